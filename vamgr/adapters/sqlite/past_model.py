"""The file of the past: every version of every row, and readers that see one position of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select
from sqlalchemy.sql import Executable, FromClause

from vamgr.adapters.slots import slot_at
from vamgr.adapters.sqlite.past_sql import PastSql
from vamgr.adapters.sqlite.past_tx import PastTx
from vamgr.adapters.sqlite.read_connect import connect_reader
from vamgr.adapters.sqlite.read_model import SqliteReader, SqliteReadModel
from vamgr.adapters.sqlite.read_sql import quote
from vamgr.adapters.sqlite.read_tables import SqliteReadTables
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.read_tables import Generation


class SqlitePastTables(SqliteReadTables):
    """Read tables that keep what was. What another version of the program has made is made anew, not swapped."""

    sql_of = PastSql
    looked_through = False  # it is large, and damage shows when it is read: then it is made anew
    changes_by = PastTx

    def forget(self) -> None:
        """Remove everything from the disk; it can be made again from the log."""
        self._remove()

    def edition(self) -> int:
        return self.made

    def _fit(self, connection: sqlite3.Connection, projection: Projection) -> list[Generation]:
        for known in self._generations(connection, projection):
            if known.active and not known.outdated:
                return [known]
            self._drop(connection, known)
        return [self._start(connection, projection, active=True)]


class SqlitePastModel(SqliteReadModel):
    """`vamgr.kernel.past.PastModel`: like a read model, but a reader is bound to a position as well.

    Tables of positioned projections are looked at in the file of the ``present``, up to that position.
    """

    def __init__(self, path: Path, present: SqliteReadModel, projections: Iterable[Projection]) -> None:
        super().__init__(path)
        self._present = present
        self._present_made = present.tables.made
        self._positioned = [table for one in projections if one.positioned for table in one.tables]
        self.tables: SqlitePastTables = SqlitePastTables(path)
        self.position = 0

    def reader_at(self, tenant: str, position: int) -> Reader:
        return _PastReader(self, tenant, position)

    def _connected(self) -> Connection:
        if self._present_made != self._present.tables.made:  # another file lies there now
            self.close()
            self._present_made = self._present.tables.made
        return super()._connected()

    def _raw_connection(self, tenant: Callable[[], str]) -> sqlite3.Connection:
        return self._connection_at(tenant, lambda: self.position)

    def stream_at(
        self, tenant: str, position: int, statement: Executable, parameters: dict[str, Any] | None
    ) -> Iterator[Row]:
        """Rows one by one, over a connection of their own."""
        return self._stream(lambda: self._connection_at(lambda: tenant, lambda: position), statement, parameters)

    def _connection_at(self, tenant: Callable[[], str], position: Callable[[], int]) -> sqlite3.Connection:
        present = self._present.path
        connection = connect_reader(self.path, tenant)
        try:
            # Deterministic: asked once per run of a statement, so that slots are looked up and not compared row by row.
            connection.create_function("vamgr_position", 0, position, deterministic=True)
            connection.create_function("vamgr_slot", 1, lambda level: slot_at(position(), level), deterministic=True)
            connection.execute("ATTACH DATABASE ? AS present", (str(present),))
            connection.execute("PRAGMA query_only = OFF")  # temporary views count as writing
            for table in self._positioned:
                connection.execute(_view_up_to(table))
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
        return connection


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

    def count(
        self, source: FromClause, conditions: Sequence[ColumnElement[bool]], _: ColumnElement[int] | None = None
    ) -> int:
        return int(self.scalar(select(func.count()).select_from(source).where(*conditions)) or 0)

    def stream(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Iterator[Row]:
        return self._past.stream_at(self.tenant, self._position, statement, parameters)


def _view_up_to(table: Table) -> str:
    """The rows of a positioned table that were there. The view of the present binds them to the tenant, and follows
    its own generations."""
    columns = ", ".join(quote(column.name) for column in table.columns)
    name = quote(table.name)
    return f"CREATE TEMP VIEW {name} AS SELECT {columns} FROM present.{name} WHERE position <= vamgr_position()"  # noqa: S608
