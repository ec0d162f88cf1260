"""The folders of demos: how one is known as such, is made beside its place and then put there, and is removed."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from vamgr.kernel.errors import DomainError, StoreUnavailable
from vamgr.runtime import events_in, has_stream, hold, is_held

MARK = "demo.json"
_HALF_MADE = ".half-made"
# What a folder holds that was only looked at, or that says how vamgr starts there.
_NO_AIRLINE = frozenset({"vamgr.toml", "remembered.json", "server.lock", "server.json", "logs", "tmp", "webview"})


_TABLES = re.compile(r"(log|read|past)\.sqlite(-.*)?")


class NotADemo(DomainError):
    slug = "not-a-demo"
    title = "This is no demo"


@dataclass(frozen=True, slots=True)
class Mark:
    """What says that a folder is a demo, and which. ``people``: role, e-mail address, password and name of those whom a
    visitor may be."""

    seed: int
    years: float
    airlines: int
    made_at: str
    airline_id: str
    people: list[dict[str, str]]


def folder_for(data_dir: Path) -> Path:
    """Where the demo beside a data folder is."""
    return data_dir.with_name(f"{data_dir.name}-demo")


def read_mark(folder: Path) -> Mark | None:
    """None for a folder that is no demo: one that another airline was restored into since is none either."""
    try:
        mark = Mark(**json.loads((folder / MARK).read_text("utf-8")))
        is_its_own = has_stream(folder, f"airline-{mark.airline_id}")
    except (OSError, ValueError, TypeError, StoreUnavailable):
        return None
    return None if is_its_own is False else mark


def write_mark(folder: Path, mark: Mark) -> None:
    (folder / MARK).write_text(json.dumps(asdict(mark), ensure_ascii=False, indent=1), "utf-8")


@contextmanager
def in_the_making(target: Path) -> Iterator[Path]:
    """A folder to make a demo in; at the end it is put in its place, whole, or nothing is left of it.

    Its place is held meanwhile, so that nobody begins an airline there, and no two are made for it at once.
    Raises DomainError for a place that has an airline already, FolderInUse for one that somebody has open, and
    StoreUnavailable when it cannot be written.
    """
    _refuse_airline(target)
    is_new = not target.exists()
    place = target.with_name(f"{target.name}{_HALF_MADE}")
    done = False
    try:
        with hold(target):
            _refuse_airline(target)
            try:
                shutil.rmtree(place, ignore_errors=True)
                yield place
                _put(place, target)
                done = True
            finally:
                shutil.rmtree(place, ignore_errors=True)
    except OSError as error:
        raise StoreUnavailable(f"{target} cannot be written: {error.strerror or error}.") from error
    finally:
        if is_new and not done and not is_held(target):
            shutil.rmtree(target, ignore_errors=True)


def remove(folder: Path) -> None:
    """Delete a demo for good. Nobody may have it open. Raises NotADemo, and StoreUnavailable for what stays."""
    _refuse_others(folder)
    try:
        # The mark goes last: what was interrupted is a demo still, and can be removed again.
        for entry in folder.iterdir():
            if entry.name != MARK:
                _delete(entry)
        (folder / MARK).unlink()
        folder.rmdir()
    except OSError as error:
        raise StoreUnavailable(f"{folder} cannot be removed whole: {error.strerror or error}. Try again.") from error


def clear(folder: Path) -> None:
    """Delete the demo, but not the folder: vamgr begins anew in it, with its settings."""
    _refuse_others(folder)
    try:
        for entry in folder.iterdir():
            if entry.name not in _NO_AIRLINE | {MARK}:
                _delete(entry)
        (folder / MARK).unlink()
    except OSError as error:
        raise StoreUnavailable(f"{folder} cannot be cleared: {error.strerror or error}. Try again.") from error


def _refuse_others(folder: Path) -> None:
    if read_mark(folder) is not None:
        return
    why = "holds no demo"
    if (folder / MARK).exists():
        why = "was a demo, and its log is another airline's now or cannot be read"
    raise NotADemo(f"{folder} {why}, so it stays as it is. You can delete the folder by hand.", rule="not-a-demo")


def _refuse_airline(target: Path) -> None:
    if target.exists() and not target.is_dir():
        raise StoreUnavailable(f"{target} is a file. Choose a folder with --data-dir.")
    held = {entry.name for entry in target.iterdir()} if target.exists() else set()
    if events_in(target) or held - _NO_AIRLINE - {entry for entry in held if _TABLES.fullmatch(entry)}:
        raise DomainError(
            f"There is an airline in {target} already, and the demo would mix with it."
            " Choose an empty folder with --data-dir, or take that demo away with `vamgr demo remove`.",
            rule="already-set-up",
        )


def _put(place: Path, target: Path) -> None:
    for entry in target.iterdir():
        if _TABLES.fullmatch(entry.name):
            entry.unlink()
    # The mark comes first and the log last: what a crash left in between is a demo that can be removed, and no airline.
    for entry in sorted(place.iterdir(), key=lambda one: (one.name != MARK, one.name == "log.sqlite")):
        if entry.name not in _NO_AIRLINE:
            entry.replace(target / entry.name)


def _delete(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink()
