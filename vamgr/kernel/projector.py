"""Keeps the read tables up with the log: catches up, follows live, rebuilds beside and swaps.

All blocking work runs in one thread of its own, one step at a time; the event loop only decides and announces.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol, TypeVar

from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.channel import Heads
from vamgr.kernel.codec import Codec
from vamgr.kernel.comparing import Comparison, compare
from vamgr.kernel.errors import NotFound, StoreUnavailable
from vamgr.kernel.event import EventRegistry
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.projection import Projection
from vamgr.kernel.projection_status import ProgressListener, ProjectionStatus, RebuildProgress, status_of
from vamgr.kernel.read_tables import ReadTables, ReadTablesDamaged
from vamgr.kernel.store import EventStore

log = logging.getLogger("vamgr.projector")
T = TypeVar("T")

_BATCH = 2000
_CATCH_UP_SECONDS = 5.0
_RETRY_SECONDS = 1.0
_ERASE_SECONDS = 30.0


class HasTables(Protocol):
    @property
    def tables(self) -> ReadTables: ...


@dataclass(eq=False)
class _Rebuild:
    """A rebuild that somebody waits for. ``regardless``: it takes over even where it has to leave a tenant parked."""

    track: Track
    finished: asyncio.Future[None]
    progress: ProgressListener | None
    regardless: bool


class Projector:
    """``applied`` tells per tenant the position that every projection that is live has reached."""

    def __init__(
        self,
        *,
        read_model: HasTables,
        store: EventStore,
        codec: Codec,
        projections: Iterable[Projection],
        heads: Heads,
        applied: Heads,
        registry: EventRegistry = event_registry,
        batch_size: int = _BATCH,
        catch_up_seconds: float = _CATCH_UP_SECONDS,
    ) -> None:
        self.applied = applied
        self.failure: str | None = None
        self._projections = {projection.name: projection for projection in projections}
        self._store = store
        self._heads = heads
        self._tables = read_model.tables
        self._codec = codec
        self._registry = registry
        self._applier = Applier(store, codec, registry, self._tables)
        self._batch_size = batch_size
        self._catch_up_seconds = catch_up_seconds
        self._tracks: list[Track] = []
        self._targets: dict[str, int] = {}
        self._revisions: dict[str, str] = {}
        self._rebuilds: list[_Rebuild] = []
        self._wake = asyncio.Event()
        self._moved = asyncio.Event()
        self._thread: ThreadPoolExecutor | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False

    # life

    async def start(self) -> None:
        """Make the tables fit and begin to follow. Parked projections are tried again: this may be the fixed program.

        Raises StoreUnavailable when the tables cannot be made.
        """
        self._stopping = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="projector")
        try:
            for tenant, _ in await self._store.tenants():
                self._targets[tenant] = self._store.head(tenant).position
            await self._in_thread(self._prepare)
        except BaseException:
            await self.stop()
            raise
        self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._run())]
        self._wake.set()

    async def stop(self) -> None:
        """Finish the step that runs, and close the tables."""
        self._stopping = True
        self._wake.set()
        if self._tasks:
            listening, running = self._tasks
            listening.cancel()
            await asyncio.wait([listening, running])
            self._tasks = []
        for rebuild in self._rebuilds:
            rebuild.finished.cancel()
        self._rebuilds = []
        if self._thread is not None:
            await self._in_thread(self._tables.close)
            self._thread.shutdown()
            self._thread = None

    # for the command bus and the web

    async def catch_up(self, tenant: str) -> None:
        """Wait until the read tables show everything that is in the log now.

        Raises StoreUnavailable when that takes more than a few seconds.
        """
        position = self._store.head(tenant).position
        if self._position(tenant) >= position:
            return
        self._targets[tenant] = max(position, self._targets.get(tenant, 0))
        self._wake.set()
        try:
            async with asyncio.timeout(self._catch_up_seconds):
                while self._position(tenant) < position:
                    await self._moved.wait()
        except TimeoutError:
            reason = self.failure or "They are still being brought up to date with the log."
            raise StoreUnavailable(f"The lists are not up to date yet. {reason} Try again in a moment.") from None

    def revision(self, tenant: str) -> str:
        """Changes whenever anything that the tenant's readers see may have changed, also by a swap or a retry."""
        return self._revisions.get(tenant, "")

    def status(self) -> list[ProjectionStatus]:
        """By projection, generation and tenant."""
        return status_of(self._tracks, self._targets)

    async def retry(self, projection: str, tenant: str) -> bool:
        """Let what is parked try its event again; False when that stops it once more.

        Raises NotFound when nothing of that name is parked.
        """
        tried = await self._in_thread(self._unpark, projection, tenant)
        self._wake.set()
        if not tried:
            raise NotFound(f"The projection “{projection}” is not parked, so there is nothing to retry.")
        return not any(track.at(tenant).parked for track in tried)

    async def rebuild(self, projection: str, progress: ProgressListener | None = None) -> None:
        """Fill new tables from the whole log while the old ones go on, swap, and return when that is done.

        Raises NotFound for an unknown projection, and StoreUnavailable when an event stops the new one where the old
        one is not stopped: then the old one stays.
        """
        if projection not in self._projections:
            known = ", ".join(sorted(self._projections))
            raise NotFound(f"There is no projection “{projection}”. There are: {known}.")
        rebuild = await self._begin(self._projections[projection], progress, regardless=False)
        await rebuild.finished

    async def rebuild_all(self, progress: ProgressListener | None = None) -> None:
        """Rebuild every projection, reading the log once."""
        begun = [await self._begin(known, progress, regardless=False) for known in self._projections.values()]
        for rebuild in begun:
            await rebuild.finished

    async def rebuild_personal(self, progress: ProgressListener | None = None) -> None:
        """Rebuild what holds personal data, after a person's key was deleted; returns when no trace is in the files.

        Raises StoreUnavailable when a long export keeps the old pages in use: say it again then.
        """
        personal = [projection for projection in self._projections.values() if projection.personal]
        begun = [await self._begin(projection, progress, regardless=True) for projection in personal]
        for rebuild in begun:
            await rebuild.finished
        deadline = asyncio.get_running_loop().time() + _ERASE_SECONDS
        while not await self._in_thread(self._tables.erase_traces):
            if asyncio.get_running_loop().time() > deadline:
                raise StoreUnavailable(
                    "A long export still holds old rows, so erased data may be left in the files. Repeat the erasure "
                    "when the export has finished."
                )
            await asyncio.sleep(0.05)

    async def compare_with_fresh_rebuild(
        self, tenant: str | None = None, progress: Callable[[int, int], None] | None = None
    ) -> Comparison:
        """Build the tables of one tenant, or all, a second time elsewhere and compare them with those that answer.

        ``progress``: (events done, events in all), in the event loop's thread. Work goes on meanwhile.
        """
        tenants = [known for known, _ in await self._store.tenants() if tenant in {None, known}]
        loop = asyncio.get_running_loop()

        def tell(done: int, total: int) -> None:
            if progress is not None:
                loop.call_soon_threadsafe(progress, done, total)

        return await asyncio.to_thread(
            compare,
            self._tables,
            self._store,
            self._codec,
            self._registry,
            list(self._projections.values()),
            tenants,
            tell,
        )

    # the loop

    async def _listen(self) -> None:
        async for news in self._heads.listen():
            for tenant, position in news.items():
                self._targets[tenant] = max(position, self._targets.get(tenant, 0))
            self._wake.set()

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while not self._stopping:
            self._wake.clear()
            for tenant in self._targets:
                self._targets[tenant] = max(self._heads.position(tenant), self._targets[tenant])
            targets = dict(self._targets)
            for tenant in targets:
                self._announce(tenant)
            try:
                more = await self._in_thread(self._round, targets, loop)
                for tenant in targets:
                    self._announce(tenant)  # after a swap too: what readers see is another revision now
                self._settle()
                self.failure = None
            except Exception as error:
                # Not one event's fault: the disk, or a mistake of ours. The log is safe; go on when it lets us.
                log.exception("the read tables cannot be brought up to date; trying again")
                self.failure = str(error)
                await self._recover(error)
                continue
            if not more:
                await self._wake.wait()

    async def _recover(self, error: Exception) -> None:
        await self._pause(_RETRY_SECONDS)
        if isinstance(error, ReadTablesDamaged) and not self._stopping:
            for rebuild in self._rebuilds:
                rebuild.finished.set_exception(error)
            self._rebuilds = []
            try:
                await self._in_thread(self._prepare)
            except StoreUnavailable as still:
                self.failure = still.detail

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not self._stopping:
                    self._wake.clear()
                    await self._wake.wait()
        except TimeoutError:
            return

    def _announce(self, tenant: str) -> None:
        """Tell how far the tenant's live projections have got; those that do not move hold nobody up."""
        self._revisions[tenant] = self._revision(tenant)
        self.applied.advance(tenant, self._position(tenant))
        self._moved.set()
        self._moved = asyncio.Event()

    def _position(self, tenant: str) -> int:
        active = [track for track in self._tracks if track.generation.active and track.moves(tenant)]
        return min((track.at(tenant).position for track in active), default=self._targets.get(tenant, 0))

    def _revision(self, tenant: str) -> str:
        active = [track for track in self._tracks if track.generation.active]
        parts = (
            f"{track.generation.number}.{track.generation.version}.{track.at(tenant).position}" for track in active
        )
        return hashlib.blake2b(" ".join(parts).encode(), digest_size=8).hexdigest()

    def _settle(self) -> None:
        """Tell those who wait for a rebuild how far it is, and how it ended."""
        for rebuild in list(self._rebuilds):
            track = rebuild.track
            if rebuild.progress is not None:
                total = sum(self._targets.values())
                done = sum(min(track.at(tenant).position, head) for tenant, head in self._targets.items())
                total = done if track.generation.active else total  # what came meanwhile is no part of the rebuild
                rebuild.progress(RebuildProgress(track.projection.name, done, total))
            if rebuild.finished.done():
                self._rebuilds.remove(rebuild)
            elif track.generation.active:
                rebuild.finished.set_result(None)
                self._rebuilds.remove(rebuild)
            elif not rebuild.regardless and self._complete(track, self._targets) and (error := self._stopped_by(track)):
                rebuild.finished.set_exception(
                    StoreUnavailable(
                        f"The rebuild of “{track.projection.name}” was stopped by an event, so the tables from before "
                        f"stay: {error}"
                    )
                )
                self._rebuilds.remove(rebuild)

    def _stopped_by(self, track: Track) -> str | None:
        return next((error for tenant in self._targets if (error := track.at(tenant).error)), None)

    async def _begin(self, projection: Projection, progress: ProgressListener | None, *, regardless: bool) -> _Rebuild:
        track = await self._in_thread(self._start_building, projection)
        for earlier in self._rebuilds:
            if earlier.track.projection is projection:
                earlier.track = track  # begun later, so it has all that the earlier one would have had
        rebuild = _Rebuild(track, asyncio.get_running_loop().create_future(), progress, regardless)
        self._rebuilds.append(rebuild)
        self._wake.set()
        return rebuild

    async def _in_thread(self, function: Callable[..., T], *arguments: object) -> T:
        if self._thread is None:
            raise StoreUnavailable("vamgr is not running, or is shutting down.")
        return await asyncio.get_running_loop().run_in_executor(self._thread, function, *arguments)

    # in the thread

    def _prepare(self) -> None:
        self._tracks = [
            Track(self._projections[generation.projection], generation, self._tables.checkpoints(generation))
            for generation in self._tables.prepare(list(self._projections.values()))
        ]
        for track in self._tracks:
            for tenant, checkpoint in list(track.checkpoints.items()):
                if checkpoint.parked:
                    self._applier.unpark(tenant, track)

    def _round(self, targets: dict[str, int], loop: asyncio.AbstractEventLoop) -> bool:
        """One page for every tenant that lags, and one page of building; True when there is more to do at once."""
        more = False
        built = False
        for tenant, target in targets.items():
            for group in self._groups(tenant, target):
                live = any(track.generation.active for track in group)
                if self._stopping or (built and not live):
                    more = True
                    continue
                built = built or not live
                more |= self._applier.apply(tenant, group, self._batch_size) < target
            loop.call_soon_threadsafe(self._announce, tenant)
        for track in [track for track in self._tracks if not track.generation.active]:
            if self._complete(track, targets) and self._may_answer(track, targets):
                if self._tables.complete(track.projection, track.generation):
                    self._swap(track)
                else:
                    more = True
        return more and not self._stopping

    def _groups(self, tenant: str, target: int) -> list[list[Track]]:
        """Tracks by where they stand, those that answer first: one reading of the log serves a whole group."""
        by_position: dict[int, list[Track]] = {}
        for track in self._tracks:
            position = track.at(tenant).position
            if track.moves(tenant) and position < target:
                by_position.setdefault(position, []).append(track)
        return sorted(by_position.values(), key=lambda group: not any(track.generation.active for track in group))

    def _complete(self, track: Track, targets: dict[str, int]) -> bool:
        """Whether a generation has got as far as it can, and no less far than the one that answers."""
        active = self._active(track.projection)
        return all(
            track.at(tenant).parked
            or track.at(tenant).position >= max(target, active.at(tenant).position if active.moves(tenant) else 0)
            for tenant, target in targets.items()
        )

    def _may_answer(self, track: Track, targets: dict[str, int]) -> bool:
        """A complete generation takes over unless an event has stopped it and nobody would be better off."""
        if any(rebuild.track is track and rebuild.regardless for rebuild in self._rebuilds):
            return True
        active = self._active(track.projection)
        if active.generation.outdated:
            return not targets or any(not track.at(tenant).parked for tenant in targets)
        return not any(track.at(tenant).parked and not active.at(tenant).parked for tenant in targets)

    def _swap(self, track: Track) -> None:
        active = self._active(track.projection)
        track.generation = self._tables.activate(track.projection, track.generation)
        self._tracks = [known for known in self._tracks if known is not active]
        log.info("projection %s now answers from generation %d", track.projection.name, track.generation.number)

    def _active(self, projection: Projection) -> Track:
        return next(track for track in self._tracks if track.projection is projection and track.generation.active)

    def _start_building(self, projection: Projection) -> Track:
        track = Track(projection, self._tables.start_generation(projection))
        others = [known for known in self._tracks if known.projection is not projection or known.generation.active]
        self._tracks = [*others, track]
        return track

    def _unpark(self, projection: str, tenant: str) -> list[Track]:
        parked = [track for track in self._tracks if track.projection.name == projection and track.at(tenant).parked]
        for track in parked:
            self._applier.unpark(tenant, track)
            self._applier.apply(tenant, [track], self._batch_size)
        return parked
