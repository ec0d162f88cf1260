"""How the history says what happened to the money."""

from __future__ import annotations

from vamgr.finance.area import area
from vamgr.finance.events import ExpenseChanged, ExpenseDefined, ExpenseReinstated, ExpenseRemoved, JournalPosted
from vamgr.kernel.money import shown


@area.sentence(JournalPosted)
def _posted(event: JournalPosted) -> str:
    cash = sum(line.debit_minor - line.credit_minor for line in event.lines if line.account == "cash")
    if not cash:
        return f"Posted: {event.memo}."
    way = "received" if cash > 0 else "paid"
    return f"Posted: {event.memo}; {shown(abs(cash), event.currency)} {way}."


@area.sentence(ExpenseDefined)
def _defined(event: ExpenseDefined) -> str:
    terms = event.terms
    amount = shown(terms.amount_minor, event.currency)
    return (
        f"The expense {terms.name} was defined: {amount} {terms.kind.replace('_', ' ')} on {terms.attached_to.label}."
    )


@area.sentence(ExpenseChanged)
def _changed(event: ExpenseChanged) -> str:
    names = ", ".join(change.name.replace("_", " ") for change in event.changes)
    return f"The expense {event.terms.name} was changed: {names}."


@area.sentence(ExpenseRemoved)
def _removed(event: ExpenseRemoved) -> str:
    return f"The expense {event.name} was removed."


@area.sentence(ExpenseReinstated)
def _reinstated(event: ExpenseReinstated) -> str:
    return f"The expense {event.name} is paid again: its removal was undone."
