"""What the area's routes need of the composition root (`Call.services`)."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Protocol

from vamgr.identity.ratelimit import SignInLimits
from vamgr.identity.sessions import LaunchTokens, SessionStore
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.read import ReadModel


class PersonalRebuild(Protocol):
    def rebuild_personal(self) -> Awaitable[None]:
        """Rebuild the read tables that hold personal data."""
        ...


class Forgetting(Protocol):
    def forget(self) -> Awaitable[None]:
        """Remove the tables of the past, which hold personal data."""
        ...


class ForgettingCopies(Protocol):
    def forget_in_branches(self, person: str) -> Awaitable[None]:
        """Delete the person's key in every what-if copy. Raises StoreUnavailable."""
        ...

    def finish_erasures(self) -> Awaitable[None]:
        """Delete the keys of everybody who was erased in every what-if copy that still has one."""
        ...


class IdentitySettings(Protocol):
    @property
    def session_days(self) -> int: ...
    @property
    def loopback_only(self) -> bool: ...
    @property
    def allowed_hosts(self) -> tuple[str, ...]: ...
    @property
    def trusted_proxies(self) -> tuple[str, ...]: ...


class IdentityServices(Protocol):
    @property
    def version(self) -> str: ...
    @property
    def settings(self) -> IdentitySettings: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def keys(self) -> KeyRing: ...
    @property
    def sessions(self) -> SessionStore: ...
    @property
    def launch_tokens(self) -> LaunchTokens: ...
    @property
    def sign_in_limits(self) -> SignInLimits: ...
    @property
    def heads(self) -> Heads: ...
    @property
    def applied(self) -> Heads: ...
    @property
    def bus(self) -> CommandBus: ...
    @property
    def read_model(self) -> ReadModel: ...
    @property
    def projector(self) -> PersonalRebuild: ...
    @property
    def past(self) -> Forgetting: ...
    @property
    def copies(self) -> ForgettingCopies: ...
    @property
    def has_branches(self) -> bool: ...
    @property
    def tenant(self) -> str: ...
    @property
    def setup_token(self) -> str: ...
