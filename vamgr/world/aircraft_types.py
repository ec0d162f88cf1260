"""Aircraft types by ICAO designator and by text."""

import json
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from vamgr.world import database
from vamgr.world.models import AircraftType, FuelCurve
from vamgr.world.text import fold

_COLUMNS = (
    "icao, manufacturer, model, airframe, engine_kind, engine_count, wake, fuel_kind, flight_crew, mtow_kg, oew_kg,"
    " mzfw_kg, max_fuel_kg, seats, cruise_kt, range_nmi, ceiling_ft, burn_kg_h, curve_a, curve_b, curve_c, sources"
)


def _type(row: tuple[Any, ...]) -> AircraftType:
    curve = FuelCurve(*row[18:21]) if row[18] is not None else None
    values: tuple[Any, ...] = (*row[:18], curve, MappingProxyType(json.loads(row[21])))
    return AircraftType(*values)


@lru_cache(maxsize=2048)
def _by_designator(icao: str) -> AircraftType | None:
    found = database.rows(f"SELECT {_COLUMNS} FROM aircraft_type WHERE icao = ?", (icao,))  # noqa: S608
    return _type(found[0]) if found else None


def get(icao: str) -> AircraftType | None:
    """The type of an ICAO designator in any case; None if there is none."""
    return _by_designator(icao.strip().upper())


@lru_cache(maxsize=1)
def everything() -> tuple[AircraftType, ...]:
    """All types by designator."""
    return tuple(_type(row) for row in database.rows(f"SELECT {_COLUMNS} FROM aircraft_type ORDER BY icao"))  # noqa: S608


@lru_cache(maxsize=512)
def search(text: str, limit: int = 20) -> tuple[AircraftType, ...]:
    """Types for a designator or for words of a maker's or a model's name; those with sourced figures first."""
    folded = " ".join(fold(text).split())
    if not folded:
        return ()
    words = folded.split()
    condition = " AND ".join("(' ' || names LIKE ? OR replace(names, ' ', '') LIKE ?)" for _ in words)
    values = [value for word in words for value in (f"% {word}%", f"%{word}%")]
    found = database.rows(f"SELECT {_COLUMNS} FROM aircraft_type WHERE {condition}", values)  # noqa: S608
    types = sorted((_type(row) for row in found), key=lambda t: (_rank(words, folded, t), t.icao))
    return tuple(types[:limit])


def _rank(words: list[str], folded: str, found: AircraftType) -> tuple[int, int]:
    unsourced = 1 if found.provenance.get("mtow_kg") == "estimated" else 0
    if folded.replace(" ", "") == found.icao.lower():
        return 0, 0
    if found.icao.lower().startswith(folded):
        return 1, unsourced
    shown = fold(found.name).split()
    if all(any(own.startswith(word) for own in shown) for word in words):
        return 2 + unsourced, 0
    return 4 + unsourced, 0
