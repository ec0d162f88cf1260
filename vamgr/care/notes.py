"""What the care of a folder remembers between two starts, in ``care.json``: when, whether it went well, what it found.

None of it is part of the airline: losing the file loses the dates of the last looks, and nothing else.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError

FILE = "care.json"
_log = logging.getLogger("vamgr.care")


class Check(BaseModel):
    """The last time every byte of a backup was read again. ``bytes`` and ``mtime_ns``: of the file that it was then."""

    at: str
    ok: bool
    detail: str
    bytes: int
    mtime_ns: int


class Notes(BaseModel):
    """Moments are ISO Z. ``backup_*``: of the schedule. ``sweep_*``: of the retention. ``verification``: the last
    report as `vamgr.verifying.Verification` writes it."""

    backup_at: str | None = None
    backup_error: str | None = None
    backup_error_at: str | None = None
    sweep_at: str | None = None
    sweep_error: str | None = None
    checks: dict[str, Check] = Field(default_factory=dict)
    verification: dict[str, Any] | None = None


def read_notes(data_dir: Path) -> Notes:
    """The defaults where there is nothing, or nothing that makes sense."""
    try:
        return Notes.model_validate_json((data_dir / FILE).read_bytes())
    except (OSError, ValidationError):
        return Notes()


def note(data_dir: Path, **changes: Any) -> None:
    """Keep some of `Notes`' fields. Only the owner of the folder calls this, one at a time. A folder that cannot be
    written is no reason to fail what is noted."""
    kept = read_notes(data_dir).model_copy(update=changes)
    fresh = data_dir / f"{FILE}.new"
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(kept.model_dump_json())
        fresh.replace(data_dir / FILE)
    except OSError as error:
        _log.warning("%s cannot be written: %s", data_dir / FILE, error)
