"""The briefing: one answer for the preview before booking and for what was booked."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from vamgr.crew.queries import pilot_by_id, rank_by_id
from vamgr.dispatch.alternates import alternates
from vamgr.dispatch.answers import (
    AlternateAnswer,
    AlternateChoice,
    BriefedAircraft,
    BriefedCrew,
    BriefedRunway,
    Briefing,
    FuelAnswer,
    LoadAnswer,
    StationAnswer,
)
from vamgr.dispatch.events import FlightPlan
from vamgr.dispatch.planner import Planned
from vamgr.dispatch.planning import airframe, needed_runway_ft
from vamgr.dispatch.refs import Refs
from vamgr.fleet.queries import aircraft_by_id, subfleet_by_id
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import from_iso, iso
from vamgr.network.queries import route_by_id
from vamgr.world import aircraft_types, airports, geo, performance
from vamgr.world.models import AircraftType, Runway
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
    ends = (departure.lat, departure.lon, arrival.lat, arrival.lon)
    route = route_by_id(reader, flight["route_id"]) if flight["route_id"] else None
    kind = aircraft_types.get(flight["type_icao"])
    return Briefing(
        ident=flight["ident"],
        callsign=flight["callsign"],
        kind=flight["kind"],
        flight_type=flight["flight_type"],
        airline=refs.airline(flight["airline_id"]),
        pilot=refs.pilot(flight["pilot_id"]),
        crew=_crew(reader, flight["pilot_id"], kind),
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
        great_circle_nmi=round(geo.great_circle_nmi(*ends), 1),
        initial_course_deg=round(geo.initial_bearing(*ends), 1),
        cruise_level_ft=flight["cruise_level_ft"],
        route_text=flight["route_text"],
        route_notes=route["notes"] if route else "",
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
        runways=[_runway(one) for one in sorted(airports.runways(icao), key=lambda one: -one.length_ft)],
    )


def _runway(runway: Runway) -> BriefedRunway:
    heading = runway.heading_true
    there, back = (None, None) if heading is None else (round(heading % 360, 1), round((heading + 180) % 360, 1))
    return BriefedRunway(
        ident=f"{runway.ident_le}/{runway.ident_he}" if runway.ident_he else runway.ident_le,
        headings_deg=(there, back),
        length_ft=runway.length_ft or None,
        surface=runway.surface,
        lighted=runway.lighted,
    )


def _crew(reader: Reader, pilot_id: str, kind: AircraftType | None) -> BriefedCrew:
    pilot = pilot_by_id(reader, pilot_id)
    rank = rank_by_id(reader, pilot["rank_id"]) if pilot else None
    return BriefedCrew(
        rank=rank["name"] if rank else None,
        total_minutes=pilot["total_minutes"] if pilot else 0,
        flight_crew=kind.flight_crew if kind else None,
        cabin_crew=kind.cabin_crew if kind else None,
    )


def _alternate(arrival: StationAnswer, icao: str | None) -> AlternateAnswer | None:
    if icao is None:
        return None
    station = _station(icao)
    distance = geo.great_circle_nmi(arrival.lat, arrival.lon, station.lat, station.lon)
    return AlternateAnswer(**station.model_dump(), distance_nmi=round(distance, 1))


def _aircraft(reader: Reader, refs: Refs, aircraft_id: str) -> BriefedAircraft:
    row = aircraft_by_id(reader, aircraft_id) or {}
    fuel = row.get("fuel_on_board_kg")
    ref = refs.aircraft(aircraft_id)
    icao = ref.subfleet.type_icao
    # The subfleet's own figures count before the type's.
    kind = airframe(icao, subfleet_by_id(reader, ref.subfleet.id) or {}).kind
    return BriefedAircraft(
        **ref.model_dump(),
        type_name=kind.name if kind else icao,
        location=row.get("location", ""),
        state=row.get("state", ""),
        block_minutes_total=row.get("block_minutes_total", 0),
        cycles=row.get("cycles", 0),
        fuel_on_board_kg=fuel,
        fuel_known=fuel is not None,
        fuel_kind=kind.fuel_kind if kind else None,
        engine_kind=kind.engine_kind if kind else None,
        engine_count=kind.engine_count if kind else None,
        wake=kind.wake if kind else None,
        cruise_kt=kind.cruise_kt if kind else None,
        range_nmi=performance.range_nmi(kind) if kind else None,
        ceiling_ft=kind.ceiling_ft if kind else None,
        needed_runway_ft=needed_runway_ft(kind),
    )


def _local(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).isoformat(timespec="minutes")
