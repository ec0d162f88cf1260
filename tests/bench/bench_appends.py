"""Durable appends through the event store beside raw batched inserts of the same rows, in the same run.

Run with ``python -m tests.bench.bench_appends``. Every append is one event with its command record, acknowledged when
it is on the disk (WAL, synchronous=FULL). "raw" inserts the very rows that the store wrote, ready made, with
``executemany``, 500 per transaction, into tables of the same schema with the same settings: no checks, no hashing, no
waiting callers. So the ratio says what everything around the bare inserts costs.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vamgr.adapters.sqlite.connect import connect_writer
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.schema import migrate
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import CommandRecord, StreamWrite

RAW_PER_TRANSACTION = 500
EVENTS_PER_STREAM = 8
NOW = datetime(2026, 8, 10, 15, tzinfo=UTC)
DATA = (
    b'{"pirep_id":"0198f9d1-7d5c-7a31-9a2c-6a1f4b3c2d1e","pilot_id":"0198f9d1-7d5c-7c11-8b2c-1a1f4b3c2d11","flight":'
    b'"VMG1234","departure":"KBOS","arrival":"KJFK","block_off":"2026-08-10T15:00:00.000Z","block_on":"2026-08-10T16:12'
    b':00.000Z","distance_nmi":162.4,"block_minutes":72,"flight_minutes":48,"fuel_used_kg":2310.5,"landing_rate_fpm":'
    b'-182,"route":"SSOXS5 SSOXS BUZRD SEY PARCH3","remarks":"","source":"manual"}'
)
META = b'{"actor":"0198f9d1-7d5c-7c11-8b2c-1a1f4b3c2d11","command":"file_pirep","source":"ui"}'

Append = tuple[list[StreamWrite], CommandRecord]


def make_appends(count: int, callers: int) -> list[list[Append]]:
    """What each caller will append: streams of eight events, one event per append. Ready made, so not measured.

    Ids are made in the order in which they will be used, as they are in life: UUIDv7 go to the end of their index.
    """
    work: list[list[Append]] = [[] for _ in range(callers)]
    streams = [""] * callers
    for number in range(-(-count // callers)):
        version = number % EVENTS_PER_STREAM
        for caller, appends in enumerate(work):
            if version == 0:
                streams[caller] = f"pirep-{uuid7()}"
            event = NewEvent(uuid7(), "flights.pirep_filed", 1, DATA, META)
            command = CommandRecord(uuid7(), "f" * 64, '{"id":"x"}', 0)
            appends.append(([StreamWrite(streams[caller], version, [event])], command))
    return work


async def through_store(path: Path, count: int, callers: int) -> tuple[float, float]:
    """(events per second, events per commit)"""
    store = SqliteEventStore(path)
    await store.open()
    tenant = uuid7()
    await store.create_tenant(tenant, "bench", NOW)
    work = make_appends(count, callers)

    async def caller(appends: list[Append]) -> None:
        for writes, command in appends:
            await store.append(tenant, writes, recorded_at=NOW, command=command)

    commits, total = store.stats.commits, sum(map(len, work))
    start = time.perf_counter()
    await asyncio.gather(*(caller(appends) for appends in work))
    seconds = time.perf_counter() - start
    commits = store.stats.commits - commits
    await store.close()
    return total / seconds, total / commits


def rows_of(path: Path) -> tuple[list[Any], list[Any]]:
    connection = sqlite3.connect(path)
    events = connection.execute("SELECT * FROM events ORDER BY tenant, position").fetchall()
    commands = connection.execute("SELECT * FROM commands ORDER BY tenant, position").fetchall()
    connection.close()
    return events, commands


def raw_inserts(path: Path, events: list[Any], commands: list[Any]) -> float:
    connection = connect_writer(path)
    migrate(connection)
    start = time.perf_counter()
    for first in range(0, len(events), RAW_PER_TRANSACTION):
        part = slice(first, first + RAW_PER_TRANSACTION)
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", events[part])
        connection.executemany("INSERT INTO commands VALUES (?, ?, ?, ?, ?)", commands[part])
        connection.execute("COMMIT")
    seconds = time.perf_counter() - start
    connection.close()
    return len(events) / seconds


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The loop that the server runs on: uvloop where there is one."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


def machine() -> str:
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{model}, {os.cpu_count()} cores{load}, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--events", type=int, default=20_000, help="per run with many callers")
    parser.add_argument("--dir", type=Path, default=None, help="where the files are written (its disk is measured)")
    options = parser.parse_args()
    print(machine())
    print(f"one event of {len(DATA) + len(META)} bytes per append, medians of {options.runs} runs")
    print(f"{'callers':>8} {'events/s':>10} {'raw/s':>10} {'ratio':>6} {'events per commit':>18}")
    for callers in (1, 8, 64, 512):
        count = min(options.events, 2_000 * callers)
        speeds, raws, groups = [], [], []
        for _ in range(options.runs):
            with tempfile.TemporaryDirectory(dir=options.dir) as folder:
                path = Path(folder) / "log.sqlite"
                with asyncio.Runner(loop_factory=loop_factory()) as runner:
                    speed, group = runner.run(through_store(path, count, callers))
                raws.append(raw_inserts(Path(folder) / "raw.sqlite", *rows_of(path)))
                speeds.append(speed)
                groups.append(group)
        speed, raw = statistics.median(speeds), statistics.median(raws)
        # Each run is set against the raw inserts right after it: a machine that others use changes from run to run.
        ratio = statistics.median(mine / bare for mine, bare in zip(speeds, raws, strict=True))
        print(f"{callers:>8} {speed:>10,.0f} {raw:>10,.0f} {ratio:>6.2f} {statistics.median(groups):>18.1f}")


if __name__ == "__main__":
    main()
