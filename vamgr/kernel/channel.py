"""In-process channels: the newest position per tenant, told to all who wait. Nothing queues, nothing overflows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator


class Heads:
    """Positions that only grow, per tenant. Listeners see the newest ones; those in between may be skipped."""

    def __init__(self) -> None:
        self._positions: dict[str, int] = {}
        self._listeners: set[_Listener] = set()
        self._waiting: dict[str, set[_Listener]] = {}  # by tenant: one that writes a lot wakes nobody of another

    def position(self, tenant: str) -> int:
        return self._positions.get(tenant, 0)

    def positions(self) -> dict[str, int]:
        """Of every tenant that was heard of."""
        return dict(self._positions)

    def advance(self, tenant: str, position: int) -> None:
        if position > self._positions.get(tenant, 0):
            self._positions[tenant] = position
            for listener in (*self._listeners, *self._waiting.get(tenant, ())):
                listener.put(tenant, position)

    def forget(self, tenant: str) -> None:
        """It is gone, or begins anew. Nobody is told."""
        self._positions.pop(tenant, None)

    async def listen(self) -> AsyncIterator[dict[str, int]]:
        """Batches of tenant → newest position, one batch at a time, from the moment of the first ``anext``."""
        listener = _Listener()
        self._listeners.add(listener)
        try:
            while True:
                await listener.wake.wait()
                yield listener.take()
        finally:
            self._listeners.discard(listener)

    async def reached(self, tenant: str, position: int, timeout_seconds: float) -> bool:
        """Wait until the tenant has got to a position; False when the time is over first."""
        if self.position(tenant) >= position:
            return True
        listener = _Listener()
        self._waiting.setdefault(tenant, set()).add(listener)
        try:
            async with asyncio.timeout(timeout_seconds):
                while self.position(tenant) < position:
                    await listener.wake.wait()
                    listener.take()
        except TimeoutError:
            return False
        finally:
            waiting = self._waiting[tenant]
            waiting.discard(listener)
            if not waiting:
                del self._waiting[tenant]
        return True


class _Listener:
    __slots__ = ("_news", "wake")

    def __init__(self) -> None:
        self.wake = asyncio.Event()
        self._news: dict[str, int] = {}

    def put(self, tenant: str, position: int) -> None:
        self._news[tenant] = position
        self.wake.set()

    def take(self) -> dict[str, int]:
        self.wake.clear()
        news, self._news = self._news, {}
        return news
