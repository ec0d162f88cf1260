"""The money of one flight, and the ledger of one pilot."""

from __future__ import annotations

from datetime import date

from pydantic import ConfigDict, Field
from sqlalchemy import select

from vamgr.airline.queries import airline_by_id
from vamgr.crew.queries import pilot_by_id
from vamgr.finance.accounts import account
from vamgr.finance.answers import EntryDetail, JournalLineAnswer, PirepName, details
from vamgr.finance.area import api
from vamgr.finance.events import Formula
from vamgr.finance.queries import pilot_balance_minor
from vamgr.finance.views import entries_table, pilot_ledger_table
from vamgr.flights.queries import pirep_by_id
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, columns_of
from vamgr.kernel.read import Row

_GROUPS = {
    "fare": ("fares", "Fares"),
    "fare_cost": ("fare_costs", "Catering and selling"),
    "fuel": ("fuel", "Fuel"),
    "block_hours": ("block_hours", "Aircraft by the block hour"),
    "expense": ("expenses", "Other expenses"),
    "handling": ("handling", "Ground handling"),
    "landing": ("landing", "Landing fees"),
    "navigation": ("navigation", "Navigation fees"),
    "pilot_pay": ("pilot_pay", "Pilot pay"),
}
"""Tag → key and name, in the order in which they are shown."""


class FlightTotals(Model):
    income_minor: int
    cost_minor: int
    net_minor: int
    pilot_pay_minor: int


class FlightGroup(Model):
    """``amount_minor``: what it did to the airline's result, costs negative."""

    key: str
    name: str
    amount_minor: int
    lines: list[JournalLineAnswer]


class FlightFinance(Model):
    """All entries of the flight, the newest first. Totals and groups are those of the entry that stands; after the
    flight was taken back (``reversed``) there is none, and they are zero and empty."""

    currency: str
    entries: list[EntryDetail]
    totals: FlightTotals
    groups: list[FlightGroup]
    reversed: bool


@api.get("/pireps/{id}/finance", ability="pilot.read", answer=FlightFinance)
def get_flight_finance(call: Call) -> FlightFinance:
    """What a flight brought in and what it cost, each amount with its formula; for staff and the flight's pilot."""
    pirep = pirep_by_id(call.reader, call.path["id"])
    if pirep is None or not (call.actor.can("finance.view") or pirep["user_id"] == call.actor.user_id):
        raise NotFound("There is no such report, or its money is not yours to see.")
    airline = airline_by_id(call.reader, pirep["airline_id"])
    table = entries_table.c
    rows = call.reader.all(select(entries_table).where(table.pirep_id == pirep["id"]).order_by(table.position.desc()))
    entries = details(call, rows)
    standing = next((entry for entry in entries if entry.reversed_by is None and entry.reverses is None), None)
    lines = standing.lines if standing else []
    groups = [
        FlightGroup(
            key=key,
            name=name,
            amount_minor=sum(_result(line) for line in lines if line.tag == tag),
            lines=[line for line in lines if line.tag == tag],
        )
        for tag, (key, name) in _GROUPS.items()
        if any(line.tag == tag for line in lines)
    ]
    income = sum(_result(line) for line in lines if account(line.account).kind == "income")
    net = sum(_result(line) for line in lines)
    pay = sum(line.debit_minor - line.credit_minor for line in lines if line.account == "pilot_balance")
    return FlightFinance(
        currency=airline["currency"] if airline else pirep["currency"],
        entries=entries,
        totals=FlightTotals(income_minor=income, cost_minor=income - net, net_minor=net, pilot_pay_minor=pay),
        groups=groups,
        reversed=bool(entries) and standing is None,
    )


def _result(line: JournalLineAnswer) -> int:
    counts = line.party == "airline" and account(line.account).counts_as_profit
    return line.credit_minor - line.debit_minor if counts else 0


class LedgerQuery(ListQuery):
    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    from_: date | None = Field(None, alias="from", description="The first day (UTC) on which it happened.")
    to: date | None = Field(None, description="The day after the last one.")


class LedgerRow(Model):
    """``amount_minor``: earned, or taken back where negative; ``balance_minor``: after it."""

    entry_id: str
    when: str
    memo: str
    tag: str
    pirep: PirepName | None
    amount_minor: int
    balance_minor: int
    formula: Formula


class LedgerPage(Page[LedgerRow]):
    """``balance_minor``: as it is now."""

    currency: str
    balance_minor: int


_l = pilot_ledger_table.c
LEDGER = Listing(
    source=pilot_ledger_table,
    key=_l.sequence,
    sortable={"posted": _l.sequence, "when": _l.happened_at, "amount_minor": _l.amount_minor},
    default_sort="-posted",
    search=[_l.memo],
    filters={
        "from_": lambda value: _l.happened_at >= value.isoformat(),
        "to": lambda value: _l.happened_at < value.isoformat(),
    },
)


@api.get("/pilots/{id}/ledger", ability="pilot.read", query=LedgerQuery, answer=LedgerPage, csv=True)
def get_pilot_ledger(call: Call) -> LedgerPage | CsvRows:
    """What a pilot earned and was charged, the newest first, with the balance after each; for staff and oneself."""
    pilot = pilot_by_id(call.reader, call.path["id"])
    if pilot is None or not (call.actor.can("finance.view") or pilot["user_id"] == call.actor.user_id):
        raise NotFound("There is no such pilot, or the ledger is not yours to see.")
    where = [_l.pilot_id == pilot["id"]]
    if call.csv:
        rows = LEDGER.everything(call.reader, call.query, where=where)
        return CsvRows(columns_of(LedgerRow), map(_ledger_row, rows))
    page = LEDGER.page(call.reader, call.query, where=where, row=_ledger_row)
    airline = airline_by_id(call.reader, pilot["airline_id"])
    return LedgerPage(
        items=[LedgerRow.model_validate(item) for item in page.items],
        next_cursor=page.next_cursor,
        total=page.total,
        currency=airline["currency"] if airline else "",
        balance_minor=pilot_balance_minor(call.reader, pilot["id"]),
    )


def _ledger_row(row: Row) -> Row:
    pirep = {"id": row["pirep_id"], "ident": row["pirep_ident"]} if row["pirep_id"] else None
    return {**row, "when": row["happened_at"], "pirep": pirep}
