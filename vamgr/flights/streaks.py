"""Weeks and days in a row with a flight. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Streak:
    """``current``: how long the one is that has not broken yet; ``longest``: the longest that there ever was."""

    current: int
    longest: int


def weeks_in_a_row(days: Iterable[date], today: date) -> Streak:
    """Weeks from Monday to Sunday. This week need not have its flight yet for the streak to hold."""
    return _streak({day - timedelta(days=day.weekday()) for day in days}, today - timedelta(days=today.weekday()), 7)


def days_in_a_row(days: Iterable[date], today: date) -> Streak:
    """Today need not have its flight yet for the streak to hold."""
    return _streak(set(days), today, 1)


def _streak(flown: set[date], now: date, step: int) -> Streak:
    longest = run = 0
    before: date | None = None
    for day in sorted(flown):
        run = run + 1 if before is not None and day - before == timedelta(days=step) else 1
        longest, before = max(longest, run), day
    holds = before is not None and now - before <= timedelta(days=step)
    return Streak(current=run if holds else 0, longest=longest)
