"""Heads: positions only grow, and everyone who waits hears of the newest."""

from __future__ import annotations

import asyncio

from vamgr.kernel.channel import Heads


async def test_a_position_never_goes_back() -> None:
    heads = Heads()
    heads.advance("a", 5)
    heads.advance("a", 3)
    assert (heads.position("a"), heads.position("b")) == (5, 0)


async def test_waiting_ends_when_the_position_is_there() -> None:
    heads = Heads()
    waiting = asyncio.create_task(heads.reached("a", 2, 10))
    await asyncio.sleep(0)
    heads.advance("b", 9)
    heads.advance("a", 1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not waiting.done()
    heads.advance("a", 3)
    assert await waiting
    assert await heads.reached("a", 3, 0)


async def test_waiting_ends_when_the_time_is_over() -> None:
    assert await Heads().reached("a", 1, 0.01) is False


async def test_a_slow_listener_gets_the_newest_of_each_tenant() -> None:
    heads = Heads()
    news = heads.listen()
    first = asyncio.create_task(anext(news))
    await asyncio.sleep(0)
    for position in range(1, 1001):
        heads.advance("a", position)
    heads.advance("b", 7)
    assert await first == {"a": 1000, "b": 7}
    heads.advance("b", 8)
    assert await anext(news) == {"b": 8}
    await news.aclose()  # type: ignore[attr-defined]


async def test_who_has_gone_is_told_nothing_more() -> None:
    heads = Heads()
    news = heads.listen()
    waiting = asyncio.create_task(anext(news))
    await asyncio.sleep(0)
    assert len(heads._listeners) == 1
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert not heads._listeners
    await heads.reached("a", 1, 0)
    assert not heads._waiting
