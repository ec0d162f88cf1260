"""Puts one airline in the place of another in a data folder, so that a crash at any moment leaves one of the two.

What is to come lies whole in ``restore-pending/`` before its note ``restore.json`` is written there. Without the note
the folder is rubbish, and the airline is the old one. With it, whoever opens the folder next finishes what the note
says: first everything of the old airline goes aside into ``replaced/<date>/``, which is then a data folder of its own,
and only when the note says that this is done the new one comes in. Every step is one rename, and each may be the last.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from vamgr.adapters.sqlite.folder import LOG_FILE
from vamgr.kernel.errors import StoreUnavailable

PENDING, REPLACED = "restore-pending", "replaced"
_NOTE = "restore.json"
# Of one airline, and not of the folder: settings, backups, branches and the program's log stay where they are.
_OF_AN_AIRLINE = re.compile(r"(log|read|past)\.sqlite(-wal|-shm|-journal)?|uploads|care\.json")


@dataclass(frozen=True, slots=True)
class Pending:
    """An airline that waits to come in. ``phase``: aside (the old one has to leave first) | in. ``aside``: the name of
    the folder in ``replaced/`` for what was there, whether or not there was something."""

    source: str
    made_at: str
    events: int
    aside: str
    phase: str = "aside"


def read_pending(data_dir: Path) -> Pending | None:
    """What takes the airline's place at the next start; None when nothing does."""
    try:
        return Pending(**json.loads((data_dir / PENDING / _NOTE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def fresh_staging(data_dir: Path) -> Path:
    """An empty folder for what is to come in. Something that waited there already does not come in any more.

    Raises StoreUnavailable.
    """
    folder = data_dir / PENDING
    try:
        drop_staging(data_dir)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise _unwritable(data_dir, error) from error
    return folder


def drop_staging(data_dir: Path) -> None:
    """Give up what is staged. The note goes first: half of a folder must never look like a whole one."""
    folder = data_dir / PENDING
    (folder / _NOTE).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def commit_staging(data_dir: Path, *, source: str, made_at: str, events: int, now: datetime) -> Pending:
    """From here on the airline in ``restore-pending/`` is that of this folder. Raises StoreUnavailable."""
    pending = Pending(source, made_at, events, _unused(data_dir / REPLACED, now.strftime("%Y%m%d-%H%M%S")))
    try:
        for path in (data_dir / PENDING).rglob("*"):
            _sync(path)
        _write_note(data_dir, pending)
    except OSError as error:
        raise _unwritable(data_dir, error) from error
    return pending


def finish_replacing(data_dir: Path) -> Pending | None:
    """Let in what waits, or clear away what was never finished. Only the owner of the folder may call this, before
    anything in it is opened. Returns what came in. Raises StoreUnavailable; then the next start tries again."""
    if not (data_dir / PENDING).exists():
        return None
    pending = read_pending(data_dir)
    try:
        if pending is None:
            if (data_dir / PENDING / _NOTE).exists():
                raise StoreUnavailable(
                    f"{data_dir / PENDING / _NOTE} cannot be read, and it says which airline belongs in this folder. "
                    f"Look into {data_dir / PENDING} and {data_dir / REPLACED} before anything is thrown away."
                )
            drop_staging(data_dir)
            return None
        if pending.phase == "aside":
            _put_aside(data_dir, list(_of_an_airline(data_dir)), pending.aside)
            pending = replace(pending, phase="in")
            _write_note(data_dir, pending)
        _let_in(data_dir, pending)
        drop_staging(data_dir)
    except OSError as error:
        raise _unwritable(data_dir, error) from error
    return pending


def replaced_folders(data_dir: Path) -> list[Path]:
    """What was put aside, the newest first."""
    try:
        found = [path for path in (data_dir / REPLACED).iterdir() if (path / LOG_FILE).is_file()]
    except OSError:
        return []
    return sorted(found, key=lambda path: path.name, reverse=True)


def _let_in(data_dir: Path, pending: Pending) -> None:
    """The log goes first: with it, the folder is the new airline's."""
    staged = [path for path in (data_dir / PENDING).iterdir() if not path.name.startswith(_NOTE)]
    staged.sort(key=lambda path: path.name != LOG_FILE)
    strangers = [data_dir / path.name for path in staged if (data_dir / path.name).exists()]
    if strangers:
        # Nothing of the old airline is left here in this phase: another program, one that knows nothing of restoring,
        # has begun something meanwhile. It is not for us to throw away.
        everything = any(path.name == LOG_FILE for path in strangers)
        found = list(_of_an_airline(data_dir)) if everything else strangers
        _put_aside(data_dir, found, _unused(data_dir / REPLACED, pending.aside))
    for path in staged:
        _move(path, data_dir / path.name)
    _sync(data_dir)


def _put_aside(data_dir: Path, found: list[Path], name: str) -> None:
    if not found:
        return
    target = data_dir / REPLACED / name
    target.parent.mkdir(mode=0o700, exist_ok=True)
    target.mkdir(mode=0o700, exist_ok=True)
    for path in found:
        _move(path, target / path.name)
    for folder in (target, target.parent, data_dir):
        _sync(folder)


def _of_an_airline(data_dir: Path) -> Iterator[Path]:
    """The log goes last: while it is here, the folder is still the old airline's to whoever looks at it."""
    found = [path for path in data_dir.iterdir() if _OF_AN_AIRLINE.fullmatch(path.name)]
    yield from sorted(found, key=lambda path: (path.name.startswith("log.sqlite"), path.name == LOG_FILE))


def _move(source: Path, target: Path) -> None:
    source.replace(target)


def _write_note(data_dir: Path, pending: Pending) -> None:
    folder = data_dir / PENDING
    fresh = folder / f"{_NOTE}.new"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(pending), file)
        file.flush()
        os.fsync(file.fileno())
    _move(fresh, folder / _NOTE)
    _sync(folder)
    _sync(data_dir)


def _sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk. Windows cannot do that with a folder."""
    if os.name != "posix" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unused(folder: Path, name: str) -> str:
    wanted, number = name, 1
    while (folder / wanted).exists():
        number += 1
        wanted = f"{name}-{number}"
    return wanted


def _unwritable(data_dir: Path, error: OSError) -> StoreUnavailable:
    return StoreUnavailable(
        f"The airline in {data_dir} cannot be replaced: {error.strerror or error}. Nothing is lost; free some space or "
        "give vamgr permission to write there, and start it again."
    )
