"""How many rows match, remembered for as long as the tables that were asked do not change."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, select
from sqlalchemy.sql import FromClause, visitors

_MOST = 2000
_WORTH_KEEPING = 500
"""Fewer rows are counted faster than they are found again here."""


@dataclass(frozen=True, slots=True)
class _Count:
    total: int
    until: int
    change: Any


class Changes:
    """Which tables changed when, as the one who writes tells it after each commit."""

    def __init__(self) -> None:
        self.last = 0
        self._of: dict[str, int] = {}

    def happened(self, tables: Sequence[str]) -> None:
        # First the tables, then the number: who reads the number in between knows less than there is, never more.
        for table in tables:
            self._of[table] = self.last + 1
        self.last += 1

    def since(self, change: int, tables: Sequence[str]) -> bool:
        return any(self._of.get(table, 0) > change for table in tables)


Changed = Callable[[Any, Any, Sequence[str]], bool]
"""(the change that was noted with a count, the change now, tables) → whether these tables may hold other rows now."""


def _differ(noted: Any, now: Any, _tables: Sequence[str]) -> bool:
    return bool(noted != now)


class Counts:
    """``scalar`` runs a statement for the tenant. ``change`` gives what tells states of the tables apart, as it was
    when the snapshot that the statements see began, or before: what is remembered can only be newer than it says."""

    def __init__(self, changed: Changed = _differ) -> None:
        self._changed = changed
        self._known: OrderedDict[Any, _Count] = OrderedDict()
        self._large: set[Any] = set()
        self._tables: dict[Any, tuple[str, ...]] = {}

    def count(
        self,
        tenant: str,
        change: Callable[[], Any],
        scalar: Callable[[Select[Any]], Any],
        source: FromClause,
        conditions: Sequence[ColumnElement[bool]],
        grows_by: ColumnElement[int] | None,
    ) -> int:
        counted = select(func.count()).select_from(source).where(*conditions)
        if source not in self._large:
            total = int(scalar(counted) or 0)
            if total >= _WORTH_KEEPING:
                self._large.add(source)
            return total
        structure = counted._generate_cache_key()  # what SQLAlchemy finds its own compiled statements by
        if structure is None:
            return int(scalar(counted) or 0)
        key = (tenant, structure.key, tuple(repr(part.effective_value) for part in structure.bindparams))
        known = self._known.get(key)
        if grows_by is not None:
            until = int(scalar(select(func.max(grows_by)).select_from(source)) or 0)
            if known is not None and known.until <= until:
                added = scalar(counted.where(grows_by > known.until)) if until > known.until else 0
                return self._keep(key, _Count(known.total + int(added or 0), until, None))
            return self._keep(key, _Count(int(scalar(counted) or 0), until, None))
        now = change()
        if known is not None and not self._changed(known.change, now, self._tables_of(structure.key, counted)):
            return known.total
        return self._keep(key, _Count(int(scalar(counted) or 0), 0, now))

    def clear(self) -> None:
        self._known.clear()
        self._large.clear()

    def _keep(self, key: Any, count: _Count) -> int:
        self._known[key] = count
        self._known.move_to_end(key)
        if len(self._known) > _MOST:
            self._known.popitem(last=False)
        return count.total

    def _tables_of(self, structure: Any, statement: Select[Any]) -> tuple[str, ...]:
        found = self._tables.get(structure)
        if found is None:
            names = {part.name for part in visitors.iterate(statement) if isinstance(part, Table)}
            found = self._tables[structure] = tuple(names)
        return found
