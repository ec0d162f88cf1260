"""One log, two engines: every row of every read table is the same, and every query of the API answers the same."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.projections.hangar import postgres
from tests.support.every_get import Asker
from tests.support.running import ORIGIN
from vamgr.adapters.postgres.read_model import PostgresReadModel
from vamgr.areas import load_routes
from vamgr.demo.making import Wish, make_demo
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import SetClock
from vamgr.kernel.projection import Projection
from vamgr.kernel.projector import Projector
from vamgr.kernel.read_tables import ReadTables
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings
from vamgr.web.app import build_app

NOW = datetime(2026, 6, 20, 14, 20, tzinfo=UTC)
YEARS = 0.05
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A data folder with an airline's past, and its owner's key."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    settings = load_settings(data_dir=folder)
    made = asyncio.run(make_demo(settings, Wish(6, YEARS), lambda *_: None, now=NOW))
    return folder, made["users"][0]["api_key"]


@dataclass(frozen=True)
class Both:
    """The same system over its own read tables, and over those in PostgreSQL."""

    sqlite: System
    postgres: System

    @property
    def projections(self) -> list[Projection]:
        return [projection for area in self.sqlite.areas for projection in area.projections]


@asynccontextmanager
async def both_engines(folder: Path) -> AsyncIterator[Both]:
    settings = load_settings(data_dir=folder)
    async with postgres() as database, open_system(settings, clock=SetClock(NOW), background=False) as system:
        model, applied = PostgresReadModel(database), Heads()
        projector = Projector(
            read_model=model,
            store=system.store,
            codec=system.codec,
            projections=[projection for area in system.areas for projection in area.projections],
            heads=system.heads,
            applied=applied,
            catch_up_seconds=60,
        )
        await projector.start()
        try:
            await projector.catch_up(system.tenant)
            await system.projector.catch_up(system.tenant)
            other = replace(system, read_model=model, projector=projector, applied=applied)  # type: ignore[arg-type]
            yield Both(system, other)
        finally:
            await projector.stop()


@pytest.fixture
async def both(demo: tuple[Path, str]) -> AsyncIterator[Both]:
    async with both_engines(demo[0]) as both:
        yield both


async def test_every_row_is_the_same(both: Both) -> None:
    tables = [both.sqlite.read_model.tables, both.postgres.read_model.tables]
    one, other = [await asyncio.to_thread(_rows, both, engine) for engine in tables]
    again = await both.postgres.projector.compare_with_fresh_rebuild()
    assert one.keys() == other.keys()
    assert sum(map(len, one.values())) > 1000
    for name, rows in one.items():
        assert rows == other[name], name
    assert again.differences == ()
    assert again.compared == sum(map(len, one.values()))


def _rows(both: Both, tables: ReadTables) -> dict[str, list[dict[str, Any]]]:
    found = {}
    with tables.snapshot() as snapshot:
        for projection in both.projections:
            generation = snapshot.active(projection)
            for table in projection.tables:
                found[table.name] = list(snapshot.rows(table, generation, both.sqlite.tenant))
    return found


# It makes a demo and its tables twice: minutes, where four workers and others share two cores.
@pytest.mark.timeout(600)
async def test_every_query_answers_the_same(both: Both, demo: tuple[Path, str]) -> None:
    load_routes()
    different: list[str] = []
    asked = 0
    transports = [httpx.ASGITransport(app=build_app(system)) for system in (both.sqlite, both.postgres)]
    headers = {"X-API-Key": demo[1], "Origin": ORIGIN}
    one, other = [httpx.AsyncClient(transport=each, base_url=ORIGIN, headers=headers) for each in transports]
    async with one, other:
        async for address in Asker(one, both.sqlite.areas).addresses():
            asked += 1
            answers = [await client.get(address) for client in (one, other)]
            said = [(answer.status_code, _body(answer)) for answer in answers]
            if not _same(*said):
                different.append(f"{address}\n  {said[0]!s:.600}\n  {said[1]!s:.600}")
    assert different == [], f"{len(different)} of {asked}:\n" + "\n".join(different)
    assert asked > 500


def _body(answer: httpx.Response) -> Any:
    try:
        return json.loads(answer.content)
    except ValueError:
        return answer.content


def _same(one: Any, other: Any) -> bool:
    """Sums of floating point numbers may differ in their last digit: they are added up in another order."""
    if isinstance(one, float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-12)
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(_same(one[name], other[name]) for name in one)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)
