"""The read tables in one SQLite file of their own: derived data only, made anew from the log whenever it is missing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from typing import Any, cast

import orjson
from sqlalchemy import ColumnElement, Connection, Table, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql import Executable, FromClause

from vamgr.adapters.counts import Counts
from vamgr.adapters.sqlite.read_connect import connect_reader, is_infrastructure, sqlite_errors, unavailable
from vamgr.adapters.sqlite.read_sql import TableSql, dump_json, quote
from vamgr.adapters.sqlite.read_tables import SqliteReadTables
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.read_tables import ReadTablesDamaged

_STREAM_CHUNK = 500
_BEING_MADE = "The lists are being made anew from the log. Try again in a moment."
# A statement that is wrong or not allowed is our mistake, and keeps SQLite's own words.
_MISTAKES = frozenset({"SQLITE_ERROR", "SQLITE_AUTH", "SQLITE_READONLY"})


class SqliteReadModel:
    """`vamgr.kernel.read.ReadModel` and, as ``tables``, the `ReadTables` that the projector fills.

    Nothing is opened before it is used. Readers belong to one thread (the event loop's), but for `stream`: a query
    calls back into Python for the tenant, so two threads on one connection would wait for each other for ever. Whoever
    asks from another thread is told so (RuntimeError).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tables = SqliteReadTables(path)
        self._connection: Connection | None = None
        self._made = -1
        self._thread = 0
        self._tenant = ""
        self._snapshots = 0
        self._looked_up: dict[tuple[str, str, tuple[Any, ...]], Row | None] = {}
        self._by_key: dict[str, _ByKey] = {}
        self._counts = Counts(lambda noted, _now, tables: self.tables.changes.since(noted, tables))
        self._change = 0

    def reader(self, tenant: str) -> Reader:
        return SqliteReader(self, tenant)

    def close(self) -> None:
        """The readers' connection; the projector closes the tables."""
        if self._connection is not None:
            self._connection.close()
            self._connection.engine.dispose()
            self._connection = None

    def fetch(self, tenant: str, statement: Executable, parameters: dict[str, Any] | None, limit: int | None) -> _Rows:
        """Column names and rows, at most ``limit`` of them."""
        connection = self._connected()
        self._tenant = tenant
        try:
            result = connection.execute(statement, parameters)
            rows = result.all() if limit is None else result.fetchmany(limit)
            result.close()
        except DBAPIError as error:
            raise self._named(error, error.orig, self._made) from error
        return tuple(result.keys()), rows

    def row(self, tenant: str, table: Table, key: tuple[Any, ...]) -> Row | None:
        """By primary key; within a snapshot each row is read once, since nothing can change it."""
        place = (tenant, table.name, key)
        if self._snapshots and place in self._looked_up:
            return self._looked_up[place]
        by_key = self._by_key.get(table.name)
        if by_key is None:
            by_key = self._by_key[table.name] = _ByKey(table)
        connection = self._connected()
        self._tenant = tenant
        try:
            found = by_key.row(cast(sqlite3.Connection, connection.connection.dbapi_connection), key)
        except sqlite3.Error as error:
            raise self._named(error, error, self._made) from error
        if self._snapshots:
            self._looked_up[place] = found
        return found

    def count(
        self,
        tenant: str,
        source: FromClause,
        conditions: Sequence[ColumnElement[bool]],
        grows_by: ColumnElement[int] | None,
    ) -> int:
        """See `vamgr.kernel.read.Reader.count`."""

        def scalar(statement: Executable) -> Any:
            _, rows = self.fetch(tenant, statement, None, 1)
            return rows[0][0] if rows else None

        with self.snapshot():
            return self._counts.count(tenant, lambda: self._change, scalar, source, conditions, grows_by)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        connection = self._connected()
        if self._snapshots == 0:
            self._change = self.tables.changes.last
            connection.exec_driver_sql("BEGIN")
        self._snapshots += 1
        try:
            yield
        finally:
            self._snapshots -= 1
            if self._snapshots == 0:
                self._looked_up.clear()
                connection.exec_driver_sql("COMMIT")

    def stream(self, tenant: str, statement: Executable, parameters: dict[str, Any] | None) -> Iterator[Row]:
        return self._stream(lambda: self._raw_connection(lambda: tenant), statement, parameters)

    def _stream(
        self, raw: Callable[[], sqlite3.Connection], statement: Executable, parameters: dict[str, Any] | None
    ) -> Iterator[Row]:
        connection, made = self._connect(raw)
        try:
            result = connection.execution_options(yield_per=_STREAM_CHUNK).execute(statement, parameters)
            names = tuple(result.keys())
            for row in result:
                yield dict(zip(names, row, strict=True))
        except DBAPIError as error:
            raise self._named(error, error.orig, made) from error
        finally:
            connection.close()
            connection.engine.dispose()

    def _raw_connection(self, tenant: Callable[[], str]) -> sqlite3.Connection:
        return connect_reader(self.path, tenant)

    def _connected(self) -> Connection:
        if self._connection is None or self._made != self.tables.made:
            self.close()
            self._counts.clear()
            self._connection, self._made = self._connect(lambda: self._raw_connection(lambda: self._tenant))
            self._thread = get_ident()
        elif self._thread != get_ident():
            raise RuntimeError("The read tables are asked in another thread than the one that they belong to.")
        return self._connection

    def _connect(self, make: Callable[[], sqlite3.Connection]) -> tuple[Connection, int]:
        """A connection to the file as it was made the nth time."""
        made = self.tables.made
        if not self.tables.ready:
            raise StoreUnavailable(_BEING_MADE)
        with sqlite_errors(self.path):
            raw = make()
        engine = create_engine(
            "sqlite://",
            creator=lambda: raw,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            json_serializer=dump_json,
            json_deserializer=orjson.loads,
        )
        return engine.connect(), made

    def _named(self, error: Exception, original: BaseException | None, made: int) -> Exception:
        if made != self.tables.made:
            return StoreUnavailable(_BEING_MADE)
        if isinstance(original, sqlite3.Error) and is_infrastructure(original):
            name = getattr(original, "sqlite_errorname", "SQLITE_ERROR")
            if name not in _MISTAKES:
                named = unavailable(original, self.path)
                if isinstance(named, ReadTablesDamaged):
                    self.tables.damaged = named
                return named
        return error


_Rows = tuple[tuple[str, ...], Any]


class _ByKey:
    """Reads a row of one table by its primary key. It is what commands and lists do most, and with nothing to be put
    together it takes a tenth of the time that a statement of SQLAlchemy's takes."""

    def __init__(self, table: Table) -> None:
        sql = TableSql(table)
        self._names = sql.columns
        self._turned_back = sql.turned_back
        columns = ", ".join(map(quote, sql.columns))
        where = " AND ".join(f"{quote(name)} = ?" for name in sql.key_columns) or "1"
        self._statement = f"SELECT {columns} FROM {quote(table.name)} WHERE {where}"  # noqa: S608

    def row(self, connection: sqlite3.Connection, key: tuple[Any, ...]) -> Row | None:
        found = connection.execute(self._statement, key).fetchone()
        if found is None:
            return None
        row = dict(zip(self._names, found, strict=True))
        for name, back in self._turned_back:
            if row[name] is not None:
                row[name] = back(row[name])
        return row


class SqliteReader:
    """`vamgr.kernel.read.Reader` for one tenant: light, make one whenever you need it."""

    def __init__(self, model: SqliteReadModel, tenant: str) -> None:
        self._model = model
        self.tenant = tenant

    def all(self, statement: Executable, parameters: dict[str, Any] | None = None) -> list[Row]:
        names, rows = self._model.fetch(self.tenant, statement, parameters, None)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def one(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Row | None:
        names, rows = self._model.fetch(self.tenant, statement, parameters, 1)
        return dict(zip(names, rows[0], strict=True)) if rows else None

    def row(self, table: Table, *key: Any) -> Row | None:
        return self._model.row(self.tenant, table, key)

    def scalar(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Any:
        _, rows = self._model.fetch(self.tenant, statement, parameters, 1)
        return rows[0][0] if rows else None

    def count(
        self, source: FromClause, conditions: Sequence[ColumnElement[bool]], grows_by: ColumnElement[int] | None = None
    ) -> int:
        return self._model.count(self.tenant, source, conditions, grows_by)

    def stream(self, statement: Executable, parameters: dict[str, Any] | None = None) -> Iterator[Row]:
        return self._model.stream(self.tenant, statement, parameters)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        with self._model.snapshot():
            yield
