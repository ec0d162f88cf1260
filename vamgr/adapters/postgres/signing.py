"""The key that an airline in the database signs digests with, made when it is first needed. In no archive."""

from __future__ import annotations

from vamgr.adapters.postgres.connections import Database

_KEEP = "INSERT INTO signing_keys (tenant, key) VALUES ($1, $2) ON CONFLICT DO NOTHING"


async def signing_key(database: Database, tenant: str, new: bytes) -> bytes:
    """The stored private key, or ``new``, which is then the stored one. Raises StoreUnavailable."""
    async with database.bound(tenant) as connection:
        find = "SELECT key FROM signing_keys WHERE tenant = $1"
        stored: bytes | None = await connection.fetchval(find, tenant)
        if stored is None:
            await connection.execute(_KEEP, tenant, new)
            stored = await connection.fetchval(find, tenant)
    return new if stored is None else stored
