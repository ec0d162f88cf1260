"""Generations of read tables in PostgreSQL: made, filled in transactions, swapped in, dropped.

Tables are made and changed by their owner, rows by the application's role. What replaces tables goes on beside those
who read: a swap waits for the short snapshots of queries only, and what was replaced is dropped when nobody looks at it
any more. Rows come in by ``INSERT`` from arrays: ``COPY`` is refused where row-level security holds.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from uuid import uuid4

import asyncpg

from vamgr.adapters.postgres import schema
from vamgr.adapters.postgres.books import checkpoints_of, generations_of, shape_of
from vamgr.adapters.postgres.connections import Connection, Database
from vamgr.adapters.postgres.known_rows import KnownRows
from vamgr.adapters.postgres.read_snapshot import PostgresReadSnapshot
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.adapters.postgres.read_tx import PostgresBatch
from vamgr.adapters.postgres.remaking import PostgresRemaking
from vamgr.adapters.rows import physical_name, quote
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read_tables import Batch, Checkpoint, CheckpointMoved, Generation, ReadSnapshot, ReadTables

log = logging.getLogger("vamgr.read_tables")
# Whoever reads waits behind a swap that waits for a reader; so it does not wait for long, and comes again.
_SWAP_MS = 2000
_DROP_MS = 100
# A tenant for which the tables that answer have got further than those that were built.
_BEHIND = """SELECT s.tenant FROM projection_state s
    JOIN projection_generations g USING (projection, generation)
    LEFT JOIN projection_state b ON b.tenant = s.tenant AND b.projection = s.projection AND b.generation = $2
    WHERE s.projection = $1 AND g.status = 'active' AND g.generation <> $2
    AND coalesce(b.position, 0) < s.position AND b.error IS NULL LIMIT 1"""
_READ_TABLE = "a read table"  # begins the comment on each of our views


class PostgresReadTables:
    """`vamgr.kernel.read_tables.ReadTables` in one schema. Used by one thread at a time; `snapshot` by any.

    ``shared``: processes of another version may use them too, for as long as an upgrade takes. What a newer version
    has built or is building is left to it, and what only another version has goes with `erase_traces`.
    """

    # How a table is laid out and how its rows are changed: tables of the past differ in both.
    sql_of: type[PostgresTable] = PostgresTable
    batch_of: type[PostgresBatch] = PostgresBatch

    def __init__(self, database: Database, *, shared: bool = False) -> None:
        self._database = database
        self._shared = shared
        self._analysed: set[int] = set()
        self._sql: dict[str, PostgresTable] = {}
        self._names: frozenset[str] = frozenset()  # of the projections
        self._known = KnownRows()
        self.ready = False  # whether the views are there

    def prepare(self, projections: Sequence[Projection]) -> list[Generation]:
        self._sql = {table.name: self.sql_of(table) for projection in projections for table in projection.tables}
        self._names = frozenset(projection.name for projection in projections)
        self._known.clear()
        made = self._database.wait(self._prepare(projections))
        self.ready = True
        return made

    def checkpoints(self, generation: Generation) -> dict[str, Checkpoint]:
        return self._database.wait(self._checkpoints(generation))

    def start_generation(self, projection: Projection) -> Generation:
        return self._database.wait(self._start_generation(projection))

    def complete(self, projection: Projection, generation: Generation) -> bool:
        return self._database.wait(self._complete(projection, generation))

    def activate(self, projection: Projection, generation: Generation) -> Generation:
        while not self.complete(projection, generation):
            continue
        return self._database.wait(self._activate(projection, generation))

    @contextmanager
    def batch(self, tenant: str, standing: Mapping[Generation, int], *, careful: bool = False) -> Iterator[Batch]:
        batch = self.batch_of(self._database, self._sql, self._known, tenant, standing, careful=careful)
        try:
            yield batch
            self._database.wait(batch.commit())
        except BaseException:
            batch.forget()
            self._database.wait(batch.end())
            raise

    @property
    def schema(self) -> str:
        return self._database.schema

    @property
    def remaking(self) -> PostgresRemaking | None:
        return PostgresRemaking(self._database, self, self._sql)

    def erase_traces(self) -> bool:
        """Rows of replaced tables go with their files. What the server keeps beside tables is not in our hands: its
        write-ahead log holds old rows until it is recycled, archives and backups as long as they are kept."""
        return self._database.wait(self._erase())

    @contextmanager
    def snapshot(self) -> Iterator[ReadSnapshot]:
        snapshot = PostgresReadSnapshot(self._database, self._sql)
        snapshot.open()
        try:
            yield snapshot
        finally:
            snapshot.close()

    @contextmanager
    def scratch(self) -> Iterator[ReadTables]:
        database = self._database.beside(f"{self._database.schema}_verify_{uuid4().hex[:12]}")
        self._database.wait(database.open())
        try:
            yield PostgresReadTables(database)
        finally:
            self._database.wait(self._remove(database))

    def close(self) -> None:
        self._known.clear()

    # within the loop

    async def _prepare(self, projections: Sequence[Projection]) -> list[Generation]:
        await schema.prepare(self._database)
        async with self._changing() as connection:
            await self._begin(connection)
            if not self._shared:
                await self._forget_others(connection)
            made = []
            for projection in projections:
                for generation in await self._fit(connection, projection):
                    made.append(generation)
                    if generation.active and not await self._is_of_newer(connection, projection):
                        await self._show(connection, projection, generation)
        await self._drop_replaced()
        return made

    async def _begin(self, connection: Connection) -> None:
        """What else the tables need."""

    async def _checkpoints(self, generation: Generation) -> dict[str, Checkpoint]:
        async with self._database.platform("projections") as connection:
            return await checkpoints_of(connection, generation)

    async def _start_generation(self, projection: Projection) -> Generation:
        async with self._changing() as connection:
            for known in await self._generations(connection, projection):
                if not known.active:
                    await self._replace(connection, known)
            made = await self._start(connection, projection, active=False)
        await self._drop_replaced()
        return made

    async def _complete(self, projection: Projection, generation: Generation) -> bool:
        async with self._database.owner() as connection:
            for table in projection.tables:
                for name, statement in self._sql[table.name].indexes(generation.number):
                    if await connection.fetchval("SELECT to_regclass($1)", quote(name)) is None:
                        await connection.execute(statement)
                        return False
        return True

    async def _activate(self, projection: Projection, generation: Generation) -> Generation:
        if generation.number not in self._analysed:
            async with self._database.owner() as connection:
                for table in projection.tables:
                    await connection.execute(f"ANALYZE {quote(physical_name(table.name, generation.number))}")
            self._analysed.add(generation.number)
        active = Generation(generation.projection, generation.number, generation.version, True, generation.outdated)
        async with self._changing() as connection:
            # Nobody moves a checkpoint from here on, so nobody is shown less than before. (In the order in which a
            # batch takes them.)
            await connection.execute("LOCK TABLE projection_state IN SHARE ROW EXCLUSIVE MODE")
            # Waits for the snapshots of queries (see `read_model`), not for whoever has only looked into the books.
            await connection.execute("LOCK TABLE projection_generations IN EXCLUSIVE MODE")
            behind = await connection.fetchval(_BEHIND, generation.projection, generation.number)
            if behind is not None:
                raise CheckpointMoved(
                    f"What was built of {generation.projection} lacks what has come for {behind} meanwhile"
                )
            for known in await self._generations(connection, projection):
                if known.number != generation.number:
                    await self._replace(connection, known)
            await connection.execute(
                "UPDATE projection_generations SET status = 'active' WHERE projection = $1 AND generation = $2",
                generation.projection,
                generation.number,
            )
            await self._show(connection, projection, active)
        await self._drop_replaced()
        return active

    async def _erase(self) -> bool:
        if self._shared:  # else they went at once
            async with self._changing() as connection:
                await self._forget_others(connection)
        await self._drop_replaced()
        async with self._database.owner() as connection:
            return not await connection.fetchval(
                "SELECT exists(SELECT FROM projection_generations WHERE status = 'replaced')"
            )

    async def _remove(self, database: Database) -> None:
        await database.close()
        async with self._database.owner() as connection:
            await connection.execute(f"DROP SCHEMA {quote(database.schema)} CASCADE")

    @asynccontextmanager
    async def _changing(self) -> AsyncIterator[Connection]:
        """A transaction of the one process that changes tables now."""
        async with self._database.owner() as connection:
            try:
                async with connection.transaction():
                    # The books hold rows of tenants, which their owner is kept from as well.
                    await connection.execute("SELECT set_config('app.purpose', 'projections', true)")
                    await connection.execute(
                        "SELECT pg_advisory_xact_lock(hashtextextended($1, 2))", self._database.schema
                    )
                    await connection.execute(f"SET LOCAL lock_timeout = {_SWAP_MS}")
                    yield connection
            except (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError) as error:
                raise StoreUnavailable(
                    "The read tables are being looked at without a pause, so new ones cannot take over. Trying again."
                ) from error

    async def _fit(self, connection: Connection, projection: Projection) -> list[Generation]:
        """The active generation and, where that is outdated, the one being built; others are dropped."""
        active: Generation | None = None
        building: Generation | None = None
        for known in await self._generations(connection, projection):
            if known.active:
                active = known
            elif known.outdated:
                if not self._newer(known, projection):
                    await self._replace(connection, known)
            else:
                building = known
        if active is None:
            return [await self._start(connection, projection, active=True)]
        if active.outdated and building is None and not self._newer(active, projection):
            building = await self._start(connection, projection, active=False)
        return [active] if building is None else [active, building]

    def _newer(self, known: Generation, projection: Projection) -> bool:
        return self._shared and known.version > projection.version

    async def _generations(self, connection: Connection, projection: Projection) -> list[Generation]:
        return await generations_of(connection, projection, shape_of(self._sql, projection))

    async def _start(self, connection: Connection, projection: Projection, *, active: bool) -> Generation:
        # One numbering for all projections: a table that moves to another projection keeps a name of its own.
        number = await self._next_number(connection)
        for table in projection.tables:
            sql = self._sql[table.name]
            indexes = [statement for _, statement in sql.indexes(number)] if active else []
            await connection.execute("; ".join([*sql.create(number), *indexes]))
        await connection.execute(
            """INSERT INTO projection_generations (projection, generation, version, status, shape, tables)
            VALUES ($1, $2, $3, $4, $5, $6)""",
            projection.name,
            number,
            projection.version,
            "active" if active else "building",
            shape_of(self._sql, projection),
            "\n".join(table.name for table in projection.tables),
        )
        return Generation(projection.name, number, projection.version, active, outdated=False)

    async def _next_number(self, connection: Connection) -> int:
        highest = "SELECT coalesce(max(generation), 0) FROM projection_generations"
        return int(await connection.fetchval(highest)) + 1

    async def _is_of_newer(self, connection: Connection, projection: Projection) -> bool:
        """Whether a newer version is here, whose views have the columns that it asks for and all of ours."""
        generations = await self._generations(connection, projection) if self._shared else []
        return any(self._newer(known, projection) for known in generations)

    async def _forget_others(self, connection: Connection) -> None:
        """What no projection of this version has: projections, and views of tables."""
        for row in await connection.fetch("SELECT * FROM projection_generations WHERE status <> 'replaced'"):
            if row["projection"] not in self._names:
                log.info("dropping the read tables of %s: this version of vamgr has no such projection", row[0])
                for table in set(row["tables"].splitlines()) - self._sql.keys():  # one may have moved to another
                    await connection.execute(f"DROP VIEW IF EXISTS {quote(table)}")
                gone = Generation(row["projection"], row["generation"], row["version"], active=False, outdated=True)
                await self._replace(connection, gone)
        for row in await connection.fetch(
            """SELECT viewname FROM pg_views v WHERE schemaname = $1 AND NOT viewname = ANY($2::text[])
            AND obj_description(format('%I.%I', schemaname, viewname)::regclass) LIKE $3""",
            self._database.schema,
            list(self._sql),
            f"{_READ_TABLE} %",
        ):
            await connection.execute(f"DROP VIEW {quote(row['viewname'])}")

    async def _replace(self, connection: Connection, generation: Generation) -> None:
        """Nobody fills it or is shown it any more; `_drop_replaced` takes it away."""
        key = (generation.projection, generation.number)
        await connection.execute(
            "UPDATE projection_generations SET status = 'replaced' WHERE projection = $1 AND generation = $2", *key
        )
        await connection.execute("DELETE FROM projection_state WHERE projection = $1 AND generation = $2", *key)

    async def _show(self, connection: Connection, projection: Projection, generation: Generation) -> None:
        """Point the views of the projection's tables at this generation, where they do not yet."""
        for table in projection.tables:
            name = physical_name(table.name, generation.number)
            rows = await connection.fetch(
                """SELECT attname FROM pg_attribute
                WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped""",
                quote(name),
            )
            view = self._sql[table.name].view(generation.number, [row["attname"] for row in rows])
            comment = f"{_READ_TABLE} {hashlib.sha256(view.encode()).hexdigest()[:16]}"
            shown = await connection.fetchval("SELECT obj_description(to_regclass($1))", quote(table.name))
            if shown == comment:
                continue
            await connection.execute(
                "; ".join(
                    [
                        f"DROP VIEW IF EXISTS {quote(table.name)}",
                        view,
                        f"COMMENT ON VIEW {quote(table.name)} IS '{comment}'",
                    ]
                )
            )

    async def _drop_replaced(self) -> None:
        """Drop the tables that were replaced, but for those that somebody still looks at."""
        async with self._database.owner() as connection:
            for row in await connection.fetch("SELECT * FROM projection_generations WHERE status = 'replaced'"):
                names = [quote(physical_name(table, row["generation"])) for table in row["tables"].splitlines()]
                try:
                    async with connection.transaction():
                        await connection.execute(f"SET LOCAL lock_timeout = {_DROP_MS}")
                        for name in names:
                            await connection.execute(f"DROP TABLE IF EXISTS {name}")
                        await connection.execute(
                            "DELETE FROM projection_generations WHERE projection = $1 AND generation = $2",
                            row["projection"],
                            row["generation"],
                        )
                except (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError):
                    log.info("generation %d of %s is still being looked at", row["generation"], row["projection"])
