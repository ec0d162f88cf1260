"""What stands still in the airline of `tests.support.phpvms_site`: airlines and airports, fleet, network."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.support.phpvms import Site, later

ADMIN, PILOT, ON_LEAVE, SUSPENDED, DELETED, PENDING, CORRECTED, LONG = range(1, 9)
PILOT_CLASS, AIRLINE_CLASS = "App\\Models\\User", "App\\Models\\Airline"


def world(site: Site) -> None:
    for name, value in {
        "units.currency": "EUR",
        "general.site_name": "Ñandú „Virtual“ – d'Or",
        "pilots.id_length": "3",
        "pilots.id_code": "",
        "bids.expire_time": "24",
        "bids.allow_multiple_bids": "false",
        "flights.default_load_factor": "77",
        "airports.default_jet_a_fuel_cost": "0.7",
        "acars.live_time": "12",
    }.items():
        site.add("settings", id=name.replace(".", "_"), key=name, name=name, value=value)
    site.add(
        "airlines",
        id=1,
        icao="VMA",
        iata="VM",
        name="Ñandú d'Or 🛫",
        callsign="nandu",
        country="es",
        active=1,
        total_flights=0,
        total_time=0,
        created_at=later(),
        updated_at=later(),
    )
    site.add(
        "airlines",
        id=2,
        icao="TST",
        iata=None,
        name="Test \\ Cargo",
        callsign=None,
        country=None,
        active=0,
        total_flights=0,
        total_time=0,
        created_at=later(days=9),
        updated_at=later(days=9),
    )
    for icao, hub, jeta in (
        ("EDDF", 1, "0.85"),
        ("LEMD", 0, None),
        ("KJFK", 0, None),
        ("EGLL", 0, "0.00"),
        ("ZZ99", 0, None),
    ):
        site.add(
            "airports",
            id=icao,
            icao=icao,
            name=icao,
            hub=hub,
            lat=0,
            lon=0,
            fuel_jeta_cost=Decimal(jeta) if jeta else None,
            ground_handling_cost=Decimal("310.50") if icao == "EDDF" else None,
            notes="Curfew 23–05" if icao == "EDDF" else None,
        )
    for number, name, hours, promote in (
        (1, "New Pilot", 0, 1),
        (2, "First Officer", 10, 1),
        (3, "Captain", 40, 1),
        (4, "Staff", 0, 0),
    ):
        site.add(
            "ranks",
            id=number,
            name=name,
            hours=hours,
            acars_base_pay_rate=Decimal("50.00"),
            manual_base_pay_rate=Decimal("25.00"),
            auto_approve_acars=0,
            auto_approve_manual=0,
            auto_promote=promote,
            created_at=later(),
        )
    for number, name in ((1, "admin"), (2, "user"), (3, "editor")):
        site.add("roles", id=number, name=name, display_name=name)
    site.add("role_user", role_id=1, user_id=ADMIN, user_type=PILOT_CLASS)
    site.add("role_user", role_id=3, user_id=PILOT, user_type=PILOT_CLASS)
    site.add("news", id=1, user_id=ADMIN, subject="Hello", body="<b>It's</b> \n news", created_at=later())
    site.add("sessions", id="abc", payload=bytes(range(256)), last_activity=1)
    site.add("disposable_tours", id=1, name="A module's tour")


def fleet(site: Site) -> None:
    site.add(
        "subfleets",
        id=1,
        airline_id=1,
        hub_id="EDDF",
        type="VMA-320",
        name="Airbus family",
        cost_block_hour=Decimal("800"),
        fuel_type=1,
        ground_handling_multiplier=Decimal("120"),
        created_at=later(),
    )
    site.add(
        "subfleets",
        id=2,
        airline_id=1,
        type="AT76",
        name="ATR",
        cost_block_hour=None,
        fuel_type=1,
        ground_handling_multiplier=None,
        created_at=later(days=1),
    )
    site.add("subfleets", id=3, airline_id=2, type="FANTASY", name="Starship", fuel_type=0, created_at=later(days=9))
    site.add(
        "fares", id=1, code="Y", name="Economy", price=Decimal("120.00"), cost=Decimal("20.00"), capacity=150, type=0
    )
    site.add(
        "fares", id=2, code="CGO", name="Cargo", price=Decimal("1.20"), cost=Decimal("0.10"), capacity=8000, type=1
    )
    site.add(
        "fares",
        id=3,
        code="J",
        name="Gone",
        price=Decimal(1),
        cost=Decimal(1),
        capacity=1,
        type=0,
        deleted_at=later(days=5),
    )
    site.add("subfleet_fare", subfleet_id=1, fare_id=1, price="110%", cost=None, capacity="160")
    site.add("subfleet_fare", subfleet_id=1, fare_id=2, price=None, cost=None, capacity=None)
    site.add("subfleet_fare", subfleet_id=2, fare_id=3, price=None, cost=None, capacity=None)
    site.add("subfleet_rank", rank_id=1, subfleet_id=2, acars_pay="60", manual_pay="50%")
    for number, subfleet, icao, registration, status, gone in (
        (1, 1, "A320", "D-AVMA", "A", None),
        (2, 1, "A321", "D-AVMB", "S", None),
        (3, 2, "AT76", "EC-NAN", "M", None),
        (4, 2, "AT76", "EC-OLD", "R", None),
        (5, 1, "A320", "D-AGON", "A", later(days=20)),
        (6, 3, "XXXX", "ST-1", "A", None),
    ):
        # The first aircraft was entered after its first flight: phpVMS does not mind.
        created = later(days=3) if number == 1 else later(days=1)
        site.add(
            "aircraft",
            id=number,
            subfleet_id=subfleet,
            icao=icao,
            airport_id="EDDF",
            name=f"Ship {number}",
            registration=registration,
            status=status,
            flight_time=0,
            created_at=created,
            deleted_at=gone,
        )


def network(site: Site) -> None:
    def flight(flight_id: str, number: int, dep: str, arr: str, **more: Any) -> None:
        row: dict[str, Any] = {
            "airline_id": 1,
            "flight_type": "J",
            "dpt_time": "0830",
            "arr_time": "11:10 CET",
            "distance": Decimal("770"),
            "flight_time": 150,
            "level": 360,
            "days": 0,
            "active": 1,
            "created_at": later(days=2),
        }
        site.add(
            "flights", id=flight_id, flight_number=number, dpt_airport_id=dep, arr_airport_id=arr, **{**row, **more}
        )

    flight("f1", 100, "EDDF", "LEMD", route="ANEKI UN857", pilot_pay=Decimal("75.50"), notes="Meal")
    flight(
        "f2",
        101,
        "LEMD",
        "EDDF",
        dpt_time="TBD",
        arr_time="garbage CST",
        flight_time=None,
        distance=Decimal(0),
        days=65,
    )
    flight("f3", 100, "EDDF", "EGLL")  # the same number again
    flight("f4", 200, "EDDF", "ZZ99", flight_type="Z", deleted_at=later(days=30))
    flight("f5", 300, "EDDF", "EGLL", user_id=PILOT)
    site.add("flight_subfleet", subfleet_id=1, flight_id="f1")
    site.add("flight_fare", flight_id="f1", fare_id=1, price="99.00", cost="50%", capacity=None)
    site.add("flight_field_values", flight_id="f1", name="Departure Gate", slug="departure-gate", value="A17")
    site.add(
        "expenses",
        airline_id=1,
        name="Office",
        amount=90,
        type="D",
        charge_to_user=0,
        multiplier=0,
        active=1,
        created_at=later(days=4),
    )
    site.add(
        "expenses",
        airline_id=None,
        name="Slots",
        amount=40,
        type="F",
        charge_to_user=0,
        multiplier=0,
        active=1,
        ref_model="App\\Models\\Airport",
        ref_model_id="EGLL",
        created_at=later(days=4),
    )
    site.add(
        "expenses",
        airline_id=None,
        name="Everywhere",
        amount=40,
        type="F",
        charge_to_user=0,
        multiplier=0,
        active=0,
        ref_model="App\\Models\\Airport",
        ref_model_id=None,
        created_at=later(days=4),
    )
