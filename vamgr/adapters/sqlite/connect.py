"""Connections to the log file, and what SQLite's errors mean to the person who runs vamgr."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from vamgr.kernel.errors import StoreUnavailable

_BUSY_MS = 10_000
_DAMAGED = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB"})
_NOT_ALLOWED = frozenset({"SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN", "SQLITE_AUTH"})


def unavailable(error: sqlite3.Error, path: Path) -> StoreUnavailable:
    """The error in words: what is wrong with the file and what to do about it."""
    extended = getattr(error, "sqlite_errorname", None) or "SQLITE_ERROR"
    name = "_".join(extended.split("_")[:2])
    if name in _DAMAGED:
        detail = (
            f"The log file {path} is damaged ({error}). Stop vamgr, run `vamgr verify` to see how far it is "
            "whole, and restore it from a backup."
        )
    elif name == "SQLITE_FULL":
        detail = f"The disk is full: {path.parent} cannot grow. Free some space, then try again. Nothing was changed."
    elif name in _NOT_ALLOWED:
        detail = (
            f"vamgr may not write to {path.parent} ({error}). Give it permission to write there, or choose another "
            "data folder. Nothing was changed."
        )
    elif name in {"SQLITE_BUSY", "SQLITE_LOCKED"}:
        detail = f"Another program keeps {path} locked. Close it, then try again. Nothing was changed."
    else:
        detail = f"The log file {path} cannot be used: {error} ({extended}). Look at its disk, then try again."
    return StoreUnavailable(detail)


def connect_writer(path: Path) -> sqlite3.Connection:
    """The one connection that writes: WAL, and a commit returns when the data is on the disk (synchronous=FULL)."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        connection.execute("PRAGMA page_size = 4096")  # holds for a new file only
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reader(path: Path, *, even_damaged: bool = False, still: bool = False) -> sqlite3.Connection:
    """A connection that can only read. Works beside the process that writes, and in a folder without write access.

    With ``even_damaged`` a file that lost its end opens too; only what is missing cannot be read then.
    ``still``: nobody writes it meanwhile, so that not even the files beside it have to be made.
    Raises sqlite3.OperationalError when there is no file.
    """
    uri = path.absolute().as_uri()
    if still and not path.with_name(path.name + "-wal").exists():
        return _open_uri(f"{uri}?mode=ro&immutable=1", even_damaged)
    connection = _open_uri(f"{uri}?mode=ro", even_damaged)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        # A WAL file's reader wants to make the -shm file. Where it may not and nobody writes, the file stands still.
        if error.sqlite_errorname != "SQLITE_CANTOPEN" or path.with_name(path.name + "-wal").exists():
            raise
        connection = _open_uri(f"{uri}?mode=ro&immutable=1", even_damaged)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_uri(uri: str, even_damaged: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute("PRAGMA query_only = ON")
    if even_damaged:
        # Such a connection cannot write; this makes SQLite accept a file that is shorter than its header says.
        connection.execute("PRAGMA writable_schema = ON")
    return connection


class ReaderPool:
    """Read connections, as many as there are readers at the same moment, each used by one thread at a time."""

    def __init__(self, path: Path, *, even_damaged: bool = False) -> None:
        self.path = path
        self._even_damaged = even_damaged
        self._free: list[sqlite3.Connection] = []
        self._lock = Lock()
        self._closed = False

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Borrow a connection; leave no transaction open. SQLite's errors come out as StoreUnavailable."""
        with self._lock:
            if self._closed:
                raise StoreUnavailable("vamgr is shutting down.")
            connection = self._free.pop() if self._free else None
        try:
            if connection is None:
                connection = connect_reader(self.path, even_damaged=self._even_damaged)
            yield connection
        except sqlite3.Error as error:
            if connection is not None:
                connection.close()
            raise unavailable(error, self.path) from error
        except BaseException:
            if connection is not None:
                connection.close()
            raise
        self._give_back(connection)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            free, self._free = self._free, []
        for connection in free:
            connection.close()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if not self._closed:
                self._free.append(connection)
                return
        connection.close()
