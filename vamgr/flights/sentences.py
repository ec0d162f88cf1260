"""How the history says what happened to reports."""

from __future__ import annotations

from vamgr.flights.area import area
from vamgr.flights.events import (
    RULE,
    AcceptanceReversed,
    CommentAdded,
    DraftChanged,
    LinkRevoked,
    LinkShared,
    PirepAccepted,
    PirepAmended,
    PirepCancelled,
    PirepDiverted,
    PirepDrafted,
    PirepFiled,
    PirepRejected,
    RejectionReversed,
    RemarksChanged,
    ReviewStarted,
    TrackRecorded,
    TrackRemoved,
)


def hours(minutes: int) -> str:
    """``1 h 05 min``."""
    return f"{minutes // 60} h {minutes % 60:02d} min"


@area.sentence(PirepDrafted)
def _drafted(event: PirepDrafted) -> str:
    return f"Began a report on {event.ident} from {event.departure} to {event.planned_arrival}."


@area.sentence(DraftChanged)
def _draft_changed(event: DraftChanged) -> str:
    return f"Went on writing the report on {event.ident}."


@area.sentence(PirepFiled)
def _filed(event: PirepFiled) -> str:
    failed = sum(not finding.ok for finding in event.findings)
    rules = "every rule is met" if not failed else "1 rule is not met" if failed == 1 else f"{failed} rules are not met"
    how = "by ACARS" if event.source == "acars" else "by hand"
    return f"Filed {event.ident} from {event.departure} to {event.arrival} {how}: {rules}."


@area.sentence(PirepDiverted)
def _diverted(event: PirepDiverted) -> str:
    return f"{event.ident} diverted to {event.arrival} instead of {event.planned_arrival}."


@area.sentence(ReviewStarted)
def _review(event: ReviewStarted) -> str:
    return f"Began to review {event.ident}."


@area.sentence(CommentAdded)
def _comment(event: CommentAdded) -> str:
    return f"Commented on {event.ident}."


@area.sentence(PirepAmended)
def _amended(event: PirepAmended) -> str:
    what = "; ".join(
        f"{change.field.replace('_', ' ')} {change.old or 'nothing'} → {change.new or 'nothing'}"
        for change in event.changes
    )
    return f"Amended {event.ident}: {what}. {event.reason}"


@area.sentence(RemarksChanged)
def _remarks(event: RemarksChanged) -> str:
    return f"Amended the remarks of {event.ident}. {event.reason}"


@area.sentence(PirepAccepted)
def _accepted(event: PirepAccepted) -> str:
    who = "Accepted by rule" if event.decided_by == RULE else "Accepted"
    # Everyone who sees the flight reads this; the reason stands beside it, for those who may know it.
    return (
        f"{who}: {event.ident} from {event.departure} to {event.arrival},"
        f" {hours(event.block_minutes)} block, {event.fuel_used_kg:,.0f} kg of fuel."
    )


@area.sentence(AcceptanceReversed)
def _reversed(event: AcceptanceReversed) -> str:
    why = {"reversed": "to review it again", "rejected": "to reject it", "amended": "to amend it"}[event.because]
    return f"Took back the acceptance of {event.ident} {why}. {event.reason}"


@area.sentence(PirepRejected)
def _rejected(event: PirepRejected) -> str:
    return f"Rejected {event.ident}: {event.reason}"


@area.sentence(RejectionReversed)
def _rejection_reversed(event: RejectionReversed) -> str:
    return f"Took back the rejection of {event.ident}: {event.reason}"


@area.sentence(PirepCancelled)
def _cancelled(event: PirepCancelled) -> str:
    what = "report" if event.was_filed else "draft"
    return f"Withdrew the {what} on {event.ident}. {event.reason}"


@area.sentence(TrackRecorded)
def _track_recorded(event: TrackRecorded) -> str:
    track = event.track
    return f"Added a recorded track to {event.ident}: {track.points:,} positions over {track.distance_nmi:,.0f} nmi."


@area.sentence(TrackRemoved)
def _track_removed(event: TrackRemoved) -> str:
    return f"Removed the recorded track of {event.ident}."


@area.sentence(LinkShared)
def _link_shared(event: LinkShared) -> str:
    return f"Shared {event.ident} with a public link."


@area.sentence(LinkRevoked)
def _link_revoked(event: LinkRevoked) -> str:
    return f"Stopped sharing {event.ident}."
