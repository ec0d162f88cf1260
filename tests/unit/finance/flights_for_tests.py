"""The flight of case FIN-1 and what things cost there: 10.00 wherever the reference says 10."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from vamgr.finance.events import JournalLine
from vamgr.finance.flight import FlightExpense, FlightTerms, HandlingTerm, PayTerms
from vamgr.flights.events import FareSold, PirepAccepted

FARES = tuple(
    FareSold(code=code, name=name, kind="pax", capacity=10, count=10, price_minor=10_000, cost_minor=5_000)
    for code, name in (("Y", "Economy"), ("J", "Business"), ("F", "First"))
)


def accepted(**changes: Any) -> PirepAccepted:
    flight = PirepAccepted(
        pirep_id="pirep-1",
        ident="FJO101",
        pilot_id="pilot-1",
        user_id="user-1",
        airline_id="airline-1",
        aircraft_id="aircraft-1",
        subfleet_id="subfleet-1",
        route_id="route-1",
        booking_id=None,
        departure="KBOS",
        arrival="KJFK",
        registration="N123AB",
        type_icao="B738",
        callsign="FJO101",
        flight_number=101,
        flight_type="J",
        source="acars",
        planned_arrival="KJFK",
        block_off_at=datetime(2026, 6, 1, 8, tzinfo=UTC),
        takeoff_at=None,
        landing_at=None,
        block_on_at=datetime(2026, 6, 1, 10, tzinfo=UTC),
        block_seconds=7200,
        block_minutes=120,
        flight_seconds=None,
        flight_minutes=None,
        block_fuel_kg=10,
        fuel_used_kg=9,
        fuel_remaining_kg=1,
        landing_rate_fpm=-200,
        distance_nmi=162,
        great_circle_nmi=162,
        fares=FARES,
        passengers=30,
        cargo_kg=0,
        load_factor_percent=100,
        currency="USD",
        pilot_pay_minor=None,
        decided_by="rule",
        reason=None,
        amended=False,
    )
    return flight.model_copy(update=changes)


TERMS = FlightTerms(
    fuel_price_minor_per_kg=Decimal(1000),
    fuel_source="KBOS's own price",
    handling=(HandlingTerm("KBOS", 1000, "KBOS's own price"), HandlingTerm("KJFK", 1000, "KJFK's own price")),
    handling_percent=Decimal(100),
    block_hour_minor=1000,
    pay=PayTerms(Decimal(1000), "rank Captain"),
    expenses=(
        FlightExpense("e-1", "Global", 10_000, "every airline"),
        FlightExpense("e-2", "Subfleet", 20_000, "subfleet"),
    ),
    airport_expenses=(FlightExpense("e-3", "Arrival airport", 10_000, "airport KJFK"),),
)


def terms(**changes: Any) -> FlightTerms:
    return replace(TERMS, **changes)


def of(lines: tuple[JournalLine, ...], tag: str, party: str = "airline") -> list[JournalLine]:
    return [line for line in lines if line.tag == tag and line.party == party]
