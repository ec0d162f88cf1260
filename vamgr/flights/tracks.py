"""A recorded flight: positions, heights and speeds by time. Checking, thinning and packing it. Pure.

A track is no event: it is kept as a file beside the log, and the report's `TrackRecorded` carries its facts and digest.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from vamgr.flights.events import TrackFacts
from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.world import geo

NUMBERS: Final = ("altitude_ft", "ground_speed_kt", "vertical_speed_fpm", "ias_kt", "fuel_kg")
MAX_READ: Final = 500_000
"""Twenty points a second for seven hours."""
MAX_KEPT: Final = 50_000
MAX_SENT: Final = 20_000
_SPAN_SECONDS: Final = 15.0
"""Speeds that were not recorded are worked out over at least so long: positions are rounded."""
_ELAPSED_BELOW: Final = 1e8
_BOUNDS: Final[dict[str, tuple[float, float]]] = {
    "altitude_ft": (-2_000, 200_000),
    "ground_speed_kt": (0, 5_000),
    "vertical_speed_fpm": (-60_000, 60_000),
    "ias_kt": (0, 3_000),
    "fuel_kg": (0, 1_000_000),
}
_WORDS: Final = {
    "altitude_ft": "an altitude of {value:,.0f} ft",
    "ground_speed_kt": "a ground speed of {value:,.0f} kt",
    "vertical_speed_fpm": "a vertical speed of {value:,.0f} ft/min",
    "ias_kt": "an airspeed of {value:,.0f} kt",
    "fuel_kg": "{value:,.0f} kg of fuel",
}
_SHOWN_FAULTS: Final = 8
_MAX_UNPACKED_BYTES: Final = 64 * 1024 * 1024


class Point(NamedTuple):
    """As it was read. ``where``: for people, ``Line 14``. ``at``: seconds of the epoch, or since the beginning."""

    where: str
    at: float | None
    lat: float
    lon: float
    values: dict[str, float]


@dataclass(frozen=True, slots=True)
class Track:
    """Column by column. ``seconds``: since the first point; None: it was recorded without times. ``start``: None when
    only the time since the beginning is known. ``computed``: columns that follow from positions and times."""

    start: datetime | None
    seconds: list[float] | None
    lat: list[float]
    lon: list[float]
    numbers: dict[str, list[float | None]] = field(default_factory=dict)
    computed: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.lat)


class BadTrack(InvalidInput):
    """A file that holds no track that could be used."""

    def __init__(self, faults: Sequence[str]) -> None:
        said = list(faults[:_SHOWN_FAULTS])
        if len(faults) > _SHOWN_FAULTS:
            said.append(f"And {len(faults) - _SHOWN_FAULTS:,} more like these.")
        shown = [FieldError(f"file.{number}", sentence, "bad-track") for number, sentence in enumerate(said)]
        super().__init__("The file could not be used as a track. Nothing was changed.", errors=shown)


def checked(points: Iterable[Point]) -> Track:
    """A track of what was read. Raises BadTrack with a sentence for each fault, by its line."""
    read, faults = _sound(points)
    if faults:
        raise BadTrack(faults)
    if len(read) < 2:
        raise BadTrack(["A track needs at least two positions. Is this the file of the whole flight?"])
    start, seconds = _times(read)
    names = [name for name in NUMBERS if any(name in point.values for point in read)]
    numbers: dict[str, list[float | None]] = {name: [point.values.get(name) for point in read] for name in names}
    track = Track(start, seconds, [point.lat for point in read], [point.lon for point in read], numbers)
    return thinned(_with_speeds(track), MAX_KEPT)


def _sound(points: Iterable[Point]) -> tuple[list[Point], list[str]]:
    read: list[Point] = []
    faults: list[str] = []
    last = -math.inf
    for point in points:
        if len(read) >= MAX_READ:
            return [], [too_many()]
        fault = _fault(point, last)
        if fault:
            faults.append(f"{point.where}: {fault}")
            if len(faults) > 1000:
                break
        if point.at is not None:
            last = max(last, point.at)
        read.append(point)
    timed = sum(point.at is not None for point in read)
    if 0 < timed < len(read) and not faults:
        read = [point for point in read if point.at is not None]
    if timed and not faults and (read[0].at or 0) < _ELAPSED_BELOW <= (read[-1].at or 0):
        faults.append("Some times have a date and some have none.")
    return read, faults


def too_many() -> str:
    return f"The file holds more than {MAX_READ:,} positions. Record at most ten in a second."


def _fault(point: Point, last: float) -> str:
    if not (math.isfinite(point.lat) and -90 <= point.lat <= 90):
        return f"a latitude of {point.lat:g}° is not between −90 and 90."
    if not (math.isfinite(point.lon) and -180 <= point.lon <= 180):
        return f"a longitude of {point.lon:g}° is not between −180 and 180."
    if point.at is not None:
        if not (math.isfinite(point.at) and 0 <= point.at < 1e10):
            return "the time cannot be read."
        if point.at < last:
            return "the time runs backwards."
    for name, value in point.values.items():
        low, high = _BOUNDS[name]
        if not (math.isfinite(value) and low <= value <= high):
            return f"{_WORDS[name].format(value=value)} cannot be right."
    return ""


def _times(read: Sequence[Point]) -> tuple[datetime | None, list[float] | None]:
    first = read[0].at
    if first is None:
        return None, None
    start = datetime.fromtimestamp(first, UTC) if first >= _ELAPSED_BELOW else None
    return start, [round((point.at or first) - first, 1) for point in read]


def _with_speeds(track: Track) -> Track:
    """Ground and vertical speed follow from positions, heights and times where they were not recorded."""
    seconds = track.seconds
    if seconds is None or seconds[-1] <= 0:
        return track
    numbers, computed = dict(track.numbers), []
    windows = list(_windows(seconds))
    if "ground_speed_kt" not in numbers:
        flown = _flown(track)
        speeds = [(flown[b] - flown[a]) * 3600 / (seconds[b] - seconds[a]) if b > a else None for a, b in windows]
        numbers["ground_speed_kt"] = [None if speed is None or speed > 5_000 else round(speed, 1) for speed in speeds]
        computed.append("ground_speed_kt")
    heights = numbers.get("altitude_ft")
    if heights and "vertical_speed_fpm" not in numbers:
        found: list[float | None] = []
        for a, b in windows:
            low, high = heights[a], heights[b]
            known = low is not None and high is not None and b > a
            rate = (high - low) * 60 / (seconds[b] - seconds[a]) if known else None  # type: ignore[operator]
            found.append(None if rate is None or abs(rate) > 60_000 else round(rate))
        numbers["vertical_speed_fpm"] = found
        computed.append("vertical_speed_fpm")
    return Track(track.start, seconds, track.lat, track.lon, numbers, tuple(computed))


def _windows(seconds: Sequence[float]) -> Iterator[tuple[int, int]]:
    """For each point the points around it between which a speed is measured, `_SPAN_SECONDS` apart or more."""
    begin, end, last = 0, 0, len(seconds) - 1
    for middle, now in enumerate(seconds):
        while begin < middle and now - seconds[begin + 1] >= _SPAN_SECONDS / 2:
            begin += 1
        end = max(end, middle)
        while end < last and seconds[end] - now < _SPAN_SECONDS / 2:
            end += 1
        first, final = begin, end
        if seconds[final] <= seconds[first]:
            yield 0, 0
        else:
            yield first, final


def _flown(track: Track) -> list[float]:
    """Miles flown up to each point."""
    total, found = 0.0, [0.0]
    for index in range(1, len(track)):
        total += geo.great_circle_nmi(track.lat[index - 1], track.lon[index - 1], track.lat[index], track.lon[index])
        found.append(total)
    return found


def thinned(track: Track, limit: int) -> Track:
    """At most ``limit`` points (at least ten), in order, with the ends and every extreme among them."""
    kept = thin(len(track), track.numbers, limit)
    if len(kept) == len(track):
        return track
    return Track(
        track.start,
        None if track.seconds is None else [track.seconds[index] for index in kept],
        [track.lat[index] for index in kept],
        [track.lon[index] for index in kept],
        {name: [values[index] for index in kept] for name, values in track.numbers.items()},
        track.computed,
    )


def thin(count: int, numbers: dict[str, list[float | None]], limit: int) -> Sequence[int]:
    """Which of ``count`` points to keep: both ends, the highest and lowest of each column, and of each of equal
    stretches the lowest, the highest and the middle point, so that a curve keeps its shape."""
    limit = max(limit, 10 + 2 * len(numbers))
    if count <= limit:
        return range(count)
    kept = {0, count - 1}
    for values in numbers.values():
        known = [index for index, value in enumerate(values) if value is not None]
        if known:
            kept.add(max(known, key=values.__getitem__))  # type: ignore[arg-type]
            kept.add(min(known, key=values.__getitem__))  # type: ignore[arg-type]
    shape = numbers.get("altitude_ft") or numbers.get("ground_speed_kt")
    stretches = max(1, (limit - len(kept)) // 3)
    for number in range(stretches):
        begin, end = number * count // stretches, (number + 1) * count // stretches
        found = {(begin + end) // 2}
        known = [index for index in range(begin, end) if shape is not None and shape[index] is not None]
        if known and shape is not None:
            found.add(max(known, key=shape.__getitem__))  # type: ignore[arg-type]
            found.add(min(known, key=shape.__getitem__))  # type: ignore[arg-type]
        kept |= found
    return sorted(kept)


def pack(track: Track) -> bytes:
    """The file: JSON by columns, compressed. The same track gives the same bytes."""
    content: dict[str, Any] = {
        "start": None if track.start is None else track.start.isoformat().replace("+00:00", "Z"),
        "seconds": None if track.seconds is None else [_short(value, 1) for value in track.seconds],
        "lat": [_short(value, 5) for value in track.lat],
        "lon": [_short(value, 5) for value in track.lon],
        **{name: [_short(value, 0) for value in values] for name, values in track.numbers.items()},
        "computed": list(track.computed),
    }
    raw = json.dumps(content, separators=(",", ":")).encode()
    return gzip.compress(raw, compresslevel=6, mtime=0)


def unpack(packed: bytes) -> Track:
    """Raises ValueError for what is no file of ours."""
    try:
        raw = zlib.decompressobj(31).decompress(packed, _MAX_UNPACKED_BYTES)
        content = json.loads(raw)
        numbers = {name: content[name] for name in NUMBERS if name in content}
        start = content["start"]
        return Track(
            None if start is None else datetime.fromisoformat(start),
            content["seconds"],
            content["lat"],
            content["lon"],
            numbers,
            tuple(content["computed"]),
        )
    except (zlib.error, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"This is no track: {error}") from error


def _short(value: float | None, digits: int) -> float | int | None:
    if value is None:
        return None
    rounded = round(value, digits)
    return int(rounded) if rounded == int(rounded) else rounded


def facts_of(track: Track, packed: bytes, form: str) -> TrackFacts:
    """What the event says about the track whose file these bytes are."""
    last = None
    if track.start is not None and track.seconds is not None:
        last = datetime.fromtimestamp(round(track.start.timestamp() + track.seconds[-1]), UTC)
    return TrackFacts(
        digest=hashlib.sha256(packed).hexdigest(),
        size_bytes=len(packed),
        format=form,
        points=len(track),
        first_at=track.start,
        last_at=last,
        max_altitude_ft=_highest(track, "altitude_ft"),
        max_ground_speed_kt=_highest(track, "ground_speed_kt"),
        distance_nmi=round(_flown(track)[-1], 1),
    )


def _highest(track: Track, name: str) -> int | None:
    known = [value for value in track.numbers.get(name, ()) if value is not None]
    return round(max(known)) if known else None
