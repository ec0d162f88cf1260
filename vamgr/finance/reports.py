"""Sums over the ledger, read from what is kept by day and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Integer, and_, cast, func, or_, select

from vamgr.finance.accounts import account, chart_order
from vamgr.finance.statistics import NOTHING, Profit
from vamgr.finance.views import balances_table, days_table, profit_table
from vamgr.kernel.read import Reader, Row

Step = Literal["day", "week", "month"]


def account_sums(reader: Reader, airline_id: str, at: date | None) -> list[Row]:
    """``account``, ``debit_minor``, ``credit_minor`` up to the end of a day (None: all), as the chart has them."""
    if at is None:
        rows = reader.all(select(balances_table).where(balances_table.c.airline_id == airline_id))
    else:
        table = days_table.c
        rows = reader.all(
            select(
                table.account,
                func.sum(table.debit_minor).label("debit_minor"),
                func.sum(table.credit_minor).label("credit_minor"),
            )
            .where(table.airline_id == airline_id, table.day <= at.isoformat())
            .group_by(table.account)
        )
    return sorted(rows, key=lambda row: chart_order(row["account"]))


def balance_of(row: Row) -> int:
    """Of an account as people read it: what it has for assets and expenses, what it owes or earned for the others."""
    difference: int = row["debit_minor"] - row["credit_minor"]
    return difference if account(row["account"]).kind in {"asset", "expense"} else -difference


def first_day(reader: Reader, airline_id: str) -> date | None:
    """The first day with an entry."""
    table = days_table.c
    first = reader.scalar(select(func.min(table.day)).where(table.airline_id == airline_id))
    return date.fromisoformat(first) if first else None


def last_day(reader: Reader, airline_id: str) -> date | None:
    table = days_table.c
    last = reader.scalar(select(func.max(table.day)).where(table.airline_id == airline_id))
    return date.fromisoformat(last) if last else None


def profit_by(
    reader: Reader, airline_id: str, group_by: str, start: date, end: date, *, only: tuple[str, str] | None = None
) -> dict[str, Profit]:
    """Profit by key (month, or id of the thing; empty: of none) from a day to before another.

    ``only``: of one thing, its dimension and id. Whole months are read as such, the days at the edges one by one.
    """
    table = profit_table.c
    dimension = only[0] if only else "all" if group_by in {"month", "none"} else group_by
    conditions = [
        and_(table.period >= first, table.period <= last, func.length(table.period) == len(first))
        for first, last in _periods(start, end)
    ]
    if not conditions:
        return {}
    where = [table.airline_id == airline_id, table.dimension == dimension, or_(*conditions)]
    if only:
        where.append(table.key == only[1])
    rows = reader.all(select(profit_table).where(*where))
    found: dict[str, Profit] = {}
    for row in rows:
        key = row["period"][:7] if group_by == "month" else "" if group_by == "none" else row["key"]
        found[key] = found.get(key, NOTHING).plus(row)
    return found


def total(parts: Iterable[Profit]) -> Profit:
    whole = NOTHING
    for part in parts:
        whole = whole.plus(asdict(part))
    return whole


def _periods(start: date, end: date) -> Iterator[tuple[str, str]]:
    """Ranges of whole months (YYYY-MM) and of single days that make up [start, end)."""
    if start >= end:
        return
    first_month = start if start.day == 1 else month_after(start)
    last_month = end.replace(day=1)
    if first_month >= last_month:
        yield start.isoformat(), (end - timedelta(days=1)).isoformat()
        return
    if start < first_month:
        yield start.isoformat(), (first_month - timedelta(days=1)).isoformat()
    yield first_month.isoformat()[:7], (last_month - timedelta(days=1)).isoformat()[:7]
    if last_month < end:
        yield last_month.isoformat(), (end - timedelta(days=1)).isoformat()


def month_after(day: date) -> date:
    """The first of the next month."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


@dataclass(frozen=True, slots=True)
class CashPoint:
    """``at``: the first day of the step; the balance is that at its end."""

    at: date
    balance_minor: int
    in_minor: int
    out_minor: int


def cash_points(reader: Reader, airline_id: str, start: date, end: date, step: Step) -> tuple[int, list[CashPoint]]:
    """(balance before ``start``, a point for each step with movements or not, up to before ``end``)."""
    table = days_table.c
    cash: ColumnElement[bool] = and_(table.airline_id == airline_id, table.account == "cash")
    net = cast(func.coalesce(func.sum(table.debit_minor - table.credit_minor), 0), Integer)
    opening: int = reader.scalar(select(net).where(cash, table.day < start.isoformat())) or 0
    rows = reader.all(
        select(days_table).where(cash, table.day >= start.isoformat(), table.day < end.isoformat()).order_by(table.day)
    )
    sums: dict[date, list[int]] = {}
    day = step_start(start, step)
    while day < end:
        sums[day] = [0, 0]
        day = _next(day, step)
    for row in rows:
        moved = sums[step_start(date.fromisoformat(row["day"]), step)]
        moved[0] += row["debit_minor"]
        moved[1] += row["credit_minor"]
    points, balance = [], opening
    for day, (came, went) in sums.items():
        balance += came - went
        points.append(CashPoint(day, balance, came, went))
    return opening, points


def step_for(days: int) -> Step:
    """Steps that make a line of some hundred points at most."""
    return "day" if days <= 190 else "week" if days <= 1100 else "month"


def cash_flow(reader: Reader, airline_id: str, start: date, end: date) -> tuple[int, dict[str, int]]:
    """(balance before ``start``, what each of the airline's other accounts moved it by up to before ``end``).

    Every entry's debits and credits are equal, so what went into cash is what came out of the other accounts.
    """
    table = days_table.c
    net = cast(func.coalesce(func.sum(table.debit_minor - table.credit_minor), 0), Integer)
    own = table.airline_id == airline_id
    opening: int = reader.scalar(select(net).where(own, table.account == "cash", table.day < start.isoformat())) or 0
    rows = reader.all(
        select(table.account, net.label("net"))
        .where(own, table.account != "cash", table.day >= start.isoformat(), table.day < end.isoformat())
        .group_by(table.account)
    )
    moved: dict[str, int] = {}
    for row in sorted(rows, key=lambda row: chart_order(row["account"])):
        if account(row["account"]).party != "airline":
            continue
        code = row["account"].partition(".")[0]
        moved[code] = moved.get(code, 0) - row["net"]
    return opening, {code: amount for code, amount in moved.items() if amount}


def step_start(day: date, step: Step) -> date:
    """The first day of the step that a day is in; weeks begin on Monday."""
    if step == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if step == "month" else day


def _next(day: date, step: Step) -> date:
    if step == "month":
        return month_after(day)
    return day + timedelta(days=7 if step == "week" else 1)


def profit_fields(profit: Profit) -> dict[str, Any]:
    return {
        "income_minor": profit.income_minor,
        "cost_minor": profit.cost_minor,
        "net_minor": profit.net_minor,
        "flights": profit.flights,
        "block_minutes": profit.block_minutes,
        "by_account": profit.by_account,
    }
