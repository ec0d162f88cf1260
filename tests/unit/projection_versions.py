"""What every projection does, as one number per projection, in ``projection_versions.json``.

``python -m tests.unit.projection_versions`` writes new projections and raised versions into it. It leaves a projection
whose code was changed under the same version as it is, and says so: raise its version, so that everyone's tables are
made anew. (Who knows for sure that every row stays the same deletes its line and runs this again.)
"""

from __future__ import annotations

import ast
import hashlib
import inspect
import json
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any

from sqlalchemy import Table

from vamgr.areas import load_areas
from vamgr.kernel.event import registry
from vamgr.kernel.projection import Projection

STORED = Path(__file__).with_suffix(".json")
Known = dict[str, dict[str, Any]]


def current() -> Known:
    """Projection → version and fingerprint, of the program as it is."""
    found = [projection for area in load_areas() for projection in area.projections]
    return {
        one.name: {"version": one.version, "fingerprint": fingerprint(one)}
        for one in sorted(found, key=lambda projection: projection.name)
    }


def stored() -> Known:
    known: Known = json.loads(STORED.read_text("utf-8")) if STORED.exists() else {}
    return known


def fingerprint(projection: Projection) -> str:
    """SHA-256 over the tables and over the code of the handlers and of all that they call in vamgr.

    Comments, docstrings, annotations and layout do not count.
    """
    parts = [_table(table) for table in projection.tables]
    handlers: list[Callable[..., Any]] = []
    for model, handler in projection.handlers.items():
        name = registry.of(model).name if model in registry._by_model else model.__name__
        parts.append(f"{name} -> {handler.__name__}")
        handlers.append(handler)
    if projection.any_handler is not None:
        handlers.append(projection.any_handler)
    parts += sorted(set(_code(handlers)))
    return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()


def _table(table: Table) -> str:
    columns = [
        f"{column.name} {column.type!r} {column.nullable} {column.primary_key} {_default(column.default)}"
        for column in table.columns
    ]
    indexes = sorted(f"{index.name} {[column.name for column in index.columns]}" for index in table.indexes)
    return f"{table.name}: {columns} {indexes}"


def _default(default: Any) -> str:
    return "" if default is None else repr(getattr(default, "arg", default))


def _code(functions: list[Callable[..., Any]]) -> Iterator[str]:
    seen: set[int] = set()
    waiting: list[Any] = list(functions)
    while waiting:
        function = waiting.pop()
        if id(function) in seen:
            continue
        seen.add(id(function))
        yield source_of(function)
        for name, value in _used(function):
            if isinstance(value, FunctionType) and value.__module__.startswith("vamgr."):
                waiting.append(value)
            elif isinstance(value, str | int | float | tuple | list | dict | frozenset | set | re.Pattern):
                yield f"{name} = {_plain(value)}"


def _used(function: FunctionType) -> Iterator[tuple[str, Any]]:
    """Globals and closure values that the function, or a function inside it, names."""
    code = [function.__code__]
    for one in code:
        code.extend(inner for inner in one.co_consts if inspect.iscode(inner))
        yield from ((name, function.__globals__[name]) for name in one.co_names if name in function.__globals__)
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
        yield name, cell.cell_contents


def _plain(value: Any) -> str:
    if isinstance(value, set | frozenset):
        return str(sorted(map(_plain, value)))
    if isinstance(value, dict):
        return str(sorted((_plain(key), _plain(inner)) for key, inner in value.items()))
    if isinstance(value, list | tuple):
        return str([_plain(inner) for inner in value])
    if isinstance(value, FunctionType):
        return source_of(value)
    if isinstance(value, re.Pattern):
        return str(value.pattern)
    if isinstance(value, type):
        return value.__qualname__
    return repr(value) if isinstance(value, str | int | float | bool | None) else type(value).__qualname__


def source_of(function: Callable[..., Any]) -> str:
    """The function's code in one form, whatever its layout, its words and the version of Python."""
    source = textwrap.dedent(inspect.getsource(function))
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a lambda in the middle of a statement: its own text has to do
        return " ".join(source.split())
    return _dump(tree)


def _dump(node: Any) -> str:
    if isinstance(node, list):
        return f"[{','.join(map(_dump, node))}]"
    if not isinstance(node, ast.AST):
        return repr(node)
    fields = []
    for name, value in ast.iter_fields(node):
        kept = value
        if name in {"annotation", "returns", "decorator_list", "ctx", "kind", "type_comment", "type_params"}:
            continue
        if name == "body" and isinstance(value, list):
            kept = [one for one in value if not _is_words(one)]
        if kept is not None and kept != []:
            fields.append(f"{name}={_dump(kept)}")
    return f"{type(node).__name__}({','.join(fields)})"


def _is_words(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def changed_in_silence(before: Known, now: Known) -> list[str]:
    """Projections whose code is another one under the same version."""
    return [
        name
        for name, one in now.items()
        if name in before and before[name]["version"] == one["version"] and before[name] != one
    ]


def main() -> int:
    before, now = stored(), current()
    silent = changed_in_silence(before, now)
    kept = {name: before[name] if name in silent else one for name, one in now.items()}
    STORED.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    for name in silent:
        print(f"{name} was changed: raise its version from {now[name]['version']}, then run this again.")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
