"""Runs the server: binds the address first, so that it is known and free, then serves until it is told to stop."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import FrameType

import uvicorn

from vamgr.kernel.errors import VamgrError
from vamgr.runtime import System, open_system
from vamgr.settings import Settings
from vamgr.web.app import build_app

_SHUTDOWN_SECONDS = 2


class PortInUse(VamgrError):
    slug = "port-in-use"
    status = 409
    title = "The port is in use"


@dataclass(frozen=True, slots=True)
class Listening:
    """``url`` is what a browser on this machine opens."""

    url: str
    system: System
    stop: Callable[[], None]


async def serve(settings: Settings, *, port_given: bool, when_ready: Callable[[Listening], Awaitable[None]]) -> None:
    """Own the data folder and serve it. ``when_ready`` runs when requests are answered.

    A port that was asked for must be free; the usual one gives way to a free one.
    Raises PortInUse, FolderInUse, StoreUnavailable.
    """
    async with open_system(settings) as system:
        listener = _listen(settings, port_given=port_given)
        url = _url(settings.host, listener)
        app = build_app(system)
        server = _Server(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                server_header=False,
                timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
                timeout_keep_alive=75,
            ),
            before_shutdown=app.state.streams.close,
        )
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            await asyncio.wait([serving, asyncio.create_task(server.is_up.wait())], return_when=asyncio.FIRST_COMPLETED)
            if server.started:
                system.folder.announce(url)
                await when_ready(Listening(url, system, server.stop))
            await serving
        finally:
            server.stop()
            if not serving.done():
                await serving


class _Server(uvicorn.Server):
    """``before_shutdown`` ends what would go on answering for hours, so that going down does not wait for it."""

    def __init__(self, config: uvicorn.Config, before_shutdown: Callable[[], None]) -> None:
        super().__init__(config)
        self.is_up = asyncio.Event()
        self._before_shutdown = before_shutdown

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._before_shutdown()
        await super().shutdown(sockets)

    def stop(self) -> None:
        self.should_exit = True

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop in order. (uvicorn itself would raise the signal again at its end, before the log is closed.)"""
        if self.should_exit and sig == signal.SIGINT:
            self.force_exit = True
        self.should_exit = True


def _listen(settings: Settings, *, port_given: bool) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return _bound(family, settings.host, settings.port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE and not port_given:
            return _bound(family, settings.host, 0)
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise PortInUse(
                f"Port {settings.port} on {settings.host} cannot be used: {error.strerror}. "
                "Choose another one with --port, or 0 for any free one."
            ) from error
        raise PortInUse(
            f"vamgr cannot listen on {settings.host}: {error.strerror or error}. Choose another --host."
        ) from error


def _bound(family: int, host: str, port: int) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where REUSEADDR would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(512)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def _url(host: str, listener: socket.socket) -> str:
    port = listener.getsockname()[1]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}"
