"""The composition root over PostgreSQL: the logs of many tenants."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import logging
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

from vamgr.adapters.postgres.bridge import bridged, install, is_bridged
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.hosting import PostgresHosting
from vamgr.adapters.postgres.keys import PostgresKeyRing
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.past_model import PostgresPastModel
from vamgr.adapters.postgres.policy_states import PostgresPolicyStates
from vamgr.adapters.postgres.read_model import PostgresReadModel
from vamgr.adapters.postgres.schema import prepare
from vamgr.adapters.postgres.sessions import PostgresSessions
from vamgr.adapters.postgres.shelf import PostgresShelf
from vamgr.adapters.postgres.standings import PostgresStandings
from vamgr.adapters.postgres.storage import stored_bytes
from vamgr.adapters.postgres.tables import past_schema
from vamgr.adapters.postgres.uploads import PostgresUploads
from vamgr.areas import load_areas
from vamgr.directory import Directory
from vamgr.hosting.domain import Limits
from vamgr.hosting.limits import KNOWN, StoredLimits, request_limit
from vamgr.hosting.serving import served_tenants
from vamgr.identity.accounts import finish_erasures
from vamgr.identity.sessions import SessionStore
from vamgr.identity.tenant_limits import Leases, TenantLimits
from vamgr.kernel.area import Area
from vamgr.kernel.clock import Clock, SystemClock
from vamgr.kernel.errors import ClaimTaken
from vamgr.kernel.partitions import PartitionLag
from vamgr.kernel.past import Past
from vamgr.kernel.store import Stored
from vamgr.kernel.tenants import PLATFORM, Tenant
from vamgr.ready import watch_hosted
from vamgr.settings import Settings
from vamgr.system import Core, Kernel, wired

if TYPE_CHECKING:
    from vamgr.copies.hosted import HostedCopies
    from vamgr.exchange.csv.jobs import ImportJobs

log = logging.getLogger("vamgr")
T = TypeVar("T")
_PAST_CONNECTIONS = 6


class Followed:
    """The tenants that this process follows. They come and go, by its own doing and by that of other processes."""

    def __init__(
        self,
        store: PostgresEventStore,
        keys: PostgresKeyRing,
        uploads: PostgresUploads,
        kernel: Kernel,
        *,
        newcomers: bool,
    ) -> None:
        self._newcomers = newcomers
        self._uploads = uploads
        self._cleared = False
        self._store = store
        self._keys = keys
        self._kernel = kernel
        self._known: set[str] = set()
        self._marks: dict[str, tuple[str, str]] = {}
        self._one_at_a_time = asyncio.Lock()

    async def look(self) -> None:
        """Follow who has come, with a history perhaps that another process has written, and forget who is gone.

        Raises StoreUnavailable.
        """
        async with self._one_at_a_time:  # what one found earlier must not be noted after what another found later
            await self._look()

    async def _look(self) -> None:
        marks = await self._store.kept_since()
        found = set(marks)
        for tenant in found & self._marks.keys():
            (slug, mark), (before, known) = marks[tenant], self._marks[tenant]
            if mark != known and slug == before:  # by anything but a new name: it was restored
                await self.forget(tenant)
        self._marks = marks
        if not self._newcomers:
            self._known |= found
        for tenant, position in (await self._store.heads(found - self._known)).items() if found - self._known else ():
            self._kernel.heads.advance(tenant, position)
            self._known.add(tenant)
        for tenant in self._known - found:
            await self.forget(tenant)
        if not self._cleared:  # of those who went while this process was not there
            await asyncio.to_thread(self._uploads.keep_only, found)
            self._cleared = True

    async def forget(self, tenant: str) -> None:
        """Nothing that is remembered of its log and tables counts any more."""
        await self._kernel.policies.forget(tenant)
        self._kernel.heads.forget(tenant)
        self._store.forget(tenant)
        self._keys.forget_remembered(tenant)
        await asyncio.to_thread(self._uploads.forget, tenant)
        self._kernel.bus.forget_cached()
        await self._kernel.projector.forget(tenant)
        self._known.discard(tenant)


@dataclass(kw_only=True)
class HostedSystem(Core):
    """Everything that runs over a database, wired together. One per process."""

    database: Database
    store: PostgresEventStore
    keys: PostgresKeyRing
    sessions: SessionStore
    read_model: PostgresReadModel
    tenants: Directory
    followed: Followed
    hosting: PostgresHosting
    standings: PostgresStandings
    has_branches: bool = False

    @cached_property
    def copies(self) -> HostedCopies:
        """Archives and digests."""
        from vamgr.copies.hosted import HostedCopies

        return HostedCopies(self)

    @cached_property
    def imports(self) -> ImportJobs:
        """Dry runs of files and what is being imported."""
        from vamgr.exchange.csv.jobs import ImportJobs

        return ImportJobs(self, PostgresShelf(self.database, failed_days=self.settings.command_days))

    @property
    def place(self) -> str:
        return self.database.place

    async def partitions(self) -> list[PartitionLag] | None:
        """How far the consumers of each queue are; None where there are no queues. Raises StoreUnavailable."""
        return None

    def connections(self) -> Mapping[str, int]:
        made, idle = self.database.connections
        return {"idle": idle, "in use": made - idle}

    def storage(self, tenant: str) -> Stored:
        return self.database.wait(stored_bytes(self.database, tenant))

    def signing_key(self) -> bytes:
        return self._signing_key

    @cached_property
    def _signing_key(self) -> bytes:
        return self.database.wait(self.hosting.signing_key())

    def diagnostics(self) -> str:
        """See `vamgr.diagnostics.describe`."""
        from vamgr.diagnostics import describe

        return describe(self.settings)


H = TypeVar("H", bound=HostedSystem)


async def bridged_task(work: Coroutine[Any, Any, T]) -> T:
    """Run what opens a hosted system."""
    return await bridged(work)


@asynccontextmanager
async def open_hosted(
    settings: Settings,
    *,
    clock: Clock | None = None,
    background: bool = True,
    areas: Sequence[Area] | None = None,
) -> AsyncIterator[HostedSystem]:
    """Make the database ready and run everything over it until the block ends. Only within a bridged task.

    ``background``: run policies and scheduled jobs.
    Raises NewerFolder, StoreUnavailable for a database that is away or cannot be used, and NotLetIn for a RabbitMQ or
    Redis that refuses its address.
    """
    if not is_bridged():
        raise RuntimeError("open a hosted system within `bridged`")
    install(asyncio.get_running_loop())
    database = Database(settings.database_url or "", schema=settings.database_schema)
    loaded = list(areas) if areas is not None else load_areas(routes=False)
    await prepare(database)
    await database.open()
    past = database.beside(past_schema(database.schema), most=_PAST_CONNECTIONS)
    try:
        await past.open()
        store = PostgresEventStore(database)
        await store.open()
        try:
            with suppress(ClaimTaken):  # as at every start but the first
                await store.create_tenant(PLATFORM, PLATFORM, (clock or SystemClock()).now())
            parts = settings, database, past, store, clock or SystemClock(), loaded
            running: AbstractAsyncContextManager[HostedSystem] = _running(*parts, background)
            if settings.amqp_url is not None:
                from vamgr.scaled import one_of_many

                running = one_of_many(*parts, background=background)
            async with running as system:
                watch_hosted(system)
                yield system
        finally:
            await store.close()
    finally:
        await past.close()
        await database.close()


@asynccontextmanager
async def _running(
    settings: Settings,
    database: Database,
    past: Database,
    store: PostgresEventStore,
    clock: Clock,
    areas: list[Area],
    background: bool,
) -> AsyncIterator[HostedSystem]:
    system = await _wire(settings, database, past, store, clock, areas)
    await system.projector.start()
    await system.tenants.start()  # reads the platform's tables
    erasing = asyncio.create_task(finish_erasures(system))
    if background:
        system.background = True
        await system.policies.start()
        await system.jobs.start()
    try:
        yield system
    finally:
        erasing.cancel()
        if "imports" in vars(system):
            await system.imports.stop()
        await system.jobs.stop()
        await system.policies.stop()
        await system.past.stop()
        await system.tenants.stop()
        await system.projector.stop()
        system.read_model.close()


def _setup_token(signing_key: bytes) -> str:
    """The same in every process of the installation, whichever of them is asked, and told by nothing else."""
    digest = hmac.digest(signing_key, b"vamgr set-up token", hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:12]).decode()


def _rests(tenants: Directory, tenant: str) -> bool:
    """Nothing happens by itself in an airline that is suspended or to be deleted."""
    known = tenants.get(tenant)
    return known is not None and known.status != "active"


async def _wire(
    settings: Settings, database: Database, past: Database, store: PostgresEventStore, clock: Clock, areas: list[Area]
) -> HostedSystem:
    keys, sessions = PostgresKeyRing(database), PostgresSessions(database)
    await sessions.load(clock.now())
    read_model = PostgresReadModel(database)
    kernel = wired(
        store=store,
        keys=keys,
        read_model=read_model,
        filled=read_model,
        policy_states=PostgresPolicyStates(database),
        areas=areas,
        clock=clock,
    )
    return await assembled(
        HostedSystem,
        settings,
        database,
        past,
        store,
        clock,
        areas,
        keys=keys,
        read_model=read_model,
        sessions=sessions,
        kernel=kernel,
    )


async def assembled(
    kind: type[H],
    settings: Settings,
    database: Database,
    past: Database,
    store: PostgresEventStore,
    clock: Clock,
    areas: list[Area],
    *,
    keys: PostgresKeyRing,
    read_model: PostgresReadModel,
    sessions: SessionStore,
    kernel: Kernel,
    standings: PostgresStandings | None = None,
    leases: Leases | None = None,
    **more: Any,
) -> H:
    """A system of these parts, with all that is the same in one process and in many. Raises StoreUnavailable."""
    hosting = PostgresHosting(database)
    limits = TenantLimits(request_limit(settings.tenant_requests), leases)
    KNOWN.default = Limits(storage_mb=settings.tenant_storage_mb, pilots=settings.tenant_pilots)
    # Among many processes, whoever works on a tenant finds out by itself who has come.
    uploads = PostgresUploads(database, settings.data_dir / "cache" / "uploads")
    followed = Followed(store, keys, uploads, kernel, newcomers=settings.amqp_url is None)
    await followed.look()

    projections = [projection for area in areas for projection in area.projections]
    policies = [policy.name for area in areas for policy in area.policies]

    async def look() -> list[Tenant]:
        await followed.look()
        served = await served_tenants(store, read_model.reader(PLATFORM), limits)
        # Whoever is served again after it was restored is not answered from what was remembered before.
        await followed.look()
        return served

    system = kind(
        settings=settings,
        clock=clock,
        areas=areas,
        database=database,
        store=store,
        keys=keys,
        sessions=sessions,
        read_model=read_model,
        past=Past(
            model=PostgresPastModel(past, database.schema, projections),
            store=store,
            codec=kernel.codec,
            projections=projections,
            before_start=keys.forget_remembered,
        ),
        followed=followed,
        tenants=Directory(look, settings.base_domain),
        uploads=uploads,
        hosting=hosting,
        standings=standings or PostgresStandings(database, projections, policies),
        setup_token=_setup_token(await hosting.signing_key()),
        tenant_limits=limits,
        storage_limits=StoredLimits(hosting, read_model, clock),
        started_at=clock.now(),
        **vars(kernel),
        **more,
    )
    system.jobs.services = system
    system.jobs.rests = partial(_rests, system.tenants)
    return system
