"""Read tables in SQLite: their physical names, their SQL, and how Python values are stored in them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import JSON, Boolean, Column, Float, Integer, String, Table

from vamgr.kernel.read import TENANT, Row

Stored = tuple[Any, ...]
_Convert = Callable[[Any], Any]


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def physical_name(table: str, generation: int) -> str:
    return f"{table}__g{generation}"


def dump_json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_PASSTHROUGH_DATETIME).decode()


def _text(value: Any) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"takes text, not {type(value).__name__} (write moments with kernel.times.iso)")


def _integer(value: Any) -> int:
    if isinstance(value, int):
        return int(value)
    raise TypeError(f"takes a whole number, not {type(value).__name__}")


def _real(value: Any) -> float:
    if isinstance(value, str):
        raise TypeError("takes a number, not text")
    return float(value)


def _truth(value: Any) -> int:
    if isinstance(value, bool):
        return int(value)
    raise TypeError(f"takes True or False, not {type(value).__name__}")


def _same(value: Any) -> Any:
    return value


# type → (column type in SQLite, Python to stored, stored to Python). The text of JSON is declared TEXT: a column
# declared JSON would have numeric affinity and turn the document `5` into a number.
_TYPES: tuple[tuple[type[Any], str, _Convert, _Convert], ...] = (
    (JSON, "TEXT", dump_json, orjson.loads),
    (Boolean, "INTEGER", _truth, bool),
    (Integer, "INTEGER", _integer, _same),
    (Float, "REAL", _real, _same),
    (String, "TEXT", _text, _same),
)


# Values of these very types are stored as they are.
_AS_IT_IS: dict[_Convert, type[Any]] = {_integer: int, _real: float, _text: str}


def _storage(column: Column[Any]) -> tuple[str, _Convert, _Convert]:
    for kind, declared, to_stored, to_python in _TYPES:
        if isinstance(column.type, kind):
            return declared, to_stored, to_python
    raise TypeError(
        f"{column.table.name}.{column.name} has the type {column.type!r}: "
        "read tables know String, Integer, Float, Boolean and JSON"
    )


class TableSql:
    """Everything that depends only on a declared table: made once, used for every row.

    Rows travel as tuples of stored values in the declared column order, ``tenant`` first; keys are the stored values
    of the primary key without the tenant.
    """

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.columns = [column.name for column in table.columns]
        self.key_columns = [column.name for column in table.primary_key.columns if column.name != TENANT]
        storage = [_storage(column) for column in table.columns]
        self._to_stored = {name: to for name, (_, to, _) in zip(self.columns, storage, strict=True)}
        self._to_python = [back for _, _, back in storage]
        self._declared = [kind for kind, _, _ in storage]
        self._not_null = [not column.nullable for column in table.columns]
        self._made = {column.name: make for column in table.columns if (make := _maker(column)) is not None}
        self._indexes = sorted(
            (str(index.name), bool(index.unique), [column.name for column in index.columns]) for index in table.indexes
        )
        self._at = {name: index for index, name in enumerate(self.columns)}
        self.key_of: Callable[[Stored], Stored] = _getter([self._at[name] for name in self.key_columns])
        self._key_known = frozenset(self.key_columns)
        self._python_names = self.columns[1:]
        self.turned_back = [
            (name, back) for name, back in zip(self.columns, self._to_python, strict=True) if back is not _same
        ]
        # What has to be converted depends on the types of a row's values only, so it is found out once per combination
        # of types: nearly every row then goes through untouched. This is the inner loop of every rebuild.
        self._blank: Row = {name: _scalar(column) for name, column in zip(self.columns, table.columns, strict=True)}
        self._row_plans: dict[tuple[type[Any], ...], tuple[tuple[int, str], ...]] = {}
        self._key_plans: dict[tuple[type[Any], ...], tuple[tuple[int, str], ...]] = {}

    # values

    def key(self, values: Sequence[Any]) -> Stored:
        if len(values) != len(self.key_columns):
            raise TypeError(f"{self.name} has the key ({', '.join(self.key_columns)}), not {len(values)} values")
        return self._converted(tuple(values), self._key_plans, self.key_columns)

    def stored(self, column: str, value: Any) -> Any:
        if value is None:
            return None
        try:
            return self._to_stored[column](value)
        except KeyError:
            raise TypeError(f"{self.name} has no column {column}") from None
        except TypeError as error:
            raise TypeError(f"{self.name}.{column} {error}") from error

    def new_row(self, tenant: str, row: Row) -> Stored:
        values = {**self._blank, **row}
        values[TENANT] = tenant
        for name, make in self._made.items():
            if name not in row:
                values[name] = make()
        if len(values) != len(self.columns):
            unknown = values.keys() - self._blank.keys()
            raise TypeError(f"{self.name} has no column {', '.join(sorted(unknown))}")
        return self._converted(tuple(values.values()), self._row_plans, self.columns)

    def changed_row(self, row: Stored, values: Row) -> Stored:
        if values.keys() & self._key_known or TENANT in values:
            raise TypeError(f"the key of {self.name} cannot be patched: delete the row and put another")
        changed = list(row)
        for name, value in values.items():
            stored = self.stored(name, value)
            changed[self._at[name]] = stored
        return tuple(changed)

    def python(self, row: Stored) -> Row:
        """The row as handlers see it, without the tenant."""
        values = dict(zip(self._python_names, row[1:], strict=True))
        for name, back in self.turned_back:
            if values[name] is not None:
                values[name] = back(values[name])
        return values

    def _converted(
        self,
        values: Stored,
        plans: dict[tuple[type[Any], ...], tuple[tuple[int, str], ...]],
        names: Sequence[str],
    ) -> Stored:
        types = tuple(map(type, values))
        plan = plans.get(types)
        if plan is None:
            converted = tuple(self.stored(name, value) for name, value in zip(names, values, strict=True))
            plans[types] = tuple(
                (index, name)
                for index, (name, kind) in enumerate(zip(names, types, strict=True))
                if kind is not type(None) and kind is not _AS_IT_IS.get(self._to_stored[name])
            )
            return converted
        if not plan:
            return values
        changed = list(values)
        for index, name in plan:
            changed[index] = self.stored(name, changed[index])
        return tuple(changed)

    # statements

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

    def finds_by_key(self, equal: Sequence[str]) -> bool:
        """Whether rows with these columns lie side by side in the order of the key."""
        return set(self.key_columns[: len(equal)]) == set(equal)

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


def _scalar(column: Column[Any]) -> Any:
    """What the column holds when nothing is given, if that is always the same."""
    default = column.default
    return default.arg if default is not None and default.is_scalar else None  # type: ignore[attr-defined]


def _maker(column: Column[Any]) -> Callable[[], Any] | None:
    """What makes the column's value each time that nothing is given."""
    default = column.default
    if default is None or default.is_scalar:
        return None
    if default.is_callable:
        function = default.arg  # type: ignore[attr-defined]
        return lambda: function(None)
    raise TypeError(f"{column.table.name}.{column.name}: a default is a value or a function")


def _getter(places: Sequence[int]) -> Callable[[Stored], Stored]:
    """The values at these places of a row, as a tuple."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: tuple([row[at] for at in places])
