"""Composition of what copies an airline: archives, digests, branches; and the proof that claims follow from the log."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vamgr.accounts import OwnerApi
from vamgr.adapters.sqlite.archive_source import opened_source
from vamgr.adapters.sqlite.archive_target import import_archive
from vamgr.adapters.sqlite.branching import (
    BranchPoint,
    copy_tables,
    end_of_append,
    erased_persons,
    forget_persons,
    readable_persons,
    release_addresses,
    write_branch,
)
from vamgr.adapters.sqlite.claims_of_log import differing_claims as differing_in_log
from vamgr.adapters.sqlite.connect import connect_reader, unavailable
from vamgr.adapters.sqlite.folder import LOG_FILE, DataFolder
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.adapters.sqlite.replacing import commit_staging, drop_staging, fresh_staging
from vamgr.adapters.sqlite.signing import signing_key
from vamgr.airline.queries import all_airlines
from vamgr.exchange.archive.digest import Digest, Proof, new_private_key, prove, signed
from vamgr.exchange.archive.layout import ArchiveUnusable, Manifest, Row
from vamgr.exchange.archive.reading import opened_archive, unproven_events
from vamgr.exchange.archive.writing import Progress, write_archive
from vamgr.identity.accounts import forget_person
from vamgr.identity.claims import ADDRESS_SCOPE
from vamgr.identity.domain import USER
from vamgr.kernel.area import Area
from vamgr.kernel.claims import Derivation
from vamgr.kernel.codec import Codec
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import registry
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.store import Release
from vamgr.kernel.times import iso
from vamgr.runtime import System, holder_of, load_areas, open_system
from vamgr.settings import Settings

if TYPE_CHECKING:
    from vamgr.branches.keeper import Branches

_SCRATCH = ".vamgr-export-"
_LOOK_SECONDS = 0.5
_RESTART_SECONDS = 0.4


def _quietly(_what: str, _done: int, _total: int) -> None:
    pass


class Copies:
    """What a running system gives of itself (`System.copies`)."""

    def __init__(self, system: System) -> None:
        self._system = system

    async def export(self, *, personal_data: bool) -> Download:
        """An archive on its way to a browser; work goes on meanwhile. Raises StoreUnavailable."""
        system = self._system
        place = system.data_dir / "tmp" / f"{secrets.token_hex(8)}.zip"
        made = await export_system(system, place, personal_data=personal_data, progress=_quietly)
        codes = (airline.icao for airline in made.manifest.airlines)
        return Download(archive_name(codes, system.clock.now()), made)

    async def digest(self) -> Digest:
        return await digest_of(self._system)

    async def move_in(self, content: bytes) -> tuple[Manifest, bool]:
        """Let the airline of an archive take the place of what is here, which is kept aside. Work goes on until then.

        The second part: whether that happens in a moment; else it does at the next start. Raises ArchiveUnusable and
        StoreUnavailable, and then nothing has changed.
        """
        system = self._system
        manifest = await asyncio.to_thread(_stage, system, content)
        if system.restart is None:
            return manifest, False
        asyncio.get_running_loop().call_later(_RESTART_SECONDS, system.restart, system.settings)
        return manifest, True

    @cached_property
    def branches(self) -> Branches:
        from vamgr.branches.keeper import Branches

        return Branches(self._system)

    async def forget_in_branches(self, person: str) -> None:
        """Delete the key of somebody who is being erased in every copy of this airline. Raises StoreUnavailable."""
        if (self._system.data_dir / "branches").exists():
            await self.branches.forget([person])

    async def finish_erasures(self) -> None:
        """Do in branches what a crash, or one that could not be reached, left undone. Raises StoreUnavailable."""
        if (self._system.data_dir / "branches").exists():
            await self.branches.finish_erasures()

    async def forget_here(self, persons: Sequence[str]) -> None:
        """In a branch, on behalf of the airline that it comes from. Raises StoreUnavailable."""
        system = self._system
        for person in persons:
            holder = USER.stream(person)
            held = system.store.query(
                "SELECT value FROM claims WHERE tenant = ? AND scope = ? AND holder = ?",
                (system.tenant, ADDRESS_SCOPE, holder),
            )
            releases = [Release(ADDRESS_SCOPE, value, holder) for (value,) in held]
            await system.store.append(system.tenant, (), recorded_at=system.clock.now(), releases=releases)
            await forget_person(system, system.tenant, person)

    async def stop(self) -> None:
        if "branches" in vars(self):
            await self.branches.close_all()


@dataclass(frozen=True, slots=True)
class Exported:
    path: Path
    bytes: int
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Download:
    """``name``: what the file is to be called where it arrives."""

    name: str
    exported: Exported


def derivation(areas: Iterable[Area], codec: Codec, keys: KeyRing) -> Derivation:
    """For one walk through a log."""
    known = list(areas)
    return Derivation(
        claimings=[claiming for area in known for claiming in area.claimings],
        numberings=[numbering for area in known for numbering in area.numberings],
        codec=codec,
        keys=keys,
    )


def derivation_with(areas: Iterable[Area]) -> Callable[[KeyRing], Derivation]:
    known = list(areas)
    return lambda keys: derivation(known, Codec(registry, keys), keys)


async def differing_claims(system: System, progress: Callable[[int, int], None] | None = None) -> list[str]:
    """Where the tables of claims and numbers are not what the tenant's log says, in sentences; work goes on meanwhile.

    ``progress``: (done, in all). Raises StoreUnavailable and UnreadableEvent.
    """
    found = derivation(system.areas, system.codec, system.keys)
    return await asyncio.to_thread(differing_in_log, system.store.path, system.tenant, found, progress)


# --- archives ---------------------------------------------------------------------------------------------------------


async def export_folder(
    settings: Settings, target: Path | None, *, personal_data: bool, progress: Progress
) -> Exported:
    """Write a data folder's airline into an archive, also beside the vamgr that serves it.

    ``target``: a file, a folder, or None for the working folder. Raises StoreUnavailable.
    """
    if not (settings.data_dir / LOG_FILE).exists():
        raise StoreUnavailable(f"There is no airline in {settings.data_dir}. Choose its folder with --data-dir.")
    if holder_of(settings) is None:
        async with open_system(settings, background=False) as system:
            return await export_system(system, target, personal_data=personal_data, progress=progress)
    return await _export(settings, load_areas(routes=False), target, datetime.now(UTC), personal_data, progress)


async def export_system(system: System, target: Path | None, *, personal_data: bool, progress: Progress) -> Exported:
    """The same from inside; work goes on meanwhile."""
    await up_to_date(system, progress)
    return await _export(system.settings, system.areas, target, system.clock.now(), personal_data, progress)


async def _export(
    settings: Settings,
    areas: list[Area],
    target: Path | None,
    now: datetime,
    personal_data: bool,
    progress: Progress,
) -> Exported:
    folder, named, scratch = _places(target)
    try:
        if personal_data:
            return await asyncio.to_thread(
                _write, settings.data_dir, settings.data_dir, areas, named, folder, scratch, now, True, progress
            )
        blank = scratch / "blank"
        await asyncio.to_thread(_copy_without_keys, settings.data_dir / LOG_FILE, blank)
        nameless = settings.model_copy(update={"data_dir": blank})
        async with open_system(nameless, background=False, areas=areas) as system:
            await up_to_date(system, progress)
            return await asyncio.to_thread(
                _write, blank, settings.data_dir, areas, named, folder, scratch, now, False, progress
            )
    finally:
        await asyncio.to_thread(shutil.rmtree, scratch, True)


def _places(target: Path | None) -> tuple[Path, Path | None, Path]:
    """The folder to write to, the file's name if one was given, and a place beside it for what is only needed on the
    way."""
    folder = Path.cwd() if target is None else target if target.is_dir() else target.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_what_was_left(folder)
        scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=folder))
    except OSError as error:
        raise StoreUnavailable(
            f"{folder} cannot be written: {error.strerror or error}. Choose another place."
        ) from error
    return folder, None if target is None or target.is_dir() else target, scratch


def _clear_what_was_left(folder: Path) -> None:
    """By processes that were killed, a day ago at least: none of them is at work any more."""
    yesterday = time.time() - 24 * 3600
    for left in folder.glob(f"{_SCRATCH}*"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < yesterday:
                shutil.rmtree(left)


def _write(
    data_dir: Path,
    uploads_of: Path,
    areas: list[Area],
    target: Path | None,
    folder: Path,
    scratch: Path,
    now: datetime,
    personal_data: bool,
    progress: Progress,
) -> Exported:
    projections = [projection for area in areas for projection in area.projections]
    log = data_dir / LOG_FILE
    with opened_source(uploads_of, log, data_dir / "read.sqlite", _tenant_of(log), projections, scratch) as source:
        path = target or folder / archive_name((airline.icao for airline in source.airlines), now)
        manifest = write_archive(path, source, made_at=now, personal_data=personal_data, progress=progress)
    return Exported(path, path.stat().st_size, manifest)


def archive_name(codes: Iterable[str], now: datetime) -> str:
    """A file name that says whose it is and sorts by time."""
    return f"{next(iter(codes), 'airline').lower()}-archive-{now.strftime('%Y%m%d-%H%M%S')}.zip"


def _copy_without_keys(log: Path, blank: Path) -> None:
    """The log with the key of nobody in it, in a folder of its own."""
    blank.mkdir(mode=0o700)
    try:
        source = connect_reader(log)
        target = sqlite3.connect(blank / LOG_FILE, isolation_level=None)
        try:
            source.backup(target)
            target.execute("PRAGMA secure_delete = ON")
            target.execute("UPDATE person_keys SET key = zeroblob(32)")
            target.execute("DELETE FROM sessions")
            target.execute("DELETE FROM folder WHERE name = 'signing-key'")
        finally:
            target.close()
            source.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error


def import_folder(settings: Settings, path: Path, progress: Progress) -> Manifest:
    """Make a data folder of an archive. Blocking. Raises ArchiveUnusable, FolderInUse, StoreUnavailable."""
    areas = load_areas(routes=False)
    with opened_archive(path) as archive, DataFolder(settings.data_dir).own() as folder:
        if folder.log_path.exists():
            raise ArchiveUnusable(
                f"{settings.data_dir} holds an airline already. Choose another folder with --data-dir."
            )
        for pattern in ("log.sqlite-*", "read.sqlite*", "past.sqlite*"):  # what a log that was taken away left
            for stale in settings.data_dir.glob(pattern):
                stale.unlink()
        import_archive(archive, settings.data_dir, derivation_with(areas), iso(datetime.now(UTC)), progress)
        return archive.manifest


def _stage(system: System, content: bytes) -> Manifest:
    data_dir = system.data_dir
    place = data_dir / "tmp" / f"{secrets.token_hex(8)}.zip"
    staging = fresh_staging(data_dir)
    try:
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)
        now = datetime.now(UTC)
        with opened_archive(place) as archive:
            import_archive(archive, staging, derivation_with(system.areas), iso(now), _quietly)
            manifest = archive.manifest
        commit_staging(data_dir, source="the archive", made_at=manifest.made_at, events=manifest.position, now=now)
    except BaseException:
        drop_staging(data_dir)
        raise
    finally:
        place.unlink(missing_ok=True)
    return manifest


async def up_to_date(system: System, progress: Progress) -> None:
    """Wait until the read tables show everything. Raises StoreUnavailable when they cannot."""
    head = system.store.head(system.tenant).position
    while True:
        there = await system.applied.reached(system.tenant, head, _LOOK_SECONDS)
        made_anew = [one for one in system.projector.status() if one.status in {"building", "outdated"}]
        if there and not made_anew:
            return
        if system.projector.failure is not None:
            raise StoreUnavailable(f"The read tables cannot be brought up to date: {system.projector.failure}")
        progress("Read tables", min((one.position for one in made_anew), default=0), head)
        await asyncio.sleep(_LOOK_SECONDS if there else 0)


def _tenant_of(log: Path) -> str:
    reader = LogReader(log)
    try:
        tenants = reader.tenants()
    finally:
        reader.close()
    if not tenants:
        raise StoreUnavailable(f"There is no airline in {log.parent} yet.")
    return tenants[0][0]


# --- branches ---------------------------------------------------------------------------------------------------------


def branch_point(system: System, position: int) -> BranchPoint:
    """Where a branch that is to end with this event really ends. Blocking."""
    return end_of_append(system.store.path, system.tenant, position)


def write_branch_log(system: System, folder: Path, position: int) -> None:
    """Blocking. Raises StoreUnavailable."""
    log = folder / LOG_FILE
    write_branch(system.store.path, log, system.tenant, position, derivation_with(system.areas), _quietly)


def copy_read_tables(system: System, folder: Path) -> None:
    """Blocking. Raises StoreUnavailable."""
    copy_tables(system.read_model.path, folder / system.read_model.path.name)


def head_position_in(folder: Path, tenant: str) -> int:
    """Raises StoreUnavailable."""
    reader = LogReader(folder / LOG_FILE)
    try:
        return reader.head(tenant).position
    finally:
        reader.close()


def erased_persons_of(system: System, tenant: str) -> list[str]:
    return erased_persons(system.store.path, tenant)


def readable_persons_in(folder: Path, tenant: str, persons: list[str]) -> list[str]:
    """Those of them whom this folder's log can still be read of. Blocking."""
    return readable_persons(folder / LOG_FILE, tenant, persons) if persons else []


def drop_tables(folder: Path) -> None:
    """What is made from the log anew when the folder is opened next. Blocking."""
    for pattern in ("read.sqlite*", "past.sqlite*"):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)


def forget_in_folder(folder: Path, tenant: str, persons: list[str], at: str) -> None:
    """Delete their keys in a folder that nobody uses, and the tables that show what the keys protected: they are made
    anew when the folder is opened next. Blocking. Raises FolderInUse, StoreUnavailable."""
    with DataFolder(folder).own() as owned:
        forget_persons(owned.log_path, tenant, persons, at)
        release_addresses(owned.log_path, tenant, ADDRESS_SCOPE, [USER.stream(person) for person in persons])
        drop_tables(folder)


# --- digests ----------------------------------------------------------------------------------------------------------


async def digest_of(system: System) -> Digest:
    """The signed digest of everything up to now."""
    head = system.store.head(system.tenant)
    airlines = all_airlines(system.read_model.reader(system.tenant))
    return signed(
        await signing_key(system.store, new_private_key()),
        airline=", ".join(airline["name"] for airline in airlines) or "An airline without a name",
        tenant=system.tenant,
        position=head.position,
        digest=head.hash,
        made_at=iso(system.clock.now()),
    )


async def digest_of_folder(settings: Settings) -> Digest:
    """The same of a data folder, through the vamgr that serves it if one does."""
    holder = holder_of(settings)
    if holder is not None and holder.url is not None:
        api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert)
        return Digest.model_validate(await api.call("GET", "/digest"))
    if not (settings.data_dir / LOG_FILE).exists():
        raise StoreUnavailable(f"There is no airline in {settings.data_dir}. Choose its folder with --data-dir.")
    async with open_system(settings, background=False) as system:
        await up_to_date(system, _quietly)
        return await digest_of(system)


def prove_archive(digest: Digest, path: Path) -> Proof:
    """Blocking. Raises ArchiveUnusable."""
    return prove(digest, unproven_events(path), path.name)


def prove_folder(digest: Digest, settings: Settings) -> Proof:
    """Blocking. Raises StoreUnavailable."""
    log = LogReader(settings.data_dir / LOG_FILE, even_damaged=True)
    try:
        log.check()
        with log.connection() as connection:
            return prove(digest, _rows(connection, digest.tenant), str(settings.data_dir))
    finally:
        log.close()


def _rows(connection: sqlite3.Connection, tenant: str) -> Iterator[Row]:
    return iter(
        connection.execute(
            """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
            FROM events WHERE tenant = ? ORDER BY position""",
            (tenant,),
        )
    )
