"""Read tables in PostgreSQL: their SQL. Many rows go in one statement, as an array for each column."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import JSON, Boolean, Float, Integer, String, Table

from vamgr.adapters.postgres.tables import protected
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
from vamgr.kernel.read import ACROSS, TENANT

# Text is in the order of its characters' numbers, as in SQLite and in Python. A document is kept as the text that it
# was written as: queries may then compare and group whole rows, and its keys keep their order.
_TEXT = 'text COLLATE "C"'
_KINDS: tuple[Kind, ...] = (
    (JSON, _TEXT, dump_json, orjson.loads),
    (Boolean, "boolean", truth, same),
    (Integer, "bigint", integer, same),
    (Float, "double precision", real, same),
    (String, _TEXT, text, same),
)
OF_TENANT = f"{TENANT} = current_setting('app.tenant', true)"
# Room on a page for a row's next version: what is changed often is then changed without touching the indexes.
_FILL = 85


class PostgresTable(TableRows):
    """The statements of a declared table."""

    kinds = _KINDS

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._bare = [declared.split()[0] for declared in self._declared]
        self._bare = ["double precision" if kind == "double" else kind for kind in self._bare]
        self._nulls = {
            name: "" if needed else " NULLS FIRST" for name, needed in zip(self.columns, self._not_null, strict=True)
        }

        self._across: str | None = table.info.get(ACROSS)
        if self._across is not None:
            self._indexes.append((f"ix_{self.name}_across", False, [self._across]))
        self._needed = [at for at, needed in enumerate(self._not_null) if needed]

    def check(self, rows: Iterable[Stored | None]) -> None:
        """Raises ValueError for a row without a value where there has to be one, in SQLite's words."""
        for row in rows:
            if row is not None and None in row:
                for at in self._needed:
                    if row[at] is None:
                        raise ValueError(f"NOT NULL constraint failed: {self.name}.{self.columns[at]}")

    # tables

    def create(self, generation: int) -> list[str]:
        """The table with what is unique in it, bound to tenants. The schema lets the application's role fill it."""
        name = quote(physical_name(self.name, generation))
        columns = [
            f"{quote(column)} {declared}{' NOT NULL' if needed else ''}"
            for column, declared, needed in zip(self.columns, self._declared, self._not_null, strict=True)
        ]
        key = self._names([TENANT, *self.key_columns])
        return [
            f"CREATE TABLE {name} ({', '.join(columns)}, PRIMARY KEY ({key})) WITH (fillfactor = {_FILL})",
            *protected(name, name="rows", reads=("sign-in",) if self._across else ()),
            *(statement for _, statement in self._create_indexes(generation, unique=True)),
        ]

    def indexes(self, generation: int) -> list[tuple[str, str]]:
        """(name, statement) of the indexes that only help to find rows: they can be made after the rows."""
        return self._create_indexes(generation, unique=False)

    def shape(self) -> str:
        statements = [*self.create(0), *(statement for _, statement in self.indexes(0))]
        return hashlib.sha256("\n".join(statements).encode()).hexdigest()

    def view(self, generation: int, present: Sequence[str]) -> str:
        """The view that queries read. Columns that an older generation does not have are NULL in it."""
        columns = ", ".join(
            quote(column) if column in present else f"NULL::{kind} AS {quote(column)}"
            for column, kind in zip(self.columns, self._declared, strict=True)
        )
        source = f"FROM {quote(physical_name(self.name, generation))} WHERE {OF_TENANT}"
        if not present:
            source = "WHERE false"
        name = quote(self.name)
        return f"CREATE VIEW {name} WITH (security_invoker = true) AS SELECT {columns} {source}"

    def _create_indexes(self, generation: int, *, unique: bool) -> list[tuple[str, str]]:
        on_table = quote(physical_name(self.name, generation))
        made = []
        for index, is_unique, on in self._indexes:
            if is_unique == unique:
                # A column without a value sorts below all others: see `compiling`.
                columns = ", ".join(f"{quote(name)}{self._nulls[name]}" for name in on)
                name = index_name(index, generation)
                made.append(
                    (name, f"CREATE {'UNIQUE ' if unique else ''}INDEX {quote(name)} ON {on_table} ({columns})")
                )
        return made

    # rows

    @lru_cache(maxsize=8)  # noqa: B019  (one instance per declared table; tables live as long as the program)
    def select(self, generation: int) -> str:
        """Parameters: tenant, the key."""
        where = "".join(f" AND {quote(name)} = ${at}" for at, name in enumerate(self.key_columns, start=2))
        return f"{self._from(generation)}{where}"

    @lru_cache(maxsize=64)  # noqa: B019
    def find(self, generation: int, equal: tuple[tuple[str, bool], ...]) -> str:
        """Parameters: tenant, the values that are not None. ``equal``: (column, whether it has a value)."""
        where, at = "", 1
        for name, valued in equal:
            at += valued
            where += f" AND {quote(name)} = ${at}" if valued else f" AND {quote(name)} IS NULL"
        order = self._names(self.key_columns)
        return f"{self._from(generation)}{where}{f' ORDER BY {order}' if order else ''}"

    @lru_cache(maxsize=256)  # noqa: B019
    def upsert(self, generation: int, first: int = 2) -> str:
        """Parameters: tenant, and from the ``first`` an array for each further column."""
        key = [TENANT, *self.key_columns]
        rest = [name for name in self.columns if name not in key]
        change = ", ".join(f"{quote(name)} = excluded.{quote(name)}" for name in rest)
        into = f"{quote(physical_name(self.name, generation))} ({self._names(self.columns)})"
        arrays = ", ".join(f"${at}::{kind}[]" for at, kind in enumerate(self._bare[1:], start=first))
        rows = f"SELECT $1, u.* FROM unnest({arrays}) AS u" if arrays else "SELECT $1"  # noqa: S608
        conflict = f"ON CONFLICT ({self._names(key)}) DO {f'UPDATE SET {change}' if rest else 'NOTHING'}"
        return f"INSERT INTO {into} {rows} {conflict}"

    @staticmethod
    def upserted(tenant: str, rows: Iterable[Stored]) -> list[Any]:
        """The parameters of `upsert`."""
        return [tenant, *list(zip(*rows, strict=True))[1:]]

    @lru_cache(maxsize=8)  # noqa: B019
    def delete(self, generation: int) -> str:
        """Parameters: tenant, an array for each column of the key."""
        name = quote(physical_name(self.name, generation))
        kinds = dict(zip(self.columns, self._bare, strict=True))
        if not self.key_columns:
            return f"DELETE FROM {name} WHERE {TENANT} = $1"  # noqa: S608
        arrays = ", ".join(f"${at}::{kinds[key]}[]" for at, key in enumerate(self.key_columns, start=2))
        names = ", ".join(f"k{at}" for at in range(len(self.key_columns)))
        equal = "".join(f" AND t.{quote(key)} = u.k{at}" for at, key in enumerate(self.key_columns))
        return f"DELETE FROM {name} t USING unnest({arrays}) AS u({names}) WHERE t.{TENANT} = $1{equal}"  # noqa: S608

    @staticmethod
    def deleted(tenant: str, keys: Iterable[Stored]) -> list[Any]:
        """The parameters of `delete`."""
        return [tenant, *zip(*keys, strict=True)]

    def replaced_by(self, generation: int, made: str) -> list[str]:
        """Statements after which a tenant's rows are those of the table ``made``, written only where they differ.
        Parameter: tenant. Deletes come first: a row may take over what another held under a unique index."""
        name, key = quote(physical_name(self.name, generation)), [TENANT, *self.key_columns]
        same_key = " AND ".join(f"f.{quote(one)} = t.{quote(one)}" for one in key)
        same_rest = "".join(
            f" AND f.{quote(one)} IS NOT DISTINCT FROM t.{quote(one)}" for one in self.columns if one not in key
        )
        columns = ", ".join(f"f.{quote(one)}" for one in self.columns)
        return [
            f"""DELETE FROM {name} t WHERE t.{TENANT} = $1
            AND NOT EXISTS (SELECT FROM {made} f WHERE {same_key}{same_rest})""",  # noqa: S608
            f"""INSERT INTO {name} ({self._names(self.columns)}) SELECT {columns} FROM {made} f
            WHERE f.{TENANT} = $1 AND NOT EXISTS (SELECT FROM {name} t WHERE {same_key})""",  # noqa: S608
        ]

    def _from(self, generation: int) -> str:
        columns = self._names(self.columns)
        return f"SELECT {columns} FROM {quote(physical_name(self.name, generation))} WHERE {TENANT} = $1"  # noqa: S608

    def _names(self, names: Sequence[str]) -> str:
        return ", ".join(map(quote, names))


def index_name(index: str, generation: int) -> str:
    """PostgreSQL cuts names at 63 bytes; what is longer gets a digest in place of its middle."""
    name = physical_name(index, generation)
    if len(name) <= 63:
        return name
    digest = hashlib.sha256(index.encode()).hexdigest()[:8]
    tail = physical_name("", generation)
    return f"{index[: 63 - len(tail) - 9]}_{digest}{tail}"
