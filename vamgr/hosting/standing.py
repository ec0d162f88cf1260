"""How what is made of all airlines' logs is doing, for the platform's System page and for the command line."""

from __future__ import annotations

from vamgr.hosting.queries import all_hosted
from vamgr.hosting.services import HostingServices
from vamgr.kernel.endpoint import Model
from vamgr.kernel.partitions import PartitionLag
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.times import iso

MOST_STOPPED = 500


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


async def standing_of(system: HostingServices) -> PlatformSystem:
    """Raises StoreUnavailable."""
    lags = {lag.projection: lag for lag in await system.standings.lags()}
    slugs = {row["id"]: row["slug"] for row in all_hosted(system.read_model.reader(PLATFORM))}
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
                slug=PLATFORM if one.tenant == PLATFORM else slugs.get(one.tenant, one.tenant),
                position=one.position,
                error=one.error,
                at=one.at,
            )
            for one in await system.standings.parked(MOST_STOPPED)
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
