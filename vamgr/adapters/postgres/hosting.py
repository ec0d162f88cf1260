"""What hosting many airlines asks of the database beyond one of them, each for its named purpose."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import asyncpg

from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.rows import physical_name, quote
from vamgr.hosting.services import FoundAccount, Usage
from vamgr.identity.views import credentials_table, users_view
from vamgr.kernel.errors import DomainError

_KEY_BYTES = 32
_AT_ONCE = 6  # each has a connection of its own meanwhile
_ALONE_SECONDS = 20.0
_LOCK = "SELECT pg_advisory_lock(hashtextextended($1, 0))"
_GENERATION = "SELECT generation FROM projection_generations WHERE projection = $1 AND status = 'active'"
_FIGURES = """SELECT h.tenant, h.position, e.recorded_at, u.event_bytes, u.upload_bytes, u.pilots
    FROM heads h LEFT JOIN events e ON e.tenant = h.tenant AND e.position = h.position
    LEFT JOIN usage u ON u.tenant = h.tenant WHERE h.tenant = ANY ($1::text[])"""
# Events are never changed, so only what came since has to be looked at.
_MEASURE = """INSERT INTO usage AS u (tenant, position, event_bytes, upload_bytes, pilots, at)
    SELECT $1, p.until, p.bytes, (SELECT coalesce(sum(octet_length(content)), 0) FROM uploads WHERE tenant = $1),
        $2::bigint, $3
    FROM (
        SELECT h.position AS until, coalesce(b.event_bytes, 0) + (
            SELECT coalesce(sum(octet_length(data) + octet_length(meta) + octet_length(hash)), 0) FROM events
            WHERE tenant = $1 AND position > coalesce(b.position, 0) AND position <= h.position
        ) AS bytes FROM heads h LEFT JOIN usage b ON b.tenant = h.tenant WHERE h.tenant = $1
    ) p
    ON CONFLICT (tenant) DO UPDATE SET position = excluded.position, event_bytes = excluded.event_bytes,
        upload_bytes = excluded.upload_bytes, pilots = excluded.pilots, at = excluded.at"""


def _busy() -> DomainError:
    return DomainError("This is being done at this moment already. Look in a minute whether it is.", rule="busy")


class PostgresHosting:
    """`vamgr.hosting.services.HostingStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def accounts(self, email_folded: str, most: int) -> list[FoundAccount]:
        async with self._database.platform("sign-in") as connection:
            generation = await connection.fetchval(_GENERATION, users_view.name)
            if generation is None:
                return []
            table = quote(physical_name(credentials_table.name, generation))
            rows = await connection.fetch(
                f"""SELECT tenant, user_id, password_hash FROM {table} WHERE email_folded = $1
                ORDER BY tenant LIMIT $2""",  # noqa: S608
                email_folded,
                most,
            )
        return [FoundAccount(row["tenant"], row["user_id"], row["password_hash"]) for row in rows]

    def figures_of(self, tenants: Sequence[str]) -> dict[str, Usage]:
        return self._database.wait(self.figures(tenants))

    async def figures(self, tenants: Sequence[str]) -> dict[str, Usage]:
        async with self._database.platform("hosting") as connection:
            rows = await connection.fetch(_FIGURES, list(tenants))
        return {
            row["tenant"]: Usage(
                events=row["position"],
                last_activity_at=row["recorded_at"],
                pilots=row["pilots"],
                storage_bytes=None if row["event_bytes"] is None else row["event_bytes"] + row["upload_bytes"],
            )
            for row in rows
        }

    async def measure(self, tenant: str, pilots: int, at: str) -> None:
        async with self._database.bound(tenant) as connection:
            await connection.execute(_MEASURE, tenant, pilots, at)

    async def unfinished(self, prefix: str, before: str) -> list[tuple[str, str]]:
        async with self._database.platform("tenants") as connection:
            rows = await connection.fetch(
                "SELECT tenant, slug FROM tenants WHERE starts_with(slug, $1) AND created_at < $2", prefix, before
            )
        return [(row["tenant"], row["slug"]) for row in rows]

    @asynccontextmanager
    async def alone(self, what: str, seconds: float = _ALONE_SECONDS) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(_ALONE_SECONDS):
                await self._turns.acquire()
        except TimeoutError:
            raise _busy() from None
        try:
            # The connection's end is that of the lock, also where this process is killed.
            async with self._database.owner() as connection:
                await connection.execute(f"SET lock_timeout = {max(1, int(seconds * 1000))}")
                try:
                    await connection.execute(_LOCK, f"{self._database.schema}\x1falone\x1f{what}")
                except asyncpg.LockNotAvailableError:
                    raise _busy() from None
                yield
        finally:
            self._turns.release()

    async def signing_key(self) -> bytes:
        async with self._database.platform("sessions") as connection:
            await connection.execute(
                "INSERT INTO secrets (name, value) VALUES ('tokens', $1) ON CONFLICT DO NOTHING",
                secrets.token_bytes(_KEY_BYTES),
            )
            key: bytes = await connection.fetchval("SELECT value FROM secrets WHERE name = 'tokens'")
        return key
