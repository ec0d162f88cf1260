"""The rules about hosted airlines. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from vamgr.hosting.events import (
    DeletionAsked,
    DeletionCalledOff,
    HostChanged,
    LimitsChanged,
    TenantDeleted,
    TenantExported,
    TenantOpened,
    TenantRestored,
    TenantResumed,
    TenantSuspended,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Event, Value

Status = Literal["active", "suspended", "leaving", "deleted"]


class Limits(Value):
    """What an airline may take; None: what the platform gives everybody."""

    requests_per_second: int | None = None
    storage_mb: int | None = None
    pilots: int | None = None


EVERYBODYS = Limits()


@dataclass(frozen=True, slots=True)
class HostedTenant:
    """``slug`` is empty before it is opened. ``delete_at``: a deletion is under way."""

    slug: str = ""
    host: str | None = None
    suspended: bool = False
    delete_at: datetime | None = None
    deleted: bool = False
    limits: Limits = EVERYBODYS

    @property
    def status(self) -> Status:
        if self.deleted:
            return "deleted"
        if self.delete_at is not None:
            return "leaving"
        return "suspended" if self.suspended else "active"


def evolve(state: HostedTenant, event: Event) -> HostedTenant:
    match event:
        case TenantOpened():
            return HostedTenant(event.slug)
        case HostChanged():
            return replace(state, host=event.host)
        case TenantSuspended() | TenantResumed():
            return replace(state, suspended=isinstance(event, TenantSuspended))
        case LimitsChanged():
            return replace(state, limits=Limits(**event.model_dump()))
        case DeletionAsked():
            return replace(state, delete_at=event.delete_at)
        case DeletionCalledOff():
            return replace(state, delete_at=None)
        case TenantDeleted():
            return replace(state, deleted=True)
        case TenantExported() | TenantRestored():
            return state
        case _:
            raise TypeError(f"a hosted airline's stream holds {type(event).__name__}")


HOSTED = Decider("hosted", HostedTenant(), evolve)


def change_host(tenant: HostedTenant, host: str | None) -> list[Event]:
    _must_be_there(tenant)
    return [] if tenant.host == host else [HostChanged(host=host)]


def suspend(tenant: HostedTenant, reason: str) -> list[Event]:
    _must_be_there(tenant)
    return [] if tenant.suspended else [TenantSuspended(reason=reason)]


def resume(tenant: HostedTenant) -> list[Event]:
    _must_be_there(tenant)
    return [TenantResumed()] if tenant.suspended else []


def change_limits(tenant: HostedTenant, limits: Limits) -> list[Event]:
    _must_be_there(tenant)
    return [] if tenant.limits == limits else [LimitsChanged(**limits.model_dump())]


def ask_deletion(tenant: HostedTenant, now: datetime, days: int, reason: str) -> list[Event]:
    """Said again, the days count from then."""
    _must_not_be_due(tenant, now)
    return [DeletionAsked(delete_at=now + timedelta(days=days), reason=reason)]


def call_off_deletion(tenant: HostedTenant, now: datetime) -> list[Event]:
    _must_not_be_due(tenant, now)
    return [] if tenant.delete_at is None else [DeletionCalledOff()]


def exported(tenant: HostedTenant, personal_data: bool) -> list[Event]:
    """Each time it is: somebody has a copy."""
    _must_be_there(tenant)
    return [TenantExported(personal_data=personal_data)]


def require_restorable(tenant: HostedTenant) -> None:
    """Raises DomainError where its deletion is under way: that would come in the middle of it."""
    _must_be_there(tenant)
    if tenant.delete_at is not None:
        raise DomainError("The airline is to be deleted. Call that off before it is restored.", rule="leaving")


def restored(tenant: HostedTenant, fact: TenantRestored) -> list[Event]:
    _must_be_there(tenant)
    return [fact]


def require_due(tenant: HostedTenant, now: datetime) -> None:
    """Raises DomainError where nothing is to be deleted, or not yet."""
    _must_be_there(tenant)
    if tenant.delete_at is None or tenant.delete_at > now:
        raise DomainError("The days in which the deletion can be called off are not over.", rule="not-due")


def deleted(tenant: HostedTenant, now: datetime) -> list[Event]:
    if tenant.deleted:
        return []
    require_due(tenant, now)
    return [TenantDeleted()]


def _must_not_be_due(tenant: HostedTenant, now: datetime) -> None:
    """From that moment on it is being deleted, and half of it may be gone."""
    _must_be_there(tenant)
    if tenant.delete_at is not None and tenant.delete_at <= now:
        raise DomainError("The airline is being deleted by now, so this comes too late.", rule="too-late")


def _must_be_there(tenant: HostedTenant) -> None:
    if not tenant.slug:
        raise NotFound("There is no such airline here.")
    if tenant.deleted:
        raise DomainError("This airline was deleted for good.", rule="deleted")
