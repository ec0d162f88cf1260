"""Which sign-ins have not been ended: every process asks about those that it keeps, so that none outlives its end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from vamgr.adapters.postgres.connections import Database


def still_open(database: Database) -> Callable[[Sequence[str]], Awaitable[set[str]]]:
    """From ids of sessions to those of them that are in the table. Raises StoreUnavailable."""

    async def ask(session_ids: Sequence[str]) -> set[str]:
        async with database.platform("sessions") as connection:
            rows = await connection.fetch("SELECT id FROM sessions WHERE id = ANY ($1::text[])", list(session_ids))
        return {row["id"] for row in rows}

    return ask
