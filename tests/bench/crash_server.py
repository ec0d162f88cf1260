"""Starts real servers quickly: a process that has imported everything forks for each one.

``python -m tests.bench.crash_server``, told by lines on its standard input: the data folder to serve. It answers with
``pid <number>`` at once, and the server itself with ``up <number> <address>`` when it answers requests. Each server is
a process of its own that runs what `vamgr serve` runs, and can be killed like it.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import traceback
from pathlib import Path

from vamgr.files import keep_files_private
from vamgr.runtime import open_system
from vamgr.serving import Listening, run, serve
from vamgr.settings import load_settings
from vamgr.web.app import build_app


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


async def ready(listening: Listening) -> None:
    say(f"up {os.getpid()} {listening.url}")


def serve_until_killed(folder: Path) -> None:
    settings = load_settings(data_dir=folder, port=0)
    run(serve(settings, port_given=True, when_ready=ready))


async def warm_up() -> None:
    """Make once what every server would make at its first request."""
    with tempfile.TemporaryDirectory() as scratch:
        async with open_system(load_settings(data_dir=Path(scratch)), background=False) as system:
            await build_app(system).state.load()


def main() -> None:
    keep_files_private()
    asyncio.run(warm_up())
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that were killed
    say("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                serve_until_killed(Path(line.strip()))
            except BaseException:
                traceback.print_exc()
                say(f"failed {os.getpid()}")
            finally:
                os._exit(1)
        say(f"pid {child}")


if __name__ == "__main__":
    main()
