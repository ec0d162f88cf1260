"""Small things that are nicer when they stay: the port, and the window's size and place. Losing them loses nothing."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError

FILE = "remembered.json"
_log = logging.getLogger("vamgr")


class WindowPlace(BaseModel):
    """In the window system's own pixels. ``x`` and ``y`` None: wherever the system puts it."""

    width: int = Field(1360, ge=380, le=16384)
    height: int = Field(880, ge=480, le=16384)
    x: int | None = Field(None, ge=-32768, le=32767)
    y: int | None = Field(None, ge=-32768, le=32767)
    maximized: bool = False
    zoom: float = Field(1.0, ge=0.5, le=3.0)


class Remembered(BaseModel):
    port: int | None = Field(None, ge=1, le=65535)
    window: WindowPlace = Field(default_factory=WindowPlace)


def recall(data_dir: Path) -> Remembered:
    """What was remembered; the defaults where there is nothing or nothing that makes sense."""
    try:
        return Remembered.model_validate_json((data_dir / FILE).read_bytes())
    except (OSError, ValidationError):
        return Remembered()


def remember(data_dir: Path, **changes: Any) -> None:
    """Keep some of `Remembered`'s fields for the next start. Only the owner of the folder calls this."""
    kept = recall(data_dir).model_copy(update=changes)
    fresh = data_dir / f"{FILE}.new"
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(kept.model_dump(), file)
        fresh.replace(data_dir / FILE)
    except OSError as error:
        _log.warning("%s cannot be written: %s", data_dir / FILE, error)
