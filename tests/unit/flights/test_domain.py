"""The life of a report: what is possible when, and that what was given is taken back exactly."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.flights.made import MET, NOT_MET, OWNER, PILOT, REFS, STAFF, content, facts
from vamgr.flights import domain
from vamgr.flights.domain import PIREP, TRANSITIONS, Pirep
from vamgr.flights.events import (
    AcceptanceReversed,
    CountedFlight,
    PirepAccepted,
    PirepAmended,
    PirepCancelled,
    PirepDiverted,
    PirepDrafted,
    PirepFiled,
    PirepRejected,
    RejectionReversed,
)
from vamgr.kernel.errors import DomainError, Forbidden, VamgrError
from vamgr.kernel.event import Event

FLIGHT = {
    "registration": "N101FJ",
    "type_icao": "B738",
    "planned_arrival": "KJFK",
    "callsign": "FJO101",
    "flight_type": "J",
}


def filed(state: Pirep | None = None, *, ok: bool = False, **changes: Any) -> list[Event]:
    flown = facts(**changes)
    refs = domain.replace(REFS, arrival=flown.arrival)
    return domain.file(
        state or Pirep(),
        refs,
        facts=flown,
        remarks="",
        source="manual",
        findings=(MET,) if ok else (MET, NOT_MET),
        duplicate_key=None,
    )


def after(*batches: list[Event]) -> Pirep:
    return PIREP.fold(event for batch in batches for event in batch)


def types(events: list[Event]) -> list[type[Event]]:
    return [type(event) for event in events]


def test_a_report_that_meets_every_rule_is_accepted_in_the_same_breath() -> None:
    events = filed(ok=True)

    assert types(events) == [PirepFiled, PirepAccepted]
    assert after(events).status == "accepted"
    assert events[1].decided_by == "rule"  # type: ignore[attr-defined]


def test_a_report_that_misses_a_rule_waits() -> None:
    assert after(filed()).status == "filed"


def test_no_finding_at_all_is_no_acceptance() -> None:
    events = domain.file(Pirep(), REFS, facts=facts(), remarks="", source="manual", findings=(), duplicate_key=None)

    assert types(events) == [PirepFiled]


def test_a_diversion_is_said_beside_the_filing() -> None:
    events = filed(arrival="KLGA")

    assert types(events) == [PirepFiled, PirepDiverted]
    assert (events[1].arrival, events[1].planned_arrival) == ("KLGA", "KJFK")  # type: ignore[attr-defined]


def test_a_draft_is_rewritten_and_filed_and_an_unchanged_one_records_nothing() -> None:
    begun = domain.draft(Pirep(), REFS, flight=FLIGHT, source="manual", content=content(), remarks="")
    state = after(begun)
    same = domain.change_draft(state, REFS, flight=FLIGHT, content=content(), remarks="")
    other = domain.change_draft(state, REFS, flight=FLIGHT, content=content(fuel_used_kg=5.0), remarks="")

    assert types(begun) == [PirepDrafted]
    assert same == []
    assert len(other) == 1
    assert after(begun, other, filed(after(begun, other))).status == "filed"


def test_accepting_twice_is_told_so_and_changes_nothing() -> None:
    state = after(filed(), domain.accept(after(filed()), STAFF, None))

    with pytest.raises(DomainError, match="already accepted") as caught:
        domain.accept(state, STAFF, None)
    assert caught.value.status == 409
    assert caught.value.rule == "wrong-state"


def test_nobody_but_the_owner_decides_the_own_report() -> None:
    state = after(filed())

    for decide in (domain.accept, domain.reject):
        with pytest.raises(Forbidden):
            decide(state, PILOT, "It was me.")
    assert types(domain.accept(state, OWNER, None)) == [PirepAccepted]


def test_rejecting_an_accepted_report_takes_the_acceptance_back_in_the_same_decision() -> None:
    accepted = filed(ok=True)

    events = domain.reject(after(accepted), STAFF, "The aircraft was in maintenance.")

    assert types(events) == [AcceptanceReversed, PirepRejected]
    assert events[0].because == "rejected"  # type: ignore[attr-defined]
    assert after(accepted, events).status == "rejected"


def test_accepting_a_rejected_report_needs_a_reason_and_is_one_decision() -> None:
    state = after(filed(), domain.reject(after(filed()), STAFF, "Too short."))

    with pytest.raises(DomainError) as caught:
        domain.accept(state, STAFF, None)
    assert caught.value.errors[0].field == "reason"
    events = domain.accept(state, STAFF, "The video shows it.")
    assert types(events) == [RejectionReversed, PirepAccepted]


def test_amending_an_accepted_report_takes_back_the_old_facts_and_counts_the_new_ones() -> None:
    accepted = filed(ok=True)
    state = after(accepted)

    events = domain.amend(state, STAFF, facts=facts(fuel_used_kg=2300.0), findings=(MET,), reason="As the pilot wrote.")

    assert types(events) == [AcceptanceReversed, PirepAmended, PirepAccepted]
    taken_back, amended, counted = events
    assert counted_facts(taken_back) == counted_facts(accepted[1])
    assert counted.fuel_used_kg == 2300.0  # type: ignore[attr-defined]
    assert counted.amended  # type: ignore[attr-defined]
    assert [(c.field, c.old, c.new) for c in amended.changes] == [  # type: ignore[attr-defined]
        ("fuel_used_kg", "2100.0", "2300.0")
    ]
    assert after(accepted, events).status == "accepted"


def test_amending_the_arrival_moves_every_later_event_there() -> None:
    accepted = filed(ok=True)

    events = domain.amend(after(accepted), STAFF, facts=facts(arrival="KLGA"), findings=(MET,), reason="It diverted.")

    assert types(events) == [AcceptanceReversed, PirepAmended, PirepDiverted, PirepAccepted]
    assert [event.arrival for event in events] == ["KJFK", "KLGA", "KLGA", "KLGA"]  # type: ignore[attr-defined]


def test_amending_nothing_records_nothing() -> None:
    state = after(filed())

    assert domain.amend(state, STAFF, facts=facts(), findings=(MET,), reason="Nothing.") == []


def test_a_decided_report_cannot_be_cancelled() -> None:
    with pytest.raises(DomainError, match="cannot be cancelled"):
        domain.cancel(after(filed(ok=True)), PILOT, None)


def test_a_comment_says_which_side_it_is_from() -> None:
    state = after(filed())
    pilot = domain.comment(state, comment_id="c1", user_id="user-pilot", text="Sorry.")
    staff = domain.comment(state, comment_id="c2", user_id="user-staff", text="Why?")

    assert [pilot[0].author, staff[0].author] == ["pilot", "staff"]  # type: ignore[attr-defined]


def test_the_counted_flight_has_exact_seconds_and_rounded_minutes() -> None:
    accepted = filed(ok=True)[1]

    assert isinstance(accepted, PirepAccepted)
    assert (accepted.block_seconds, accepted.block_minutes) == (61 * 60, 61)
    assert (accepted.flight_seconds, accepted.flight_minutes) == (43 * 60, 43)
    assert accepted.fuel_remaining_kg == 2100.0
    assert (accepted.passengers, accepted.cargo_kg) == (130, 1500)
    assert accepted.load_factor_percent == pytest.approx(80.2)


def test_half_a_minute_counts_up() -> None:
    assert [domain.to_minutes(seconds) for seconds in (0, 29, 30, 89, 90)] == [0, 0, 1, 1, 2]


def counted_facts(event: Event) -> dict[str, Any]:
    return event.model_dump(include=set(CountedFlight.model_fields))


def _rewritten(state: Pirep, number: int) -> list[Event]:
    new = content(fuel_used_kg=float(number))
    return domain.change_draft(state, REFS, flight=FLIGHT, content=new, remarks="")


def _amended(state: Pirep, number: int) -> list[Event]:
    new = facts(fuel_used_kg=2000.0 + number, arrival="KLGA" if number % 2 else "KJFK")
    return domain.amend(state, STAFF, facts=new, findings=(MET,), reason="A typing error.")


COMMANDS: dict[str, Callable[[Pirep, int], list[Event]]] = {
    "draft": lambda state, _: domain.draft(state, REFS, flight=FLIGHT, source="manual", content=content(), remarks=""),
    "rewrite": _rewritten,
    "file": lambda state, _: filed(state),
    "file what is right": lambda state, _: filed(state, ok=True),
    "review": lambda state, _: domain.start_review(state, STAFF),
    "accept": lambda state, _: domain.accept(state, STAFF, "Because it is right."),
    "reject": lambda state, _: domain.reject(state, STAFF, "Because it is wrong."),
    "reverse": lambda state, _: domain.reverse(state, STAFF, "Because of doubts."),
    "amend": _amended,
    "cancel": lambda state, _: domain.cancel(state, PILOT, None),
    "comment": lambda state, number: domain.comment(state, comment_id=str(number), user_id="user-pilot", text="Hm."),
}
STEPS = st.sampled_from(sorted(COMMANDS))


def _decide(state: Pirep, step: str, number: int) -> list[Event]:
    return COMMANDS[step](state, number)


@given(st.lists(STEPS, max_size=25))
def test_whatever_is_commanded_the_state_machine_stays_legal(steps: list[str]) -> None:
    state = Pirep()
    counts = 0
    standing: list[dict[str, Any]] = []
    for number, step in enumerate(steps):
        try:
            events = _decide(state, step, number)
        except VamgrError:
            continue
        for event in events:
            assert state.status in TRANSITIONS[type(event)]
            state = PIREP.evolve(state, event)
            if isinstance(event, PirepAccepted):
                counts += 1
                standing.append(counted_facts(event))
            elif isinstance(event, AcceptanceReversed):
                counts -= 1
                # What is taken back is exactly what was given.
                assert standing.pop() == counted_facts(event)
            # It never counts twice; in between it may count no more.
            assert counts in (0, 1)
        assert (counts == 1) == (state.status == "accepted")


@given(st.lists(STEPS, max_size=12))
def test_an_acceptance_that_is_reversed_leaves_the_report_as_it_was(steps: list[str]) -> None:
    state = Pirep()
    for number, step in enumerate(steps):
        try:
            state = PIREP.fold(_decide(state, step, number), state)
        except VamgrError:
            continue
    if state.status not in ("filed", "in_review"):
        return
    accepted = PIREP.fold(domain.accept(state, STAFF, None), state)
    reversed_again = PIREP.fold(domain.reverse(accepted, STAFF, "Second thoughts."), accepted)

    assert domain.replace(reversed_again, status="-") == domain.replace(state, status="-")  # type: ignore[arg-type]
    assert reversed_again.status == "in_review"


def test_an_event_that_cannot_be_here_is_an_error_and_not_ignored() -> None:
    cancelled = domain.cancel(after(filed()), PILOT, "Wrong aircraft.")

    assert isinstance(cancelled[0], PirepCancelled)
    with pytest.raises(TypeError, match="does not know"):
        PIREP.evolve(Pirep(), cancelled[0])
