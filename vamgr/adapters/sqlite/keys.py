"""The keys of persons, in a side table of the log file: made durably, deleted for good."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from threading import Lock

from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.kernel.errors import DomainError
from vamgr.kernel.times import iso

_KEY_BYTES = 32
_ERASED = bytes(_KEY_BYTES)
_UNFINISHED = ""  # as the moment of a key that was deleted, until its traces are gone too


class SqliteKeyRing:
    """`vamgr.kernel.personal.KeyRing`: AES-256 keys, cached in memory. `key` may be called from any thread.

    A person whose key was deleted stays known by id, with a key of zeros, so no new key is ever made for him.
    """

    def __init__(self, store: SqliteEventStore) -> None:
        self._store = store
        self._cache: dict[tuple[str, str], bytes] = {}
        self._lock = Lock()

    async def ensure(self, tenant: str, person: str) -> None:
        if self._look_up(tenant, person) is None:
            made = os.urandom(_KEY_BYTES)
            at = iso(datetime.now(UTC))

            def insert(connection: sqlite3.Connection) -> bytes:
                # Somebody else may have been quicker: the key that is stored is the one that counts.
                connection.execute(
                    "INSERT OR IGNORE INTO person_keys (tenant, person, key, created_at) VALUES (?, ?, ?, ?)",
                    (tenant, person, made, at),
                )
                row = connection.execute(
                    "SELECT key FROM person_keys WHERE tenant = ? AND person = ?", (tenant, person)
                ).fetchone()
                return bytes(row[0])

            self._remember(tenant, person, await self._store.side(insert))
        if self.key(tenant, person) is None:
            raise DomainError(
                "The personal data of this person was erased for good. Invite them again to start a new account.",
                rule="person-erased",
            )

    def key(self, tenant: str, person: str) -> bytes | None:
        stored = self._look_up(tenant, person)
        return None if stored is None or stored == _ERASED else stored

    async def forget(self, tenant: str, person: str) -> None:
        """Raises StoreUnavailable when a reader kept the old pages in use: the key no longer works then, but its
        bytes are in the write-ahead file until the next checkpoint, and saying it again tries that again."""

        def erase(connection: sqlite3.Connection) -> None:
            connection.execute(
                """INSERT INTO person_keys (tenant, person, key, created_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenant, person) DO UPDATE SET key = excluded.key, created_at = excluded.created_at""",
                (tenant, person, _ERASED, _UNFINISHED),
            )

        await self._store.side(erase)
        with self._lock:
            self._cache[tenant, person] = _ERASED
        await self._store.truncate_wal()

    async def unfinished(self, tenant: str) -> list[str]:
        rows = self._store.query(
            "SELECT person FROM person_keys WHERE tenant = ? AND key = ? AND created_at = ? ORDER BY person",
            (tenant, _ERASED, _UNFINISHED),
        )
        return [person for (person,) in rows]

    async def finished(self, tenant: str, person: str) -> None:
        """Raises StoreUnavailable."""
        at = iso(datetime.now(UTC))

        def close(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE person_keys SET created_at = ? WHERE tenant = ? AND person = ? AND key = ? AND created_at = ?",
                (at, tenant, person, _ERASED, _UNFINISHED),
            )

        await self._store.side(close)

    async def all(self, tenant: str) -> dict[str, bytes | None]:
        """Person → key, None for the erased. For checking an airline."""
        rows = self._store.query("SELECT person, key FROM person_keys WHERE tenant = ?", (tenant,))
        return {person: None if bytes(key) == _ERASED else bytes(key) for person, key in rows}

    def _look_up(self, tenant: str, person: str) -> bytes | None:
        """The stored bytes, zeros for an erased person, None for one that never had a key."""
        found = self._cache.get((tenant, person))
        if found is None:
            rows = self._store.query("SELECT key FROM person_keys WHERE tenant = ? AND person = ?", (tenant, person))
            if not rows:
                return None
            found = self._remember(tenant, person, bytes(rows[0][0]))
        return found

    def _remember(self, tenant: str, person: str, stored: bytes) -> bytes:
        # Keys do not change but to erased, so the first to be remembered stays unless it is that.
        with self._lock:
            known = self._cache.get((tenant, person))
            if known is None:
                known = self._cache[tenant, person] = stored
            return known
