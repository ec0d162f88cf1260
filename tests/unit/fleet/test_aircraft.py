"""The rules of aircraft: their state follows from what happened, and flights can be taken back exactly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.fleet import domain
from vamgr.fleet.domain import AIRCRAFT, Aircraft
from vamgr.fleet.events import (
    AircraftAwaitsDecision,
    AircraftBought,
    AircraftDeparted,
    AircraftFlown,
    AircraftMoved,
    AircraftReserved,
    FlightReversed,
)
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event

NOW = datetime(2026, 8, 10, 12, tzinfo=UTC)
BOUGHT = AircraftBought(
    number=1,
    airline_id="airline",
    subfleet_id="subfleet",
    registration="N123AB",
    name=None,
    msn=None,
    hub=None,
    location="KBOS",
    price_minor=5_000_000,
    currency="USD",
    price_basis="The price that was entered.",
)


def reservation(booking: str = "b1", departure: str = "KBOS", arrival: str = "KJFK") -> AircraftReserved:
    return AircraftReserved(
        booking_id=booking, booking_number=1, ident="VAM101", pilot_id="p1", departure=departure, arrival=arrival
    )


def report(pirep: str = "f1", booking: str | None = "b1") -> AircraftAwaitsDecision:
    return AircraftAwaitsDecision(
        pirep_id=pirep, booking_id=booking, ident="VAM101", pilot_id="p1", departure="KBOS", arrival="KJFK"
    )


def flight(flight_id: str = "f1", departure: str = "KBOS", arrival: str = "KJFK", minutes: int = 60) -> AircraftFlown:
    return AircraftFlown(
        flight_id=flight_id,
        ident="VAM101",
        pilot_id="p1",
        departure=departure,
        arrival=arrival,
        block_minutes=minutes,
        flight_minutes=minutes - 10,
        fuel_remaining_kg=float(minutes * 7),
        block_on_at=NOW,
    )


def reversal(flown: AircraftFlown) -> FlightReversed:
    return FlightReversed(
        flight_id=flown.flight_id,
        ident=flown.ident,
        departure=flown.departure,
        arrival=flown.arrival,
        block_minutes=flown.block_minutes,
        flight_minutes=flown.flight_minutes,
    )


def given_aircraft(*events: Event) -> Aircraft:
    return AIRCRAFT.fold([BOUGHT, *events])


def reserve(state: Aircraft, wish: AircraftReserved, **changed: object) -> list[Event]:
    terms: dict[str, object] = {
        "airline_id": "airline",
        "subfleet_id": "subfleet",
        "exclusive": True,
        "must_be_at_departure": True,
        **changed,
    }
    return domain.reserve(state, wish, **terms)  # type: ignore[arg-type]


def test_a_bought_aircraft_is_parked_where_it_was_handed_over() -> None:
    state = given_aircraft()
    assert (state.state, state.location, state.block_minutes, state.cycles) == ("parked", "KBOS", 0, 0)
    assert state.fuel_on_board_kg is None


def test_from_booking_to_acceptance() -> None:
    state = given_aircraft()
    state = AIRCRAFT.fold(reserve(state, reservation()), state)
    assert state.state == "reserved"
    departed = AircraftDeparted(
        booking_id="b1", ident="VAM101", departure="KBOS", arrival="KJFK", block_off_at=NOW - timedelta(hours=1)
    )
    state = AIRCRAFT.fold(domain.depart(state, departed), state)
    assert state.state == "in_flight"
    state = AIRCRAFT.fold(domain.await_decision(state, report(), airline_id="airline", subfleet_id="subfleet"), state)
    assert (state.state, state.location) == ("reserved", "KBOS")
    state = AIRCRAFT.fold(domain.fly(state, flight()), state)
    assert (state.state, state.location, state.block_minutes, state.flight_minutes) == ("parked", "KJFK", 60, 50)
    assert (state.cycles, state.fuel_on_board_kg) == (1, 420.0)


def test_a_reserved_aircraft_cannot_be_booked_again_unless_that_is_allowed() -> None:
    state = given_aircraft(reservation())
    with pytest.raises(DomainError, match="is reserved for VAM101 already") as refused:
        reserve(state, reservation("b2"))
    assert refused.value.rule == "aircraft-booked"
    assert reserve(state, reservation("b2"), exclusive=False) == [reservation("b2")]


def test_two_bookings_of_one_aircraft_do_not_depart_at_once() -> None:
    departed = AircraftDeparted(booking_id="b1", ident="VAM101", departure="KBOS", arrival="KJFK", block_off_at=NOW)
    state = given_aircraft(reservation(), reservation("b2"), departed)
    with pytest.raises(DomainError, match="is in flight"):
        domain.depart(state, departed.model_copy(update={"booking_id": "b2"}))


def test_an_aircraft_elsewhere_cannot_be_booked_unless_that_is_allowed() -> None:
    wish = reservation(departure="KJFK", arrival="KBOS")
    with pytest.raises(DomainError, match="is at KBOS, not at KJFK") as refused:
        reserve(given_aircraft(), wish)
    assert (refused.value.rule, refused.value.errors[0].field) == ("aircraft-elsewhere", "aircraft_id")
    assert reserve(given_aircraft(), wish, must_be_at_departure=False) == [wish]


@pytest.mark.parametrize("changed", [{"airline_id": "other"}, {"subfleet_id": "other"}])
def test_an_aircraft_of_others_cannot_be_booked(changed: dict[str, object]) -> None:
    with pytest.raises(DomainError, match="does not belong"):
        reserve(given_aircraft(), reservation(), **changed)


@pytest.mark.parametrize(
    ("decide", "state"),
    [
        (lambda s: domain.store(s, ""), "stored"),
        (lambda s: domain.start_maintenance(s, "100 h check", None, NOW), "maintenance"),
        (lambda s: domain.sell(s, 1), "sold"),
        (lambda s: domain.retire(s, "Worn out."), "retired"),
    ],
)
def test_out_of_service_means_that_nobody_can_book_it(decide, state) -> None:  # type: ignore[no-untyped-def]
    aircraft = AIRCRAFT.fold(decide(given_aircraft()), given_aircraft())
    assert aircraft.state == state
    with pytest.raises(DomainError) as refused:
        reserve(aircraft, reservation())
    assert refused.value.rule == "aircraft-not-parked"


@pytest.mark.parametrize(
    "decide",
    [
        lambda s: domain.sell(s, 1),
        lambda s: domain.retire(s, "Worn out."),
        lambda s: domain.store(s, ""),
        lambda s: domain.move(s, "m1", "KJFK", ""),
        lambda s: domain.start_maintenance(s, "Check", None, NOW),
        lambda s: domain.change(s, registration="N999ZZ"),
    ],
)
def test_nothing_is_done_with_an_aircraft_that_somebody_has(decide) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DomainError, match="N123AB is reserved for VAM101") as refused:
        decide(given_aircraft(reservation()))
    assert refused.value.rule == "aircraft-not-parked"
    with pytest.raises(DomainError):
        decide(given_aircraft(reservation(), report()))


def test_released_it_is_free_where_it_stands_and_a_second_release_changes_nothing() -> None:
    state = given_aircraft(reservation())
    [released] = domain.release(state, "booking-cancelled", booking_id="b1")
    state = AIRCRAFT.fold([released], state)
    assert (state.state, state.location) == ("parked", "KBOS")
    assert domain.release(state, "booking-cancelled", booking_id="b1") == []


def test_storing_and_maintaining_end_again() -> None:
    stored = AIRCRAFT.fold(domain.store(given_aircraft(), "Winter"), given_aircraft())
    assert domain.store(stored, "again") == []
    assert AIRCRAFT.fold(domain.unstore(stored), stored).state == "parked"
    repaired = AIRCRAFT.fold(domain.start_maintenance(stored, "Check", NOW + timedelta(days=1), NOW), stored)
    assert repaired.state == "maintenance"
    assert AIRCRAFT.fold(domain.end_maintenance(repaired), repaired).state == "stored"
    with pytest.raises(DomainError, match="no maintenance to end"):
        domain.end_maintenance(given_aircraft())


def test_maintenance_does_not_end_before_it_begins() -> None:
    with pytest.raises(DomainError, match="lies in the past") as refused:
        domain.start_maintenance(given_aircraft(), "Check", NOW - timedelta(minutes=1), NOW)
    assert refused.value.errors[0].field == "until"


def test_a_sale_says_what_the_aircraft_had_cost() -> None:
    [sold] = domain.sell(given_aircraft(), 4_000_000)
    assert sold.model_dump(include={"price_minor", "bought_for_minor"}) == {
        "price_minor": 4_000_000,
        "bought_for_minor": 5_000_000,
    }


def test_only_what_differs_is_changed_and_what_is_gone_stays_as_it_is() -> None:
    [changed] = domain.change(given_aircraft(), name="City of Boston", msn=None)
    assert [(c.name, c.old, c.new) for c in changed.changes] == [("name", None, "City of Boston")]  # type: ignore[attr-defined]
    assert domain.change(given_aircraft(), msn=None) == []
    gone = AIRCRAFT.fold(domain.sell(given_aircraft(), 1), given_aircraft())
    with pytest.raises(DomainError, match="was sold"):
        domain.change(gone, name="Ghost")


def test_a_flight_counts_once() -> None:
    state = given_aircraft(flight())
    with pytest.raises(DomainError, match="counts for N123AB already"):
        domain.fly(state, flight())
    with pytest.raises(DomainError, match="does not count"):
        domain.take_back(given_aircraft(), "f1", reversal(flight()))


def test_a_flight_is_credited_even_when_the_aircraft_was_sold_since() -> None:
    sold = AIRCRAFT.fold(domain.sell(given_aircraft(), 1), given_aircraft())
    flown = AIRCRAFT.fold(domain.fly(sold, flight()), sold)
    assert (flown.state, flown.block_minutes) == ("sold", 60)


def test_taking_back_the_middle_of_three_leaves_it_where_the_last_one_ended() -> None:
    flights = [flight("f1"), flight("f2", "KJFK", "KBED", 30), flight("f3", "KBED", "KMHT", 20)]
    state = given_aircraft(*flights, reversal(flights[1]))
    assert (state.location, state.block_minutes, state.cycles, state.fuel_on_board_kg) == ("KMHT", 80, 2, 140.0)


@pytest.mark.parametrize("text", ["n-123ab", "N123AB", "N123-AB"])
def test_dashes_and_case_do_not_tell_registrations_apart(text: str) -> None:
    assert domain.registration_key(text) == "N123AB"


def test_cash_must_cover_the_price() -> None:
    domain.require_cash(100, 100, "1.00 USD", "1.00 USD")
    with pytest.raises(DomainError, match=r"It costs 1\.01 USD, and the airline has 1\.00 USD") as refused:
        domain.require_cash(101, 100, "1.01 USD", "1.00 USD")
    assert (refused.value.rule, refused.value.status) == ("not-enough-cash", 409)


# --- properties -------------------------------------------------------------------------------------------------------

AIRPORTS = ("KBOS", "KJFK", "KBED", "KMHT", "ENGM")
flights_and_moves = st.lists(
    st.tuples(st.booleans(), st.sampled_from(AIRPORTS), st.integers(1, 600)), min_size=1, max_size=12
)


def entry(index: int, kind: tuple[bool, str, int]) -> AircraftFlown | AircraftMoved:
    is_flight, arrival, minutes = kind
    if is_flight:
        return flight(f"k{index:02}", arrival=arrival, minutes=minutes)
    return AircraftMoved(move_id=f"k{index:02}", departure="?", arrival=arrival, reason="")


@given(flights_and_moves, st.data())
def test_any_order_of_accepting_and_taking_back_equals_what_remains(
    kinds: list[tuple[bool, str, int]], data: st.DataObject
) -> None:
    """Accept in any order, take back any of them at any time, again and again: what is left counts, and no more."""
    entries = [entry(index, kind) for index, kind in enumerate(kinds)]
    state, there = given_aircraft(), set[int]()
    for _ in range(data.draw(st.integers(0, 40))):
        index = data.draw(st.integers(0, len(entries) - 1))
        one = entries[index]
        if index not in there:
            decided = domain.fly(state, one) if isinstance(one, AircraftFlown) else [one]
            there.add(index)
        elif isinstance(one, AircraftFlown):
            decided = domain.take_back(state, one.flight_id, reversal(one))
            there.remove(index)
        else:
            continue
        state = AIRCRAFT.fold(decided, state)
    assert state == given_aircraft(*(entries[index] for index in sorted(there)))


@given(flights_and_moves)
def test_accepting_and_taking_back_is_as_if_nothing_had_been(kinds: list[tuple[bool, str, int]]) -> None:
    before = given_aircraft(*(entry(index, kind) for index, kind in enumerate(kinds)))
    one = flight("k05x", "KBOS", "EFHK", 77)
    after = AIRCRAFT.fold(domain.fly(before, one), before)
    assert (after.block_minutes, after.cycles) == (before.block_minutes + 77, before.cycles + 1)
    assert AIRCRAFT.fold(domain.take_back(after, "k05x", reversal(one)), after) == before


@given(
    st.lists(
        st.sampled_from(["reserve", "depart", "cancel", "report", "accept", "reject", "store", "unstore", "sell"]),
        max_size=25,
    )
)
def test_whatever_is_tried_the_state_is_one_that_what_happened_explains(steps: list[str]) -> None:
    state = given_aircraft()
    for number, step in enumerate(steps):
        departed = AircraftDeparted(booking_id="b", ident="V", departure="KBOS", arrival="KJFK", block_off_at=NOW)
        try:
            decided: list[Event] = {
                "reserve": lambda s=state: reserve(s, reservation("b"), must_be_at_departure=False),
                "depart": lambda s=state, d=departed: domain.depart(s, d) if s.holds else [],
                "cancel": lambda s=state: domain.release(s, "booking-cancelled", booking_id="b"),
                "report": lambda s=state: domain.await_decision(
                    s, report("f", "b"), airline_id="airline", subfleet_id="subfleet"
                ),
                "accept": lambda s=state, n=number: (
                    domain.fly(s, flight(f"g{n:02}")) if any(h.kind == "report" for h in s.holds) else []
                ),
                "reject": lambda s=state: domain.release(s, "report-rejected", pirep_id="f"),
                "store": lambda s=state: domain.store(s, ""),
                "unstore": lambda s=state: domain.unstore(s),
                "sell": lambda s=state: domain.sell(s, 1),
            }[step]()
        except DomainError:
            continue
        was_held, was = bool(state.holds), state
        state = AIRCRAFT.fold(decided, state)
        if step == "sell" and decided:
            assert not was_held, "sold while somebody had it"
        if was.gone:
            assert state.gone == was.gone, "what is gone does not come back"
        if state.state == "parked":
            assert not state.holds
            assert not state.stored
