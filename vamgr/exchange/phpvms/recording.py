"""Facts with their true dates into the log, in order, through the areas' own folding; or only counted, for a look.

The areas' reactions do not run: what followed from a report in phpVMS is in its database, and is recorded as it was.
What the recorder keeps is what every append needs: each stream's state and version, and what the states hold.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from vamgr.identity.accounts import INDEX_KEY
from vamgr.identity.domain import USER
from vamgr.kernel.area import Area
from vamgr.kernel.claims import Claiming, Held
from vamgr.kernel.codec import Codec
from vamgr.kernel.decider import Decider
from vamgr.kernel.event import Event, Meta, NewEvent
from vamgr.kernel.ids import derived_id, uuid7
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.store import ANY_VERSION, Claim, EventStore, Release, StreamWrite

S = TypeVar("S")
SYSTEM = "system"
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Fact:
    """An event for an aggregate. ``because``: the place in the step of the event that it follows from."""

    decider: Decider[Any]
    id: str
    event: Event
    because: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What happened together: one append. ``table`` and ``row``: what it comes from."""

    at: datetime
    table: str
    row: str
    facts: tuple[Fact, ...]
    actor: str = SYSTEM


@dataclass(slots=True)
class Written:
    """A step as the log takes it."""

    step: Step
    versions: dict[str, int]
    claims: list[Held] = field(default_factory=list)
    releases: list[Held] = field(default_factory=list)
    holders: dict[Held, str] = field(default_factory=dict)


class Sink(Protocol):
    async def number(self, scope: str) -> int:
        """The next small integer of a scope."""
        ...

    async def take(self, written: Written) -> None: ...

    async def finish(self) -> None:
        """When it returns, everything is durable."""
        ...


class Recorder:
    """Folds every fact by its area's own decider; an impossible one raises TypeError, and what somebody holds already
    is refused before it is written (`taken`)."""

    def __init__(self, sink: Sink, areas: Iterable[Area]) -> None:
        self.sink = sink
        self.events = 0
        self.last: datetime | None = None
        self._states: dict[str, tuple[Any, int]] = {}
        self._held: dict[tuple[str, str], str] = {}
        self._claimings: dict[str, Claiming] = {
            claiming.decider.category: claiming for area in areas for claiming in area.claimings
        }

    def state(self, decider: Decider[S], aggregate_id: str) -> S:
        known = self._states.get(decider.stream(aggregate_id))
        state: S = decider.initial if known is None else known[0]
        return state

    def taken(self, scope: str, value: str) -> bool:
        return (scope, value) in self._held

    def forget(self, decider: Decider[Any], aggregate_id: str) -> None:
        """Nothing more will happen to it, so its state need not be kept."""
        self._states.pop(decider.stream(aggregate_id), None)

    async def record(self, step: Step) -> None:
        if not step.facts:
            return
        self.last = step.at if self.last is None else max(self.last, step.at)
        written = Written(Step(self.last, step.table, step.row, step.facts, step.actor), {})
        for fact in step.facts:
            stream = fact.decider.stream(fact.id)
            state, version = self._states.get(stream, (fact.decider.initial, 0))
            written.versions.setdefault(stream, version)
            after = fact.decider.evolve(state, fact.event)
            self._hold(written, fact, stream, state, after)
            self._states[stream] = (after, version + 1)
        self.events += len(step.facts)
        await self.sink.take(written)

    def _hold(self, written: Written, fact: Fact, stream: str, before: Any, after: Any) -> None:
        claiming = self._claimings.get(fact.decider.category)
        if claiming is None or type(fact.event) not in claiming.events:
            return
        old, new = set(claiming.held(before, fact.id)), set(claiming.held(after, fact.id))
        for held in old - new:
            self._held.pop((held.scope, held.value), None)
            written.releases.append(held)
            written.holders[held] = stream
        for held in new - old:
            self._held[held.scope, held.value] = stream
            written.claims.append(held)
            written.holders[held] = stream


class ToLog:
    """Appends step by step, many under way at once and in order; nobody else may write to the log meanwhile."""

    def __init__(
        self, *, store: EventStore, codec: Codec, keys: KeyRing, tenant: str, import_id: str, name: str
    ) -> None:
        self._store = store
        self._codec = codec
        self._keys = keys
        self._tenant = tenant
        self._import_id = import_id
        self._name = name
        self._under_way: list[asyncio.Task[Any]] = []
        self._count = 0
        self.position = 0

    async def number(self, scope: str) -> int:
        return await self._store.next_number(self._tenant, scope)

    async def take(self, written: Written) -> None:
        step = written.step
        command_id = derived_id("import", self._import_id, step.table, step.row, iso_key(step.at))
        ids = [self._event_id(step.at) for _ in step.facts]
        by_stream: dict[str, list[NewEvent]] = {stream: [] for stream in written.versions}
        for fact, event_id in zip(step.facts, ids, strict=True):
            meta = Meta(
                actor=step.actor,
                command_id=command_id,
                command="import_phpvms",
                source="import",
                correlation_id=self._import_id,
                causation_id=None if fact.because is None else f"event-id:{ids[fact.because]}",
                reason=f"{self._name}: {step.table} {step.row}",
            )
            event = await self._codec.encode(self._tenant, fact.event, event_id, meta)
            by_stream[fact.decider.stream(fact.id)].append(event)
        writes = [
            StreamWrite(stream, _expected(stream, version), by_stream[stream])
            for stream, version in written.versions.items()
        ]
        append = self._store.append(
            self._tenant,
            writes,
            recorded_at=step.at,
            claims=[Claim(held.scope, await self._value(held), written.holders[held]) for held in written.claims],
            releases=[Release(held.scope, await self._value(held), written.holders[held]) for held in written.releases],
        )
        self._under_way.append(asyncio.ensure_future(append))
        if len(self._under_way) >= _AT_ONCE:
            await self.finish()

    async def finish(self) -> None:
        under_way, self._under_way = self._under_way, []
        for appended in await asyncio.gather(*under_way):
            self.position = max(self.position, appended.last)

    def _event_id(self, at: datetime) -> str:
        self._count += 1
        digest = hashlib.sha256(f"{self._import_id}\x1f{self._count}".encode()).digest()
        return uuid7(int(at.timestamp() * 1000), int.from_bytes(digest[:10], "big"))

    async def _value(self, held: Held) -> str:
        if held.keyed_with is None:
            return held.value
        await self._keys.ensure(self._tenant, INDEX_KEY)
        key = self._keys.key(self._tenant, held.keyed_with)
        if key is None:
            raise RuntimeError(f"the tenant's key {held.keyed_with} is gone")
        return hmac.new(key, held.value.encode(), hashlib.sha256).hexdigest()


def _expected(stream: str, version: int) -> int:
    """Somebody may sign in while the rest of the past is still coming, and have the password kept anew."""
    return ANY_VERSION if stream.startswith(f"{USER.category}-") else version


def iso_key(at: datetime) -> str:
    return str(int(at.timestamp() * 1000))


def facts_of(
    decider: Decider[Any], aggregate_id: str, events: Sequence[Event], because: int | None = None
) -> list[Fact]:
    return [Fact(decider, aggregate_id, event, because) for event in events]
