"""The keys of persons, in a table beside the logs that only their own airline's connections can read."""

from __future__ import annotations

import os
from collections import OrderedDict
from datetime import UTC, datetime
from threading import Lock
from time import monotonic

from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.errors import DomainError
from vamgr.kernel.times import iso

_KEY_BYTES = 32
_ERASED = bytes(_KEY_BYTES)
_UNFINISHED = ""  # as the moment of a key that was deleted, until its traces are gone too
_KEPT_SECONDS = 5.0
_MOST_KEPT = 50_000
_FIND = "SELECT key FROM person_keys WHERE tenant = $1 AND person = $2"
# The row is looked for first, so that no second version of a key is ever written by those who only ask for it.
_INSERT = """INSERT INTO person_keys (tenant, person, key, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant, person) DO NOTHING"""
_ERASE = """INSERT INTO person_keys (tenant, person, key, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant, person) DO UPDATE SET key = excluded.key, created_at = excluded.created_at"""
_OPEN = "SELECT person FROM person_keys WHERE tenant = $1 AND key = $2 AND created_at = $3 ORDER BY person"
_CLOSE = "UPDATE person_keys SET created_at = $5 WHERE tenant = $1 AND person = $2 AND key = $3 AND created_at = $4"


class PostgresKeyRing:
    """`vamgr.kernel.personal.KeyRing`: AES-256 keys. `key` may be called from bridged tasks and from any other thread.

    A person whose key was deleted stays known by id, with a key of zeros, so no new key is ever made for them. Other
    processes remember keys too, for a few seconds: whoever builds something from personal data that has to be without
    the erased says `forget_remembered` first.

    After `forget` the table has zeros. The bytes that were there before lie in the row's dead version until the space
    is used again after a vacuum, in the write-ahead log until its segments are recycled, and in backups and archived
    logs for as long as those are kept: who promises a time for erasure has to keep them no longer than that.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: OrderedDict[tuple[str, str], tuple[bytes, float]] = OrderedDict()
        self._lock = Lock()
        self._forgotten = 0

    async def ensure(self, tenant: str, person: str) -> None:
        stored = self._remembered(tenant, person) or await self._stored(tenant, person)
        if stored is None:
            async with self._database.bound(tenant) as connection:
                await connection.execute(_INSERT, tenant, person, os.urandom(_KEY_BYTES), iso(datetime.now(UTC)))
            # Somebody else may have been quicker: the key that is stored is the one that counts.
            stored = await self._stored(tenant, person)
        if stored is None or stored == _ERASED:
            raise DomainError(
                "The personal data of this person was erased for good. Invite them again to start a new account.",
                rule="person-erased",
            )

    def key(self, tenant: str, person: str) -> bytes | None:
        stored = self._remembered(tenant, person)
        if stored is None:
            stored = self._database.wait(self._stored(tenant, person))
        return None if stored is None or stored == _ERASED else stored

    async def forget(self, tenant: str, person: str) -> None:
        """Raises StoreUnavailable."""
        async with self._database.bound(tenant) as connection:
            await connection.execute(_ERASE, tenant, person, _ERASED, _UNFINISHED)
        self._remember(tenant, person, _ERASED)

    async def unfinished(self, tenant: str) -> list[str]:
        """Raises StoreUnavailable."""
        async with self._database.bound(tenant) as connection:
            return [row["person"] for row in await connection.fetch(_OPEN, tenant, _ERASED, _UNFINISHED)]

    async def finished(self, tenant: str, person: str) -> None:
        """Raises StoreUnavailable."""
        async with self._database.bound(tenant) as connection:
            await connection.execute(_CLOSE, tenant, person, _ERASED, _UNFINISHED, iso(datetime.now(UTC)))

    def forget_remembered(self, tenant: str) -> None:
        """Ask the database again for every key of a tenant: another process has erased somebody, or may have."""
        with self._lock:
            self._forgotten += 1
            for kept in [kept for kept in self._kept if kept[0] == tenant]:
                del self._kept[kept]

    async def all(self, tenant: str) -> dict[str, bytes | None]:
        """Person → key, None for the erased. For copies of an airline, and for checking one."""
        async with self._database.bound(tenant) as connection:
            rows = await connection.fetch("SELECT person, key FROM person_keys WHERE tenant = $1", tenant)
        return {row["person"]: None if row["key"] == _ERASED else row["key"] for row in rows}

    async def _stored(self, tenant: str, person: str) -> bytes | None:
        """The stored bytes, zeros for an erased person, None for one that never had a key."""
        forgotten = self._forgotten
        async with self._database.bound(tenant) as connection:
            stored: bytes | None = await connection.fetchval(_FIND, tenant, person)
        if stored is not None and forgotten == self._forgotten:
            self._remember(tenant, person, stored)
        return stored

    def _remembered(self, tenant: str, person: str) -> bytes | None:
        kept = self._kept.get((tenant, person))
        return kept[0] if kept is not None and monotonic() < kept[1] else None

    def _remember(self, tenant: str, person: str, stored: bytes) -> None:
        # A key changes only once, to zeros; whoever read it just before that comes too late to bring it back.
        with self._lock:
            known = self._kept.get((tenant, person))
            if known is not None and known[0] == _ERASED:
                stored = _ERASED
            self._kept[tenant, person] = (stored, monotonic() + _KEPT_SECONDS)
            self._kept.move_to_end((tenant, person))
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
