"""What a form wants to know before a route is opened: distance, times per type, range, runway, free numbers."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812  (a query field is called date)
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field
from sqlalchemy import func, select

from vamgr.airline.events import AirlineSettings
from vamgr.airline.queries import settings_of
from vamgr.dispatch.queries import needed_runway_ft
from vamgr.fleet.queries import SubfleetRef, subfleet_by_id, subfleet_ref, subfleets_of
from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.kernel.read import Row
from vamgr.network import queries, schedule
from vamgr.network.api import Code, Ident
from vamgr.network.area import api
from vamgr.network.domain import FLIGHT_TYPES
from vamgr.network.estimates import stand_in_types, taxi_minutes
from vamgr.network.queries import RouteRef
from vamgr.network.views import routes_table
from vamgr.world import aircraft_types, airports, geo, performance
from vamgr.world.models import AircraftType, Airport
from vamgr.world.refs import AirportRef, airport_ref


class EstimateQuery(Body):
    departure: Ident
    arrival: Ident
    airline: str | None = Field(None, max_length=40)
    subfleets: str | None = Field(None, max_length=2000, description="Subfleet ids, comma separated.")
    types: str | None = Field(None, max_length=500, description="ICAO type codes, comma separated.")
    departure_time: str | None = Field(None, max_length=20)
    date: Day | None = None
    distance_nmi: float | None = Field(None, gt=0, le=12_000)


class PlanningAirport(AirportRef):
    timezone: str
    longest_runway_ft: int | None


class TypeEstimate(Model):
    type_icao: str
    subfleet: SubfleetRef | None
    block_minutes: int | None
    trip_fuel_kg: float | None
    within_range: bool | None
    runway_ok: bool | None
    formula: str
    arrival_time_local: str | None


class Estimate(Model):
    distance_nmi: float
    departure: PlanningAirport
    arrival: PlanningAirport
    per_type: list[TypeEstimate]
    suggested_flight_number: int | None
    same_pair: list[RouteRef]


class KeyQuery(Body):
    airline: str = Field(max_length=40)
    flight_number: int = Field(ge=1, le=9999)
    code: Code | None = None
    leg: int | None = Field(None, ge=0, le=99)
    except_: str | None = Field(None, alias="except", max_length=40)


class KeyAnswer(Model):
    free: bool
    held_by: RouteRef | None


class FlightType(Model):
    code: str
    name: str


class FlightTypesAnswer(Model):
    items: list[FlightType]


@api.get("/flight-types", ability="pilot.read", answer=FlightTypesAnswer)
def list_flight_types(call: Call) -> FlightTypesAnswer:
    """IATA service types and what they mean."""
    return FlightTypesAnswer(items=[FlightType(code=code, name=name) for code, name in FLIGHT_TYPES.items()])


@api.get("/routes/estimate", ability="pilot.read", query=EstimateQuery, answer=Estimate, volatile=True, timeless=True)
def estimate_route(call: Call) -> dict[str, Any]:
    """Distance, and block time, fuel and range for each type, before anything is written."""
    query = call.query
    departure, arrival = _airport(query.departure, "departure"), _airport(query.arrival, "arrival")
    great_circle = round(geo.great_circle_nmi(departure.lat, departure.lon, arrival.lat, arrival.lon), 1)
    distance = query.distance_nmi or great_circle
    pairs = _asked_types(call) or _stand_ins(call, distance)
    same = queries.routes_between(call.reader, query.airline, departure.icao, arrival.icao) if query.airline else []
    return {
        "distance_nmi": distance,
        "departure": _planning(departure),
        "arrival": _planning(arrival),
        "per_type": [_estimate(call, departure, arrival, distance, subfleet, kind) for subfleet, kind in pairs],
        "suggested_flight_number": _free_number(call) if query.airline else None,
        "same_pair": same,
    }


@api.get("/routes/check-key", ability="network.manage", query=KeyQuery, answer=KeyAnswer, timeless=True)
def check_key(call: Call) -> dict[str, Any]:
    """Whether a flight number, code and leg are free."""
    query, table = call.query, routes_table.c
    statement = select(routes_table).where(
        table.airline_id == query.airline,
        table.flight_number == query.flight_number,
        func.coalesce(table.code, "") == ("" if query.code in {None, "", "0"} else query.code),
        func.coalesce(table.leg, 0) == (query.leg or 0),
        table.status != "closed",
        table.id != (query.except_ or ""),
    )
    held = call.reader.one(statement)
    return {"free": held is None, "held_by": held}


def _asked_types(call: Call) -> list[tuple[Row | None, str]]:
    found: list[tuple[Row | None, str]] = []
    for subfleet_id in _split(call.query.subfleets):
        row = subfleet_by_id(call.reader, subfleet_id)
        if row is None:
            raise InvalidInput(
                "There is no such subfleet.",
                errors=[FieldError("subfleets", f"There is no subfleet {subfleet_id}.", "unknown-code")],
            )
        found.append((row, row["type_icao"]))
    found += [(None, code.upper()) for code in _split(call.query.types)]
    return found[:50]


def _stand_ins(call: Call, distance: float) -> list[tuple[Row | None, str]]:
    """The types that the command would take for a route without subfleets."""
    airline = call.query.airline
    own = {row["type_icao"]: row for row in subfleets_of(call.reader, airline)} if airline else {}
    return [(own.get(code), code) for code in stand_in_types(distance, list(own))]


def _split(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split(",") if part.strip()]


def _estimate(
    call: Call, departure: Airport, arrival: Airport, distance: float, subfleet: Row | None, code: str
) -> TypeEstimate:
    kind = aircraft_types.get(code)
    ref = subfleet_ref(call.reader, subfleet["id"]) if subfleet else None
    if kind is None:
        return TypeEstimate(
            type_icao=code,
            subfleet=ref,
            block_minutes=None,
            trip_fuel_kg=None,
            within_range=None,
            runway_ok=None,
            formula="The type is not in the data.",
            arrival_time_local=None,
        )
    block = performance.block_minutes(kind, distance, _taxi(call))
    fuel = performance.trip_fuel_kg(kind, distance)
    return TypeEstimate(
        type_icao=code,
        subfleet=ref,
        block_minutes=block.minutes,
        trip_fuel_kg=round(fuel.kg, 1),
        within_range=performance.range_nmi(kind) >= distance,
        runway_ok=_runways_do(kind, departure, arrival),
        formula=f"{block.formula_text}. {fuel.formula_text}",
        arrival_time_local=_arrival_time(call, departure, arrival, block.minutes),
    )


def _taxi(call: Call) -> int:
    airline = call.query.airline
    return taxi_minutes(settings_of(call.reader, airline) if airline else AirlineSettings())


def _runways_do(kind: AircraftType, departure: Airport, arrival: Airport) -> bool | None:
    """Whether the longest runways are as long as the type commonly needs; None where none is known."""
    longest = (departure.longest_runway_ft, arrival.longest_runway_ft)
    return None if 0 in longest else min(longest) >= needed_runway_ft(kind)


def _arrival_time(call: Call, departure: Airport, arrival: Airport, block_minutes: int) -> str | None:
    parsed = schedule.parse_local_time(call.query.departure_time)
    if parsed is None:
        return None
    day = call.query.date or call.now.astimezone(ZoneInfo(departure.timezone)).date()
    leaves: datetime = schedule.local_moment(day, parsed, departure.timezone).at
    return f"{(leaves + timedelta(minutes=block_minutes)).astimezone(ZoneInfo(arrival.timezone)):%H:%M}"


def _free_number(call: Call) -> int | None:
    """One above the airline's highest flight number in use."""
    statement = select(func.max(routes_table.c.flight_number)).where(
        routes_table.c.airline_id == call.query.airline, routes_table.c.status != "closed"
    )
    highest = call.reader.scalar(statement) or 100
    return highest + 1 if highest < 9999 else None


def _planning(airport: Airport) -> PlanningAirport:
    return PlanningAirport(
        **airport_ref(airport.icao).model_dump(),
        timezone=airport.timezone,
        longest_runway_ft=airport.longest_runway_ft or None,
    )


def _airport(code: str, field: str) -> Airport:
    airport = airports.get(code)
    if airport is None:
        sentence = f"No airport has the code {code}. Search by name or city."
        raise InvalidInput(sentence, errors=[FieldError(field, sentence, "unknown-code")])
    return airport
