"""The rules of pilots: what is credited can be taken back exactly, and nobody flies who may not."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.crew import awards, domain
from vamgr.crew.domain import PILOT, ROSTER, Pilot, Roster
from vamgr.crew.domain_ranks import Rank
from vamgr.crew.events import (
    FlightCredited,
    FlightCreditReversed,
    PilotHired,
    PilotMoved,
    PilotNumberGiven,
    RankTerms,
)
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event


def rank(name: str, hours: int, *, auto_promote: bool = True) -> Rank:
    terms = RankTerms(
        name=name,
        hours_required=hours,
        pay_per_hour_acars_minor=0,
        pay_per_hour_manual_minor=0,
        auto_promote=auto_promote,
    )
    return Rank(name.lower(), terms)


RANKS = (rank("New", 0), rank("Junior", 10), rank("First", 15, auto_promote=False), rank("Captain", 30))


def hired(**changed: object) -> PilotHired:
    values: dict[str, object] = {
        "number": 1,
        "pilot_number": 1,
        "ident": "VAM0001",
        "user_id": "u1",
        "airline_id": "a1",
        "home_airport": "KBOS",
        "rank_id": "new",
        "rank_name": "New",
        "rank_hours_required": 0,
        "placed_by_staff": False,
        "transfer_minutes": 0,
        "active": True,
        **changed,
    }
    return PilotHired.model_validate(values)


def pilot(*events: Event, **changed: object) -> Pilot:
    return PILOT.fold([hired(**changed), *events])


def flight(key: str, minutes: int = 60, arrival: str = "KJFK", rate: int | None = -200) -> FlightCredited:
    return FlightCredited(
        flight_id=key,
        ident=f"VAM {key}",
        departure="KBOS",
        arrival=arrival,
        block_minutes=minutes,
        landing_rate_fpm=rate,
        block_on_at=datetime(2026, 8, 10, tzinfo=UTC),
    )


def reversal(flown: FlightCredited) -> FlightCreditReversed:
    return FlightCreditReversed(
        flight_id=flown.flight_id,
        ident=flown.ident,
        departure=flown.departure,
        arrival=flown.arrival,
        block_minutes=flown.block_minutes,
    )


def after(state: Pilot, *flights: FlightCredited) -> Pilot:
    for one in flights:
        state = PILOT.fold(domain.credit(state, one, RANKS), state)
    return state


def without(state: Pilot, *flights: FlightCredited) -> Pilot:
    for one in flights:
        state = PILOT.fold(domain.take_back(state, reversal(one), RANKS), state)
    return state


# --- status -----------------------------------------------------------------------------------------------------------


def test_the_way_through_the_statuses() -> None:
    state = pilot(active=False)
    assert state.status == "pending"
    for decide, status in (
        (domain.activate, "active"),
        (domain.go_on_leave, "leave"),
        (domain.come_back, "active"),
        (lambda s: domain.suspend(s, "Rude."), "suspended"),
        (domain.reinstate, "active"),
        (lambda s: domain.leave(s, "Moved away."), "left"),
    ):
        state = PILOT.fold(decide(state), state)
        assert state.status == status
    assert domain.leave(state, "again") == []


@pytest.mark.parametrize(
    "decide",
    [domain.come_back, domain.reinstate],
)
def test_an_active_pilot_has_nothing_to_come_back_from(decide) -> None:  # type: ignore[no-untyped-def]
    assert decide(pilot()) == []


@pytest.mark.parametrize(
    "decide",
    [
        domain.activate,
        domain.go_on_leave,
        domain.come_back,
        domain.reinstate,
        lambda s: domain.suspend(s, "Rude."),
        lambda s: domain.change_home(s, "KJFK"),
        lambda s: domain.move(s, "m", "KJFK", jumpseat=False, reason=""),
        lambda s: domain.assign_rank(s, RANKS[1], "why"),
        lambda s: domain.change_transfer_hours(s, 60, "why", RANKS),
    ],
)
def test_nothing_is_done_with_a_pilot_who_left(decide) -> None:  # type: ignore[no-untyped-def]
    gone = PILOT.fold(domain.leave(pilot(), ""), pilot())
    with pytest.raises(DomainError, match="VAM0001 has left") as refused:
        decide(gone)
    assert refused.value.rule == "pilot-status"


# --- booking and reporting --------------------------------------------------------------------------------------------


def may_book(state: Pilot, **changed: object) -> None:
    terms: dict[str, object] = {
        "airline_id": "a1",
        "departure": "KBOS",
        "must_be_there": True,
        "rank_allows": True,
        "subfleet_name": "Jets",
        **changed,
    }
    domain.require_may_book(state, **terms)  # type: ignore[arg-type]


def test_an_active_pilot_books_from_where_he_is() -> None:
    may_book(pilot())
    may_book(pilot(), departure="KJFK", must_be_there=False)
    with pytest.raises(DomainError, match="is at KBOS, and the flight departs from KJFK") as refused:
        may_book(pilot(), departure="KJFK")
    assert refused.value.rule == "pilot-elsewhere"


def test_a_rank_that_does_not_allow_the_aircraft_is_refused() -> None:
    with pytest.raises(DomainError, match="A New may not fly Jets") as refused:
        may_book(pilot(), rank_allows=False)
    assert (refused.value.rule, refused.value.errors[0].field) == ("rank", "aircraft_id")


@pytest.mark.parametrize("decide", [domain.go_on_leave, lambda s: domain.suspend(s, ""), lambda s: domain.leave(s, "")])
def test_who_is_not_active_does_not_book(decide) -> None:  # type: ignore[no-untyped-def]
    absent = PILOT.fold(decide(pilot()), pilot())
    with pytest.raises(DomainError) as refused:
        may_book(absent)
    assert refused.value.rule == "pilot-not-active"


def test_another_airlines_flight_is_not_booked_or_reported() -> None:
    with pytest.raises(DomainError, match="does not fly for this airline"):
        may_book(pilot(), airline_id="a2")
    with pytest.raises(DomainError, match="does not fly for this airline"):
        domain.require_may_report(pilot(), "a2")


def test_on_leave_a_flown_flight_is_still_reported_but_not_when_suspended() -> None:
    domain.require_may_report(PILOT.fold(domain.go_on_leave(pilot()), pilot()), "a1")
    with pytest.raises(DomainError, match="is suspended"):
        domain.require_may_report(PILOT.fold(domain.suspend(pilot(), ""), pilot()), "a1")


def test_a_jump_seat_is_for_active_pilots() -> None:
    [moved] = domain.move(pilot(), "m1", "KJFK", jumpseat=True, reason="")
    assert PILOT.fold([moved], pilot()).location == "KJFK"
    assert domain.move(pilot(), "m1", "KBOS", jumpseat=True, reason="") == []
    on_leave = PILOT.fold(domain.go_on_leave(pilot()), pilot())
    with pytest.raises(DomainError, match="is on leave"):
        domain.move(on_leave, "m1", "KJFK", jumpseat=True, reason="")
    assert domain.move(on_leave, "m1", "KJFK", jumpseat=False, reason="")


# --- hours and ranks (RNK) --------------------------------------------------------------------------------------------


def test_rnk_1_two_flights_of_six_hours_promote_and_move() -> None:
    state = after(pilot(), flight("f1", 360), flight("f2", 360, "KBED"))
    assert (len(state.flights), state.rank.rank_id, state.location) == (2, "junior", "KBED")


def test_rnk_5_a_rank_without_automatic_promotion_is_passed_over() -> None:
    assert after(pilot(), flight("f1", 20 * 60)).rank.rank_id == "junior"
    assert after(pilot(), flight("f1", 30 * 60)).rank.rank_id == "captain"


def test_rnk_6_placed_by_staff_never_falls_below() -> None:
    state = PILOT.fold(domain.assign_rank(pilot(), RANKS[3], "He is that good."), pilot())
    state = after(state, flight("f1", 60))
    assert state.rank.rank_id == "captain"
    assert without(state, flight("f1", 60)).rank.rank_id == "captain"


def test_rnk_7_whole_hours_count() -> None:
    assert after(pilot(), flight("f1", 10 * 60 - 1)).rank.rank_id == "new"
    assert after(pilot(), flight("f1", 10 * 60)).rank.rank_id == "junior"


def test_brought_hours_promote_at_hiring_and_are_no_flights() -> None:
    state = PILOT.fold(domain.hire(hired(transfer_minutes=31 * 60), RANKS))
    assert (state.rank.rank_id, state.block_minutes, state.total_minutes) == ("captain", 0, 31 * 60)
    corrected = PILOT.fold(domain.change_transfer_hours(state, 11 * 60, "A typing error.", RANKS), state)
    assert corrected.rank.rank_id == "junior"


def test_taking_back_the_flight_that_promoted_takes_back_the_promotion() -> None:
    before = after(pilot(), flight("f1", 9 * 60))
    promoted = after(before, flight("f2", 60))
    assert promoted.rank.rank_id == "junior"
    assert without(promoted, flight("f2", 60)) == before


def test_a_promotion_that_other_flights_carry_stays() -> None:
    state = after(pilot(), flight("f1", 9 * 60), flight("f2", 60), flight("f3", 120))
    assert without(state, flight("f2", 60)).rank.rank_id == "junior"


def test_a_flight_counts_once() -> None:
    with pytest.raises(DomainError, match="counts for VAM0001 already"):
        domain.credit(after(pilot(), flight("f1")), flight("f1"), RANKS)
    with pytest.raises(DomainError, match="does not count"):
        domain.take_back(pilot(), reversal(flight("f1")), RANKS)


def test_assigning_the_same_rank_again_changes_nothing() -> None:
    state = PILOT.fold(domain.assign_rank(pilot(), RANKS[1], "why"), pilot())
    assert state.placed_by_staff
    assert domain.assign_rank(state, RANKS[1], "why") == []


# --- awards -----------------------------------------------------------------------------------------------------------


def test_the_first_flight_is_an_award_once() -> None:
    state = after(pilot(), flight("f1"), flight("f2"))
    assert dict(state.earned)["first-flight"] == "f1"
    assert [rule for rule, _ in state.earned].count("first-flight") == 1


def test_a_soft_landing_counts_and_a_missing_or_impossible_rate_does_not() -> None:
    assert "soft-landing" in dict(after(pilot(), flight("f1", rate=-100)).earned)
    for rate in (None, 0, -101):
        assert "soft-landing" not in dict(after(pilot(), flight("f1", rate=rate)).earned)


def test_hours_and_airports_are_reached_with_the_flight_that_reaches_them() -> None:
    flights = [flight(f"f{n:02}", 60, f"AP{n}") for n in range(10)]
    earned = dict(after(pilot(), *flights).earned)
    assert (earned["hours-10"], earned["flights-10"], earned["airports-10"]) == ("f09", "f09", "f08")


def test_an_award_goes_with_its_flight_and_to_the_next_that_meets_it() -> None:
    state = without(after(pilot(), flight("f1"), flight("f2")), flight("f1"))
    assert dict(state.earned)["first-flight"] == "f2"
    assert without(state, flight("f2")).earned == ()


def test_every_rule_has_its_own_name_and_can_be_reached() -> None:
    assert len(awards.BY_ID) == len(awards.RULES) == len({rule.name for rule in awards.RULES})
    for kind in ("flights", "hours", "airports"):
        thresholds = [rule.threshold for rule in awards.RULES if rule.kind == kind]
        assert all(low < high for low, high in pairwise(thresholds))


# --- properties -------------------------------------------------------------------------------------------------------

some_flights = st.lists(
    st.tuples(st.integers(1, 900), st.sampled_from(["KJFK", "KBED", "ENGM", "EGLL"]), st.integers(-900, -50)),
    min_size=1,
    max_size=12,
)


def as_if_only(flights: list[FlightCredited]) -> Pilot:
    return after(pilot(), *flights)


def comparable(state: Pilot) -> tuple[object, ...]:
    """All but the way by which the rank and the awards were reached."""
    return state.location, state.total_minutes, state.moves, state.rank.rank_id, dict(state.earned)


@given(some_flights, st.data())
def test_any_order_of_accepting_and_taking_back_equals_what_remains(
    facts: list[tuple[int, str, int]], data: st.DataObject
) -> None:
    """Place, hours, rank and awards are those of the flights that count, however it came about."""
    flights = [flight(f"f{n:02}", *one) for n, one in enumerate(facts)]
    state, there = pilot(), set[int]()
    for _ in range(data.draw(st.integers(0, 40))):
        index = data.draw(st.integers(0, len(flights) - 1))
        if index in there:
            state = without(state, flights[index])
            there.remove(index)
        else:
            state = after(state, flights[index])
            there.add(index)
        assert comparable(state) == comparable(as_if_only([flights[n] for n in sorted(there)]))


@given(some_flights)
def test_accepting_and_taking_back_is_as_if_nothing_had_been(facts: list[tuple[int, str, int]]) -> None:
    before = after(pilot(), *(flight(f"f{n:02}", *one) for n, one in enumerate(facts)))
    one = flight("f99", 333, "EFHK", -60)
    assert comparable(without(after(before, one), one)) == comparable(before)


def test_a_jump_seat_after_the_report_was_begun_stays_the_last_word() -> None:
    moved = PilotMoved(move_id="f2", departure="KBOS", arrival="ENGM", jumpseat=True, reason="")
    assert after(pilot(moved), flight("f1")).location == "ENGM"
    assert after(pilot(moved), flight("f3")).location == "KJFK"


# --- pilot numbers (PLT) ----------------------------------------------------------------------------------------------


def roster(*numbers: int) -> Roster:
    return ROSTER.fold(PilotNumberGiven(pilot_id=f"p{number}", pilot_number=number) for number in numbers)


@pytest.mark.parametrize(
    ("given_numbers", "start", "fill_gaps", "expected"),
    [
        ((), 1, False, 1),
        ((1,), 1, False, 2),
        ((3, 2), 1, False, 4),
        ((4,), 100, False, 100),
        ((1, 2, 4), 1, True, 3),
        ((1, 2, 4), 1, False, 5),
        ((100, 101), 100, True, 102),
    ],
)
def test_plt_the_next_pilot_number(given_numbers: tuple[int, ...], start: int, fill_gaps: bool, expected: int) -> None:
    assert domain.next_pilot_number(roster(*given_numbers), start, fill_gaps=fill_gaps) == expected
