"""The rows of a declared read table, whatever engine keeps them: how Python values are stored, and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, ClassVar

import orjson
from sqlalchemy import Column, Table

from vamgr.kernel.read import TENANT, Row

Stored = tuple[Any, ...]
_Convert = Callable[[Any], Any]
Kind = tuple[type[Any], str, _Convert, _Convert]
"""A type of SQLAlchemy's, the column type of the engine, Python to stored, stored to Python."""


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def physical_name(table: str, generation: int) -> str:
    return f"{table}__g{generation}"


def dump_json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_PASSTHROUGH_DATETIME).decode()


def text(value: Any) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"takes text, not {type(value).__name__} (write moments with kernel.times.iso)")


def integer(value: Any) -> int:
    if isinstance(value, int):
        return int(value)
    raise TypeError(f"takes a whole number, not {type(value).__name__}")


def real(value: Any) -> float:
    if isinstance(value, str):
        raise TypeError("takes a number, not text")
    return float(value)


def truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise TypeError(f"takes True or False, not {type(value).__name__}")


def same(value: Any) -> Any:
    return value


# Values of these very types are stored as they are.
_AS_IT_IS: dict[_Convert, type[Any]] = {integer: int, real: float, text: str, truth: bool}


class TableRows:
    """Everything that depends only on a declared table: made once, used for every row.

    Rows travel as tuples of stored values in the declared column order, ``tenant`` first; keys are the stored values
    of the primary key without the tenant.
    """

    kinds: ClassVar[tuple[Kind, ...]]

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.columns = [column.name for column in table.columns]
        self.key_columns = [column.name for column in table.primary_key.columns if column.name != TENANT]
        storage = [self._storage(column) for column in table.columns]
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
            (name, back) for name, back in zip(self.columns, self._to_python, strict=True) if back is not same
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

    def _storage(self, column: Column[Any]) -> tuple[str, _Convert, _Convert]:
        for kind, declared, to_stored, to_python in self.kinds:
            if isinstance(column.type, kind):
                return declared, to_stored, to_python
        raise TypeError(
            f"{column.table.name}.{column.name} has the type {column.type!r}: "
            "read tables know String, Integer, Float, Boolean and JSON"
        )

    def finds_by_key(self, equal: Sequence[str]) -> bool:
        """Whether rows with these columns lie side by side in the order of the key."""
        return set(self.key_columns[: len(equal)]) == set(equal)


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
