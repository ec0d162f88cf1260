"""Files that are being imported, as whichever process works on them has left them: for the others, and for a while."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vamgr.adapters.postgres.connections import Database

_ALIVE = "interval '30 seconds'"
_KEPT = "interval '2 hours'"
_BUSY = "('checking', 'applying', 'undoing')"
_KEEP = """INSERT INTO import_jobs AS j (tenant, id, state, about, rows, seen_at) VALUES ($1, $2, $3, $4, $5, now())
    ON CONFLICT (tenant, id) DO UPDATE SET state = excluded.state, about = excluded.about,
        rows = coalesce(excluded.rows, j.rows), seen_at = excluded.seen_at"""
_CLAIM = f"""INSERT INTO import_jobs AS j (tenant, id, state, about, seen_at)
    SELECT $1, $2, $3, $4, now() WHERE NOT EXISTS (
        SELECT FROM import_jobs o WHERE o.tenant = $1 AND o.id <> $2 AND o.state IN ('applying', 'undoing')
            AND o.seen_at > now() - {_ALIVE})
    ON CONFLICT (tenant, id) DO UPDATE SET state = excluded.state, about = excluded.about, seen_at = excluded.seen_at
        WHERE ($5::text[] IS NULL OR j.state = ANY ($5))
            AND NOT (j.state IN {_BUSY} AND j.seen_at > now() - {_ALIVE})
    RETURNING 1"""  # noqa: S608  (all of it is ours)
_LOOK = f"SELECT state, about, seen_at > now() - {_ALIVE} AS alive FROM import_jobs WHERE tenant = $1 AND id = $2"  # noqa: S608
_ROWS = "SELECT rows FROM import_jobs WHERE tenant = $1 AND id = $2"
_DROP = "DELETE FROM import_jobs WHERE tenant = $1 AND id = $2 AND seen_at <= now() - make_interval(secs => $3)"
_TIDY = f"""DELETE FROM import_jobs WHERE tenant = $1 AND (seen_at < now() - {_KEPT} OR state NOT IN {_BUSY}
    AND id NOT IN (SELECT id FROM import_jobs WHERE tenant = $1 AND state NOT IN {_BUSY} ORDER BY seen_at DESC LIMIT $2)
)"""  # noqa: S608

_KEEP_FAILED = """INSERT INTO import_failures (tenant, id, content, kept_at) VALUES ($1, $2, $3, now())
    ON CONFLICT (tenant, id) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at"""
_FORGET_FAILED = "DELETE FROM import_failures WHERE tenant = $1 AND kept_at < now() - make_interval(days => $2)"
_FAILED = "SELECT content FROM import_failures WHERE tenant = $1 AND id = $2"
_HAS_FAILED = "SELECT EXISTS (SELECT FROM import_failures WHERE tenant = $1 AND id = $2)"


@dataclass(frozen=True, slots=True)
class KeptJob:
    state: str
    about: bytes
    alive: bool


class PostgresShelf:
    """See `vamgr.exchange.csv.shelf.Shelf`. ``failed_days``: how long rows that could not be imported are kept."""

    def __init__(self, database: Database, *, failed_days: int) -> None:
        self._database = database
        self._failed_days = failed_days

    async def keep(self, tenant: str, import_id: str, state: str, about: bytes, rows: bytes | None = None) -> None:
        async with self._database.bound(tenant) as connection:
            await connection.execute(_KEEP, tenant, import_id, state, about, rows)

    async def claim(self, tenant: str, import_id: str, state: str, about: bytes, states: Sequence[str] | None) -> bool:
        given = None if states is None else list(states)
        async with self._database.bound(tenant) as connection:
            return await connection.fetchval(_CLAIM, tenant, import_id, state, about, given) is not None

    def look(self, tenant: str, import_id: str) -> KeptJob | None:
        return self._database.wait(self._look(tenant, import_id))

    def rows(self, tenant: str, import_id: str) -> bytes | None:
        rows: bytes | None = self._database.wait(self._value(_ROWS, tenant, import_id))
        return rows

    async def drop(self, tenant: str, import_id: str, *, idle_seconds: float = 0.0) -> None:
        async with self._database.bound(tenant) as connection:
            await connection.execute(_DROP, tenant, import_id, idle_seconds)

    async def tidy(self, tenant: str, most: int) -> None:
        async with self._database.bound(tenant) as connection:
            await connection.execute(_TIDY, tenant, most)

    async def keep_failed(self, tenant: str, import_id: str, content: bytes) -> None:
        async with self._database.bound(tenant) as connection:
            await connection.execute(_FORGET_FAILED, tenant, self._failed_days)
            await connection.execute(_KEEP_FAILED, tenant, import_id, content)

    def failed(self, tenant: str, import_id: str) -> bytes | None:
        content: bytes | None = self._database.wait(self._value(_FAILED, tenant, import_id))
        return content

    def has_failed(self, tenant: str, import_id: str) -> bool:
        return bool(self._database.wait(self._value(_HAS_FAILED, tenant, import_id)))

    async def _look(self, tenant: str, import_id: str) -> KeptJob | None:
        async with self._database.bound(tenant) as connection:
            row = await connection.fetchrow(_LOOK, tenant, import_id)
        return None if row is None else KeptJob(row["state"], row["about"], row["alive"])

    async def _value(self, query: str, tenant: str, import_id: str) -> Any:
        async with self._database.bound(tenant) as connection:
            return await connection.fetchval(query, tenant, import_id)
