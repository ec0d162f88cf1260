"""What other areas may ask of the history."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from vamgr.history.entries import HistoryActor, HistoryEntry, HistoryServices, Narrator, row_of_event
from vamgr.history.links import undo_links
from vamgr.history.views import index_table
from vamgr.kernel.endpoint import Call
from vamgr.kernel.read import Reader, Row

__all__ = [
    "HistoryActor",
    "HistoryEntry",
    "HistoryServices",
    "Narrator",
    "index_rows",
    "latest_on",
    "narrator",
    "row_of_event",
    "standing_since",
]


def narrator(call: Call) -> Narrator:
    """For a request; people's reasons are for those who may see the whole history."""
    return Narrator(call.tenant, call.reader, call.services, reasons=call.actor.can("history.view"))


def latest_on(reader: Reader, category: str, subject_id: str, before: int) -> Row | None:
    """The last event of a stream before a position, as a row of the index."""
    table = index_table.c
    statement = select(index_table).where(
        table.category == category, table.subject_id == subject_id, table.position < before
    )
    return reader.one(statement.order_by(table.position.desc()).limit(1))


def standing_since(reader: Reader, category: str, subject_id: str, after: int, types: Iterable[str]) -> list[Row]:
    """Events of these types in a stream after a position, the first of each command, oldest first, by commands that
    still stand: what was undone is not among them, nor what undid it."""
    table = index_table.c
    statement = select(index_table).where(
        table.category == category,
        table.subject_id == subject_id,
        table.position > after,
        table.type.in_(sorted(types)),
    )
    first: dict[str, Row] = {}
    for row in reader.all(statement.order_by(table.position)):
        first.setdefault(row["command_id"], row)
    undone_by = undo_links(reader, first)
    undoing = {by for command, by in undone_by.items()}
    return [row for command, row in first.items() if command not in undoing and _holds(command, undone_by)]


def _holds(command: str, undone_by: dict[str, str]) -> bool:
    """Undone, it does not; unless that was undone in turn."""
    by = undone_by.get(command)
    return by is None or not _holds(by, undone_by)


def index_rows(reader: Reader, event_ids: Iterable[str]) -> dict[str, Row]:
    """Rows of the index by event id."""
    wanted = sorted(set(event_ids))
    rows = reader.all(select(index_table).where(index_table.c.event_id.in_(wanted)))
    return {row["event_id"]: row for row in rows}
