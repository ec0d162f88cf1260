"""Waits for a condition instead of for a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


async def until(condition: Callable[[], object], seconds: float = 60.0) -> None:
    """Until it is true. Raises TimeoutError, so that a test that hangs says where."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  (the condition is anything at all, so nobody could set an event)
            await asyncio.sleep(0.002)
