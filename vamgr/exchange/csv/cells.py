"""One cell: from what people write to the one way in which it is compared and written again. Pure.

Every function takes a text that is not empty and raises `CellFault` with a sentence that says what to write.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from vamgr.kernel.money import to_major, to_minor
from vamgr.network.schedule import parse_local_time

_TRUE = frozenset({"1", "true", "t", "yes", "y", "on", "active", "enabled"})
_FALSE = frozenset({"0", "false", "f", "no", "n", "off", "inactive", "disabled"})
_DAYS = "1234567"


class CellFault(ValueError):
    """``str()`` is the sentence."""


def number(text: str, *, least: float | None = None, most: float | None = None) -> Decimal:
    """A number with a point, or with one comma in its place."""
    plain = text.replace(" ", "").replace("\u00a0", "")
    if "," in plain and "." not in plain and plain.count(",") == 1 and len(plain.partition(",")[2]) != 3:
        plain = plain.replace(",", ".")
    else:
        plain = plain.replace(",", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or (value and not -12 < value.adjusted() < 15):
        raise CellFault(f"“{shown(text)}” is not a number.")
    if (least is not None and value < Decimal(str(least))) or (most is not None and value > Decimal(str(most))):
        raise CellFault(f"{shown(text)} is not from {least:g} to {most:g}.")
    return value


def whole(text: str, *, least: int, most: int) -> int:
    value = number(text, least=least, most=most)
    if value != value.to_integral_value():
        raise CellFault(f"{shown(text)} is not a whole number.")
    return int(value)


def plain(value: Decimal | float | int) -> str:
    """``300``, ``0.5``: no zeros at the end, no exponent."""
    text = format(value if isinstance(value, Decimal) else Decimal(str(value)), "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def money(text: str, currency: str, *, most_minor: int = 10**11) -> int:
    """Minor units of the currency, not below 0."""
    value = number(text)
    if value < 0:
        raise CellFault(f"{shown(text)} is below zero.")
    if value > most_minor:
        raise CellFault(f"{shown(text)} is too much.")
    minor = to_minor(value, currency)
    if minor > most_minor:
        raise CellFault(f"{shown(text)} is too much.")
    return minor


def money_text(minor: int, currency: str) -> str:
    return plain(to_major(minor, currency))


def truth(text: str) -> bool:
    folded = text.lower()
    if folded in _TRUE:
        return True
    if folded in _FALSE:
        return False
    raise CellFault(f"“{shown(text)}” is neither yes nor no. Write 1 or 0.")


def flag(value: bool) -> str:
    return "1" if value else "0"


def clock(text: str) -> str:
    """``08:10``"""
    parsed = parse_local_time(text)
    if parsed is None:
        raise CellFault(f"“{shown(text)}” is not a time. Write it as 08:10.")
    return parsed


def day(text: str) -> date:
    """A date, with or without a time behind it."""
    try:
        return date.fromisoformat(text.replace("/", "-").replace("T", " ").partition(" ")[0])
    except ValueError:
        raise CellFault(f"“{shown(text)}” is not a date. Write it as 2026-12-31.") from None


def days_mask(text: str) -> int:
    """A bitmask with Monday 1 … Sunday 64 from the digits 1 (Monday) to 7; 0 is every day, as in phpVMS."""
    if text == "0":
        return 127
    if set(text) - set(_DAYS):
        raise CellFault(f"“{shown(text)}” names no weekdays. Write the digits 1 (Monday) to 7 (Sunday), such as 135.")
    return sum(1 << int(digit) - 1 for digit in set(text))


def days_text(mask: int) -> str:
    return "".join(digit for index, digit in enumerate(_DAYS) if mask & 1 << index)


def limited(text: str, most: int) -> str:
    if len(text) > most:
        raise CellFault(f"This has {len(text)} characters; at most {most} can be kept.")
    return text


def shown(text: str) -> str:
    """A cell in a sentence."""
    return text if len(text) <= 40 else f"{text[:39]}…"
