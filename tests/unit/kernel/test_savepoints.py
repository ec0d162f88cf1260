"""Many things in one append: what cannot be is given up, and leaves no trace beside what can."""

from __future__ import annotations

import pytest

from tests.unit.kernel.warehouse import ANNA, CRATE, SHELF, TENANT, Look, ShelfTook, Shelved, Warehouse
from vamgr.kernel.errors import Conflict
from vamgr.kernel.uow import UnitOfWork


async def test_what_is_rolled_back_leaves_no_trace(warehouse: Warehouse) -> None:
    async def put_three(uow: UnitOfWork, _: Look) -> str:
        await uow.record(SHELF, "a", ShelfTook(crate="1"))
        uow.claim("label", "L1", "crate-1")
        mark = uow.savepoint()
        await uow.record(SHELF, "a", ShelfTook(crate="2"), ShelfTook(crate="3"))
        await uow.record(CRATE, "2", Shelved(shelf="a"))
        uow.claim("label", "L2", "crate-2")
        uow.release("label", "L1", "crate-1")
        assert (await uow.load(SHELF, "a")).version == 3
        uow.roll_back(mark)
        after = await uow.load(SHELF, "a")
        assert (after.state.crates, after.version) == (("1",), 1)
        await uow.record(SHELF, "a", ShelfTook(crate="4"))
        return "a"

    await warehouse.bus.execute(TENANT, put_three, Look(shelf="a"), actor=ANNA)

    assert warehouse.log()[0] == ("shelf-a", "warehouse.took")
    assert [entry.version for entry in await warehouse.store.read_stream(TENANT, "shelf-a")] == [1, 2]
    assert await warehouse.store.read_stream(TENANT, "crate-2") == []
    assert await warehouse.store.claim_holder(TENANT, "label", "L1") == "crate-1"
    assert await warehouse.store.claim_holder(TENANT, "label", "L2") is None


async def test_a_stream_that_was_begun_must_still_be_empty(warehouse: Warehouse) -> None:
    await warehouse.put("1")

    async def begin_again(uow: UnitOfWork, _: Look) -> str:
        uow.begin(CRATE, "1")
        await uow.record(CRATE, "1", Shelved(shelf="b"))
        return "1"

    with pytest.raises(Conflict):
        await warehouse.bus.execute(TENANT, begin_again, Look(shelf="b"), actor=ANNA)
