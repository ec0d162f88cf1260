"""Sunrise and sunset by NOAA's solar calculator: the formulas of its spreadsheet "NOAA_Solar_Calculations_day"
(https://gml.noaa.gov/grad/solcalc/calcdetails.html), which follow Meeus, "Astronomical Algorithms".

Good to about a minute below 72° of latitude, and to about ten minutes beyond it. The horizon is flat and at sea level;
refraction and the sun's radius are taken as 0.833°. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import acos, asin, cos, degrees, radians, sin, tan
from typing import Literal
from zoneinfo import ZoneInfo

RISES_AT_DEGREES = 90.833
CIVIL_DEGREES = 96.0
_EPOCH = datetime(2000, 1, 1, 12, tzinfo=UTC)
_DAYS_OF_A_CENTURY = 36525

Daylight = Literal["rises", "always", "never"]


@dataclass(frozen=True, slots=True)
class SunTimes:
    """Of one calendar day at a place, aware and in UTC. ``rises`` and ``sets`` are None where the sun stays up or down
    (``daylight``); ``dawn`` and ``dusk`` are civil, 6° below the horizon, and None where there are none."""

    daylight: Daylight
    noon: datetime
    rises: datetime | None
    sets: datetime | None
    dawn: datetime | None
    dusk: datetime | None


def sun_times(lat: float, lon: float, day: date, zone: str) -> SunTimes:
    """The sun's day whose noon lies on this calendar day of the zone."""
    noon = _noon(lon, day)
    # Where the clock is far from the sun's (Tonga), the noon of the date by the sun is on another day by the clock.
    apart = (day - noon.astimezone(ZoneInfo(zone)).date()).days
    if apart:
        noon = _noon(lon, day + timedelta(days=apart))
    declination = _sun(noon)[0]
    cosine = _hour_angle_cosine(lat, declination, RISES_AT_DEGREES)
    daylight: Daylight = "always" if cosine < -1 else "never" if cosine > 1 else "rises"
    rises, sets = _around(lat, noon, RISES_AT_DEGREES)
    dawn, dusk = _around(lat, noon, CIVIL_DEGREES)
    return SunTimes(daylight, noon, rises, sets, dawn, dusk)


def _noon(lon: float, day: date) -> datetime:
    midday = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) - timedelta(minutes=4 * lon)
    return midday - timedelta(minutes=_sun(midday)[1])


def _around(lat: float, noon: datetime, zenith_degrees: float) -> tuple[datetime | None, datetime | None]:
    """When the sun passes this distance from the zenith, before and after noon; each by the sun of that moment."""
    found: list[datetime | None] = []
    for sign in (-1, 1):
        moment = noon
        for _ in range(2):
            cosine = _hour_angle_cosine(lat, _sun(moment)[0], zenith_degrees)
            if not -1 <= cosine <= 1:
                return None, None
            moment = noon + sign * timedelta(minutes=4 * degrees(acos(cosine)))
        found.append(moment)
    return found[0], found[1]


def _hour_angle_cosine(lat: float, declination: float, zenith_degrees: float) -> float:
    phi = radians(max(-89.99, min(89.99, lat)))
    return cos(radians(zenith_degrees)) / (cos(phi) * cos(declination)) - tan(phi) * tan(declination)


def _sun(moment: datetime) -> tuple[float, float]:
    """The sun's declination in radians, and the equation of time in minutes."""
    t = (moment - _EPOCH) / timedelta(days=1) / _DAYS_OF_A_CENTURY
    mean_longitude = radians((280.46646 + t * (36000.76983 + t * 0.0003032)) % 360)
    anomaly = radians(357.52911 + t * (35999.05029 - 0.0001537 * t))
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    centre = (
        sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + sin(3 * anomaly) * 0.000289
    )
    node = radians(125.04 - 1934.136 * t)
    longitude = mean_longitude + radians(centre - 0.00569 - 0.00478 * sin(node))
    mean_obliquity = 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60
    obliquity = radians(mean_obliquity + 0.00256 * cos(node))
    declination = asin(sin(obliquity) * sin(longitude))
    y = tan(obliquity / 2) ** 2
    equation = 4 * degrees(
        y * sin(2 * mean_longitude)
        - 2 * eccentricity * sin(anomaly)
        + 4 * eccentricity * y * sin(anomaly) * cos(2 * mean_longitude)
        - 0.5 * y * y * sin(4 * mean_longitude)
        - 1.25 * eccentricity**2 * sin(2 * anomaly)
    )
    return declination, equation
