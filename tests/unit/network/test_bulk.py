"""Patterns of many routes: numbers, times, days, and the aircraft that they need."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.network.api_timetable import week_flights
from vamgr.network.bulk import (
    WEEK_MINUTES,
    End,
    Leg,
    Pattern,
    aircraft_needed,
    arrival_clock,
    clock_after,
    legs_of,
    shifted_days,
    week_of,
)
from vamgr.network.schedule import Timetable, local_moment

BERGEN, OSLO = End("ENBR", "Europe/Oslo"), End("ENGM", "Europe/Oslo")
LONDON, TOKYO, APIA, HONOLULU = (
    End("EGLL", "Europe/London"),
    End("RJTT", "Asia/Tokyo"),
    End("NSFA", "Pacific/Apia"),
    End("PHNL", "Pacific/Honolulu"),
)
ENDS = (
    BERGEN,
    OSLO,
    LONDON,
    TOKYO,
    APIA,
    HONOLULU,
    End("KJFK", "America/New_York"),
    End("YBHM", "Australia/Lord_Howe"),
)
DAY = date(2026, 6, 1)
clocks = st.times().map(lambda at: f"{at:%H:%M}")
days = st.integers(1, 127)


def pattern(**changes: object) -> Pattern:
    values: dict[str, object] = {
        "times": ("07:00",),
        "spacing_minutes": 10,
        "days": 127,
        "both_ways": True,
        "turnaround_minutes": 45,
        "first_number": 101,
        "number_step": 2,
        "odd_out_even_back": True,
        **changes,
    }
    return Pattern(**values)  # type: ignore[arg-type]


def legs(given: Pattern, spokes: tuple[End, ...], taken: frozenset[int] = frozenset(), minutes: int = 60) -> list[Leg]:
    return list(legs_of(given, [(OSLO, spoke) for spoke in spokes], lambda _a, _b: minutes, taken, DAY))


def test_a_hub_and_two_spokes_and_back() -> None:
    found = legs(pattern(), (BERGEN, LONDON))
    assert [(one.flight_number, one.departure, one.arrival, one.departure_time) for one in found] == [
        (101, "ENGM", "ENBR", "07:00"),
        (102, "ENBR", "ENGM", "08:45"),
        (103, "ENGM", "EGLL", "07:10"),
        (104, "EGLL", "ENGM", "07:55"),
    ]
    assert [one.back_of for one in found] == [None, 0, None, 2]


def test_waves_go_round_the_spokes_again() -> None:
    found = legs(pattern(times=("07:00", "15:00"), both_ways=False, odd_out_even_back=False), (BERGEN, LONDON))
    assert [one.departure_time for one in found] == ["07:00", "07:10", "15:00", "15:10"]


def test_numbers_that_are_taken_are_passed_over() -> None:
    found = legs(pattern(), (BERGEN, LONDON), frozenset({102, 103}))
    assert [one.flight_number for one in found] == [105, 106, 107, 108]


def test_numbers_run_out_in_pairs() -> None:
    assert [one.flight_number for one in legs(pattern(first_number=9997), (BERGEN, LONDON))] == [9997, 9998]


def test_without_a_time_both_ways_have_none() -> None:
    assert {one.departure_time for one in legs(pattern(times=()), (BERGEN,))} == {None}


def test_a_way_back_after_midnight_flies_on_the_day_after() -> None:
    out, back = legs(pattern(times=("22:30",), days=1), (BERGEN,), minutes=90)
    assert (out.days, back.departure_time, back.days) == (1, "00:45", 2)


def test_a_late_spoke_of_a_wave_leaves_on_the_day_after() -> None:
    found = legs(pattern(times=("23:50",), spacing_minutes=30, days=64, both_ways=False), (BERGEN, LONDON))
    assert [(one.departure_time, one.days) for one in found] == [("23:50", 64), ("00:20", 1)]


def test_across_the_date_line_the_way_back_is_a_day_later() -> None:
    time, later = arrival_clock(DAY, "22:00", HONOLULU, APIA, 330)
    assert (time, later) == ("02:30", 2)
    assert arrival_clock(DAY, "10:00", APIA, HONOLULU, 330) == ("16:30", -1)


@given(
    st.lists(clocks, min_size=0, max_size=4, unique=True),
    st.integers(0, 180),
    days,
    st.booleans(),
    st.integers(0, 300),
    st.integers(1, 9999),
    st.integers(1, 9),
    st.booleans(),
    st.sets(st.integers(1, 9999), max_size=40),
    st.lists(st.sampled_from(ENDS[2:]), min_size=1, max_size=6, unique=True),
)
def test_a_plan_never_makes_a_number_twice_and_keeps_to_the_days(
    times: list[str],
    spacing: int,
    on: int,
    both: bool,
    turnaround: int,
    first: int,
    step: int,
    odd: bool,
    taken: set[int],
    spokes: list[End],
) -> None:
    given_ = pattern(
        times=tuple(times),
        spacing_minutes=spacing,
        days=on,
        both_ways=both,
        turnaround_minutes=turnaround,
        first_number=first,
        number_step=step,
        odd_out_even_back=odd,
    )
    found = legs(given_, tuple(spokes), frozenset(taken))
    numbers = [one.flight_number for one in found]
    assert len(set(numbers)) == len(numbers)
    assert not taken & set(numbers)
    assert all(1 <= number <= 9999 for number in numbers)
    assert all(one.days.bit_count() == on.bit_count() for one in found)
    if both:
        assert len(found) % 2 == 0
        for out, back in zip(found[::2], found[1::2], strict=True):
            assert (back.departure, back.arrival) == (out.arrival, out.departure)
            assert not odd or (out.flight_number % 2, back.flight_number % 2) == (1, 0)


@given(
    st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    clocks,
    st.sampled_from(ENDS),
    st.sampled_from(ENDS),
    st.integers(1, 1200),
)
def test_an_arrival_is_the_departure_and_the_block_time_in_every_zone(
    day: date, leaves: str, start: End, end: End, minutes: int
) -> None:
    time, later = arrival_clock(day, leaves, start, end, minutes)
    wanted = local_moment(day, leaves, start.zone).at + timedelta(minutes=minutes)
    local = wanted.astimezone(ZoneInfo(end.zone))
    assert (f"{local:%H:%M}", local.date()) == (time, day + timedelta(days=later))


@given(clocks, st.integers(0, 5000))
def test_a_clock_goes_round(start: str, minutes: int) -> None:
    time, days_later = clock_after(start, minutes)
    begin = datetime.strptime(start, "%H:%M").replace(tzinfo=UTC)
    end = begin + timedelta(minutes=minutes)
    assert (time, days_later) == (f"{end:%H:%M}", (end.date() - begin.date()).days)


@given(days, st.integers(-20, 20))
def test_days_shift_and_shift_back(mask: int, by: int) -> None:
    assert shifted_days(shifted_days(mask, by), -by) == mask


@pytest.mark.parametrize(
    ("flights", "turnaround", "aircraft"),
    [
        ([], 30, 0),
        ([(0, 60)], 30, 1),
        ([(0, 60), (90, 150)], 30, 1),
        ([(0, 60), (89, 150)], 30, 2),
        ([(0, 60), (0, 60), (0, 60)], 30, 3),
        ([(WEEK_MINUTES - 30, WEEK_MINUTES + 30), (0, 60)], 0, 2),
        ([(-30, 30), (WEEK_MINUTES - 30, WEEK_MINUTES - 10)], 0, 2),
        ([(0, WEEK_MINUTES)], 60, 2),
    ],
)
def test_how_many_aircraft_a_week_takes(flights: list[tuple[int, int]], turnaround: int, aircraft: int) -> None:
    assert aircraft_needed(flights, turnaround) == aircraft


@given(
    st.lists(st.tuples(st.integers(-2000, 12_000), st.integers(1, 1500)), max_size=12),
    st.integers(0, 300),
)
def test_the_aircraft_needed_are_the_most_flights_at_any_minute(spans: list[tuple[int, int]], turnaround: int) -> None:
    flights = [(start, start + minutes) for start, minutes in spans]
    busy = Counter(minute % WEEK_MINUTES for start, end in flights for minute in range(start, end + turnaround))
    assert aircraft_needed(flights, turnaround) == max(busy.values(), default=0)


timetables = st.builds(
    Timetable,
    departure_time=clocks,
    departure_zone=st.sampled_from(ENDS).map(lambda end: end.zone),
    arrival_time=st.none(),
    arrival_zone=st.sampled_from(ENDS).map(lambda end: end.zone),
    days=days,
    valid_from=st.none(),
    valid_until=st.none(),
    block_minutes=st.integers(1, 1200),
)
mondays = st.dates(date(2025, 1, 1), date(2028, 12, 1)).map(lambda day: day - timedelta(days=day.weekday()))


@given(timetables, mondays)
def test_a_week_has_each_departure_of_its_days_once(timetable: Timetable, monday: date) -> None:
    assert len(week_of(timetable, monday)) == timetable.days.bit_count()
    found = week_flights(timetable, monday)
    assert len({one.departs_minute for one in found}) == len(found)
    local = [(one.departs_minute + one.departure_offset_minutes) // 1440 for one in found]
    assert sorted(day for day in local if 0 <= day < 7) == [index for index in range(7) if timetable.days & 1 << index]
    assert all(one.arrives_minute - one.departs_minute == timetable.block_minutes for one in found)


@given(timetables, mondays)
def test_weeks_in_utc_leave_no_departure_out_and_have_none_twice(timetable: Timetable, monday: date) -> None:
    def in_utc(start: date) -> set[datetime]:
        zero = datetime(start.year, start.month, start.day, tzinfo=UTC)
        inside = (
            one.departs_minute for one in week_flights(timetable, start) if 0 <= one.departs_minute < WEEK_MINUTES
        )
        return {zero + timedelta(minutes=minute) for minute in inside}

    first, second = in_utc(monday), in_utc(monday + timedelta(days=7))
    assert not first & second
    both = 2 * timetable.days.bit_count()
    # At the borders of the two weeks a departure may lie in the neighbouring one by UTC.
    assert both - 1 <= len(first | second) <= both + 1


def test_the_week_of_a_clock_change_says_so() -> None:
    night = Timetable("02:30", "Europe/Oslo", None, "Europe/Oslo", 127, None, None, 60)
    found = week_flights(night, date(2026, 3, 23))
    assert [one.note is not None for one in found] == [False] * 6 + [True]
    assert [one.departure_offset_minutes for one in found] == [60] * 6 + [120]
