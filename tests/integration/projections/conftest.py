"""A hangar over a fresh folder for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.integration.projections.hangar import Hangar, open_hangar


@pytest.fixture
async def hangar(tmp_path: Path) -> AsyncIterator[Hangar]:
    async with open_hangar(tmp_path) as hangar:
        yield hangar
