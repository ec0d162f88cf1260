"""A command id that comes again does nothing again, and has the first answer."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.unit.kernel.warehouse import ANNA, COUNTER, NOON, ROOM, TENANT, Counted, Look, Warehouse, open_warehouse
from vamgr.kernel.commands import Done
from vamgr.kernel.errors import DomainError, IdempotencyMismatch
from vamgr.kernel.uow import Actor, UnitOfWork


async def test_the_first_answer_comes_back_without_its_secret(warehouse: Warehouse) -> None:
    first = await warehouse.put("1", command_id="c-1")
    await warehouse.put("2")
    again = await warehouse.put("1", command_id="c-1")
    assert (first.repeated, again.repeated) == (False, True)
    assert (again.id, again.position) == (first.id, first.position)
    assert first.extra == {"number": 1, "secret": "shown once"}
    assert again.extra == {"number": 1}
    assert len(warehouse.log()) == 6


async def test_it_holds_after_a_restart(tmp_path: Path) -> None:
    async with open_warehouse(tmp_path) as warehouse:
        first = await warehouse.put("1", command_id="c-1")
    async with open_warehouse(tmp_path) as warehouse:
        again = await warehouse.put("1", command_id="c-1")
        assert (again.repeated, again.position, len(warehouse.log())) == (True, first.position, 3)


async def test_the_same_id_at_the_same_moment_is_done_once(warehouse: Warehouse) -> None:
    results = await asyncio.gather(*(warehouse.put("1", command_id="c-1") for _ in range(8)))
    assert sorted(result.repeated for result in results) == [False] + [True] * 7
    assert {(result.id, result.position, result.extra["number"]) for result in results} == {("1", 3, 1)}
    assert len(warehouse.log()) == 3


@pytest.mark.parametrize(("crate", "actor"), [("2", "anna"), ("1", "bert")])
async def test_another_command_under_the_same_id_is_refused(warehouse: Warehouse, crate: str, actor: str) -> None:
    await warehouse.put("1", command_id="c-1")
    with pytest.raises(IdempotencyMismatch, match="Use a new key"):
        await warehouse.put(crate, command_id="c-1", actor=Actor(actor))
    assert len(warehouse.log()) == 3


async def test_of_two_commands_under_one_id_at_once_one_is_refused(warehouse: Warehouse) -> None:
    results = await asyncio.gather(
        warehouse.put("1", command_id="c-1"), warehouse.put("2", command_id="c-1"), return_exceptions=True
    )
    assert [type(result).__name__ for result in results] == ["Done", "IdempotencyMismatch"]
    assert len(warehouse.log()) == 3


async def test_a_refused_command_may_be_tried_again_under_its_id(warehouse: Warehouse) -> None:
    for number in range(ROOM):
        await warehouse.put(str(number))
    with pytest.raises(DomainError):
        await warehouse.put("9", command_id="c-9")
    assert await warehouse.store.find_command(TENANT, "c-9") is None
    done = await warehouse.put("9", "b", command_id="c-9")
    assert not done.repeated


async def test_nothing_to_do_is_an_answer_that_stays(warehouse: Warehouse) -> None:
    async def count_once(uow: UnitOfWork, command: Look) -> str:
        if not (await uow.load(COUNTER, "all")).exists:
            await uow.record(COUNTER, "all", Counted())
        return "all"

    async def say(command_id: str) -> Done:
        return await warehouse.bus.execute(TENANT, count_once, Look(shelf="a"), actor=ANNA, command_id=command_id)

    done, idle, again = await say("c-1"), await say("c-2"), await say("c-2")
    assert (done.position, idle.position, again.position) == (1, 1, 1)
    assert (idle.repeated, again.repeated) == (False, True)
    with pytest.raises(IdempotencyMismatch):
        await warehouse.put("1", command_id="c-2")


async def test_the_dice_of_a_command_fall_the_same_way_again() -> None:
    def dice(command_id: str) -> list[object]:
        async def nothing(*_: object) -> None: ...

        uow = UnitOfWork(
            tenant=TENANT,
            actor=Actor("a"),
            now=NOON,
            command_id=command_id,
            reader=None,  # type: ignore[arg-type]
            load=nothing,  # type: ignore[arg-type]
            next_number=nothing,  # type: ignore[arg-type]
            catch_up=nothing,
            repeatable_ids=True,
        )
        return [uow.rng.random(), uow.new_id(), uow.new_id()]

    assert dice("c-1") == dice("c-1")
    assert dice("c-1") != dice("c-2")
    assert len(set(dice("c-1"))) == 3
