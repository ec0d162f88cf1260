"""The short version of the fault tests: whoever there are two of is killed once. The long one is in `test_all`."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.faults.cluster import cluster
from tests.faults.life import bridged, install, life
from tests.support.services import need

WORK = "projector,relay,policy,scheduler"


async def test_whoever_is_killed_nothing_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    install(asyncio.get_running_loop())
    await bridged(_kill_one_of_two(tmp_path))


async def _kill_one_of_two(folder: Path) -> None:
    async with cluster(folder, need("postgresql"), need("rabbitmq"), need("redis")) as nodes:
        await nodes.start(web_1="web", web_2="web", work_1=WORK, work_2=WORK)
        async with life(nodes) as living:
            await living.found(2)
            living.begin(writers=1)
            await living.until_acknowledged(10)
            for name in ("web-1", "work-1"):
                await nodes.node(name).kill()
            await living.until_acknowledged(10)
            await asyncio.gather(*(nodes.node(name).start() for name in ("web-1", "work-1")))
            await living.until_acknowledged(5)
            await nodes.node("work-2").kill()
            await living.until_acknowledged(10)
            await living.end_writing()
            counted = await living.check()
            print(counted)
            assert counted["acknowledged"] >= 35
            assert await nodes.node("web-1").stop() == 0
            assert await nodes.node("work-1").stop() == 0
