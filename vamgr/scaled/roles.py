"""The roles ``relay`` and ``scheduler``."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from vamgr.adapters.postgres.outbox import PostgresOutbox
from vamgr.adapters.postgres.shares import LockShares
from vamgr.adapters.rabbitmq.broker import Broker
from vamgr.adapters.rabbitmq.publishing import RabbitPublisher
from vamgr.identity.accounts import finish_erasures_of
from vamgr.kernel.distribution import PARTITIONS
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.measured import RELAY_LAG
from vamgr.kernel.measures import Reading, registry
from vamgr.kernel.relay import Relay
from vamgr.ready import answers
from vamgr.scaled.system import ScaledSystem, Task
from vamgr.scaled.telling import Counting

log = logging.getLogger("vamgr")
_LEAD_SECONDS = 1.0
_ERASE_AGAIN_SECONDS = 30.0


class Relaying:
    """The role ``relay``."""

    def __init__(self, system: ScaledSystem) -> None:
        self._system = system
        self._stop_reading: Callable[[], None] = _nothing
        self._broker = Broker(system.settings.amqp_url or "", system.topology, name="vamgr relay")
        self._outbox = PostgresOutbox(system.database)
        self.relay = Relay(
            outbox=self._outbox,
            publisher=RabbitPublisher(self._broker),
            shares=LockShares(system.database, "relay", PARTITIONS),
            heads=system.heads,
        )

        self._counting = Counting(system, self.relay)

    async def start(self) -> None:
        await self.relay.start()
        await self._counting.start()
        self._stop_reading = registry.read_at_scrape(self._figures)
        ready = self._system.readiness
        ready.check("outbox", "relay", answers(self._outbox.waiting, "The database cannot be asked for what waits."))
        ready.check("broker", "relay", lambda: [self.relay.failure] if self.relay.failure is not None else [])

    def _figures(self) -> list[Reading]:
        _, events = self._system.database.wait(self._outbox.waiting())
        return [(RELAY_LAG.at(), float(events))]

    async def stop(self) -> None:
        self._stop_reading()
        await self._counting.stop()
        await self.relay.stop()
        await self._broker.close()


def _nothing() -> None:
    """There is nothing to end."""


class Scheduling:
    """The role ``scheduler``: of those who have it, one leads and runs the jobs of all tenants."""

    def __init__(self, system: ScaledSystem) -> None:
        self._system = system
        self._leader = LockShares(system.database, "scheduler", 1)
        self._task = Task(self._lead)
        self._leads = False
        self._asked = False
        self._erasing: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._task.start()
        # Not asked by the check itself: whoever gives up waiting for the answer gives the lead away.
        self._system.readiness.check(
            "books", "scheduler", lambda: [] if self._asked else ["The database cannot be asked who leads."]
        )

    async def stop(self) -> None:
        await self._task.stop()
        await self._follow()
        await self._leader.release()

    async def _lead(self) -> None:
        try:
            leads = 0 in await self._leader.renew()
        except StoreUnavailable:
            self._asked = False
            await self._follow()
            raise
        self._asked = True
        if leads and not self._leads:
            log.info("this process runs the jobs of all tenants")
            self._leads = True
            self._erasing = asyncio.create_task(self._finish_erasures())
            await self._system.jobs.start()
        elif not leads:
            await self._follow()
        await asyncio.sleep(_LEAD_SECONDS)

    async def _follow(self) -> None:
        if self._leads:
            self._leads = False
            if self._erasing is not None:
                self._erasing.cancel()
                await asyncio.gather(self._erasing, return_exceptions=True)
            await self._system.jobs.stop()

    async def _finish_erasures(self) -> None:
        """What a crash between an erasure's event and the deletion of the key left undone."""
        waiting = [tenant for tenant, _ in await self._system.store.tenants()]
        while waiting:
            again = []
            for tenant in waiting:
                try:
                    await self._system.projector.catch_up(tenant)
                    await finish_erasures_of(self._system, tenant)
                except StoreUnavailable as error:
                    log.info("erasures of %s are looked at later: %s", tenant, error.detail)
                    again.append(tenant)
                except Exception:  # one airline's trouble is not that of the others
                    log.exception("erasures of %s cannot be finished", tenant)
                    again.append(tenant)
            waiting = again
            await asyncio.sleep(_ERASE_AGAIN_SECONDS)
