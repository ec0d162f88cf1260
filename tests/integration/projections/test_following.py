"""Read tables follow the log: at start, live, for every tenant, and the same whichever way they got there."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.integration.projections.hangar import (
    A,
    B,
    Bought,
    Flown,
    Hangar,
    Ignored,
    Sold,
    fleet,
    open_hangar,
    places,
)
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import Event
from vamgr.kernel.projection import Projection


async def test_what_is_in_the_log_at_start_is_shown_and_what_comes_after_too(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
    async with hangar.projecting(projection) as running:
        first = await running.rows(A, aircraft)
        await hangar.record(A, Flown(aircraft="n1", to="EGLL", minutes=310))
        second = await running.rows(A, aircraft)
    plain = {"tenant": A, "id": "n1", "price": 1.5}
    assert first == [{**plain, "location": "EDDF", "minutes": 0, "grounded": False, "visited": ["EDDF"]}]
    assert second == [{**plain, "location": "EGLL", "minutes": 310, "grounded": True, "visited": ["EDDF", "EGLL"]}]


async def test_an_answer_after_a_position_has_what_was_written_there(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        for number in range(30):
            position = await hangar.record(A, Bought(aircraft=f"n{number}", location="EDDF"))
            assert await running.projector.applied.reached(A, position, 5)
            assert len(running.now(A, aircraft)) == number + 1


async def test_it_goes_on_where_it_stopped(hangar: Hangar) -> None:
    seen: list[int] = []
    projection, _ = fleet()
    handler = projection.handlers[Bought]
    projection.handlers[Bought] = lambda tx, event, recorded: (
        seen.append(recorded.position),
        handler(tx, event, recorded),
    )
    for number in range(3):
        await hangar.record(A, Bought(aircraft=f"n{number}", location="EDDF"))
        async with hangar.projecting(projection) as running:
            await running.projector.catch_up(A)
    assert seen == [1, 2, 3]


async def test_events_that_nobody_wants_are_passed_without_reading_them(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        await hangar.record(A, *[Ignored(note="x")] * 10)
        assert await running.rows(A, aircraft) == []
        assert [entry.position for entry in running.projector.status() if entry.tenant == A] == [10]


async def test_a_command_that_needs_fresh_tables_hears_when_they_cannot_be(hangar: Hangar) -> None:
    async with hangar.projecting(fleet()[0], catch_up_seconds=0.01) as running:
        await running.projector.stop()
        await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
        with pytest.raises(StoreUnavailable, match="not up to date"):
            await running.projector.catch_up(A)


_aircraft = st.sampled_from(["n1", "n2", "n3"])
_icao = st.sampled_from(["EDDF", "EGLL", "KJFK"])
_event = st.one_of(
    st.builds(Bought, aircraft=_aircraft, location=_icao),
    st.builds(Flown, aircraft=_aircraft, to=_icao, minutes=st.integers(1, 200)),
    st.builds(Sold, aircraft=_aircraft),
    st.builds(Ignored),
)
_history = st.lists(st.tuples(st.sampled_from([A, B]), st.lists(_event, min_size=1, max_size=4)), max_size=12)


@settings(max_examples=25)
@given(history=_history, batch=st.integers(1, 5))
def test_live_and_replayed_in_any_pages_is_the_same(history: list[tuple[str, list[Event]]], batch: int) -> None:
    async def run() -> None:
        with TemporaryDirectory() as folder:
            async with open_hangar(Path(folder)) as hangar:
                (one, aircraft), (two, counts) = fleet(), places()
                async with hangar.projecting(one, two) as live:
                    for tenant, recorded in history:
                        await hangar.record(tenant, *recorded)
                        await live.projector.catch_up(tenant)
                    kept_up = [await live.rows(tenant, of) for tenant in (A, B) for of in (aircraft, counts)]
                    same = await live.projector.compare_with_fresh_rebuild()
                assert same.differences == ()
                replay = Path(folder) / "replay"
                replay.mkdir()
                async with hangar.projecting(one, two, folder=replay, batch_size=batch) as again:
                    replayed = [await again.rows(tenant, of) for tenant in (A, B) for of in (aircraft, counts)]
                assert replayed == kept_up

    asyncio.run(run())


async def test_several_projections_share_one_reading_of_the_log(hangar: Hangar) -> None:
    pages: list[int] = []
    read_page = hangar.store.read_page
    hangar.store.read_page = lambda tenant, after, limit: (pages.append(after), read_page(tenant, after, limit))[1]  # type: ignore[method-assign]
    await hangar.record(A, *[Bought(aircraft=f"n{number}", location="EDDF") for number in range(10)])
    projections: list[Projection] = [fleet()[0], places()[0]]
    async with hangar.projecting(*projections) as running:
        await running.projector.catch_up(A)
    assert pages == [0]
