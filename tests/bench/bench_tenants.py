"""What a thousand airlines cost that nobody uses: memory, connections, queues, statements and processor at rest.

Run with ``python -m tests.bench.bench_tenants``. Needs a PostgreSQL that can be started here (a server of its own, so
that every connection and statement in it is vamgr's), RabbitMQ and Redis. Measured is an installation of ten airlines
and one of a thousand, each as one process and as roles apart. Every airline has been set up, with an account and its
read tables filled; one of them is written to at the end, to see what its neighbours cost it.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import httpx

from tests.bench.bench_cluster import _open_route
from tests.bench.figures import Figure, Scale, Section, alone
from tests.faults.cluster import Cluster, Node
from tests.faults.life import Airline, Life, bridged, install
from tests.support.postgres_server import PrivatePostgres, private_postgres
from tests.support.rabbitmq_names import remove_queues
from tests.support.services import URLS
from vamgr.adapters.postgres.connections import Database
from vamgr.areas import load_areas
from vamgr.hosted import HostedSystem, open_hosted
from vamgr.kernel.codec import decode_meta
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import StreamWrite
from vamgr.settings import Settings

FEW = 10
ROLES = ("web", "projector", "policy", "relay", "scheduler")
ALL = ",".join(ROLES)
_TICKS = os.sysconf("SC_CLK_TCK")
_SETTLE_SECONDS = 20.0
_AT_ONCE = 8


@dataclass
class Rest:
    """Of one arrangement of processes, at rest; by process: ``memory`` in MB, ``cpu`` as a part of a core."""

    memory: dict[str, float] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)
    wakes: float = 0.0
    connections: int = 0
    statements: float = 0.0
    database_cpu: float = 0.0
    start_cpu: float = 0.0
    command_ms: float = 0.0


async def _make(postgres: PrivatePostgres, folder: Path, schema: str, count: int) -> tuple[Airline, list[str]]:
    """So many airlines, all but one of them copied: gives that one, and all there are."""
    settings = Settings(data_dir=folder, database_url=postgres.url, database_schema=schema)
    async with open_hosted(settings, background=False, areas=load_areas()) as system:
        living = Life(cast(Any, None), cast(Any, system))
        await living.found(1)
        first = living.airlines[0]
        tenants = [uuid7() for _ in range(count - 1)]
        await _copy(system, first.tenant, tenants)
        async with asyncio.timeout(1200):
            for tenant in (first.tenant, *tenants):
                await system.applied.reached(tenant, system.store.head(tenant).position, 600)
    return first, [first.tenant, *tenants]


async def _copy(system: HostedSystem, source: str, tenants: list[str]) -> None:
    """The first one's log as that of each of them."""
    log = system.store.read_page(source, 0, 1000)
    events = [(one, system.codec.decode(one), decode_meta(one.meta)) for one in log]
    permits = asyncio.Semaphore(_AT_ONCE)
    now = system.clock.now()

    async def one(number: int, tenant: str) -> None:
        async with permits:
            await system.store.create_tenant(tenant, f"resting-{number}", now)
            appends: list[list[StreamWrite]] = [[]]
            for recorded, event, meta in events:
                new = await system.codec.encode(tenant, event, recorded.id, meta)
                if any(write.stream == recorded.stream for write in appends[-1]):  # one stream, one write
                    appends.append([])
                appends[-1].append(StreamWrite(recorded.stream, recorded.version - 1, [new]))
            for writes in appends:
                last = (await system.store.append(tenant, writes, recorded_at=now)).last
            system.heads.advance(tenant, last)

    await asyncio.gather(*(one(number, tenant) for number, tenant in enumerate(tenants)))


@asynccontextmanager
async def _running(
    postgres: PrivatePostgres, folder: Path, schema: str, roles: tuple[str, ...]
) -> AsyncIterator[tuple[Cluster, float]]:
    """Processes with these roles; and the processor's seconds until they had come to rest."""
    many = len(roles) > 1
    amqp, redis = (URLS["rabbitmq"], URLS["redis"]) if many else ("", "")
    nodes = Cluster(folder, schema, postgres.url, amqp, redis, postgres.url)
    nodes.nodes += [Node(role.partition(",")[0] if many else "one", role, nodes) for role in roles]
    try:
        await asyncio.gather(*(node.start() for node in nodes.nodes))
        yield nodes, await _settled(nodes)
    finally:
        for node in nodes.nodes:
            if node.process is not None:
                await node.stop()
        if many:
            await remove_queues(amqp, schema)


async def _settled(nodes: Cluster) -> float:
    """Until nobody has used a tenth of a core for some seconds: the jobs of all airlines have had their first turn."""
    since = time.monotonic()
    before, quiet_since = _cpu(nodes), time.monotonic()
    async with asyncio.timeout(900):
        while time.monotonic() - quiet_since < _SETTLE_SECONDS / 2 or time.monotonic() - since < _SETTLE_SECONDS:
            await asyncio.sleep(2)
            now = _cpu(nodes)
            if now - before > 0.2:
                quiet_since = time.monotonic()
            before = now
    return before


def _cpu(nodes: Cluster) -> float:
    return sum(_cpu_of(node.pid) for node in nodes.nodes)


def _cpu_of(process: int) -> float:
    """Seconds of the processor since its start, of its children too."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _status(process: int, name: str) -> int:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise KeyError(name)


def _wakes_of(process: int) -> int:
    threads = Path(f"/proc/{process}/task").iterdir()
    return sum(_status(int(thread.name), "voluntary_ctxt_switches") for thread in threads)


def _database_cpu(postgres: PrivatePostgres) -> float:
    """Of all its processes that are there; what ended meanwhile is missed."""
    main = int((postgres.folder / "data" / "postmaster.pid").read_text().split()[0])
    children = [int(name) for name in Path(f"/proc/{main}/task/{main}/children").read_text().split()]
    return sum(_cpu_of(process) for process in (main, *children))


async def _statements(connection: Any) -> int:
    return int(await connection.fetchval("SELECT sum(calls) FROM public.pg_stat_statements"))


async def _at_rest(postgres: PrivatePostgres, nodes: Cluster, started: float, seconds: float) -> Rest:
    rest = Rest(start_cpu=started)
    database = Database(postgres.url, schema=nodes.schema)
    async with database.owner() as connection:
        cpu = {node.name: _cpu_of(node.pid) for node in nodes.nodes}
        wakes = sum(_wakes_of(node.pid) for node in nodes.nodes)
        of_database, said, begun = _database_cpu(postgres), await _statements(connection), time.monotonic()
        await asyncio.sleep(seconds)
        took = time.monotonic() - begun
        rest.statements = (await _statements(connection) - said) / took
        rest.database_cpu = (_database_cpu(postgres) - of_database) / took
        rest.wakes = (sum(_wakes_of(node.pid) for node in nodes.nodes) - wakes) / took
        rest.cpu = {node.name: (_cpu_of(node.pid) - cpu[node.name]) / took for node in nodes.nodes}
        rest.memory = {node.name: _status(node.pid, "VmRSS") / 1024 for node in nodes.nodes}
        rest.connections = await connection.fetchval(
            "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
    return rest


async def _command(nodes: Cluster, airline: Airline, numbers: Iterable[int]) -> float:
    """Seconds from sending a command until its answer, which comes when the read tables show it; the median."""
    taken = []
    async with httpx.AsyncClient(timeout=60) as client:
        for number in numbers:
            begun = time.perf_counter()
            await _open_route(client, nodes.webs[0].url, airline, number)
            taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


async def _measured(scale: Scale) -> Section:
    many, seconds = (1000, 60.0) if scale.runs > 1 else (100, 15.0)
    found: dict[tuple[int, str], Rest] = {}
    async with private_postgres(shared_preload_libraries="pg_stat_statements", max_connections="100") as postgres:
        async with Database(postgres.url).owner() as owner:
            await owner.execute("CREATE EXTENSION pg_stat_statements SCHEMA public")
        for count in (FEW, many):
            with tempfile.TemporaryDirectory() as name:
                folder, schema = Path(name), f"bench_{count}"
                begun = time.monotonic()
                first, _ = await _make(postgres, folder / "maker", schema, count)
                print(f"{count} airlines made in {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
                for kind, roles, numbers in (
                    ("one process", (ALL,), range(1, 41)),
                    ("roles apart", ROLES, range(101, 141)),
                ):
                    async with _running(postgres, folder, schema, roles) as (nodes, started):
                        rest = found[count, kind] = await _at_rest(postgres, nodes, started, seconds)
                        rest.command_ms = 1000 * await _command(nodes, first, numbers)
                    print(f"{count} airlines, {kind}: {rest}", file=sys.stderr, flush=True)
    return Section(
        "tenants",
        "Airlines at rest",
        "python -m tests.bench.bench_tenants",
        f"{many:,} airlines that nobody uses beside {FEW}, over {seconds:.0f} seconds of rest after the start's jobs: "
        "every airline has been set up, with an account. Statements and the database's processor are those of a "
        "PostgreSQL that serves nothing else. A command: of one airline, over HTTP, shown by the read tables when it "
        "is answered, while all others rest.",
        _figures(found, many),
    )


def _figures(found: dict[tuple[int, str], Rest], many: int) -> list[Figure]:
    figures = []
    for kind in ("one process", "roles apart"):
        few, all_ = found[FEW, kind], found[many, kind]
        peer = f"{FEW} airlines"

        def add(name: str, unit: str, mine: float, theirs: float, kind: str = kind, peer: str = peer) -> None:
            figures.append(Figure(f"{kind}: {name}", mine, unit, peer, theirs))

        for node, memory in all_.memory.items():
            add(f"memory of {node}" if len(all_.memory) > 1 else "memory", "MB", memory, few.memory[node])
        grown = (sum(all_.memory.values()) - sum(few.memory.values())) / (many - FEW)
        figures.append(Figure(f"{kind}: memory for one more airline", 1024 * grown, "kB"))
        add("connections to PostgreSQL", "", all_.connections, few.connections)
        add("statements", "1/s", all_.statements, few.statements)
        add("processor, all processes", "% of a core", 100 * sum(all_.cpu.values()), 100 * sum(few.cpu.values()))
        add("processor, PostgreSQL", "% of a core", 100 * all_.database_cpu, 100 * few.database_cpu)
        add("wake-ups", "1/s", all_.wakes, few.wakes)
        add("processor until at rest", "s", all_.start_cpu, few.start_cpu)
        add("a command", "ms", all_.command_ms, few.command_ms)
    return figures


def bench(scale: Scale) -> Section:
    """Memory, connections, statements and processor of 1,000 airlines at rest."""

    async def run() -> Section:
        install(asyncio.get_running_loop())
        return await bridged(_measured(scale))

    return asyncio.run(run())


if __name__ == "__main__":
    alone(bench)
