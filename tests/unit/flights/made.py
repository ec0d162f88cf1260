"""A report and its parts as the tests begin with them: Boston to New York with a 737."""

from datetime import UTC, datetime, timedelta
from typing import Any

from vamgr.flights.domain import By, Refs
from vamgr.flights.events import DraftContent, FareSold, Finding, FlightFacts, PlannedFlight
from vamgr.flights.facts import Basis, checked

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
OFF = NOW - timedelta(hours=2)
PILOT = By("user-pilot")
STAFF = By("user-staff")
OWNER = By("user-pilot", owner=True)
MET = Finding(rule="automatic", ok=True, sentence="Fine.", field=None)
NOT_MET = Finding(rule="fuel", ok=False, sentence="Odd.", field="fuel_used_kg")

REFS = Refs(
    pirep_id="p1",
    ident="FJO101",
    pilot_id="pilot-1",
    user_id="user-pilot",
    airline_id="airline-1",
    aircraft_id="aircraft-1",
    subfleet_id="subfleet-1",
    route_id="route-1",
    booking_id="booking-1",
    departure="KBOS",
    arrival="KJFK",
)


def fare(code: str = "Y", capacity: int = 150, count: int = 120, kind: str = "pax") -> FareSold:
    names = {"Y": "Economy", "J": "Business", "C": "Cargo"}
    return FareSold.model_validate(
        {
            "code": code,
            "name": names.get(code, code),
            "kind": kind,
            "capacity": capacity,
            "count": count,
            "price_minor": 10_000,
            "cost_minor": 5_000,
        }
    )


def basis(**changes: Any) -> Basis:
    values: dict[str, Any] = {
        "pilot_id": "pilot-1",
        "airline_id": "airline-1",
        "aircraft_id": "aircraft-1",
        "registration": "N101FJ",
        "subfleet_id": "subfleet-1",
        "type_icao": "B738",
        "route_id": "route-1",
        "booking_id": "booking-1",
        "flight_number": 101,
        "ident": "FJO101",
        "callsign": "FJO101",
        "flight_type": "J",
        "departure": "KBOS",
        "planned_arrival": "KJFK",
        "fares": (fare(), fare("J", 12, 10), fare("C", 2000, 1500, "cargo")),
        "currency": "USD",
        "pilot_pay_minor": None,
        "planned": PlannedFlight(
            block_minutes=62, distance_nmi=162.0, block_fuel_kg=4200.0, trip_fuel_kg=2250.0, alternate="KEWR"
        ),
    }
    return Basis(**{**values, **changes})


def content(**changes: Any) -> DraftContent:
    values: dict[str, Any] = {
        "block_off_at": OFF,
        "takeoff_at": OFF + timedelta(minutes=12),
        "landing_at": OFF + timedelta(minutes=55),
        "block_on_at": OFF + timedelta(minutes=61),
        "block_fuel_kg": 4200.0,
        "fuel_used_kg": 2100.0,
        "landing_rate_fpm": -180,
    }
    return DraftContent(**{**values, **changes})


def facts(**changes: Any) -> FlightFacts:
    return checked(basis(), content(**changes), now=NOW)
