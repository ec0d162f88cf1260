"""Projectors that divide the tenants among them, of which one builds: see `vamgr.kernel.shared_projector`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from asyncpg import UndefinedTableError
from sqlalchemy import Column, String, select

from tests.integration.projections.hangar import (
    A,
    B,
    Bought,
    Flown,
    Hangar,
    events,
    fleet,
    open_hangar,
    places,
    postgres,
)
from vamgr.adapters.postgres.read_model import PostgresReadModel
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read_tables import CheckpointMoved
from vamgr.kernel.shared_projector import SharedProjector


@pytest.fixture
async def shared(tmp_path: Path) -> AsyncIterator[Hangar]:
    async with postgres() as database, open_hangar(tmp_path, database) as hangar:
        yield hangar


@dataclass
class Process:
    """``told``: what it has told of each tenant last."""

    projector: SharedProjector
    told: dict[str, tuple[int, str]] = field(default_factory=dict)


@asynccontextmanager
async def process(hangar: Hangar) -> AsyncIterator[Process]:
    assert hangar.database is not None
    told: dict[str, tuple[int, str]] = {}

    async def all_heads() -> dict[str, int]:
        return {tenant: hangar.store.head(tenant).position for tenant in (A, B)}

    projector = SharedProjector(
        all_heads=all_heads,
        tell=lambda tenant, position, revision: told.update({tenant: (position, revision)}),
        read_model=PostgresReadModel(hangar.database, shared=True),
        store=hangar.store,
        codec=hangar.codec,
        projections=[fleet()[0], places()[0]],
        registry=events,
    )
    await projector.start()
    try:
        yield Process(projector, told)
    finally:
        await projector.stop()


async def test_who_is_told_of_nothing_does_nothing(shared: Hangar) -> None:
    position = await shared.record(A, Bought(aircraft="n1", location="EDDF"))
    async with process(shared) as one, process(shared) as other:
        await one.projector.follow(A, position)
        assert one.told[A][0] == position
        assert other.told == {}


async def test_a_tenant_moves_from_one_to_another(shared: Hangar) -> None:
    async with process(shared) as one, process(shared) as other:
        for number in range(6):
            position = await shared.record(A, Bought(aircraft=f"n{number}", location="EDDF"))
            mine, theirs = (one, other) if number % 2 else (other, one)
            theirs.projector.let_go(lambda _: False)
            await mine.projector.follow(A, position)
            assert mine.told[A][0] == position


async def test_tables_are_built_by_one_and_noticed_by_the_others(shared: Hangar) -> None:
    async with process(shared) as builder, process(shared) as follower:
        await builder.projector.build(True)
        for tenant, own in ((A, builder), (B, follower)):
            await own.projector.follow(tenant, await shared.record(tenant, Bought(aircraft="n1", location="EDDF")))
        before = dict(follower.told)
        swap = asyncio.create_task(builder.projector.rebuild_all())
        last = 0
        for number in range(10):
            last = await shared.record(B, Flown(aircraft="n1", to=("EGLL", "KJFK")[number % 2]))
            await follower.projector.follow(B, last)
        await swap
        # the builder has told of the new tables for those that it does not follow, too
        assert builder.told[B][1] != before[B][1]
        last = await shared.record(B, Flown(aircraft="n1", to="EDDF"))
        await follower.projector.follow(B, last)
        assert follower.told[B] == (last, follower.projector.revision(B))
        await builder.projector.look_again()
        await builder.projector.follow(B, last)
        assert builder.told[B] == follower.told[B]


async def test_new_tables_do_not_take_over_while_the_old_ones_show_more(shared: Hangar) -> None:
    assert shared.database is not None
    async with process(shared) as one:
        await one.projector.follow(A, await shared.record(A, Bought(aircraft="n1", location="EDDF")))
        tables = PostgresReadModel(shared.database, shared=True).tables
        projection = fleet()[0]

        def take_over_too_soon() -> None:
            tables.prepare([projection, places()[0]])
            tables.activate(projection, tables.start_generation(projection))

        with pytest.raises(CheckpointMoved, match="lacks what has come"):
            await asyncio.to_thread(take_over_too_soon)


async def test_what_is_not_parked_cannot_be_retried(shared: Hangar) -> None:
    async with process(shared) as one:
        await one.projector.follow(A, await shared.record(A, Bought(aircraft="n1", location="EDDF")))
        with pytest.raises(NotFound):
            await one.projector.retry("fleet", A)


async def test_an_older_program_leaves_the_tables_alone_that_only_a_newer_one_has(shared: Hangar) -> None:
    """While an upgrade goes on, a process of the version before may start anew at any moment."""
    assert shared.database is not None
    (newer_fleet, aircraft), (newer_places, _) = fleet(), places()
    newer = PostgresReadModel(shared.database, shared=True)
    older = PostgresReadModel(shared.database, shared=True)
    await asyncio.to_thread(newer.tables.prepare, [newer_fleet, newer_places])
    before = await asyncio.to_thread(newer.tables.prepare, [newer_fleet, newer_places])

    await asyncio.to_thread(older.tables.prepare, [newer_places])

    assert newer.reader(A).all(select(aircraft)) == []
    assert await asyncio.to_thread(newer.tables.prepare, [newer_fleet, newer_places]) == before
    # What nobody has any more goes in the end, and with it what it holds of people.
    assert await asyncio.to_thread(older.tables.erase_traces)
    with pytest.raises(UndefinedTableError):
        newer.reader(A).all(select(aircraft))


async def test_an_older_program_does_not_take_columns_from_a_newer_one(shared: Hangar) -> None:
    """The tables from before answer both until those of the newer one are full."""
    assert shared.database is not None
    older_fleet, _ = fleet()
    newer_fleet, aircraft = fleet(2, Column("colour", String))
    newer = PostgresReadModel(shared.database, shared=True)
    older = PostgresReadModel(shared.database, shared=True)
    await asyncio.to_thread(older.tables.prepare, [older_fleet])
    await asyncio.to_thread(newer.tables.prepare, [newer_fleet])

    await asyncio.to_thread(older.tables.prepare, [older_fleet])

    assert newer.reader(A).all(select(aircraft.c.colour)) == []


async def test_what_is_told_of_a_log_that_is_gone_holds_up_nobody(shared: Hangar) -> None:
    """A sign-up that came to nothing has deleted its log, and its events are still on their way in a queue."""
    async with process(shared) as one:
        async with asyncio.timeout(30):
            await one.projector.follow("never-was", 7)
            position = await shared.record(A, Bought(aircraft="n1", location="EDDF"))
            await one.projector.follow(A, position + 5)  # of a log that was longer before
            await one.projector.follow(A, position)
        assert one.told[A][0] == position
        assert one.projector.shows("never-was") == 0
