"""Tables of the past in PostgreSQL: their SQL. A row is a version: see `vamgr.adapters.slots`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from vamgr.adapters.postgres.read_sql import OF_TENANT, PostgresTable, index_name
from vamgr.adapters.postgres.tables import protected
from vamgr.adapters.rows import Stored, physical_name, quote
from vamgr.adapters.slots import LEVELS, OPEN, SLOT_COLUMNS, slot_at
from vamgr.kernel.read import TENANT

POSITION, SLOTS = "$position", "$slots"
"""Stand in a query for the position that is looked at, and for `slots_at` of it, until it is run."""


class PostgresPastTable(PostgresTable):
    """The statements of a table of the past. What handlers look for is among the versions that nothing has ended."""

    def create(self, generation: int) -> list[str]:
        name = quote(physical_name(self.name, generation))
        columns = [
            f"{quote(column)} {declared}{' NOT NULL' if needed else ''}"
            for column, declared, needed in zip(self.columns, self._declared, self._not_null, strict=True)
        ]
        columns += [f"{column} bigint NOT NULL" for column in SLOT_COLUMNS]
        key = f"{self._names([TENANT, *self.key_columns])}, slot, from_pos"
        return [f"CREATE TABLE {name} ({', '.join(columns)}, PRIMARY KEY ({key}))", *protected(name, name="rows")]

    def indexes(self, generation: int) -> list[tuple[str, str]]:
        """What was unique at any one moment is not so over time. The further columns let an index pass over versions of
        other moments without looking at the rows."""
        made = []
        for index, _unique, on in self._indexes:
            name = index_name(index, generation)
            columns = ", ".join(f"{quote(column)}{self._nulls[column]}" for column in on)
            table = quote(physical_name(self.name, generation))
            made.append((name, f"CREATE INDEX {quote(name)} ON {table} ({columns}, slot, from_pos)"))
        return made

    def source(self, schema: str, generation: int) -> str:
        """What queries read in place of the table: the versions that held at a position."""
        return (
            f"(SELECT {self._names(self.columns)} FROM {quote(schema)}.{quote(physical_name(self.name, generation))}"  # noqa: S608
            f" WHERE {OF_TENANT} AND slot = ANY ({SLOTS}::bigint[])"
            f" AND from_pos <= {POSITION}::bigint AND to_pos > {POSITION}::bigint)"
        )

    @lru_cache(maxsize=256)  # noqa: B019  (one instance per declared table)
    def upsert(self, generation: int, first: int = 2) -> str:
        """New versions. Parameters: tenant, and from the ``first`` an array for each further column and for those of
        the slot."""
        into = f"{quote(physical_name(self.name, generation))} ({self._names([*self.columns, *SLOT_COLUMNS])})"
        kinds = [*self._bare[1:], *("bigint" for _ in SLOT_COLUMNS)]
        arrays = ", ".join(f"${at}::{kind}[]" for at, kind in enumerate(kinds, start=first))
        return f"INSERT INTO {into} SELECT $1, u.* FROM unnest({arrays}) AS u"  # noqa: S608

    @lru_cache(maxsize=8)  # noqa: B019
    def end(self, generation: int) -> str:
        """Ends open versions, where there are such. Parameters: tenant, an array for each column of the key, and one of
        the positions that end them."""
        name = quote(physical_name(self.name, generation))
        kinds = dict(zip(self.columns, self._bare, strict=True))
        wanted = [*(kinds[key] for key in self.key_columns), "bigint"]
        arrays = ", ".join(f"${at}::{kind}[]" for at, kind in enumerate(wanted, start=2))
        names = ", ".join([*(f"k{at}" for at in range(len(self.key_columns))), "ending"])
        equal = "".join(f" AND t.{quote(key)} = u.k{at}" for at, key in enumerate(self.key_columns))
        return (
            f"UPDATE {name} t SET to_pos = u.ending, slot = {SLOT} FROM unnest({arrays}) AS u({names})"  # noqa: S608
            f" WHERE t.{TENANT} = $1{equal} AND t.slot = {OPEN}"
        )

    @staticmethod
    def ended(tenant: str, endings: Iterable[tuple[Stored, int]]) -> list[Any]:
        """The parameters of `end`."""
        return [tenant, *zip(*((*key, position) for key, position in endings), strict=True)]

    def _from(self, generation: int) -> str:
        return f"{super()._from(generation)} AND slot = {OPEN}"


def _slot() -> str:
    """`vamgr.adapters.slots.slot_of` of ``t.from_pos`` and ``u.ending``, in SQL."""
    apart = "(t.from_pos # (u.ending - 1))"
    levels = " ".join(
        f"WHEN {apart} < {1 << 4 * level} THEN {slot_at(0, level)} | (t.from_pos >> {4 * level})"
        for level in range(LEVELS)
    )
    return f"CASE {levels} END"


SLOT = _slot()
