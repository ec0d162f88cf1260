"""The facts about money.

A journal entry is one event. The entries of one matter (a flight, an aircraft, an airline's founding, one due date of
an expense) share a stream, so that a flight's money cannot be taken back twice. What an entry follows from is in its
metadata (the event that it reacted to).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from vamgr.kernel.event import Event, Value, event

EntryKind = Literal["capital", "flight", "reversal", "purchase", "sale", "expense"]
Tag = Literal[
    "fare",
    "fare_cost",
    "fuel",
    "landing",
    "handling",
    "navigation",
    "pilot_pay",
    "block_hours",
    "expense",
    "purchase",
    "sale",
    "capital",
    "cash",
]
"""What a line is about; ``cash``: the lines that sum up what a flight brought in and what it cost."""
ExpenseKind = Literal["per_flight", "daily", "monthly"]
AttachedKind = Literal["airline", "subfleet", "aircraft", "airport"]


class FormulaInput(Value):
    """A number that went into an amount. ``source``: where it came from, in words."""

    name: str
    value: str
    unit: str
    source: str


class Formula(Value):
    """How an amount came about. ``text`` has the numbers in it: ``9 kg × 10.00 USD/kg = 90.00 USD``."""

    text: str
    inputs: tuple[FormulaInput, ...] = ()


class JournalLine(Value):
    """One of ``debit_minor`` and ``credit_minor`` is 0, the other more. ``pilot_id``: whose, for party ``pilot``."""

    account: str
    party: Literal["airline", "pilot"]
    pilot_id: str | None = None
    debit_minor: int
    credit_minor: int
    tag: Tag
    memo: str
    formula: Formula
    expense_id: str | None = None


class EntryRefs(Value):
    """The things that an entry is about. ``user_id``: the pilot's user."""

    pirep_id: str | None = None
    pirep_ident: str | None = None
    pilot_id: str | None = None
    user_id: str | None = None
    aircraft_id: str | None = None
    subfleet_id: str | None = None
    route_id: str | None = None
    expense_id: str | None = None


class FlightFigures(Value):
    """What the statistics of money need to know of a flight."""

    block_minutes: int
    block_off_at: datetime
    fuel_remaining_kg: float


@event("finance.journal_posted")
class JournalPosted(Event):
    """Debits and credits are equal for the airline and for each pilot. ``when``: when it happened (block on, due date,
    purchase), which may be before it was posted. ``reverses``: the entry that this one mirrors."""

    entry_id: str
    airline_id: str
    currency: str
    when: datetime
    kind: EntryKind
    memo: str
    lines: tuple[JournalLine, ...]
    refs: EntryRefs
    flight: FlightFigures | None = None
    reverses: str | None = None


class Attachment(Value):
    """What an expense hangs on. ``id``: of the subfleet or aircraft, or the airport's code; None for an airline."""

    kind: AttachedKind
    id: str | None
    label: str


class ExpenseTerms(Value):
    """``flight_types``: only flights of these types pay it (none: all; only of an expense on the airline).
    ``starts_on`` and ``ends_on``: first and last day, UTC."""

    name: str
    kind: ExpenseKind
    amount_minor: int
    attached_to: Attachment
    flight_types: tuple[str, ...] = ()
    charge_to_pilot: bool = False
    use_ground_handling_multiplier: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


class TermChange(Value):
    """One changed term with its old and new value as JSON."""

    name: str
    old: Any
    new: Any


@event("finance.expense_defined")
class ExpenseDefined(Event):
    """``airline_id`` None: every airline pays the amount in its own currency."""

    airline_id: str | None
    currency: str
    terms: ExpenseTerms


@event("finance.expense_changed")
class ExpenseChanged(Event):
    """``terms``: all of them after the change; ``changes`` says what is different."""

    airline_id: str | None
    currency: str
    terms: ExpenseTerms
    changes: tuple[TermChange, ...]


@event("finance.expense_removed")
class ExpenseRemoved(Event):
    airline_id: str | None
    name: str


@event("finance.expense_reinstated")
class ExpenseReinstated(Event):
    """Its removal was taken back: it is paid as if it had never been removed."""

    airline_id: str | None
    name: str
