"""The home screen in one call: the map, what needs doing, my next flights, the last days in figures."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from pydantic import Field

from vamgr.airline.queries import airline_by_id, all_airlines, hubs_of
from vamgr.crew.queries import PilotRef, pilot_count, pilot_of_user, pilot_ref_of, pilots_with_status
from vamgr.dispatch.queries import open_bookings
from vamgr.finance.queries import cash_minor, net_minor_since
from vamgr.fleet.queries import fleet_of, subfleets_of
from vamgr.flights.queries import pireps_of, recent_accepted, totals_since, waiting_count
from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import iso
from vamgr.network.queries import active_routes
from vamgr.overview.area import api
from vamgr.overview.todo import Situation, Todo, what_needs_doing
from vamgr.world.refs import AirportRef, airport_ref

_DAYS = timedelta(days=30)


class HomeQuery(Body):
    airline: str | None = Field(None, max_length=40, description="Default: the caller's own airline, or the first.")


class HomeAirline(Model):
    id: str
    number: int
    icao: str
    name: str
    currency: str
    hubs: list[AirportRef]


class MapAirport(AirportRef):
    """``aircraft`` stand here (those in the air do not), ``routes`` start or end here."""

    hub: bool
    aircraft: int
    routes: int


class MapArc(Model):
    """The active routes between two airports; ``weekly``: how many departures they have in a week, both ways."""

    departure: str
    arrival: str
    routes: int
    weekly: int
    both_ways: bool


class MapAircraft(Model):
    id: str
    registration: str
    type_icao: str
    state: str
    icao: str


class HomeMap(Model):
    airports: list[MapAirport]
    arcs: list[MapArc]
    aircraft: list[MapAircraft]


class HomeStats(Model):
    """Of the last 30 days; money is null without `finance.view`."""

    flights_30d: int
    block_minutes_30d: int
    pilots: int
    aircraft: int
    routes_active: int
    cash_minor: int | None
    net_30d_minor: int | None
    currency: str


class HomePilot(PilotRef):
    status: str
    location: AirportRef
    rank_name: str


class HomeBooking(Model):
    id: str
    ident: str
    status: str
    departure: AirportRef
    arrival: AirportRef
    registration: str
    planned_departure_at: str
    eta: str | None
    expires_at: str | None


class HomeReport(Model):
    id: str
    ident: str
    state: str
    departure: AirportRef
    arrival: AirportRef
    registration: str
    block_minutes: int | None
    block_on_at: str | None
    landing_rate_fpm: int | None


class MyThings(Model):
    pilot: HomePilot | None
    bookings: list[HomeBooking]
    drafts: list[HomeReport]


class Home(Model):
    """``airline`` is null before the first one is founded."""

    airline: HomeAirline | None
    map: HomeMap
    stats: HomeStats | None
    todo: list[Todo]
    my: MyThings
    recent: list[HomeReport]


@api.get("/home", ability="pilot.read", query=HomeQuery, answer=Home, volatile=True)
def get_home(call: Call) -> Home:
    """Everything the home screen shows but live flights (`/flights/live`) and the history."""
    pilot = pilot_of_user(call.reader, call.actor.user_id, call.query.airline)
    airline = _airline(call, pilot)
    if airline is None:
        nothing = HomeMap(airports=[], arcs=[], aircraft=[])
        return Home(airline=None, map=nothing, stats=None, todo=[], my=_mine(call, pilot), recent=[])
    hubs = [hub["airport"] for hub in hubs_of(call.reader, airline["id"])]
    fleet = fleet_of(call.reader, airline["id"])
    routes = active_routes(call.reader, airline["id"])
    mine = _mine(call, pilot)
    return Home(
        airline=HomeAirline(
            **{name: airline[name] for name in ("id", "number", "icao", "name", "currency")},
            hubs=[airport_ref(hub) for hub in hubs],
        ),
        map=_map(hubs, fleet, routes),
        stats=_stats(call, airline, fleet, routes),
        todo=what_needs_doing(_situation(call, airline, fleet, routes, mine)),
        my=mine,
        recent=[_report(row) for row in recent_accepted(call.reader, airline["id"], 8)],
    )


def _airline(call: Call, pilot: Row | None) -> Row | None:
    if call.query.airline is not None:
        found = airline_by_id(call.reader, call.query.airline)
        if found is None:
            raise NotFound("There is no such airline.")
        return found
    if pilot is not None:
        return airline_by_id(call.reader, pilot["airline_id"])
    return next(iter(all_airlines(call.reader)), None)


def _map(hubs: list[str], fleet: list[Row], routes: list[Row]) -> HomeMap:
    pairs: dict[tuple[str, str], list[str]] = {}
    weekly: dict[tuple[str, str], int] = {}
    touched: dict[str, int] = dict.fromkeys(hubs, 0)
    for route in routes:
        ends = sorted((route["departure"], route["arrival"]))
        pair = (ends[0], ends[1])
        pairs.setdefault(pair, []).append(route["departure"])
        weekly[pair] = weekly.get(pair, 0) + int(route["days"]).bit_count()
        for end in ends:
            touched[end] = touched.get(end, 0) + 1
    standing: dict[str, int] = {}
    for aircraft in fleet:
        if aircraft["state"] != "in_flight":
            standing[aircraft["location"]] = standing.get(aircraft["location"], 0) + 1
    places = sorted({*touched, *(aircraft["location"] for aircraft in fleet)})
    return HomeMap(
        airports=[
            MapAirport(
                **airport_ref(icao).model_dump(),
                hub=icao in hubs,
                aircraft=standing.get(icao, 0),
                routes=touched.get(icao, 0),
            )
            for icao in places
        ],
        arcs=[
            MapArc(
                departure=starts[0],
                arrival=ends[1] if starts[0] == ends[0] else ends[0],
                routes=len(starts),
                weekly=weekly[ends],
                both_ways=len(set(starts)) > 1,
            )
            for ends, starts in sorted(pairs.items())
        ],
        aircraft=[
            MapAircraft(
                **{name: one[name] for name in ("id", "registration", "type_icao", "state")}, icao=one["location"]
            )
            for one in fleet
        ],
    )


def _stats(call: Call, airline: Row, fleet: list[Row], routes: list[Row]) -> HomeStats:
    flights, minutes = totals_since(call.reader, airline["id"], call.now - _DAYS)
    sees_money = call.actor.can("finance.view")
    return HomeStats(
        flights_30d=flights,
        block_minutes_30d=minutes,
        pilots=pilot_count(call.reader, airline_id=airline["id"]),
        aircraft=len(fleet),
        routes_active=len(routes),
        cash_minor=cash_minor(call.reader, airline["id"]) if sees_money else None,
        net_30d_minor=net_minor_since(call.reader, airline["id"], call.now - _DAYS) if sees_money else None,
        currency=airline["currency"],
    )


def _situation(call: Call, airline: Row, fleet: list[Row], routes: list[Row], mine: MyThings) -> Situation:
    can = call.actor.can
    stopped = []
    if can("system.view") and call.past_position is None:
        stopped = [
            one.projection for one in call.services.projector.status(call.tenant) if _stopped_here(one, call.tenant)
        ]
        stopped += [one.policy for one in call.services.policies.status(call.tenant) if _stopped_here(one, call.tenant)]
    return Situation(
        subfleets=len(subfleets_of(call.reader, airline["id"])),
        aircraft=len(fleet),
        routes=len(routes),
        cash_minor=cash_minor(call.reader, airline["id"]) if can("finance.view") else None,
        reviews=waiting_count(call.reader, airline["id"]) if can("flights.review") else 0,
        pilots_pending=len(_pending(call.reader, airline["id"])) if can("crew.manage") else 0,
        bookings=tuple((one.id, one.ident, one.status) for one in mine.bookings),
        drafts=tuple((one.id, one.ident) for one in mine.drafts),
        overdue=_overdue(fleet, iso(call.now)) if can("fleet.manage") else (),
        stopped=tuple(stopped),
        manages_fleet=can("fleet.manage"),
        manages_network=can("network.manage"),
        is_pilot=mine.pilot is not None,
        backup_failed=call.services.backup_failed() if can("data.backup") and call.past_position is None else "",
    )


def _stopped_here(status: Any, tenant: str) -> bool:
    return status.error is not None and status.tenant == tenant


def _overdue(fleet: list[Row], now: str) -> tuple[tuple[str, str], ...]:
    """The aircraft whose maintenance was to have ended, the longest waiting first."""
    late = [
        (one["maintenance"]["until"], one["id"], one["registration"])
        for one in fleet
        if one["state"] == "maintenance" and (one["maintenance"] or {}).get("until")
    ]
    return tuple((found, registration) for until, found, registration in sorted(late) if until <= now)


def _pending(reader: Reader, airline_id: str) -> list[Row]:
    return pilots_with_status(reader, "pending", airline_id)


def _mine(call: Call, pilot: Row | None) -> MyThings:
    if pilot is None:
        return MyThings(pilot=None, bookings=[], drafts=[])
    return MyThings(
        pilot=HomePilot(
            **pilot_ref_of(pilot).model_dump(),
            status=pilot["status"],
            location=airport_ref(pilot["location"]),
            rank_name=pilot["rank_name"],
        ),
        bookings=[_booking(row) for row in open_bookings(call.reader, pilot_id=pilot["id"])],
        drafts=[_report(row) for row in pireps_of(call.reader, pilot_id=pilot["id"], states=["draft"], limit=5)],
    )


def _booking(row: Row) -> HomeBooking:
    names = ("id", "ident", "status", "registration", "planned_departure_at", "eta", "expires_at")
    return HomeBooking(**_picked(row, names), **_ends(row))


def _report(row: Row) -> HomeReport:
    names = ("id", "ident", "state", "registration", "block_minutes", "block_on_at", "landing_rate_fpm")
    return HomeReport(**_picked(row, names), **_ends(row))


def _picked(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _ends(row: Row) -> dict[str, Any]:
    return {"departure": airport_ref(row["departure"]), "arrival": airport_ref(row["arrival"])}
