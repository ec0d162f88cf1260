"""Who is served: looked up again and again, whatever goes wrong in between."""

from __future__ import annotations

import asyncio

from tests.support.waiting import until
from vamgr.directory import Directory
from vamgr.kernel.tenants import Tenant


async def test_a_look_that_fails_in_an_unforeseen_way_is_not_the_last_one() -> None:
    """Else a process would let people into a suspended airline for as long as it runs."""
    looks: list[str] = []
    suspended = asyncio.Event()

    async def look() -> list[Tenant]:
        looks.append("look")
        if len(looks) == 2:
            raise KeyError("a mistake of ours")
        if len(looks) == 1:
            return [Tenant("t1", "fjord")]
        suspended.set()
        return [Tenant("t1", "fjord", "suspended")]

    directory = Directory(look, None)
    await directory.start()
    try:
        directory.look_soon()
        await until(lambda: len(looks) == 2)
        directory.look_soon()
        async with asyncio.timeout(30):
            await suspended.wait()
        assert (found := directory.by_slug("fjord")) is not None
        assert found.status == "suspended"
    finally:
        await directory.stop()
