"""A process that says what it hears, and answers each signal with one of its own: ``child.py <url> <prefix>``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

from tests.support.redis_server import until
from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.signals import Signals
from vamgr.adapters.redis.truth import Position


async def _nothing(_: Sequence[str]) -> dict[str, Position]:
    return {}


async def _main(url: str, prefix: str) -> None:
    link = Link(url, prefix=prefix)
    signals = Signals(link, _nothing)

    def told(kind: str, tenant: str, position: int, revision: str) -> None:
        if tenant != "from-the-child":
            print(kind, tenant, position, revision, flush=True)
            signals.tell("head", "from-the-child", position)

    signals.when_told(told)
    await signals.start()
    await until(lambda: signals.heard)
    print("heard", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await signals.stop()
    await link.close()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
