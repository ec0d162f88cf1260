"""Queries over the read tables in PostgreSQL: plain functions that wait for the database (see `bridge`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import count as counting
from typing import Any

import asyncpg
from sqlalchemy import ColumnElement, Table
from sqlalchemy.sql import Executable, FromClause

from vamgr.adapters.counts import Counts
from vamgr.adapters.postgres.compiling import Compiler, Ready
from vamgr.adapters.postgres.connections import Connection, Database, database_errors
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.adapters.postgres.read_tables import PostgresReadTables
from vamgr.adapters.rows import Stored, quote
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.read import Reader, Row

_STREAM_CHUNK = 500
_BEING_MADE = "The lists are being made anew from the log. Try again in a moment."
_cursors = counting(1)


@dataclass(eq=False)
class Snapshot:
    """A connection in a transaction that stands still. ``rows``: those that were looked up by key."""

    model: PostgresReadModel
    tenant: str
    connection: Connection
    rows: dict[tuple[str, Stored], Row | None] = field(default_factory=dict)


_snapshots: ContextVar[tuple[Snapshot, ...]] = ContextVar("read snapshots", default=())


class PostgresReadModel:
    """`vamgr.kernel.read.ReadModel` and, as ``tables``, the `ReadTables` that the projector fills."""

    books = "projection_generations"

    def __init__(self, database: Database, *, shared: bool = False) -> None:
        self.database = database
        self.tables = PostgresReadTables(database, shared=shared)
        self._compiler = Compiler()
        self._by_key: dict[str, _ByKey] = {}
        self._counts = Counts()

    def reader(self, tenant: str) -> Reader:
        return PostgresReader(self, tenant)

    def close(self) -> None:
        """Whoever opened the database closes it."""

    def fetch(
        self, tenant: str, statement: Executable, parameters: dict[str, Any] | None, limit: int | None
    ) -> tuple[tuple[str, ...], list[Sequence[Any]]]:
        """Column names and rows, at most ``limit`` of them."""
        ready = self._ready(statement, parameters)
        records = self.database.wait(self._fetch(self._snapshot_of(tenant), tenant, ready.sql, ready.parameters, limit))
        return _values(ready, records)

    def row(self, tenant: str, table: Table, key: Stored) -> Row | None:
        """By primary key; within a snapshot each row is read once, since nothing can change it."""
        snapshot = self._snapshot_of(tenant)
        place = (table.name, key)
        if snapshot is not None and place in snapshot.rows:
            return snapshot.rows[place]
        found = self._found(snapshot, tenant, table, key)
        if snapshot is not None:
            snapshot.rows[place] = found
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

        with self.snapshot(tenant):
            return self._counts.count(tenant, lambda: self._change(tenant), scalar, source, conditions, grows_by)

    @contextmanager
    def snapshot(self, tenant: str) -> Iterator[None]:
        if self._snapshot_of(tenant) is not None:
            yield
            return
        # Within another one (of another tenant) it needs no turn, or those who have one would wait for each other.
        within = any(snapshot.model.database is self.database for snapshot in _snapshots.get())
        lent = self.database.bound(tenant) if within else self.database.standing(tenant)
        connection = self.database.wait(lent.__aenter__())
        try:
            self.database.wait(self._begin(connection))
            token = _snapshots.set((*_snapshots.get(), Snapshot(self, tenant, connection)))
            try:
                yield
            finally:
                _snapshots.reset(token)
        finally:
            self.database.wait(_end(lent, connection))

    def stream(self, tenant: str, statement: Executable, parameters: dict[str, Any] | None) -> Iterator[Row]:
        """The server puts the answer aside at once, so that a slow reader holds up neither a swap nor a clean-up."""
        ready = self._ready(statement, parameters)
        name = f"vamgr_{next(_cursors)}"
        lent = self.database.download(tenant)
        connection = self.database.wait(lent.__aenter__())
        try:
            self.database.wait(self._declare(connection, name, ready))
            while records := self.database.wait(self._further(connection, name)):
                names, rows = _values(ready, records)
                for row in rows:
                    yield dict(zip(names, row, strict=True))
        finally:
            # Not waited for: whoever leaves early may be in the middle of anything.
            self.database.later(_let_go(lent, connection, name))

    def _ready(self, statement: Executable, parameters: dict[str, Any] | None) -> Ready:
        return self._compiler.ready(statement, parameters)

    def _found(self, snapshot: Snapshot | None, tenant: str, table: Table, key: Stored) -> Row | None:
        by_key = self._by_key.get(table.name)
        if by_key is None:
            by_key = self._by_key[table.name] = _ByKey(table)
        records = self.database.wait(self._fetch(snapshot, tenant, by_key.statement, list(key), 1))
        return by_key.row(records[0]) if records else None

    # within the loop

    async def _fetch(
        self, snapshot: Snapshot | None, tenant: str, sql: str, parameters: list[Any], limit: int | None
    ) -> list[Any]:
        with self._errors():
            if snapshot is not None:
                return await _some(snapshot.connection, sql, parameters, limit)
            async with self.database.bound(tenant) as connection:
                return await _some(connection, sql, parameters, limit)

    async def _begin(self, connection: Connection) -> None:
        """The lock is taken before the snapshot: so a swap is either over before it or waits for its end, and nobody is
        shown new tables with the eyes of before."""
        with self._errors():
            await connection.execute(
                f"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE {self.books} IN ROW SHARE MODE; SELECT 1"
            )

    async def _declare(self, connection: Connection, name: str, ready: Ready) -> None:
        with self._errors():
            statement = await connection.prepare(f"DECLARE {name} NO SCROLL CURSOR WITH HOLD FOR {ready.sql}")
            await statement.fetch(*ready.parameters)

    async def _further(self, connection: Connection, name: str) -> list[Any]:
        with self._errors():
            statement = await connection.prepare(f"FETCH {_STREAM_CHUNK} FROM {name}")
            found: list[Any] = await statement.fetch()
            return found

    def _change(self, tenant: str) -> Any:
        """Another one whenever the tenant's tables may have changed."""
        stands = "generation || '.' || position || '.' || edition"
        sql = f"SELECT string_agg({stands}, ' ' ORDER BY generation) FROM projection_state"  # noqa: S608
        snapshot = self._snapshot_of(tenant)
        return self.database.wait(self._fetch(snapshot, tenant, f"{sql} WHERE tenant = $1", [tenant], 1))[0][0]

    def _snapshot_of(self, tenant: str) -> Snapshot | None:
        for snapshot in _snapshots.get():
            if snapshot.model is self and snapshot.tenant == tenant:
                return snapshot
        return None

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            with database_errors(self.database.place):
                yield
        except asyncpg.UndefinedTableError as error:
            if self.tables.ready:
                raise
            raise StoreUnavailable(_BEING_MADE) from error


async def _some(connection: Connection, sql: str, parameters: list[Any], limit: int | None) -> list[Any]:
    if limit == 1:
        found = await connection.fetchrow(sql, *parameters)
        return [] if found is None else [found]
    records: list[Any] = await connection.fetch(sql, *parameters)
    return records if limit is None else records[:limit]


async def _end(lent: Any, connection: Connection) -> None:
    try:
        if not connection.is_closed():
            await connection.execute("COMMIT")
    finally:
        await lent.__aexit__(None, None, None)


async def _let_go(lent: Any, connection: Connection, name: str) -> None:
    try:
        await connection.execute(f"CLOSE {name}")
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
        await connection.close(timeout=1)
    finally:
        await lent.__aexit__(None, None, None)


def _values(ready: Ready, records: list[Any]) -> tuple[tuple[str, ...], list[Sequence[Any]]]:
    if not records:
        return ready.names or (), []
    names = ready.names or tuple(records[0].keys())
    rows: list[Sequence[Any]] = [tuple(record) for record in records]
    if ready.turned_back:
        for at, row in enumerate(rows):
            values = list(row)
            for place, back in ready.turned_back:
                if values[place] is not None:
                    values[place] = back(values[place])
            rows[at] = values
    return names, rows


class _ByKey:
    """Reads a row of one table by its primary key, which commands and lists do most."""

    def __init__(self, table: Table) -> None:
        sql = PostgresTable(table)
        self._names = sql.columns
        self._turned_back = sql.turned_back
        columns = ", ".join(map(quote, sql.columns))
        where = " AND ".join(f"{quote(name)} = ${at}" for at, name in enumerate(sql.key_columns, start=1)) or "true"
        self.statement = f"SELECT {columns} FROM {quote(table.name)} WHERE {where}"  # noqa: S608

    def row(self, record: Any) -> Row:
        row = dict(zip(self._names, record, strict=True))
        for name, back in self._turned_back:
            if row[name] is not None:
                row[name] = back(row[name])
        return row


class PostgresReader:
    """`vamgr.kernel.read.Reader` for one tenant: light, make one whenever you need it."""

    def __init__(self, model: PostgresReadModel, tenant: str) -> None:
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
        with self._model.snapshot(self.tenant):
            yield
