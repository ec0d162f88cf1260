"""How much of its time an aircraft is used. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Month:
    """``days``: how many days of it count."""

    key: str
    days: int


def months_between(first: date, last: date) -> list[Month]:
    """Every month that holds a day from ``first`` to ``last``, both included, and how many of its days those are."""
    months: list[Month] = []
    day = first
    while day <= last:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        end = min(following, last + timedelta(days=1))
        months.append(Month(day.isoformat()[:7], (end - day).days))
        day = following
    return months


def days_flown_ratio(days_flown: int, days: int) -> float:
    """In percent, to a tenth. A day counts however often it flew on it."""
    return round(days_flown * 100 / days, 1) if days else 0.0
