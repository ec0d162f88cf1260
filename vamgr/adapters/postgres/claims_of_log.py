"""What a log says of claims and numbers, beside what the tables hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.sqlite.claims_of_log import differences, scratch
from vamgr.kernel.claims import Derivation

_PAGE = 5000


def differing_claims(
    database: Database,
    store: PostgresEventStore,
    tenant: str,
    derivation: Derivation,
    progress: Callable[[int, int], None] | None = None,
) -> list[str]:
    """As `vamgr.adapters.sqlite.claims_of_log.differing_claims`; the comparison itself is made in a scratch file.

    Blocking: call it in a thread. Raises StoreUnavailable and UnreadableEvent.
    """
    with scratch() as connection:
        connection.execute("ATTACH DATABASE '' AS log")
        connection.execute("CREATE TABLE log.claims (tenant TEXT, scope TEXT, value TEXT, holder TEXT)")
        connection.execute("CREATE TABLE log.numbers (tenant TEXT, scope TEXT, last INTEGER)")

        def put(table: str, rows: list[Any]) -> None:
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO log.{table} VALUES ({marks})", rows)  # noqa: S608

        position = database.wait(_tables_of(database, tenant, put))
        if position is None:
            return []
        return differences(connection, store, tenant, position, derivation, progress)


async def _tables_of(database: Database, tenant: str, put: Callable[[str, list[Any]], None]) -> int | None:
    """Hand over the tables and say which position they are of, all in one moment; None for no such tenant."""
    async with (
        database.bound(tenant) as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        position: int | None = await connection.fetchval("SELECT position FROM heads WHERE tenant = $1", tenant)
        for table, columns in (("claims", "tenant, scope, value, holder"), ("numbers", "tenant, scope, last")):
            cursor = await connection.cursor(f"SELECT {columns} FROM {table} WHERE tenant = $1", tenant)  # noqa: S608
            while rows := await cursor.fetch(_PAGE):
                put(table, [tuple(row) for row in rows])
    return position
