"""Plain functions that wait within tasks, without holding up the event loop."""

from __future__ import annotations

import asyncio
import contextvars

import pytest

from vamgr.adapters.postgres.bridge import NotBridged, bridged, install, wait

_WHO: contextvars.ContextVar[str] = contextvars.ContextVar("who", default="nobody")


async def _later(value: int) -> int:
    for _ in range(3):
        await asyncio.sleep(0)
    return value


def _plain(value: int) -> int:
    return wait(_later(value), asyncio.get_running_loop())


async def test_a_plain_function_gets_what_it_waits_for() -> None:
    async def task() -> int:
        await asyncio.sleep(0)
        first = _plain(2)
        return first + await _later(3) + _plain(4)

    assert await bridged(task()) == 9


async def test_others_go_on_meanwhile() -> None:
    order: list[str] = []
    gate = asyncio.Event()

    async def opened() -> None:
        await gate.wait()

    async def one() -> None:
        wait(opened(), asyncio.get_running_loop())
        order.append("one")

    async def other() -> None:
        order.append("other")
        gate.set()

    await asyncio.gather(bridged(one()), other())
    assert order == ["other", "one"]


async def test_what_fails_comes_up_where_it_was_asked() -> None:
    async def fails() -> int:
        await asyncio.sleep(0)
        raise LookupError("not there")

    async def task() -> str:
        try:
            wait(fails(), asyncio.get_running_loop())
        except LookupError as error:
            return str(error)
        return "nothing"

    assert await bridged(task()) == "not there"


async def test_cancelling_and_time_limits_reach_the_plain_function() -> None:
    seen: list[str] = []

    async def forever() -> None:
        await asyncio.Event().wait()

    async def task() -> None:
        try:
            wait(forever(), asyncio.get_running_loop())
        except asyncio.CancelledError:
            seen.append("cancelled")
            raise

    running = asyncio.ensure_future(bridged(task()))
    while not seen and not running.done():
        await asyncio.sleep(0)
        running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running

    async def limited() -> None:
        async with asyncio.timeout(0.001):  # noqa: ASYNC100  (the plain function awaits)
            wait(forever(), asyncio.get_running_loop())

    with pytest.raises(TimeoutError):
        await bridged(limited())
    assert seen == ["cancelled"]


async def test_a_thread_may_wait_too() -> None:
    loop = asyncio.get_running_loop()
    assert await asyncio.to_thread(lambda: wait(_later(5), loop)) == 5


async def test_outside_of_a_task_the_loop_is_not_stopped() -> None:
    with pytest.raises(NotBridged):
        _plain(1)


async def test_context_is_that_of_the_task() -> None:
    async def task() -> str:
        _WHO.set("me")
        _plain(1)
        return _WHO.get()

    assert await asyncio.create_task(bridged(task())) == "me"
    assert _WHO.get() == "nobody"


def test_every_task_of_a_loop_can_be_bridged() -> None:
    async def main() -> list[int]:
        install(asyncio.get_running_loop())

        async def task(value: int) -> int:
            return _plain(value)

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(task(value)) for value in range(20)]
        return [task.result() for task in tasks]

    assert asyncio.run(main()) == list(range(20))
