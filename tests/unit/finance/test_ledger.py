"""Entries balance or are refused; what is taken back is taken back exactly."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.finance.flights_for_tests import accepted, terms
from vamgr.finance import domain
from vamgr.finance.domain import JOURNAL, Journal
from vamgr.finance.events import EntryKind, EntryRefs, FlightFigures, Formula, JournalLine, JournalPosted
from vamgr.finance.flight import flight_lines
from vamgr.finance.statistics import NOTHING, profit_of
from vamgr.kernel.errors import DomainError

WHEN = datetime(2026, 6, 1, 10, tzinfo=UTC)
FIGURES = FlightFigures(block_minutes=120, block_off_at=WHEN, fuel_remaining_kg=1)


def line(account: str, debit: int = 0, credit: int = 0, pilot: str | None = None) -> JournalLine:
    return JournalLine(
        account=account,
        party="pilot" if pilot else "airline",
        pilot_id=pilot,
        debit_minor=debit,
        credit_minor=credit,
        tag="expense",
        memo="",
        formula=Formula(text=""),
    )


def posted(state: Journal, entry_id: str, lines: Any, kind: EntryKind = "expense") -> list[Any]:
    return domain.post(
        state,
        entry_id=entry_id,
        airline_id="a",
        currency="USD",
        when=WHEN,
        kind=kind,
        memo="",
        lines=lines,
        refs=EntryRefs(),
        flight=FIGURES if kind == "flight" else None,
    )


def test_an_entry_that_does_not_balance_is_refused() -> None:
    with pytest.raises(DomainError, match="not equal"):
        posted(Journal(), "1", [line("fuel", debit=100), line("cash", credit=99)])


def test_each_party_balances_by_itself() -> None:
    with pytest.raises(DomainError, match="not equal"):
        posted(Journal(), "1", [line("pilot_pay", debit=100), line("pilot_earnings", credit=100, pilot="p")])
    two = [line("pilot_balance", debit=5, pilot="p"), line("pilot_earnings", credit=5, pilot="q")]
    with pytest.raises(DomainError, match="not equal"):
        posted(Journal(), "1", two)


@pytest.mark.parametrize(
    "wrong",
    [line("fuel", debit=1, credit=1), line("fuel"), line("fuel", debit=-5), line("cash", debit=5, pilot="p")],
    ids=["both sides", "nothing", "negative", "not the pilot's account"],
)
def test_lines_that_are_none_are_refused(wrong: JournalLine) -> None:
    with pytest.raises(DomainError):
        posted(Journal(), "1", [wrong])


def test_nothing_is_posted_without_lines() -> None:
    assert posted(Journal(), "1", domain.capital_lines(0, "USD")) == []


def test_an_entry_is_posted_once() -> None:
    lines = domain.capital_lines(100, "USD")
    state = JOURNAL.fold(posted(Journal(), "1", lines))
    with pytest.raises(DomainError, match="already"):
        posted(state, "1", lines)


def test_fin_18_a_flight_taken_back_leaves_nothing() -> None:
    lines = flight_lines(accepted(), terms())
    first = posted(Journal(), "1", lines, "flight")
    state = JOURNAL.fold(first)
    with pytest.raises(DomainError, match="already"):
        posted(state, "2", lines, "flight")
    back = domain.reverse(state, entry_id="2", memo="rejected")
    after = JOURNAL.fold(back, state)
    assert after.standing == ()
    assert domain.reverse(after, entry_id="3", memo="") == []
    assert posted(after, "3", lines, "flight")[0].lines == first[0].lines


def test_a_sale_shows_what_was_gained_or_lost() -> None:
    for price, expected in ((120, [("cash", 120), ("aircraft", -100), ("aircraft_result", -20)]),
                            (70, [("cash", 70), ("aircraft", -100), ("aircraft_result", 30)]),
                            (100, [("cash", 100), ("aircraft", -100)]),
                            (0, [("aircraft", -100), ("aircraft_result", 100)])):  # fmt: skip
        lines = domain.sale_lines("N1", price, 100, "USD")
        domain.require_balance(lines)
        assert [(one.account, one.debit_minor - one.credit_minor) for one in lines] == expected


pilots = st.sampled_from(["p", "q"])
pairs = st.one_of(
    st.tuples(st.just("fuel"), st.just("cash"), st.none(), st.integers(1, 10**12)),
    st.tuples(st.just("cash"), st.just("fares.Y"), st.none(), st.integers(1, 10**12)),
    st.tuples(st.just("pilot_balance"), st.just("pilot_earnings"), pilots, st.integers(1, 10**12)),
)
entries = st.lists(pairs, min_size=1, max_size=6).map(
    lambda found: [
        one
        for debit, credit, pilot, amount in found
        for one in (line(debit, debit=amount, pilot=pilot), line(credit, credit=amount, pilot=pilot))
    ]
)


@given(st.lists(st.tuples(st.integers(0, 3), st.one_of(st.none(), entries)), max_size=30))
def test_any_postings_and_reversals_keep_the_trial_balance_at_zero(
    steps: list[tuple[int, list[JournalLine] | None]],
) -> None:
    """Each step posts to, or takes back from (None), one of four flights."""
    journals = [Journal()] * 4
    balances: dict[tuple[str, str | None], int] = {}
    profit = NOTHING
    for number, (which, lines) in enumerate(steps):
        state = journals[which]
        if lines is None:
            events = domain.reverse(state, entry_id=str(number), memo="")
        elif state.standing:
            with pytest.raises(DomainError):
                posted(state, str(number), lines, "flight")
            continue
        else:
            events = posted(state, str(number), lines, "flight")
        for event in events:
            assert isinstance(event, JournalPosted)
            for one in event.lines:
                key = (one.account, one.pilot_id)
                balances[key] = balances.get(key, 0) + one.debit_minor - one.credit_minor
            part = profit_of(event)
            profit = part.plus(
                {
                    "income_minor": profit.income_minor,
                    "cost_minor": profit.cost_minor,
                    "flights": profit.flights,
                    "block_minutes": profit.block_minutes,
                    "by_account": profit.by_account,
                }
            )
        journals[which] = JOURNAL.fold(events, state)
        assert sum(balances.values()) == 0
        for pilot in ("p", "q"):
            assert sum(amount for (_, of), amount in balances.items() if of == pilot) == 0
    for number, state in enumerate(journals):
        for event in domain.reverse(state, entry_id=f"end-{number}", memo=""):
            assert isinstance(event, JournalPosted)
            for one in event.lines:
                balances[one.account, one.pilot_id] += one.debit_minor - one.credit_minor
    assert not any(balances.values())
    standing = sum(len(state.standing) for state in journals)
    assert profit.flights == standing
    assert profit.block_minutes == 120 * standing


@given(entries)
def test_a_reversal_is_the_mirror_and_its_mirror_the_entry(lines: list[JournalLine]) -> None:
    (entry,) = posted(Journal(), "1", lines)
    back = domain.mirror(entry, entry_id="2", memo="back")
    assert [(one.account, one.debit_minor, one.credit_minor) for one in back.lines] == [
        (one.account, one.credit_minor, one.debit_minor) for one in entry.lines
    ]
    assert domain.mirror(back, entry_id="3", memo="").lines == entry.lines
    assert (back.when, back.reverses, back.kind) == (entry.when, "1", "reversal")


def test_what_was_taken_back_is_posted_again_as_it_was() -> None:
    lines = [line("fuel", debit=100), line("cash", credit=100)]
    state = JOURNAL.fold(posted(Journal(), "1", lines))
    state = JOURNAL.fold(domain.reverse(state, entry_id="2", memo="Taken back"), state)
    assert (state.standing, [entry.entry_id for entry in state.taken_back]) == ((), ["1"])

    (again,) = domain.post_again(state, {"1"}, entry_id="3")

    assert isinstance(again, JournalPosted)
    assert (again.entry_id, again.reverses, again.lines, again.when) == ("3", None, tuple(lines), WHEN)
    assert JOURNAL.fold([again], state).standing == (again,)
    assert domain.post_again(state, {"9"}, entry_id="3") == []
