"""List, detail and report endpoints on logs of 1,000, 100,000 and 1,000,000 events, beside a bare Starlette endpoint.

Run with ``python -m tests.bench.bench_lists``. The load comes from a process of its own over loopback with 32
keep-alive connections. Each is asked twice over: as in life, where an answer that was just given is given again while
nothing has happened (``again``), and with that memory taken away, so that every answer is read from the tables
(``anew``). All of it is served by one process, the bare endpoint included, so all get the same share of the machine.
"""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.bench.bench_rebuild import outdate, until_live
from tests.bench.big_log import folder_of
from tests.bench.figures import Figure, Scale, Section, alone
from tests.bench.machine import loop_factory
from tests.bench.serving import Client, get, sign_in
from vamgr.runtime import open_system
from vamgr.settings import load_settings
from vamgr.web.answer_cache import AnswerCache
from vamgr.web.app import build_app

LISTS = {
    "flights": "/pireps",
    "flights from the middle": "/pireps?cursor={cursor}",
    "bookings": "/bookings",
    "pilots": "/pilots",
    "aircraft": "/aircraft",
    "ledger entries": "/finance/entries",
    "history": "/history",
}
DETAILS = {"one flight": "/pireps/{pirep}", "one pilot": "/pilots/{pilot}", "one aircraft": "/aircraft/{aircraft}"}
REPORTS = {
    "flights of a pilot": "/pireps?pilot={pilot}",
    "profit and loss": "/finance/profit-and-loss?airline={airline}",
    "trial balance": "/finance/trial-balance?airline={airline}",
    "cash": "/finance/cash?airline={airline}",
    "logbook of a pilot": "/pilots/{pilot}/logbook",
}
MOST_TIMES_SLOWER = 1.2
LEAST_OF_BARE = 0.5


@dataclass(frozen=True, slots=True)
class Rates:
    """Answers per second of CPU. ``again`` and ``anew`` by endpoint; ``bare``: of the bare endpoint."""

    bare: float
    again: dict[str, float]
    anew: dict[str, float]


def filled(events: int) -> Path:
    """A folder with a log of so many events, and its read tables."""
    folder = folder_of(events)
    connection = sqlite3.connect(folder / "read.sqlite")
    (behind,) = connection.execute("SELECT min(position) FROM projection_state").fetchone()
    connection.close()
    if behind < events:
        outdate(folder / "read.sqlite")  # to be filled beside and swapped in, which is faster
    asyncio.run(_until_live(folder))
    return folder


async def _until_live(folder: Path) -> None:
    async with open_system(load_settings(data_dir=folder), background=False) as system:
        await until_live(system)


async def _bare(_request: object) -> JSONResponse:
    return JSONResponse({"items": [{"id": index, "name": f"Row {index}"} for index in range(10)]})


@asynccontextmanager
async def _serving(app: Any) -> AsyncIterator[str]:
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", host="127.0.0.1", port=0)
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  (uvicorn tells nobody)
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task


async def _paths(url: str, cookie: str) -> dict[str, str]:
    async with httpx.AsyncClient(base_url=f"{url}/api/v1", headers={"Cookie": cookie}, timeout=60) as client:

        async def found(path: str) -> dict[str, Any]:
            answer = await client.get(path)
            answer.raise_for_status()
            body: dict[str, Any] = answer.json()
            return body

        ids = {
            "airline": (await found("/airlines"))["items"][0]["id"],
            "pilot": (await found("/pilots"))["items"][3]["id"],
            "aircraft": (await found("/aircraft"))["items"][3]["id"],
        }
        total = (await found("/pireps?limit=1"))["total"]
        limit = min(200, total // 4)  # a whole page is left after the cursor
        page = await found(f"/pireps?limit={limit}")
        for _ in range(min(total // 2 // limit, 20) - 1):
            page = await found(f"/pireps?limit={limit}&cursor={page['next_cursor']}")
        ids |= {"pirep": page["items"][0]["id"], "cursor": page["next_cursor"]}
        return {name: "/api/v1" + path.format(**ids) for name, path in {**LISTS, **DETAILS, **REPORTS}.items()}


async def _rate(load: Client, url: str, path: str, cookie: str, seconds: float) -> float:
    """Answers per second of this process's CPU, which is what a server's rate comes down to: on a machine with other
    work to do, the time on the wall says more about that."""
    request = [get(url, path, cookie)]
    await asyncio.to_thread(load.ask, url, request, 0.0)  # whatever is only done once
    cpu = time.process_time()
    answers, _ = await asyncio.to_thread(load.ask, url, request, seconds)
    return answers / (time.process_time() - cpu)


async def measure(folder: Path, scale: Scale, load: Client) -> Rates:
    async with open_system(load_settings(data_dir=folder), background=False) as system:
        await system.projector.catch_up(system.tenant)
        bare_app = Starlette(routes=[Route("/bare", _bare)])
        async with (
            _serving(build_app(system)) as ours,
            _serving(build_app(system)) as anew,
            _serving(bare_app) as bare,
        ):
            cookies = {ours: await asyncio.to_thread(sign_in, ours)}
            with mock.patch("vamgr.web.api.AnswerCache", return_value=AnswerCache(0)):
                cookies[anew] = await asyncio.to_thread(sign_in, anew)  # the API is made when it is first asked
            paths = await _paths(ours, cookies[ours])
            found: dict[tuple[str, str], list[float]] = {}
            for _ in range(scale.runs):
                asked = await _rate(load, bare, "/bare", "", scale.seconds)
                found.setdefault(("bare", "bare"), []).append(asked)
                for name, path in paths.items():
                    for kind, url in (("again", ours), ("anew", anew)):
                        asked = await _rate(load, url, path, cookies[url], scale.seconds / 3)
                        found.setdefault((kind, name), []).append(asked)
    medians = {key: statistics.median(rates) for key, rates in found.items()}
    return Rates(
        medians["bare", "bare"],
        {name: medians["again", name] for name in paths},
        {name: medians["anew", name] for name in paths},
    )


def bench(scale: Scale) -> Section:
    """List, detail and report endpoints."""
    by_events: dict[int, Rates] = {}
    with Client() as load:
        for events in scale.logs:
            folder = filled(events)
            with asyncio.Runner(loop_factory=loop_factory()) as runner:
                by_events[events] = runner.run(measure(folder, scale, load))
    shortest, longest = (by_events[events] for events in (scale.logs[0], scale.logs[-1]))
    figures = []
    for name in (*LISTS, *DETAILS, *REPORTS):
        aimed = name in LISTS
        share = longest.again[name] / longest.bare
        figures.append(
            Figure(
                f"{name}, again",
                longest.again[name],
                "answers/s",
                "bare",
                longest.bare,
                share,
                "at least half" if aimed else "",
                share >= LEAST_OF_BARE if aimed else None,
            )
        )
        slower = shortest.anew[name] / longest.anew[name]
        figures.append(
            Figure(
                f"{name}, anew",
                longest.anew[name],
                "answers/s",
                f"{scale.logs[0]:,} events",
                shortest.anew[name],
                slower,
                f"at most {MOST_TIMES_SLOWER} times slower" if aimed else "",
                slower <= MOST_TIMES_SLOWER if aimed else None,
            )
        )
    return Section(
        "lists",
        "Lists, details and reports",
        "python -m tests.bench.bench_lists",
        "Answers per second of the serving process's CPU (one thread serves all), to 32 keep-alive connections, on a "
        f"log of {scale.logs[-1]:,} events. *Again*: nothing has happened since "
        "the answer was last given, so it is given from memory (its key holds the position of the log, so it is never "
        "old). *Anew*: with that memory taken away, every answer is read from the tables; the ratio is how many times "
        "slower that is than on the shortest log. *Bare*: a Starlette endpoint that answers with ten small rows and "
        "does nothing.",
        figures,
        notes=[_by_length(by_events)],
    )


def _by_length(by_events: dict[int, Rates]) -> str:
    """Milliseconds of CPU for an answer that is read from the tables, by the length of the log."""
    head = "| anew, ms of CPU per answer | " + " | ".join(f"{events:,} events" for events in by_events) + " |"
    lines = [head, "|---|" + "---|" * len(by_events)]
    for name in (*LISTS, *DETAILS, *REPORTS):
        cells = " | ".join(f"{1000 / rates.anew[name]:.2f}" for rates in by_events.values())
        lines.append(f"| {name} | {cells} |")
    return "\n".join(lines)


if __name__ == "__main__":
    alone(bench)
