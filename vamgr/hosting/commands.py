"""What the platform's owners, sign-up and the deletion do with hosted airlines. All of it is in the platform's log."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from vamgr.hosting import domain, names
from vamgr.hosting.claims import HOST_SCOPE, SLUG_SCOPE
from vamgr.hosting.domain import HOSTED, HostedTenant, Limits
from vamgr.hosting.events import OpenedBy, TenantOpened, TenantRestored
from vamgr.kernel.errors import NotFound
from vamgr.kernel.event import Event, Value
from vamgr.kernel.uow import UnitOfWork

SLUG_TAKEN = "This name is taken. Choose another one."
_HOST_TAKEN = "Another airline has this host name already."


class OpenTenant(Value):
    """``tenant``: the id, whose log is there already."""

    tenant: str
    slug: str
    name: str
    opened_by: OpenedBy


class TenantOnly(Value):
    tenant: str


class SuspendTenant(Value):
    tenant: str
    reason: str


class ChangeLimits(Value):
    tenant: str
    limits: Limits


class ChangeHost(Value):
    """``base_domain``: under which each airline has a name anyway."""

    tenant: str
    host: str | None
    base_domain: str | None = Field(default=None, exclude=True)


class AskDeletion(Value):
    tenant: str
    days: int
    reason: str


class RecordExported(Value):
    tenant: str
    personal_data: bool


class RecordRestored(Value):
    """What `TenantRestored` says."""

    tenant: str
    events: int
    head_hash: str
    events_before: int
    head_hash_before: str


class RecordDeleted(Value):
    tenant: str
    due: datetime


async def open_tenant(uow: UnitOfWork, cmd: OpenTenant) -> str:
    """From here on the airline is served. Said again for the same tenant, it is as if it was said once."""
    state = (await uow.load(HOSTED, cmd.tenant)).state
    if state.slug == cmd.slug and not state.deleted:
        return cmd.tenant
    names.check_slug(cmd.slug)
    uow.claim(SLUG_SCOPE, cmd.slug, HOSTED.stream(cmd.tenant), SLUG_TAKEN, "slug")
    await uow.record(HOSTED, cmd.tenant, TenantOpened(slug=cmd.slug, name=cmd.name, opened_by=cmd.opened_by))
    return cmd.tenant


async def suspend_tenant(uow: UnitOfWork, cmd: SuspendTenant) -> str:
    return await _record(uow, cmd.tenant, domain.suspend(await _hosted(uow, cmd.tenant), cmd.reason))


async def resume_tenant(uow: UnitOfWork, cmd: TenantOnly) -> str:
    return await _record(uow, cmd.tenant, domain.resume(await _hosted(uow, cmd.tenant)))


async def change_tenant_limits(uow: UnitOfWork, cmd: ChangeLimits) -> str:
    return await _record(uow, cmd.tenant, domain.change_limits(await _hosted(uow, cmd.tenant), cmd.limits))


async def change_tenant_host(uow: UnitOfWork, cmd: ChangeHost) -> str:
    state = await _hosted(uow, cmd.tenant)
    if cmd.host is not None:
        names.check_host(cmd.host, cmd.base_domain)
    events = domain.change_host(state, cmd.host)
    if events:
        _give_host_back(uow, cmd.tenant, state)
        if cmd.host is not None:
            uow.claim(HOST_SCOPE, cmd.host, HOSTED.stream(cmd.tenant), _HOST_TAKEN, "host")
    return await _record(uow, cmd.tenant, events)


async def ask_tenant_deletion(uow: UnitOfWork, cmd: AskDeletion) -> str:
    events = domain.ask_deletion(await _hosted(uow, cmd.tenant), uow.now, cmd.days, cmd.reason)
    return await _record(uow, cmd.tenant, events)


async def keep_tenant(uow: UnitOfWork, cmd: TenantOnly) -> str:
    return await _record(uow, cmd.tenant, domain.call_off_deletion(await _hosted(uow, cmd.tenant), uow.now))


async def record_tenant_exported(uow: UnitOfWork, cmd: RecordExported) -> str:
    return await _record(uow, cmd.tenant, domain.exported(await _hosted(uow, cmd.tenant), cmd.personal_data))


async def close_for_restoring(uow: UnitOfWork, cmd: SuspendTenant) -> str:
    """Nobody gets in while the airline is put back."""
    state = await _hosted(uow, cmd.tenant)
    domain.require_restorable(state)
    return await _record(uow, cmd.tenant, domain.suspend(state, cmd.reason))


async def record_tenant_restored(uow: UnitOfWork, cmd: RecordRestored) -> str:
    """After it is what the archive says."""
    fact = TenantRestored(**cmd.model_dump(exclude={"tenant"}))
    return await _record(uow, cmd.tenant, domain.restored(await _hosted(uow, cmd.tenant), fact))


async def record_tenant_deleted(uow: UnitOfWork, cmd: RecordDeleted) -> str:
    """After everything of it is gone. Its names may be had by others from now on."""
    state = await _hosted(uow, cmd.tenant)
    events = domain.deleted(state, uow.now)
    if events:
        uow.release(SLUG_SCOPE, state.slug, HOSTED.stream(cmd.tenant))
        _give_host_back(uow, cmd.tenant, state)
    return await _record(uow, cmd.tenant, events)


def _give_host_back(uow: UnitOfWork, tenant: str, state: HostedTenant) -> None:
    if state.host is not None:
        uow.release(HOST_SCOPE, state.host, HOSTED.stream(tenant))


async def _hosted(uow: UnitOfWork, tenant: str) -> HostedTenant:
    loaded = await uow.load(HOSTED, tenant)
    if not loaded.exists:
        raise NotFound("There is no such airline here.")
    return loaded.state


async def _record(uow: UnitOfWork, tenant: str, events: list[Event]) -> str:
    await uow.record(HOSTED, tenant, *events)
    return tenant
