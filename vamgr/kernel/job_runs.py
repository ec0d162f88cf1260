"""How timed jobs ended, as those hear of it who do not run them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(frozen=True, slots=True)
class JobStatus:
    """How the last run of a job for a tenant ended. Times are the system's clock, aware UTC."""

    job: str
    tenant: str
    every_seconds: float
    last_run_at: datetime
    error: str | None

    @property
    def next_run_at(self) -> datetime:
        """In the past where nobody runs it, or a run takes longer than the time until the next one."""
        return self.last_run_at + timedelta(seconds=self.every_seconds)


@dataclass(frozen=True, slots=True)
class JobRound:
    """The last run of a job for everybody that came to its end. ``failed``: for how many tenants it failed; ``error``:
    what went wrong for one of them."""

    job: str
    every_seconds: float
    began_at: datetime
    failed: int
    error: str | None

    @property
    def next_run_at(self) -> datetime:
        """See `JobStatus`."""
        return self.began_at + timedelta(seconds=self.every_seconds)


class JobRuns(Protocol):
    """Where the process that runs the jobs notes it for all. Raises StoreUnavailable from every method."""

    async def ended(self, job: str, every_seconds: float, began_at: datetime, failed: Mapping[str, str]) -> None:
        """``failed``: by tenant, what went wrong; for all others it went well."""
        ...

    async def of(self, tenant: str) -> list[JobStatus]:
        """Of the jobs that have run since the tenant came, by job."""
        ...

    async def rounds(self) -> list[JobRound]:
        """By job."""
        ...
