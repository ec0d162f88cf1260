"""The schedule as a week: every departure of every route, once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field

from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.read import Row
from vamgr.network import queries, schedule
from vamgr.network.api import ROUTES, RouteQuery, season_of
from vamgr.network.area import api
from vamgr.world.refs import AirportRef, airport_ref

MOST_ROUTES = 2000


class WeekQuery(RouteQuery):
    """The filters of the routes' list. ``week``: any day of the week that is wanted; default this one."""

    week: date | None = Field(None, ge=date(1900, 1, 1), lt=date(2200, 1, 1))


class WeekFlight(Model):
    """Minutes count from the week's Monday 00:00 UTC. Local minutes are these plus the offset of that end's zone at
    that moment, so a clock change is in them. ``note`` says what one did to a time."""

    departs_minute: int
    arrives_minute: int
    departure_offset_minutes: int
    arrival_offset_minutes: int
    note: str | None


class WeekRoute(Model):
    id: str
    ident: str
    departure: str
    arrival: str
    status: str
    block_minutes: int
    subfleet_ids: list[str]
    flights: list[WeekFlight]


class WeekAnswer(Model):
    """``flights`` of a route: those that leave in this week by the local clock or by UTC; up to a day more on either
    side. ``any_time``: how many of the routes have no departure time; ``left_out``: routes past the limit."""

    monday: str
    routes: list[WeekRoute]
    airports: list[AirportRef]
    any_time: int
    left_out: int


@api.get("/routes/timetable", ability="pilot.read", query=WeekQuery, answer=WeekAnswer, volatile=True)
def get_timetable(call: Call) -> dict[str, Any]:
    """The departures of a week: for a grid of seven days, by the local clock or UTC."""
    day = call.query.week or call.now.date()
    monday = day - timedelta(days=day.weekday())
    season = season_of(call.query.in_season, call.now.date())
    rows: list[Row] = []
    left_out = 0
    for row in ROUTES.everything(call.reader, call.query, where=season):
        if len(rows) < MOST_ROUTES:
            rows.append(row)
        else:
            left_out += 1
    found = [_route(row, monday) for row in rows]
    codes = sorted({row[name] for row in rows for name in ("departure", "arrival")})
    return {
        "monday": monday.isoformat(),
        "routes": found,
        "airports": [airport_ref(code) for code in codes],
        "any_time": sum(row["departure_time"] is None for row in rows),
        "left_out": left_out,
    }


def _route(row: Row, monday: date) -> WeekRoute:
    timetable = queries.timetable_of(row)
    return WeekRoute(
        id=row["id"],
        ident=row["ident"],
        departure=row["departure"],
        arrival=row["arrival"],
        status=row["status"],
        block_minutes=row["block_minutes"],
        subfleet_ids=row["subfleet_ids"],
        flights=[] if timetable is None else week_flights(timetable, monday),
    )


def week_flights(timetable: schedule.Timetable, monday: date) -> list[WeekFlight]:
    """What leaves in the week from this Monday on, by the clock there or by UTC."""
    zero = datetime(monday.year, monday.month, monday.day, tzinfo=UTC)
    departs_in, arrives_in = ZoneInfo(timetable.departure_zone), ZoneInfo(timetable.arrival_zone)
    sunday = monday + timedelta(days=6)
    found = []
    for one in schedule.departures(timetable, zero - timedelta(days=1), within_days=10):
        by_clock = monday.isoformat() <= one.departs.local[:10] <= sunday.isoformat()
        by_utc = monday <= one.departs.at.date() <= sunday
        if by_clock or by_utc:
            found.append(
                WeekFlight(
                    departs_minute=_minutes(one.departs.at - zero),
                    arrives_minute=_minutes(one.arrives.at - zero),
                    departure_offset_minutes=_offset(one.departs.at, departs_in),
                    arrival_offset_minutes=_offset(one.arrives.at, arrives_in),
                    note=one.departs.note or one.arrives.note,
                )
            )
    return found


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)


def _offset(at: datetime, zone: ZoneInfo) -> int:
    return _minutes(at.astimezone(zone).utcoffset() or timedelta())
