"""The demo's recorder: its tracks fit the reports that they belong to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from vamgr.demo.tracks import Flown, record
from vamgr.flights.tracks import Point, checked
from vamgr.world import airports, geo

OFF = datetime(2026, 5, 1, 12, tzinfo=UTC)


def dice(seed: int = 1) -> Random:
    return Random(seed)  # noqa: S311  (the weather, nothing secret)


def flight(kind: str, departure: str, arrival: str, minutes: int, rate: int = -180) -> Flown:
    """Ten minutes of taxi out, five in."""
    landing = OFF + timedelta(minutes=10 + minutes)
    off, on = OFF + timedelta(minutes=10), landing + timedelta(minutes=5)
    return Flown(kind, departure, arrival, OFF, off, landing, on, 6000, 3000, rate)


@pytest.mark.parametrize(
    ("kind", "departure", "arrival", "minutes"),
    [
        ("B738", "ENBR", "EGLL", 105),
        ("AT76", "ENBR", "ENGM", 45),
        ("AT76", "ENBR", "ENGM", 110),  # held for a long time
        ("C172", "ENBR", "ENSO", 30),
        ("B738", "NZAA", "SCEL", 640),  # over the date line
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_a_track_fits_its_report(kind: str, departure: str, arrival: str, minutes: int, seed: int) -> None:
    flown = flight(kind, departure, arrival, minutes)

    track = record(flown, dice(seed), 30.0)

    assert track is not None
    seconds = track.seconds or []
    assert track.start == flown.block_off_at
    assert seconds == sorted(set(seconds))
    assert seconds[-1] == (flown.block_on_at - flown.block_off_at).total_seconds()
    for place, icao in ((0, departure), (-1, arrival)):
        airport = airports.get(icao)
        assert airport is not None
        assert geo.great_circle_nmi(track.lat[place], track.lon[place], airport.lat, airport.lon) < 3
        assert track.numbers["altitude_ft"][place] == (airport.elevation_ft or 0)
    touchdown = seconds.index((flown.landing_at - flown.block_off_at).total_seconds())
    assert track.numbers["vertical_speed_fpm"][touchdown] == -180
    assert track.numbers["fuel_kg"][0] == 6000
    assert track.numbers["fuel_kg"][-1] == 3000
    # No jump: what lies between two points fits the speeds at them (a bend is a little longer than its chord).
    speeds = [speed or 0 for speed in track.numbers["ground_speed_kt"]]
    takeoff = seconds.index(600)
    for index in range(takeoff + 1, touchdown + 1):
        miles = geo.great_circle_nmi(track.lat[index - 1], track.lon[index - 1], track.lat[index], track.lon[index])
        hours = (seconds[index] - seconds[index - 1]) / 3600
        assert miles <= max(speeds[index - 1], speeds[index]) * hours * 1.1 + 0.05
    # What a pilot may send in as well.
    names = list(track.numbers)
    rows = zip(seconds, track.lat, track.lon, *(track.numbers[name] for name in names), strict=True)
    checked(
        Point(
            str(at), at, lat, lon, {name: value for name, value in zip(names, values, strict=True) if value is not None}
        )
        for at, lat, lon, *values in rows
    )


def test_the_same_flight_has_the_same_track() -> None:
    flown = flight("B738", "ENBR", "EGLL", 105)

    assert record(flown, dice(), 30.0) == record(flown, dice(), 30.0)
    assert record(flight("B738", "ENBR", "ENBR", 60), dice(), 30.0) is None
