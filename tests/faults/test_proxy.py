"""The reverse proxy of the compose file, the real one, in front of two web nodes of which one is always away."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.faults.cluster import Cluster, Node, cluster
from tests.faults.life import bridged, install, life
from tests.support.debian_tools import tool
from tests.support.deploying import DEPLOY
from tests.support.services import need

pytestmark = pytest.mark.faults


@dataclass(eq=False)
class Behind(Cluster):
    """Whoever writes and whoever looks on knows the proxy alone."""

    proxy: Node | None = None

    @property
    def webs(self) -> list[Node]:
        return [self.proxy] if self.proxy else super().webs


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@asynccontextmanager
async def _caddy(folder: Path, webs: list[Node]) -> AsyncIterator[int]:
    """Our Caddyfile but for addresses: everything is on this machine, and there is no certificate for it."""
    port = _free_port()
    text = (DEPLOY / "compose" / "Caddyfile").read_text("utf-8")
    for ours, here in {
        "web-1:8470 web-2:8470": " ".join(f"127.0.0.1:{node.port}" for node in webs),
        "http_port 8080": f"http_port {port}",
        "https_port 8443": f"https_port {_free_port()}",
        ":2020 {": f":{_free_port()} {{",
        "\t\thealth_port 8471\n": "",  # one of its own for each node here
    }.items():
        assert ours in text
        text = text.replace(ours, here)
    (folder / "Caddyfile").write_text(text, "utf-8")
    given = {"VAMGR_ALLOWED_HOSTS": "http://127.0.0.1", "ACME_EMAIL": "it@example.org", "HOME": str(folder)}
    with (folder / "caddy.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *(tool("caddy", "caddy"), "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")),
            env={**os.environ, **given},
            stderr=log,
        )
    try:
        async with asyncio.timeout(60), httpx.AsyncClient() as client:
            while not await _answers(client, port):
                assert process.returncode is None, (folder / "caddy.log").read_text("utf-8")
                await asyncio.sleep(0.05)
        yield port
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _answers(client: httpx.AsyncClient, port: int) -> bool:
    try:
        return (await client.get(f"http://127.0.0.1:{port}/healthz")).status_code == 200
    except httpx.HTTPError:
        return False


async def test_a_proxy_hides_that_web_nodes_come_and_go(tmp_path: Path) -> None:
    install(asyncio.get_running_loop())
    await bridged(_behind_a_proxy(tmp_path))


async def _behind_a_proxy(folder: Path) -> None:
    async with cluster(folder, need("postgresql"), need("rabbitmq"), need("redis")) as nodes:
        await nodes.start(web_1="web", web_2="web", work="projector,relay,policy,scheduler")
        webs = nodes.webs
        async with _caddy(folder, webs) as port, life(nodes) as living:
            await living.found(2)
            proxy = Node("proxy", "web", nodes, port=port)
            living.cluster = Behind(**{**vars(nodes), "proxy": proxy})
            living.begin(writers=1)
            await living.until_acknowledged(20)
            for node in webs:
                assert await node.stop() == 0
                await living.until_acknowledged(20)
                await node.start()
            await webs[0].kill()
            await living.until_acknowledged(20)
            await living.end_writing()
            counted = await living.check()
            print(counted)
            assert counted["acknowledged"] >= 80
            # What is for the inside stays inside.
            async with httpx.AsyncClient() as client:
                for path in ("/metrics", "/readyz"):
                    assert (await client.get(f"http://127.0.0.1:{port}{path}")).status_code == 404
