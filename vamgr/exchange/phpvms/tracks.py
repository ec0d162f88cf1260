"""ACARS positions, routes and logs of reports, kept beside the airline: a ZIP file with one file of JSON lines each.

The file is in the uploads folder, so backups and exports take it along, and any program can read it; a flight's page
shows what is in it (`vamgr.flights.track_files`).
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from vamgr.exchange.phpvms.convert import kg, moment, number, text, whole
from vamgr.exchange.phpvms.spool import Row, Spool
from vamgr.kernel.times import iso

FILE = "tracks.zip"
_TYPES = {0: "path", 1: "route", 2: "log"}


def write_tracks(spool: Spool, pireps: dict[str, str], target: Path, progress: Callable[[str, int, int], None]) -> int:
    """Blocking. ``pireps``: vamgr's ids of the reports by phpVMS's. How many of them have a track."""
    count = 0
    total = len(pireps)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for done, (row_id, pirep_id) in enumerate(pireps.items()):
            rows = list(spool.rows("acars", "pirep_id = ?", (row_id,), _order(spool)))
            if rows:
                lines = (json.dumps(point(row), ensure_ascii=False, separators=(",", ":")) for row in rows)
                info = zipfile.ZipInfo(f"{pirep_id}.jsonl", date_time=(1980, 1, 1, 0, 0, 0))
                packed.writestr(info, "\n".join(lines) + "\n", zipfile.ZIP_DEFLATED)
                count += 1
            if done % 100 == 0:
                progress("Keeping the tracks", done, total)
    return count


def _order(spool: Spool) -> str:
    wanted = [
        f'"{column}"' for column in ("type", "order", "created_at", "sim_time", "id") if spool.has("acars", column)
    ]
    return ", ".join(wanted)


def point(row: Row) -> dict[str, Any]:
    """In vamgr's units; what is not there is left out."""
    at = moment(row, "created_at")
    found: dict[str, Any] = {
        "at": iso(at) if at else None,
        "type": _TYPES.get(whole(row, "type"), "path"),
        "lat": _float(row, "lat"),
        "lon": _float(row, "lon"),
        "altitude_ft": _float(row, "altitude_msl", "altitude"),
        "altitude_agl_ft": _float(row, "altitude_agl"),
        "heading": _float(row, "heading"),
        "ground_speed_kt": _float(row, "gs"),
        "ias_kt": _float(row, "ias"),
        "vertical_speed_fpm": _float(row, "vs"),
        "fuel_kg": kg(number(row, "fuel")) if number(row, "fuel") is not None else None,
        "fuel_flow_kg_h": kg(number(row, "fuel_flow")) if number(row, "fuel_flow") is not None else None,
        "distance_nmi": _float(row, "distance"),
        "transponder": text(row, "transponder") or None,
        "autopilot": text(row, "autopilot") or None,
        "status": text(row, "status") or None,
        "log": text(row, "log") or None,
        "name": text(row, "name") or None,
        "order": whole(row, "order") or None,
        "sim_time": text(row, "sim_time") or None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _float(row: Row, *columns: str) -> float | None:
    found = number(row, *columns)
    return None if found is None else float(found)
