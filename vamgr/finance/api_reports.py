"""What the ledger sums up to: profit and loss, cash over time, and what moved it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Literal

from pydantic import ConfigDict, Field

from vamgr.finance import reports
from vamgr.finance.accounts import account, chart_order
from vamgr.finance.answers import Refs
from vamgr.finance.api import RangeQuery, airline_of
from vamgr.finance.area import api
from vamgr.finance.statistics import Profit
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.kernel.listing import CsvRows
from vamgr.kernel.read import Row

MAX_POINTS = 4000
THINGS = ("route", "aircraft", "subfleet", "pilot")
_COLLECTIONS = {"route": "routes", "aircraft": "aircraft", "subfleet": "subfleets", "pilot": "pilots"}


class ProfitQuery(RangeQuery):
    group_by: Literal["month", "route", "aircraft", "subfleet", "pilot", "account", "none"] = "none"
    route: str | None = Field(None, max_length=40, description="Only what this one brought and cost; one thing only.")
    aircraft: str | None = Field(None, max_length=40)
    subfleet: str | None = Field(None, max_length=40)
    pilot: str | None = Field(None, max_length=40)

    def only(self) -> tuple[str, str] | None:
        """The one thing whose figures are asked for: its kind and id. Raises InvalidInput for several."""
        named = [(name, value) for name in THINGS if (value := getattr(self, name)) is not None]
        if len(named) > 1 or (named and self.group_by in THINGS):
            sentence = "Figures are of one thing: name one, and group by month or account."
            raise InvalidInput(sentence, errors=[FieldError(named[-1][0], sentence, "too-many")])
        return named[0] if named else None


class CashQuery(RangeQuery):
    step: Literal["auto", "day", "week", "month"] = Field("day", description="`auto`: as suits the length.")


class AccountName(Model):
    code: str
    name: str
    kind: str


class ProfitGroup(Model):
    """``by_account``: income is positive, costs are negative. ``by_month``: of an account, what it came to."""

    key: str
    label: str
    topic: str | None
    income_minor: int
    cost_minor: int
    net_minor: int
    flights: int
    block_minutes: int
    by_account: dict[str, int]
    by_month: dict[str, int] = Field(default_factory=dict)


class ProfitAndLoss(Model):
    model_config = ConfigDict(serialize_by_alias=True)

    currency: str
    start: date = Field(serialization_alias="from")
    to: date
    accounts: list[AccountName]
    months: list[str] = Field(description="YYYY-MM, in order; only when grouped by account.")
    groups: list[ProfitGroup]
    totals: ProfitGroup


class CashPointAnswer(Model):
    """``at``: the first day of the step; the balance is that at its end."""

    at: date
    balance_minor: int
    in_minor: int
    out_minor: int


class CashAnswer(Model):
    currency: str
    step: str
    founded_on: date | None = Field(description="The day of the first entry; null before it.")
    opening_minor: int
    closing_minor: int
    points: list[CashPointAnswer]


class CashStep(Model):
    """What an account changed the cash by; the classes of fares are one."""

    account: str
    account_name: str
    kind: str
    amount_minor: int


class CashFlow(Model):
    """``opening_minor`` and all steps together are ``closing_minor``."""

    model_config = ConfigDict(serialize_by_alias=True)

    currency: str
    start: date = Field(serialization_alias="from")
    to: date
    opening_minor: int
    steps: list[CashStep]
    closing_minor: int


@api.get("/finance/profit-and-loss", ability="finance.view", query=ProfitQuery, answer=ProfitAndLoss, csv=True)
def get_profit_and_loss(call: Call) -> ProfitAndLoss | CsvRows:
    """Income and costs, together or by month, route, aircraft, subfleet, pilot or account; of all, or of one thing.

    From the first entry to the last when no days are given.
    """
    airline = airline_of(call)
    start, end = _range(call, airline)
    group_by: str = call.query.group_by
    by = "month" if group_by == "account" else group_by
    found = reports.profit_by(call.reader, airline["id"], by, start, end, only=call.query.only())
    whole = reports.total(found.values())
    codes = sorted(whole.by_account, key=chart_order)
    months = sorted(found) if group_by == "account" else []
    groups = _accounts_of(found, codes) if group_by == "account" else _groups(call, group_by, found)
    if call.csv:
        return _profit_csv(group_by, groups, codes, months)
    return ProfitAndLoss(
        currency=airline["currency"],
        start=start,
        to=end,
        accounts=[AccountName(code=code, name=account(code).name, kind=account(code).kind) for code in codes],
        months=months,
        groups=groups,
        totals=ProfitGroup(
            key="",
            label="Total",
            topic=None,
            **reports.profit_fields(whole),
            by_month={month: found[month].net_minor for month in months},
        ),
    )


def _groups(call: Call, group_by: str, found: dict[str, Profit]) -> list[ProfitGroup]:
    refs = Refs(call.reader)
    groups = [
        ProfitGroup(key=key, **_label(refs, group_by, key), **reports.profit_fields(profit))
        for key, profit in found.items()
    ]
    return sorted(groups, key=lambda group: (0 if group_by == "month" else -group.net_minor, group.key))


def _accounts_of(found: dict[str, Profit], codes: list[str]) -> list[ProfitGroup]:
    """An income statement: each account with what it came to by month."""
    groups = []
    for code in codes:
        by_month = {month: profit.by_account[code] for month, profit in found.items() if code in profit.by_account}
        amount = sum(by_month.values())
        income = account(code).kind == "income"
        groups.append(
            ProfitGroup(
                key=code,
                label=account(code).name,
                topic=None,
                income_minor=amount if income else 0,
                cost_minor=0 if income else -amount,
                net_minor=amount,
                flights=0,
                block_minutes=0,
                by_account={code: amount},
                by_month=by_month,
            )
        )
    return groups


def _profit_csv(group_by: str, groups: list[ProfitGroup], codes: list[str], months: list[str]) -> CsvRows:
    if group_by == "account":
        columns = ["key", "label", "income_minor", "cost_minor", "net_minor"]
        rows = [{**group.model_dump(), **{month: group.by_month.get(month, 0) for month in months}} for group in groups]
        return CsvRows([*columns, *months], rows)
    columns = [name for name in ProfitGroup.model_fields if name not in {"by_account", "by_month", "topic"}]
    rows = [{**group.model_dump(), **{code: group.by_account.get(code, 0) for code in codes}} for group in groups]
    return CsvRows([*columns, *codes], rows)


@api.get("/finance/cash", ability="finance.view", query=CashQuery, answer=CashAnswer)
def get_cash(call: Call) -> CashAnswer:
    """What the airline's cash was, by day, week or month."""
    airline = airline_of(call)
    start, end = _range(call, airline)
    days = (end - start).days
    step: reports.Step = reports.step_for(days) if call.query.step == "auto" else call.query.step
    if days > MAX_POINTS * (1 if step == "day" else 7):
        sentence = "Those are too many points. Ask for a shorter time, or by month."
        raise InvalidInput(sentence, errors=[FieldError("from", sentence, "too-large")])
    opening, points = reports.cash_points(call.reader, airline["id"], start, end, step)
    return CashAnswer(
        currency=airline["currency"],
        step=step,
        founded_on=reports.first_day(call.reader, airline["id"]),
        opening_minor=opening,
        closing_minor=points[-1].balance_minor if points else opening,
        points=[CashPointAnswer.model_validate(point) for point in points],
    )


@api.get("/finance/cash-flow", ability="finance.view", query=RangeQuery, answer=CashFlow, csv=True)
def get_cash_flow(call: Call) -> CashFlow | CsvRows:
    """What made the cash more or less between two days: capital, aircraft, fares, each kind of cost."""
    airline = airline_of(call)
    start, end = _range(call, airline)
    opening, moved = reports.cash_flow(call.reader, airline["id"], start, end)
    steps = [
        CashStep(account=code, account_name=account(code).name, kind=account(code).kind, amount_minor=amount)
        for code, amount in moved.items()
    ]
    if call.csv:
        return CsvRows(list(CashStep.model_fields), [step.model_dump() for step in steps])
    return CashFlow(
        currency=airline["currency"],
        start=start,
        to=end,
        opening_minor=opening,
        steps=steps,
        closing_minor=opening + sum(moved.values()),
    )


def _range(call: Call, airline: Row) -> tuple[date, date]:
    """[from, to) as asked; what is left open goes to the first or the last entry."""
    founded = date.fromisoformat(airline["created_at"][:10])
    start = call.query.from_ or reports.first_day(call.reader, airline["id"]) or founded
    end = call.query.to or (reports.last_day(call.reader, airline["id"]) or start) + timedelta(days=1)
    if call.query.from_ and call.query.to and start >= end:
        sentence = "The first day must be before the day after the last one."
        raise InvalidInput(sentence, errors=[FieldError("to", sentence, "order")])
    return start, max(start, end)


def _label(refs: Refs, group_by: str, key: str) -> dict[str, Any]:
    if group_by in {"month", "none"}:
        return {"label": key or "Total", "topic": None}
    if not key:
        return {"label": f"Without {'an' if group_by == 'aircraft' else 'a'} {group_by}", "topic": None}
    return {"label": refs.named(group_by, key) or key, "topic": f"{_COLLECTIONS[group_by]}:{key}"}
