"""Restoring over an airline that is there: proven first, compared in words, and what it replaces is kept."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from vamgr.adapters.sqlite.backup import BackupUnusable
from vamgr.adapters.sqlite.branching import erased_persons, forget_persons, readable_persons, release_addresses
from vamgr.adapters.sqlite.folder import LOG_FILE, DataFolder
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.adapters.sqlite.replacing import (
    PENDING,
    REPLACED,
    Pending,
    commit_staging,
    drop_staging,
    finish_replacing,
    fresh_staging,
    replaced_folders,
)
from vamgr.care.proving import Progress, Proven, Summary, prove_backup, silent, summary_of
from vamgr.identity.claims import ADDRESS_SCOPE
from vamgr.identity.domain import USER
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.times import iso
from vamgr.settings import Settings

Continues = Literal["yes", "ahead", "no", "unknown"]
logger = logging.getLogger("vamgr.care")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What would come in beside what is here. ``here`` None: nothing that can be read. ``continues``: the airline here
    is that of the backup, gone on (yes), or the backup is that of the airline here, gone on (ahead). ``damaged``: what
    is here is kept, but could not be put back. ``erasures_unknown``: nobody can tell who was erased here."""

    theirs: Proven
    here: Summary | None
    continues: Continues
    damaged: bool = False
    erasures_unknown: bool = False

    @property
    def lost_events(self) -> int | None:
        """How many events of the airline here are not in it; None when that is no question of how many."""
        if self.here is None or self.continues != "yes":
            return None
        return self.here.events - self.theirs.events

    def sentences(self) -> list[str]:
        theirs = self.theirs.found
        lines = [
            f"The backup has {theirs.events:,} events{_until(theirs)}; it was read whole and each event is proven."
        ]
        if self.here is None:
            return [*lines, "What is in the data folder now cannot be read.", *self._kept()]
        lines.append(f"The data folder has {self.here.events:,} events{_until(self.here)}.")
        if self.lost_events == 0:
            lines.append("They are the same: nothing would change.")
        elif self.lost_events is not None:
            lines.append(
                f"It is the same airline, gone on since then: its last {self.lost_events:,} events are not in the "
                "backup."
            )
        elif self.continues == "ahead":
            more = self.theirs.events - self.here.events
            lines.append(f"It is the same airline, {more:,} events further than what is here: nothing would be lost.")
        elif self.continues == "no":
            lines.append("It is another airline, or the same one on another course: the backup is not its beginning.")
        else:
            lines.append("Whether it is the same airline cannot be told.")
        return [*lines, *self._kept()]

    def _kept(self) -> Iterator[str]:
        if self.damaged:
            yield f"It is damaged: it is kept in {REPLACED}/ in the data folder as it is, but cannot be restored again."
        else:
            yield f"What is replaced is kept in {REPLACED}/ in the data folder, and can be restored again."
        if self.erasures_unknown:
            yield (
                "Who was erased here after the backup was made cannot be read any more: their data comes back with it. "
                "Erase them again with `vamgr erase-person`."
            )


def compare(theirs: Proven, laid_out: Path, data_dir: Path) -> Comparison:
    """Look at the airline that is here, damaged or not, beside the one that was laid out. Read only."""
    log = data_dir / LOG_FILE
    damaged, unknown = not can_be_put_back(data_dir), _erased(log, theirs) is None
    try:
        here = summary_of(log)
    except StoreUnavailable:
        return Comparison(theirs, None, "unknown", damaged, unknown)
    return Comparison(theirs, here, _continues(theirs, here, log, laid_out / LOG_FILE), damaged, unknown)


def can_be_put_back(data_dir: Path) -> bool:
    """Whether the log in a folder is whole as far as SQLite can tell. Reads all of it."""
    reader = LogReader(data_dir / LOG_FILE)
    try:
        return reader.damage() is None
    finally:
        reader.close()


def _continues(theirs: Proven, here: Summary, log: Path, staged: Path) -> Continues:
    try:
        if _begins_with(log, theirs.found):
            return "yes"
        return "ahead" if _begins_with(staged, here) else "no"
    except StoreUnavailable:
        return "unknown"


def stage(settings: Settings, source: Path, now: datetime, progress: Progress = silent) -> Pending:
    """Prove the source and lay it ready to take the airline's place when the folder is opened next.

    Only the owner of the folder may call this. Blocking. Raises what `prove_backup` raises; then nothing has changed.
    """
    folder = fresh_staging(settings.data_dir)
    try:
        return _commit(settings.data_dir, prove_backup(source, folder, progress), now)
    except BaseException:
        drop_staging(settings.data_dir)
        raise


def look(settings: Settings, source: Path, scratch: Path, progress: Progress = silent) -> Comparison:
    """What restoring this would mean. Blocking. Raises what `prove_backup` raises."""
    return compare(prove_backup(source, scratch, progress), scratch, settings.data_dir)


def replace_airline(
    settings: Settings, source: Path, agree: Callable[[list[str]], bool], progress: Progress = silent
) -> Pending | None:
    """Restore over the airline in a folder that nobody uses, or into an empty one. Blocking.

    ``agree`` is told what it means, in sentences; when it says no, nothing is changed and None comes back.
    Raises FolderInUse and what `prove_backup` raises; then nothing has changed either.
    """
    data_dir = settings.data_dir
    with DataFolder(data_dir).own():
        finish_replacing(data_dir)  # one that a crash has left
        folder = fresh_staging(data_dir)
        try:
            proven = prove_backup(source, folder, progress)
            if (data_dir / LOG_FILE).exists() and not agree(compare(proven, folder, data_dir).sentences()):
                drop_staging(data_dir)
                return None
            _commit(data_dir, proven, datetime.now(UTC))
        except BaseException:
            drop_staging(data_dir)
            raise
        return finish_replacing(data_dir)


def _commit(data_dir: Path, proven: Proven, now: datetime) -> Pending:
    _keep_erased(data_dir, proven, now)
    for left in (data_dir / PENDING).glob(f"{LOG_FILE}-*"):  # by our own look at it
        left.unlink()
    return commit_staging(data_dir, source=proven.source, made_at=proven.made_at, events=proven.events, now=now)


def _keep_erased(data_dir: Path, proven: Proven, now: datetime) -> None:
    """Who was erased since the backup was made stays erased: their keys do not come back with it."""
    staged = data_dir / PENDING / LOG_FILE
    for tenant, erased in (_erased(data_dir / LOG_FILE, proven) or {}).items():
        known = readable_persons(staged, tenant, erased)
        if known:
            forget_persons(staged, tenant, known, iso(now))
            release_addresses(staged, tenant, ADDRESS_SCOPE, [USER.stream(person) for person in known])


def _erased(log: Path, proven: Proven) -> dict[str, list[str]] | None:
    """Who is erased in the airline that is replaced, by tenant; None when that cannot be read."""
    try:
        return {tenant: erased_persons(log, tenant) if log.exists() else [] for tenant in proven.found.heads}
    except StoreUnavailable:
        logger.warning("what a restore replaces cannot be read, so whoever was erased there has to be erased again")
        return None


def newest_replaced(settings: Settings) -> Path:
    """What the last restore has put aside. Raises BackupUnusable."""
    found = replaced_folders(settings.data_dir)
    if not found:
        raise BackupUnusable(f"Nothing was replaced in {settings.data_dir}, so there is nothing to go back to.")
    return found[0]


def _begins_with(log: Path, other: Summary) -> bool:
    """Whether what stands in the other log is the beginning of this one. Raises StoreUnavailable."""
    reader = LogReader(log, even_damaged=True)
    try:
        for tenant, (position, digest) in other.heads.items():
            rows = reader.query("SELECT hash FROM events WHERE tenant = ? AND position = ?", (tenant, position))
            if position > 0 and (not rows or bytes(rows[0][0]).hex() != digest):
                return False
        return True
    finally:
        reader.close()


def _until(found: Summary) -> str:
    if found.newest_at is None:
        return ""
    return f", the newest of {found.newest_at[:10]} {found.newest_at[11:16]} UTC"
