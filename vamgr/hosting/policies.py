"""What the platform sees to by itself: deletions that are due, what sign-ups have left behind, how much each takes."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import cast

from vamgr.crew.queries import pilot_count
from vamgr.hosting import domain
from vamgr.hosting.area import area
from vamgr.hosting.commands import RecordDeleted, record_tenant_deleted
from vamgr.hosting.domain import HOSTED
from vamgr.hosting.opening import sweep
from vamgr.hosting.queries import due_for_deletion
from vamgr.hosting.services import HostingServices
from vamgr.kernel.errors import VamgrError
from vamgr.kernel.policy import PolicyContext
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.times import iso

log = logging.getLogger("vamgr.hosting")
_UNFINISHED = timedelta(hours=1)


def _only_the_platforms(context: PolicyContext) -> datetime | None:
    return context.now if context.tenant == PLATFORM else None


@area.job(every=timedelta(hours=1), due=_only_the_platforms)
async def delete_due_tenants(context: PolicyContext) -> None:
    """Everything of the airline first, and then that it is so: what a crash leaves is deleted by the next run."""
    if context.tenant != PLATFORM or context.services is None:
        return
    system = cast(HostingServices, context.services)
    for row in due_for_deletion(context.reader, iso(context.now)):
        try:
            await _delete(context, system, row["id"])
        except VamgrError as error:
            log.error("%s could not be deleted, the next run tries again: %s", row["slug"], error.detail)
    await sweep(system, iso(context.now - _UNFINISHED))


async def _delete(context: PolicyContext, system: HostingServices, tenant: str) -> None:
    # The table says it is due; the log, which may know better by now, decides.
    state = await system.bus.state(PLATFORM, HOSTED, tenant)
    domain.require_due(state, context.now)
    if state.delete_at is None:
        return
    await system.store.delete_tenant(tenant)
    system.keys.forget_remembered(tenant)
    system.uploads.forget(tenant)
    system.bus.forget_cached()
    command = RecordDeleted(tenant=tenant, due=state.delete_at)
    done = await context.send(record_tenant_deleted, command, tenant, iso(state.delete_at))
    log.info("everything of %s was deleted, as was asked for", state.slug)
    await system.applied.reached(PLATFORM, done.position, 3.0)
    await system.tenants.refresh()


@area.job(every=timedelta(minutes=1), due=_only_the_platforms)
async def finish_restores(context: PolicyContext) -> None:
    """An airline is closed while it is put back to an archive: whoever does that may be killed in the middle."""
    if context.tenant == PLATFORM and context.services is not None:
        await cast(HostingServices, context.services).copies.finish_restores()


@area.job(every=timedelta(hours=1))
async def measure_tenants(context: PolicyContext) -> None:
    """How much each airline takes, for the platform's owner."""
    if context.services is None or context.tenant == PLATFORM:
        return
    system = cast(HostingServices, context.services)
    await system.hosting.measure(context.tenant, pilot_count(context.reader), iso(context.now))
