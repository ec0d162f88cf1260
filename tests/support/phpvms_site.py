"""The small and nasty airline of `tests.support.phpvms`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import bcrypt

from tests.support.phpvms import LONG_PASSWORD, PASSWORD, Site, later
from tests.support.phpvms_world import (
    ADMIN,
    AIRLINE_CLASS,
    CORRECTED,
    DELETED,
    LONG,
    ON_LEAVE,
    PENDING,
    PILOT,
    PILOT_CLASS,
    SUSPENDED,
    fleet,
    network,
    world,
)

FLIGHTS = 60
PIREP_CLASS = "App\\Models\\Pirep"


@cache
def hashed(password: str) -> str:
    """As PHP's password_hash writes it; a low cost keeps the test quick."""
    raw = bcrypt.hashpw(password.encode()[:72], bcrypt.gensalt(4)).decode()
    return raw.replace("$2b$", "$2y$", 1)


@dataclass
class Made:
    """The site, and what its totals are."""

    site: Site = field(default_factory=Site)
    minutes: dict[int, int] = field(default_factory=dict)
    flights: dict[int, int] = field(default_factory=dict)
    aircraft_minutes: dict[int, int] = field(default_factory=dict)
    airline_minutes: dict[int, int] = field(default_factory=dict)
    airline_flights: dict[int, int] = field(default_factory=dict)
    balances: dict[int, int] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)
    aircraft_places: dict[int, str] = field(default_factory=dict)
    transactions: int = 0
    crowd: int = 0
    tracks: int = 3


def small_airline(flights: int = FLIGHTS, *, crowd: int = 0, tracks: int = 3) -> Made:
    """``crowd``: further pilots, who fly what goes beyond the usual flights; ``tracks``: how many flights have one."""
    made = Made(crowd=crowd, tracks=tracks)
    world(made.site)
    fleet(made.site)
    network(made.site)
    for number in range(flights):
        _accepted(made, number)
    _other_reports(made)
    _people(made)
    _money(made)
    _aircraft_totals(made)
    return made


def _pirep(made: Made, pirep_id: str, user: int, state: int, at: datetime, **more: Any) -> dict[str, Any]:
    minutes = more.pop("flight_time", 150)
    row: dict[str, Any] = {
        "airline_id": 1,
        "aircraft_id": 1,
        "flight_id": "f1",
        "flight_number": "100",
        "flight_type": "J",
        "dpt_airport_id": "EDDF",
        "arr_airport_id": "LEMD",
        "level": 36000,
        "distance": Decimal("781.40"),
        "planned_distance": Decimal("770"),
        "flight_time": minutes,
        "planned_flight_time": 150,
        "block_fuel": Decimal("15000"),
        "fuel_used": Decimal("11023.11"),
        "landing_rate": Decimal("-187.6"),
        "score": 93,
        "route": "ANEKI UN857",
        "notes": "It's\r\nfine \\ „ok“ 🛬",
        "source": 1,
        "source_name": "vmsacars",
        "status": "ARR",
        "submitted_at": at,
        "block_off_time": at - timedelta(minutes=minutes),
        "block_on_time": at,
        "created_at": at - timedelta(minutes=minutes + 20),
        "updated_at": at + timedelta(hours=5),
    }
    return made.site.add("pireps", id=pirep_id, user_id=user, state=state, **{**row, **more})


def _accepted(made: Made, number: int) -> None:
    """There and back in turn, by two pilots, on two aircraft."""
    at = later(days=2, hours=7 * number) if number < FLIGHTS else later(days=20, minutes=90 * number)
    user = PILOT if number % 3 else CORRECTED
    if made.crowd and number >= FLIGHTS:
        user = 1000 + number % made.crowd
    out = number % 2 == 0
    aircraft, airline = (6, 2) if number % 10 == 9 else (1 + number % 2, 1)
    ways = (
        {"dpt_airport_id": "EDDF", "arr_airport_id": "LEMD"}
        if out
        else {"dpt_airport_id": "LEMD", "arr_airport_id": "EDDF"}
    )
    more: dict[str, Any] = {}
    if number == 4:
        more = {"fuel_used": Decimal("16000"), "landing_rate": Decimal("250"), "flight_type": "Z", "distance": None}
    if number == 5:  # stored block times that are not the flight time
        more = {"block_off_time": at - timedelta(minutes=200)}
    pirep_id = f"Acc{number:013}"
    row = _pirep(
        made,
        pirep_id,
        user,
        2,
        at,
        aircraft_id=aircraft,
        airline_id=airline,
        flight_id="f1" if out else "f2",
        flight_number="100" if out else "101",
        **ways,
        **more,
    )
    minutes = row["flight_time"]
    made.minutes[user] = made.minutes.get(user, 0) + minutes
    made.flights[user] = made.flights.get(user, 0) + 1
    made.places[user] = ways["arr_airport_id"]
    made.aircraft_minutes[aircraft] = made.aircraft_minutes.get(aircraft, 0) + minutes
    made.aircraft_places[aircraft] = ways["arr_airport_id"]
    made.airline_minutes[airline] = made.airline_minutes.get(airline, 0) + minutes
    made.airline_flights[airline] = made.airline_flights.get(airline, 0) + 1
    site = made.site
    site.add(
        "pirep_fares",
        pirep_id=pirep_id,
        fare_id=None,
        count=120 + number % 30,
        code="Y",
        name="Economy",
        price=Decimal("120.00"),
        cost=Decimal("20.00"),
        capacity=150,
        type=0,
    )
    site.add(
        "pirep_fares",
        pirep_id=pirep_id,
        fare_id=2,
        count=1000,
        code=None,
        name=None,
        price=None,
        cost=None,
        capacity=None,
        type=None,
    )
    site.add(
        "pirep_field_values",
        pirep_id=pirep_id,
        name="Departure Gate",
        slug="departure-gate",
        value=f"A{number}",
        source=1,
    )
    accepted = at + timedelta(hours=2)
    _post(
        made,
        airline,
        accepted,
        "Fares",
        "fare",
        f"Fares Y{120 + number % 30}; price: 120, cost: 20",
        pirep_id,
        credit=(120 + number % 30) * 12000,
        debit=(120 + number % 30) * 2000,
    )
    _post(made, airline, accepted, "Fuel", "fuel", "Fuel Cost (0.85/lbs)", pirep_id, debit=936964)
    _post(
        made,
        airline,
        accepted,
        "Subfleet VMA-320",
        "subfleet",
        "Subfleet VMA-320: Block Time Cost",
        pirep_id,
        debit=200000,
    )
    _post(
        made,
        airline,
        accepted,
        "Ground Handling",
        "ground_handling",
        "Ground Handling (Departure)",
        pirep_id,
        debit=37260,
    )
    _post(made, airline, accepted, "Pilot Pay", "pilot_pay", "Pilot Payment @ 50", pirep_id, debit=12500)
    _post(made, 100 + user, accepted, "Pilot Pay", "pilot_pay", "Pilot Payment @ 50", pirep_id, credit=12500)
    if number < made.tracks:
        for point in range(5):
            site.add(
                "acars",
                id=f"{pirep_id}-{point}",
                pirep_id=pirep_id,
                type=0,
                order=point,
                status="ENR",
                lat=Decimal("50.03333"),
                lon=Decimal("8.57056") - point,
                altitude_agl=Decimal(0),
                altitude_msl=Decimal(1000 * point),
                vs=1500.5,
                gs=420,
                heading=240,
                fuel=Decimal("9000"),
                created_at=at - timedelta(minutes=100 - point),
            )
        site.add(
            "acars",
            id=f"{pirep_id}-log",
            pirep_id=pirep_id,
            type=2,
            order=0,
            status="TOF",
            log="Wheels up; it's loud",
            lat=0,
            lon=0,
            created_at=at - timedelta(minutes=101),
        )
        site.add(
            "pirep_comments", pirep_id=pirep_id, user_id=ADMIN, comment="Well flown \\o/ – ‘merci’", created_at=accepted
        )
        site.add(
            "pirep_comments",
            pirep_id=pirep_id,
            user_id=user,
            comment="Thanks",
            created_at=accepted + timedelta(minutes=5),
        )


def _other_reports(made: Made) -> None:
    base = later(days=40)
    _pirep(made, "Pending000000001", PILOT, 1, base)
    _pirep(made, "Rejected00000001", PILOT, 6, base + timedelta(hours=1))
    _pirep(made, "Cancelled0000001", PILOT, 3, base + timedelta(hours=2), submitted_at=None)
    _pirep(made, "Cancelled0000002", PILOT, 3, base + timedelta(hours=2))
    _pirep(made, "InProgress000001", PILOT, 0, base + timedelta(hours=3), submitted_at=None, block_on_time=None)
    _pirep(made, "Draft00000000001", PILOT, 5, base + timedelta(hours=4), submitted_at=None)
    _pirep(made, "DeletedSoft00001", PILOT, 2, base + timedelta(hours=5), deleted_at=base + timedelta(days=1))
    _pirep(made, "DeletedState0001", PILOT, 4, base + timedelta(hours=5))
    _pirep(made, "NobodysReport001", 999, 2, base + timedelta(hours=6))
    # An aircraft that was deleted for good, an airport that nobody knows, and a diversion.
    _pirep(
        made,
        "NoAircraft000001",
        CORRECTED,
        2,
        base + timedelta(hours=7),
        aircraft_id=77,
        arr_airport_id="ZZ99",
        flight_id=None,
    )
    _pirep(
        made, "Diverted00000001", CORRECTED, 2, base + timedelta(hours=12), dpt_airport_id="EDDF", arr_airport_id="EGLL"
    )
    made.site.add(
        "pirep_field_values",
        pirep_id="Diverted00000001",
        name="Diversion Airport",
        slug="diversion-airport",
        value="EGLL",
        source=1,
    )
    for _ in range(2):
        made.minutes[CORRECTED] = made.minutes.get(CORRECTED, 0) + 150
        made.flights[CORRECTED] += 1
        made.airline_minutes[1] += 150
        made.airline_flights[1] += 1
    made.places[CORRECTED] = "EGLL"
    made.aircraft_minutes[1] += 150
    made.aircraft_places[1] = "EGLL"
    made.site.add(
        "pirep_comments",
        pirep_id="Rejected00000001",
        user_id=ADMIN,
        comment="Too fast",
        created_at=base + timedelta(hours=5),
    )
    made.site.add(
        "pirep_comments",
        pirep_id="Draft00000000001",
        user_id=PILOT,
        comment="To do",
        created_at=base + timedelta(hours=5),
    )
    made.site.add(
        "pirep_comments",
        pirep_id="DeletedState0001",
        user_id=PILOT,
        comment="Lost",
        created_at=base + timedelta(hours=5),
    )


def _people(made: Made) -> None:
    site = made.site

    def user(number: int, name: str, state: int, rank: int, password: str = PASSWORD, **more: Any) -> None:
        row: dict[str, Any] = {
            "pilot_id": number,
            "email": f"user{number}@example.org",
            "password": hashed(password),
            "airline_id": 1,
            "api_key": "0" * 20,
            "home_airport_id": "EDDF",
            "curr_airport_id": made.places.get(number, "EDDF"),
            "flights": made.flights.get(number, 0),
            "flight_time": made.minutes.get(number, 0),
            "transfer_time": 0,
            "created_at": later(hours=number),
            "updated_at": later(days=50),
        }
        site.add("users", id=number, name=name, state=state, rank_id=rank, **{**row, **more})

    user(ADMIN, "Ada Admin", 1, 4, email="Ada@Example.org")
    # Created by an importer long after the first flight.
    user(PILOT, "Pál Ö'Pilot", 1, 3, created_at=later(days=30), transfer_time=600)
    user(ON_LEAVE, "Lee Leave", 3, 1)
    user(SUSPENDED, "Sue Spended", 4, 1)
    user(DELETED, "Deleted User", 5, 1, email="a9f2\x01@deleted", password="scrambled")
    user(PENDING, "Penny Ding", 0, 1, home_airport_id=None)
    # An administrator gave this one two hours more than the reports add up to, a higher place and another rank.
    user(CORRECTED, "Cora Rected", 1, 2, flight_time=made.minutes[CORRECTED] + 120, curr_airport_id="KJFK")
    user(LONG, "Lona Long", 1, 1, password=LONG_PASSWORD)
    for number in range(1000, 1000 + made.crowd):
        user(number, f"Pilot {number}", 1, 3)
    site.add("awards", id=1, name="Ocean crossing", ref_model="Modules\\Awards\\Ocean", ref_model_params="3", active=1)
    site.add(
        "awards",
        id=2,
        name="Nobody has it",
        ref_model="App\\Awards\\PilotFlightAwards",
        ref_model_params="100",
        active=1,
    )
    site.add("user_awards", user_id=PILOT, award_id=1, created_at=later(days=10))
    site.add("user_awards", user_id=PILOT, award_id=1, created_at=later(days=11))
    site.add("user_awards", user_id=PILOT, award_id=9, created_at=later(days=12))


def _post(
    made: Made,
    journal: int,
    at: datetime,
    group: str,
    tag: str,
    memo: str,
    pirep: str | None,
    *,
    credit: int = 0,
    debit: int = 0,
) -> None:
    made.transactions += 1
    made.balances[journal] = made.balances.get(journal, 0) + credit - debit
    made.site.add(
        "journal_transactions",
        id=f"{made.transactions:036}",
        transaction_group=group,
        journal_id=journal,
        credit=credit or None,
        debit=debit or None,
        currency="EUR",
        memo=memo,
        tags=tag,
        ref_model=PIREP_CLASS if pirep else None,
        ref_model_id=pirep,
        created_at=at,
        updated_at=at,
        post_date=f"{at:%Y-%m-%d}",
    )


def _money(made: Made) -> None:
    for day in range(5, 35):
        _post(made, 1, later(days=day, hours=1), "Expense: Office", "expense", "Expense: Office", None, debit=9000)
    _post(made, 1, later(days=6), "Grant", "", "A gift of the owner's", None, credit=500_000_00)
    _post(made, 100 + PILOT, later(days=7), "Bonus", "", "Pilot of the month", None, credit=10_000)
    _post(made, 100 + PILOT, later(days=8), "Uniform", "", "A new uniform", None, debit=4_500)
    # The report is gone, its money is not.
    _post(made, 1, later(days=40, hours=8), "Fuel", "fuel", "Fuel Cost", "DeletedState0001", debit=77_700)
    site = made.site
    # A balance that is not what its lines add up to.
    site.add(
        "journals",
        id=1,
        type=0,
        balance=made.balances[1] + 1_234_56,
        currency="EUR",
        morphed_type=AIRLINE_CLASS,
        morphed_id=1,
    )
    site.add(
        "journals",
        id=2,
        type=0,
        balance=made.balances.get(2, 0),
        currency="EUR",
        morphed_type=AIRLINE_CLASS,
        morphed_id=2,
    )
    for user in (PILOT, CORRECTED, *range(1000, 1000 + made.crowd)):
        made.balances.setdefault(100 + user, 0)
        site.add(
            "journals",
            id=100 + user,
            type=1,
            balance=made.balances[100 + user],
            currency="EUR",
            morphed_type=PILOT_CLASS,
            morphed_id=user,
        )
    site.add("journals", id=900, type=1, balance=0, currency="EUR", morphed_type=PILOT_CLASS, morphed_id=999)
    made.balances[1] += 1_234_56


def _aircraft_totals(made: Made) -> None:
    for row in made.site.rows["aircraft"]:
        row["flight_time"] = made.aircraft_minutes.get(row["id"], 0)
        if row["id"] == 3:  # flown before the site counted
            row["flight_time"] = made.aircraft_minutes[3] = 4_711
        row["airport_id"] = made.aircraft_places.get(row["id"], "EDDF")
    for row in made.site.rows["airlines"]:
        row["total_flights"] = made.airline_flights.get(row["id"], 0)
        row["total_time"] = made.airline_minutes.get(row["id"], 0)
