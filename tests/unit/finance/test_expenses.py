"""When expenses fall due, and what they may be (cases REC-*, FIN-9)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.finance import domain_expenses
from vamgr.finance.domain_expenses import EXPENSE, due_days, due_moment, next_due
from vamgr.finance.events import Attachment, ExpenseChanged, ExpenseTerms
from vamgr.kernel.errors import DomainError

DEFINED = datetime(2026, 6, 1, 8, tzinfo=UTC)
AIRLINE = Attachment(kind="airline", id=None, label="the airline")


def terms(**changes: object) -> ExpenseTerms:
    plain = ExpenseTerms(name="Rent", kind="daily", amount_minor=100, attached_to=AIRLINE)
    return plain.model_copy(update=changes)


def test_rec_4_daily_at_one_o_clock_and_monthly_on_the_first() -> None:
    assert next_due("daily", None, None, since=DEFINED, last_due=None) == date(2026, 6, 2)
    assert next_due("monthly", None, None, since=DEFINED, last_due=None) == date(2026, 7, 1)
    assert due_moment(date(2026, 6, 2)) == datetime(2026, 6, 2, 1, tzinfo=UTC)
    before_one = datetime(2026, 6, 1, 0, 30, tzinfo=UTC)
    assert next_due("monthly", None, None, since=before_one, last_due=None) == date(2026, 6, 1)
    assert next_due("per_flight", None, None, since=DEFINED, last_due=None) is None


def test_rec_2_a_day_that_is_posted_is_not_due_again() -> None:
    now = datetime(2026, 6, 4, 12, tzinfo=UTC)
    due = due_days("daily", None, None, since=DEFINED, last_due=None, now=now)
    assert due == [date(2026, 6, 2), date(2026, 6, 3), date(2026, 6, 4)]
    assert due_days("daily", None, None, since=DEFINED, last_due=due[-1], now=now) == []


def test_days_when_the_program_was_off_are_caught_up_with() -> None:
    now = datetime(2027, 2, 1, 1, tzinfo=UTC)
    due = due_days("monthly", None, None, since=DEFINED, last_due=date(2026, 9, 1), now=now)
    assert due == [date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)]


def test_first_and_last_day_hold() -> None:
    now = datetime(2026, 7, 1, tzinfo=UTC)
    due = due_days("daily", date(2026, 6, 10), date(2026, 6, 11), since=DEFINED, last_due=None, now=now)
    assert due == [date(2026, 6, 10), date(2026, 6, 11)]
    assert next_due("daily", None, date(2026, 6, 1), since=DEFINED, last_due=None) is None


@given(
    st.sampled_from(["daily", "monthly"]),
    st.lists(st.integers(0, 90), min_size=1, max_size=8).map(sorted),
)
def test_however_often_it_is_asked_each_day_comes_once(kind: str, days: list[int]) -> None:
    posted: list[date] = []
    for later in days:
        now = DEFINED + timedelta(days=later)
        posted += due_days(kind, None, None, since=DEFINED, last_due=posted[-1] if posted else None, now=now)  # type: ignore[arg-type]
    at_once = due_days(kind, None, None, since=DEFINED, last_due=None, now=DEFINED + timedelta(days=days[-1]))  # type: ignore[arg-type]
    assert posted == at_once


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"flight_types": ("F",)}, "flight_types"),
        ({"charge_to_pilot": True}, "charge_to_pilot"),
        ({"use_ground_handling_multiplier": True}, "use_ground_handling_multiplier"),
        ({"starts_on": date(2026, 6, 2), "ends_on": date(2026, 6, 1)}, "ends_on"),
        (
            {
                "kind": "per_flight",
                "flight_types": ("F",),
                "attached_to": Attachment(kind="airport", id="KBOS", label="airport KBOS"),
            },
            "flight_types",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_on_its_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        domain_expenses.define("a", "USD", terms(**changes))
    assert [error.field for error in refused.value.errors] == [field]


def test_a_change_says_what_changed_and_the_same_again_is_nothing() -> None:
    state = EXPENSE.fold(domain_expenses.define("a", "USD", terms()))
    assert domain_expenses.change(state, "a", "USD", terms()) == []
    (changed,) = domain_expenses.change(state, "a", "USD", terms(amount_minor=200))
    assert isinstance(changed, ExpenseChanged)
    assert [(one.name, one.old, one.new) for one in changed.changes] == [("amount_minor", 100, 200)]


def test_a_removed_expense_stays_removed() -> None:
    state = EXPENSE.fold(domain_expenses.define("a", "USD", terms()))
    state = EXPENSE.fold(domain_expenses.remove(state), state)
    for again in (lambda: domain_expenses.remove(state), lambda: domain_expenses.change(state, "a", "USD", terms())):
        with pytest.raises(DomainError):
            again()
