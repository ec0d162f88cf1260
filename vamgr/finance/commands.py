"""What can be done about expenses."""

from __future__ import annotations

from datetime import date

from vamgr.airline.queries import airline_by_id
from vamgr.finance import domain, domain_expenses
from vamgr.finance.domain import JOURNAL
from vamgr.finance.domain_expenses import EXPENSE, due_moment
from vamgr.finance.events import AttachedKind, Attachment, EntryRefs, ExpenseKind, ExpenseTerms
from vamgr.fleet.queries import aircraft_by_id, subfleet_by_id
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.ids import derived_id
from vamgr.kernel.read import Reader
from vamgr.kernel.uow import UnitOfWork
from vamgr.world import airports


class ExpenseContent(Value):
    """``airline_id`` None: every airline. ``attached_id``: a subfleet's or aircraft's id, or an airport's code."""

    airline_id: str | None
    name: str
    kind: ExpenseKind
    amount_minor: int
    currency: str
    attached_kind: AttachedKind
    attached_id: str | None
    flight_types: tuple[str, ...] = ()
    charge_to_pilot: bool = False
    use_ground_handling_multiplier: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


class DefineExpense(Value):
    content: ExpenseContent


class ChangeExpense(Value):
    expense_id: str
    content: ExpenseContent


class RemoveExpense(Value):
    expense_id: str


class PostExpense(Value):
    """One due day of a recurring expense for one airline."""

    expense_id: str
    airline_id: str
    due_on: date


async def define_expense(uow: UnitOfWork, cmd: DefineExpense) -> str:
    """Raises DomainError on the field that does not fit."""
    expense_id = uow.new_id()
    terms = _terms(await uow.fresh(), cmd.content)
    await uow.record(EXPENSE, expense_id, *domain_expenses.define(cmd.content.airline_id, cmd.content.currency, terms))
    return expense_id


async def change_expense(uow: UnitOfWork, cmd: ChangeExpense) -> str:
    """What was posted stays; raises NotFound, and DomainError on the field that does not fit."""
    loaded = await uow.load(EXPENSE, cmd.expense_id)
    if not loaded.exists:
        raise NotFound("There is no such expense.")
    terms = _terms(await uow.fresh(), cmd.content)
    events = domain_expenses.change(loaded.state, cmd.content.airline_id, cmd.content.currency, terms)
    await uow.record(EXPENSE, cmd.expense_id, *events)
    return cmd.expense_id


async def remove_expense(uow: UnitOfWork, cmd: RemoveExpense) -> str:
    """What was posted stays."""
    loaded = await uow.load(EXPENSE, cmd.expense_id)
    if not loaded.exists:
        raise NotFound("There is no such expense.")
    await uow.record(EXPENSE, cmd.expense_id, *domain_expenses.remove(loaded.state))
    return cmd.expense_id


async def post_expense(uow: UnitOfWork, cmd: PostExpense) -> str:
    """Nothing happens for a day that is posted already, or when the expense was removed meanwhile."""
    expense = (await uow.load(EXPENSE, cmd.expense_id)).state
    entry_id = derived_id("expense", cmd.expense_id, cmd.airline_id, cmd.due_on.isoformat())
    journal = await uow.load(JOURNAL, entry_id)
    airline = airline_by_id(uow.reader, cmd.airline_id)
    terms = expense.terms
    if journal.exists or expense.removed or terms is None or airline is None:
        return entry_id
    attached = terms.attached_to
    entry = domain.post(
        journal.state,
        entry_id=entry_id,
        airline_id=cmd.airline_id,
        currency=airline["currency"],
        when=due_moment(cmd.due_on),
        kind="expense",
        memo=f"{terms.name} ({terms.kind})",
        lines=domain.expense_lines(
            terms.name,
            terms.amount_minor,
            airline["currency"],
            cmd.expense_id,
            f"{terms.kind}, {cmd.due_on.isoformat()}",
        ),
        refs=EntryRefs(
            expense_id=cmd.expense_id,
            aircraft_id=attached.id if attached.kind == "aircraft" else None,
            subfleet_id=attached.id if attached.kind == "subfleet" else None,
        ),
    )
    await uow.record(JOURNAL, entry_id, *entry)
    return entry_id


def _terms(reader: Reader, content: ExpenseContent) -> ExpenseTerms:
    label, owner = _attached(reader, content)
    if content.airline_id is not None:
        airline = airline_by_id(reader, content.airline_id)
        if airline is None:
            raise DomainError("There is no such airline.", field="airline_id", code="stale-reference")
        if airline["currency"] != content.currency:
            raise DomainError(f"{airline['name']} keeps its books in {airline['currency']}.", field="currency")
        if owner is not None and owner != content.airline_id:
            raise DomainError(f"{label} belongs to another airline.", field="attached_to.id")
    return ExpenseTerms(
        name=content.name,
        kind=content.kind,
        amount_minor=content.amount_minor,
        attached_to=Attachment(kind=content.attached_kind, id=content.attached_id, label=label),
        flight_types=tuple(sorted(set(content.flight_types))),
        charge_to_pilot=content.charge_to_pilot,
        use_ground_handling_multiplier=content.use_ground_handling_multiplier,
        starts_on=content.starts_on,
        ends_on=content.ends_on,
    )


def _attached(reader: Reader, content: ExpenseContent) -> tuple[str, str | None]:
    """(what it hangs on in words, the airline that owns that)."""
    kind, wanted = content.attached_kind, content.attached_id
    if kind == "airline":
        if wanted is not None:
            raise DomainError("An expense on the airline needs no id here.", field="attached_to.id")
        return ("every airline" if content.airline_id is None else "the airline"), content.airline_id
    if not wanted:
        raise DomainError(f"Choose the {kind} that the expense hangs on.", field="attached_to.id", code="required")
    if kind == "airport":
        airport = airports.get(wanted)
        if airport is None or airport.icao != wanted:
            raise _unknown(kind)
        return f"airport {wanted}", None
    row = subfleet_by_id(reader, wanted) if kind == "subfleet" else aircraft_by_id(reader, wanted)
    if row is None:
        raise _unknown(kind)
    return f"{kind} {row['name' if kind == 'subfleet' else 'registration']}", row["airline_id"]


def _unknown(kind: str) -> DomainError:
    return DomainError(f"There is no such {kind}.", field="attached_to.id", code="stale-reference")
