"""Start time and memory of `vamgr serve`.

Run with ``python -m tests.bench.bench_start``. Ready is when ``/readyz`` says so, from the start of the process:
Python, imports, the log and the read tables opened, the socket listening. Memory is what is resident (VmRSS), which
includes the interpreter and all libraries. From source; the executable unpacks itself first (`build_scripts/smoke.py`).
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from tests.bench.bench_lists import filled
from tests.bench.figures import Figure, Scale, Section, alone
from tests.bench.serving import Client, client_of, get, resident_mb, serve, set_up, sign_in

READY_SECONDS = 1.0
REST_MB = 120.0
_REST_SECONDS = 5.0
_LOADED = ("/api/v1/pireps", "/api/v1/history", "/api/v1/finance/entries", "/api/v1/pilots", "/api/v1/home")


def _ready(folder: Path, runs: int) -> float:
    found = []
    for _ in range(runs):
        with serve(folder) as served:
            found.append(served.seconds)
    return statistics.median(found)


def _start(scale: Scale) -> list[Figure]:
    figures = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        with serve(folder) as served:
            set_up(served.url)
        folders = {"a new airline": folder, **{f"{events:,} events": filled(events) for events in scale.logs[1:]}}
        for said, one in folders.items():
            seconds = _ready(one, scale.runs + 2)
            figures.append(Figure(f"ready, {said}", seconds, "s", aim="under one second", met=seconds < READY_SECONDS))
    return figures


def _memory(scale: Scale) -> list[Figure]:
    events = scale.logs[1]
    with serve(filled(events)) as served, Client() as load:
        cookie = sign_in(served.url)
        time.sleep(_REST_SECONDS)
        rest = resident_mb(served.pid)
        requests = [get(served.url, path, cookie) for path in _LOADED]
        load.ask(served.url, requests, scale.seconds * 4)
        loaded = resident_mb(served.pid)
        with client_of(served.url, cookie) as client:
            for one in client.get("/system").json()["projections"]:
                client.post(f"/system/projections/{one['name']}/rebuild").raise_for_status()
            _until_rebuilt(client)
        rebuilt = resident_mb(served.pid)
    said = f"{events:,} events"
    return [
        Figure(f"memory at rest, {said}", rest, "MB", aim="at most 120 MB", met=rest <= REST_MB),
        Figure(f"memory under load, {said}", loaded, "MB"),
        Figure(f"memory after a rebuild of everything, {said}", rebuilt, "MB"),
    ]


def _until_rebuilt(client) -> None:  # type: ignore[no-untyped-def]
    while any(one["status"] != "live" or one["lag"] for one in client.get("/system").json()["projections"]):
        time.sleep(0.2)


def bench(scale: Scale) -> Section:
    """Start time and memory."""
    return Section(
        "start",
        "Start and memory",
        "python -m tests.bench.bench_start",
        "`vamgr serve` from source, from the start of the process until `/readyz` says yes; memory is all that is "
        "resident, the interpreter and the libraries included. At rest: signed in and five seconds idle. Under load: "
        "right after lists, history and the home page were asked for over 32 connections.",
        [*_start(scale), *_memory(scale)],
    )


if __name__ == "__main__":
    alone(bench)
