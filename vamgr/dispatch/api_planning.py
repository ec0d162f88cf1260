"""The routes of planning: what can be flown now, and the briefing before booking."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from vamgr.crew.queries import pilot_by_id, pilot_rows_of_user
from vamgr.dispatch.answers import (
    AircraftHere,
    BriefingPreview,
    Elsewhere,
    NewCount,
    Option,
    OptionAircraft,
    OptionCounts,
    OptionRoute,
    Options,
    Relaxing,
    TimeCount,
    TypeCount,
    dumped,
)
from vamgr.dispatch.area import api
from vamgr.dispatch.bodies import BookingBody
from vamgr.dispatch.briefing import briefing_of_plan
from vamgr.dispatch.narrowing import (
    FIRSTS,
    ORDERS,
    Counts,
    Filters,
    Relaxed,
    counted,
    fitting_elsewhere,
    ordered,
    relaxed,
)
from vamgr.dispatch.options import Board, Candidate
from vamgr.dispatch.planner import NoPilotRecord, Wish, plan_wish
from vamgr.dispatch.refs import Refs
from vamgr.kernel.endpoint import Call
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput, NotFound
from vamgr.kernel.listing import CsvRows, ListQuery, columns_of
from vamgr.kernel.read import Row
from vamgr.kernel.times import iso
from vamgr.world import airports, geo
from vamgr.world.refs import airport_ref

Code = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, max_length=7)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
_MEAN = 0.5
_PLACES = 3
"""So many other airports are named where nothing leaves from here."""


class OptionsQuery(ListQuery):
    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    pilot: Id | None = Field(None, description="Which of your pilot records; the only one when left out.")
    airline: Id | None = Field(None, description="In which airline, if you fly for several.")
    start: Code | None = Field(None, alias="from", description="An airport, or `any`; where you are when left out.")
    arrival: Code | None = None
    subfleet: Id | None = None
    type: Code | None = Field(None, description="ICAO type designator.")
    aircraft: Id | None = Field(None, description="Only with this aircraft.")
    flight_type: str | None = Field(None, max_length=1)
    min_distance_nmi: float | None = Field(None, ge=0, le=20_000)
    max_distance_nmi: float | None = Field(None, ge=0, le=20_000)
    max_block_minutes: int | None = Field(
        None, ge=1, le=2_000, description="The time that you have, off blocks to on blocks."
    )
    flyable: Literal["true", "false", "all"] = "true"
    today: bool | None = Field(None, description="Only what leaves within 24 hours.")
    new: Literal["route", "pair", "airport"] | None = Field(
        None,
        description="Only what you have never flown: this `route`, between these two airports (`pair`, either way), "
        "or to this `airport`.",
    )

    def filters(self) -> Filters:
        return Filters(
            flyable=None if self.flyable == "all" else self.flyable == "true",
            arrival=self.arrival,
            flight_type=self.flight_type.upper() if self.flight_type else None,
            min_distance_nmi=self.min_distance_nmi,
            max_distance_nmi=self.max_distance_nmi,
            max_block_minutes=self.max_block_minutes,
            today=bool(self.today),
            q=self.q or "",
            aircraft=self.aircraft,
            subfleet=self.subfleet,
            type=self.type,
            new=self.new,
        )


@api.get(
    "/dispatch/options", ability="pilot.fly", query=OptionsQuery, answer=Options, volatile=True, csv=True, timeless=True
)
def list_options(call: Call) -> Options | CsvRows:
    """What can I fly now?

    Routes from where you are, with the aircraft that could fly them, and the reasons why not.
    """
    query: OptionsQuery = call.query
    order, down = _order(query.sort or "next_departure_at")
    start = _offset(query.cursor) if query.offset is None else query.offset
    pilot = _pilot(call, query)
    filters = query.filters()
    board = Board(call.reader, pilot, call.now, filters)
    departure = None if query.start == "ANY" else query.start or pilot["location"]
    found = board.candidates(departure)
    matching, counts = counted(found, filters, call.now)
    shown = ordered(matching, order, down=down)
    refs = Refs(call.reader)
    if call.csv:
        return CsvRows(columns_of(Option), (_option(refs, board, one).model_dump() for one in shown))
    end = start + query.limit
    location = departure or pilot["location"]
    return Options(
        items=[_option(refs, board, one) for one in shown[start:end]],
        next_cursor=_cursor(end) if end < len(shown) else None,
        total=len(shown),
        pilot=refs.pilot(pilot["id"]),
        location=airport_ref(location),
        counts=_counts(counts),
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
        relaxing=[] if shown else [_relaxing(one) for one in relaxed(found, filters, call.now)],
        elsewhere=[] if shown or departure is None else _elsewhere(board, departure, filters),
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


def _order(sort: str) -> tuple[str, bool]:
    name, down = sort.lstrip("-"), sort.startswith("-")
    if name not in ORDERS:
        known = ", ".join(sorted(ORDERS))
        sentence = f"“{name}” is not a sort field here. Use one of: {known}."
        raise InvalidInput("This list cannot be sorted that way.", errors=[FieldError("sort", sentence, "sort")])
    return name, down


def _counts(counts: Counts) -> OptionCounts:
    return OptionCounts(
        ready=counts.ready,
        not_ready=counts.not_ready,
        today=counts.today,
        within=[TimeCount(max_block_minutes=minutes, count=count) for minutes, count in counts.within],
        types=[TypeCount(type_icao=icao, count=count) for icao, count in counts.types],
        new=[NewCount(new=first, count=count) for first, count in counts.firsts],
    )


def _relaxing(one: Relaxed) -> Relaxing:
    return Relaxing(filter=one.filter, count=one.count, least=one.least)


def _elsewhere(board: Board, departure: str, filters: Filters) -> list[Elsewhere]:
    """Where the same wishes would be met, the nearest places first."""
    home = airports.get(departure)
    found = []
    for icao, count in fitting_elsewhere(board.candidates(None, there=True), filters, board.now).items():
        place = airports.get(icao)
        if place is None or home is None or icao == departure:
            continue
        distance = geo.great_circle_nmi(home.lat, home.lon, place.lat, place.lon)
        found.append(Elsewhere(airport=airport_ref(icao), distance_nmi=round(distance, 1), count=count))
    return sorted(found, key=lambda one: one.distance_nmi)[:_PLACES]


def _option(refs: Refs, board: Board, candidate: Candidate) -> Option:
    choice = board.explained(candidate)
    route, departs = candidate.route, candidate.departs
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
        next_departure_at=iso(departs[0]) if departs else None,
        next_departure_local=departs[1] if departs else None,
        block_minutes=candidate.block_minutes,
        flyable=candidate.flyable,
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
        new=[first for first in FIRSTS if first in candidate.firsts],
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
