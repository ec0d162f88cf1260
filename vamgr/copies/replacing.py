"""One airline of a database becomes again what an archive of it says, while all the others go on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from pydantic import BaseModel

from vamgr.adapters.archived import Archived
from vamgr.adapters.postgres import archive_target
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.deleting import delete_past
from vamgr.copies.archives import quietly, up_to_date
from vamgr.copies.claims import derivation_with
from vamgr.exchange.archive.layout import ArchiveUnusable
from vamgr.exchange.archive.reading import opened_archive
from vamgr.exchange.archive.writing import Progress
from vamgr.hosting.commands import (
    RecordRestored,
    SuspendTenant,
    TenantOnly,
    close_for_restoring,
    record_tenant_restored,
    resume_tenant,
)
from vamgr.hosting.domain import HOSTED
from vamgr.hosting.events import TenantResumed, TenantSuspended
from vamgr.hosting.queries import all_hosted
from vamgr.kernel.area import Area
from vamgr.kernel.commands import Handler
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import registry
from vamgr.kernel.tenants import PLATFORM, Tenant
from vamgr.kernel.times import iso
from vamgr.kernel.uow import SYSTEM, Actor

if TYPE_CHECKING:
    from vamgr.exchange.archive.layout import Manifest
    from vamgr.hosted import HostedSystem

# Every process looks every five seconds who is served and what was replaced; see `vamgr.directory`.
EVERYBODY_KNOWS_SECONDS = 7.0
_TOLD_SECONDS = 60.0
_REASON = "It is being restored from an archive."
_LETTING_IN = {registry.of(model).name for model in (TenantSuspended, TenantResumed)}
_A_MOMENT_SECONDS = 2.0
log = logging.getLogger("vamgr")


async def restore(system: HostedSystem, path: Path, slug: str, actor: Actor, progress: Progress = quietly) -> Manifest:
    """Put the airline of that name back to what the archive says; what came later in its log is gone.

    The archive is proven first. While nobody is let in, one transaction replaces the log and what lies beside it: until
    it is committed, what was there is there. Whoever was erased since stays erased. When the process is killed on the
    way, another one lets people in again within a minute (`finish`).
    Raises NotFound, DomainError, ArchiveUnusable and StoreUnavailable; then the airline is as it was, but for those who
    were signed in.
    """
    await system.tenants.refresh()
    tenant = system.tenants.by_slug(slug)
    if tenant is None or tenant.id == PLATFORM:
        raise NotFound(f"There is no airline “{slug}” here.")
    manifest = await asyncio.to_thread(_proven, path, tenant, progress)
    told = await system.store.read_stream(PLATFORM, HOSTED.stream(tenant.id))
    if not told:
        raise NotFound(f"The platform's log does not know of “{slug}”, so it cannot be closed and restored.")
    async with system.hosting.alone(_doing(tenant.id), _A_MOMENT_SECONDS):
        await _restored(system, path, tenant, manifest, actor, progress)
    return manifest


async def finish(system: HostedSystem) -> None:
    """Let people into airlines that a process had closed to restore them, and was killed: they are what they were, or
    what the archive says. Raises StoreUnavailable."""
    for row in all_hosted(system.read_model.reader(PLATFORM)):
        if row["status"] == "suspended" and row["reason"] == _REASON:
            with suppress(DomainError):  # somebody restores it at this moment
                async with system.hosting.alone(_doing(row["id"]), 0.0):
                    await _finish(system, row["id"], row["slug"])


async def _finish(system: HostedSystem, tenant: str, slug: str) -> None:
    if not await _closed_for_restoring(system, tenant):
        return
    log.warning("“%s” was closed by a process that restored it and was killed; it goes on", slug)
    await delete_past(system.database, tenant)
    await system.followed.forget(tenant)
    await system.followed.look()
    await up_to_date(system, tenant, quietly)
    await _say(system, resume_tenant, TenantOnly(tenant=tenant), SYSTEM)


async def _closed_for_restoring(system: HostedSystem, tenant: str) -> bool:
    """By the log, which knows more than the table: what happened last about letting people in."""
    for entry in reversed(await system.store.read_stream(PLATFORM, HOSTED.stream(tenant))):
        if entry.type in _LETTING_IN:
            return bool(orjson.loads(entry.meta).get("command") == close_for_restoring.__name__)
    return False


def _doing(tenant: str) -> str:
    return f"restoring {tenant}"


async def _restored(
    system: HostedSystem, path: Path, tenant: Tenant, manifest: Manifest, actor: Actor, progress: Progress
) -> None:
    slug = tenant.slug
    await _say(system, close_for_restoring, SuspendTenant(tenant=tenant.id, reason=_REASON), actor)
    try:
        await asyncio.sleep(EVERYBODY_KNOWS_SECONDS)
        before = await asyncio.to_thread(system.store.head, tenant.id)
        await system.sessions.revoke(tenant.id, await _sessions_of(system.database, tenant.id))
        await asyncio.to_thread(_replaced, system.database, path, slug, system.areas, system.clock.now(), progress)
    except BaseException:
        if tenant.status == "active":
            await asyncio.shield(_say(system, resume_tenant, TenantOnly(tenant=tenant.id), actor))
        raise
    await delete_past(system.database, tenant.id)
    await system.followed.forget(tenant.id)
    await system.followed.look()
    system.store.told(tenant.id, manifest.position)
    fact = RecordRestored(
        tenant=tenant.id,
        events=manifest.position,
        head_hash=manifest.head_hash,
        events_before=before.position,
        head_hash_before=before.hash.hex(),
    )
    await _say(system, record_tenant_restored, fact, actor)
    await up_to_date(system, tenant.id, progress)
    await asyncio.sleep(EVERYBODY_KNOWS_SECONDS)
    if tenant.status == "active":
        await _say(system, resume_tenant, TenantOnly(tenant=tenant.id), actor)
    await system.tenants.refresh()


async def _say(system: HostedSystem, handler: Handler[Any], command: BaseModel, actor: Actor) -> None:
    done = await system.bus.execute(PLATFORM, handler, command, actor=actor)
    await system.applied.reached(PLATFORM, done.position, _TOLD_SECONDS)
    await system.tenants.refresh()


async def _sessions_of(database: Database, tenant: str) -> list[str]:
    async with database.bound(tenant) as connection:
        return [row["id"] for row in await connection.fetch("SELECT id FROM sessions WHERE tenant = $1", tenant)]


def _proven(path: Path, tenant: Tenant, progress: Progress) -> Manifest:
    """Every file by its checksum and every event by the chain. Raises ArchiveUnusable."""
    with opened_archive(path) as archive:
        manifest = archive.manifest
        if manifest.tenant != tenant.id:
            raise ArchiveUnusable(f"This is an archive of another airline than “{tenant.slug}”: nothing was changed.")
        if not manifest.personal_data:
            raise ArchiveUnusable(
                "The archive has no personal data, so restoring it would erase everybody. Take one that has it."
            )
        for _ in Archived(archive, progress).events():
            pass
        for name in archive.names:
            archive.check(name)
        return manifest


def _replaced(
    database: Database, path: Path, slug: str, areas: Sequence[Area], now: datetime, progress: Progress
) -> None:
    policies = [policy.name for area in areas for policy in area.policies]
    with opened_archive(path) as archive:
        wish = archive_target.Wish(slug, derivation_with(areas), policies, iso(now), replaces=True)
        archive_target.import_archive(database, archive, wish, progress)
