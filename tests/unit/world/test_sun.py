"""Sunrise and sunset, against what NOAA's calculator gives, and what must hold anywhere."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.world.sun import sun_times

lats = st.floats(-89, 89, allow_nan=False)
lons = st.floats(-180, 180, allow_nan=False)
dates = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def clock(moment: datetime | None, zone: str) -> str | None:
    return None if moment is None else f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


@pytest.mark.parametrize(
    ("lat", "lon", "zone", "day", "rises", "sets"),
    [
        # Greenwich and Sydney at the solstices, Quito near an equinox, Oslo at midsummer.
        (51.4769, 0.0, "Europe/London", date(2026, 6, 21), "04:43", "21:21"),
        (51.4769, 0.0, "Europe/London", date(2026, 12, 21), "08:03", "15:53"),
        (-33.8688, 151.2093, "Australia/Sydney", date(2026, 12, 22), "05:41", "20:05"),
        (59.9139, 10.7522, "Europe/Oslo", date(2026, 6, 21), "03:54", "22:44"),
    ],
)
def test_known_days(lat: float, lon: float, zone: str, day: date, rises: str, sets: str) -> None:
    found = sun_times(lat, lon, day, zone)
    for moment, text in ((found.rises, rises), (found.sets, sets)):
        assert moment is not None
        wanted = datetime.combine(day, time.fromisoformat(text), ZoneInfo(zone))
        assert abs(moment - wanted) <= timedelta(minutes=2), clock(moment, zone)


def test_midnight_sun_and_polar_night() -> None:
    summer = sun_times(69.68, 18.92, date(2026, 6, 21), "Europe/Oslo")
    winter = sun_times(69.68, 18.92, date(2026, 12, 21), "Europe/Oslo")
    assert (summer.daylight, summer.rises, summer.dawn) == ("always", None, None)
    assert (winter.daylight, winter.rises) == ("never", None)
    assert winter.dawn is not None  # a blue hour at noon


def test_the_noon_is_of_the_day_by_the_clock_even_where_that_is_far_from_the_sun() -> None:
    noon = sun_times(-21.13, -175.2, date(2026, 5, 3), "Pacific/Tongatapu").noon
    assert noon.astimezone(ZoneInfo("Pacific/Tongatapu")).date() == date(2026, 5, 3)


@given(lats, lons, dates)
def test_dawn_rise_noon_set_and_dusk_follow_each_other(lat: float, lon: float, day: date) -> None:
    found = sun_times(lat, lon, day, "UTC")
    order = [one for one in (found.dawn, found.rises, found.noon, found.sets, found.dusk) if one is not None]
    assert order == sorted(order)
    assert (found.rises is None) == (found.daylight != "rises")
    assert found.noon.astimezone(UTC).date() == day


@given(st.floats(-60, 60), lons, dates)
def test_north_and_south_share_a_day_of_light(lat: float, lon: float, day: date) -> None:
    """What one side of the equator has of the day the other has of the night, but for refraction and the sun's size."""
    north, south = sun_times(lat, lon, day, "UTC"), sun_times(-lat, lon, day, "UTC")
    lengths = [one.sets - one.rises for one in (north, south) if one.sets and one.rises]
    assert len(lengths) == 2
    assert timedelta(hours=24) < sum(lengths, timedelta()) < timedelta(hours=25)
