"""What is done with reports, as routes."""

from __future__ import annotations

from vamgr.flights import commands, decisions
from vamgr.flights.area import api
from vamgr.flights.bodies import (
    AmendBody,
    CommentBody,
    DraftBody,
    OptionalReasonBody,
    PirepBody,
    ReasonBody,
)
from vamgr.flights.events import Source
from vamgr.kernel.endpoint import Call, CommandAnswer, NoQuery


@api.post("/pireps", ability="pilot.fly", body=PirepBody, status=201)
async def write_report(call: Call) -> CommandAnswer:
    """File a report, or keep it as a draft.

    From a booking (send `booking_id`) or without one. It is accepted at once when every rule is met; the answer's
    `findings` say what each rule found. What programs file with an API key counts as ACARS.
    """
    source: Source = "acars" if call.actor.source in ("acars", "api") else "manual"
    return await call.execute(commands.write_report, call.body.command(source))


@api.patch("/pireps/{id}", ability="pilot.fly", body=DraftBody)
async def change_draft(call: Call) -> CommandAnswer:
    """Go on writing a draft; only the fields that are sent change."""
    body: DraftBody = call.body
    command = commands.ChangeDraft(pirep_id=call.path["id"], changes=body.facts(only_sent=True))
    return await call.execute(commands.change_draft, command)


@api.post("/pireps/{id}/file", ability="pilot.fly", body=NoQuery)
async def file_draft(call: Call) -> CommandAnswer:
    """Hand a draft in."""
    return await call.execute(commands.file_draft, commands.OfPirep(pirep_id=call.path["id"]))


@api.post("/pireps/{id}/cancel", ability="pilot.fly", body=OptionalReasonBody)
async def cancel_pirep(call: Call) -> CommandAnswer:
    """Withdraw one's own report before it is decided."""
    command = commands.CancelPirep(pirep_id=call.path["id"], reason=call.body.reason)
    return await call.execute(commands.cancel_pirep, command, reason=call.body.reason)


@api.post("/pireps/{id}/amend", ability="pilot.fly", body=AmendBody)
async def amend_pirep(call: Call) -> CommandAnswer:
    """Put facts right: staff at any time, the pilot until the decision.

    The old values stay readable. Of an accepted report, hours, places and money are taken back and done anew.
    """
    body: AmendBody = call.body
    values = body.facts(only_sent=True)
    values.pop("reason", None)
    command = decisions.Amend(
        pirep_id=call.path["id"],
        amendment=decisions.Amendment.model_validate(values),
        named=tuple(sorted(values)),
        reason=body.reason,
    )
    return await call.execute(decisions.amend_pirep, command, reason=body.reason)


@api.post("/pireps/{id}/review", ability="flights.review", body=NoQuery)
async def start_review(call: Call) -> CommandAnswer:
    """Take a report to review it."""
    return await call.execute(decisions.start_review, commands.OfPirep(pirep_id=call.path["id"]))


@api.post("/pireps/{id}/comments", ability="pilot.fly", body=CommentBody, status=201)
async def add_comment(call: Call) -> CommandAnswer:
    """Say something about a report: its pilot and the reviewers read it."""
    command = decisions.Comment(pirep_id=call.path["id"], text=call.body.text)
    return await call.execute(decisions.add_comment, command)


@api.post("/pireps/{id}/accept", ability="flights.review", body=OptionalReasonBody)
async def accept_pirep(call: Call) -> CommandAnswer:
    """Accept a report: hours, places, rank, awards and money in one decision."""
    command = decisions.Decide(pirep_id=call.path["id"], reason=call.body.reason)
    return await call.execute(decisions.accept_pirep, command, reason=call.body.reason)


@api.post("/pireps/{id}/reject", ability="flights.review", body=ReasonBody)
async def reject_pirep(call: Call) -> CommandAnswer:
    """Reject a report; what an acceptance had brought is taken back with it."""
    command = decisions.Decide(pirep_id=call.path["id"], reason=call.body.reason)
    return await call.execute(decisions.reject_pirep, command, reason=call.body.reason)


@api.post("/pireps/{id}/reverse", ability="flights.review", body=ReasonBody)
async def reverse_decision(call: Call) -> CommandAnswer:
    """Take a decision back: the report is in review again."""
    command = decisions.Decide(pirep_id=call.path["id"], reason=call.body.reason)
    return await call.execute(decisions.reverse_decision, command, reason=call.body.reason)
