"""The exchanges and queues, and that they are there.

Events go to ``<prefix>.events`` with their partition as routing key, and from there to one queue per consumer and
partition, ``<prefix>.<consumer>.<partition>``. Only one of those who consume from a queue gets messages (the single
active consumer), so a partition's order is kept with any number of processes. What cannot be read ends in
``<prefix>.dead``. Everything survives a restart of the broker; queues are quorum queues, where the broker has them and
unless the topology says otherwise.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from aio_pika import ExchangeType
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractQueue
from aio_pika.exceptions import ChannelNotFoundEntity, ChannelPreconditionFailed

from vamgr.kernel.distribution import PARTITIONS

log = logging.getLogger("vamgr.rabbitmq")
_Arguments: TypeAlias = "dict[str, str | int | bool]"

_MOST_DEAD = 10_000  # beyond that the oldest are dropped: nobody looks at so many


@dataclass(frozen=True, slots=True)
class Topology:
    """Names and numbers, the same in all processes of an installation for ever (see `PARTITIONS`). Installations that
    share a broker differ in ``prefix``. Every consumer that shall get events is named: a queue begins with what is
    published after it was made. ``quorum``: for a cluster; a single broker is as safe with classic queues, and they
    bear its being killed better."""

    prefix: str = "vamgr"
    partitions: int = PARTITIONS
    consumers: tuple[str, ...] = ("projector", "policy")
    quorum: bool = True

    @property
    def exchange(self) -> str:
        return f"{self.prefix}.events"

    @property
    def dead(self) -> str:
        """The name of the exchange and of the queue of what could not be read."""
        return f"{self.prefix}.dead"

    def queue(self, consumer: str, partition: int) -> str:
        return f"{self.prefix}.{consumer}.{partition}"

    def queues(self) -> Iterator[tuple[str, int, str]]:
        """(consumer, partition, name of the queue)."""
        for consumer in self.consumers:
            for partition in range(self.partitions):
                yield consumer, partition, self.queue(consumer, partition)


async def declare(connection: AbstractConnection, topology: Topology) -> None:
    """Make what is missing. Raises what aio-pika raises."""
    channel = await _opened(connection)
    try:
        events = await channel.declare_exchange(topology.exchange, ExchangeType.DIRECT, durable=True)
        dead = await channel.declare_exchange(topology.dead, ExchangeType.FANOUT, durable=True)
        channel, queue = await _queue(connection, channel, topology.dead, {"x-max-length": _MOST_DEAD}, topology.quorum)
        await queue.bind(dead.name)
        limits = _limits(connection) if topology.quorum else {}
        for _, partition, name in topology.queues():
            arguments: _Arguments = {
                "x-single-active-consumer": True,
                "x-dead-letter-exchange": topology.dead,
                **limits,
            }
            channel, queue = await _queue(connection, channel, name, arguments, topology.quorum)
            await queue.bind(events.name, str(partition))
    finally:
        if not channel.is_closed:
            await channel.close()


async def remove(connection: AbstractConnection, topology: Topology) -> None:
    """Delete the exchanges and queues, with what is in them."""
    async with connection.channel() as channel:
        for name in (topology.dead, *(name for _, _, name in topology.queues())):
            await channel.queue_delete(name)
        for name in (topology.exchange, topology.dead):
            await channel.exchange_delete(name)


async def _queue(
    connection: AbstractConnection, channel: AbstractChannel, name: str, arguments: _Arguments, quorum: bool
) -> tuple[AbstractChannel, AbstractQueue]:
    """The queue, and the channel that goes on: a refusal closes the one that it was asked on."""
    kinds: Iterable[_Arguments] = ({"x-queue-type": "quorum"}, {}) if quorum else ({},)
    refusal: ChannelPreconditionFailed | None = None
    for kind in kinds:
        try:
            return channel, await channel.declare_queue(name, durable=True, arguments={**arguments, **kind})
        except ChannelPreconditionFailed as error:
            refusal = refusal or error
            channel = await _opened(connection)
        # Of an earlier version, or made by hand: it is used as it is.
        try:
            queue = await channel.declare_queue(name, passive=True)
        except ChannelNotFoundEntity:
            channel = await _opened(connection)
        else:
            log.warning("the queue %s has other settings than it should have, and is used as it is: %s", name, refusal)
            return channel, queue
    if refusal is None:  # pragma: no cover
        raise AssertionError("there is at least one kind of queue")
    raise refusal


async def _opened(connection: AbstractConnection) -> AbstractChannel:
    return await connection.channel()


def _limits(connection: AbstractConnection) -> _Arguments:
    """From RabbitMQ 4 on a quorum queue drops what was delivered twenty times, and a process may die that often."""
    transport = connection.transport
    version = str(transport.connection.server_properties.get("version", "")) if transport is not None else ""
    major = version.partition(".")[0]
    return {"x-delivery-limit": -1} if major.isdecimal() and int(major) >= 4 else {}
