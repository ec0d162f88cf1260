"""Every process and every server on a network of its own, and lines between them that are cut, one after the other.

    python3 build_scripts/dev.py faults

A line that is *dropped* is silent, as a pulled cable: only who waits for a sign of life finds out. One that is
*refused* answers that nobody can be reached. Meanwhile somebody writes and others look on: see `life`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.faults.cluster import ROLES, Cluster, Node, cluster
from tests.faults.life import Life, bridged, install, life
from tests.faults.steps import Trouble, report, step
from tests.support.networks import Networks, Place, networks
from tests.support.postgres_server import PrivatePostgres, private_postgres
from tests.support.rabbitmq import PrivateRabbit
from tests.support.redis_server import private_redis

pytestmark = [pytest.mark.faults, pytest.mark.slow]
AIRLINES = 4


@dataclass(eq=False)
class _Servers:
    net: Networks
    postgres: PrivatePostgres
    rabbit: PrivateRabbit
    redis_url: str
    at_postgres: Place
    at_rabbit: Place
    at_redis: Place


async def test_whatever_line_is_cut_nothing_is_lost_and_everybody_sees_it(tmp_path: Path) -> None:
    install(asyncio.get_running_loop())
    await bridged(_everything(tmp_path))


async def _everything(folder: Path) -> None:
    async with (
        _servers(folder) as servers,
        cluster(folder, servers.postgres.url, servers.rabbit.url, servers.redis_url) as nodes,
    ):
        await nodes.start(servers.net, **ROLES)
        async with life(nodes) as living:
            await living.found(AIRLINES)
            living.begin(writers=2)
            await living.until_acknowledged(30)
            for what, trouble in _troubles(nodes, servers, living):
                await step(what, living, trouble)
            await living.end_writing()
            report(await living.check())
            for node in nodes.nodes:
                assert await node.stop() == 0, node.name


def _troubles(nodes: Cluster, servers: _Servers, living: Life) -> list[tuple[str, Trouble]]:
    cuts = _Cuts(nodes, servers, living)
    return [
        ("cut web-1 from PostgreSQL for 20 s, dropped", cuts.cut("web-1", servers.at_postgres, 20, "web-2")),
        ("cut web-1 from PostgreSQL for 10 s, refused", cuts.refuse("web-1", servers.at_postgres, 10, "web-2")),
        ("cut projector-1 from PostgreSQL for 30 s, dropped", cuts.cut("projector-1", servers.at_postgres, 30)),
        ("cut projector-2 from PostgreSQL for 15 s, refused", cuts.refuse("projector-2", servers.at_postgres, 15)),
        ("cut relay-1 from PostgreSQL for 20 s, dropped", cuts.cut("relay-1", servers.at_postgres, 20)),
        ("cut relay-1 from RabbitMQ for 20 s, dropped", cuts.cut("relay-1", servers.at_rabbit, 20)),
        ("cut relay-2 from RabbitMQ for 10 s, refused", cuts.refuse("relay-2", servers.at_rabbit, 10)),
        ("kill -9 relays whose publishing arrives and is never confirmed", cuts.kill_while_publishing()),
        ("cut projector-1 from RabbitMQ for 20 s, dropped", cuts.cut("projector-1", servers.at_rabbit, 20)),
        ("cut policy-1 from RabbitMQ for 10 s, refused", cuts.refuse("policy-1", servers.at_rabbit, 10)),
        ("cut web-2 from Redis for 10 s, dropped", cuts.cut("web-2", servers.at_redis, 10)),
        ("cut projector-2 from Redis for 10 s, refused", cuts.refuse("projector-2", servers.at_redis, 10)),
        ("pull the cable of web-2 for 20 s", cuts.pull("web-2", 20, "web-1")),
        ("pull the cable of projector-1 for 20 s", cuts.pull("projector-1", 20)),
        ("let RabbitMQ stand still until heartbeats tell", cuts.freeze_rabbit()),
        ("kill RabbitMQ behind a pulled cable, and start it anew", cuts.kill_rabbit_unnoticed(20)),
        ("crash PostgreSQL behind a pulled cable, and let it recover", cuts.crash_postgres_unnoticed(15)),
    ]


@dataclass(eq=False)
class _Cuts:
    """Each gives what is to go wrong; while a line is cut, everything that is acknowledged is shown all the same at the
    web nodes that are named (or at all)."""

    nodes: Cluster
    servers: _Servers
    living: Life

    def cut(self, name: str, server: Place, seconds: float, *shown_at: str, refused: bool = False) -> Trouble:
        async def trouble() -> None:
            net, place = self.servers.net, self._place(name)
            net.cut(place, server, refused=refused)
            try:
                await self._lives_on(seconds, *shown_at)
            finally:
                net.mend(place, server)

        return trouble

    def refuse(self, name: str, server: Place, seconds: float, *shown_at: str) -> Trouble:
        return self.cut(name, server, seconds, *shown_at, refused=True)

    def pull(self, name: str, seconds: float, *shown_at: str) -> Trouble:
        async def trouble() -> None:
            net, place = self.servers.net, self._place(name)
            net.pull(place)
            try:
                await self._lives_on(seconds, *shown_at)
            finally:
                net.plug(place)

        return trouble

    def kill_while_publishing(self) -> Trouble:
        """What they have sent is in the queues, and nobody has noted it: it is published a second time."""

        async def trouble() -> None:
            net, server = self.servers.net, self.servers.at_rabbit
            for node in self._nodes("relay-1", "relay-2"):
                assert node.place is not None
                net.cut(server, node.place, one_way=True)
            await self.living.until_acknowledged(20, seconds=60)
            for node in self._nodes("relay-1", "relay-2"):
                assert node.place is not None
                await node.kill()
                net.mend(server, node.place)
            await asyncio.gather(*(node.start() for node in self._nodes("relay-1", "relay-2")))

        return trouble

    def freeze_rabbit(self) -> Trouble:
        """It answers nothing, and no connection ends: whoever uses it finds out and says so, and tables go on."""

        async def trouble() -> None:
            self.servers.rabbit.freeze()
            try:
                await self._lives_on(10)
                for node in self._nodes("relay-1", "projector-1", "projector-2", "policy-1"):
                    await _until_ready(node, False)
                await self._lives_on(0)
            finally:
                self.servers.rabbit.thaw()
            await self._all_ready()

        return trouble

    def kill_rabbit_unnoticed(self, seconds: float) -> Trouble:
        """Nobody hears that it is gone: connections are half open until somebody asks for a sign of life."""

        async def trouble() -> None:
            net, rabbit = self.servers.net, self.servers.rabbit
            net.pull(self.servers.at_rabbit)
            try:
                rabbit.kill()
                await self._lives_on(seconds)
            finally:
                net.plug(self.servers.at_rabbit)
            await rabbit.start()
            await self._all_ready()

        return trouble

    def crash_postgres_unnoticed(self, seconds: float) -> Trouble:
        async def trouble() -> None:
            net, postgres = self.servers.net, self.servers.postgres
            net.pull(self.servers.at_postgres)
            try:
                await postgres.restart()
                await asyncio.sleep(seconds)
            finally:
                net.plug(self.servers.at_postgres)
            assert postgres.recoveries == 1
            await self._all_ready()

        return trouble

    async def _lives_on(self, seconds: float, *shown_at: str) -> None:
        """For so long, with something that is acknowledged and shown in it."""
        ends = asyncio.get_running_loop().time() + seconds
        await self.living.until_acknowledged(10, seconds=60)
        told = await self.living.until_shown(*shown_at, seconds=60)
        print(f"  shown after {told:.1f} s meanwhile", flush=True)
        await asyncio.sleep(max(0.0, ends - asyncio.get_running_loop().time()))

    async def _all_ready(self) -> None:
        for node in self.nodes.nodes:
            await _until_ready(node, True)

    def _nodes(self, *names: str) -> list[Node]:
        return [self.nodes.node(name) for name in names]

    def _place(self, name: str) -> Place:
        place = self.nodes.node(name).place
        assert place is not None
        return place


async def _until_ready(node: Node, ready: bool) -> None:
    """Or until it says of itself that it is not."""
    async with httpx.AsyncClient(timeout=5) as client, asyncio.timeout(120):
        while (await node.readiness(client) == 200) is not ready:  # noqa: ASYNC110  (another process tells nobody)
            await asyncio.sleep(0.2)


@asynccontextmanager
async def _servers(folder: Path) -> AsyncIterator[_Servers]:
    with networks() as net:
        postgresql, rabbitmq, redis = (net.place(name) for name in ("postgresql", "rabbitmq", "redis"))
        where = folder / "rabbitmq"
        where.mkdir()
        rabbit = PrivateRabbit(where, host=rabbitmq.address, prefix=rabbitmq.prefix)
        async with (
            private_postgres(host=postgresql.address, prefix=postgresql.prefix) as postgres,
            private_redis(folder, host=redis.address, prefix=redis.prefix) as running_redis,
        ):
            try:
                await rabbit.start()
                yield _Servers(net, postgres, rabbit, running_redis.url, postgresql, rabbitmq, redis)
            finally:
                rabbit.kill()
