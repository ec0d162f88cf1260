"""Events from a log in PostgreSQL through the relay and RabbitMQ to a consumer, beside raw publishes in the same run.

Run with ``python -m tests.bench.bench_relay``. "raw" publishes the very messages of the relay, ready made, over one
channel with confirmations, as many under way at once, and consumes nothing: no log is read, no position noted. So the
ratio says what everything around the bare publishing costs. At 1 event per message 64 tenants write one event after
another; at 100 what waits is grouped. Every message goes to one quorum queue of its partition.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from contextlib import AsyncExitStack

from tests.bench.bench_appends import DATA
from tests.bench.figures import Figure, Scale, Section, alone, median_ratio
from tests.bench.machine import loop_factory
from tests.integration.messages.logs import append, make_tenants
from tests.integration.messages.support import removed
from tests.support.postgres import drop_schema, open_database, schema_name
from tests.support.services import URLS
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.outbox import PostgresOutbox
from vamgr.adapters.postgres.schema import prepare
from vamgr.adapters.postgres.shares import LockShares
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.consuming import RabbitConsumer
from vamgr.adapters.rabbitmq.publishing import RabbitPublisher
from vamgr.adapters.rabbitmq.topology import Topology
from vamgr.kernel.distribution import AllOf, Run
from vamgr.kernel.relay import Relay

PARTITIONS = 16
TENANTS = [f"tenant-{number:02}" for number in range(64)]
SIZES = (1, 100)


class Counter:
    def __init__(self, events: int) -> None:
        self._left = events
        self.done = asyncio.Event()

    async def __call__(self, run: Run) -> None:
        self._left -= len(run.events)
        if self._left <= 0:
            self.done.set()


async def _measured(database: Database, size: int, events: int) -> tuple[float, float]:
    """Events per second through the relay to the consumer, and raw."""
    topology = Topology(f"vamgr-bench-{os.urandom(6).hex()}", PARTITIONS, consumers=("projector",))
    each = -(-events // len(TENANTS) // size) * size
    async with database.owner() as connection:
        await connection.execute("TRUNCATE heads, events, published")
    await make_tenants(database, *TENANTS)
    for tenant in TENANTS:
        await append(database, tenant, each, DATA)
    total = each * len(TENANTS)
    outbox = PostgresOutbox(database, PARTITIONS)
    try:
        async with AsyncExitStack() as stack:
            out, back, raw = (Broker(URLS["rabbitmq"], topology) for _ in range(3))
            for broker in (out, back, raw):
                stack.push_async_callback(broker.close)
                await broker.connection()
            counter = Counter(total)
            consumer = RabbitConsumer(back, "projector", AllOf(range(PARTITIONS)), counter, prefetch=100)
            await consumer.start()
            relay = Relay(
                outbox=outbox,
                publisher=RabbitPublisher(out),
                shares=LockShares(database, "relay", PARTITIONS),
                partitions=PARTITIONS,
                most_events=size,
            )
            await asyncio.gather(*(outbox.page(tenant, 0, 1) for tenant in TENANTS))  # the pool is full, and warm
            began = time.perf_counter()
            await relay.start()
            await counter.done.wait()
            through = total / (time.perf_counter() - began)
            await relay.stop()
            await consumer.stop()

            runs = {}
            for tenant in TENANTS:
                page = await outbox.page(tenant, 0, each)
                runs[tenant] = [Run.of(page[first : first + size]) for first in range(0, each, size)]
            publisher = RabbitPublisher(raw)

            async def one(tenant: str) -> None:
                for run in runs[tenant]:
                    await publisher.publish([run])

            began = time.perf_counter()
            await asyncio.gather(*(one(tenant) for tenant in TENANTS))
            bare = total / (time.perf_counter() - began)
    finally:
        await removed(URLS["rabbitmq"], topology)
    return through, bare


async def _all(scale: Scale) -> list[Figure]:
    figures = []
    database = Database(URLS["postgresql"], schema=schema_name())
    await prepare(database)
    try:
        async with open_database(database.schema, most=20) as opened:
            for size in SIZES:
                events = scale.appends // 4 if size == 1 else scale.appends * 4
                speeds, raws = [], []
                for _ in range(scale.runs):
                    speed, raw = await _measured(opened, size, events)
                    speeds.append(speed)
                    raws.append(raw)
                name = f"{size} event{'s' if size > 1 else ''} per message"
                ratio = median_ratio(speeds, raws)
                figures.append(
                    Figure(name, statistics.median(speeds), "events/s", "raw", statistics.median(raws), ratio)
                )
    finally:
        await drop_schema(database)
    return figures


def bench(scale: Scale) -> Section:
    """Events per second through relay, RabbitMQ and consumer, at 1 and 100 events per message."""
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        figures = runner.run(_all(scale))
    return Section(
        "relay",
        "Events from the log to another process",
        "python -m tests.bench.bench_relay",
        f"Events of {len(DATA)} bytes of {len(TENANTS)} tenants, read from PostgreSQL, published with confirmations, "
        f"noted, and handed to a consumer in the same process, over {PARTITIONS} quorum queues. Raw: the same "
        "messages published with confirmations, as many at once, nothing read, noted or consumed.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
