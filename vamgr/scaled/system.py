"""One process among many, as its roles know it, and what goes on in it until it ends."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from vamgr.adapters.postgres.errands import PostgresErrands
from vamgr.adapters.rabbitmq.topology import Topology
from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.signals import Signals
from vamgr.hosted import HostedSystem
from vamgr.kernel.errors import VamgrError
from vamgr.kernel.partitions import PartitionBoard, PartitionLag, lags_of

log = logging.getLogger("vamgr")
_PAUSE_SECONDS = 0.5


class Worker(Protocol):
    """What follows tenants in this process."""

    async def forget(self, tenant: str) -> None:
        """It was deleted."""
        ...


@dataclass(kw_only=True)
class ScaledSystem(HostedSystem):
    """One process among many. ``signals`` tells and hears how far each tenant is."""

    signals: Signals
    errands: PostgresErrands
    link: Link
    answer_link: Link
    topology: Topology
    workers: list[Worker]
    partition_board: PartitionBoard

    async def partitions(self) -> list[PartitionLag]:
        queues = [(consumer, partition) for consumer, partition, _ in self.topology.queues()]
        events = await self.standings.partition_events(self.topology.partitions)
        return lags_of(queues, events, await self.partition_board.told())

    async def fresh(self, tenant: str) -> None:
        await self.signals.fresh(tenant)

    def interest(self, tenant: str) -> AbstractContextManager[None]:
        return self.signals.interest(tenant)


class Task:
    """A coroutine that goes on until it is stopped."""

    def __init__(self, run: Callable[[], Awaitable[None]]) -> None:
        self._run = run
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._on_and_on())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _on_and_on(self) -> None:
        while True:
            try:
                await self._run()
            except VamgrError as error:
                log.warning("%s", error.detail)
            except Exception:
                log.exception("something unexpected; going on")
            await asyncio.sleep(_PAUSE_SECONDS)


class Forgetting:
    """Every process has folded states and keys in memory; after an erasure anywhere they are dropped."""

    def __init__(self, system: ScaledSystem) -> None:
        self._system = system
        self._seen: set[str] = set()
        self._task = Task(self._look)

    async def start(self) -> None:
        self._task.start()

    async def stop(self) -> None:
        await self._task.stop()

    async def _look(self) -> None:
        erasures = await self._system.errands.erasures()
        new, self._seen = erasures - self._seen, erasures
        if new:
            self._system.bus.forget_cached()
            for tenant in self._system.tenants.all():
                self._system.keys.forget_remembered(tenant.id)
