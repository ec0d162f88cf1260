"""The routes of the history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from vamgr.history.access import require_history_view, require_subject, visible_to
from vamgr.history.area import api
from vamgr.history.entries import ExportedEntry, HistoryEntry, Narrator, row_of_event
from vamgr.history.filters import HISTORY, SEARCHED_EVENTS, HistoryQuery, check_filters
from vamgr.history.links import answered_by, follows
from vamgr.history.queries import narrator
from vamgr.history.views import index_table
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Page, columns_of
from vamgr.kernel.read import Row
from vamgr.kernel.store import GENESIS

_CHUNK = 200
_MOST_CAUSES = 50
_t = index_table.c


class HistoryStream(Model):
    category: str
    id: str
    version: int


class HistoryDetail(HistoryEntry):
    """``payload``: what the event holds, for `history.view`. ``chain``: from the first cause down to this one.
    ``consequences``: what followed from it directly. Hashes in hex: this event's, and that of the event before."""

    payload: dict[str, Any] | None
    stream: HistoryStream
    chain: list[HistoryEntry]
    consequences: list[HistoryEntry]
    hash: str
    previous_hash: str


@api.get("/history", ability="pilot.read", query=HistoryQuery, answer=Page[HistoryEntry], csv=True)
def list_history(call: Call) -> Page[HistoryEntry] | CsvRows:
    """What happened, the newest first.

    The whole history needs `history.view`; without it, the history of one `subject` that the caller may read. As CSV
    and JSON lines it is all of it, with what each event holds for those with `history.view`.
    """
    check_filters(call)
    if call.query.subject is not None:
        require_subject(call, call.query.subject)
    elif not call.actor.can("history.view"):
        raise require_history_view()
    where, tell = visible_to(call), narrator(call)
    if call.csv:
        rows = HISTORY.everything(call.reader, call.query, where=where)
        model = ExportedEntry if call.actor.can("history.view") else HistoryEntry
        entries = _told(tell.exported if model is ExportedEntry else tell.entries, rows, call.query.q)
        return CsvRows(columns_of(model), entries, model)
    if call.query.q:
        return _search(call, tell, where)
    page = HISTORY.page(call.reader, call.query, where=where)
    return Page[HistoryEntry](items=tell.entries(page.items), next_cursor=page.next_cursor, total=page.total)


def _search(call: Call, tell: Narrator, where: Sequence[ColumnElement[bool]]) -> Page[HistoryEntry]:
    """Sentences are told from the log and kept nowhere, so they are told again to be searched."""
    wanted = call.query.model_copy(update={"q": None, "limit": SEARCHED_EVENTS, "cursor": None, "offset": None})
    rows = HISTORY.page(call.reader, wanted, where=where).items
    found = list(_told(tell.entries, rows, call.query.q))
    start = call.query.offset or 0
    shown = found[start : start + call.query.limit]
    return Page[HistoryEntry](items=shown, next_cursor=None, total=len(found))


def _told(tell: Callable[[list[Row]], Sequence[HistoryEntry]], rows: Any, text: str | None) -> Iterator[Any]:
    """Entries of rows, some at a time; with ``text``, those whose sentence has it."""
    needle = (text or "").casefold()
    for chunk in _chunks(rows):
        yield from (entry for entry in tell(chunk) if needle in entry.sentence.casefold())


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


@api.get("/history/{event_id}", ability="pilot.read", answer=HistoryDetail)
def get_history_entry(call: Call) -> HistoryDetail:
    """One event with what it holds, what it followed from and what followed from it."""
    row = row_of_event(call.reader, call.path["event_id"])
    seen = select(_t.position).where(_t.event_id == call.path["event_id"], *visible_to(call))
    if row is None or call.reader.one(seen) is None:
        raise NotFound("There is no such event, or it is not yours to see.")
    tell = narrator(call)
    position = row["position"]
    recorded = tell.recorded([position])[0]
    before = tell.recorded([position - 1]) if position > 1 else []
    payload = tell.payload(recorded) if call.actor.can("history.view") else None
    return HistoryDetail(
        **tell.entries([row])[0].model_dump(by_alias=False),
        payload=payload,
        stream=HistoryStream(category=recorded.category, id=recorded.stream_id, version=recorded.version),
        chain=tell.entries(_chain(call, row)),
        consequences=tell.entries(_consequences(call, row)),
        hash=recorded.hash.hex(),
        previous_hash=(before[0].hash if before else GENESIS).hex(),
    )


def _chain(call: Call, row: Row) -> list[Row]:
    """From the first cause to this event, by what caused it or what it was decided on; a cause that the caller may not
    see ends it."""
    chain = [row]
    while len(chain) < _MOST_CAUSES:
        event_id = chain[0]["event_id"]
        cause = chain[0]["cause_event_id"] or answered_by(call.reader, [event_id]).get(event_id)
        found = call.reader.one(select(index_table).where(_t.event_id == cause, *visible_to(call))) if cause else None
        if found is None:
            break
        chain.insert(0, found)
    return chain


def _consequences(call: Call, row: Row) -> list[Row]:
    statement = select(index_table).where(follows(row["event_id"]), *visible_to(call))
    return call.reader.all(statement.order_by(_t.position).limit(_CHUNK))
