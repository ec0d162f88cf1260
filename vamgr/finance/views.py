"""The ledger's read tables: entries and lines, balances, and what is summed up by day, month, route, aircraft..."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Float, Integer, String

from vamgr.finance.area import area
from vamgr.finance.events import JournalLine, JournalPosted
from vamgr.finance.statistics import PROFIT_DIMENSIONS, Profit, profit_of
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

entries_table = read_table(
    "finance_entries",
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("matter_id", String, nullable=False, doc="The stream of what it is about."),
    Column("event_id", String, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("happened_at", String, nullable=False),
    Column("posted_at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("memo", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("total_minor", BigInteger, nullable=False),
    Column("cash_minor", BigInteger, nullable=False),
    Column("line_count", Integer, nullable=False),
    Column("pirep_id", String),
    Column("pirep_ident", String),
    Column("pilot_id", String),
    Column("user_id", String),
    Column("aircraft_id", String),
    Column("subfleet_id", String),
    Column("route_id", String),
    Column("expense_id", String),
    Column("reverses", String),
    Column("reversed_by", String),
    indexes=[["airline_id", "happened_at"], ["happened_at"], ["pirep_id"], ["matter_id"]],
)
lines_table = read_table(
    "finance_lines",
    Column("entry_id", String, primary_key=True),
    Column("line", Integer, primary_key=True),
    Column("account", String, nullable=False),
    Column("party", String, nullable=False),
    Column("pilot_id", String),
    Column("debit_minor", BigInteger, nullable=False),
    Column("credit_minor", BigInteger, nullable=False),
    Column("tag", String, nullable=False),
    Column("memo", String, nullable=False),
    Column("formula", JSON, nullable=False),
    Column("expense_id", String),
)
balances_table = read_table(
    "finance_balances",
    Column("airline_id", String, primary_key=True),
    Column("account", String, primary_key=True),
    Column("debit_minor", BigInteger, nullable=False),
    Column("credit_minor", BigInteger, nullable=False),
)
days_table = read_table(
    "finance_days",
    Column("airline_id", String, primary_key=True),
    Column("account", String, primary_key=True),
    Column("day", String, primary_key=True),
    Column("debit_minor", BigInteger, nullable=False),
    Column("credit_minor", BigInteger, nullable=False),
)
profit_table = read_table(
    "finance_profit",
    Column("airline_id", String, primary_key=True),
    Column("dimension", String, primary_key=True, doc="all | route | aircraft | subfleet | pilot"),
    Column("key", String, primary_key=True, doc="The thing's id; empty: none."),
    Column("period", String, primary_key=True, doc="A day, YYYY-MM-DD, or a month, YYYY-MM."),
    Column("income_minor", BigInteger, nullable=False),
    Column("cost_minor", BigInteger, nullable=False),
    Column("flights", Integer, nullable=False),
    Column("block_minutes", Integer, nullable=False),
    Column("by_account", JSON, nullable=False, doc="Income +, cost −."),
)
pilot_ledger_table = read_table(
    "finance_pilot_ledger",
    Column("entry_id", String, primary_key=True),
    Column("line", Integer, primary_key=True),
    Column("pilot_id", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("happened_at", String, nullable=False),
    Column("memo", String, nullable=False),
    Column("tag", String, nullable=False),
    Column("pirep_id", String),
    Column("pirep_ident", String),
    Column("amount_minor", BigInteger, nullable=False),
    Column("balance_minor", BigInteger, nullable=False),
    Column("formula", JSON, nullable=False),
    Column("sequence", Integer, nullable=False, doc="Counts per pilot."),
    indexes=[["pilot_id", "sequence"]],
)
pilot_balances_table = read_table(
    "finance_pilot_balances",
    Column("pilot_id", String, primary_key=True),
    Column("airline_id", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("balance_minor", BigInteger, nullable=False),
    Column("count", Integer, nullable=False),
)
flights_table = read_table(
    "finance_flights",
    Column("pirep_id", String, primary_key=True),
    Column("airline_id", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("user_id", String),
    Column("aircraft_id", String, nullable=False),
    Column("block_off_at", String, nullable=False),
    Column("fuel_remaining_kg", Float, nullable=False),
    Column("counts", Integer, nullable=False, doc="1 while the flight's entry stands, else 0."),
    Column("result_minor", BigInteger, nullable=False),
    Column("pay_minor", BigInteger, nullable=False),
    Column("entry_ids", JSON, nullable=False, doc="Those that stand."),
    indexes=[["aircraft_id", "block_off_at"]],
)
expense_totals_table = read_table(
    "finance_expense_totals",
    Column("expense_id", String, primary_key=True),
    Column("airline_id", String, primary_key=True),
    Column("posted_minor", BigInteger, nullable=False),
    Column("last_due", String, doc="The last day that was posted, of a daily or monthly one."),
)

ledger_view = area.projection(
    Projection(
        "ledger",
        version=4,
        tables=[
            entries_table,
            lines_table,
            balances_table,
            days_table,
            profit_table,
            pilot_ledger_table,
            pilot_balances_table,
            flights_table,
            expense_totals_table,
        ],
    )
)


@ledger_view.on(JournalPosted)
def _posted(tx: ProjectionTx, event: JournalPosted, recorded: Recorded) -> None:
    _entry(tx, event, recorded)
    _accounts(tx, event)
    for index, line in enumerate(event.lines):
        tx.put(
            lines_table,
            entry_id=event.entry_id,
            line=index,
            account=line.account,
            party=line.party,
            pilot_id=line.pilot_id,
            debit_minor=line.debit_minor,
            credit_minor=line.credit_minor,
            tag=line.tag,
            memo=line.memo,
            formula=line.formula.model_dump(),
            expense_id=line.expense_id,
        )
        if line.account == "pilot_balance":
            _pilot(tx, event, recorded, index, line)
        if line.expense_id is not None and line.account in {"expenses", "pilot_charges"}:
            _expense(tx, event, line, line.expense_id)
    profit = profit_of(event)
    _profit(tx, event, profit)
    if event.refs.pirep_id is not None:
        _flight(tx, event, event.refs.pirep_id, profit)


def _entry(tx: ProjectionTx, event: JournalPosted, recorded: Recorded) -> None:
    cash = [line for line in event.lines if line.account == "cash"]
    tx.put(
        entries_table,
        id=event.entry_id,
        position=recorded.position,
        matter_id=recorded.stream_id,
        event_id=recorded.id,
        airline_id=event.airline_id,
        happened_at=iso(event.when),
        posted_at=iso(recorded.recorded_at),
        kind=event.kind,
        memo=event.memo,
        currency=event.currency,
        total_minor=sum(line.debit_minor for line in event.lines),
        cash_minor=sum(line.debit_minor - line.credit_minor for line in cash),
        line_count=len(event.lines),
        **event.refs.model_dump(),
        reverses=event.reverses,
        reversed_by=None,
    )
    if event.reverses is not None:
        tx.patch(entries_table, event.reverses, reversed_by=event.entry_id)


def _accounts(tx: ProjectionTx, event: JournalPosted) -> None:
    sums: dict[str, tuple[int, int]] = {}
    for line in event.lines:
        debit, credit = sums.get(line.account, (0, 0))
        sums[line.account] = (debit + line.debit_minor, credit + line.credit_minor)
    day = iso(event.when)[:10]
    for account, (debit, credit) in sums.items():
        for table, key in ((balances_table, {}), (days_table, {"day": day})):
            row = tx.get(table, event.airline_id, account, *key.values())
            tx.put(
                table,
                airline_id=event.airline_id,
                account=account,
                **key,
                debit_minor=(row["debit_minor"] if row else 0) + debit,
                credit_minor=(row["credit_minor"] if row else 0) + credit,
            )


def _pilot(tx: ProjectionTx, event: JournalPosted, recorded: Recorded, index: int, line: JournalLine) -> None:
    pilot_id = str(line.pilot_id)
    before = tx.get(pilot_balances_table, pilot_id)
    amount = line.debit_minor - line.credit_minor
    balance = (before["balance_minor"] if before else 0) + amount
    count = (before["count"] if before else 0) + 1
    tx.put(
        pilot_balances_table,
        pilot_id=pilot_id,
        airline_id=event.airline_id,
        currency=event.currency,
        balance_minor=balance,
        count=count,
    )
    tx.put(
        pilot_ledger_table,
        entry_id=event.entry_id,
        line=index,
        pilot_id=pilot_id,
        position=recorded.position,
        happened_at=iso(event.when),
        memo=line.memo if event.reverses is None else event.memo,
        tag=line.tag,
        pirep_id=event.refs.pirep_id,
        pirep_ident=event.refs.pirep_ident,
        amount_minor=amount,
        balance_minor=balance,
        formula=line.formula.model_dump(),
        sequence=count,
    )


def _expense(tx: ProjectionTx, event: JournalPosted, line: JournalLine, expense_id: str) -> None:
    row = tx.get(expense_totals_table, expense_id, event.airline_id)
    last_due = row["last_due"] if row else None
    if event.kind == "expense":
        last_due = max(last_due or "", iso(event.when)[:10])
    tx.put(
        expense_totals_table,
        expense_id=expense_id,
        airline_id=event.airline_id,
        posted_minor=(row["posted_minor"] if row else 0) + line.debit_minor - line.credit_minor,
        last_due=last_due,
    )


def _profit(tx: ProjectionTx, event: JournalPosted, profit: Profit) -> None:
    if not profit.by_account and not profit.flights:
        return
    day = iso(event.when)[:10]
    for dimension, field in PROFIT_DIMENSIONS.items():
        thing = (getattr(event.refs, field) or "") if field else ""
        for period in (day, day[:7]):
            row = tx.get(profit_table, event.airline_id, dimension, thing, period)
            total = profit if row is None else profit.plus(row)
            tx.put(
                profit_table,
                airline_id=event.airline_id,
                dimension=dimension,
                key=thing,
                period=period,
                income_minor=total.income_minor,
                cost_minor=total.cost_minor,
                flights=total.flights,
                block_minutes=total.block_minutes,
                by_account=total.by_account,
            )


def _flight(tx: ProjectionTx, event: JournalPosted, pirep_id: str, profit: Profit) -> None:
    if event.flight is None:
        return
    row = tx.get(flights_table, pirep_id)
    standing = [entry for entry in (row["entry_ids"] if row else []) if entry != event.reverses]
    if event.reverses is None:
        standing.append(event.entry_id)
    pay = sum(line.debit_minor - line.credit_minor for line in event.lines if line.account == "pilot_balance")
    tx.put(
        flights_table,
        pirep_id=pirep_id,
        airline_id=event.airline_id,
        currency=event.currency,
        user_id=event.refs.user_id,
        aircraft_id=event.refs.aircraft_id,
        block_off_at=iso(event.flight.block_off_at),
        fuel_remaining_kg=event.flight.fuel_remaining_kg,
        counts=len(standing),
        result_minor=(row["result_minor"] if row else 0) + profit.income_minor - profit.cost_minor,
        pay_minor=(row["pay_minor"] if row else 0) + pay,
        entry_ids=standing,
    )
