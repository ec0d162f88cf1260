"""The rows of one projection and tenant during a batch: changed in memory, written together."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import Table

from vamgr.adapters.sqlite.read_sql import Stored, TableSql
from vamgr.kernel.projection import ProjectionTx
from vamgr.kernel.read import Row


class RowChanges(ProjectionTx, Protocol):
    """A `ProjectionTx` over one connection, and the writing of what it changed. ``touched``: tables written to."""

    touched: set[str]

    def __init__(
        self, connection: sqlite3.Connection, tables: Mapping[str, TableSql], generation: int, tenant: str
    ) -> None: ...

    def flush(self) -> None:
        """Write every changed row."""
        ...


@dataclass(eq=False, slots=True)
class _Rows:
    """What is known of a table's rows, None for none, and which of them changed, in the order of the changes."""

    sql: TableSql
    known: dict[Stored, Stored | None] = field(default_factory=dict)
    changed: dict[Stored, None] = field(default_factory=dict)


class SqliteProjectionTx:
    """A `ProjectionTx`. Rows are kept as they are stored, so it makes no difference whether a handler meets a row
    in memory or in the database, and no copy of a row can change another."""

    def __init__(
        self, connection: sqlite3.Connection, tables: Mapping[str, TableSql], generation: int, tenant: str
    ) -> None:
        self._connection = connection
        self._generation = generation
        self._tenant = tenant
        self._tables = {name: _Rows(sql) for name, sql in tables.items()}
        self.touched: set[str] = set()

    def get(self, table: Table, *key: Any) -> Row | None:
        rows = self._of(table)
        row = self._row(rows, rows.sql.key(key))
        return None if row is None else rows.sql.python(row)

    def put(self, table: Table, **row: Any) -> None:
        rows = self._of(table)
        stored = rows.sql.new_row(self._tenant, row)
        key = rows.sql.key_of(stored)
        rows.known[key] = stored
        rows.changed[key] = None

    def patch(self, table: Table, *key: Any, **values: Any) -> None:
        rows = self._of(table)
        stored = rows.sql.key(key)
        row = self._row(rows, stored)
        if row is None:
            raise LookupError(f"{table.name} has no row {key!r}")
        rows.known[stored] = rows.sql.changed_row(row, values)
        rows.changed[stored] = None

    def delete(self, table: Table, *key: Any) -> None:
        rows = self._of(table)
        stored = rows.sql.key(key)
        rows.known[stored] = None
        rows.changed[stored] = None

    def find(self, table: Table, **equal: Any) -> list[Row]:
        rows = self._of(table)
        sql = rows.sql
        self._flush(rows)
        values = [sql.stored(name, value) for name, value in equal.items()]
        found = self._connection.execute(sql.find(self._generation, tuple(equal)), [self._tenant, *values]).fetchall()
        rows.known.update((sql.key_of(row), row) for row in found)
        return [sql.python(row) for row in found]

    def flush(self) -> None:
        for rows in self._tables.values():
            self._flush(rows)

    def _of(self, table: Table) -> _Rows:
        try:
            return self._tables[table.name]
        except KeyError:
            raise LookupError(f"{table.name} is not a table of this projection") from None

    def _row(self, rows: _Rows, key: Stored) -> Stored | None:
        if key not in rows.known:
            statement = rows.sql.select(self._generation)
            rows.known[key] = self._connection.execute(statement, [self._tenant, *key]).fetchone()
        return rows.known[key]

    def _flush(self, rows: _Rows) -> None:
        if not rows.changed:
            return
        sql, known = rows.sql, rows.known
        self.touched.add(sql.name)
        # Deletes come first: a row may take over what a deleted one held under a unique index.
        gone = [(self._tenant, *key) for key in rows.changed if known[key] is None]
        kept = [row for key in rows.changed if (row := known[key]) is not None]
        if gone:
            self._connection.executemany(sql.delete(self._generation), gone)
        if kept:
            self._connection.executemany(sql.upsert(self._generation), kept)
        rows.changed.clear()


class BuildingTx(SqliteProjectionTx):
    """The rows of a generation that is being built: its tables get their indexes when they are full, which is faster,
    or when somebody looks for rows by one."""

    def find(self, table: Table, **equal: Any) -> list[Row]:
        sql = self._of(table).sql
        if not sql.finds_by_key(tuple(equal)):
            for name, statement in sql.indexes(self._generation):
                if not has_index(self._connection, name):
                    self._connection.execute(statement)
        return super().find(table, **equal)


def has_index(connection: sqlite3.Connection, name: str) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?", (name,)).fetchone()
    return found is not None
