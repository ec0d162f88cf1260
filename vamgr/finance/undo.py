"""How commands about money are taken back: the plans, and the compensating commands of their own."""

from __future__ import annotations

from typing import Any

from vamgr.finance import commands, domain, domain_expenses
from vamgr.finance.area import area
from vamgr.finance.commands import ExpenseContent, RemoveExpense
from vamgr.finance.domain import JOURNAL
from vamgr.finance.domain_expenses import EXPENSE, Expense
from vamgr.finance.events import (
    ExpenseChanged,
    ExpenseDefined,
    ExpenseReinstated,
    ExpenseRemoved,
    JournalPosted,
)
from vamgr.finance.expenses import totals_of
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.money import shown
from vamgr.kernel.undo import Original, Undo, around, former
from vamgr.kernel.uow import UnitOfWork

ABILITY = "finance.manage"
_WORDS = {"attached_kind": "what it hangs on", "attached_id": "what it hangs on", "amount_minor": "amount"}


class ReinstateExpense(Value):
    expense_id: str


class OfMatter(Value):
    """``matter_id``: the stream of what an entry is about."""

    matter_id: str
    memo: str = ""


async def reinstate_expense(uow: UnitOfWork, cmd: ReinstateExpense) -> str:
    state = await _expense(uow, cmd.expense_id)
    await uow.record(EXPENSE, cmd.expense_id, *domain_expenses.reinstate(state))
    return cmd.expense_id


async def reverse_entry(uow: UnitOfWork, cmd: OfMatter) -> str:
    """Mirror the entry that stands. Raises DomainError when none does."""
    state = (await uow.load(JOURNAL, cmd.matter_id)).state
    if not state.standing:
        raise DomainError("This entry was taken back already.", rule="changed-since")
    await uow.record(JOURNAL, cmd.matter_id, *domain.reverse(state, entry_id=uow.new_id(), memo=cmd.memo))
    return cmd.matter_id


async def repost_entry(uow: UnitOfWork, cmd: OfMatter) -> str:
    """Post again, as it was, what was last taken back. Raises DomainError when an entry stands."""
    state = (await uow.load(JOURNAL, cmd.matter_id)).state
    if state.standing or not state.taken_back:
        raise DomainError("This entry is posted again already.", rule="changed-since")
    last = state.taken_back[-1].entry_id
    await uow.record(JOURNAL, cmd.matter_id, *domain.post_again(state, {last}, entry_id=uow.new_id()))
    return cmd.matter_id


@area.undoes(commands.define_expense, reinstate_expense, ability=ABILITY)
async def undefine(uow: UnitOfWork, original: Original) -> Undo:
    defined = original.one(ExpenseDefined, ExpenseReinstated)
    state = await _expense(uow, defined.stream_id)
    posted, last_due = totals_of(await uow.fresh(), defined.stream_id)
    if isinstance(defined.event, ExpenseDefined) and (posted or last_due):
        raise DomainError(
            "It has been paid since, and what was posted stays. Remove the expense instead.", rule="used-since"
        )
    name = state.terms.name if state.terms else ""
    command = RemoveExpense(expense_id=defined.stream_id)
    return Undo(f"The expense {name} is removed: nothing more is paid.", commands.remove_expense, command)


@area.undoes(commands.change_expense, ability=ABILITY)
async def restore_expense(uow: UnitOfWork, original: Original) -> Undo:
    expense_id = original.one(ExpenseChanged).stream_id
    before, after, now = (_content(state) for state in await around(uow, EXPENSE, expense_id, original))
    back = former(before, after, now, _WORDS)
    names = ", ".join(dict.fromkeys(_WORDS.get(name, name.replace("_", " ")) for name in back))
    content = ExpenseContent.model_validate({**now, **back})
    return Undo(
        f"The expense {now['name']} is as before in: {names}. What was posted stays.",
        commands.change_expense,
        commands.ChangeExpense(expense_id=expense_id, content=content),
    )


@area.undoes(commands.remove_expense, ability=ABILITY)
async def unremove(uow: UnitOfWork, original: Original) -> Undo:
    removed = original.one(ExpenseRemoved)
    return Undo(
        f"The expense {removed.event.name} is paid again; what fell due meanwhile is posted with its own date.",
        reinstate_expense,
        ReinstateExpense(expense_id=removed.stream_id),
    )


@area.undoes(commands.post_expense, repost_entry, ability=ABILITY)
async def unpost(uow: UnitOfWork, original: Original) -> Undo:
    posted = original.one(JournalPosted)
    entry = posted.event
    amount = sum(line.credit_minor for line in entry.lines if line.account == "cash")
    return Undo(
        f"{entry.memo} of {entry.when:%Y-%m-%d} is reversed: {shown(amount, entry.currency)} come back.",
        reverse_entry,
        OfMatter(matter_id=posted.stream_id, memo=f"{entry.memo} taken back"),
    )


@area.undoes(reverse_entry, ability=ABILITY)
async def unreverse(uow: UnitOfWork, original: Original) -> Undo:
    reversal = original.one(JournalPosted)
    amount = sum(line.debit_minor for line in reversal.event.lines if line.account == "cash")
    return Undo(
        f"The entry stands again: {shown(amount, reversal.event.currency)} are paid.",
        repost_entry,
        OfMatter(matter_id=reversal.stream_id),
    )


def _content(state: Expense) -> dict[str, Any]:
    """The fields of an `ExpenseContent`."""
    if state.terms is None:
        return {}
    terms = {name: getattr(state.terms, name) for name in type(state.terms).model_fields if name != "attached_to"}
    hangs_on = {"attached_kind": state.terms.attached_to.kind, "attached_id": state.terms.attached_to.id}
    return {"airline_id": state.airline_id, "currency": state.currency, **terms, **hangs_on}


async def _expense(uow: UnitOfWork, expense_id: str) -> Expense:
    loaded = await uow.load(EXPENSE, expense_id)
    if not loaded.exists:
        raise NotFound("There is no such expense.")
    return loaded.state
