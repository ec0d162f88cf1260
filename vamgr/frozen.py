"""What a one-file executable has to look after: it is two processes and a folder that was unpacked for this run.

The first process unpacks, starts the second, which is this one, and clears the folder away when this one has ended. If
it is killed, nobody clears away, and this process would go on without it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO

MARK = "vamgr.unpacked"
_PREFIX = "_MEI"
_OLD_SECONDS = 600
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
_kept_open: list[IO[bytes]] = []


def is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def settle_in() -> None:
    """First thing in the executable: its libraries are its own, its end is that of the process that started it."""
    theirs = for_other_programs(os.environ)
    for name in set(os.environ) - set(theirs):
        del os.environ[name]
    os.environ.update(theirs)
    _end_with_the_first_process()
    folder = _folder()
    if folder is not None:
        with contextlib.suppress(OSError):
            _kept_open.append(_locked(folder / MARK))


def for_other_programs(environment: Mapping[str, str]) -> dict[str, str]:
    """What a browser, a helper or the service manager may inherit. The executable points the loader at its own
    libraries and keeps what was there before under ``…_ORIG``; another program would load the wrong ones."""
    clean = {name: value for name, value in environment.items() if not name.startswith(("_PYI_", "_MEIPASS"))}
    for name in _LIBRARY_PATHS:
        clean.pop(name, None)
        if before := clean.pop(f"{name}_ORIG", None):
            clean[name] = before
    return clean


def sweep() -> list[Path]:
    """Clear away what vamgrs unpacked that were killed before they could do it themselves. Returns what is gone."""
    folder = _folder()
    if folder is None:
        return []
    gone = []
    for other in folder.parent.glob(f"{_PREFIX}*"):
        mark = other / MARK
        with contextlib.suppress(OSError):
            # One that is being unpacked is not locked yet.
            if other == folder or not mark.is_file() or time.time() - mark.stat().st_mtime < _OLD_SECONDS:
                continue
            _locked(mark).close()
            shutil.rmtree(other, ignore_errors=True)
            gone.append(other)
    return gone


def _folder() -> Path | None:
    """Where this run was unpacked; None for one that was installed as a folder, which stays."""
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if unpacked and Path(unpacked).name.startswith(_PREFIX) else None


def _end_with_the_first_process() -> None:
    if not sys.platform.startswith("linux") or _folder() is None:
        return
    import ctypes

    set_death_signal = 1
    ctypes.CDLL(None).prctl(set_death_signal, signal.SIGTERM)
    # It may have ended before it was asked to tell. In a container the first process is number 1 itself.
    if os.getppid() == 1 and not _is_the_same_program("/proc/1/exe"):
        raise SystemExit(1)


def _is_the_same_program(link: str) -> bool:
    try:
        return Path(link).samefile("/proc/self/exe")
    except OSError:  # it belongs to another user, so it is not the process that started this one
        return False


if sys.platform == "win32":
    import msvcrt

    def _locked(mark: Path) -> IO[bytes]:
        """Raises OSError when another process has it."""
        file = mark.open("r+b")
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            file.close()
            raise
        return file

else:
    import fcntl

    def _locked(mark: Path) -> IO[bytes]:
        """Raises OSError when another process has it."""
        file = mark.open("rb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            raise
        return file
