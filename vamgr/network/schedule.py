"""Schedules in local airport time: what people write, weekdays, and departures that are right across DST. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EVERY_DAY = 127
_TIME = re.compile(r"(\d{1,2})(?::?([0-5]\d))?(?::([0-5]\d))?\s*(AM|PM)?\s*(?:Z|L|[A-Z]{2,5})?", re.IGNORECASE)
zone_named = lru_cache(maxsize=1024)(ZoneInfo)
"""Python keeps the last eight zones; an airline flies to more, and reading one from the disk takes the longest."""


def parse_local_time(text: str | None) -> str | None:
    """``HH:MM`` from the many ways people write a time; None for what is no time.

    A zone or a ``Z`` behind it is dropped: schedules are local time at their airport.
    """
    match = _TIME.fullmatch((text or "").strip())
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[4] or "").upper()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "PM" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None


def days_list(mask: int) -> list[str]:
    """The weekdays of a bitmask, Monday 1 … Sunday 64."""
    return [name for index, name in enumerate(DAY_NAMES) if mask & 1 << index]


def days_mask(names: list[str]) -> int:
    """Raises ValueError for a name that is none of mon … sun."""
    return sum(1 << DAY_NAMES.index(name) for name in set(names))


@dataclass(frozen=True, slots=True)
class LocalMoment:
    """A moment from a local date and time. ``note`` says in a sentence what the clock change did to it; ``skipped``:
    the clock jumped over the time that was wanted."""

    at: datetime
    local: str
    note: str | None
    skipped: bool = False


def local_moment(day: date, clock: str, zone: str) -> LocalMoment:
    """A local ``HH:MM`` on a day. In the hour that a clock change skips, the time after the jump is used; in the hour
    that comes twice, the first one."""
    hour, minute = map(int, clock.split(":"))
    tz = zone_named(zone)
    wanted = datetime.combine(day, time(hour, minute), tz)
    at = wanted.astimezone(UTC)
    real = at.astimezone(tz)
    note = None
    skipped = real.replace(tzinfo=None) != wanted.replace(tzinfo=None)
    if skipped:
        note = f"The clock goes forward: {clock} does not exist on this day, {real:%H:%M} is used."
    elif wanted.utcoffset() != wanted.replace(fold=1).utcoffset():
        note = f"The clock goes back: {clock} comes twice on this day, the first one is used."
    return LocalMoment(at, f"{real:%Y-%m-%dT%H:%M}", note, skipped)


def arrival_moment(
    departure_at: datetime, departure_day: date, arrival_time: str, arrival_zone: str, block_minutes: int
) -> LocalMoment:
    """The arrival that a local arrival time means: on the day that comes nearest to the block time.

    So a flight over midnight lands the day after, and one over the date line on the day that it really does.
    """
    candidates = [
        local_moment(departure_day + timedelta(days=offset), arrival_time, arrival_zone) for offset in (-1, 0, 1, 2)
    ]
    later = [moment for moment in candidates if moment.at > departure_at]
    planned = departure_at + timedelta(minutes=block_minutes)
    return min(later, key=lambda moment: abs(moment.at - planned))


def clock_day(valid_from: date | None, today: date) -> date:
    """The day by whose clocks a route's times are worked out: its first one, or today where clocks end before that."""
    return valid_from if valid_from is not None and 1900 <= valid_from.year < 2200 else today


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a route flies. Times are ``HH:MM`` local, zones IANA names, validity dates local at the departure."""

    departure_time: str
    departure_zone: str
    arrival_time: str | None
    arrival_zone: str
    days: int
    valid_from: date | None
    valid_until: date | None
    block_minutes: int


@dataclass(frozen=True, slots=True)
class Departure:
    departs: LocalMoment
    arrives: LocalMoment


def departures(timetable: Timetable, after: datetime, *, within_days: int) -> Iterator[Departure]:
    """The departures not before ``after``, in order, for ``within_days`` days."""
    tz = zone_named(timetable.departure_zone)
    first = after.astimezone(tz).date()
    if timetable.valid_from is not None and timetable.valid_from > first:
        first = min(timetable.valid_from, first + timedelta(days=within_days))
    for offset in range(within_days + 1):
        day = first + timedelta(days=offset)
        if timetable.valid_until is not None and day > timetable.valid_until:
            return
        if not timetable.days & 1 << day.weekday() or (timetable.valid_from is not None and day < timetable.valid_from):
            continue
        departs = local_moment(day, timetable.departure_time, timetable.departure_zone)
        if departs.at >= after:
            yield Departure(departs, _arrives(timetable, departs, day))


def _arrives(timetable: Timetable, departs: LocalMoment, day: date) -> LocalMoment:
    at = departs.at + timedelta(minutes=timetable.block_minutes)
    if timetable.arrival_time is not None:
        arrives = arrival_moment(
            departs.at, day, timetable.arrival_time, timetable.arrival_zone, timetable.block_minutes
        )
        # A departure that moved past its own arrival time flies its block time, not until the next day.
        if not departs.skipped or arrives.at - at < timedelta(hours=12):
            return arrives
    return LocalMoment(at, f"{at.astimezone(zone_named(timetable.arrival_zone)):%Y-%m-%dT%H:%M}", None)
