"""Weeks and days in a row with a flight."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.flights.statistics import RECENT_DAYS, reached_on
from vamgr.flights.streaks import Streak, days_in_a_row, weeks_in_a_row
from vamgr.kernel.times import from_iso

MONDAY = date(2026, 6, 1)
NOW = from_iso("2026-06-01T12:00:00Z")
DAYS = st.lists(st.dates(date(2024, 1, 1), date(2026, 6, 1)), max_size=60)


def at(*offsets: int) -> list[date]:
    return [MONDAY + timedelta(days=offset) for offset in offsets]


@pytest.mark.parametrize(
    ("days", "streak"),
    [
        ([], Streak(0, 0)),
        (at(0), Streak(1, 1)),
        (at(-1), Streak(1, 1)),  # last week's Sunday: this week is not over
        (at(-8), Streak(0, 1)),  # a whole week went by
        (at(-28, -21, -1), Streak(1, 2)),
        (at(-20, -13, -6, 0), Streak(4, 4)),
    ],
)
def test_weeks_begin_on_monday_and_this_one_may_still_come(days: list[date], streak: Streak) -> None:
    assert weeks_in_a_row(days, MONDAY) == streak


def test_today_may_still_come() -> None:
    assert days_in_a_row(at(-3, -2, -1), MONDAY) == Streak(3, 3)
    assert days_in_a_row(at(-4, -3, -2), MONDAY) == Streak(0, 3)


@given(days=DAYS, more=st.dates(date(2024, 1, 1), date(2026, 6, 1)))
def test_the_longest_is_never_shorter_than_the_present_one_and_never_shrinks(days: list[date], more: date) -> None:
    for count in (weeks_in_a_row, days_in_a_row):
        before, after = count(days, MONDAY), count([*days, more], MONDAY)
        assert 0 <= before.current <= before.longest <= len(set(days))
        assert after.longest >= before.longest
        assert after.current >= before.current


@given(days=DAYS)
def test_order_and_repetition_do_not_matter(days: list[date]) -> None:
    assert weeks_in_a_row(reversed([*days, *days]), MONDAY) == weeks_in_a_row(days, MONDAY)


@given(days=DAYS)
def test_the_longest_is_a_run_that_is_there(days: list[date]) -> None:
    flown = set(days)
    longest = days_in_a_row(days, MONDAY).longest
    runs = [all(day + timedelta(days=step) in flown for step in range(longest)) for day in flown]
    too_long = [all(day + timedelta(days=step) in flown for step in range(longest + 1)) for day in flown]
    assert any(runs) or longest == 0
    assert not any(too_long)


def test_hours_are_reached_at_the_recent_pace_or_never() -> None:
    assert reached_on(600, 600, NOW) == (NOW.date() + timedelta(days=RECENT_DAYS)).isoformat()
    assert reached_on(0, 0, NOW) == "2026-06-01"
    assert reached_on(600, 0, NOW) is None
    assert reached_on(600_000, 60, NOW) is None
