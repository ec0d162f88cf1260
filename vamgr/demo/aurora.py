"""Aurora Nordic: a fleet of the north with a hub in Oslo and a second base in Bergen. Invented; only the airports are
real. Distances and runways decide which aircraft flies where; the waves at the hub decide when.
"""

from __future__ import annotations

from typing import Final

from vamgr.demo.aurora_people import OWNER, PILOTS
from vamgr.demo.plan import Airframe, AirlinePlan, Overhaul, Pair, Spending

_JETS = ("A320", "E190")
_SMALL_JET = ("E190", "A320")
_PROPS = ("AT76", "DH8D")

FLEET: Final = (
    Airframe("A320", "LN-AUA", "ENGM", "Polarlys"),
    Airframe("A320", "LN-AUB", "ENGM", "Nordlys"),
    Airframe("A320", "LN-AUG", "ENGM", "Midnattsol"),
    Airframe("A320", "LN-AUI", "ENGM", "Vinterlys", bought=0.42),
    Airframe("E190", "LN-AUE", "ENGM", "Hardangerfjord"),
    Airframe("E190", "LN-AUF", "ENGM", "Sognefjord"),
    Airframe("E190", "LN-AUL", "ENGM", "Lysefjord", bought=0.28),
    Airframe("AT76", "LN-AUR", "ENBR", "Ulriken"),
    Airframe("AT76", "LN-AUS", "ENGM", "Galdhøpiggen"),
    Airframe("AT76", "LN-AUT", "ENBR", "Fløyen", 1_980_000_000, bought=0.2),
    Airframe("AT76", "LN-AUV", "ENGM", "Snøhetta", 2_040_000_000, bought=0.6),
    Airframe("DH8D", "LN-AUD", "ENBR", "Gamle Bergen", 1_450_000_000, sold=0.34),
    Airframe("DH8D", "LN-AUN", "ENBR", "Gamle Trondhjem", 1_390_000_000, sold=0.63),
    Airframe("C208", "LN-AUC", "ENBR", "Fjordhopper"),
    Airframe("C208", "LN-AUH", "ENBR", "Kystfuglen", 195_000_000),
    Airframe("C172", "LN-AUK", "ENGM", "Skolefly", 21_000_000),
    Airframe("E190", "LN-AUM", "ENGM", "Geirangerfjord", bought=0.71),
    Airframe("AT76", "LN-AUP", "ENBR", "Stoltzekleiven", 2_110_000_000, bought=0.8),
)

NETWORK: Final = (
    # Oslo, out in the morning.
    Pair(101, "ENGM", "EGLL", _JETS, "07:10", 55, 108),
    Pair(103, "ENGM", "EHAM", _SMALL_JET, "07:35", 50),
    Pair(105, "ENGM", "EDDF", ("A320",), "06:50", 55, 103),
    Pair(109, "ENGM", "LGIR", ("A320",), "06:25", 65, 94, days=0b0101010, season="summer"),
    Pair(117, "ENGM", "ESSA", ("E190", "AT76"), "07:05", 40, 112),
    Pair(121, "ENGM", "LFPG", ("A320",), "08:05", 60, 104, opens=0.25),
    Pair(201, "ENGM", "ENTC", _JETS, "07:55", 45, 102),
    Pair(207, "ENGM", "ENAL", _PROPS, "07:25", 30, 101),
    Pair(213, "ENGM", "ENVA", ("E190", "AT76"), "06:40", 35, 105),
    # Oslo, out at noon: who came in with the first wave goes on with this one.
    Pair(107, "ENGM", "LEMG", ("A320",), "11:40", 65, 92, days=0b1110101),
    Pair(111, "ENGM", "BIKF", _JETS, "13:15", 60, 97),
    Pair(113, "ENGM", "EKCH", ("E190", "AT76"), "12:20", 40, 116),
    Pair(119, "ENGM", "LOWW", _SMALL_JET, "12:40", 50, 99, opens=0.12),
    Pair(123, "ENGM", "LOWI", ("A320",), "11:30", 60, 109, days=0b1100000, season="winter"),
    Pair(203, "ENGM", "ENBO", ("E190",), "12:50", 40),
    Pair(205, "ENGM", "ENSB", ("A320",), "12:05", 60, 98, days=0b1010010),
    Pair(209, "ENGM", "ENBR", ("AT76", "DH8D", "E190"), "11:55", 35, 106),
    # Oslo, out in the evening.
    Pair(115, "ENGM", "EDDB", ("E190",), "16:50", 45, 95),
    Pair(127, "ENGM", "EFHK", _SMALL_JET, "17:30", 45, 100),
    Pair(129, "ENGM", "EKCH", ("E190", "AT76"), "17:20", 40, 118),
    Pair(215, "ENGM", "ENVA", ("AT76", "E190"), "17:40", 35, 107),
    Pair(217, "ENGM", "ENTC", _JETS, "17:05", 45, 101, opens=0.45),
    # Bergen.
    Pair(301, "ENBR", "ENVA", _PROPS, "07:20", 30, 100),
    Pair(305, "ENBR", "EGPD", _PROPS, "09:50", 40, 105, days=0b0011111),
    Pair(303, "ENBR", "ENZV", _PROPS, "12:10", 25, 122),
    Pair(307, "ENBR", "ENGM", _PROPS, "15:40", 40, 104),
    Pair(309, "ENBR", "EKCH", ("AT76",), "16:10", 40, 102, opens=0.55),
    Pair(401, "ENBR", "ENSG", ("C208",), "08:10", 20, 140),
    Pair(403, "ENBR", "ENFL", ("C208",), "11:20", 20, 134),
    Pair(405, "ENBR", "ENSD", ("C208",), "14:25", 20, 130),
)

AURORA: Final = AirlinePlan(
    name="Aurora Nordic",
    icao="AUN",
    callsign="NORTHERN LIGHT",
    country="NO",
    currency="EUR",
    starting_capital_minor=62_000_000_000,
    primary="#0b3d5c",
    accent="#2fd6a3",
    hubs=("ENGM", "ENBR"),
    pilots=(OWNER, *PILOTS),
    fleet=FLEET,
    network=NETWORK,
    spending=(
        Spending("Head office, hangar and line maintenance", "daily", 225_000),
        Spending("Leases, insurance and software", "monthly", 1_500_000),
        Spending("Flight planning subscription", "monthly", 290_000),
        Spending("Crew hotel and duty meals", "per_flight", 9_500),
        Spending("De-icing contract at Sogndal", "per_flight", 4_000, "ENSG"),
    ),
    overhauls=(
        Overhaul("LN-AUA", "C-check, cabin and landing gear.", 0.18, 9),
        Overhaul("LN-AUR", "Propeller overhaul, both sides.", 0.31, 5),
        Overhaul("LN-AUH", "Phase inspection and propeller overhaul.", 0.47, 4),
        Overhaul("LN-AUE", "Engine change on the left after a bird strike.", 0.58, 6),
        Overhaul("LN-AUB", "C-check, new seats.", 0.74, 8),
        Overhaul("LN-AUC", "Float fittings inspected, new tyres.", 0.9, 3),
    ),
    airport_prices=(
        ("ENSB", 14_800, 30_000, "Fuel comes by ship. PPR outside opening hours."),
        ("EGLL", 9_900, 34_000, "Slots are strict: report delays of more than 15 minutes."),
        ("LOWI", 10_400, 31_000, "Special airport: crews with the briefing only."),
    ),
    diversions=(
        ("ENTC", "ENEV"),
        ("ENBO", "ENEV"),
        ("ENAL", "ENML"),
        ("ENVA", "ENML"),
        ("EGPD", "EGPH"),
        ("EHAM", "EHRD"),
        ("LOWI", "EDDM"),
    ),
    circuit=("C172", "ENGM", "ENRY"),
)
