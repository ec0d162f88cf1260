"""Jobs that one of many processes runs: how they ended is noted where every process can look."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from typing import Any

from vamgr.kernel.area import Job
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.job_runs import JobRound, JobRuns, JobStatus
from vamgr.kernel.jobs_runner import JobsRunner

log = logging.getLogger("vamgr.jobs")


class SharedJobs(JobsRunner):
    """``wait``: gives a plain function the result of a coroutine."""

    def __init__(self, *, runs: JobRuns, wait: Callable[[Coroutine[Any, Any, Any]], Any], **more: Any) -> None:
        super().__init__(**more)
        self._runs = runs
        self._wait = wait

    def status(self, tenant: str) -> list[JobStatus]:
        """Raises StoreUnavailable."""
        found: list[JobStatus] = self._wait(self._runs.of(tenant))
        return found

    async def rounds(self) -> list[JobRound]:
        """Raises StoreUnavailable."""
        return await self._runs.rounds()

    async def _ended(self, job: Job, began_at: datetime, failed: Mapping[str, str]) -> None:
        try:
            await self._runs.ended(job.name, job.every.total_seconds(), began_at, failed)
        except StoreUnavailable as error:
            log.warning("how job %s ended is not noted: %s", job.name, error.detail)
