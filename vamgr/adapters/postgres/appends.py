"""Groups what waits to be appended: one transaction at a time for each tenant, several tenants at once.

Where more tenants write than are let in at once, those whose groups can be checked without a look at the database go
together (`together`), and the others one by one.

Fast first: a group is checked against what this process remembers of the log. When somebody else has moved the head, or
a row is there already, it is checked against the database; and when even that was overtaken, under the head's lock.
"""

from __future__ import annotations

import asyncio
import logging
from asyncio import Future
from collections import deque
from collections.abc import Sequence
from contextvars import Context
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic
from typing import TypeAlias

import asyncpg

from vamgr.adapters.appending import AppendRequest, WriterStats
from vamgr.adapters.postgres.connections import Connection, Database, is_broken
from vamgr.adapters.postgres.group import Group, Known, lock, look
from vamgr.adapters.postgres.together import Together
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.store import Appended

log = logging.getLogger("vamgr.postgres")

_MOST_AT_ONCE = 500
_MOST_KNOWN_VERSIONS = 200_000
_SETTLE_SECONDS = 10.0
_TRIES_WITHOUT_CONNECTION = 2
# What the database may answer when transactions meet. Nothing was changed then, and trying again helps.
_MET = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError, asyncpg.LockNotAvailableError)

_Outcome: TypeAlias = "Appended | Exception"


class _Again(Exception):
    """Somebody else was quicker, or what is remembered was not enough. Nothing was changed."""


class _Unknown(Exception):
    """The connection broke in the middle: the group is in the log, or it is not."""

    def __init__(self, group: Group, outcomes: list[_Outcome]) -> None:
        self.group, self.outcomes = group, outcomes


@dataclass(slots=True, eq=False)
class _Job:
    request: AppendRequest
    future: Future[Appended]


@dataclass(slots=True)
class _Line:
    """One tenant's. ``task`` runs while somebody waits; ``known`` is the log as this process last saw it."""

    waiting: deque[_Job] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None
    known: Known | None = None
    versions: int = 0


class Appends:
    """Belongs to the event loop that opened the database. ``at_once``: how many tenants are written at the same time;
    whoever waits for that holds no connection."""

    def __init__(self, database: Database, *, at_once: int = 8) -> None:
        self.stats = WriterStats()
        self._database = database
        self._lines: dict[str, _Line] = {}
        self._permits = asyncio.Semaphore(at_once)
        self._together = Together(database)
        self._types: set[tuple[str, int]] = set()
        self._versions = 0
        self._closing = False

    def submit(self, request: AppendRequest) -> Future[Appended]:
        """The future answers when it is durable. Raises StoreUnavailable after `close`."""
        if self._closing:
            raise StoreUnavailable("vamgr is shutting down. Try again when it runs.")
        loop = asyncio.get_running_loop()
        line = self._lines.setdefault(request.tenant, _Line())
        job = _Job(request, loop.create_future())
        line.waiting.append(job)
        if line.task is None:
            # In a context of its own: it works for all who wait, not in the name of the one who came first.
            drain = self._drain(request.tenant, line)
            line.task = asyncio.Task(drain, loop=loop, name="vamgr-appends", context=Context())
        return job.future

    def moved_elsewhere(self, tenant: str, position: int) -> None:
        """Another process has told that a log has got to a position."""
        line = self._lines.get(tenant)
        if line is not None and line.known is not None and line.known.position < position:
            self._learn(line, None)

    def forget(self, tenant: str) -> None:
        """Its log is gone, or begins anew: nothing that is remembered of it counts."""
        line = self._lines.get(tenant)
        if line is not None:
            self._learn(line, None)
            if line.task is None:
                del self._lines[tenant]

    async def close(self) -> None:
        """Finish what waits, then take no more."""
        self._closing = True
        running = [line.task for line in self._lines.values() if line.task is not None]
        if running:
            await asyncio.wait(running)

    async def _drain(self, tenant: str, line: _Line) -> None:
        jobs: list[_Job] = []
        try:
            while line.waiting:
                crowded = self._together.busy or self._permits.locked()
                if crowded and await self._with_others(tenant, line):
                    continue
                async with self._permits:
                    jobs = [line.waiting.popleft() for _ in range(min(len(line.waiting), _MOST_AT_ONCE))]
                    for job, outcome in zip(jobs, await self._commit(tenant, line, jobs), strict=True):
                        _tell(job, outcome)
                # Whoever has just got an answer and goes on at once comes into the next group.
                await asyncio.sleep(0)
        finally:
            line.task = None
            for job in (*jobs, *line.waiting):  # only what was stopped in the middle
                _tell(job, StoreUnavailable("vamgr is shutting down. Try again when it runs."))
            line.waiting.clear()
            if line.known is None:
                self._lines.pop(tenant, None)

    async def _with_others(self, tenant: str, line: _Line) -> bool:
        """Write what waits in one transaction with other tenants; False where that cannot be done, and nothing was."""
        jobs = list(islice(line.waiting, _MOST_AT_ONCE))
        requests = [job.request for job in jobs]
        if line.known is None or not line.known.is_enough_for(requests):
            return False
        group = Group(tenant, line.known)
        outcomes = [_outcome(group, request) for request in requests]
        if not group.events or group.types - self._types:
            return False
        try:
            try:
                written = await self._together.write(group)
            except StoreUnavailable:
                written = await self._is_written(group, monotonic() + _SETTLE_SECONDS)
        except StoreUnavailable as error:  # nobody can tell, for some seconds
            written, outcomes = True, [StoreUnavailable(error.detail) for _ in jobs]
            self.stats.failed_batches += 1
            self._learn(line, None)
        except Exception:  # a value of somebody's that the database does not take: alone it is found out whose
            written = False
        else:
            if written:
                self.stats.commits += 1
                self.stats.events += len(group.events)
            self._learn(line, group.after() if written else None)
        if written:
            for job, outcome in zip(jobs, outcomes, strict=True):
                line.waiting.popleft()
                _tell(job, outcome)
        return written

    async def _commit(self, tenant: str, line: _Line, jobs: Sequence[_Job]) -> list[_Outcome]:
        try:
            return await self._written(tenant, line, [job.request for job in jobs])
        except StoreUnavailable as error:
            log.error("nothing could be appended: %s", error.detail)
            self._learn(line, None)
            self.stats.failed_batches += 1
            return [StoreUnavailable(error.detail) for _ in jobs]
        except Exception as error:  # handed to those who asked
            self._learn(line, None)
            if len(jobs) == 1:
                return [error]
        # One of them holds a value that the database does not take. Alone, each answers for itself.
        return [(await self._commit(tenant, line, [job]))[0] for job in jobs]

    async def _written(self, tenant: str, line: _Line, requests: Sequence[AppendRequest]) -> list[_Outcome]:
        """Raises StoreUnavailable, and whatever the database says of a value."""
        overtaken = without = 0
        until = monotonic() + _SETTLE_SECONDS
        while True:
            try:
                group, outcomes = await self._try(tenant, line, requests, locked=overtaken > 1)
            except _Again:
                overtaken += 1
                self._learn(line, None)
                continue
            except _Unknown as unknown:
                group, outcomes = unknown.group, unknown.outcomes
                if not await self._is_written(group, until):
                    if monotonic() > until:
                        raise StoreUnavailable(
                            f"The connection to the database breaks again and again ({unknown.__cause__}). Try again "
                            "in a moment."
                        ) from unknown
                    overtaken = max(overtaken, 1)
                    self._learn(line, None)
                    continue
            except StoreUnavailable:  # before anything was sent that changes something
                without += 1
                self._learn(line, None)
                if without >= _TRIES_WITHOUT_CONNECTION:
                    raise
                continue
            if group.changes_something:
                self.stats.commits += 1
                self.stats.events += len(group.events)
                self._learn(line, group.after())
            return outcomes

    async def _try(
        self, tenant: str, line: _Line, requests: Sequence[AppendRequest], *, locked: bool
    ) -> tuple[Group, list[_Outcome]]:
        async with self._database.bound(tenant) as connection:
            if not locked:
                return await self._try_on(connection, tenant, line, requests)
            transaction = connection.transaction()
            await transaction.start()
            try:
                await lock(connection, tenant)
                group, outcomes = await self._try_on(connection, tenant, line, requests)
            except BaseException:
                try:
                    await transaction.rollback()
                except Exception:  # broken anyway: nobody else gets this connection
                    connection.terminate()
                raise
            try:
                await transaction.commit()
            except Exception as error:
                raise _lost(error, group, outcomes) from error
            return group, outcomes

    async def _try_on(
        self, connection: Connection, tenant: str, line: _Line, requests: Sequence[AppendRequest]
    ) -> tuple[Group, list[_Outcome]]:
        known = line.known if line.known is not None and line.known.is_enough_for(requests) else None
        remembered = known is not None
        if known is None:
            known = await look(connection, tenant, requests)
            if known is not None and line.known is not None and line.known.turn == known.turn:
                line.known.versions.update(known.versions)
                known.versions = line.known.versions
        group = Group(tenant, known)
        outcomes = [_outcome(group, request) for request in requests]
        if not group.changes_something:
            if remembered:
                raise _Again  # nothing was written that proves what they were refused for
            return group, outcomes
        await self._note_types(connection, group)
        try:
            moved = await group.write(connection)
        except asyncpg.UniqueViolationError as error:
            if remembered:
                raise _Again from error
            raise
        except Exception as error:
            raise _lost(error, group, outcomes) from error
        if not moved:
            raise _Again
        return group, outcomes

    async def _note_types(self, connection: Connection, group: Group) -> None:
        new = sorted(group.types - self._types)
        if new:
            await connection.execute(
                "INSERT INTO event_types SELECT * FROM unnest($1::text[], $2::int[]) ON CONFLICT DO NOTHING",
                [name for name, _ in new],
                [schema for _, schema in new],
            )
            self._types.update(new)

    async def _is_written(self, group: Group, until: float) -> bool:
        """Find out on a new connection. The head's lock is free when the old one's transaction is over."""
        pause = 0.02
        while True:
            try:
                async with self._database.bound(group.tenant) as connection, connection.transaction():
                    await lock(connection, group.tenant)
                    return await group.is_written(connection)
            except StoreUnavailable as error:
                if monotonic() > until:
                    raise StoreUnavailable(
                        "The connection to the database broke while this was being saved, and whether it was cannot be "
                        "told yet. Look again in a moment before you repeat it."
                    ) from error
                await asyncio.sleep(pause)
                pause = min(2 * pause, 0.5)

    def _learn(self, line: _Line, known: Known | None) -> None:
        line.known = known
        self._versions -= line.versions
        line.versions = len(known.versions) if known is not None else 0
        self._versions += line.versions
        if self._versions > _MOST_KNOWN_VERSIONS:
            self._versions = 0
            for other in self._lines.values():
                other.versions = 0
                if other.known is not None:
                    other.known.versions.clear()


def _outcome(group: Group, request: AppendRequest) -> _Outcome:
    try:
        return group.add(request)
    except Exception as error:  # handed to the one who asked
        return error


def _lost(error: Exception, group: Group, outcomes: list[_Outcome]) -> Exception:
    """What an error in the middle of writing means."""
    if isinstance(error, _MET):
        return _Again()
    return _Unknown(group, outcomes) if is_broken(error) else error


def _tell(job: _Job, outcome: _Outcome) -> None:
    if job.future.done():  # the one who asked has gone away
        return
    if isinstance(outcome, Exception):
        job.future.set_exception(outcome)
    else:
        job.future.set_result(outcome)
