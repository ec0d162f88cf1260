"""A command is one decision: handler, reactions and their reactions land together, or nothing of them does."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.unit.kernel.warehouse import (
    ANNA,
    COUNTER,
    RACES,
    ROOM,
    TENANT,
    Counted,
    Look,
    PutCrate,
    ShelfTook,
    Shelved,
    Warehouse,
    add_if_shelf_is_empty,
    look,
    open_warehouse,
)
from vamgr.kernel.area import Area
from vamgr.kernel.codec import decode_meta
from vamgr.kernel.errors import ClaimTaken, Conflict, DomainError, NotFound
from vamgr.kernel.uow import UnitOfWork


async def test_reactions_join_the_append_in_order(warehouse: Warehouse) -> None:
    done = await warehouse.put("1")
    assert warehouse.log() == [
        ("crate-1", "warehouse.shelved"),
        ("shelf-a", "warehouse.took"),
        ("counter-all", "warehouse.counted"),
    ]
    assert (done.id, done.position) == ("1", 3)
    assert warehouse.heads.position(TENANT) == 3


async def test_events_say_which_event_brought_them_about(warehouse: Warehouse) -> None:
    await warehouse.put("1", causation_id="event:7", reason="It was in the way.")
    crate, shelf, counter = warehouse.store.read_page(TENANT, 0, 10)
    metas = [decode_meta(entry.meta) for entry in (crate, shelf, counter)]
    assert [meta.causation_id for meta in metas] == ["event:7", f"event-id:{crate.id}", f"event-id:{shelf.id}"]
    assert {(meta.actor, meta.command, meta.reason) for meta in metas} == {("anna", "put_crate", "It was in the way.")}
    assert len({meta.command_id for meta in metas}) == 1
    assert crate.recorded_at == warehouse.clock.now()


async def test_a_reaction_can_refuse_the_whole_command(warehouse: Warehouse) -> None:
    for number in range(ROOM):
        await warehouse.put(str(number))
    before = warehouse.head
    with pytest.raises(DomainError, match="is full") as caught:
        await warehouse.put("9", label="L9")
    assert caught.value.status == 422
    assert warehouse.head == before
    assert await warehouse.store.claim_holder(TENANT, "label", "L9") is None
    assert await warehouse.store.read_stream(TENANT, "crate-9") == []
    await warehouse.put("9", "b", label="L9")  # nothing of the refused one stands in the way


async def test_a_taken_claim_leaves_nothing_of_the_command(warehouse: Warehouse) -> None:
    await warehouse.put("1", label="L1")
    before = warehouse.head
    with pytest.raises(ClaimTaken, match="Another crate has this label") as caught:
        await warehouse.put("2", "b", label="L1")
    assert caught.value.errors[0].field == "label"
    assert warehouse.head == before
    await warehouse.put("2", "b", label="L2")
    assert await warehouse.store.claim_holder(TENANT, "label", "L2") == "crate-2"


async def test_a_handler_sees_what_it_has_recorded_itself(warehouse: Warehouse) -> None:
    seen = []

    async def count_twice(uow: UnitOfWork, command: Look) -> str:
        before = await uow.load(COUNTER, "all")
        state = await uow.record(COUNTER, "all", Counted(), Counted())
        after = await uow.load(COUNTER, "all")
        seen.extend([before.exists, state, after.state, after.version])
        return "all"

    done = await warehouse.bus.execute(TENANT, count_twice, Look(shelf="a"), actor=ANNA)
    assert seen == [False, 2, 2, 2]
    assert done.position == 2


async def test_a_command_without_events_appends_nothing(warehouse: Warehouse) -> None:
    with pytest.raises(NotFound):
        await warehouse.bus.execute(TENANT, look, Look(shelf="a"), actor=ANNA)
    await warehouse.put("1")
    done = await warehouse.bus.execute(TENANT, look, Look(shelf="a"), actor=ANNA)
    assert (done.id, done.position) == ("a", 3)
    assert warehouse.head == 3


async def test_a_lost_race_is_tried_once_more_with_what_is_true_now(warehouse: Warehouse) -> None:
    await warehouse.put("1")
    await warehouse.write_past_the_bus("shelf-a", ShelfTook(crate="x"))  # the bus still remembers one crate there
    await warehouse.put("2")
    shelf = await warehouse.store.read_stream(TENANT, "shelf-a")
    assert [entry.version for entry in shelf] == [1, 2, 3]
    with pytest.raises(DomainError, match="is full"):
        await warehouse.put("3")


async def test_a_lost_race_is_not_tried_again_where_the_command_must_not(warehouse: Warehouse) -> None:
    await warehouse.put("1")
    await warehouse.write_past_the_bus("shelf-a", ShelfTook(crate="x"))
    before = warehouse.head
    with pytest.raises(Conflict):
        await warehouse.put("2", retry=False)
    assert warehouse.head == before
    await warehouse.put("2", retry=False)  # what was remembered wrongly is forgotten


async def test_a_stream_that_was_only_read_is_guarded(warehouse: Warehouse) -> None:
    async def race() -> None:
        await warehouse.write_past_the_bus("shelf-guard", ShelfTook(crate="x"))

    command = PutCrate(crate="1", shelf="a")
    RACES.append(race)
    with pytest.raises(Conflict) as caught:
        await warehouse.bus.execute(TENANT, add_if_shelf_is_empty, command, actor=ANNA, retry=False)
    assert (caught.value.stream, caught.value.expected, caught.value.actual) == ("shelf-guard", 0, 1)
    assert warehouse.log() == [("shelf-guard", "warehouse.took")]


async def test_the_second_try_decides_anew(warehouse: Warehouse) -> None:
    async def race() -> None:
        await warehouse.write_past_the_bus("shelf-guard", ShelfTook(crate="x"))

    RACES.append(race)
    with pytest.raises(DomainError, match="no longer empty"):
        await warehouse.bus.execute(TENANT, add_if_shelf_is_empty, PutCrate(crate="1", shelf="a"), actor=ANNA)
    assert warehouse.log() == [("shelf-guard", "warehouse.took")]


async def test_two_losses_in_a_row_are_told(warehouse: Warehouse) -> None:
    tries = []

    async def always_late(uow: UnitOfWork, command: PutCrate) -> str:
        tries.append(uow.command_id)
        await uow.record(COUNTER, "all", Counted())
        await warehouse.write_past_the_bus("counter-all", Counted())
        return "all"

    with pytest.raises(Conflict):
        await warehouse.bus.execute(TENANT, always_late, PutCrate(crate="1", shelf="a"), actor=ANNA)
    assert len(tries) == 2
    assert len(set(tries)) == 1


async def test_commands_at_once_on_one_stream_all_land_or_say_why(warehouse: Warehouse) -> None:
    results = await asyncio.gather(*(warehouse.put(str(number)) for number in range(12)), return_exceptions=True)
    landed = len([result for result in results if not isinstance(result, BaseException)])
    assert {type(result) for result in results if isinstance(result, BaseException)} <= {Conflict, DomainError}
    assert 1 <= landed <= ROOM
    assert len(await warehouse.store.read_stream(TENANT, "shelf-a")) == landed
    assert len(await warehouse.store.read_stream(TENANT, "counter-all")) == landed
    assert warehouse.head == 3 * landed


async def test_reactions_that_go_round_in_circles_are_stopped(tmp_path: Path) -> None:
    circle = Area("circle")

    @circle.reacts_to(Counted)
    async def again(uow: UnitOfWork, event: Counted, counter_id: str) -> None:
        await uow.record(COUNTER, counter_id, Counted())

    async with open_warehouse(tmp_path, circle) as warehouse:
        with pytest.raises(RuntimeError, match="do not come to an end"):
            await warehouse.put("1")
        assert warehouse.head == 0


async def test_a_caller_who_gives_up_leaves_a_whole_append(warehouse: Warehouse) -> None:
    task = asyncio.create_task(warehouse.put("1", command_id="c-1"))
    while not warehouse.store.stats.commits or not task.done():
        await asyncio.sleep(0)
        if len(asyncio.all_tasks()) > 2 and not task.done():  # the append is on its way
            task.cancel()
            break
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await warehouse.heads.reached(TENANT, 3, 10)
    assert len(warehouse.log()) == 3
    again = await warehouse.put("1", command_id="c-1")
    assert (again.repeated, again.position) == (True, 3)
    await warehouse.put("2")  # what the bus remembers fits the log
    assert len(warehouse.log()) == 6


async def test_numbers_are_never_given_again(tmp_path: Path) -> None:
    async with open_warehouse(tmp_path) as warehouse:
        numbers = [(await warehouse.put(str(number))).extra["number"] for number in range(ROOM)]
        with pytest.raises(DomainError):
            await warehouse.put("refused")
        numbers.append((await warehouse.put("x", "b")).extra["number"])
    async with open_warehouse(tmp_path) as warehouse:
        numbers.append((await warehouse.put("y", "b")).extra["number"])
    assert numbers == sorted(set(numbers))
    assert numbers == [1, 2, 3, 5, 6]  # the refused command's 4 stays unused


async def test_what_was_decided_is_there_after_a_restart(tmp_path: Path) -> None:
    async with open_warehouse(tmp_path) as warehouse:
        await warehouse.put("1", label="L")
    async with open_warehouse(tmp_path) as warehouse:
        with pytest.raises(DomainError, match="already"):
            await warehouse.put("1")
        with pytest.raises(ClaimTaken):
            await warehouse.put("2", label="L")
        crate = (await warehouse.store.read_stream(TENANT, "crate-1"))[0]
        assert warehouse.codec.decode(crate) == Shelved(shelf="a")
