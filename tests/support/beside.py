"""Several airlines on one host, each below a path: what a database of many does, over data folders.

``python -m tests.support.beside fjord=/folder ridge=/other`` serves ``/t/fjord`` and ``/t/ridge`` on a free port.
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from tests.support.process import ROOT, environment
from vamgr.runtime import open_system
from vamgr.settings import load_settings
from vamgr.web.app import build_app


@dataclass(frozen=True)
class Beside:
    """The address of one of them: ``http://127.0.0.1:1234/t/fjord``."""

    url: str


@contextmanager
def beside(folder: Path, slugs: Sequence[str]) -> Iterator[list[Beside]]:
    """Serve an airline without anything in it under each name."""
    named = [f"{slug}={folder / slug}" for slug in slugs]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.beside", *named],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    # What hangs is ended.
    timer = threading.Timer(120, process.kill)
    timer.start()
    try:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        assert port, "the airlines did not start"
        timer.cancel()
        yield [Beside(f"http://127.0.0.1:{port}/t/{slug}") for slug in slugs]
    finally:
        timer.cancel()
        process.terminate()
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@asynccontextmanager
async def _apps(folders: dict[str, Path]) -> AsyncIterator[dict[str, Any]]:
    async with AsyncExitStack() as stack:
        found = {}
        for slug, folder in folders.items():
            system = await stack.enter_async_context(open_system(load_settings(data_dir=folder)))
            found[slug] = build_app(system)
        yield found


async def _serve(folders: dict[str, Path]) -> None:
    async with _apps(folders) as apps:

        async def host(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                return
            _, _, slug, *_ = f"{scope['path']}//".split("/", 3)
            app = next(iter(apps.values()))
            if scope["path"].startswith("/t/") and slug in apps:
                app = apps[slug]
                path = scope["path"].removeprefix(f"/t/{slug}") or "/"
                scope = {**scope, "root_path": f"/t/{slug}", "path": path}
            await app(scope, receive, send)

        listening = socket.create_server(("127.0.0.1", 0))
        print(listening.getsockname()[1], flush=True)
        # Streams are open until their browsers close them.
        config = uvicorn.Config(host, lifespan="off", log_level="warning", timeout_graceful_shutdown=1)
        await uvicorn.Server(config).serve(sockets=[listening])


if __name__ == "__main__":
    named = dict(argument.split("=", 1) for argument in sys.argv[1:])
    asyncio.run(_serve({slug: Path(folder) for slug, folder in named.items()}))
    os._exit(0)
