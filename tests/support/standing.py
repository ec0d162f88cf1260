"""What stands in the read tables, in a form that two moments can be compared by: money, hours, places and the rest."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from vamgr.airline.views import airlines_table, hubs_table, settings_table
from vamgr.crew.views import awards_table, pilot_moves_table, pilots_table, ranks_table
from vamgr.dispatch.views import bookings_table
from vamgr.finance.views import (
    balances_table,
    days_table,
    expense_totals_table,
    flights_table,
    pilot_balances_table,
    profit_table,
)
from vamgr.finance.views_expenses import expenses_table
from vamgr.fleet.views import aircraft_table, moves_table, subfleets_table
from vamgr.flights.views import pireps_table
from vamgr.kernel.read import Reader
from vamgr.network.views import overrides_table, routes_table

_MARKS = {
    "expires_at",
    "last_move",
    "location_since",
    "opened_at",
    "state_since",
    "status_since",
    "tenant",
    "updated_at",
}
"""When something came about, and the id of a move: what is done again is done at another moment."""
_GONE = {"aircraft": "returned", "subfleets": "retired", "routes": "closed", "ranks": "removed", "expenses": "removed"}
"""What a thing is like that was made and unmade: its row stays, since nothing is ever deleted."""


def standing(reader: Reader) -> dict[str, Any]:
    """Rows by table and key. Accounts are netted: a reversal leaves debit and credit grown by the same."""
    found: dict[str, Any] = {}
    for table in (
        airlines_table,
        hubs_table,
        settings_table,
        pilots_table,
        pilot_moves_table,
        awards_table,
        ranks_table,
        expenses_table,
        aircraft_table,
        moves_table,
        subfleets_table,
        routes_table,
        overrides_table,
    ):
        keys = [column.name for column in table.primary_key.columns if column.name != "tenant"]
        for row in reader.all(select(table)):
            if _is_gone(table.name, row):
                continue
            plain = {name: value for name, value in row.items() if name not in _MARKS}
            if row.get("flight") is False:
                plain["key"] = ""
            found[f"{table.name} {[plain[key] for key in keys]}"] = plain
    for table in (balances_table, days_table):
        for row in reader.all(select(table)):
            key = f"{table.name} {row['account']} {row.get('day', '')}"
            found[key] = row["debit_minor"] - row["credit_minor"]
    for row in reader.all(select(profit_table)):
        figures = {name: row[name] for name in ("income_minor", "cost_minor", "flights", "block_minutes")}
        found[f"profit {row['dimension']} {row['key']} {row['period']}"] = figures
    for row in reader.all(select(pilot_balances_table)):
        found[f"owed {row['pilot_id']}"] = row["balance_minor"]
    for row in reader.all(select(expense_totals_table)):
        found[f"expense {row['expense_id']} {row['airline_id']}"] = row["posted_minor"]
    for row in reader.all(select(flights_table)):
        found[f"flight money {row['pirep_id']}"] = (row["counts"], row["result_minor"], row["pay_minor"])
    for row in reader.all(select(bookings_table)):
        if row["status"] in ("booked", "departed"):
            found[f"booking {row['id']}"] = {name: row[name] for name in ("status", "aircraft_id", "plan")}
    for row in reader.all(select(pireps_table)):
        found[f"counts {row['id']}"] = (row["state"] == "accepted", row["block_minutes"], row["arrival"])
    return {key: value for key, value in found.items() if _says_something(value)}


def differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Key → (before, after) of what is not the same; of rows only the columns that differ."""
    found: dict[str, Any] = {}
    for key in sorted({*before, *after}):
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        if isinstance(one, dict) and isinstance(other, dict):
            found[key] = {name: (one[name], other[name]) for name in one if one[name] != other.get(name)}
        else:
            found[key] = (one, other)
    return found


def _is_gone(table: str, row: dict[str, Any]) -> bool:
    state = row.get("state") or row.get("status")
    return table in _GONE and state == _GONE[table]


def _says_something(value: Any) -> bool:
    """Nothing on an account is the same as no account."""
    return bool(any(value.values())) if isinstance(value, dict) else value not in (0, (0, 0, 0))
