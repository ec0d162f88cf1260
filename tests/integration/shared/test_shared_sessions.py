"""Sign-ins on many nodes: ended on one they are over on all, at once over Redis and within two seconds without."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from redis.asyncio import Redis

from tests.support.nodes import Book, plainly, waits
from tests.support.redis_server import PrivateRedis, until
from tests.support.services import closed_port
from vamgr.adapters.postgres.bridge import bridged
from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.sessions import SharedSessions
from vamgr.adapters.redis.signals import Signals
from vamgr.identity.sessions import Session, token_hash
from vamgr.kernel.ids import derived_id

Keys = tuple[str, str]
NOW = datetime(2026, 8, 10, 15, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
NOWHERE = f"redis://127.0.0.1:{closed_port()}/0"


class Table:
    """The sign-ins in the place of the database, and how often it was asked."""

    def __init__(self) -> None:
        self.rows: dict[str, Session] = {}
        self.asked = 0
        self.checked = 0

    async def begin(
        self, tenant: str, user_id: str, *, now: datetime, lasts: timedelta, address: str, user_agent: str
    ) -> tuple[Session, str]:
        token = secrets.token_urlsafe(32)
        hashed = token_hash(token)
        session_id = derived_id("session", hashed)
        session = Session(session_id, tenant, user_id, hashed, now, now, now + lasts, address, user_agent)
        self.rows[session_id] = session
        return session, token

    def by_token(self, token: str, now: datetime) -> Session | None:
        return self.by_id(derived_id("session", token_hash(token)), now)

    async def seen(self, session: Session, now: datetime, lasts: timedelta) -> None:
        if session.id in self.rows:
            self.rows[session.id] = replace(session, last_seen_at=now, expires_at=now + lasts)

    def of_user(self, tenant: str, user_id: str, now: datetime) -> list[Session]:
        return [row for row in self.rows.values() if (row.tenant, row.user_id) == (tenant, user_id)]

    def by_id(self, session_id: str, now: datetime) -> Session | None:
        self.asked += 1
        session = self.rows.get(session_id)
        return session if session is not None and session.expires_at > now else None

    def is_open(self, session_id: str, now: datetime) -> bool:
        return self.by_id(session_id, now) is not None

    async def revoke(self, tenant: str, session_ids: list[str]) -> None:
        for session_id in session_ids:
            if session_id in self.rows and self.rows[session_id].tenant == tenant:
                del self.rows[session_id]

    async def still_open(self, session_ids: Sequence[str]) -> set[str]:
        self.checked += 1
        return {session_id for session_id in session_ids if session_id in self.rows}

    def key_used(self, key_id: str, now: datetime) -> None:
        """Of no interest here."""

    def key_used_at(self, key_id: str) -> str | None:
        return None

    def when_revoked(self, listener: Callable[[str], None]) -> None:
        """Of no interest here."""


@asynccontextmanager
async def node(url: str, prefix: str, table: Table, check_seconds: float = 0.3) -> AsyncIterator[SharedSessions]:
    link = Link(url, prefix=prefix, answer_seconds=2.0)
    signals = Signals(link, Book().read)
    await signals.start()
    sessions = SharedSessions(table, table.still_open, signals, link, waits(), check_seconds=check_seconds)
    await sessions.start()
    try:
        if url != NOWHERE:
            await until(lambda: signals.heard)
        yield sessions
    finally:
        await sessions.stop()
        await signals.stop()
        await link.close()


async def sign_in(sessions: SharedSessions, tenant: str = "north", user: str = "anna") -> tuple[Session, str]:
    return await sessions.begin(tenant, user, now=NOW, lasts=WEEK, address="10.0.0.1", user_agent="Æ“browser”\n")


async def test_a_sign_in_on_one_node_is_known_on_another_without_the_database(keys: Keys) -> None:
    table = Table()
    async with node(*keys, table) as one, node(*keys, table) as other:
        session, token = await sign_in(one)
        await one._link.ask("PING")

        for _ in range(5):
            assert await plainly(other.by_token, token, NOW) == session

        assert table.asked == 0
        assert await plainly(other.by_token, "another", NOW) is None
        assert await plainly(other.is_open, session.id, NOW)


async def test_one_that_is_ended_on_one_node_is_over_on_all_at_once(keys: Keys) -> None:
    table = Table()
    async with node(*keys, table, 60.0) as one, node(*keys, table, 60.0) as other, node(*keys, table, 60.0) as third:
        ended: list[str] = []
        other.when_revoked(ended.append)
        session, token = await sign_in(one)
        assert await plainly(other.by_token, token, NOW) == session

        await _plain(one.revoke("north", [session.id]))

        assert await plainly(one.by_token, token, NOW) is None
        await until(lambda: ended == [session.id])
        for sessions in (other, third):
            assert await plainly(sessions.by_token, token, NOW) is None
            assert not await plainly(sessions.is_open, session.id, NOW)


async def test_without_redis_it_is_over_within_one_check(keys: Keys) -> None:
    table = Table()
    async with node(NOWHERE, keys[1], table) as one, node(NOWHERE, keys[1], table) as other:
        ended: list[str] = []
        other.when_revoked(ended.append)
        session, token = await sign_in(one)
        assert await plainly(other.by_token, token, NOW) == session

        await _plain(one.revoke("north", [session.id]))

        await until(lambda: ended == [session.id], 2.0)
        assert await plainly(other.by_token, token, NOW) is None


async def test_one_that_ended_while_its_node_had_no_redis_comes_back_for_a_check_at_most(keys: Keys) -> None:
    """Redis still holds it, since the node that ended it could not say so."""
    table = Table()
    async with node(*keys, table) as one, node(NOWHERE, keys[1], table) as cut_off:
        session, token = await sign_in(one)
        await one._link.ask("PING")
        await _plain(cut_off.revoke("north", [session.id]))
        await until(lambda: session.id in one._ended, 2.0)

        async with node(*keys, table) as new:
            assert await plainly(new.by_token, token, NOW) is None, "the one who found out has said so"


async def test_what_was_read_before_the_end_does_not_outlive_it(keys: Keys) -> None:
    table = Table()
    async with node(*keys, table, 60.0) as one, node(*keys, table, 60.0) as other:
        session, token = await sign_in(one)
        await _plain(one.revoke("north", [session.id]))
        await until(lambda: session.id in other._ended)

        other._keep(session)
        other._share(session)  # as one does whose answer of the database was on its way

        await other._link.ask("PING")
        async with node(*keys, table, 60.0) as new:
            assert await plainly(new.by_token, token, NOW) is None
        assert await plainly(other.by_token, token, NOW) is None


async def test_nobody_ends_a_sign_in_of_another_airline(keys: Keys) -> None:
    table = Table()
    async with node(*keys, table) as one, node(*keys, table) as other:
        session, token = await sign_in(one, tenant="north")
        assert await plainly(other.by_token, token, NOW) == session

        await _plain(one.revoke("south", [session.id]))

        assert await plainly(one.by_token, token, NOW) == session
        assert session.id not in other._ended


async def test_one_that_was_used_elsewhere_lasts(keys: Keys) -> None:
    table = Table()
    async with node(*keys, table) as one, node(*keys, table) as other:
        session, token = await sign_in(one)
        assert await plainly(other.by_token, token, NOW) == session
        later = NOW + timedelta(days=6)
        await one.seen(session, later, WEEK)

        after = NOW + timedelta(days=8)
        found = await plainly(other.by_token, token, after)

        assert found is not None
        assert found.expires_at == later + WEEK
        assert await plainly(one.by_token, token, later + WEEK) is None


async def test_those_in_use_are_checked_in_one_query(keys: Keys) -> None:
    table = Table()
    async with node(*keys, table, 0.2) as one:
        for number in range(50):
            await sign_in(one, user=f"user-{number}")
        checked, asked = table.checked, table.asked

        await until(lambda: table.checked >= checked + 2)

        assert table.asked == asked


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"id":[]}', b"ended"])
async def test_rubbish_in_redis_is_as_nothing(keys: Keys, body: bytes) -> None:
    table = Table()
    async with node(*keys, table) as one, Redis.from_url(keys[0]) as client:
        session, token = await table.begin("north", "anna", now=NOW, lasts=WEEK, address="", user_agent="")
        await client.set(one._key(session.token_hash), body)

        assert await plainly(one.by_token, token, NOW) == session


async def test_the_secret_is_not_in_redis_and_what_is_there_ends(keys: Keys) -> None:
    table = Table()
    async with node(*keys, table) as one, Redis.from_url(keys[0]) as client:
        _, token = await sign_in(one)
        await one._link.ask("PING")

        kept = [key async for key in client.scan_iter(f"{keys[1]}:*")]

        assert len(kept) == 1
        assert token.encode() not in kept[0] + await client.get(kept[0])
        assert 0 < await client.ttl(kept[0]) <= 300


async def test_it_heals_when_redis_comes_back(server: PrivateRedis) -> None:
    table = Table()
    async with node(server.url, "p", table) as one, node(server.url, "p", table) as other:
        server.stop()
        session, token = await sign_in(one)
        assert await plainly(other.by_token, token, NOW) == session
        await server.start()
        await until(lambda: one._signals.heard and other._signals.heard)

        await _plain(one.revoke("north", [session.id]))

        await until(lambda: session.id in other._ended, 2.0)


async def _plain(coroutine: Any) -> None:
    """Run what calls plain functions that wait, as a request does."""
    await asyncio.create_task(bridged(coroutine))
