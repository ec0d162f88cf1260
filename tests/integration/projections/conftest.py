"""A hangar over a fresh folder for every test, with the read tables in either engine."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.integration.projections.hangar import Hangar, open_hangar, postgres


@pytest.fixture(params=["sqlite", "postgresql"])
async def hangar(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Hangar]:
    if request.param == "sqlite":
        async with open_hangar(tmp_path) as hangar:
            yield hangar
    else:
        async with postgres() as database, open_hangar(tmp_path, database) as hangar:
            yield hangar


@pytest.fixture
async def sqlite_hangar(tmp_path: Path) -> AsyncIterator[Hangar]:
    """For what is about SQLite's files."""
    async with open_hangar(tmp_path) as hangar:
        yield hangar
