"""Sign-ins in front of the database's: in memory, then in Redis, and ended everywhere at once.

The database alone says whether a sign-in lasts. What is kept here is asked about again every two seconds while it is in
use, all of it in one query, so that a sign-in that was ended ends everywhere even when no signal comes.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

import orjson

from vamgr.adapters.redis.link import Away, Link
from vamgr.adapters.redis.signals import Signals
from vamgr.identity.sessions import Session, SessionStore, token_hash
from vamgr.kernel.times import from_iso, iso

log = logging.getLogger("vamgr.sessions")
CHECK_SECONDS = 2.0
_USED_SECONDS = 30.0
_MOST_KEPT = 20_000
_MOST_ENDED = 20_000
_SHARED_SECONDS = 300
_SEEN_EVERY = timedelta(minutes=5)
_EVER = datetime.min.replace(tzinfo=UTC)
_ENDED = b"ended"


StillOpen: TypeAlias = Callable[[Sequence[str]], Awaitable[set[str]]]
"""Which sign-ins of these ids have not been ended, asked of the database itself and of no copy."""


@dataclass(slots=True)
class _Kept:
    session: Session
    checked: float
    used: float


class SharedSessions:
    """`SessionStore` for many processes. Call it from the event loop's thread.

    ``durable``: the database's own; ``wait``: gives a plain function the result of a coroutine (`Database.wait`).
    """

    def __init__(
        self,
        durable: SessionStore,
        still_open: StillOpen,
        signals: Signals,
        link: Link,
        wait: Callable[[Coroutine[Any, Any, Any]], Any],
        *,
        check_seconds: float = CHECK_SECONDS,
    ) -> None:
        self._durable = durable
        self._still_open = still_open
        self._signals = signals
        self._link = link
        self._wait = wait
        self._check_seconds = check_seconds
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._hash_of: dict[str, str] = {}
        self._ended: OrderedDict[str, None] = OrderedDict()
        self._listeners: list[Callable[[str], None]] = []
        self._task: asyncio.Task[None] | None = None
        signals.when_revoked(self._end)

    async def start(self) -> None:
        self._task = asyncio.create_task(self._check_all())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def begin(
        self, tenant: str, user_id: str, *, now: datetime, lasts: timedelta, address: str, user_agent: str
    ) -> tuple[Session, str]:
        session, token = await self._durable.begin(
            tenant, user_id, now=now, lasts=lasts, address=address, user_agent=user_agent
        )
        self._keep(session)
        self._share(session)
        return session, token

    def by_token(self, token: str, now: datetime) -> Session | None:
        hashed = token_hash(token)
        session = self._trusted(hashed)
        if session is None and not self._link.resting:
            session = self._wait(self._shared(hashed))
            if session is not None:
                self._keep(session)
        if session is None or session.expires_at <= now:  # it may have been used elsewhere, and last for longer
            session = self._durable.by_token(token, now)
            if session is None or session.id in self._ended:
                return None
            self._keep(session)
            self._share(session)
        return session

    async def seen(self, session: Session, now: datetime, lasts: timedelta) -> None:
        await self._durable.seen(session, now, lasts)
        kept = self._kept.get(session.token_hash)
        if kept is not None and now - kept.session.last_seen_at >= _SEEN_EVERY:
            kept.session = replace(kept.session, last_seen_at=now, expires_at=now + lasts)

    def of_user(self, tenant: str, user_id: str, now: datetime) -> list[Session]:
        return self._durable.of_user(tenant, user_id, now)

    def by_id(self, session_id: str, now: datetime) -> Session | None:
        hashed = self._hash_of.get(session_id)
        session = self._trusted(hashed) if hashed is not None else None
        if session is None or session.expires_at <= now:
            session = self._durable.by_id(session_id, now)
            if session is None or session.id in self._ended:
                return None
            self._keep(session)
        return session

    def is_open(self, session_id: str, now: datetime) -> bool:
        return self.by_id(session_id, now) is not None

    async def revoke(self, tenant: str, session_ids: list[str]) -> None:
        found = [self.by_id(session_id, _EVER) for session_id in session_ids]
        ended = [session for session in found if session is not None and session.tenant == tenant]
        await self._durable.revoke(tenant, [session.id for session in ended])
        for session in ended:
            self._end_shared(session.token_hash)
            self._signals.revoked(session.id)

    def key_used(self, key_id: str, now: datetime) -> None:
        self._durable.key_used(key_id, now)

    def key_used_at(self, key_id: str) -> str | None:
        return self._durable.key_used_at(key_id)

    def when_revoked(self, listener: Callable[[str], None]) -> None:
        self._listeners.append(listener)

    # in this process

    def _trusted(self, hashed: str) -> Session | None:
        """What is kept, if the database was asked about it lately."""
        kept = self._kept.get(hashed)
        if kept is None:
            return None
        now = asyncio.get_running_loop().time()
        if now - kept.checked > 2 * self._check_seconds:
            return None
        kept.used = now
        self._kept.move_to_end(hashed)
        return kept.session

    def _keep(self, session: Session) -> None:
        if session.id in self._ended:  # the signal came while it was being read
            return
        now = asyncio.get_running_loop().time()
        self._kept[session.token_hash] = _Kept(session, now, now)
        self._kept.move_to_end(session.token_hash)
        self._hash_of[session.id] = session.token_hash
        if len(self._kept) > _MOST_KEPT:
            _, dropped = self._kept.popitem(last=False)
            self._hash_of.pop(dropped.session.id, None)

    def _end(self, session_id: str) -> None:
        if session_id in self._ended:
            return
        self._ended[session_id] = None
        if len(self._ended) > _MOST_ENDED:
            self._ended.popitem(last=False)
        hashed = self._hash_of.pop(session_id, None)
        if hashed is not None:
            self._kept.pop(hashed, None)
        for listener in self._listeners:
            listener(session_id)

    async def _check_all(self) -> None:
        while True:
            await asyncio.sleep(self._check_seconds)
            try:
                await self._check()
            except Exception as error:  # the database's fault: what is kept is not trusted any more until it is back
                log.warning("the sign-ins in use cannot be checked: %s", error)

    async def _check(self) -> None:
        asked = asyncio.get_running_loop().time()
        used: list[_Kept] = []
        for kept in reversed(self._kept.values()):  # those used last come first
            if asked - kept.used > _USED_SECONDS:
                break
            used.append(kept)
        if not used:
            return
        still = await self._still_open([kept.session.id for kept in used])
        for kept in used:
            if kept.session.id in still:
                kept.checked = asked
            else:
                self._end_shared(kept.session.token_hash)
                self._signals.revoked(kept.session.id)

    # in Redis

    def _key(self, hashed: str) -> str:
        return self._link.key("session", hashed)

    async def _shared(self, hashed: str) -> Session | None:
        """What another process has read of the database; the next check finds out if it has been ended since."""
        try:
            body = await self._link.ask("GET", self._key(hashed))
        except Away:
            return None
        if body is None or body == _ENDED:
            return None
        try:
            session = _read(hashed, body)
        except (ValueError, TypeError, KeyError):
            return None
        return session if session.id not in self._ended else None

    def _share(self, session: Session) -> None:
        """Not over the mark that it has ended: what is being shared may have been read before that."""
        self._link.send("SET", self._key(session.token_hash), _written(session), "EX", _SHARED_SECONDS, "NX")

    def _end_shared(self, hashed: str) -> None:
        self._link.send("SET", self._key(hashed), _ENDED, "EX", 2 * _SHARED_SECONDS)


def _written(session: Session) -> bytes:
    return orjson.dumps(
        {
            "id": session.id,
            "tenant": session.tenant,
            "user_id": session.user_id,
            "created_at": iso(session.created_at),
            "last_seen_at": iso(session.last_seen_at),
            "expires_at": iso(session.expires_at),
            "address": session.address,
            "user_agent": session.user_agent,
        }
    )


def _read(hashed: str, body: bytes) -> Session:
    """Raises ValueError, TypeError and KeyError for what is none."""
    row = orjson.loads(body)
    if not all(isinstance(row[name], str) for name in ("id", "tenant", "user_id", "address", "user_agent")):
        raise ValueError("not what is written here")
    return Session(
        id=row["id"],
        tenant=row["tenant"],
        user_id=row["user_id"],
        token_hash=hashed,
        created_at=from_iso(row["created_at"]),
        last_seen_at=from_iso(row["last_seen_at"]),
        expires_at=from_iso(row["expires_at"]),
        address=row["address"],
        user_agent=row["user_agent"],
    )
