"""Read tables in SQLite: their SQL."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import JSON, Boolean, Float, Integer, String

from vamgr.adapters.rows import (
    Kind,
    Stored,
    TableRows,
    dump_json,
    integer,
    physical_name,
    quote,
    real,
    same,
    text,
    truth,
)
from vamgr.kernel.read import TENANT

__all__ = ["Stored", "TableSql", "dump_json", "physical_name", "quote"]


def _zero_or_one(value: Any) -> int:
    return int(truth(value))


# The text of JSON is declared TEXT: a column declared JSON would have numeric affinity and turn the document `5` into a
# number.
_KINDS: tuple[Kind, ...] = (
    (JSON, "TEXT", dump_json, orjson.loads),
    (Boolean, "INTEGER", _zero_or_one, bool),
    (Integer, "INTEGER", integer, same),
    (Float, "REAL", real, same),
    (String, "TEXT", text, same),
)


class TableSql(TableRows):
    """The statements of a declared table."""

    kinds = _KINDS

    def create(self, generation: int) -> list[str]:
        name = physical_name(self.name, generation)
        columns = [
            f"{quote(column)} {declared}{' NOT NULL' if needed else ''}"
            for column, declared, needed in zip(self.columns, self._declared, self._not_null, strict=True)
        ]
        key = self._names([TENANT, *self.key_columns])
        # A small row that is only ever found by its key is the key's own leaf: nothing is written twice.
        in_key = " WITHOUT ROWID" if len(self.key_columns) > 1 and not self._indexes else ""
        statements = [f"CREATE TABLE {quote(name)} ({', '.join(columns)}, PRIMARY KEY ({key})){in_key}"]
        return [*statements, *self._create_indexes(generation, self._indexes)]

    def indexes(self, generation: int) -> list[tuple[str, str]]:
        """(name, statement) of the indexes that only help to find rows: they can be made after the rows."""
        helping = [one for one in self._indexes if not one[1]]
        names = [physical_name(index, generation) for index, _, _ in helping]
        return list(zip(names, self._create_indexes(generation, helping), strict=True))

    def _create_indexes(self, generation: int, indexes: Sequence[tuple[str, bool, list[str]]]) -> list[str]:
        on_table = quote(physical_name(self.name, generation))
        return [
            f"CREATE {'UNIQUE ' if unique else ''}INDEX {quote(physical_name(index, generation))} "
            f"ON {on_table} ({self._names(on)})"
            for index, unique, on in indexes
        ]

    def shape(self) -> str:
        return hashlib.sha256("\n".join(self.create(0)).encode()).hexdigest()

    def view(self, generation: int, present: Sequence[str]) -> str:
        """The view that queries read. Columns that an older generation does not have are NULL in it."""
        columns = ", ".join(
            quote(column) if column in present else f"NULL AS {quote(column)}" for column in self.columns
        )
        source = f"FROM {quote(physical_name(self.name, generation))} WHERE {TENANT} = vamgr_tenant()"
        if not present:
            source = "WHERE 0"
        return f"CREATE VIEW {quote(self.name)} AS SELECT {columns} {source}"

    @lru_cache(maxsize=8)  # noqa: B019  (one instance per declared table; tables live as long as the program)
    def select(self, generation: int) -> str:
        return self.find(generation, tuple(self.key_columns))

    @lru_cache(maxsize=64)  # noqa: B019
    def find(self, generation: int, equal: tuple[str, ...]) -> str:
        where = " AND ".join([f"{TENANT} = ?", *(f"{quote(name)} IS ?" for name in equal)])
        order = self._names(self.key_columns)
        source = f"{quote(physical_name(self.name, generation))} WHERE {where}"
        ordered = f" ORDER BY {order}" if order else ""
        return f"SELECT {self._names(self.columns)} FROM {source}{ordered}"  # noqa: S608

    @lru_cache(maxsize=8)  # noqa: B019
    def upsert(self, generation: int) -> str:
        key = [TENANT, *self.key_columns]
        rest = [name for name in self.columns if name not in key]
        change = ", ".join(f"{quote(name)} = excluded.{quote(name)}" for name in rest)
        into = f"{quote(physical_name(self.name, generation))} ({self._names(self.columns)})"
        values = f"VALUES ({', '.join('?' * len(self.columns))})"
        conflict = f"ON CONFLICT ({self._names(key)}) DO {f'UPDATE SET {change}' if rest else 'NOTHING'}"
        return f"INSERT INTO {into} {values} {conflict}"

    @lru_cache(maxsize=8)  # noqa: B019
    def delete(self, generation: int) -> str:
        where = " AND ".join(f"{quote(name)} = ?" for name in [TENANT, *self.key_columns])
        return f"DELETE FROM {quote(physical_name(self.name, generation))} WHERE {where}"  # noqa: S608

    def _names(self, names: Sequence[str]) -> str:
        return ", ".join(map(quote, names))
