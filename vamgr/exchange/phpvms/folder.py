"""The command line's way: a data folder without an airline gets one, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from vamgr.areas import load_areas
from vamgr.exchange.phpvms.findings import Report
from vamgr.exchange.phpvms.importing import import_spooled, look, spooled
from vamgr.kernel.errors import DomainError
from vamgr.runtime import events_in, open_system, own_folder
from vamgr.settings import Settings

Progress = Callable[[str, int, int], None]
_WORK = "phpvms-import"
_LOG = "log.sqlite"


async def look_at(dump: Path, owner_email: str | None, progress: Progress) -> Report:
    """A dry run: no data folder is touched."""
    with spooled(dump, progress) as spool:
        areas = load_areas(routes=False)
        return await look(
            spool, areas, name=dump.name, now=datetime.now(UTC), owner_email=owner_email, progress=progress
        )


async def import_folder(settings: Settings, dump: Path, owner_email: str | None, progress: Progress) -> Report:
    """Make the airline of a dump in the data folder. It is built beside and put in place when it is whole, the log
    last: a crash on the way leaves the folder without an airline, as it was.

    Raises DomainError for a folder with an airline, FolderInUse, DumpUnreadable, StoreUnavailable.
    """
    with own_folder(settings):
        if events_in(settings.data_dir):
            raise DomainError(
                f"There is an airline in {settings.data_dir} already, and the past of another one cannot be put before"
                " it. Choose an empty folder with --data-dir.",
                rule="already-set-up",
            )
        work = settings.data_dir / "tmp" / _WORK
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        try:
            report = await _made_in(work, settings, dump, owner_email, progress)
            _put_in_place(work / "data", settings.data_dir)
        finally:
            shutil.rmtree(work, ignore_errors=True)
            with suppress(OSError):
                work.parent.rmdir()
    return report


async def _made_in(work: Path, settings: Settings, dump: Path, owner_email: str | None, progress: Progress) -> Report:
    with spooled(dump, progress, work) as spool:
        inside = settings.model_copy(update={"data_dir": work / "data"})
        async with open_system(inside, background=False, bulk=True) as system:
            return await import_spooled(system, spool, name=dump.name, owner_email=owner_email, progress=progress)


def _put_in_place(made: Path, folder: Path) -> None:
    for stale in folder.glob("*.sqlite*"):
        stale.unlink()
    wanted = [entry for entry in made.iterdir() if not entry.name.startswith(("server.", _LOG)) and entry.name != "tmp"]
    logs = [entry for entry in made.iterdir() if entry.name.startswith(_LOG)]
    for entry in [*wanted, *sorted(logs, key=lambda entry: -len(entry.name))]:
        target = folder / entry.name
        if entry.is_dir() and target.is_dir():
            for inner in entry.iterdir():
                inner.replace(target / inner.name)
        else:
            entry.replace(target)
