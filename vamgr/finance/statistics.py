"""What an entry means for profit and loss. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vamgr.finance.accounts import account
from vamgr.finance.events import JournalPosted

PROFIT_DIMENSIONS = {
    "all": None,
    "route": "route_id",
    "aircraft": "aircraft_id",
    "subfleet": "subfleet_id",
    "pilot": "pilot_id",
}
"""By what profit and loss is kept, and the entry's reference that says which one."""


@dataclass(frozen=True, slots=True)
class Profit:
    """``cost_minor`` is positive for costs; ``by_account``: income +, cost −. A flight taken back counts −1."""

    income_minor: int
    cost_minor: int
    flights: int
    block_minutes: int
    by_account: dict[str, int]

    @property
    def net_minor(self) -> int:
        return self.income_minor - self.cost_minor

    def plus(self, row: Mapping[str, Any]) -> Profit:
        """The sum with one that was stored. Accounts that come to nothing are left out."""
        accounts = {**row["by_account"]}
        for code, amount in self.by_account.items():
            accounts[code] = accounts.get(code, 0) + amount
        return Profit(
            self.income_minor + row["income_minor"],
            self.cost_minor + row["cost_minor"],
            self.flights + row["flights"],
            self.block_minutes + row["block_minutes"],
            {code: amount for code, amount in accounts.items() if amount},
        )


NOTHING = Profit(0, 0, 0, 0, {})


def profit_of(entry: JournalPosted) -> Profit:
    """The airline's income and costs in an entry; a reversal's are those of the entry with the other sign."""
    by_account: dict[str, int] = {}
    income = cost = 0
    for line in entry.lines:
        known = account(line.account)
        if line.party != "airline" or not known.counts_as_profit:
            continue
        amount = line.credit_minor - line.debit_minor
        by_account[line.account] = by_account.get(line.account, 0) + amount
        if known.kind == "income":
            income += amount
        else:
            cost -= amount
    sign = 0 if entry.flight is None else 1 if entry.reverses is None else -1
    minutes = entry.flight.block_minutes if entry.flight else 0
    return Profit(income, cost, sign, sign * minutes, by_account)
