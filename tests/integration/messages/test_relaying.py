"""The relay between a real PostgreSQL and a real RabbitMQ, which goes away for a while or is restarted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.integration.messages.logs import append, make_tenants
from tests.integration.messages.support import PARTITIONS, Line, Seen, consuming, new_topology, opened, recorded
from tests.support.rabbitmq import PrivateRabbit
from tests.support.waiting import until
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.outbox import PostgresOutbox
from vamgr.adapters.postgres.shares import LockShares
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.publishing import RabbitPublisher
from vamgr.adapters.rabbitmq.topology import Topology
from vamgr.kernel.distribution import Run
from vamgr.kernel.relay import Relay

TENANTS = ("a", "b", "c")


@asynccontextmanager
async def relaying(database: Database, broker: Broker) -> AsyncIterator[Relay]:
    relay = Relay(
        outbox=PostgresOutbox(database, PARTITIONS),
        publisher=RabbitPublisher(broker),
        shares=LockShares(database, "relay", PARTITIONS),
        partitions=PARTITIONS,
        poll_seconds=0.02,
        first_pause_seconds=0.05,
    )
    await relay.start()
    try:
        yield relay
    finally:
        await relay.stop()


def whole(seen: Seen, events: int) -> bool:
    return all(events in positions for positions in seen.by_tenant().values()) and len(seen.by_tenant()) == len(TENANTS)


def joined(positions: list[int]) -> list[int]:
    """As with a checkpoint; an event that comes too early is a fault."""
    checkpoint = 0
    for position in positions:
        assert position <= checkpoint + 1
        checkpoint = max(checkpoint, position)
    return list(range(1, checkpoint + 1))


async def test_what_was_appended_while_the_broker_was_away_arrives_when_it_is_back(
    database: Database, url: str, topology: Topology, caplog: pytest.LogCaptureFixture
) -> None:
    line, seen = Line(), Seen()
    await make_tenants(database, *TENANTS)
    through = await line.start()
    async with (
        opened(url, topology) as near,
        opened(through, topology) as far,
        consuming(near, seen),
        relaying(database, far) as relay,
    ):
        for tenant in TENANTS:
            await append(database, tenant, 150)
        await until(lambda: whole(seen, 150))
        await line.cut()
        for tenant in TENANTS:
            await append(database, tenant, 150)
        await until(lambda: relay.failure)
        assert (await PostgresOutbox(database, PARTITIONS).waiting()) == (3, 450)
        await line.start()
        await until(lambda: whole(seen, 300))
        await until(lambda: relay.failure is None)
    await line.cut()

    assert all(joined(positions) == list(range(1, 301)) for positions in seen.by_tenant().values())
    assert "events wait to be published" in caplog.text


async def test_the_stored_event_arrives_byte_for_byte(database: Database, broker: Broker) -> None:
    seen, data = Seen(), bytes(range(256))
    await make_tenants(database, "a")
    await append(database, "a", 3, data)
    async with consuming(broker, seen), relaying(database, broker):
        await until(lambda: seen.runs)

    stored = await PostgresOutbox(database).page("a", 0, 10)
    assert seen.runs == [Run.of(stored)]
    assert stored[0].data == data


async def test_a_run_that_was_published_and_not_noted_comes_again(database: Database, broker: Broker) -> None:
    """A relay that dies between the confirmation and its note."""
    seen = Seen()
    await make_tenants(database, "a")
    await append(database, "a", 3)
    await RabbitPublisher(broker).publish([Run.of(await PostgresOutbox(database).page("a", 0, 3))])
    await append(database, "a", 1)
    async with consuming(broker, seen), relaying(database, broker):
        await until(lambda: len(seen.runs) == 2)

    assert [(run.first, run.last) for run in seen.runs] == [(1, 3), (1, 4)]
    assert [event.position for event in seen.runs[1].after(3)] == [4]


@pytest.mark.soak
@pytest.mark.parametrize("quorum", [False, True])
async def test_a_broker_that_is_restarted_keeps_what_it_confirmed_and_everything_goes_on(
    database: Database, tmp_path: Path, quorum: bool
) -> None:
    """With classic queues it is killed. RabbitMQ 3.10 alone may lose a quorum queue itself when it is killed within
    seconds after the queue was made (rabbitmq-server #10070, #15725), so with those it is stopped."""
    rabbit, seen, topology = PrivateRabbit(tmp_path), Seen(), new_topology(quorum=quorum)
    await make_tenants(database, *TENANTS)
    try:
        await rabbit.start()
        async with opened(rabbit.url, topology) as to, opened(rabbit.url, topology) as fro:
            publisher = RabbitPublisher(to)
            await publisher.publish([Run.of([recorded("waiting", position)]) for position in range(1, 20)])
            async with relaying(database, to) as relay:
                for tenant in TENANTS:
                    await append(database, tenant, 250)
                await until(lambda: relay.events >= 500)
                if quorum:
                    await rabbit.stop()
                else:
                    rabbit.kill()
                for tenant in TENANTS:
                    await append(database, tenant, 50)
                await until(lambda: relay.failure)
                await rabbit.start()
                async with consuming(fro, seen):
                    await until(lambda: "waiting" in seen.by_tenant() and seen.positions("waiting")[-1] == 19)
                    await until(lambda: all(300 in seen.positions(tenant) for tenant in TENANTS))
    finally:
        rabbit.kill()

    assert seen.positions("waiting") == list(range(1, 20))
    assert all(joined(seen.positions(tenant)) == list(range(1, 301)) for tenant in TENANTS)
