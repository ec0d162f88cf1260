"""How far tenants are: their logs, and the read tables that answer. Where signals are lost, this is asked instead."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence

from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.projection import Projection
from vamgr.kernel.projection_status import revision_part

_STATES = """SELECT g.projection, g.generation, g.version, t.tenant, coalesce(s.position, 0) AS position,
        coalesce(s.edition, 0) AS edition, s.error IS NOT NULL AS parked
    FROM projection_generations g CROSS JOIN unnest($1::text[]) AS t (tenant)
    LEFT JOIN projection_state s USING (tenant, projection, generation)
    WHERE g.status = 'active'"""
_HEADS = "SELECT tenant, position FROM heads WHERE tenant = ANY ($1::text[])"


def positions_of(
    database: Database, projections: Sequence[Projection]
) -> Callable[[Sequence[str]], Awaitable[Mapping[str, tuple[int, int, str]]]]:
    """From tenants to the head of each one's log, how far its tables are, and their revision, as `Projector` has them.

    A tenant without a log is left out. Raises StoreUnavailable.
    """
    versions = {projection.name: projection.version for projection in projections}

    async def ask(tenants: Sequence[str]) -> dict[str, tuple[int, int, str]]:
        async with database.platform("projections") as connection:
            # First the tables: they are never seen further than the log that way.
            states = await connection.fetch(_STATES, list(tenants))
            heads = await connection.fetch(_HEADS, list(tenants))
        of_tenant: dict[str, dict[str, tuple[str, int, bool]]] = {tenant: {} for tenant in tenants}
        for row in states:
            moves = row["version"] == versions.get(row["projection"]) and not row["parked"]
            part = revision_part(row["generation"], row["version"], row["position"], row["edition"])
            of_tenant[row["tenant"]][row["projection"]] = (part, row["position"], moves)
        found = {}
        for row in heads:
            tracks = [track for name in sorted(versions) if (track := of_tenant[row["tenant"]].get(name)) is not None]
            applied = min((position for _, position, moves in tracks if moves), default=row["position"])
            revision = hashlib.blake2b(" ".join(part for part, _, _ in tracks).encode(), digest_size=8).hexdigest()
            found[row["tenant"]] = (row["position"], applied, revision)
        return found

    return ask
