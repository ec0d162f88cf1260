"""The event store in PostgreSQL: the logs of many tenants, written and read by many processes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import asyncpg

from vamgr.adapters.appending import AppendRequest, WriterStats
from vamgr.adapters.log_rows import ChainReport, LogCounts, Walk, unknown_tenant
from vamgr.adapters.postgres.appends import Appends
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.deleting import delete_tenant
from vamgr.adapters.postgres.reading import PostgresLogReader
from vamgr.kernel.errors import ClaimTaken, StoreUnavailable, TenantUnknown
from vamgr.kernel.event import Recorded
from vamgr.kernel.store import GENESIS, Appended, Claim, CommandRecord, Head, Release, StreamWrite
from vamgr.kernel.times import iso

_VERIFY_PAGE = 1000
_MAKE_TENANT = """WITH made AS (
        INSERT INTO tenants (tenant, slug, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING tenant
    ), begun AS (INSERT INTO heads (tenant, position, hash, turn) SELECT tenant, 0, $4, 0 FROM made)
    SELECT count(*) FROM made"""
_FORGET = """DELETE FROM commands WHERE tenant = $1 AND command_id = ANY (ARRAY(
        SELECT command_id FROM commands WHERE tenant = $1 AND position <= $2 LIMIT $3))"""
# Not waiting for the disk: the append that uses the number waits for it, and so for all that was committed before.
_NEXT_NUMBER = """INSERT INTO numbers AS n (tenant, scope, last)
    SELECT h.tenant, $2, 1 FROM heads h WHERE h.tenant = $1 AND set_config('synchronous_commit', 'off', true) <> ''
    ON CONFLICT (tenant, scope) DO UPDATE SET last = n.last + 1 RETURNING last"""


class PostgresEventStore:
    """`vamgr.kernel.store.EventStore` over a `Database` whose schema was prepared, which others use as well.

    Appends belong to the event loop that opened the database; the plain functions come from its bridged tasks (see
    `bridge`) and from any other thread.
    """

    def __init__(self, database: Database, *, at_once: int = 8) -> None:
        self.reader = PostgresLogReader(database)
        self._database = database
        self._at_once = at_once
        self._appends: Appends | None = None
        self._seen: dict[str, int] = {}

    async def open(self) -> None:
        """The database is open already."""
        self._appends = Appends(self._database, at_once=self._at_once)

    async def close(self) -> None:
        """Finish what waits. Later appends raise StoreUnavailable. The database stays open."""
        if self._appends is not None:
            await self._appends.close()

    @property
    def stats(self) -> WriterStats:
        return self._running().stats

    async def create_tenant(self, tenant: str, slug: str, created_at: datetime) -> None:
        async with self._database.platform("tenants") as connection:
            if await connection.fetchval(_MAKE_TENANT, tenant, slug, iso(created_at), GENESIS):
                return
            for column, value in (("slug", slug), ("tenant", tenant)):
                found = await connection.fetchval(f"SELECT tenant FROM tenants WHERE {column} = $1", value)  # noqa: S608
                if found is not None:
                    raise ClaimTaken("tenant", value, found, f"The name “{value}” is already in use.", "slug")
        raise StoreUnavailable("Somebody else is just giving this name back. Try again in a moment.")

    async def tenants(self) -> list[tuple[str, str]]:
        return await self.reader.tenants()

    async def kept_since(self) -> dict[str, tuple[str, str]]:
        """See `PostgresLogReader.kept_since`."""
        return await self.reader.kept_since()

    async def rename_tenant(self, tenant: str, slug: str) -> None:
        """Raises ClaimTaken when the slug is in use. A tenant that is not there is nobody's."""
        try:
            async with self._database.platform("tenants") as connection:
                await connection.execute("UPDATE tenants SET slug = $2 WHERE tenant = $1", tenant, slug)
        except asyncpg.UniqueViolationError:
            raise ClaimTaken("tenant", slug, slug, f"The name “{slug}” is already in use.", "slug") from None

    async def delete_tenant(self, tenant: str) -> None:
        """See `deleting.delete_tenant`."""
        await delete_tenant(self._database, tenant)
        self._seen.pop(tenant, None)

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
        """See the contract, and `SqliteEventStore.append` for what it leaves open.

        When the connection breaks in the middle, this finds out whether the log has it before it answers; where that
        cannot be found out for some seconds it raises StoreUnavailable, and the same command may be said again.
        """
        request = AppendRequest(tenant, writes, iso(recorded_at), claims, releases, command)
        appended = await self._running().submit(request)
        self._see(tenant, appended.last)
        return appended

    async def read_stream(self, tenant: str, stream: str, from_version: int = 0) -> list[Recorded]:
        return await self.reader.stream(tenant, stream, from_version)

    def read_page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        rows = self._database.wait(self.reader.page_rows(tenant, after, limit))
        return self.reader.proven(tenant, after, rows)  # hashing belongs to the thread that asked, not to the loop

    def read_streams(self, tenant: str, category: str, types: Iterable[str], until: int) -> Iterator[Recorded]:
        """`vamgr.kernel.claims.StreamSource`."""
        names, after = list(types), (f"{category}-", 0)
        while page := self._database.wait(self.reader.streams_page(tenant, category, names, until, after)):
            yield from page
            after = page[-1].stream, page[-1].version

    def position_at(self, tenant: str, moment: datetime) -> int:
        return self._database.wait(self.reader.position_at(tenant, moment))

    def recorded_at(self, tenant: str, position: int) -> datetime:
        return self._database.wait(self.reader.recorded_at(tenant, position))

    def days(self, tenant: str) -> list[tuple[date, int]]:
        return self._database.wait(self.reader.days(tenant))

    async def find_command(self, tenant: str, command_id: str) -> CommandRecord | None:
        return await self.reader.find_command(tenant, command_id)

    async def forget_commands(self, tenant: str, until: int, limit: int) -> int:
        """Delete at most so many of the commands that were done up to a position; said again they are new ones.

        Returns how many. Raises StoreUnavailable.
        """
        async with self._database.bound(tenant) as connection:
            done: str = await connection.execute(_FORGET, tenant, until, limit)
        return int(done.rpartition(" ")[2])

    async def claim_holder(self, tenant: str, scope: str, value: str) -> str | None:
        return await self.reader.claim_holder(tenant, scope, value)

    async def claims_of(self, tenant: str, scope: str, holder: str) -> list[str]:
        """The values that a holder has in a scope."""
        return await self.reader.claims_of(tenant, scope, holder)

    async def counts(self, tenant: str) -> LogCounts:
        """How much lies beside the log. Counts rows, so it takes its time where there are millions."""
        return await self.reader.counts(tenant)

    def hash_at(self, tenant: str, position: int) -> bytes | None:
        """The hash of the event at a position; None when there is none."""
        return self._database.wait(self.reader.hash_at(tenant, position))

    async def heads(self, tenants: Iterable[str]) -> dict[str, int]:
        """The true positions of many logs, asked for at once. Those that do not exist are left out."""
        return await self.reader.heads(tenants)

    async def next_number(self, tenant: str, scope: str) -> int:
        async with self._database.bound(tenant) as connection:
            number: int | None = await connection.fetchval(_NEXT_NUMBER, tenant, scope)
        if number is None:
            raise unknown_tenant(tenant)
        return number

    def head(self, tenant: str) -> Head:
        """The true head: what any process has appended by now. Asks the database; see `position_seen`."""
        return self._database.wait(self.reader.head(tenant))

    def position_seen(self, tenant: str) -> int:
        """The newest position that this process has appended or was told of (`told`); 0 for none. Costs nothing.

        Enough for reading what this process wrote. Who must not miss what others wrote asks for the `head`.
        """
        return self._seen.get(tenant, 0)

    def told(self, tenant: str, position: int) -> None:
        """Another process says how far a log has got."""
        self._see(tenant, position)
        self._running().moved_elsewhere(tenant, position)

    def forget(self, tenant: str) -> None:
        """Its log is gone, or begins anew: remember nothing of it."""
        self._seen.pop(tenant, None)
        self.reader.forget(tenant)
        if self._appends is not None:
            self._appends.forget(tenant)

    def all_rows(self, tenant: str) -> Iterator[tuple[Any, ...]]:
        """The log's rows from the first to the last, proven by nobody. Blocking: in a thread."""
        after = 0
        while page := self._database.wait(self.reader.rows_after(tenant, after, _VERIFY_PAGE)):
            yield from map(tuple, page)
            after = page[-1][1]

    def verify_chain(self, tenant: str, progress: Callable[[int, int], None] | None = None) -> ChainReport:
        """Walk the tenant's log up to where it stands now, blocking: call it in a thread.

        Stops after 20 findings, or where the database cannot be read. A tenant that is not there has a report with a
        ``head`` finding. ``progress``: (events checked, in all).
        """
        report = ChainReport(tenant)
        walk = Walk(report)
        try:
            head = self.head(tenant)
            report.head = head.position
            while walk.goes_on:
                limit = min(_VERIFY_PAGE, report.head - walk.position)
                if not walk.page(self._database.wait(self.reader.rows_after(tenant, walk.position, limit))):
                    break
                if progress is not None:
                    progress(walk.position, report.head)
            walk.end(head.hash)
        except TenantUnknown:
            return walk.nowhere()
        except StoreUnavailable as error:
            walk.found(walk.position + 1, "unreadable", f"Nothing can be read after {walk.position}: {error.detail}")
        return report

    def _see(self, tenant: str, position: int) -> None:
        if position > self._seen.get(tenant, 0):
            self._seen[tenant] = position

    def _running(self) -> Appends:
        if self._appends is None:
            raise StoreUnavailable("The log is not open.")
        return self._appends
