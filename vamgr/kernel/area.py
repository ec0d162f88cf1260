"""What an area of the business registers: commands, reactions, policies, jobs, projections, endpoints, resources."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from vamgr.kernel.event import Event, Recorded

if TYPE_CHECKING:
    from vamgr.kernel.claims import Claiming, Held, Numbering
    from vamgr.kernel.decider import Decider
    from vamgr.kernel.endpoint import Call, Endpoint
    from vamgr.kernel.policy import PolicyContext
    from vamgr.kernel.projection import Projection
    from vamgr.kernel.undo import Plan, UndoRule
    from vamgr.kernel.uow import UnitOfWork

E = TypeVar("E", bound=Event)
Reaction = Callable[["UnitOfWork", Any, str], Awaitable[None]]
PolicyFunction = Callable[["PolicyContext", Any, Recorded], Awaitable[None]]
JobFunction = Callable[["PolicyContext"], Awaitable[None]]
Sentence = Callable[[Any], str]
HeldBy = Callable[[Any, str], "Iterable[Held]"]
GivenBy = Callable[[Any], "Iterable[tuple[str, int]]"]
Measure = Callable[[Any], dict[str, str | int | None]]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search found. ``id`` within the collection ``kind``; ``weight``: how well it fits, 0 to 1."""

    kind: str
    id: str
    label: str
    detail: str
    weight: float


Search = Callable[["Call", str, int], list[Hit]]


@dataclass(frozen=True, slots=True)
class Policy:
    """Reacts to events after they were appended: at least once, in order per tenant, from its own checkpoint."""

    name: str
    events: tuple[type[Event], ...]
    run: PolicyFunction


@dataclass(frozen=True, slots=True)
class Job:
    """Runs for every tenant at start and then every ``every``; what it does must be idempotent by due date.

    ``due``: when it will next have something to do if nothing happens until then, None for never. Until that moment, or
    the tenant's next event, it is left out.
    """

    name: str
    every: timedelta
    run: JobFunction
    due: Callable[[PolicyContext], datetime | None] | None = None


@dataclass
class Area:
    """One area of the business. Its modules register into it by decorators when they are imported."""

    name: str
    reactions: dict[type[Event], list[Reaction]] = field(default_factory=dict)
    policies: list[Policy] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    projections: list[Projection] = field(default_factory=list)
    endpoints: list[Endpoint] = field(default_factory=list)
    resources: dict[str, str] = field(default_factory=dict)
    sentences: dict[type[Event], Sentence] = field(default_factory=dict)
    searches: list[Search] = field(default_factory=list)
    claimings: list[Claiming] = field(default_factory=list)
    numberings: list[Numbering] = field(default_factory=list)
    undo_rules: dict[str, UndoRule] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)

    def resource(self, category: str, collection: str) -> None:
        """Streams ``<category>-<id>`` are the REST collection ``collection``: names the topics of live updates."""
        self.resources[category] = collection

    def reacts_to(self, *events: type[Event]) -> Callable[[Reaction], Reaction]:
        """The function joins the append of these events: ``async def f(uow, event, stream_id)``.

        It may load, record, claim and release like a command handler, and refuse the whole command by a DomainError.
        """

        def wrap(function: Reaction) -> Reaction:
            for event in events:
                self.reactions.setdefault(event, []).append(function)
            return function

        return wrap

    def policy(self, *events: type[Event]) -> Callable[[PolicyFunction], PolicyFunction]:
        """The function runs after these events were appended: ``async def f(context, event, recorded)``."""

        def wrap(function: PolicyFunction) -> PolicyFunction:
            self.policies.append(Policy(f"{self.name}.{function.__name__}", events, function))
            return function

        return wrap

    def job(
        self, *, every: timedelta, due: Callable[[PolicyContext], datetime | None] | None = None
    ) -> Callable[[JobFunction], JobFunction]:
        def wrap(function: JobFunction) -> JobFunction:
            self.jobs.append(Job(f"{self.name}.{function.__name__}", every, function, due))
            return function

        return wrap

    def projection(self, projection: Projection) -> Projection:
        self.projections.append(projection)
        return projection

    def claims(self, decider: Decider[Any], *events: type[Event]) -> Callable[[HeldBy], HeldBy]:
        """``f(state, aggregate_id)`` says what an aggregate holds (see `vamgr.kernel.claims.Claiming`)."""
        from vamgr.kernel.claims import Claiming

        def wrap(function: HeldBy) -> HeldBy:
            self.claimings.append(Claiming(decider, events, function))
            return function

        return wrap

    def numbers(self, decider: Decider[Any], *events: type[Event]) -> Callable[[GivenBy], GivenBy]:
        """``f(event)`` says which (scope, small integer) an event has given."""
        from vamgr.kernel.claims import Numbering

        def wrap(function: GivenBy) -> GivenBy:
            self.numberings.append(Numbering(decider.category, events, function))
            return function

        return wrap

    def undoes(self, *handlers: Callable[..., Any], ability: str) -> Callable[[Plan], Plan]:
        """``async def f(uow, original)`` plans how these commands are taken back (see `vamgr.kernel.undo.UndoRule`).

        ``ability``: what the commands need themselves; whose thing it is, the plan and its command ask.
        """
        from vamgr.kernel.undo import UndoRule

        def wrap(function: Plan) -> Plan:
            for handler in handlers:
                self._undo_rule(UndoRule(handler.__name__, ability, function))
            return function

        return wrap

    def never_undone(self, handler: Callable[..., Any], why: str) -> None:
        """There is no way back from this command; ``why`` says so to a person, and what to do instead."""
        from vamgr.kernel.undo import UndoRule

        self._undo_rule(UndoRule(handler.__name__, never=why))

    def _undo_rule(self, rule: UndoRule) -> None:
        if rule.command in self.undo_rules:
            raise ValueError(f"{self.name} says twice how {rule.command} is undone")
        self.undo_rules[rule.command] = rule

    def measure(self, category: str) -> Callable[[Measure], Measure]:
        """``f(state)``: what people count of an aggregate of this category, by name (``location``, ``minutes``, …), so
        that it can be said beforehand what a command would change."""

        def wrap(function: Measure) -> Measure:
            self.measures[category] = function
            return function

        return wrap

    def search(self, function: Search) -> Search:
        """``f(call, text, limit)`` finds this area's things by what people call them; only what the caller may read."""
        self.searches.append(function)
        return function

    def sentence(self, event: type[E]) -> Callable[[Callable[[E], str]], Callable[[E], str]]:
        """How the history says this event to a person, in one plain sentence."""

        def wrap(function: Callable[[E], str]) -> Callable[[E], str]:
            self.sentences[event] = function
            return function

        return wrap
