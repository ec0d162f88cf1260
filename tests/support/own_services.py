"""Servers of this test run's own, for the services that do not answer where they usually do."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support.postgres_server import PrivatePostgres
from tests.support.rabbitmq import PrivateRabbit
from tests.support.redis_server import PrivateRedis
from tests.support.services import URLS, answers, variable

_STANDARD = dict(URLS)


class OwnServices:
    """Started for whoever runs the tests, before the first worker: ``URLS`` and the environment name them then."""

    def __init__(self) -> None:
        self._running = ExitStack()
        self.started: list[str] = []
        self.missing: dict[str, str] = {}

    def start(self, names: list[str]) -> None:
        """What cannot be started here is in ``missing``, with what to install."""
        with ThreadPoolExecutor() as threads:
            for name, result in zip(names, threads.map(self._started, names), strict=True):
                if result.startswith("NO "):
                    self.missing[name] = result
                    continue
                URLS[name] = os.environ[variable(name)] = result
                self.started.append(name)

    def stop(self) -> None:
        self._running.close()
        for name in self.started:
            URLS[name] = _STANDARD[name]
            os.environ.pop(variable(name), None)

    def _started(self, name: str) -> str:
        try:
            return asyncio.run(_WAYS[name](self._running))
        except (pytest.skip.Exception, pytest.fail.Exception) as refused:
            return str(refused)


async def _postgresql(running: ExitStack) -> str:
    server = PrivatePostgres(fsync="off")
    running.callback(lambda: asyncio.run(server.close()))
    await server.start()
    return server.url


async def _rabbitmq(running: ExitStack) -> str:
    folder = running.enter_context(tempfile.TemporaryDirectory(prefix="vamgr-rabbitmq-", ignore_cleanup_errors=True))
    server = PrivateRabbit(Path(folder))
    running.callback(server.kill)
    await server.start()
    return server.url


async def _redis(running: ExitStack) -> str:
    folder = running.enter_context(tempfile.TemporaryDirectory(prefix="vamgr-redis-", ignore_cleanup_errors=True))
    server = PrivateRedis(Path(folder))
    running.callback(server.stop)
    await server.start()
    return server.url


_WAYS: dict[str, Callable[[ExitStack], Awaitable[str]]] = {
    "postgresql": _postgresql,
    "rabbitmq": _rabbitmq,
    "redis": _redis,
}


def absent() -> list[str]:
    return [name for name in _WAYS if not answers(name)]
