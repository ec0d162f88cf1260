"""Sign-ins: not events but a side table, since a session is a door key and no fact about the airline."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

LAUNCH_TOKEN_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Session:
    """``id`` is public to its owner; the secret in the cookie is known by its SHA-256 (``token_hash``, hex) only."""

    id: str
    tenant: str
    user_id: str
    token_hash: str
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    address: str
    user_agent: str


def token_hash(token: str) -> str:
    """SHA-256 in hex. The secrets are 256 random bits, so a slow hash would protect nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


class SessionStore(Protocol):
    """All sessions, in memory for every request and on disk for the next start."""

    async def begin(
        self, tenant: str, user_id: str, *, now: datetime, lasts: timedelta, address: str, user_agent: str
    ) -> tuple[Session, str]:
        """A new session and its secret, which is nowhere else."""
        ...

    def by_token(self, token: str, now: datetime) -> Session | None:
        """The session of this secret while it lasts."""
        ...

    async def seen(self, session: Session, now: datetime, lasts: timedelta) -> None:
        """Note that it was used and let it last from now on; written at most every few minutes."""
        ...

    def of_user(self, tenant: str, user_id: str, now: datetime) -> list[Session]:
        """The newest first."""
        ...

    def by_id(self, session_id: str, now: datetime) -> Session | None: ...

    def is_open(self, session_id: str, now: datetime) -> bool: ...

    async def revoke(self, tenant: str, session_ids: list[str]) -> None:
        """End these sessions at once and tell the listeners."""
        ...

    def key_used(self, key_id: str, now: datetime) -> None:
        """Note the use of an API key, in memory only."""
        ...

    def key_used_at(self, key_id: str) -> str | None:
        """When it was last used since the start (ISO 8601)."""
        ...

    def when_revoked(self, listener: Callable[[str], None]) -> None:
        """``listener`` is called with the id of each session that ends before its time."""
        ...


@dataclass(frozen=True, slots=True)
class Launch:
    """What a launch token is good for: signing a user in (None before there is one), in vamgr's own window or not."""

    tenant: str
    user_id: str | None
    window: bool
    expires_at: datetime


class LaunchTokens:
    """Secrets that work once, within seconds: a window or browser is opened with one, already signed in."""

    def __init__(self) -> None:
        self._open: dict[str, Launch] = {}

    def issue(self, tenant: str, user_id: str | None, now: datetime, *, window: bool = False) -> str:
        token = secrets.token_urlsafe(32)
        self._open = {key: entry for key, entry in self._open.items() if entry.expires_at > now}
        expires_at = now + timedelta(seconds=LAUNCH_TOKEN_SECONDS)
        self._open[token_hash(token)] = Launch(tenant, user_id, window, expires_at)
        return token

    def redeem(self, token: str, now: datetime) -> Launch | None:
        """What it is good for, once."""
        entry = self._open.pop(token_hash(token), None)
        return entry if entry is not None and entry.expires_at > now else None


class WindowKeys:
    """Secrets of this process's own windows, as cookies: what only a window may ask for is asked with one."""

    def __init__(self) -> None:
        self._hashes: set[str] = set()

    def issue(self) -> str:
        secret = secrets.token_urlsafe(32)
        self._hashes.add(token_hash(secret))
        return secret

    def knows(self, secret: str | None) -> bool:
        return secret is not None and token_hash(secret) in self._hashes


LAUNCH_AGENT = "vamgr launch"
FRONT_COOKIE = "vamgr_front"
"""Names the session of the front page that somebody came in with. It is no secret and opens nothing: signing out ends
what it names, and only where that is a session of the same account."""
_LAUNCH_MINUTES = 5


async def begin_launch(
    sessions: SessionStore, tenant: str, user_id: str, now: datetime, address: str, *, begun_by: str
) -> str:
    """A secret that `redeem_launch` takes once, in whichever process: it is how somebody who has signed in elsewhere
    on this server comes to an address that his cookies do not reach. ``begun_by``: the session there."""
    lasts, agent = timedelta(minutes=_LAUNCH_MINUTES), f"{LAUNCH_AGENT} {begun_by}"
    _, secret = await sessions.begin(tenant, user_id, now=now, lasts=lasts, address=address, user_agent=agent)
    return secret


@dataclass(frozen=True, slots=True)
class Redeemed:
    """Whom it signs in, and the session with which it was begun."""

    user_id: str
    begun_by: str


async def redeem_launch(sessions: SessionStore, tenant: str | None, secret: str, now: datetime) -> Redeemed | None:
    session = sessions.by_token(secret, now)
    if session is None or session.tenant != tenant or not session.user_agent.startswith(f"{LAUNCH_AGENT} "):
        return None
    await sessions.revoke(session.tenant, [session.id])
    return Redeemed(session.user_id, session.user_agent.removeprefix(f"{LAUNCH_AGENT} "))
