"""Loading an aggregate of 10, 1,000 and 10,000 events: read, decoded, folded.

Run with ``python -m tests.bench.bench_aggregates``. It is an aircraft with its reservations and flights, as the command
bus loads it when it has not met it before; met ones stay in memory. There are no snapshots. The peer is reading the
same rows from SQLite and nothing else.
"""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from tests.bench.big_log import folder_of
from tests.bench.figures import Figure, Scale, Section, alone
from vamgr.adapters.sqlite.keys import SqliteKeyRing
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.areas import load_areas
from vamgr.kernel.codec import Codec
from vamgr.kernel.event import NewEvent, Recorded, registry
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import StreamWrite

LENGTHS = (10, 1_000, 10_000)
_LOG = 20_000


async def _lives(folder: Path, pattern: list[Recorded]) -> SqliteEventStore:
    """A log with an aircraft of each length."""
    store = SqliteEventStore(folder / "log.sqlite")
    await store.open()
    await store.create_tenant("bench", "bench", pattern[0].recorded_at)
    founding, rest = pattern[:1], pattern[1:]
    for length in LENGTHS:
        life = [*founding, *islice(cycle(rest), length - 1)]
        events = [NewEvent(uuid7(), one.type, one.schema, one.data, one.meta) for one in life]
        writes = [StreamWrite(f"aircraft-{length}", 0, events)]
        await store.append("bench", writes, recorded_at=pattern[0].recorded_at)
    return store


async def _measure(folder: Path, pattern: list[Recorded], runs: int) -> list[Figure]:
    from vamgr.fleet.domain import AIRCRAFT

    store = await _lives(folder, pattern)
    codec = Codec(registry, SqliteKeyRing(store))
    bare = sqlite3.connect(folder / "log.sqlite")
    figures = []
    for length in LENGTHS:
        mine, theirs = [], []
        for _ in range(max(runs, 3) * (20 if length < 10_000 else 1)):
            start = time.perf_counter()
            recorded = await store.read_stream("bench", f"aircraft-{length}")
            state = AIRCRAFT.fold(codec.decode(entry) for entry in recorded)
            mine.append((time.perf_counter() - start) * 1000)
            assert state != AIRCRAFT.initial
            assert len(recorded) == length
            start = time.perf_counter()
            stream = "SELECT * FROM events WHERE tenant = 'bench' AND stream = ? ORDER BY version"
            rows = bare.execute(stream, (f"aircraft-{length}",)).fetchall()
            theirs.append((time.perf_counter() - start) * 1000)
            assert len(rows) == length
        load, read = statistics.median(mine), statistics.median(theirs)
        figures.append(Figure(f"{length:,} events", load, "ms", "rows alone", read))
    bare.close()
    await store.close()
    return figures


def bench(scale: Scale) -> Section:
    """Loading an aggregate."""
    load_areas(routes=False)
    source = SqliteEventStore(folder_of(_LOG) / "log.sqlite")
    ((tenant, _),) = source.reader.tenants()
    (stream,) = source.reader.query(
        "SELECT stream FROM events WHERE stream LIKE 'aircraft-%' GROUP BY stream ORDER BY count(*) DESC LIMIT 1"
    )[0]
    pattern = source.reader.read_stream(tenant, stream)
    source.reader.close()
    with tempfile.TemporaryDirectory() as name:
        figures = asyncio.run(_measure(Path(name), pattern, scale.runs))
    return Section(
        "aggregates",
        "Loading an aggregate",
        "python -m tests.bench.bench_aggregates",
        "An aircraft with its reservations and flights is read, decoded and folded, as the command bus does when it "
        "has not met it before (20,000 met ones stay in memory). No snapshots. Rows alone: the same rows read with "
        "`sqlite3`.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
