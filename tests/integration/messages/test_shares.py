"""Processes divide partitions by PostgreSQL's advisory locks."""

import pytest

from tests.support.postgres import Line, open_database
from tests.support.services import need
from tests.support.waiting import until
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.shares import LockShares
from vamgr.kernel.errors import StoreUnavailable

ALL = frozenset(range(16))


async def test_whoever_is_alone_has_everything_and_gives_half_to_a_second_one(database: Database) -> None:
    one, two, leaders = (LockShares(database, name, 16) for name in ("relay", "relay", "projector"))

    assert await one.renew() == ALL
    assert await two.renew() == frozenset(), "the first one has not heard of it yet"
    assert len(await one.renew()) == 8
    assert await two.renew() == ALL - await one.renew()
    assert all(one.has(partition) != two.has(partition) for partition in ALL)
    assert await leaders.renew() == ALL, "what is called differently is another matter"

    await one.release()
    assert await two.renew() == ALL
    assert not any(one.has(partition) for partition in ALL)
    await two.release()
    await leaders.release()


async def test_three_share_all_of_them(database: Database) -> None:
    three = [LockShares(database, "relay", 16) for _ in range(3)]
    for _ in range(3):
        for shares in three:
            await shares.renew()

    held = [await shares.renew() for shares in three]

    assert sorted(map(len, held)) == [4, 6, 6]
    assert frozenset().union(*held) == ALL
    for shares in three:
        await shares.release()


async def test_one_lock_makes_one_leader(database: Database) -> None:
    one, two = LockShares(database, "scheduler", 1), LockShares(database, "scheduler", 1)

    assert (await one.renew(), await two.renew()) == ({0}, frozenset())
    assert (await one.renew(), await two.renew()) == ({0}, frozenset())
    await one.release()
    assert await two.renew() == {0}
    await two.release()


async def test_who_loses_the_connection_has_nothing_and_comes_back(database: Database, prepared: str) -> None:
    line = Line(need("postgresql"))
    await line.up()
    async with open_database(prepared, line.url) as far:
        one, two = LockShares(far, "relay", 16), LockShares(database, "relay", 16)
        assert await one.renew() == ALL
        await line.down()

        await until(lambda: not any(one.has(partition) for partition in ALL))
        with pytest.raises(StoreUnavailable):
            await one.renew()
        held: frozenset[int] = frozenset()
        for _ in range(1000):
            held = await two.renew()
            if held == ALL:
                break
        assert held == ALL

        await line.up()
        await one.renew()
        assert len(await two.renew()) == 8
        assert len(await one.renew()) == 8
        await one.release()
        await two.release()
    await line.close()
