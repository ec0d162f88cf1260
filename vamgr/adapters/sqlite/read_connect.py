"""Connections to the file of the read tables, and what SQLite's errors on it mean."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.read_tables import ReadTablesDamaged

_BUSY_MS = 10_000
_DAMAGED = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB"})
_PHYSICAL = re.compile(r"^(?P<view>.+)__g\d+$")


def is_infrastructure(error: sqlite3.Error) -> bool:
    """Whether SQLite or the disk failed, and not the values that a handler gave."""
    return isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError


def unavailable(error: sqlite3.Error, path: Path) -> StoreUnavailable:
    name = "_".join((getattr(error, "sqlite_errorname", None) or "SQLITE_ERROR").split("_")[:2])
    if name in _DAMAGED:
        return ReadTablesDamaged(
            f"The read tables in {path} are damaged ({error}). They are being made anew from the log."
        )
    if name == "SQLITE_FULL":
        return StoreUnavailable(f"The disk is full: {path.parent} cannot grow. Free some space, then try again.")
    return StoreUnavailable(f"The read tables in {path} cannot be used: {error}. Look at the disk, then try again.")


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """SQLite's own failures come out as StoreUnavailable; errors of values and statements as they are."""
    try:
        yield
    except sqlite3.Error as error:
        if is_infrastructure(error):
            raise unavailable(error, path) from error
        raise


def connect_writer(path: Path) -> sqlite3.Connection:
    """WAL with synchronous=NORMAL: after a power cut the last moments may be missing, and come again from the log."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=1024)
    try:
        for pragma in (
            f"busy_timeout = {_BUSY_MS}",
            "page_size = 8192",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "secure_delete = ON",  # erased personal data must not stay behind in free pages
            "temp_store = MEMORY",
            "cache_size = -32000",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reader(path: Path, tenant: Callable[[], str]) -> sqlite3.Connection:
    """A connection that sees the views only, and in them the rows of the tenant that ``tenant`` names when asked."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=1024)
    try:
        for pragma in (f"busy_timeout = {_BUSY_MS}", "query_only = ON", "temp_store = MEMORY", "cache_size = -32000"):
            connection.execute(f"PRAGMA {pragma}")
        # Deterministic: SQLite asks once per run of a statement, and may use indexes with the answer.
        connection.create_function("vamgr_tenant", 0, tenant, deterministic=True)
        connection.set_authorizer(_views_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _views_only(action: int, table: str | None, _column: str | None, _database: str | None, view: str | None) -> int:
    """Let a statement read a physical table only through the view that binds it to the tenant."""
    if action == sqlite3.SQLITE_READ and table is not None:
        physical = _PHYSICAL.match(table)
        if (physical and physical["view"] != view) or table.startswith("projection_"):
            return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK
