"""Positions and ended sign-ins, told between processes over Redis: fast with it, never lost without it."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import orjson
import pytest
from redis.asyncio import Redis

from tests.support.nodes import Book, node
from tests.support.redis_server import PrivateRedis, until
from tests.support.services import closed_port

ROOT = Path(__file__).parents[3]
Keys = tuple[str, str]


async def test_what_one_node_tells_the_other_sees(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        await until(lambda: one.heard and other.heard)

        one.tell("head", "north", 7)
        one.tell("applied", "north", 6, "r6")

        assert one.heads.position("north") == 7, "its own are seen at once"
        await until(lambda: other.heads.position("north") == 7 and other.applied.position("north") == 6)
        assert other.revision("north") == "r6"
        assert other.heads.position("south") == 0


async def test_what_advances_on_one_node_advances_on_the_other_and_echoes_nowhere(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        revisions = {"north": "r5"}
        one.revision_of = revisions.__getitem__
        await until(lambda: one.heard and other.heard)

        one.heads.advance("north", 5)
        one.applied.advance("north", 5)
        await until(lambda: other.applied.position("north") == 5 and other.heads.position("north") == 5)
        revisions["north"] = "r5 after a swap"
        one.applied.advance("north", 5)
        await until(lambda: other.revision("north") == "r5 after a swap")
        await until(lambda: not one._unsent)
        sent = one.sent
        one.heads.advance("north", 4)
        one.applied.advance("north", 5)
        other.tell("head", "mark", 1)
        await until(lambda: one.heads.position("mark") == 1 and not other._unsent)

        assert one.sent == sent, "what is known already is not told"
        assert other.sent == 1, "what was heard is not told"


async def test_waiting_for_a_position_ends_when_another_node_tells_it(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        await until(lambda: other.heard)
        waiting = asyncio.create_task(other.applied.reached("north", 3, 10.0))
        await asyncio.sleep(0)

        one.tell("applied", "north", 3, "r3")

        assert await waiting
        assert not await other.applied.reached("north", 4, 0.01)


async def test_what_is_told_within_one_turn_goes_out_together(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        await until(lambda: one.heard and other.heard)

        for position in range(1, 200):
            for tenant in ("north", "south"):
                one.tell("head", tenant, position)

        await until(lambda: other.heads.position("south") == 199)
        assert other.heads.position("north") == 199
        assert one.sent <= 2


async def test_positions_only_grow_and_an_old_one_brings_back_no_old_revision(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as late, node(*keys, Book()) as other:
        await until(lambda: other.heard)
        one.tell("applied", "north", 9, "r9")
        await until(lambda: other.applied.position("north") == 9)

        late.tell("applied", "north", 4, "r4")
        late.tell("head", "north", 5)
        late.tell("head", "mark", 1)

        await until(lambda: other.heads.position("mark") == 1)
        assert other.applied.position("north") == 9
        assert other.revision("north") == "r9"
        assert other.heads.position("north") == 5


async def test_a_sign_in_that_ends_ends_on_all_nodes(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        ended: list[str] = []
        other.when_revoked(ended.append)
        await until(lambda: other.heard)

        one.revoked("session-1")

        await until(lambda: ended == ["session-1"])


async def test_a_listener_that_fails_keeps_nobody_else_from_hearing(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        told: list[tuple[str, str, int, str]] = []

        def fails(*_: object) -> None:
            raise ValueError("a fault")

        other.when_told(fails)
        other.when_told(lambda *signal: told.append(signal))
        await until(lambda: other.heard)

        one.tell("applied", "north", 2, "r2")

        await until(lambda: told == [("applied", "north", 2, "r2")])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"told":[["head","north",true,""]],"ended":[]}',
        b'{"told":[["head","north",-1,""]],"ended":[]}',
        b'{"told":[["head","north",1.5,""]],"ended":[]}',
        b'{"told":[["other","north",5,""]],"ended":[]}',
        b'{"told":[["head",{"a":1},5,""]],"ended":[]}',
        b'{"told":[["head","north"]],"ended":[]}',
        b'{"told":[["head",{"a":1},5,""]],"ended":[["x"]]}',
        orjson.dumps({"told": [["head", "n" * 100_000, 5, ""]], "ended": []}),
    ],
    ids=["empty", "bytes", "list", "bool", "negative", "float", "kind", "tenant", "short", "ended", "long"],
)
async def test_a_message_of_a_stranger_is_left_out(keys: Keys, body: bytes) -> None:
    url, prefix = keys
    async with node(*keys, Book()) as one, node(*keys, Book()) as other, Redis.from_url(url) as stranger:
        await until(lambda: other.heard)

        await stranger.publish(f"{prefix}:signals", body)
        one.tell("head", "mark", 1)

        await until(lambda: other.heads.position("mark") == 1)
        assert other.heads.position("north") == 0


async def test_names_with_anything_in_them_arrive_as_they_are(keys: Keys) -> None:
    names = ["", "a:b", "*", "æøå \u0000\r\n", '"}', "{north}", "n" * 200]
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        await until(lambda: other.heard)

        for position, name in enumerate(names, 1):
            one.tell("head", name, position)

        await until(lambda: all(other.heads.position(name) == at for at, name in enumerate(names, 1)))


async def test_without_redis_the_database_is_asked_for_whom_somebody_waits(keys: Keys) -> None:
    nowhere, book = f"redis://127.0.0.1:{closed_port()}/0", Book()
    async with node(nowhere, keys[1], book, away_seconds=0.1) as lonely:
        book.write("quiet", 1)
        waiting = asyncio.create_task(lonely.applied.reached("north", 3, 10.0))
        await until(lambda: len(book.asked) > 2)

        book.write("north", 3)

        assert await waiting
        assert lonely.revision("north") == "r3"
        assert {tenant for _, tenants in book.asked for tenant in tenants} == {"north"}


async def test_an_open_stream_is_an_interest_that_ends_with_it(keys: Keys) -> None:
    nowhere, book = f"redis://127.0.0.1:{closed_port()}/0", Book()
    async with node(nowhere, keys[1], book, away_seconds=0.05) as lonely:
        with lonely.interest("north"), lonely.interest("north"):
            book.write("north", 1)
            await until(lambda: lonely.applied.position("north") == 1)
        asked = len(book.asked)

        with lonely.interest("south"):
            await until(lambda: len(book.asked) > asked + 3)

        assert all(tenants == ["south"] for _, tenants in book.asked[asked + 1 :])


async def test_without_redis_a_request_sees_what_was_written_at_most_one_interval_ago(keys: Keys) -> None:
    nowhere, book = f"redis://127.0.0.1:{closed_port()}/0", Book()
    async with node(nowhere, keys[1], book, away_seconds=0.1) as lonely:
        book.write("north", 1)

        await lonely.fresh("north")

        assert lonely.applied.position("north") == 1
        book.write("north", 2)
        await until(lambda: lonely.applied.position("north") == 2, 1.0)


async def test_many_who_need_the_truth_at_once_share_one_query(keys: Keys) -> None:
    nowhere, book = f"redis://127.0.0.1:{closed_port()}/0", Book()
    async with node(nowhere, keys[1], book, away_seconds=5.0) as lonely:
        await until(lambda: not lonely.heard)

        await asyncio.gather(*(lonely.fresh(f"tenant-{number % 40}") for number in range(400)))

        assert sum(len(tenants) for _, tenants in book.asked) == 40
        assert len(book.asked) <= 2


async def test_with_redis_the_database_is_asked_seldom(keys: Keys) -> None:
    book = Book()
    async with node(*keys, book, away_seconds=0.01, safety_seconds=0.3) as one:
        await until(lambda: one.heard)
        with one.interest("north"):
            await until(lambda: len(book.asked) >= 5)

        moments = [at for at, _ in book.asked][2:]
        assert all(later - earlier > 0.25 for earlier, later in pairwise(moments))


async def test_a_signal_that_was_never_told_is_made_up_for(keys: Keys) -> None:
    """A process that dies between appending and telling."""
    book = Book()
    async with node(*keys, book, safety_seconds=0.2) as one:
        await until(lambda: one.heard)

        with one.interest("north"):
            book.write("north", 5)

            await until(lambda: one.heads.position("north") == 5, 2.0)


async def test_a_database_that_is_away_too_is_told_to_who_asks_and_tried_again(keys: Keys) -> None:
    nowhere, book = f"redis://127.0.0.1:{closed_port()}/0", Book()
    async with node(nowhere, keys[1], book, away_seconds=0.05) as lonely:
        book.closed = True
        with pytest.raises(ConnectionError):
            await lonely.fresh("north")

        with lonely.interest("north"):
            book.write("north", 1)
            book.closed = False

            await until(lambda: lonely.heads.position("north") == 1)


async def test_nothing_is_missed_while_redis_is_gone_and_everything_heals(server: PrivateRedis) -> None:
    book = Book()
    options = {"away_seconds": 0.2, "safety_seconds": 60.0}
    async with node(server.url, "p", book, **options) as one, node(server.url, "p", book, **options) as other:
        await until(lambda: one.heard and other.heard)
        late: list[float] = []
        last = 0

        async def write(position: int) -> None:
            nonlocal last
            last = position
            book.write("north", position)
            one.tell("head", "north", position)
            one.tell("applied", "north", position, f"r{position}")
            started = time.monotonic()
            await until(lambda: other.applied.position("north") >= position)
            late.append(time.monotonic() - started)

        with other.interest("north"):
            for position in range(1, 4):
                await write(position)
            server.stop()
            for position in range(4, 8):
                await write(position)
            one.revoked("ended-meanwhile")
            one.tell("head", "nobody-asks", 1)
            ended: list[str] = []
            other.when_revoked(ended.append)
            await server.start()
            await until(lambda: one.heard and other.heard)
            await until(lambda: ended == ["ended-meanwhile"])
            for position in range(8, 11):
                await write(position)

        assert min(late[3:7]) < 2.0, late
        assert min(late[-3:]) < 0.2, "fast again"
        assert other.heads.position("nobody-asks") == 1, "what could not be told is told later"
        assert other.revision("north") == f"r{last}"
        polls = other.polls
        one.tell("head", "north", 11)
        await until(lambda: other.heads.position("north") == 11)
        assert other.polls == polls, "and not by asking the database"


async def test_a_redis_that_keeps_its_connections_and_says_nothing_is_noticed(server: PrivateRedis) -> None:
    book = Book()
    async with node(server.url, "p", book, away_seconds=0.1, safety_seconds=60.0) as one:
        await until(lambda: one.heard)
        with one.interest("north"):
            await one.fresh("north")
            server.freeze()
            book.write("north", 1)

            await until(lambda: one.heads.position("north") == 1, 4.0)

            assert not one.heard
            server.thaw()
            await until(lambda: one.heard)


async def test_what_was_missed_is_known_before_a_request_is_answered(server: PrivateRedis) -> None:
    """Also of a tenant that nobody watched meanwhile."""
    book = Book()
    async with node(server.url, "p", book, safety_seconds=60.0) as one:
        await until(lambda: one.heard)
        await one.fresh("north")
        server.stop()
        await until(lambda: not one.heard)
        book.write("north", 4)
        book.write("south", 5)
        await server.start()
        await until(lambda: one.heard)

        await one.fresh("north")
        await one.fresh("south")

        assert one.heads.position("north") == 4
        assert one.heads.position("south") == 5


async def test_telling_from_another_thread(keys: Keys) -> None:
    async with node(*keys, Book()) as one, node(*keys, Book()) as other:
        await until(lambda: other.heard)

        await asyncio.to_thread(one.tell, "applied", "north", 5, "r5")
        await asyncio.to_thread(one.revoked, "session-1")

        await until(lambda: other.applied.position("north") == 5)


async def test_two_processes_see_each_other(keys: Keys) -> None:
    url, prefix = keys
    child = Path(__file__).with_name("child.py")
    async with node(url, prefix, Book()) as here:
        await until(lambda: here.heard)
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *(str(child), url, prefix),
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        assert await process.stdout.readline() == b"heard\n"

        here.tell("applied", "north", 3, "r3")
        answer = await process.stdout.readline()

        assert answer == b"applied north 3 r3\n"
        await until(lambda: here.heads.position("from-the-child") == 3)
        process.stdin.close()
        assert await process.wait() == 0


async def test_what_was_told_just_before_the_end_still_goes_out(keys: Keys) -> None:
    async with node(*keys, Book()) as other:
        await until(lambda: other.heard)
        async with node(*keys, Book()) as one:
            one.tell("head", "north", 8)

        await until(lambda: other.heads.position("north") == 8)


class SlowBook(Book):
    """Answers with what was so when it was asked, as soon as it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def read(self, tenants: Sequence[str]) -> dict[str, tuple[int, int, str]]:
        found = await super().read(tenants)
        await self.may_answer.wait()
        return found


async def test_what_was_asked_before_a_log_was_replaced_counts_no_more(keys: Keys) -> None:
    book = SlowBook()
    async with node(*keys, book) as one:
        await until(lambda: one.heard)
        book.write("north", 9)
        book.may_answer.clear()
        asking = asyncio.create_task(one.fresh("north"))
        await until(lambda: bool(book.asked) and "north" in book.asked[-1][1])
        book.write("north", 4)
        one.forget("north")
        book.may_answer.set()
        await asking

        assert one.applied.position("north") == 4
        assert (one.heads.position("north"), one.revision("north")) == (4, "r4")


async def test_who_has_not_heard_that_a_log_was_replaced_is_not_believed(keys: Keys) -> None:
    book = Book()
    async with node(*keys, Book()) as late, node(*keys, book) as one:
        await until(lambda: late.heard and one.heard)
        book.write("north", 4)
        one.forget("north")

        late.tell("applied", "north", 9, "r9")
        late.tell("head", "north", 9)

        await until(lambda: one.applied.position("north") == 4)
        late.tell("head", "mark", 1)
        await until(lambda: one.heads.position("mark") == 1)
        assert (one.heads.position("north"), one.applied.position("north"), one.revision("north")) == (4, 4, "r4")


async def test_a_log_that_has_become_shorter_is_noticed_where_nobody_told(keys: Keys) -> None:
    book = Book()
    async with node(*keys, book, safety_seconds=0.05) as one:
        await until(lambda: one.heard)
        with one.interest("north"):
            book.write("north", 9)
            await until(lambda: one.applied.position("north") == 9)

            book.write("north", 4)

            await until(lambda: one.applied.position("north") == 4)
            assert (one.heads.position("north"), one.revision("north")) == (4, "r4")
            book.write("north", 5)
            await until(lambda: one.revision("north") == "r5")
