"""What the demo airline is made of: people, aircraft, routes, expenses. Invented; only the airports are real."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

DAYS: Final = 52
"""How long the airline has been flying."""
CURRENCY: Final = "EUR"
STARTING_CAPITAL_MINOR: Final = 42_000_000_000
PASSWORD: Final = "northern lights"  # noqa: S105  (everybody's, printed by the command: a toy on this machine)

AIRLINE: Final = {
    "name": "Aurora Nordic",
    "icao": "AUN",
    "callsign": "NORTHERN LIGHT",
    "country": "NO",
    "currency": CURRENCY,
    "starting_capital_minor": STARTING_CAPITAL_MINOR,
}
COLOURS: Final = {"primary": "#0b3d5c", "accent": "#2fd6a3"}
HUBS: Final = ("ENGM", "ENBR")

STAFF_ABILITIES: Final = (
    "network.manage",
    "fleet.manage",
    "crew.manage",
    "dispatch.manage",
    "flights.review",
    "finance.view",
    "finance.manage",
    "history.view",
    "system.view",
)


Lapse = Literal["hard landing", "firm landing", "long hold"]


@dataclass(frozen=True, slots=True)
class Person:
    """``fleets``: what this pilot flies by preference, the favourite first. ``activity``: the share of days on duty.

    ``landing_fpm`` and ``landing_spread_fpm``: how hard this pilot lands. ``pairs``: out-and-back trips per duty.
    ``joins_on``: day of the airline's life; ``acars``: reports through a program, not by hand. ``lapses``: from which
    day on the next last flight of a duty goes wrong, and how.
    """

    name: str
    email: str
    role: Literal["owner", "staff", "pilot"]
    home: str = "ENGM"
    fleets: tuple[str, ...] = ()
    activity: float = 0.0
    pairs: int = 1
    landing_fpm: int = -180
    landing_spread_fpm: int = 60
    transfer_hours: int = 0
    joins_on: int = 0
    acars: bool = True
    lapses: tuple[tuple[int, Lapse], ...] = ()


OWNER: Final = Person(
    "Ingrid Solheim", "owner@aurora.example", "owner", "ENGM", ("A320", "E190"), 0.22, 1, -170, 55, acars=False
)
STAFF: Final = Person("Marte Lindqvist", "staff@aurora.example", "staff")
PILOTS: Final = (
    Person(
        "Jonas Berg", "pilot@aurora.example", "pilot", "ENGM", ("A320",), 0.42, 1, -150, 45, 345,
        lapses=((29, "long hold"),),
    ),
    Person("Sofia Lund", "sofia@aurora.example", "pilot", "ENBR", ("AT76", "DH8D"), 0.34, 2, -190, 60, 120),
    Person(
        "Erik Haugen", "erik@aurora.example", "pilot", "ENGM", ("E190",), 0.42, 1, -340, 120, 40, acars=False,
        lapses=((9, "firm landing"), (21, "hard landing"), (38, "firm landing")),
    ),
    Person(
        "Aino Virtanen", "aino@aurora.example", "pilot", "ENBR", ("C208",), 0.24, 2, -210, 80,
        lapses=((17, "long hold"),),
    ),
    Person(
        "Lars Nygård", "lars@aurora.example", "pilot", "ENGM", ("AT76", "DH8D"), 0.4, 1, -270, 110, joins_on=16,
        lapses=((27, "firm landing"), (41, "hard landing")),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Airframe:
    """``price_minor`` None: new, at its quoted price; else what was paid for a used one. ``bought_on``: day."""

    type_icao: str
    registration: str
    at: str
    name: str
    price_minor: int | None = None
    bought_on: int = 0


FLEET: Final = (
    Airframe("A320", "LN-AUA", "ENGM", "Polarlys"),
    Airframe("A320", "LN-AUB", "ENGM", "Nordlys"),
    Airframe("A320", "LN-AUG", "ENGM", "Midnattsol"),
    Airframe("E190", "LN-AUE", "ENGM", "Hardangerfjord"),
    Airframe("E190", "LN-AUF", "ENGM", "Sognefjord"),
    Airframe("AT76", "LN-AUR", "ENBR", "Ulriken"),
    Airframe("AT76", "LN-AUS", "ENGM", "Galdhøpiggen"),
    Airframe("DH8D", "LN-AUD", "ENBR", "Gamle Bergen", 1_450_000_000),
    Airframe("C208", "LN-AUC", "ENBR", "Fjordhopper"),
    Airframe("C208", "LN-AUH", "ENBR", "Kystfuglen", 195_000_000),
    Airframe("C172", "LN-AUK", "ENGM", "Skolefly", 21_000_000),
    Airframe("AT76", "LN-AUT", "ENBR", "Fløyen", 1_980_000_000, bought_on=20),
)
SOLD: Final = "LN-AUD"
SOLD_ON: Final = 33
IN_THE_HANGAR: Final = ("LN-AUH", "Phase inspection and propeller overhaul.", 24, 4)
"""Registration, reason, day, days."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Out and back: ``number`` out, the next one back. ``leaves``: local at the hub; ``ground_minutes``: turnaround.

    ``fare_percent``: dearer or cheaper than the distance alone would make it. ``days``: Monday 1 … Sunday 64.
    """

    number: int
    hub: str
    to: str
    types: tuple[str, ...]
    leaves: str
    ground_minutes: int = 45
    fare_percent: int = 100
    days: int = 127


NETWORK: Final = (
    Pair(101, "ENGM", "EGLL", ("A320", "E190"), "07:10", 55, 108),
    Pair(103, "ENGM", "EHAM", ("E190", "A320"), "07:35", 50),
    Pair(105, "ENGM", "EDDF", ("A320",), "09:05", 55, 103),
    Pair(107, "ENGM", "LEMG", ("A320",), "11:40", 65, 92, days=0b1110101),
    Pair(109, "ENGM", "LGIR", ("A320",), "06:25", 65, 94, days=0b0101010),
    Pair(111, "ENGM", "BIKF", ("A320", "E190"), "13:15", 60, 97),
    Pair(113, "ENGM", "EKCH", ("E190", "AT76", "DH8D"), "16:30", 40, 116),
    Pair(115, "ENGM", "EDDB", ("E190",), "15:20", 45, 95),
    Pair(201, "ENGM", "ENTC", ("A320", "E190"), "08:20", 45, 102),
    Pair(203, "ENGM", "ENBO", ("E190",), "14:30", 40),
    Pair(205, "ENGM", "ENSB", ("A320",), "12:05", 60, 98, days=0b1010010),
    Pair(207, "ENGM", "ENAL", ("AT76", "DH8D"), "07:25", 30, 101),
    Pair(209, "ENGM", "ENBR", ("AT76", "DH8D", "E190"), "11:15", 35, 106),
    Pair(301, "ENBR", "ENVA", ("AT76", "DH8D"), "07:20", 30, 100),
    Pair(303, "ENBR", "ENZV", ("AT76", "DH8D"), "12:10", 25, 122),
    Pair(305, "ENBR", "EGPD", ("AT76", "DH8D"), "09:50", 40, 105, days=0b0011111),
    Pair(307, "ENBR", "ENGM", ("AT76", "DH8D"), "15:40", 40, 104),
    Pair(401, "ENBR", "ENSG", ("C208",), "08:10", 20, 140),
    Pair(403, "ENBR", "ENFL", ("C208",), "11:20", 20, 134),
    Pair(405, "ENBR", "ENSD", ("C208",), "14:25", 20, 130),
)
"""Waves: out in the early morning, at noon and in the afternoon; who comes in by one can go on by the next."""

CIRCUIT: Final = ("C172", "ENGM", "ENRY")
"""Where the owner goes to stay current."""
DIVERSIONS: Final = {"ENTC": "ENEV", "ENBO": "ENEV", "ENAL": "ENML", "ENVA": "ENML", "EGPD": "EGPH", "EHAM": "EHRD"}
DIVERT_AFTER: Final = 24
"""The first flight to one of these airports from this day on has to divert."""

JET_FUEL_MINOR_PER_100KG: Final = 9_200
"""The airline's contract price: 0.92 EUR/kg."""
AIRPORT_PRICES: Final = (
    ("ENSB", 14_800, 30_000, "Fuel comes by ship. PPR outside opening hours."),
    ("EGLL", 9_900, 34_000, "Slots are strict: report delays of more than 15 minutes."),
)
"""Airport, jet fuel per 100 kg and handling in minor units, notes."""

FLAT_FARE_PERCENT: Final = 40
"""The part of a fare that does not grow with the distance: handling, taxi and climb cost the same on every flight."""

EXPENSES: Final = (
    ("Head office in Oslo", "daily", 62_000, "airline", None),
    ("Hangar and line maintenance at Gardermoen", "daily", 85_000, "airport", "ENGM"),
    ("Crew hotel and duty meals", "per_flight", 9_500, "airline", None),
    ("Aircraft insurance excess and software", "monthly", 1_850_000, "airline", None),
    ("Flight planning subscription", "monthly", 290_000, "airline", None),
    ("De-icing contract at Sogndal", "per_flight", 4_000, "airport", "ENSG"),
)
"""Name, kind, amount in minor units, what it is attached to, and the airport where it is one."""

REMARKS: Final = (
    "",
    "",
    "",
    "Smooth at cruise level, light chop in the descent.",
    "Vectors for spacing, short hold.",
    "Northern lights on the left for half an hour.",
    "Gusty crosswind, went around once.",
    "Slot delay of ten minutes.",
    "CAVOK all the way.",
    "De-iced at the stand.",
)
