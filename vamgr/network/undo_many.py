"""How commands about many routes are taken back: all of them, or none."""

from __future__ import annotations

from vamgr.dispatch.queries import open_bookings
from vamgr.flights.queries import flown_count
from vamgr.kernel.errors import DomainError
from vamgr.kernel.undo import Original, Undo, around, former
from vamgr.kernel.uow import UnitOfWork
from vamgr.network import commands, commands_many
from vamgr.network.area import area
from vamgr.network.commands_many import RestoreRoutes, RouteTarget
from vamgr.network.domain import ROUTE, Route
from vamgr.network.events import (
    RouteActivated,
    RouteChanged,
    RouteClosed,
    RouteDeactivated,
    RouteFields,
    RouteOpened,
    RouteReopened,
)

_EVENTS = (RouteOpened, RouteChanged, RouteActivated, RouteDeactivated, RouteClosed, RouteReopened)


@area.undoes(
    commands_many.open_routes,
    commands_many.open_pair,
    commands_many.change_routes,
    commands_many.restore_routes,
    ability="network.manage",
)
async def restore(uow: UnitOfWork, original: Original) -> Undo:
    original.one(*_EVENTS)
    await uow.fresh()
    ids = list(dict.fromkeys(entry.stream_id for entry in original.all(*_EVENTS)))
    targets = [await _target(uow, route_id, original) for route_id in ids]
    command = RestoreRoutes(targets=tuple(targets), reason=uow.reason or "Opening it was undone.")
    return Undo(_sentence(targets), commands_many.restore_routes, command)


def _sentence(targets: list[RouteTarget]) -> str:
    closed = sum(target.fields is None for target in targets)
    back = len(targets) - closed
    parts = []
    if closed:
        are = "1 route is closed, and its flight number is" if closed == 1 else f"{closed} routes are closed, and their"
        parts.append(f"{are} free." if closed == 1 else f"{are} flight numbers are free.")
    if back:
        parts.append("1 route is as before." if back == 1 else f"{back} routes are as before.")
    return " ".join(parts)


async def _target(uow: UnitOfWork, route_id: str, original: Original) -> RouteTarget:
    before, after, now = await around(uow, ROUTE, route_id, original)
    if now.fields is None:
        raise DomainError("There is no such route.", rule="changed-since")
    ident = commands.ident_of(uow.reader, now.airline_id, now.fields)
    if (now.active, now.closed) != (after.active, after.closed):
        said = "closed" if now.closed else "active" if now.active else "inactive"
        raise DomainError(f"{ident} is {said} by now. Undo the later change first.", rule="changed-since")
    if before.fields is None or before.closed:
        if before.fields is None and flown_count(uow.reader, route_id):
            raise DomainError(f"{ident} has been flown since. Close the routes instead.", rule="used-since")
        if open_bookings(uow.reader, route_id=route_id):
            raise DomainError(f"{ident} is booked. Cancel the booking first.", rule="used-since")
        return RouteTarget(route_id=route_id, fields=None)
    current = _shown(now)
    fields = RouteFields.model_validate({**current, **former(_shown(before), _shown(after), current)})
    return RouteTarget(route_id=route_id, fields=fields, active=before.active)


def _shown(state: Route) -> dict[str, object]:
    return {} if state.fields is None else {name: getattr(state.fields, name) for name in RouteFields.model_fields}
