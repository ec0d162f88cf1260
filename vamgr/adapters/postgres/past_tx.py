"""A batch of one tenant's past: rows are changed in memory, with every version that they went through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

from vamgr.adapters.postgres.connections import Connection
from vamgr.adapters.postgres.known_rows import RowSet
from vamgr.adapters.postgres.past_sql import PostgresPastTable
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.adapters.postgres.read_tx import PostgresBatch, PostgresProjectionTx, send
from vamgr.adapters.rows import Stored
from vamgr.adapters.slots import FOREVER, OPEN, slot_of

_UNKNOWN: Final = ("unknown",)


class Versions(RowSet):
    """Changed rows, and in which order they changed: (position, key, row, the row before if it is known)."""

    __slots__ = ("changes",)

    def __init__(self) -> None:
        super().__init__()
        self.changes: list[tuple[int, Stored, Stored | None, Stored | None]] = []

    def take(self, later: RowSet) -> None:
        super().take(later)
        self.changes += cast(Versions, later).changes

    def endings(self) -> dict[Stored, int]:
        """By key, the position that ends what the database holds of it, if it holds anything."""
        first: dict[Stored, tuple[int, Stored | None]] = {}
        for position, key, _, before in self.changes:
            first.setdefault(key, (position, before))
        return {key: position for key, (position, before) in first.items() if before is not None}

    def made(self) -> list[Stored]:
        """The versions that began, with their slots; those that the same event replaced are none."""
        versions: list[Stored] = []
        standing: dict[Stored, tuple[int, Stored]] = {}
        for position, key, row, _ in self.changes:
            ended = standing.pop(key, None)
            if ended is not None and ended[0] < position:
                versions.append((*ended[1], slot_of(ended[0], position), ended[0], position))
            if row is not None:
                standing[key] = (position, row)
        versions += [(*row, OPEN, position, FOREVER) for position, row in standing.values()]
        return versions


class PostgresPastTx(PostgresProjectionTx):
    """A `vamgr.kernel.past.PastTx`. ``moment`` says before each event which one it is."""

    _position = 0

    def moment(self, position: int) -> None:
        """What changes from now on is changed by the event at this position."""
        self._position = position

    def _set(self, sql: PostgresTable, key: Stored, row: Stored | None) -> None:
        before = self._row_if_known(sql, key)
        if before != row:
            changed = cast(Versions, self.changed[sql.name])
            changed.changes.append((self._position, key, row, before))
            changed.set(key, row)

    def _row_if_known(self, sql: PostgresTable, key: Stored) -> Stored | None:
        """`_UNKNOWN` if only the database knows: it is not asked, since it can end what it holds by itself."""
        known = self._known[sql.name]
        for rows in (self.changed[sql.name].rows, self._before[sql.name].rows, known.rows):
            if key in rows:
                return rows[key]
        return None if known.complete else _UNKNOWN


class PostgresPastBatch(PostgresBatch):
    """Between events nothing but whole ones is written: what the database holds began before any event of a batch."""

    @property
    def changes_by(self) -> type[PostgresProjectionTx]:
        return PostgresPastTx

    def _nothing_changed(self, names: Iterable[str]) -> dict[str, RowSet]:
        return {name: Versions() for name in names}

    async def _delete(self, connection: Connection, number: int, changed: Mapping[str, RowSet]) -> None:
        for name, rows in changed.items():
            endings = cast(Versions, rows).endings()
            if endings:
                sql = cast(PostgresPastTable, self.sql[name])
                await send(connection, sql.end(number), sql.ended(self.tenant, endings.items()))

    def _kept(self, changed: Mapping[str, RowSet]) -> Iterator[tuple[PostgresTable, list[Any]]]:
        for name, rows in changed.items():
            made = cast(Versions, rows).made()
            if made:
                yield self.sql[name], made
