"""The relay: publishes what is new in each tenant's log, in order, and goes on by itself after every trouble.

A tenant's events go out one run after the other: the next one is published when the one before is confirmed. What was
confirmed is noted page by page. Many tenants are under way at once. Whatever dies at whatever moment, the worst is that
a page is published again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from vamgr.kernel.channel import Heads
from vamgr.kernel.distribution import (
    PARTITIONS,
    Behind,
    BrokerUnavailable,
    Outbox,
    Publisher,
    Shares,
    partition_of,
    runs_of,
)
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import Recorded
from vamgr.kernel.measured import RELAY_PUBLISHED, RELAY_SECONDS
from vamgr.kernel.tracing import PRODUCER, appended, follow

log = logging.getLogger("vamgr.relay")

_PAGE = 100
_RENEW_SECONDS = 1.0
_FIRST_PAUSE_SECONDS = 0.25
_LONGEST_PAUSE_SECONDS = 15.0
_STALLED_SECONDS = 30.0
_STOP_SECONDS = 5.0


class Relay:
    """``heads`` tells that something was appended; without it, and for what it missed, the outbox is asked every
    ``poll_seconds``. ``most_events`` and ``most_bytes`` bound a message, ``in_flight`` the tenants at once.

    ``failure`` is the sentence of what keeps it from publishing now; ``events`` and ``messages`` count what was
    confirmed since the start.
    """

    def __init__(
        self,
        *,
        outbox: Outbox,
        publisher: Publisher,
        shares: Shares,
        heads: Heads | None = None,
        partitions: int = PARTITIONS,
        most_events: int = 100,
        most_bytes: int = 1_000_000,
        in_flight: int = 64,
        poll_seconds: float = 1.0,
        first_pause_seconds: float = _FIRST_PAUSE_SECONDS,
    ) -> None:
        self.failure: str | None = None
        self.events = self.messages = 0
        self._outbox = outbox
        self._publisher = publisher
        self._shares = shares
        self._heads = heads
        self._partitions = partitions
        self._most_events = most_events
        self._most_bytes = most_bytes
        self._in_flight = in_flight
        self._poll_seconds = poll_seconds
        self._first_pause = self._pause = first_pause_seconds
        self._wake = asyncio.Event()
        self._stopping = False
        self._trouble: str | None = None
        self._held: frozenset[int] = frozenset()
        self._renew_at = 0.0
        self._cursor = ""
        self._more = False
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()
        self._stalled: dict[str, float] = {}
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def held(self) -> frozenset[int]:
        """The partitions whose tenants this relay publishes now."""
        return self._held

    async def start(self) -> None:
        self._stopping = False
        self._tasks = [asyncio.create_task(self._run())]
        if self._heads is not None:
            self._tasks.append(asyncio.create_task(self._listen(self._heads)))

    async def stop(self) -> None:
        """Let what is being published be confirmed, for a few seconds, and give the partitions to others."""
        self._stopping = True
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        self._tasks = []
        running = list(self._under_way.values())
        if running:
            _, late = await asyncio.wait(running, timeout=_STOP_SECONDS)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)
        self._held = frozenset()
        await self._shares.release()

    def wake(self) -> None:
        """Something may have been appended."""
        self._wake.set()

    async def _listen(self, heads: Heads) -> None:
        async for news in heads.listen():
            if any(self._shares.has(partition_of(tenant, self._partitions)) for tenant in news):
                self._wake.set()

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            try:
                await self._begin()
            except StoreUnavailable as error:
                self._trouble = error.detail
            except Exception as error:
                log.exception("the relay met something unexpected and tries again")
                self._trouble = f"{type(error).__name__}: {error}"
            if self._trouble is not None:
                await self._rest(self._trouble)
                continue
            try:
                async with asyncio.timeout(self._poll_seconds):
                    await self._wake.wait()
            except TimeoutError:
                pass

    async def _rest(self, trouble: str) -> None:
        """Wait, longer from time to time until something was published again."""
        log.warning("events wait to be published, next try in %.1f seconds: %s", self._pause, trouble)
        self.failure = trouble
        await asyncio.sleep(self._pause)
        self._pause = min(self._pause * 2, _LONGEST_PAUSE_SECONDS)
        self._trouble = None

    async def _begin(self) -> None:
        """Set tenants going that have something to publish, as many as there is room for. Raises StoreUnavailable."""
        now = asyncio.get_running_loop().time()
        if now >= self._renew_at or not self._held:
            self._held = frozenset()  # whoever cannot ask has none
            self._held = await self._shares.renew()
            self._renew_at = now + _RENEW_SECONDS
        self._more = False
        if not self._held:
            return
        # Every tenant has its turn: the search goes on behind the last one that was begun, and round to the beginning.
        limit, from_beginning = 2 * self._in_flight, self._cursor == ""
        while len(self._under_way) < self._in_flight:
            found = await self._outbox.behind(self._held, self._cursor, limit)
            for behind in found:
                if len(self._under_way) >= self._in_flight:
                    break
                self._cursor = behind.tenant
                self._set_going(behind, now)
            else:
                if len(found) == limit:
                    continue
                self._cursor = ""
                if from_beginning:
                    if not self._under_way and self._trouble is None:
                        self._well()
                    return
                from_beginning = True
        self._more = True

    def _set_going(self, behind: Behind, now: float) -> None:
        tenant = behind.tenant
        if tenant in self._under_way:
            self._again.add(tenant)  # it may just have seen the end of its log, before this
        elif self._stalled.get(tenant, 0.0) <= now:
            self._stalled.pop(tenant, None)
            task = asyncio.create_task(self._tenant(tenant, behind.published))
            self._under_way[tenant] = task
            task.add_done_callback(lambda _: self._ended(tenant))

    def _ended(self, tenant: str) -> None:
        del self._under_way[tenant]
        if self._more or self._trouble is not None or tenant in self._again:
            self._again.discard(tenant)
            self._wake.set()

    async def _tenant(self, tenant: str, published: int) -> None:
        """Publish to the end of the tenant's log."""
        try:
            await self._to_the_end(tenant, published)
        except (BrokerUnavailable, StoreUnavailable) as error:
            self._trouble = error.detail
        except Exception:
            # One tenant's trouble is not that of the others.
            log.exception(
                "events of %s cannot be published; it is tried again in %.0f seconds", tenant, _STALLED_SECONDS
            )
            self._stalled[tenant] = asyncio.get_running_loop().time() + _STALLED_SECONDS

    async def _to_the_end(self, tenant: str, published: int) -> None:
        limit = max(self._most_events, _PAGE)
        while self._may_go_on(tenant):
            page = await self._outbox.page(tenant, published, limit)
            if page and page[0].position != published + 1:
                raise ValueError(f"the log goes on at {page[0].position} after {published}")
            await self._publish(tenant, page)
            if len(page) < limit:
                return
            published = page[-1].position

    async def _publish(self, tenant: str, page: Sequence[Recorded]) -> None:
        """The events of a page, one run after the other; what was confirmed is noted, also when it fails on the way."""
        confirmed = 0
        try:
            for run in runs_of(page, most_events=self._most_events, most_bytes=self._most_bytes):
                if not self._may_go_on(tenant):
                    return
                trace = appended.of(tenant, run.first - 1, run.last)
                with follow("relay", trace, kind=PRODUCER, tenant=tenant, first=run.first), RELAY_SECONDS.time():
                    await self._publisher.publish([run])
                RELAY_PUBLISHED.add(len(run.events))
                confirmed = run.last
                self.messages += 1
                self.events += len(run.events)
        finally:
            if confirmed:
                await self._outbox.moved(tenant, confirmed)
        self._well()

    def _may_go_on(self, tenant: str) -> bool:
        if self._stopping or self._trouble is not None:
            return False
        return self._shares.has(partition_of(tenant, self._partitions))

    def _well(self) -> None:
        if self.failure is not None:
            log.info("events are published again")
        self.failure, self._pause = None, self._first_pause
