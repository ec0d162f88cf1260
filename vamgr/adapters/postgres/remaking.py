"""The rows of one tenant, made anew beside those that answer and put in their place; nobody else's row is touched.

What is built is in a schema of its own whose name is the tenant's, so what a killed process has left behind is found
and removed by the next attempt. Rows are compared in the database, and only those that differ are written.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import asyncpg

from vamgr.adapters.postgres.connections import Connection, Database, database_errors
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.adapters.postgres.read_tx import FIRST
from vamgr.adapters.rows import physical_name, quote
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT
from vamgr.kernel.read_tables import Checkpoint, CheckpointMoved, Generation, ReadTables, TakingOver
from vamgr.kernel.times import iso

if TYPE_CHECKING:
    from vamgr.adapters.postgres.read_tables import PostgresReadTables

_LONG_SECONDS = 3600.0
_AGAIN = (asyncpg.DeadlockDetectedError, asyncpg.LockNotAvailableError, asyncpg.UndefinedTableError)
_STANDS = """UPDATE projection_state s SET position = $4, status = $5, error = $6, failed_position = $7, at = $8,
        edition = s.edition + 1
    FROM projection_generations g
    WHERE s.tenant = $1 AND s.projection = $2 AND s.generation = $3
        AND g.projection = s.projection AND g.generation = s.generation AND g.status = 'active'
    RETURNING 1"""
_BUILDING = """UPDATE projection_state s SET position = 0, status = 'live', error = NULL, failed_position = NULL,
        edition = s.edition + 1
    FROM projection_generations g
    WHERE s.tenant = $1 AND s.projection = $2
        AND g.projection = s.projection AND g.generation = s.generation AND g.status = 'building'
    RETURNING g.generation, g.tables"""


class PostgresRemaking:
    """`vamgr.kernel.read_tables.Remaking` of these tables."""

    def __init__(self, database: Database, tables: PostgresReadTables, sql: Mapping[str, PostgresTable]) -> None:
        self._database = database
        self._tables = tables
        self._sql = dict(sql)

    @contextmanager
    def beside(self, tenant: str) -> Iterator[ReadTables]:
        digest = hashlib.blake2b(tenant.encode(), digest_size=6).hexdigest()
        database = self._database.beside(f"{self._database.schema}_remade_{digest}")
        turn = self._turn(database.schema)
        self._database.wait(turn.__aenter__())
        try:
            self._database.wait(database.open())
            try:
                yield type(self._tables)(database)
            finally:
                self._database.wait(database.close())
        finally:
            self._database.wait(turn.__aexit__(None, None, None))

    @contextmanager
    def taking_over(self, tenant: str, fresh: ReadTables) -> Iterator[TakingOver]:
        made: Any = fresh
        taking = _TakingOver(self._database, self._sql, tenant, made.schema)
        try:
            self._database.wait(taking.begin())
            yield taking
            self._database.wait(taking.end(keeps=True))
        except BaseException:
            self._database.wait(taking.end(keeps=False))
            raise

    def settle(self, projections: Sequence[Projection]) -> None:
        self._database.wait(self._settle([table.name for projection in projections for table in projection.tables]))

    # within the loop

    @asynccontextmanager
    async def _turn(self, schema: str) -> AsyncIterator[None]:
        async with self._database.owner() as connection:
            await connection.execute("SELECT pg_advisory_lock(hashtextextended($1, 3))", schema)
            await connection.execute(f"DROP SCHEMA IF EXISTS {quote(schema)} CASCADE")
            try:
                yield
            finally:
                await connection.execute(f"DROP SCHEMA IF EXISTS {quote(schema)} CASCADE")

    async def _settle(self, tables: list[str]) -> None:
        """Dead versions of rows are cleared away by each vacuum; this one does not wait for the server's own."""
        async with self._database.owner() as connection:
            for row in await connection.fetch(
                "SELECT generation, tables FROM projection_generations WHERE status <> 'replaced'"
            ):
                for table in set(row["tables"].splitlines()) & set(tables):
                    try:
                        await connection.execute(f"VACUUM (TRUNCATE off) {quote(physical_name(table, row[0]))}")
                    except _AGAIN:
                        continue  # it was replaced just now


class _TakingOver:
    def __init__(self, database: Database, sql: Mapping[str, PostgresTable], tenant: str, fresh: str) -> None:
        self._database = database
        self._sql = sql
        self._tenant = tenant
        self._fresh = fresh
        self._lent: Any = None
        self._connection: Connection = None

    def take(self, projection: Projection, generation: Generation, fresh: Generation, checkpoint: Checkpoint) -> None:
        self._database.wait(self._take(projection, generation, fresh, checkpoint))

    # within the loop

    async def begin(self) -> None:
        lent = self._database.bound(self._tenant)
        self._connection = await lent.__aenter__()
        self._lent = lent
        with self._errors():
            # As in `read_tx`: whoever fills the tenant's tables waits until this is over, and then looks again.
            key = f"hashtextextended('{self._database.schema} ' || current_setting('app.tenant'), 1)"
            await self._connection.execute(
                f"BEGIN; SET LOCAL lock_timeout = '20s'; SELECT pg_advisory_xact_lock({key})"
            )

    async def end(self, *, keeps: bool) -> None:
        if self._lent is None:
            return
        lent, self._lent = self._lent, None
        try:
            with self._errors():
                await self._connection.execute("COMMIT" if keeps else "ROLLBACK")
        except StoreUnavailable:
            if keeps:
                raise
        finally:
            await lent.__aexit__(None, None, None)

    async def _take(
        self, projection: Projection, generation: Generation, fresh: Generation, checkpoint: Checkpoint
    ) -> None:
        with self._errors():
            # The book comes first: from here on nothing is swapped in.
            await self._connection.execute(FIRST, self._tenant, [projection.name], [generation.number])
            moved = await self._connection.fetch(
                _STANDS,
                self._tenant,
                projection.name,
                generation.number,
                checkpoint.position,
                "parked" if checkpoint.parked else "live",
                checkpoint.error,
                checkpoint.failed_position,
                iso(checkpoint.at or datetime.now(UTC)),
            )
            if not moved:
                raise CheckpointMoved(f"Other tables of {projection.name} answer now")
            for row in await self._connection.fetch(_BUILDING, self._tenant, projection.name):
                for table in row["tables"].splitlines():
                    name = quote(physical_name(table, row["generation"]))
                    await self._do(f"DELETE FROM {name} WHERE {TENANT} = $1")  # noqa: S608
            for declared in projection.tables:
                sql = self._sql[declared.name]
                made = f"{quote(self._fresh)}.{quote(physical_name(declared.name, fresh.number))}"
                for statement in sql.replaced_by(generation.number, made):
                    await self._do(statement)

    async def _do(self, statement: str) -> None:
        await self._connection.execute(statement, self._tenant, timeout=_LONG_SECONDS)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            with database_errors(self._database.place):
                yield
        except _AGAIN as error:
            raise StoreUnavailable(
                f"The read tables are being worked on by another process ({error}). Try again in a moment."
            ) from error
