"""Everything that can fail is made to fail, one after the other, while somebody writes and others look on.

    python3 build_scripts/dev.py faults

Two web nodes, two projectors, two relays and two with policies and jobs are processes of their own. PostgreSQL,
RabbitMQ and Redis are private ones that can crash; the line to PostgreSQL can be cut. For networks see `test_networks`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.faults.cluster import ROLES, Cluster, cluster
from tests.faults.life import Life, bridged, install, life
from tests.faults.steps import Trouble, report, step
from tests.support.postgres import Line
from tests.support.postgres_server import PrivatePostgres, private_postgres
from tests.support.rabbitmq import PrivateRabbit
from tests.support.redis_server import PrivateRedis, private_redis
from vamgr.adapters.postgres.connections import Database

pytestmark = [pytest.mark.faults, pytest.mark.slow]
AIRLINES = 4


async def test_nothing_that_was_acknowledged_is_lost_and_everybody_sees_it(tmp_path: Path) -> None:
    install(asyncio.get_running_loop())
    await bridged(_everything(tmp_path))


async def _everything(folder: Path) -> None:
    async with (
        _servers(folder) as (postgres, line, rabbit, redis),
        cluster(folder, line.url, rabbit.url, redis.url, direct=postgres.url) as nodes,
    ):
        await nodes.start(**ROLES)
        async with life(nodes) as living:
            await living.found(AIRLINES)
            living.begin(writers=2)
            await living.until_acknowledged(30)
            for name in ("web-1", "projector-1", "relay-1", "relay-2", "policy-1"):
                await step(f"kill -9 {name}", living, _kill_and_start(nodes, name, living))
            await step("restart RabbitMQ", living, _restart_rabbit(rabbit))
            await step("stop Redis for 30 s", living, _without_redis(redis, living, 30))
            await step("end every connection to PostgreSQL", living, _terminate(nodes, line))
            await step("crash PostgreSQL and let it recover", living, _crash(postgres, living))
            await step("stop PostgreSQL as if the power failed, for 10 s", living, _without_postgres(postgres, 10))
            await step("cut every line to PostgreSQL for 10 s", living, _cut(line, 10))
            await step("everything at once", living, _all_at_once(nodes, line, redis))
            await living.end_writing()
            counted = await living.check()
            report(counted)
            for node in nodes.nodes:
                assert await node.stop() == 0, node.name


def _kill_and_start(nodes: Cluster, name: str, living: Life) -> Trouble:
    async def trouble() -> None:
        node = nodes.node(name)
        await node.kill()
        await living.until_acknowledged(10, seconds=120)
        await node.start()

    return trouble


def _restart_rabbit(rabbit: PrivateRabbit) -> Trouble:
    async def trouble() -> None:
        rabbit.kill()
        await asyncio.sleep(3)
        await rabbit.start()

    return trouble


def _without_redis(redis: PrivateRedis, living: Life, seconds: float) -> Trouble:
    async def trouble() -> None:
        redis.stop()
        await living.until_acknowledged(10, seconds=120)
        await asyncio.sleep(seconds)
        await redis.start()

    return trouble


def _terminate(nodes: Cluster, line: Line) -> Trouble:
    """The server ends the sessions of all processes, three times."""

    async def trouble() -> None:
        database = Database(nodes.direct, schema=nodes.schema)
        for _ in range(3):
            async with database.owner() as connection:
                ended = await connection.fetch(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE client_port = ANY ($1::int[])",
                    [writer.get_extra_info("sockname")[1] for writer in line._writers],
                )
            print(f"  {len(ended)} connections ended", flush=True)
            await asyncio.sleep(1)

    return trouble


def _crash(postgres: PrivatePostgres, living: Life) -> Trouble:
    async def trouble() -> None:
        before = postgres.recoveries
        await postgres.restart()
        await living.until_acknowledged(5, seconds=60)
        await postgres.restart()
        assert postgres.recoveries == before + 2

    return trouble


def _without_postgres(postgres: PrivatePostgres, seconds: float) -> Trouble:
    async def trouble() -> None:
        before = postgres.recoveries
        await postgres.crash()
        await asyncio.sleep(seconds)
        await postgres.start()
        assert postgres.recoveries == before + 1

    return trouble


def _cut(line: Line, seconds: float) -> Trouble:
    async def trouble() -> None:
        await line.down()
        await asyncio.sleep(seconds)
        await line.up()

    return trouble


def _all_at_once(nodes: Cluster, line: Line, redis: PrivateRedis) -> Trouble:
    async def trouble() -> None:
        redis.stop()
        await line.down()
        names = ("web-2", "projector-2", "relay-1", "policy-2")
        await asyncio.gather(*(nodes.node(name).kill() for name in names))
        await line.up()
        await redis.start()
        await asyncio.gather(*(nodes.node(name).start() for name in names))

    return trouble


@asynccontextmanager
async def _servers(folder: Path) -> AsyncIterator[tuple[PrivatePostgres, Line, PrivateRabbit, PrivateRedis]]:
    place = folder / "rabbitmq"
    place.mkdir()
    async with private_postgres() as postgres, private_redis(folder) as redis:
        line, rabbit = Line(postgres.url), PrivateRabbit(place)
        await line.up()
        try:
            await rabbit.start()
            yield postgres, line, rabbit, redis
        finally:
            rabbit.kill()
            await line.close()
