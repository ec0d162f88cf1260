"""Sign-ins of two nodes over the real table, with Redis and without."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.nodes import Book
from tests.support.postgres import open_database, prepared_schema
from tests.support.redis_server import until
from tests.support.services import closed_port
from vamgr.adapters.postgres.bridge import bridged
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.open_sessions import still_open
from vamgr.adapters.postgres.sessions import PostgresSessions
from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.sessions import SharedSessions
from vamgr.adapters.redis.signals import Signals

Keys = tuple[str, str]
NOW = datetime(2026, 8, 10, 15, 0, tzinfo=UTC)
TENANT = "0198f9d1-0000-7000-8000-000000000001"


@pytest.fixture
def schema() -> Iterator[str]:
    with prepared_schema() as name:
        yield name


@asynccontextmanager
async def node(url: str, prefix: str, schema: str) -> AsyncIterator[SharedSessions]:
    async with open_database(schema, most=3) as database:
        store = PostgresEventStore(database)
        await store.open()
        if not await store.tenants():
            await store.create_tenant(TENANT, "solo", NOW)
        link = Link(url, prefix=prefix, answer_seconds=1.0)
        signals = Signals(link, Book().read)
        await signals.start()
        sessions = SharedSessions(PostgresSessions(database), still_open(database), signals, link, database.wait)
        await sessions.start()
        try:
            yield sessions
        finally:
            await sessions.stop()
            await signals.stop()
            await link.close()
            await store.close()


@pytest.mark.parametrize("redis_is_there", [True, False])
async def test_a_sign_in_that_is_ended_on_one_node_is_over_on_the_other(
    keys: Keys, schema: str, redis_is_there: bool
) -> None:
    url = keys[0] if redis_is_there else f"redis://127.0.0.1:{closed_port()}/0"

    async def both() -> None:
        async with node(url, keys[1], schema) as one, node(url, keys[1], schema) as other:
            if redis_is_there:
                await until(lambda: one._signals.heard and other._signals.heard)
            ended: list[str] = []
            other.when_revoked(ended.append)
            session, token = await one.begin(
                TENANT, "anna", now=NOW, lasts=timedelta(days=7), address="10.0.0.1", user_agent="x"
            )
            assert other.by_token(token, NOW) == session
            assert other.is_open(session.id, NOW)
            assert other.by_token("another", NOW) is None

            await one.revoke(TENANT, [session.id])
            await until(lambda: ended == [session.id], 6.0)

            assert one.by_token(token, NOW) is None
            assert other.by_token(token, NOW) is None

    await asyncio.create_task(bridged(both()))
