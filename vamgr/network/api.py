"""The routes of the network: routes and schedules."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated, Any

from pydantic import Field, StringConstraints, field_validator
from sqlalchemy import ColumnElement, and_, or_

from vamgr.airline.queries import AirlineRef, airline_ref
from vamgr.fleet.queries import SubfleetRef, subfleet_ref
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.kernel.times import iso
from vamgr.network import commands, commands_many, queries, schedule
from vamgr.network.area import api
from vamgr.network.events import FareOverride
from vamgr.network.views import routes_table
from vamgr.world import airports, geo
from vamgr.world.refs import AirportRef, airport_ref

Ident = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9-]{2,7}$")]
Code = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9]{0,5}$")]
Radio = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9]{2,10}$")]
FareCode = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9]{1,4}$")]
Id = Annotated[str, StringConstraints(max_length=40)]
_LOOK_AHEAD_DAYS = 60


def _local_time(value: str | None) -> str | None:
    if not value:
        return None
    parsed = schedule.parse_local_time(value)
    if parsed is None:
        raise ValueError("Write the time as HH:MM, for example 08:30.")
    return parsed


class RouteFareBody(Body):
    """A route's own terms for one of the subfleet's fares: an amount, or a percentage of the subfleet's."""

    code: FareCode
    price_minor: int | None = Field(None, ge=0, le=10**11)
    price_percent: float | None = Field(None, ge=0, le=1000)
    cost_minor: int | None = Field(None, ge=0, le=10**11)
    cost_percent: float | None = Field(None, ge=0, le=1000)
    capacity: int | None = Field(None, ge=0, le=100_000, description="Seats, or kg of cargo.")
    capacity_percent: float | None = Field(None, ge=0, le=1000)


class RouteBody(Body):
    flight_number: int | None = Field(None, ge=1, le=9999)
    code: Code | None = None
    leg: int | None = Field(None, ge=0, le=99)
    callsign: Radio | None = None
    departure: Ident | None = None
    arrival: Ident | None = None
    alternate: Ident | None = None
    departure_time: str | None = Field(None, max_length=20, description="Local time at the departure, e.g. 08:30.")
    arrival_time: str | None = Field(None, max_length=20, description="Local time at the arrival.")
    days: int | None = Field(None, ge=0, le=127, description="Weekdays: Monday 1, Tuesday 2, … Sunday 64, added up.")
    valid_from: date | None = None
    valid_until: date | None = None
    flight_type: Annotated[str, StringConstraints(to_upper=True, max_length=1)] | None = None
    subfleet_ids: list[Id] | None = Field(None, max_length=50)
    fares: list[RouteFareBody] | None = Field(None, max_length=20)
    level_ft: int | None = Field(None, ge=0, le=60_000)
    route_text: str | None = Field(None, max_length=1000)
    distance_nmi: float | None = Field(None, gt=0, le=12_000)
    block_minutes: int | None = Field(None, ge=1, le=1800)
    load_factor_percent: float | None = Field(None, ge=0, le=100)
    pilot_pay_minor: int | None = Field(None, ge=0, le=10**13)
    notes: str | None = Field(None, max_length=2000)

    _time = field_validator("departure_time", "arrival_time")(_local_time)


class ReturnBody(Body):
    flight_number: int = Field(ge=1, le=9999)
    departure_time: str | None = Field(None, max_length=20, description="Local time where it starts, e.g. 17:10.")

    _time = field_validator("departure_time")(_local_time)


class OpenRouteBody(RouteBody):
    airline_id: str = Field(max_length=40)
    flight_number: int = Field(ge=1, le=9999)
    departure: Ident
    arrival: Ident
    active: bool = True
    way_back: ReturnBody | None = Field(None, description="Open the way back as well, in the same step.")


class CloseBody(Body):
    reason: str = Field("", max_length=2000)


class RouteQuery(ListQuery):
    airline: str | None = Field(None, max_length=40)
    departure: Ident | None = None
    arrival: Ident | None = None
    touching: Ident | None = Field(None, description="Departs from or arrives at this airport.")
    subfleet: str | None = Field(None, max_length=40)
    flight_type: str | None = Field(None, max_length=1)
    min_distance_nmi: float | None = Field(None, ge=0, le=12_000)
    max_distance_nmi: float | None = Field(None, ge=0, le=12_000)
    min_block_minutes: int | None = Field(None, ge=0, le=1800)
    max_block_minutes: int | None = Field(None, ge=0, le=1800)
    day: str | None = Field(None, max_length=40, description="Weekdays, comma separated: mon,thu. Any of them.")
    status: str = Field("active,inactive", pattern="^(all|(active|inactive|closed)(,(active|inactive|closed))*)$")
    in_season: bool | None = None
    number: int | None = Field(None, ge=1, le=9999)


class RouteAirport(AirportRef):
    timezone: str


class NextDeparture(Model):
    departs_at: str
    arrives_at: str | None
    departs_local: str
    arrives_local: str | None
    note: str | None = None


class RouteAnswer(Model):
    id: str
    number: int
    ident: str
    airline: AirlineRef
    flight_number: int
    code: str | None
    leg: int | None
    callsign: str | None
    departure: RouteAirport
    arrival: RouteAirport
    alternate: AirportRef | None
    departure_time: str | None
    arrival_time: str | None
    days: int
    days_list: list[str]
    valid_from: str | None
    valid_until: str | None
    flight_type: str
    subfleets: list[SubfleetRef]
    fares: list[FareOverride]
    level_ft: int | None
    route_text: str
    great_circle_nmi: float
    distance_nmi: float
    distance_source: str
    block_minutes: int
    block_source: str
    load_factor_percent: float | None
    pilot_pay_minor: int | None
    notes: str
    status: str
    in_season: bool
    next_departures: list[NextDeparture]
    currency: str
    created_at: str
    updated_at: str
    actions: list[str]


class DeparturesQuery(Body):
    from_: datetime | None = Field(None, alias="from")
    days: int = Field(14, ge=1, le=60)


class Departures(Model):
    items: list[NextDeparture]


_t = routes_table.c


def _on_days(names: str) -> ColumnElement[bool]:
    try:
        mask = schedule.days_mask(names.lower().split(","))
    except ValueError:
        sentence = "Write weekdays as mon, tue, wed, thu, fri, sat, sun."
        raise InvalidInput(sentence, errors=[FieldError("day", sentence, "bad-format")]) from None
    return _t.days.op("&")(mask) != 0


def _with_status(text: str) -> ColumnElement[bool]:
    return _t.status.is_not(None) if text == "all" else _t.status.in_(text.split(","))


ROUTES = Listing(
    source=routes_table,
    key=_t.id,
    sortable={
        name: _t[name]
        for name in ("ident", "departure", "arrival", "distance_nmi", "block_minutes", "created_at", "number")
    },
    default_sort="ident",
    search=[_t.ident, _t.callsign, _t.places],
    filters={
        "airline": lambda value: _t.airline_id == value,
        "departure": lambda value: _t.departure == value,
        "arrival": lambda value: _t.arrival == value,
        "touching": lambda value: or_(_t.departure == value, _t.arrival == value),
        "subfleet": lambda value: or_(_t.subfleet_text.contains(value, autoescape=True), _t.subfleet_text == ""),
        "flight_type": lambda value: _t.flight_type == value.upper(),
        "min_distance_nmi": lambda value: _t.distance_nmi >= value,
        "max_distance_nmi": lambda value: _t.distance_nmi <= value,
        "min_block_minutes": lambda value: _t.block_minutes >= value,
        "max_block_minutes": lambda value: _t.block_minutes <= value,
        "day": _on_days,
        "status": _with_status,
        "number": lambda value: _t.number == value,
    },
)


def in_season(row: Row, today: date) -> bool:
    return (row["valid_from"] or "") <= today.isoformat() <= (row["valid_until"] or "9999")


def season_of(wanted: bool | None, today: date) -> list[ColumnElement[bool]]:
    if wanted is None:
        return []
    day = today.isoformat()
    inside = and_(
        or_(_t.valid_from.is_(None), _t.valid_from <= day), or_(_t.valid_until.is_(None), _t.valid_until >= day)
    )
    return [inside if wanted else ~inside]


def next_departures(row: Row, after: datetime, count: int, within_days: int = _LOOK_AHEAD_DAYS) -> list[NextDeparture]:
    """Up to ``count`` departures of a route row from a moment on."""
    timetable = queries.timetable_of(row)
    if timetable is None:
        return []
    found = []
    for departure in schedule.departures(timetable, after, within_days=within_days):
        found.append(
            NextDeparture(
                departs_at=iso(departure.departs.at),
                arrives_at=iso(departure.arrives.at),
                departs_local=departure.departs.local,
                arrives_local=departure.arrives.local,
                note=departure.departs.note or departure.arrives.note,
            )
        )
        if len(found) == count:
            break
    return found


def _end(icao: str) -> dict[str, Any]:
    airport = airports.get(icao)
    return {**airport_ref(icao).model_dump(), "timezone": airport.timezone if airport else "UTC"}


def route_answer(call: Call, row: Row, departures: int) -> Row:
    departure, arrival = airport_ref(row["departure"]), airport_ref(row["arrival"])
    airline = airline_ref(call.reader, row["airline_id"])
    manages = call.actor.can("network.manage") and row["status"] != "closed"
    return {
        **row,
        "airline": airline,
        "departure": _end(row["departure"]),
        "arrival": _end(row["arrival"]),
        "alternate": airport_ref(row["alternate"]) if row["alternate"] else None,
        "days_list": schedule.days_list(row["days"]),
        "subfleets": [subfleet_ref(call.reader, subfleet_id) for subfleet_id in row["subfleet_ids"]],
        "great_circle_nmi": round(geo.great_circle_nmi(departure.lat, departure.lon, arrival.lat, arrival.lon), 1),
        "in_season": in_season(row, call.now.date()),
        "next_departures": next_departures(row, call.now, departures) if row["status"] == "active" else [],
        "currency": queries.currency_of(call.reader, row["airline_id"]),
        "actions": ["change", "deactivate" if row["status"] == "active" else "activate", "close", "return"]
        if manages
        else [],
    }


@api.get("/routes", ability="pilot.read", query=RouteQuery, answer=Page[RouteAnswer], csv=True, volatile=True)
def list_routes(call: Call) -> Page[RouteAnswer] | CsvRows:
    """List routes with their next departure."""
    season = season_of(call.query.in_season, call.now.date())
    return list_answer(call, ROUTES, RouteAnswer, where=season, row=lambda row: route_answer(call, row, 1))


@api.get("/routes/{id}", ability="pilot.read", answer=RouteAnswer, volatile=True)
def get_route(call: Call) -> Row:
    """One route with its next three departures."""
    return route_answer(call, _row(call), 3)


@api.get("/routes/{id}/departures", ability="pilot.read", query=DeparturesQuery, answer=Departures, volatile=True)
def list_departures(call: Call) -> Departures:
    """When a route departs, in the coming days; right across clock changes."""
    after = call.query.from_ or call.now
    if after.tzinfo is None:
        sentence = "Give the time with its zone, for example 2026-08-10T15:00:00Z."
        raise InvalidInput(sentence, errors=[FieldError("from", sentence, "bad-format")])
    within = call.query.days
    found = next_departures(_row(call), after, 1000, within)
    limit = iso(after + timedelta(days=within))
    return Departures(items=[departure for departure in found if departure.departs_at < limit])


@api.post("/routes", ability="network.manage", body=OpenRouteBody, status=201)
async def open_route(call: Call) -> CommandAnswer:
    """Open a route, and with ``way_back`` the one back too: both or none."""
    body: OpenRouteBody = call.body
    given = body.model_dump(exclude_none=True, exclude={"airline_id", "active", "way_back"})
    command = commands.OpenRoute(
        airline_id=body.airline_id, plan=commands.RoutePlan.model_validate(given), active=body.active
    )
    if body.way_back is None:
        return await call.execute(commands.open_route, command)
    back = commands_many.WayBack(**body.way_back.model_dump())
    return await call.execute(commands_many.open_pair, commands_many.OpenPair(out=command, back=back))


@api.patch("/routes/{id}", ability="network.manage", body=RouteBody)
async def change_route(call: Call) -> CommandAnswer:
    """Change a route; only the fields that are sent change, null clears one."""
    changes = call.body.model_dump(mode="json", exclude_unset=True)
    needed = ("flight_number", "departure", "arrival", "days", "flight_type")
    for name in needed:
        if name in changes and changes[name] is None:
            raise InvalidInput(
                "A route needs this.", errors=[FieldError(name, f"Give the {name.replace('_', ' ')}.", "required")]
            )
    for name, empty in (("route_text", ""), ("notes", ""), ("subfleet_ids", ()), ("fares", ())):
        if name in changes:
            changes[name] = changes[name] or empty
    command = commands.ChangeRoute(route_id=call.path["id"], changes=changes)
    return await call.execute(commands.change_route, command)


@api.post("/routes/{id}/activate", ability="network.manage")
async def activate_route(call: Call) -> CommandAnswer:
    """Fly a route again."""
    return await call.execute(commands.activate_route, commands.RouteOnly(route_id=call.path["id"]))


@api.post("/routes/{id}/deactivate", ability="network.manage")
async def deactivate_route(call: Call) -> CommandAnswer:
    """Stop offering a route for now; its bookings stay."""
    return await call.execute(commands.deactivate_route, commands.RouteOnly(route_id=call.path["id"]))


@api.post("/routes/{id}/close", ability="network.manage", body=CloseBody)
async def close_route(call: Call) -> CommandAnswer:
    """Close a route for good; its bookings are cancelled."""
    command = commands.CloseRoute(route_id=call.path["id"], reason=call.body.reason)
    return await call.execute(commands.close_route, command)


@api.post("/routes/{id}/return", ability="network.manage", body=ReturnBody, status=201)
async def open_return(call: Call) -> CommandAnswer:
    """Open the way back."""
    command = commands.OpenReturn(route_id=call.path["id"], **call.body.model_dump())
    return await call.execute(commands.open_return, command)


def _row(call: Call) -> Row:
    row = queries.route_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such route.")
    return row
