"""flights.csv with 50,000 rows through the API: dry run, import, and undo, in seconds beside the limit of 60.

``python -m tests.bench.bench_csv [--rows 50000] [--undo] [--profile FILE]``. Needs nothing but the test environment.
The dry run and the import together are what a person waits for; every event is durable and every row is in the lists.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import os
import platform
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

from tests.support.csv_import import Importer
from tests.support.running import running_system
from vamgr.kernel.clock import SystemClock
from vamgr.world import airports

LIMIT_SECONDS = 60
COLUMNS = (
    "airline,flight_number,route_code,callsign,route_leg,dpt_airport,arr_airport,alt_airport,days,dpt_time,arr_time,"
    "level,distance,flight_time,flight_type,load_factor,load_factor_variance,pilot_pay,route,notes,start_date,end_date,"
    "active,subfleets,fares,fields,event_id,user_id"
)


def flights(rows: int) -> bytes:
    """Flights between 200 large airports; every third one with a field of its own, every second with fares."""
    places = [airport.icao for airport in airports.listed(None, "large", 400)][:200]
    lines = [COLUMNS]
    for index in range(rows):
        start, end = places[index % 200], places[(index * 7 + 1 + index // 200) % 200]
        if start == end:
            end = places[(index + 1) % 200]
        number, code = index % 9999 + 1, "ABCDEFGH"[index // 9999]
        fares = "Y?price=300&cost=100;F?price=500%" if index % 2 else ""
        days = "12345" if index % 2 else ""
        fields = f"Departure Gate={index % 60};Arrival Gate=C{index % 40}" if index % 3 == 0 else ""
        lines.append(
            f"FJO,{number},{code},,,{start},{end},,{days},{index % 24:02d}:{index % 60:02d},,350,,"
            f"{60 + index % 600 if index % 4 else ''},J,,,,DCT,,,,1,B738;A320,{fares},{fields},,"
        )
    return "\r\n".join([*lines, ""]).encode()


async def measure(rows: int, *, undo: bool) -> dict[str, float]:
    raw = flights(rows)
    found: dict[str, float] = {"file MB": len(raw) / 1e6}
    with tempfile.TemporaryDirectory() as folder:
        async with running_system(Path(folder) / "data", clock=SystemClock()) as running:
            owner = await running.set_up()
            importer = Importer(running, owner, seconds=1800, pause=0.5)
            dry = await timed(found, "dry run", importer.dry_run("flights", raw))
            assert dry["counts"]["new"] == rows, (dry["counts"], await importer.rows(dry["id"], status="failed"))
            done = await timed(found, "import", importer.apply(dry["id"]), while_it=ping(owner, found))
            assert done["counts"]["new"] == rows, done
            again = await timed(
                found, "dry run of the export", importer.dry_run("flights", await importer.export("flights"))
            )
            assert again["counts"]["same"] == rows, again["counts"]
            if undo:
                undone = await timed(found, "undo", importer.undo(dry["id"]))
                assert undone["state"] == "undone", undone
    return found


async def timed(found: dict[str, float], name: str, step: Any, while_it: Any = None) -> Any:
    beside = asyncio.create_task(while_it) if while_it is not None else None
    began, used = time.perf_counter(), time.process_time()
    result = await step
    found[name], found[f"{name}, processor"] = time.perf_counter() - began, time.process_time() - used
    if beside is not None:
        beside.cancel()
    return result


async def ping(owner: httpx.AsyncClient, found: dict[str, float]) -> None:
    """What somebody else waits for a page meanwhile, at most."""
    while True:
        began = time.perf_counter()
        await owner.get("/api/v1/airlines")
        found["slowest page meanwhile"] = max(found.get("slowest page meanwhile", 0), time.perf_counter() - began)
        await asyncio.sleep(0.2)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--undo", action="store_true")
    parser.add_argument("--profile", type=Path)
    arguments = parser.parse_args()
    profile = cProfile.Profile() if arguments.profile else None
    if profile is not None:
        profile.enable()
    found = asyncio.run(measure(arguments.rows, undo=arguments.undo))
    if profile is not None:
        profile.disable()
        profile.dump_stats(arguments.profile)
    together = found["dry run"] + found["import"]
    print(f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    print(f"{arguments.rows:,} rows, {found.pop('file MB'):.1f} MB")
    for name, seconds in found.items():
        print(f"{name:32} {seconds:8.2f} s")
    print(f"{'dry run and import together':32} {together:8.2f} s   limit {LIMIT_SECONDS} s")
    used = found["dry run, processor"] + found["import, processor"]
    print(f"{'the same, processor':32} {used:8.2f} s   what it takes where nothing else runs, on one core")
    print(f"{'rows per second':32} {arguments.rows / together:8.0f}")
    print(f"{'most memory':32} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


if __name__ == "__main__":
    main()
