"""Upcasters: pure functions from one stored schema of an event type to the next, chained up to today's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Upcast = Callable[[dict[str, Any]], dict[str, Any]]


class UnreadableEvent(Exception):
    """A stored event that this version cannot read: unknown type, missing upcaster, or data that does not fit."""


class Upcasters:
    def __init__(self) -> None:
        self._steps: dict[tuple[str, int], Upcast] = {}

    def add(self, name: str, from_schema: int, function: Upcast) -> None:
        if (name, from_schema) in self._steps:
            raise ValueError(f"{name} has two upcasters from schema {from_schema}")
        self._steps[name, from_schema] = function

    def apply(self, name: str, schema: int, target: int, data: dict[str, Any]) -> dict[str, Any]:
        """Raises UnreadableEvent when a step is missing or the event is newer than this program."""
        if schema > target:
            raise UnreadableEvent(f"{name} was stored with schema {schema}, newer than this version's {target}")
        for step in range(schema, target):
            function = self._steps.get((name, step))
            if function is None:
                raise UnreadableEvent(f"{name} has no upcaster from schema {step} to {step + 1}")
            data = function(dict(data))
        return data
