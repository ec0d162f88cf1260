"""The read tables of imports, and how the history says them."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Integer, String

from vamgr.exchange.area import area
from vamgr.exchange.csv.events import (
    ImportApplied,
    ImportBegun,
    ImportUndone,
    KeptColumns,
    RowsImported,
    RowsUndone,
)
from vamgr.kernel.codec import decode_meta
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

imports_table = read_table(
    "imports",
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("file_name", String, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("by", String, nullable=False, doc="The user's id."),
    Column("state", String, nullable=False, doc="stopped (or on its way) | applied | undone"),
    Column("at", String, nullable=False),
    Column("undone_at", String),
    Column("rows", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("same", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("reversed", Integer, nullable=False),
    Column("left", Integer, nullable=False),
    Column("left_alone", JSON, nullable=False, doc="What an undoing left, the first of them."),
    Column("first_position", Integer, nullable=False),
    Column("last_position", Integer, nullable=False, doc="Of what was imported, not of its undoing."),
    indexes=[["at"], ["kind"]],
)
kept_table = read_table(
    "imported_columns",
    Column("kind", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("columns", JSON, nullable=False, doc="column → text"),
)
_MOST_SHOWN = 200

imports_view = area.projection(Projection("imports", version=1, tables=[imports_table, kept_table]))
area.resource("csvimport", "imports")


@imports_view.on(ImportBegun)
def _begun(tx: ProjectionTx, event: ImportBegun, recorded: Recorded) -> None:
    tx.put(
        imports_table,
        id=recorded.stream_id,
        kind=event.kind,
        file_name=event.file_name,
        airline_id=event.airline_id,
        by=decode_meta(recorded.meta).actor,
        state="stopped",
        at=iso(recorded.recorded_at),
        rows=event.rows,
        new=0,
        changed=0,
        same=0,
        failed=0,
        reversed=0,
        left=0,
        left_alone=[],
        first_position=recorded.position,
        last_position=recorded.position,
    )


@imports_view.on(RowsImported)
def _rows(tx: ProjectionTx, event: RowsImported, recorded: Recorded) -> None:
    row = tx.get(imports_table, recorded.stream_id)
    if row is not None:
        tx.patch(
            imports_table,
            recorded.stream_id,
            new=row["new"] + event.new,
            changed=row["changed"] + event.changed,
            last_position=recorded.position,
        )
    _keep(tx, event.kept)


@imports_view.on(ImportApplied)
def _applied(tx: ProjectionTx, event: ImportApplied, recorded: Recorded) -> None:
    tx.patch(
        imports_table,
        recorded.stream_id,
        state="applied",
        new=event.new,
        changed=event.changed,
        same=event.same,
        failed=event.failed,
        last_position=recorded.position,
    )


@imports_view.on(RowsUndone)
def _rows_undone(tx: ProjectionTx, event: RowsUndone, recorded: Recorded) -> None:
    row = tx.get(imports_table, recorded.stream_id)
    if row is not None:
        shown = [*row["left_alone"], *(left.model_dump() for left in event.left)][:_MOST_SHOWN]
        tx.patch(
            imports_table,
            recorded.stream_id,
            reversed=row["reversed"] + event.reversed,
            left=row["left"] + len(event.left),
            left_alone=shown,
        )
    _keep(tx, event.kept)


@imports_view.on(ImportUndone)
def _undone(tx: ProjectionTx, event: ImportUndone, recorded: Recorded) -> None:
    tx.patch(imports_table, recorded.stream_id, state="undone", undone_at=iso(recorded.recorded_at))


def _keep(tx: ProjectionTx, kept: tuple[KeptColumns, ...]) -> None:
    for one in kept:
        if one.after:
            tx.put(kept_table, kind=one.kind, subject=one.subject, columns=one.after)
        else:
            tx.delete(kept_table, one.kind, one.subject)


@area.sentence(ImportBegun)
def _said_begun(event: ImportBegun) -> str:
    return f"The import of {event.file_name or event.kind} was begun: {event.kind}, {event.rows:,} rows."


@area.sentence(RowsImported)
def _said_rows(event: RowsImported) -> str:
    return f"{event.kind.capitalize()} were imported: {event.new:,} new, {event.changed:,} changed."


@area.sentence(ImportApplied)
def _said_applied(event: ImportApplied) -> str:
    counts = f"{event.new:,} new, {event.changed:,} changed, {event.same:,} as before, {event.failed:,} failed"
    return f"{event.file_name or event.kind.capitalize()} was imported ({event.kind}): {counts}."


@area.sentence(RowsUndone)
def _said_rows_undone(event: RowsUndone) -> str:
    return f"Imported {event.kind} were put back: {event.reversed:,}; {len(event.left):,} left as they are."


@area.sentence(ImportUndone)
def _said_undone(event: ImportUndone) -> str:
    left = f"; {event.left:,} things that others have changed since were left" if event.left else ""
    return f"The import of {event.file_name or event.kind} was undone: {event.reversed:,} things put back{left}."
