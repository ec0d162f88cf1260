"""Where read tables and policies stand, of whichever process fills and runs them, as the books say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.outbox import PARTITION
from vamgr.kernel.policies_runner import PolicyStatus
from vamgr.kernel.projection import Projection
from vamgr.kernel.projection_status import Parked, ProjectionLag, ProjectionStatus
from vamgr.kernel.times import from_iso

_HEADS = "SELECT tenant, position FROM heads WHERE $1::text IS NULL OR tenant = $1"
_STATES = """SELECT g.projection, g.generation, g.version, g.status, h.tenant, h.position AS head,
        coalesce(s.position, 0) AS position, s.error, s.failed_position, s.at
    FROM projection_generations g JOIN heads h ON h.tenant = $1
    LEFT JOIN projection_state s USING (tenant, projection, generation)
    WHERE g.status <> 'replaced' ORDER BY g.projection, g.generation"""
_LAGS = """SELECT g.projection, g.status, max(h.position - coalesce(s.position, 0)) AS lag,
        count(*) FILTER (WHERE s.error IS NOT NULL) AS parked
    FROM projection_generations g CROSS JOIN heads h
    LEFT JOIN projection_state s ON s.tenant = h.tenant AND s.projection = g.projection AND s.generation = g.generation
    WHERE g.status <> 'replaced' GROUP BY g.projection, g.status ORDER BY g.projection"""
_PARKED = """SELECT s.projection AS name, s.tenant, s.position, s.error, s.failed_position AS failed, s.at
    FROM projection_state s JOIN projection_generations g USING (projection, generation)
    WHERE s.error IS NOT NULL AND g.status = 'active' AND s.projection = ANY ($1::text[])
    ORDER BY s.projection, s.tenant LIMIT $2"""
_POLICIES_PARKED = """SELECT policy AS name, tenant, position, error, position + 1 AS failed, at
    FROM policy_state WHERE error IS NOT NULL AND policy = ANY ($1::text[]) ORDER BY policy, tenant LIMIT $2"""
_OF_PARTITIONS = f"{PARTITION.replace('tenant', 'h.tenant')} % $1 = ANY ($2::bigint[])"
_TABLES_BEHIND = f"""SELECT h.tenant, h.position FROM heads h
    WHERE h.position > 0 AND {_OF_PARTITIONS} AND EXISTS (
        SELECT FROM projection_generations g LEFT JOIN projection_state s
            ON s.tenant = h.tenant AND s.projection = g.projection AND s.generation = g.generation
        WHERE g.status = 'active' AND g.version = ANY ($3::bigint[]) AND s.error IS NULL
            AND coalesce(s.position, 0) < h.position)"""  # noqa: S608  (an expression of ours)
# A policy's checkpoint is written rarely while nothing concerns it, so being a little behind means nothing.
_POLICIES_BEHIND = f"""SELECT h.tenant, h.position FROM heads h
    WHERE h.position > 0 AND {_OF_PARTITIONS} AND h.position > coalesce(
        (SELECT min(p.position) FROM policy_state p WHERE p.tenant = h.tenant AND p.error IS NULL),
        CASE WHEN EXISTS (SELECT FROM policy_state p WHERE p.tenant = h.tenant) THEN h.position ELSE 0 END)
"""  # noqa: S608
_POLICIES = """SELECT p.policy, p.tenant, p.position, p.error, p.at, h.position AS head
    FROM policy_state p JOIN heads h USING (tenant) WHERE tenant = $1 ORDER BY p.policy"""
_POLICY_LAGS = """SELECT p.policy, max(h.position - p.position) AS lag,
        count(*) FILTER (WHERE p.error IS NOT NULL) AS parked
    FROM policy_state p JOIN heads h USING (tenant) GROUP BY p.policy ORDER BY p.policy"""
# What is parked waits for a person, and is named elsewhere.
_PARTITION_EVENTS = f"""SELECT 'projector' AS consumer, {PARTITION} % $1 AS partition, sum(lag)::bigint AS events FROM (
        SELECT h.tenant, max(h.position - coalesce(s.position, 0)) AS lag
        FROM heads h CROSS JOIN projection_generations g LEFT JOIN projection_state s
            ON s.tenant = h.tenant AND s.projection = g.projection AND s.generation = g.generation
        WHERE g.status = 'active' AND s.error IS NULL AND g.projection = ANY ($2::text[]) GROUP BY h.tenant) AS behind
    WHERE lag > 0 GROUP BY 2
    UNION ALL SELECT 'policy', {PARTITION} % $1, sum(lag)::bigint FROM (
        SELECT tenant, max(h.position - p.position) AS lag FROM policy_state p JOIN heads h USING (tenant)
        WHERE p.error IS NULL AND p.policy = ANY ($3::text[]) GROUP BY tenant) AS behind
    WHERE lag > 0 GROUP BY 2"""  # noqa: S608


class PostgresStandings:
    """Raises StoreUnavailable from every method. ``projections`` and ``policies``: the program's own; others are left
    out."""

    def __init__(self, database: Database, projections: Iterable[Projection], policies: Iterable[str] = ()) -> None:
        self._database = database
        self._policies = list(policies)
        self._versions = {projection.name: projection.version for projection in projections}

    async def heads(self) -> dict[str, int]:
        """Of every tenant's log."""
        async with self._database.platform("projections") as connection:
            return {row["tenant"]: row["position"] for row in await connection.fetch(_HEADS, None)}

    async def projections(self, tenant: str) -> list[ProjectionStatus]:
        """See `Projector.status`."""
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_STATES, tenant)
        return [
            ProjectionStatus(
                projection=row["projection"],
                version=row["version"],
                generation=row["generation"],
                tenant=row["tenant"],
                position=row["position"],
                head=row["head"],
                lag=max(0, row["head"] - row["position"]),
                status=self._word(row),
                error=row["error"],
                failed_position=row["failed_position"],
                at=from_iso(row["at"]) if row["at"] else None,
            )
            for row in rows
            if row["projection"] in self._versions
        ]

    def _word(self, row: Mapping[str, object]) -> str:
        if row["version"] != self._versions[str(row["projection"])]:
            return "outdated"
        if row["error"] is not None:
            return "parked"
        return "live" if row["status"] == "active" else "building"

    async def lags(self) -> list[ProjectionLag]:
        """See `Projector.lags`."""
        found: dict[str, ProjectionLag] = {}
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_LAGS)
        for row in rows:
            lag = found.setdefault(row["projection"], ProjectionLag(row["projection"]))
            if row["status"] == "active":
                lag.lag, lag.parked = max(0, row["lag"]), row["parked"]
            else:
                lag.building = max(0, row["lag"])
        return list(found.values())

    async def parked(self, most: int) -> list[Parked]:
        """What an event has stopped, in whichever tenant: projections first."""
        async with self._database.platform("projections") as connection:
            tables = await connection.fetch(_PARKED, list(self._versions), most)
            policies = await connection.fetch(_POLICIES_PARKED, self._policies, most)
        return [
            Parked(kind, row["name"], row["tenant"], row["failed"], row["error"], row["at"])
            for kind, rows in (("projection", tables), ("policy", policies))
            for row in rows
        ][:most]

    async def tables_behind(self, partitions: Collection[int], of: int) -> dict[str, int]:
        """Tenants of these partitions whose tables lack something, and the heads of their logs."""
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_TABLES_BEHIND, of, sorted(partitions), sorted(set(self._versions.values())))
        return {row["tenant"]: row["position"] for row in rows}

    async def policies_behind(self, partitions: Collection[int], of: int) -> dict[str, int]:
        """Tenants of these partitions that policies may not have looked at up to the end, and the heads."""
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_POLICIES_BEHIND, of, sorted(partitions))
        return {row["tenant"]: row["position"] for row in rows}

    async def partition_events(self, of: int) -> dict[tuple[str, int], int]:
        """By (consumer, partition): the events that its tenants lack in all, each as its table or policy that lacks
        most; those that lack none are left out."""
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_PARTITION_EVENTS, of, list(self._versions), self._policies)
        return {(row["consumer"], row["partition"]): row["events"] for row in rows}

    async def policies(self, tenant: str) -> list[PolicyStatus]:
        """See `PoliciesRunner.status`."""
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_POLICIES, tenant)
        return [
            PolicyStatus(
                row["policy"],
                row["tenant"],
                row["position"],
                row["head"],
                max(0, row["head"] - row["position"]),
                "parked" if row["error"] else "live",
                row["error"],
                from_iso(row["at"]) if row["at"] else datetime.now(UTC),
            )
            for row in rows
        ]

    async def policy_lags(self) -> dict[str, tuple[int, int]]:
        """See `PoliciesRunner.lags`."""
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_POLICY_LAGS)
        return {row["policy"]: (max(0, row["lag"]), row["parked"]) for row in rows}
