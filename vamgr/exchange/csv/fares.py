"""Fares within a cell: ``Y?price=300&cost=100&capacity=130``, as amounts or percentages. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import Any

from vamgr.exchange.csv import cells
from vamgr.exchange.csv.cells import CellFault, shown
from vamgr.exchange.csv.multi import Item, items_of, text_of
from vamgr.exchange.csv.rows import pattern

PARAMS = ("price", "cost", "capacity")
MOST = 20
fare_code = pattern(r"[A-Z0-9]{1,4}", "A fare's code has 1 to 4 letters and digits, such as Y.")


@dataclass(frozen=True, slots=True)
class Amount:
    """``minor`` (of money) or ``count`` (of seats or kg), or a ``percent`` of what the fare has elsewhere."""

    value: int | None = None
    percent: float | None = None


Amounts = dict[str, dict[str, Amount]]
"""Fare code → what is said about its price, cost and capacity."""


@lru_cache(maxsize=2048)  # a file has few different ones
def said_in(text: str, currency: str) -> str:
    """A cell in its one form. Raises CellFault."""
    return amounts_text(amounts_of(text, currency), currency)


def amounts_of(text: str, currency: str) -> Amounts:
    """Raises CellFault."""
    found: Amounts = {}
    for item in items_of(text):
        code = fare_code(item.name)
        if code in found:
            raise CellFault(f"The fare {code} is there twice.")
        found[code] = {name: _amount(code, name, value, currency) for name, value in item.params if value}
    if len(found) > MOST:
        raise CellFault(f"There are {len(found)} fares; at most {MOST} can be kept.")
    return found


def amounts_text(amounts: Mapping[str, Mapping[str, Amount]], currency: str) -> str:
    """By code; `amounts_of` gives them again."""
    return text_of(
        Item(code, tuple((name, _text(name, said[name], currency)) for name in PARAMS if name in said))
        for code, said in sorted(amounts.items())
    )


def overrides_text(fares: Iterable[Mapping[str, Any]], currency: str) -> str:
    """A route's own fares, as they stand in its row of the read table."""
    return amounts_text({fare["code"]: _of_override(fare) for fare in fares}, currency)


def overrides_of(text: str, currency: str) -> list[dict[str, Any]]:
    """The other way round: what `vamgr.network.events.FareOverride` is made of."""
    made = []
    for code, said in amounts_of(text, currency).items():
        fare: dict[str, Any] = {"code": code}
        for name, amount in said.items():
            plain = name if name == "capacity" else f"{name}_minor"
            fare[plain if amount.percent is None else f"{name}_percent"] = (
                amount.value if amount.percent is None else amount.percent
            )
        made.append(fare)
    return made


def applied(amount: Amount | None, base: int) -> int:
    """What an amount means for a fare that has ``base``; None: the same."""
    if amount is None:
        return base
    if amount.percent is None:
        return amount.value or 0
    return int((base * Decimal(str(amount.percent)) / 100).to_integral_value(ROUND_FLOOR))


def _of_override(fare: Mapping[str, Any]) -> dict[str, Amount]:
    said = {}
    for name in PARAMS:
        plain = fare.get(name if name == "capacity" else f"{name}_minor")
        percent = fare.get(f"{name}_percent")
        if plain is not None or percent is not None:
            said[name] = Amount(plain, percent)
    return said


def _amount(code: str, name: str, text: str, currency: str) -> Amount:
    if name not in PARAMS:
        raise CellFault(f"“{shown(name)}” of the fare {code} is not known. There are price, cost and capacity.")
    try:
        if text.endswith("%"):
            return Amount(percent=float(cells.number(text[:-1], least=0, most=1000)))
        if name == "capacity":
            return Amount(cells.whole(text, least=0, most=100_000))
        return Amount(cells.money(text, currency))
    except CellFault as fault:
        raise CellFault(f"{name} of the fare {code}: {fault}") from None


def _text(name: str, amount: Amount, currency: str) -> str:
    if amount.percent is not None:
        return f"{cells.plain(amount.percent)}%"
    return str(amount.value) if name == "capacity" else cells.money_text(amount.value or 0, currency)
