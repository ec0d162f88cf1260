"""The rows of one projection and tenant during a batch, with every version that they went through."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Table

from vamgr.adapters.slots import FOREVER, OPEN, slot_of
from vamgr.adapters.sqlite.past_sql import PastSql
from vamgr.adapters.sqlite.read_sql import Stored, TableSql
from vamgr.kernel.read import Row


@dataclass(eq=False, slots=True)
class _Versions:
    """What is known of a table's rows. ``rows``: as they are now, None for none; ``since``: the position that made
    them so; ``unwritten``: keys whose open version is not in the database yet."""

    sql: PastSql
    rows: dict[Stored, Stored | None] = field(default_factory=dict)
    since: dict[Stored, int] = field(default_factory=dict)
    unwritten: set[Stored] = field(default_factory=set)
    ended: list[Stored] = field(default_factory=list)
    unmade: list[Stored] = field(default_factory=list)
    closed: list[Stored] = field(default_factory=list)


class PastTx:
    """A `RowChanges`. ``moment`` says before each event which one it is."""

    def __init__(
        self, connection: sqlite3.Connection, tables: Mapping[str, TableSql], generation: int, tenant: str
    ) -> None:
        self._connection = connection
        self._generation = generation
        self._tenant = tenant
        self._tables = {name: _Versions(cast(PastSql, sql)) for name, sql in tables.items()}
        self._position = 0
        self.touched: set[str] = set()  # nobody remembers counts of the past

    def moment(self, position: int) -> None:
        """What changes from now on is changed by the event at this position."""
        self._position = position

    def get(self, table: Table, *key: Any) -> Row | None:
        known = self._of(table)
        row = self._row(known, known.sql.key(key))
        return None if row is None else known.sql.python(row)

    def put(self, table: Table, **row: Any) -> None:
        known = self._of(table)
        stored = known.sql.new_row(self._tenant, row)
        key = known.sql.key_of(stored)
        self._replace(known, key, self._row(known, key), stored)

    def patch(self, table: Table, *key: Any, **values: Any) -> None:
        known = self._of(table)
        stored = known.sql.key(key)
        row = self._row(known, stored)
        if row is None:
            raise LookupError(f"{table.name} has no row {key!r}")
        self._replace(known, stored, row, known.sql.changed_row(row, values))

    def delete(self, table: Table, *key: Any) -> None:
        known = self._of(table)
        stored = known.sql.key(key)
        self._replace(known, stored, self._row(known, stored), None)

    def find(self, table: Table, **equal: Any) -> list[Row]:
        known = self._of(table)
        self._flush(known)
        values = [known.sql.stored(name, value) for name, value in equal.items()]
        statement = known.sql.open_rows(self._generation, tuple(equal))
        found = []
        for *columns, since in self._connection.execute(statement, [self._tenant, *values]).fetchall():
            row = tuple(columns)
            key = known.sql.key_of(row)
            known.rows[key], known.since[key] = row, since
            found.append(known.sql.python(row))
        return found

    def flush(self) -> None:
        for known in self._tables.values():
            self._flush(known)

    def _of(self, table: Table) -> _Versions:
        try:
            return self._tables[table.name]
        except KeyError:
            raise LookupError(f"{table.name} is not a table of this projection") from None

    def _row(self, known: _Versions, key: Stored) -> Stored | None:
        if key not in known.rows:
            statement = known.sql.open_rows(self._generation, tuple(known.sql.key_columns))
            found = self._connection.execute(statement, [self._tenant, *key]).fetchone()
            known.rows[key] = None if found is None else tuple(found[:-1])
            if found is not None:
                known.since[key] = found[-1]
        return known.rows[key]

    def _replace(self, known: _Versions, key: Stored, old: Stored | None, new: Stored | None) -> None:
        if old == new:
            return
        if old is not None:
            self._end(known, key, old, new)
        known.rows[key] = new
        if new is None:
            known.since.pop(key, None)
            known.unwritten.discard(key)
        else:
            known.since[key] = self._position
            known.unwritten.add(key)

    def _end(self, known: _Versions, key: Stored, old: Stored, new: Stored | None) -> None:
        since, now = known.since[key], self._position
        written = key not in known.unwritten
        if since < now:
            slot = slot_of(since, now)
            if written:
                known.ended.append((slot, now, self._tenant, *key, since))
            else:
                known.closed.append((*old, slot, since, now))
        elif written and new is None:  # made and unmade by the same event, but written in between
            known.unmade.append((self._tenant, *key, since))

    def _flush(self, known: _Versions) -> None:
        sql, number, execute = known.sql, self._generation, self._connection.executemany
        if known.ended:
            execute(sql.end(number), known.ended)
            known.ended = []
        if known.unmade:
            execute(sql.unmake(number), known.unmade)
            known.unmade = []
        opened = [
            (*row, OPEN, known.since[key], FOREVER) for key in known.unwritten if (row := known.rows[key]) is not None
        ]
        if known.closed or opened:
            execute(sql.insert(number), known.closed + opened)
            known.closed = []
            known.unwritten.clear()
