"""The life of a report: its states, which event leads from which to which, and what may be decided when. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Literal

from vamgr.flights.events import (
    RULE,
    AcceptanceReversed,
    CommentAdded,
    CountedFlight,
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
    Source,
    TrackFacts,
    TrackRecorded,
    TrackRemoved,
)
from vamgr.flights.facts import changes_between
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, Forbidden
from vamgr.kernel.event import Event

Status = Literal["new", "draft", "filed", "in_review", "accepted", "rejected", "cancelled"]

_STAYS: Final[dict[Status, Status]] = {
    "filed": "filed",
    "in_review": "in_review",
    "accepted": "accepted",
    "rejected": "rejected",
}
_TRACKED: Final[dict[Status, Status]] = {**_STAYS, "draft": "draft"}
TRANSITIONS: Final[dict[type[Event], dict[Status, Status]]] = {
    PirepDrafted: {"new": "draft"},
    DraftChanged: {"draft": "draft"},
    PirepFiled: {"new": "filed", "draft": "filed"},
    PirepDiverted: {"filed": "filed", "in_review": "in_review", "rejected": "rejected"},
    ReviewStarted: {"filed": "in_review"},
    CommentAdded: _STAYS,
    RemarksChanged: _STAYS,
    PirepAmended: {"filed": "filed", "in_review": "in_review", "rejected": "rejected"},
    PirepAccepted: {"filed": "accepted", "in_review": "accepted"},
    AcceptanceReversed: {"accepted": "in_review"},
    PirepRejected: {"filed": "rejected", "in_review": "rejected"},
    RejectionReversed: {"rejected": "in_review"},
    PirepCancelled: {"draft": "cancelled", "filed": "cancelled", "in_review": "cancelled"},
    TrackRecorded: _TRACKED,
    TrackRemoved: {**_TRACKED, "cancelled": "cancelled"},
    LinkShared: {"accepted": "accepted"},
    LinkRevoked: {**_STAYS, "cancelled": "cancelled"},
}
"""The state machine: event → state before → state after. What is not here cannot happen."""

SAID: Final[dict[Status, str]] = {
    "new": "not written yet",
    "draft": "still a draft",
    "filed": "filed and waits for a decision",
    "in_review": "in review",
    "accepted": "accepted",
    "rejected": "rejected",
    "cancelled": "cancelled",
}


@dataclass(frozen=True, slots=True)
class Refs:
    """What every event of a report names."""

    pirep_id: str
    ident: str
    pilot_id: str
    user_id: str
    airline_id: str
    aircraft_id: str
    subfleet_id: str
    route_id: str | None
    booking_id: str | None
    departure: str
    arrival: str

    def fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Pirep:
    status: Status = "new"
    refs: Refs | None = None
    source: Source = "manual"
    planned_arrival: str = ""
    content: DraftContent | None = None
    facts: FlightFacts | None = None
    remarks: str = ""
    findings: tuple[Finding, ...] = ()
    duplicate_key: str | None = None
    comments: int = 0
    track: TrackFacts | None = None
    link: str | None = None

    @property
    def known(self) -> Refs:
        if self.refs is None:
            raise DomainError("There is no such report.", rule="no-report")
        return self.refs

    @property
    def filed_facts(self) -> FlightFacts:
        if self.facts is None:
            raise wrong_state(self, "Nothing was filed yet: hand the report in first.")
        return self.facts


@dataclass(frozen=True, slots=True)
class By:
    """Who decides. ``owner``: of the whole tenant."""

    user_id: str
    owner: bool = False


def wrong_state(state: Pirep, detail: str) -> DomainError:
    return DomainError(detail, rule="wrong-state", code="wrong-state")


def may(state: Pirep, event: type[Event]) -> bool:
    return state.status in TRANSITIONS[event]


def draft(
    state: Pirep, refs: Refs, *, flight: dict[str, str], source: Source, content: DraftContent, remarks: str
) -> list[Event]:
    """``flight``: registration, type_icao, planned_arrival, callsign, flight_type."""
    if not may(state, PirepDrafted):
        raise wrong_state(state, f"This report is {SAID[state.status]}; it cannot begin again as a draft.")
    return [PirepDrafted(**refs.fields(), **flight, source=source, content=content, remarks=remarks)]


def change_draft(
    state: Pirep, refs: Refs, *, flight: dict[str, str], content: DraftContent, remarks: str
) -> list[Event]:
    """Nothing new, no event: autosaving costs the log only what changed."""
    if not may(state, DraftChanged):
        raise wrong_state(state, f"This report is {SAID[state.status]}; only drafts are rewritten. Amend it instead.")
    if (state.refs, state.content, state.remarks) == (refs, content, remarks):
        return []
    return [DraftChanged(**refs.fields(), **flight, content=content, remarks=remarks)]


def file(
    state: Pirep,
    refs: Refs,
    *,
    facts: FlightFacts,
    remarks: str,
    source: Source,
    findings: tuple[Finding, ...],
    duplicate_key: str | None,
) -> list[Event]:
    """Hand in; accepted in the same breath when every rule is met."""
    if not may(state, PirepFiled):
        raise wrong_state(state, f"This report is {SAID[state.status]}; it cannot be filed again.")
    events: list[Event] = [
        PirepFiled(
            **refs.fields(),
            source=source,
            facts=facts,
            findings=findings,
            duplicate_key=duplicate_key,
            remarks=remarks,
        )
    ]
    events += _diverted(refs, facts)
    if findings and all(finding.ok for finding in findings):
        events.append(_accepted(refs, facts, source, decided_by=RULE, reason=None, amended=False))
    return events


def start_review(state: Pirep, by: By) -> list[Event]:
    if state.status == "in_review":
        return []
    if not may(state, ReviewStarted):
        raise wrong_state(state, f"This report is {SAID[state.status]}; a review begins with a filed one.")
    return [ReviewStarted(**state.known.fields(), by=by.user_id)]


def comment(state: Pirep, *, comment_id: str, user_id: str, text: str) -> list[Event]:
    if not may(state, CommentAdded):
        raise wrong_state(state, f"This report is {SAID[state.status]}; comments belong to filed reports.")
    refs = state.known
    return [
        CommentAdded(
            pirep_id=refs.pirep_id,
            ident=refs.ident,
            comment_id=comment_id,
            user_id=user_id,
            author="pilot" if user_id == refs.user_id else "staff",
            text=text,
        )
    ]


def accept(state: Pirep, by: By, reason: str | None) -> list[Event]:
    """One decision, also for a rejected report (then with a reason)."""
    _may_decide(state, by)
    events: list[Event] = []
    if state.status == "rejected":
        why = _required(reason, "Say why the rejected report is accepted after all.")
        events.append(RejectionReversed(**state.known.fields(), decided_by=by.user_id, reason=why))
    elif not may(state, PirepAccepted):
        raise _already(state, "accepted")
    facts = state.filed_facts
    events.append(_accepted(state.known, facts, state.source, decided_by=by.user_id, reason=reason, amended=False))
    return events


def reject(state: Pirep, by: By, reason: str | None) -> list[Event]:
    """One decision; everything that an acceptance had brought is taken back in it."""
    _may_decide(state, by)
    why = _required(reason, "Say why the report is rejected: the pilot reads it.")
    events: list[Event] = []
    if state.status == "accepted":
        events.append(_reversed(state, by, "rejected", why))
    elif not may(state, PirepRejected):
        raise _already(state, "rejected")
    events.append(PirepRejected(**state.known.fields(), decided_by=by.user_id, reason=why))
    return events


def reverse(state: Pirep, by: By, reason: str | None) -> list[Event]:
    """Take the decision back: the report is in review again."""
    _may_decide(state, by)
    why = _required(reason, "Say why the decision is taken back.")
    if state.status == "accepted":
        return [_reversed(state, by, "reversed", why)]
    if state.status == "rejected":
        return [RejectionReversed(**state.known.fields(), decided_by=by.user_id, reason=why)]
    raise wrong_state(state, f"This report is {SAID[state.status]}; there is no decision to take back.")


def cancel(state: Pirep, by: By, reason: str | None) -> list[Event]:
    if not may(state, PirepCancelled):
        hint = " Ask staff to take the decision back first." if state.status in ("accepted", "rejected") else ""
        raise wrong_state(state, f"This report is {SAID[state.status]}; it cannot be cancelled.{hint}")
    return [
        PirepCancelled(
            **state.known.fields(), by=by.user_id, reason=reason or "Withdrawn.", was_filed=state.status != "draft"
        )
    ]


def amend(
    state: Pirep, by: By, *, facts: FlightFacts, findings: tuple[Finding, ...], reason: str | None
) -> list[Event]:
    """The old values stay readable in the event. What an acceptance brought is taken back and done anew."""
    why = _required(reason, "Say why the report is amended.")
    before = state.filed_facts
    if state.status not in ("filed", "in_review", "accepted", "rejected"):
        raise wrong_state(state, f"This report is {SAID[state.status]}; it cannot be amended.")
    if by.user_id == state.known.user_id and state.status in ("accepted", "rejected"):
        _may_decide(state, by)
    changes = changes_between(before, facts)
    if not changes:
        return []
    refs = replace(state.known, departure=facts.departure, arrival=facts.arrival, ident=facts.ident)
    amended = PirepAmended(**refs.fields(), by=by.user_id, reason=why, changes=changes, facts=facts, findings=findings)
    turned_away = _diverted(refs, facts) if facts.arrival != before.arrival else []
    if state.status != "accepted":
        return [amended, *turned_away]
    return [
        _reversed(state, by, "amended", why),
        amended,
        *turned_away,
        _accepted(refs, facts, state.source, decided_by=by.user_id, reason=why, amended=True),
    ]


def change_remarks(state: Pirep, by: By, *, remarks: str, reason: str | None) -> list[Event]:
    why = _required(reason, "Say why the report is amended.")
    if not may(state, RemarksChanged):
        raise wrong_state(state, f"This report is {SAID[state.status]}; it cannot be amended.")
    if remarks == state.remarks:
        return []
    refs = state.known
    return [
        RemarksChanged(
            pirep_id=refs.pirep_id,
            ident=refs.ident,
            user_id=refs.user_id,
            by=by.user_id,
            reason=why,
            old=state.remarks,
            new=remarks,
        )
    ]


def record_track(state: Pirep, by: By, track: TrackFacts, *, staff: bool) -> list[Event]:
    """The pilot adds one at any time and changes it until the decision: what was decided upon stays."""
    if not may(state, TrackRecorded):
        raise wrong_state(state, f"This report is {SAID[state.status]}; it takes no track.")
    if state.track == track:
        return []
    if state.track is not None:
        _may_change_track(state, staff=staff)
    return [TrackRecorded(**state.known.fields(), by=by.user_id, track=track)]


def remove_track(state: Pirep, by: By, *, staff: bool) -> list[Event]:
    if state.track is None:
        raise DomainError("This report has no recorded track.", rule="no-track")
    _may_change_track(state, staff=staff)
    return [TrackRemoved(**state.known.fields(), by=by.user_id, track=state.track)]


def _may_change_track(state: Pirep, *, staff: bool) -> None:
    if not staff and state.status in ("accepted", "rejected"):
        raise wrong_state(state, f"This report is {SAID[state.status]}; only staff change its track now.")


def share(state: Pirep, by: By, token: str) -> list[Event]:
    """A flight that is shared already keeps its link."""
    if not may(state, LinkShared):
        raise wrong_state(state, f"This report is {SAID[state.status]}; only accepted flights are shared.")
    if state.link is not None:
        return []
    return [LinkShared(**state.known.fields(), by=by.user_id, token=token)]


def revoke_link(state: Pirep, by: By) -> list[Event]:
    if state.link is None:
        return []
    return [LinkRevoked(**state.known.fields(), by=by.user_id, token=state.link)]


def counted(refs: Refs, facts: FlightFacts, source: Source) -> dict[str, Any]:
    """The fields of a `CountedFlight`."""
    block = _seconds(facts.block_off_at, facts.block_on_at)
    flight = None
    if facts.takeoff_at is not None and facts.landing_at is not None:
        flight = _seconds(facts.takeoff_at, facts.landing_at)
    pax = [fare for fare in facts.fares if fare.kind == "pax"]
    seats = sum(fare.capacity for fare in pax)
    passengers = sum(fare.count for fare in pax)
    same = {
        name: getattr(facts, name)
        for name in CountedFlight.model_fields
        if name in FlightFacts.model_fields and name not in PirepEvent.model_fields
    }
    return {
        **refs.fields(),
        **same,
        "source": source,
        "block_seconds": block,
        "block_minutes": to_minutes(block),
        "flight_seconds": flight,
        "flight_minutes": None if flight is None else to_minutes(flight),
        "fuel_remaining_kg": round(facts.block_fuel_kg - facts.fuel_used_kg, 3),
        "passengers": passengers,
        "cargo_kg": sum(fare.count for fare in facts.fares if fare.kind == "cargo"),
        "load_factor_percent": round(100 * passengers / seats, 1) if seats else None,
    }


def to_minutes(seconds: int) -> int:
    """Whole minutes, half a minute up."""
    return (seconds + 30) // 60


def _seconds(start: datetime, end: datetime) -> int:
    return round((end - start).total_seconds())


def _accepted(
    refs: Refs, facts: FlightFacts, source: Source, *, decided_by: str, reason: str | None, amended: bool
) -> PirepAccepted:
    return PirepAccepted(**counted(refs, facts, source), decided_by=decided_by, reason=reason, amended=amended)


def _reversed(
    state: Pirep, by: By, because: Literal["reversed", "rejected", "amended"], reason: str
) -> AcceptanceReversed:
    same = counted(state.known, state.filed_facts, state.source)
    return AcceptanceReversed(**same, decided_by=by.user_id, because=because, reason=reason)


def _diverted(refs: Refs, facts: FlightFacts) -> list[Event]:
    if facts.arrival == facts.planned_arrival:
        return []
    return [PirepDiverted(**refs.fields(), planned_arrival=facts.planned_arrival)]


def _may_decide(state: Pirep, by: By) -> None:
    if by.user_id == state.known.user_id and not by.owner:
        raise Forbidden("This is your own report: another member of staff, or the owner, decides it.")


def _already(state: Pirep, wanted: str) -> DomainError:
    if state.status == wanted:
        return wrong_state(state, f"Someone has already {wanted} this report. Nothing was changed.")
    return wrong_state(state, f"This report is {SAID[state.status]}; it cannot be {wanted}.")


def _required(reason: str | None, sentence: str) -> str:
    if not reason or len(reason.strip()) < 3:
        raise DomainError(sentence, field="reason", code="required")
    return reason.strip()


def evolve(state: Pirep, event: Event) -> Pirep:
    """Raises TypeError for an event that the state machine does not allow here."""
    after = TRANSITIONS.get(type(event), {}).get(state.status)
    if after is None:
        raise TypeError(f"a report that is {state.status} does not know {type(event).__name__}")
    state = replace(state, status=after)
    match event:
        case PirepDrafted():
            return replace(
                state,
                refs=_refs(event),
                source=event.source,
                planned_arrival=event.planned_arrival,
                content=event.content,
                remarks=event.remarks,
            )
        case DraftChanged():
            return replace(
                state,
                refs=_refs(event),
                planned_arrival=event.planned_arrival,
                content=event.content,
                remarks=event.remarks,
            )
        case PirepFiled():
            return replace(
                state,
                refs=_refs(event),
                source=event.source,
                content=None,
                facts=event.facts,
                findings=event.findings,
                duplicate_key=event.duplicate_key,
                remarks=event.remarks,
            )
        case PirepAmended():
            return replace(state, refs=_refs(event), facts=event.facts, findings=event.findings)
        case TrackRecorded() | TrackRemoved() | LinkShared() | LinkRevoked():
            return _page(state, event)
        case RemarksChanged():
            return replace(state, remarks=event.new)
        case CommentAdded():
            return replace(state, comments=state.comments + 1)
        case _:
            return state


def _page(state: Pirep, event: TrackRecorded | TrackRemoved | LinkShared | LinkRevoked) -> Pirep:
    match event:
        case TrackRecorded():
            return replace(state, track=event.track)
        case TrackRemoved():
            return replace(state, track=None)
        case LinkShared():
            return replace(state, link=event.token)
        case LinkRevoked():
            return replace(state, link=None)


def _refs(event: PirepEvent) -> Refs:
    return Refs(**{name: getattr(event, name) for name in PirepEvent.model_fields})


PIREP: Decider[Pirep] = Decider("pirep", Pirep(), evolve)
