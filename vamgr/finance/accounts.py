"""The chart of accounts. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["asset", "liability", "equity", "income", "expense"]
Party = Literal["airline", "pilot"]


@dataclass(frozen=True, slots=True)
class Account:
    code: str
    name: str
    kind: Kind
    party: Party

    @property
    def counts_as_profit(self) -> bool:
        return self.kind in {"income", "expense"}


FARES = "fares"
"""Fares are kept by class: ``fares.Y``, ``fares.J``, ``fares.CGO`` ..."""

_ACCOUNTS = (
    Account("cash", "Cash", "asset", "airline"),
    Account("aircraft", "Aircraft", "asset", "airline"),
    Account("capital", "Starting capital", "equity", "airline"),
    Account("brought_forward", "Brought forward", "equity", "airline"),
    Account(FARES, "Fares", "income", "airline"),
    Account("other_income", "Other income", "income", "airline"),
    Account("fare_costs", "Catering and selling", "expense", "airline"),
    Account("fuel", "Fuel", "expense", "airline"),
    Account("block_hours", "Aircraft by the block hour", "expense", "airline"),
    Account("expenses", "Other expenses", "expense", "airline"),
    Account("handling", "Ground handling", "expense", "airline"),
    Account("landing", "Landing fees", "expense", "airline"),
    Account("navigation", "Navigation fees", "expense", "airline"),
    Account("pilot_pay", "Pilot pay", "expense", "airline"),
    Account("aircraft_result", "Gain or loss on aircraft", "income", "airline"),
    Account("pilot_balance", "Balance", "asset", "pilot"),
    Account("pilot_earnings", "Earnings", "income", "pilot"),
    Account("pilot_charges", "Charges", "expense", "pilot"),
    Account("pilot_brought_forward", "Brought forward", "equity", "pilot"),
)
_BY_CODE = {account.code: account for account in _ACCOUNTS}
_ORDER = {account.code: place for place, account in enumerate(_ACCOUNTS)}


def all_accounts() -> tuple[Account, ...]:
    """Every account there is; those of the fare classes are below ``fares``."""
    return _ACCOUNTS


def account(code: str) -> Account:
    """Raises KeyError for a code that is not in the chart."""
    group, _, fare_class = code.partition(".")
    if not fare_class:
        return _BY_CODE[code]
    if group != FARES:
        raise KeyError(code)
    return Account(code, f"Fares, class {fare_class}", "income", "airline")


def chart_order(code: str) -> tuple[int, str]:
    """Sorts codes as the chart has them."""
    return _ORDER[code.partition(".")[0]], code
