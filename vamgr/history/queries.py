"""What other areas may ask of the history."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from vamgr.history.entries import HistoryActor, HistoryEntry, HistoryServices, Narrator, row_of_event
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


def index_rows(reader: Reader, event_ids: Iterable[str]) -> dict[str, Row]:
    """Rows of the index by event id."""
    wanted = sorted(set(event_ids))
    rows = reader.all(select(index_table).where(index_table.c.event_id.in_(wanted)))
    return {row["event_id"]: row for row in rows}
