"""What a report stands on: its booking, or for a free report the aircraft and the airports. Looks things up."""

from __future__ import annotations

from typing import Any

from vamgr.airline.queries import airline_by_id
from vamgr.dispatch.queries import booking_by_id, cruise_kt, estimated_plan, own_pilot
from vamgr.fleet.queries import aircraft_by_id
from vamgr.flights.events import FareSold, FlightFacts, PlannedFlight
from vamgr.flights.facts import Basis, great_circle
from vamgr.flights.queries import overlapping
from vamgr.flights.rules import Circumstances
from vamgr.kernel.errors import DomainError, Forbidden
from vamgr.kernel.event import Value
from vamgr.kernel.read import Reader, Row
from vamgr.world import airports

FREE_TYPE = "C"
OPEN_BOOKINGS = ("booked", "departed")


class Origin(Value):
    """Where a report begins: a booking, or an aircraft and two airports. ``pilot_id`` None: one's own record."""

    booking_id: str | None = None
    pilot_id: str | None = None
    airline_id: str | None = None
    aircraft_id: str | None = None
    departure: str | None = None
    planned_arrival: str | None = None
    flight_number: int | None = None
    callsign: str | None = None
    flight_type: str | None = None


def basis_for(reader: Reader, origin: Origin, *, user_id: str, die: float) -> tuple[Basis, Row]:
    """The basis and the pilot's row. ``die`` draws the load of a free flight whose report does not say it.

    Raises Forbidden for somebody else's booking or pilot record, DomainError on the field that is wrong.
    """
    if origin.booking_id is not None:
        return _booked(reader, origin.booking_id, user_id)
    return _free(reader, origin, user_id, die)


def _booked(reader: Reader, booking_id: str, user_id: str) -> tuple[Basis, Row]:
    row = booking_by_id(reader, booking_id)
    if row is None:
        raise DomainError("There is no such booking.", field="booking_id", code="unknown-code")
    if row["user_id"] != user_id:
        raise Forbidden("This booking is another pilot's. You can report only flights that you booked.")
    if row["status"] not in OPEN_BOOKINGS:
        sentence = f"This booking is {row['status']}. Report the flight without a booking."
        raise DomainError(sentence, field="booking_id", rule="booking-over", code="wrong-state")
    return basis_of_booking(row), own_pilot(reader, user_id, row["airline_id"], row["pilot_id"])


def basis_of_booking(row: Row) -> Basis:
    """``row``: of the bookings table."""
    plan: dict[str, Any] = row["plan"]
    burnt = {line["key"]: line["kg"] for line in plan["fuel"]["lines"]}
    return Basis(
        pilot_id=row["pilot_id"],
        airline_id=row["airline_id"],
        aircraft_id=row["aircraft_id"],
        registration=row["registration"],
        subfleet_id=row["subfleet_id"],
        type_icao=row["type_icao"],
        route_id=row["route_id"],
        booking_id=row["id"],
        flight_number=row["flight_number"],
        ident=row["ident"],
        callsign=row["callsign"],
        flight_type=row["flight_type"],
        departure=row["departure"],
        planned_arrival=row["arrival"],
        fares=tuple(FareSold.model_validate(fare) for fare in plan["load"]["fares"]),
        currency=row["currency"],
        pilot_pay_minor=row["pilot_pay_minor"],
        planned=PlannedFlight(
            block_minutes=row["block_minutes"],
            distance_nmi=row["distance_nmi"],
            block_fuel_kg=row["block_fuel_kg"],
            trip_fuel_kg=round(burnt["trip"] + burnt["taxi"], 1) if "trip" in burnt else None,
            alternate=row["alternate"],
        ),
    )


def _free(reader: Reader, origin: Origin, user_id: str, die: float) -> tuple[Basis, Row]:
    if origin.aircraft_id is None:
        raise DomainError("Choose the aircraft that flew.", field="aircraft_id", code="required")
    aircraft = aircraft_by_id(reader, origin.aircraft_id)
    if aircraft is None:
        raise DomainError("There is no such aircraft.", field="aircraft_id", code="unknown-code")
    if origin.airline_id is not None and origin.airline_id != aircraft["airline_id"]:
        sentence = f"{aircraft['registration']} belongs to another airline."
        raise DomainError(sentence, field="aircraft_id")
    if aircraft["gone"] is not None:
        sentence = f"{aircraft['registration']} was {aircraft['state']}; it flies no more."
        raise DomainError(sentence, field="aircraft_id")
    pilot = own_pilot(reader, user_id, aircraft["airline_id"], origin.pilot_id)
    departure = known_airport(origin.departure, "departure")
    arrival = known_airport(origin.planned_arrival, "planned_arrival")
    airline = airline_by_id(reader, aircraft["airline_id"])
    if airline is None:
        raise DomainError("There is no such airline.", field="airline_id", code="unknown-code")
    flight_type = origin.flight_type or FREE_TYPE
    distance = great_circle(departure, arrival)
    plan = estimated_plan(reader, aircraft, distance_nmi=distance, flight_type=flight_type, die=die)
    burnt = {line.key: line.kg for line in plan.fuel.lines}
    number = origin.flight_number
    ident = f"{airline['icao']}{number}" if number is not None else str(pilot["ident"])
    basis = Basis(
        pilot_id=pilot["id"],
        airline_id=aircraft["airline_id"],
        aircraft_id=aircraft["id"],
        registration=aircraft["registration"],
        subfleet_id=aircraft["subfleet_id"],
        type_icao=aircraft["type_icao"],
        route_id=None,
        booking_id=None,
        flight_number=number,
        ident=ident,
        callsign=origin.callsign or ident,
        flight_type=flight_type,
        departure=departure,
        planned_arrival=arrival,
        fares=tuple(FareSold.model_validate(fare.model_dump()) for fare in plan.load.fares),
        currency=airline["currency"],
        pilot_pay_minor=None,
        planned=PlannedFlight(
            block_minutes=plan.block_minutes,
            distance_nmi=plan.distance_nmi,
            block_fuel_kg=None,
            trip_fuel_kg=round(burnt["trip"] + burnt["taxi"], 1) if "trip" in burnt else None,
            alternate=None,
        ),
    )
    return basis, pilot


def known_airport(code: str | None, field: str) -> str:
    """The airport's ident. Raises DomainError on the field for a missing or unknown code."""
    if not code:
        raise DomainError("Choose the airport.", field=field, code="required")
    airport = airports.get(code)
    if airport is None:
        sentence = f"No airport has the code “{code}”. Search by name or city."
        raise DomainError(sentence, field=field, code="unknown-code")
    return airport.icao


def circumstances(reader: Reader, facts: FlightFacts, *, pilot: Row | None, pirep_id: str) -> Circumstances:
    """What the rules of acceptance want to know beyond the report itself."""
    aircraft = aircraft_by_id(reader, facts.aircraft_id)
    others = overlapping(
        reader,
        pilot_id=facts.pilot_id,
        start=facts.block_off_at,
        end=facts.block_on_at,
        without=pirep_id,
    )
    return Circumstances(
        cruise_kt=cruise_kt(reader, facts.subfleet_id),
        aircraft_location=aircraft["location"] if aircraft else None,
        pilot_location=pilot["location"] if pilot else None,
        overlaps=tuple(row["ident"] for row in others),
    )
