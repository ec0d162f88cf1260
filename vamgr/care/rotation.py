"""When the next backup is due, and which of the old ones have had their time. Pure.

Kept are: the newest; all of the last 24 hours; and of each of the last days, weeks and months that have one, the last
one (grandfather, father, son). Days, weeks (from Monday) and months are those of UTC.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

# A clock that was corrected by less than this did not jump.
_SLACK = timedelta(minutes=5)
_DAY = timedelta(days=1)
# What was begun is not worth a copy at once: the first one waits until the airline is there for good.
FIRST_AFTER = timedelta(hours=1)
# After one that failed: a disk that is full or gone stays so for a while.
RETRY_AFTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Keep:
    """For how many days, weeks and months the last backup of each is kept."""

    daily: int
    weekly: int
    monthly: int


def due_at(
    *,
    every: timedelta,
    begun_at: datetime | None,
    last_at: datetime | None,
    failed_at: datetime | None,
    now: datetime,
) -> datetime | None:
    """When the next backup is to be made; in the past for one that was missed. None: never.

    ``begun_at``: when the airline's first event was recorded. ``last_at`` in the future (the clock was set back) counts
    as long ago.
    """
    if every <= timedelta(0) or begun_at is None:
        return None
    if last_at is None:
        due = begun_at + min(every, FIRST_AFTER)
    elif last_at > now + _SLACK:
        due = now
    else:
        due = last_at + every
    if failed_at is not None and failed_at <= now + _SLACK:
        due = max(due, failed_at + min(every, RETRY_AFTER))
    return due


def superfluous(made: Mapping[str, datetime], keep: Keep, now: datetime) -> list[str]:
    """Names of the scheduled backups to delete, the oldest first."""
    newest_first = sorted(made, key=lambda name: (made[name], name), reverse=True)
    kept = set(newest_first[:1]) | {name for name in newest_first if made[name] > now - _DAY}
    for count, period in ((keep.daily, _day), (keep.weekly, _week), (keep.monthly, _month)):
        kept |= _last_of_each(newest_first, made, period, count)
    return [name for name in reversed(newest_first) if name not in kept]


def _last_of_each(
    newest_first: list[str], made: Mapping[str, datetime], period: Callable[[datetime], object], count: int
) -> set[str]:
    found: dict[object, str] = {}
    for name in newest_first:
        if len(found) == count and period(made[name]) not in found:
            break
        found.setdefault(period(made[name]), name)
    return set(found.values())


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month
