"""Making all read tables anew from the log, beside bare inserts of the very rows that come out, in the same run.

Run with ``python -m tests.bench.bench_rebuild``. It is what happens when a new version of
vamgr changed every projection: the whole runtime is started, new tables are filled beside the old ones, get their
indexes and take over. "raw" is ``executemany`` of the finished rows into tables and indexes of the same schema, 500 per
transaction, with the same settings: no reading of the log, no proof of it, no decoding, no handlers, and every row
written once, where a rebuild changes most of them several times.
"""

from __future__ import annotations

import asyncio
import resource
import sqlite3
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.big_log import folder_of, kept
from tests.bench.figures import Figure, Scale, Section, alone
from vamgr.adapters.sqlite.read_connect import connect_writer
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings

RAW_PER_TRANSACTION = 500
LEAST = 40_000
MANY = 500_000
_READ_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """``cpu_seconds``: of this process, which does nothing else meanwhile. ``peak_bytes``: its memory at the most."""

    events: int
    seconds: float
    cpu_seconds: float
    peak_bytes: int


async def rebuild(folder: Path) -> Rebuilt:
    """Until every projection was made anew and swapped in."""
    outdate(folder / "read.sqlite")
    async with open_system(load_settings(data_dir=folder), background=False) as system:
        start, cpu = time.perf_counter(), time.process_time()
        head = system.store.head(system.tenant).position
        await until_live(system)
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    return Rebuilt(head, seconds, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


async def until_live(system: System) -> None:
    """Wait until every projection answers from tables of today's making."""
    while behind := [one for one in system.projector.status() if one.status != "live" or one.lag]:
        if any(one.status == "parked" for one in behind):
            raise RuntimeError(f"not rebuilt: {behind}")
        await asyncio.sleep(0.01)


def outdate(read: Path) -> None:
    """As if the tables had been made by an older version of every projection."""
    connection = sqlite3.connect(read)
    connection.execute("UPDATE projection_generations SET version = 0")
    connection.commit()
    connection.close()


def raw_inserts(source: Path, target: Path) -> tuple[int, float]:
    """(rows, seconds)"""
    known = sqlite3.connect(source)
    schema = known.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        " AND (name LIKE '%\\_\\_g%' ESCAPE '\\') ORDER BY type DESC"
    ).fetchall()
    bare = connect_writer(target)
    for _, _, statement in schema:
        bare.execute(statement)
    count, seconds = 0, 0.0
    for name in [name for kind, name, _ in schema if kind == "table"]:
        rows = known.execute(f'SELECT * FROM "{name}"')  # noqa: S608
        marks = ", ".join("?" * len(rows.description))
        while ready := rows.fetchmany(_READ_AT_ONCE):
            start = time.perf_counter()
            for first in range(0, len(ready), RAW_PER_TRANSACTION):
                bare.execute("BEGIN IMMEDIATE")
                bare.executemany(
                    f'INSERT INTO "{name}" VALUES ({marks})',  # noqa: S608
                    ready[first : first + RAW_PER_TRANSACTION],
                )
                bare.execute("COMMIT")
            seconds += time.perf_counter() - start
            count += len(ready)
    bare.close()
    known.close()
    return count, seconds


def bench(scale: Scale) -> Section:
    """Making all read tables anew."""
    figures = []
    for events in scale.rebuilt:
        folder = folder_of(events)
        made, ratios, rows = [], [], 0
        for _ in range(scale.runs if events < MANY else 1):
            made.append(asyncio.run(rebuild(folder)))
            with tempfile.TemporaryDirectory(dir=kept()) as name:
                rows, bare = raw_inserts(folder / "read.sqlite", Path(name) / "raw.sqlite")
            # Each run is set against the bare inserts right after it: a shared machine changes from run to run.
            ratios.append(bare / made[-1].seconds)
        speed = statistics.median(one.events / one.seconds for one in made)
        ratio = statistics.median(ratios)
        figures.append(
            Figure(
                f"{events:,} events",
                speed,
                "events/s",
                f"bare inserts of the {rows:,} rows",
                speed / ratio,
                ratio,
                f"at least {LEAST:,} events/s",
                speed >= LEAST,
            )
        )
        figures.append(Figure(f"{events:,} events, rows", speed * rows / events, "rows/s"))
        if events >= MANY:
            figures.append(Figure(f"{events:,} events, memory at the most", made[-1].peak_bytes / 1e6, "MB"))
    return Section(
        "rebuild",
        "Making all read tables anew",
        "python -m tests.bench.bench_rebuild",
        "The whole runtime is started over tables that an older version has made: every event is read, proven by its "
        "hash, decoded once and handed to all projections; new tables are filled beside the old ones, get their "
        "indexes and take over. Bare inserts: `executemany` of the finished rows into tables and indexes of the same "
        "schema, 500 per transaction, same settings, each row written once, where a rebuild changes most of them "
        "several times.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
