"""Many routes at once: the times and numbers of a pattern from hubs to spokes and back, and what aircraft that takes.

Pure. Minutes of a week count from Monday 00:00 UTC.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from vamgr.network import schedule

WEEK_MINUTES = 7 * 24 * 60
HIGHEST_NUMBER = 9999


@dataclass(frozen=True, slots=True)
class Leg:
    """One route to be. ``departure_time`` is ``HH:MM`` local or None for any time; ``back_of`` is the index of the leg
    that this one is the way back of."""

    flight_number: int
    departure: str
    arrival: str
    departure_time: str | None
    days: int
    back_of: int | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the legs follow each other.

    ``times``: when a round of departures begins at the hub, ``HH:MM`` local; none: routes without a time.
    ``spacing_minutes``: between one spoke and the next in a round; 0: all at once.
    """

    times: tuple[str, ...]
    spacing_minutes: int
    days: int
    both_ways: bool
    turnaround_minutes: int
    first_number: int
    number_step: int
    odd_out_even_back: bool


@dataclass(frozen=True, slots=True)
class End:
    icao: str
    zone: str


def shifted_days(days: int, by: int) -> int:
    """A mask of weekdays, so many days later."""
    by %= 7
    return ((days << by) | (days >> (7 - by))) & 127


def clock_after(start: str, minutes: int) -> tuple[str, int]:
    """The time so many minutes later, and how many days later that is."""
    hour, minute = map(int, start.split(":"))
    total = hour * 60 + minute + minutes
    return f"{total % 1440 // 60:02d}:{total % 60:02d}", total // 1440


def arrival_clock(day: date, departure_time: str, start: End, end: End, block_minutes: int) -> tuple[str, int]:
    """The local time at which a flight of that day arrives, and how many calendar days after it left by its clock."""
    departs = schedule.local_moment(day, departure_time, start.zone)
    arrives = (departs.at + timedelta(minutes=block_minutes)).astimezone(ZoneInfo(end.zone))
    return f"{arrives:%H:%M}", (arrives.date() - day).days


def legs_of(
    pattern: Pattern,
    pairs: Sequence[tuple[End, End]],
    block_minutes: Callable[[End, End], int],
    taken: Collection[int],
    day: date,
) -> Iterator[Leg]:
    """The legs of a pattern from hubs to spokes, each way out followed by its way back.

    Numbers that are ``taken`` are passed over; there may be fewer legs than wanted when numbers run out. ``day``: the
    one whose clocks the ways back are timed by.
    """
    numbers = _numbers(pattern, taken)
    index = 0
    for start in pattern.times or (None,):
        for place, (hub, spoke) in enumerate(pairs):
            pair = next(numbers, None)
            if pair is None:
                return
            leaves, later = (None, 0) if start is None else clock_after(start, place * pattern.spacing_minutes)
            days = shifted_days(pattern.days, later)
            yield Leg(pair[0], hub.icao, spoke.icao, leaves, days)
            if pattern.both_ways:
                back, back_days = None, days
                if leaves is not None:
                    arrives, after = arrival_clock(day, leaves, hub, spoke, block_minutes(hub, spoke))
                    back, more = clock_after(arrives, pattern.turnaround_minutes)
                    back_days = shifted_days(days, after + more)
                yield Leg(pair[1], spoke.icao, hub.icao, back, back_days, back_of=index)
            index += 2 if pattern.both_ways else 1


def _numbers(pattern: Pattern, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Numbers for the way out and the way back, none of them taken and none twice."""
    out = pattern.first_number
    if pattern.odd_out_even_back and out % 2 == 0:
        out += 1
    step = max(pattern.number_step, 2 if pattern.both_ways else 1)
    if pattern.odd_out_even_back and step % 2:
        step += 1
    while out + (1 if pattern.both_ways else 0) <= HIGHEST_NUMBER:
        if out not in taken and not (pattern.both_ways and out + 1 in taken):
            yield out, out + 1
        out += step


def week_of(timetable: schedule.Timetable, monday: date) -> list[tuple[int, int]]:
    """The flights of a route that leave in the week from a local Monday on: minutes from that Monday 00:00 UTC to the
    departure and to the arrival. A flight that leaves on the local Monday may do so before it begins in UTC."""
    zero = datetime(monday.year, monday.month, monday.day, tzinfo=UTC)
    always = replace(timetable, valid_from=None, valid_until=None)
    zone = ZoneInfo(timetable.departure_zone)
    begins = datetime(monday.year, monday.month, monday.day, tzinfo=zone).astimezone(UTC)
    last = monday + timedelta(days=6)
    found = []
    for one in schedule.departures(always, begins, within_days=7):
        if one.departs.local[:10] > last.isoformat():
            break
        found.append((_minutes(one.departs.at - zero), _minutes(one.arrives.at - zero)))
    return found


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)


def aircraft_needed(flights: Sequence[tuple[int, int]], turnaround_minutes: int) -> int:
    """The most flights at once, each with the turnaround after it, in a week that repeats itself.

    So many aircraft are needed at least; where they stand is not looked at.
    """
    changes: list[tuple[int, int]] = []
    standing = 0
    for departs, arrives in flights:
        busy = arrives - departs + turnaround_minutes
        standing += busy // WEEK_MINUTES
        start = departs % WEEK_MINUTES
        end = start + busy % WEEK_MINUTES
        changes += [(start, 1), (end % WEEK_MINUTES, -1)]
        if end >= WEEK_MINUTES:
            standing += 1
    most = now = standing
    # At the same minute an aircraft is free before the next one is needed.
    for _, change in sorted(changes):
        now += change
        most = max(most, now)
    return most
