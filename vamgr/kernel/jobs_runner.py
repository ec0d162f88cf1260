"""Runs the areas' jobs: for every tenant at start and then at their intervals. A job that fails stops nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from vamgr.kernel.area import Area, Job
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.policy import PolicyContext
from vamgr.kernel.read import ReadModel
from vamgr.kernel.store import EventStore

log = logging.getLogger("vamgr.jobs")


@dataclass(frozen=True, slots=True)
class JobStatus:
    """How the last run of a job for a tenant ended. Times are the system's clock, aware UTC."""

    job: str
    tenant: str
    every_seconds: float
    last_run_at: datetime
    error: str | None


class JobsRunner:
    def __init__(
        self,
        *,
        store: EventStore,
        read_model: ReadModel,
        bus: CommandBus,
        areas: Iterable[Area],
        catch_up: Callable[[str], Awaitable[None]],
    ) -> None:
        self._store = store
        self._read_model = read_model
        self._bus = bus
        self._catch_up = catch_up
        self._jobs = [job for area in areas for job in area.jobs]
        self._locks = {job.name: asyncio.Lock() for job in self._jobs}
        self._status: dict[tuple[str, str], JobStatus] = {}
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        self._tasks = [asyncio.create_task(self._schedule(job)) for job in self._jobs]

    async def stop(self) -> None:
        """Stop at once, in the middle of a job too: what it had sent is done, the rest is done at the next start."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        self._tasks = []

    async def run_due_now(self) -> None:
        """Run every job for every tenant now and wait for it: what is due by the clock gets done."""
        for job in self._jobs:
            await self._everywhere(job)

    def status(self) -> list[JobStatus]:
        """Of the jobs that have run, by job and tenant."""
        return [self._status[key] for key in sorted(self._status)]

    async def _schedule(self, job: Job) -> None:
        loop = asyncio.get_running_loop()
        due = loop.time()
        while True:
            try:
                await self._everywhere(job)
            except Exception:
                log.exception("job %s could not be run for the tenants", job.name)
            # What a long run or a sleeping machine has missed is not run again and again: the next one sees it all.
            due = max(due + job.every.total_seconds(), loop.time())
            await asyncio.sleep(due - loop.time())

    async def _everywhere(self, job: Job) -> None:
        async with self._locks[job.name]:
            for tenant, _ in await self._store.tenants():
                started = self._bus.clock.now()
                error = await self._run(job, tenant, started)
                self._status[job.name, tenant] = JobStatus(job.name, tenant, job.every.total_seconds(), started, error)

    async def _run(self, job: Job, tenant: str, now: datetime) -> str | None:
        """What went wrong, or None."""
        try:
            await self._catch_up(tenant)
            await job.run(
                PolicyContext(
                    tenant=tenant,
                    name=job.name,
                    cause=f"job:{job.name}",
                    now=now,
                    reader=self._read_model.reader(tenant),
                    bus=self._bus,
                )
            )
        except Exception as error:
            log.exception("job %s failed for %s; it is tried again at its next time", job.name, tenant)
            return f"{type(error).__name__}: {error}"
        return None
