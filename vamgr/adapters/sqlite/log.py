"""The event store in one SQLite file: one writer thread with group commit, readers with connections of their own."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from vamgr.adapters.appending import AppendRequest, WriterStats
from vamgr.adapters.log_rows import ChainReport, LogCounts
from vamgr.adapters.sqlite.connect import connect_writer, unavailable
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.adapters.sqlite.schema import migrate
from vamgr.adapters.sqlite.writer import Writer
from vamgr.kernel.errors import ClaimTaken, StoreUnavailable, TenantUnknown
from vamgr.kernel.event import Recorded
from vamgr.kernel.store import GENESIS, Appended, Claim, CommandRecord, Head, Release, StreamWrite
from vamgr.kernel.times import iso

T = TypeVar("T")


class SqliteEventStore:
    """`vamgr.kernel.store.EventStore` over one file. Only the process that owns the data folder may `open` it.

    Appends and side writes belong to the event loop that opened the store; reads come from any thread.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reader = LogReader(path)
        self._writer: Writer | None = None

    async def open(self) -> None:
        """Make or migrate the file and start the writer.

        Raises StoreUnavailable when it cannot be written, is damaged, or comes from a newer version of vamgr.
        """
        connection = await asyncio.to_thread(self._prepare)
        self._writer = Writer(self.path, asyncio.get_running_loop(), connection)

    async def close(self) -> None:
        """Finish what waits, then give everything back. Later appends raise StoreUnavailable."""
        self.reader.close()
        if self._writer is not None:
            await self._writer.close()

    @property
    def stats(self) -> WriterStats:
        return self._running().stats

    async def create_tenant(self, tenant: str, slug: str, created_at: datetime) -> None:
        def create(connection: sqlite3.Connection) -> None:
            for column, value in (("slug", slug), ("tenant", tenant)):
                found = connection.execute(f"SELECT tenant FROM tenants WHERE {column} = ?", (value,)).fetchone()  # noqa: S608
                if found is not None:
                    raise ClaimTaken("tenant", value, found[0], f"The name “{value}” is already in use.", "slug")
            connection.execute(
                "INSERT INTO tenants (tenant, slug, created_at) VALUES (?, ?, ?)", (tenant, slug, iso(created_at))
            )
            connection.execute("INSERT INTO heads (tenant, position, hash) VALUES (?, 0, ?)", (tenant, GENESIS))

        await self.side(create)

    async def tenants(self) -> list[tuple[str, str]]:
        return self.reader.tenants()

    async def append(
        self,
        tenant: str,
        writes: Sequence[StreamWrite],
        *,
        recorded_at: datetime,
        claims: Sequence[Claim] = (),
        releases: Sequence[Release] = (),
        command: CommandRecord | None = None,
    ) -> Appended:
        """See the contract. Releases come before claims: what is given back can be taken in the same append.

        Taking what the holder has already, or giving back what nobody holds, changes nothing; giving back what
        another one holds raises ClaimTaken. An append without events answers with ``last`` = the head and
        ``first`` = ``last + 1``. A stream may be written once per append (ValueError).
        """
        request = AppendRequest(tenant, writes, iso(recorded_at), claims, releases, command)
        appended: Appended = await self._running().submit(request)
        return appended

    async def read_stream(self, tenant: str, stream: str, from_version: int = 0) -> list[Recorded]:
        return self.reader.read_stream(tenant, stream, from_version)

    def read_page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        return self.reader.read_page(tenant, after, limit)

    def position_at(self, tenant: str, moment: datetime) -> int:
        return self.reader.position_at(tenant, moment)

    def recorded_at(self, tenant: str, position: int) -> datetime:
        return self.reader.recorded_at(tenant, position)

    def days(self, tenant: str) -> list[tuple[date, int]]:
        return self.reader.days(tenant)

    async def find_command(self, tenant: str, command_id: str) -> CommandRecord | None:
        return self.reader.find_command(tenant, command_id)

    async def forget_commands(self, tenant: str, until: int, limit: int) -> int:
        """Delete at most so many of the commands that were done up to a position; said again they are new ones.

        Returns how many. Few at a time: what people do waits for the same thread. Raises StoreUnavailable.
        """
        found = "SELECT tenant, command_id FROM commands WHERE tenant = ? AND position <= ? LIMIT ?"
        rows = await asyncio.to_thread(self.reader.query, found, (tenant, until, limit))
        if rows:
            delete = "DELETE FROM commands WHERE tenant = ? AND command_id = ?"
            await self.side(lambda connection: connection.executemany(delete, rows))
        return len(rows)

    async def claim_holder(self, tenant: str, scope: str, value: str) -> str | None:
        return self.reader.claim_holder(tenant, scope, value)

    async def claims_of(self, tenant: str, scope: str, holder: str) -> list[str]:
        """The values that a holder has in a scope."""
        found = "SELECT value FROM claims WHERE tenant = ? AND scope = ? AND holder = ? ORDER BY value"
        return [value for (value,) in self.query(found, (tenant, scope, holder))]

    async def counts(self, tenant: str) -> LogCounts:
        """How much lies beside the log."""
        claims, commands = (
            self.query(f"SELECT count(*) FROM {table} WHERE tenant = ?", (tenant,))[0][0]  # noqa: S608
            for table in ("claims", "commands")
        )
        return LogCounts(claims, commands)

    def hash_at(self, tenant: str, position: int) -> bytes | None:
        """The hash of the event at a position; None when there is none."""
        rows = self.query("SELECT hash FROM events WHERE tenant = ? AND position = ?", (tenant, position))
        return bytes(rows[0][0]) if rows else None

    async def next_number(self, tenant: str, scope: str) -> int:
        def stored() -> int:
            self.reader.head(tenant)  # raises TenantUnknown
            rows = self.reader.query("SELECT last FROM numbers WHERE tenant = ? AND scope = ?", (tenant, scope))
            return int(rows[0][0]) if rows else 0

        return self._running().numbers.next(tenant, scope, stored)

    async def heads(self, tenants: Iterable[str]) -> dict[str, int]:
        found = {}
        for tenant in tenants:
            with suppress(TenantUnknown):
                found[tenant] = self.head(tenant).position
        return found

    def head(self, tenant: str) -> Head:
        known = self._writer.head(tenant) if self._writer is not None else None
        return Head(*known) if known is not None else self.reader.head(tenant)

    async def side(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """Run small writes to side tables (policy_state, sessions, ...) in the writer's next group commit.

        ``function`` runs in the writer's thread, must be quick, must not commit, and never writes events, heads,
        claims, commands or numbers (`forget_commands` apart). Its result comes back when it is durable. What it raises
        comes back too, and then nothing of it is kept. Raises StoreUnavailable.
        """
        result: T = await self._running().submit(function)
        return result

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a short read of a side table, from any thread."""
        return self.reader.query(sql, parameters)

    async def truncate_wal(self) -> None:
        """Bring everything into the main file and empty the write-ahead file, with all that was deleted in it.

        Raises StoreUnavailable when a long read keeps the old pages in use for too long.
        """

        def truncate() -> bool:
            try:
                connection = connect_writer(self.path)
                try:
                    return bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
                finally:
                    connection.close()
            except sqlite3.Error as error:
                raise unavailable(error, self.path) from error

        if await asyncio.to_thread(truncate):
            raise StoreUnavailable(
                "A long read of the log is running, so deleted data is still in its write-ahead file. Try again soon."
            )

    def verify_chain(self, tenant: str, progress: Callable[[int, int], None] | None = None) -> ChainReport:
        """Walk the tenant's whole log, blocking: call it in a thread. ``progress``: (events checked, in all)."""
        return self.reader.verify_chain(tenant, progress)

    def _running(self) -> Writer:
        if self._writer is None:
            raise StoreUnavailable("The log is not open.")
        return self._writer

    def _prepare(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = None
        try:
            connection = connect_writer(self.path)
            migrate(connection)
            _check_heads(connection, self.path)
        except sqlite3.Error as error:
            if connection is not None:
                connection.close()
            raise unavailable(error, self.path) from error
        except BaseException:
            if connection is not None:
                connection.close()
            raise
        return connection


def _check_heads(connection: sqlite3.Connection, path: Path) -> None:
    """Every log must end where its head says: a file that lost its end must not be written on."""
    rows = connection.execute(
        """SELECT h.tenant, h.position FROM heads h WHERE NOT (
            (h.position = 0 AND NOT EXISTS (SELECT 1 FROM events e WHERE e.tenant = h.tenant))
            OR (h.hash = (SELECT e.hash FROM events e WHERE e.tenant = h.tenant ORDER BY e.position DESC LIMIT 1)
                AND h.position = (SELECT max(e.position) FROM events e WHERE e.tenant = h.tenant)))"""
    ).fetchall()
    if rows:
        tenant, position = rows[0]
        raise StoreUnavailable(
            f"The log file {path} is damaged: the log {tenant} does not end with its event {position}. Run "
            "`vamgr verify` to see how far it is whole, and restore it from a backup."
        )
