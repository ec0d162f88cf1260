"""How commands about routes and airports' prices are taken back: the plans, and the compensating commands of their
own."""

from __future__ import annotations

from typing import Any

from vamgr.airline.queries import airline_by_id
from vamgr.dispatch.queries import open_bookings
from vamgr.flights.queries import flown_count
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.read import Reader
from vamgr.kernel.undo import ChangedSince, Original, Undo, around, former
from vamgr.kernel.uow import UnitOfWork
from vamgr.network import commands, domain
from vamgr.network.area import area
from vamgr.network.commands import CloseRoute, RouteOnly, open_route_state
from vamgr.network.domain import AIRPORT, ROUTE, Route, route_ident
from vamgr.network.events import (
    AirportOverridden,
    AirportOverrideCleared,
    RouteActivated,
    RouteChanged,
    RouteClosed,
    RouteDeactivated,
    RouteFields,
    RouteOpened,
    RouteReopened,
)

ABILITY = "network.manage"


class ReopenRoute(Value):
    """``active``: it was flown when it was closed."""

    route_id: str
    active: bool


class RestoreRoute(Value):
    """All of the fields, with what had been worked out."""

    route_id: str
    fields: RouteFields


async def reopen_route(uow: UnitOfWork, cmd: ReopenRoute) -> str:
    """Raises ClaimTaken when another route has its flight number by now."""
    loaded = await uow.load(ROUTE, cmd.route_id)
    state = loaded.state
    if state.fields is None:
        raise NotFound("There is no such route.")
    icao = _icao(await uow.fresh(), state.airline_id)
    commands.claim_key(uow, icao, cmd.route_id, state.airline_id, state.fields)
    await uow.record(ROUTE, cmd.route_id, *domain.reopen_route(state, active=cmd.active))
    return cmd.route_id


async def restore_route(uow: UnitOfWork, cmd: RestoreRoute) -> str:
    state, _ = await open_route_state(uow, cmd.route_id)
    icao = _icao(await uow.fresh(), state.airline_id)
    return await commands.change_to(uow, cmd.route_id, icao, cmd.fields)


@area.undoes(commands.open_route, commands.open_return, reopen_route, ability=ABILITY)
async def unopen(uow: UnitOfWork, original: Original) -> Undo:
    route_id = original.one(RouteOpened, RouteReopened).stream_id
    state, fields = await open_route_state(uow, route_id)
    reader = await uow.fresh()
    ident = _ident(reader, state, fields)
    if original.all(RouteOpened) and flown_count(reader, route_id):
        raise DomainError(f"{ident} has been flown since. Close the route instead.", rule="used-since")
    booked = open_bookings(reader, route_id=route_id)
    if booked:
        raise DomainError(
            f"{ident} is booked. Cancel the booking first, or close the route, which cancels it.", rule="used-since"
        )
    command = CloseRoute(route_id=route_id, reason=uow.reason or "Opening it was undone.")
    return Undo(f"{ident} is closed, and its flight number is free.", commands.close_route, command)


@area.undoes(commands.close_route, ability=ABILITY)
async def unclose(uow: UnitOfWork, original: Original) -> Undo:
    route_id = original.one(RouteClosed).stream_id
    before, _, now = await around(uow, ROUTE, route_id, original)
    if not now.closed or now.fields is None:
        raise DomainError("The route is open again already.", rule="changed-since")
    flown = "and flown" if before.active else "but not flown, as before"
    return Undo(
        f"{_ident(await uow.fresh(), now, now.fields)} is open again {flown}."
        " Bookings that the closing cancelled stay cancelled; each can be undone by itself.",
        reopen_route,
        ReopenRoute(route_id=route_id, active=before.active),
    )


@area.undoes(commands.change_route, restore_route, ability=ABILITY)
async def restore_fields(uow: UnitOfWork, original: Original) -> Undo:
    route_id = original.one(RouteChanged).stream_id
    states = await around(uow, ROUTE, route_id, original)
    before, after, now = (_fields(state) for state in states)
    back = former(before, after, now)
    fields = RouteFields.model_validate({**now, **back})
    names = ", ".join(name.replace("_", " ") for name in back)
    return Undo(
        f"{_ident(await uow.fresh(), states[2], fields)} is as before in: {names}.",
        restore_route,
        RestoreRoute(route_id=route_id, fields=fields),
    )


@area.undoes(commands.activate_route, ability=ABILITY)
async def deactivate(uow: UnitOfWork, original: Original) -> Undo:
    route_id = original.one(RouteActivated).stream_id
    state, fields = await _standing(uow, route_id, active=True)
    ident = _ident(await uow.fresh(), state, fields)
    return Undo(f"{ident} is not flown for now.", commands.deactivate_route, RouteOnly(route_id=route_id))


@area.undoes(commands.deactivate_route, ability=ABILITY)
async def activate(uow: UnitOfWork, original: Original) -> Undo:
    route_id = original.one(RouteDeactivated).stream_id
    state, fields = await _standing(uow, route_id, active=False)
    ident = _ident(await uow.fresh(), state, fields)
    return Undo(f"{ident} is flown again.", commands.activate_route, RouteOnly(route_id=route_id))


@area.undoes(commands.override_airport, commands.clear_override, ability=ABILITY)
async def restore_override(uow: UnitOfWork, original: Original) -> Undo:
    icao = original.one(AirportOverridden, AirportOverrideCleared).stream_id
    before, after, now = await around(uow, AIRPORT, icao, original)
    if now.override != after.override:
        raise ChangedSince([f"prices_of_{icao}"], {f"prices_of_{icao}": f"the prices of {icao}"})
    if before.override is None:
        command = commands.ClearOverride(icao=icao)
        return Undo(f"{icao} has the usual prices again.", commands.clear_override, command)
    return Undo(
        f"{icao} has its former prices and notes again.",
        commands.override_airport,
        commands.OverrideAirport(**before.override.model_dump()),
    )


async def _standing(uow: UnitOfWork, route_id: str, *, active: bool) -> tuple[Route, RouteFields]:
    state, fields = await open_route_state(uow, route_id)
    if state.closed or state.active != active:
        said = "closed" if state.closed else "flown again" if state.active else "not flown"
        raise DomainError(f"The route is {said} by now.", rule="changed-since")
    return state, fields


def _fields(state: Route) -> dict[str, Any]:
    return {} if state.fields is None else {name: getattr(state.fields, name) for name in RouteFields.model_fields}


def _ident(reader: Reader, state: Route, fields: RouteFields) -> str:
    return route_ident(_icao(reader, state.airline_id), fields.flight_number, fields.code, fields.leg)


def _icao(reader: Reader, airline_id: str) -> str:
    airline = airline_by_id(reader, airline_id)
    return str(airline["icao"]) if airline else ""
