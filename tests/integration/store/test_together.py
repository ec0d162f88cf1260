"""Many airlines write at once: their groups go in one transaction, and nobody notices that of another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from tests.integration.store.engines import PostgresEngine
from tests.integration.store.support import NOW, command, write
from tests.support.postgres import Line, open_database
from tests.support.services import need
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.kernel.errors import Conflict
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import ANY_VERSION, Appended, StreamWrite

AIRLINES = 30


@asynccontextmanager
async def crowded(engine: PostgresEngine) -> AsyncIterator[tuple[PostgresEventStore, Database]]:
    """A store that lets in two at once, so that the others go together."""
    async with open_database(engine.schema, engine.url) as database:
        store = PostgresEventStore(database, at_once=2)
        await store.open()
        try:
            yield store, database
        finally:
            await store.close()


async def airlines(store: PostgresEventStore) -> list[str]:
    made = [uuid7() for _ in range(AIRLINES)]
    for tenant in made:
        await store.create_tenant(tenant, f"va-{tenant}", NOW)
    return made


async def writes(store: PostgresEventStore, tenant: str, name: str, count: int) -> list[str]:
    """One after the other; gives the ids of the events that were acknowledged."""
    done = []
    for _ in range(count):
        event = NewEvent(uuid7(), "test.happened", 1, b"{}", b"{}")
        await store.append(tenant, [StreamWrite(name, ANY_VERSION, [event])], recorded_at=NOW, command=command())
        done.append(event.id)
    return done


def together(store: PostgresEventStore) -> int:
    assert store._appends is not None
    return store._appends._together.transactions


def check(store: PostgresEventStore, tenants: Sequence[str], acknowledged: dict[str, list[str]]) -> None:
    for tenant in tenants:
        report = store.verify_chain(tenant)
        assert report.ok, report.findings
        found = [event.id for event in store.read_page(tenant, 0, 1000)]
        assert sorted(found) == sorted(acknowledged[tenant])


async def test_what_goes_together_is_in_every_log_once(postgres: PostgresEngine) -> None:
    async with crowded(postgres) as (store, database):
        tenants = await airlines(store)
        done = await asyncio.gather(*(writes(store, tenant, "pilot-1", 12) for tenant in tenants))

        check(store, tenants, dict(zip(tenants, done, strict=True)))
        assert together(store) > 0
        assert store.stats.commits == AIRLINES * 12
        async with database.unbound() as connection:
            assert await connection.fetchval("SELECT count(*) FROM events") == 0, "nobody's rows are seen afterwards"


async def test_two_processes_that_overtake_each_other_lose_nothing(postgres: PostgresEngine) -> None:
    async with AsyncExitStack() as stack:
        stores = [(await stack.enter_async_context(crowded(postgres)))[0] for _ in range(2)]
        tenants = await airlines(stores[0])
        work = [(tenant, number) for tenant in tenants for number in range(2)]
        done = await asyncio.gather(*(writes(stores[number], tenant, "pilot-1", 8) for tenant, number in work))

        acknowledged: dict[str, list[str]] = {tenant: [] for tenant in tenants}
        for (tenant, _), ids in zip(work, done, strict=True):
            acknowledged[tenant] += ids
        check(stores[0], tenants, acknowledged)
        assert sum(map(together, stores)) > 0


async def test_a_conflict_of_one_is_nobody_elses(postgres: PostgresEngine) -> None:
    async with crowded(postgres) as (store, _), crowded(postgres) as (other, _):
        tenants = await airlines(store)
        await asyncio.gather(*(writes(store, tenant, "pilot-1", 2) for tenant in tenants))
        await writes(other, tenants[-1], "pilot-1", 1)  # of which the first store has not heard

        racing = [store.append(tenant, [write("pilot-1", 2)], recorded_at=NOW) for tenant in tenants]
        outcomes = await asyncio.gather(*racing, return_exceptions=True)

        assert outcomes[:-1] == [Appended(3, 3)] * (AIRLINES - 1)
        assert isinstance(outcomes[-1], Conflict)
        assert outcomes[-1].actual == 3


async def test_who_waits_for_a_lock_holds_up_nobody(postgres: PostgresEngine) -> None:
    async with crowded(postgres) as (store, database):
        tenants = await airlines(store)
        await asyncio.gather(*(writes(store, tenant, "pilot-1", 2) for tenant in tenants))
        before = together(store)
        async with database.owner() as owner, owner.transaction():
            await owner.execute("SELECT 1 FROM heads WHERE tenant = $1 FOR UPDATE", tenants[-1])
            waiting = asyncio.ensure_future(writes(store, tenants[-1], "pilot-1", 1))
            await asyncio.gather(*(writes(store, tenant, "pilot-1", 3) for tenant in tenants[:-1]))
            assert not waiting.done()
        assert len(await waiting) == 1
        assert together(store) > before


async def test_a_value_that_the_database_does_not_take_is_one_airlines_trouble(postgres: PostgresEngine) -> None:
    async with crowded(postgres) as (store, _):
        tenants = await airlines(store)
        await asyncio.gather(*(writes(store, tenant, "pilot-1", 2) for tenant in tenants))
        impossible = NewEvent("\x00", "test.happened", 1, b"{}", b"{}")

        outcomes = await asyncio.gather(
            *(writes(store, tenant, "pilot-1", 4) for tenant in tenants[:-1]),
            store.append(tenants[-1], [StreamWrite("pilot-2", 0, [impossible])], recorded_at=NOW),
            return_exceptions=True,
        )

        assert [len(outcome) for outcome in outcomes[:-1] if isinstance(outcome, list)] == [4] * (AIRLINES - 1)
        assert isinstance(outcomes[-1], Exception)
        assert store.head(tenants[-1]).position == 2


@pytest.mark.parametrize("lost", ["the question", "the answer"])
async def test_a_line_that_breaks_in_the_middle_leaves_nobody_in_doubt(postgres: PostgresEngine, lost: str) -> None:
    line = Line(need("postgresql"))
    await line.up()
    try:
        async with crowded(PostgresEngine(postgres.schema, line.url)) as (store, _):
            tenants = await airlines(store)
            await asyncio.gather(*(writes(store, tenant, "pilot-1", 2) for tenant in tenants))
            before = together(store)
            work = [asyncio.ensure_future(writes(store, tenant, "pilot-1", 20)) for tenant in tenants]
            while together(store) < before + 2:  # noqa: ASYNC110  (nobody tells of it)
                await asyncio.sleep(0)
            if lost == "the question":
                line.cut()
            else:
                line.cut_before_the_answer(_always)
            done = await asyncio.gather(*work)

            found = [event.id for tenant in tenants for event in store.read_page(tenant, 2, 1000)]
            assert sorted(found) == sorted(event for ids in done for event in ids)
            assert all(store.verify_chain(tenant).ok for tenant in tenants)
    finally:
        await line.close()


async def _always(_answer: bytes) -> bool:
    return True
