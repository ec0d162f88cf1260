"""Runs the areas' jobs: for every tenant at start and then at their intervals. A job that fails stops nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from vamgr.kernel.area import Area, Job
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.context import working_on
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.job_runs import JobRound, JobStatus
from vamgr.kernel.measured import JOB_LAST_RUN, JOB_RUNS
from vamgr.kernel.policy import PolicyContext
from vamgr.kernel.read import ReadModel
from vamgr.kernel.store import EventStore
from vamgr.kernel.tracing import span

log = logging.getLogger("vamgr.jobs")


class JobsRunner:
    def __init__(
        self,
        *,
        store: EventStore,
        read_model: ReadModel,
        bus: CommandBus,
        areas: Iterable[Area] | None,
        catch_up: Callable[[str], Awaitable[None]],
    ) -> None:
        self._store = store
        self._read_model = read_model
        self._bus = bus
        self._catch_up = catch_up
        self.services: Any = None  # what jobs are given as `PolicyContext.services`
        self.rests: Callable[[str], bool] = lambda _tenant: False  # for which tenants nothing is run
        self._jobs: list[Job] = []
        self._locks: dict[str, asyncio.Lock] = {}
        if areas is not None:
            self.know(areas)
        self._status: dict[tuple[str, str], JobStatus] = {}
        self._rounds: dict[str, JobRound] = {}
        self._quiet: dict[tuple[str, str], tuple[int, datetime | None]] = {}  # as of which position, until when
        self._tasks: list[asyncio.Task[None]] = []

    def know(self, areas: Iterable[Area]) -> None:
        """These areas are loaded: their jobs are those that run. Before they start."""
        self._jobs = [job for area in areas for job in area.jobs]
        self._locks = {job.name: asyncio.Lock() for job in self._jobs}

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

    def status(self, tenant: str) -> list[JobStatus]:
        """Of the jobs that have run for a tenant, by job."""
        return [self._status[key] for key in sorted(self._status) if key[1] == tenant]

    async def rounds(self) -> list[JobRound]:
        """The last run of each job for everybody, by job."""
        return [self._rounds[job] for job in sorted(self._rounds)]

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
            began_at, failed = self._bus.clock.now(), dict[str, str]()
            tenants = [tenant for tenant, _ in await self._store.tenants() if not self.rests(tenant)]
            heads = await self._store.heads(tenants)  # of all at once: those at rest cost nothing else
            for tenant in tenants:
                started, head = self._bus.clock.now(), heads.get(tenant, 0)
                error = None  # a look that finds nothing due is a run that is done
                if not self._is_quiet(job, tenant, head, started):
                    error = await self._run(job, tenant, started, head)
                    JOB_RUNS.add(task=job.name, outcome="done" if error is None else "failed")
                self._status[job.name, tenant] = JobStatus(job.name, tenant, job.every.total_seconds(), started, error)
                if error is not None:
                    failed[tenant] = error
            await self._ended(job, began_at, failed)
            JOB_LAST_RUN.set(self._bus.clock.now().timestamp(), task=job.name)

    async def _ended(self, job: Job, began_at: datetime, failed: Mapping[str, str]) -> None:
        """It was run for everybody. ``failed``: by tenant, what went wrong."""
        error = next(iter(failed.values()), None)
        self._rounds[job.name] = JobRound(job.name, job.every.total_seconds(), began_at, len(failed), error)

    def _is_quiet(self, job: Job, tenant: str, head: int, now: datetime) -> bool:
        position, until = self._quiet.get((job.name, tenant), (-1, None))
        return position == head and (until is None or now < until)

    async def _run(self, job: Job, tenant: str, now: datetime, head: int) -> str | None:
        """What went wrong, or None."""
        with working_on(tenant=tenant, job=job.name), span("job", job=job.name, tenant=tenant):
            return await self._attempt(job, tenant, now, head)

    async def _attempt(self, job: Job, tenant: str, now: datetime, head: int) -> str | None:
        self._quiet.pop((job.name, tenant), None)
        try:
            await self._catch_up(tenant)
            context = PolicyContext(
                tenant=tenant,
                name=job.name,
                cause=f"job:{job.name}",
                now=now,
                reader=self._read_model.reader(tenant),
                bus=self._bus,
                services=self.services,
            )
            await job.run(context)
            if job.due is not None:  # what it has just done moves the head, so it is looked at once more
                self._quiet[job.name, tenant] = head, job.due(context)
        except StoreUnavailable as error:
            log.warning("job %s waits for its next time for %s: %s", job.name, tenant, error.detail)
            return error.detail
        except Exception as error:
            log.exception("job %s failed for %s; it is tried again at its next time", job.name, tenant)
            return f"{type(error).__name__}: {error}"
        return None
