"""A batch of one tenant: rows are changed in memory and written at the end, in a transaction of few round trips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import asyncpg
from sqlalchemy import Table

from vamgr.adapters.postgres.connections import Connection, Database, database_errors
from vamgr.adapters.postgres.known_rows import KnownRows, KnownTable, RowSet
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.adapters.rows import Stored
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT, Row
from vamgr.kernel.read_tables import Checkpoint, CheckpointMoved, Generation, RowsRefused
from vamgr.kernel.times import iso

# A rerun may go well: two processes were at the same rows, or the tables were locked for a swap.
_AGAIN = (asyncpg.DeadlockDetectedError, asyncpg.LockNotAvailableError, asyncpg.QueryCanceledError)
FIRST = """
    INSERT INTO projection_state (projection, generation, tenant, position, status)
    SELECT u.projection, u.generation, $1, 0, 'live'
    FROM unnest($2::text[], $3::bigint[]) AS u(projection, generation)
    JOIN projection_generations g ON g.projection = u.projection AND g.generation = u.generation
    ON CONFLICT (projection, generation, tenant) DO NOTHING
"""
_STATES = ("text", "bigint", "bigint", "bigint", "bigint", "text", "text", "bigint", "text")
_MOVE = """
    UPDATE projection_state AS s
    SET position = u.position, status = u.status, error = u.error, failed_position = u.failed, at = u.at
    FROM unnest({arrays}) AS u(projection, generation, before, edition, position, status, error, failed, at)
    WHERE s.tenant = $1 AND s.projection = u.projection AND s.generation = u.generation AND s.position = u.before
        AND s.edition = u.edition
    RETURNING 1
"""


def batch_lock(schema: str) -> str:
    """The advisory lock of whoever fills tables of the tenant that the connection is bound to, as an expression."""
    return f"hashtextextended('{schema} ' || current_setting('app.tenant'), 1)"


class PostgresBatch:
    """`vamgr.kernel.read_tables.Batch`.

    What handlers ask for is read outside of a transaction: if anybody moves the tables meanwhile, the checkpoint has
    moved too, and nothing of the batch is kept. So the database holds no lock while handlers work.
    """

    def __init__(
        self,
        database: Database,
        sql: Mapping[str, PostgresTable],
        known: KnownRows,
        tenant: str,
        standing: Mapping[Generation, int],
        *,
        careful: bool,
    ) -> None:
        self.tenant = tenant
        self.sql = sql
        self._database = database
        self._known = known
        self._standing = {generation.number: position for generation, position in standing.items()}
        self._careful = careful
        self._changed: dict[int, dict[str, RowSet]] = {}
        self._checkpoints: list[tuple[Generation, Checkpoint]] = []
        self._lent: Any = None
        self._connection: Connection = None
        self._begun = False

    @property
    def changes_by(self) -> type[PostgresProjectionTx]:
        return PostgresProjectionTx

    @contextmanager
    def attempt(self, projection: Projection, generation: Generation) -> Iterator[PostgresProjectionTx]:
        names = [table.name for table in projection.tables]
        known = self._known.at(generation.number, self.tenant, self._standing[generation.number], names)
        changed = self._changed.setdefault(generation.number, self._nothing_changed(names))
        tx = self.changes_by(self, generation, known, changed, self._nothing_changed(names))
        yield tx
        tx.check()
        if self._careful:
            self._database.wait(self._write_now(generation, tx.changed))
        for name, rows in tx.changed.items():
            changed[name].take(rows)

    def checkpoint(self, generation: Generation, checkpoint: Checkpoint) -> None:
        self._checkpoints.append((generation, checkpoint))

    def fetch(self, statement: str, parameters: list[Any]) -> list[Stored]:
        """Rows of the tenant. Blocks."""
        return self._database.wait(self._fetch(statement, parameters))

    # the end of it

    async def commit(self) -> None:
        try:
            with self._errors():
                connection = await self._begin()
                if self._checkpoints:
                    await self._write_and_move(connection)
                await connection.execute("COMMIT")
                self._begun = False
        finally:
            await self.end()
        for generation, checkpoint in self._checkpoints:
            number = generation.number
            changed = self._changed.get(number, {})
            if changed:
                known = self._known.at(number, self.tenant, self._standing[number], changed)
                for name, rows in changed.items():
                    known[name].learn(rows.rows.items())
            self._known.moved(number, self.tenant, checkpoint.position)

    async def end(self) -> None:
        """Give the connection back; what was not committed is undone."""
        if self._lent is None:
            return
        lent, self._lent = self._lent, None
        try:
            if self._begun and not self._connection.is_closed():
                await self._connection.execute("ROLLBACK")
        finally:
            await lent.__aexit__(None, None, None)

    def forget(self) -> None:
        """What was read may be of any position now."""
        for number in self._standing:
            self._known.forget(number, self.tenant)

    # within the loop

    async def _lend(self) -> Connection:
        if self._lent is None:
            lent = self._database.bound(self.tenant)
            self._connection = await lent.__aenter__()
            self._lent = lent
        return self._connection

    async def _begin(self) -> Connection:
        connection = await self._lend()
        if not self._begun:
            # One process at a time works on a tenant: the second one waits here and not row by row.
            key = batch_lock(self._database.schema)
            await connection.execute(f"BEGIN; SET LOCAL lock_timeout = '20s'; SELECT pg_advisory_xact_lock({key})")
            self._begun = True
        return connection

    async def _fetch(self, statement: str, parameters: list[Any]) -> list[Stored]:
        connection = await self._lend()
        with database_errors(self._database.place):
            try:
                return [tuple(record.values()) for record in await connection.fetch(statement, *parameters)]
            except asyncpg.UndefinedTableError as error:
                raise CheckpointMoved("A generation of read tables is gone") from error

    async def _write_now(self, generation: Generation, changed: Mapping[str, RowSet]) -> None:
        connection = await self._begin()
        with database_errors(self._database.place):
            await connection.execute("SAVEPOINT attempt")
            try:
                await self._write(connection, generation.number, changed)
            except _AGAIN as error:
                raise _busy(error) from error
            except (asyncpg.PostgresConnectionError, OSError):
                raise
            except Exception:
                await connection.execute("ROLLBACK TO attempt; RELEASE attempt")
                raise
            await connection.execute("RELEASE attempt")

    async def _write(self, connection: Connection, number: int, changed: Mapping[str, RowSet]) -> None:
        await self._delete(connection, number, changed)
        for sql, kept in self._kept(changed):
            await send(connection, sql.upsert(number), sql.upserted(self.tenant, kept))

    def _nothing_changed(self, names: Iterable[str]) -> dict[str, RowSet]:
        return {name: RowSet() for name in names}

    async def _delete(self, connection: Connection, number: int, changed: Mapping[str, RowSet]) -> None:
        """Deletes come first: a row may take over what a deleted one held under a unique index."""
        for name, rows in changed.items():
            gone = [key for key, row in rows.rows.items() if row is None]
            if gone:
                sql = self.sql[name]
                await send(connection, sql.delete(number), sql.deleted(self.tenant, gone))

    def _kept(self, changed: Mapping[str, RowSet]) -> Iterator[tuple[PostgresTable, list[Stored]]]:
        for name, rows in changed.items():
            kept = [row for row in rows.rows.values() if row is not None]
            if kept:
                yield self.sql[name], kept

    async def _write_and_move(self, connection: Connection) -> None:
        """The rows of all tables and the checkpoints in one statement: most of a small batch is the way there."""
        names = [generation.projection for generation, _ in self._checkpoints]
        numbers = [generation.number for generation, _ in self._checkpoints]
        before = [self._standing[number] for number in numbers]
        if 0 in before:
            await connection.execute(FIRST, self.tenant, names, numbers)
        parts: list[str] = []
        parameters: list[Any] = [self.tenant]
        for number, tables in () if self._careful else self._changed.items():
            await self._delete(connection, number, tables)
            for sql, kept in self._kept(tables):
                parts.append(f"w{len(parts)} AS ({sql.upsert(number, len(parameters) + 1)})")
                parameters += sql.upserted(self.tenant, kept)[1:]
        arrays = ", ".join(f"${at}::{kind}[]" for at, kind in enumerate(_STATES, start=len(parameters) + 1))
        parts.append(f"moved AS ({_MOVE.format(arrays=arrays)})")
        now = datetime.now(UTC)
        marks = [mark for _, mark in self._checkpoints]
        parameters += [
            names,
            numbers,
            before,
            [mark.edition for mark in marks],
            [mark.position for mark in marks],
            ["parked" if mark.parked else "live" for mark in marks],
            [mark.error for mark in marks],
            [mark.failed_position for mark in marks],
            [iso(mark.at or now) for mark in marks],
        ]
        statement = f"WITH {', '.join(parts)} SELECT count(*) FROM moved"  # noqa: S608  (all of it is ours)
        if (await send(connection, statement, parameters))[0][0] != len(marks):
            raise CheckpointMoved("The read tables of a tenant have been brought further by another process")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            with database_errors(self._database.place):
                yield
        except asyncpg.UndefinedTableError as error:
            raise CheckpointMoved("A generation of read tables is gone") from error
        except _AGAIN as error:
            raise _busy(error) from error
        except (StoreUnavailable, CheckpointMoved):
            raise
        except Exception as error:
            raise RowsRefused(str(error)) from error


class PostgresProjectionTx:
    """A `ProjectionTx`. Rows are kept as they are stored, so it makes no difference whether a handler meets a row in
    memory or in the database, and no copy of a row can change another.

    A row is looked for in what this attempt has ``changed``, in what the batch has, in what is known of the tables,
    and then in the database.
    """

    def __init__(
        self,
        batch: PostgresBatch,
        generation: Generation,
        known: Mapping[str, KnownTable],
        before: Mapping[str, RowSet],
        changed: dict[str, RowSet],
    ) -> None:
        self._batch = batch
        self._generation = generation.number
        self._known = known
        self._before = before
        self.changed = changed

    def get(self, table: Table, *key: Any) -> Row | None:
        sql = self._of(table)
        row = self._row(sql, sql.key(key))
        return None if row is None else sql.python(row)

    def put(self, table: Table, **row: Any) -> None:
        sql = self._of(table)
        stored = sql.new_row(self._batch.tenant, row)
        self._set(sql, sql.key_of(stored), stored)

    def patch(self, table: Table, *key: Any, **values: Any) -> None:
        sql = self._of(table)
        stored = sql.key(key)
        row = self._row(sql, stored)
        if row is None:
            raise LookupError(f"{table.name} has no row {key!r}")
        self._set(sql, stored, sql.changed_row(row, values))

    def delete(self, table: Table, *key: Any) -> None:
        sql = self._of(table)
        self._set(sql, sql.key(key), None)

    def find(self, table: Table, **equal: Any) -> list[Row]:
        sql = self._of(table)
        names = tuple(name for name in equal if name != TENANT)
        values = tuple(sql.stored(name, equal[name]) for name in names)
        columns = tuple(sql.columns.index(name) for name in names)
        known = self._known[sql.name]
        known.asked = True
        if known.complete or not names:
            found = dict(known.matching(columns, values)) if names else self._all(sql, known)
        else:
            shape = tuple((name, value is not None) for name, value in zip(names, values, strict=True))
            given = [value for value in values if value is not None]
            rows = self._batch.fetch(sql.find(self._generation, shape), [self._batch.tenant, *given])
            found = {sql.key_of(row): row for row in rows}
            known.learn(found.items())
        for changes in (self._before[sql.name], self.changed[sql.name]):
            # Whatever was changed is no longer what the database says, and may be what is looked for.
            found = {key: row for key, row in found.items() if key not in changes.rows}
            found.update(changes.matching(columns, values))
        return [sql.python(found[key]) for key in sorted(found)]

    def check(self) -> None:
        """Raises what the database would say of rows that lack a value, before it is asked."""
        for name, rows in self.changed.items():
            self._batch.sql[name].check(rows.rows.values())

    def _set(self, sql: PostgresTable, key: Stored, row: Stored | None) -> None:
        self.changed[sql.name].set(key, row)

    def _all(self, sql: PostgresTable, known: KnownTable) -> dict[Stored, Stored]:
        if known.complete:
            return {key: row for key, row in known.rows.items() if row is not None}
        rows = self._batch.fetch(sql.find(self._generation, ()), [self._batch.tenant])
        return {sql.key_of(row): row for row in rows}

    def _of(self, table: Table) -> PostgresTable:
        if table.name not in self.changed:
            raise LookupError(f"{table.name} is not a table of this projection")
        return self._batch.sql[table.name]

    def _row(self, sql: PostgresTable, key: Stored) -> Stored | None:
        name = sql.name
        for changes in (self.changed[name], self._before[name]):
            if key in changes.rows:
                return changes.rows[key]
        known = self._known[name]
        known.asked = True
        if key in known.rows:
            return known.rows[key]
        if known.complete:
            return None
        found = self._batch.fetch(sql.select(self._generation), [self._batch.tenant, *key])
        row = found[0] if found else None
        known.learn([(key, row)])
        return row


def _busy(error: Exception) -> StoreUnavailable:
    return StoreUnavailable(f"The read tables are being worked on by another process ({error}). Trying again.")


async def send(connection: Connection, statement: str, parameters: list[Any]) -> list[Any]:
    """Raises ValueError for a value that does not fit its column."""
    try:
        found: list[Any] = await connection.fetch(statement, *parameters)
        return found
    except asyncpg.InterfaceError as error:
        if not isinstance(error, ValueError):
            raise
        # A value that cannot be sent: the text quotes the whole column, and what parks a projection is shown.
        raise ValueError(f"a value does not fit its column: {str(error).rpartition('(')[2].rstrip(')')}") from None
