"""Queries of SQLAlchemy Core as statements of PostgreSQL that answer as SQLite does.

What differs between the two is settled here, so that areas write their queries once: nothing sorts below everything,
``LIKE`` takes small letters for capitals, a sum of whole numbers is one, and an average is a floating point number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import orjson
from sqlalchemy import JSON, Boolean, Column, Float, Integer, Numeric, String, select, true, union, union_all
from sqlalchemy.dialects.postgresql.base import PGCompiler, PGDialect, PGTypeCompiler
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement, Executable, Select, operators
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import BinaryExpression, ColumnElement, Label, UnaryExpression
from sqlalchemy.sql.selectable import CTE, CompoundSelect, Join
from sqlalchemy.util import LRUCache

from vamgr.adapters.rows import dump_json

_KEPT = 1000
_SORTED = {operators.asc_op, operators.desc_op, operators.nulls_first_op, operators.nulls_last_op}


class _Text(String):
    render_bind_cast = True


class _Whole(Integer):
    render_bind_cast = True


class _Truth(Boolean):
    render_bind_cast = True


class _Real(Float[Any]):
    render_bind_cast = True


class _Types(PGTypeCompiler):
    """The column types of `read_sql`."""

    def visit_INTEGER(self, type_: Any, **_: Any) -> str:  # noqa: N802
        return "bigint"

    def visit_VARCHAR(self, type_: Any, **_: Any) -> str:  # noqa: N802
        return "text"

    def visit_FLOAT(self, type_: Any, **_: Any) -> str:  # noqa: N802
        return "double precision"


class _Compiler(PGCompiler):
    def order_by_clause(self, select: Any, **options: Any) -> str:
        parts = [self._ordering(select, clause, **options) for clause in select._order_by_clauses]
        return f" ORDER BY {', '.join(parts)}" if parts else ""

    def visit_compound_select(self, cs: CompoundSelect[Any], *arguments: Any, **options: Any) -> str:
        """PostgreSQL names a recursive query once in itself: what leads on from it by several ways is asked side by
        side for each of its rows."""
        own = next((source for one in cs.selects[1:] for source in _froms(one) if _is_recursive(source)), None)
        if own is not None and len(cs.selects) > 2:
            begun, *ways = cs.selects
            led = union_all(*(way.correlate(own) for way in ways if isinstance(way, Select))).lateral("led")
            cs = union(begun, select(*led.c).select_from(own.join(led, true())))
        return str(super().visit_compound_select(cs, *arguments, **options))  # type: ignore[no-untyped-call]

    def visit_like_op_binary(self, binary: BinaryExpression[Any], operator: Any, **options: Any) -> str:
        return str(super().visit_ilike_op_binary(binary, operator, **options))  # type: ignore[no-untyped-call]

    def visit_not_like_op_binary(self, binary: BinaryExpression[Any], operator: Any, **options: Any) -> str:
        return str(super().visit_not_ilike_op_binary(binary, operator, **options))  # type: ignore[no-untyped-call]

    def visit_json_getitem_op_binary(
        self, binary: BinaryExpression[Any], operator: Any, _cast_applied: bool = False, **options: Any
    ) -> str:
        """Documents are text (see `read_sql`), so they are read as documents first."""
        document, name = self.process(binary.left, **options), self.process(binary.right, **options)
        if isinstance(binary.type, JSON):
            return f"CAST(CAST({document} AS json) -> CAST({name} AS text) AS text)"
        kind = self.dialect.type_compiler_instance.process(binary.type)
        return f"CAST(CAST({document} AS json) ->> CAST({name} AS text) AS {kind})"

    def visit_unlikely_func(self, function: Any, **options: Any) -> str:
        return self.process(function.clauses, **options)  # a hint for SQLite's planner

    def visit_substr_func(self, function: Any, **options: Any) -> str:
        text, *places = (self.process(part, **options) for part in function.clauses)
        return f"substr({', '.join([text, *(f'CAST({place} AS integer)' for place in places)])})"

    def visit_avg_func(self, function: Any, **options: Any) -> str:
        return f"avg(CAST({self.process(function.clauses, **options)} AS double precision))"

    def visit_sum_func(self, function: Any, **options: Any) -> str:
        summed = f"sum({self.process(function.clauses, **options)})"
        return f"CAST({summed} AS bigint)" if isinstance(function.type, Integer) else summed

    def _ordering(self, select: Any, clause: ColumnElement[Any], **options: Any) -> str:
        text = self.process(clause, **options)
        modifier = clause.modifier if isinstance(clause, UnaryExpression) else None
        if modifier in {operators.nulls_first_op, operators.nulls_last_op}:
            return text
        inner = clause.element if isinstance(clause, UnaryExpression) and modifier in _SORTED else clause
        if _always_there(inner, select):
            return text
        return f"{text} NULLS LAST" if modifier is operators.desc_op else f"{text} NULLS FIRST"


def _froms(one: Any) -> Sequence[Any]:
    return one.get_final_froms() if isinstance(one, Select) else ()


def _is_recursive(source: Any) -> bool:
    return isinstance(source, CTE) and source.recursive


def _always_there(column: ColumnElement[Any], select: Any) -> bool:
    """Whether it cannot be NULL. Its index is in PostgreSQL's own order then (see `read_sql`)."""
    while isinstance(column, Label):
        column = column.element
    if not isinstance(column, Column) or column.nullable:
        return False
    froms = select.get_final_froms() if isinstance(select, Select) else []
    return not any(isinstance(source, Join) and _is_outer(source) for source in froms)


def _is_outer(join: Join) -> bool:
    inner = [side for side in (join.left, join.right) if isinstance(side, Join)]
    return join.isouter or join.full or any(map(_is_outer, inner))


class _Dialect(PGDialect):
    supports_statement_cache = True
    statement_compiler = _Compiler
    type_compiler_cls = _Types
    colspecs = {**PGDialect.colspecs, String: _Text, Integer: _Whole, Boolean: _Truth, Float: _Real}  # noqa: RUF012


def _made(dialect: type[_Dialect]) -> Dialect:
    return dialect(paramstyle="numeric_dollar", json_serializer=dump_json, json_deserializer=orjson.loads)


_DIALECT = _made(_Dialect)
_Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Ready:
    """A statement with its parameters. ``names`` of the columns is None for a statement that was written as text;
    ``turned_back``: what makes Python values of some columns, by their place."""

    sql: str
    parameters: list[Any]
    names: tuple[str, ...] | None
    turned_back: Sequence[tuple[int, _Convert]]


class _Instead(_Compiler):
    def visit_table(self, table: Any, *arguments: Any, **options: Any) -> str:
        text = str(super().visit_table(table, *arguments, **options))  # type: ignore[no-untyped-call]
        source = cast(_InsteadDialect, self.dialect).sources.get(table.name) if options.get("asfrom") else None
        if source is None:
            return text
        alias = options.get("enclosing_alias")
        return source if alias is not None and alias.element is table else f"{source} AS {text}"


class _InsteadDialect(_Dialect):
    supports_statement_cache = True
    statement_compiler = _Instead
    sources: Mapping[str, str]


def reading_instead(sources: Mapping[str, str]) -> Dialect:
    """For a `Compiler` whose statements read something else (in brackets) in place of tables, by the tables' names."""
    dialect = _made(_InsteadDialect)
    cast(_InsteadDialect, dialect).sources = sources
    return dialect


_Result = tuple[tuple[str, ...] | None, tuple[tuple[int, _Convert], ...]]


class Compiler:
    """Every statement is compiled once, however often and with whatever values it is run."""

    def __init__(self, dialect: Dialect | None = None) -> None:
        self._dialect = dialect or _DIALECT
        self._compiled: Any = LRUCache(_KEPT)
        self._results: dict[int, tuple[SQLCompiler, _Result]] = {}

    def ready(self, statement: Executable, parameters: dict[str, Any] | None) -> Ready:
        given = parameters or {}
        compiled, extracted, collected, _ = cast(ClauseElement, statement)._compile_w_cache(
            self._dialect, compiled_cache=self._compiled, column_keys=sorted(given)
        )
        compiled = cast(SQLCompiler, compiled)
        values = compiled.construct_params(
            given, extracted_parameters=extracted, escape_names=False, _collected_params=collected
        )
        sql, places, processors = compiled.string, compiled.positiontup, compiled._bind_processors
        if compiled.literal_execute_params or compiled.post_compile_params:
            expanded = compiled._process_parameters_for_postcompile(values)
            sql, places = expanded.statement, cast(Any, expanded.positiontup)
            processors = {**processors, **expanded.processors}
        sent = [
            cast(_Convert, processors[name])(values[name]) if name in processors else values[name]
            for name in places or ()
        ]
        names, turned_back = self._result(compiled)
        return Ready(sql, sent, names, turned_back)

    def _result(self, compiled: SQLCompiler) -> _Result:
        kept = self._results.get(id(compiled))
        if kept is not None and kept[0] is compiled:
            return kept[1]
        columns = compiled._result_columns
        names = None if compiled.isplaintext or not columns else tuple(column.keyname for column in columns)
        turned_back = []
        for place, column in enumerate(columns if names else ()):
            back = cast(_Convert | None, column.type._cached_result_processor(self._dialect, None))
            if back is not None and not isinstance(column.type, Numeric | Integer | Boolean):
                turned_back.append((place, back))
        found = names, tuple(turned_back)
        if len(self._results) > 2 * _KEPT:
            self._results.clear()
        self._results[id(compiled)] = (compiled, found)
        return found
