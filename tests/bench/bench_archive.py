"""An airline leaves, comes and branches: how long that takes for how many events, and how much memory.

Run with ``python -m tests.bench.bench_archive [--events 100000]``. The log holds real flights, which were flown through
the API and then said again under new ids until there are enough events. Each step is the command line in a process of
its own, so that seconds (of its processor time) and the peak of its memory are its own; "read" is reading every event
of the log in order and proving its hash, which is the least that each of them has to do.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.bench_appends import machine
from tests.support.process import ROOT, environment
from tests.support.running import TestClock, running_system
from tests.support.small_airline import small_airline
from vamgr.adapters.sqlite.connect import connect_writer
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import chain_hash

FLOWN = 20
_UUID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_COLUMNS = "tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash"
Row = tuple[Any, ...]


async def furnish(folder: Path, events: int) -> None:
    """A data folder whose log has about so many events, with read tables that are up to date."""
    async with running_system(folder, TestClock()) as running:
        airline = await small_airline(running)
        # Flights that are said again are the same flights, which an airline may refuse to hear twice.
        path = f"/api/v1/airlines/{airline.airline_id}/settings"
        said = await airline.owner.patch(path, json={"changes": {"duplicate_window_minutes": 0}})
        assert said.status_code == 200, said.text
        before = running.system.store.head(running.system.tenant).position
        for number in range(FLOWN):
            await airline.fly(*("KBOS", "KBED")[:: 1 if number % 2 == 0 else -1])
    connection = connect_writer(folder / "log.sqlite")
    try:
        rows = connection.execute(f"SELECT {_COLUMNS} FROM events ORDER BY position").fetchall()  # noqa: S608
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        connection.executemany(
            f"INSERT INTO events ({_COLUMNS}) VALUES ({', '.join('?' * 11)})",  # noqa: S608
            _again(rows, before, events),
        )
        connection.execute(
            """UPDATE heads SET (position, hash) = (SELECT e.position, e.hash FROM events e
            WHERE e.tenant = heads.tenant ORDER BY e.position DESC LIMIT 1)"""
        )
        connection.execute("UPDATE numbers SET last = 1000000")
        connection.execute("COMMIT")
    finally:
        connection.close()


def _again(rows: list[Row], before: int, events: int) -> Iterator[Row]:
    """What came after ``before`` again and again: what it made has new ids, what was there before keeps its own."""
    old = {found for row in rows[:before] for found in _UUID.findall(row[2].encode() + row[7])}
    head, last, versions = rows[-1][1], rows[-1][10], {}
    for row in rows:
        versions[row[2]] = row[3]
    now = int(time.time() * 1000)
    while head < events:
        fresh: dict[bytes, bytes] = {}
        now += 1000  # later flights have later ids, as if a second had passed

        def new(found: re.Match[bytes], fresh: dict[bytes, bytes] = fresh, now: int = now) -> bytes:
            known = found.group()
            return known if known in old else fresh.setdefault(known, uuid7(now + len(fresh)).encode())

        for row in rows[before:]:
            head += 1
            stream = _UUID.sub(new, row[2].encode()).decode()
            versions[stream] = version = versions.get(stream, 0) + 1
            parts = (row[0], head, stream, version, uuid7(), row[5], row[6], _UUID.sub(new, row[7]))
            meta = _UUID.sub(new, row[8])
            last = chain_hash(last, *parts, meta, row[9])
            yield (*parts, meta, row[9], last)


def _furnish(folder: Path, events: int) -> None:
    asyncio.run(furnish(folder, events))


@dataclass(frozen=True, slots=True)
class Took:
    what: str
    seconds: float
    cpu_seconds: float
    peak_mb: float


def run(what: str, *arguments: str, **settings: str) -> Took:
    """``settings``: those of vamgr that the command has no flag for."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "vamgr", *arguments],
        cwd=ROOT,
        env=environment() | {f"VAMGR_{name.upper()}": value for name, value in settings.items()},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{what}: {errors.decode()}")
    return Took(what, time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--events", type=int, default=100_000)
    wanted = options.parse_args().events
    print(machine())
    with tempfile.TemporaryDirectory(prefix="vamgr-bench-") as place:
        folder, there = Path(place) / "data", Path(place)
        # In a process of its own: a child's peak begins with what its parent had when it was made.
        maker = multiprocessing.get_context("spawn").Process(target=_furnish, args=(folder, wanted))
        maker.start()
        maker.join()
        log = (folder / "log.sqlite").stat().st_size
        steps = [
            run("open, with all its read tables", "digest", "--data-dir", str(folder)),
            run("open again", "digest", "--data-dir", str(folder)),
        ]
        digest = there / "digest.json"
        said = subprocess.run(
            [sys.executable, "-m", "vamgr", "digest", "--data-dir", str(folder)],
            cwd=ROOT, env=environment(), check=True, stdout=subprocess.PIPE,
        )  # fmt: skip
        digest.write_bytes(said.stdout)
        archive, new = str(there / "a.zip"), str(there / "new")
        steps += [
            run("prove the folder (read)", "prove", str(digest), "--data-dir", str(folder)),
            run("export", "export", archive, "--data-dir", str(folder), "--json"),
            run("export without personal data", "export", str(there / "b.zip"), "--without-personal-data", "--json",
                "--data-dir", str(folder)),
            run("prove the archive", "prove", str(digest), archive),
            run("import", "import", archive, "--data-dir", new, "--json"),
            run("branch of now", "branch", "create", "--name", "now", "--data-dir", str(folder)),
            run("branch of the middle", "branch", "create", "--name", "then", "--position", str(wanted // 2),
                "--data-dir", str(folder)),
        ]  # fmt: skip
        size = Path(archive).stat().st_size
    print(f"{wanted:,} events, log {log / 1e6:,.0f} MB, archive {size / 1e6:,.0f} MB")
    print(f"{'':32}{'s':>8}{'cpu s':>8}{'events/s':>10}{'peak MB':>9}")
    for step in steps:
        rate = wanted / step.cpu_seconds
        print(f"{step.what:32}{step.seconds:8.1f}{step.cpu_seconds:8.1f}{rate:10,.0f}{step.peak_mb:9.0f}")


if __name__ == "__main__":
    main()
