"""What runs, wherever it is kept: the part that a data folder and a database have in common."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vamgr import __version__
from vamgr.areas import load_routes
from vamgr.identity.ratelimit import RateLimit, SignInLimits
from vamgr.identity.sessions import LaunchTokens, SessionStore, WindowKeys
from vamgr.identity.tenant_limits import StorageLimits, TenantLimits
from vamgr.kernel.area import Area
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.codec import Codec
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.event import registry
from vamgr.kernel.jobs_runner import JobsRunner
from vamgr.kernel.past import Past
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.policies_runner import PoliciesRunner, PolicyStateStore
from vamgr.kernel.projector import HasTables, Projector
from vamgr.kernel.read import ReadModel
from vamgr.kernel.readiness import Readiness
from vamgr.kernel.remote import Projecting, RunningPolicies
from vamgr.kernel.store import EventStore, Stored
from vamgr.kernel.tenants import Tenants
from vamgr.kernel.uploads import Uploads
from vamgr.overview.window import Window
from vamgr.settings import Settings

if TYPE_CHECKING:
    from vamgr.overview.demo import DemoDesk
    from vamgr.web.system import Answers


@dataclass(kw_only=True)
class Kernel:
    """The machinery between the log and the read tables, wired together."""

    codec: Codec
    heads: Heads
    applied: Heads
    projector: Projecting
    bus: CommandBus
    policies: RunningPolicies
    jobs: JobsRunner


def wired(
    *,
    store: EventStore,
    keys: KeyRing,
    read_model: ReadModel,
    filled: HasTables,
    policy_states: PolicyStateStore,
    areas: Sequence[Area],
    clock: Clock,
    repeatable_ids: bool = False,
    only_tables: bool = False,
) -> Kernel:
    """``filled``: the read model once more, as what the projector fills. ``only_tables``: the areas are loaded as far
    as `load_tables` does; bus, policies and jobs get to know the rest later."""
    working = None if only_tables else areas
    heads, applied, codec = Heads(), Heads(), Codec(registry, keys)
    projections = [projection for area in areas for projection in area.projections]
    projector = Projector(
        read_model=filled, store=store, codec=codec, projections=projections, heads=heads, applied=applied
    )
    catch_up: Callable[[str], Awaitable[None]] = projector.catch_up
    bus = CommandBus(
        store=store,
        codec=codec,
        read_model=read_model,
        clock=clock,
        heads=heads,
        areas=working,
        catch_up=catch_up,
        repeatable_ids=repeatable_ids,
    )
    policies = PoliciesRunner(
        store=store,
        codec=codec,
        read_model=read_model,
        bus=bus,
        heads=heads,
        state=policy_states,
        areas=working,
        catch_up=catch_up,
    )
    jobs = JobsRunner(store=store, read_model=read_model, bus=bus, areas=working, catch_up=catch_up)
    return Kernel(codec=codec, heads=heads, applied=applied, projector=projector, bus=bus, policies=policies, jobs=jobs)


@dataclass(kw_only=True)
class Core:
    """Everything that answers requests and follows the log. What more there is depends on where it is kept."""

    settings: Settings
    clock: Clock
    areas: list[Area]
    store: EventStore
    keys: KeyRing
    sessions: SessionStore
    codec: Codec
    read_model: ReadModel
    heads: Heads
    applied: Heads
    projector: Projecting
    past: Past
    bus: CommandBus
    policies: RunningPolicies
    jobs: JobsRunner
    tenants: Tenants
    uploads: Uploads
    started_at: datetime
    version: str = __version__
    readiness: Readiness = field(default_factory=Readiness)
    launch_tokens: LaunchTokens = field(default_factory=LaunchTokens)
    window_keys: WindowKeys = field(default_factory=WindowKeys)
    window: Window | None = None
    restart: Callable[..., None] | None = None  # by whoever serves it: end in order, and serve these settings instead
    demo: DemoDesk | None = None  # by whoever serves it: what can be had and done about demos
    tenant_limits: TenantLimits | None = None  # where there are many airlines
    storage_limits: StorageLimits | None = None
    background: bool = False  # whether policies, jobs and the care of the folder run by themselves
    sign_in_limits: SignInLimits = field(default_factory=SignInLimits)
    public_limit: RateLimit = field(default_factory=lambda: RateLimit(240, timedelta(minutes=1)))
    chain_limit: RateLimit = field(default_factory=lambda: RateLimit(4, timedelta(hours=1)))
    setup_token: str = field(default_factory=lambda: secrets.token_urlsafe(12), repr=False)

    @property
    def tenant(self) -> str:
        """Whose log the data folder holds."""
        only = self.tenants.only
        if only is None:
            raise RuntimeError("there are many airline operations here: say which one is meant")
        return only.id

    @property
    def data_dir(self) -> Path:
        return self.settings.data_dir

    @cached_property
    def coast_file(self) -> Path | None:
        """The coasts of the frontend's map, for pictures; None without a frontend."""
        from vamgr.web.static import find_pages

        pages = find_pages()
        return next(iter(sorted((pages / "assets").glob("countries-110m-*.json"))), None) if pages else None

    @property
    def control_token(self) -> str | None:
        """What lets the command line of this machine's user act as the owner; None where it cannot."""
        return None

    @property
    def place(self) -> str:
        """Where everything is kept, as people may see it."""
        return str(self.settings.data_dir)

    def announce(self, url: str) -> None:
        """It is served there now."""

    def backup_failed(self) -> str:
        """Why the last scheduled backup was not made; nothing where it was, or where somebody else sees to it."""
        return ""

    @cached_property
    def answers(self) -> Answers:
        """Answers that were just given."""
        from vamgr.web.answer_cache import AnswerCache

        return AnswerCache()

    def connections(self) -> Mapping[str, int]:
        """To the database, by state; none where there is no pool of them."""
        return {}

    async def fresh(self, tenant: str) -> None:
        """Return when ``heads`` and ``applied`` are what they really are, or were a moment ago."""

    def interest(self, tenant: str) -> AbstractContextManager[None]:
        """Somebody waits for news of the tenant while the block lasts."""
        return nullcontext()

    def storage(self, tenant: str) -> Stored:
        """How much room the tenant takes."""
        raise NotImplementedError

    def signing_key(self) -> bytes:
        """What tokens are signed with: of this installation, and in no log, backup or export."""
        raise NotImplementedError

    def load_routes(self) -> None:
        """Make sure that the areas have their endpoints. Blocking, for a moment."""
        load_routes()

    async def begin(self) -> None:
        """Start what goes on by itself and could not before everything was loaded. Doing it twice changes nothing."""

    async def settled(self, tenant: str) -> None:
        """Wait until policies have done what follows from everything so far and the read tables show it."""
        while True:
            head = self.store.head(tenant).position
            await self.policies.reached(tenant, head)
            await self.projector.catch_up(tenant)
            if self.store.head(tenant).position == head:
                return
