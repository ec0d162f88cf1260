"""A past that is lived through in order: processes take turns by the moment that each of them waits for."""

from __future__ import annotations

import heapq
from collections.abc import AsyncIterator, Callable
from datetime import datetime

from vamgr.kernel.clock import SetClock

Process = AsyncIterator[datetime]
"""Yields the moment at which it wants to go on; when it goes on, the clock stands there or a little later."""


class Timeline:
    """Moves the clock from one process's moment to the next, never back and never beyond ``end``."""

    def __init__(self, clock: SetClock, end: datetime) -> None:
        self.clock = clock
        self.end = end
        self._waiting: list[tuple[datetime, int, Process]] = []
        self._added = 0

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def add(self, process: Process) -> None:
        """It begins now, after those that were there before."""
        heapq.heappush(self._waiting, (self.now, self._added, process))
        self._added += 1

    async def run(self, on_step: Callable[[datetime], None]) -> None:
        """Run all of them to their ends; what a process wants to do after ``end`` is not done."""
        while self._waiting:
            moment, order, process = heapq.heappop(self._waiting)
            self.clock.set(max(self.now, moment))
            on_step(self.now)
            try:
                wanted = await anext(process)
            except StopAsyncIteration:
                continue
            if wanted <= self.end:
                heapq.heappush(self._waiting, (wanted, order, process))
