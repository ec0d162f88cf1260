"""Words for the tests with a real RabbitMQ: a topology of one's own, events, and consumers that remember."""

from __future__ import annotations

import asyncio
import os
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from urllib.parse import urlsplit

import aio_pika

from tests.support.services import URLS
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.consuming import RabbitConsumer
from vamgr.adapters.rabbitmq.topology import Topology, remove
from vamgr.kernel.distribution import AllOf, Handle, Run, Shares
from vamgr.kernel.event import Recorded

PARTITIONS = 4
NOW = datetime(2026, 8, 10, 15, tzinfo=UTC)


def new_topology(**options: object) -> Topology:
    """Under a prefix that nobody else has."""
    given: dict[str, object] = {
        "prefix": f"vamgr-test-{os.urandom(6).hex()}",
        "partitions": PARTITIONS,
        "consumers": ("projector",),
        **options,
    }
    return Topology(**given)  # type: ignore[arg-type]


def recorded(tenant: str, position: int, data: bytes = b'{"n":1}') -> Recorded:
    return Recorded(
        tenant=tenant,
        position=position,
        stream=f"thing-{position}",
        version=1,
        id=f"{tenant}-{position}",
        type="test.happened",
        schema=1,
        data=data,
        meta=b"{}",
        recorded_at=NOW,
        hash=bytes(32),
    )


def run(tenant: str, first: int, last: int) -> Run:
    return Run.of([recorded(tenant, position) for position in range(first, last + 1)])


class Seen:
    """A consumer that writes down what it was handed. ``fails``: what it raises first, once each."""

    def __init__(self, *fails: Exception) -> None:
        self.runs: list[Run] = []
        self.fails = list(fails)

    async def __call__(self, run: Run) -> None:
        await asyncio.sleep(0)
        if self.fails:
            raise self.fails.pop(0)
        self.runs.append(run)

    def positions(self, tenant: str) -> list[int]:
        return [event.position for run in self.runs if run.tenant == tenant for event in run.events]

    def by_tenant(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for run in self.runs:
            found[run.tenant] += [event.position for event in run.events]
        return found


@asynccontextmanager
async def opened(url: str, topology: Topology) -> AsyncIterator[Broker]:
    broker = Broker(url, topology, name="vamgr test", pause_seconds=0.05)
    try:
        yield broker
    finally:
        await broker.close()


@asynccontextmanager
async def consuming(
    broker: Broker, handle: Handle, *, shares: Shares | None = None, consumer: str = "projector", prefetch: int = 20
) -> AsyncIterator[RabbitConsumer]:
    everything = AllOf(range(broker.topology.partitions))
    consumer_ = RabbitConsumer(
        broker, consumer, shares or everything, handle, prefetch=prefetch, pause_seconds=0.05, renew_seconds=0.1
    )
    await consumer_.start()
    try:
        yield consumer_
    finally:
        await consumer_.stop()


async def dead_letters(url: str, topology: Topology) -> list[aio_pika.abc.AbstractIncomingMessage]:
    """What lies in the dead-letter queue, taken out of it."""
    found = []
    connection = await aio_pika.connect(url)
    async with connection, connection.channel() as channel:
        queue = await channel.get_queue(topology.dead)
        while (message := await queue.get(fail=False)) is not None:
            await message.ack()
            found.append(message)
    return found


async def removed(url: str, topology: Topology) -> None:
    connection = await aio_pika.connect(url)
    async with connection:
        await remove(connection, topology)


class Line:
    """A line to the broker that can be cut: a proxy on a port of its own."""

    def __init__(self, port: int | None = None) -> None:
        self._port = port or urlsplit(URLS["rabbitmq"]).port
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._listening = 0
        self.answers = asyncio.Event()
        """While it is not set, what the broker says is held back."""
        self.answers.set()

    async def start(self) -> str:
        """The address through the line."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self._listening)
        self._listening = self._server.sockets[0].getsockname()[1]
        return f"amqp://guest:guest@127.0.0.1:{self._listening}/"

    async def cut(self) -> None:
        """Nobody gets through, and who was through is thrown out without a word."""
        assert self._server is not None
        self._server.close()
        for writer in list(self._writers):
            writer.transport.abort()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, to_there = await asyncio.open_connection("127.0.0.1", self._port)
        self._writers |= {writer, to_there}
        await asyncio.gather(self._pass(reader, to_there), self._pass(there, writer, self.answers))
        self._writers -= {writer, to_there}

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gate: asyncio.Event | None = None
    ) -> None:
        try:
            while data := await reader.read(65536):
                if gate is not None:
                    await gate.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()
