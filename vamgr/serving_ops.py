"""The second port of a server, for probes and figures (see `vamgr.web.ops`)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import uvicorn

from vamgr.kernel.readiness import Readiness
from vamgr.system import Core
from vamgr.web.ops import OpsApp

_log = logging.getLogger("vamgr")


async def until_told(readiness: Readiness, drain_seconds: float) -> None:
    """Until a signal tells the process to end: from then on it is not ready, for so long at most."""
    loop, told = asyncio.get_running_loop(), asyncio.Event()

    def tell(*_: object) -> None:
        readiness.draining = True
        loop.call_soon_threadsafe(told.set)

    before = {number: signal.signal(number, tell) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        _log.info("running")
        await told.wait()
        told.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(drain_seconds):
                await told.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Beside(uvicorn.Server):
    """Leaves the process's signals to the server that it runs beside."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Ops:
    """What is answered there: that the process lives, from the beginning on, and the rest while there is a system."""

    def __init__(self) -> None:
        self.app = OpsApp()

    @contextlib.contextmanager
    def of(self, system: Core) -> Iterator[None]:
        self.app.system = system
        try:
            yield
        finally:
            self.app.system = None


@asynccontextmanager
async def ops_served(listener: socket.socket | None) -> AsyncIterator[Ops]:
    """Answer there for the length of the block, to its very end, and close it; nothing without a listener.

    It may begin before the system is opened: bringing the tables of a database up to today takes as long as it takes,
    and whoever looks after the process must not take it for one that hangs.
    """
    ops = Ops()
    if listener is None:
        yield ops
        return
    server = _Beside(
        uvicorn.Config(
            ops.app,
            proxy_headers=False,
            log_config=None,
            access_log=False,
            lifespan="off",
            server_header=False,
            timeout_graceful_shutdown=1,
        )
    )
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        _log.info("probes and figures are answered at port %d", listener.getsockname()[1])
        yield ops
    finally:
        server.should_exit = True
        await serving
        listener.close()
