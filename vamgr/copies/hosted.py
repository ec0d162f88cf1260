"""Archives and digests of airlines in a database, and an airline of an archive that comes to the others there."""

from __future__ import annotations

import asyncio
import secrets
import shutil
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from vamgr.adapters.postgres import archive_target
from vamgr.adapters.postgres.archive_source import opened_source, positions
from vamgr.adapters.postgres.bridge import install
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.schema import check
from vamgr.adapters.postgres.signing import signing_key
from vamgr.adapters.sqlite.archive_target import copy_without_keys
from vamgr.areas import load_areas
from vamgr.copies.archives import (
    Exported,
    Wish,
    archive_name,
    export_blank,
    quietly,
    up_to_date,
    wish_for,
    write_wished,
)
from vamgr.copies.claims import derivation_with
from vamgr.copies.digests import signed_of
from vamgr.copies.replacing import finish, restore
from vamgr.copies.system import Download
from vamgr.exchange.archive.digest import Digest, Proof, new_private_key, prove
from vamgr.exchange.archive.layout import ArchiveUnusable, Manifest
from vamgr.exchange.archive.reading import opened_archive
from vamgr.exchange.archive.writing import Progress
from vamgr.hosting.claims import SLUG_SCOPE
from vamgr.hosting.commands import SLUG_TAKEN, OpenTenant, open_tenant
from vamgr.hosting.domain import HOSTED
from vamgr.hosting.names import check_slug
from vamgr.kernel.area import Area
from vamgr.kernel.errors import ClaimTaken, DomainError, StoreUnavailable
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.times import iso
from vamgr.kernel.uow import SYSTEM, Actor
from vamgr.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from vamgr.hosted import HostedSystem

T = TypeVar("T")
_AT_ONCE = 2  # exports in one process: each takes a connection and much of a processor
_A_MOMENT_SECONDS = 1.0
_LOOK_SECONDS = 0.2
_TOLD_SECONDS = 3.0
_OPERATOR = Actor(SYSTEM.user_id, "owner", SYSTEM.abilities, "cli")
_STANDS_SECONDS = 2.0


class HostedCopies:
    """`vamgr.copies.system.Copies` of what runs over a database. One per process; there are no branches."""

    def __init__(self, system: HostedSystem) -> None:
        self._system = system
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def export(self, tenant: str, *, personal_data: bool) -> Download:
        """An archive on its way to a browser; work goes on meanwhile. Raises StoreUnavailable."""
        system = self._system
        async with self._turns:
            place = system.data_dir / "tmp" / f"{secrets.token_hex(8)}.zip"
            made = await self.write(tenant, place, personal_data=personal_data, progress=quietly)
        codes = (airline.icao for airline in made.manifest.airlines)
        return Download(archive_name(codes, system.clock.now()), made)

    async def write(self, tenant: str, target: Path | None, *, personal_data: bool, progress: Progress) -> Exported:
        """The archive as a file. Raises StoreUnavailable."""
        system = self._system
        await up_to_date(system, tenant, progress)
        wish = await asyncio.to_thread(wish_for, target, personal_data, system.clock.now(), progress)
        return await _written(system.settings, system.database, tenant, system.areas, wish)

    async def digest(self, tenant: str) -> Digest:
        """The signed digest of everything up to now. Raises StoreUnavailable."""
        key = await signing_key(self._system.database, tenant, new_private_key())
        return signed_of(self._system, tenant, key)

    async def take_in(self, path: Path, slug: str, actor: Actor = _OPERATOR, progress: Progress = quietly) -> Manifest:
        """Let the airline of an archive be one more here, under a name, told of in the platform's log and followed from
        now on. Said again after it broke off between the two, it goes on.

        Raises ArchiveUnusable, DomainError and ClaimTaken for the name, and StoreUnavailable; then nothing has changed.
        """
        system = self._system
        check_slug(slug)
        manifest = await asyncio.to_thread(_manifest_of, path)
        # Of two who bring the same airline none takes away what the other one has just told of.
        async with AsyncExitStack() as stack:
            try:
                await stack.enter_async_context(system.hosting.alone(manifest.tenant, _A_MOMENT_SECONDS))
            except DomainError:
                raise ArchiveUnusable(
                    "This airline is just being imported by somebody else. Look again in a moment."
                ) from None
            await self._take_in(path, manifest, slug, actor, progress)
        return manifest

    async def _take_in(self, path: Path, manifest: Manifest, slug: str, actor: Actor, progress: Progress) -> None:
        system = self._system
        await system.tenants.refresh()
        taken = system.tenants.by_slug(slug)
        if taken is not None and taken.id != manifest.tenant:
            raise ClaimTaken(SLUG_SCOPE, slug, taken.id, SLUG_TAKEN, "slug")
        if taken is None or not await self._is_only_untold(manifest):
            await asyncio.to_thread(_taken_in, system.database, path, slug, system.areas, system.clock.now(), progress)
            await system.followed.forget(manifest.tenant)  # it may have been here before, and deleted
        await self._tell(manifest, slug, actor)
        await system.tenants.refresh()
        system.store.told(manifest.tenant, manifest.position)

    async def restore(self, path: Path, slug: str, actor: Actor = _OPERATOR, progress: Progress = quietly) -> Manifest:
        """See `replacing.restore`."""
        return await restore(self._system, path, slug, actor, progress)

    async def finish_restores(self) -> None:
        """See `replacing.finish`."""
        await finish(self._system)

    async def _is_only_untold(self, manifest: Manifest) -> bool:
        """Whether an import of the same archive had come to its end, and only the platform does not know of it."""
        told = await self._system.store.read_stream(PLATFORM, HOSTED.stream(manifest.tenant))
        head = self._system.store.head(manifest.tenant)
        return not told and (head.position, head.hash.hex()) == (manifest.position, manifest.head_hash)

    async def _tell(self, manifest: Manifest, slug: str, actor: Actor) -> None:
        system = self._system
        name = manifest.airlines[0].name if manifest.airlines else slug
        command = OpenTenant(tenant=manifest.tenant, slug=slug, name=name, opened_by="import")
        try:
            done = await system.bus.execute(PLATFORM, open_tenant, command, actor=actor)
        except ClaimTaken:  # by somebody who was quicker
            await system.store.delete_tenant(manifest.tenant)
            raise
        await system.applied.reached(PLATFORM, done.position, _TOLD_SECONDS)

    async def forget_in_branches(self, person: str) -> None:
        """There is nothing to forget in."""

    async def finish_erasures(self) -> None:
        """There is nothing to finish."""


# for the command line, beside whoever serves the database


def run_bridged(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run it on a loop of its own, whose tasks may wait for the database in plain functions."""
    from vamgr.serving import run

    async def within() -> T:
        install(asyncio.get_running_loop())
        return await asyncio.create_task(coroutine)

    return run(within())


async def export_hosted(
    settings: Settings, slug: str, target: Path | None, *, personal_data: bool, progress: Progress
) -> Exported:
    """Write one airline into an archive, also while it is in use. Raises StoreUnavailable, NewerFolder."""
    areas = load_areas(routes=False)
    async with _open(settings) as database:
        await check(database)
        tenant = await _tenant_named(database, slug)
        if await _tables_follow(database, tenant, areas, progress):
            wish = await asyncio.to_thread(wish_for, target, personal_data, datetime.now(UTC), progress)
            return await _written(settings, database, tenant, areas, wish)
    # Nobody fills the read tables, so this does.
    from vamgr.hosted import open_hosted

    async with open_hosted(settings, background=False, areas=areas) as system:
        return await system.copies.write(tenant, target, personal_data=personal_data, progress=progress)


async def import_hosted(
    settings: Settings, path: Path, slug: str, progress: Progress, *, replace: bool = False
) -> Manifest:
    """Let an archive's airline be one more in the database, or what the one of that name becomes again (``replace``).
    Whoever serves that finds it within seconds.

    Raises what `HostedCopies.take_in` and `HostedCopies.restore` raise, and NewerFolder.
    """
    from vamgr.hosted import open_hosted

    async with open_hosted(settings, background=False) as system:
        if replace:
            await system.projector.catch_up(PLATFORM)
            return await system.copies.restore(path, slug, progress=progress)
        return await system.copies.take_in(path, slug, progress=progress)


async def digest_hosted(settings: Settings, slug: str) -> Digest:
    """The signed digest of one airline. Raises StoreUnavailable, NewerFolder."""
    from vamgr.hosted import open_hosted

    async with open_hosted(settings, background=False) as system:
        tenant = await _tenant_named(system.database, slug)
        await up_to_date(system, tenant, quietly)
        return await system.copies.digest(tenant)


async def prove_hosted(digest: Digest, settings: Settings) -> Proof:
    """Whether the log of the digest's airline in the database goes on from it. Raises StoreUnavailable."""
    async with _open(settings) as database:
        await check(database)
        name = f"the database at {database.place}"
        rows = PostgresEventStore(database).all_rows(digest.tenant)
        return await asyncio.to_thread(prove, digest, rows, name)


@asynccontextmanager
async def _open(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.database_url or "", schema=settings.database_schema, most=4)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def _tenant_named(database: Database, slug: str) -> str:
    async with database.platform("tenants") as connection:
        tenant: str | None = await connection.fetchval("SELECT tenant FROM tenants WHERE slug = $1", slug)
    if tenant is None:
        raise StoreUnavailable(f"There is no airline “{slug}” in the database at {database.place}.")
    return tenant


async def _tables_follow(database: Database, tenant: str, areas: Sequence[Area], progress: Progress) -> bool:
    """Wait until the read tables show everything up to now; False when they stand still without that, or are not of
    today's form."""
    names = [projection.name for area in areas for projection in area.projections]
    head, reached, stood = None, -1, 0.0
    while stood < _STANDS_SECONDS:
        now, there = await positions(database, tenant, names)
        head = now if head is None else head
        if there is None:
            return False
        if there >= head:
            return True
        progress("Read tables", there, head)
        stood = stood + _LOOK_SECONDS if there <= reached else 0.0
        reached = there
        await asyncio.sleep(_LOOK_SECONDS)
    return False


async def _written(settings: Settings, database: Database, tenant: str, areas: list[Area], wish: Wish) -> Exported:
    projections = [projection for area in areas for projection in area.projections]

    def write() -> Exported:
        with opened_source(database, tenant, projections, wish.scratch) as source:
            return write_wished(wish, source)

    def copy(blank: Path) -> None:
        blank.mkdir(mode=0o700)
        with opened_source(database, tenant, projections, wish.scratch) as source:
            copy_without_keys(source, blank)

    try:
        if wish.personal_data:
            return await asyncio.to_thread(write)
        blank = wish.scratch / "blank"
        await asyncio.to_thread(copy, blank)
        return await export_blank(settings, wish, blank, blank / "uploads", areas)
    finally:
        await asyncio.to_thread(shutil.rmtree, wish.scratch, True)


def _taken_in(
    database: Database, path: Path, slug: str, areas: Sequence[Area], now: datetime, progress: Progress
) -> Manifest:
    policies = [policy.name for area in areas for policy in area.policies]
    with opened_archive(path) as archive:
        wish = archive_target.Wish(slug, derivation_with(areas), policies, iso(now))
        archive_target.import_archive(database, archive, wish, progress)
        return archive.manifest


def _manifest_of(path: Path) -> Manifest:
    with opened_archive(path) as archive:
        return archive.manifest
