"""`vamgr.kernel.errands.Errands` in a table that is mostly empty, so asking for what waits costs next to nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.errands import Errand, Kind, Outcome
from vamgr.kernel.ids import uuid7
from vamgr.kernel.times import iso

_KEPT = timedelta(days=1)
_ASK = "INSERT INTO errands (id, tenant, kind, name, asked_at) VALUES ($1, $2, $3, $4, $5)"
_WAITING = """SELECT id, tenant, kind, name FROM errands
    WHERE outcome IS NULL AND kind = ANY ($1::text[]) ORDER BY id LIMIT 100"""
_DONE = "UPDATE errands SET outcome = $2, error = $3 WHERE id = $1 AND outcome IS NULL"
_ERASED = "SELECT id FROM errands WHERE kind = 'erase'"


class PostgresErrands:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask(self, tenant: str, kind: Kind, name: str) -> str:
        errand, now = uuid7(), datetime.now(UTC)
        async with self._database.bound(tenant) as connection:
            await connection.execute("DELETE FROM errands WHERE asked_at < $1", iso(now - _KEPT))
            await connection.execute(_ASK, errand, tenant, kind, name, iso(now))
        return errand

    async def outcome(self, tenant: str, errand: str) -> Outcome | None:
        async with self._database.bound(tenant) as connection:
            row = await connection.fetchrow("SELECT outcome, error FROM errands WHERE id = $1", errand)
        if row is None:
            return Outcome("It was asked for too long ago. Ask again.")
        if row["outcome"] is None:
            return None
        return Outcome(row["error"], missing=row["outcome"] == "missing")

    async def waiting(self, kinds: Sequence[Kind]) -> list[Errand]:
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_WAITING, list(kinds))
        return [Errand(row["id"], row["tenant"], row["kind"], row["name"]) for row in rows]

    async def done(self, errand: Errand, outcome: Outcome) -> None:
        word = "missing" if outcome.missing else "failed" if outcome.error is not None else "done"
        async with self._database.platform("projections") as connection:
            await connection.execute(_DONE, errand.id, word, outcome.error)

    async def erasures(self) -> set[str]:
        """The ids of the erasures that were asked for lately, done or not. In no order: processes have clocks of their
        own, and what is asked first may be committed last."""
        async with self._database.platform("projections") as connection:
            return {row["id"] for row in await connection.fetch(_ERASED)}
