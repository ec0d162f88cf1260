"""A real vamgr as a process of its own."""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.running import STORE

ROOT = Path(__file__).resolve().parents[2]
# What hangs is ended; a machine that has more to do than it can is no fault of the server.
_START_SECONDS = 120
_STOP_SECONDS = 60


class Server:
    """``vamgr serve`` on a free port. ``url`` is known when it answers. ``settings`` go into its environment.

    ``stored``: on the store that whole systems run on in these tests; else over the folder, whatever that is.
    """

    def __init__(self, folder: Path, *arguments: str, stored: bool = False, **settings: str) -> None:
        self.folder = folder
        module = "vamgr"
        if stored and STORE != "sqlite":
            module = "tests.support.over_postgresql"
            settings = {**database_of(folder), **settings}
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, "serve", "--data-dir", str(folder), "--port", "0", *arguments],
            cwd=ROOT,
            env=environment() | _named(settings),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.errors: list[str] = []
        self._drain = threading.Thread(target=self._read_errors, daemon=True)
        self._drain.start()
        self.url = self._wait_for_url()

    def kill(self) -> None:
        """As `kill -9` does."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """As a service manager does; gives the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def _wait_for_url(self) -> str:
        timer = threading.Timer(_START_SECONDS, self.process.kill)
        timer.start()
        try:
            assert self.process.stdout is not None
            for line in self.process.stdout:
                if line.startswith("Open "):
                    return line.split()[1]
        finally:
            timer.cancel()
        raise AssertionError("vamgr did not start:\n" + "".join(self.errors))

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        self.errors.extend(self.process.stderr)


@contextmanager
def serving(folder: Path, *arguments: str, stored: bool = False, **settings: str) -> Iterator[Server]:
    """A `Server` until the block ends; what is stored in a database is gone then."""
    server = Server(folder, *arguments, stored=stored, **settings)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()
        if folder in _schemas:
            # In a thread: Playwright's loop may run in this one.
            dropping = threading.Thread(target=_drop, args=(_schemas.pop(folder),))
            dropping.start()
            dropping.join()


_schemas: dict[Path, str] = {}


def database_of(folder: Path) -> dict[str, str]:
    """The settings of what stands for this folder where a database is the store: a schema of its own."""
    from tests.support.postgres import schema_name
    from tests.support.services import need

    if folder not in _schemas:
        if not _schemas:
            atexit.register(lambda: [_drop(schema) for schema in _schemas.values()])
        _schemas[folder] = schema_name()
    # Tests ask faster than people do.
    return {
        "database_url": need("postgresql"),
        "database_schema": _schemas[folder],
        "tenant_requests": "10000",
    }


def _drop(schema: str) -> None:
    from tests.support.postgres import drop_schema
    from tests.support.services import need
    from vamgr.adapters.postgres.connections import Database

    asyncio.run(drop_schema(Database(need("postgresql"), schema=schema)))


def _named(settings: dict[str, str]) -> dict[str, str]:
    return {f"VAMGR_{name.upper()}": value for name, value in settings.items()}


def vamgr(
    *arguments: str, folder: Path | None = None, timeout: float = 120, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run one command of the command line to its end. ``settings`` go into its environment."""
    return _run("vamgr", *arguments, folder=folder, timeout=timeout, settings=settings)


def bring_in(archive: Path, folder: Path, timeout: float = 120) -> None:
    """Into what stands for this folder where a database is the store."""
    done = _run(
        "tests.support.over_postgresql", "import", str(archive), "--as", "main", folder=folder, timeout=timeout,
        settings=database_of(folder),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def _run(
    module: str, *arguments: str, folder: Path | None, timeout: float, settings: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    flags = ["--data-dir", str(folder)] if folder is not None else []
    return subprocess.run(
        [sys.executable, "-m", module, *arguments, *flags],
        cwd=ROOT,
        env=environment() | _named(settings or {}),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def answer_of(*arguments: str, folder: Path, timeout: float = 120) -> Any:
    """The JSON answer of a command that must succeed."""
    done = vamgr(*arguments, "--json", folder=folder, timeout=timeout)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def environment() -> dict[str, str]:
    """This process's environment without any vamgr setting, and without a display."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY"}
    return {name: value for name, value in os.environ.items() if name not in hidden and not name.startswith("VAMGR_")}
