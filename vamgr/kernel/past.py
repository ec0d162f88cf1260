"""The time machine: every query, asked of any moment since the first event.

Read tables of the past are filled from the log like those of the present, but keep every version of every row. They
are filled only when somebody looks back, as far as he looks, and can be thrown away at any time.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, cast

from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.codec import Codec
from vamgr.kernel.errors import StoreUnavailable, VamgrError
from vamgr.kernel.event import EventRegistry, Recorded
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import Reader
from vamgr.kernel.read_tables import CheckpointMoved, ReadTables, ReadTablesDamaged
from vamgr.kernel.store import EventStore

log = logging.getLogger("vamgr.past")
_BATCH = 2000


class PastBeingPrepared(VamgrError):
    """The tables of the past have not got to that moment. ``extra`` holds ``done`` and ``total``, in events."""

    slug = "past-being-prepared"
    status = 503
    title = "The past is being prepared"


class PastTables(ReadTables, Protocol):
    def forget(self) -> None:
        """Remove everything from the disk."""
        ...

    def edition(self) -> int:
        """Another number whenever they were removed, or made anew, since it was asked: by whichever process."""
        ...


class PastModel(Protocol):
    @property
    def tables(self) -> PastTables: ...

    def reader_at(self, tenant: str, position: int) -> Reader:
        """Queries of the tenant as it was right after this event."""
        ...

    def close(self) -> None: ...


class PastTx(ProjectionTx, Protocol):
    def moment(self, position: int) -> None: ...


class Past:
    """Fills the tables of the past in a thread of its own and gives readers of them.

    One that an event has stopped holds the others up no more than in the present.
    """

    def __init__(
        self,
        *,
        model: PastModel,
        store: EventStore,
        codec: Codec,
        projections: Iterable[Projection],
        registry: EventRegistry = event_registry,
        batch_size: int = _BATCH,
        before_start: Callable[[str], None] | None = None,
    ) -> None:
        """``before_start`` is told of each tenant whose log is about to be read from its beginning."""
        self._model = model
        self._store = store
        self._projections = [_marking_moments(projection) for projection in projections if not projection.positioned]
        self._applier = Applier(store, codec, registry, model.tables)
        self._batch_size = batch_size
        self._before_start = before_start
        self._tracks: list[Track] | None = None
        self._goals: dict[str, int] = {}
        self._moved = asyncio.Event()
        self._filling: asyncio.Task[None] | None = None
        self._failure: StoreUnavailable | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._stopped = False
        self._edition = 0

    def position(self, tenant: str) -> int:
        """How far the past is prepared. 0 before it was asked for the first time."""
        moving = [track.at(tenant).position for track in self._tracks or [] if track.moves(tenant)]
        return min(moving, default=0)

    def revision(self, position: int) -> str:
        """Changes whenever what readers at this position see may have changed: they were removed or made anew."""
        return f"past{self._model.tables.edition()}.{position}"

    def goal(self, tenant: str) -> int:
        """How far it is being prepared."""
        return max(self._goals.get(tenant, 0), self.position(tenant))

    async def reader(self, tenant: str, position: int, patience_seconds: float) -> Reader:
        """The tenant as it was right after the event at ``position``.

        Raises PastBeingPrepared when that takes longer; it goes on meanwhile. Raises StoreUnavailable.
        """
        self._look_again()
        self.prepare(tenant, position)
        try:
            async with asyncio.timeout(patience_seconds):
                while not self._reached(tenant, position):
                    if self._failure is not None:
                        raise self._failure
                    await self._moved.wait()
                    if self._goals.get(tenant, 0) < position:  # it was thrown away meanwhile
                        self.prepare(tenant, position)
        except TimeoutError:
            error = PastBeingPrepared(
                "The airline's past is being worked out from the log, once. Ask again in a few seconds."
            )
            error.extra = {"done": self.position(tenant), "total": max(position, self.goal(tenant))}
            raise error from None
        return self._model.reader_at(tenant, position)

    def prepare(self, tenant: str, position: int) -> None:
        """Begin to fill the tables up to here, if they are not. Nothing is begun while they are being removed."""
        if self._stopped:
            return
        if position > self._goals.get(tenant, 0):
            self._goals[tenant] = position
        if not self._reached(tenant, position) and (self._filling is None or self._filling.done()):
            self._failure = None
            self._filling = asyncio.create_task(self._fill())

    async def forget(self) -> None:
        """Remove every trace of the past's tables, for instance when a person is erased. The log is not touched."""
        await self._halt()
        self._tracks = None
        self._goals.clear()
        try:
            await asyncio.to_thread(self._forget)
        finally:
            self._stopped = False
            self._announce()

    async def stop(self) -> None:
        """Finish the step that runs, and close the files."""
        await self._halt()
        self._model.close()
        await asyncio.to_thread(self._model.tables.close)

    def _forget(self) -> None:
        self._model.tables.forget()

    async def _halt(self) -> None:
        self._stopped = True
        if self._filling is not None:
            await asyncio.wait([self._filling])
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _look_again(self) -> None:
        """Believe nothing of tables that another process has removed or made anew."""
        if self._tracks is not None and self._model.tables.edition() != self._edition:
            self._tracks = None

    def _reached(self, tenant: str, position: int) -> bool:
        return self._tracks is not None and (position == 0 or self._behind(tenant, position) == [])

    def _behind(self, tenant: str, position: int) -> list[Track]:
        return [track for track in self._tracks or [] if track.moves(tenant) and track.at(tenant).position < position]

    async def _fill(self) -> None:
        try:
            while not self._stopped:
                try:
                    if self._tracks is None:
                        await self._in_thread(self._prepare)
                    self._announce()
                    step = next(
                        ((tenant, goal) for tenant, goal in self._goals.items() if self._behind(tenant, goal)), None
                    )
                    if step is None:
                        return
                    await self._in_thread(self._step, *step)
                except CheckpointMoved:  # another process fills them too
                    self._tracks = None
        except StoreUnavailable as error:
            log.warning("the past cannot be prepared: %s", error.detail)
            self._failure = error
            if isinstance(error, ReadTablesDamaged):
                self._tracks = None
        except Exception as error:
            log.exception("the past cannot be prepared")
            self._failure = StoreUnavailable(f"The past cannot be worked out: {error}. The log is whole.")
        finally:
            self._announce()

    def _announce(self) -> None:
        self._moved.set()
        self._moved = asyncio.Event()

    async def _in_thread(self, function: Callable[..., Any], *arguments: object) -> None:
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="past")
        await asyncio.get_running_loop().run_in_executor(self._thread, function, *arguments)

    def _prepare(self) -> None:
        tables, by_name = self._model.tables, {one.name: one for one in self._projections}
        while True:  # until what was found is of the edition that is noted
            edition = tables.edition()
            tracks = [
                Track(by_name[generation.projection], generation, tables.checkpoints(generation))
                for generation in tables.prepare(self._projections)
            ]
            if edition == tables.edition():
                break
        for track in tracks:
            for tenant, checkpoint in list(track.checkpoints.items()):
                if checkpoint.parked:
                    self._applier.unpark(tenant, track)
        self._edition, self._tracks = edition, tracks

    def _step(self, tenant: str, goal: int) -> None:
        """One page of the log for those that are furthest behind."""
        behind = self._behind(tenant, goal)
        if not behind:  # the tables were made anew meanwhile
            return
        position = min(track.at(tenant).position for track in behind)
        if position == 0 and self._before_start is not None:
            self._before_start(tenant)
        group = [track for track in behind if track.at(tenant).position == position]
        nearest = min((track.at(tenant).position for track in behind if track not in group), default=goal)
        if self._applier.apply(tenant, group, min(self._batch_size, nearest - position)) == position:
            self._goals.pop(tenant, None)  # there is no more in its log, or no log


def _marking_moments(projection: Projection) -> Projection:
    """The same projection, telling its rows before each event which one it is."""
    marking = Projection(
        projection.name, version=projection.version, tables=projection.tables, personal=projection.personal
    )
    for event, handler in projection.handlers.items():
        marking.handlers[event] = _marked(handler)
    if (takes_all := projection.any_handler) is not None:

        def any_handler(tx: ProjectionTx, recorded: Recorded) -> None:
            cast(PastTx, tx).moment(recorded.position)
            takes_all(tx, recorded)

        marking.any_handler = any_handler
    return marking


def _marked(handler: Callable[[ProjectionTx, Any, Recorded], None]) -> Callable[[ProjectionTx, Any, Recorded], None]:
    def run(tx: ProjectionTx, event: Any, recorded: Recorded) -> None:
        cast(PastTx, tx).moment(recorded.position)
        handler(tx, event, recorded)

    return run
