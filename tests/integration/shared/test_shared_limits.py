"""Limits over many processes: what one has let through counts for all, and each limits by itself without Redis."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from redis.asyncio import Redis

from tests.support.nodes import plainly, waits
from tests.support.redis_server import PrivateRedis, until
from tests.support.services import closed_port
from vamgr.adapters.redis.limits import SharedLeases, SharedRateLimit
from vamgr.adapters.redis.link import Link
from vamgr.identity.ratelimit import SignInLimits
from vamgr.identity.tenant_limits import TenantLimit, TenantLimits
from vamgr.kernel.errors import RateLimited

Keys = tuple[str, str]
NOW = datetime(2026, 8, 10, 15, 0, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


@asynccontextmanager
async def links(url: str, prefix: str, count: int) -> AsyncIterator[list[Link]]:
    # Longer than in life: the machine that runs the tests stalls, and then each would count by itself.
    made = [Link(url, prefix=prefix, answer_seconds=2.0) for _ in range(count)]
    try:
        yield made
    finally:
        for link in made:
            await link.close()


def limit_of(link: Link, tries: int = 5) -> SharedRateLimit:
    return SharedRateLimit(link, waits(), "test", tries, QUARTER)


async def admitted(limit: SharedRateLimit, key: str, tries: int, now: datetime = NOW) -> int:
    """How many of so many tries get through."""
    got = 0
    for _ in range(tries):
        try:
            await plainly(limit.take, key, now)
            got += 1
        except RateLimited:
            pass
    return got


async def test_tries_on_all_nodes_count_together(keys: Keys) -> None:
    async with links(*keys, 3) as made:
        limits = [limit_of(link) for link in made]

        got = [await admitted(limits[turn % 3], "10.0.0.1", 1) for turn in range(12)]

        assert got == [1] * 5 + [0] * 7
        assert sum(limit.refused for limit in limits) == 7


async def test_tries_at_the_same_moment_count_together(keys: Keys) -> None:
    async with links(*keys, 2) as made:
        limits = [limit_of(link, tries=20) for link in made]

        got = await asyncio.gather(*(admitted(limits[turn % 2], "10.0.0.1", 1) for turn in range(100)))

        assert sum(got) == 20


async def test_tries_come_back_evenly_and_a_clock_that_is_behind_gets_none(keys: Keys) -> None:
    async with links(*keys, 2) as made:
        one, other = (limit_of(link) for link in made)
        assert await admitted(one, "a", 6) == 5

        assert await admitted(other, "a", 2, NOW - timedelta(hours=1)) == 0
        assert await admitted(other, "a", 2, NOW + timedelta(minutes=3)) == 1
        assert await admitted(one, "a", 2, NOW) == 0
        assert await admitted(one, "a", 9, NOW + timedelta(hours=1)) == 5


async def test_a_refusal_says_how_long(keys: Keys) -> None:
    async with links(*keys, 2) as made:
        one, other = (limit_of(link) for link in made)
        await admitted(one, "a", 5)

        with pytest.raises(RateLimited) as refused:
            await plainly(other.take, "a", NOW)

        assert refused.value.retry_after_seconds == 181
        assert str(refused.value) == "Too many tries. Wait 3 minutes, then try again."


async def test_what_worked_on_one_node_is_forgotten_on_all(keys: Keys) -> None:
    async with links(*keys, 2) as made:
        one, other = (SignInLimits(lambda *how, link=link: SharedRateLimit(link, waits(), *how)) for link in made)
        for _ in range(5):
            await plainly(one.take, "10.0.0.1", "anna", NOW)
        with pytest.raises(RateLimited):
            await plainly(other.take, "10.0.0.1", "anna", NOW)
        await plainly(one.take, "10.0.0.1", "bert", NOW)

        await plainly(other.succeeded, "10.0.0.1", "anna")

        await plainly(one.take, "10.0.0.1", "anna", NOW)
        await plainly(other.take, "10.0.0.1", "anna", NOW)
        assert one.refused + other.refused == 1


@pytest.mark.parametrize(
    "pair",
    [("a:b", "a: b"), ("*", "?"), ("a\r\nDEL x", "a"), ("", "\x00"), ("\ud800", "?"), ("{x}", "x"), ("k" * 9999, "k")],
    ids=["colon", "glob", "line", "empty", "surrogate", "slot", "long"],
)
async def test_keys_with_anything_in_them_are_apart_and_not_in_redis(keys: Keys, pair: tuple[str, str]) -> None:
    async with links(*keys, 1) as made, Redis.from_url(keys[0]) as client:
        limit = limit_of(made[0], tries=2)

        assert await admitted(limit, pair[0], 3) == 2
        assert await admitted(limit, pair[1], 3) == 2

        kept = [key async for key in client.scan_iter(f"{keys[1]}:*")]
        assert len(kept) == 2
        assert all(len(key) < 100 for key in kept)
        assert all([await client.pttl(key) > 0 for key in kept])


async def test_without_redis_each_node_limits_by_itself(keys: Keys) -> None:
    async with links(f"redis://127.0.0.1:{closed_port()}/0", keys[1], 2) as made:
        one, other = (limit_of(link) for link in made)

        assert await admitted(one, "a", 9) == 5
        assert await admitted(other, "a", 9) == 5
        assert await admitted(one, "a", 9, NOW + timedelta(minutes=3)) == 1


async def test_a_node_goes_on_from_what_it_knew_and_tells_afterwards(server: PrivateRedis) -> None:
    async with links(server.url, "p", 2) as made:
        one, other = (limit_of(link, tries=10) for link in made)
        assert await admitted(one, "a", 4) == 4
        server.stop()
        assert await admitted(one, "a", 3) == 3
        await server.start()  # which knows nothing any more
        for link in made:
            await _back(link)

        assert await admitted(one, "a", 1) == 1

        assert await admitted(other, "a", 20) == 6, "ten, less the three taken meanwhile, less one"


async def _back(link: Link) -> None:
    await until(lambda: not link.resting)
    await link.ask("PING")


# airlines


def tenant_limits(link: Link, limit: TenantLimit) -> TenantLimits:
    return TenantLimits(limit, SharedLeases(link))


async def rush(limits: TenantLimits, tenant: str, wanted: int) -> None:
    """Requests without end, one after the other, until so many got through."""
    while wanted:
        try:
            async with limits.admitted(tenant):
                wanted -= 1
        except RateLimited:
            await asyncio.sleep(0.005)


async def test_an_airline_gets_no_more_from_many_nodes_than_from_one(keys: Keys) -> None:
    limit = TenantLimit(per_second=50, burst=20, at_once=100)
    async with links(*keys, 3) as made:
        nodes = [tenant_limits(link, limit) for link in made]
        started = time.monotonic()

        await asyncio.gather(*(rush(node, "noisy", 20) for node in nodes))

        assert time.monotonic() - started > (60 - 20) / 50 - 0.05


async def test_a_noisy_airline_takes_nothing_from_a_quiet_one(keys: Keys) -> None:
    async with links(*keys, 1) as made:
        limits = tenant_limits(made[0], TenantLimit(per_second=20, burst=20, at_once=10))
        noise = asyncio.create_task(rush(limits, "noisy", 25))
        await until(lambda: limits.refused > 0)

        async with AsyncExitStack() as under_way:
            for _ in range(10):
                await under_way.enter_async_context(limits.admitted("quiet"))

        assert limits.running("quiet") == 0
        await noise


async def _held(limits: TenantLimits, tenant: str, stack: AsyncExitStack, count: int) -> int:
    got = 0
    for _ in range(count):
        try:
            await stack.enter_async_context(limits.admitted(tenant))
            got += 1
        except RateLimited:
            pass
    return got


async def test_what_is_under_way_on_one_node_counts_on_the_others(keys: Keys) -> None:
    limit = TenantLimit(per_second=10_000, burst=10_000, at_once=20)
    async with links(*keys, 2) as made, AsyncExitStack() as under_way:
        one, other = (tenant_limits(link, limit) for link in made)
        assert await _held(one, "north", under_way, 30) == 20

        await until(lambda: one._saying is not None and _says(one, "north"))
        async with AsyncExitStack() as more:
            got = await _held(other, "north", more, 30)

        assert got <= 3, "a few until it was heard that there are many elsewhere"


def _says(limits: TenantLimits, tenant: str) -> bool:
    return tenant in limits._crowded


async def test_what_has_ended_on_one_node_soon_makes_room_on_the_others(keys: Keys) -> None:
    limit = TenantLimit(per_second=10_000, burst=10_000, at_once=20)
    async with links(*keys, 2) as made:
        one, other = (tenant_limits(link, limit) for link in made)
        async with AsyncExitStack() as under_way:
            await _held(one, "north", under_way, 20)
            async with AsyncExitStack() as more:
                await _eventually(lambda: other.refused > 0, other, more)

        async with AsyncExitStack() as more:
            await _held(other, "north", more, 1)
            await until(lambda: other._share("north", limit).elsewhere == 0)
            await _held(other, "north", more, 20)
            assert other.running("north") == 20


async def _eventually(condition: Callable[[], bool], limits: TenantLimits, stack: AsyncExitStack) -> None:
    async with asyncio.timeout(30):
        while not condition():
            await _held(limits, "north", stack, 1)
            await asyncio.sleep(0.01)


async def test_limits_of_one_airline(keys: Keys) -> None:
    async with links(*keys, 1) as made, AsyncExitStack() as under_way:
        limits = tenant_limits(made[0], TenantLimit(per_second=1, burst=2, at_once=10))
        limits.limited("big", TenantLimit(per_second=1, burst=7, at_once=10))

        assert await _held(limits, "small", under_way, 9) == 2
        assert await _held(limits, "big", under_way, 9) == 7


@pytest.mark.parametrize("shared", [True, False])
async def test_airlines_are_limited_without_redis_too(keys: Keys, shared: bool) -> None:
    async with links(f"redis://127.0.0.1:{closed_port()}/0", keys[1], 1) as made, AsyncExitStack() as under_way:
        limits = TenantLimits(TenantLimit(per_second=1, burst=8, at_once=5), SharedLeases(made[0]) if shared else None)

        assert await _held(limits, "north", under_way, 9) == 5
        await under_way.aclose()
        assert await _held(limits, "north", under_way, 9) == 3


async def test_a_request_that_is_cancelled_or_fails_is_under_way_no_more(keys: Keys) -> None:
    async with links(*keys, 1) as made:
        limits = tenant_limits(made[0], TenantLimit(per_second=100, burst=100, at_once=3))

        async def fails() -> None:
            async with limits.admitted("north"):
                raise LookupError

        with pytest.raises(LookupError):
            await fails()
        task = asyncio.create_task(_forever(limits))
        await until(lambda: limits.running("north") == 1)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

        assert limits.running("north") == 0


async def _forever(limits: TenantLimits) -> None:
    async with limits.admitted("north"):
        await asyncio.Event().wait()


async def test_a_redis_that_answers_late_holds_no_request_up(server: PrivateRedis) -> None:
    link = Link(server.url, prefix="p", answer_seconds=0.05)
    limits = tenant_limits(link, TenantLimit(per_second=1000, burst=1000, at_once=50))
    limit = limit_of(link, tries=1000)
    await admitted(limit, "a", 1)
    await server.pause(15_000)

    started = time.monotonic()
    for _ in range(200):
        async with limits.admitted("north"):
            pass
    assert await admitted(limit, "a", 50) == 50
    took = time.monotonic() - started

    assert took < 6, "250 requests would be held up for 12 seconds: a few tries of 50 ms, then without"
    await link.close()
