"""What can be done with routes and with airports' own prices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.fleet.queries import subfleet_by_id, subfleets_of
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.read import Reader
from vamgr.kernel.uow import UnitOfWork
from vamgr.network import domain, schedule
from vamgr.network.domain import AIRPORT, ROUTE, Route, route_ident, route_key
from vamgr.network.estimates import estimated_block_minutes, stand_in_types, taxi_minutes
from vamgr.network.events import AirportOverridden, FareOverride, FuelPrice, RouteFields
from vamgr.world import airports, geo
from vamgr.world.models import Airport


class RoutePlan(Value):
    """A route as people give it: what is None is worked out (distance, block time)."""

    flight_number: int
    code: str | None = None
    leg: int | None = None
    callsign: str | None = None
    departure: str
    arrival: str
    alternate: str | None = None
    departure_time: str | None = None
    arrival_time: str | None = None
    days: int = schedule.EVERY_DAY
    valid_from: date | None = None
    valid_until: date | None = None
    flight_type: str = "J"
    subfleet_ids: tuple[str, ...] = ()
    fares: tuple[FareOverride, ...] = ()
    level_ft: int | None = None
    route_text: str = ""
    distance_nmi: float | None = None
    block_minutes: int | None = None
    load_factor_percent: float | None = None
    pilot_pay_minor: int | None = None
    notes: str = ""


class OpenRoute(Value):
    airline_id: str
    plan: RoutePlan
    active: bool = True


class ChangeRoute(Value):
    """``changes``: only the plan's fields that were sent."""

    route_id: str
    changes: dict[str, Any]


class RouteOnly(Value):
    route_id: str


class CloseRoute(Value):
    route_id: str
    reason: str = ""


class OpenReturn(Value):
    """``departure_time``: local where it starts; None for any time."""

    route_id: str
    flight_number: int
    departure_time: str | None = None
    active: bool = True


class OverrideAirport(Value):
    icao: str
    fuel: tuple[FuelPrice, ...] = ()
    handling_cost_minor: int | None = None
    currency: str
    notes: str = ""


class ClearOverride(Value):
    icao: str


async def open_route(uow: UnitOfWork, cmd: OpenRoute) -> str:
    """Raises ClaimTaken when the flight number (with code and leg) is open already, InvalidInput for bad fields."""
    reader = await uow.fresh()
    if airline_by_id(reader, cmd.airline_id) is None:
        raise DomainError("There is no such airline.", field="airline_id", code="unknown-code")
    fields = completed(reader, cmd.airline_id, cmd.plan, uow.now)
    return await open_with(uow, cmd.airline_id, icao_of(reader, cmd.airline_id), fields, active=cmd.active)


async def open_with(uow: UnitOfWork, airline_id: str, airline_icao: str, fields: RouteFields, *, active: bool) -> str:
    """Open a route with what `worked_out` made of its plan; the id. Reads nothing, so it serves thousands at once."""
    route_id = uow.new_id()
    claim_key(uow, airline_icao, route_id, airline_id, fields)
    uow.begin(ROUTE, route_id)
    number = await uow.next_number("route")
    events = domain.open_route(Route(), number=number, airline_id=airline_id, fields=fields, active=active)
    await uow.record(ROUTE, route_id, *events)
    return route_id


async def change_route(uow: UnitOfWork, cmd: ChangeRoute) -> str:
    state, before = await open_route_state(uow, cmd.route_id)
    reader = await uow.fresh()
    plan = RoutePlan.model_validate({**as_plan(before), **cmd.changes})
    fields = completed(reader, state.airline_id, plan, uow.now)
    return await change_to(uow, cmd.route_id, icao_of(reader, state.airline_id), fields)


async def change_to(uow: UnitOfWork, route_id: str, airline_icao: str, fields: RouteFields) -> str:
    """Give a route the fields that `worked_out` made of its new plan."""
    state, before = await open_route_state(uow, route_id)
    if _key(state.airline_id, fields) != _key(state.airline_id, before):
        claim_key(uow, airline_icao, route_id, state.airline_id, fields)
        uow.release("route-key", _key(state.airline_id, before), ROUTE.stream(route_id))
    await uow.record(ROUTE, route_id, *domain.change_route(state, fields))
    return route_id


async def activate_route(uow: UnitOfWork, cmd: RouteOnly) -> str:
    state, _ = await open_route_state(uow, cmd.route_id)
    await uow.record(ROUTE, cmd.route_id, *domain.activate_route(state))
    return cmd.route_id


async def deactivate_route(uow: UnitOfWork, cmd: RouteOnly) -> str:
    state, _ = await open_route_state(uow, cmd.route_id)
    await uow.record(ROUTE, cmd.route_id, *domain.deactivate_route(state))
    return cmd.route_id


async def close_route(uow: UnitOfWork, cmd: CloseRoute) -> str:
    state, fields = await open_route_state(uow, cmd.route_id)
    await uow.record(ROUTE, cmd.route_id, *domain.close_route(state, cmd.reason))
    uow.release("route-key", _key(state.airline_id, fields), ROUTE.stream(cmd.route_id))
    return cmd.route_id


async def open_return(uow: UnitOfWork, cmd: OpenReturn) -> str:
    """The way back of a route: airports swapped, block time and arrival left to be worked out."""
    state, fields = await open_route_state(uow, cmd.route_id)
    back = as_plan(fields) | {
        "flight_number": cmd.flight_number,
        "departure": fields.arrival,
        "arrival": fields.departure,
        "alternate": None,
        "departure_time": cmd.departure_time,
        "arrival_time": None,
        "callsign": None,
        "route_text": "",
        "block_minutes": None,
    }
    reader = await uow.fresh()
    way = completed(reader, state.airline_id, RoutePlan.model_validate(back), uow.now)
    if way.departure_time:
        way = way.model_copy(update={"arrival_time": _arrives(way, uow.now)})
    return await open_with(uow, state.airline_id, icao_of(reader, state.airline_id), way, active=cmd.active)


def _arrives(fields: RouteFields, now: datetime) -> str:
    """The clock at the arrival when the block time is over."""
    day = schedule.clock_day(fields.valid_from, now.date())
    start, end = known_airport(fields.departure, "departure"), known_airport(fields.arrival, "arrival")
    leaves = schedule.local_moment(day, fields.departure_time or "00:00", start.timezone).at
    return f"{(leaves + timedelta(minutes=fields.block_minutes)).astimezone(ZoneInfo(end.timezone)):%H:%M}"


async def override_airport(uow: UnitOfWork, cmd: OverrideAirport) -> str:
    airport = known_airport(cmd.icao, "icao")
    state = (await uow.load(AIRPORT, airport.icao)).state
    wanted = AirportOverridden(**cmd.model_dump(exclude={"icao"}), icao=airport.icao)
    await uow.record(AIRPORT, airport.icao, *domain.override_airport(state, wanted))
    return airport.icao


async def clear_override(uow: UnitOfWork, cmd: ClearOverride) -> str:
    airport = known_airport(cmd.icao, "icao")
    state = (await uow.load(AIRPORT, airport.icao)).state
    await uow.record(AIRPORT, airport.icao, *domain.clear_override(state, airport.icao))
    return airport.icao


async def open_route_state(uow: UnitOfWork, route_id: str) -> tuple[Route, RouteFields]:
    state = (await uow.load(ROUTE, route_id)).state
    if state.fields is None:
        raise NotFound("There is no such route.")
    return state, state.fields


def known_airport(code: str, field: str) -> Airport:
    """Raises DomainError on ``field`` for a code that the world does not have."""
    airport = airports.get(code)
    if airport is None:
        raise DomainError(f"No airport has the code {code}. Search by name or city.", field=field, code="unknown-code")
    return airport


def as_plan(fields: RouteFields) -> dict[str, Any]:
    """The plan that gives these fields again: what was worked out is left to be worked out anew."""
    plan = fields.model_dump(exclude={"distance_source", "block_source"})
    if fields.distance_source != "entered":
        plan["distance_nmi"] = None
    if fields.block_source != "entered":
        plan["block_minutes"] = None
    return plan


def completed(reader: Reader, airline_id: str, plan: RoutePlan, now: datetime) -> RouteFields:
    """The plan with its airports, subfleets and times checked, and distance and block time worked out."""
    types = _subfleet_types(reader, airline_id, plan.subfleet_ids)
    own_types = [] if types else [row["type_icao"] for row in subfleets_of(reader, airline_id)]
    return worked_out(plan, types, own_types, taxi_minutes(settings_of(reader, airline_id)), now)


def worked_out(
    plan: RoutePlan, types: Sequence[str], own_types: Sequence[str], taxi: int, now: datetime
) -> RouteFields:
    """The same, for who knows the airline already. ``types``: of the plan's subfleets; ``own_types``: of all that the
    airline has, which stand in where the plan names none; ``taxi``: minutes out and in. Raises DomainError."""
    departure = known_airport(plan.departure, "departure")
    arrival = known_airport(plan.arrival, "arrival")
    alternate = known_airport(plan.alternate, "alternate").icao if plan.alternate else None
    great_circle = round(geo.great_circle_nmi(departure.lat, departure.lon, arrival.lat, arrival.lon), 1)
    if plan.distance_nmi is not None and plan.distance_nmi < great_circle * 0.98:
        raise DomainError(
            f"The great circle alone is {great_circle} nmi; give at least that, or leave it empty.",
            field="distance_nmi",
            code="too-small",
        )
    distance = plan.distance_nmi if plan.distance_nmi is not None else great_circle
    fields = {
        **plan.model_dump(),
        "subfleet_ids": tuple(dict.fromkeys(plan.subfleet_ids)),
        "departure": departure.icao,
        "arrival": arrival.icao,
        "alternate": alternate,
        "code": None if plan.code in {"", "0"} else plan.code,
        "leg": plan.leg or None,
        "distance_nmi": distance,
        "distance_source": "great_circle" if plan.distance_nmi is None else "entered",
    }

    def estimate() -> int:
        return estimated_block_minutes(types or stand_in_types(distance, own_types), distance, taxi)

    minutes, source = _block_time(plan, departure, arrival, estimate, now)
    return RouteFields.model_validate({**fields, "block_minutes": minutes, "block_source": source})


def _block_time(
    plan: RoutePlan, departure: Airport, arrival: Airport, estimate: Callable[[], int], now: datetime
) -> tuple[int, str]:
    """What was entered, else what the schedule says, else the estimate."""
    if plan.block_minutes is not None:
        return plan.block_minutes, "entered"
    if plan.departure_time and plan.arrival_time:
        day = schedule.clock_day(plan.valid_from, now.date())
        departs = schedule.local_moment(day, plan.departure_time, departure.timezone)
        arrives = schedule.arrival_moment(departs.at, day, plan.arrival_time, arrival.timezone, estimate())
        return round((arrives.at - departs.at).total_seconds() / 60), "schedule"
    return estimate(), "estimate"


def _subfleet_types(reader: Reader, airline_id: str, subfleet_ids: tuple[str, ...]) -> list[str]:
    types = []
    for index, subfleet_id in enumerate(subfleet_ids):
        row = subfleet_by_id(reader, subfleet_id)
        if row is None or row["airline_id"] != airline_id:
            raise DomainError(
                "This subfleet is not one of the airline's.", field=f"subfleet_ids.{index}", code="unknown-code"
            )
        types.append(row["type_icao"])
    return types


def claim_key(uow: UnitOfWork, airline_icao: str, route_id: str, airline_id: str, fields: RouteFields) -> None:
    ident = route_ident(airline_icao, fields.flight_number, fields.code, fields.leg)
    uow.claim(
        "route-key",
        _key(airline_id, fields),
        ROUTE.stream(route_id),
        f"{ident} is open already. Choose another flight number, code or leg.",
        "flight_number",
        label=ident,
    )


def icao_of(reader: Reader, airline_id: str) -> str:
    airline = airline_by_id(reader, airline_id)
    return str(airline["icao"]) if airline else ""


def ident_of(reader: Reader, airline_id: str, fields: RouteFields) -> str:
    """How people call a route."""
    return route_ident(icao_of(reader, airline_id), fields.flight_number, fields.code, fields.leg)


def _key(airline_id: str, fields: RouteFields) -> str:
    return route_key(airline_id, fields.flight_number, fields.code, fields.leg)
