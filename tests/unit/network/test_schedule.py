"""Schedules: times as people write them, weekdays, and departures across clock changes and the date line."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.network.schedule import (
    Timetable,
    arrival_moment,
    days_list,
    days_mask,
    departures,
    local_moment,
    parse_local_time,
)

OSLO, NEW_YORK, CHICAGO, LOS_ANGELES = "Europe/Oslo", "America/New_York", "America/Chicago", "America/Los_Angeles"


@pytest.mark.parametrize(
    "text",
    ["0830", "08:30", "8:30", "08:30 AM", "0830Z", "0830L", "08:30 AMZ", "08:30:00", "830", " 08:30 "],
)
def test_many_ways_to_write_half_past_eight(text: str) -> None:
    assert parse_local_time(text) == "08:30"


@pytest.mark.parametrize(
    ("text", "time"),
    [("8 am", "08:00"), ("8", "08:00"), ("08:30 PM", "20:30"), ("8 PM EST", "20:00"), ("0810 CST", "08:10")],
)
def test_halves_of_the_day_and_zones(text: str, time: str) -> None:
    assert parse_local_time(text) == time


@pytest.mark.parametrize(
    "text",
    ["", None, "TBD", "2500", "25:00", "24:00:00", "08:60:00", "08:30:60", "garbage CST", "13 PM", "0 AM"],
)
def test_what_is_no_time(text: str | None) -> None:
    assert parse_local_time(text) is None


@given(st.times())
def test_every_time_is_read_back(time) -> None:
    assert parse_local_time(f"{time:%H:%M}") == f"{time:%H:%M}"
    assert parse_local_time(f"{time:%I:%M %p}") == f"{time:%H:%M}"


def test_weekdays_of_a_mask() -> None:
    assert days_list(127) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    assert days_list(125) == ["mon", "wed", "thu", "fri", "sat", "sun"]
    assert days_list(0) == []
    assert days_mask(["sun", "thu"]) == 72


def test_a_time_that_the_clock_change_skips_moves_on_and_says_so() -> None:
    moment = local_moment(date(2026, 3, 29), "02:30", OSLO)
    assert moment.at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert moment.local == "2026-03-29T03:30"
    assert moment.note == "The clock goes forward: 02:30 does not exist on this day, 03:30 is used."


def test_a_time_that_comes_twice_is_the_first_one() -> None:
    moment = local_moment(date(2026, 10, 25), "02:30", OSLO)
    assert moment.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert "comes twice" in (moment.note or "")


def test_case_flt_21_chicago_to_new_york() -> None:
    departs = datetime(2026, 8, 10, 15, 0, tzinfo=UTC)
    assert arrival_moment(departs, date(2026, 8, 10), "12:00", NEW_YORK, 150).at == datetime(
        2026, 8, 10, 16, 0, tzinfo=UTC
    )


def test_case_flt_22_over_midnight() -> None:
    departs = datetime(2026, 8, 11, 6, 30, tzinfo=UTC)
    assert arrival_moment(departs, date(2026, 8, 10), "07:00", NEW_YORK, 330).at == datetime(
        2026, 8, 11, 11, 0, tzinfo=UTC
    )


def test_over_the_date_line_one_lands_before_one_left() -> None:
    departs = local_moment(date(2026, 7, 1), "10:00", "Australia/Sydney")
    arrives = arrival_moment(departs.at, date(2026, 7, 1), "06:00", LOS_ANGELES, 780)
    assert arrives.local == "2026-07-01T06:00"
    assert arrives.at - departs.at == timedelta(hours=13)


def timetable(**changes) -> Timetable:
    fields = {
        "departure_time": "08:00",
        "departure_zone": OSLO,
        "arrival_time": None,
        "arrival_zone": NEW_YORK,
        "days": 127,
        "valid_from": None,
        "valid_until": None,
        "block_minutes": 480,
    }
    return Timetable(**{**fields, **changes})


def test_departures_keep_the_local_time_when_the_clock_changes() -> None:
    after = datetime(2026, 3, 28, 0, 0, tzinfo=UTC)
    found = list(departures(timetable(), after, within_days=2))
    assert [entry.departs.at.hour for entry in found] == [7, 6, 6]
    assert {entry.departs.local[11:] for entry in found} == {"08:00"}


def test_departures_only_on_their_days_and_within_their_season() -> None:
    after = datetime(2026, 6, 1, 0, 0, tzinfo=UTC)  # a Monday
    plan = timetable(days=days_mask(["tue", "sun"]), valid_from=date(2026, 6, 3), valid_until=date(2026, 6, 14))
    assert [entry.departs.local[:10] for entry in departures(plan, after, within_days=30)] == [
        "2026-06-07",
        "2026-06-09",
        "2026-06-14",
    ]


def test_a_season_far_off_is_still_found_within_the_days_asked_for() -> None:
    plan = timetable(valid_from=date(2026, 6, 20))
    found = list(departures(plan, datetime(2026, 6, 1, tzinfo=UTC), within_days=30))
    assert found[0].departs.local == "2026-06-20T08:00"


def test_a_departure_that_has_gone_is_not_the_next_one() -> None:
    after = datetime(2026, 6, 1, 6, 1, tzinfo=UTC)  # 08:01 in Oslo
    assert next(departures(timetable(), after, within_days=3)).departs.local == "2026-06-02T08:00"


@given(
    st.integers(1_577_836_800, 2_051_222_400).map(lambda at: datetime.fromtimestamp(at, UTC)),
    st.integers(1, 127),
    st.times(),
    st.sampled_from([OSLO, NEW_YORK, CHICAGO, "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"]),
)
def test_departures_come_in_order_on_allowed_days(after, days, time, zone) -> None:
    plan = timetable(days=days, departure_time=f"{time:%H:%M}", departure_zone=zone)
    found = list(departures(plan, after, within_days=15))
    moments = [entry.departs.at for entry in found]
    assert moments == sorted(moments)
    assert all(moment >= after for moment in moments)
    assert len(found) >= 2 * days.bit_count()
    assert all(entry.arrives.at > entry.departs.at for entry in found)


def test_a_short_flight_in_the_skipped_hour_still_lands_on_the_same_day() -> None:
    timetable = Timetable("02:30", OSLO, "03:30", OSLO, 127, None, None, 60)
    found = list(departures(timetable, datetime(2027, 3, 27, 12, tzinfo=UTC), within_days=2))
    assert [(flight.departs.local, flight.arrives.local) for flight in found] == [
        ("2027-03-28T03:30", "2027-03-28T04:30"),
        ("2027-03-29T02:30", "2027-03-29T03:30"),
    ]
