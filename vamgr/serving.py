"""Runs the server: binds the address first, so that it is known and free, then serves until it is told to stop."""

from __future__ import annotations

import asyncio
import errno
import gc
import logging
import math
import socket
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, TypeVar

import uvicorn

from vamgr import __version__
from vamgr.demo.hosting import catch_up, hosted
from vamgr.frozen import is_frozen, sweep
from vamgr.identity.queries import active_owner_ids
from vamgr.kernel.errors import StoreUnavailable, VamgrError
from vamgr.kernel.measuring import Counting
from vamgr.kernel.readiness import Readiness
from vamgr.remembered import recall, remember
from vamgr.runtime import System, open_system
from vamgr.serving_ops import ops_served, until_told
from vamgr.settings import Settings
from vamgr.system import Core
from vamgr.tls import Certificate
from vamgr.web.app import build_app

_SHUTDOWN_SECONDS = 1
# Ctrl+C reaches a one-file program twice: by the terminal, and by its first process, which passes it on.
_SAME_SIGNAL_SECONDS = 0.5
_log = logging.getLogger("vamgr")
T = TypeVar("T")


class PortInUse(VamgrError):
    slug = "port-in-use"
    status = 409
    title = "The port is in use"


class OwnerNeeded(VamgrError):
    slug = "owner-needed"
    status = 409
    title = "Nobody owns this airline yet"


class Misfit(VamgrError):
    slug = "misfit"
    status = 409
    title = "These settings do not go together"


@dataclass(frozen=True, slots=True)
class Listening:
    """``url`` is what a browser on this machine opens. ``stop`` may be called from any thread. ``again``: after a
    restart within the same process, at the same address."""

    url: str
    system: Core
    stop: Callable[[], None]
    again: bool = False


async def serve(
    settings: Settings,
    *,
    port_given: bool,
    when_ready: Callable[[Listening], Awaitable[None]],
    remember_port: bool = False,
) -> None:
    """Own the data folder and serve it. ``when_ready`` runs when requests are answered, and again after each restart.

    A port that was asked for must be free; the usual one gives way to a free one. ``remember_port``: take the one of
    the last time first, because what a browser keeps belongs to an address with its port.
    Raises PortInUse, FolderInUse, StoreUnavailable, CertificateUnusable, and OwnerNeeded when others could reach an
    airline that nobody owns.
    """
    refuse_misfits(settings)
    certificate = _certificate(settings)
    run = _Run(when_ready, certificate)
    Counting.by_tenant = settings.metrics_by_tenant
    traces = _traces(settings)
    try:
        if settings.database_url is not None:
            await _serve_hosted(settings, run, port_given=port_given)
            return
        following: Settings | None = settings
        while following is not None:
            await catch_up(following)
            async with (
                open_system(following, log_files=True, only_tables=True) as system,
                hosted(system),
                ops_served(_ops_listener(following)) as ops,
            ):
                ops.app.system = system
                await _up_to_date(system)
                _require_owner(system)
                if run.listener is None:
                    run.listener = _chosen_listener(settings, port_given=port_given, remember_port=remember_port)
                await run.serve(system, run.listener)
            following = run.take_following()
            if following is not None:
                await run.do_between()
                _log.info("vamgr starts again, over %s", following.data_dir)
                gc.unfreeze()  # what is given up now was to stay as long as the process
    finally:
        if run.listener is not None:
            run.listener.close()
        if traces is not None:
            await asyncio.to_thread(traces)


async def _serve_hosted(settings: Settings, run: _Run, *, port_given: bool) -> None:
    from vamgr.hosted import bridged_task, open_hosted

    async def serve_it() -> None:
        async with ops_served(_ops_listener(settings)) as ops, open_hosted(settings) as system:
            with ops.of(system):
                if "web" not in settings.role:
                    await until_told(system.readiness, settings.drain_seconds)
                    return
                run.listener = _chosen_listener(settings, port_given=port_given, remember_port=False)
                await run.serve(system, run.listener)

    await bridged_task(serve_it())


def _traces(settings: Settings) -> Callable[[], None] | None:
    """Record traces where the settings name a collector. Gives what sends the last of them; it blocks."""
    if settings.otlp_url is None:
        return None
    from vamgr.otlp import export_traces

    return export_traces(settings.otlp_url, settings.otlp_share)


def _ops_listener(settings: Settings) -> socket.socket | None:
    """Raises PortInUse."""
    if settings.ops_port is None:
        return None
    try:
        return _listen(
            settings.model_copy(update={"host": settings.ops_host, "port": settings.ops_port}), port_given=True
        )
    except PortInUse as error:
        raise PortInUse(f"ops_host, ops_port: {error.detail}") from error


def _chosen_listener(settings: Settings, *, port_given: bool, remember_port: bool) -> socket.socket:
    remember_port = remember_port and not port_given
    last = recall(settings.data_dir).port if remember_port else None
    listener = _listen(settings, port_given=port_given, last=last)
    if remember_port:
        remember(settings.data_dir, port=listener.getsockname()[1])
    return listener


@dataclass
class _Run:
    """What outlives a restart: the address, the certificate, and whether somebody has asked for the end. Whoever calls
    meanwhile waits at the door: the listener stays open."""

    when_ready: Callable[[Listening], Awaitable[None]]
    certificate: Certificate | None
    listener: socket.socket | None = None
    again: bool = False
    _server: _Server | None = None
    _stopped: bool = False
    _following: Settings | None = field(default=None, repr=False)
    _between: Callable[[], None] | None = None

    def stop(self) -> None:
        self._stopped = True
        if self._server is not None:
            self._server.stop()

    def _told_to_stop(self) -> None:
        """By a signal: the server ends when it has drained, and nothing follows."""
        self._stopped = True

    def restart(self, settings: Settings, between: Callable[[], None] | None = None) -> None:
        """End what is served in order, and serve this in its place. ``between``: what is to be done while neither
        folder is in use; it may block."""
        self._following, self._between = settings, between
        if self._server is not None:
            self._server.stop()

    def take_following(self) -> Settings | None:
        following, self._following = self._following, None
        self.again = following is not None
        return None if self._stopped else following

    async def do_between(self) -> None:
        """What fails here is said in the log: there is something to serve in any case."""
        between, self._between = self._between, None
        if between is not None:
            try:
                await asyncio.to_thread(between)
            except Exception:
                _log.exception("what was to be done between two airlines failed")

    async def serve(self, system: Core, listener: socket.socket) -> None:
        """Until it is stopped or to be restarted."""
        settings, certificate = system.settings, self.certificate
        url = _url(settings, listener)
        app = build_app(system)
        server = self._server = _Server(
            uvicorn.Config(
                app,
                ssl_context_factory=None if certificate is None else lambda _config, _default: certificate.context,
                # Who calls is what the connection says, unless it comes from a proxy that the settings name.
                proxy_headers=False,
                log_config=None,
                access_log=False,
                lifespan="off",
                server_header=False,
                timeout_graceful_shutdown=max(_SHUTDOWN_SECONDS, math.ceil(settings.drain_seconds)),
                timeout_keep_alive=75,
            ),
            before_shutdown=app.state.streams.close,
            when_told=self._told_to_stop,
            readiness=system.readiness,
            drain_seconds=settings.drain_seconds,
        )
        if self._stopped:
            return
        system.restart = self.restart
        serving = asyncio.create_task(server.serve(sockets=[listener.dup()]))
        beside = [] if certificate is None else [asyncio.create_task(certificate.keep_fresh())]
        try:
            await asyncio.wait([serving, asyncio.create_task(server.is_up.wait())], return_when=asyncio.FIRST_COMPLETED)
            if server.started:
                system.announce(url)
                _log.info("vamgr %s serves %s at %s", __version__, system.place, url)
                beside.append(asyncio.create_task(_get_ready_for_more(app.state.load)))
                for task in beside:  # a server without its API, or with an old certificate, must not look like one
                    task.add_done_callback(lambda done: server.stop() if _failure_of(done) else None)
                await self.when_ready(Listening(url, system, self.stop, again=self.again))
            await serving
            for task in beside:
                if (failure := _failure_of(task)) is not None:
                    raise failure
        finally:
            for task in beside:
                task.cancel()
            server.stop()
            if not serving.done():
                await serving


class _Server(uvicorn.Server):
    """``before_shutdown`` ends what would go on answering for hours, so that going down does not wait for it.
    ``when_told`` hears of a signal to end. From then on `/readyz` says no, and for ``drain_seconds`` everything else
    goes on as before, so that whoever sends requests here can notice; a second signal ends that."""

    def __init__(
        self,
        config: uvicorn.Config,
        *,
        before_shutdown: Callable[[], None],
        when_told: Callable[[], None],
        readiness: Readiness,
        drain_seconds: float,
    ) -> None:
        super().__init__(config)
        self.is_up = asyncio.Event()
        self._before_shutdown = before_shutdown
        self._when_told = when_told
        self._readiness = readiness
        self._drain_seconds = drain_seconds
        self._told_at: float | None = None

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
        now = time.monotonic()
        if self._told_at is None:
            self._told_at = now
            self._when_told()
            self._readiness.draining = True
            self.should_exit = not self._drain_seconds
        elif now > self._told_at + _SAME_SIGNAL_SECONDS:
            self.should_exit = self.force_exit = True
            self.config.timeout_graceful_shutdown = 0

    async def on_tick(self, counter: int) -> bool:
        if self._told_at is not None and time.monotonic() >= self._told_at + self._drain_seconds:
            self.should_exit = True
        return await super().on_tick(counter)


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run it on the fastest event loop there is, in any thread."""
    try:
        import uvloop
    except ImportError:  # Windows has none
        return asyncio.run(coroutine)
    return uvloop.run(coroutine)


def refuse_misfits(settings: Settings) -> None:
    """Raises Misfit."""
    misfit = settings.misfits()
    if misfit is not None:
        raise Misfit(misfit)


def _failure_of(task: asyncio.Task[None]) -> BaseException | None:
    return task.exception() if task.done() and not task.cancelled() else None


async def _get_ready_for_more(load_api: Callable[[], Awaitable[object]]) -> None:
    """What nobody waits for at the start, and what makes everything afterwards quicker."""
    await load_api()
    if is_frozen():
        await asyncio.to_thread(sweep)
    # What was made up to here stays as long as the process: from now on the collector looks at what came later only,
    # which makes its pauses short.
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


async def _up_to_date(system: System) -> None:
    """Wait for read tables that are made anew, after a restore for example: with half of them, the airline would seem
    to have no owner yet, and nobody could sign in."""
    while True:
        try:
            await system.projector.catch_up(system.tenant)
            return
        except StoreUnavailable as error:
            if system.projector.failure is not None:
                return
            _log.info("%s", error.detail)


def _require_owner(system: System) -> None:
    settings = system.settings
    if settings.loopback_only or active_owner_ids(system.read_model.reader(system.tenant)):
        return
    raise OwnerNeeded(
        f"Others could reach {settings.host}, and whoever came first would own this airline. Make the owner's account "
        f'with its password first: vamgr user add --role owner --data-dir "{settings.data_dir}"'
    )


def _certificate(settings: Settings) -> Certificate | None:
    if settings.tls_cert is None or settings.tls_key is None:
        return None
    return Certificate(settings.tls_cert, settings.tls_key)


def _listen(settings: Settings, *, port_given: bool, last: int | None = None) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    if last is not None and last != settings.port:
        try:
            return _bound(family, settings.host, last)
        except OSError as error:
            _log.info("the port of the last time, %s, is not free: %s", last, error)
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


def _url(settings: Settings, listener: socket.socket) -> str:
    host, port = settings.host, listener.getsockname()[1]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"{settings.scheme}://{shown}:{port}"
