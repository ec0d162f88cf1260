"""Redis for the tests of what processes share."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.redis_server import PrivateRedis, own_keys, private_redis


@pytest.fixture
async def keys() -> AsyncIterator[tuple[str, str]]:
    """The URL of the Redis that runs here, and a prefix for this test."""
    async with own_keys() as found:
        yield found


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[PrivateRedis]:
    """A Redis that may be stopped."""
    async with private_redis(tmp_path) as running:
        yield running
