"""The data folder: private, owned by one process at a time, which leaves a note about itself in it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from vamgr.kernel.errors import FolderInUse, StoreUnavailable
from vamgr.kernel.times import iso

LOG_FILE = "log.sqlite"
LOCK_FILE = "server.lock"
INFO_FILE = "server.json"
_OURS = re.compile(
    r"(log|read|past)\.sqlite(-.*)?|(server|remembered)\.json(\.new)?|server\.lock|vamgr\.toml"
    r"|uploads|backups|branches|branch\.json(\.new)?|logs|tmp|webview|care\.json(\.new)?|restore-pending|replaced"
)
# Somebody who only looks holds the lock for a moment, so one refusal is not yet an answer.
_TRIES = 5
_PAUSE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class ServerInfo:
    """The process that owns a folder. ``url`` is None until it listens; ``control_token`` lets the same user's other
    processes speak to it as its owner. ``tls_cert``: the certificate that it serves HTTPS with."""

    pid: int
    started_at: str
    url: str | None = None
    tls_cert: str | None = None
    control_token: str = field(default="", repr=False)


class DataFolder:
    """A data folder by path; nothing is touched until `own` or `holder`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def log_path(self) -> Path:
        return self.path / LOG_FILE

    @contextmanager
    def own(self) -> Iterator[OwnedFolder]:
        """Make the folder if need be and be its only owner until the end of the block.

        Raises FolderInUse, which names the process that has it, and StoreUnavailable for a folder that cannot be
        made or written. An owner that was killed is no obstacle: the system let go of its lock.
        """
        lock = self._lock_file()
        try:
            if not _lock_patiently(lock):
                raise self._in_use()
            now, token = iso(datetime.now(UTC)), secrets.token_urlsafe(32)
            owned = OwnedFolder(self, ServerInfo(os.getpid(), now, control_token=token))
            try:
                yield owned
            finally:
                with contextlib.suppress(FileNotFoundError):
                    self._info_path.unlink()
                _unlock(lock)
        finally:
            lock.close()

    def holder(self) -> ServerInfo | None:
        """Who owns the folder now, None when nobody does. The note of a process that was killed does not count."""
        path = self.path / LOCK_FILE
        try:
            with path.open("rb") as lock:
                if _lock_patiently(lock):
                    _unlock(lock)
                    return None
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unusable(error) from error
        return self._read_info()

    @property
    def _info_path(self) -> Path:
        return self.path / INFO_FILE

    def _lock_file(self) -> IO[bytes]:
        try:
            if not self.path.exists():
                self.path.mkdir(parents=True, mode=0o700)
            elif os.name == "posix" and self._is_ours_alone():
                self.path.chmod(0o700)
            descriptor = os.open(self.path / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise self._unusable(error) from error
        return os.fdopen(descriptor, "r+b")

    def _is_ours_alone(self) -> bool:
        """Whether others may look into a folder that is there for vamgr only. One that somebody keeps other things in
        stays as it is: what vamgr writes there is private by itself."""
        found = self.path.stat()
        if found.st_uid != os.getuid() or not found.st_mode & 0o077:
            return False
        return all(_OURS.fullmatch(path.name) for path in self.path.iterdir())

    def _read_info(self) -> ServerInfo | None:
        try:
            return ServerInfo(**json.loads(self._info_path.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None  # the owner has not written it yet

    def _in_use(self) -> FolderInUse:
        info = self._read_info()
        who = f" (process {info.pid}, running since {info.started_at})" if info else ""
        at = f" at {info.url}" if info and info.url else ""
        error = FolderInUse(
            f"Another vamgr{who} is using the data folder {self.path}{at}. Close it first, or choose another folder "
            "with --data-dir."
        )
        if info:
            error.extra = {"pid": info.pid, "started_at": info.started_at, "url": info.url}
        return error

    def _unusable(self, error: OSError) -> StoreUnavailable:
        return StoreUnavailable(
            f"The data folder {self.path} cannot be used: {error.strerror or error}. Give vamgr permission to write "
            "there, or choose another folder with --data-dir."
        )


class OwnedFolder:
    """A data folder whose lock this process holds."""

    def __init__(self, folder: DataFolder, info: ServerInfo) -> None:
        self.folder = folder
        self.path = folder.path
        self.log_path = folder.log_path
        self.info = info
        self._write()

    def announce(self, url: str, tls_cert: Path | None = None) -> None:
        """Tell other processes where this one listens. Raises StoreUnavailable."""
        self.info = replace(self.info, url=url, tls_cert=None if tls_cert is None else str(tls_cert.absolute()))
        self._write()

    def _write(self) -> None:
        target = self.path / INFO_FILE
        fresh = self.path / f"{INFO_FILE}.new"
        try:
            fresh.unlink(missing_ok=True)
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
                json.dump(asdict(self.info), file)
            fresh.replace(target)
        except OSError as error:
            raise self.folder._unusable(error) from error


def _lock_patiently(lock: IO[bytes]) -> bool:
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(_PAUSE_SECONDS)
        if _try_lock(lock):
            return True
    return False


if sys.platform == "win32":
    import msvcrt

    def _try_lock(lock: IO[bytes]) -> bool:
        lock.seek(0)
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(lock: IO[bytes]) -> None:
        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(lock: IO[bytes]) -> bool:
        try:
            fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(lock: IO[bytes]) -> None:
        fcntl.flock(lock.fileno(), fcntl.LOCK_UN)
