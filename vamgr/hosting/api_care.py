"""Routes of the platform's owner: how what is made of the airlines' logs is doing, and the proof of one of them."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable

from pydantic import Field

from vamgr.hosting import commands
from vamgr.hosting.addresses import services
from vamgr.hosting.api_tenants import ABILITY
from vamgr.hosting.area import api
from vamgr.hosting.queries import all_hosted, hosted_by_id
from vamgr.kernel.chain import ChainAnswer, verified
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, FileAnswer, Model
from vamgr.kernel.errors import NotFound, VamgrError
from vamgr.kernel.partitions import PartitionLag
from vamgr.kernel.read import Row
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.times import iso
from vamgr.kernel.uow import Actor

log = logging.getLogger("vamgr.hosting")
_MOST_STOPPED = 500
_SOON_SECONDS = 1.0
_rebuilding: set[asyncio.Task[None]] = set()


class StandingProjection(Model):
    """``lag``: events that the airline lacks which is furthest behind; ``building``: the same of tables that are built
    beside those that answer, null: none are. ``stopped``: for how many airlines an event has stopped it."""

    name: str
    area: str
    version: int
    lag: int
    building: int | None
    stopped: int


class StandingPolicy(Model):
    name: str
    lag: int
    stopped: int


class StoppedHere(Model):
    """``kind``: projection | policy. ``tenant``, ``slug``: of the airline; ``position``: of its event that has stopped
    it."""

    kind: str
    name: str
    tenant: str
    slug: str
    position: int | None
    error: str
    at: str | None


class StandingJob(Model):
    """The last run for all airlines that came to its end. ``next_run_at`` in the past: nobody runs it, or it takes
    longer than that. ``failed``: for how many airlines it failed; ``error``: what went wrong for one of them."""

    name: str
    every_seconds: float
    last_run_at: str
    next_run_at: str
    failed: int
    error: str | None


class StandingPartition(Model):
    """One queue. ``consumer``: projector | policy. ``events``: how many the airlines of the partition lack in all. What
    processes said of it: ``ready`` messages wait, as counted at ``counted_at``; ``current``: that was a moment ago.
    ``process`` has the partition now, and ``unacknowledged`` messages with it; null: nobody has."""

    consumer: str
    partition: int
    events: int
    ready: int | None
    counted_at: str | None
    current: bool
    process: str | None
    unacknowledged: int | None


class PlatformSystem(Model):
    """``stopped``: the first 500. ``partitions``: null where one process does everything."""

    version: str
    projections: list[StandingProjection]
    policies: list[StandingPolicy]
    jobs: list[StandingJob]
    partitions: list[StandingPartition] | None
    stopped: list[StoppedHere]


class Rebuilding(Model):
    """``running``: it goes on; what is built shows in ``building``."""

    name: str
    running: bool


class ExportQuery(Body):
    personal_data: bool = Field(True, description="Whether names, addresses and what else is personal can be read.")


@api.get("/platform/system", ability=ABILITY, answer=PlatformSystem, volatile=True, timeless=True)
async def get_platform_system(call: Call) -> PlatformSystem:
    """How the tables and policies of all airlines are doing, and where an event has stopped one."""
    system = services(call)
    lags = {lag.projection: lag for lag in await system.standings.lags()}
    slugs = {row["id"]: row["slug"] for row in all_hosted(call.reader)}
    policies = await system.standings.policy_lags()
    partitions = await system.partitions()
    return PlatformSystem(
        version=system.version,
        projections=[
            StandingProjection(
                name=one.name,
                area=area.name,
                version=one.version,
                lag=lags[one.name].lag if one.name in lags else 0,
                building=lags[one.name].building if one.name in lags else None,
                stopped=lags[one.name].parked if one.name in lags else 0,
            )
            for area in system.areas
            for one in area.projections
        ],
        policies=[
            StandingPolicy(name=one.name, lag=policies[one.name][0], stopped=policies[one.name][1])
            for area in system.areas
            for one in area.policies
            if one.name in policies
        ],
        jobs=[
            StandingJob(
                name=one.job,
                every_seconds=one.every_seconds,
                last_run_at=iso(one.began_at),
                next_run_at=iso(one.next_run_at),
                failed=one.failed,
                error=one.error,
            )
            for one in await system.jobs.rounds()
        ],
        partitions=None if partitions is None else [_partition(one) for one in partitions],
        stopped=[
            StoppedHere(
                kind=one.kind,
                name=one.name,
                tenant=one.tenant,
                slug=PLATFORM if one.tenant == PLATFORM else slugs.get(one.tenant, ""),
                position=one.position,
                error=one.error,
                at=one.at,
            )
            for one in await system.standings.parked(_MOST_STOPPED)
        ],
    )


def _partition(one: PartitionLag) -> StandingPartition:
    return StandingPartition(
        consumer=one.consumer,
        partition=one.partition,
        events=one.events,
        ready=one.ready,
        counted_at=iso(one.counted_at) if one.counted_at else None,
        current=one.current,
        process=one.process,
        unacknowledged=one.unacknowledged,
    )


@api.post("/platform/projections/{name}/rebuild", ability=ABILITY, answer=Rebuilding, status=202)
async def rebuild_for_all(call: Call) -> Rebuilding:
    """Make a projection's tables anew for all airlines, beside those that answer, and swap when they are ready.

    It goes on after the answer; where it was refused at once, that is said.
    """
    system, name = services(call), call.path["name"]
    if not any(one.name == name for area in system.areas for one in area.projections):
        raise NotFound(f"There is no projection {name}.")
    task = asyncio.create_task(_rebuilt(system.projector.rebuild(name), name))
    _rebuilding.add(task)
    task.add_done_callback(_ended)
    await asyncio.wait((task,), timeout=_SOON_SECONDS)
    if task.done():
        task.result()
    return Rebuilding(name=name, running=not task.done())


async def _rebuilt(work: Awaitable[None], name: str) -> None:
    try:
        await work
    except VamgrError as error:
        log.warning("the tables of %s were not rebuilt: %s", name, error.detail)
        raise


def _ended(task: asyncio.Task[None]) -> None:
    _rebuilding.discard(task)
    if not task.cancelled():
        task.exception()  # it was logged, and is answered where somebody still waits


@api.post("/platform/tenants/{id}/projections/{name}/retry", ability=ABILITY)
async def retry_projection_of(call: Call) -> CommandAnswer:
    """Let what an event has stopped in an airline try that event again, after a fix."""
    tenant, system = _there(call), services(call)
    await system.projector.retry(call.path["name"], tenant)
    return CommandAnswer(id=call.path["name"], position=system.store.head(tenant).position)


@api.post("/platform/tenants/{id}/policies/{name}/retry", ability=ABILITY)
async def retry_policy_of(call: Call) -> CommandAnswer:
    """Let a policy that an event has stopped in an airline try that event again, after a fix."""
    tenant, system = _there(call), services(call)
    await system.policies.retry(call.path["name"], tenant)
    return CommandAnswer(id=call.path["name"], position=system.store.head(tenant).position)


@api.post("/platform/tenants/{id}/verify", ability=ABILITY, answer=ChainAnswer)
async def verify_tenant(call: Call) -> ChainAnswer:
    """Check that an airline's history is what was written: each event follows from the one before."""
    return await verified(services(call).store, _there(call), services(call).clock)


@api.get(
    "/platform/tenants/{id}/export",
    ability=ABILITY,
    query=ExportQuery,
    answer=FileAnswer,
    volatile=True,
    timeless=True,
)
async def export_tenant(call: Call) -> FileAnswer:
    """The whole airline as one archive, as its owner can take it too. That it was taken is in the platform's log."""
    row, system = _hosted(call), services(call)
    made = await system.copies.export(row["id"], personal_data=call.query.personal_data)
    try:
        await system.bus.execute(
            PLATFORM,
            commands.record_tenant_exported,
            commands.RecordExported(tenant=row["id"], personal_data=call.query.personal_data),
            actor=Actor(call.actor.user_id, call.actor.role, call.actor.abilities, "ui"),
        )
    except BaseException:
        made.exported.path.unlink(missing_ok=True)
        raise
    return FileAnswer(b"", "application/zip", secrets.token_hex(16), made.name, made.exported.path)


def _there(call: Call) -> str:
    """An airline's id, or the platform's own. Raises NotFound."""
    if call.path["id"] == PLATFORM:
        return PLATFORM
    found: str = _hosted(call)["id"]
    return found


def _hosted(call: Call) -> Row:
    row = hosted_by_id(call.reader, call.path["id"])
    if row is None or row["status"] == "deleted":
        raise NotFound("There is no such airline here.")
    return row
