"""Commands about many routes at once: each is one append, and is taken back as one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from pydantic import Field

from vamgr.fleet.queries import subfleet_by_id
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Value
from vamgr.kernel.uow import Answer, UnitOfWork
from vamgr.network import commands, domain
from vamgr.network.bulk_checks import Planner, PlanRow, Terms, seal_of
from vamgr.network.commands import open_route_state
from vamgr.network.domain import ROUTE
from vamgr.network.events import RouteFields

Action = Literal["activate", "deactivate", "close", "change"]


class OpenRoutes(Value):
    """``seal``: of the preview that these rows were shown in."""

    airline_id: str
    rows: tuple[PlanRow, ...]
    terms: Terms
    seal: str


class WayBack(Value):
    """``departure_time``: local where it starts."""

    flight_number: int
    departure_time: str | None = None


class OpenPair(Value):
    out: commands.OpenRoute
    back: WayBack


class RouteEdit(Value):
    """``changes``: of the plan's fields, as for one route."""

    route_id: str
    changes: dict[str, Any] = Field(default_factory=dict)


class ChangeRoutes(Value):
    action: Action
    edits: tuple[RouteEdit, ...]
    reason: str = ""


class RouteTarget(Value):
    """How a route shall be again. ``fields`` None: closed."""

    route_id: str
    fields: RouteFields | None
    active: bool = False


class RestoreRoutes(Value):
    targets: tuple[RouteTarget, ...]
    reason: str = ""


async def open_routes(uow: UnitOfWork, cmd: OpenRoutes) -> Answer:
    """Open what a preview showed. Raises DomainError ``preview-moved`` when it would not be the same any more."""
    planner = Planner(await uow.fresh(), cmd.airline_id, uow.now)
    planned = planner.plan(cmd.rows, cmd.terms)
    if seal_of(cmd.airline_id, planned, cmd.terms) != cmd.seal:
        raise DomainError(
            "Things have changed since this preview was made. Look at the new one, then open the routes.",
            rule="preview-moved",
        )
    wrong = [one for one in planned if not one.can_be]
    if wrong:
        said = wrong[0].checks[0].sentence if wrong[0].checks else ""
        raise DomainError(f"{wrong[0].ident} cannot be opened: {said} Mend it or leave it out.", rule="row-refused")
    ids = [
        await commands.open_with(uow, cmd.airline_id, planner.icao, one.fields, active=cmd.terms.active)
        for one in planned
        if one.fields is not None
    ]
    return Answer(cmd.airline_id, extra={"route_ids": ids})


async def open_pair(uow: UnitOfWork, cmd: OpenPair) -> Answer:
    """A route and its way back: both are opened, or none."""
    if cmd.back.flight_number == cmd.out.plan.flight_number:
        raise DomainError(
            "The way back needs a flight number of its own.", field="way_back.flight_number", code="duplicate"
        )
    route_id = await commands.open_route(uow, cmd.out)
    back = commands.OpenReturn(route_id=route_id, active=cmd.out.active, **cmd.back.model_dump())
    return_id = await commands.open_return(uow, back)
    # A number that is taken is said on the field of the way that wants it.
    uow.claims[-1] = replace(uow.claims[-1], field="way_back.flight_number")
    return Answer(route_id, extra={"return_id": return_id})


async def change_routes(uow: UnitOfWork, cmd: ChangeRoutes) -> Answer:
    """The same to many routes. One that cannot be changed refuses all of them, by its name."""
    reader = await uow.fresh()
    _known_subfleets(uow, cmd)
    for edit in cmd.edits:
        try:
            match cmd.action:
                case "activate":
                    await commands.activate_route(uow, commands.RouteOnly(route_id=edit.route_id))
                case "deactivate":
                    await commands.deactivate_route(uow, commands.RouteOnly(route_id=edit.route_id))
                case "close":
                    close = commands.CloseRoute(route_id=edit.route_id, reason=cmd.reason)
                    await commands.close_route(uow, close)
                case "change":
                    change = commands.ChangeRoute(route_id=edit.route_id, changes=edit.changes)
                    await commands.change_route(uow, change)
        except DomainError as error:
            state, fields = await open_route_state(uow, edit.route_id)
            ident = commands.ident_of(reader, state.airline_id, fields)
            raise DomainError(f"{ident}: {error.detail}", rule=error.rule or "route-refused") from error
    return Answer(cmd.edits[0].route_id, extra={"changed": len({pending.stream for pending in uow.pending})})


def _known_subfleets(uow: UnitOfWork, cmd: ChangeRoutes) -> None:
    """Said on the field, before any route is named."""
    for subfleet_id in {one for edit in cmd.edits for one in edit.changes.get("subfleet_ids", ())}:
        if subfleet_by_id(uow.reader, subfleet_id) is None:
            raise DomainError("There is no such subfleet.", field="subfleet_ids", code="unknown-code")


async def restore_routes(uow: UnitOfWork, cmd: RestoreRoutes) -> Answer:
    """Bring routes back to how they were. Raises ClaimTaken when a number that they had is another's by now."""
    reader = await uow.fresh()
    for target in cmd.targets:
        state, fields = await open_route_state(uow, target.route_id)
        if target.fields is None:
            await commands.close_route(uow, commands.CloseRoute(route_id=target.route_id, reason=cmd.reason))
            continue
        icao = commands.icao_of(reader, state.airline_id)
        if state.closed:
            commands.claim_key(uow, icao, target.route_id, state.airline_id, fields)
            await uow.record(ROUTE, target.route_id, *domain.reopen_route(state, active=target.active))
        await commands.change_to(uow, target.route_id, icao, target.fields)
        events = domain.activate_route if target.active else domain.deactivate_route
        await uow.record(ROUTE, target.route_id, *events((await uow.load(ROUTE, target.route_id)).state))
    return Answer(cmd.targets[0].route_id)
