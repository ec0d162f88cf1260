"""Deciders: the pure heart of an aggregate. ``decide`` functions are plain functions of the area's ``domain.py``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from vamgr.kernel.event import Event

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Decider(Generic[S]):
    """How the streams ``<category>-<id>`` fold into a state. ``initial`` is the state of a stream without events."""

    category: str
    initial: S
    evolve: Callable[[S, Event], S]

    def stream(self, aggregate_id: str) -> str:
        return f"{self.category}-{aggregate_id}"

    def fold(self, events: Iterable[Event], state: S | None = None) -> S:
        current = self.initial if state is None else state
        for event in events:
            current = self.evolve(current, event)
        return current


@dataclass(frozen=True, slots=True)
class Loaded(Generic[S]):
    """A folded aggregate and the number of events that it was folded from."""

    state: S
    version: int

    @property
    def exists(self) -> bool:
        return self.version > 0
