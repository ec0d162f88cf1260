"""The rows of one projection and tenant during a batch: changed in memory, written together."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, Protocol

from sqlalchemy import Table

from vamgr.adapters.sqlite.read_sql import Stored, TableSql
from vamgr.kernel.projection import ProjectionTx
from vamgr.kernel.read import Row


class RowChanges(ProjectionTx, Protocol):
    """A `ProjectionTx` over one connection, and the writing of what it changed."""

    def __init__(
        self, connection: sqlite3.Connection, tables: Mapping[str, TableSql], generation: int, tenant: str
    ) -> None: ...

    def flush(self) -> None:
        """Write every changed row."""
        ...


class SqliteProjectionTx:
    """A `ProjectionTx`. Rows are kept as they are stored, so it makes no difference whether a handler meets a row
    in memory or in the database, and no copy of a row can change another."""

    def __init__(
        self, connection: sqlite3.Connection, tables: Mapping[str, TableSql], generation: int, tenant: str
    ) -> None:
        self._connection = connection
        self._tables = tables
        self._generation = generation
        self._tenant = tenant
        self._rows: dict[str, dict[Stored, Stored | None]] = {name: {} for name in tables}
        self._changed: dict[str, dict[Stored, None]] = {name: {} for name in tables}  # in the order of the changes

    def get(self, table: Table, *key: Any) -> Row | None:
        sql = self._sql(table)
        row = self._row(sql, sql.key(key))
        return None if row is None else sql.python(row)

    def put(self, table: Table, **row: Any) -> None:
        sql = self._sql(table)
        self._set(sql, sql.new_row(self._tenant, row))

    def patch(self, table: Table, *key: Any, **values: Any) -> None:
        sql = self._sql(table)
        row = self._row(sql, sql.key(key))
        if row is None:
            raise LookupError(f"{table.name} has no row {key!r}")
        self._set(sql, sql.changed_row(row, values))

    def delete(self, table: Table, *key: Any) -> None:
        sql = self._sql(table)
        stored = sql.key(key)
        self._rows[sql.name][stored] = None
        self._changed[sql.name][stored] = None

    def find(self, table: Table, **equal: Any) -> list[Row]:
        sql = self._sql(table)
        self._flush(sql)
        values = [sql.stored(name, value) for name, value in equal.items()]
        found = self._connection.execute(sql.find(self._generation, tuple(equal)), [self._tenant, *values]).fetchall()
        cache = self._rows[sql.name]
        cache.update((sql.key_of(row), row) for row in found)
        return [sql.python(row) for row in found]

    def flush(self) -> None:
        for sql in self._tables.values():
            self._flush(sql)

    def _sql(self, table: Table) -> TableSql:
        try:
            return self._tables[table.name]
        except KeyError:
            raise LookupError(f"{table.name} is not a table of this projection") from None

    def _row(self, sql: TableSql, key: Stored) -> Stored | None:
        cache = self._rows[sql.name]
        if key not in cache:
            cache[key] = self._connection.execute(sql.select(self._generation), [self._tenant, *key]).fetchone()
        return cache[key]

    def _set(self, sql: TableSql, row: Stored) -> None:
        key = sql.key_of(row)
        self._rows[sql.name][key] = row
        self._changed[sql.name][key] = None

    def _flush(self, sql: TableSql) -> None:
        changed = self._changed[sql.name]
        if not changed:
            return
        rows = self._rows[sql.name]
        # Deletes come first: a row may take over what a deleted one held under a unique index.
        gone = [(self._tenant, *key) for key in changed if rows[key] is None]
        kept = [row for key in changed if (row := rows[key]) is not None]
        if gone:
            self._connection.executemany(sql.delete(self._generation), gone)
        if kept:
            self._connection.executemany(sql.upsert(self._generation), kept)
        changed.clear()


class BuildingTx(SqliteProjectionTx):
    """The rows of a generation that is being built: its tables get their indexes when they are full, which is faster,
    or when somebody looks for rows by one."""

    def find(self, table: Table, **equal: Any) -> list[Row]:
        sql = self._sql(table)
        if not sql.finds_by_key(tuple(equal)):
            for name, statement in sql.indexes(self._generation):
                if not has_index(self._connection, name):
                    self._connection.execute(statement)
        return super().find(table, **equal)


def has_index(connection: sqlite3.Connection, name: str) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?", (name,)).fetchone()
    return found is not None
