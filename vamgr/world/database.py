"""The read-only connection to vamgr/data/world.sqlite, one per thread, opened when first needed."""

import sqlite3
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

_local = threading.local()
_resources = ExitStack()  # keeps a copy alive if the program is run out of an archive


@cache
def path() -> Path:
    """Where the file is, from a checkout, an installed package or a built executable."""
    return _resources.enter_context(as_file(files("vamgr") / "data" / "world.sqlite"))


def _connection() -> sqlite3.Connection:
    connection: sqlite3.Connection | None = getattr(_local, "connection", None)
    if connection is None:
        connection = sqlite3.connect(f"{path().as_uri()}?mode=ro&immutable=1", uri=True)
        _local.connection = connection
    return connection


def rows(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a query. Raises `sqlite3.OperationalError` when the file is missing."""
    return _connection().execute(sql, values).fetchall()


def manifest() -> dict[str, str]:
    """What the file was built from: package versions and a digest of each data file read."""
    return dict(rows("SELECT key, value FROM manifest ORDER BY key"))
