"""Asks the database how far tenants are, for whoever somebody cares about: signals are told at most once.

While signals come, that is a safety net of one query in some seconds. While they do not, it is what keeps answers
right: every tenant that has an open stream, a waiter, or was asked for lately is looked up at a short, fixed interval,
all of them in one query.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeAlias

log = logging.getLogger("vamgr.signals")
Position: TypeAlias = tuple[int, int, str]
"""Of one tenant: the head of its log, how far its read tables are, and their revision."""
Positions: TypeAlias = Callable[[Sequence[str]], Awaitable[Mapping[str, Position]]]
"""From tenants to where they are; a tenant that does not exist may be left out."""

_RECENT_SECONDS = 30.0
_LEAST_SECONDS = 0.05
_IN_ONE_QUERY = 500


class Truth:
    """``learnt`` is given each tenant's position and the moment (of the loop's clock) at which it was asked for.

    ``away_seconds``: how often is asked while signals do not come; ``safety_seconds``: while they do.
    """

    def __init__(
        self,
        positions: Positions,
        learnt: Callable[[str, Position, float], None],
        *,
        away_seconds: float,
        safety_seconds: float,
    ) -> None:
        self._positions = positions
        self._learnt = learnt
        self._away_seconds = away_seconds
        self._safety_seconds = safety_seconds
        self._interested: Counter[str] = Counter()
        self._recent: OrderedDict[str, float] = OrderedDict()
        self._known: dict[str, float] = {}
        self._wanted: dict[str, list[asyncio.Future[None]]] = {}
        self._wake = asyncio.Event()
        self._all_now = False
        self._signals_come = False
        self._since = 0.0
        self._task: asyncio.Task[None] | None = None
        self.polls = 0

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        for waiting in self._wanted.values():
            for future in waiting:
                future.cancel()
        self._wanted.clear()

    def signals_come(self, they_do: bool) -> None:
        """From now on signals are heard, or not. Either way some may have been missed until now."""
        self._signals_come = they_do
        self._since = asyncio.get_running_loop().time()
        self._all_now = True
        self._wake.set()

    @contextmanager
    def interest(self, tenant: str) -> Iterator[None]:
        """Somebody waits for news of the tenant, for as long as the block lasts."""
        self._interested[tenant] += 1
        if not self._covered(tenant):
            self._wanted.setdefault(tenant, [])
            self._wake.set()
        try:
            yield
        finally:
            self._interested[tenant] -= 1
            if self._interested[tenant] <= 0:
                del self._interested[tenant]

    async def fresh(self, tenant: str) -> None:
        """Return when the tenant's positions are no older than one interval. Raises what the database raises."""
        loop = asyncio.get_running_loop()
        self._recent[tenant] = loop.time()
        self._recent.move_to_end(tenant)
        if self._covered(tenant):
            return
        future: asyncio.Future[None] = loop.create_future()
        self._wanted.setdefault(tenant, []).append(future)
        self._wake.set()
        await future

    def look_up(self, tenant: str) -> None:
        """Soon, whatever is known of it."""
        self._known.pop(tenant, None)
        self._wanted.setdefault(tenant, [])
        self._wake.set()

    def cared_for(self) -> set[str]:
        """The tenants that are looked up: with waiters or open streams, or asked for lately."""
        oldest = asyncio.get_running_loop().time() - _RECENT_SECONDS
        while self._recent and next(iter(self._recent.values())) < oldest:
            tenant, _ = self._recent.popitem(last=False)
            if tenant not in self._interested:
                self._known.pop(tenant, None)
        return {*self._interested, *self._recent}

    def _covered(self, tenant: str) -> bool:
        asked = self._known.get(tenant)
        if asked is None or asked < self._since:
            return False
        return asyncio.get_running_loop().time() - asked <= 2 * self._interval

    @property
    def _interval(self) -> float:
        return self._safety_seconds if self._signals_come else self._away_seconds

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        last_all = loop.time()
        while True:
            try:
                async with asyncio.timeout_at(last_all + self._interval):
                    await self._wake.wait()
            except TimeoutError:
                self._all_now = True
            self._wake.clear()
            tenants = set(self._wanted)
            if self._all_now:
                self._all_now, last_all = False, loop.time()
                tenants |= self.cared_for()
            if tenants:
                await self._poll(sorted(tenants))
                await asyncio.sleep(_LEAST_SECONDS)  # whoever comes meanwhile goes together

    async def _poll(self, tenants: Sequence[str]) -> None:
        for part in (tenants[at : at + _IN_ONE_QUERY] for at in range(0, len(tenants), _IN_ONE_QUERY)):
            waiting = [future for tenant in part for future in self._wanted.pop(tenant, ())]
            asked = asyncio.get_running_loop().time()
            self.polls += 1
            try:
                found = await self._positions(part)
            except Exception as error:  # the database's fault; those who wait are told, the others are tried again
                log.warning("the positions of %d tenants cannot be read: %s", len(part), error)
                _settle(waiting, error)
                continue
            except asyncio.CancelledError:
                _settle(waiting, None)
                raise
            for tenant in part:
                self._known[tenant] = asked
                if tenant in found:
                    self._learnt(tenant, found[tenant], asked)
            _settle(waiting, None)


def _settle(waiting: Iterable[asyncio.Future[None]], error: Exception | None) -> None:
    for future in waiting:
        if future.done():
            continue
        if error is None:
            future.set_result(None)
        else:
            future.set_exception(error)
