"""Sign-in sessions in a table that every process asks, each remembering for a moment what it was answered."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from vamgr.adapters.postgres.connections import Database
from vamgr.identity.sessions import Session, token_hash
from vamgr.kernel.ids import derived_id
from vamgr.kernel.times import from_iso, iso

_SEEN_EVERY = timedelta(minutes=5)
_KEPT_SECONDS = 1.0
_MOST_KEPT = 10_000
_COLUMNS = "id_hash, id, tenant, user_id, created_at, last_seen_at, expires_at, address, user_agent"
_INSERT = f"INSERT INTO sessions ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"  # noqa: S608
_BY_HASH = f"SELECT {_COLUMNS} FROM sessions WHERE id_hash = $1"  # noqa: S608
_BY_ID = f"SELECT {_COLUMNS} FROM sessions WHERE id = $1"  # noqa: S608
_OF_USER = f"""SELECT {_COLUMNS} FROM sessions WHERE tenant = $1 AND user_id = $2 AND expires_at > $3
    ORDER BY created_at DESC"""  # noqa: S608


class PostgresSessions:
    """`vamgr.identity.sessions.SessionStore`. Call it from bridged tasks of the event loop.

    What other processes end is open here for a second at most, and not at all where they tell (`ended_elsewhere`).
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: OrderedDict[str, tuple[Session, float]] = OrderedDict()  # by token hash, with when it goes stale
        self._hash_of: dict[str, str] = {}
        self._listeners: list[Callable[[str], None]] = []
        self._tellers: list[Callable[[list[str]], None]] = []
        self._keys_used: dict[str, datetime] = {}
        self._ended = 0

    async def load(self, now: datetime) -> None:
        """Nothing is read ahead; what has run out is deleted."""
        await self.end_expired(now)

    async def end_expired(self, now: datetime) -> None:
        """Delete what has run out, of all tenants."""
        async with self._database.platform("sessions") as connection:
            await connection.execute("DELETE FROM sessions WHERE expires_at <= $1", iso(now))

    async def begin(
        self, tenant: str, user_id: str, *, now: datetime, lasts: timedelta, address: str, user_agent: str
    ) -> tuple[Session, str]:
        token = secrets.token_urlsafe(32)
        hashed = token_hash(token)
        session = Session(
            id=derived_id("session", hashed),  # follows from the hash, but does not lead back to it
            tenant=tenant,
            user_id=user_id,
            token_hash=hashed,
            created_at=now,
            last_seen_at=now,
            expires_at=now + lasts,
            address=address[:100],
            user_agent=user_agent[:300],
        )
        moments = (iso(now), iso(now), iso(session.expires_at))
        values = (hashed, session.id, tenant, user_id, *moments, session.address, session.user_agent)
        async with self._database.bound(tenant) as connection:
            await connection.execute(_INSERT, *values)
        self._keep(session)
        return session, token

    def by_token(self, token: str, now: datetime) -> Session | None:
        return self._open(token_hash(token), _BY_HASH, token_hash(token), now)

    async def seen(self, session: Session, now: datetime, lasts: timedelta) -> None:
        if now - session.last_seen_at < _SEEN_EVERY:
            return
        moved, ended = replace(session, last_seen_at=now, expires_at=now + lasts), self._ended
        async with self._database.bound(session.tenant) as connection:
            still = await connection.fetchval(
                """UPDATE sessions SET last_seen_at = $3, expires_at = $4 WHERE tenant = $1 AND id_hash = $2
                RETURNING 1""",
                session.tenant,
                session.token_hash,
                iso(now),
                iso(moved.expires_at),
            )
        if not still:
            self._drop(session.id)
        elif ended == self._ended:
            self._keep(moved)

    def of_user(self, tenant: str, user_id: str, now: datetime) -> list[Session]:
        async def ask() -> list[Any]:
            async with self._database.bound(tenant) as connection:
                return list(await connection.fetch(_OF_USER, tenant, user_id, iso(now)))

        return [_session(row) for row in self._database.wait(ask())]

    def by_id(self, session_id: str, now: datetime) -> Session | None:
        return self._open(self._hash_of.get(session_id), _BY_ID, session_id, now)

    async def still_open(self, session_ids: Sequence[str]) -> set[str]:
        """Which of these have not been ended, asked of the database and not of what is remembered."""
        async with self._database.platform("sessions") as connection:
            rows = await connection.fetch("SELECT id FROM sessions WHERE id = ANY ($1::text[])", list(session_ids))
        return {row["id"] for row in rows}

    async def count(self, tenant: str) -> int:
        """How many are kept."""
        async with self._database.bound(tenant) as connection:
            number: int = await connection.fetchval("SELECT count(*) FROM sessions WHERE tenant = $1", tenant)
        return number

    def is_open(self, session_id: str, now: datetime) -> bool:
        return self.by_id(session_id, now) is not None

    async def revoke(self, tenant: str, session_ids: list[str]) -> None:
        if not session_ids:
            return
        delete = "DELETE FROM sessions WHERE tenant = $1 AND id = ANY ($2::text[]) RETURNING id"
        async with self._database.bound(tenant) as connection:
            ended = [row["id"] for row in await connection.fetch(delete, tenant, session_ids)]
        self.ended_elsewhere(ended)
        if ended:
            for teller in self._tellers:
                teller(ended)

    def ended_elsewhere(self, session_ids: Iterable[str]) -> None:
        """These are over, as another process tells: forget them and tell the listeners here."""
        self._ended += 1
        for session_id in session_ids:
            self._drop(session_id)
            for listener in self._listeners:
                listener(session_id)

    def key_used(self, key_id: str, now: datetime) -> None:
        self._keys_used[key_id] = now

    def key_used_at(self, key_id: str) -> str | None:
        used = self._keys_used.get(key_id)
        return iso(used) if used is not None else None

    def when_revoked(self, listener: Callable[[str], None]) -> None:
        self._listeners.append(listener)

    def when_revoked_here(self, teller: Callable[[list[str]], None]) -> None:
        """``teller`` is called with the ids of the sessions that this process has ended, to tell the others."""
        self._tellers.append(teller)

    def _open(self, hashed: str | None, sql: str, value: str, now: datetime) -> Session | None:
        session = self._remembered(hashed)
        if session is None:
            session = self._database.wait(self._ask(sql, value))
        return session if session is not None and session.expires_at > now else None

    async def _ask(self, sql: str, value: str) -> Session | None:
        # Whose session it is comes out only here, so this looks at those of all tenants.
        ended = self._ended
        async with self._database.platform("sessions") as connection:
            row = await connection.fetchrow(sql, value)
        if row is None:
            return None
        session = _session(row)
        if ended == self._ended:  # else it may be the one that was ended while the answer was on its way
            self._keep(session)
        return session

    def _remembered(self, hashed: str | None) -> Session | None:
        kept = self._kept.get(hashed) if hashed is not None else None
        return kept[0] if kept is not None and monotonic() < kept[1] else None

    def _keep(self, session: Session) -> None:
        self._kept[session.token_hash] = (session, monotonic() + _KEPT_SECONDS)
        self._kept.move_to_end(session.token_hash)
        self._hash_of[session.id] = session.token_hash
        if len(self._kept) > _MOST_KEPT:
            _, (oldest, _) = self._kept.popitem(last=False)
            del self._hash_of[oldest.id]

    def _drop(self, session_id: str) -> None:
        hashed = self._hash_of.pop(session_id, None)
        if hashed is not None:
            del self._kept[hashed]


def _session(row: Any) -> Session:
    return Session(
        id=row["id"],
        tenant=row["tenant"],
        user_id=row["user_id"],
        token_hash=row["id_hash"],
        created_at=from_iso(row["created_at"]),
        last_seen_at=from_iso(row["last_seen_at"]),
        expires_at=from_iso(row["expires_at"]),
        address=row["address"] or "",
        user_agent=row["user_agent"] or "",
    )
