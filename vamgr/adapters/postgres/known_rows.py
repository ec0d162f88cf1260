"""Rows of one tenant that this process knows as they are at its checkpoint, so that they need not be asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from operator import itemgetter

from vamgr.adapters.rows import Stored

_MOST_OF_TABLE = 20_000
_MOST_IN_ALL = 250_000
_TRIMMED_AFTER = 64


class RowSet:
    """Rows by key, None for one that is not there; found by other columns too, once somebody has looked by those."""

    __slots__ = ("_by", "rows")

    def __init__(self) -> None:
        self.rows: dict[Stored, Stored | None] = {}
        self._by: dict[tuple[int, ...], dict[Stored, dict[Stored, None]]] = {}

    def set(self, key: Stored, row: Stored | None) -> None:
        self.rows[key] = row
        if self._by and row is not None:
            for columns, index in self._by.items():
                index.setdefault(_at(columns, row), {})[key] = None

    def update(self, rows: Iterable[tuple[Stored, Stored | None]]) -> None:
        for key, row in rows:
            self.set(key, row)

    def take(self, later: RowSet) -> None:
        """What was changed after this."""
        self.update(later.rows.items())

    def matching(self, columns: tuple[int, ...], values: Stored) -> list[tuple[Stored, Stored]]:
        """The rows that have these values at these places, with their keys."""
        index = self._by.get(columns)
        if index is None:
            index = self._by[columns] = {}
            for key, row in self.rows.items():
                if row is not None:
                    index.setdefault(_at(columns, row), {})[key] = None
        # A row that has changed since is still noted where it was: only what is there counts.
        return [
            (key, row)
            for key in index.get(values, ())
            if (row := self.rows[key]) is not None and _at(columns, row) == values
        ]

    def clear(self) -> None:
        self.rows.clear()
        self._by.clear()


class KnownTable(RowSet):
    """What is known of a table. ``complete``: there are no other rows. ``asked``: a handler has looked for some."""

    __slots__ = ("asked", "complete", "kept")

    def __init__(self, *, complete: bool) -> None:
        super().__init__()
        self.complete = complete
        self.asked = False
        self.kept = True

    def learn(self, rows: Iterable[tuple[Stored, Stored | None]]) -> None:
        """Rows as they are in the database now."""
        if not self.kept:
            if not self.asked:
                return
            self.kept = True
        self.update(rows)
        if len(self.rows) > _MOST_OF_TABLE:
            # Nothing is kept of a table that no handler reads, and only the latest of one that they do.
            latest = list(self.rows.items())[-_MOST_OF_TABLE // 2 :] if self.asked else []
            self.kept = self.asked
            self.complete = False
            self.clear()
            self.update(latest)


class KnownRows:
    """By generation and tenant, those that were worked on last; each is true at one position of its checkpoint."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[int, str], tuple[int, dict[str, KnownTable]]] = OrderedDict()
        self._moves = 0

    def at(self, generation: int, tenant: str, position: int, tables: Iterable[str]) -> dict[str, KnownTable]:
        """What is known at this position, by table. Before the first event nothing is there, so all is known."""
        found = self._known.get((generation, tenant))
        if found is None or found[0] != position:
            made = {name: KnownTable(complete=position == 0) for name in tables}
            self._known[generation, tenant] = (position, made)
            return made
        self._known.move_to_end((generation, tenant))
        return found[1]

    def moved(self, generation: int, tenant: str, position: int) -> None:
        """What was known before the checkpoint moved, and what was learned with it, is true at this position now."""
        known = self._known.get((generation, tenant))
        if known is not None:
            self._known[generation, tenant] = (position, known[1])
        self._moves += 1
        if self._moves % _TRIMMED_AFTER == 0:
            self._trim()

    def forget(self, generation: int, tenant: str) -> None:
        self._known.pop((generation, tenant), None)

    def clear(self) -> None:
        self._known.clear()

    def _trim(self) -> None:
        """Let go of those that were not worked on for the longest time."""
        in_all = sum(_size(tables) for _, tables in self._known.values())
        while in_all > _MOST_IN_ALL and len(self._known) > 1:
            _, (_, tables) = self._known.popitem(last=False)
            in_all -= _size(tables)


def _size(tables: dict[str, KnownTable]) -> int:
    return sum(len(table.rows) for table in tables.values())


def _at(columns: Sequence[int], row: Stored) -> Stored:
    if len(columns) < 2:
        return tuple([row[column] for column in columns])
    found: Stored = itemgetter(*columns)(row)
    return found
