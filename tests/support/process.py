"""A real vamgr as a process of its own."""

from __future__ import annotations

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

ROOT = Path(__file__).resolve().parents[2]
_START_SECONDS = 60


class Server:
    """``vamgr serve`` on a free port. ``url`` is known when it answers."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "vamgr", "serve", "--data-dir", str(folder), "--port", "0", *arguments],
            cwd=ROOT,
            env=environment(),
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
            return self.process.wait(timeout=20)
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
def serving(folder: Path, *arguments: str) -> Iterator[Server]:
    server = Server(folder, *arguments)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def vamgr(*arguments: str, folder: Path | None = None, timeout: float = 120) -> subprocess.CompletedProcess[str]:
    """Run one command of the command line to its end."""
    flags = ["--data-dir", str(folder)] if folder is not None else []
    return subprocess.run(
        [sys.executable, "-m", "vamgr", *arguments, *flags],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def answer_of(*arguments: str, folder: Path) -> Any:
    """The JSON answer of a command that must succeed."""
    done = vamgr(*arguments, "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def environment() -> dict[str, str]:
    """This process's environment without any vamgr setting, and without a display."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY"}
    return {name: value for name, value in os.environ.items() if name not in hidden and not name.startswith("VAMGR_")}
