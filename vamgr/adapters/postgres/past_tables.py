"""The tables of the past, in a schema of their own. Those tenants are in it that somebody looked back at.

Any process may fill them, and any may remove them. Numbers of generations are never given twice, so whoever goes by
what was there before finds nothing, and not what is only half filled.
"""

from __future__ import annotations

from collections.abc import Sequence

import asyncpg

from vamgr.adapters.postgres.connections import Connection, Database
from vamgr.adapters.postgres.past_sql import PostgresPastTable
from vamgr.adapters.postgres.past_tx import PostgresPastBatch
from vamgr.adapters.postgres.read_tables import PostgresReadTables
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read_tables import Generation

_ATTEMPTS = 50
# The highest number that was ever given to a generation, those that were removed included.
_HIGHEST = "SELECT greatest(0, (SELECT max(generation) FROM projection_generations), (SELECT number FROM forgotten))"
IS_THERE = "SELECT to_regclass('forgotten')"
# What was known of the tables until now is not to be believed any more.
MOVE_ON = f"UPDATE forgotten SET number = ({_HIGHEST}) + 1"  # noqa: S608  (all of it is ours)


class PostgresPastTables(PostgresReadTables):
    """`vamgr.kernel.past.PastTables`. What another version of the program has made is made anew, not swapped."""

    sql_of = PostgresPastTable
    batch_of = PostgresPastBatch

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.sources: dict[str, str] = {}  # by declared name, what queries read in its place: see `past_model`

    def prepare(self, projections: Sequence[Projection]) -> list[Generation]:
        made = super().prepare(projections)
        tables = {projection.name: projection.tables for projection in projections}
        self.sources = {
            table.name: PostgresPastTable(table).source(self._database.schema, generation.number)
            for generation in made
            for table in tables[generation.projection]
        }
        return made

    def forget(self) -> None:
        self._known.clear()
        self._database.wait(self._forget())

    def edition(self) -> int:
        return self._database.wait(self._edition())

    # within the loop

    async def _edition(self) -> int:
        async with self._database.platform("projections") as connection:
            try:
                return int(await connection.fetchval(_HIGHEST))
            except asyncpg.UndefinedTableError:  # nobody has looked back yet
                return 0

    async def _forget(self) -> None:
        async with self._changing() as connection:
            if await connection.fetchval(IS_THERE) is None:
                return
            for row in await connection.fetch("SELECT * FROM projection_generations WHERE status <> 'replaced'"):
                gone = Generation(row["projection"], row["generation"], row["version"], active=False, outdated=True)
                await self._replace(connection, gone)
            await connection.execute(MOVE_ON)
        for _ in range(_ATTEMPTS):
            if await self._erase():
                return
        raise StoreUnavailable("The past is being looked at without a pause, so it cannot be removed. Try again.")

    async def _begin(self, connection: Connection) -> None:
        await connection.execute("CREATE TABLE IF NOT EXISTS forgotten (number bigint NOT NULL)")
        await connection.execute("INSERT INTO forgotten SELECT 0 WHERE NOT EXISTS (SELECT FROM forgotten)")

    async def _next_number(self, connection: Connection) -> int:
        return int(await connection.fetchval(_HIGHEST)) + 1

    async def _fit(self, connection: Connection, projection: Projection) -> list[Generation]:
        for known in await self._generations(connection, projection):
            if known.active and not known.outdated:
                return [known]
            await self._replace(connection, known)
        return [await self._start(connection, projection, active=True)]

    async def _show(self, connection: Connection, projection: Projection, generation: Generation) -> None:
        """There are no views: queries name the generation that they mean."""
