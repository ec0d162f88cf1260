"""Making a new airline: its log, what is in it from the start, and as the last step that the platform tells of it.

Whatever breaks off before the last step has made a log that nobody is served from and whose name is nobody's: the same
request said again goes on with it, and what nobody goes on with is deleted after a while (`sweep`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from vamgr.hosting import names
from vamgr.hosting.addresses import services
from vamgr.hosting.claims import SLUG_SCOPE
from vamgr.hosting.commands import SLUG_TAKEN, OpenTenant, open_tenant
from vamgr.hosting.domain import HOSTED
from vamgr.hosting.events import OpenedBy
from vamgr.hosting.services import HostingServices
from vamgr.hosting.serving import UNFINISHED, being_made
from vamgr.kernel.endpoint import Call
from vamgr.kernel.errors import ClaimTaken, VamgrError
from vamgr.kernel.ids import derived_id
from vamgr.kernel.tenants import PLATFORM, Tenant
from vamgr.kernel.uow import SYSTEM, Actor

log = logging.getLogger("vamgr.hosting")
T = TypeVar("T")


async def opened(
    call: Call, *, slug: str, name: str, opened_by: OpenedBy, fill: Callable[[str], Awaitable[T]]
) -> tuple[Tenant, T]:
    """A new airline with what ``fill(tenant id)`` puts into its log, and what that answered.

    Safe to be said again under the same Idempotency-Key, also while it is under way; whoever gives up waiting stops
    nothing. Raises DomainError and ClaimTaken for the slug, and what ``fill`` raises; then nothing is left of it.
    """
    names.check_slug(slug)
    opening = asyncio.ensure_future(_alone(call, slug=slug, name=name, opened_by=opened_by, fill=fill))
    opening.add_done_callback(_told)
    return await asyncio.shield(opening)


async def _alone(
    call: Call, *, slug: str, name: str, opened_by: OpenedBy, fill: Callable[[str], Awaitable[T]]
) -> tuple[Tenant, T]:
    """One after the other, so that none clears away what another one, with the same key, is just opening."""
    tenant = derived_id("hosted", call.request_id)
    async with services(call).hosting.alone(tenant):
        return await _opened(call, tenant, slug=slug, name=name, opened_by=opened_by, fill=fill)


def _told(opening: asyncio.Future[Any]) -> None:
    """What went wrong where nobody waits any more was said in an answer that nobody read."""
    if not opening.cancelled():
        opening.exception()


async def _opened(
    call: Call, tenant: str, *, slug: str, name: str, opened_by: OpenedBy, fill: Callable[[str], Awaitable[T]]
) -> tuple[Tenant, T]:
    system = services(call)
    taken = system.tenants.by_slug(slug)
    if taken is not None and taken.id != tenant:
        raise ClaimTaken(SLUG_SCOPE, slug, taken.id, SLUG_TAKEN, "slug")
    try:
        await system.store.create_tenant(tenant, being_made(tenant), call.now)
    except ClaimTaken:  # said again
        pass
    else:  # perhaps again, after what was begun had been cleared away
        await system.followed.forget(tenant)
    try:
        filled = await fill(tenant)
        command = OpenTenant(tenant=tenant, slug=slug, name=name, opened_by=opened_by)
        done = await system.bus.execute(
            PLATFORM,
            open_tenant,
            command,
            actor=Actor(call.actor.user_id, call.actor.role, call.actor.abilities, "ui"),
            command_id=derived_id("open", tenant),
        )
    except VamgrError:
        await _clear_away(system, tenant)
        raise
    await system.applied.reached(PLATFORM, done.position, 3.0)
    await _name(system, tenant, slug)
    await system.tenants.refresh()
    return system.tenants.get(tenant) or Tenant(tenant, slug), filled


async def is_open(system: HostingServices, tenant: str) -> bool:
    """Whether the platform's log tells of it."""
    return bool(await system.store.read_stream(PLATFORM, HOSTED.stream(tenant)))


async def sweep(system: HostingServices, before: str) -> None:
    """Delete the logs that were begun before this moment (ISO 8601) and never told of; name those that were."""
    for tenant, slug in await system.hosting.unfinished(UNFINISHED, before):
        async with system.hosting.alone(tenant):
            if not await is_open(system, tenant):
                log.info("the log %s was begun by a sign-up that never came to its end, and is deleted", slug)
                await system.store.delete_tenant(tenant)
                continue
            state = await system.bus.state(PLATFORM, HOSTED, tenant)
            if not state.deleted:
                await _name(system, tenant, state.slug)


async def _clear_away(system: HostingServices, tenant: str) -> None:
    try:
        if not await is_open(system, tenant):
            await system.store.delete_tenant(tenant)
    except VamgrError as error:
        log.warning("what was begun of %s is deleted later: %s", tenant, error.detail)


async def _name(system: HostingServices, tenant: str, slug: str) -> None:
    """In the list of logs it has its name for people who look there; served it is by the platform's log."""
    try:
        await system.store.rename_tenant(tenant, slug)
    except VamgrError as error:
        log.warning("%s is called “%s” in the platform's log only: %s", tenant, slug, error.detail)


BY_ITSELF = Actor(SYSTEM.user_id, "owner", SYSTEM.abilities, "ui")
"""Who acts in a new airline before there is anybody in it."""
