"""The life of a booking."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.dispatch.test_planning import planned
from vamgr.dispatch import domain
from vamgr.dispatch.domain import BOOKING, TRANSITIONS, Booking
from vamgr.dispatch.events import BookingCancelled, BookingExpired, BookingReinstated, FlightBooked, FlightDeparted
from vamgr.kernel.errors import DomainError, VamgrError
from vamgr.kernel.event import Event

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
BOOKED = FlightBooked(
    booking_id="b1",
    number=1,
    ident="FJO101",
    pilot_id="pilot-1",
    user_id="user-pilot",
    airline_id="airline-1",
    aircraft_id="aircraft-1",
    subfleet_id="subfleet-1",
    route_id="route-1",
    departure="KBOS",
    arrival="KJFK",
    kind="route",
    registration="N101FJ",
    type_icao="B738",
    flight_number=101,
    callsign="FJO101",
    flight_type="J",
    alternate="KEWR",
    planned_departure_at=NOW + timedelta(hours=1),
    planned_arrival_at=NOW + timedelta(hours=2),
    cruise_level_ft=33_000,
    route_text="",
    plan=planned(distance=162.0),
    currency="USD",
    pilot_pay_minor=None,
    expires_at=NOW + timedelta(hours=48),
    claimed=("booked-aircraft",),
    exclusive=True,
    aircraft_must_be_at_departure=True,
    pilot_must_be_at_departure=True,
    restrict_to_rank=True,
)
OPEN = BOOKING.fold([BOOKED])


def after(state: Booking, events: list[Event]) -> Booking:
    return BOOKING.fold(events, state)


def test_a_flight_off_blocks_has_an_estimated_arrival_and_thirty_hours() -> None:
    events = domain.depart(OPEN, block_off_at=NOW, now=NOW)

    assert isinstance(events[0], FlightDeparted)
    assert events[0].eta == NOW + timedelta(minutes=BOOKED.plan.block_minutes)
    assert after(OPEN, events).expires_at == NOW + timedelta(hours=30)


@pytest.mark.parametrize(("off", "code"), [(timedelta(minutes=2), "in-future"), (timedelta(hours=-13), "too-small")])
def test_off_blocks_must_be_about_now(off: timedelta, code: str) -> None:
    with pytest.raises(DomainError) as caught:
        domain.depart(OPEN, block_off_at=NOW + off, now=NOW)
    assert (caught.value.errors[0].field, caught.value.errors[0].code) == ("block_off_at", code)


def test_a_booking_expires_when_its_time_is_over_and_not_before() -> None:
    assert domain.expire(OPEN, now=NOW + timedelta(hours=47, minutes=59)) == []
    assert isinstance(domain.expire(OPEN, now=NOW + timedelta(hours=48))[0], BookingExpired)


def test_zero_hours_keep_a_booking_for_ever() -> None:
    assert domain.expiry(NOW, NOW, 0) is None
    assert domain.expiry(NOW, NOW + timedelta(days=3), 48) == NOW + timedelta(days=5)


def test_a_person_is_told_that_a_booking_is_over_and_a_policy_is_not() -> None:
    flown = after(OPEN, domain.fly(OPEN, pirep_id="p1"))

    with pytest.raises(DomainError, match="flown and reported"):
        domain.cancel(flown, cause="person", by="user", reason="Changed my mind.")
    assert domain.cancel(flown, cause="route", by="system", reason="The route was closed.") == []


def test_a_booking_is_flown_once() -> None:
    flown = after(OPEN, domain.fly(OPEN, pirep_id="p1"))

    with pytest.raises(DomainError) as caught:
        domain.fly(flown, pirep_id="p2")
    assert caught.value.rule == "booking-over"


def test_cancelling_after_off_blocks_says_so() -> None:
    departed = after(OPEN, domain.depart(OPEN, block_off_at=NOW, now=NOW))
    events = domain.cancel(departed, cause="person", by="user-pilot", reason="A technical fault.")

    assert isinstance(events[0], BookingCancelled)
    assert events[0].departed


@pytest.mark.parametrize("at", [NOW - timedelta(minutes=61), NOW + timedelta(days=14, minutes=1)])
def test_a_departure_is_planned_for_the_next_days(at: datetime) -> None:
    with pytest.raises(DomainError) as caught:
        domain.check_planned_departure(at, NOW)
    assert caught.value.errors[0].field == "planned_departure_at"


COMMANDS: dict[str, Callable[[Booking], list[Event]]] = {
    "depart": lambda state: domain.depart(state, block_off_at=NOW, now=NOW),
    "fly": lambda state: domain.fly(state, pirep_id="p1"),
    "cancel": lambda state: domain.cancel(state, cause="person", by="user-pilot", reason="No time."),
    "cancel by policy": lambda state: domain.cancel(state, cause="aircraft", by="system", reason="Sold."),
    "expire": lambda state: domain.expire(state, now=NOW + timedelta(days=9)),
}


@given(st.lists(st.sampled_from(sorted(COMMANDS)), max_size=10))
def test_a_booking_ends_once_whatever_is_commanded(steps: list[str]) -> None:
    state, ends = OPEN, 0
    for step in steps:
        try:
            events = COMMANDS[step](state)
        except VamgrError:
            continue
        for event in events:
            assert state.status in TRANSITIONS[type(event)]
            state = BOOKING.evolve(state, event)
            ends += not isinstance(event, FlightDeparted)
    assert ends == (state.status not in ("booked", "departed"))
    assert ends <= 1


RULES = {
    "exclusive": False,
    "aircraft_must_be_at_departure": False,
    "pilot_must_be_at_departure": True,
    "restrict_to_rank": False,
}


def reinstated(state: Booking, now: datetime = NOW) -> list[Event]:
    return domain.reinstate(state, now=now, expires_at=NOW + timedelta(hours=3), claimed=(), rules=RULES)


def test_a_cancelled_booking_is_booked_again_as_it_was_under_todays_rules() -> None:
    cancelled = after(OPEN, domain.cancel(OPEN, cause="person", by="user-pilot", reason="A slip."))

    (event,) = reinstated(cancelled)

    assert isinstance(event, BookingReinstated)
    assert (event.plan, event.number, event.planned_departure_at) == (BOOKED.plan, 1, BOOKED.planned_departure_at)
    assert (event.exclusive, event.claimed, event.expires_at) == (False, (), NOW + timedelta(hours=3))
    again = after(cancelled, [event])
    assert (again.status, again.expires_at) == ("booked", NOW + timedelta(hours=3))
    assert after(again, domain.fly(again, pirep_id="f1")).status == "flown"


def test_what_is_not_cancelled_had_departed_or_is_too_late_is_not_booked_again() -> None:
    with pytest.raises(DomainError, match="This booking is open"):
        reinstated(OPEN)
    departed = after(OPEN, domain.depart(OPEN, block_off_at=NOW, now=NOW))
    given_up = after(departed, domain.cancel(departed, cause="person", by="user-pilot", reason="Engine."))
    with pytest.raises(DomainError, match="off blocks when it was cancelled"):
        reinstated(given_up)
    cancelled = after(OPEN, domain.cancel(OPEN, cause="person", by="user-pilot", reason="A slip."))
    with pytest.raises(DomainError, match="which has passed"):
        reinstated(cancelled, NOW + timedelta(hours=5))


def test_a_departure_is_taken_back_while_the_booking_would_still_hold() -> None:
    departed = after(OPEN, domain.depart(OPEN, block_off_at=NOW, now=NOW))

    assert after(departed, domain.take_back_departure(departed, now=NOW)) == OPEN
    with pytest.raises(DomainError, match="open by now"):
        domain.take_back_departure(OPEN, now=NOW)
    with pytest.raises(DomainError, match="was to be flown until"):
        domain.take_back_departure(departed, now=NOW + timedelta(hours=49))
