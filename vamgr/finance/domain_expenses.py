"""Expenses: what is paid for every flight, day or month, and when. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from vamgr.finance.events import (
    ExpenseChanged,
    ExpenseDefined,
    ExpenseKind,
    ExpenseReinstated,
    ExpenseRemoved,
    ExpenseTerms,
    TermChange,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event

DUE_AT = time(1, 0, tzinfo=UTC)
"""Recurring expenses fall due at one o'clock UTC, monthly ones on the first of the month."""


@dataclass(frozen=True, slots=True)
class Expense:
    """``airline_id`` None: of every airline."""

    airline_id: str | None = None
    currency: str = ""
    terms: ExpenseTerms | None = None
    removed: bool = False


def define(airline_id: str | None, currency: str, terms: ExpenseTerms) -> list[Event]:
    _check(terms)
    return [ExpenseDefined(airline_id=airline_id, currency=currency, terms=terms)]


def change(state: Expense, airline_id: str | None, currency: str, terms: ExpenseTerms) -> list[Event]:
    """What is posted stays as it is; the new terms hold from now on. Nothing when nothing is different."""
    _require_standing(state)
    _check(terms)
    old, new = _comparable(state.airline_id, state.currency, state.terms), _comparable(airline_id, currency, terms)
    changes = tuple(
        TermChange(name=name, old=old.get(name), new=new[name]) for name in new if old.get(name) != new[name]
    )
    if not changes:
        return []
    return [ExpenseChanged(airline_id=airline_id, currency=currency, terms=terms, changes=changes)]


def remove(state: Expense) -> list[Event]:
    terms = _require_standing(state)
    return [ExpenseRemoved(airline_id=state.airline_id, name=terms.name)]


def reinstate(state: Expense) -> list[Event]:
    if not state.removed or state.terms is None:
        return []
    return [ExpenseReinstated(airline_id=state.airline_id, name=state.terms.name)]


def _require_standing(state: Expense) -> ExpenseTerms:
    if state.removed or state.terms is None:
        raise DomainError("This expense was removed. Define a new one.", rule="expense-removed")
    return state.terms


def _comparable(airline_id: str | None, currency: str, terms: ExpenseTerms | None) -> dict[str, object]:
    rest = terms.model_dump(mode="json") if terms else {}
    return {"airline_id": airline_id, "currency": currency, **rest}


def _check(terms: ExpenseTerms) -> None:
    per_flight, on = terms.kind == "per_flight", terms.attached_to.kind
    if terms.flight_types and not (per_flight and on == "airline"):
        raise DomainError("Flight types limit expenses per flight on the airline only.", field="flight_types")
    if terms.charge_to_pilot and not per_flight:
        raise DomainError("Only expenses per flight can be charged to the pilot.", field="charge_to_pilot")
    if terms.use_ground_handling_multiplier and not per_flight:
        raise DomainError(
            "Only expenses per flight can be multiplied as the subfleet's ground handling is.",
            field="use_ground_handling_multiplier",
        )
    if terms.starts_on and terms.ends_on and terms.ends_on < terms.starts_on:
        raise DomainError("The last day cannot be before the first day.", field="ends_on", code="order")


def evolve(state: Expense, event: Event) -> Expense:
    match event:
        case ExpenseDefined() | ExpenseChanged():
            return Expense(event.airline_id, event.currency, event.terms)
        case ExpenseRemoved():
            return Expense(state.airline_id, state.currency, state.terms, removed=True)
        case ExpenseReinstated():
            return Expense(state.airline_id, state.currency, state.terms)
        case _:
            raise TypeError(f"expense: unexpected {type(event).__name__}")


EXPENSE = Decider("expense", Expense(), evolve)


def due_moment(day: date) -> datetime:
    return datetime.combine(day, DUE_AT)


def next_due(
    kind: ExpenseKind, starts_on: date | None, ends_on: date | None, *, since: datetime, last_due: date | None
) -> date | None:
    """The first due day that is not posted; None for expenses per flight and after the last day.

    Nothing falls due before ``since``, the moment from which the airline has the expense.
    """
    if kind == "per_flight":
        return None
    day = max(starts_on or date.min, since.date())
    if due_moment(day) < since:
        day += timedelta(days=1)
    if last_due is not None:
        day = max(day, last_due + timedelta(days=1))
    if kind == "monthly" and day.day != 1:
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return None if ends_on is not None and day > ends_on else day


def due_days(
    kind: ExpenseKind,
    starts_on: date | None,
    ends_on: date | None,
    *,
    since: datetime,
    last_due: date | None,
    now: datetime,
) -> list[date]:
    """Every day that is due by now and not posted, also those when the program was off."""
    days: list[date] = []
    while True:
        day = next_due(kind, starts_on, ends_on, since=since, last_due=days[-1] if days else last_due)
        if day is None or due_moment(day) > now:
            return days
        days.append(day)
