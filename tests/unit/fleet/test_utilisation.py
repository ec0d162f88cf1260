"""Days in the fleet, by month: every day once, whatever the month."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vamgr.fleet.utilisation import Month, days_flown_ratio, months_between

days = st.dates(date(2023, 1, 1), date(2027, 12, 31))


def test_the_months_at_the_ends_count_from_and_to_their_day() -> None:
    assert months_between(date(2026, 1, 30), date(2026, 3, 2)) == [
        Month("2026-01", 2),
        Month("2026-02", 28),
        Month("2026-03", 2),
    ]
    assert months_between(date(2026, 5, 5), date(2026, 5, 5)) == [Month("2026-05", 1)]


@given(days, days)
def test_every_day_is_counted_once(first: date, last: date) -> None:
    months = months_between(first, last)
    assert sum(month.days for month in months) == max(0, (last - first + timedelta(days=1)).days)
    assert [month.key for month in months] == sorted({month.key for month in months})


def test_the_share_of_days_flown() -> None:
    assert days_flown_ratio(1, 3) == 33.3
    assert days_flown_ratio(0, 0) == 0.0
