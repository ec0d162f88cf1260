"""Whether a backup, or a folder that was put aside, could take an airline's place: laid out, opened and walked through.

Nothing here touches the airline that is there.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vamgr.adapters.sqlite.backup import NEWEST, BackupUnusable, copy_log, list_backup, unpack_backup
from vamgr.adapters.sqlite.connect import connect_reader, unavailable
from vamgr.adapters.sqlite.folder import LOG_FILE, DataFolder
from vamgr.adapters.sqlite.formats import read_format, refuse_what_is_newer
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.adapters.sqlite.upgrading import schema_of
from vamgr.kernel.errors import FolderInUse, StoreUnavailable

Progress = Callable[[str, int, int], None]


def silent(_what: str, _done: int, _total: int) -> None:
    """A progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Summary:
    """``heads``: tenant → (position, hash in hex). ``newest_at``: when the newest event was recorded, ISO Z."""

    heads: dict[str, tuple[int, str]]
    newest_at: str | None

    @property
    def events(self) -> int:
        return sum(position for position, _ in self.heads.values())


@dataclass(frozen=True, slots=True)
class Proven:
    """``made_at``: when the backup was made, or the newest event of a folder."""

    source: str
    made_at: str
    version: str | None
    found: Summary

    @property
    def events(self) -> int:
        return self.found.events


def summary_of(log: Path) -> Summary:
    """Where a log stands, read only. Raises StoreUnavailable for one that cannot be read."""
    try:
        connection = connect_reader(log, still=True)
        try:
            heads = connection.execute("SELECT tenant, position, hash FROM heads ORDER BY tenant").fetchall()
            newest = connection.execute(NEWEST).fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error
    return Summary({tenant: (position, bytes(digest).hex()) for tenant, position, digest in heads}, newest)


def prove_backup(source: Path, folder: Path, progress: Progress = silent) -> Proven:
    """Lay the source out in ``folder``, which is empty or not there, and prove it: a backup's every byte, and of the
    log in it that this version understands it and that each event has the hash that it was written with.

    ``source``: a backup, or a data folder that nobody uses. Blocking; a million events take half a minute.
    Raises BackupUnusable, NewerFolder, FolderInUse and StoreUnavailable.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    log = folder / LOG_FILE
    if source.is_dir():
        _copy_folder(source, folder)
        version, made_at = None, None
    else:
        made = unpack_backup(source, folder)
        version, made_at = made.version, made.made_at
    found = read_format(log)
    if found is None:
        raise BackupUnusable(f"{source} is no backup of vamgr: what should be its log holds no airline.")
    refuse_what_is_newer(found, schema_of)
    summary = _walk(log, source, progress)
    if not source.is_dir() and summary.heads != list_backup(source).heads:
        raise BackupUnusable(f"{source} is damaged: its log does not end where it says. Use another backup.")
    return Proven(source.name, made_at or summary.newest_at or "", version or found.written_by, summary)


def _copy_folder(source: Path, folder: Path) -> None:
    if not (source / LOG_FILE).is_file():
        raise BackupUnusable(f"{source} is no data folder of vamgr: there is no {LOG_FILE} in it.")
    if DataFolder(source).holder() is not None:
        raise FolderInUse(f"A vamgr is using {source}. Close it first.")
    try:
        copy_log(source / LOG_FILE, folder / LOG_FILE)
    except StoreUnavailable as error:
        raise BackupUnusable(
            f"The airline in {source} is damaged, so it cannot take this one's place. It stays where it is; "
            f'`vamgr verify --data-dir "{source}"` says how far it is whole.'
        ) from error
    try:
        if (source / "uploads").is_dir():
            shutil.copytree(source / "uploads", folder / "uploads")
    except OSError as error:
        raise StoreUnavailable(f"{source} cannot be copied: {error.strerror or error}.") from error


def _walk(log: Path, source: Path, progress: Progress) -> Summary:
    reader = LogReader(log)
    try:
        reader.check()
        for tenant, _ in reader.tenants():
            report = reader.verify_chain(tenant, lambda done, total: progress("Hash chain", done, total))
            if report.findings:
                raise BackupUnusable(
                    f"{source} is damaged: {report.findings[0].detail} Everything before event {report.first_bad} is "
                    "whole. Use another backup."
                )
    finally:
        reader.close()
    return summary_of(log)
