"""Everything that is read from a log file, whether or not this process writes it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from vamgr.adapters.log_rows import ChainReport, in_order, proven, recorded_from, unknown_tenant
from vamgr.adapters.sqlite.connect import ReaderPool
from vamgr.adapters.sqlite.schema import refuse_newer, schema_version
from vamgr.adapters.sqlite.verify import verify_chain
from vamgr.kernel.errors import NotFound, StoreUnavailable
from vamgr.kernel.event import Recorded
from vamgr.kernel.store import CommandRecord, Head
from vamgr.kernel.times import from_iso, iso

_READ_STREAM = """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
    FROM events WHERE tenant = ? AND stream = ? AND version > ? ORDER BY version"""
_READ_PAGE = """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
    FROM events WHERE tenant = ? AND position >= ? ORDER BY position LIMIT ?"""


def _last_before(connection: sqlite3.Connection, tenant: str, low: int, high: int, moment: str) -> int:
    """The last position that was recorded by a moment, known to be one of ``low`` to ``high``."""
    while low < high:
        middle = (low + high + 1) // 2
        if connection.execute(_RECORDED_AT, (tenant, middle)).fetchone()[0] <= moment:
            low = middle
        else:
            high = middle - 1
    return low


_RECORDED_AT = "SELECT recorded_at FROM events WHERE tenant = ? AND position = ?"


class LogReader:
    """Reads a log file from any thread. Open one alone to look at a folder that another process owns.

    ``even_damaged``: open a file that lost its end too, to see with `verify_chain` how far it is whole.
    Every method raises StoreUnavailable when the file cannot be read.
    """

    def __init__(self, path: Path, *, even_damaged: bool = False) -> None:
        self.path = path
        self._pool = ReaderPool(path, even_damaged=even_damaged)
        self._days: dict[str, list[tuple[date, int]]] = {}

    def check(self) -> None:
        """Raises StoreUnavailable when the file is missing, no log, or written by a newer version of vamgr."""
        if not self.path.exists():
            raise StoreUnavailable(f"There is no log at {self.path}. Is this the right data folder?")
        with self._pool.connection() as connection:
            version = schema_version(connection)
        if version == 0:
            raise StoreUnavailable(f"{self.path} is not a log of vamgr, or was never finished.")
        refuse_newer(version)

    def close(self) -> None:
        self._pool.close()

    def damage(self) -> str | None:
        """What SQLite finds wrong with the file's pages, None when nothing: reads all of it."""
        try:
            found: str = self.query("PRAGMA quick_check(1)")[0][0]
        except StoreUnavailable as error:
            return error.detail
        return None if found == "ok" else found

    def connection(self) -> AbstractContextManager[sqlite3.Connection]:
        """Borrow a read connection."""
        return self._pool.connection()

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a short read (side tables)."""
        with self._pool.connection() as connection:
            return connection.execute(sql, parameters).fetchall()

    def tenants(self) -> list[tuple[str, str]]:
        rows = self.query("SELECT tenant, slug FROM tenants ORDER BY created_at, tenant")
        return [(tenant, slug) for tenant, slug in rows]

    def head(self, tenant: str) -> Head:
        rows = self.query("SELECT position, hash FROM heads WHERE tenant = ?", (tenant,))
        if not rows:
            raise unknown_tenant(tenant)
        return Head(*rows[0])

    def read_stream(self, tenant: str, stream: str, from_version: int = 0) -> list[Recorded]:
        return [recorded_from(row) for row in self.query(_READ_STREAM, (tenant, stream, from_version))]

    def read_page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        """Events after a position, each proven by its hash: what is derived from the log is never built on damage.

        Raises StoreUnavailable for an event that is not what was written, or is missing in between.
        """
        rows = self.query(_READ_PAGE, (tenant, max(after, 0), limit + (after > 0)))
        return proven(rows, after, self._damaged_at(tenant))

    def position_at(self, tenant: str, moment: datetime) -> int:
        """See the contract: halving, so some twenty reads in a log of a million events."""
        with self._pool.connection() as connection:
            return _last_before(connection, tenant, 0, self._last_position(connection, tenant), iso(moment))

    def days(self, tenant: str) -> list[tuple[date, int]]:
        """See the contract. A day is found by halving what is left of the log, and the days that are over are kept in
        memory, so that asking again costs a few reads. A day that a clock was set back to counts as the one before."""
        known = self._days.get(tenant, [])[:-1]  # the last one may not have been over
        with self._pool.connection() as connection:
            head = self._last_position(connection, tenant)
            while (last := known[-1][1] if known else 0) < head:
                recorded = connection.execute(_RECORDED_AT, (tenant, last + 1)).fetchone()[0]
                end = _last_before(connection, tenant, last + 1, head, f"{recorded[:10]}T99")
                known.append((date.fromisoformat(recorded[:10]), end))
        self._days[tenant] = known
        return in_order(known)

    def recorded_at(self, tenant: str, position: int) -> datetime:
        rows = self.query(_RECORDED_AT, (tenant, position))
        if not rows:
            raise NotFound(f"There is no event at position {position}.")
        return from_iso(rows[0][0])

    def _damaged_at(self, tenant: str) -> Callable[[int], StoreUnavailable]:
        return lambda position: StoreUnavailable(
            f"The log file {self.path} is damaged: event {position} of {tenant} is not what was written. "
            "Run `vamgr verify` to see how far it is whole, and restore it from a backup."
        )

    def _last_position(self, connection: sqlite3.Connection, tenant: str) -> int:
        row = connection.execute("SELECT position FROM heads WHERE tenant = ?", (tenant,)).fetchone()
        if row is None:
            raise unknown_tenant(tenant)
        position: int = row[0]
        return position

    def find_command(self, tenant: str, command_id: str) -> CommandRecord | None:
        rows = self.query(
            "SELECT command_id, fingerprint, answer, position FROM commands WHERE tenant = ? AND command_id = ?",
            (tenant, command_id),
        )
        return CommandRecord(*rows[0]) if rows else None

    def claim_holder(self, tenant: str, scope: str, value: str) -> str | None:
        rows = self.query(
            "SELECT holder FROM claims WHERE tenant = ? AND scope = ? AND value = ?", (tenant, scope, value)
        )
        return rows[0][0] if rows else None

    def verify_chain(self, tenant: str, progress: Callable[[int, int], None] | None = None) -> ChainReport:
        """Walk the tenant's whole log. ``progress`` is told (events checked, events in all) now and then."""
        with self._pool.connection() as connection:
            return verify_chain(connection, tenant, progress)
