"""Taking an import back: each thing as its own area takes a single command back, some hundred in one append.

What the import did is read from the log (everything it recorded carries its id as the correlation id), so it can be
taken back after a restart, too, and going on after an interruption does nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from vamgr.airline.domain import AIRLINE
from vamgr.airline.events import HubClosed, HubOpened
from vamgr.airline.views import airlines_table
from vamgr.exchange.csv.domain import IMPORT
from vamgr.exchange.csv.events import KeptColumns, Kind, LeftAlone, RowsImported, RowsUndone
from vamgr.exchange.csv.views import kept_table
from vamgr.finance.domain_expenses import EXPENSE
from vamgr.finance.views_expenses import expenses_table
from vamgr.fleet.domain import AIRCRAFT, Aircraft
from vamgr.fleet.domain_subfleet import SUBFLEET
from vamgr.fleet.views import aircraft_table, subfleets_table
from vamgr.kernel.area import Area
from vamgr.kernel.codec import Codec, decode_meta
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, StoreUnavailable, VamgrError
from vamgr.kernel.event import Event, Recorded, Value
from vamgr.kernel.ids import derived_id
from vamgr.kernel.read import Reader
from vamgr.kernel.store import EventStore
from vamgr.kernel.undo import Happened, Original, UndoRule
from vamgr.kernel.uow import Actor, UnitOfWork
from vamgr.network.domain import AIRPORT, ROUTE
from vamgr.network.views import routes_table

# Which command an event of a row stands for: the one whose undoing takes it back.
_COMMANDS = {
    "airline.hub_opened": "open_hub",
    "airline.hub_closed": "close_hub",
    "network.airport_overridden": "override_airport",
    "network.airport_override_cleared": "clear_override",
    "network.route_opened": "open_route",
    "network.route_changed": "change_route",
    "network.route_activated": "activate_route",
    "network.route_deactivated": "deactivate_route",
    "fleet.subfleet_created": "create_subfleet",
    "fleet.subfleet_changed": "change_subfleet",
    "fleet.aircraft_bought": "buy_aircraft",
    "fleet.aircraft_changed": "change_aircraft",
    "fleet.aircraft_stored": "store_aircraft",
    "fleet.aircraft_unstored": "unstore_aircraft",
    "fleet.aircraft_moved": "move_aircraft",
    "fleet.maintenance_started": "start_maintenance",
    "fleet.maintenance_ended": "end_maintenance",
    "finance.expense_defined": "define_expense",
    "finance.expense_changed": "change_expense",
}
_MADE = frozenset(
    {"network.route_opened", "fleet.subfleet_created", "fleet.aircraft_bought", "finance.expense_defined"}
)
_DECIDERS: dict[str, Decider[Any]] = {
    decider.category: decider for decider in (AIRLINE, AIRPORT, ROUTE, SUBFLEET, AIRCRAFT, EXPENSE)
}
_PAGE = 2000
_CHANGED = "It was changed or used since, so it stays as it is."


class UndoRows(Value):
    """Some of the things that an import touched; ``kept``: or of the columns that were kept."""

    import_id: str
    first: str
    last: str
    kept: bool = False


@dataclass(slots=True)
class Touched:
    """What an import did to one thing (to an airline: to one of its hubs). ``events``: in their order."""

    key: str
    events: list[Recorded] = field(default_factory=list)

    @property
    def stream(self) -> str:
        return self.events[0].stream

    @property
    def made(self) -> bool:
        return self.events[0].type in _MADE


@dataclass(slots=True)
class Found:
    """What was not taken back yet. ``things``: the last one touched first; ``kept``: columns, also of those;
    ``touched``: the ids of all things, also of those that were taken back before."""

    things: list[Touched]
    kept: list[KeptColumns]
    touched: frozenset[str]

    def parts(self, at_once: int) -> Iterator[list[Touched]]:
        """What can be taken back together. Subfleets come last: whether one is empty is read from the tables, which
        must show by then that its aircraft are gone."""
        subfleets = [thing for thing in self.things if thing.stream.startswith("subfleet-")]
        others = [thing for thing in self.things if not thing.stream.startswith("subfleet-")]
        for things in (others, subfleets):
            for start in range(0, len(things), at_once):
                yield things[start : start + at_once]


def read_from_log(store: EventStore, codec: Codec, tenant: str, import_id: str, after: int) -> Found:
    """What an import did from a position on. Blocks on the disk; for any thread."""
    mark = import_id.encode()
    things: dict[str, Touched] = {}
    kept: dict[tuple[Kind, str], KeptColumns] = {}
    done: set[str] = set()
    while page := store.read_page(tenant, after, _PAGE):
        after = page[-1].position
        for entry in page:
            if mark not in entry.meta:
                continue
            command = decode_meta(entry.meta).command
            if command == "undo_rows":
                done.add(_key(entry, codec))
                _take_out(kept, done, entry, codec)
            elif command == "import_rows" and entry.type in _COMMANDS:
                key = _key(entry, codec)
                things.setdefault(key, Touched(key)).events.append(entry)
            elif command == "import_rows" and entry.type == "exchange.rows_imported":
                _put_in(kept, codec.decode(entry))
    left = [thing for key, thing in reversed(things.items()) if key not in done]
    touched = frozenset(thing.stream.partition("-")[2] for thing in things.values())
    return Found(left, list(kept.values()), touched)


def _key(entry: Recorded, codec: Codec) -> str:
    if entry.category != "airline":
        return entry.stream
    event = codec.decode(entry)
    return f"{entry.stream} {event.airport}" if isinstance(event, HubOpened | HubClosed) else entry.stream


def _put_in(kept: dict[tuple[Kind, str], KeptColumns], event: Event) -> None:
    for one in event.kept if isinstance(event, RowsImported) else ():
        first = kept.get((one.kind, one.subject))
        kept[one.kind, one.subject] = one if first is None else one.model_copy(update={"before": first.before})


def _take_out(kept: dict[tuple[Kind, str], KeptColumns], done: set[str], entry: Recorded, codec: Codec) -> None:
    event = codec.decode(entry) if entry.type == "exchange.rows_undone" else None
    if isinstance(event, RowsUndone):
        done |= {one.key for one in event.left}
        for one in event.kept:
            kept.pop((one.kind, one.subject), None)


@dataclass
class Undoing:
    """One import that is being taken back. ``actor`` acts with the source ``import``; ``touched``: the ids of the
    things that it made or changed."""

    bus: CommandBus
    codec: Codec
    areas: Sequence[Area]
    tenant: str
    actor: Actor
    import_id: str
    kind: Kind
    touched: frozenset[str]
    reversed: int = 0
    left: list[LeftAlone] = field(default_factory=list)
    _rules: dict[str, UndoRule] = field(default_factory=dict)
    _things: Sequence[Touched] = ()
    _kept: Sequence[KeptColumns] = ()
    _refused: dict[str, str] = field(default_factory=dict)
    _said: list[RowsUndone] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._rules = {name: rule for known in self.areas for name, rule in known.undo_rules.items()}

    async def undo(self, things: Sequence[Touched]) -> None:
        """Take some things back in one append; those that cannot be are in ``left``. Raises StoreUnavailable.

        When the append as a whole is refused, each half is tried by itself.
        """
        try:
            await self._append(things, (), things[0].key, things[-1].key)
        except StoreUnavailable:
            raise
        except VamgrError as error:
            middle = len(things) // 2
            if middle == 0:
                self._refused[things[0].key] = error.detail
                await self._append(things, (), things[0].key, "refused")
                return
            await self.undo(things[:middle])
            await self.undo(things[middle:])

    async def undo_kept(self, kept: Sequence[KeptColumns]) -> None:
        """Let columns be kept again as before; those that a later import has changed stay."""
        await self._append((), kept, kept[0].subject, kept[-1].subject)

    async def _append(self, things: Sequence[Touched], kept: Sequence[KeptColumns], first: str, last: str) -> None:
        self._things, self._kept = things, kept
        self._said.clear()
        await self.bus.execute(
            self.tenant,
            self.undo_rows,
            UndoRows(import_id=self.import_id, first=first, last=last, kept=bool(kept)),
            actor=self.actor,
            command_id=derived_id("undo-import", self.import_id, str(bool(kept)), first, last),
            correlation_id=self.import_id,
        )
        for event in self._said:
            self.reversed += event.reversed
            self.left += event.left

    async def undo_rows(self, uow: UnitOfWork, cmd: UndoRows) -> str:
        """The handler. A lost race lets it run once more, so it begins anew each time."""
        left: list[LeftAlone] = []
        done = 0
        for thing in self._things:
            here = uow.savepoint()
            try:
                await self._one(uow, thing)
                done += 1
            except StoreUnavailable:
                raise
            except VamgrError as error:
                uow.roll_back(here)
                what = label_of(uow.reader, thing.stream)
                left.append(LeftAlone(key=thing.key, what=what, sentence=error.detail))
        kept = self._as_before(await uow.fresh()) if self._kept else ()
        event = RowsUndone(kind=self.kind, reversed=done + self._without_thing(kept), left=tuple(left), kept=kept)
        self._said[:] = [event]
        if done or left or kept:
            await uow.record(IMPORT, cmd.import_id, event)
        return cmd.import_id

    async def _one(self, uow: UnitOfWork, thing: Touched) -> None:
        if thing.key in self._refused:
            raise DomainError(self._refused[thing.key])
        if thing.made:
            category, _, subject = thing.stream.partition("-")
            decider, version = _DECIDERS[category], thing.events[-1].version
            now = await uow.load(decider, subject)
            # What was changed and is again as it was (another import that was undone) is as it was made.
            if now.version != version:
                then = await uow.state_at(decider, subject, version)
                if _shown(then) != _shown(now.state):
                    raise DomainError(_CHANGED, rule="changed-since")
        for entry in reversed(thing.events):
            rule = self._rules.get(_COMMANDS[entry.type])
            if rule is None or rule.plan is None:
                raise DomainError(rule.never if rule and rule.never else "This version does not know how to undo it.")
            if not uow.actor.can(rule.ability):
                raise DomainError(f"You need the ability {rule.ability} to undo this.")
            plan = await rule.plan(uow, self._original(entry))
            await plan.handler(uow, plan.command)

    def _original(self, entry: Recorded) -> Original:
        """A row's event as if it were the command that it stands for."""
        meta = decode_meta(entry.meta)
        return Original(
            command_id=meta.command_id,
            command=_COMMANDS[entry.type],
            actor=meta.actor,
            at=entry.recorded_at,
            correlation_id=meta.correlation_id,
            events=(
                Happened(
                    event=self.codec.decode(entry),
                    stream=entry.stream,
                    version=entry.version,
                    position=entry.position,
                    id=entry.id,
                ),
            ),
        )

    def _without_thing(self, kept: Sequence[KeptColumns]) -> int:
        """How many things had nothing but such columns changed."""
        return sum(one.kind == self.kind and one.subject not in self.touched for one in kept)

    def _as_before(self, reader: Reader) -> tuple[KeptColumns, ...]:
        found = []
        for one in self._kept:
            row = reader.row(kept_table, one.kind, one.subject)
            now = row["columns"] if row else {}
            if now == one.after:
                found.append(KeptColumns(kind=one.kind, subject=one.subject, before=now, after=one.before))
        return tuple(found)


def _shown(state: Any) -> Any:
    """A state without what stays behind of a storage or a maintenance that is over."""
    if not isinstance(state, Aircraft):
        return state
    return replace(
        state,
        stored_reason=state.stored_reason if state.stored else "",
        maintenance_reason=state.maintenance_reason if state.maintenance else "",
        maintenance_until=state.maintenance_until if state.maintenance else None,
    )


def label_of(reader: Reader, stream: str) -> str:
    """What people call a thing."""
    category, _, subject = stream.partition("-")
    table, column = _LABELS.get(category, (None, ""))
    row = reader.row(table, subject) if table is not None else None
    return str(row[column]) if row else subject


_LABELS = {
    "airline": (airlines_table, "icao"),
    "route": (routes_table, "ident"),
    "subfleet": (subfleets_table, "name"),
    "aircraft": (aircraft_table, "registration"),
    "expense": (expenses_table, "name"),
}
