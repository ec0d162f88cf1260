"""Sign-in sessions in a side table of the log file, with all of them in memory so that a request asks no disk."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.identity.sessions import Session, token_hash
from vamgr.kernel.ids import derived_id
from vamgr.kernel.times import from_iso, iso

_SEEN_EVERY = timedelta(minutes=5)
_COLUMNS = "id_hash, tenant, user_id, created_at, last_seen_at, expires_at, address, user_agent"


class SqliteSessions:
    """`vamgr.identity.sessions.SessionStore`. Call it from the event loop's thread."""

    def __init__(self, store: SqliteEventStore) -> None:
        self._store = store
        self._by_hash: dict[str, Session] = {}
        self._hash_of: dict[str, str] = {}
        self._listeners: list[Callable[[str], None]] = []
        self._keys_used: dict[str, datetime] = {}

    async def load(self, now: datetime) -> None:
        """Read what is still open and delete what has run out."""
        await self.end_expired(now)
        for row in self._store.query(f"SELECT {_COLUMNS} FROM sessions"):  # noqa: S608  (names of our own)
            session = Session(
                id=_public_id(row[0]),
                tenant=row[1],
                user_id=row[2],
                token_hash=row[0],
                created_at=from_iso(row[3]),
                last_seen_at=from_iso(row[4]),
                expires_at=from_iso(row[5]),
                address=row[6] or "",
                user_agent=row[7] or "",
            )
            self._keep(session)

    async def end_expired(self, now: datetime) -> None:
        """Delete what has run out, of all tenants."""

        def clean(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM sessions WHERE expires_at <= ?", (iso(now),))

        await self._store.side(clean)

    async def count(self, tenant: str) -> int:
        """How many are kept."""
        number: int = self._store.query("SELECT count(*) FROM sessions WHERE tenant = ?", (tenant,))[0][0]
        return number

    async def begin(
        self, tenant: str, user_id: str, *, now: datetime, lasts: timedelta, address: str, user_agent: str
    ) -> tuple[Session, str]:
        token = secrets.token_urlsafe(32)
        hashed = token_hash(token)
        session = Session(
            id=_public_id(hashed),
            tenant=tenant,
            user_id=user_id,
            token_hash=hashed,
            created_at=now,
            last_seen_at=now,
            expires_at=now + lasts,
            address=address[:100],
            user_agent=user_agent[:300],
        )
        values = (
            hashed,
            tenant,
            user_id,
            iso(now),
            iso(now),
            iso(session.expires_at),
            session.address,
            session.user_agent,
        )

        def insert(connection: sqlite3.Connection) -> None:
            connection.execute(f"INSERT INTO sessions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)  # noqa: S608

        await self._store.side(insert)
        self._keep(session)
        return session, token

    def by_token(self, token: str, now: datetime) -> Session | None:
        session = self._by_hash.get(token_hash(token))
        return session if session is not None and session.expires_at > now else None

    async def seen(self, session: Session, now: datetime, lasts: timedelta) -> None:
        if now - session.last_seen_at < _SEEN_EVERY or session.token_hash not in self._by_hash:
            return
        moved = replace(session, last_seen_at=now, expires_at=now + lasts)
        self._keep(moved)

        def update(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE sessions SET last_seen_at = ?, expires_at = ? WHERE id_hash = ?",
                (iso(now), iso(moved.expires_at), session.token_hash),
            )

        await self._store.side(update)

    def of_user(self, tenant: str, user_id: str, now: datetime) -> list[Session]:
        mine = (s for s in self._by_hash.values() if s.tenant == tenant and s.user_id == user_id)
        return sorted((s for s in mine if s.expires_at > now), key=lambda s: s.created_at, reverse=True)

    def by_id(self, session_id: str, now: datetime) -> Session | None:
        hashed = self._hash_of.get(session_id)
        session = self._by_hash[hashed] if hashed is not None else None
        return session if session is not None and session.expires_at > now else None

    def is_open(self, session_id: str, now: datetime) -> bool:
        return self.by_id(session_id, now) is not None

    async def revoke(self, tenant: str, session_ids: list[str]) -> None:
        ended = [session_id for session_id in session_ids if session_id in self._hash_of]
        hashes = [self._hash_of.pop(session_id) for session_id in ended]
        for hashed in hashes:
            del self._by_hash[hashed]
        for session_id in ended:
            for listener in self._listeners:
                listener(session_id)

        def delete(connection: sqlite3.Connection) -> None:
            connection.executemany(
                "DELETE FROM sessions WHERE tenant = ? AND id_hash = ?", [(tenant, hashed) for hashed in hashes]
            )

        if ended:
            await self._store.side(delete)

    def key_used(self, key_id: str, now: datetime) -> None:
        self._keys_used[key_id] = now

    def key_used_at(self, key_id: str) -> str | None:
        used = self._keys_used.get(key_id)
        return iso(used) if used is not None else None

    def when_revoked(self, listener: Callable[[str], None]) -> None:
        self._listeners.append(listener)

    def _keep(self, session: Session) -> None:
        self._by_hash[session.token_hash] = session
        self._hash_of[session.id] = session.token_hash


def _public_id(hashed: str) -> str:
    """What the owner of a session sees of it: follows from the hash, but does not lead back to it."""
    return derived_id("session", hashed)
