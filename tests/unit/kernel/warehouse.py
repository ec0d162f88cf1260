"""A small business over the real store, for the tests of the command bus: crates, the shelves they go to, a count.

Putting a crate on a shelf is the shelf's to allow (a reaction), and a shelf that took one tells the counter (a reaction
to what a reaction recorded).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vamgr.adapters.sqlite.keys import SqliteKeyRing
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.read_model import SqliteReadModel
from vamgr.kernel.area import Area
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import SetClock
from vamgr.kernel.codec import Codec, decode_meta
from vamgr.kernel.commands import CommandBus, Done
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Event, EventRegistry, Value
from vamgr.kernel.store import StreamWrite
from vamgr.kernel.uow import Actor, Answer, UnitOfWork

TENANT = "tenant-w"
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
ANNA = Actor("anna", "owner", frozenset({"*"}))

registry = EventRegistry()


class Shelved(Event):
    shelf: str


class ShelfTook(Event):
    crate: str


class Counted(Event):
    pass


for _name, _model in (("shelved", Shelved), ("took", ShelfTook), ("counted", Counted)):
    registry.register(f"warehouse.{_name}", 1, _model)


@dataclass(frozen=True)
class Crate:
    shelf: str | None = None


@dataclass(frozen=True)
class Shelf:
    crates: tuple[str, ...] = ()


def _crate(state: Crate, event: Event) -> Crate:
    return replace(state, shelf=event.shelf) if isinstance(event, Shelved) else state


def _shelf(state: Shelf, event: Event) -> Shelf:
    return Shelf((*state.crates, event.crate)) if isinstance(event, ShelfTook) else state


CRATE = Decider("crate", Crate(), _crate)
SHELF = Decider("shelf", Shelf(), _shelf)
COUNTER: Decider[int] = Decider("counter", 0, lambda count, _event: count + 1)
ROOM = 3
RACES: list[Callable[[], Coroutine[Any, Any, object]]] = []
"""What somebody else does between a handler's reading and its writing; each happens once."""

area = Area("warehouse")


@area.reacts_to(Shelved)
async def _take(uow: UnitOfWork, event: Shelved, crate_id: str) -> None:
    shelf = (await uow.load(SHELF, event.shelf)).state
    if len(shelf.crates) >= ROOM:
        raise DomainError(f"Shelf {event.shelf} is full. Choose another one.", field="shelf")
    await uow.record(SHELF, event.shelf, ShelfTook(crate=crate_id))


@area.reacts_to(ShelfTook)
async def _count(uow: UnitOfWork, event: ShelfTook, shelf_id: str) -> None:
    await uow.record(COUNTER, "all", Counted())


class PutCrate(Value):
    crate: str
    shelf: str
    label: str | None = None


class Look(Value):
    shelf: str


async def put_crate(uow: UnitOfWork, command: PutCrate) -> Answer:
    """Claims the label, uses up a number, and answers with both and a secret."""
    number = await uow.next_number("crate")
    crate = (await uow.load(CRATE, command.crate)).state
    if crate.shelf is not None:
        raise DomainError("This crate is on a shelf already.", rule="on-shelf")
    if command.label:
        uow.claim("label", command.label, f"crate-{command.crate}", "Another crate has this label.", "label")
    await uow.record(CRATE, command.crate, Shelved(shelf=command.shelf))
    return Answer(command.crate, {"number": number}, {"secret": "shown once"})


async def add_if_shelf_is_empty(uow: UnitOfWork, command: PutCrate) -> str:
    """Decides by a stream that it only reads."""
    if (await uow.load(SHELF, "guard")).exists:
        raise DomainError("The guarded shelf is no longer empty.", rule="not-empty")
    while RACES:
        await RACES.pop()()
    await uow.record(CRATE, command.crate, Shelved(shelf=command.shelf))
    return command.crate


async def look(uow: UnitOfWork, command: Look) -> str:
    if not (await uow.load(SHELF, command.shelf)).exists:
        raise NotFound("There is no such shelf.")
    return command.shelf


@dataclass
class Warehouse:
    store: SqliteEventStore
    codec: Codec
    heads: Heads
    bus: CommandBus
    clock: SetClock
    waited_for: list[str] = field(default_factory=list)

    async def put(self, crate: str, shelf: str = "a", *, label: str | None = None, **options: Any) -> Done:
        command = PutCrate(crate=crate, shelf=shelf, label=label)
        return await self.bus.execute(TENANT, put_crate, command, **{"actor": ANNA, **options})

    async def write_past_the_bus(self, stream: str, event: Event) -> None:
        """As a second process would."""
        version = len(await self.store.read_stream(TENANT, stream))
        meta = decode_meta(b'{"actor":"x","command_id":"x","command":"x","source":"x","correlation_id":"x"}')
        new = await self.codec.encode(TENANT, event, f"event-{stream}-{version}", meta)
        await self.store.append(TENANT, [StreamWrite(stream, version, [new])], recorded_at=NOON)

    @property
    def head(self) -> int:
        return self.store.head(TENANT).position

    def log(self) -> list[tuple[str, str]]:
        """(stream, type) of everything."""
        return [(entry.stream, entry.type) for entry in self.store.read_page(TENANT, 0, 1000)]


@asynccontextmanager
async def open_warehouse(folder: Path, *areas: Area) -> AsyncIterator[Warehouse]:
    store = SqliteEventStore(folder / "log.sqlite")
    await store.open()
    try:
        if not await store.tenants():
            await store.create_tenant(TENANT, "w", NOON)
        codec, heads, clock = Codec(registry, SqliteKeyRing(store)), Heads(), SetClock(NOON)
        waited_for: list[str] = []

        async def catch_up(tenant: str) -> None:
            waited_for.append(tenant)

        bus = CommandBus(
            store=store,
            codec=codec,
            read_model=SqliteReadModel(folder / "read.sqlite"),
            clock=clock,
            heads=heads,
            areas=[area, *areas],
            catch_up=catch_up,
        )
        yield Warehouse(store, codec, heads, bus, clock, waited_for)
    finally:
        await store.close()
