"""Read tables that keep every row as it was from one position of the log to the next that changed it.

A row of the past is a version: the columns of the read table and those of `vamgr.adapters.slots`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from vamgr.adapters.slots import LEVELS, OPEN, SLOT_COLUMNS
from vamgr.adapters.sqlite.read_sql import TableSql, physical_name, quote
from vamgr.kernel.read import TENANT


class PastSql(TableSql):
    """The statements of a table of the past. Rows travel as in a `TableSql`, without the three further columns."""

    def create(self, generation: int) -> list[str]:
        name = physical_name(self.name, generation)
        columns = [
            f"{quote(column)} {declared}{' NOT NULL' if needed else ''}"
            for column, declared, needed in zip(self.columns, self._declared, self._not_null, strict=True)
        ]
        columns += [f"{column} INTEGER NOT NULL" for column in SLOT_COLUMNS]
        key = f"{self._names([TENANT, *self.key_columns])}, slot, from_pos"
        statements = [f"CREATE TABLE {quote(name)} ({', '.join(columns)}, PRIMARY KEY ({key}))"]
        # What was unique at any one moment is not so over time. The further columns let an index pass over versions
        # of other moments without looking at the rows.
        for index, _unique, on in self._indexes:
            statements.append(
                f"CREATE INDEX {quote(physical_name(index, generation))} "
                f"ON {quote(name)} ({self._names(on)}, slot, from_pos)"
            )
        return statements

    def view(self, generation: int, present: Sequence[str]) -> str:
        """The view that queries read: the versions that held at the reader's position."""
        slots = ", ".join([str(OPEN), *(f"vamgr_slot({level})" for level in range(LEVELS))])
        columns = ", ".join(map(quote, self.columns))
        return (
            f"CREATE VIEW {quote(self.name)} AS SELECT {columns} FROM {quote(physical_name(self.name, generation))}"  # noqa: S608
            f" WHERE {TENANT} = vamgr_tenant() AND slot IN ({slots})"
            " AND from_pos <= vamgr_position() AND to_pos > vamgr_position()"
        )

    @lru_cache(maxsize=64)  # noqa: B019  (one instance per declared table)
    def open_rows(self, generation: int, equal: tuple[str, ...]) -> str:
        """The rows as they are at the end, each followed by its ``from_pos``."""
        where = " AND ".join([f"{TENANT} = ?", *(f"{quote(name)} IS ?" for name in equal), f"slot = {OPEN}"])
        order = self._names(self.key_columns)
        return (
            f"SELECT {self._names(self.columns)}, from_pos FROM {quote(physical_name(self.name, generation))}"  # noqa: S608
            f" WHERE {where}{f' ORDER BY {order}' if order else ''}"
        )

    @lru_cache(maxsize=8)  # noqa: B019
    def end(self, generation: int) -> str:
        """Parameters: slot, to_pos, tenant, the key, from_pos."""
        return f"UPDATE {quote(physical_name(self.name, generation))} SET slot = ?, to_pos = ? {self._open_version()}"  # noqa: S608

    @lru_cache(maxsize=8)  # noqa: B019
    def unmake(self, generation: int) -> str:
        """Takes an open version away. Parameters: tenant, the key, from_pos."""
        return f"DELETE FROM {quote(physical_name(self.name, generation))} {self._open_version()}"  # noqa: S608

    @lru_cache(maxsize=8)  # noqa: B019
    def insert(self, generation: int) -> str:
        """Parameters: the row, slot, from_pos, to_pos. What an event made is replaced by what the same event makes."""
        rest = [name for name in self.columns if name not in {TENANT, *self.key_columns}]
        key = f"{self._names([TENANT, *self.key_columns])}, slot, from_pos"
        change = ", ".join(f"{quote(name)} = excluded.{quote(name)}" for name in rest)
        return (
            f"INSERT INTO {quote(physical_name(self.name, generation))} "  # noqa: S608
            f"({self._names(self.columns)}, {', '.join(SLOT_COLUMNS)}) "
            f"VALUES ({', '.join('?' * (len(self.columns) + len(SLOT_COLUMNS)))}) "
            f"ON CONFLICT ({key}) DO {f'UPDATE SET {change}' if rest else 'NOTHING'}"
        )

    def _open_version(self) -> str:
        key = " AND ".join(f"{quote(name)} = ?" for name in [TENANT, *self.key_columns])
        return f"WHERE {key} AND slot = {OPEN} AND from_pos = ?"
