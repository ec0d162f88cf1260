"""Several processes fill the same read tables: nothing is applied twice or left out, whoever is quicker."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.integration.projections.crashing import counting, totals
from tests.integration.projections.hangar import (
    A,
    B,
    Bought,
    Flown,
    Hangar,
    Running,
    Sold,
    fleet,
    open_hangar,
    places,
    postgres,
    until,
)
from vamgr.adapters.postgres.read_model import PostgresReadModel
from vamgr.kernel.event import Event
from vamgr.kernel.read_tables import Checkpoint, CheckpointMoved


@pytest.fixture
async def shared(tmp_path: Path) -> AsyncIterator[Hangar]:
    async with postgres() as database, open_hangar(tmp_path, database) as hangar:
        yield hangar


@asynccontextmanager
async def projectors(hangar: Hangar, count: int, *makers: Any, **options: Any) -> AsyncIterator[list[Running]]:
    """As many as there would be processes, each with projections and knowledge of rows of its own."""
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(hangar.projecting(*[make()[0] for make in makers], **options))
            for _ in range(count)
        ]


async def test_every_event_is_counted_once(shared: Hangar) -> None:
    async with projectors(shared, 3, lambda: (counting, totals), batch_size=3) as running:
        for number in range(60):
            await shared.record(A, *[Flown(aircraft="n1", to="EDDF", minutes=number)] * 4)
            if number % 10 == 0:
                await asyncio.gather(*(one.projector.catch_up(A) for one in running))
        await asyncio.gather(*(one.projector.catch_up(A) for one in running))
        rows = running[0].now(A, totals)
        assert [one.projector.failure for one in running] == [None] * 3
    assert rows == [{"tenant": A, "id": "all", "flights": 240, "minutes": 4 * sum(range(60))}]


async def test_one_goes_on_while_another_rebuilds_and_swaps(shared: Hangar) -> None:
    dice = random.Random(5)  # noqa: S311
    for tenant in (A, B):
        await shared.record(tenant, *[Bought(aircraft=f"n{number}", location="EDDF") for number in range(20)])
    async with projectors(shared, 2, fleet, places) as running:
        for one in running:
            await one.projector.catch_up(A)
        for _ in range(3):
            swap = asyncio.create_task(running[0].projector.rebuild_all())
            for _ in range(10):
                flown = Flown(aircraft=f"n{dice.randrange(20)}", to=dice.choice(["EGLL", "KJFK", "EDDF"]))
                await shared.record(dice.choice([A, B]), flown)
                await asyncio.gather(*(one.projector.catch_up(tenant) for one in running for tenant in (A, B)))
            await swap

        async def of_one_generation() -> bool:
            numbers = [{entry.generation for entry in one.projector.status()} for one in running]
            return numbers[0] == numbers[1] and len(numbers[0]) == 2

        await shared.record(A, Bought(aircraft="last", location="EDDF"))
        await until(of_one_generation)
        await asyncio.gather(*(one.projector.catch_up(A) for one in running))
        for one in running:
            assert one.projector.failure is None
            assert (await one.projector.compare_with_fresh_rebuild()).differences == ()


async def test_a_batch_on_a_checkpoint_that_has_moved_changes_nothing(shared: Hangar) -> None:
    assert shared.database is not None
    projection, aircraft = fleet()
    async with shared.projecting(projection) as running:
        await shared.record(A, Bought(aircraft="n1", location="EDDF"))
        await running.projector.catch_up(A)
        tables = PostgresReadModel(shared.database).tables

        def late() -> None:
            (generation,) = tables.prepare([projection])
            with tables.batch(A, {generation: 0}) as batch:
                with batch.attempt(projection, generation) as tx:
                    tx.put(aircraft, id="n2", location="EGLL", price=1.0, visited=[])
                batch.checkpoint(generation, Checkpoint(1))

        with pytest.raises(CheckpointMoved):
            await asyncio.to_thread(late)
        assert [row["id"] for row in running.now(A, aircraft)] == ["n1"]


async def test_a_row_that_another_process_has_changed_is_read_anew(shared: Hangar) -> None:
    projection, aircraft = fleet()
    await shared.record(A, Bought(aircraft="n1", location="EDDF"))
    async with shared.projecting(projection) as first:
        await first.projector.catch_up(A)
        async with shared.projecting(fleet()[0]) as second:
            for number in range(10):
                await shared.record(A, Flown(aircraft="n1", to=f"X{number}"))
                await asyncio.gather(first.projector.catch_up(A), second.projector.catch_up(A))
        rows = await first.rows(A, aircraft)
    assert rows[0]["visited"] == ["EDDF", *(f"X{number}" for number in range(10))]
    assert rows[0]["minutes"] == 600


async def test_rows_that_did_not_stay_in_memory_are_read_again(shared: Hangar, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in (("_MOST_OF_TABLE", 4), ("_MOST_IN_ALL", 6), ("_TRIMMED_AFTER", 1)):
        monkeypatch.setattr(f"vamgr.adapters.postgres.known_rows.{name}", most)
    dice = random.Random(11)  # noqa: S311
    (one, aircraft), (two, counts) = fleet(), places()
    async with (
        shared.projecting(one, two, batch_size=7) as running,
        open_hangar(shared.folder) as beside,
        beside.projecting(fleet()[0], places()[0]) as in_sqlite,
    ):
        for _ in range(40):
            happened: list[Event] = []
            for _ in range(dice.randrange(1, 9)):
                name, place = f"n{dice.randrange(12)}", dice.choice(["EDDF", "EGLL", "KJFK"])
                happened.append(
                    dice.choice(
                        [
                            Bought(aircraft=name, location=place),
                            Flown(aircraft=name, to=place, minutes=dice.randrange(200)),
                            Flown(aircraft=name, to=place),
                            Sold(aircraft=name),
                        ]
                    )
                )
            await shared.record(dice.choice([A, B]), *happened)
            await running.projector.catch_up(A)
        for tenant in (A, B):
            await running.projector.catch_up(tenant)
            beside.heads.advance(tenant, shared.store.head(tenant).position)
            for of in (aircraft, counts):
                assert await running.rows(tenant, of) == await in_sqlite.rows(tenant, of)
        assert (await running.projector.compare_with_fresh_rebuild()).differences == ()
