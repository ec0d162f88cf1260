"""Runs an airline's commands as fast as they can be decided: through the real handlers and rules, over small tables.

A server keeps every list, chart and search up to date after each command, for whoever looks. Here nobody looks before
it is over, so only those tables are kept up that decisions rest on; all of them are made from the log at the end, in
one go. What a command reads is the same, so the decisions and the log are the same as a server's would be.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, TypeVar, cast

from pydantic import BaseModel

from vamgr.demo.tables import DecisionTables
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.commands import AggregateCache, CommandBus, Done, Handler
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import Recorded
from vamgr.kernel.ids import derived_id
from vamgr.kernel.read import Reader
from vamgr.kernel.store import Appended, CommandRecord, EventStore, StreamWrite
from vamgr.kernel.uow import SYSTEM, Actor
from vamgr.runtime import System

C = TypeVar("C", bound=BaseModel)
_KEPT = 4_000
"""Aggregates in memory: those that still move. A flight that is over is never asked for again."""
_JOB = Actor(SYSTEM.user_id, SYSTEM.role, SYSTEM.abilities, "job")


class Runs(Protocol):
    """Runs commands for the demo's people: at the making, or in the server that the demo lives on in."""

    tenant: str

    async def run(self, handler: Handler[C], command: C, *, actor: Actor) -> Done:
        """Raises what the handler refuses."""
        ...


class Engine:
    """``name`` makes the commands' ids, and with them the dice: the same name and commands give the same log.

    To be entered, and left when all is done.
    """

    def __init__(self, system: System, clock: Clock, name: str) -> None:
        self.system = system
        self.tenant = system.tenant
        self.commands = 0
        self._name = name
        self._folder = tempfile.TemporaryDirectory(prefix="decisions-", dir=system.data_dir)
        self._small = DecisionTables(system, Path(self._folder.name) / "read.sqlite")
        self._whole = False
        self._bus = CommandBus(
            store=cast(EventStore, _Told(system.store, self._small.take)),
            codec=system.codec,
            read_model=self,
            clock=clock,
            heads=Heads(),  # nobody follows
            areas=system.areas,
            catch_up=self._catch_up,
            repeatable_ids=True,
        )
        self._bus._cache = AggregateCache(_KEPT)

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._small.close()
        self._folder.cleanup()

    @property
    def events(self) -> int:
        return self.system.store.head(self.tenant).position

    async def run(self, handler: Handler[C], command: C, *, actor: Actor) -> Done:
        return await self._execute(handler, command, actor, None)

    async def found(self, handler: Handler[C], command: C, *, actor: Actor) -> Done:
        """Run one of the rarer commands that read more than the small tables hold."""
        self._whole = True
        try:
            return await self._execute(handler, command, actor, None)
        finally:
            self._whole = False

    async def as_job(self, job: str, handler: Handler[C], command: C, *key: str) -> Done:
        """What the server's own job of that name would send, under the id that it would use."""
        return await self._execute(handler, command, _JOB, derived_id(job, f"job:{job}", handler.__name__, *key))

    async def show(self, progress: Callable[[int, int], None]) -> None:
        """Fill the lists from the log. ``progress``: (events done, in all)."""
        head = self.events
        while True:
            progress(self.system.applied.position(self.tenant), head)
            with suppress(StoreUnavailable):
                await self.system.projector.catch_up(self.tenant)
                break
            if self.system.projector.failure is not None:
                raise StoreUnavailable(f"The lists could not be made. {self.system.projector.failure}")
        progress(head, head)

    def reader(self, tenant: str) -> Reader:
        """What the handler of the command that runs reads."""
        return self.system.read_model.reader(tenant) if self._whole else self._small.reader(tenant)

    async def _execute(self, handler: Handler[C], command: C, actor: Actor, command_id: str | None) -> Done:
        self.commands += 1
        return await self._bus.execute(
            self.tenant,
            handler,
            command,
            actor=actor,
            command_id=command_id or f"{self._name}-{self.commands:08d}",
            retry=False,
        )

    async def _catch_up(self, tenant: str) -> None:
        if self._whole:
            await self.show(lambda _done, _all: None)
        else:
            self._small.catch_up()


class _Told:
    """An `EventStore` that tells what was appended. Every command's id is new; should it not be, its writer says so."""

    def __init__(self, store: EventStore, tell: Callable[[str, Sequence[Recorded]], None]) -> None:
        self._store = store
        self._tell = tell
        self._begun: set[int] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def find_command(self, tenant: str, command_id: str) -> CommandRecord | None:
        return None

    async def read_stream(self, tenant: str, stream: str, from_version: int = 0) -> list[Recorded]:
        """All streams of this log were begun here, so a new one need not be looked for."""
        return await self._store.read_stream(tenant, stream, from_version) if hash(stream) in self._begun else []

    async def append(self, tenant: str, writes: Sequence[StreamWrite], **rest: Any) -> Appended:
        appended = await self._store.append(tenant, writes, **rest)
        position = appended.first
        told = []
        for write in writes:
            if write.expected_version == 0 and write.events:
                self._begun.add(hash(write.stream))
            for offset, event in enumerate(write.events):
                told.append(
                    Recorded(
                        tenant, position, write.stream, write.expected_version + offset + 1, event.id, event.type,
                        event.schema, event.data, event.meta, rest["recorded_at"], b"",
                    )
                )  # fmt: skip
                position += 1
        self._tell(tenant, told)
        return appended
