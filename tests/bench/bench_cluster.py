"""Many processes: from a command on one node to the stream of another, and read tables filled by 1, 2 and 4 projectors.

Run with ``python -m tests.bench.bench_cluster``. Needs PostgreSQL, RabbitMQ and Redis. A stream gathers what changes
for 0.1 s before it tells of it, which is part of both figures of the first kind. For the second kind the read tables
of 16 airlines are emptied, and locked until the projectors have divided the partitions; measured is from then on until
every table is full again. Processes share the machine's cores with each other and with the servers.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from tests.bench.figures import Figure, Scale, Section, alone
from tests.faults.cluster import Cluster, cluster
from tests.faults.life import FIELDS, Airline, Life, Watcher, bridged, install, life
from tests.support.services import URLS
from vamgr.adapters.postgres.connections import Database

_AIRLINES = 16


class _Timed(Watcher):
    """Notes when it was told of which route."""

    def told_at(self, route_id: str) -> float | None:
        return self.when.get(f"routes:{route_id}")


async def _open_route(client: httpx.AsyncClient, url: str, airline: Airline, number: int) -> str:
    body = {
        "airline_id": airline.airline_id,
        "flight_number": number,
        "departure": "KBOS",
        "arrival": FIELDS[number % len(FIELDS)],
    }
    while True:
        answer = await client.post(
            f"{url}/t/{airline.slug}/api/v1/routes", json=body, headers={"X-API-Key": airline.key}
        )
        if answer.status_code == 201:
            made: str = answer.json()["id"]
            return made
        if answer.status_code not in {429, 503}:
            raise RuntimeError(answer.text)
        await asyncio.sleep(0.2)


async def _latencies(nodes: Cluster, airline: Airline, count: int) -> tuple[list[float], list[float]]:
    """Seconds from sending a command to one node until that node's stream, and the other's, tells of it."""
    here, there = (_Timed(airline, node) for node in nodes.webs[:2])
    tasks = [asyncio.create_task(watcher.watch()) for watcher in (here, there)]
    found: tuple[list[float], list[float]] = ([], [])
    try:
        while not (here.connections and there.connections):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        async with httpx.AsyncClient(timeout=30) as client:
            for number in range(1, count + 1):
                began = time.perf_counter()
                route = await _open_route(client, nodes.webs[0].url, airline, number)
                while here.told_at(route) is None or there.told_at(route) is None:  # noqa: ASYNC110
                    await asyncio.sleep(0.002)
                for seconds, watcher in zip(found, (here, there), strict=True):
                    seconds.append((watcher.told_at(route) or 0.0) - began)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return found


async def _streams(living: Life, each: int) -> tuple[int, float, float]:
    """So many streams of every airline at one node: how many in all, kB of memory for one more of them, and the
    processor's microseconds for telling one of a change."""
    node = living.cluster.webs[0]
    memory = _memory(node.pid)
    watchers = [_Timed(airline, node) for airline in living.airlines for _ in range(each)]
    tasks = []
    try:
        for at in range(0, len(watchers), 20):  # an airline may ask for so much in a second
            tasks += [asyncio.create_task(watcher.watch()) for watcher in watchers[at : at + 20]]
            while not all(watcher.connections for watcher in watchers[: at + 20]):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        grown = (_memory(node.pid) - memory) / len(watchers)
        busy, told = _busy(node.pid), 0
        async with httpx.AsyncClient(timeout=30) as client:
            for number in range(5):
                for place, airline in enumerate(living.airlines):
                    route = await _open_route(client, living.cluster.webs[1].url, airline, 5000 + number)
                    mine = watchers[place * each : (place + 1) * each]
                    while any(watcher.told_at(route) is None for watcher in mine):  # noqa: ASYNC110
                        await asyncio.sleep(0.01)
                    told += each
        return len(watchers), grown, 1e6 * (_busy(node.pid) - busy) / told
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _memory(process: int) -> int:
    """kB."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def _busy(process: int) -> float:
    """Seconds of the processor."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _write_logs(living: Life, routes: int) -> int:
    """Gives the number of events."""
    async with httpx.AsyncClient(timeout=60) as client:

        async def write(airline: Airline) -> None:
            for number in range(1000, 1000 + routes):
                node = living.cluster.webs[number % 2]
                await _open_route(client, node.url, airline, number)

        await asyncio.gather(*map(write, living.airlines))
    return sum((await living.quiet(120)).values())


async def _filled_again(living: Life, projectors: int) -> float:
    """Seconds until so many projectors have filled every table from nothing."""
    nodes = living.cluster
    database = Database(nodes.direct, schema=nodes.schema)
    async with database.owner() as connection:
        for tenant in await living.system.standings.heads():  # what a batch waits for
            await connection.execute("SELECT pg_advisory_lock(hashtextextended($1, 1))", f"{nodes.schema} {tenant}")
        tables = await connection.fetch(
            "SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename ~ '__g[0-9]+$'", nodes.schema
        )
        await connection.execute("TRUNCATE " + ", ".join(f'"{row[0]}"' for row in tables))
        await connection.execute("TRUNCATE projection_state")
        await nodes.start(**{f"projector_{projectors}_{number}": "projector" for number in range(projectors)})
        started = [node for node in nodes.nodes if node.name.startswith(f"projector-{projectors}-")]
        await asyncio.sleep(6)  # until they have divided the partitions
    began = time.perf_counter()
    async with asyncio.timeout(300):
        while any(lag.lag for lag in await living.system.standings.lags()):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    seconds = time.perf_counter() - began
    print(f"{projectors} projectors: {seconds:.2f} s", file=sys.stderr, flush=True)
    for node in started:
        await node.stop()
        nodes.nodes.remove(node)
    return seconds


@asynccontextmanager
async def _living(folder: Path) -> AsyncIterator[Life]:
    async with cluster(folder, URLS["postgresql"], URLS["rabbitmq"], URLS["redis"]) as nodes:
        await nodes.start(web_1="web", web_2="web", relay_1="relay", projector_0="projector,policy")
        async with life(nodes) as living:
            yield living


async def _measured(scale: Scale) -> Section:
    many = scale.runs > 1
    with tempfile.TemporaryDirectory() as folder:
        async with _living(Path(folder)) as living:
            await living.found(_AIRLINES)
            here, there = await _latencies(living.cluster, living.airlines[0], 100 if many else 40)
            print(f"same node {_quantile(here, 0.5):.3f} s, other node {_quantile(there, 0.5):.3f} s", file=sys.stderr)
            streams, grown, telling = await _streams(living, 60 if many else 10)
            events = await _write_logs(living, 60 if many else 15)
            await living.cluster.node("projector-0").stop()
            seconds = {number: await _filled_again(living, number) for number in (1, 2, 4)}
    figures = [
        Figure(
            f"command to the stream of another node, {name}",
            1000 * _quantile(there, part),
            "ms",
            peer="same node",
            peer_value=1000 * _quantile(here, part),
        )
        for name, part in (("p50", 0.5), ("p99", 0.99))
    ]
    figures += [
        Figure(
            f"events into read tables, {number} projectors",
            events / taken,
            "events/s",
            peer="1 projector",
            peer_value=events / seconds[1],
        )
        for number, taken in seconds.items()
    ]
    figures += [
        Figure(f"memory of a node for one more stream, of {streams:,}", grown, "kB"),
        Figure("processor for telling one stream of a change", telling, "µs"),
    ]
    return Section(
        "cluster",
        "Many processes",
        "python -m tests.bench.bench_cluster",
        (
            f"Of {len(there)} commands, one after the other; {events:,} events of {_AIRLINES} airlines. "
            f"The machine has {os.cpu_count()} cores, which all processes, PostgreSQL, RabbitMQ and Redis share."
        ),
        figures,
    )


def _quantile(values: list[float], part: float) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[round(part * 100) - 1]


def bench(scale: Scale) -> Section:
    async def run() -> Section:
        install(asyncio.get_running_loop())
        return await bridged(_measured(scale))

    return asyncio.run(run())


if __name__ == "__main__":
    alone(bench)
