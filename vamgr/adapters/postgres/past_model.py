"""Queries of the past: like those of the present, with each table replaced by what it held at a position."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import asyncpg
from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.sql import Executable, FromClause

from vamgr.adapters.postgres.compiling import Compiler, Ready, reading_instead
from vamgr.adapters.postgres.connections import Database, database_errors
from vamgr.adapters.postgres.past_sql import POSITION, SLOTS
from vamgr.adapters.postgres.past_tables import PostgresPastTables
from vamgr.adapters.postgres.read_model import PostgresReader, PostgresReadModel, Snapshot
from vamgr.adapters.rows import Stored, quote
from vamgr.adapters.slots import slots_at
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import Reader, Row


class PostgresPastModel:
    """`vamgr.kernel.past.PastModel` over a schema of its own, beside the ``present`` one.

    Tables of positioned projections are looked at in the schema of the present, up to the position.
    """

    def __init__(self, database: Database, present: str, projections: Iterable[Projection]) -> None:
        self.database = database
        self.tables = PostgresPastTables(database)
        self.present_books = f"{quote(present)}.projection_generations"
        self._positioned = {
            table.name: _up_to(present, table) for one in projections if one.positioned for table in one.tables
        }
        self._sources: dict[str, str] = {}
        self._compiler = Compiler()

    def reader_at(self, tenant: str, position: int) -> Reader:
        if self._sources is not self.tables.sources:
            self._sources = self.tables.sources
            self._compiler = Compiler(reading_instead({**self._sources, **self._positioned}))
        return PostgresReader(_Moment(self, self._compiler, position), tenant)

    def close(self) -> None:
        """Whoever opened the database closes it."""


class _Moment(PostgresReadModel):
    """The tables as they were right after one event, while the generations are those that the compiler knows."""

    def __init__(self, past: PostgresPastModel, compiler: Compiler, position: int) -> None:
        self.database = past.database
        self.books = past.present_books
        self._compiler = compiler
        self._parameters = {POSITION: position, SLOTS: slots_at(position)}

    def count(
        self,
        tenant: str,
        source: FromClause,
        conditions: Sequence[ColumnElement[bool]],
        grows_by: ColumnElement[int] | None,
    ) -> int:
        _, rows = self.fetch(tenant, select(func.count()).select_from(source).where(*conditions), None, 1)
        return int(rows[0][0])

    def _ready(self, statement: Executable, parameters: dict[str, Any] | None) -> Ready:
        ready = super()._ready(statement, parameters)
        sql, given = ready.sql, list(ready.parameters)
        for mark, value in self._parameters.items():
            if mark in sql:
                given.append(value)
                sql = sql.replace(mark, f"${len(given)}")
        return replace(ready, sql=sql, parameters=given)

    def _found(self, snapshot: Snapshot | None, tenant: str, table: Table, key: Stored) -> Row | None:
        columns = [column for column in table.primary_key.columns if column.name != "tenant"]
        equal = [column == value for column, value in zip(columns, key, strict=True)]
        names, rows = self.fetch(tenant, select(table).where(*equal), None, 1)
        return dict(zip(names, rows[0], strict=True)) if rows else None

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            with database_errors(self.database.place):
                yield
        except asyncpg.UndefinedTableError as error:  # removed since, or made anew by another version of the program
            raise StoreUnavailable("The lists are being made anew from the log. Try again in a moment.") from error


def _up_to(present: str, table: Table) -> str:
    """The rows of a positioned table that were there. The view of the present binds them to the tenant, and follows
    its own generations."""
    columns = ", ".join(quote(column.name) for column in table.columns)
    return f"(SELECT {columns} FROM {quote(present)}.{quote(table.name)} WHERE position <= {POSITION}::bigint)"  # noqa: S608
