"""The routes of planning: what can be flown now, and the briefing before booking."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StringConstraints

from vamgr.crew.queries import pilot_by_id, pilot_rows_of_user
from vamgr.dispatch.answers import (
    AircraftHere,
    BriefingPreview,
    Option,
    OptionAircraft,
    OptionRoute,
    Options,
    dumped,
)
from vamgr.dispatch.area import api
from vamgr.dispatch.bodies import BookingBody
from vamgr.dispatch.briefing import briefing_of_plan
from vamgr.dispatch.options import Board, RouteChoice, is_today
from vamgr.dispatch.planner import NoPilotRecord, Wish, plan_wish
from vamgr.dispatch.refs import Refs
from vamgr.kernel.endpoint import Call
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput, NotFound
from vamgr.kernel.listing import CsvRows, ListQuery, columns_of
from vamgr.kernel.read import Row
from vamgr.kernel.times import iso
from vamgr.world.refs import airport_ref

Code = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, max_length=7)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
_MEAN = 0.5


class OptionsQuery(ListQuery):
    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    pilot: Id | None = Field(None, description="Which of your pilot records; the only one when left out.")
    airline: Id | None = Field(None, description="In which airline, if you fly for several.")
    start: Code | None = Field(None, alias="from", description="An airport, or `any`; where you are when left out.")
    arrival: Code | None = None
    subfleet: Id | None = None
    type: Code | None = Field(None, description="ICAO type designator.")
    flight_type: str | None = Field(None, max_length=1)
    max_distance_nmi: float | None = Field(None, ge=0, le=20_000)
    max_block_minutes: int | None = Field(None, ge=1, le=2_000)
    flyable: Literal["true", "false", "all"] = "true"
    today: bool | None = Field(None, description="Only what leaves within 24 hours.")


@api.get(
    "/dispatch/options", ability="pilot.fly", query=OptionsQuery, answer=Options, volatile=True, csv=True, timeless=True
)
def list_options(call: Call) -> Options | CsvRows:
    """What can I fly now?

    Routes from where you are, with the aircraft that could fly them, and the reasons why not.
    """
    query: OptionsQuery = call.query
    pilot = _pilot(call, query)
    board = Board(call.reader, pilot, call.now)
    departure = None if query.start == "ANY" else query.start or pilot["location"]
    found = board.choices(departure)
    shown = _sorted([choice for choice in found if _wanted(choice, query, call.now)], query)
    refs = Refs(call.reader)
    if call.csv:
        return CsvRows(columns_of(Option), (_option(refs, choice).model_dump() for choice in shown))
    start = _offset(query.cursor)
    end = start + query.limit
    location = departure or pilot["location"]
    return Options(
        items=[_option(refs, choice) for choice in shown[start:end]],
        next_cursor=_cursor(end) if end < len(shown) else None,
        total=len(shown),
        pilot=refs.pilot(pilot["id"]),
        location=airport_ref(location),
        aircraft_here=[
            AircraftHere(
                **refs.aircraft(choice.row["id"]).model_dump(),
                state=choice.row["state"],
                ok=choice.ok,
                reasons=dumped(choice.reasons),
            )
            for choice in board.here(location)
        ],
        hint=board.hint(departure, len(shown), found),
    )


@api.get(
    "/dispatch/briefing", ability="pilot.fly", query=BookingBody, answer=BriefingPreview, volatile=True, timeless=True
)
def preview_briefing(call: Call) -> BriefingPreview:
    """The briefing of a flight before it is booked. Records nothing; the load is the average one."""
    wish = Wish(**call.query.model_dump())
    planned = plan_wish(call.reader, wish, user_id=call.actor.user_id, now=call.now, die=_MEAN)
    briefing = briefing_of_plan(call.reader, planned)
    return BriefingPreview(**dict(briefing), bookable=not planned.reasons, reasons=dumped(planned.reasons))


def _pilot(call: Call, query: OptionsQuery) -> Row:
    if query.pilot not in (None, "me"):
        row = pilot_by_id(call.reader, query.pilot)
        if row is None:
            raise NotFound("There is no such pilot.")
        if row["user_id"] != call.actor.user_id:
            raise Forbidden("That is another pilot. You can look only at what you can fly yourself.")
        return row
    own = [
        row
        for row in pilot_rows_of_user(call.reader, call.actor.user_id)
        if query.airline is None or row["airline_id"] == query.airline
    ]
    if not own:
        raise NoPilotRecord("You are not a pilot here. Ask the airline's staff to hire you.")
    return next((row for row in own if row["status"] == "active"), own[0])


def _wanted(choice: RouteChoice, query: OptionsQuery, now: datetime) -> bool:
    route = choice.route
    needle = (query.q or "").casefold()
    checks = (
        query.flyable == "all" or choice.flyable == (query.flyable == "true"),
        query.arrival is None or route["arrival"] == query.arrival,
        query.flight_type is None or route["flight_type"] == query.flight_type.upper(),
        query.max_distance_nmi is None or route["distance_nmi"] <= query.max_distance_nmi,
        query.max_block_minutes is None or route["block_minutes"] <= query.max_block_minutes,
        not query.today or is_today(choice, now),
        not needle or needle in f"{route['ident']} {route['callsign'] or ''} {route['places']}".casefold(),
        query.subfleet is None or any(one.row["subfleet_id"] == query.subfleet for one in choice.aircraft),
        query.type is None or any(one.row["type_icao"] == query.type for one in choice.aircraft),
    )
    return all(checks)


_LAST = datetime.max.replace(tzinfo=UTC)


def _sorted(choices: list[RouteChoice], query: OptionsQuery) -> Sequence[RouteChoice]:
    sort = query.sort or "next_departure_at"
    name, down = sort.lstrip("-"), sort.startswith("-")
    keys: dict[str, Any] = {
        "next_departure_at": lambda one: one.departs_at or _LAST,
        "ident": lambda one: one.route["ident"],
        "distance_nmi": lambda one: one.route["distance_nmi"],
        "block_minutes": lambda one: one.block_minutes,
    }
    if name not in keys:
        known = ", ".join(sorted(keys))
        sentence = f"“{name}” is not a sort field here. Use one of: {known}."
        raise InvalidInput("This list cannot be sorted that way.", errors=[FieldError("sort", sentence, "sort")])
    return sorted(choices, key=lambda one: (keys[name](one), one.route["id"]), reverse=down)


def _option(refs: Refs, choice: RouteChoice) -> Option:
    route = choice.route
    return Option(
        route=OptionRoute(
            id=route["id"],
            number=route["number"],
            ident=route["ident"],
            airline=refs.airline(route["airline_id"]),
            departure=airport_ref(route["departure"]),
            arrival=airport_ref(route["arrival"]),
            alternate=airport_ref(route["alternate"]) if route["alternate"] else None,
            flight_type=route["flight_type"],
            distance_nmi=route["distance_nmi"],
            block_minutes=route["block_minutes"],
            departure_time=route["departure_time"],
            arrival_time=route["arrival_time"],
            subfleets=[refs.subfleet(subfleet_id) for subfleet_id in route["subfleet_ids"]],
        ),
        next_departure_at=iso(choice.departs_at) if choice.departs_at else None,
        next_departure_local=choice.departs_local,
        flyable=choice.flyable,
        reasons=dumped(choice.reasons),
        aircraft=[
            OptionAircraft(
                aircraft=refs.aircraft(one.row["id"]),
                state=one.row["state"],
                location=one.row["location"],
                ok=one.ok,
                reasons=dumped(one.reasons),
                block_minutes=one.block_minutes,
            )
            for one in choice.aircraft
        ],
        aircraft_ok=choice.aircraft_ok,
    )


def _cursor(offset: int) -> str:
    return base64.urlsafe_b64encode(str(offset).encode()).decode().rstrip("=")


def _offset(cursor: str | None) -> int:
    if cursor is None:
        return 0
    try:
        return max(0, int(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))))
    except (binascii.Error, ValueError) as error:
        sentence = "Start again without a cursor: this one does not belong to the list."
        raise InvalidInput(
            "The cursor is not one of this list.", errors=[FieldError("cursor", sentence, "cursor")]
        ) from error
