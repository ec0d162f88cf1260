"""The reports' read tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Float, Integer, String

from vamgr.crew.events import PilotPromoted
from vamgr.flights.area import area
from vamgr.flights.domain import Refs, counted
from vamgr.flights.events import (
    AcceptanceReversed,
    CommentAdded,
    DraftChanged,
    DraftContent,
    Finding,
    FlightFacts,
    LinkRevoked,
    LinkShared,
    PirepAccepted,
    PirepAmended,
    PirepCancelled,
    PirepDiverted,
    PirepDrafted,
    PirepEvent,
    PirepFiled,
    PirepRejected,
    RejectionReversed,
    RemarksChanged,
    ReviewStarted,
    TrackRecorded,
    TrackRemoved,
)
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

pireps_table = read_table(
    "pireps",
    Column("id", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("ident", String, nullable=False),
    Column("callsign", String, nullable=False),
    Column("flight_number", Integer),
    Column("flight_type", String, nullable=False),
    Column("source", String, nullable=False),
    Column("diverted", Boolean, nullable=False, default=False),
    Column("pilot_id", String, nullable=False),
    Column("user_id", String, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("aircraft_id", String, nullable=False),
    Column("registration", String, nullable=False),
    Column("subfleet_id", String, nullable=False),
    Column("type_icao", String, nullable=False),
    Column("route_id", String),
    Column("booking_id", String),
    Column("departure", String, nullable=False),
    Column("planned_arrival", String, nullable=False),
    Column("arrival", String, nullable=False),
    Column("block_off_at", String),
    Column("takeoff_at", String),
    Column("landing_at", String),
    Column("block_on_at", String),
    Column("block_seconds", Integer),
    Column("block_minutes", Integer),
    Column("flight_minutes", Integer),
    Column("distance_nmi", Float),
    Column("great_circle_nmi", Float),
    Column("block_fuel_kg", Float),
    Column("fuel_used_kg", Float),
    Column("fuel_remaining_kg", Float),
    Column("landing_rate_fpm", Integer),
    Column("cruise_level_ft", Integer),
    Column("route_text", String, nullable=False),
    Column("remarks", String, nullable=False),
    Column("fields", JSON, nullable=False),
    Column("fares", JSON, nullable=False),
    Column("passengers", Integer, nullable=False, default=0),
    Column("cargo_kg", Float, nullable=False, default=0),
    Column("load_factor_percent", Float),
    Column("currency", String),
    Column("planned", JSON),
    Column("content", JSON, doc="Of a draft: what was written so far."),
    Column("findings", JSON, nullable=False),
    Column("findings_failed", Integer, nullable=False, default=0),
    Column("failed_rules", String, nullable=False, default="", doc="Their names between bars, for the filter."),
    Column("comments", Integer, nullable=False, default=0),
    Column("created_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    Column("filed_at", String),
    Column("decided_at", String),
    Column("decided_by", String),
    Column("decision_reason", String),
    Column("promoted_to", String, doc="The rank that this flight brought its pilot."),
    Column("recorded", JSON, doc="The facts of the recorded track."),
    Column("link", String, doc="The token of its public link."),
    indexes=[
        ["pilot_id", "block_on_at"],
        ["airline_id", "state", "block_on_at"],
        ["state", "filed_at", "user_id"],  # whom a list is for too, so that it is counted without its rows
        ["aircraft_id", "block_on_at"],
        ["route_id"],
        ["booking_id"],
        ["block_on_at"],
        ["link"],
    ],
)
comments_table = read_table(
    "pirep_comments",
    Column("id", String, primary_key=True),
    Column("pirep_id", String, nullable=False),
    Column("at", String, nullable=False),
    Column("user_id", String, nullable=False),
    Column("author", String, nullable=False),
    Column("text", String, nullable=False),
    indexes=[["pirep_id", "at"]],
)
amendments_table = read_table(
    "pirep_amendments",
    Column("position", Integer, primary_key=True),
    Column("pirep_id", String, nullable=False),
    Column("at", String, nullable=False),
    Column("by", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("changes", JSON, nullable=False),
    indexes=[["pirep_id"]],
)

pireps_view = area.projection(
    Projection("pireps", version=3, tables=[pireps_table, comments_table, amendments_table], personal=True)
)


def _refs(event: PirepEvent) -> Refs:
    return Refs(**{name: getattr(event, name) for name in PirepEvent.model_fields})


def _named(event: PirepEvent) -> dict[str, Any]:
    values = {name: getattr(event, name) for name in PirepEvent.model_fields}
    return {"id": values.pop("pirep_id"), **values}


def _draft_row(event: PirepDrafted | DraftChanged) -> dict[str, Any]:
    content: DraftContent = event.content
    off, on = content.block_off_at, content.block_on_at
    seconds = round((on - off).total_seconds()) if off and on and on > off else None
    return {
        **_named(event),
        "registration": event.registration,
        "type_icao": event.type_icao,
        "flight_number": content.flight_number,
        "callsign": event.callsign,
        "flight_type": event.flight_type,
        "planned_arrival": event.planned_arrival,
        "diverted": event.arrival != event.planned_arrival,
        "block_off_at": iso(off) if off else None,
        "takeoff_at": iso(content.takeoff_at) if content.takeoff_at else None,
        "landing_at": iso(content.landing_at) if content.landing_at else None,
        "block_on_at": iso(on) if on else None,
        "block_seconds": seconds,
        "block_minutes": None if seconds is None else (seconds + 30) // 60,
        "distance_nmi": content.distance_nmi,
        "block_fuel_kg": content.block_fuel_kg,
        "fuel_used_kg": content.fuel_used_kg,
        "landing_rate_fpm": content.landing_rate_fpm,
        "cruise_level_ft": content.cruise_level_ft,
        "route_text": content.route_text or "",
        "remarks": event.remarks,
        "fields": [field.model_dump() for field in content.fields],
        "content": content.model_dump(mode="json"),
    }


def _facts_row(event: PirepEvent, facts: FlightFacts, source: str) -> dict[str, Any]:
    sums = counted(_refs(event), facts, "acars" if source == "acars" else "manual")
    same = facts.model_dump(mode="json", exclude={"fares", "fields", "planned", "pilot_pay_minor"})
    times = {
        name: iso(value) if (value := getattr(facts, name)) else None
        for name in ("block_off_at", "takeoff_at", "landing_at", "block_on_at")
    }
    return {
        **same,
        **_named(event),
        **times,
        "diverted": facts.arrival != facts.planned_arrival,
        "fields": [field.model_dump() for field in facts.fields],
        "fares": [fare.model_dump() for fare in facts.fares],
        "planned": facts.planned.model_dump() if facts.planned else None,
        "content": None,
        **{
            name: sums[name]
            for name in (
                "block_seconds",
                "block_minutes",
                "flight_minutes",
                "fuel_remaining_kg",
                "passengers",
                "cargo_kg",
                "load_factor_percent",
            )
        },
    }


def _findings_row(findings: tuple[Finding, ...]) -> dict[str, Any]:
    failed = [finding.rule for finding in findings if not finding.ok]
    return {
        "findings": [finding.model_dump() for finding in findings],
        "findings_failed": len(failed),
        "failed_rules": f"|{'|'.join(failed)}|" if failed else "",
    }


_EMPTY: dict[str, Any] = {
    "fares": [],
    "findings": [],
    "findings_failed": 0,
    "failed_rules": "",
    "comments": 0,
    "passengers": 0,
    "cargo_kg": 0.0,
}


@pireps_view.on(PirepDrafted)
def _drafted(tx: ProjectionTx, event: PirepDrafted, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    row = {**_EMPTY, **_draft_row(event), "source": event.source, "created_at": at, "updated_at": at}
    tx.put(pireps_table, **row, state="draft")


@pireps_view.on(DraftChanged)
def _draft_changed(tx: ProjectionTx, event: DraftChanged, recorded: Recorded) -> None:
    row = _draft_row(event)
    tx.patch(pireps_table, row.pop("id"), **row, updated_at=iso(recorded.recorded_at))


@pireps_view.on(PirepFiled)
def _filed(tx: ProjectionTx, event: PirepFiled, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    known = tx.get(pireps_table, recorded.stream_id)
    tx.put(
        pireps_table,
        **{
            **_EMPTY,
            **_facts_row(event, event.facts, event.source),
            **_findings_row(event.findings),
            "state": "filed",
            "source": event.source,
            "remarks": event.remarks,
            "recorded": known["recorded"] if known else None,
            "created_at": known["created_at"] if known else at,
            "updated_at": at,
            "filed_at": at,
        },
    )


@pireps_view.on(PirepAmended)
def _amended(tx: ProjectionTx, event: PirepAmended, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    known = tx.get(pireps_table, recorded.stream_id)
    source = known["source"] if known else "manual"
    row = {**_facts_row(event, event.facts, source), **_findings_row(event.findings), "updated_at": at}
    tx.patch(pireps_table, row.pop("id"), **row)
    changes = [change.model_dump() for change in event.changes]
    _amendment(tx, recorded, event.by, event.reason, changes)


@pireps_view.on(RemarksChanged)
def _remarks(tx: ProjectionTx, event: RemarksChanged, recorded: Recorded) -> None:
    tx.patch(pireps_table, recorded.stream_id, remarks=event.new, updated_at=iso(recorded.recorded_at))
    change = {"field": "remarks", "old": event.old, "new": event.new}
    _amendment(tx, recorded, event.by, event.reason, [change])


def _amendment(tx: ProjectionTx, recorded: Recorded, by: str, reason: str, changes: list[dict[str, str]]) -> None:
    tx.put(
        amendments_table,
        position=recorded.position,
        pirep_id=recorded.stream_id,
        at=iso(recorded.recorded_at),
        by=by,
        reason=reason,
        changes=changes,
    )


@pireps_view.on(PirepDiverted)
def _diverted(tx: ProjectionTx, event: PirepDiverted, recorded: Recorded) -> None:
    tx.patch(pireps_table, recorded.stream_id, diverted=True)


@pireps_view.on(ReviewStarted)
def _review(tx: ProjectionTx, event: ReviewStarted, recorded: Recorded) -> None:
    tx.patch(pireps_table, recorded.stream_id, state="in_review", updated_at=iso(recorded.recorded_at))


@pireps_view.on(CommentAdded)
def _comment(tx: ProjectionTx, event: CommentAdded, recorded: Recorded) -> None:
    tx.put(
        comments_table,
        id=event.comment_id,
        pirep_id=recorded.stream_id,
        at=iso(recorded.recorded_at),
        user_id=event.user_id,
        author=event.author,
        text=event.text,
    )
    row = tx.get(pireps_table, recorded.stream_id)
    if row is not None:
        tx.patch(pireps_table, recorded.stream_id, comments=row["comments"] + 1)


@pireps_view.on(PirepAccepted, PirepRejected)
def _decided(tx: ProjectionTx, event: PirepAccepted | PirepRejected, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    tx.patch(
        pireps_table,
        recorded.stream_id,
        state="accepted" if isinstance(event, PirepAccepted) else "rejected",
        decided_at=at,
        decided_by=event.decided_by,
        decision_reason=event.reason,
        updated_at=at,
    )


@pireps_view.on(AcceptanceReversed, RejectionReversed)
def _undecided(tx: ProjectionTx, event: AcceptanceReversed | RejectionReversed, recorded: Recorded) -> None:
    tx.patch(
        pireps_table,
        recorded.stream_id,
        state="in_review",
        decided_at=None,
        decided_by=None,
        decision_reason=None,
        promoted_to=None,
        updated_at=iso(recorded.recorded_at),
    )


@pireps_view.on(PirepCancelled)
def _cancelled(tx: ProjectionTx, event: PirepCancelled, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    tx.patch(pireps_table, recorded.stream_id, state="cancelled", decision_reason=event.reason, updated_at=at)


@pireps_view.on(PilotPromoted)
def _promoted(tx: ProjectionTx, event: PilotPromoted, recorded: Recorded) -> None:
    if event.flight_id is not None:
        tx.patch(pireps_table, event.flight_id, promoted_to=event.rank_name)


@pireps_view.on(TrackRecorded)
def _track_recorded(tx: ProjectionTx, event: TrackRecorded, recorded: Recorded) -> None:
    facts = event.track.model_dump(mode="json")
    tx.patch(pireps_table, recorded.stream_id, recorded=facts, updated_at=iso(recorded.recorded_at))


@pireps_view.on(TrackRemoved)
def _track_removed(tx: ProjectionTx, event: TrackRemoved, recorded: Recorded) -> None:
    tx.patch(pireps_table, recorded.stream_id, recorded=None, updated_at=iso(recorded.recorded_at))


@pireps_view.on(LinkShared)
def _link_shared(tx: ProjectionTx, event: LinkShared, recorded: Recorded) -> None:
    tx.patch(pireps_table, recorded.stream_id, link=event.token, updated_at=iso(recorded.recorded_at))


@pireps_view.on(LinkRevoked)
def _link_revoked(tx: ProjectionTx, event: LinkRevoked, recorded: Recorded) -> None:
    tx.patch(pireps_table, recorded.stream_id, link=None, updated_at=iso(recorded.recorded_at))
