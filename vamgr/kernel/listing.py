"""The one way to page, filter, sort and search a list: keyset cursors over a read table."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import orjson
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, Table, and_, false, or_, select
from sqlalchemy.sql import FromClause

from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.kernel.read import TENANT, Reader, Row
from vamgr.kernel.searching import has_text

T = TypeVar("T")
Sorted = tuple[ColumnElement[Any], bool]
"""A column and whether it descends."""


MOST_OFFSET = 10_000_000


class ListQuery(Body):
    """What every list takes. Areas add their filters by subclassing."""

    limit: int = Field(default=50, ge=1, le=200, description="Rows per page.")
    cursor: str | None = Field(default=None, max_length=2000, description="`next_cursor` of the page before.")
    offset: int | None = Field(
        default=None,
        ge=0,
        le=MOST_OFFSET,
        description="Rows to leave out before the page, in place of a cursor: any place of a long list at once.",
    )
    sort: str | None = Field(default=None, max_length=200, description="Field names, comma separated; `-` descends.")
    q: str | None = Field(default=None, max_length=100, description="Free text search.")


class Page(Model, Generic[T]):
    """One page of a list; ``total`` counts all rows that match."""

    items: list[T]
    next_cursor: str | None
    total: int


@dataclass(frozen=True)
class Listing:
    """How a read table is listed.

    ``sortable``: field → column; ``default_sort`` as in the query; ``search``: columns that ``q`` looks into
    (case-insensitive contains); ``filters``: query field → condition builder (skipped when the value is None).
    Rows are made unique by ``key`` (the last part of each sort). ``grows_by``: see `Reader.count`.
    """

    source: FromClause
    key: ColumnElement[Any]
    sortable: Mapping[str, ColumnElement[Any]]
    default_sort: str
    search: Sequence[ColumnElement[Any]] = ()
    filters: Mapping[str, Callable[[Any], ColumnElement[bool]]] = field(default_factory=dict)
    columns: Sequence[ColumnElement[Any]] = ()
    grows_by: ColumnElement[int] | None = None

    def page(
        self,
        reader: Reader,
        query: ListQuery,
        *,
        where: Iterable[ColumnElement[bool]] = (),
        row: Callable[[Row], Any] | None = None,
    ) -> Page[Any]:
        """Raises InvalidInput for an unknown sort field, a cursor that is not of this list, or one beside an offset."""
        conditions = [*where, *self._conditions(query)]
        order = self._order(query.sort or self.default_sort)
        if query.offset is not None:
            return self._page_at(reader, query, query.offset, conditions, order, row)
        statement = self._select(conditions, order)
        rows: list[Row] = []
        for part in _after(order, _decode(query.cursor, order)) if query.cursor else [None]:
            narrowed = statement if part is None else statement.where(part)
            rows += reader.all(narrowed.limit(query.limit + 1 - len(rows)))
            if len(rows) > query.limit:
                break
        more = len(rows) > query.limit
        total = reader.count(self.source, conditions, self.grows_by) if more or query.cursor else len(rows)
        return _as_page(rows[: query.limit], order, row, more=more, total=total)

    def _page_at(
        self,
        reader: Reader,
        query: ListQuery,
        offset: int,
        conditions: list[ColumnElement[bool]],
        order: list[Sorted],
        row: Callable[[Row], Any] | None,
    ) -> Page[Any]:
        """The rows after so many others. The farther half is counted from the end, so both ends are near."""
        if query.cursor is not None:
            sentence = "Give a cursor or an offset, not both."
            raise InvalidInput(sentence, errors=[FieldError("offset", sentence, "cursor")])
        total = reader.count(self.source, conditions, self.grows_by)
        wanted = min(query.limit, max(0, total - offset))
        rows: list[Row] = []
        if wanted and offset <= total // 2:
            rows = reader.all(self._select(conditions, order).offset(offset).limit(wanted))
        elif wanted:
            backwards = [(column, not down) for column, down in order]
            rows = reader.all(self._select(conditions, backwards).offset(total - offset - wanted).limit(wanted))
            rows.reverse()
        return _as_page(rows, order, row, more=bool(rows) and offset + wanted < total, total=total)

    def everything(
        self, reader: Reader, query: ListQuery, *, where: Iterable[ColumnElement[bool]] = ()
    ) -> Iterable[Row]:
        """All rows that match, in order, for exports."""
        statement = self._select([*where, *self._conditions(query)], self._order(query.sort or self.default_sort))
        return map(_visible, reader.stream(statement))

    def _select(self, conditions: list[ColumnElement[bool]], order: list[Sorted]) -> Select[Any]:
        columns = self.columns or [column for column in self.source.c if column.name != TENANT]
        keys = [column.label(f"_s{index}") for index, (column, _) in enumerate(order)]
        ordering = [column.desc() if down else column.asc() for column, down in order]
        return select(*columns, *keys).select_from(self.source).where(*conditions).order_by(*ordering)

    def _conditions(self, query: ListQuery) -> list[ColumnElement[bool]]:
        found = [
            build(value) for name, build in self.filters.items() if (value := getattr(query, name, None)) is not None
        ]
        if query.q and self.search:
            found.append(has_text(self.search, query.q))
        return found

    def _order(self, sort: str) -> list[Sorted]:
        order: list[Sorted] = []
        for part in sort.split(","):
            name, down = part.strip().lstrip("-"), part.strip().startswith("-")
            column = self.sortable.get(name)
            if column is None:
                known = ", ".join(sorted(self.sortable))
                raise InvalidInput(
                    "This list cannot be sorted that way.",
                    errors=[FieldError("sort", f"“{name}” is not a sort field here. Use one of: {known}.", "sort")],
                )
            order.append((column, down))
        order.append((self.key, order[-1][1]))
        return order


def _as_page(
    rows: list[Row], order: list[Sorted], row: Callable[[Row], Any] | None, *, more: bool, total: int
) -> Page[Any]:
    cursor = _encode([rows[-1][f"_s{index}"] for index in range(len(order))]) if more else None
    return Page(items=[row(entry) if row else entry for entry in map(_visible, rows)], next_cursor=cursor, total=total)


def _after(order: list[Sorted], values: list[Any]) -> list[ColumnElement[bool]]:
    """(a, b, c) beyond (x, y, z), each column in its own direction, as conditions for one query after the other.

    A column without a value sorts below all that have one. Each condition leads with a bound on the first column alone,
    so that an index on it is entered at the right place however far down the list one is.
    """
    beyond = or_(*(_beyond(order[: index + 1], values) for index in range(len(order))))
    (column, down), value = order[0], values[0]
    if value is None:
        here = and_(column.is_(None), beyond)
        return [here] if down else [here, column.is_not(None)]
    if down:
        bounded = and_(column <= value, beyond)
        return [bounded, column.is_(None)] if _may_be_null(column) else [bounded]
    return [and_(column >= value, beyond)]


def _beyond(order: list[Sorted], values: list[Any]) -> ColumnElement[bool]:
    """Equal in all columns but the last, and beyond in that."""
    equal = [column == value for (column, _), value in zip(order[:-1], values, strict=False)]
    (column, down), value = order[-1], values[len(order) - 1]
    if value is None:
        return false() if down else and_(*equal, column.is_not(None))
    if not down:
        return and_(*equal, column > value)
    if _may_be_null(column):
        return and_(*equal, or_(column < value, column.is_(None)))
    return and_(*equal, column < value)


def _may_be_null(column: ColumnElement[Any]) -> bool:
    return bool(getattr(column, "nullable", True))


def _encode(values: list[Any]) -> str:
    plain = [int(value) if isinstance(value, bool) else value for value in values]
    return base64.urlsafe_b64encode(orjson.dumps(plain)).decode().rstrip("=")


def _decode(cursor: str, order: list[Sorted]) -> list[Any]:
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError):
        values = None
    if (
        not isinstance(values, list)
        or len(values) != len(order)
        or not all(_is_key(value, column) for value, (column, _) in zip(values, order, strict=True))
    ):
        raise InvalidInput(
            "The cursor is not one of this list.",
            errors=[
                FieldError("cursor", "Start again without a cursor: this one does not belong to the list.", "cursor")
            ],
        )
    return values


def _is_key(value: Any, column: ColumnElement[Any]) -> bool:
    """Text, a number that SQLite can compare with, or nothing where the column may be without a value."""
    if value is None:
        return _may_be_null(column)
    return isinstance(value, str | float) or (type(value) is int and -(2**63) <= value < 2**63)


def _visible(row: Row) -> Row:
    return {name: value for name, value in row.items() if not name.startswith("_s")}


def columns_of(model: type[BaseModel]) -> list[str]:
    """The column names of a list's CSV: the fields of its row model, in order."""
    return list(model.model_fields)


def table_columns(table: Table, *without: str) -> list[ColumnElement[Any]]:
    """A table's columns but the tenant and those named."""
    return [column for column in table.c if column.name != TENANT and column.name not in without]


@dataclass(frozen=True, slots=True)
class CsvRows:
    """A whole list, for CSV or JSON lines: the web layer writes it out row by row. ``model``: that of the rows, where
    it is not the list's."""

    columns: list[str]
    rows: Iterable[Any]
    model: type[BaseModel] | None = None


def list_answer(
    call: Call,
    listing: Listing,
    model: type[BaseModel],
    *,
    where: Iterable[ColumnElement[bool]] = (),
    row: Callable[[Row], Row] | None = None,
) -> Page[Any] | CsvRows:
    """What a list endpoint returns: a page of ``model`` rows, or all of them where the caller asked for an export.

    ``row`` turns a table row into the model's fields (computed columns).
    """
    if call.csv:
        rows = listing.everything(call.reader, call.query, where=where)
        return CsvRows(columns_of(model), map(row, rows) if row else rows)
    return listing.page(call.reader, call.query, where=where, row=row)
