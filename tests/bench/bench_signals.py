"""How long a position takes from one process to another over Redis, and how many go through in a second.

Run with ``python -m tests.bench.bench_signals``. The peer of the time is one PING of Redis and back, in the same run:
a signal has to reach Redis and leave it again.
"""

from __future__ import annotations

import asyncio
import secrets
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import orjson
from redis.asyncio import Redis

from tests.bench.figures import Figure, Scale, Section, alone
from tests.bench.machine import loop_factory
from tests.support.services import URLS
from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.signals import Signals
from vamgr.adapters.redis.truth import Position

_TENANTS = 200


async def _nothing(_: Sequence[str]) -> dict[str, Position]:
    return {}


class _Spread:
    def __init__(self, seconds: Sequence[float]) -> None:
        ordered = sorted(seconds)
        self.p50_ms = statistics.median(ordered) * 1000
        self.p99_ms = ordered[int(len(ordered) * 0.99)] * 1000


async def _pings(client: Redis, count: int) -> list[float]:
    taken = []
    for _ in range(count):
        started = time.monotonic()
        await client.ping()
        taken.append(time.monotonic() - started)
    return taken


async def _measure(url: str, scale: Scale) -> tuple[_Spread, _Spread, _Spread, list[float], list[float]]:
    """Latencies alone and under load, pings, and positions and single messages per second of each run."""
    prefix = f"vamgr-bench-{secrets.token_hex(6)}"
    child = subprocess.Popen(  # noqa: ASYNC220  (before anything is measured)
        [sys.executable, "-m", "tests.bench.bench_signals", "--echo", url, prefix], stdin=subprocess.PIPE
    )
    link = Link(url, prefix=prefix, answer_seconds=1.0)
    signals = Signals(link, _nothing)
    echoed: asyncio.Queue[tuple[int, float]] = asyncio.Queue()

    def told(kind: str, tenant: str, position: int, revision: str) -> None:
        if kind == "applied" and tenant.startswith("echo"):
            echoed.put_nowait((position, float(revision)))

    signals.when_told(told)
    await signals.start()
    try:
        await _until_heard(signals)
        async with asyncio.timeout(30):
            await signals.applied.reached("ready", 1, 30)
        position = 0
        alone_seconds, loaded_seconds, pings = [], [], []
        rates, messages = [], []
        async with Redis.from_url(url) as client:
            await client.ping()
            for _ in range(scale.runs):
                for _ in range(500):
                    position += 1
                    alone_seconds.append(await _there(signals, echoed, position))
                    await asyncio.sleep(0.001)
                pings += await _pings(client, 500)
                load = asyncio.create_task(_load(signals, scale.seconds))
                while not load.done():
                    position += 1
                    loaded_seconds.append(await _there(signals, echoed, position))
                    await asyncio.sleep(0.002)
                rates.append(load.result())
                messages.append(await _singly(link, scale.seconds))
        return _Spread(alone_seconds), _Spread(loaded_seconds), _Spread(pings), rates, messages
    finally:
        await signals.stop()
        await link.close()
        assert child.stdin is not None
        child.stdin.close()
        child.wait()


async def _until_heard(signals: Signals) -> None:
    while not signals.heard:  # noqa: ASYNC110  (before anything is measured)
        await asyncio.sleep(0.01)


async def _there(signals: Signals, echoed: asyncio.Queue[tuple[int, float]], position: int) -> float:
    """Seconds from telling to the moment at which the other process had it; both have the same monotonic clock."""
    started = time.monotonic()
    signals.tell("head", "probe", position)
    while True:
        at, heard = await echoed.get()
        if at >= position:
            return heard - started


async def _load(signals: Signals, seconds: float) -> float:
    """Every tenant writes all the time. Positions told per second, until the other process had the last."""
    started, told = time.monotonic(), 0
    round_ = 0
    base = int(started * 1000)
    while time.monotonic() < started + seconds:
        round_ += 1
        for number in range(_TENANTS):
            signals.tell("head", f"tenant-{number}", base + round_)
            told += 1
            if number % 20 == 19:
                await asyncio.sleep(0)
    await signals.applied.reached("last", base + round_, 30)
    return told / (time.monotonic() - started)


async def _singly(link: Link, seconds: float) -> float:
    """Messages per second, each sent when the one before has been taken."""
    started, count = time.monotonic(), 0
    while time.monotonic() < started + seconds:
        count += 1
        body = orjson.dumps({"told": [["head", "single", count, ""]], "ended": []})
        await link.ask("PUBLISH", link.key("signals"), body)
    return count / (time.monotonic() - started)


async def _echo(url: str, prefix: str) -> None:
    """The other process: says when it heard each probe, and which round of all tenants it has."""
    link = Link(url, prefix=prefix, answer_seconds=1.0)
    signals = Signals(link, _nothing)

    def told(kind: str, tenant: str, position: int, _: str) -> None:
        if kind != "head":
            return
        if tenant == "probe":
            signals.tell("applied", "echo", position, repr(time.monotonic()))
        elif tenant == f"tenant-{_TENANTS - 1}":
            signals.tell("applied", "last", position)

    signals.when_told(told)
    await signals.start()
    await _until_heard(signals)
    signals.tell("applied", "ready", 1)
    while await asyncio.to_thread(sys.stdin.read, 1):
        pass
    await signals.stop()
    await link.close()


def bench(scale: Scale) -> Section:
    """Signals between two processes over Redis."""
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        quiet, loaded, pings, rates, messages = runner.run(_measure(URLS["redis"], scale))
    figures = [
        Figure("told to heard, p50", quiet.p50_ms, "ms", "PING and back", pings.p50_ms),
        Figure("told to heard, p99", quiet.p99_ms, "ms", "PING and back", pings.p99_ms),
        Figure(f"while {_TENANTS} tenants write without end, p50", loaded.p50_ms, "ms", "PING and back", pings.p50_ms),
        Figure(f"while {_TENANTS} tenants write without end, p99", loaded.p99_ms, "ms", "PING and back", pings.p99_ms),
        Figure("positions told by all of them and heard", statistics.median(rates), "positions/s"),
        Figure("messages, one after the other", statistics.median(messages), "messages/s"),
    ]
    return Section(
        "signals",
        "Signals between processes",
        "python -m tests.bench.bench_signals",
        "One process tells a position, another hears it, over the Redis of this machine. Under load, what is told "
        "within one turn of the loop goes out as one message with the newest position of each tenant.",
        figures,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--echo"]:
        sys.path.insert(0, str(Path(__file__).parents[2]))
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            runner.run(_echo(*sys.argv[2:4]))
    else:
        alone(bench)
