"""Opening a branch: a vamgr of its own for its folder, on a free port of this machine, that this one starts."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from vamgr.accounts import OwnerApi
from vamgr.frozen import for_other_programs, is_frozen
from vamgr.kernel.errors import StoreUnavailable
from vamgr.runtime import holder_of
from vamgr.settings import ENV_PREFIX, Settings

_START_SECONDS = 60.0
_STOP_SECONDS = 20.0
_LOOK_SECONDS = 0.05
_ANSWER_SECONDS = 30.0


class Processes:
    """The branches that this process has opened. Those that it did not open itself it can close as well."""

    def __init__(self) -> None:
        self._started: dict[Path, subprocess.Popen[bytes]] = {}

    async def address(self, settings: Settings) -> str:
        """Where the branch can be seen, signed in already; starts it if need be. Raises StoreUnavailable."""
        folder = settings.data_dir
        if holder_of(settings) is None:
            self._started[folder] = await asyncio.to_thread(_start, folder, settings.log_level)
        until = time.monotonic() + _START_SECONDS
        while (holder := holder_of(settings)) is None or holder.url is None:
            ended = self._started[folder].poll() if folder in self._started else None
            if ended is not None or time.monotonic() > until:
                raise StoreUnavailable(
                    f"The branch did not start. What it says about that is in {folder / 'logs'}; `vamgr doctor "
                    f'--data-dir "{folder}"` looks at it.'
                )
            await asyncio.sleep(_LOOK_SECONDS)
        api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert, timeout_seconds=_ANSWER_SECONDS)
        shown = await api.call("POST", "/window/show")
        return str(shown.get("address") or holder.url)

    async def close(self, settings: Settings) -> None:
        """End the process that has the branch open, in order. Raises StoreUnavailable when it does not end."""
        until = time.monotonic() + _STOP_SECONDS
        asked: int | None = None
        while (holder := holder_of(settings)) is not None:
            if holder.pid != asked and holder.pid != os.getpid():
                asked = holder.pid
                _ask_to_end(holder.pid)
            if time.monotonic() > until:
                raise StoreUnavailable(
                    f"The vamgr that has the branch open (process {holder.pid}) does not end. Close it, then try again."
                )
            await asyncio.sleep(_LOOK_SECONDS)
        started = self._started.pop(settings.data_dir, None)
        if started is not None:
            await asyncio.to_thread(_wait_for, started)

    async def close_all(self) -> None:
        """What this process has opened does not outlive it."""
        for started in self._started.values():
            if started.poll() is None:
                started.terminate()
        for started in self._started.values():
            await asyncio.to_thread(_wait_for, started)
        self._started.clear()


def _start(folder: Path, log_level: str) -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in for_other_programs(os.environ).items() if not _is_setting(name)}
    # A what-if copy is nothing to keep copies of, and is for this machine only.
    environment |= {f"{ENV_PREFIX}BACKUP_EVERY_HOURS": "0", f"{ENV_PREFIX}LOG_LEVEL": log_level}
    return subprocess.Popen(  # noqa: S603
        [*_program(), "serve", "--data-dir", str(folder), "--host", "127.0.0.1", "--port", "0"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _is_setting(name: str) -> bool:
    return name.upper().startswith(ENV_PREFIX)


def _program() -> list[str]:
    if is_frozen():
        return [sys.executable]
    import vamgr

    # Found wherever this one was found, also where it is not installed.
    root = str(Path(vamgr.__file__).resolve().parents[1])
    return [sys.executable, "-c", f"import sys; sys.path.insert(0, {root!r}); from vamgr.__main__ import main; main()"]


def _ask_to_end(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        pass
    except PermissionError:
        raise StoreUnavailable(f"The branch is open in a process of another user ({pid}). Close it there.") from None


def _wait_for(started: subprocess.Popen[bytes]) -> None:
    try:
        started.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        started.kill()
        started.wait()
