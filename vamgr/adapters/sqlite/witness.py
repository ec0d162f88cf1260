"""The read tables as a witness: they are made of events that were on the disk already, so they are never ahead of the
log unless the log has lost its end. SQLite itself says nothing then: a write-ahead file whose pages do not fit any more
is simply shorter."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from vamgr.adapters.sqlite.connect import connect_reader
from vamgr.kernel.errors import StoreUnavailable

_HEADS = "SELECT tenant, position FROM heads"
_SEEN = "SELECT tenant, max(position) FROM projection_state GROUP BY tenant"


def refuse_lost_end(log: Path, read: Path) -> None:
    """Raises StoreUnavailable for a log that ends before what was seen of it.

    Asked before the log is opened for writing: what is left in its write-ahead file may still be of use to somebody.
    """
    seen = _positions(read, _SEEN) or {}  # without tables, or with damaged ones, nobody has seen anything
    heads = _positions(log, _HEADS) if any(seen.values()) else None
    if heads is None:
        return  # whoever opens a log that cannot be read says what is wrong
    for tenant, position in seen.items():
        left = heads.get(tenant, 0)
        if position > left:
            raise StoreUnavailable(
                f"The log file {log} has lost its end: {position:,} events were there, and {left:,} are. Its disk may "
                "be failing, or another file was put in its place. Restore the newest backup that has them "
                f"(`vamgr restore FILE --replace`). To go on without them, delete {read} first."
            )


def _positions(file: Path, sql: str) -> dict[str, int] | None:
    """None for a file that cannot be read; one that is not there, or was never filled, has none. Nobody writes it."""
    if not file.exists():
        return {}
    try:
        with contextlib.closing(connect_reader(file, still=True)) as connection:
            return dict(connection.execute(sql).fetchall())
    except sqlite3.OperationalError as error:
        return {} if "no such table" in str(error) else None
    except sqlite3.Error:
        return None
