"""Keeps the read tables up with the log: catches up, follows live, rebuilds beside and swaps.

All blocking work runs in one thread of its own, one step at a time; the event loop only decides and announces.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.channel import Heads
from vamgr.kernel.codec import Codec
from vamgr.kernel.comparing import Comparison, compare
from vamgr.kernel.errors import NotFound, StoreUnavailable
from vamgr.kernel.event import EventRegistry
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.projection import Projection
from vamgr.kernel.projection_status import (
    ProgressListener,
    ProjectionLag,
    ProjectionStatus,
    lags_of,
    revision_part,
    status_of,
)
from vamgr.kernel.read_tables import CheckpointMoved, ReadTables, ReadTablesDamaged
from vamgr.kernel.rebuilding import Rebuild
from vamgr.kernel.remaking import remake
from vamgr.kernel.store import EventStore

log = logging.getLogger("vamgr.projector")
T = TypeVar("T")

_BATCH = 2000
_CATCH_UP_SECONDS = 5.0
_RETRY_SECONDS = 1.0
_MOVED_SECONDS = 0.1
_ERASE_SECONDS = 30.0


class HasTables(Protocol):
    @property
    def tables(self) -> ReadTables: ...


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
        self._pending: set[str] = set()  # who is to be looked at: those at rest cost nothing, however many they are
        self._revisions: dict[str, str] = {}
        self._rebuilds: list[Rebuild] = []
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
            await self._first_targets()
            await self._in_thread(self._prepare)
        except BaseException:
            await self.stop()
            raise
        self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._run())]
        self._wake.set()

    async def _first_targets(self) -> None:
        self._targets.update(await self._store.heads([tenant for tenant, _ in await self._store.tenants()]))
        self._pending.update(self._targets)

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
        self._aim(tenant, position)
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

    def status(self, tenant: str | None = None) -> list[ProjectionStatus]:
        """By projection, generation and tenant; of one tenant, or of all."""
        heads = self._targets if tenant is None else {tenant: self._targets.get(tenant, 0)}
        return status_of(self._tracks, heads)

    def lags(self) -> list[ProjectionLag]:
        """By projection, over all tenants."""
        return lags_of(self._tracks, dict(self._targets))

    async def retry(self, projection: str, tenant: str) -> bool:
        """Let what is parked try its event again; False when that stops it once more.

        Raises NotFound when nothing of that name is parked.
        """
        tried = await self._in_thread(self._unpark, projection, tenant)
        self._pending.add(tenant)
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

    async def rebuild_personal(self, tenant: str | None = None, progress: ProgressListener | None = None) -> None:
        """Rebuild what holds personal data, after a person's key was deleted; returns when no trace is in the tables.

        ``tenant``: of nobody else, where that can be. Raises StoreUnavailable: say it again then. (A long export keeps
        the old pages in use.)
        """
        personal = [projection for projection in self._projections.values() if projection.personal]
        if tenant is not None and (remaking := self._tables.remaking) is not None:
            parts = self._tables, remaking, self._store, self._codec, self._registry, personal, tenant
            personal = await asyncio.to_thread(remake, *parts)
            await self._in_thread(self._reload)
            self._remade(tenant)
        if not personal:
            return
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

    def _remade(self, tenant: str) -> None:
        self._announce(tenant)
        self._wake.set()  # what is being built has lost the tenant's rows

    async def forget(self, tenant: str) -> None:
        """A tenant was deleted with its rows and checkpoints. One that comes with this id later begins anew."""
        if self._thread is not None:
            await self._in_thread(self._reload)
        self._targets.pop(tenant, None)
        self._pending.discard(tenant)
        self._revisions.pop(tenant, None)
        self.applied.forget(tenant)

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

        parts = self._tables, self._store, self._codec, self._registry, list(self._projections.values())
        return await asyncio.to_thread(compare, *parts, tenants, tell)

    # the loop

    async def _listen(self) -> None:
        async for news in self._heads.listen():
            for tenant, position in news.items():
                self._aim(tenant, position)
            self._wake.set()

    def _aim(self, tenant: str, position: int) -> None:
        self._targets[tenant] = max(position, self._targets.get(tenant, 0))
        self._pending.add(tenant)

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        moved_before = False
        while not self._stopping:
            self._wake.clear()
            targets = self._due()
            for tenant in targets:
                self._announce(tenant)
            try:
                more = await self._in_thread(self._round, targets, loop)
                for tenant in targets:
                    self._announce(tenant)  # after a swap too: what readers see is another revision now
                self._settle()
                self.failure, moved_before = None, False
            except CheckpointMoved as moved:
                log.info("%s; going on from where the read tables are now", moved)
                await self._look_again()
                if moved_before:  # whoever is quicker each time does the work
                    await self._pause(_MOVED_SECONDS)
                moved_before = True
                continue
            except Exception as error:
                # Not one event's fault: the disk, or a mistake of ours. The log is safe; go on when it lets us.
                log.exception("the read tables cannot be brought up to date; trying again")
                self.failure = str(error)
                await self._recover(error)
                continue
            if not more:
                await self._wake.wait()

    def _due(self) -> dict[str, int]:
        """The tenants to look at in this round, and how far they are to get."""
        if self._rebuilds or any(not track.generation.active for track in self._tracks):
            self._pending.update(self._targets)
        for tenant in self._pending & self._targets.keys():
            self._targets[tenant] = max(self._heads.position(tenant), self._targets[tenant])
        return {tenant: self._targets[tenant] for tenant in self._pending if tenant in self._targets}

    async def _recover(self, error: Exception) -> None:
        self._pending.update(self._targets)
        await self._pause(_RETRY_SECONDS)
        if isinstance(error, ReadTablesDamaged) and not self._stopping:
            for rebuild in self._rebuilds:
                rebuild.finished.set_exception(error)
            self._rebuilds = []
            try:
                await self._in_thread(self._prepare)
            except StoreUnavailable as still:
                self.failure = still.detail

    async def _look_again(self) -> None:
        """Another process has filled or swapped the same tables meanwhile."""
        self._pending.update(self._targets)
        try:
            await self._in_thread(self._reload)
        except StoreUnavailable as error:
            self.failure = error.detail
            await self._pause(_RETRY_SECONDS)
            return
        for rebuild in list(self._rebuilds):
            if rebuild.track not in self._tracks:
                rebuild.fail(
                    f"The rebuild of “{rebuild.track.projection.name}” was ended by another process that rebuilds it "
                    "too. Look again in a moment."
                )
                self._rebuilds.remove(rebuild)

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
        position = self._position(tenant)
        if position >= self._targets.get(tenant, 0):
            self._pending.discard(tenant)
        self._revisions[tenant] = self._revision(tenant)
        self.applied.advance(tenant, position)
        self._moved.set()
        self._moved = asyncio.Event()

    def _position(self, tenant: str) -> int:
        active = [track for track in self._tracks if track.generation.active and track.moves(tenant)]
        return min((track.at(tenant).position for track in active), default=self._targets.get(tenant, 0))

    def _revision(self, tenant: str) -> str:
        # In the order of their names: every process comes to the same revision, whatever it has rebuilt before.
        active = sorted((t for t in self._tracks if t.generation.active), key=lambda t: t.projection.name)
        at = ((track.generation, track.at(tenant)) for track in active)
        parts = (revision_part(one.number, one.version, mark.position, mark.edition) for one, mark in at)
        return hashlib.blake2b(" ".join(parts).encode(), digest_size=8).hexdigest()

    def _settle(self) -> None:
        """Tell those who wait for a rebuild how far it is, and how it ended."""
        self._rebuilds = [one for one in self._rebuilds if not one.has_ended(self._targets, self._complete)]

    async def _begin(self, projection: Projection, progress: ProgressListener | None, *, regardless: bool) -> Rebuild:
        track = await self._in_thread(self._start_building, projection)
        for earlier in self._rebuilds:
            if earlier.track.projection is projection:
                earlier.track = track  # begun later, so it has all that the earlier one would have had
        rebuild = Rebuild(track, asyncio.get_running_loop().create_future(), progress, regardless)
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
                    try:
                        self._applier.unpark(tenant, track)
                    except CheckpointMoved:  # another process that starts now has done so
                        track.checkpoints = self._tables.checkpoints(track.generation)

    def _reload(self) -> None:
        """Bring the tracks to where the tables are, keeping those whose generation is still there."""
        known = {track.generation.number: track for track in self._tracks}
        tracks = []
        for generation in self._tables.prepare(list(self._projections.values())):
            track = known.get(generation.number) or Track(self._projections[generation.projection], generation)
            track.generation, track.checkpoints = generation, self._tables.checkpoints(generation)
            tracks.append(track)
        self._tracks = tracks

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
                before = group[0].at(tenant).position
                # Where the log does not go on there is nothing to do at once, whatever was told of it.
                more |= before < self._applier.apply(tenant, group, self._batch_size) < target
            loop.call_soon_threadsafe(self._announce, tenant)
        for track in [track for track in self._tracks if self._fills(track) and not track.generation.active]:
            if self._complete(track, targets) and self._may_answer(track, targets):
                if self._tables.complete(track.projection, track.generation):
                    self._swap(track)
                else:
                    more = True
        return more and not self._stopping

    def _fills(self, track: Track, tenant: str | None = None) -> bool:
        """Whether that is this process's to do, for one tenant or at all."""
        return True

    def _groups(self, tenant: str, target: int) -> list[list[Track]]:
        """Tracks by where they stand, those that answer first: one reading of the log serves a whole group."""
        by_position: dict[int, list[Track]] = {}
        for track in self._tracks:
            position = track.at(tenant).position
            if track.moves(tenant) and position < target and self._fills(track, tenant):
                by_position.setdefault(position, []).append(track)
        return sorted(by_position.values(), key=lambda group: not any(track.generation.active for track in group))

    def _complete(self, track: Track, targets: Mapping[str, int]) -> bool:
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
            try:
                self._applier.unpark(tenant, track)
                self._applier.apply(tenant, [track], self._batch_size)
            except CheckpointMoved:  # another process has tried it at this moment
                self._reload()
        return parked
