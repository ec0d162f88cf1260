"""One moment of a data folder, as what an archive is made of. Works beside the process that owns the folder."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Table

from vamgr.adapters.archive_tables import in_sqlite, made_anew, shown_columns, shown_key, shown_tables
from vamgr.adapters.log_rows import unknown_tenant
from vamgr.adapters.sqlite.connect import connect_reader, unavailable
from vamgr.adapters.sqlite.read_sql import physical_name, quote
from vamgr.exchange.archive.layout import ArchivedAirline, Row
from vamgr.exchange.archive.writing import Chunks, SourceTable
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection

_EVENTS = """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
    FROM events WHERE tenant = ? AND position <= ? ORDER BY position"""
_OUT = "out"
_CHUNK_BYTES = 1024 * 1024


class SqliteArchiveSource:
    """`vamgr.exchange.archive.writing.ArchiveSource`."""

    def __init__(
        self,
        log: sqlite3.Connection,
        read: sqlite3.Connection,
        tenant: str,
        projections: Sequence[Projection],
        uploads: Path,
        table_file: Path,
    ) -> None:
        self._table_file = table_file
        self._log = log
        self._read = read
        self.tenant = tenant
        self._uploads = uploads
        known = log.execute("SELECT slug, created_at FROM tenants WHERE tenant = ?", (tenant,)).fetchone()
        if known is None:
            raise unknown_tenant(tenant)
        self.slug, self.created_at = known
        self.position = log.execute("SELECT position FROM heads WHERE tenant = ?", (tenant,)).fetchone()[0]
        active = {projection.name: self._active(projection) for projection in projections}
        self.tables_position = min((position for _, position in active.values()), default=0)
        self._tables = {
            table.name: (table, physical_name(table.name, active[projection.name][0]))
            for projection, table in shown_tables(projections)
        }
        self.airlines = self._airlines()

    def _active(self, projection: Projection) -> tuple[int, int]:
        """The generation that answers, and up to which event it is."""
        row = self._read.execute(
            """SELECT g.generation, coalesce(s.position, 0) FROM projection_generations g
            LEFT JOIN projection_state s ON s.projection = g.projection AND s.generation = g.generation
                AND s.tenant = ?
            WHERE g.projection = ? AND g.status = 'active' AND g.version = ?""",
            (self.tenant, projection.name, projection.version),
        ).fetchone()
        if row is None:
            raise made_anew()
        return int(row[0]), int(row[1])

    def _airlines(self) -> list[ArchivedAirline]:
        _, name = self._tables["airlines"]
        rows = self._read.execute(
            f"SELECT icao, name FROM {quote(name)} WHERE tenant = ? ORDER BY number",  # noqa: S608
            (self.tenant,),
        )
        return [ArchivedAirline(icao=icao, name=called) for icao, called in rows]

    def events(self) -> Iterator[Row]:
        return iter(self._log.execute(_EVENTS, (self.tenant, self.position)))

    def numbers(self) -> Iterator[dict[str, Any]]:
        return self._side("SELECT scope, last FROM numbers WHERE tenant = ? ORDER BY scope", "scope", "last")

    def commands(self) -> Iterator[dict[str, Any]]:
        names = ("command_id", "fingerprint", "answer", "position")
        return self._side(f"SELECT {', '.join(names)} FROM commands WHERE tenant = ? ORDER BY command_id", *names)  # noqa: S608

    def policies(self) -> Iterator[dict[str, Any]]:
        names = ("policy", "position", "status", "error", "at")
        return self._side(f"SELECT {', '.join(names)} FROM policy_state WHERE tenant = ? ORDER BY policy", *names)  # noqa: S608

    def keys(self) -> Iterator[dict[str, Any]]:
        """A key of zeros is that of an erased person."""
        for person, key, created_at in self._log.execute(
            "SELECT person, key, created_at FROM person_keys WHERE tenant = ? ORDER BY person", (self.tenant,)
        ):
            text = base64.b64encode(key).decode() if any(key) else None
            yield {"person": person, "key": text, "created_at": created_at}

    def _side(self, sql: str, *names: str) -> Iterator[dict[str, Any]]:
        for row in self._log.execute(sql, (self.tenant,)):
            yield dict(zip(names, row, strict=True))

    def tables(self) -> list[SourceTable]:
        return [
            SourceTable(name, shown_columns(table), self._rows(table, physical))
            for name, (table, physical) in self._tables.items()
        ]

    def _rows(self, table: Table, physical: str) -> Callable[[], Iterable[tuple[Any, ...]]]:
        return lambda: self._read.execute(self._select(table, physical, truth_in_words=True), (self.tenant,))

    def _select(self, table: Table, physical: str, *, truth_in_words: bool = False) -> str:
        columns = []
        for name in shown_columns(table):
            in_words = truth_in_words and isinstance(table.c[name].type, Boolean)
            columns.append(
                f"CASE {quote(name)} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END" if in_words else quote(name)
            )
        key = ", ".join(map(quote, shown_key(table)))
        order = f" ORDER BY {key}" if key else ""
        return f"SELECT {', '.join(columns)} FROM main.{quote(physical)} WHERE tenant = ?{order}"  # noqa: S608

    def table_file(self) -> Path:
        """Written within the same moment of the tables, which ends with it."""
        for name, (table, physical) in self._tables.items():
            self._read.execute(in_sqlite(table, _OUT))
            self._read.execute(
                f"INSERT INTO {_OUT}.{quote(name)} {self._select(table, physical)}",
                (self.tenant,),
            )
        self._read.execute("COMMIT")
        self._read.execute(f"DETACH DATABASE {_OUT}")
        return self._table_file

    def uploads(self) -> dict[str, Chunks]:
        if not self._uploads.is_dir():
            return {}
        return {
            path.relative_to(self._uploads).as_posix(): partial(_chunks, path)
            for path in self._uploads.rglob("*")
            if path.is_file()
        }


@contextmanager
def opened_source(
    log: Path, read: Path, tenant: str, projections: Sequence[Projection], uploads: Path, scratch: Path
) -> Iterator[SqliteArchiveSource]:
    """The tables are those of a moment right before the log's. ``scratch``: a folder for what is written on the way.

    Raises StoreUnavailable, also when the read tables are not there or not of today.
    """
    if not read.exists():
        raise StoreUnavailable("The read tables are not there yet. Start vamgr on this folder once, then try again.")
    try:
        reading = sqlite3.connect(
            f"{read.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            reading.execute("PRAGMA busy_timeout = 10000")
            table_file = scratch / "tables.sqlite"
            reading.execute(f"ATTACH DATABASE ? AS {_OUT}", (f"{table_file.absolute().as_uri()}?mode=rwc",))
            reading.execute(f"PRAGMA {_OUT}.journal_mode = OFF")
            reading.execute(f"PRAGMA {_OUT}.synchronous = OFF")
            reading.execute("BEGIN")
            reading.execute("SELECT 1 FROM projection_generations").fetchone()  # the moment is taken here
            logged = connect_reader(log)
            try:
                logged.execute("BEGIN")
                yield SqliteArchiveSource(logged, reading, tenant, projections, uploads, table_file)
            finally:
                logged.close()
        finally:
            reading.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk
