"""What other areas may ask of the money."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, or_, select

from vamgr.finance.accounts import Account, account, all_accounts
from vamgr.finance.views import balances_table, entries_table, flights_table, pilot_balances_table, profit_table
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import iso


def accounts() -> tuple[Account, ...]:
    """The chart of accounts: code, name, kind, party."""
    return all_accounts()


def cash_minor(reader: Reader, airline_id: str) -> int:
    """What the airline has in cash, in minor units of its currency."""
    row = reader.one(
        select(balances_table).where(balances_table.c.airline_id == airline_id, balances_table.c.account == "cash")
    )
    return row["debit_minor"] - row["credit_minor"] if row else 0


def pilot_balance_minor(reader: Reader, pilot_id: str) -> int:
    """What a pilot has earned and not lost again, in minor units of the airline's currency."""
    row = reader.row(pilot_balances_table, pilot_id)
    return row["balance_minor"] if row else 0


def flight_money(reader: Reader, pirep_ids: Iterable[str]) -> dict[str, Row]:
    """By report: rows with ``result_minor`` (the airline's), ``pay_minor``, ``currency`` and ``entry_ids``, for those
    whose money stands in the ledger."""
    table, wanted = flights_table.c, sorted(set(pirep_ids))
    if len(wanted) == 1:
        row = reader.row(flights_table, wanted[0])
        return {wanted[0]: row} if row and row["counts"] > 0 else {}
    rows = reader.all(select(flights_table).where(table.pirep_id.in_(wanted), table.counts > 0))
    return {row["pirep_id"]: row for row in rows}


def net_minor_since(reader: Reader, airline_id: str, since: datetime) -> int:
    """Income less costs from the day of that moment on."""
    table = profit_table.c
    net = func.sum(table.income_minor - table.cost_minor)
    where = (table.airline_id == airline_id, table.dimension == "all", func.length(table.period) == 10)
    return reader.scalar(select(net).where(*where, table.period >= iso(since)[:10])) or 0


def fuel_left_before(reader: Reader, aircraft_id: str, block_off_at: datetime, without: str) -> float | None:
    """What the last accepted flight before that moment left in the tanks, in kg; None when there is none."""
    table = flights_table.c
    statement = select(table.fuel_remaining_kg).where(
        table.aircraft_id == aircraft_id,
        table.block_off_at < iso(block_off_at),
        table.counts > 0,
        table.pirep_id != without,
    )
    left: float | None = reader.scalar(statement.order_by(table.block_off_at.desc()).limit(1))
    return left


def trial_difference_minor(reader: Reader, airline_id: str) -> int:
    """Debits less credits over everything; anything but zero is damage."""
    table = balances_table.c
    statement = select(func.sum(table.debit_minor - table.credit_minor)).where(table.airline_id == airline_id)
    return reader.scalar(statement) or 0


def entry_by_id(reader: Reader, wanted: str) -> Row | None:
    """An entry; for the id of a flight or another matter with entries of its own, the last one of these."""
    table = entries_table.c
    statement = select(entries_table).where(or_(table.id == wanted, table.matter_id == wanted))
    return reader.one(statement.order_by(table.position.desc()).limit(1))


def profit_by_month(reader: Reader, airline_id: str, dimension: str, key: str) -> dict[str, Row]:
    """By month (YYYY-MM): rows with ``income_minor``, ``cost_minor`` and ``by_account`` (income +, costs −) of one
    route, aircraft, subfleet or pilot."""
    table = profit_table.c
    statement = select(profit_table).where(
        table.airline_id == airline_id,
        table.dimension == dimension,
        table.key == key,
        func.length(table.period) == 7,
    )
    return {row["period"]: row for row in reader.all(statement.order_by(table.period))}


def account_name(code: str) -> str:
    """What an account is called, also that of a fare class. Raises KeyError for a code that is not in the chart."""
    return account(code).name
