"""What a log file says of itself before it is opened for writing: its format, its kinds of event, who wrote it last."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vamgr.adapters.sqlite.connect import connect_reader, unavailable
from vamgr.adapters.sqlite.schema import SCHEMA_VERSION, newer_folder, refuse_newer, schema_version

_WITH_TYPES = 2


@dataclass(frozen=True, slots=True)
class LogFormat:
    """``written_by``: the version of vamgr that opened it last, None for one from before that was noted.
    ``event_types``: type name → highest schema number in the log."""

    version: int
    written_by: str | None
    event_types: dict[str, int]

    @property
    def is_old(self) -> bool:
        return self.version < SCHEMA_VERSION


def read_format(path: Path) -> LogFormat | None:
    """None where there is no log yet. Raises StoreUnavailable for a file that cannot be read."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        connection = connect_reader(path, still=True)
        try:
            version = schema_version(connection)
            if version == 0:
                return None
            if version < _WITH_TYPES:
                rows = connection.execute("SELECT type, max(schema) FROM events GROUP BY type").fetchall()
                return LogFormat(version, None, dict(rows))
            by = connection.execute("SELECT value FROM folder WHERE name = 'version'").fetchone()
            rows = connection.execute("SELECT type, max(schema) FROM event_types GROUP BY type").fetchall()
            return LogFormat(version, by[0] if by else None, dict(rows))
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if "no such" in str(error):  # a format that is so new that even these tables look different
            refuse_newer(version)
        raise unavailable(error, path) from error
    except sqlite3.Error as error:
        raise unavailable(error, path) from error


def refuse_what_is_newer(found: LogFormat, schema_of: Callable[[str], int | None]) -> None:
    """Raises NewerFolder when this version of vamgr would not understand the whole log.

    ``schema_of``: the newest schema number that this version knows of a type of event, None for an unknown type.
    """
    refuse_newer(found.version, found.written_by)
    for name, schema in sorted(found.event_types.items()):
        known = schema_of(name)
        if known is None:
            raise newer_folder(found.written_by, f"it holds events of the unknown type {name}")
        if schema > known:
            raise newer_folder(found.written_by, f"its events {name} have schema {schema}, this version knows {known}")


def note_version(connection: sqlite3.Connection, version: str) -> None:
    """Say in the log which version of vamgr works with it now."""
    connection.execute("INSERT OR REPLACE INTO folder (name, value) VALUES ('version', ?)", (version,))
