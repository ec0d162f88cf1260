"""Answers that one process gave and another gives again: only to the same question, by the same person, of the same
moment. And Redis may be slow, full, gone or wrong."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager, suppress
from itertools import combinations

import pytest
from redis.asyncio import Redis

from tests.support.nodes import plainly, waits
from tests.support.redis_server import PrivateRedis, until
from tests.support.services import closed_port
from vamgr.adapters.redis.cache import MAX_SHARED_BYTES, SharedAnswers
from vamgr.adapters.redis.link import Away, Link
from vamgr.web.answer_cache import AnswerCache

Keys = tuple[str, str]
KEY = ("north", "r7", "user-1", frozenset({"a.read", "b.read"}), "/api/v1/fleet", (b"limit=5", b"q=x"))


@asynccontextmanager
async def answers(url: str, prefix: str, version: str = "1", seconds: float = 2.0) -> AsyncIterator[SharedAnswers]:
    """A process's answers. It waits longer than in life: the machine that runs the tests stalls."""
    link = Link(url, prefix=prefix, answer_seconds=seconds)
    try:
        yield SharedAnswers(link, waits(), AnswerCache(), version)
    finally:
        await link.close()


async def put(cache: SharedAnswers, key: Hashable, body: bytes) -> None:
    """And wait until it is there."""
    while True:
        with suppress(Away):  # connecting takes longer than an answer may
            await cache._link.ask("PING")
            cache.put(key, body)
            await cache._link.ask("PING")
            return
        await until(lambda: not cache._link.resting)


async def test_what_one_node_answered_another_finds(keys: Keys) -> None:
    async with answers(*keys) as one, answers(*keys) as other:
        await put(one, KEY, b"{}")

        assert await plainly(other.get, KEY) == b"{}"
        assert await plainly(other.get, KEY) == b"{}"
        assert other.hits == 1, "the second time it is in memory"


async def test_an_unordered_part_of_a_key_is_the_same_however_it_was_made(keys: Keys) -> None:
    names = [f"ability-{number}" for number in range(50)]
    async with answers(*keys) as one, answers(*keys) as other:
        await put(one, (*KEY[:3], frozenset(names)), b"1")

        assert await plainly(other.get, (*KEY[:3], frozenset(reversed(names)))) == b"1"


OTHERS = {
    "tenant": ("south", *KEY[1:]),
    "revision": (KEY[0], "r8", *KEY[2:]),
    "user": (*KEY[:2], "user-2", *KEY[3:]),
    "abilities": (*KEY[:3], frozenset({"a.read"}), *KEY[4:]),
    "path": (*KEY[:4], "/api/v1/fleet/1", KEY[5]),
    "query": (*KEY[:5], (b"limit=5",)),
    "order": (*KEY[:5], (b"q=x", b"limit=5")),
}
LIKE = [
    ("ab", "c"),
    ("a", "bc"),
    ("a", b"bc"),
    ("a:b", "c"),
    ("a", ("b", "c")),
    ("a", "b", "c"),
    (("a", "b"), "c"),
    ("s1:a", "c"),
    ("", "abc"),
    ("abc", ""),
    (frozenset({"a"}), "b"),
    (("a",), "b"),
    ("1",),
    (1,),
    (True,),
    (None,),
    ("None",),
    ("a\x00", "b"),
    ("a", "\x00b"),
    ("\ud800",),
    ("?",),
]


@pytest.mark.parametrize("which", sorted(OTHERS))
async def test_nothing_is_found_for_another(keys: Keys, which: str) -> None:
    async with answers(*keys) as one, answers(*keys) as other:
        await put(one, KEY, b"secret")

        assert await plainly(other.get, OTHERS[which]) is None


async def test_keys_that_look_alike_are_apart(keys: Keys) -> None:
    async with answers(*keys) as one:
        names = {one._name(key) for key in LIKE}

        assert len(names) == len(LIKE)
        assert all(len(name) < 150 and "\n" not in name for name in names)
        assert all(one._name(a) != one._name(b) for a, b in combinations([KEY, *OTHERS.values()], 2))


async def test_another_version_of_the_program_finds_nothing(keys: Keys) -> None:
    async with answers(*keys, version="1.0") as one, answers(*keys, version="1.1") as other:
        await put(one, KEY, b"{}")

        assert await plainly(other.get, KEY) is None


async def test_another_prefix_finds_nothing(keys: Keys) -> None:
    async with answers(*keys) as one, answers(keys[0], f"{keys[1]}:x") as other:
        await put(one, KEY, b"{}")

        assert await plainly(other.get, KEY) is None


async def test_large_answers_stay_in_memory_and_all_others_end(keys: Keys) -> None:
    async with answers(*keys) as one, answers(*keys) as other, Redis.from_url(keys[0]) as client:
        large = b"x" * (MAX_SHARED_BYTES + 1)
        await put(one, KEY, large)
        await put(one, OTHERS["path"], large[1:])

        assert await plainly(one.get, KEY) == large
        assert await plainly(other.get, KEY) is None
        kept = [key async for key in client.scan_iter(f"{keys[1]}:*")]
        assert [0 < await client.ttl(key) <= 300 for key in kept] == [True]


async def test_a_key_with_no_one_way_of_being_written_stays_in_memory(keys: Keys) -> None:
    async with answers(*keys) as one, answers(*keys) as other:
        key = (KEY, 1.5)
        await put(one, key, b"{}")

        assert await plainly(one.get, key) == b"{}"
        assert await plainly(other.get, key) is None


async def test_without_redis_there_is_memory(keys: Keys) -> None:
    async with answers(f"redis://127.0.0.1:{closed_port()}/0", keys[1]) as one:
        one.put(KEY, b"{}")

        assert await plainly(one.get, KEY) == b"{}"
        assert await plainly(one.get, OTHERS["path"]) is None


async def test_something_else_under_the_key_is_a_miss(keys: Keys) -> None:
    async with answers(*keys) as one, Redis.from_url(keys[0]) as client:
        await client.hset(one._name(KEY), "a", "b")

        assert await plainly(one.get, KEY) is None
        assert not one._link.away


@pytest.mark.parametrize("how", ["paused", "frozen", "stopped"])
async def test_a_redis_that_does_not_answer_holds_no_request_up(server: PrivateRedis, how: str) -> None:
    async with answers(server.url, "p", seconds=0.01) as one:
        await put(one, KEY, b"{}")
        if how == "paused":
            await server.pause(2000)
        elif how == "frozen":
            server.freeze()
        else:
            server.stop()

        misses, started = one.misses, time.monotonic()
        for number in range(300):
            await plainly(one.get, (*KEY, number))
            one.put((*KEY, number), b"{}")
        took = time.monotonic() - started

        # Who asks waits for ten milliseconds at most. The first few ask, then one in half a second.
        assert one.misses - misses <= 4 + took / 0.5
        if how == "frozen":
            server.thaw()


async def test_a_full_redis_is_a_miss(server: PrivateRedis) -> None:
    async with answers(server.url, "p") as one, Redis.from_url(server.url) as client:
        await client.config_set("maxmemory", "1")
        await put(one, KEY, b"{}")

        assert await one.find(OTHERS["path"]) is None
        assert not one._link.away


async def test_it_is_used_again_when_redis_is_back(server: PrivateRedis) -> None:
    async with answers(server.url, "p") as one, answers(server.url, "p") as other:
        server.stop()
        assert await plainly(one.get, KEY) is None
        await server.start()

        await put(one, KEY, b"{}")

        assert await plainly(other.get, KEY) == b"{}"
