"""From a command in the log to what takes it back: what it recorded, the plan of its area, and the consequences."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Literal

from sqlalchemy import select

from vamgr.finance.events import JournalPosted
from vamgr.history.entries import UNDONE, Narrator, undo_rule
from vamgr.history.links import undone_by
from vamgr.history.views import index_table
from vamgr.kernel.area import Area
from vamgr.kernel.codec import Codec, decode_meta
from vamgr.kernel.errors import DomainError, Forbidden, NotFound
from vamgr.kernel.event import Recorded, Value
from vamgr.kernel.read import Reader
from vamgr.kernel.undo import Happened, Original, UndoRule
from vamgr.kernel.uow import Answer, UnitOfWork
from vamgr.kernel.upcast import UnreadableEvent


class UndoCommand(Value):
    command_id: str


Counted = tuple[str, str, str, str | int | None, str | int | None]
Party = Literal["airline", "pilot"]
UndoHandler = Callable[[UnitOfWork, UndoCommand], Awaitable[Answer]]


def recorded_by(reader: Reader, narrator: Narrator, command_id: str) -> list[Recorded]:
    """Everything that a command recorded, in order. Raises NotFound."""
    table = index_table.c
    rows = reader.all(select(table.position).where(table.command_id == command_id).order_by(table.position))
    if not rows:
        raise NotFound("There is no such command in the history.")
    return narrator.recorded([row["position"] for row in rows])


def original_of(recorded: Sequence[Recorded], codec: Codec) -> Original:
    """Raises DomainError for events that this version cannot read."""
    meta = decode_meta(recorded[0].meta)
    ids = {entry.id for entry in recorded}
    try:
        events = tuple(
            Happened(
                codec.decode(entry),
                entry.stream,
                entry.version,
                entry.position,
                entry.id,
                by_itself=not _reacted(entry, ids),
            )
            for entry in recorded
        )
    except UnreadableEvent:
        raise DomainError("This version cannot read what the command recorded, so it cannot take it back.") from None
    return Original(
        command_id=meta.command_id,
        command=meta.command,
        actor=meta.actor,
        at=recorded[0].recorded_at,
        correlation_id=meta.correlation_id,
        events=events,
        reason=meta.reason,
    )


def _reacted(entry: Recorded, ids: set[str]) -> bool:
    kind, _, cause = (decode_meta(entry.meta).causation_id or "").partition(":")
    return kind == "event-id" and cause in ids


def way_back(areas: Sequence[Area], command: str) -> UndoRule:
    """Raises DomainError ``never`` for commands from which there is no way back."""
    rule = undo_rule(areas, command)
    if rule is None:
        raise DomainError("This version does not know how this is undone.", rule="never")
    if rule.never is not None:
        raise DomainError(rule.never, rule="never")
    return rule


def undoing(rule: UndoRule, original: Original, said: Callable[[str], None] = lambda _: None) -> UndoHandler:
    """A handler that takes the command back. ``said`` is told beforehand, in a sentence, what it is about to do.

    It acts under the name of the compensating command, so that undoing this in turn is planned by that one's own rule.
    """

    async def undo_command(uow: UnitOfWork, _: UndoCommand) -> Answer:
        if not uow.actor.can(rule.ability):
            error = Forbidden("You may not do this command, so you may not undo it either.")
            error.extra = {"ability": rule.ability}
            raise error
        _require_standing(await uow.fresh(), original)
        assert rule.plan is not None  # noqa: S101  (`way_back` gives only rules with a plan)
        plan = await rule.plan(uow, original)
        said(plan.sentence)
        uow.acts_as = plan.handler.__name__
        result = await plan.handler(uow, plan.command)
        if not uow.pending:
            raise DomainError(
                "Everything is as it was before already: there is nothing to undo.", rule="nothing-to-undo"
            )
        answer = result if isinstance(result, Answer) else Answer(result)
        links = {"command_id": uow.command_id, "undoes": original.command_id}
        return Answer(answer.id, {**answer.extra, **links}, answer.secret)

    return undo_command


def _require_standing(reader: Reader, original: Original) -> None:
    # Of two at the same moment one loses the race for the aggregate's stream, is tried again, and ends here.
    by = undone_by(reader, original.command_id)
    if by is not None:
        error = DomainError(UNDONE, rule="undone-already")
        error.extra["undone_by"] = by
        raise error


def changes_of(uow: UnitOfWork, areas: Sequence[Area]) -> list[Counted]:
    """(category, id, what, before, after) of what people count of the things that a unit of work would change."""
    measures = {category: measure for area in areas for category, measure in area.measures.items()}
    found: list[Counted] = []
    for stream in dict.fromkeys(entry.stream for entry in uow.pending):
        category, _, thing = stream.partition("-")
        if category in measures:
            before, after = measures[category](uow.loaded[stream].state), measures[category](uow.states[stream])
            found += [
                (category, thing, name, before[name], after[name]) for name in after if before[name] != after[name]
            ]
    return found


def money_of(uow: UnitOfWork) -> dict[tuple[Party, str, str], int]:
    """By (party, id, currency): what comes in, less what goes out; for the airline in cash, for pilots what is owed."""
    found: dict[tuple[Party, str, str], int] = {}
    for entry in uow.pending:
        if isinstance(entry.event, JournalPosted):
            for line in entry.event.lines:
                if line.account in ("cash", "pilot_balance"):
                    holder = line.pilot_id if line.pilot_id is not None else entry.event.airline_id
                    key = line.party, holder, entry.event.currency
                    found[key] = found.get(key, 0) + line.debit_minor - line.credit_minor
    return {key: amount for key, amount in found.items() if amount}
