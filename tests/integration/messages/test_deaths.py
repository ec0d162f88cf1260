"""Two relays and two consumers, and one of each is killed in the middle: every event arrives, in order."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.integration.messages.child import TABLES
from tests.integration.messages.logs import append, heads, make_tenants
from tests.support.postgres import drop_schema, open_database, schema_name
from tests.support.services import need
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.schema import prepare
from vamgr.adapters.rabbitmq.topology import Topology

_TENANTS = [f"tenant-{number}" for number in range(12)]
_EVENTS = 60  # of each tenant, five times


@contextmanager
def processes(schema: str, topology: Topology, *kinds: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    command = [sys.executable, "-m", "tests.integration.messages.child"]
    root = Path(__file__).parents[3]
    children = [subprocess.Popen([*command, kind, schema, topology.prefix], cwd=root) for kind in kinds]
    try:
        yield children
    finally:
        for child in children:
            child.kill()
            child.wait()


async def test_a_relay_and_a_consumer_that_are_killed_lose_nothing(url: str, topology: Topology) -> None:
    schema = schema_name()
    await prepare(Database(need("postgresql"), schema=schema))
    try:
        async with open_database(schema) as database:
            async with database.owner() as connection:
                await connection.execute(TABLES)
            await make_tenants(database, *_TENANTS)
            await _live_through_it(database, schema, topology)
            async with database.platform("projections") as connection:
                too_early = await connection.fetch("SELECT * FROM handed WHERE first > before + 1")
                again = await connection.fetchval("SELECT count(*) FROM handed WHERE first <= before")
                by = await connection.fetchval("SELECT count(DISTINCT process) FROM handed")
            print(f"{again} runs came again; {by} processes were handed something")
            assert too_early == []
            assert by == 2
    finally:
        await drop_schema(Database(need("postgresql"), schema=schema))


async def _live_through_it(database: Database, schema: str, topology: Topology) -> None:
    with processes(schema, topology, "relay", "relay", "consumer", "consumer") as (relay, _, consumer, _):
        for part, victim in enumerate([None, relay, None, consumer, None]):
            for tenant in _TENANTS:
                await append(database, tenant, _EVENTS)
            if victim is not None:
                await _consumed(database, len(_TENANTS) * _EVENTS * part + 1)
                victim.kill()
            await _consumed(database, len(_TENANTS) * _EVENTS * (part + 1))
    async with database.platform("projections") as connection:
        consumed = dict(await connection.fetch("SELECT tenant, position FROM consumed"))
    assert consumed == await heads(database) == dict.fromkeys(_TENANTS, _EVENTS * 5)


async def _consumed(database: Database, events: int) -> None:
    """Wait until so many are."""
    async with asyncio.timeout(120), database.platform("projections") as connection:
        while await connection.fetchval("SELECT coalesce(sum(position), 0) FROM consumed") < events:  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # nobody tells us
