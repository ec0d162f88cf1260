"""Many routes at once: what a pattern gives, what is checked of it, and opening exactly that; changing many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, field_validator, model_validator

from vamgr.fleet.queries import subfleet_by_id
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.network import bulk, commands_many, edit_preview, queries, schedule
from vamgr.network.api import Id, Ident
from vamgr.network.area import api
from vamgr.network.bulk_checks import Planned, Planner, PlanRow, Terms, seal_of, totals_of
from vamgr.network.events import RouteFields
from vamgr.world import airports
from vamgr.world.models import Airport
from vamgr.world.refs import AirportRef, airport_ref

MOST_ROWS = 500
FlightType = Annotated[str, StringConstraints(to_upper=True, min_length=1, max_length=1)]


def _local_time(value: str | None) -> str | None:
    if not value:
        return None
    parsed = schedule.parse_local_time(value)
    if parsed is None:
        raise ValueError("Write the time as HH:MM, for example 08:30.")
    return parsed


class RowBody(Body):
    """``departure_time``: local; null for any time. ``block_minutes``: null to estimate it."""

    flight_number: int = Field(ge=1, le=9999)
    departure: Ident
    arrival: Ident
    departure_time: str | None = Field(None, max_length=20)
    days: int = Field(127, ge=0, le=127)
    subfleet_ids: list[Id] = Field(default_factory=list, max_length=50)
    block_minutes: int | None = Field(None, ge=1, le=1800)

    _time = field_validator("departure_time")(_local_time)


class TermsBody(Body):
    flight_type: FlightType = "J"
    valid_from: date | None = None
    valid_until: date | None = None
    active: bool = True


class PatternBody(Body):
    """``times``: when each round of departures begins at the hub, local; none for routes at any time.
    ``spacing_minutes``: between one spoke and the next of a round."""

    hubs: list[Ident] = Field(min_length=1, max_length=20)
    spokes: list[Ident] = Field(min_length=1, max_length=300)
    times: list[Annotated[str, Field(max_length=20)]] = Field(default_factory=list, max_length=12)
    spacing_minutes: int = Field(0, ge=0, le=720)
    days: int = Field(127, ge=1, le=127)
    both_ways: bool = True
    first_number: int = Field(1, ge=1, le=9999)
    number_step: int = Field(2, ge=1, le=100)
    odd_out_even_back: bool = True
    subfleet_ids: list[Id] = Field(default_factory=list, max_length=50)

    @field_validator("times")
    @classmethod
    def _times(cls, value: list[str]) -> list[str]:
        return [time for one in value if (time := _local_time(one))]


class PlanBody(Body):
    """Either a pattern to make rows of, or rows that were edited and are to be checked again."""

    airline_id: str = Field(max_length=40)
    pattern: PatternBody | None = None
    rows: list[RowBody] | None = Field(None, max_length=MOST_ROWS)
    turnaround_minutes: int = Field(45, ge=0, le=1440)
    terms: TermsBody = Field(default_factory=TermsBody)

    @model_validator(mode="after")
    def _one_of_them(self) -> PlanBody:
        if (self.pattern is None) == (self.rows is None):
            raise ValueError("Give a pattern or rows.")
        return self


class BulkBody(Body):
    """The rows as they were previewed, with the preview's seal."""

    airline_id: str = Field(max_length=40)
    rows: list[RowBody] = Field(min_length=1, max_length=MOST_ROWS)
    terms: TermsBody = Field(default_factory=TermsBody)
    seal: str = Field(min_length=1, max_length=64)


class CheckAnswer(Model):
    """``level``: error (cannot be opened), warning, note. ``field``: which of the row's fields it is about."""

    code: str
    level: Literal["error", "warning", "note"]
    sentence: str
    field: str | None


class PlanEnd(AirportRef):
    timezone: str


class PlanRowAnswer(Model):
    """``arrival_days``: how many calendar days after the departure's it arrives, by the clocks there."""

    ident: str
    flight_number: int
    departure: PlanEnd | None
    arrival: PlanEnd | None
    departure_code: str
    arrival_code: str
    departure_time: str | None
    arrival_time: str | None
    arrival_days: int
    days: int
    subfleet_ids: list[str]
    distance_nmi: float | None
    block_minutes: int | None
    block_entered: bool
    can_be: bool
    checks: list[CheckAnswer]


class NeededAnswer(Model):
    """At least so many aircraft of these subfleets together; no id: of any subfleet."""

    subfleet_ids: list[str]
    routes: int
    aircraft: int


class TotalsAnswer(Model):
    routes: int
    weekly_flights: int
    weekly_block_minutes: int
    needed: list[NeededAnswer]


class PlanAnswer(Model):
    """``unknown``: codes that are no airport's; ``left_out``: rows past what one plan may have, or without a number."""

    rows: list[PlanRowAnswer]
    totals: TotalsAnswer
    seal: str
    unknown: list[str]
    left_out: int


class EditBody(Body):
    """``shift_minutes`` moves departure and arrival; what is null stays as it is."""

    ids: list[Id] = Field(min_length=1, max_length=MOST_ROWS)
    action: commands_many.Action
    reason: str = Field("", max_length=2000)
    shift_minutes: int | None = Field(None, ge=-720, le=720)
    departure_time: str | None = Field(None, max_length=20)
    days: int | None = Field(None, ge=1, le=127)
    subfleet_ids: list[Id] | None = Field(None, max_length=50)
    flight_type: FlightType | None = None
    valid_from: date | None = None
    valid_until: date | None = None

    _time = field_validator("departure_time")(_local_time)


@api.post("/routes/plan", ability="network.manage", body=PlanBody, answer=PlanAnswer)
async def plan_routes(call: Call) -> PlanAnswer:
    """What many routes would be, before anything is written: nothing is changed by asking."""
    body: PlanBody = call.body
    with call.reader.snapshot():
        planner = Planner(call.reader, body.airline_id, call.now)
        terms = Terms(**body.terms.model_dump())
        unknown: list[str] = []
        left_out = 0
        if body.pattern is not None:
            rows, unknown, left_out = _rows_of(body.pattern, planner, terms, body.turnaround_minutes)
        else:
            rows = [_row(one) for one in body.rows or []]
        planned = planner.plan(rows, terms)
        totals = totals_of(planned, body.turnaround_minutes, planner.day(terms))
    return PlanAnswer(
        rows=[_answer(one) for one in planned],
        totals=TotalsAnswer.model_validate(totals),
        seal=seal_of(body.airline_id, planned, terms),
        unknown=unknown,
        left_out=left_out,
    )


@api.post("/routes/bulk", ability="network.manage", body=BulkBody, status=201)
async def open_routes(call: Call) -> CommandAnswer:
    """Open the routes of a preview: all of them in one append, or none."""
    body: BulkBody = call.body
    command = commands_many.OpenRoutes(
        airline_id=body.airline_id,
        rows=tuple(_row(one) for one in body.rows),
        terms=Terms(**body.terms.model_dump()),
        seal=body.seal,
    )
    return await call.execute(commands_many.open_routes, command)


class EditedRoute(Model):
    """A route as it is or would be; ``subfleets`` by name, none: any."""

    status: str
    departure_time: str | None
    arrival_time: str | None
    days: int
    subfleets: list[str]
    flight_type: str
    valid_from: date | None
    valid_until: date | None


class EditRow(Model):
    """``after`` is null for a route that cannot be changed like this; ``changed``: it would not stay as it is."""

    id: str
    ident: str
    departure: str
    arrival: str
    before: EditedRoute
    after: EditedRoute | None
    changed: bool
    open_bookings: int
    checks: list[CheckAnswer]


class EditPreview(Model):
    """``can_be``: sent now, it would be done."""

    rows: list[EditRow]
    changed: int
    open_bookings: int
    can_be: bool


@api.post("/routes/change-many/preview", ability="network.manage", body=EditBody, answer=EditPreview)
async def preview_changes(call: Call) -> EditPreview:
    """What a change of many routes would do to each, and what it would break. Nothing is written by asking."""
    with call.reader.snapshot():
        found = edit_preview.preview(call.reader, call.body.action, _edits(call), call.now)
        rows = [_edit_row(call, one) for one in found]
    return EditPreview(
        rows=rows,
        changed=sum(row.changed for row in rows),
        open_bookings=sum(row.open_bookings for row in rows if row.changed),
        can_be=not any(check.level == "error" for row in rows for check in row.checks),
    )


def _edit_row(call: Call, one: edit_preview.Edited) -> EditRow:
    def shown(fields: RouteFields, status: str) -> EditedRoute:
        names = [row["name"] for each in fields.subfleet_ids if (row := subfleet_by_id(call.reader, each)) is not None]
        return EditedRoute(
            **fields.model_dump(include=set(EditedRoute.model_fields) & set(RouteFields.model_fields)),
            subfleets=names,
            status=status,
        )

    return EditRow(
        id=one.route["id"],
        ident=one.ident,
        departure=one.before.departure,
        arrival=one.before.arrival,
        before=shown(one.before, one.route["status"]),
        after=None if one.after is None else shown(one.after, one.status),
        changed=one.changed,
        open_bookings=one.open_bookings,
        checks=[CheckAnswer.model_validate(check) for check in one.checks],
    )


@api.post("/routes/change-many", ability="network.manage", body=EditBody)
async def change_routes(call: Call) -> CommandAnswer:
    """The same to many routes at once: fly them, stop, close them, or change their times, days or subfleets."""
    body: EditBody = call.body
    command = commands_many.ChangeRoutes(action=body.action, edits=tuple(_edits(call)), reason=body.reason)
    return await call.execute(commands_many.change_routes, command)


def _edits(call: Call) -> list[commands_many.RouteEdit]:
    """What each route is to become. Raises InvalidInput for a change of nothing, or of one thing in two ways."""
    body: EditBody = call.body
    given = {name for name in _CHANGES if getattr(body, name) is not None}
    if body.action == "change" and not given:
        raise InvalidInput(
            "Choose what to change.", errors=[FieldError("action", "Choose what to change.", "required")]
        )
    if "shift_minutes" in given and "departure_time" in given:
        sentence = "Move the times or set one, not both."
        raise InvalidInput(sentence, errors=[FieldError("shift_minutes", sentence, "not-allowed")])
    return [
        commands_many.RouteEdit(route_id=route_id, changes=_changes(call, body, route_id))
        for route_id in dict.fromkeys(body.ids)
    ]


_CHANGES = ("shift_minutes", "departure_time", "days", "subfleet_ids", "flight_type", "valid_from", "valid_until")


def _changes(call: Call, body: EditBody, route_id: str) -> dict[str, Any]:
    if body.action != "change":
        return {}
    names = {"days", "subfleet_ids", "flight_type", "valid_from", "valid_until"}
    changes = body.model_dump(mode="json", include=names, exclude_none=True)
    row = queries.route_by_id(call.reader, route_id)
    if row is None:
        return changes
    if body.shift_minutes is not None and row["departure_time"]:
        leaves, later = bulk.clock_after(row["departure_time"], body.shift_minutes)
        changes["departure_time"] = leaves
        if later:
            changes["days"] = bulk.shifted_days(body.days or row["days"], later)
        if row["arrival_time"]:
            changes["arrival_time"] = bulk.clock_after(row["arrival_time"], body.shift_minutes)[0]
    elif body.departure_time is not None:
        ends = [airports.get(row[name]) for name in ("departure", "arrival")]
        changes["departure_time"] = body.departure_time
        if ends[0] is not None and ends[1] is not None:
            first = date.fromisoformat(row["valid_from"]) if row["valid_from"] else None
            day = schedule.clock_day(first, call.now.date())
            changes["arrival_time"] = bulk.arrival_clock(
                day, body.departure_time, _end(ends[0]), _end(ends[1]), row["block_minutes"]
            )[0]
    return changes


def _end(airport: Airport) -> bulk.End:
    return bulk.End(airport.icao, airport.timezone)


def _row(body: RowBody) -> PlanRow:
    return PlanRow(**{**body.model_dump(), "subfleet_ids": tuple(dict.fromkeys(body.subfleet_ids))})


def _rows_of(
    body: PatternBody, planner: Planner, terms: Terms, turnaround_minutes: int
) -> tuple[list[PlanRow], list[str], int]:
    """The rows of a pattern, codes that are no airport's, and how many rows are too many."""
    unknown = [code for code in dict.fromkeys([*body.hubs, *body.spokes]) if airports.get(code) is None]
    hubs, spokes = _known(body.hubs), _known(body.spokes)
    places = {airport.icao: airport for airport in (*hubs, *spokes)}
    pairs = [(_end(hub), _end(spoke)) for hub in hubs for spoke in spokes if hub.icao != spoke.icao]
    pattern = bulk.Pattern(
        times=tuple(dict.fromkeys(body.times)),
        spacing_minutes=body.spacing_minutes,
        days=body.days,
        both_ways=body.both_ways,
        turnaround_minutes=turnaround_minutes,
        first_number=body.first_number,
        number_step=body.number_step,
        odd_out_even_back=body.odd_out_even_back,
    )
    subfleet_ids = tuple(dict.fromkeys(body.subfleet_ids))

    def block_minutes(start: bulk.End, end: bulk.End) -> int:
        return planner.block_minutes(subfleet_ids, places[start.icao], places[end.icao])

    legs = bulk.legs_of(pattern, pairs, block_minutes, planner.taken, planner.day(terms))
    rows: list[PlanRow] = []
    for leg in legs:
        # A way out that fits and a way back that does not would leave half a pair.
        if len(rows) + (2 if body.both_ways and leg.back_of is None else 1) > MOST_ROWS:
            break
        rows.append(
            PlanRow(
                flight_number=leg.flight_number,
                departure=leg.departure,
                arrival=leg.arrival,
                departure_time=leg.departure_time,
                days=leg.days,
                subfleet_ids=subfleet_ids,
            )
        )
    wanted = len(pairs) * max(1, len(pattern.times)) * (2 if body.both_ways else 1)
    return rows, unknown, wanted - len(rows)


def _known(codes: Sequence[str]) -> list[Airport]:
    found = (airports.get(code) for code in codes)
    return list({airport.icao: airport for airport in found if airport is not None}.values())


def _answer(planned: Planned) -> PlanRowAnswer:
    row, fields = planned.row, planned.fields
    return PlanRowAnswer(
        ident=planned.ident,
        flight_number=row.flight_number,
        departure=_plan_end(row.departure),
        arrival=_plan_end(row.arrival),
        departure_code=row.departure,
        arrival_code=row.arrival,
        departure_time=row.departure_time,
        arrival_time=fields.arrival_time if fields else None,
        arrival_days=planned.arrival_days,
        days=row.days,
        subfleet_ids=list(row.subfleet_ids),
        distance_nmi=fields.distance_nmi if fields else None,
        block_minutes=fields.block_minutes if fields else row.block_minutes,
        block_entered=row.block_minutes is not None,
        can_be=planned.can_be,
        checks=[CheckAnswer.model_validate(check) for check in planned.checks],
    )


def _plan_end(code: str) -> PlanEnd | None:
    airport = airports.get(code)
    return None if airport is None else PlanEnd(**airport_ref(airport.icao).model_dump(), timezone=airport.timezone)
