"""The routes of reports: lists, one report, the review queue, the logbook, and every command."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from pydantic import Field, StringConstraints
from sqlalchemy import ColumnElement, func, select

from vamgr.crew.queries import pilot_by_id
from vamgr.dispatch.queries import booking_by_id
from vamgr.finance.queries import flight_money
from vamgr.flights import queries
from vamgr.flights.answers import (
    Effects,
    Logbook,
    Pirep,
    PirepSummary,
    Refs,
    Review,
    ReviewItem,
    actions,
    summary,
)
from vamgr.flights.area import api
from vamgr.flights.filters import (
    LISTING,
    REVIEW,
    FlightQuery,
    PirepQuery,
    ReviewQuery,
    conditions,
    of_pilot,
    visible,
)
from vamgr.flights.logbook import totals
from vamgr.flights.page import page_actions, page_of
from vamgr.flights.prefill import Prefill, draft_fares, prefill_of
from vamgr.flights.views import amendments_table, pireps_table
from vamgr.kernel.endpoint import Body, Call
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.kernel.times import from_iso
from vamgr.world import geo
from vamgr.world.refs import airport_ref

_table = pireps_table.c
_TRACK_POINTS = 64
_SAME_FLIGHT = timedelta(hours=12)


@api.get("/pireps", ability="pilot.read", query=PirepQuery, answer=Page[PirepSummary], csv=True)
def list_pireps(call: Call) -> Page[PirepSummary] | CsvRows:
    """List reports.

    One's own in every state; others' accepted ones, and with `flights.review` all that were filed.
    """
    where = [*conditions(call.query), *visible(call), *of_pilot(call, call.query.pilot)]
    refs = Refs(call.reader)
    return list_answer(call, LISTING, PirepSummary, where=where, row=lambda row: summary(call, refs, row))


class PrefillQuery(Body):
    booking: Annotated[str, StringConstraints(max_length=40)] = Field(description="The booking to report on.")


@api.get("/pireps/prefill", ability="pilot.fly", query=PrefillQuery, answer=Prefill, volatile=True, timeless=True)
def prefill(call: Call) -> Prefill:
    """A report on a booking, filled in as planned."""
    row = booking_by_id(call.reader, call.query.booking)
    if row is None or row["user_id"] != call.actor.user_id:
        raise NotFound("There is no such booking.")
    return prefill_of(call.reader, row)


@api.get("/pireps/{id}", ability="pilot.read", answer=Pirep)
def get_pirep(call: Call) -> dict[str, Any]:
    """One report with everything about it."""
    row = _row(call)
    refs = Refs(call.reader)
    own = row["user_id"] == call.actor.user_id
    private = own or call.actor.can("flights.review")
    return {
        **summary(call, refs, row),
        "remarks": row["remarks"] if private else "",
        "fares": row["fares"] if row["content"] is None else draft_fares(call.reader, row),
        "fields": {field["name"]: field["value"] for field in row["fields"]},
        "decision": _decision(refs, row, private=private),
        "ended_reason": row["decision_reason"] if private else None,
        "amendments": _amendments(call, refs, row, private=private),
        "comment_list": _comments(call, refs, row) if private else [],
        "duplicates": _duplicates(call, row) if private else [],
        "effects": _effects(call, row),
        "track": _track(row),
        "actions": [*actions(call, row), *page_actions(call, row)],
        **page_of(call, row),
    }


@api.get("/review", ability="flights.review", query=ReviewQuery, answer=Review, volatile=True, csv=True)
def list_review(call: Call) -> Review | CsvRows:
    """What waits for a decision, the oldest first; `-findings_failed` puts what looks odd first."""
    query: ReviewQuery = call.query
    states = [part.strip() for part in (query.state or "filed,in_review").split(",")]
    where: list[ColumnElement[bool]] = [
        _table.state.in_([state for state in states if state in ("filed", "in_review")])
    ]
    if query.airline is not None:
        where.append(_table.airline_id == query.airline)
    if query.rule is not None:
        where.append(_table.failed_rules.contains(f"|{query.rule}|", autoescape=True))
    where += of_pilot(call, query.pilot)
    refs = Refs(call.reader)

    def item(row: Row) -> dict[str, Any]:
        waiting = (call.now - from_iso(row["filed_at"])).total_seconds() // 60
        return {**summary(call, refs, row), "waiting_minutes": max(0, int(waiting))}

    page = list_answer(call, REVIEW, ReviewItem, where=where, row=item)
    if isinstance(page, CsvRows):
        return page
    oldest = call.reader.scalar(select(func.min(_table.filed_at)).where(*where))
    return Review(**dict(page), oldest_filed_at=oldest)


class LogbookQuery(FlightQuery):
    state: Annotated[str, StringConstraints(max_length=200)] | None = Field(
        "accepted", description="`all` shows every state of one's own."
    )


@api.get("/pilots/{id}/logbook", ability="pilot.read", query=LogbookQuery, answer=Logbook, csv=True)
def logbook(call: Call) -> Logbook | CsvRows:
    """A pilot's flights, with totals over all that match."""
    pilot = pilot_by_id(call.reader, call.path["id"])
    if pilot is None:
        raise NotFound("There is no such pilot.")
    where = [*conditions(call.query), *visible(call), _table.pilot_id == pilot["id"]]
    refs = Refs(call.reader)
    page = list_answer(call, LISTING, PirepSummary, where=where, row=lambda row: summary(call, refs, row))
    if isinstance(page, CsvRows):
        return page
    sees_pay = call.actor.can("finance.view") or pilot["user_id"] == call.actor.user_id
    return Logbook(**dict(page), totals=totals(call.reader, call.query.q, where, with_pay=sees_pay))


def _row(call: Call) -> Row:
    """The report, if the caller may see it."""
    row = queries.pirep_by_id(call.reader, call.path["id"])
    if row is not None:
        own = row["user_id"] == call.actor.user_id
        reviewed = call.actor.can("flights.review") and row["state"] != "draft"
        if own or reviewed or row["state"] == "accepted":
            return row
    raise NotFound("There is no such report.")


def _decision(refs: Refs, row: Row, *, private: bool) -> dict[str, Any] | None:
    """What staff gave as a reason is between them and the pilot."""
    if row["decided_at"] is None:
        return None
    return {
        "kind": row["state"],
        "by": refs.decider(row["decided_by"]),
        "at": row["decided_at"],
        "reason": row["decision_reason"] if private else None,
    }


def _amendments(call: Call, refs: Refs, row: Row, *, private: bool) -> list[dict[str, Any]]:
    table = amendments_table.c
    rows = call.reader.all(select(amendments_table).where(table.pirep_id == row["id"]).order_by(table.position))
    found = []
    for entry in rows:
        changes = [change for change in entry["changes"] if private or change["field"] != "remarks"]
        if changes:
            reason = entry["reason"] if private else ""
            found.append({**entry, "by": refs.user(entry["by"]), "reason": reason, "changes": changes})
    return found


def _comments(call: Call, refs: Refs, row: Row) -> list[dict[str, Any]]:
    return [{**comment, "by": refs.user(comment["user_id"])} for comment in queries.comments_of(call.reader, row["id"])]


def _duplicates(call: Call, row: Row) -> list[Row]:
    """The same flight of the same pilot, filed within half a day before: a daily flight comes again after a day."""
    if row["filed_at"] is None:
        return []
    return queries.duplicates_of(
        call.reader,
        pilot_id=row["pilot_id"],
        airline_id=row["airline_id"],
        ident=row["ident"],
        departure=row["departure"],
        arrival=row["planned_arrival"],
        filed_since=from_iso(row["filed_at"]) - _SAME_FLIGHT,
        filed_until=from_iso(row["filed_at"]),
        without=row["id"],
    )


def _effects(call: Call, row: Row) -> Effects | None:
    if row["state"] != "accepted":
        return None
    money = flight_money(call.reader, [row["id"]]).get(row["id"])
    return Effects(
        pilot_minutes=row["block_minutes"],
        pilot_location=row["arrival"],
        aircraft_minutes=row["block_minutes"],
        promoted_to=row["promoted_to"],
        journal_entry_ids=money["entry_ids"] if money else [],
    )


def _track(row: Row) -> list[tuple[float, float]]:
    """The great circle, which is what was planned. What was flown stands under `/pireps/{id}/track`."""
    start, end = airport_ref(row["departure"]), airport_ref(row["arrival"])
    steps = _TRACK_POINTS - 1
    points = [
        geo.intermediate_point(start.lat, start.lon, end.lat, end.lon, step / steps) for step in range(_TRACK_POINTS)
    ]
    return [(round(lat, 5), round(lon, 5)) for lat, lon in points]
