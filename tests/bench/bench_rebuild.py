"""Making all read tables anew from the log, beside bare inserts of the very rows that come out, in the same run.

Run with ``python -m tests.bench.bench_rebuild [--events 20000] [--runs 3]``. The log holds real flights: some are
booked, reported, accepted and paid through the API, and then said again under new ids until there are enough events.
"raw" is ``executemany`` of the finished rows into tables and indexes of the same schema, 500 per transaction, with the
same settings: no reading of the log, no decoding, no handlers. So the ratio says what everything around the bare
inserts costs; a rebuild also changes most rows more than once.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.bench_appends import RAW_PER_TRANSACTION, machine
from tests.support.running import TestClock, running_system
from tests.support.small_airline import small_airline
from vamgr.adapters.sqlite.read_connect import connect_writer
from vamgr.kernel.event import NewEvent, Recorded
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import ANY_VERSION, StreamWrite
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings

FLOWN = 20
_UUID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


async def furnish(folder: Path, events: int) -> None:
    """A data folder with a log of about so many events."""
    clock = TestClock()
    async with running_system(folder, clock) as running:
        airline = await small_airline(running)
        system = running.system
        before = system.store.head(system.tenant).position
        ends = ("KBOS", "KBED")
        for number in range(FLOWN):
            await airline.fly(ends[number % 2], ends[1 - number % 2])
        pattern = system.store.read_page(system.tenant, before, 100_000)
        old = {found for entry in system.store.read_page(system.tenant, 0, before) for found in _ids(entry)}
        while system.store.head(system.tenant).position < events:
            await _again(system, pattern, old)


async def _again(system: System, pattern: list[Recorded], old: set[bytes]) -> None:
    """The same flights once more: what they made has new ids, what was there before them keeps its own."""
    fresh: dict[bytes, bytes] = {}

    def new(found: re.Match[bytes]) -> bytes:
        known = found.group()
        return known if known in old else fresh.setdefault(known, uuid7().encode())

    for entry in pattern:
        stream = _UUID.sub(new, entry.stream.encode()).decode()
        event = NewEvent(uuid7(), entry.type, entry.schema, _UUID.sub(new, entry.data), _UUID.sub(new, entry.meta))
        writes = [StreamWrite(stream, ANY_VERSION, [event])]
        await system.store.append(system.tenant, writes, recorded_at=entry.recorded_at)


def _ids(entry: Recorded) -> list[bytes]:
    return _UUID.findall(entry.stream.encode() + entry.data)


async def rebuild(folder: Path) -> tuple[int, float]:
    """(events in the log, seconds until every projection was made anew and swapped in)"""
    async with open_system(load_settings(data_dir=folder), background=False) as system:
        head = system.store.head(system.tenant).position
        await system.applied.reached(system.tenant, head, timeout_seconds=600)
        start = time.perf_counter()
        await system.projector.rebuild_all()
        seconds = time.perf_counter() - start
        behind = [one.projection for one in system.projector.status() if one.status != "live"]
        if behind:
            raise RuntimeError(f"not rebuilt: {behind}")
        return head, seconds


def raw_inserts(source: Path, target: Path) -> tuple[int, float]:
    """(rows, seconds)"""
    known = sqlite3.connect(source)
    schema = known.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        " AND (name LIKE '%\\_\\_g%' ESCAPE '\\') ORDER BY type DESC"
    ).fetchall()
    names = [name for kind, name, _ in schema if kind == "table"]
    tables: list[tuple[str, list[Any]]] = [
        (name, known.execute(f'SELECT * FROM "{name}"').fetchall())  # noqa: S608
        for name in names
    ]
    known.close()
    bare = connect_writer(target)
    for _, _, statement in schema:
        bare.execute(statement)
    start = time.perf_counter()
    for name, rows in tables:
        for first in range(0, len(rows), RAW_PER_TRANSACTION):
            part = rows[first : first + RAW_PER_TRANSACTION]
            marks = ", ".join("?" * len(part[0]))
            bare.execute("BEGIN IMMEDIATE")
            bare.executemany(f'INSERT INTO "{name}" VALUES ({marks})', part)  # noqa: S608
            bare.execute("COMMIT")
    seconds = time.perf_counter() - start
    bare.close()
    return sum(len(rows) for _, rows in tables), seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=20_000, help="in the log, about")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        asyncio.run(furnish(folder, options.events))
        speeds, ratios, events, rows = [], [], 0, 0
        for run in range(options.runs):
            events, seconds = asyncio.run(rebuild(folder))
            rows, bare = raw_inserts(folder / "read.sqlite", Path(name) / f"raw{run}.sqlite")
            speeds.append(events / seconds)
            # Each run is set against the bare inserts right after it: a shared machine changes from run to run.
            ratios.append(seconds / bare)
            print(f"run {run + 1}: {seconds:.2f} s for {events:,} events; bare inserts of {rows:,} rows {bare:.3f} s")
    print(f"median: {statistics.median(speeds):,.0f} events/s, {statistics.median(ratios):.1f} times the bare inserts")


if __name__ == "__main__":
    main()
