"""What the processes that have a connection to the broker tell the others of its queues, every few seconds."""

from __future__ import annotations

import asyncio
import os
import socket

from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.consuming import RabbitConsumer
from vamgr.kernel.distribution import BrokerUnavailable
from vamgr.kernel.relay import Relay
from vamgr.scaled.system import ScaledSystem, Task

_EVERY_SECONDS = 4.0
PROCESS = f"{socket.gethostname()}:{os.getpid()}"


class Counting:
    """A relay counts what waits in the queues of the partitions that it publishes to: they grow while nobody consumes.

    On a connection of its own, since the broker holds up one that publishes too much.
    """

    def __init__(self, system: ScaledSystem, relay: Relay) -> None:
        self._system = system
        self._relay = relay
        self._broker = Broker(system.settings.amqp_url or "", system.topology, name="vamgr relay, counting")
        self._task = Task(self._tell)

    async def start(self) -> None:
        self._task.start()

    async def stop(self) -> None:
        await self._task.stop()
        await self._broker.close()

    async def _tell(self) -> None:
        held = self._relay.held
        if not held:
            return
        try:
            lags = await self._broker.lag(held)
        except BrokerUnavailable:  # as the relay says already; what was told last grows old
            lags = []
        await self._system.partition_board.counted({(lag.consumer, lag.partition): lag.ready for lag in lags})
        await asyncio.sleep(_EVERY_SECONDS)


class Holding:
    """A consumer says which partitions it has, and how many messages it has not done with."""

    def __init__(self, system: ScaledSystem, role: str, consumer: RabbitConsumer) -> None:
        self._system = system
        self._role = role
        self._consumer = consumer
        self._task = Task(self._tell)

    async def start(self) -> None:
        self._task.start()

    async def stop(self) -> None:
        await self._task.stop()

    async def _tell(self) -> None:
        waiting = self._consumer.unacknowledged()
        if waiting:
            await self._system.partition_board.held(self._role, PROCESS, waiting)
            await asyncio.sleep(_EVERY_SECONDS)
