"""The composition root of one process among many over one database: its roles, and what it shares with the others.

Every process knows the logs (PostgreSQL), hears how far each is (Redis), and does what its roles say: ``web`` answers
requests, ``relay`` publishes what was appended, ``projector`` and ``policy`` take from their queues (RabbitMQ),
``scheduler`` runs jobs while it leads. What a process does not do itself it asks of the others (`vamgr.kernel.remote`).
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

from vamgr import __version__
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.errands import PostgresErrands
from vamgr.adapters.postgres.job_runs import PostgresJobRuns
from vamgr.adapters.postgres.keys import PostgresKeyRing
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.open_sessions import still_open
from vamgr.adapters.postgres.positions import positions_of
from vamgr.adapters.postgres.read_model import PostgresReadModel
from vamgr.adapters.postgres.sessions import PostgresSessions
from vamgr.adapters.postgres.standings import PostgresStandings
from vamgr.adapters.rabbitmq.topology import Topology
from vamgr.adapters.redis.cache import SharedAnswers
from vamgr.adapters.redis.limits import SharedLeases, SharedRateLimit
from vamgr.adapters.redis.link import Link
from vamgr.adapters.redis.partitions import SharedPartitions
from vamgr.adapters.redis.sessions import SharedSessions
from vamgr.adapters.redis.signals import Kind, Signals
from vamgr.hosted import assembled
from vamgr.identity.ratelimit import RateLimit, SignInLimits
from vamgr.kernel.area import Area
from vamgr.kernel.clock import Clock
from vamgr.kernel.codec import Codec
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.errors import VamgrError
from vamgr.kernel.event import registry
from vamgr.kernel.remote import RemotePolicies, RemoteProjector
from vamgr.kernel.shared_jobs import SharedJobs
from vamgr.kernel.tenants import PLATFORM
from vamgr.scaled.consuming import Consuming, Deciding, Filling
from vamgr.scaled.letting_in import require_to_be_let_in
from vamgr.scaled.roles import Relaying, Scheduling
from vamgr.scaled.system import Forgetting, ScaledSystem, Worker
from vamgr.settings import Settings
from vamgr.system import Kernel
from vamgr.web.answer_cache import AnswerCache

log = logging.getLogger("vamgr")
_ANSWER_SECONDS = 0.02


@asynccontextmanager
async def one_of_many(
    settings: Settings,
    database: Database,
    past: Database,
    store: PostgresEventStore,
    clock: Clock,
    areas: list[Area],
    *,
    background: bool,
) -> AsyncIterator[ScaledSystem]:
    """Run this process's roles until the block ends, the last one started first. The database is open already.

    Raises NotLetIn.
    """
    await require_to_be_let_in(settings, _topology(settings), background=background)
    system = await _wire(settings, database, past, store, clock, areas)
    ends: list[Callable[[], Awaitable[None]]] = []

    async def begin(start: Callable[[], Awaitable[None]], stop: Callable[[], Awaitable[None]]) -> None:
        await start()
        ends.append(stop)

    try:
        ends += [system.link.close, system.answer_link.close]
        await begin(system.signals.start, system.signals.stop)
        sessions = system.sessions
        assert isinstance(sessions, SharedSessions)  # noqa: S101  (as `_wire` makes them)
        await begin(sessions.start, sessions.stop)
        await begin(partial(system.tenants.start, patient=True), system.tenants.stop)
        forgetting = Forgetting(system)
        await begin(forgetting.start, forgetting.stop)
        system.background = background
        for role, worker in _workers(system):
            if role in settings.role and background:
                await begin(worker.start, worker.stop)
        yield system
    finally:
        if "imports" in vars(system):
            await system.imports.stop()
        for end in reversed(ends):
            try:
                await end()
            except (VamgrError, OSError) as error:
                log.warning("something did not end in order: %s", error)
        await system.past.stop()
        system.read_model.close()


def _topology(settings: Settings) -> Topology:
    return Topology(prefix=settings.database_schema, quorum=settings.amqp_queues == "quorum")


async def _wire(
    settings: Settings, database: Database, past: Database, store: PostgresEventStore, clock: Clock, areas: list[Area]
) -> ScaledSystem:
    name = settings.database_schema
    redis_url = settings.redis_url or ""
    link, answer_link = Link(redis_url, prefix=name), Link(redis_url, prefix=name, answer_seconds=_ANSWER_SECONDS)
    projections = [projection for area in areas for projection in area.projections]
    signals = Signals(link, positions_of(database, projections))
    read_model = PostgresReadModel(database, shared=True)
    keys = PostgresKeyRing(database)
    codec = Codec(registry, keys)
    policies = [policy.name for area in areas for policy in area.policies]
    standings, errands = PostgresStandings(database, projections, policies), PostgresErrands(database)
    durable = PostgresSessions(database)
    await durable.load(clock.now())
    workers: list[Worker] = []

    async def gone(tenant: str) -> None:
        for worker in workers:
            await worker.forget(tenant)
        signals.forget(tenant)  # last: until then a worker may have told of what was

    projector = RemoteProjector(
        store=store,
        codec=codec,
        tables=read_model.tables,
        projections=projections,
        applied=signals.applied,
        revision_of=signals.revision,
        standings=standings,
        errands=errands,
        platform=PLATFORM,
        wait=database.wait,
        counts="projector" in settings.role,
        gone=gone,
    )
    bus = CommandBus(
        store=store,
        codec=codec,
        read_model=read_model,
        clock=clock,
        heads=signals.heads,
        areas=areas,
        catch_up=projector.catch_up,
    )
    kernel = Kernel(
        codec=codec,
        heads=signals.heads,
        applied=signals.applied,
        projector=projector,
        bus=bus,
        policies=RemotePolicies(
            standings=standings,
            errands=errands,
            platform=PLATFORM,
            wait=database.wait,
            counts="policy" in settings.role,
        ),
        jobs=SharedJobs(
            runs=PostgresJobRuns(database),
            wait=database.wait,
            store=store,
            read_model=read_model,
            bus=bus,
            areas=areas,
            catch_up=projector.catch_up,
        ),
    )

    def limit(of: str, tries: int, within: timedelta) -> RateLimit:
        return SharedRateLimit(link, database.wait, of, tries, within)

    system = await assembled(
        ScaledSystem,
        settings,
        database,
        past,
        store,
        clock,
        areas,
        keys=keys,
        read_model=read_model,
        sessions=SharedSessions(durable, still_open(database), signals, link, database.wait),
        kernel=kernel,
        leases=SharedLeases(link),
        sign_in_limits=SignInLimits(limit),
        public_limit=limit("public", 240, timedelta(minutes=1)),
        chain_limit=limit("chain", 4, timedelta(hours=1)),
        signals=signals,
        errands=errands,
        standings=standings,
        workers=workers,
        partition_board=SharedPartitions(link),
        link=link,
        answer_link=answer_link,
        topology=_topology(settings),
    )
    vars(system)["answers"] = SharedAnswers(answer_link, database.wait, AnswerCache(), __version__)

    def told(kind: Kind, tenant: str, position: int, _revision: str) -> None:
        if kind == "head":
            store.told(tenant, position)
            if system.tenants.get(tenant) is None:
                system.tenants.look_soon()

    signals.when_told(told)
    return system


def _workers(system: ScaledSystem) -> list[tuple[str, Relaying | Consuming | Scheduling]]:
    return [
        ("projector", Filling(system)),
        ("policy", Deciding(system)),
        ("relay", Relaying(system)),
        ("scheduler", Scheduling(system)),
    ]


__all__ = ["ScaledSystem", "one_of_many"]
