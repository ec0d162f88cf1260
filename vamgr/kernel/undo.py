"""Undoing a command: a compensating command that takes back what it did, with the same care.

An area says for each of its commands either how it is undone (`Area.undoes`) or why it never is (`Area.never_undone`).
What undoes a command is itself a command of the area, under its own name, so undoing that one is the redo.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel

from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event

if TYPE_CHECKING:
    from vamgr.kernel.decider import Decider
    from vamgr.kernel.uow import Answer, UnitOfWork

E = TypeVar("E", bound=Event)
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Happened(Generic[E]):
    """An event that a command recorded. ``version``: its place in its stream, ``position`` in the log. ``by_itself``
    False: it was a reaction to another event of the same append."""

    event: E
    stream: str
    version: int
    position: int
    id: str
    by_itself: bool = True

    @property
    def stream_id(self) -> str:
        return self.stream.partition("-")[2]


@dataclass(frozen=True, slots=True)
class Original:
    """A command that was done, with everything that it recorded, reactions included, in order."""

    command_id: str
    command: str
    actor: str
    at: datetime
    correlation_id: str
    events: tuple[Happened[Event], ...]
    reason: str | None = None

    @property
    def first(self) -> Happened[Event]:
        return self.events[0]

    def all(self, *types: type[E]) -> list[Happened[E]]:
        return [entry for entry in self.events if isinstance(entry.event, types)]  # type: ignore[misc]

    def one(self, *types: type[E]) -> Happened[E]:
        """The first event of these types. Raises DomainError ``nothing-to-undo`` when the command recorded none."""
        found = self.all(*types)
        if not found:
            raise DomainError("This command changed nothing that could be taken back.", rule="nothing-to-undo")
        return found[0]


@dataclass(frozen=True, slots=True)
class Undo:
    """``sentence``: what undoing does, for the person who is about to; ``command`` for ``handler`` does it."""

    sentence: str
    handler: Callable[[UnitOfWork, Any], Awaitable[Answer | str]]
    command: BaseModel


Plan = Callable[["UnitOfWork", Original], Awaitable[Undo]]


@dataclass(frozen=True, slots=True)
class UndoRule:
    """``plan`` looks at things as they are now and raises DomainError with the reason when there is no way back, and
    Forbidden for what is not the actor's to undo. ``ability``: what the command itself needs. ``never``: why not."""

    command: str
    ability: str = ""
    plan: Plan | None = None
    never: str | None = None


async def around(uow: UnitOfWork, decider: Decider[S], aggregate_id: str, original: Original) -> tuple[S, S, S]:
    """The aggregate before the command, right after it, and now."""
    stream = decider.stream(aggregate_id)
    versions = [entry.version for entry in original.events if entry.stream == stream]
    before = await uow.state_at(decider, aggregate_id, min(versions) - 1)
    after = await uow.state_at(decider, aggregate_id, max(versions))
    return before, after, (await uow.load(decider, aggregate_id)).state


class ChangedSince(DomainError):
    """What a command changed was changed again by a later one. ``names``: the fields, as they are stored."""

    def __init__(self, names: Iterable[str], words: Mapping[str, str] | None = None) -> None:
        found = list(names)
        said = [(words or {}).get(name, name.removesuffix("_minor").replace("_", " ")) for name in found]
        listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
        verb = "was" if len(said) == 1 else "were"
        super().__init__(
            f"{listed[:1].upper()}{listed[1:]} {verb} changed again since. Undo the later change first,"
            " or set the value by hand.",
            rule="changed-since",
        )
        self.extra["fields"] = found


def former(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    now: Mapping[str, Any],
    words: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The fields that differ between ``before`` and ``after`` with their values before; others' later edits of other
    fields are left alone. A field that is missing counts as None.

    Raises ChangedSince for fields that are ``now`` something else than ``after``.
    """
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    again = [name for name in changed if now.get(name) != after.get(name)]
    if again:
        raise ChangedSince(again, words)
    return {name: before.get(name) for name in changed}
