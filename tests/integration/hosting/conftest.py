"""A platform with many airlines, in a schema of its own; every task may wait for the database in plain functions."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.hosted_platform import Hosted, hosted_system
from tests.support.hosting import new_loop


def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> Any:
    return {"bridged": new_loop}


@pytest.fixture
async def hosted(tmp_path: Path) -> AsyncIterator[Hosted]:
    async with hosted_system(tmp_path / "data") as hosted:
        yield hosted
