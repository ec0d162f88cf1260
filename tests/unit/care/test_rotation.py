"""When a backup is due, and which ones have had their time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.care.rotation import FIRST_AFTER, RETRY_AFTER, Keep, due_at, superfluous

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def due(**changes: datetime | timedelta | None) -> datetime | None:
    given = {"every": DAY, "begun_at": NOW - 10 * DAY, "last_at": None, "failed_at": None, "now": NOW, **changes}
    return due_at(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"every": timedelta(0)}, None),
        ({"begun_at": None}, None),
        ({"begun_at": NOW}, NOW + FIRST_AFTER),
        ({"begun_at": NOW, "every": HOUR / 2}, NOW + HOUR / 2),
        ({"last_at": NOW - HOUR}, NOW - HOUR + DAY),
        # The machine was off for a week: due since then, once.
        ({"last_at": NOW - 7 * DAY}, NOW - 6 * DAY),
        # The clock was set back by a month: the last one is no reason to wait for a month.
        ({"last_at": NOW + 30 * DAY}, NOW),
        ({"last_at": NOW + timedelta(minutes=2)}, NOW + timedelta(minutes=2) + DAY),
        ({"last_at": NOW - 2 * DAY, "failed_at": NOW - HOUR / 60}, NOW - HOUR / 60 + RETRY_AFTER),
        ({"last_at": NOW - 2 * DAY, "failed_at": NOW - 2 * HOUR}, NOW - 2 * HOUR + RETRY_AFTER),
        ({"last_at": NOW - 2 * DAY, "failed_at": NOW + 30 * DAY}, NOW - DAY),
    ],
)
def test_when_it_is_due(changes: dict[str, datetime | timedelta | None], at: datetime | None) -> None:
    assert due(**changes) == at


def made(*ages: timedelta) -> dict[str, datetime]:
    return {f"{number}": NOW - age for number, age in enumerate(ages)}


def test_grandfather_father_and_son() -> None:
    """Every six hours for two years, 7 days, 4 weeks, 12 months."""
    keep = Keep(7, 4, 12)
    all_of_them = {str(number): NOW - number * 6 * HOUR for number in range(4 * 730)}
    gone = set(superfluous(all_of_them, keep, NOW))
    kept = sorted((all_of_them[name] for name in set(all_of_them) - gone), reverse=True)
    today = [moment for moment in kept if moment > NOW - DAY]
    assert today == [NOW, NOW - 6 * HOUR, NOW - 12 * HOUR, NOW - 18 * HOUR]
    by_day = {moment.date(): moment for moment in reversed(kept)}
    assert [by_day.get((NOW - number * DAY).date()) is not None for number in range(7)] == [True] * 7
    assert len({(moment.year, moment.month) for moment in kept}) == 12
    # The last 24 hours, five more days, two more weeks (7 June and 31 May, which is May's as well), ten more months.
    assert len(kept) == 4 + 5 + 2 + 10, kept
    assert by_day[(NOW - 3 * DAY).date()].hour == 18, "the last one of a day is the one that stays"


moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001
keeps = st.builds(Keep, st.integers(0, 10), st.integers(0, 10), st.integers(0, 24))


@given(st.lists(moments, min_size=1, max_size=40), keeps)
def test_the_newest_stays_whatever_is_set_and_doing_it_twice_is_once(found: list[datetime], keep: Keep) -> None:
    all_of_them = {str(number): moment for number, moment in enumerate(found)}
    gone = superfluous(all_of_them, keep, NOW)
    assert [all_of_them[name] for name in gone] == sorted(all_of_them[name] for name in gone)
    left = {name: moment for name, moment in all_of_them.items() if name not in gone}
    assert max(found) in left.values()
    assert all(moment in left.values() for moment in found if moment > NOW - DAY)
    assert superfluous(left, keep, NOW) == []


@given(st.lists(moments, min_size=1, max_size=40), keeps, st.integers(0, 400))
def test_time_alone_brings_nothing_back_and_keeps_enough(found: list[datetime], keep: Keep, days: int) -> None:
    """What was thrown away is not missed later: later rules want no backup of a period that an earlier one emptied."""
    all_of_them = {str(number): moment for number, moment in enumerate(found)}
    later = NOW + days * DAY
    left = {name: moment for name, moment in all_of_them.items() if name not in superfluous(all_of_them, keep, NOW)}
    at_once = set(all_of_them) - set(superfluous(all_of_them, keep, later))
    in_two_steps = set(left) - set(superfluous(left, keep, later))
    months = {(all_of_them[name].year, all_of_them[name].month) for name in at_once}
    assert {(left[name].year, left[name].month) for name in in_two_steps} == months
