"""The one way to page, filter, sort and search a list: keyset cursors over a read table."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import orjson
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, Table, and_, func, or_, select
from sqlalchemy.sql import FromClause

from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.kernel.read import TENANT, Reader, Row

T = TypeVar("T")


class ListQuery(Body):
    """What every list takes. Areas add their filters by subclassing."""

    limit: int = Field(default=50, ge=1, le=200, description="Rows per page.")
    cursor: str | None = Field(default=None, max_length=2000, description="`next_cursor` of the page before.")
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
    Rows are made unique by ``key`` (the last part of each sort). ``base`` restricts and may join.
    """

    source: FromClause
    key: ColumnElement[Any]
    sortable: Mapping[str, ColumnElement[Any]]
    default_sort: str
    search: Sequence[ColumnElement[Any]] = ()
    filters: Mapping[str, Callable[[Any], ColumnElement[bool]]] = field(default_factory=dict)
    columns: Sequence[ColumnElement[Any]] = ()

    def page(
        self,
        reader: Reader,
        query: ListQuery,
        *,
        where: Iterable[ColumnElement[bool]] = (),
        row: Callable[[Row], Any] | None = None,
    ) -> Page[Any]:
        """Raises InvalidInput for an unknown sort field or a cursor that is not of this list."""
        conditions = [*where, *self._conditions(query)]
        order = self._order(query.sort or self.default_sort)
        total = reader.scalar(select(func.count()).select_from(self.source).where(*conditions)) or 0
        statement = self._select(conditions, order)
        if query.cursor:
            statement = statement.where(_after(order, _decode(query.cursor, len(order))))
        rows = reader.all(statement.limit(query.limit + 1))
        more = len(rows) > query.limit
        rows = rows[: query.limit]
        cursor = _encode([rows[-1][f"_s{index}"] for index in range(len(order))]) if more else None
        return Page(
            items=[row(entry) if row else entry for entry in map(_visible, rows)], next_cursor=cursor, total=total
        )

    def everything(
        self, reader: Reader, query: ListQuery, *, where: Iterable[ColumnElement[bool]] = ()
    ) -> Iterable[Row]:
        """All rows that match, in order, for exports."""
        statement = self._select([*where, *self._conditions(query)], self._order(query.sort or self.default_sort))
        return map(_visible, reader.stream(statement))

    def _select(
        self, conditions: list[ColumnElement[bool]], order: list[tuple[ColumnElement[Any], bool]]
    ) -> Select[Any]:
        columns = self.columns or [column for column in self.source.c if column.name != TENANT]
        keys = [column.label(f"_s{index}") for index, (column, _) in enumerate(order)]
        ordering = [column.desc() if down else column.asc() for column, down in order]
        return select(*columns, *keys).select_from(self.source).where(*conditions).order_by(*ordering)

    def _conditions(self, query: ListQuery) -> list[ColumnElement[bool]]:
        found = [
            build(value) for name, build in self.filters.items() if (value := getattr(query, name, None)) is not None
        ]
        if query.q and self.search:
            needle = f"%{_escape_like(query.q)}%"
            found.append(or_(*(column.ilike(needle, escape="\\") for column in self.search)))
        return found

    def _order(self, sort: str) -> list[tuple[ColumnElement[Any], bool]]:
        order: list[tuple[ColumnElement[Any], bool]] = []
        for part in sort.split(","):
            name, down = part.strip().lstrip("-"), part.strip().startswith("-")
            column = self.sortable.get(name)
            if column is None:
                known = ", ".join(sorted(self.sortable))
                raise InvalidInput(
                    "This list cannot be sorted that way.",
                    errors=[FieldError("sort", f"“{name}” is not a sort field here. Use one of: {known}.", "sort")],
                )
            # NULLs would fall out of a keyset comparison, so they take part as an empty value of the column's type.
            order.append((_without_null(column), down))
        order.append((self.key, order[-1][1]))
        return order


def _without_null(column: ColumnElement[Any]) -> ColumnElement[Any]:
    if not getattr(column, "nullable", True):
        return column
    try:
        kind = column.type.python_type
    except NotImplementedError:
        return column
    return func.coalesce(column, "" if kind is str else 0)


def _after(order: list[tuple[ColumnElement[Any], bool]], values: list[Any]) -> ColumnElement[bool]:
    """(a, b, c) beyond (x, y, z), with each column's own direction."""
    alternatives = []
    for index, (column, down) in enumerate(order):
        equal = [order[before][0] == values[before] for before in range(index)]
        alternatives.append(and_(*equal, column < values[index] if down else column > values[index]))
    return or_(*alternatives)


def _encode(values: list[Any]) -> str:
    plain = [int(value) if isinstance(value, bool) else value for value in values]
    return base64.urlsafe_b64encode(orjson.dumps(plain)).decode().rstrip("=")


def _decode(cursor: str, length: int) -> list[Any]:
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError):
        values = None
    if not isinstance(values, list) or len(values) != length or not all(_is_key(value) for value in values):
        raise InvalidInput(
            "The cursor is not one of this list.",
            errors=[
                FieldError("cursor", "Start again without a cursor: this one does not belong to the list.", "cursor")
            ],
        )
    return values


def _is_key(value: Any) -> bool:
    """Text, or a number that SQLite can compare with."""
    return isinstance(value, str | float) or (type(value) is int and -(2**63) <= value < 2**63)


def _escape_like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


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
    """A whole list as CSV: the web layer writes it out row by row."""

    columns: list[str]
    rows: Iterable[Row]


def list_answer(
    call: Call,
    listing: Listing,
    model: type[BaseModel],
    *,
    where: Iterable[ColumnElement[bool]] = (),
    row: Callable[[Row], Row] | None = None,
) -> Page[Any] | CsvRows:
    """What a list endpoint returns: a page of ``model`` rows, or all of them where the caller asked for CSV.

    ``row`` turns a table row into the model's fields (computed columns).
    """
    if call.csv:
        rows = listing.everything(call.reader, call.query, where=where)
        return CsvRows(columns_of(model), map(row, rows) if row else rows)
    return listing.page(call.reader, call.query, where=where, row=row)
