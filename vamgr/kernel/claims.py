"""Claims and numbers as what they are: a function of the log.

The store keeps them in tables, because an append has to know at once what is taken. What those tables hold at any
position follows from the events before it: an area says what each of its aggregates holds, and which numbers its events
have given. Copies of a log from any moment are made with this, and the tables are checked against it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Protocol

from vamgr.kernel.codec import Codec
from vamgr.kernel.decider import Decider
from vamgr.kernel.event import Event, Recorded
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.store import Claim


@dataclass(frozen=True, slots=True)
class Held:
    """``value`` is held in ``scope``. ``keyed_with``: the log keeps the value's HMAC-SHA-256 in hex instead, made with
    the key that the key ring has under this name, so that the claim gives nothing personal away."""

    scope: str
    value: str
    keyed_with: str | None = None


@dataclass(frozen=True, slots=True)
class Claiming:
    """What the aggregates of a decider hold, ``held(state, aggregate id)``. It can change by these ``events`` only, and
    the decider's ``evolve`` comes to the same when it is given these alone."""

    decider: Decider[Any]
    events: tuple[type[Event], ...]
    held: Callable[[Any, str], Iterable[Held]]


@dataclass(frozen=True, slots=True)
class Numbering:
    """Which small integers these events of the streams ``<category>-…`` have given: (scope, number)."""

    category: str
    events: tuple[type[Event], ...]
    given: Callable[[Any], Iterable[tuple[str, int]]]


class StreamSource(Protocol):
    def read_streams(self, tenant: str, category: str, types: Iterable[str], until: int) -> Iterator[Recorded]:
        """The events of these types up to a position in all streams of a category: stream by stream, each in order."""
        ...


@dataclass
class _Category:
    claiming: Claiming | None = None
    numberings: list[Numbering] = field(default_factory=list)

    @property
    def types(self) -> list[str]:
        events = {event for numbering in self.numberings for event in numbering.events}
        events |= set(self.claiming.events if self.claiming else ())
        return sorted(event_registry.of(event).name for event in events)


class Derivation:
    """Claims and highest numbers as of a position. ``numbers`` is complete when `claims` has come to its end."""

    def __init__(
        self,
        *,
        claimings: Iterable[Claiming],
        numberings: Iterable[Numbering],
        codec: Codec,
        keys: KeyRing,
    ) -> None:
        self.numbers: dict[str, int] = {}
        self._codec = codec
        self._keys = keys
        self._categories: dict[str, _Category] = {}
        for claiming in claimings:
            self._categories.setdefault(claiming.decider.category, _Category()).claiming = claiming
        for numbering in numberings:
            self._categories.setdefault(numbering.category, _Category()).numberings.append(numbering)

    def claims(self, source: StreamSource, tenant: str, until: int) -> Iterator[Claim]:
        """Blocking. Memory holds one aggregate at a time. Raises UnreadableEvent."""
        for name, category in sorted(self._categories.items()):
            found = source.read_streams(tenant, name, category.types, until)
            for stream, recorded in groupby(found, key=lambda one: one.stream):
                events = [self._codec.decode(one) for one in recorded]
                self._count(category, events)
                if category.claiming is not None:
                    yield from self._claims_of(category.claiming, tenant, stream, events)

    def _claims_of(self, claiming: Claiming, tenant: str, stream: str, events: list[Event]) -> Iterator[Claim]:
        state = claiming.decider.fold(event for event in events if type(event) in claiming.events)
        for held in claiming.held(state, stream.partition("-")[2]):
            value = held.value if held.keyed_with is None else self._keyed(tenant, held.keyed_with, held.value)
            if value is not None:
                yield Claim(held.scope, value, stream)

    def _keyed(self, tenant: str, name: str, value: str) -> str | None:
        """None when the key is not there: what was claimed with it can never be found again."""
        key = self._keys.key(tenant, name)
        return None if key is None else hmac.new(key, value.encode(), hashlib.sha256).hexdigest()

    def _count(self, category: _Category, events: list[Event]) -> None:
        for numbering in category.numberings:
            for event in events:
                if type(event) in numbering.events:
                    for scope, number in numbering.given(event):
                        self.numbers[scope] = max(number, self.numbers.get(scope, 0))
