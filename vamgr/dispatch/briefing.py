"""The briefing: one answer for the preview before booking and for what was booked."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from vamgr.dispatch.alternates import alternates
from vamgr.dispatch.answers import (
    AlternateAnswer,
    AlternateChoice,
    BriefedAircraft,
    Briefing,
    FuelAnswer,
    LoadAnswer,
    StationAnswer,
)
from vamgr.dispatch.events import FlightPlan
from vamgr.dispatch.planner import Planned
from vamgr.dispatch.refs import Refs
from vamgr.fleet.queries import aircraft_by_id
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import from_iso, iso
from vamgr.world import aircraft_types, airports, geo
from vamgr.world.refs import airport_ref


def briefing_of_plan(reader: Reader, planned: Planned) -> Briefing:
    """The preview: the plan with the average load."""
    return _briefing(
        reader,
        {
            "ident": planned.ident,
            "callsign": planned.callsign,
            "kind": planned.wish.kind,
            "flight_type": planned.flight_type,
            "airline_id": planned.airline["id"],
            "pilot_id": planned.pilot["id"],
            "aircraft_id": planned.aircraft["id"],
            "route_id": planned.route["id"] if planned.route else None,
            "departure": planned.departure.icao,
            "arrival": planned.arrival.icao,
            "alternate": planned.alternate.icao if planned.alternate else None,
            "type_icao": planned.frame.type_icao,
            "planned_departure_at": iso(planned.departs_at),
            "planned_arrival_at": iso(planned.arrives_at),
            "cruise_level_ft": planned.cruise_level_ft,
            "route_text": planned.route_text,
            "currency": planned.airline["currency"],
        },
        planned.plan,
        preview=True,
    )


def briefing_of_booking(reader: Reader, row: Row) -> Briefing:
    """As it was booked: prices, loads and fuel do not move with what was changed since."""
    return _briefing(reader, row, FlightPlan.model_validate(row["plan"]), preview=False)


def _briefing(reader: Reader, flight: dict[str, Any], plan: FlightPlan, *, preview: bool) -> Briefing:
    refs = Refs(reader)
    departs, arrives = from_iso(flight["planned_departure_at"]), from_iso(flight["planned_arrival_at"])
    departure, arrival = _station(flight["departure"]), _station(flight["arrival"])
    kind = aircraft_types.get(flight["type_icao"])
    return Briefing(
        ident=flight["ident"],
        callsign=flight["callsign"],
        kind=flight["kind"],
        flight_type=flight["flight_type"],
        airline=refs.airline(flight["airline_id"]),
        pilot=refs.pilot(flight["pilot_id"]),
        aircraft=_aircraft(reader, refs, flight["aircraft_id"]),
        route=refs.route(flight["route_id"]) if flight["route_id"] else None,
        departure=departure,
        arrival=arrival,
        alternate=_alternate(arrival, flight["alternate"]),
        alternates=[
            AlternateChoice(
                **airport_ref(one.airport.icao).model_dump(),
                distance_nmi=one.distance_nmi,
                longest_runway_ft=one.airport.longest_runway_ft or None,
                suitable=one.suitable,
                why=one.why,
            )
            for one in alternates(flight["arrival"], kind)
        ],
        planned_departure_at=iso(departs),
        planned_arrival_at=iso(arrives),
        departure_local=_local(departs, departure.timezone),
        arrival_local=_local(arrives, arrival.timezone),
        distance_nmi=plan.distance_nmi,
        cruise_level_ft=flight["cruise_level_ft"],
        route_text=flight["route_text"],
        block_minutes=plan.block_minutes,
        block_lines=list(plan.block_lines),
        fuel=FuelAnswer.model_validate(plan.fuel.model_dump()),
        load=LoadAnswer(
            preview=preview,
            load_factor_percent=plan.load.factor_percent,
            **plan.load.model_dump(exclude={"factor_percent"}),
        ),
        weights=list(plan.weights),
        warnings=list(plan.warnings),
        currency=flight["currency"],
    )


def _station(icao: str) -> StationAnswer:
    airport = airports.get(icao)
    return StationAnswer(
        **airport_ref(icao).model_dump(),
        timezone=airport.timezone if airport else "UTC",
        elevation_ft=airport.elevation_ft if airport else None,
        longest_runway_ft=(airport.longest_runway_ft or None) if airport else None,
    )


def _alternate(arrival: StationAnswer, icao: str | None) -> AlternateAnswer | None:
    if icao is None:
        return None
    station = _station(icao)
    distance = geo.great_circle_nmi(arrival.lat, arrival.lon, station.lat, station.lon)
    return AlternateAnswer(**station.model_dump(), distance_nmi=round(distance, 1))


def _aircraft(reader: Reader, refs: Refs, aircraft_id: str) -> BriefedAircraft:
    row = aircraft_by_id(reader, aircraft_id)
    fuel = row["fuel_on_board_kg"] if row else None
    ref = refs.aircraft(aircraft_id)
    kind = aircraft_types.get(ref.subfleet.type_icao)
    return BriefedAircraft(
        **ref.model_dump(),
        type_name=kind.name if kind else ref.subfleet.type_icao,
        fuel_on_board_kg=fuel,
        fuel_known=fuel is not None,
    )


def _local(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).isoformat(timespec="minutes")
