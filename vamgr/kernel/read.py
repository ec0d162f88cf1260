"""Read tables and the queries over them, for every engine (SQLAlchemy Core).

A read table is declared once. The runtime keeps it in generations (``aircraft__g3``) and queries go through a view of
the plain name (``aircraft``) that (1) points at the generation that answers now, so a rebuilt projection is swapped in
atomically, and (2) shows only the rows of the tenant that the `Reader` is bound to, so no query can forget it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Column, ColumnElement, Index, MetaData, String, Table
from sqlalchemy.sql import Executable, FromClause

read_metadata = MetaData()
TENANT = "tenant"
ACROSS = "across"


def read_table(
    name: str, *columns: Column[Any], indexes: Sequence[Sequence[str]] = (), across: str | None = None
) -> Table:
    """Declare a read table. ``tenant`` is put in front as part of the primary key and of every index.

    ``indexes`` are lists of column names; a leading minus is not needed, indexes are read both ways. ``across``: the
    column by which signing in looks for rows of every tenant, past the view: where there are many tenants.
    """
    table = Table(name, read_metadata, Column(TENANT, String, primary_key=True), *columns)
    table.info[ACROSS] = across
    for names in indexes:
        Index(f"ix_{name}_{'_'.join(names)}", table.c[TENANT], *(table.c[column] for column in names))
    return table


Row = dict[str, Any]


class Reader(Protocol):
    """Queries of one tenant. Short indexed reads; call it from the event loop's thread."""

    tenant: str

    def all(self, statement: Executable, parameters: dict[str, Any] | None = None) -> list[Row]:
        """Every row as a dict by column name."""
        ...

    def one(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Row | None:
        """The first row, or None."""
        ...

    def row(self, table: Table, *key: Any) -> Row | None:
        """The row with this primary key (without the tenant), or None. Within a snapshot it is read once; do not
        change what you get."""
        ...

    def scalar(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Any:
        """The first column of the first row, or None."""
        ...

    def count(
        self, source: FromClause, conditions: Sequence[ColumnElement[bool]], grows_by: ColumnElement[int] | None = None
    ) -> int:
        """How many rows match: kept until the tables change, so that a long list is not counted for every page of it.

        ``grows_by``: a number of rows that are only ever added, each with a higher one, and never changed; then only
        what was added has to be counted.
        """
        ...

    def stream(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Iterator[Row]:
        """Rows one by one, for exports of any length. Own connection: may be used from another thread."""
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """Within it every query sees the same state of the tables. Do not await inside."""
        ...


class ReadModel(Protocol):
    def reader(self, tenant: str) -> Reader: ...
