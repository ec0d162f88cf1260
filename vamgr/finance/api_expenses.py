"""The routes of expenses."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationInfo, field_validator
from sqlalchemy import or_

from vamgr.airline.queries import AirlineRef, airline_by_id
from vamgr.finance import commands
from vamgr.finance.answers import Refs
from vamgr.finance.area import api
from vamgr.finance.domain_expenses import due_moment
from vamgr.finance.events import AttachedKind, ExpenseKind
from vamgr.finance.expenses import expense_by_id, posted_between, recurring, totals_of
from vamgr.finance.reports import month_after
from vamgr.finance.views_expenses import expenses_table
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.money import CURRENCIES
from vamgr.kernel.read import Row

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
FlightType = Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]
_t = expenses_table.c
_REQUIRED = ("name", "kind", "amount_minor", "currency", "attached_to")


class AttachedTo(Body):
    kind: AttachedKind
    id: str | None = Field(
        None, max_length=40, description="The subfleet's or aircraft's id, or the airport's code; null for an airline."
    )


class ChangeExpenseBody(Body):
    """Only the fields that are sent change."""

    airline_id: str | None = Field(None, max_length=40, description="Null: every airline, in its own currency.")
    name: Name | None = None
    kind: ExpenseKind | None = None
    amount_minor: int | None = Field(None, ge=1, le=10**13)
    currency: str | None = Field(None, min_length=3, max_length=3, description="ISO 4217 code.")
    attached_to: AttachedTo | None = None
    flight_types: list[FlightType] = Field(default_factory=list, max_length=26)
    charge_to_pilot: bool = False
    use_ground_handling_multiplier: bool = False
    starts_on: date | None = Field(None, description="The first day (UTC).")
    ends_on: date | None = Field(None, description="The last day (UTC).")

    @field_validator("currency")
    @classmethod
    def _known(cls, value: str | None) -> str | None:
        if value is not None and value not in CURRENCIES:
            raise ValueError("Write the currency as its three-letter code, for example EUR.")
        return value

    @field_validator(*_REQUIRED)
    @classmethod
    def _kept(cls, value: Any, info: ValidationInfo) -> Any:
        if value is None:
            raise ValueError(f"The {str(info.field_name).replace('_', ' ')} cannot be empty.")
        return value


class ExpenseBody(ChangeExpenseBody):
    name: Name
    kind: ExpenseKind
    amount_minor: int = Field(ge=1, le=10**13)
    currency: str = Field(min_length=3, max_length=3, description="ISO 4217 code.")
    attached_to: AttachedTo


class Attached(Model):
    kind: str
    id: str | None


class ExpenseAnswer(Model):
    """``next_due``: the next day that is posted; null for expenses per flight. ``posted_total_minor``: all so far."""

    id: str
    airline_id: str | None
    airline: AirlineRef | None
    name: str
    kind: str
    amount_minor: int
    currency: str
    attached_to: Attached
    attached_label: str
    flight_types: list[str]
    charge_to_pilot: bool
    use_ground_handling_multiplier: bool
    starts_on: date | None
    ends_on: date | None
    next_due: date | None
    last_posted: date | None
    posted_total_minor: int
    status: str
    created_at: str
    updated_at: str
    actions: list[str]


class ExpensesQuery(ListQuery):
    airline: str | None = Field(None, max_length=40, description="Also those of every airline.")
    kind: str | None = Field(None, max_length=40, description="per_flight, daily, monthly; comma separated.")
    status: str | None = Field(None, max_length=20, description="active or removed; active when left out.")


class ForecastQuery(Body):
    airline: str = Field(max_length=40)
    days: int = Field(30, ge=1, le=92, description="How many days of due dates to list, from today on.")


class DueExpense(Model):
    expense_id: str
    name: str
    kind: str
    amount_minor: int
    due: date


class Forecast(Model):
    """``month_posted_minor``: what recurring expenses came to so far this month, ``month_due_minor``: what is still to
    come in it."""

    currency: str
    month: str
    month_posted_minor: int
    month_due_minor: int
    next_month: str
    next_month_minor: int
    days: int
    dues: list[DueExpense]


EXPENSES = Listing(
    source=expenses_table,
    key=_t.id,
    sortable={"name": _t.name, "amount_minor": _t.amount_minor, "created_at": _t.created_at},
    default_sort="name",
    search=[_t.name, _t.attached_label],
    filters={
        "airline": lambda value: or_(_t.airline_id == value, _t.airline_id.is_(None)),
        "kind": lambda value: _t.kind.in_(value.split(",")),
        "status": lambda value: _t.status.in_(value.split(",")),
    },
)


@api.get("/expenses", ability="finance.view", query=ExpensesQuery, answer=Page[ExpenseAnswer], csv=True)
def list_expenses(call: Call) -> Page[ExpenseAnswer] | CsvRows:
    """List the expenses per flight, day and month."""
    where = [] if call.query.status else [_t.status == "active"]
    refs = Refs(call.reader)
    return list_answer(call, EXPENSES, ExpenseAnswer, where=where, row=lambda row: _answer(call, refs, row))


@api.get("/expenses/forecast", ability="finance.view", query=ForecastQuery, answer=Forecast, volatile=True)
def get_forecast(call: Call) -> Forecast:
    """What recurring expenses fall due next, and what they come to in this month and the next."""
    airline = airline_by_id(call.reader, call.query.airline)
    if airline is None:
        raise NotFound("There is no such airline.")
    first = call.now.date().replace(day=1)
    second = month_after(first)
    third = month_after(second)
    ends = due_moment(max(third, call.now.date() + timedelta(days=call.query.days + 1)))
    dues: list[DueExpense] = []
    for one in recurring(call.reader, airline_id=airline["id"]):
        days = [day for day in one.days_due(ends) if due_moment(day) < ends]
        dues += [
            DueExpense(
                expense_id=one.expense["id"],
                name=one.expense["name"],
                kind=one.expense["kind"],
                amount_minor=one.expense["amount_minor"],
                due=day,
            )
            for day in days
        ]
    dues.sort(key=lambda due: (due.due, due.name))
    today = call.now.date()
    posted = posted_between(call.reader, airline["id"], first, second)
    return Forecast(
        currency=airline["currency"],
        month=first.isoformat()[:7],
        month_posted_minor=posted,
        month_due_minor=sum(due.amount_minor for due in dues if due.due < second),
        next_month=second.isoformat()[:7],
        next_month_minor=sum(due.amount_minor for due in dues if second <= due.due < third),
        days=call.query.days,
        dues=[due for due in dues if due.due <= today + timedelta(days=call.query.days)],
    )


@api.get("/expenses/{id}", ability="finance.view", answer=ExpenseAnswer)
def get_expense(call: Call) -> Row:
    """One expense."""
    return _answer(call, Refs(call.reader), _row(call))


@api.post("/expenses", ability="finance.manage", body=ExpenseBody, status=201)
async def define_expense(call: Call) -> CommandAnswer:
    """Define an expense.

    One per flight is paid by every flight that is accepted from now on; an airport's by flights that land there. Daily
    ones fall due at 01:00 UTC, monthly ones on the first; days when the program was off are posted when it starts.
    """
    content = commands.ExpenseContent(**_content(call.body.model_dump()))
    return await call.execute(commands.define_expense, commands.DefineExpense(content=content))


@api.patch("/expenses/{id}", ability="finance.manage", body=ChangeExpenseBody)
async def change_expense(call: Call) -> CommandAnswer:
    """Change an expense; what was posted stays as it is."""
    row = _row(call)
    now = {name: row[name] for name in commands.ExpenseContent.model_fields if name in row}
    changes = _content(call.body.model_dump(exclude_unset=True))
    content = commands.ExpenseContent.model_validate({**_typed(now), **changes})
    return await call.execute(commands.change_expense, commands.ChangeExpense(expense_id=row["id"], content=content))


@api.delete("/expenses/{id}", ability="finance.manage")
async def remove_expense(call: Call) -> CommandAnswer:
    """Remove an expense; what was posted stays."""
    return await call.execute(commands.remove_expense, commands.RemoveExpense(expense_id=call.path["id"]))


def _content(body: dict[str, Any]) -> dict[str, Any]:
    attached = body.pop("attached_to", None)
    if attached is not None:
        upper = attached["kind"] == "airport" and attached["id"] is not None
        body["attached_kind"] = attached["kind"]
        body["attached_id"] = attached["id"].upper() if upper else attached["id"]
    return body


def _typed(row: Row) -> Row:
    """A row's days as dates."""
    days = {name: date.fromisoformat(row[name]) if row[name] else None for name in ("starts_on", "ends_on")}
    return {**row, **days}


def _row(call: Call) -> Row:
    row = expense_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such expense.")
    return row


def _answer(call: Call, refs: Refs, row: Row) -> Row:
    posted, last = totals_of(call.reader, row["id"])
    due = [one.next_due for one in recurring(call.reader, expense_id=row["id"]) if one.next_due is not None]
    manages = call.actor.can("finance.manage") and row["status"] == "active"
    return {
        **row,
        "airline": refs.airline(row["airline_id"]) if row["airline_id"] else None,
        "attached_to": {"kind": row["attached_kind"], "id": row["attached_id"]},
        "next_due": min(due, default=None),
        "last_posted": last,
        "posted_total_minor": posted,
        "actions": ["change", "remove"] if manages else [],
    }
