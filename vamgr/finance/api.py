"""The routes of the ledger: entries, balances, reports."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from pydantic import ConfigDict, Field
from sqlalchemy import ColumnElement, or_, select

from vamgr.airline.queries import airline_by_id
from vamgr.finance import reports
from vamgr.finance.accounts import account
from vamgr.finance.answers import EntryDetail, EntrySummary, Refs, details, summaries
from vamgr.finance.area import api
from vamgr.finance.expenses import recurring
from vamgr.finance.queries import cash_minor, entry_by_id, trial_difference_minor
from vamgr.finance.views import entries_table, lines_table
from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page
from vamgr.kernel.read import Row

_t = entries_table.c
_line = lines_table.c


class AirlineQuery(Body):
    airline: str = Field(max_length=40, description="Sums are of one airline, in its currency.")


class AtQuery(AirlineQuery):
    at: date | None = Field(None, description="As it was at the end of this day (UTC); now when left out.")


# No airline's days are outside, and a step over the calendar's end is none.
_FIRST, _LAST = date(1900, 1, 1), date(2200, 1, 1)


class RangeQuery(AirlineQuery):
    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    from_: date | None = Field(None, alias="from", ge=_FIRST, lt=_LAST, description="The first day (UTC).")
    to: date | None = Field(None, ge=_FIRST, lt=_LAST, description="The day after the last one.")


class EntriesQuery(ListQuery):
    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    airline: str | None = Field(None, max_length=40)
    from_: date | None = Field(None, alias="from", description="The first day (UTC) on which it happened.")
    to: date | None = Field(None, description="The day after the last one.")
    kind: str | None = Field(None, max_length=80, description="Comma separated.")
    account: str | None = Field(None, max_length=40, description="An account's code; `fares` is all of its classes.")
    tag: str | None = Field(None, max_length=200, description="Comma separated.")
    aircraft: str | None = Field(None, max_length=40)
    subfleet: str | None = Field(None, max_length=40)
    route: str | None = Field(None, max_length=40)
    pilot: str | None = Field(None, max_length=40)
    pirep: str | None = Field(None, max_length=40)
    expense: str | None = Field(None, max_length=40)
    min_minor: int | None = Field(None, ge=0, le=10**15)
    max_minor: int | None = Field(None, ge=0, le=10**15)
    reversed: bool | None = Field(None, description="Whether it was taken back by another entry.")


class AccountBalance(Model):
    code: str
    name: str
    kind: str
    party: str
    debit_minor: int
    credit_minor: int
    balance_minor: int


class AccountsAnswer(Model):
    currency: str
    items: list[AccountBalance]


class TrialLine(Model):
    account: str
    account_name: str
    party: str
    debit_minor: int
    credit_minor: int


class TrialBalance(Model):
    """``difference_minor`` is zero; anything else is damage."""

    currency: str
    items: list[TrialLine]
    debit_total_minor: int
    credit_total_minor: int
    difference_minor: int


class MonthResult(Model):
    income_minor: int
    cost_minor: int
    net_minor: int


class UpcomingExpense(Model):
    expense_id: str
    name: str
    amount_minor: int
    due: date


class FinanceSummary(Model):
    currency: str
    cash_minor: int
    month: MonthResult
    previous_month: MonthResult
    upcoming_expenses: list[UpcomingExpense]
    trial_balance_difference_minor: int


def _with_line(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return _t.id.in_(select(_line.entry_id).where(*conditions))


def _on_account(code: str) -> ColumnElement[bool]:
    return _with_line(or_(_line.account == code, _line.account.startswith(f"{code}.", autoescape=True)))


ENTRIES = Listing(
    source=entries_table,
    key=_t.position,
    sortable={"when": _t.happened_at, "total_minor": _t.total_minor, "position": _t.position},
    default_sort="-when",
    search=[_t.memo, _t.pirep_ident],
    filters={
        "airline": lambda value: _t.airline_id == value,
        "from_": lambda value: _t.happened_at >= value.isoformat(),
        "to": lambda value: _t.happened_at < value.isoformat(),
        "kind": lambda value: _t.kind.in_(value.split(",")),
        "account": _on_account,
        "tag": lambda value: _with_line(_line.tag.in_(value.split(","))),
        "aircraft": lambda value: _t.aircraft_id == value,
        "subfleet": lambda value: _t.subfleet_id == value,
        "route": lambda value: _t.route_id == value,
        "pilot": lambda value: _t.pilot_id == value,
        "pirep": lambda value: _t.pirep_id == value,
        "expense": lambda value: _with_line(_line.expense_id == value),
        "min_minor": lambda value: _t.total_minor >= value,
        "max_minor": lambda value: _t.total_minor <= value,
        "reversed": lambda value: _t.reversed_by.is_not(None) if value else _t.reversed_by.is_(None),
    },
)
CSV_COLUMNS = [
    "entry_id",
    "position",
    "airline_icao",
    "when",
    "posted_at",
    "kind",
    "memo",
    "currency",
    "index",
    "account",
    "account_name",
    "party",
    "pilot_number",
    "debit_minor",
    "credit_minor",
    "tag",
    "line_memo",
    "formula",
    "pirep",
    "reverses",
    "reversed_by",
]


@api.get("/finance/entries", ability="finance.view", query=EntriesQuery, answer=Page[EntrySummary], csv=True)
def list_entries(call: Call) -> Page[EntrySummary] | CsvRows:
    """List the journal's entries; as CSV, one row for each line."""
    if call.csv:
        return CsvRows(CSV_COLUMNS, _csv_lines(call))
    page = ENTRIES.page(call.reader, call.query)
    return Page[EntrySummary](items=summaries(call, page.items), next_cursor=page.next_cursor, total=page.total)


def _csv_lines(call: Call) -> Any:
    refs = Refs(call.reader)
    for row in ENTRIES.everything(call.reader, call.query):
        entry = {
            "entry_id": row["id"],
            "airline_icao": refs.airline(row["airline_id"]).icao,
            "when": row["happened_at"],
            "pirep": row["pirep_ident"],
            **{name: row[name] for name in ("position", "posted_at", "kind", "memo", "currency")},
            **{name: row[name] for name in ("reverses", "reversed_by")},
        }
        statement = select(lines_table).where(_line.entry_id == row["id"]).order_by(_line.line)
        for line in call.reader.all(statement):
            pilot = refs.pilot(line["pilot_id"])
            yield {
                **entry,
                **{name: line[name] for name in ("account", "party", "debit_minor", "credit_minor", "tag")},
                "index": line["line"],
                "account_name": account(line["account"]).name,
                "pilot_number": pilot.pilot_number if pilot else None,
                "line_memo": line["memo"],
                "formula": line["formula"]["text"],
            }


@api.get("/finance/entries/{id}", ability="pilot.read", answer=EntryDetail)
def get_entry(call: Call) -> EntryDetail:
    """One entry with its lines, each with its formula.

    For who may see the money, and for the pilot of the flight. The id of a flight or an aircraft gives its last entry.
    """
    row = entry_by_id(call.reader, call.path["id"])
    if row is None or not (call.actor.can("finance.view") or row["user_id"] == call.actor.user_id):
        raise NotFound("There is no such entry.")
    return details(call, [row])[0]


@api.get("/finance/accounts", ability="finance.view", query=AtQuery, answer=AccountsAnswer)
def list_accounts(call: Call) -> AccountsAnswer:
    """The accounts of an airline and its pilots with their balances."""
    airline = airline_of(call)
    items = [
        AccountBalance(
            code=row["account"],
            **_named(row["account"]),
            debit_minor=row["debit_minor"],
            credit_minor=row["credit_minor"],
            balance_minor=reports.balance_of(row),
        )
        for row in reports.account_sums(call.reader, airline["id"], call.query.at)
    ]
    return AccountsAnswer(currency=airline["currency"], items=items)


@api.get("/finance/trial-balance", ability="finance.view", query=AtQuery, answer=TrialBalance, csv=True)
def get_trial_balance(call: Call) -> TrialBalance | CsvRows:
    """Debits and credits of every account; their sums are equal."""
    airline = airline_of(call)
    items = [
        TrialLine(
            account=row["account"],
            account_name=account(row["account"]).name,
            party=account(row["account"]).party,
            debit_minor=row["debit_minor"],
            credit_minor=row["credit_minor"],
        )
        for row in reports.account_sums(call.reader, airline["id"], call.query.at)
    ]
    if call.csv:
        return CsvRows(list(TrialLine.model_fields), [item.model_dump() for item in items])
    debits, credits_ = sum(item.debit_minor for item in items), sum(item.credit_minor for item in items)
    return TrialBalance(
        currency=airline["currency"],
        items=items,
        debit_total_minor=debits,
        credit_total_minor=credits_,
        difference_minor=debits - credits_,
    )


@api.get("/finance/summary", ability="finance.view", query=AirlineQuery, answer=FinanceSummary, volatile=True)
def get_summary(call: Call) -> FinanceSummary:
    """The money at a glance: cash, this month and the last one, what falls due next."""
    airline = airline_of(call)
    this_month = call.now.date().replace(day=1)
    last_month = (this_month - timedelta(days=1)).replace(day=1)
    upcoming = [
        UpcomingExpense(
            expense_id=one.expense["id"],
            name=one.expense["name"],
            amount_minor=one.expense["amount_minor"],
            due=one.next_due,
        )
        for one in recurring(call.reader, airline_id=airline["id"])
        if one.next_due is not None
    ]
    return FinanceSummary(
        currency=airline["currency"],
        cash_minor=cash_minor(call.reader, airline["id"]),
        month=_month(call, airline["id"], this_month),
        previous_month=_month(call, airline["id"], last_month),
        upcoming_expenses=sorted(upcoming, key=lambda one: (one.due, one.name))[:20],
        trial_balance_difference_minor=trial_difference_minor(call.reader, airline["id"]),
    )


def _month(call: Call, airline_id: str, first: date) -> MonthResult:
    found = reports.profit_by(call.reader, airline_id, "none", first, reports.month_after(first))
    profit = reports.total(found.values())
    return MonthResult(income_minor=profit.income_minor, cost_minor=profit.cost_minor, net_minor=profit.net_minor)


def airline_of(call: Call) -> Row:
    airline = airline_by_id(call.reader, call.query.airline)
    if airline is None:
        raise NotFound("There is no such airline.")
    return airline


def _named(code: str) -> dict[str, Any]:
    known = account(code)
    return {"name": known.name, "kind": known.kind, "party": known.party}
