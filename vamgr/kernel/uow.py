"""The unit of work: what one command reads and records, and that becomes one atomic append."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from vamgr.kernel.decider import Decider, Loaded
from vamgr.kernel.event import Event
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import Claim, Release

if TYPE_CHECKING:
    from vamgr.kernel.read import Reader
    from vamgr.kernel.undo import Original

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. ``abilities`` is what the role and its named abilities allow; the owner has ``*``."""

    user_id: str
    role: str = "system"
    abilities: frozenset[str] = frozenset()
    source: str = "api"

    def can(self, ability: str) -> bool:
        return "*" in self.abilities or ability in self.abilities


SYSTEM = Actor("system", "system", frozenset({"*"}), "job")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command handler gives back: the id of the thing, and what only this answer shows (a key's secret)."""

    id: str
    extra: dict[str, Any] = field(default_factory=dict)
    secret: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pending:
    """``cause_id``: the event of the same append that this one is a reaction to."""

    stream: str
    event: Event
    id: str
    cause_id: str | None


@dataclass(frozen=True, slots=True)
class Savepoint:
    """How far a unit of work had come."""

    pending: int
    claims: int
    releases: int


Loader = Callable[[str, Decider[Any], str], Awaitable[Loaded[Any]]]
PastLoader = Callable[[str, Decider[Any], str, int], Awaitable[Any]]


class UnitOfWork:
    """Given to command handlers and reactions. Time, ids and dice come from here, so the domain stays pure.

    - ``now``: the command's moment (aware, UTC); ``rng``: dice seeded by the command id; ``new_id()``: ids.
    - ``reader``: the read tables of this tenant as they are now; ``await fresh()``: the same reader once it has
      everything that was acknowledged before this command began. Rules that must hold in a race are kept by the
      owning aggregate (through a reaction) or by a claim, never by a query alone.
    - ``reason``: why, in the words of who acts. ``undoing``: the command that this one takes back, if it does;
      ``acts_as``: the name under which the log keeps this command, where that is not its handler's.
    """

    def __init__(
        self,
        *,
        tenant: str,
        actor: Actor,
        now: datetime,
        command_id: str,
        reader: Reader,
        load: Loader,
        next_number: Callable[[str, str], Awaitable[int]],
        catch_up: Callable[[str], Awaitable[None]],
        repeatable_ids: bool = False,
        load_until: PastLoader | None = None,
        undoing: Original | None = None,
        reason: str | None = None,
    ) -> None:
        self.tenant = tenant
        self.actor = actor
        self.now = now
        self.command_id = command_id
        self.reader = reader
        self.rng = random.Random(command_id)  # noqa: S311  (loads and other dice, nothing secret)
        self.claims: list[Claim] = []
        self.releases: list[Release] = []
        self.pending: list[Pending] = []
        self.loaded: dict[str, Loaded[Any]] = {}
        self.states: dict[str, Any] = {}
        self._recorded: dict[str, int] = {}
        self._states_before: list[Any] = []
        self.reacting_to: str | None = None
        self.undoing = undoing
        self.reason = reason
        self.acts_as: str | None = None
        self._load = load
        self._load_until = load_until
        self._next_number = next_number
        self._catch_up = catch_up
        self._repeatable_ids = repeatable_ids

    def new_id(self) -> str:
        if not self._repeatable_ids:
            return uuid7()
        return uuid7(int(self.now.timestamp() * 1000), self.rng.getrandbits(74))

    async def fresh(self) -> Reader:
        """The reader, after the read tables have caught up with the log. Raises StoreUnavailable when they cannot."""
        await self._catch_up(self.tenant)
        return self.reader

    async def next_number(self, scope: str) -> int:
        """The next small integer of this scope; never reused within the tenant."""
        return await self._next_number(self.tenant, scope)

    async def load(self, decider: Decider[S], aggregate_id: str) -> Loaded[S]:
        """The aggregate as it is with everything that this unit of work has recorded so far.

        ``version`` stays that of the log; ``exists`` is also true for what this unit of work has just begun.
        """
        stream = decider.stream(aggregate_id)
        if stream not in self.loaded:
            self.loaded[stream] = await self._load(self.tenant, decider, stream)
            self.states[stream] = self.loaded[stream].state
        return Loaded(self.states[stream], self.loaded[stream].version + self._recorded.get(stream, 0))

    def begin(self, decider: Decider[S], aggregate_id: str) -> None:
        """Take an id that was just made for a stream without events: nothing has to be looked up."""
        stream = decider.stream(aggregate_id)
        self.loaded[stream] = Loaded(decider.initial, 0)
        self.states[stream] = decider.initial

    async def state_at(self, decider: Decider[S], aggregate_id: str, version: int) -> S:
        """The aggregate as it was after its first ``version`` events. Read only: nothing is guarded by it."""
        if self._load_until is None:
            raise RuntimeError("this unit of work cannot look back")
        state: S = await self._load_until(self.tenant, decider, decider.stream(aggregate_id), version)
        return state

    async def record(self, decider: Decider[S], aggregate_id: str, *events: Event) -> S:
        """Add events to the aggregate's stream; returns the state after them."""
        await self.load(decider, aggregate_id)
        stream = decider.stream(aggregate_id)
        for event in events:
            self._states_before.append(self.states[stream])
            self.states[stream] = decider.evolve(self.states[stream], event)
            self._recorded[stream] = self._recorded.get(stream, 0) + 1
            self.pending.append(Pending(stream, event, self.new_id(), self.reacting_to))
        state: S = self.states[stream]
        return state

    def savepoint(self) -> Savepoint:
        """For one of many things in one append: what cannot be is given up by `roll_back`, and the others go on."""
        return Savepoint(len(self.pending), len(self.claims), len(self.releases))

    def roll_back(self, to: Savepoint) -> None:
        """Take back what was recorded, claimed and released since then. What was only read stays guarded."""
        while len(self.pending) > to.pending:
            stream = self.pending.pop().stream
            self.states[stream] = self._states_before.pop()
            self._recorded[stream] -= 1
        del self.claims[to.claims :]
        del self.releases[to.releases :]

    def claim(
        self,
        scope: str,
        value: str,
        holder: str,
        detail: str | None = None,
        field: str | None = None,
        *,
        label: str | None = None,
    ) -> None:
        """Take a value that may be held once; ``detail`` is the sentence shown when somebody else has it, ``label``
        what people call the value."""
        self.claims.append(Claim(scope, value, holder, detail, field, label))

    def release(self, scope: str, value: str, holder: str) -> None:
        self.releases.append(Release(scope, value, holder))
