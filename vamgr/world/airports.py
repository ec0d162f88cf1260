"""Airports and runways by code, by text and by distance."""

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from vamgr.world import database
from vamgr.world.geo import great_circle_nmi
from vamgr.world.models import Airport, AirportKind, Country, Runway
from vamgr.world.text import fold

_COLUMNS = (
    "a.icao, a.iata, a.name, a.city, a.country, a.region, a.lat / 1e6, a.lon / 1e6, a.elevation_ft, z.name, a.kind,"
    " a.scheduled, a.longest_runway_ft"
)
_FROM = "airport a JOIN zone z ON z.id = a.zone"
_CANDIDATES = 150
_COMMON = ("airport", "international", "aerodrome", "airfield")
_NMI_PER_DEGREE = 60.0
_CLASS = {"large": 0, "medium": 1, "small": 3, "seaplane_base": 4, "heliport": 5}


def _airport(row: tuple[Any, ...]) -> Airport:
    values: tuple[Any, ...] = (*row[:11], bool(row[11]), row[12])
    return Airport(*values)


@lru_cache(maxsize=8192)
def _by_code(code: str) -> Airport | None:
    # Three letters are first of all an IATA code (a small strip may have the same as its national code).
    columns = ("iata", "icao") if len(code) == 3 else ("icao", "iata")
    for column in columns:
        found = database.rows(f"SELECT {_COLUMNS} FROM {_FROM} WHERE a.{column} = ? ORDER BY a.id LIMIT 1", (code,))  # noqa: S608
        if found:
            return _airport(found[0])
    return None


def get(code: str) -> Airport | None:
    """The airport of an ICAO (or national) or IATA code in any case; None if there is none."""
    return _by_code(code.strip().upper())


def many(codes: Iterable[str]) -> dict[str, Airport]:
    """The airports of those codes that exist, by the code as it was asked for."""
    return {code: airport for code in codes if (airport := get(code)) is not None}


@lru_cache(maxsize=2048)
def runways(icao: str) -> tuple[Runway, ...]:
    """The runways of an airport, longest first; empty when it is unknown or has none on record."""
    airport = get(icao)
    if airport is None:
        return ()
    found = database.rows(
        "SELECT r.le, r.he, r.length_ft, r.width_ft, r.surface, r.lighted, r.le_lat / 1e6, r.le_lon / 1e6,"
        " r.he_lat / 1e6, r.he_lon / 1e6, r.heading_true, r.approximate"
        " FROM runway r JOIN airport a ON a.id = r.airport WHERE a.icao = ? ORDER BY r.n",
        (airport.icao,),
    )
    values: list[tuple[Any, ...]] = [(airport.icao, *r[:5], bool(r[5]), *r[6:11], bool(r[11])) for r in found]
    return tuple(Runway(*v) for v in values)


@lru_cache(maxsize=1024)
def search(
    text: str, limit: int = 20, country: str | None = None, kind: AirportKind | None = None
) -> tuple[Airport, ...]:
    """Airports for what a person types: a code, the beginning of one, words of a name or a city, accents or none.

    An exact code comes first; then matches ordered by how well they match (code or city before name before other
    words) and by how important the airport is, large before small.
    """
    folded = " ".join(fold(text).split())
    if not folded:
        return ()
    conditions, values = [], []
    if country is not None:
        conditions.append("a.country = ?")
        values.append(country.upper())
    if kind is not None:
        conditions.append("a.kind = ?")
        values.append(kind)
    narrow = "".join(f" AND {c}" for c in conditions)
    # Most names hold "airport": beside another word it says nothing and costs milliseconds.
    words = [word for word in folded.split() if word not in _COMMON] or folded.split()
    query = " ".join(f'"{word}"*' for word in words)
    # Rows are numbered by importance, so the first that match are the most important that match.
    found = database.rows(
        f"SELECT a.id, {_COLUMNS} FROM airport_text JOIN {_FROM}"  # noqa: S608
        f" WHERE airport_text MATCH ? AND a.id = airport_text.rowid{narrow} ORDER BY airport_text.rowid LIMIT ?",
        (query, *values, max(_CANDIDATES, limit)),
    )
    exact = get(folded) if " " not in folded else None
    if exact is not None and (country is None or exact.country == country.upper()) and kind in (None, exact.kind):
        found.append((0, *database.rows(f"SELECT {_COLUMNS} FROM {_FROM} WHERE a.icao = ?", (exact.icao,))[0]))  # noqa: S608
    ranked = {row[1]: (_rank(folded, row), row[0], row) for row in found}
    best = sorted(ranked.values(), key=lambda entry: entry[:2])
    return tuple(_airport(row[1:]) for _, _, row in best[:limit])


def _rank(folded: str, row: tuple[Any, ...]) -> float:
    _, icao, iata, name, city, *_, kind, scheduled, _ = row
    icao, iata = icao.lower(), (iata or "").lower()
    if folded in (icao, iata):
        return -2.0 if scheduled else -1.0
    importance = _CLASS[kind] + (1 if kind == "medium" and not scheduled else 0)
    city, name = " ".join(fold(city).split()), " ".join(fold(name).split())
    if folded == city or icao.startswith(folded) or (iata and iata.startswith(folded)):
        return importance
    if city.startswith(folded) or name.startswith(folded):
        return importance + 1.0
    if all(any(own.startswith(word) for own in name.split()) for word in folded.split()):
        return importance + 2.0
    return importance + 3.0


@lru_cache(maxsize=64)
def listed(country: str | None = None, kind: AirportKind | None = None, limit: int = 1000) -> tuple[Airport, ...]:
    """Airports without a search text, of a country or a kind, the most important first."""
    values = [value for value in (country and country.upper(), kind) if value is not None]
    conditions = [text for text, value in (("a.country = ?", country), ("a.kind = ?", kind)) if value is not None]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    found = database.rows(f"SELECT {_COLUMNS} FROM {_FROM}{where} ORDER BY a.id LIMIT ?", (*values, limit))  # noqa: S608
    return tuple(_airport(row) for row in found)


def near(
    lat: float,
    lon: float,
    radius_nmi: float,
    limit: int = 20,
    *,
    min_runway_ft: int | None = None,
    scheduled: bool | None = None,
) -> list[tuple[float, Airport]]:
    """Airports within a distance of a point, nearest first, each as (distance in nmi, airport).

    `min_runway_ft` leaves out those whose longest runway is shorter (or unknown); `scheduled` asks for airports with
    (or without) scheduled flights.
    """
    south, north = lat - radius_nmi / _NMI_PER_DEGREE, lat + radius_nmi / _NMI_PER_DEGREE
    narrow = "" if min_runway_ft is None else f" AND a.longest_runway_ft >= {int(min_runway_ft)}"
    narrow += "" if scheduled is None else f" AND a.scheduled = {int(scheduled)}"
    found: list[tuple[float, Airport]] = []
    for row_south in range(max(-90, math.floor(south)), min(89, math.floor(north)) + 1):
        ranges = _cell_ranges(row_south, lon, _widest_longitude(lat, radius_nmi))
        where = " OR ".join("a.cell BETWEEN ? AND ?" for _ in ranges)
        cells = [bound for pair in ranges for bound in pair]
        for row in database.rows(f"SELECT {_COLUMNS} FROM {_FROM} WHERE ({where}){narrow}", cells):  # noqa: S608
            distance = great_circle_nmi(lat, lon, row[6], row[7])
            if distance <= radius_nmi:
                found.append((distance, _airport(row)))
    found.sort(key=lambda pair: (pair[0], pair[1].icao))
    return found[:limit]


def _widest_longitude(lat: float, radius_nmi: float) -> float:
    """Half the span of longitude that a circle on the sphere covers, in degrees: sin(span) = sin(r) / cos(lat)."""
    ratio = math.sin(math.radians(min(90.0, radius_nmi / _NMI_PER_DEGREE))) / max(1e-9, math.cos(math.radians(lat)))
    over_a_pole = abs(lat) + radius_nmi / _NMI_PER_DEGREE >= 90
    return 180.0 if over_a_pole or ratio >= 1 else math.degrees(math.asin(ratio))


def _cell_ranges(row_south: int, lon: float, half_width: float) -> list[tuple[int, int]]:
    """The one-degree squares of a row of latitude between two meridians, in two parts across the date line."""
    base = (row_south + 90) * 360
    if half_width >= 179:
        return [(base, base + 359)]
    west, east = math.floor(lon - half_width) + 180, math.floor(lon + half_width) + 180
    if west < 0:
        return [(base, base + east), (base + west + 360, base + 359)]
    if east > 359:
        return [(base + west, base + 359), (base, base + east - 360)]
    return [(base + west, base + east)]


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """All countries by name."""
    return tuple(
        Country(*row) for row in database.rows("SELECT code, name, continent, currency FROM country ORDER BY name")
    )
