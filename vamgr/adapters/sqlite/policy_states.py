"""Where eventual policies stand, in a side table of the log file."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.kernel.policies_runner import PolicyState
from vamgr.kernel.times import from_iso, iso


class SqlitePolicyStates:
    """`vamgr.kernel.policies_runner.PolicyStateStore`."""

    def __init__(self, store: SqliteEventStore) -> None:
        self._store = store

    async def load(self, tenant: str | None = None) -> dict[tuple[str, str], PolicyState]:
        rows = self._store.query(
            "SELECT policy, tenant, position, at, error FROM policy_state WHERE tenant = coalesce(?, tenant)", (tenant,)
        )
        return {
            (policy, tenant): PolicyState(position, from_iso(at), error) for policy, tenant, position, at, error in rows
        }

    async def save(self, tenant: str, states: Mapping[str, PolicyState]) -> None:
        rows = [
            (policy, tenant, state.position, "parked" if state.error else "live", state.error, iso(state.at))
            for policy, state in states.items()
        ]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany(
                """INSERT INTO policy_state (policy, tenant, position, status, error, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (policy, tenant) DO UPDATE SET position = excluded.position, status = excluded.status,
                    error = excluded.error, at = excluded.at""",
                rows,
            )

        await self._store.side(write)
