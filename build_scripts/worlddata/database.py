"""Writing the database: the same rows in the same order always make the same file."""

import json
import math
import sqlite3
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from worlddata.aircraft import Type
from worlddata.airports import Airport

SCHEMA = """
CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE country (
    code TEXT PRIMARY KEY, name TEXT NOT NULL, continent TEXT NOT NULL, currency TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE zone (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
-- id grows as importance falls; positions are millionths of a degree; cell is the one-degree square
CREATE TABLE airport (
    id INTEGER PRIMARY KEY, icao TEXT NOT NULL, iata TEXT, name TEXT NOT NULL, city TEXT NOT NULL,
    country TEXT NOT NULL, region TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL, elevation_ft INTEGER,
    zone INTEGER NOT NULL REFERENCES zone, kind TEXT NOT NULL, scheduled INTEGER NOT NULL,
    longest_runway_ft INTEGER NOT NULL, cell INTEGER NOT NULL);
CREATE UNIQUE INDEX airport_icao ON airport (icao);
CREATE INDEX airport_iata ON airport (iata) WHERE iata IS NOT NULL;
CREATE INDEX airport_cell ON airport (cell);
CREATE TABLE runway (
    airport INTEGER NOT NULL REFERENCES airport, n INTEGER NOT NULL, le TEXT NOT NULL, he TEXT NOT NULL,
    length_ft INTEGER NOT NULL, width_ft INTEGER, surface TEXT NOT NULL, lighted INTEGER NOT NULL,
    heading_true REAL, le_lat INTEGER, le_lon INTEGER, he_lat INTEGER, he_lon INTEGER, approximate INTEGER NOT NULL,
    PRIMARY KEY (airport, n)) WITHOUT ROWID;
CREATE VIRTUAL TABLE airport_text USING fts5 (words, content='', detail='none', columnsize=0, prefix='1 2 3');
CREATE TABLE aircraft_type (
    icao TEXT PRIMARY KEY, manufacturer TEXT NOT NULL, model TEXT NOT NULL, names TEXT NOT NULL, airframe TEXT NOT NULL,
    engine_kind TEXT NOT NULL, engine_count INTEGER NOT NULL, wake TEXT NOT NULL, fuel_kind TEXT NOT NULL,
    flight_crew INTEGER NOT NULL, mtow_kg INTEGER NOT NULL, oew_kg INTEGER NOT NULL, mzfw_kg INTEGER,
    max_fuel_kg INTEGER NOT NULL, seats INTEGER NOT NULL, cruise_kt INTEGER NOT NULL, range_nmi INTEGER,
    ceiling_ft INTEGER NOT NULL, burn_kg_h REAL NOT NULL, curve_a REAL, curve_b REAL, curve_c REAL,
    sources TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fuel_size_class (
    size_class INTEGER NOT NULL, phase TEXT NOT NULL, intercept REAL NOT NULL, d REAL NOT NULL, d_pl REAL NOT NULL,
    d2 REAL NOT NULL, pl REAL NOT NULL, d2_pl REAL NOT NULL, minimum REAL NOT NULL,
    PRIMARY KEY (size_class, phase)) WITHOUT ROWID;
"""
SPECIAL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})


def fold(text: str) -> str:
    """Lower case without accents; the reader (vamgr.world.text) folds what people type in the same way."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(SPECIAL))
    return "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))


def write(
    path: Path,
    *,
    airports: list[Airport],
    countries: list[tuple[str, str, str, str]],
    types: Iterable[Type],
    size_classes: Iterable[tuple[int, str, list[float]]],
    manifest: dict[str, str],
) -> None:
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.execute("PRAGMA page_size = 4096")
    db.executescript(SCHEMA)
    db.executemany("INSERT INTO manifest VALUES (?, ?)", sorted(manifest.items()))
    db.executemany("INSERT INTO country VALUES (?, ?, ?, ?)", sorted(countries))
    _airports(db, airports, {code: name for code, name, _, _ in countries})
    db.executemany(_insert("aircraft_type", 23), [_type(t) for t in types])
    db.executemany(
        "INSERT INTO fuel_size_class VALUES (?,?,?,?,?,?,?,?,?)",
        [(size, phase, *terms) for size, phase, terms in size_classes],
    )
    db.commit()
    db.execute("ANALYZE")
    db.commit()
    db.execute("VACUUM")
    db.close()


def _airports(db: sqlite3.Connection, airports: list[Airport], country_names: dict[str, str]) -> None:
    zones = {name: n for n, name in enumerate(sorted({a.timezone for a in airports}), start=1)}
    db.executemany("INSERT INTO zone VALUES (?, ?)", [(n, name) for name, n in zones.items()])
    for number, a in enumerate(airports, start=1):
        cell = _cell(a.lat, a.lon)
        row = (
            number,
            a.icao,
            a.iata,
            a.name,
            a.city,
            a.country,
            a.region,
            _micro(a.lat),
            _micro(a.lon),
            a.elevation_ft,
        )
        db.execute(
            _insert("airport", 15),
            (*row, zones[a.timezone], a.kind, int(a.scheduled), a.longest_runway_ft, cell),
        )
        words = dict.fromkeys(
            fold(" ".join((a.icao, a.iata or "", a.name, a.city, a.keywords, country_names.get(a.country, "")))).split()
        )
        db.execute("INSERT INTO airport_text (rowid, words) VALUES (?, ?)", (number, " ".join(words)))
        for n, r in enumerate(a.runways):
            ends = (None,) * 4 if r.ends is None else tuple(_micro(x) for x in r.ends)
            db.execute(
                _insert("runway", 14),
                (
                    number,
                    n,
                    r.le,
                    r.he,
                    r.length_ft,
                    r.width_ft,
                    r.surface,
                    int(r.lighted),
                    r.heading_true,
                    *ends,
                    int(r.approximate),
                ),
            )
    db.execute("INSERT INTO airport_text (airport_text) VALUES ('optimize')")


def _insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({','.join('?' * columns)})"  # noqa: S608 - our own table names


def _micro(degrees: float) -> int:
    return round(degrees * 1_000_000)


def _cell(lat: float, lon: float) -> int:
    """The one-degree square: 360 per row, rows from the south pole."""
    return min(math.floor(lat) + 90, 179) * 360 + (math.floor(lon) + 180) % 360


def _type(t: Type) -> tuple[object, ...]:
    whole = {
        name: None if (v := t.value(name)) is None else round(v)
        for name in ("mtow_kg", "oew_kg", "mzfw_kg", "max_fuel_kg", "seats", "cruise_kt", "range_nmi", "ceiling_ft")
    }
    burn = t.value("burn_kg_h")
    sources = {name: source for name, (_, source) in sorted(t.figures.items())}
    if t.curve is not None:
        sources["trip_fuel"] = "Seymour et al. 2020"
    what = (t.airframe, t.engine_kind, t.engine_count, t.wake, t.fuel_kind, t.flight_crew)
    curve = t.curve or (None, None, None)
    rounded = round(burn, 2) if burn is not None else None
    named = json.dumps(sources, sort_keys=True, separators=(",", ":"))
    words = fold(f"{t.icao} {t.names}")
    return (t.icao, t.manufacturer, t.model, words, *what, *whole.values(), rounded, *curve, named)
