"""Commands over HTTP, each durable before it is answered, with 1, 8, 64 and 512 connections.

Run with ``python -m tests.bench.bench_http_appends``. Each opens another route of the airline: who calls is found out,
the body is parsed, the plan worked out, the rules asked, the event and its command record appended, and the read tables
show it. The peer is the raw limit of `bench_appends`: the same rows of the log, batched, in the same run.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

import orjson

from tests.bench.bench_appends import CALLERS, raw_inserts, rows_of
from tests.bench.figures import Figure, Scale, Section, alone, median_ratio
from tests.bench.serving import Client, client_of, post, serve, set_up

_NUMBERS = 9_999


def _bodies(airline: str, first: int, count: int) -> list[bytes]:
    return [
        orjson.dumps(
            {
                "airline_id": airline,
                "flight_number": number % _NUMBERS + 1,
                "leg": number // _NUMBERS + 1,
                "departure": "KBOS",
                "arrival": "KJFK",
            }
        )
        for number in range(first, first + count)
    ]


def bench(scale: Scale) -> Section:
    """Commands over HTTP."""
    figures = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        rates: dict[int, list[float]] = {callers: [] for callers in CALLERS}
        with serve(folder) as served, Client() as load:
            cookie = set_up(served.url)
            with client_of(served.url, cookie) as client:
                airline = client.get("/airlines").json()["items"][0]["id"]
            sent = 0
            for _ in range(scale.runs):
                for callers in CALLERS:
                    count = max(300 if callers == 1 else 600, 3 * callers)
                    bodies = _bodies(airline, sent, count)
                    sent += count
                    requests = [post(served.url, "/api/v1/routes", cookie, body) for body in bodies]
                    answers, seconds = load.ask(served.url, requests, 0, callers, once=True)
                    rates[callers].append(answers / seconds)
        raws = [
            raw_inserts(Path(name) / f"raw{run}.sqlite", *rows_of(folder / "log.sqlite")) for run in range(scale.runs)
        ]
    for callers in CALLERS:
        ratio = median_ratio(rates[callers], raws)
        speed, raw = statistics.median(rates[callers]), statistics.median(raws)
        figures.append(Figure(f"{callers} connections", speed, "commands/s", "raw inserts", raw, ratio))
    return Section(
        "http-appends",
        "Commands over HTTP",
        "python -m tests.bench.bench_http_appends",
        "`POST /api/v1/routes` to a `vamgr serve` of its own, over loopback with keep-alive connections: one event and "
        "its command record each, durable, and shown by the read tables, before the answer goes out. Raw inserts: "
        "the rows of that log, batched as above.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
