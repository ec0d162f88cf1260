"""The time machine: queries of the airline as it was at 1, 50 and 99 % of the log, beside the same query of today.

Run with ``python -m tests.bench.bench_past``. The tables of the past are filled once, which is measured too; after that
every moment answers from them.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from pathlib import Path
from typing import Any
from unittest import mock

import httpx

from tests.bench.bench_lists import filled
from tests.bench.figures import Figure, Scale, Section, alone
from tests.support.running import ORIGIN, PASSWORD
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings
from vamgr.web.answer_cache import AnswerCache
from vamgr.web.app import build_app

PATHS = {"flights": "/pireps", "aircraft": "/aircraft", "trial balance": "/finance/trial-balance?airline={airline}"}
SHARES = (1, 50, 99)


async def _measure(folder: Path, scale: Scale) -> list[Figure]:
    async with open_system(load_settings(data_dir=folder), background=False) as system:
        transport = httpx.ASGITransport(app=build_app(system), client=("127.0.0.1", 50000))
        headers = {"Origin": ORIGIN}
        async with httpx.AsyncClient(transport=transport, base_url=f"{ORIGIN}/api/v1", headers=headers) as client:
            # Every answer is read from the tables.
            with mock.patch("vamgr.web.api.AnswerCache", return_value=AnswerCache(0)):
                answer = await client.post("/session", json={"email": "owner@example.org", "password": PASSWORD})
            answer.raise_for_status()
            seconds = await _prepare(client)
            return [_preparation(system, seconds), *await _queries(client, system, scale.runs)]


async def _prepare(client: httpx.AsyncClient) -> float:
    """Seconds until the whole past is worked out, which does not hold up anything else."""
    start = time.perf_counter()
    (await client.post("/time-machine/prepare")).raise_for_status()
    while True:
        found: dict[str, Any] = (await client.get("/time-machine")).json()
        if found["prepared_position"] >= found["position"]:
            return time.perf_counter() - start
        await asyncio.sleep(0.05)


def _preparation(system: System, seconds: float) -> Figure:
    events = system.store.head(system.tenant).position
    return Figure(f"working out the past of {events:,} events, once", events / seconds, "events/s")


async def _queries(client: httpx.AsyncClient, system: System, runs: int) -> list[Figure]:
    head = system.store.head(system.tenant).position
    airline = (await client.get("/airlines")).json()["items"][0]["id"]
    figures = []
    for name, path in PATHS.items():
        asked = path.format(airline=airline)
        joint = "&" if "?" in asked else "?"
        today = await _median(client, [f"{asked}{joint}after={head - number}" for number in range(runs + 2)])
        for share in SHARES:
            position = head * share // 100
            past = await _median(client, [f"{asked}{joint}as_of={position + number}" for number in range(runs + 2)])
            figures.append(Figure(f"{name} at {share} % of the log", past, "ms", "today", today))
    return figures


async def _median(client: httpx.AsyncClient, paths: list[str]) -> float:
    """Milliseconds. Each path is another moment, so none is answered from memory; the first one is not counted."""
    taken = []
    for path in paths:
        start = time.perf_counter()
        answer = await client.get(path)
        taken.append((time.perf_counter() - start) * 1000)
        if answer.status_code != 200:
            raise RuntimeError(f"{path}: {answer.text[:300]}")
    return statistics.median(taken[1:])


def bench(scale: Scale) -> Section:
    """Time-travel queries."""
    figures = asyncio.run(_measure(filled(scale.past), scale))
    return Section(
        "past",
        "The time machine",
        "python -m tests.bench.bench_past",
        f"Queries with `?as_of=` of a log of {scale.past:,} events, each of another moment, through the API without a "
        "network; and the same query of today. Before the first look back the past is worked out, once; it is kept.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
