"""Which expenses apply, read from the read tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, or_, select

from vamgr.airline.queries import all_airlines
from vamgr.finance.domain_expenses import due_days, next_due
from vamgr.finance.flight import FlightExpense
from vamgr.finance.views import entries_table, expense_totals_table
from vamgr.finance.views_expenses import expenses_table
from vamgr.fleet.queries import aircraft_by_id, subfleet_by_id
from vamgr.flights.events import CountedFlight
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import from_iso

_PER_FLIGHT = (
    select(expenses_table)
    .where(
        expenses_table.c.status == "active",
        expenses_table.c.kind == "per_flight",
        or_(expenses_table.c.airline_id.is_(None), expenses_table.c.airline_id == bindparam("airline_id")),
    )
    .order_by(expenses_table.c.created_at, expenses_table.c.id)
)
_KIND_ORDER = {"airline": 0, "subfleet": 1, "aircraft": 2, "airport": 3}


def expense_by_id(reader: Reader, expense_id: str) -> Row | None:
    return reader.one(select(expenses_table).where(expenses_table.c.id == expense_id))


def flight_expenses(reader: Reader, flight: CountedFlight) -> tuple[list[FlightExpense], list[FlightExpense]]:
    """What a flight pays: those on its airline, subfleet and aircraft; and those of the airport where it lands.

    The limit by flight type is one of expenses on the airline only (case FIN-9).
    """
    rows = reader.all(_PER_FLIGHT, {"airline_id": flight.airline_id})
    wanted = [row for row in rows if _meets(row, flight)]
    wanted.sort(key=lambda row: _KIND_ORDER[row["attached_kind"]])
    own = [_flight_expense(row) for row in wanted if row["attached_kind"] != "airport"]
    return own, [_flight_expense(row) for row in wanted if row["attached_kind"] == "airport"]


def _meets(row: Row, flight: CountedFlight) -> bool:
    day = flight.block_on_at.date().isoformat()
    if not (row["starts_on"] or "") <= day <= (row["ends_on"] or "9999"):
        return False
    match row["attached_kind"]:
        case "airline":
            return not row["flight_types"] or flight.flight_type in row["flight_types"]
        case "subfleet":
            return bool(row["attached_id"] == flight.subfleet_id)
        case "aircraft":
            return bool(row["attached_id"] == flight.aircraft_id)
        case _:
            return bool(row["attached_id"] == flight.arrival)


def _flight_expense(row: Row) -> FlightExpense:
    return FlightExpense(
        id=row["id"],
        name=row["name"],
        amount_minor=row["amount_minor"],
        why=f"expense per flight, {row['attached_label']}",
        multiplied=row["use_ground_handling_multiplier"],
        charge_to_pilot=row["charge_to_pilot"],
    )


@dataclass(frozen=True, slots=True)
class Recurring:
    """A daily or monthly expense of one airline. ``next_due`` None: nothing more."""

    expense: Row
    airline: Row
    last_due: date | None
    next_due: date | None
    since: datetime

    def days_due(self, now: datetime) -> list[date]:
        starts_on, ends_on = _days(self.expense)
        return due_days(self.expense["kind"], starts_on, ends_on, since=self.since, last_due=self.last_due, now=now)


def recurring(reader: Reader, *, airline_id: str | None = None, expense_id: str | None = None) -> Iterator[Recurring]:
    """The active ones, for each airline that pays them."""
    table = expenses_table.c
    statement = select(expenses_table).where(table.status == "active", table.kind != "per_flight")
    if expense_id is not None:
        statement = statement.where(table.id == expense_id)
    airlines = all_airlines(reader)
    for row in reader.all(statement.order_by(table.created_at, table.id)):
        payers = _payers(reader, row, airlines)
        for airline in payers:
            if airline_id is None or airline["id"] == airline_id:
                yield _recurring(reader, row, airline)


def _recurring(reader: Reader, row: Row, airline: Row) -> Recurring:
    totals = expense_totals_table.c
    last = reader.scalar(
        select(totals.last_due).where(totals.expense_id == row["id"], totals.airline_id == airline["id"])
    )
    last_due = date.fromisoformat(last) if last else None
    since = max(from_iso(row["created_at"]), from_iso(airline["created_at"]))
    starts_on, ends_on = _days(row)
    due = next_due(row["kind"], starts_on, ends_on, since=since, last_due=last_due)
    return Recurring(row, airline, last_due, due, since)


def _days(row: Row) -> tuple[date | None, date | None]:
    starts_on, ends_on = (date.fromisoformat(row[name]) if row[name] else None for name in ("starts_on", "ends_on"))
    return starts_on, ends_on


def _payers(reader: Reader, row: Row, airlines: list[Row]) -> list[Row]:
    """An expense on a subfleet or an aircraft is its owner's alone (case REC-3), as long as the thing is there."""
    owner = row["airline_id"]
    if row["attached_kind"] == "subfleet":
        subfleet = subfleet_by_id(reader, row["attached_id"])
        owner = subfleet["airline_id"] if subfleet and subfleet["status"] == "active" else ""
    elif row["attached_kind"] == "aircraft":
        aircraft = aircraft_by_id(reader, row["attached_id"])
        owner = aircraft["airline_id"] if aircraft and aircraft["gone"] is None else ""
    return [airline for airline in airlines if owner is None or airline["id"] == owner]


def totals_of(reader: Reader, expense_id: str) -> tuple[int, str | None]:
    """(posted in all, last day that was posted), over all airlines."""
    rows = reader.all(select(expense_totals_table).where(expense_totals_table.c.expense_id == expense_id))
    last = max((row["last_due"] for row in rows if row["last_due"]), default=None)
    return sum(row["posted_minor"] for row in rows), last


def posted_between(reader: Reader, airline_id: str, start: date, end: date) -> int:
    """What daily and monthly expenses of an airline came to on the days from ``start`` to before ``end``."""
    table = entries_table.c
    statement = select(func.sum(table.total_minor)).where(
        table.airline_id == airline_id,
        table.kind == "expense",
        table.happened_at >= start.isoformat(),
        table.happened_at < end.isoformat(),
        table.reversed_by.is_(None),
    )
    return reader.scalar(statement) or 0
