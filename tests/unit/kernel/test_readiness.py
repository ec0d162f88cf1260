"""The checks of `/readyz`: each by its role, each with its time, and none can stop the others from answering."""

from __future__ import annotations

import asyncio

from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.readiness import Readiness


def fine() -> list[str]:
    return []


async def test_a_process_is_ready_when_every_check_says_nothing() -> None:
    readiness = Readiness()
    readiness.check("log", "web", fine)

    async def broker() -> list[str]:
        await asyncio.sleep(0)
        return []

    readiness.check("broker", "relay", broker)
    assert [(one.name, one.role, one.ready) for one in await readiness.results()] == [
        ("log", "web", True),
        ("broker", "relay", True),
    ]
    assert [one.name for one in await readiness.results("relay")] == ["broker"]
    assert readiness.roles == ["relay", "web"]


async def test_every_way_not_to_be_ready_is_named() -> None:
    readiness = Readiness()

    def store() -> list[str]:
        raise StoreUnavailable("The disk is full.")

    def fault() -> list[str]:
        raise KeyError("olga@example.org")

    async def hangs() -> list[str]:
        await asyncio.Event().wait()
        return []

    readiness.check("log", "web", store)
    readiness.check("tables", "web", fault)
    readiness.check("broker", "relay", hangs, seconds=0.01)
    readiness.check("lag", "projector", lambda: ["It is 7 behind.", "And more."])
    readiness.check("fine", "web", fine)
    found = {one.name: one.reasons for one in await readiness.results()}
    assert found == {
        "log": ("The disk is full.",),
        "tables": ("The check “tables” failed with KeyError.",),
        "broker": ("The check “broker” has not answered within 0.01 s.",),
        "lag": ("It is 7 behind.", "And more."),
        "fine": (),
    }


async def test_a_check_that_was_taken_back_is_not_asked() -> None:
    readiness = Readiness()
    take_back = readiness.check("lag", "projector", lambda: ["It is 7 behind."])
    take_back()
    take_back()
    assert await readiness.results() == []
