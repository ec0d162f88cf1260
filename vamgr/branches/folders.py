"""Where branches lie: ``branches/<id>/`` in the data folder of the airline that they come from, each with a note."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from vamgr.branches.figures import Figures

BRANCHES = "branches"
NOTE = "branch.json"
MAX_NAME = 80
MAX_NOTE = 1000
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_IN_THE_MAKING = ".new-"
_ON_THE_WAY_OUT = ".gone-"


class BranchNote(BaseModel):
    """What a branch says of itself. ``from_position``: the last event that it has in common with the airline;
    ``as_of``: when that was written. ``figures``: as they were when somebody last looked."""

    model_config = ConfigDict(extra="ignore")

    id: str
    name: str = Field(min_length=1, max_length=MAX_NAME)
    note: str = Field(default="", max_length=MAX_NOTE)
    made_at: str
    from_position: int
    as_of: str | None
    figures: Figures | None = None


class BranchFolders:
    """The branches of one data folder."""

    def __init__(self, data_dir: Path) -> None:
        self.path = data_dir / BRANCHES

    def all(self) -> list[Path]:
        """Also those whose note cannot be read; the newest first (their ids begin with the time)."""
        if not self.path.is_dir():
            return []
        return sorted((path for path in self.path.iterdir() if _ID.fullmatch(path.name)), reverse=True)

    def of(self, branch_id: str) -> Path | None:
        path = self.path / branch_id
        return path if _ID.fullmatch(branch_id) and path.is_dir() else None

    @contextlib.contextmanager
    def new(self, branch_id: str) -> Iterator[Path]:
        """A folder that becomes the branch's when the block ends well, and is gone when it does not."""
        building = self.path / f"{_IN_THE_MAKING}{branch_id}"
        self.path.mkdir(mode=0o700, exist_ok=True)
        building.mkdir(mode=0o700)
        try:
            yield building
            building.replace(self.path / branch_id)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise

    def remove(self, branch_id: str) -> None:
        """In one step for whoever looks, then file by file."""
        gone = self.path / f"{_ON_THE_WAY_OUT}{branch_id}"
        (self.path / branch_id).replace(gone)
        shutil.rmtree(gone)

    def clear_what_was_left(self) -> None:
        """What a killed process did not finish."""
        if self.path.is_dir():
            for path in self.path.iterdir():
                if path.name.startswith((_IN_THE_MAKING, _ON_THE_WAY_OUT)):
                    shutil.rmtree(path, ignore_errors=True)


def read_note(folder: Path) -> BranchNote | None:
    """None for a folder that is no branch, or whose note cannot be read."""
    try:
        return BranchNote.model_validate_json((folder / NOTE).read_bytes())
    except (OSError, ValidationError):
        return None


def write_note(folder: Path, note: BranchNote) -> None:
    """Raises OSError."""
    fresh = folder / f"{NOTE}.new"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(note.model_dump_json(indent=1))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / NOTE)


def size_of(folder: Path) -> int:
    """In bytes. Files may come and go meanwhile."""
    total = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            if path.is_file():
                total += path.stat().st_size
    return total


def share_uploads(source: Path, target: Path) -> None:
    """The same files under a second name: an upload is never changed in place. Copies where the disk cannot do that."""
    if not source.is_dir():
        return
    for path in source.rglob("*"):
        if path.is_file():
            there = target / path.relative_to(source)
            there.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(path, there)
            except OSError:
                shutil.copy2(path, there)
