"""One moment of an airline in the database, as what an archive is made of. Others go on meanwhile."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import Boolean, Table

from vamgr.adapters.archive_tables import in_sqlite, made_anew, shown_columns, shown_key, shown_tables
from vamgr.adapters.log_rows import unknown_tenant
from vamgr.adapters.postgres.books import generations_of, shape_of
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.adapters.postgres.transactions import Session, transaction
from vamgr.adapters.rows import physical_name, quote
from vamgr.exchange.archive.layout import ArchivedAirline, Row
from vamgr.exchange.archive.writing import Chunks, SourceTable
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT

_EVENTS = """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
    FROM events WHERE tenant = $1 AND position <= $2 ORDER BY position"""
_KNOWN = """SELECT t.slug, t.created_at, h.position FROM tenants t JOIN heads h ON h.tenant = t.tenant
    WHERE t.tenant = $1"""
_POSITION = "SELECT position FROM projection_state WHERE tenant = $1 AND projection = $2 AND generation = $3"
_PROJECTED = """SELECT coalesce(s.position, 0) AS position, s.error FROM projection_generations g
    LEFT JOIN projection_state s ON s.projection = g.projection AND s.generation = g.generation AND s.tenant = $1
    WHERE g.status = 'active' AND g.projection = ANY ($2::text[])"""
_PIECE = "SELECT substr(content, $3, $4) FROM uploads WHERE tenant = $1 AND name = $2"
_PIECE_BYTES = 1024 * 1024
_LOOKS = 5


class PostgresArchiveSource:
    """`vamgr.exchange.archive.writing.ArchiveSource`. Read by one thread at a time, which is not the loop's."""

    def __init__(
        self, session: Session, tenant: str, projections: Sequence[Projection], active: dict[str, int], table_file: Path
    ) -> None:
        self._session = session
        self._table_file = table_file
        self.tenant = tenant
        known = session.row(_KNOWN, tenant)
        if known is None:
            raise unknown_tenant(tenant)
        self.slug, self.created_at, self.position = known
        positions = [session.value(_POSITION, tenant, name, number) or 0 for name, number in active.items()]
        self.tables_position = min(positions, default=0)
        self._tables = [(table, active[projection.name]) for projection, table in shown_tables(projections)]
        self.airlines = self._airlines()

    def _airlines(self) -> list[ArchivedAirline]:
        number = next(number for table, number in self._tables if table.name == "airlines")
        name = quote(physical_name("airlines", number))
        rows = self._session.rows(f"SELECT icao, name FROM {name} WHERE tenant = $1 ORDER BY number", self.tenant)  # noqa: S608
        return [ArchivedAirline(icao=icao, name=called) for icao, called in rows]

    def events(self) -> Iterator[Row]:
        return self._session.rows(_EVENTS, self.tenant, self.position)

    def numbers(self) -> Iterator[dict[str, Any]]:
        return self._side("numbers", "scope", "last")

    def commands(self) -> Iterator[dict[str, Any]]:
        return self._side("commands", "command_id", "fingerprint", "answer", "position")

    def policies(self) -> Iterator[dict[str, Any]]:
        return self._side("policy_state", "policy", "position", "status", "error", "at")

    def keys(self) -> Iterator[dict[str, Any]]:
        """A key of zeros is that of an erased person."""
        for found in self._side("person_keys", "person", "key", "created_at"):
            key = found["key"]
            yield found | {"key": base64.b64encode(key).decode() if any(key) else None}

    def _side(self, table: str, *names: str) -> Iterator[dict[str, Any]]:
        query = f"SELECT {', '.join(names)} FROM {table} WHERE tenant = $1 ORDER BY {names[0]}"  # noqa: S608
        for row in self._session.rows(query, self.tenant):
            yield dict(zip(names, row, strict=True))

    def tables(self) -> list[SourceTable]:
        return [
            SourceTable(table.name, shown_columns(table), partial(self._rows, table, generation, truth_in_words=True))
            for table, generation in self._tables
        ]

    def _rows(self, table: Table, generation: int, *, truth_in_words: bool = False) -> Iterable[tuple[Any, ...]]:
        columns = []
        for name in shown_columns(table):
            in_words = truth_in_words and isinstance(table.c[name].type, Boolean)
            columns.append(f"CASE WHEN {quote(name)} THEN 'true' WHEN NOT {quote(name)} THEN 'false' END"
                           if in_words else quote(name))  # fmt: skip
        key = ", ".join(map(quote, shown_key(table)))
        place = quote(physical_name(table.name, generation))
        query = f"SELECT {', '.join(columns)} FROM {place} WHERE {TENANT} = $1{f' ORDER BY {key}' if key else ''}"  # noqa: S608
        return self._session.rows(query, self.tenant)

    def table_file(self) -> Path:
        made = sqlite3.connect(self._table_file, isolation_level=None)
        try:
            made.execute("PRAGMA journal_mode = OFF")
            made.execute("PRAGMA synchronous = OFF")
            made.execute("BEGIN")
            for table, generation in self._tables:
                made.execute(in_sqlite(table, "main"))
                into = f"{quote(table.name)} VALUES ({', '.join('?' * len(shown_columns(table)))})"
                made.executemany(f"INSERT INTO {into}", self._rows(table, generation))
            made.execute("COMMIT")
        except sqlite3.Error as error:
            raise StoreUnavailable(
                f"The archive cannot be written to {self._table_file.parent}: {error}. Choose another place."
            ) from error
        finally:
            made.close()
        return self._table_file

    def uploads(self) -> dict[str, Chunks]:
        names = self._session.rows("SELECT name FROM uploads WHERE tenant = $1", self.tenant)
        return {name: partial(self._pieces, name) for (name,) in names}

    def _pieces(self, name: str) -> Iterator[bytes]:
        at = 1
        while piece := self._session.value(_PIECE, self.tenant, name, at, _PIECE_BYTES):
            yield piece
            at += len(piece)


@contextmanager
def opened_source(
    database: Database, tenant: str, projections: Sequence[Projection], scratch: Path
) -> Iterator[PostgresArchiveSource]:
    """Log and tables of one moment, for as long as the block takes; not in the loop's thread, which does the waiting.

    ``scratch``: a folder for what is written on the way. Raises StoreUnavailable, also when the read tables are not
    there or not of today, and TenantUnknown.
    """
    with ExitStack() as stack:
        session, active = _at_a_moment(stack, database, tenant, projections)
        yield PostgresArchiveSource(session, tenant, projections, active, scratch / "tables.sqlite")


def _at_a_moment(
    stack: ExitStack, database: Database, tenant: str, projections: Sequence[Projection]
) -> tuple[Session, dict[str, int]]:
    """What is replaced from now on stays until the end."""
    for _ in range(_LOOKS):
        attempt = ExitStack()
        session = attempt.enter_context(transaction(database, tenant, "ISOLATION LEVEL REPEATABLE READ READ ONLY"))
        with attempt:
            active = _active(session, projections)
            names = [
                quote(physical_name(table.name, active[projection.name]))
                for projection in projections
                for table in projection.tables
            ]
            with suppress(asyncpg.UndefinedTableError):  # dropped between the two: look again
                session.do(f"LOCK TABLE {', '.join(names)} IN ACCESS SHARE MODE")
                stack.enter_context(attempt.pop_all())
                return session, active
    raise made_anew()


def _active(session: Session, projections: Sequence[Projection]) -> dict[str, int]:
    """The generation of each that answers. Raises StoreUnavailable when there is none of today's."""
    found: dict[str, int] = {}
    for projection in projections:
        shape = shape_of({table.name: PostgresTable(table) for table in projection.tables}, projection)
        ask: Callable[[Any], Any] = partial(_generations, projection=projection, shape=shape)
        current = [known for known in session.asked(ask) if known.active and not known.outdated]
        if not current:
            raise made_anew()
        found[projection.name] = current[0].number
    return found


async def _generations(connection: Any, projection: Projection, shape: str) -> Any:
    return await generations_of(connection, projection, shape)


async def positions(database: Database, tenant: str, projections: Sequence[str]) -> tuple[int, int | None]:
    """How far a log has got, and the tables that answer for it; None where some of them are not there.

    What an event has stopped holds nobody up. Raises TenantUnknown, StoreUnavailable.
    """
    async with database.bound(tenant) as connection:
        head = await connection.fetchval("SELECT position FROM heads WHERE tenant = $1", tenant)
        rows = await connection.fetch(_PROJECTED, tenant, list(projections))
    if head is None:
        raise unknown_tenant(tenant)
    if len(rows) < len(set(projections)):
        return head, None
    return head, min((row["position"] for row in rows if row["error"] is None), default=head)
