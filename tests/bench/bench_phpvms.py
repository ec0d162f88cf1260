"""A phpVMS 7 site of any size: reading the dump, the look, and the import, in seconds, and memory at its highest.

``python -m tests.bench.bench_phpvms [--pireps 20000] [--pilots 200] [--tracks 2000]``. The dump is written by hand, so
no database is needed. The limit is five minutes for 20,000 reports.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import resource
import tempfile
import time
from pathlib import Path

from tests.support.phpvms_site import small_airline
from vamgr.exchange.phpvms.findings import Report
from vamgr.exchange.phpvms.folder import import_folder, look_at
from vamgr.settings import Settings

LIMIT_SECONDS = 300


def silent(_what: str, _done: int, _total: int) -> None: ...


def measure(pireps: int, pilots: int, tracks: int) -> tuple[dict[str, float], Report]:
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as place:
        dump = Path(place) / "site.sql"
        dump.write_text(small_airline(pireps, crowd=pilots, tracks=tracks).site.sql(), "utf-8")
        found["dump MB"] = dump.stat().st_size / 1e6
        began, worked = time.perf_counter(), time.process_time()
        asyncio.run(look_at(dump, None, silent))
        found["look s"], found["look CPU s"] = time.perf_counter() - began, time.process_time() - worked
        began, worked = time.perf_counter(), time.process_time()
        report = asyncio.run(import_folder(Settings(data_dir=Path(place) / "data"), dump, None, silent))
        found["import s"], found["import CPU s"] = time.perf_counter() - began, time.process_time() - worked
        found["log MB"] = (Path(place) / "data" / "log.sqlite").stat().st_size / 1e6
    found["events"] = report.events
    found["memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found, report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pireps", type=int, default=20_000)
    parser.add_argument("--pilots", type=int, default=200)
    parser.add_argument("--tracks", type=int, default=2_000)
    wanted = parser.parse_args()
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    found, report = measure(wanted.pireps, wanted.pilots, wanted.tracks)
    for name, value in found.items():
        print(f"{name:14} {value:12,.1f}")
    differing = [f"{total.what} {total.of}" for total in report.differences]
    print(f"{'limit s':14} {LIMIT_SECONDS:12,.1f}  totals that differ: {', '.join(differing)}")


if __name__ == "__main__":
    main()
