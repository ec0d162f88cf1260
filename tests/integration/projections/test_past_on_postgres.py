"""The past in PostgreSQL: whoever fills it, in whatever steps, each row is what SQLite's past says at each event."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
import pytest_asyncio

from tests.integration.projections.hangar import postgres
from tests.support.running import STORE, running_system
from tests.support.small_airline import small_airline
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.past_model import PostgresPastModel
from vamgr.adapters.postgres.past_sql import SLOT
from vamgr.adapters.postgres.past_tables import PostgresPastTables
from vamgr.adapters.slots import MOST_POSITIONS, slot_of
from vamgr.kernel.past import Past
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT, Reader, Row
from vamgr.kernel.read_tables import Batch, Generation
from vamgr.runtime import System

pytestmark = [
    pytest.mark.skipif(STORE != "sqlite", reason="compares with SQLite's past"),
    pytest.mark.asyncio(loop_scope="module"),
]


class OneByOne(PostgresPastTables):
    """Writes after each attempt, as it does when the database did not take a batch."""

    @contextmanager
    def batch(self, tenant: str, standing: Mapping[Generation, int], *, careful: bool = False) -> Iterator[Batch]:
        with super().batch(tenant, standing, careful=True) as batch:
            yield batch


@dataclass
class Airline:
    system: System
    database: Database

    @property
    def projections(self) -> list[Projection]:
        """Those that have a past of their own."""
        every = [projection for area in self.system.areas for projection in area.projections]
        return [projection for projection in every if not projection.positioned]

    @property
    def head(self) -> int:
        return self.system.store.head(self.system.tenant).position

    def process(self, batch_size: int = 2000, *, careful: bool = False) -> Past:
        """One that knows nothing yet of the tables that others have filled."""
        model = PostgresPastModel(self.database, self.database.schema, self.projections)
        if careful:
            model.tables = OneByOne(self.database)
        return Past(
            model=model,
            store=self.system.store,
            codec=self.system.codec,
            projections=self.projections,
            batch_size=batch_size,
        )

    async def differences(self, past: Past, every: int = 1) -> list[str]:
        found, compared = [], 0
        for position in range(self.head, 0, -every):
            here = await past.reader(self.system.tenant, position, 60)
            there = await self.system.past.reader(self.system.tenant, position, 60)
            for name, rows, expected in self._tables(here, there):
                compared += len(rows)
                if rows != expected:
                    found.append(f"{name} at {position}")
        assert compared > 1_000 / every
        return found

    def _tables(self, here: Reader, there: Reader) -> Iterator[tuple[str, list[Row], list[Row]]]:
        for projection in self.projections:
            for table in projection.tables:
                key = [column for column in table.primary_key.columns if column.name != TENANT]
                statement = table.select().order_by(*key)
                yield table.name, here.all(statement), there.all(statement)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def airline(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Airline]:
    async with (
        postgres() as database,
        running_system(tmp_path_factory.mktemp("past") / "data") as running,
    ):
        small = await small_airline(running)
        await small.fly("KBOS", "KBED")
        await small.owner.patch(f"/api/v1/airlines/{small.airline_id}", json={"name": "Fjord Airways"})
        await small.fly("KBED", "KBOS")
        await running.settle()
        yield Airline(running.system, database)


@pytest_asyncio.fixture(autouse=True, loop_scope="module")
async def _nothing_left(airline: Airline) -> AsyncIterator[None]:
    yield
    past = airline.process()
    await past.forget()
    await past.stop()


@pytest.mark.parametrize("careful", [False, True], ids=["at once", "one by one"])
async def test_every_row_at_every_event(airline: Airline, careful: bool) -> None:
    past = airline.process(batch_size=25, careful=careful)
    assert await airline.differences(past, 4 if careful else 1) == []
    await past.stop()


async def test_a_process_that_goes_on_where_another_stopped(airline: Airline) -> None:
    """It knows no row, so it ends versions that it has never seen."""
    for position in range(7, airline.head, 11):
        past = airline.process()
        await past.reader(airline.system.tenant, position, 60)
        await past.stop()
    past = airline.process()
    assert await airline.differences(past, 2) == []
    await past.stop()


async def test_processes_that_fill_it_at_the_same_time(airline: Airline) -> None:
    pasts = [airline.process(batch_size=5) for _ in range(2)]
    for past in pasts:
        past.prepare(airline.system.tenant, airline.head)
    for past in pasts:
        assert await airline.differences(past, 8) == []
        await past.stop()


async def test_what_another_process_removed_is_made_anew(airline: Airline) -> None:
    tenant, head = airline.system.tenant, airline.head
    one, other = airline.process(), airline.process()
    await one.reader(tenant, head, 60)
    await other.reader(tenant, head, 60)
    before = one.revision(head)
    assert other.revision(head) == before
    await other.forget()
    removed = one.revision(head)
    await other.reader(tenant, 1, 60)  # begins again, and is not as far as the first one was
    assert len({before, removed, one.revision(head)}) == 3
    assert await airline.differences(one, 8) == []
    for past in (one, other):
        await past.stop()


async def test_only_what_was_asked_for_is_filled(airline: Airline) -> None:
    past = airline.process(batch_size=10)
    await past.reader(airline.system.tenant, 5, 60)
    assert past.position(airline.system.tenant) == 5
    await past.stop()


async def test_the_slot_that_the_server_works_out(airline: Airline) -> None:
    starts = [16**level * factor + step for level in range(9) for factor in (1, 3, 15) for step in (-1, 0, 1)]
    lengths = [16**level + step for level in range(9) for step in (-1, 0, 1)]
    versions = [(start, start + length) for start in starts for length in lengths if start > 0 < length]
    versions = [version for version in versions if version[1] <= MOST_POSITIONS]
    async with airline.database.owner() as connection:
        rows = await connection.fetch(
            f"SELECT {SLOT} FROM unnest($1::bigint[]) WITH ORDINALITY t(from_pos, n) "  # noqa: S608
            "JOIN unnest($2::bigint[]) WITH ORDINALITY u(ending, n) USING (n) ORDER BY n",
            *zip(*versions, strict=True),
        )
    assert [row[0] for row in rows] == [slot_of(*version) for version in versions]
    assert len(versions) > 500
