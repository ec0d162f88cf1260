"""The read tables as they were at one moment, table by table, for comparing them with others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import asyncpg
from sqlalchemy import Table

from vamgr.adapters.postgres.books import checkpoints_of, generations_of, shape_of
from vamgr.adapters.postgres.connections import Connection, Database, database_errors
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.adapters.rows import physical_name, quote
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT, Row
from vamgr.kernel.read_tables import Checkpoint, Generation

_AT_ONCE = 1000


class PostgresReadSnapshot:
    """`vamgr.kernel.read_tables.ReadSnapshot`. Tables that are replaced meanwhile stay until it is closed."""

    def __init__(self, database: Database, sql: Mapping[str, PostgresTable]) -> None:
        self._database = database
        self._sql = dict(sql)
        self._lent: Any = None
        self._connection: Connection = None

    def open(self) -> None:
        self._database.wait(self._open())

    def close(self) -> None:
        self._database.wait(self._close())

    def active(self, projection: Projection) -> Generation:
        known = self._database.wait(generations_of(self._connection, projection, shape_of(self._sql, projection)))
        return next(generation for generation in known if generation.active)

    def checkpoints(self, generation: Generation) -> dict[str, Checkpoint]:
        return self._database.wait(checkpoints_of(self._connection, generation))

    def rows(self, table: Table, generation: Generation, tenant: str) -> Iterator[Row]:
        sql = self._sql[table.name]
        names = [name for name in sql.columns if name != TENANT]
        cursor = self._database.wait(self._cursor(sql.find(generation.number, ()), tenant))
        while records := self._database.wait(self._more(cursor)):
            for record in records:
                yield dict(zip(names, tuple(record)[1:], strict=True))

    # within the loop

    async def _open(self) -> None:
        lent = self._database.platform("projections")
        self._connection = await lent.__aenter__()
        self._lent = lent
        while True:
            await self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            books = await self._connection.fetch("SELECT generation, tables FROM projection_generations")
            names = [
                quote(physical_name(table, row["generation"])) for row in books for table in row["tables"].splitlines()
            ]
            try:
                if names:
                    await self._connection.execute(f"LOCK TABLE {', '.join(names)} IN ACCESS SHARE MODE")
                return
            except asyncpg.UndefinedTableError:  # dropped between the two: look again
                await self._connection.execute("ROLLBACK")

    async def _close(self) -> None:
        lent, self._lent = self._lent, None
        if lent is None:
            return
        try:
            if not self._connection.is_closed():
                await self._connection.execute("ROLLBACK")
        finally:
            await lent.__aexit__(None, None, None)

    async def _cursor(self, statement: str, tenant: str) -> Any:
        with database_errors(self._database.place):
            await self._connection.execute("SELECT set_config('app.tenant', $1, true)", tenant)
            return await self._connection.cursor(statement, tenant)

    async def _more(self, cursor: Any) -> list[Any]:
        with database_errors(self._database.place):
            found: list[Any] = await cursor.fetch(_AT_ONCE)
            return found
