"""Durable appends on PostgreSQL beside raw multi-row inserts of the same rows, in the same run.

Run with ``python -m tests.bench.bench_pg_appends``; needs the PostgreSQL of the tests. Every append is one event with
its command record, acknowledged when it is on the server's disk (synchronous_commit=on). "raw" inserts the very rows
that the store wrote, ready made, with ``unnest``, 500 per transaction over one connection, into tables of the same
schema: no checks, no hashing, no row-level security, no waiting callers.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from typing import Any

from tests.bench.bench_appends import DATA, META, NOW, RAW_PER_TRANSACTION, Append, make_appends
from tests.bench.figures import Figure, Scale, Section, alone, median_ratio
from tests.bench.machine import loop_factory
from tests.support.postgres import drop_schema, empty, schema_name
from tests.support.services import need
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.schema import prepare
from vamgr.kernel.ids import uuid7

CALLERS = (1, 8, 64)
TENANTS = 200
_INSERT_EVENTS = """INSERT INTO events SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[],
    $5::text[], $6::text[], $7::int[], $8::bytea[], $9::bytea[], $10::text[], $11::bytea[])"""
_INSERT_COMMANDS = """INSERT INTO commands
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])"""


async def through_store(database: Database, count: int, callers: int, tenants: int = 1) -> float:
    """Events per second. The callers are shared out among the tenants."""
    await empty(database)
    store = PostgresEventStore(database)
    await store.open()
    logs = [uuid7() for _ in range(tenants)]
    for number, log in enumerate(logs):
        await store.create_tenant(log, f"bench-{number}", NOW)
    work = make_appends(count, callers)

    async def caller(log: str, appends: list[Append]) -> None:
        for writes, command in appends:
            await store.append(log, writes, recorded_at=NOW, command=command)

    start = time.perf_counter()
    await asyncio.gather(*(caller(logs[number % tenants], appends) for number, appends in enumerate(work)))
    seconds = time.perf_counter() - start
    await store.close()
    return sum(map(len, work)) / seconds


async def raw_inserts(database: Database) -> float:
    """Events per second of the rows that are in the log, each with its share of the commands."""
    async with database.owner() as owner:
        events = await owner.fetch("SELECT * FROM events ORDER BY tenant, position")
        commands = await owner.fetch("SELECT * FROM commands ORDER BY tenant, position")
    await empty(database)
    async with database.owner() as owner:
        start = time.perf_counter()
        for first in range(0, len(events), RAW_PER_TRANSACTION):
            part = slice(first, first + RAW_PER_TRANSACTION)
            async with owner.transaction():
                await owner.execute(_INSERT_EVENTS, *_columns(events[part]))
                await owner.execute(_INSERT_COMMANDS, *_columns(commands[part]))
        return len(events) / (time.perf_counter() - start)


def _columns(rows: Sequence[Any]) -> list[Sequence[Any]]:
    return list(zip(*rows, strict=True))


async def _measured(scale: Scale) -> list[Figure]:
    database = Database(need("postgresql"), schema=schema_name())
    figures: list[Figure] = []
    await prepare(database)
    await database.open()
    try:
        for callers in CALLERS:
            count = min(scale.appends, 1_000 * callers)
            speeds, raws = [], []
            for _ in range(scale.runs):
                speeds.append(await through_store(database, count, callers))
                raws.append(await raw_inserts(database))
            figures.append(_figure(f"one airline, {callers} at once", speeds, "raw inserts", raws))
        many, one = [], []
        for _ in range(scale.runs):
            many.append(await through_store(database, scale.appends, TENANTS, TENANTS))
            one.append(await through_store(database, scale.appends, TENANTS))
        figures.append(_figure(f"{TENANTS} airlines, one each at once", many, f"one airline, {TENANTS} at once", one))
    finally:
        await database.close()
        await drop_schema(database)
    return figures


def _figure(name: str, speeds: list[float], peer: str, peers: list[float]) -> Figure:
    ratio = median_ratio(speeds, peers)
    return Figure(name, statistics.median(speeds), "events/s", peer, statistics.median(peers), ratio)


def bench(scale: Scale) -> Section:
    """Durable appends on PostgreSQL with 1, 8 and 64 concurrent callers, and 200 airlines at once."""
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        figures = runner.run(_measured(scale))
    return Section(
        "pg-appends",
        "Durable appends on PostgreSQL",
        "python -m tests.bench.bench_pg_appends",
        f"One event of {len(DATA) + len(META)} bytes with its command record per append, acknowledged when it is on "
        "the server's disk (synchronous_commit=on), server and callers on the same machine. Raw inserts: the same "
        "finished rows by `unnest`, 500 per transaction, nothing checked, hashed, secured or waited for.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
