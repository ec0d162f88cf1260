"""The recorder of the demo's simulator: where an invented flight was, second by second, so that it fits its report.

It taxis from the gate to a real runway, climbs, follows the great circle, holds where it took long, and lands on a real
runway at the minute and with the rate that the report says. Pure; the same flight has the same track.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any, Final

from vamgr.flights.events import TrackFacts
from vamgr.flights.tracks import Track, facts_of, pack
from vamgr.world import aircraft_types, airports, geo, performance
from vamgr.world.models import Airport

_TURN_NMI: Final = 3.2
"""The radius of a holding circle."""
_ROLL_SECONDS: Final = 32.0
_BRAKE_SECONDS: Final = 38.0
_PUSHBACK_SECONDS: Final = 150.0
_STEPS: Final = 24
"""Into how many pieces an arc at either end is cut."""
RECORDED_DAYS: Final = 30
"""For so long before the present the flights of those who fly with a tracker have their tracks."""
_FINE: Final = timedelta(hours=40)
_FINE_SECONDS, _COARSE_SECONDS = 8.0, 30.0


@dataclass(frozen=True, slots=True)
class Flown:
    """What the report says. Fuel in kg."""

    type_icao: str
    departure: str
    arrival: str
    block_off_at: datetime
    takeoff_at: datetime
    landing_at: datetime
    block_on_at: datetime
    block_fuel_kg: float
    fuel_used_kg: float
    landing_rate_fpm: int


def recorded(
    report: dict[str, Any], plane: str, ends: tuple[str, str], keep: Callable[[bytes], None], age: timedelta
) -> TrackFacts | None:
    """Record a flight that is about to be reported, and keep the file. The report's distance is then what was flown."""
    flown = Flown(
        type_icao=plane,
        departure=ends[0],
        arrival=report["arrival"] or ends[1],
        **{
            name: report[name]
            for name in (
                "block_off_at",
                "takeoff_at",
                "landing_at",
                "block_on_at",
                "block_fuel_kg",
                "fuel_used_kg",
                "landing_rate_fpm",
            )
        },
    )
    dice = Random(f"track {ends} {report['block_off_at']}")  # noqa: S311  (the weather of that day, nothing secret)
    track = record(flown, dice, _FINE_SECONDS if age < _FINE else _COARSE_SECONDS)
    if track is None:
        return None
    packed = pack(track)
    keep(packed)
    facts = facts_of(track, packed, "json")
    report["distance_nmi"] = facts.distance_nmi
    return facts


@dataclass(frozen=True, slots=True)
class _Strip:
    """A runway in use: where it begins and ends in the direction of the flight."""

    begin: tuple[float, float]
    end: tuple[float, float]
    bearing: float
    elevation_ft: float


class _Way:
    """A line over the ground that can be asked for the place after so many miles."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        self._points = list(points)
        self._miles = [0.0]
        for (lat1, lon1), (lat2, lon2) in pairwise(self._points):
            self._miles.append(self._miles[-1] + geo.great_circle_nmi(lat1, lon1, lat2, lon2))

    @property
    def miles(self) -> float:
        return self._miles[-1]

    def at(self, miles: float) -> tuple[float, float]:
        index = min(max(1, bisect_right(self._miles, miles)), len(self._points) - 1)
        begin, end = self._miles[index - 1], self._miles[index]
        share = min(1.0, max(0.0, (miles - begin) / (end - begin))) if end > begin else 0.0
        (lat1, lon1), (lat2, lon2) = self._points[index - 1], self._points[index]
        east = (lon2 - lon1 + 180) % 360 - 180
        return lat1 + (lat2 - lat1) * share, (lon1 + east * share + 180) % 360 - 180


def record(flown: Flown, dice: Random, step_seconds: float) -> Track | None:
    """A point every so many seconds; None where an airport is not known or both are the same."""
    start, end = airports.get(flown.departure), airports.get(flown.arrival)
    kind = aircraft_types.get(flown.type_icao)
    if start is None or end is None or kind is None:
        return None
    circle = geo.great_circle_nmi(start.lat, start.lon, end.lat, end.lon)
    airborne = (flown.landing_at - flown.takeoff_at).total_seconds()
    if circle < 8 or airborne < 300:
        return None
    out = _strip(start, geo.initial_bearing(start.lat, start.lon, end.lat, end.lon))
    into = _strip(end, (geo.initial_bearing(end.lat, end.lon, start.lat, start.lon) + 180) % 360)
    fastest = kind.cruise_kt * 1.12
    spare = airborne - 1.2 * circle / kind.cruise_kt * 3600 - 900
    circles = max(0, int(spare / (2 * math.pi * _TURN_NMI / 210 * 3600))) if spare > 900 else 0
    way = _Way(_line(out, into, circle, circles, 0.75 if fastest > 370 else 0.4 if fastest > 200 else 0.2))
    level = max(
        out.elevation_ft + 1000,
        into.elevation_ft + 1000,
        _level(performance.cruise_altitude_ft(kind), way.miles, kind.cruise_kt, dice),
    )
    air = _Air(way, out, into, airborne, level, fastest, flown.landing_rate_fpm)
    return _sampled(flown, air, out, into, dice, step_seconds)


def _strip(airport: Airport, bearing: float) -> _Strip:
    """The longest runway, in the direction that lies closer to where the flight goes."""
    elevation = float(airport.elevation_ft or 0)
    for runway in airports.runways(airport.icao)[:1]:
        if None not in (runway.le_lat, runway.le_lon, runway.he_lat, runway.he_lon):
            low = (float(runway.le_lat or 0), float(runway.le_lon or 0))
            high = (float(runway.he_lat or 0), float(runway.he_lon or 0))
            heading = geo.initial_bearing(*low, *high)
            if abs((heading - bearing + 180) % 360 - 180) <= 90:
                return _Strip(low, high, heading, elevation)
            return _Strip(high, low, (heading + 180) % 360, elevation)
    half = max(0.3, airport.longest_runway_ft / 6076 / 2)
    begin = geo.destination(airport.lat, airport.lon, (bearing + 180) % 360, half)
    return _Strip(begin, geo.destination(airport.lat, airport.lon, bearing, half), bearing, elevation)


def _line(out: _Strip, into: _Strip, circle: float, circles: int, roll: float) -> list[tuple[float, float]]:
    """From lift-off to touchdown: out along the runway, a bend to the great circle, holding, a bend to the final."""
    reach = min(26.0, 0.3 * circle)
    lift_off = geo.destination(*out.begin, out.bearing, roll)
    touch = geo.destination(*into.begin, into.bearing, 0.17)
    straight = min(0.35 * reach + 1.5, reach)
    leaves = geo.intermediate_point(*lift_off, *touch, reach / circle)
    comes = geo.intermediate_point(*lift_off, *touch, 1 - reach / circle)
    line = _bend(lift_off, geo.destination(*lift_off, out.bearing, straight), leaves)
    steps = max(2, int(circle // 12))
    line += [geo.intermediate_point(*leaves, *comes, number / steps) for number in range(1, steps)]
    if circles:
        line += _holding(comes, geo.initial_bearing(*comes, *touch), circles)
    final = geo.destination(*touch, (into.bearing + 180) % 360, straight)
    return line + _bend(comes, final, touch)


def _bend(begin: tuple[float, float], over: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    """A curve that leaves in the direction of a point and arrives from it."""

    def east(lon: float) -> float:
        return begin[1] + (lon - begin[1] + 180) % 360 - 180

    found = []
    for number in range(_STEPS + 1):
        share = number / _STEPS
        a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
        lon = a * begin[1] + b * east(over[1]) + c * east(end[1])
        found.append((a * begin[0] + b * over[0] + c * end[0], (lon + 180) % 360 - 180))
    return found


def _holding(fix: tuple[float, float], bearing: float, circles: int) -> list[tuple[float, float]]:
    middle = geo.destination(*fix, (bearing + 90) % 360, _TURN_NMI)
    return [
        geo.destination(*middle, (bearing - 90 + number * 15) % 360, _TURN_NMI) for number in range(24 * circles + 1)
    ]


def _level(usual_ft: int, miles: float, cruise_kt: int, dice: Random) -> float:
    """Short flights stay low: a third of the way up, a third along, a third down."""
    gradient = 290 if cruise_kt > 330 else 210 if cruise_kt > 180 else 110
    level = min(float(usual_ft), miles / 2.7 * gradient)
    level = max(1500.0, level + dice.choice((-2000, 0, 0, 0, 2000 if level < usual_ft - 2000 else 0)))
    return float(round(level / 1000) * 1000 if level >= 4000 else round(level / 500) * 500)


class _Air:
    """Heights and speeds from lift-off to touchdown, such that the way is flown in just the time that there is."""

    def __init__(
        self,
        way: _Way,
        out: _Strip,
        into: _Strip,
        seconds: float,
        level: float,
        fastest: float,
        landing_rate_fpm: int,
    ) -> None:
        self._way, self._seconds, self._rate = way, seconds, landing_rate_fpm
        self._low, self._down = out.elevation_ft, into.elevation_ft
        jet = fastest > 370
        climb = 1900.0 if jet else 1250.0 if fastest > 200 else 620.0
        up = max(60.0, (level - self._low) / climb * 60)
        down = max(90.0, (level - self._down) / (climb * (0.85 if jet else 0.8)) * 60)
        most = 0.86 * seconds
        if up + down > most:
            up, down = up * most / (up + down), down * most / (up + down)
        self._up, self._descends = up, seconds - down
        self._level = level
        self._phase = (abs(landing_rate_fpm) * 37 + way.miles) % 6.28
        slow = 142.0 if jet else 112.0 if fastest > 200 else 66.0
        self._shape = [
            (0.0, slow * 1.05), (min(up * 0.25, 200), 0.62 * fastest), (up, fastest * 0.94), (up * 1.15, fastest),
            (max(self._descends, up * 1.15 + 1), fastest), (seconds - down * 0.45, 0.66 * fastest),
            (seconds - min(150.0, down * 0.2), slow * 1.12), (seconds, slow),
        ]  # fmt: skip
        # The miles that these speeds make, by steps of a fixed length; what is too much or too little is the wind.
        count = max(60, int(seconds // 10))
        self._step = seconds / count
        speeds = [self._wanted(number * self._step) for number in range(count + 1)]
        made = [0.0]
        for one, other in pairwise(speeds):
            made.append(made[-1] + (one + other) / 2 * self._step / 3600)
        self._scale = way.miles / made[-1]
        self._made = [miles * self._scale for miles in made]

    def _wanted(self, seconds: float) -> float:
        shape = self._shape
        for (t1, v1), (t2, v2) in pairwise(shape):
            if seconds <= t2:
                share = (seconds - t1) / (t2 - t1) if t2 > t1 else 1.0
                return (v1 + (v2 - v1) * share * share * (3 - 2 * share)) * self._wind(seconds)
        return shape[-1][1]

    def _wind(self, seconds: float) -> float:
        """It changes on the way, most of all up high."""
        calm = min(1.0, max(0.0, (self.height(seconds) - self._low) / 9000))
        gust = math.sin(seconds / 413 + self._phase) + 0.6 * math.sin(seconds / 171 + 2 * self._phase)
        return 1 + calm * (0.02 * gust + 0.006 * math.sin(seconds / 37 + self._phase))

    def speed(self, seconds: float) -> float:
        return self._wanted(seconds) * self._scale

    def place(self, seconds: float) -> tuple[float, float]:
        index = min(int(seconds / self._step), len(self._made) - 2)
        share = seconds / self._step - index
        return self._way.at(self._made[index] + (self._made[index + 1] - self._made[index]) * share)

    def height(self, seconds: float) -> float:
        if seconds < self._up:
            share = seconds / self._up
            return float(self._low + (self._level - self._low) * (1 - (1 - share) ** 1.5))
        if seconds < self._descends:
            return self._level
        share = (self._seconds - seconds) / (self._seconds - self._descends)
        return float(self._down + (self._level - self._down) * max(0.0, share) ** 1.12)

    def vertical_speed(self, seconds: float) -> float:
        if seconds >= self._seconds - 0.5:
            return float(self._rate)
        before, after = max(0.0, seconds - 3), min(self._seconds, seconds + 3)
        return (self.height(after) - self.height(before)) / (after - before) * 60


def _sampled(flown: Flown, air: _Air, out: _Strip, into: _Strip, dice: Random, step: float) -> Track:
    total = (flown.block_on_at - flown.block_off_at).total_seconds()
    takeoff = (flown.takeoff_at - flown.block_off_at).total_seconds()
    landing = (flown.landing_at - flown.block_off_at).total_seconds()
    side = dice.choice((-90, 90))
    gate_out = geo.destination(*geo.destination(*out.begin, out.bearing, 0.5), (out.bearing + side) % 360, 0.35)
    gate_in = geo.destination(*geo.destination(*into.begin, into.bearing, 0.8), (into.bearing - side) % 360, 0.35)
    stops = geo.destination(*into.begin, into.bearing, 0.95)
    taxi_out = _Way([gate_out, geo.destination(*out.begin, (out.bearing + side) % 360, 0.22), out.begin])
    roll = _Way([out.begin, air.place(0.0)])
    brake = _Way([air.place(landing - takeoff), stops])
    taxi_in = _Way([stops, geo.destination(*stops, (into.bearing - side) % 360, 0.2), gate_in])
    moves = min(_PUSHBACK_SECONDS, takeoff * 0.3)
    rolls = max(moves + 1, takeoff - _ROLL_SECONDS)
    stopped = min(total - 1, landing + _BRAKE_SECONDS)
    moments = _moments(total, (moves, rolls, takeoff, landing, stopped), step)
    numbers: dict[str, list[float | None]] = {
        name: [] for name in ("altitude_ft", "ground_speed_kt", "vertical_speed_fpm", "fuel_kg")
    }
    lat, lon = [], []
    for at in moments:
        if at < rolls:
            share = max(0.0, (at - moves) / (rolls - moves))
            place, height, rate = taxi_out.at(taxi_out.miles * share), out.elevation_ft, 0.0
            speed = 0.0 if at < moves else min(24.0, taxi_out.miles / (rolls - moves) * 3600)
        elif at < takeoff:
            share = (at - rolls) / max(1.0, takeoff - rolls)
            place, height, rate = roll.at(roll.miles * share**2), out.elevation_ft, 0.0
            speed = air.speed(0.0) * share
        elif at <= landing:
            gone = at - takeoff
            place, height = air.place(gone), air.height(gone)
            rate, speed = air.vertical_speed(gone), air.speed(gone)
        elif at < stopped:
            share = (at - landing) / max(1.0, stopped - landing)
            place, height, rate = brake.at(brake.miles * (1 - (1 - share) ** 2)), into.elevation_ft, 0.0
            speed = max(8.0, air.speed(landing - takeoff) * (1 - share))
        else:
            share = (at - stopped) / max(1.0, total - stopped)
            place, height, rate = taxi_in.at(taxi_in.miles * share), into.elevation_ft, 0.0
            speed = 0.0 if share > 0.97 else min(22.0, taxi_in.miles / max(1.0, total - stopped) * 3600)
        lat.append(round(place[0], 5))
        lon.append(round(place[1], 5))
        numbers["altitude_ft"].append(round(height))
        numbers["ground_speed_kt"].append(round(speed))
        numbers["vertical_speed_fpm"].append(round(rate))
    numbers["fuel_kg"] = _fuel(flown, moments, takeoff, landing, numbers["vertical_speed_fpm"])
    return Track(flown.block_off_at, moments, lat, lon, numbers)


def _moments(total: float, turns: tuple[float, ...], step: float) -> list[float]:
    """Regular, and each change of what the aircraft does."""
    regular = [number * step for number in range(int(total // step) + 1)]
    return sorted({round(at) * 1.0 for at in (*regular, *turns, total) if at <= total})


def _fuel(
    flown: Flown, moments: Sequence[float], takeoff: float, landing: float, rates: Sequence[float | None]
) -> list[float | None]:
    """Engines burn most in the climb and least in the descent and on the ground; the sum is what the report says."""
    burnt, total = [0.0], 0.0
    for index in range(1, len(moments)):
        rate = rates[index] or 0
        power = 0.13 if not takeoff <= moments[index] <= landing else 1.9 if rate > 200 else 0.4 if rate < -200 else 1.0
        total += power * (moments[index] - moments[index - 1])
        burnt.append(total)
    scale = flown.fuel_used_kg / total if total else 0.0
    return [round(flown.block_fuel_kg - one * scale) for one in burnt]
