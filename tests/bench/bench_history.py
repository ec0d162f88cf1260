"""The history of a long log: its filters, and all of it as a file, with the memory that this takes.

``python -m tests.bench.bench_history [--events 20000] [--folder a/data/folder]``. Without a folder it makes a log of
real flights, as `bench_rebuild` does. Each filter is a page of 50 with its total; the export is drained through the
whole application. Memory is the resident set of the process, after a tenth of the export and at its end.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.bench_appends import machine
from tests.bench.big_log import make
from vamgr.history.api import list_history
from vamgr.history.filters import HistoryQuery
from vamgr.identity.queries import active_owner_ids
from vamgr.kernel.endpoint import Call
from vamgr.kernel.listing import CsvRows
from vamgr.kernel.uow import Actor
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings
from vamgr.web.responses import csv_chunks, json_lines

RUNS = 3


def resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 2**20


def call_of(system: System, owner: str, *, export: bool = False, **query: Any) -> Call:
    return Call(
        tenant=system.tenant,
        actor=Actor(owner, "owner", frozenset({"*"})),
        now=system.clock.now(),
        reader=system.read_model.reader(system.tenant),
        path={},
        query=HistoryQuery(**query),
        body=None,
        services=system,
        execute_command=None,  # type: ignore[arg-type]
        csv=export,
    )


def filters(system: System, owner: str) -> None:
    page = list_history(call_of(system, owner, type="flights.pirep_filed", limit=1))
    assert not isinstance(page, CsvRows)
    filed = page.items[0]
    asked: dict[str, dict[str, Any]] = {
        "nothing": {},
        "actor": {"actor": owner},
        "type": {"type": "finance.journal_posted"},
        "subject": {"subject": filed.topic},
        "command_name": {"command_name": "accept_pirep"},
        "source": {"source": "policy"},
        "reason": {"reason": "as flown"},
        "cause": {"cause": filed.event_id},
        "correlation": {"correlation": filed.correlation_id},
        "at": {"at": filed.at[:7]},
    }
    print(f"\n{'filter':14} {'first':>9} {'again':>9}   events")
    for name, query in asked.items():
        times = []
        for _ in range(RUNS):
            began = time.perf_counter()
            found = list_history(call_of(system, owner, **query))
            times.append((time.perf_counter() - began) * 1000)
        total = found.total if not isinstance(found, CsvRows) else 0
        print(f"{name:14} {times[0]:6.1f} ms {min(times[1:]):6.1f} ms {total:8,}")


def export(system: System, owner: str, form: str, events: int) -> None:
    write = json_lines if form == "jsonl" else csv_chunks
    before, early, lines, size = resident_mib(), 0.0, 0, 0
    began, worked = time.perf_counter(), time.process_time()
    rows = list_history(call_of(system, owner, export=True))
    assert isinstance(rows, CsvRows)
    for chunk in write(rows, None):
        lines += chunk.count(b"\n")
        size += len(chunk)
        if not early and lines > events // 10:
            early = resident_mib()
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    print(
        f"{form:6} {lines:9,} lines, {size / 2**20:7.1f} MiB in {seconds:.1f} s ({worked:.1f} s of the processor,"
        f" {lines / worked:,.0f} lines each);"
        f" resident {before:.0f} MiB before, {early:.0f} after a tenth, {resident_mib():.0f} at the end"
    )


async def run(folder: Path) -> None:
    async with open_system(load_settings(data_dir=folder), background=False) as system:
        system.load_routes()
        head = system.store.head(system.tenant).position
        await system.applied.reached(system.tenant, head, timeout_seconds=3600)
        owner = active_owner_ids(system.read_model.reader(system.tenant))[0]
        print(f"{head:,} events")
        filters(system, owner)
        print()
        for form in ("jsonl", "csv"):
            export(system, owner, form, head)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, help="a data folder to copy and look at")
    wanted = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        if wanted.folder is not None:
            shutil.copytree(wanted.folder, data)
        else:
            asyncio.run(make(data, wanted.events))
        asyncio.run(run(data))


if __name__ == "__main__":
    main()
