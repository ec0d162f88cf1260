"""Logs in PostgreSQL without what decides about them: an append as the event store's, in bulk."""

from __future__ import annotations

from typing import Any

from vamgr.adapters.postgres.connections import Database

_MAKE = "INSERT INTO heads (tenant, position, hash, turn) VALUES ($1, 0, '', 0)"
_MOVE = "UPDATE heads SET position = position + $2, turn = turn + 1 WHERE tenant = $1 RETURNING position - $2"
_TELL = """
    INSERT INTO events (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash)
    SELECT $1, $2::bigint + n, 'thing-' || $1 || ($2::bigint + n), 1, $1 || '-' || ($2::bigint + n), 'test.happened', 1,
        $4, '{}', '2026-08-10T15:00:00.000Z', sha256(($1 || n)::bytea)
    FROM generate_series(1, $3::int) AS n
"""


async def make_tenants(database: Database, *tenants: str) -> None:
    async with database.platform("tenants") as connection:
        await connection.executemany(_MAKE, [(tenant,) for tenant in tenants])


async def append(database: Database, tenant: str, count: int = 1, data: bytes = b'{"n":1}') -> None:
    async with database.bound(tenant) as connection, connection.transaction():
        await append_on(connection, tenant, count, data)


async def append_on(connection: Any, tenant: str, count: int = 1, data: bytes = b'{"n":1}') -> None:
    """In the transaction of a connection that is bound to the tenant."""
    before = await connection.fetchval(_MOVE, tenant, count)
    await connection.execute(_TELL, tenant, before, count, data)


async def heads(database: Database) -> dict[str, int]:
    async with database.platform("relay") as connection:
        return {row[0]: row[1] for row in await connection.fetch("SELECT tenant, position FROM heads")}
