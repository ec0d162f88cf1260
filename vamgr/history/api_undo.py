"""The routes of undoing: what it would do, and doing it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from sqlalchemy import select

from vamgr.history.access import visible_to
from vamgr.history.area import api
from vamgr.history.entries import HistoryCommand
from vamgr.history.links import undoes, undone_by
from vamgr.history.mentions import topic_of
from vamgr.history.queries import narrator
from vamgr.history.undoing import UndoCommand, changes_of, money_of, original_of, recorded_by, undoing, way_back
from vamgr.history.views import index_table
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import ClaimTaken, DomainError, Forbidden, InvalidInput, NotFound, VamgrError
from vamgr.kernel.undo import Original
from vamgr.kernel.uow import UnitOfWork

_REFUSALS = (DomainError, Forbidden, InvalidInput, NotFound, ClaimTaken)
_MONEY = frozenset({"journal", "expense"})


class Consequence(Model):
    """An event that would be recorded, in words, and what it would happen to."""

    sentence: str
    topic: str
    label: str
    area: str


class Change(Model):
    """``what``: ``location`` (an airport's code), ``minutes`` (of flight time), ``rank`` or ``state``."""

    topic: str
    label: str
    what: str
    before: str | int | None
    after: str | int | None


class MoneyChange(Model):
    """``amount_minor``: of an airline's cash, or of what a pilot has earned; below zero is paid or lost."""

    party: Literal["airline", "pilot"]
    id: str
    label: str
    currency: str
    amount_minor: int


class UndoPreview(Model):
    """``sentence``: what undoing does, or why it is not possible; ``rule``: a slug for why not. What follows later by
    policies is not among the ``consequences``."""

    command: HistoryCommand
    possible: bool
    sentence: str
    rule: str | None
    consequences: list[Consequence]
    changes: list[Change]
    money: list[MoneyChange]
    undone_by: str | None
    undoes: str | None


class UndoBody(Body):
    reason: str | None = Field(None, max_length=500)


@api.get("/history/commands/{command_id}/undo", ability="pilot.read", answer=UndoPreview, volatile=True, timeless=True)
async def preview_undo(call: Call) -> UndoPreview:
    """What undoing a command would do: tried out to the end, with nothing kept. Or why there is no way back."""
    original = _original(call)
    told: list[str] = []
    uow, refusal = None, None
    try:
        handler = undoing(way_back(call.services.areas, original.command), original, told.append)
        command = UndoCommand(command_id=original.command_id)
        uow = await call.services.bus.rehearse(call.tenant, handler, command, actor=call.actor, undoing=original)
    except _REFUSALS as error:
        refusal = error
    return UndoPreview(
        command=HistoryCommand(id=original.command_id, name=original.command),
        possible=uow is not None,
        sentence=told[-1] if uow is not None else _said(refusal),
        rule=_slug(refusal),
        consequences=_consequences(call, uow) if uow is not None else [],
        changes=_changes(call, uow) if uow is not None else [],
        money=_money(call, uow) if uow is not None else [],
        undone_by=undone_by(call.reader, original.command_id),
        undoes=undoes(call.reader, original.command_id),
    )


@api.post("/history/commands/{command_id}/undo", ability="pilot.fly", body=UndoBody)
async def undo_command(call: Call) -> CommandAnswer:
    """Take a command back by a compensating one, with money, hours and places. It needs what the command itself needs;
    undoing the compensating command does it again."""
    original = _original(call)
    handler = undoing(way_back(call.services.areas, original.command), original)
    command = UndoCommand(command_id=original.command_id)
    done = await call.execute_command(handler, command, reason=call.body.reason, undoing=original)
    return CommandAnswer(id=done.id, position=done.position, **done.extra)


def _original(call: Call) -> Original:
    """Raises NotFound for a command of which the caller may see nothing."""
    command_id = call.path["command_id"]
    seen = select(index_table.c.position).where(index_table.c.command_id == command_id, *visible_to(call)).limit(1)
    if call.reader.one(seen) is None:
        raise NotFound("There is no such command, or it is not yours to see.")
    return original_of(recorded_by(call.reader, narrator(call), command_id), call.services.codec)


def _said(refusal: VamgrError | None) -> str:
    if refusal is None:
        return ""
    return " ".join(dict.fromkeys(error.message for error in refusal.errors)) or refusal.detail


def _slug(refusal: VamgrError | None) -> str | None:
    return None if refusal is None else str(refusal.extra.get("rule") or refusal.slug)


def _consequences(call: Call, uow: UnitOfWork) -> list[Consequence]:
    tell = narrator(call)
    found = []
    for entry in uow.pending:
        category, _, thing = entry.stream.partition("-")
        if category in _MONEY and not call.actor.can("finance.view"):
            continue
        found.append(
            Consequence(
                sentence=tell.say(entry.event),
                topic=topic_of(category, thing),
                label=tell.label(category, thing),
                area=type(entry.event).__module__.split(".")[1],
            )
        )
    return found


def _changes(call: Call, uow: UnitOfWork) -> list[Change]:
    tell = narrator(call)
    return [
        Change(
            topic=topic_of(category, thing), label=tell.label(category, thing), what=what, before=before, after=after
        )
        for category, thing, what, before, after in changes_of(uow, call.services.areas)
    ]


def _money(call: Call, uow: UnitOfWork) -> list[MoneyChange]:
    if not call.actor.can("finance.view"):
        return []
    tell = narrator(call)
    return [
        MoneyChange(party=party, id=holder, label=tell.label(party, holder), currency=currency, amount_minor=amount)
        for (party, holder, currency), amount in money_of(uow).items()
    ]
