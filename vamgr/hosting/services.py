"""What the area needs of the composition root (`Call.services`), and of the database beyond one tenant."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from vamgr.identity.ratelimit import SignInLimits
from vamgr.identity.sessions import SessionStore
from vamgr.kernel.area import Area
from vamgr.kernel.chain import Verifying
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.event import Recorded
from vamgr.kernel.jobs_runner import JobsRunner
from vamgr.kernel.partitions import PartitionLag
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.projection_status import Parked, ProjectionLag
from vamgr.kernel.read import ReadModel
from vamgr.kernel.remote import Projecting, RunningPolicies
from vamgr.kernel.tenants import Tenant
from vamgr.kernel.uow import Actor


@dataclass(frozen=True, slots=True)
class FoundAccount:
    """An account with the address that was looked for."""

    tenant: str
    user_id: str
    password_hash: str


@dataclass(frozen=True, slots=True)
class Usage:
    """``pilots`` and ``storage_bytes`` (events and uploads) as they were measured last; None: not yet."""

    events: int
    last_activity_at: str | None
    pilots: int | None
    storage_bytes: int | None


class HostingStore(Protocol):
    async def accounts(self, email_folded: str, most: int) -> list[FoundAccount]:
        """The accounts with this address in all airlines. Only for checking the password that came with it."""
        ...

    async def figures(self, tenants: Sequence[str]) -> dict[str, Usage]: ...

    def figures_of(self, tenants: Sequence[str]) -> dict[str, Usage]:
        """The same, in a plain function."""
        ...

    async def measure(self, tenant: str, pilots: int, at: str) -> None:
        """Work out anew what a tenant takes. ``at``: ISO 8601."""
        ...

    async def unfinished(self, prefix: str, before: str) -> list[tuple[str, str]]:
        """(tenant, slug) of the logs that were made before a moment (ISO 8601) and whose slug begins so."""
        ...

    def alone(self, what: str, seconds: float = 20.0) -> AbstractAsyncContextManager[None]:
        """Nobody else has this for the same, in any process: for what opens an airline, or clears away what was begun
        of one, or restores it. Waits for others; raises DomainError when that takes too long, and StoreUnavailable."""
        ...

    async def signing_key(self) -> bytes:
        """What tokens of this installation are signed with: made once, and in no log and no export."""
        ...


class TenantStore(Verifying, Protocol):
    async def create_tenant(self, tenant: str, slug: str, created_at: datetime) -> None: ...

    async def rename_tenant(self, tenant: str, slug: str) -> None: ...

    async def delete_tenant(self, tenant: str) -> None: ...

    async def tenants(self) -> list[tuple[str, str]]: ...

    async def read_stream(self, tenant: str, stream: str, from_version: int = 0) -> list[Recorded]: ...


class Served(Protocol):
    @property
    def only(self) -> Tenant | None: ...

    def get(self, tenant: str) -> Tenant | None: ...

    def by_slug(self, slug: str) -> Tenant | None: ...

    async def refresh(self) -> None: ...


class Followed(Protocol):
    async def forget(self, tenant: str) -> None:
        """Nothing that this process remembers of its log and tables counts any more."""
        ...


class HostingSettings(Protocol):
    @property
    def session_days(self) -> int: ...
    @property
    def sign_up(self) -> bool: ...
    @property
    def base_domain(self) -> str | None: ...
    @property
    def tenant_requests(self) -> int: ...
    @property
    def tenant_storage_mb(self) -> int | None: ...
    @property
    def tenant_pilots(self) -> int | None: ...


class HostedKeys(KeyRing, Protocol):
    def forget_remembered(self, tenant: str) -> None: ...


class HostedUploads(Protocol):
    def forget(self, tenant: str) -> None:
        """What this process keeps of a tenant's files on its disk."""
        ...


class TakenIn(Protocol):
    """What an archive said of the airline that has come in."""

    @property
    def tenant(self) -> str: ...
    @property
    def position(self) -> int: ...
    @property
    def head_hash(self) -> str: ...
    @property
    def personal_data(self) -> bool: ...


class Exported(Protocol):
    @property
    def path(self) -> Path: ...


class Download(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def exported(self) -> Exported: ...


class TakingIn(Protocol):
    def export(self, tenant: str, *, personal_data: bool) -> Awaitable[Download]:
        """The whole airline as one file. Raises StoreUnavailable."""
        ...

    def restore(self, path: Path, slug: str, actor: Actor) -> Awaitable[TakenIn]:
        """Put the airline of that name back to what an archive of it says.

        Raises NotFound, DomainError, ArchiveUnusable and StoreUnavailable; then nothing has changed.
        """
        ...

    async def finish_restores(self) -> None:
        """Let people in again where a process that restored an airline was killed. Raises StoreUnavailable."""
        ...

    def take_in(self, path: Path, slug: str, actor: Actor) -> Awaitable[TakenIn]:
        """Let the airline of an archive be one more here, told of in the platform's log.

        Raises DomainError for the name, ArchiveUnusable and StoreUnavailable; then nothing has changed.
        """
        ...


class Standings(Protocol):
    async def lags(self) -> list[ProjectionLag]: ...

    async def policy_lags(self) -> dict[str, tuple[int, int]]:
        """By policy: how many events the tenant lacks that is furthest behind, and for how many it has stopped."""
        ...

    async def parked(self, most: int) -> list[Parked]: ...


class HostingServices(Protocol):
    @property
    def version(self) -> str: ...
    @property
    def settings(self) -> HostingSettings: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def keys(self) -> HostedKeys: ...
    @property
    def sessions(self) -> SessionStore: ...
    @property
    def sign_in_limits(self) -> SignInLimits: ...
    @property
    def applied(self) -> Heads: ...
    @property
    def areas(self) -> list[Area]: ...
    @property
    def bus(self) -> CommandBus: ...
    @property
    def projector(self) -> Projecting: ...
    @property
    def policies(self) -> RunningPolicies: ...
    @property
    def standings(self) -> Standings: ...
    @property
    def read_model(self) -> ReadModel: ...
    @property
    def store(self) -> TenantStore: ...
    @property
    def tenants(self) -> Served: ...
    @property
    def followed(self) -> Followed: ...
    @property
    def hosting(self) -> HostingStore: ...
    @property
    def jobs(self) -> JobsRunner: ...
    async def partitions(self) -> list[PartitionLag] | None: ...
    @property
    def uploads(self) -> HostedUploads: ...
    @property
    def copies(self) -> TakingIn: ...
    def signing_key(self) -> bytes: ...
