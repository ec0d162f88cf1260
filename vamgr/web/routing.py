"""Finds the endpoint of a path by walking its parts: as quick for the last route as for the first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass
class _Node(Generic[T]):
    literal: dict[str, _Node[T]] = field(default_factory=dict)
    parameter: _Node[T] | None = None
    methods: dict[str, tuple[T, tuple[str, ...]]] = field(default_factory=dict)


class Routes(Generic[T]):
    """Paths such as ``/aircraft/{id}/sell`` to one target per method. A literal part goes before a parameter."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, method: str, path: str, target: T) -> None:
        """Raises ValueError for a path and method that are there already."""
        node, names = self._root, []
        for part in _parts(path):
            if part.startswith("{"):
                names.append(part[1:-1])
                node.parameter = node.parameter or _Node()
                node = node.parameter
            else:
                node = node.literal.setdefault(part, _Node())
        if method in node.methods:
            raise ValueError(f"{method} {path} is declared twice")
        node.methods[method] = (target, tuple(names))

    def find(self, path: str) -> tuple[dict[str, tuple[T, tuple[str, ...]]], list[str]] | None:
        """What each method at this path leads to, with the parameters' values in order."""
        return _walk(self._root, _parts(path), 0, [])


def _parts(path: str) -> list[str]:
    return path.strip("/").split("/")


def _walk(
    node: _Node[T], parts: list[str], index: int, values: list[str]
) -> tuple[dict[str, tuple[T, tuple[str, ...]]], list[str]] | None:
    if index == len(parts):
        return (node.methods, values) if node.methods else None
    part = parts[index]
    literal = node.literal.get(part)
    if literal is not None:
        found = _walk(literal, parts, index + 1, values)
        if found is not None:
            return found
    if node.parameter is not None and part:
        return _walk(node.parameter, parts, index + 1, [*values, part])
    return None


def allowed(methods: Iterable[str]) -> str:
    """The value of an Allow header."""
    known = set(methods)
    if "GET" in known:
        known.add("HEAD")
    return ", ".join(sorted(known | {"OPTIONS"}))
