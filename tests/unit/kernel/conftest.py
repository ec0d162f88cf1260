"""A warehouse over a fresh folder for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.unit.kernel.warehouse import RACES, Warehouse, open_warehouse


@pytest.fixture
async def warehouse(tmp_path: Path) -> AsyncIterator[Warehouse]:
    RACES.clear()
    async with open_warehouse(tmp_path) as warehouse:
        yield warehouse
