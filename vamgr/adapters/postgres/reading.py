"""Everything that is read from the logs, as coroutines. None of them holds a connection when it has its answer."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from vamgr.adapters.log_rows import LogCounts, in_order, proven, recorded_from, unknown_tenant
from vamgr.adapters.postgres.connections import Connection, Database
from vamgr.kernel.errors import NotFound, StoreUnavailable
from vamgr.kernel.event import Recorded
from vamgr.kernel.store import CommandRecord, Head
from vamgr.kernel.times import from_iso, iso

T = TypeVar("T")

_EVENTS = "SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash FROM events"
_READ_STREAM = f"{_EVENTS} WHERE tenant = $1 AND stream = $2 AND version > $3 ORDER BY version"
_READ_PAGE = f"{_EVENTS} WHERE tenant = $1 AND position >= $2 ORDER BY position LIMIT $3"
_READ_STREAMS = f"""{_EVENTS} WHERE tenant = $1 AND (stream, version) > ($2, $3) AND stream < $4 AND position <= $5
    AND type = ANY ($6::text[]) ORDER BY stream, version LIMIT $7"""
# The last position from $3 to $4 that was recorded by a moment: halves on the server, so it is asked once.
_LAST_BEFORE = """WITH RECURSIVE halving (low, high) AS (
        SELECT $3::bigint, $4::bigint
        UNION ALL
        SELECT CASE WHEN e.recorded_at <= $2 THEN e.position ELSE h.low END,
            CASE WHEN e.recorded_at <= $2 THEN h.high ELSE e.position - 1 END
        FROM halving h JOIN events e ON e.tenant = $1 AND e.position = (h.low + h.high + 1) / 2
        WHERE h.low < h.high
    ) SELECT low FROM halving WHERE low = high"""
_PAGE = 1000
_TENANTS_WITH_DAYS = 200


class PostgresLogReader:
    """Every method raises StoreUnavailable when the server is away. A connection that broke is tried again once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._days: OrderedDict[str, list[tuple[date, int]]] = OrderedDict()

    async def kept_since(self) -> dict[str, tuple[str, str]]:
        """By tenant: what it is called, and a mark that changes when all of it was replaced (`archive_target`)."""

        async def ask(connection: Connection) -> Any:
            rows = await connection.fetch("SELECT tenant, slug, xmin::text AS mark FROM tenants")
            return {row["tenant"]: (row["slug"], row["mark"]) for row in rows}

        found: dict[str, tuple[str, str]] = await _once_more(lambda: self._at(self._database.platform("tenants"), ask))
        return found

    async def tenants(self) -> list[tuple[str, str]]:
        async def ask(connection: Connection) -> list[tuple[str, str]]:
            rows = await connection.fetch("SELECT tenant, slug FROM tenants ORDER BY created_at, tenant")
            return [(tenant, slug) for tenant, slug in rows]

        return await _once_more(lambda: self._at(self._database.platform("tenants"), ask))

    async def head(self, tenant: str) -> Head:
        """As it is now, whoever moved it. Raises TenantUnknown."""
        row = await self._row(tenant, "SELECT position, hash FROM heads WHERE tenant = $1")
        if row is None:
            raise unknown_tenant(tenant)
        return Head(row["position"], row["hash"])

    async def stream(self, tenant: str, stream: str, from_version: int = 0) -> list[Recorded]:
        return [recorded_from(row) for row in await self.rows(tenant, _READ_STREAM, stream, from_version)]

    async def page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        """Events after a position, each proven by its hash. Raises StoreUnavailable where the log is damaged."""
        return self.proven(tenant, after, await self.page_rows(tenant, after, limit))

    async def page_rows(self, tenant: str, after: int, limit: int) -> list[Any]:
        """What `proven` makes events of, which needs no database and can be done in another thread."""
        return await self.rows(tenant, _READ_PAGE, max(after, 0), limit + (after > 0))

    async def rows_after(self, tenant: str, after: int, limit: int) -> list[Any]:
        """Rows of the log's table as they are, proven by nobody yet."""
        return await self.rows(tenant, _READ_PAGE, after + 1, limit)

    def proven(self, tenant: str, after: int, rows: list[Any]) -> list[Recorded]:
        """What is derived from the log is never built on damage: raises StoreUnavailable for an event that is not what
        was written, or is missing in between."""

        def damaged(position: int) -> StoreUnavailable:
            return StoreUnavailable(
                f"The log in the database at {self._database.place} is damaged: event {position} of {tenant} is not "
                "what was written. Run `vamgr verify` to see how far it is whole, and restore it from a backup."
            )

        return proven(rows, after, damaged)

    async def streams_page(
        self, tenant: str, category: str, types: Sequence[str], until: int, after: tuple[str, int]
    ) -> list[Recorded]:
        """Some thousand events of these types up to a position in the streams of a category, stream by stream, in
        order, after a version of a stream. Empty when there are no more."""
        names = list(types)
        rows = await self.rows(tenant, _READ_STREAMS, *after, f"{category}.", until, names, _PAGE)
        return [recorded_from(row) for row in rows]

    async def position_at(self, tenant: str, moment: datetime) -> int:
        head = await self.head(tenant)
        return await self._last_before(tenant, 0, head.position, iso(moment))

    async def days(self, tenant: str) -> list[tuple[date, int]]:
        """See the contract. What is found of days that are over is kept in memory, for the tenants asked of last."""
        known = self._days.get(tenant, [])[:-1]  # the last one may not have been over
        head = (await self.head(tenant)).position
        while (last := known[-1][1] if known else 0) < head:
            recorded = iso(await self.recorded_at(tenant, last + 1))
            end = await self._last_before(tenant, last + 1, head, f"{recorded[:10]}T99")
            known.append((date.fromisoformat(recorded[:10]), end))
        self._days[tenant] = known
        self._days.move_to_end(tenant)
        if len(self._days) > _TENANTS_WITH_DAYS:
            self._days.popitem(last=False)
        return in_order(known)

    def forget(self, tenant: str) -> None:
        """Its log is gone, or begins anew."""
        self._days.pop(tenant, None)

    async def recorded_at(self, tenant: str, position: int) -> datetime:
        row = await self._row(tenant, "SELECT recorded_at FROM events WHERE tenant = $1 AND position = $2", position)
        if row is None:
            raise NotFound(f"There is no event at position {position}.")
        return from_iso(row["recorded_at"])

    async def find_command(self, tenant: str, command_id: str) -> CommandRecord | None:
        found = "SELECT command_id, fingerprint, answer, position FROM commands WHERE tenant = $1 AND command_id = $2"
        row = await self._row(tenant, found, command_id)
        return CommandRecord(*row) if row is not None else None

    async def claim_holder(self, tenant: str, scope: str, value: str) -> str | None:
        found = "SELECT holder FROM claims WHERE tenant = $1 AND scope = $2 AND value = $3"
        row = await self._row(tenant, found, scope, value)
        return row["holder"] if row is not None else None

    async def claims_of(self, tenant: str, scope: str, holder: str) -> list[str]:
        """The values that a holder has in a scope."""
        found = "SELECT value FROM claims WHERE tenant = $1 AND scope = $2 AND holder = $3 ORDER BY value"
        return [row["value"] for row in await self.rows(tenant, found, scope, holder)]

    async def counts(self, tenant: str) -> LogCounts:
        row = await self._row(
            tenant,
            """SELECT (SELECT count(*) FROM claims WHERE tenant = $1) AS claims,
                (SELECT count(*) FROM commands WHERE tenant = $1) AS commands""",
        )
        return LogCounts(row["claims"], row["commands"])

    async def hash_at(self, tenant: str, position: int) -> bytes | None:
        row = await self._row(tenant, "SELECT hash FROM events WHERE tenant = $1 AND position = $2", position)
        return None if row is None else row["hash"]

    async def heads(self, tenants: Iterable[str]) -> dict[str, int]:
        """Of those that there are: tenant → position."""
        asked = list(tenants)

        async def ask(connection: Connection) -> dict[str, int]:
            found = "SELECT tenant, position FROM heads WHERE tenant = ANY ($1::text[])"
            return {row["tenant"]: row["position"] for row in await connection.fetch(found, asked)}

        return await _once_more(lambda: self._at(self._database.platform("metrics"), ask))

    async def rows(self, tenant: str, sql: str, *arguments: Any) -> list[Any]:
        """All rows of a query whose ``$1`` is the tenant that the connection is bound to as well."""

        async def ask(connection: Connection) -> list[Any]:
            return list(await connection.fetch(sql, tenant, *arguments))

        return await _once_more(lambda: self._at(self._database.bound(tenant), ask))

    async def _row(self, tenant: str, sql: str, *arguments: Any) -> Any:
        rows = await self.rows(tenant, sql, *arguments)
        return rows[0] if rows else None

    async def _last_before(self, tenant: str, low: int, high: int, moment: str) -> int:
        rows = await self.rows(tenant, _LAST_BEFORE, moment, low, high)
        return int(rows[0]["low"])

    @staticmethod
    async def _at(lent: Any, ask: Callable[[Connection], Awaitable[T]]) -> T:
        async with lent as connection:
            return await ask(connection)


async def _once_more(ask: Callable[[], Awaitable[T]]) -> T:
    """A connection may have died while nobody used it. A read can be asked again on another one."""
    try:
        return await ask()
    except StoreUnavailable:
        return await ask()
