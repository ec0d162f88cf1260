"""What belongs together in the history though it was not done together: answers, undone commands, what followed."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, or_, select

from vamgr.history.views import answers_table, commands_table, index_table
from vamgr.kernel.read import Reader

FOUND_REASONS = 5000
_t, _answers, _commands = index_table.c, answers_table.c, commands_table.c


def answered_by(reader: Reader, event_ids: Iterable[str]) -> dict[str, str]:
    """By the id of an event that a person decided with: the event that he decided on."""
    statement = select(_answers.event_id, _answers.answers_event_id).where(_answers.event_id.in_(sorted(event_ids)))
    return {row["event_id"]: row["answers_event_id"] for row in reader.all(statement)}


def undo_links(reader: Reader, command_ids: Collection[str]) -> dict[str, str]:
    """By command id, for those that were undone: the command that did it."""
    statement = select(_commands.undoes, _commands.command_id).where(_commands.undoes.in_(sorted(command_ids)))
    return {row["undoes"]: row["command_id"] for row in reader.all(statement)}


def undone_by(reader: Reader, command_id: str) -> str | None:
    return undo_links(reader, [command_id]).get(command_id)


def undoes(reader: Reader, command_id: str) -> str | None:
    row = reader.row(commands_table, command_id)
    return None if row is None else row["undoes"]


def correlated(correlation_id: str) -> ColumnElement[bool]:
    """Index rows of the commands that belong together: the first one, whose id it is, and those that say so."""
    others = select(_commands.command_id).where(_commands.correlation_id == correlation_id)
    return or_(_t.command_id == correlation_id, _t.command_id.in_(others))


def for_reason(text: str) -> ColumnElement[bool]:
    """Index rows of the commands whose reason has this text: the newest `FOUND_REASONS` of them."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    like = _commands.reason.ilike(f"%{escaped}%", escape="\\")
    found = select(_commands.command_id).where(like).order_by(_commands.position.desc()).limit(FOUND_REASONS)
    return _t.command_id.in_(found)


def follows(event_id: str) -> ColumnElement[bool]:
    """Index rows of what followed from an event directly: by itself, or as a person's answer to it."""
    answers = select(_answers.event_id).where(_answers.answers_event_id == event_id)
    return or_(_t.cause_event_id == event_id, _t.event_id.in_(answers))


def followed_from(cause: str) -> ColumnElement[bool]:
    """Index rows of what followed from an event or a command (by its id), directly or not, itself included: by
    reactions and policies, by decisions that answer it, and by what undoes it."""
    begun = select(_t.event_id.label("event_id")).where(or_(_t.event_id == cause, _t.command_id == cause))
    reached = begun.cte("followed", recursive=True)
    caused = select(_t.event_id).where(_t.cause_event_id == reached.c.event_id)
    answered = select(_answers.event_id).where(_answers.answers_event_id == reached.c.event_id)
    reached = reached.union(caused, answered)
    return _t.event_id.in_(select(reached.c.event_id))
