"""Where eventual policies stand, in a table beside the logs."""

from __future__ import annotations

from collections.abc import Mapping

from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.policies_runner import PolicyState
from vamgr.kernel.times import from_iso, iso

# A log only goes forward. Another process may have done more, or the airline may just have come in with an archive.
_SAVE = """INSERT INTO policy_state AS p (tenant, policy, position, status, error, at)
    SELECT $1, s.* FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[]) AS s
    ON CONFLICT (tenant, policy) DO UPDATE SET position = excluded.position, status = excluded.status,
        error = excluded.error, at = excluded.at
    WHERE p.position <= excluded.position"""


class PostgresPolicyStates:
    """`vamgr.kernel.policies_runner.PolicyStateStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, tenant: str | None = None) -> dict[tuple[str, str], PolicyState]:
        lent = self._database.platform("projections") if tenant is None else self._database.bound(tenant)
        async with lent as connection:
            rows = await connection.fetch("SELECT policy, tenant, position, at, error FROM policy_state")
        return {
            (policy, tenant): PolicyState(position, from_iso(at), error) for policy, tenant, position, at, error in rows
        }

    async def save(self, tenant: str, states: Mapping[str, PolicyState]) -> None:
        if not states:
            return
        rows = [
            (policy, state.position, "parked" if state.error else "live", state.error, iso(state.at))
            for policy, state in states.items()
        ]
        async with self._database.bound(tenant) as connection:
            await connection.execute(_SAVE, tenant, *zip(*rows, strict=True))
