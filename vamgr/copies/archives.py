"""Archives of a data folder, and a data folder of an archive."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from vamgr.adapters.sqlite.archive_source import opened_source
from vamgr.adapters.sqlite.archive_target import import_archive
from vamgr.adapters.sqlite.connect import connect_reader, unavailable
from vamgr.adapters.sqlite.folder import LOG_FILE, DataFolder
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.adapters.sqlite.replacing import commit_staging, drop_staging, fresh_staging
from vamgr.adapters.sqlite.signing import SIGNING_KEY
from vamgr.areas import load_areas
from vamgr.copies.claims import derivation_with
from vamgr.exchange.archive.layout import ArchiveUnusable, Manifest
from vamgr.exchange.archive.reading import opened_archive
from vamgr.exchange.archive.writing import ArchiveSource, Progress, write_archive
from vamgr.kernel.area import Area
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.times import iso
from vamgr.runtime import System, holder_of, open_system
from vamgr.settings import Settings
from vamgr.system import Core

_SCRATCH = ".vamgr-export-"
_LOOK_SECONDS = 0.5


def quietly(_what: str, _done: int, _total: int) -> None:
    """A progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Exported:
    path: Path
    bytes: int
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Wish:
    """An archive to be written. ``target`` None: under a name that is made up, in ``folder``. ``scratch``: for what is
    only needed on the way."""

    folder: Path
    target: Path | None
    scratch: Path
    personal_data: bool
    now: datetime
    progress: Progress


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
    await up_to_date(system, system.tenant, progress)
    return await _export(system.settings, system.areas, target, system.clock.now(), personal_data, progress)


async def _export(
    settings: Settings,
    areas: list[Area],
    target: Path | None,
    now: datetime,
    personal_data: bool,
    progress: Progress,
) -> Exported:
    wish = await asyncio.to_thread(wish_for, target, personal_data, now, progress)
    try:
        if personal_data:
            return await asyncio.to_thread(_write, wish, settings.data_dir, settings.data_dir / "uploads", areas)
        blank = wish.scratch / "blank"
        await asyncio.to_thread(_copy_without_keys, settings.data_dir / LOG_FILE, blank)
        return await export_blank(settings, wish, blank, settings.data_dir / "uploads", areas)
    finally:
        await asyncio.to_thread(shutil.rmtree, wish.scratch, True)


async def export_blank(settings: Settings, wish: Wish, blank: Path, uploads: Path, areas: list[Area]) -> Exported:
    """Of a folder whose log has nobody's key in it: its tables are made first."""
    nameless = settings.model_copy(
        update={"data_dir": blank, "database_url": None, "amqp_url": None, "redis_url": None}
    )
    async with open_system(nameless, background=False, areas=areas) as system:
        await up_to_date(system, system.tenant, wish.progress)
        return await asyncio.to_thread(_write, wish, blank, uploads, areas)


def wish_for(target: Path | None, personal_data: bool, now: datetime, progress: Progress) -> Wish:
    """Raises StoreUnavailable for a place that cannot be written."""
    folder = Path.cwd() if target is None else target if target.is_dir() else target.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_what_was_left(folder)
        scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=folder))
    except OSError as error:
        raise StoreUnavailable(
            f"{folder} cannot be written: {error.strerror or error}. Choose another place."
        ) from error
    named = None if target is None or target.is_dir() else target
    return Wish(folder, named, scratch, personal_data, now, progress)


def _clear_what_was_left(folder: Path) -> None:
    """By processes that were killed, a day ago at least: none of them is at work any more."""
    yesterday = time.time() - 24 * 3600
    for left in folder.glob(f"{_SCRATCH}*"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < yesterday:
                shutil.rmtree(left)


def _write(wish: Wish, data_dir: Path, uploads: Path, areas: list[Area]) -> Exported:
    projections = [projection for area in areas for projection in area.projections]
    log = data_dir / LOG_FILE
    with opened_source(log, data_dir / "read.sqlite", _tenant_of(log), projections, uploads, wish.scratch) as source:
        return write_wished(wish, source)


def write_wished(wish: Wish, source: ArchiveSource) -> Exported:
    """Blocking. Raises StoreUnavailable."""
    path = wish.target or wish.folder / archive_name((airline.icao for airline in source.airlines), wish.now)
    manifest = write_archive(path, source, made_at=wish.now, personal_data=wish.personal_data, progress=wish.progress)
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
            target.execute("DELETE FROM folder WHERE name = ?", (SIGNING_KEY,))
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


def stage(system: System, path: Path) -> Manifest:
    """Lay the airline of an archive ready to take the place of what is here. Blocking. Raises ArchiveUnusable and
    StoreUnavailable, and then nothing has changed."""
    data_dir = system.data_dir
    staging = fresh_staging(data_dir)
    try:
        now = datetime.now(UTC)
        with opened_archive(path) as archive:
            import_archive(archive, staging, derivation_with(system.areas), iso(now), quietly)
            manifest = archive.manifest
        commit_staging(data_dir, source="the archive", made_at=manifest.made_at, events=manifest.position, now=now)
    except BaseException:
        drop_staging(data_dir)
        raise
    return manifest


async def up_to_date(system: Core, tenant: str, progress: Progress) -> None:
    """Wait until the read tables show everything. Raises StoreUnavailable when they cannot."""
    head = system.store.head(tenant).position
    while True:
        there = await system.applied.reached(tenant, head, _LOOK_SECONDS)
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
