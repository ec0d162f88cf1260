"""One trouble after the other, each with a line about what was done and counted."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from tests.faults.life import Life

Trouble = Callable[[], Awaitable[None]]


async def step(what: str, living: Life, trouble: Trouble) -> None:
    """Make it fail while others write, and see that they can go on, and that everybody is told."""
    begun, before = time.monotonic(), len(living.acknowledged)
    await trouble()
    during = len(living.acknowledged) - before
    healed = time.monotonic()
    await living.until_acknowledged(20, seconds=120)
    seconds = time.monotonic() - healed
    told = await living.until_shown(seconds=120)
    print(
        f"{what}: {during} acknowledged in {healed - begun:.1f} s meanwhile, then 20 in {seconds:.1f} s, "
        f"all of them shown {told:.1f} s later",
        flush=True,
    )


def report(counted: dict[str, int]) -> None:
    for what, number in counted.items():
        print(f"{number:>8,}  {what}")
