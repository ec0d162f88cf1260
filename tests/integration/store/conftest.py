"""A real store in a fresh folder for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.integration.store.support import opened
from vamgr.adapters.sqlite.log import SqliteEventStore


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteEventStore]:
    async with opened(tmp_path / "log.sqlite") as store:
        yield store
