"""The backups of a folder: what there are, making one, reading one again, throwing one away."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from vamgr.adapters.sqlite.backup import (
    Backup,
    BackupUnusable,
    backup_name,
    go_on,
    list_backup,
    needed_bytes,
    write_backup,
)
from vamgr.adapters.sqlite.folder import LOG_FILE
from vamgr.adapters.sqlite.replacing import REPLACED, replaced_folders
from vamgr.care.notes import Check, note, read_notes
from vamgr.care.proving import prove_backup, summary_of
from vamgr.kernel.errors import NotFound, StoreUnavailable, VamgrError
from vamgr.kernel.times import from_iso, iso
from vamgr.settings import Settings

SCHEDULED, BY_HAND, UPLOADED = "scheduled", "vamgr", "uploaded"
_KINDS = {SCHEDULED: "scheduled", BY_HAND: "by-hand", UPLOADED: "uploaded", "before": "before-update"}
_LITTLE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup file in the list. ``problem``: why it cannot be one; then nothing is known of what is in it."""

    path: Path
    kind: str
    bytes: int
    modified_at: datetime
    backup: Backup | None
    check: Check | None
    problem: str | None

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def made_at(self) -> datetime:
        """What it says itself; else what the disk says of the file."""
        try:
            return from_iso(self.backup.made_at) if self.backup is not None else self.modified_at
        except ValueError:
            return self.modified_at


@dataclass(frozen=True, slots=True)
class Aside:
    """An airline that a restore has put aside, as a data folder. ``events`` None: its log cannot be read."""

    path: Path
    bytes: int
    events: int | None
    newest_at: str | None
    problem: str | None


class Backups:
    """Over the folder of backups that the settings name. Everything is blocking; nothing needs the lock of the folder
    but `make` and `check`, which take notes."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known: dict[tuple[Path, int, int], Backup | str] = {}

    @property
    def folder(self) -> Path:
        return self._settings.backup_folder

    def all(self) -> list[Kept]:
        """The newest first. A folder that is not there, or not there just now, has none."""
        checks = read_notes(self._settings.data_dir).checks
        paths: dict[str, Path] = {}
        # What was made before an update is in the data folder, also where backups are kept elsewhere.
        for folder in (self._settings.data_dir / "backups", self.folder):
            if folder.is_dir():
                paths |= {path.name: path for path in folder.glob("*.zip")}
        found = [kept for path in paths.values() if (kept := self._look(path, checks.get(path.name))) is not None]
        return sorted(found, key=lambda kept: (kept.made_at, kept.name), reverse=True)

    def find(self, name: str) -> Kept:
        """Raises NotFound."""
        found = next((kept for kept in self.all() if kept.name == name), None)
        if found is None:
            raise NotFound(f"There is no backup {name} in {self.folder}.")
        return found

    def make(self, prefix: str, now: datetime, ask: Callable[[], None] = go_on) -> Kept:
        """A new one, read again before it counts. Raises StoreUnavailable."""
        self.refuse_little_space()
        if not self.folder.exists() and not self.folder.parent.is_dir():
            raise StoreUnavailable(
                f"Backups are to be kept in {self.folder}, and {self.folder.parent} is not there. Is its disk "
                "connected?"
            )
        target = self._free_name(backup_name(prefix, now))
        made = write_backup(self._settings.data_dir, target, now=now, ask=ask)
        self._checked(target, iso(now), ok=True, detail="It was read again right after it was made.")
        return self.find(made.path.name)

    def check(self, name: str, now: datetime) -> tuple[Kept, Check]:
        """Read every byte of it again, and walk the chain of the log in it. Raises NotFound and StoreUnavailable."""
        path = self.find(name).path
        with self.scratch() as scratch:
            try:
                proven = prove_backup(path, scratch)
                ok, detail = True, f"Whole: {proven.events:,} events, each proven by its hash."
            except StoreUnavailable as error:
                if not path.exists():
                    raise
                ok, detail = False, error.detail
            except VamgrError as error:
                ok, detail = False, error.detail
        check = self._checked(path, iso(now), ok=ok, detail=detail)
        return self.find(name), check

    def add(self, content: bytes, now: datetime) -> Kept:
        """Take in a backup from elsewhere. Raises BackupUnusable for one that is not whole, and StoreUnavailable."""
        with self.scratch() as scratch:
            arrived = scratch / "arrived.zip"
            try:
                arrived.write_bytes(content)
                proven = prove_backup(arrived, scratch / "inside")
                target = self._free_name(backup_name(UPLOADED, from_iso(proven.made_at)))
                target.parent.mkdir(parents=True, exist_ok=True)
                partial = target.with_name(f"{target.name}.partial")
                shutil.copyfile(arrived, partial)
                partial.chmod(0o600)
                partial.replace(target)
            except BackupUnusable as error:
                raise BackupUnusable(error.detail.replace(str(arrived), "This file")) from error
            except OSError as error:
                raise StoreUnavailable(f"The file cannot be kept: {error.strerror or error}.") from error
        self._checked(target, iso(now), ok=True, detail="It was read whole when it arrived.")
        return self.find(target.name)

    def delete(self, name: str) -> None:
        """Raises NotFound and StoreUnavailable."""
        path = self.find(name).path
        try:
            path.unlink()
        except OSError as error:
            raise StoreUnavailable(f"{path} cannot be deleted: {error.strerror or error}.") from error
        checks = dict(read_notes(self._settings.data_dir).checks)
        if checks.pop(name, None) is not None:
            note(self._settings.data_dir, checks=checks)

    def asides(self) -> list[Aside]:
        """What restores have put aside, the newest first."""
        return [_aside(path) for path in replaced_folders(self._settings.data_dir)]

    def find_aside(self, name: str) -> Path:
        """Raises NotFound."""
        found = next((one for one in replaced_folders(self._settings.data_dir) if one.name == name), None)
        if found is None:
            raise NotFound(f"There is nothing called {name} in {self._settings.data_dir / REPLACED}.")
        return found

    def delete_aside(self, name: str) -> None:
        """Raises NotFound and StoreUnavailable."""
        path = self.find_aside(name)
        try:
            shutil.rmtree(path)
        except OSError as error:
            raise StoreUnavailable(f"{path} cannot be deleted: {error.strerror or error}.") from error

    def refuse_little_space(self) -> None:
        """Raises StoreUnavailable where one more would not fit."""
        needed, free = self.needed_bytes(), self.free_bytes()
        if free < needed + _LITTLE_BYTES:
            raise StoreUnavailable(
                f"A backup needs about {needed / 1e6:,.0f} MB in {self.folder} while it is made, and "
                f"{free / 1e6:,.0f} MB are free. Free some space, delete old backups, or keep them elsewhere "
                "(backup_dir)."
            )

    def needed_bytes(self) -> int:
        return needed_bytes(self._settings.data_dir)

    def free_bytes(self) -> int:
        """Where they are kept."""
        nearest = next(path for path in (self.folder, *self.folder.absolute().parents) if path.exists())
        return shutil.disk_usage(nearest).free

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A private folder for the moment, where the data folder is. Raises StoreUnavailable."""
        tmp = self._settings.data_dir / "tmp"
        path = tmp / f"care-{secrets.token_hex(8)}"
        try:
            tmp.mkdir(mode=0o700, exist_ok=True)
            path.mkdir(mode=0o700)
        except OSError as error:
            raise StoreUnavailable(f"{tmp} cannot be written: {error.strerror or error}.") from error
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def _free_name(self, name: str) -> Path:
        """Two may be made in one second."""
        target, number = self.folder / name, 1
        while target.exists():
            number += 1
            target = self.folder / f"{name.removesuffix('.zip')}-{number}.zip"
        return target

    def _checked(self, path: Path, at: str, *, ok: bool, detail: str) -> Check:
        found = path.stat()
        check = Check(at=at, ok=ok, detail=detail, bytes=found.st_size, mtime_ns=found.st_mtime_ns)
        there = {kept.name for kept in self.all()} | {path.name}
        known = read_notes(self._settings.data_dir).checks
        checks = {name: one for name, one in known.items() if name in there} | {path.name: check}
        note(self._settings.data_dir, checks=checks)
        return check

    def _look(self, path: Path, check: Check | None) -> Kept | None:
        try:
            found = path.stat()
        except OSError:
            return None
        key = (path, found.st_size, found.st_mtime_ns)
        if key not in self._known:
            try:
                self._known[key] = list_backup(path)
            except BackupUnusable as error:
                self._known[key] = error.detail
        known = self._known[key]
        same = check is not None and (check.bytes, check.mtime_ns) == key[1:]
        kind = _KINDS.get(path.name.partition("-")[0], "other")
        modified_at = datetime.fromtimestamp(found.st_mtime, UTC)
        backup, problem = (None, known) if isinstance(known, str) else (known, None)
        return Kept(path, kind, found.st_size, modified_at, backup, check if same else None, problem)


def _aside(path: Path) -> Aside:
    size = sum(one.stat().st_size for one in path.rglob("*") if one.is_file())
    try:
        found = summary_of(path / LOG_FILE)
    except StoreUnavailable as error:
        return Aside(path, size, None, None, error.detail)
    return Aside(path, size, found.events, found.newest_at, None)
