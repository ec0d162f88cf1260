"""`vamgr.kernel.job_runs.JobRuns` in two tables: a row for each job, and one for each tenant for which it failed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.job_runs import JobRound, JobStatus
from vamgr.kernel.times import from_iso, iso

# One statement: nobody sees the run without its failures. A leader that was overtaken says nothing any more.
_ENDED = """WITH round AS (
        INSERT INTO job_rounds AS r (job, every_seconds, began_at) VALUES ($1, $2, $3)
        ON CONFLICT (job) DO UPDATE SET every_seconds = excluded.every_seconds, began_at = excluded.began_at
        WHERE r.began_at <= excluded.began_at RETURNING job
    ), well AS (
        DELETE FROM job_failures f USING round WHERE f.job = round.job AND f.tenant <> ALL ($4::text[])
    )
    INSERT INTO job_failures (tenant, job, error)
    SELECT n.tenant, round.job, n.error FROM round CROSS JOIN unnest($4::text[], $5::text[]) AS n (tenant, error)
    JOIN tenants USING (tenant)
    ON CONFLICT (tenant, job) DO UPDATE SET error = excluded.error"""
_OF = """SELECT r.job, r.every_seconds, r.began_at, f.error FROM job_rounds r
    JOIN tenants t ON t.tenant = $1 AND t.created_at <= r.began_at
    LEFT JOIN job_failures f ON f.job = r.job AND f.tenant = t.tenant ORDER BY r.job"""
_ROUNDS = """SELECT r.job, r.every_seconds, r.began_at, count(f.tenant) AS failed, min(f.error) AS error
    FROM job_rounds r LEFT JOIN job_failures f USING (job) GROUP BY r.job ORDER BY r.job"""


class PostgresJobRuns:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def ended(self, job: str, every_seconds: float, began_at: datetime, failed: Mapping[str, str]) -> None:
        async with self._database.platform("projections") as connection:
            await connection.execute(_ENDED, job, every_seconds, iso(began_at), list(failed), list(failed.values()))

    async def of(self, tenant: str) -> list[JobStatus]:
        async with self._database.bound(tenant) as connection:
            rows = await connection.fetch(_OF, tenant)
        return [
            JobStatus(row["job"], tenant, row["every_seconds"], from_iso(row["began_at"]), row["error"]) for row in rows
        ]

    async def rounds(self) -> list[JobRound]:
        async with self._database.platform("projections") as connection:
            rows = await connection.fetch(_ROUNDS)
        return [
            JobRound(row["job"], row["every_seconds"], from_iso(row["began_at"]), row["failed"], row["error"])
            for row in rows
        ]
