"""One connection to RabbitMQ: made when it is needed, with everything declared, and made again after it was lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

import aio_pika
from aio_pika.abc import AbstractConnection
from aio_pika.exceptions import CONNECTION_EXCEPTIONS

from vamgr.adapters.rabbitmq.refusing import refusal
from vamgr.adapters.rabbitmq.topology import Topology, declare
from vamgr.kernel.distribution import BrokerRefuses, BrokerUnavailable

log = logging.getLogger("vamgr.rabbitmq")

_CONNECT_SECONDS = 10.0
_DECLARE_SECONDS = 60.0  # a quorum queue is a small cluster of its own, and there are dozens
_CLOSE_SECONDS = 3.0
_HEARTBEAT_SECONDS = 15


@dataclass(frozen=True, slots=True)
class QueueLag:
    """``ready``: messages that wait in the queue, without those that were handed to its consumer and are not
    acknowledged (that one counts them itself). ``consumers``: how many there are, with those that stand by."""

    queue: str
    consumer: str
    partition: int
    ready: int
    consumers: int


class Broker:
    """Use one for publishing and another one for consuming: RabbitMQ holds up connections that publish too much."""

    def __init__(self, url: str, topology: Topology, *, name: str = "vamgr", pause_seconds: float = 0.5) -> None:
        self.topology = topology
        self._url = url
        self._name = name
        self._pause_seconds = pause_seconds
        self._connection: AbstractConnection | None = None
        self._connecting = asyncio.Lock()
        self._closing: set[asyncio.Task[None]] = set()
        self._closed = False
        self._failed_at: float | None = None
        self._failure = ""

    @property
    def place(self) -> str:
        """The server and virtual host as people may see it: without user and password."""
        parts = urlsplit(self._url)
        return f"{parts.hostname or 'localhost'}:{parts.port or 5672}{parts.path}"

    @property
    def connected(self) -> bool:
        return self._connection is not None and self._connection.connected.is_set()

    @property
    def failure(self) -> str:
        """Why the last try to connect failed; empty while there is a connection, or none was tried."""
        return self._failure if self._failed_at is not None else ""

    async def connection(self) -> AbstractConnection:
        """The one that is open, or a new one. Right after a failure nothing is tried.

        Raises BrokerUnavailable.
        """
        async with self._connecting:
            known = self._connection
            if known is not None and known.connected.is_set():
                return known
            if self._closed:
                raise BrokerUnavailable("The connection to the message broker is closed.")
            now = asyncio.get_running_loop().time()
            if self._failed_at is not None and now < self._failed_at + self._pause_seconds:
                raise BrokerUnavailable(self._failure)
            if known is not None:
                self.drop(known)
            try:
                self._connection = await self._connected()
            except BrokerUnavailable as error:
                self._failed_at, self._failure = asyncio.get_running_loop().time(), error.detail
                raise
            if self._failed_at is not None:
                log.info("the message broker at %s answers again", self.place)
            self._failed_at = None
            return self._connection

    def drop(self, connection: AbstractConnection) -> None:
        """Nothing good is expected of this connection any more: the next one who asks gets a new one."""
        if self._connection is connection:
            self._connection = None
        task = asyncio.create_task(_closed(connection))
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    async def close(self) -> None:
        self._closed = True
        if self._connection is not None:
            self.drop(self._connection)
        if self._closing:
            await asyncio.wait(self._closing)

    async def lag(self, partitions: Collection[int] | None = None) -> list[QueueLag]:
        """What waits in each queue, or in those of some partitions. Raises BrokerUnavailable."""
        connection = await self.connection()
        lags = []
        with self.errors():
            async with asyncio.timeout(_CONNECT_SECONDS), connection.channel() as channel:
                for consumer, partition, name in self.topology.queues():
                    if partitions is not None and partition not in partitions:
                        continue
                    found = (await channel.declare_queue(name, passive=True)).declaration_result
                    lags.append(
                        QueueLag(name, consumer, partition, found.message_count or 0, found.consumer_count or 0)
                    )
        return lags

    @contextmanager
    def errors(self) -> Iterator[None]:
        """What goes wrong with the broker comes out as BrokerUnavailable, and as BrokerRefuses where it says no."""
        try:
            yield
        except TimeoutError as error:
            raise BrokerUnavailable(f"The message broker at {self.place} does not answer in time.") from error
        except CONNECTION_EXCEPTIONS as error:
            why_not = refusal(error)
            if why_not is not None:
                raise BrokerRefuses(f"The message broker at {self.place} cannot be used: {why_not}") from error
            raise BrokerUnavailable(f"The message broker at {self.place} cannot be used: {error}") from error
        except asyncio.CancelledError as error:
            # A connection that breaks cancels what waits for it, and that is not the same as that we are to stop.
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise
            raise BrokerUnavailable(f"The connection to the message broker at {self.place} was lost.") from error

    async def _connected(self) -> AbstractConnection:
        with self.errors():
            connection = await aio_pika.connect(
                _with_heartbeat(self._url), timeout=_CONNECT_SECONDS, client_properties={"connection_name": self._name}
            )
            try:
                async with asyncio.timeout(_DECLARE_SECONDS):
                    await declare(connection, self.topology)
            except BaseException:
                await _closed(connection)
                raise
            return connection


async def _closed(connection: AbstractConnection) -> None:
    try:
        async with asyncio.timeout(_CLOSE_SECONDS):
            await connection.close()
    except (TimeoutError, asyncio.CancelledError, *CONNECTION_EXCEPTIONS) as error:
        log.debug("a connection to the message broker did not close in order: %r", error)


def _with_heartbeat(url: str) -> str:
    """A broker that falls silent is noticed within half a minute, unless the address asks for something else."""
    parts = urlsplit(url)
    query = {"heartbeat": str(_HEARTBEAT_SECONDS), **dict(parse_qsl(parts.query))}
    return parts._replace(query=urlencode(query)).geturl()
