"""Deletes everything of one tenant: its keys first, so that what the rest still holds can be read by nobody."""

from __future__ import annotations

from vamgr.adapters.postgres.connections import Connection, Database
from vamgr.adapters.postgres.past_tables import IS_THERE, MOVE_ON
from vamgr.adapters.postgres.read_tx import batch_lock
from vamgr.adapters.postgres.tables import past_schema
from vamgr.adapters.rows import quote

_AT_ONCE = 5000
# Without a head nothing is appended any more; the row in `tenants` goes last, so what is half gone can be seen.
_FIRST, _LAST = ("person_keys", "sessions", "heads"), "tenants"
TABLES_OF_TENANTS = """SELECT c.relname AS name FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant' AND NOT a.attisdropped
    WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname"""


async def delete_tenant(database: Database, tenant: str) -> None:
    """Every row of the tenant in every table there is, those of read tables that are being made or replaced too.

    In pieces, each of them committed: said again after a crash it goes on. The connection is bound to the tenant, so no
    row of another one can go with it. What was there stays in the server's write-ahead log and in backups for as long
    as those are kept, without the keys that were deleted with it only where they are younger.
    Raises StoreUnavailable.
    """
    async with database.bound(tenant) as connection:
        found = [row["name"] for row in await connection.fetch(TABLES_OF_TENANTS, quote(database.schema))]
        rest = [name for name in found if name not in {*_FIRST, _LAST}]
        for table in _FIRST:
            await _empty(connection, table, tenant)
        await _others_end(connection, database)
        for table in rest:
            await _empty(connection, table, tenant)
    await delete_past(database, tenant)
    async with database.bound(tenant) as connection:
        # Whoever had read the log just before may have filled tables once more.
        await _others_end(connection, database)
        for table in (*rest, _LAST):
            await _empty(connection, table, tenant)


async def _others_end(connection: Connection, database: Database) -> None:
    """Wait for the batch that fills tables of the tenant at this moment: what it writes is not seen before its end."""
    await connection.execute(f"SELECT pg_advisory_xact_lock({batch_lock(database.schema)})")


async def delete_past(database: Database, tenant: str) -> None:
    """Should the airline come back, no process believes that its past is filled."""
    past = database.beside(past_schema(database.schema), most=1)
    await past.open()
    try:
        async with past.bound(tenant) as connection:
            if await connection.fetchval(IS_THERE) is not None:
                await _others_end(connection, past)
                for row in await connection.fetch(TABLES_OF_TENANTS, quote(past.schema)):
                    await _empty(connection, row["name"], tenant)
                await connection.execute(MOVE_ON)
    finally:
        await past.close()


async def _empty(connection: Connection, table: str, tenant: str) -> None:
    name = quote(table)
    delete = f"""DELETE FROM {name} WHERE tenant = $1
        AND ctid = ANY (ARRAY(SELECT ctid FROM {name} WHERE tenant = $1 LIMIT {_AT_ONCE}))"""  # noqa: S608
    while True:
        done: str = await connection.execute(delete, tenant)
        if int(done.rpartition(" ")[2]) < _AT_ONCE:
            return
