"""Several real processes of `vamgr serve` over one database, which may be killed and started again."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.support.networks import Networks, Place
from tests.support.postgres import drop_schema, schema_name
from tests.support.process import ROOT, environment
from tests.support.rabbitmq_names import remove_queues
from vamgr.adapters.postgres.connections import Database

# Every role twice, apart but for the two that have the least to do.
ROLES = {
    "web_1": "web",
    "web_2": "web",
    "projector_1": "projector",
    "projector_2": "projector",
    "relay_1": "relay",
    "relay_2": "relay",
    "policy_1": "policy,scheduler",
    "policy_2": "policy,scheduler",
}
_START_SECONDS = 300.0
_PORT = re.compile(r"probes and figures are answered at port (\d+)|Open http://[^:]+:(\d+)")


@dataclass(eq=False)
class Node:
    """One process, in a place of its own perhaps. ``url``: where it answers requests, for one with the role ``web``;
    the same after a restart."""

    name: str
    role: str
    cluster: Cluster
    place: Place | None = None
    port: int = 0
    ops_port: int = 0
    process: asyncio.subprocess.Process | None = None
    said: list[str] = field(default_factory=list)
    _reading: list[asyncio.Task[None]] = field(default_factory=list)

    @property
    def is_web(self) -> bool:
        return "web" in self.role.split(",")

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    @property
    def host(self) -> str:
        return "127.0.0.1" if self.place is None else self.place.address

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    async def start(self) -> None:
        """Until it is ready to do its work."""
        self.ops_port = 0
        self.process = await asyncio.create_subprocess_exec(
            *(() if self.place is None else self.place.prefix),
            *(sys.executable, "-m", "vamgr", "serve", "--role", self.role, "--port", str(self.port)),
            *("--data-dir", str(self.cluster.folder / self.name)),
            cwd=ROOT,
            env=environment() | self.cluster.settings | self._settings,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self._reading = [asyncio.create_task(self._read(pipe)) for pipe in (self.process.stdout, self.process.stderr)]
        async with asyncio.timeout(_START_SECONDS), httpx.AsyncClient(timeout=5) as client:
            while not await self._is_ready(client):
                if self.process.returncode is not None:
                    raise AssertionError(f"{self.name} did not start:\n" + "".join(self.said[-30:]))
                await asyncio.sleep(0.05)

    @property
    def _settings(self) -> dict[str, str]:
        own = {"VAMGR_OPS_PORT": "0"}
        if self.place is not None:
            own |= {"VAMGR_HOST": self.host, "VAMGR_OPS_HOST": self.host, "VAMGR_ALLOWED_HOSTS": self.host}
        return own

    async def _is_ready(self, client: httpx.AsyncClient) -> bool:
        if not self.ops_port or (self.is_web and not self.port):
            return False
        return await self.readiness(client) == 200

    async def readiness(self, client: httpx.AsyncClient) -> int | None:
        """The status of /readyz; None where nobody answers."""
        with suppress(httpx.HTTPError):
            return (await client.get(f"http://{self.host}:{self.ops_port}/readyz")).status_code
        return None

    async def kill(self) -> None:
        """As `kill -9` does."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def stop(self) -> int:
        """As a service manager does; gives the exit code."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(40):
                return await self.process.wait()
        except TimeoutError:
            await self.kill()
            raise AssertionError(f"{self.name} did not stop:\n" + "".join(self.said[-30:])) from None

    async def _read(self, pipe: asyncio.StreamReader) -> None:
        while line := (await pipe.readline()).decode(errors="replace"):
            self.said.append(line)
            found = _PORT.search(line)
            if found and found[1]:
                self.ops_port = int(found[1])
            elif found and found[2]:
                self.port = int(found[2])


@dataclass(eq=False)
class Cluster:
    """``settings``: the environment that all processes have in common. ``direct``: the database without detours.
    Without ``amqp`` there is one process."""

    folder: Path
    schema: str
    postgresql: str
    amqp: str
    redis: str
    direct: str
    nodes: list[Node] = field(default_factory=list)

    @property
    def settings(self) -> dict[str, str]:
        one = {"VAMGR_DATABASE_URL": self.postgresql, "VAMGR_DATABASE_SCHEMA": self.schema}
        if not self.amqp:
            return one
        return one | {"VAMGR_AMQP_URL": self.amqp, "VAMGR_AMQP_QUEUES": "classic", "VAMGR_REDIS_URL": self.redis}

    @property
    def webs(self) -> list[Node]:
        return [node for node in self.nodes if node.is_web]

    def node(self, name: str) -> Node:
        return next(node for node in self.nodes if node.name == name)

    async def start(self, places: Networks | None = None, /, **roles: str) -> None:
        """All of them at once: name → role. With ``places``: each in a place of its own."""
        added = [Node(name.replace("_", "-"), role, self) for name, role in roles.items()]
        if places is not None:
            for node in added:
                node.place = places.place(node.name)
        self.nodes += added
        await asyncio.gather(*(node.start() for node in added))


@asynccontextmanager
async def cluster(
    folder: Path, postgresql: str, amqp: str, redis: str, *, direct: str | None = None
) -> AsyncIterator[Cluster]:
    """In a schema, with queues and keys of its own, all gone afterwards."""
    made = Cluster(folder, schema_name(), postgresql, amqp, redis, direct or postgresql)
    try:
        yield made
    finally:
        for node in made.nodes:
            if node.process is not None:
                await node.kill()
        if os.environ.get("VAMGR_FAULTS_SHOW"):
            for node in made.nodes:
                print(f"--- {node.name}\n" + "".join(node.said[-60:]))
        await drop_schema(Database(made.direct, schema=made.schema))
        await remove_queues(amqp, made.schema)
