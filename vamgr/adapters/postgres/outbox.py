"""Which logs are to be published, and how far each one was: the relay's side of the event store.

``published`` has a row per tenant: ``position`` is how far the relay has got, ``head`` is a copy of the log's own
head. A trigger on ``heads`` keeps the copy, in the transaction of the append. So

- nothing is ever lost: an event and the sign that it is to be published are one commit;
- nothing depends on an order of commits: positions are per tenant and without gaps, and there is no sequence whose
  numbers could become visible late;
- a tenant is behind by the columns of one row. Who moves ``position`` and who moves ``head`` wait for each other on
  that row, and the later one sees what the earlier one wrote. (A flag, or a table of tenants that are behind, would be
  cleared by a relay that looked just before an append that found it set already.)
- a hundred thousand tenants at rest cost nothing: the index ``published_behind`` holds those that are behind, and no
  others, so a look at nothing reads a page or two.
"""

from __future__ import annotations

from collections.abc import Collection

from vamgr.adapters.log_rows import recorded_from
from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.distribution import PARTITIONS, Behind
from vamgr.kernel.event import Recorded

# `kernel.distribution.partition_of` in SQL.
PARTITION = "('x' || encode(substr(sha256(convert_to(tenant, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint"
_BEHIND = f"""
    SELECT tenant, position, head FROM published
    WHERE position < head AND tenant > $1 AND {PARTITION} % $2 = ANY($3::bigint[])
    ORDER BY tenant LIMIT $4
"""  # noqa: S608  (an expression of ours)
_PAGE = """
    SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
    FROM events WHERE tenant = $1 AND position > $2 ORDER BY position LIMIT $3
"""
# Not worth waiting for the disk: what a crash of the server takes back is published twice.
_MOVED = """
    UPDATE published SET position = $2
    FROM (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
    WHERE tenant = $1 AND position < $2
"""


class PostgresOutbox:
    """`vamgr.kernel.distribution.Outbox`. ``partitions``: how many there are in all."""

    def __init__(self, database: Database, partitions: int = PARTITIONS) -> None:
        self._database = database
        self._partitions = partitions

    async def behind(self, partitions: Collection[int], after: str, limit: int) -> list[Behind]:
        async with self._database.platform("relay") as connection:
            rows = await connection.fetch(_BEHIND, after, self._partitions, sorted(partitions), limit)
        return [Behind(tenant, position, head) for tenant, position, head in rows]

    async def page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        async with self._database.platform("relay") as connection:
            return [recorded_from(row) for row in await connection.fetch(_PAGE, tenant, after, limit)]

    async def moved(self, tenant: str, position: int) -> None:
        async with self._database.platform("relay") as connection:
            await connection.execute(_MOVED, tenant, position)

    async def waiting(self) -> tuple[int, int]:
        """(tenants, events) that are not published yet, of all partitions."""
        async with self._database.platform("relay") as connection:
            row = await connection.fetchrow(
                "SELECT count(*), coalesce(sum(head - position), 0)::bigint FROM published WHERE position < head"
            )
        return int(row[0]), int(row[1])
