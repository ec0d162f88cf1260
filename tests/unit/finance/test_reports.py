"""Reports read whole months as such and single days at the edges, and miss no day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vamgr.finance.reports import _periods, month_after, step_for, step_start

days = st.dates(date(2024, 1, 1), date(2027, 12, 31))


def covered(first: str, last: str) -> list[date]:
    if len(first) == 7:
        start, end = date.fromisoformat(f"{first}-01"), month_after(date.fromisoformat(f"{last}-01"))
    else:
        start, end = date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1)
    return [start + timedelta(days=n) for n in range((end - start).days)]


@given(days, days)
def test_periods_are_every_day_once(start: date, end: date) -> None:
    found = [day for first, last in _periods(start, end) for day in covered(first, last)]
    assert found == [start + timedelta(days=n) for n in range((end - start).days)]


def test_whole_months_are_read_as_months() -> None:
    assert list(_periods(date(2026, 1, 31), date(2026, 4, 2))) == [
        ("2026-01-31", "2026-01-31"),
        ("2026-02", "2026-03"),
        ("2026-04-01", "2026-04-01"),
    ]
    assert list(_periods(date(2026, 1, 1), date(2027, 1, 1))) == [("2026-01", "2026-12")]


def test_weeks_begin_on_monday() -> None:
    assert step_start(date(2026, 6, 3), "week") == date(2026, 6, 1)
    assert step_start(date(2026, 6, 3), "month") == date(2026, 6, 1)
    assert step_start(date(2026, 6, 3), "day") == date(2026, 6, 3)


def test_a_line_has_some_hundred_points_however_long_it_is() -> None:
    assert [step_for(days) for days in (1, 190, 191, 1100, 1101, 40_000)] == [
        "day",
        "day",
        "week",
        "week",
        "month",
        "month",
    ]
