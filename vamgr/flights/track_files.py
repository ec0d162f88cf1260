"""Where recorded tracks are: each among the uploads under its digest, and those of an import from phpVMS in its ZIP
file. Both are taken along by backups, exports and branches."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from vamgr.flights.tracks import NUMBERS, Point, Track, checked, unpack
from vamgr.kernel.errors import InvalidInput
from vamgr.kernel.times import from_iso
from vamgr.kernel.uploads import Uploads

_SITES: Final = "phpvms/"
_SITE_TRACKS: Final = "/tracks.zip"


def keep(uploads: Uploads, tenant: str, packed: bytes) -> None:
    """Blocking. A file that is there already is the same. Raises StoreUnavailable."""
    uploads.keep(tenant, hashlib.sha256(packed).hexdigest(), packed)


def kept(uploads: Uploads, tenant: str, digest: str) -> Track | None:
    """None when the file is not there, or is damaged (`vamgr verify` says which)."""
    path = uploads.path(tenant, digest)
    try:
        packed = path.read_bytes() if path is not None else b""
    except OSError:
        return None
    try:
        return unpack(packed) if hashlib.sha256(packed).hexdigest() == digest else None
    except ValueError:
        return None


def has_site_track(uploads: Uploads, tenant: str, pirep_id: str) -> bool:
    """Whether an import from phpVMS brought positions of this report."""
    return any(f"{pirep_id}.jsonl" in _members(file, _changed(file)) for file in _site_files(uploads, tenant))


def site_track(uploads: Uploads, tenant: str, pirep_id: str) -> Track | None:
    for file in _site_files(uploads, tenant):
        found = read_site_points(file, pirep_id)
        if found is None:
            continue
        try:
            return checked(_positions(found))
        except InvalidInput:
            return None
    return None


def read_site_points(file: Path, pirep_id: str) -> list[dict[str, Any]] | None:
    """Everything that phpVMS had of a report, in vamgr's units; None when it had nothing."""
    if not file.is_file():
        return None
    try:
        with zipfile.ZipFile(file) as packed:
            raw = packed.read(f"{pirep_id}.jsonl")
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError):
        return None
    return [json.loads(line) for line in raw.splitlines()]


def _site_files(uploads: Uploads, tenant: str) -> Iterator[Path]:
    for name in uploads.names(tenant, _SITES):
        if name.endswith(_SITE_TRACKS) and (file := uploads.path(tenant, name)) is not None:
            yield file


@lru_cache(maxsize=4)
def _members(file: Path, changed: int) -> frozenset[str]:
    try:
        with zipfile.ZipFile(file) as packed:
            return frozenset(packed.namelist())
    except (OSError, zipfile.BadZipFile):
        return frozenset()


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _positions(found: list[dict[str, Any]]) -> Iterator[Point]:
    """In the order of their times: what a site wrote down may be mixed up."""
    placed = [
        row
        for row in found
        if row.get("type", "path") == "path" and row.get("lat") is not None and row.get("lon") is not None
    ]
    placed.sort(key=lambda row: row.get("at") or "")
    for number, row in enumerate(placed, start=1):
        at = from_iso(row["at"]).timestamp() if row.get("at") else None
        values = {name: row[name] for name in NUMBERS if row.get(name) is not None}
        yield Point(f"Point {number:,}", at, row["lat"], row["lon"], values)
