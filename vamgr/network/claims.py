"""What open routes hold, and the numbers that they were given."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.kernel.claims import Held
from vamgr.network.area import area
from vamgr.network.domain import ROUTE, Route, route_key
from vamgr.network.events import RouteChanged, RouteClosed, RouteOpened, RouteReopened


@area.claims(ROUTE, RouteOpened, RouteChanged, RouteClosed, RouteReopened)
def held_by_route(state: Route, _route_id: str) -> Iterable[Held]:
    if state.fields is not None and not state.closed:
        fields = state.fields
        yield Held("route-key", route_key(state.airline_id, fields.flight_number, fields.code, fields.leg))


@area.numbers(ROUTE, RouteOpened)
def given_to_route(event: RouteOpened) -> Iterable[tuple[str, int]]:
    yield "route", event.number
