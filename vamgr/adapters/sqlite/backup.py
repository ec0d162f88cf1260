"""Copies of a data folder in one file, made while it is in use, and looked through before they count as made.

A backup is a ZIP file that holds the folder as it would lie on the disk: ``log.sqlite`` (events, keys, accounts),
``uploads/``, and ``backup.json``, which lists the files with their SHA-256 and each log's head. Unpacked anywhere it
is a data folder. The read tables are left out: they come from the log.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from vamgr import __version__
from vamgr.adapters.sqlite.connect import connect_reader, unavailable
from vamgr.adapters.sqlite.folder import LOG_FILE, DataFolder
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.kernel.errors import StoreUnavailable, VamgrError
from vamgr.kernel.times import iso

MANIFEST = "backup.json"
_SCRATCH = ".vamgr-backup-"
FORMAT = 1
NEWEST = "SELECT max(e.recorded_at) FROM heads h JOIN events e ON e.tenant = h.tenant AND e.position = h.position"
_CHUNK_BYTES = 1024 * 1024
_MAX_MANIFEST_BYTES = 16 * 1024 * 1024
# What zipfile lets out for damage of different kinds: RuntimeError for a file that seems to be encrypted, ValueError
# for lengths and offsets that cannot be, and so on.
_DAMAGE = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)


class BackupUnusable(VamgrError):
    """The file is no backup, is damaged, or cannot be put where it was to go."""

    slug = "backup-unusable"
    status = 409
    title = "The backup cannot be used"


@dataclass(frozen=True, slots=True)
class Backup:
    """``heads``: tenant → (position, hash in hex) of the log that is in it. ``newest_at``: when its newest event was
    recorded, None in backups of older versions and of an empty log."""

    path: Path
    bytes: int
    made_at: str
    version: str
    heads: dict[str, tuple[int, str]]
    newest_at: str | None = None

    @property
    def events(self) -> int:
        return sum(position for position, _ in self.heads.values())


def backup_name(prefix: str = "vamgr", now: datetime | None = None) -> str:
    """A file name that sorts by time."""
    return f"{prefix}-{(now or datetime.now(UTC)).strftime('%Y%m%d-%H%M%S')}.zip"


def go_on() -> None:
    """What is asked between two pieces of work; whoever wants them to end raises."""


def write_backup(
    data_dir: Path, target: Path, *, now: datetime | None = None, ask: Callable[[], None] = go_on
) -> Backup:
    """Copy the data folder into the ZIP file ``target``, which appears only when it is whole and was read again.

    Works beside the process that owns the folder: the log's copy is one moment of it. Blocking. ``now``: what it says
    of itself. ``ask`` is called between pieces; what it raises ends the work and leaves nothing behind.
    Raises StoreUnavailable for a log that cannot be read and a place that cannot be written.
    """
    log = data_dir / LOG_FILE
    if not log.exists():
        raise StoreUnavailable(f"There is no airline in {data_dir}. Choose its folder with --data-dir.")
    refuse_own_file(data_dir, target)
    partial = target.with_name(f"{target.name}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.parent == data_dir / "backups":
            clear_what_was_left(target.parent, datetime.now(UTC))
        with _scratch(target.parent) as scratch:
            copy = scratch / LOG_FILE
            copy_log(log, copy)
            files = {LOG_FILE: copy}
            uploads = data_dir / "uploads"
            files |= {
                path.relative_to(data_dir).as_posix(): path for path in sorted(uploads.rglob("*")) if path.is_file()
            }
            _pack(partial, files, heads_of(copy), now or datetime.now(UTC), ask)
        found = read_backup(partial, ask)
        partial.replace(target)
    except OSError as error:
        raise StoreUnavailable(
            f"The backup cannot be written to {target.parent}: {error.strerror or error}. Choose another place."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return replace(found, path=target)


def needed_bytes(data_dir: Path) -> int:
    """Room that a backup may take while it is made: a copy of the log, and everything packed as if nothing shrank."""
    log = sum(_size(data_dir / f"{LOG_FILE}{end}") for end in ("", "-wal"))
    return 2 * log + sum(_size(path) for path in (data_dir / "uploads").rglob("*"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def refuse_own_file(data_dir: Path, target: Path) -> None:
    """Raises BackupUnusable for a place inside the data folder: what is written there would replace the airline."""
    data_dir, folder = data_dir.resolve(), target.parent.resolve()
    if folder.is_relative_to(data_dir) and folder not in {data_dir / "backups", data_dir / "tmp"}:
        raise BackupUnusable(f"{target} is in the data folder itself. Choose a place outside it, or its backups/.")


def list_backup(path: Path) -> Backup:
    """What a backup says of itself, without looking at the rest of it. Raises BackupUnusable."""
    with _opened(path) as archive:
        return _described(path, _manifest(archive, path))


def read_backup(path: Path, ask: Callable[[], None] = go_on) -> Backup:
    """Look a backup through, every byte of it. Raises BackupUnusable."""
    with _opened(path) as archive:
        manifest = _manifest(archive, path)
        for entry in manifest["files"]:
            _check(archive, entry, path, ask)
    return _described(path, manifest)


def unpack_backup(path: Path, folder: Path) -> Backup:
    """Lay a backup out in a folder of its own. Raises BackupUnusable, also for what is found only while reading, and
    StoreUnavailable."""
    found = read_backup(path)
    with _opened(path) as archive:
        _unpack_all(archive, _manifest(archive, path), folder)
    return found


def restore_backup(path: Path, data_dir: Path) -> Backup:
    """Put a backup into a folder that holds no airline yet. Raises BackupUnusable, FolderInUse and StoreUnavailable."""
    read_backup(path)  # before a folder is made for it
    with DataFolder(data_dir).own() as folder, _opened(path) as archive:
        if folder.log_path.exists():
            raise BackupUnusable(
                f"{data_dir} holds an airline already. Choose another folder with --data-dir and look at what came "
                "out, or say --replace: then what is here is kept in its replaced/."
            )
        manifest = _manifest(archive, path)
        try:
            # What a log that was taken away left: its newest pages would be written into the new one, and its read
            # tables taken for the new one's.
            for rest in ("log.sqlite-*", "read.sqlite*", "past.sqlite*"):
                for stale in data_dir.glob(rest):
                    stale.unlink()
        except OSError as error:
            raise StoreUnavailable(f"{data_dir} cannot be written: {error.strerror or error}.") from error
        _unpack_all(archive, manifest, data_dir)
    return _described(path, manifest)


def _unpack_all(archive: zipfile.ZipFile, manifest: dict[str, Any], folder: Path) -> None:
    """The log comes last: a folder without one is empty, whatever else lies in it."""
    try:
        for entry in sorted(manifest["files"], key=lambda one: one["name"] == LOG_FILE):
            _unpack(archive, entry["name"], folder)
    except OSError as error:
        raise StoreUnavailable(f"{folder} cannot be written: {error.strerror or error}.") from error


def keep_newest(folder: Path, prefix: str, keep: int) -> list[Path]:
    """Delete all but the newest backups of this kind. Returns what was deleted."""
    found = sorted(folder.glob(f"{prefix}-*.zip"), key=lambda path: path.stat().st_mtime_ns)
    old = found[: max(0, len(found) - keep)]
    for path in old:
        path.unlink()
    return old


def clear_what_was_left(folder: Path, now: datetime) -> None:
    """Copies that a killed process did not finish hold everything that a backup holds. Those of the last day may still
    be written."""
    yesterday = now.timestamp() - 24 * 3600
    ours = (f"{_SCRATCH}*", "vamgr-*.zip.partial", "scheduled-*.zip.partial", "before-update-*.zip.partial")
    for left in [path for pattern in ours for path in folder.glob(pattern)]:
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < yesterday:
                shutil.rmtree(left) if left.is_dir() else left.unlink()


def copy_log(log: Path, copy: Path) -> None:
    """One moment of a log as a plain file of its own. Raises StoreUnavailable for a damaged one."""
    try:
        source = connect_reader(log)
        try:
            target = sqlite3.connect(copy, isolation_level=None)
            try:
                source.backup(target)
                # A plain file: whoever opens the copy next makes its own write-ahead log.
                target.execute("PRAGMA journal_mode = DELETE")
                found = target.execute("PRAGMA quick_check(1)").fetchone()[0]
            finally:
                target.close()
        finally:
            source.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error
    if found != "ok":
        raise StoreUnavailable(f"The log file {log} is damaged ({found}), so no backup was made. Run `vamgr verify`.")


def heads_of(log: Path) -> dict[str, tuple[int, str]]:
    """Tenant → (position, hash in hex). Raises StoreUnavailable."""
    reader = LogReader(log)
    try:
        heads = {tenant: reader.head(tenant) for tenant, _ in reader.tenants()}
    finally:
        reader.close()
    return {tenant: (head.position, head.hash.hex()) for tenant, head in heads.items()}


def newest_at(log: Path) -> str | None:
    """When the newest event of all the tenants' logs was recorded. Raises StoreUnavailable."""
    reader = LogReader(log)
    try:
        rows = reader.query(NEWEST)
    finally:
        reader.close()
    return rows[0][0] if rows else None


def _pack(
    partial: Path,
    files: dict[str, Path],
    heads: dict[str, tuple[int, str]],
    now: datetime,
    ask: Callable[[], None],
) -> None:
    entries: list[dict[str, Any]] = []
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=5) as archive:
            for name, path in files.items():
                digest, size = hashlib.sha256(), 0
                with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
                    while chunk := source.read(_CHUNK_BYTES):
                        ask()
                        digest.update(chunk)
                        size += len(chunk)
                        target.write(chunk)
                entries.append({"name": name, "bytes": size, "sha256": digest.hexdigest()})
            manifest = {
                "format": FORMAT,
                "version": __version__,
                "made_at": iso(now),
                "newest_at": newest_at(files[LOG_FILE]),
                "heads": {tenant: {"position": head[0], "hash": head[1]} for tenant, head in heads.items()},
                "files": entries,
            }
            archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=folder))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError:
        raise BackupUnusable(f"There is no file {path}.") from None
    except OSError as error:
        raise BackupUnusable(f"{path} cannot be read: {error.strerror or error}.") from error
    except _DAMAGE as error:
        raise BackupUnusable(f"{path} is damaged or no backup of vamgr: {error}.") from error


def _manifest(archive: zipfile.ZipFile, path: Path) -> dict[str, Any]:
    try:
        if archive.getinfo(MANIFEST).file_size > _MAX_MANIFEST_BYTES:
            raise ValueError("its list of files is too long")
        found: dict[str, Any] = json.loads(archive.read(MANIFEST))
        names = [entry["name"] for entry in found["files"]]
        heads_are_there = all(isinstance(head["position"], int) and head["hash"] for head in found["heads"].values())
        if not all(isinstance(name, str) for name in names):
            raise ValueError("its list of files is not what one has")
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BackupUnusable(f"{path} is no backup of vamgr: {error}.") from error
    if found.get("format") != FORMAT:
        raise BackupUnusable(
            f"{path} was made by vamgr {found.get('version')} in a form that this version does not know. "
            "Use that version or a newer one."
        )
    if LOG_FILE not in names or not heads_are_there or not all(map(_is_ours, names)):
        raise BackupUnusable(f"{path} is no backup of vamgr: its list of files is not what one has.")
    return found


def _is_ours(name: str) -> bool:
    """The log or an upload; never a way out of the folder."""
    parts = name.split("/")
    plain = all(part not in {"", ".", ".."} and "\\" not in part and ":" not in part for part in parts)
    return plain and (name == LOG_FILE or parts[0] == "uploads")


def _check(archive: zipfile.ZipFile, entry: dict[str, Any], path: Path, ask: Callable[[], None]) -> None:
    digest = hashlib.sha256()
    try:
        with archive.open(entry["name"]) as file:
            for chunk in _chunks(file):
                ask()
                digest.update(chunk)
    except KeyError:
        raise BackupUnusable(f"{path} is damaged: {entry['name']} is missing.") from None
    if digest.hexdigest() != entry.get("sha256"):
        raise BackupUnusable(f"{path} is damaged: {entry['name']} is not what was put in. Use another backup.")


def _unpack(archive: zipfile.ZipFile, name: str, data_dir: Path) -> None:
    target = data_dir / name
    fresh = target.with_name(f"{target.name}.new")
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with archive.open(name) as source, os.fdopen(descriptor, "wb") as file:
        for chunk in _chunks(source):
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(target)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK_BYTES):
        yield chunk


def _described(path: Path, manifest: dict[str, Any]) -> Backup:
    heads = {tenant: (head["position"], head["hash"]) for tenant, head in manifest["heads"].items()}
    newest = manifest.get("newest_at")
    return Backup(
        path,
        path.stat().st_size,
        str(manifest.get("made_at")),
        str(manifest.get("version")),
        heads,
        newest if isinstance(newest, str) else None,
    )
