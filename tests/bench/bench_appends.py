"""Durable appends through the event store beside raw batched inserts of the same rows, in the same run.

Run with ``python -m tests.bench.bench_appends``. Every append is one event with its command record, acknowledged when
it is on the disk (WAL, synchronous=FULL). "raw" inserts the very rows that the store wrote, ready made, with
``executemany``, 500 per transaction, into tables of the same schema with the same settings: no checks, no hashing, no
waiting callers. So the ratio says what everything around the bare inserts costs. The peer is the library
`eventsourcing`, which saves the same payloads one by one into SQLite, from an environment of its own.
"""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench.big_log import kept
from tests.bench.figures import Figure, Scale, Section, alone, median_ratio
from tests.bench.machine import loop_factory
from tests.bench.machine import machine as machine  # noqa: PLC0414  (others import it from here)
from vamgr.adapters.sqlite.connect import connect_writer
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.schema import migrate
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import CommandRecord, StreamWrite

RAW_PER_TRANSACTION = 500
EVENTS_PER_STREAM = 8
CALLERS = (1, 8, 64, 512)
NOW = datetime(2026, 8, 10, 15, tzinfo=UTC)
DATA = (
    b'{"pirep_id":"0198f9d1-7d5c-7a31-9a2c-6a1f4b3c2d1e","pilot_id":"0198f9d1-7d5c-7c11-8b2c-1a1f4b3c2d11","flight":'
    b'"VMG1234","departure":"KBOS","arrival":"KJFK","block_off":"2026-08-10T15:00:00.000Z","block_on":"2026-08-10T16:12'
    b':00.000Z","distance_nmi":162.4,"block_minutes":72,"flight_minutes":48,"fuel_used_kg":2310.5,"landing_rate_fpm":'
    b'-182,"route":"SSOXS5 SSOXS BUZRD SEY PARCH3","remarks":"","source":"manual"}'
)
META = b'{"actor":"0198f9d1-7d5c-7c11-8b2c-1a1f4b3c2d11","command":"file_pirep","source":"ui"}'
_AIMS = {64: (1 / 3, "at least a third"), 512: (1 / 2, "at least half")}
_TIMES_THE_LIBRARY = 10
_LOCK = Path("requirements/bench.lock")

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


async def through_store(path: Path, count: int, callers: int) -> float:
    """Events per second."""
    store = SqliteEventStore(path)
    await store.open()
    tenant = uuid7()
    await store.create_tenant(tenant, "bench", NOW)
    work = make_appends(count, callers)

    async def caller(appends: list[Append]) -> None:
        for writes, command in appends:
            await store.append(tenant, writes, recorded_at=NOW, command=command)

    start = time.perf_counter()
    await asyncio.gather(*(caller(appends) for appends in work))
    seconds = time.perf_counter() - start
    await store.close()
    return sum(map(len, work)) / seconds


def rows_of(path: Path) -> tuple[list[Any], list[Any]]:
    connection = sqlite3.connect(path)
    events = connection.execute("SELECT * FROM events ORDER BY tenant, position").fetchall()
    commands = connection.execute("SELECT * FROM commands ORDER BY tenant, position").fetchall()
    connection.close()
    return events, commands


def raw_inserts(path: Path, events: list[Any], commands: list[Any]) -> float:
    """Events per second, each with its share of the commands."""
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


def library_python() -> Path:
    """The interpreter of an environment that holds the library, made when there is none yet."""
    folder = kept() / "eventsourcing"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (folder / "made").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        command = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(_LOCK)]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        (folder / "made").touch()
    return python


def by_the_library(path: Path, count: int) -> float:
    """Events per second."""
    script = Path(__file__).with_name("peer_eventsourcing.py")
    command = [str(library_python()), str(script), str(path), str(count), DATA.decode()]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def bench(scale: Scale) -> Section:
    """Durable appends with 1, 8, 64 and 512 concurrent callers."""
    figures: list[Figure] = []
    libraries: list[float] = []
    for callers in CALLERS:
        count = min(scale.appends, 2_000 * callers)
        speeds, raws = [], []
        for _ in range(scale.runs):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "log.sqlite"
                with asyncio.Runner(loop_factory=loop_factory()) as runner:
                    speeds.append(runner.run(through_store(path, count, callers)))
                raws.append(raw_inserts(Path(folder) / "raw.sqlite", *rows_of(path)))
                if callers == CALLERS[0]:
                    libraries.append(by_the_library(Path(folder) / "library.sqlite", 2_000))
        speed, ratio = statistics.median(speeds), median_ratio(speeds, raws)
        least, aim = _AIMS.get(callers, (None, ""))
        met = None if least is None else ratio >= least
        raw = statistics.median(raws)
        figures.append(Figure(f"{callers} at once", speed, "events/s", "raw inserts", raw, ratio, aim, met))
        if callers in _AIMS:
            library = statistics.median(libraries)
            times = speed / library
            aim, met = f"{_TIMES_THE_LIBRARY} times", times >= _TIMES_THE_LIBRARY
            figures.append(Figure(f"{callers} at once", speed, "events/s", "eventsourcing", library, times, aim, met))
    return Section(
        "appends",
        "Durable appends",
        "python -m tests.bench.bench_appends",
        f"One event of {len(DATA) + len(META)} bytes with its command record per append, acknowledged when it is on "
        "the disk (WAL, synchronous=FULL). Raw inserts: the same finished rows, `executemany`, 500 per transaction, "
        "same schema and settings, nothing checked, hashed or waited for. `eventsourcing` saves the same payload one "
        "event at a time, as it does whoever asks.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
