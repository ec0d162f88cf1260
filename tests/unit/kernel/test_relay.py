"""The relay over a log in memory and a broker that fails where it is told to."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.waiting import until
from tests.unit.kernel.test_distribution import recorded
from vamgr.kernel.channel import Heads
from vamgr.kernel.distribution import AllOf, Behind, BrokerUnavailable, Run, partition_of
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import Recorded
from vamgr.kernel.relay import Relay

PARTITIONS = 4


class Log:
    """An outbox. ``fails`` is asked before each call, and may raise."""

    def __init__(self, fails: Callable[[], None] = lambda: None) -> None:
        self.heads: dict[str, int] = defaultdict(int)
        self.published: dict[str, int] = defaultdict(int)
        self.fails = fails
        self.looks = 0
        self.changed = asyncio.Event()

    def append(self, tenant: str, count: int = 1) -> None:
        self.heads[tenant] += count

    async def behind(self, partitions: Collection[int], after: str, limit: int) -> list[Behind]:
        self.looks += 1
        await asyncio.sleep(0)
        self.fails()
        found = [
            Behind(tenant, self.published[tenant], head)
            for tenant, head in sorted(self.heads.items())
            if tenant > after and self.published[tenant] < head and partition_of(tenant, PARTITIONS) in partitions
        ]
        return found[:limit]

    async def page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        await asyncio.sleep(0)
        self.fails()
        last = min(self.heads[tenant], after + limit)
        return [recorded(position, tenant=tenant) for position in range(after + 1, last + 1)]

    async def moved(self, tenant: str, position: int) -> None:
        await asyncio.sleep(0)
        self.fails()
        self.published[tenant] = max(position, self.published[tenant])
        self.changed.set()

    async def is_published(self) -> None:
        async with asyncio.timeout(30):
            while any(self.published[tenant] < head for tenant, head in self.heads.items()):
                self.changed.clear()
                await self.changed.wait()


class Broker:
    """A publisher. ``fails`` is asked before it keeps a run and again before it confirms it, and may raise."""

    def __init__(self, fails: Callable[[], None] = lambda: None) -> None:
        self.kept: list[Run] = []
        self.fails = fails
        self.at_once = self.most_at_once = 0
        self.confirming = asyncio.Event()
        self.confirming.set()
        self.arrived = asyncio.Event()

    async def publish(self, runs: Sequence[Run]) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(0)
            for run in runs:
                self.fails()
                self.kept.append(run)
                self.arrived.set()
                await self.confirming.wait()
                self.fails()
        finally:
            self.at_once -= 1

    def positions(self, tenant: str) -> list[int]:
        return [event.position for run in self.kept if run.tenant == tenant for event in run.events]


@asynccontextmanager
async def relaying(log: Log, broker: Broker, **options: object) -> AsyncIterator[Relay]:
    settings: dict[str, object] = {"poll_seconds": 0.01, "first_pause_seconds": 0.001, **options}
    shares = settings.pop("shares", AllOf(range(PARTITIONS)))
    relay = Relay(outbox=log, publisher=broker, shares=shares, partitions=PARTITIONS, **settings)  # type: ignore[arg-type]
    await relay.start()
    try:
        yield relay
    finally:
        await relay.stop()


def in_order(positions: list[int]) -> list[int]:
    """What a consumer with a checkpoint makes of it; an event that came too early is a fault."""
    checkpoint = 0
    for position in positions:
        assert position <= checkpoint + 1
        checkpoint = max(checkpoint, position)
    return list(range(1, checkpoint + 1))


async def test_what_waits_is_grouped_and_published_in_order() -> None:
    log, broker = Log(), Broker()
    log.append("a", 250)
    log.append("b", 3)

    async with relaying(log, broker) as relay:
        await log.is_published()

    assert [(run.first, run.last) for run in broker.kept if run.tenant == "a"] == [(1, 100), (101, 200), (201, 250)]
    assert broker.positions("b") == [1, 2, 3]
    assert (relay.messages, relay.events) == (4, 253)


async def test_a_signal_wakes_it_without_a_poll() -> None:
    log, broker, heads = Log(), Broker(), Heads()

    async with relaying(log, broker, heads=heads, poll_seconds=3600) as _:
        await until(lambda: log.looks)
        for position in range(1, 50):
            log.append("a")
            heads.advance("a", position)
            await log.is_published()

    assert broker.positions("a") == list(range(1, 50))


async def test_the_position_moves_only_after_the_confirmation() -> None:
    log, broker = Log(), Broker()
    broker.confirming.clear()
    log.append("a", 2)

    async with relaying(log, broker, most_events=1):
        await broker.arrived.wait()
        for _ in range(100):
            await asyncio.sleep(0)
        assert broker.positions("a") == [1], "the second waits for the first"
        assert log.published["a"] == 0
        broker.confirming.set()
        await log.is_published()

    assert broker.positions("a") == [1, 2]


async def test_many_tenants_are_under_way_at_once_and_each_has_its_turn() -> None:
    log, broker = Log(), Broker()
    for number in range(50):
        log.append(f"tenant-{number:02}", 5)

    async with relaying(log, broker, in_flight=4, most_events=2):
        await log.is_published()

    assert broker.most_at_once == 4
    for tenant in log.heads:
        assert broker.positions(tenant) == [1, 2, 3, 4, 5]


async def test_a_broker_that_is_away_is_tried_again_and_said_once_a_pause(caplog: pytest.LogCaptureFixture) -> None:
    away = True

    def fails() -> None:
        if away:
            raise BrokerUnavailable("The broker is on holiday.")

    log, broker = Log(), Broker(fails)
    log.append("a", 3)
    with caplog.at_level(logging.INFO, "vamgr.relay"):
        async with relaying(log, broker) as relay:
            await until(lambda: len(caplog.messages) >= 3)
            assert relay.failure == "The broker is on holiday."
            away = False
            await log.is_published()
            await until(lambda: relay.failure is None)

    assert "next try in 0.0 seconds: The broker is on holiday." in caplog.messages[0]
    assert caplog.messages[-1] == "events are published again"
    assert broker.positions("a") == [1, 2, 3]


async def test_a_tenant_that_cannot_be_published_does_not_hold_up_the_others(caplog: pytest.LogCaptureFixture) -> None:
    class Holed(Log):
        async def page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
            page = await super().page(tenant, after, limit)
            return page[1:] if tenant == "holed" else page

    log, broker = Holed(), Broker()
    log.append("holed", 2)
    async with relaying(log, broker):
        log.append("whole", 2)
        await until(lambda: broker.positions("whole") == [1, 2] and "holed" in caplog.text)

    assert broker.positions("holed") == []
    assert "events of holed cannot be published" in caplog.text


async def test_a_share_that_was_lost_is_not_worked_on() -> None:
    class Lost(AllOf):
        mine = True

        async def renew(self) -> frozenset[int]:
            return await super().renew() if self.mine else frozenset()

        def has(self, partition: int) -> bool:
            return self.mine

    log, broker, shares = Log(), Broker(), Lost(range(PARTITIONS))
    broker.confirming.clear()
    log.append("a", 5)
    async with relaying(log, broker, most_events=1, shares=shares) as relay:
        await broker.arrived.wait()
        shares.mine = False
        broker.confirming.set()
        await until(lambda: not broker.at_once and not relay.held)
        assert broker.positions("a") == [1]
        shares.mine = True
        await log.is_published()

    assert broker.positions("a") == [1, 2, 3, 4, 5]


async def test_stopping_lets_what_is_under_way_be_confirmed() -> None:
    log, broker = Log(), Broker()
    broker.confirming.clear()
    log.append("a", 5)
    async with relaying(log, broker, most_events=1) as relay:
        await broker.arrived.wait()
        asyncio.get_running_loop().call_later(0.01, broker.confirming.set)
        await relay.stop()

    assert (log.published["a"], broker.positions("a")) == (1, [1])


@settings(max_examples=60)
@given(
    appends=st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 5)), min_size=1, max_size=8),
    broker_fails=st.lists(st.booleans(), max_size=40),
    log_fails=st.lists(st.booleans(), max_size=40),
    kills=st.lists(st.integers(0, 30), max_size=4),
)
async def test_with_failures_and_deaths_anywhere_every_event_arrives_in_order(
    appends: list[tuple[str, int]], broker_fails: list[bool], log_fails: list[bool], kills: list[int]
) -> None:
    def failing(points: list[bool], error: type[BrokerUnavailable] | type[StoreUnavailable]) -> Callable[[], None]:
        left = iter(points)

        def fails() -> None:
            if next(left, False):
                raise error("It was told to fail here.")

        return fails

    log = Log(failing(log_fails, StoreUnavailable))
    broker = Broker(failing(broker_fails, BrokerUnavailable))
    for steps in kills:  # a relay that dies after so many steps leaves everything as it is
        async with relaying(log, broker, most_events=2, poll_seconds=0.001, first_pause_seconds=0.0) as relay:
            if appends:
                log.append(*appends.pop())
            for _ in range(steps):
                await asyncio.sleep(0)
            for task in (*relay._tasks, *relay._under_way.values()):
                task.cancel()
    for append in appends:
        log.append(*append)

    async with relaying(log, broker, most_events=2, poll_seconds=0.001, first_pause_seconds=0.0):
        await log.is_published()

    for tenant, head in log.heads.items():
        assert in_order(broker.positions(tenant)) == list(range(1, head + 1))


async def test_what_was_confirmed_before_a_failure_is_noted_and_not_published_again() -> None:
    asked = 0

    def fails() -> None:
        nonlocal asked
        asked += 1
        if asked == 5:  # twice for each run: this is the third one, before it is kept
            raise BrokerUnavailable("The broker had enough.")

    log, broker = Log(), Broker(fails)
    log.append("a", 10)
    async with relaying(log, broker, most_events=2):
        await log.is_published()

    assert broker.positions("a") == list(range(1, 11))
