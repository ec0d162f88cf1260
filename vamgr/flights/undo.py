"""How commands about reports are taken back: the plans, and the compensating command of their own."""

from __future__ import annotations

from typing import Any

from vamgr.airline.queries import settings_of
from vamgr.crew.queries import pilot_by_id
from vamgr.flights import commands, decisions, domain
from vamgr.flights.area import area
from vamgr.flights.commands import CancelPirep, judged, own_pirep, pirep_state
from vamgr.flights.decisions import Decide
from vamgr.flights.domain import PIREP, SAID, Pirep
from vamgr.flights.events import (
    AcceptanceReversed,
    FlightFacts,
    PirepAccepted,
    PirepAmended,
    PirepDrafted,
    PirepFiled,
    PirepRejected,
    RejectionReversed,
    RemarksChanged,
)
from vamgr.history.queries import standing_since
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Value
from vamgr.kernel.undo import Original, Undo, around, former
from vamgr.kernel.uow import Answer, UnitOfWork

PILOT, REVIEW = "pilot.fly", decisions.REVIEW
_REASON = "Undone."
_TAKEN = "Hours, places, rank, awards and money are taken back."
_DECISIONS = {
    "flights.acceptance_reversed": "decided again",
    "flights.pirep_accepted": "accepted",
    "flights.pirep_amended": "amended",
    "flights.pirep_rejected": "rejected",
    "flights.rejection_reversed": "decided again",
    "flights.remarks_changed": "amended",
}

area.never_undone(commands.change_draft, "A draft is rewritten as often as its pilot likes: write it again.")
area.never_undone(commands.cancel_pirep, "A withdrawn report stays withdrawn. Report the flight anew.")
area.never_undone(
    decisions.start_review, "That a review was begun changes nothing yet: decide the report, or leave it."
)
area.never_undone(decisions.add_comment, "What was said stays said. Add another comment.")


class RestoreFacts(Value):
    """All of the facts, and the remarks."""

    pirep_id: str
    facts: FlightFacts
    remarks: str
    reason: str


async def restore_facts(uow: UnitOfWork, cmd: RestoreFacts) -> Answer:
    """Amend with what was there before; what an acceptance had brought is taken back and brought anew."""
    reader = await uow.fresh()
    state = await pirep_state(uow, cmd.pirep_id)
    decisions.require_may_amend(state, uow.actor)
    who, settings = decisions.by(uow.actor), settings_of(reader, cmd.facts.airline_id)
    pilot = pilot_by_id(reader, cmd.facts.pilot_id)
    found = judged(reader, cmd.facts, state.source, settings, pilot=pilot, pirep_id=cmd.pirep_id)
    events = domain.amend(state, who, facts=cmd.facts, findings=found, reason=cmd.reason)
    after = await uow.record(PIREP, cmd.pirep_id, *events)
    events = domain.change_remarks(after, who, remarks=cmd.remarks, reason=cmd.reason)
    after = await uow.record(PIREP, cmd.pirep_id, *events)
    return Answer(cmd.pirep_id, {"state": after.status})


@area.undoes(commands.write_report, commands.file_draft, ability=PILOT)
async def withdraw(uow: UnitOfWork, original: Original) -> Undo:
    pirep_id = original.one(PirepDrafted, PirepFiled).stream_id
    state = await own_pirep(uow, pirep_id)
    if state.status == "accepted" and original.all(PirepAccepted) and uow.actor.can(REVIEW):
        await _nothing_since(uow, pirep_id, original)
        command = Decide(pirep_id=pirep_id, reason=uow.reason or _REASON)
        return Undo(
            f"{state.known.ident} was accepted by rule and goes to review. {_TAKEN} Withdraw it then, or amend it.",
            decisions.reverse_decision,
            command,
        )
    if state.status == "accepted":
        raise DomainError(
            "The report is accepted. Ask staff to take the decision back first; then it can be withdrawn.",
            rule="used-since",
        )
    booked = state.status != "draft" and state.known.booking_id is not None
    return Undo(
        f"The report of {state.known.ident} is withdrawn."
        + (" Its booking stays over: book again if the flight is still to be flown." if booked else ""),
        commands.cancel_pirep,
        CancelPirep(pirep_id=pirep_id, reason=uow.reason),
    )


@area.undoes(decisions.accept_pirep, ability=REVIEW)
async def unaccept(uow: UnitOfWork, original: Original) -> Undo:
    pirep_id = original.one(PirepAccepted).stream_id
    state = await _still(uow, original, pirep_id, "accepted")
    command = Decide(pirep_id=pirep_id, reason=uow.reason or _REASON)
    if original.all(RejectionReversed):
        return Undo(f"{state.known.ident} is rejected again. {_TAKEN}", decisions.reject_pirep, command)
    return Undo(f"{state.known.ident} is in review again. {_TAKEN}", decisions.reverse_decision, command)


@area.undoes(decisions.reject_pirep, ability=REVIEW)
async def unreject(uow: UnitOfWork, original: Original) -> Undo:
    pirep_id = original.one(PirepRejected).stream_id
    state = await _still(uow, original, pirep_id, "rejected")
    command = Decide(pirep_id=pirep_id, reason=uow.reason or _REASON)
    if original.all(AcceptanceReversed):
        return Undo(_brought(state), decisions.accept_pirep, command)
    return Undo(f"{state.known.ident} is in review again.", decisions.reverse_decision, command)


@area.undoes(decisions.reverse_decision, ability=REVIEW)
async def decide_again(uow: UnitOfWork, original: Original) -> Undo:
    pirep_id = original.one(AcceptanceReversed, RejectionReversed).stream_id
    state = await _still(uow, original, pirep_id, "in_review")
    command = Decide(pirep_id=pirep_id, reason=uow.reason or "The decision stands after all.")
    if original.all(AcceptanceReversed):
        return Undo(_brought(state), decisions.accept_pirep, command)
    return Undo(f"{state.known.ident} is rejected again.", decisions.reject_pirep, command)


@area.undoes(decisions.amend_pirep, restore_facts, ability=PILOT)
async def restore_amended(uow: UnitOfWork, original: Original) -> Undo:
    pirep_id = original.one(PirepAmended, RemarksChanged).stream_id
    before, after, now = await around(uow, PIREP, pirep_id, original)
    decisions.require_may_amend(now, uow.actor)
    await _nothing_since(uow, pirep_id, original)
    back = former(_amendable(before), _amendable(after), _amendable(now))
    names = ", ".join(name.replace("_", " ") for name in back)
    remarks = back.pop("remarks", now.remarks)
    counted = " Hours, places and money follow." if now.status == "accepted" else ""
    return Undo(
        f"The report of {now.known.ident} says as before: {names}.{counted}",
        restore_facts,
        RestoreFacts(
            pirep_id=pirep_id,
            facts=FlightFacts.model_validate({**_facts(now), **back}),
            remarks=remarks,
            reason=uow.reason or _REASON,
        ),
    )


def _facts(state: Pirep) -> dict[str, Any]:
    return {name: getattr(state.filed_facts, name) for name in FlightFacts.model_fields}


def _amendable(state: Pirep) -> dict[str, Any]:
    return {**_facts(state), "remarks": state.remarks}


def _brought(state: Pirep) -> str:
    return f"{state.known.ident} is accepted again: hours, places, rank, awards and money are as they were."


async def _nothing_since(uow: UnitOfWork, pirep_id: str, original: Original) -> None:
    """Decisions and amendments of a report build on each other, so the last one is undone first."""
    after = max(entry.position for entry in original.events)
    since = standing_since(await uow.fresh(), PIREP.category, pirep_id, after, _DECISIONS)
    if since:
        what = _DECISIONS[since[0]["type"]]
        raise DomainError(f"The report was {what} since. Undo that first.", rule="changed-since")


async def _still(uow: UnitOfWork, original: Original, pirep_id: str, status: str) -> Pirep:
    state = await pirep_state(uow, pirep_id)
    await _nothing_since(uow, pirep_id, original)
    if state.status != status:
        raise DomainError(f"The report is {SAID[state.status]} by now.", rule="changed-since")
    return state
