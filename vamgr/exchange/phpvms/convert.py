"""From phpVMS's columns to vamgr's units: pounds, minutes, major units of money, naive UTC times, loose texts. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from vamgr.exchange.phpvms.schema import LB_KG
from vamgr.kernel.ids import uuid7
from vamgr.kernel.money import to_minor

_TIME = re.compile(r"\s*(\d{1,2})(?::?(\d{2}))?(?::(\d{2}))?\s*([AaPp][Mm])?")
_OLDEST = datetime(1990, 1, 1, tzinfo=UTC)


def text(row: Mapping[str, Any], column: str) -> str:
    """Stripped; empty for NULL. Bytes that are no UTF-8 are read as Windows-1252, which old sites wrote."""
    value = row.get(column)
    if value is None:
        return ""
    if isinstance(value, bytes):
        value = value.decode("cp1252", "replace")
    return str(value).replace("\0", "").strip()


def number(row: Mapping[str, Any], *columns: str) -> Decimal | None:
    """The first of these columns that holds a number."""
    for column in columns:
        value = row.get(column)
        if value in (None, ""):
            continue
        try:
            found = Decimal(str(value))
        except InvalidOperation:
            continue
        if found.is_finite():
            return found
    return None


def whole(row: Mapping[str, Any], column: str, default: int = 0) -> int:
    found = number(row, column)
    return default if found is None else int(found)


def key(row: Mapping[str, Any], column: str) -> str:
    """An id as text, whatever its type; empty for NULL."""
    return text(row, column)


def truth(row: Mapping[str, Any], column: str, default: bool = False) -> bool:
    found = number(row, column)
    return default if found is None else found != 0


def moment(row: Mapping[str, Any], *columns: str) -> datetime | None:
    """The first of these columns that holds a real moment, UTC; MySQL's zero dates are none."""
    for column in columns:
        value = text(row, column)
        if not value or value.startswith("0000"):
            continue
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            continue
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
        if found >= _OLDEST:
            return found
    return None


def day(row: Mapping[str, Any], column: str) -> date | None:
    found = moment(row, column)
    return found.date() if found else None


def code(row: Mapping[str, Any], column: str) -> str:
    return text(row, column).upper()


def kg(pounds: Decimal | None) -> float:
    return 0.0 if pounds is None else round(float(pounds) * LB_KG, 3)


def minor(amount: Decimal | None, currency: str) -> int:
    return 0 if amount is None else to_minor(amount, currency)


def per_100kg(per_pound: Decimal, currency: str) -> int:
    """A price per pound in major units as minor units per 100 kg."""
    return to_minor(per_pound * 100 / Decimal(str(LB_KG)), currency)


def amount_or_percent(raw: str) -> tuple[Decimal | None, float | None]:
    """phpVMS writes overrides as ``12.50`` or as ``110%`` of what they override: (amount, percent), one of them."""
    raw = raw.strip()
    try:
        if raw.endswith("%"):
            return None, float(Decimal(raw[:-1].strip()))
        return (Decimal(raw), None) if raw else (None, None)
    except InvalidOperation:
        return None, None


def clock(raw: str) -> str | None:
    """``HH:MM`` from what people wrote as a time of day; None for what is none (cases FLT-24 and FLT-25)."""
    found = _TIME.match(raw)
    if found is None or not raw.strip():
        return None
    hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    rest = raw[found.end() :].strip()
    if rest and not re.fullmatch(r"[A-Za-z]{1,5}", rest):
        return None
    half = (found[4] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 and second < 60 else None


def id_of(table: str, row_id: str, at: datetime) -> str:
    """The id of a row's thing: the same dump gives the same ids, and they sort by the thing's date."""
    bits = int.from_bytes(hashlib.sha256(f"{table}\x1f{row_id}".encode()).digest()[:10], "big")
    return uuid7(int(at.timestamp() * 1000), bits)
