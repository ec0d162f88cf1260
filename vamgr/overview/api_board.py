"""What leaves next by the timetable: for a screen on the wall."""

from __future__ import annotations

from datetime import timedelta

from pydantic import Field

from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.times import iso
from vamgr.network.queries import active_routes, next_departure
from vamgr.overview.area import api
from vamgr.world.refs import AirportRef, airport_ref

_AHEAD = timedelta(days=2)


class BoardQuery(Body):
    airline: str | None = Field(None, max_length=40, description="Default: all airlines.")
    limit: int = Field(8, ge=1, le=50)


class BoardLine(Model):
    route_id: str
    ident: str
    departure: AirportRef
    arrival: AirportRef
    departs_at: str
    arrives_at: str


class Board(Model):
    departures: list[BoardLine]


@api.get("/departures", ability="pilot.read", query=BoardQuery, answer=Board, volatile=True)
def get_departures(call: Call) -> Board:
    """The next departures of the timetable, within two days."""
    found = []
    for route in active_routes(call.reader, call.query.airline):
        coming = next_departure(route, call.now, _AHEAD.days)
        if coming is not None and coming.departs.at <= call.now + _AHEAD:
            found.append((coming.departs.at, route["ident"], route, coming))
    found.sort(key=lambda one: one[:2])
    return Board(
        departures=[
            BoardLine(
                route_id=route["id"],
                ident=ident,
                departure=airport_ref(route["departure"]),
                arrival=airport_ref(route["arrival"]),
                departs_at=iso(at),
                arrives_at=iso(coming.arrives.at),
            )
            for at, ident, route, coming in found[: call.query.limit]
        ]
    )
