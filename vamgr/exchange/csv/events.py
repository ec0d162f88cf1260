"""The facts about imports. What a row did to a route or an aircraft is that thing's own event, in the same append."""

from __future__ import annotations

from typing import Literal

from vamgr.kernel.event import Event, Value, event

Kind = Literal["airports", "fares", "subfleets", "aircraft", "flights", "expenses"]


class KeptColumns(Value):
    """Columns of a row that vamgr has no use for: kept with the thing, and written again on export.

    ``subject``: the thing's id (for fares ``<airline id>:<code>``). ``before`` and ``after``: column → text, without
    those that are empty.
    """

    kind: Kind
    subject: str
    before: dict[str, str]
    after: dict[str, str]


class LeftAlone(Value):
    """What an undoing did not touch, and why, in a sentence. ``key``: its stream (for a hub with the airport);
    ``what``: what people call it."""

    key: str
    what: str
    sentence: str


@event("exchange.import_begun")
class ImportBegun(Event):
    """``rows``: in the file; ``digest``: SHA-256 of the file in hex; ``airline_id``: of rows that name none."""

    kind: Kind
    file_name: str
    digest: str
    rows: int
    airline_id: str


@event("exchange.rows_imported")
class RowsImported(Event):
    """Some rows that were done in one append."""

    kind: Kind
    new: int
    changed: int
    kept: tuple[KeptColumns, ...] = ()


@event("exchange.import_applied")
class ImportApplied(Event):
    kind: Kind
    file_name: str
    new: int
    changed: int
    same: int
    failed: int


@event("exchange.rows_undone")
class RowsUndone(Event):
    """Some of the things that an import made or changed, put back in one append."""

    kind: Kind
    reversed: int
    left: tuple[LeftAlone, ...] = ()
    kept: tuple[KeptColumns, ...] = ()


@event("exchange.import_undone")
class ImportUndone(Event):
    kind: Kind
    file_name: str
    reversed: int
    left: int
