"""Who goes together with others is always taken along, whatever moment they come at."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest

from tests.support.waiting import until
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.group import Group
from vamgr.adapters.postgres.together import Together


class OneGroup:
    def values(self) -> tuple[()]:
        return ()


class Written:
    """A database that answers everybody in the same moment."""

    def __init__(self) -> None:
        self.asked = 0
        self.answers = asyncio.Event()

    @asynccontextmanager
    async def unbound(self) -> AsyncIterator[Written]:
        yield self

    async def fetchmany(self, _: str, values: Sequence[object], **__: Any) -> list[list[bool]]:
        self.asked += 1
        await self.answers.wait()
        return [[True] for _ in values]


@pytest.mark.parametrize("turns", range(12))
async def test_whoever_comes_as_the_last_ones_go_is_not_left_behind(turns: int) -> None:
    database = Written()
    together = Together(cast("Database", database))

    async def write() -> bool:
        return await together.write(cast("Group", OneGroup()))

    async def comes_later() -> bool:
        await database.answers.wait()
        for _ in range(turns):
            await asyncio.sleep(0)
        return await write()

    writers = []
    for number in (1, 2):
        writers.append(asyncio.create_task(write()))
        await until(lambda number=number: database.asked == number)
    writers.append(asyncio.create_task(comes_later()))
    await asyncio.sleep(0)
    database.answers.set()

    async with asyncio.timeout(10):
        assert await asyncio.gather(*writers) == [True, True, True]
    assert not together.busy
