"""The file of the past: every version of every row, and readers that see one position of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from sqlalchemy.sql import Executable

from vamgr.adapters.sqlite.past_sql import PastSql, slot_at
from vamgr.adapters.sqlite.past_tx import PastTx
from vamgr.adapters.sqlite.read_connect import connect_reader
from vamgr.adapters.sqlite.read_model import SqliteReader, SqliteReadModel
from vamgr.adapters.sqlite.read_tables import SqliteReadTables
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.read_tables import Generation


class SqlitePastTables(SqliteReadTables):
    """Read tables that keep what was. What another version of the program has made is made anew, not swapped."""

    sql_of = PastSql
    changes = PastTx

    def forget(self) -> None:
        """Remove everything from the disk; it can be made again from the log."""
        self._remove()

    def _fit(self, connection: sqlite3.Connection, projection: Projection) -> list[Generation]:
        for known in self._generations(connection, projection):
            if known.active and not known.outdated:
                return [known]
            self._drop(connection, known)
        return [self._start(connection, projection, active=True)]


class SqlitePastModel(SqliteReadModel):
    """`vamgr.kernel.past.PastModel`: like a read model, but a reader is bound to a position as well."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.tables: SqlitePastTables = SqlitePastTables(path)
        self.position = 0

    def reader_at(self, tenant: str, position: int) -> Reader:
        return _PastReader(self, tenant, position)

    def _raw_connection(self, tenant: Callable[[], str]) -> sqlite3.Connection:
        return _connect(self.path, tenant, lambda: self.position)

    def stream_at(
        self, tenant: str, position: int, statement: Executable, parameters: dict[str, Any] | None
    ) -> Iterator[Row]:
        """Rows one by one, over a connection of their own."""
        return self._stream(lambda: _connect(self.path, lambda: tenant, lambda: position), statement, parameters)


class _PastReader(SqliteReader):
    def __init__(self, model: SqlitePastModel, tenant: str, position: int) -> None:
        super().__init__(model, tenant)
        self._past = model
        self._position = position

    def all(self, statement: Executable, parameters: dict[str, Any] | None = None) -> list[Row]:
        self._past.position = self._position
        return super().all(statement, parameters)

    def one(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Row | None:
        self._past.position = self._position
        return super().one(statement, parameters)

    def row(self, table: Table, *key: Any) -> Row | None:
        self._past.position = self._position
        return super().row(table, *key)

    def scalar(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Any:
        self._past.position = self._position
        return super().scalar(statement, parameters)

    def stream(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Iterator[Row]:
        return self._past.stream_at(self.tenant, self._position, statement, parameters)


def _connect(path: Path, tenant: Callable[[], str], position: Callable[[], int]) -> sqlite3.Connection:
    connection = connect_reader(path, tenant)
    # Deterministic: asked once per run of a statement, so that the slots are looked up and not compared row by row.
    connection.create_function("vamgr_position", 0, position, deterministic=True)
    connection.create_function("vamgr_slot", 1, lambda level: slot_at(position(), level), deterministic=True)
    return connection
