"""Redis for tests: keys of their own in the one that runs here, and private ones that may die."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import signal
import subprocess
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from redis.asyncio import Redis

from tests.support.services import closed_port, need


async def until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait until it is so. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  (what is waited for tells nobody)
            await asyncio.sleep(0.002)


@asynccontextmanager
async def own_keys() -> AsyncIterator[tuple[str, str]]:
    """The URL of the Redis that runs here, and a prefix whose keys are deleted afterwards."""
    url, prefix = need("redis"), f"vamgr-test-{secrets.token_hex(6)}"
    try:
        yield url, prefix
    finally:
        async with Redis.from_url(url) as client:
            keys = [key async for key in client.scan_iter(f"{prefix}:*")]
            if keys:
                await client.delete(*keys)


class PrivateRedis:
    """A server of one test, in a folder of its own. It keeps nothing when it stops.

    ``host``: where it listens; ``prefix``: what the command begins with that starts it."""

    def __init__(self, folder: Path, *, host: str = "127.0.0.1", prefix: Sequence[str] = ()) -> None:
        program = shutil.which("redis-server")
        if program is None:
            wanted = "NO REDIS THAT CAN BE STARTED HERE: install redis-server"
            if os.environ.get("CI") == "true":
                pytest.fail(wanted)
            pytest.skip(wanted)
        self._program = program
        self._folder = folder
        self.port = closed_port()
        self._host, self._prefix = host, prefix
        self.url = f"redis://{host}:{self.port}/0"
        self._process: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        self._launch()
        async with asyncio.timeout(20):
            while not await self._answers():  # noqa: ASYNC110  (a server tells nobody that it listens)
                await asyncio.sleep(0.01)

    def _launch(self) -> None:
        self._process = subprocess.Popen(
            [
                *(*self._prefix, self._program, "--port", str(self.port)),
                *("--bind", self._host, "--protected-mode", "no"),
                *("--save", "", "--appendonly", "no", "--dir", str(self._folder)),
            ],
            stdout=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """At once, as if the machine had failed."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """It keeps its connections and answers nothing."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    async def pause(self, ms: int) -> None:
        """It answers late: CLIENT PAUSE."""
        async with Redis.from_url(self.url) as client:
            await client.execute_command("CLIENT", "PAUSE", ms, "ALL")

    async def _answers(self) -> bool:
        with suppress(OSError):
            async with asyncio.timeout(1):
                _, writer = await asyncio.open_connection(self._host, self.port)
                writer.close()
                return True
        return False


@asynccontextmanager
async def private_redis(
    folder: Path, *, host: str = "127.0.0.1", prefix: Sequence[str] = ()
) -> AsyncIterator[PrivateRedis]:
    server = PrivateRedis(folder, host=host, prefix=prefix)
    await server.start()
    try:
        yield server
    finally:
        server.stop()
