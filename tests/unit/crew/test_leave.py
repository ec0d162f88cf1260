"""Leave that is said beforehand: it begins and ends by the calendar, and what was said can be changed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.crew.test_pilots import pilot
from vamgr.crew import domain, domain_leave
from vamgr.crew.domain import PILOT, Leave, Pilot
from vamgr.crew.events import LeavePlanDropped, LeavePlanned, PilotReturned, PilotWentOnLeave
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event

TODAY = date(2026, 6, 1)


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def then(state: Pilot, events: list[Event]) -> Pilot:
    return PILOT.fold(events, state)


def away(first: int, last: int | None, reason: str = "") -> Leave:
    return Leave(day(first), None if last is None else day(last), reason)


def test_at_once_and_until_further_notice() -> None:
    assert domain_leave.begin(pilot(), None, TODAY) == [PilotWentOnLeave()]
    gone = then(pilot(), domain_leave.begin(pilot(), None, TODAY))
    assert (gone.status, gone.leave) == ("leave", None)
    assert domain_leave.begin(gone, None, TODAY) == []
    assert domain_leave.end(gone) == [PilotReturned()]


def test_a_leave_begins_on_its_first_day_and_is_over_after_its_last() -> None:
    planned = then(pilot(), domain_leave.begin(pilot(), away(3, 5, "Skiing."), TODAY))
    assert (planned.status, planned.leave) == ("active", away(3, 5, "Skiing."))
    assert domain_leave.follow(planned, day(2)) == []
    gone = then(planned, domain_leave.follow(planned, day(3)))
    assert (gone.status, gone.leave) == ("leave", planned.leave)
    assert domain_leave.follow(gone, day(5)) == []
    back = then(gone, domain_leave.follow(gone, day(6)))
    assert (back.status, back.leave) == ("active", None)


def test_one_that_went_by_while_nothing_ran_is_dropped() -> None:
    planned = then(pilot(), domain_leave.begin(pilot(), away(1, 2), TODAY))
    assert domain_leave.follow(planned, day(9)) == [LeavePlanDropped(from_on=day(1), until_on=day(2))]


def test_during_a_leave_its_end_is_changed_and_before_it_the_whole_of_it() -> None:
    gone = then(pilot(), domain_leave.begin(pilot(), away(0, 5), TODAY))
    longer = LeavePlanned(user_id=gone.user_id, from_on=day(0), until_on=day(9), reason="")
    assert domain_leave.begin(gone, away(0, 9), day(2)) == [longer]
    planned = then(pilot(), domain_leave.begin(pilot(), away(4, 5), TODAY))
    assert then(planned, domain_leave.begin(planned, away(7, 8), TODAY)).leave == away(7, 8)
    assert then(planned, domain_leave.end(planned)).leave is None
    assert then(planned, domain_leave.begin(planned, None, TODAY)).leave is None


@pytest.mark.parametrize(
    ("leave", "field"), [(away(-5, -1), "until_on"), (away(3, 2), "until_on"), (away(0, -1), "until_on")]
)
def test_days_that_cannot_be_are_refused_on_their_field(leave: Leave, field: str) -> None:
    with pytest.raises(DomainError) as refused:
        domain_leave.begin(pilot(), leave, TODAY)
    assert [error.field for error in refused.value.errors] == [field]


def test_who_is_away_cannot_go_later_and_who_is_suspended_not_at_all() -> None:
    gone = then(pilot(), domain_leave.begin(pilot(), None, TODAY))
    with pytest.raises(DomainError, match="is on leave already"):
        domain_leave.begin(gone, away(2, 3), TODAY)
    suspended = then(pilot(), domain.suspend(pilot(), "Medical."))
    with pytest.raises(DomainError, match="is suspended"):
        domain_leave.begin(suspended, away(0, 3), TODAY)


def test_who_is_reinstated_has_no_leave_waiting() -> None:
    gone = then(pilot(), domain_leave.begin(pilot(), away(0, 9), TODAY))
    back = then(then(gone, domain.suspend(gone, "Medical.")), [])
    assert then(back, domain.reinstate(back)).leave is None


@given(first=st.integers(-3, 10), length=st.integers(0, 10), looks=st.lists(st.integers(0, 25), max_size=12))
def test_however_often_the_calendar_is_looked_at_the_pilot_is_away_on_the_days_said(
    first: int, length: int, looks: list[int]
) -> None:
    last = max(0, first + length)
    state = then(pilot(), domain_leave.begin(pilot(), away(first, last), TODAY))
    for look in sorted(looks):
        state = then(state, domain_leave.follow(state, day(look)))
        assert (state.status == "leave") == (first <= look <= last)
        assert domain_leave.follow(state, day(look)) == []
