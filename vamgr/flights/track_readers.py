"""Recorded files of simulators and trackers, read defensively: GPX, KML, CSV and lines of JSON. Pure.

Nothing that a file says is followed: XML with a document type is refused, so no entity is ever expanded and nothing is
fetched; sizes, depths and numbers are bounded.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final, Literal
from xml.parsers import expat

from vamgr.flights.tracks import MAX_READ, NUMBERS, BadTrack, Point, Track, checked, too_many

Format = Literal["gpx", "kml", "csv", "json"]
MAX_BYTES: Final = 32 * 1024 * 1024
_FT_PER_M: Final = 1 / 0.3048
_KT_PER_MPS: Final = 3600 / 1852
_KT_PER_KMH: Final = 1 / 1.852
_KG_PER_LB: Final = 0.45359237
_MAX_DEPTH: Final = 60
_MAX_LINE: Final = 10_000
_MAX_PARTS: Final = 4 * MAX_READ
"""Elements or lines: what holds no position is passed over only so often."""
_TOO_LARGE: Final = "The file is too large."


def read_track(content: bytes) -> tuple[Track, Format]:
    """The track in a file, told by what is in it and not by its name. Raises BadTrack."""
    form = _format(content)
    if form in ("gpx", "kml"):
        return checked(_xml(content, _Gpx() if form == "gpx" else _Kml())), form
    text = _text(content)
    return checked(_json_lines(text) if form == "json" else _csv(text)), form


def _format(content: bytes) -> Format:
    if content[:2] in (b"PK", b"\x1f\x8b"):
        raise BadTrack(["This is a packed file. Unpack it first (a KMZ file holds a KML file)."])
    begin = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not begin:
        raise BadTrack(["The file is empty."])
    if begin.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        if re.search(rb"<(\w+:)?gpx\b", content[:65536]):
            return "gpx"
        if re.search(rb"<(\w+:)?kml\b", content[:65536]):
            return "kml"
        raise BadTrack(["This is neither GPX nor KML. Save the flight as GPX, KML or CSV."])
    return "json" if begin.startswith(b"{") else "csv"


def _text(content: bytes) -> str:
    if b"\x00" in content[:4096]:
        raise BadTrack(["This is not a text file. Save the flight as GPX, KML or CSV."])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


# --- XML --------------------------------------------------------------------------------------------------------------


class _Refused(Exception):
    """``sentence``: why the file is not read on."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class _Gpx:
    """Track points; where there are none, route points."""

    def __init__(self) -> None:
        self.found: dict[str, list[Point]] = {"trkpt": [], "rtept": []}
        self._kind = ""
        self._at: tuple[float, float] = (0.0, 0.0)
        self._texts: dict[str, str] = {}

    def begin(self, name: str, attributes: dict[str, str], path: list[str]) -> None:
        if name in self.found:
            self._kind = name
            self._texts = {}
            self._at = (_degrees(attributes.get("lat")), _degrees(attributes.get("lon")))

    def end(self, name: str, text: str, path: list[str]) -> None:
        if name == self._kind:
            number = _next(len(self.found[name]))
            self.found[name].append(self._point(f"Point {number:,}"))
            self._kind = ""
        elif self._kind and name in ("ele", "time", "speed", "course", "fuel"):
            self._texts.setdefault(name, text)

    def _point(self, where: str) -> Point:
        values = {}
        height, speed = _number(self._texts.get("ele")), _number(self._texts.get("speed"))
        if height is not None:
            values["altitude_ft"] = height * _FT_PER_M
        if speed is not None:
            values["ground_speed_kt"] = speed * _KT_PER_MPS
        return Point(where, _moment(self._texts.get("time")), *self._at, values)

    def points(self) -> list[Point]:
        return self.found["trkpt"] or self.found["rtept"]


class _Kml:
    """gx:Track; where there is none, placemarks with a time; else the longest description of the way there is: all
    lines, one after another."""

    def __init__(self) -> None:
        self._whens: list[str] = []
        self._coords: list[str] = []
        self._marks: list[Point] = []
        self._lines: list[Point] = []
        self._when = ""
        self._place = ""

    def begin(self, name: str, attributes: dict[str, str], path: list[str]) -> None:
        if name == "Placemark":
            self._when = self._place = ""

    def end(self, name: str, text: str, path: list[str]) -> None:
        if name == "when" and "Track" in path:
            _next(len(self._whens))
            self._whens.append(text)
        elif name == "coord":
            _next(len(self._coords))
            self._coords.append(text)
        elif name == "when":
            self._when = text
        elif name == "coordinates" and "Point" in path:
            self._place = text
        elif name == "coordinates" and "LineString" in path:
            for part in text.split():
                point = self._coordinate(part.split(","), f"Point {_next(len(self._lines)):,}", None)
                last = self._lines[-1] if self._lines else None
                if point is not None and (last is None or (last.lat, last.lon) != (point.lat, point.lon)):
                    self._lines.append(point)
        elif name == "Placemark" and self._when and self._place:
            where = f"Point {_next(len(self._marks)):,}"
            point = self._coordinate(self._place.split(","), where, _moment(self._when))
            if point is not None:
                self._marks.append(point)

    def _coordinate(self, parts: list[str], where: str, at: float | None) -> Point | None:
        if len(parts) < 2:
            return None
        height = _number(parts[2]) if len(parts) > 2 else None
        values = {} if height is None else {"altitude_ft": height * _FT_PER_M}
        return Point(where, at, _degrees(parts[1]), _degrees(parts[0]), values)

    def points(self) -> list[Point]:
        if self._coords:
            if self._whens and len(self._whens) != len(self._coords):
                sentence = f"The track has {len(self._coords):,} positions and {len(self._whens):,} times."
                raise BadTrack([sentence])
            whens = [_moment(text) for text in self._whens] or [None] * len(self._coords)
            found = [
                self._coordinate(text.split(), f"Point {index:,}", at)
                for index, (text, at) in enumerate(zip(self._coords, whens, strict=True), start=1)
            ]
            return [point for point in found if point is not None]
        return self._marks if len(self._marks) > 1 else self._lines


def _next(read: int) -> int:
    """The number of the next position, unless there are too many: a small element makes a point many times its size."""
    if read >= MAX_READ:
        raise _Refused(too_many())
    return read + 1


def _xml(content: bytes, reader: _Gpx | _Kml) -> list[Point]:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    path: list[str] = []
    texts: list[list[str]] = []
    read = parts = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal parts
        parts += 1
        if len(path) >= _MAX_DEPTH:
            raise _Refused("The file is nested too deeply.")
        if parts > _MAX_PARTS:
            raise _Refused(_TOO_LARGE)
        plain = name.rpartition(" ")[2]
        path.append(plain)
        texts.append([])
        reader.begin(plain, attributes, path)

    def end(name: str) -> None:
        text = "".join(texts.pop()).strip()
        reader.end(path.pop(), text, path)

    def characters(data: str) -> None:
        nonlocal read
        read += len(data)
        if read > MAX_BYTES:
            raise _Refused(_TOO_LARGE)
        if texts:
            texts[-1].append(data)

    def no_document_type(*_: Any) -> None:
        raise _Refused("The file has a document type (DOCTYPE), which tracks never have. It was not read.")

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = no_document_type
    parser.EntityDeclHandler = no_document_type
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        broken = expat.ErrorString(error.code)
        raise BadTrack([f"Line {error.lineno:,}: the file is damaged ({broken}). Export it again."]) from None
    except (LookupError, ValueError):
        raise BadTrack(["The file's character encoding is not known. Save it as UTF-8."]) from None
    except _Refused as error:
        raise BadTrack([error.sentence]) from None
    return reader.points()


# --- lines ------------------------------------------------------------------------------------------------------------


def _json_lines(text: str) -> Iterator[Point]:
    """One object a line, with vamgr's own names; lines that hold no position (the route, the log) are passed over."""
    faults: list[str] = []
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        where = f"Line {number:,}"
        if number > _MAX_PARTS:
            raise BadTrack([_TOO_LARGE])
        if not line.strip():
            continue
        try:
            row = json.loads(line) if len(line) <= _MAX_LINE else None
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            raise BadTrack([f"{where}: this is no JSON object. Each line holds one position."])
        if row.get("type", "path") != "path" or "lat" not in row:
            continue
        values = {name: value for name in NUMBERS if (value := _plain(row.get(name))) is not None}
        lat, lon = _plain(row.get("lat")), _plain(row.get("lon"))
        if lat is None or lon is None:
            faults.append(f"{where}: there is no position.")
            continue
        at = row.get("at", row.get("seconds"))
        yield Point(where, _plain(at) if not isinstance(at, str) else _moment(at), lat, lon, values)
    if faults:
        raise BadTrack(faults)


def _plain(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value)
    except OverflowError:
        return float("nan")


_CALLED: Final = {
    "lat": "lat|latitude|latitude deg|plane latitude|lat deg|latdeg",
    "lon": "lon|long|lng|longitude|longitude deg|plane longitude|lon deg|londeg",
    "position": "position|coordinates",
    "time": "time|at|timestamp|utc|date|datetime|date time|zulu|zulu time|time utc|utc time|created at|recorded at|"
    "timestamp utc|gps time|seconds|elapsed|elapsed time|time s|elapsed seconds|totl time|total time|missn time",
    "altitude_ft": "alt|altitude|altitude ft|alt ft|altitude feet|altitude msl|alt msl|alt ftmsl|msl|true altitude|"
    "indicated altitude|plane altitude|altitude ft msl|height|elevation|alt ind|altitude msl ft|gps altitude|"
    "baro altitude",
    "altitude_m": "altitude m|alt m|altitude metres|altitude meters|elevation m|height m|ele",
    "ground_speed_kt": "gs|ground speed|groundspeed|ground speed kt|ground speed kts|gs kt|gs kts|gs knots|speed|"
    "speed kt|speed kts|speed knots|groundspeed kt|groundspeed kts|groundspeed knots|ground speed knots|"
    "ground velocity|velocity",
    "ground_speed_kmh": "speed kmh|speed km h|groundspeed kmh|ground speed km h",
    "ground_speed_mps": "speed m s|speed mps|groundspeed m s|speed ms",
    "vertical_speed_fpm": "vs|vertical speed|vertical speed fpm|vertical speed ft min|vs fpm|vvi|vvi fpm|vspeed|"
    "verticalspeed|vertical rate|climb rate",
    "ias_kt": "ias|airspeed|indicated airspeed|ias kt|ias kts|kias|vind kias",
    "fuel_kg": "fuel|fuel kg|fuel total kg|total fuel kg|fuel quantity kg",
    "fuel_lb": "fuel lb|fuel lbs|total fuel lb|total fuel lbs|fuel quantity lbs",
}
_NAMES: Final = {called: name for name, many in _CALLED.items() for called in many.split("|")}
"""What programs call their columns, in small letters and without signs → what it is here."""
_FACTORS: Final[dict[str, tuple[str, float]]] = {
    "altitude_m": ("altitude_ft", _FT_PER_M),
    "ground_speed_kmh": ("ground_speed_kt", _KT_PER_KMH),
    "ground_speed_mps": ("ground_speed_kt", _KT_PER_MPS),
    "fuel_lb": ("fuel_kg", _KG_PER_LB),
}


def _csv(text: str) -> Iterator[Point]:
    """With a header line. Commas, semicolons, tabs or bars stand between; else a comma may stand in numbers."""
    begin = next((line for line in io.StringIO(text) if line.strip()), "")
    if len(begin) > _MAX_LINE:
        raise BadTrack(["The first line is too long to be the names of columns."])
    separator = max(",;\t|", key=begin.count)
    lines = _Lines(text)
    rows = csv.reader(lines, delimiter=separator)
    header: dict[str, int] = {}
    try:
        for row in rows:
            lines.begin_row()
            if rows.line_num > _MAX_PARTS:
                raise BadTrack([_TOO_LARGE])
            if not any(cell.strip() for cell in row):
                continue
            if not header:
                header = _header(row)
                continue
            point = _csv_point(row, header, f"Line {rows.line_num:,}", comma=separator != ",")
            if point is not None:
                yield point
    except csv.Error as error:
        raise BadTrack([f"Line {rows.line_num:,}: the line cannot be read ({error})."]) from None


class _Lines:
    """The lines of a file for the reader of its rows, until one row grows too long."""

    def __init__(self, text: str) -> None:
        self._lines = enumerate(io.StringIO(text), start=1)
        self._begin: int | None = None
        self._length = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        number, line = next(self._lines)
        if self._begin is None:
            self._begin = number
        self._length += len(line)
        if self._length > _MAX_LINE:
            raise BadTrack([f"Line {self._begin:,}: the line is too long. A closing quotation mark may be missing."])
        return line

    def begin_row(self) -> None:
        self._begin = None
        self._length = 0


def _header(row: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        plain = re.sub(r"[^a-z0-9]+", " ", cell.lower()).strip()
        name = _NAMES.get(plain)
        if name is None:
            continue
        if name == "time" and "time" in found and plain not in ("utc", "timestamp"):
            continue
        found.setdefault(name, index)
    if not ({"lat", "lon"} <= set(found) or "position" in found):
        raise BadTrack(
            ["The first line has to name the columns, latitude and longitude among them: lat, lon, time, altitude…"]
        )
    return found


def _csv_point(row: list[str], header: dict[str, int], where: str, *, comma: bool) -> Point | None:
    def cell(name: str) -> str:
        index = header.get(name, -1)
        return row[index].strip() if 0 <= index < len(row) else ""

    read: Callable[[str], float | None] = (lambda text: _number(text.replace(",", "."))) if comma else _number
    lat_text, lon_text = cell("lat"), cell("lon")
    if "lat" not in header:
        lat_text, _, lon_text = cell("position").partition(",")
    if not lat_text and not lon_text:
        return None
    lat, lon = read(lat_text), read(lon_text)
    if lat is None or lon is None:
        raise BadTrack([f"{where}: “{lat_text[:30]}, {lon_text[:30]}” is no position in degrees."])
    values: dict[str, float] = {}
    for name in header:
        target, factor = _FACTORS.get(name, (name, 1.0))
        value = read(cell(name)) if target in NUMBERS else None
        if value is not None:
            values.setdefault(target, value * factor)
    time = cell("time")
    at = _moment(time.replace(",", ".") if comma and re.fullmatch(r"\d+,\d+", time) else time)
    if time and at is None:
        raise BadTrack(
            [f"{where}: “{time[:40]}” is no time with its date (2026-05-01T12:00:00Z) and no number of seconds."]
        )
    return Point(where, at, lat, lon, values)


# --- values -----------------------------------------------------------------------------------------------------------


def _number(text: str | None) -> float | None:
    if not text or len(text) > 40:
        return None
    try:
        return float(text)
    except ValueError:
        return None


def _degrees(text: str | None) -> float:
    """Not a number where there is none: the check says so by its place."""
    found = _number((text or "").strip())
    return float("nan") if found is None else found


def _moment(text: str | None) -> float | None:
    """Seconds of the epoch, or since the beginning. A time without a zone is UTC, as simulators write it."""
    text = (text or "").strip()
    number = _number(text)
    if number is not None:
        return number / 1000 if number > 1e11 else number
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", text) or len(text) > 40:
        return None
    try:
        found = datetime.fromisoformat(text.removesuffix(" UTC").replace(" UTC", ""))
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
