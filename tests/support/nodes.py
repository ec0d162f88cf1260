"""Nodes as far as what they share goes: signals, and a book of positions in the place of the database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from vamgr.adapters.postgres.bridge import bridged, wait
from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.signals import Signals

T = TypeVar("T")


class Book:
    """Where tenants really are, and who asked about whom."""

    def __init__(self) -> None:
        self.positions: dict[str, tuple[int, int, str]] = {}
        self.asked: list[tuple[float, list[str]]] = []
        self.closed = False

    def write(self, tenant: str, position: int) -> None:
        self.positions[tenant] = (position, position, f"r{position}")

    async def read(self, tenants: Sequence[str]) -> dict[str, tuple[int, int, str]]:
        self.asked.append((asyncio.get_running_loop().time(), list(tenants)))
        found = {tenant: self.positions[tenant] for tenant in tenants if tenant in self.positions}
        await asyncio.sleep(0)
        if self.closed:
            raise ConnectionError("the database is away")
        return found


@asynccontextmanager
async def node(url: str, prefix: str, book: Book, **options: float) -> AsyncIterator[Signals]:
    """Signals as one process has them."""
    link = Link(url, prefix=prefix)
    signals = Signals(link, book.read, **options)
    await signals.start()
    try:
        yield signals
    finally:
        await signals.stop()
        await link.close()


def waits() -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """What `Database.wait` is for plain functions, of the loop that runs."""
    loop = asyncio.get_running_loop()
    return lambda coroutine: wait(coroutine, loop)


async def plainly(function: Callable[..., T], *arguments: Any, **options: Any) -> T:
    """Call a plain function that may wait, as a request does."""

    async def call() -> T:
        return function(*arguments, **options)

    return await bridged(call())
