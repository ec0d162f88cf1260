"""Events into read tables: a page of one tenant's log applied to every projection that stands before it.

Everything here blocks; the projector calls it in its one thread.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from vamgr.kernel.codec import Codec
from vamgr.kernel.context import working_on
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import Event, EventRegistry, Recorded
from vamgr.kernel.measured import PROJECT_SECONDS, PROJECTED_EVENTS
from vamgr.kernel.projection import EventHandler, Projection
from vamgr.kernel.read_tables import Batch, Checkpoint, CheckpointMoved, Generation, ReadTables, RowsRefused
from vamgr.kernel.store import EventStore
from vamgr.kernel.tracing import CONSUMER, appended, applied, follow

log = logging.getLogger("vamgr.projector")
_START = Checkpoint(0)
_MANY = 500


@dataclass(eq=False)
class Track:
    """One generation of a projection on its way along the logs of all tenants."""

    projection: Projection
    generation: Generation
    checkpoints: dict[str, Checkpoint] = field(default_factory=dict)

    def at(self, tenant: str) -> Checkpoint:
        return self.checkpoints.get(tenant, _START)

    def moves(self, tenant: str) -> bool:
        """Whether today's code fills it, and nothing has parked it for this tenant."""
        return not self.generation.outdated and not self.at(tenant).parked


class Applier:
    def __init__(self, store: EventStore, codec: Codec, registry: EventRegistry, tables: ReadTables) -> None:
        self._store = store
        self._codec = codec
        self._registry = registry
        self._tables = tables

    def apply(self, tenant: str, tracks: Sequence[Track], limit: int) -> int:
        """Apply up to ``limit`` further events to tracks that stand at the same position; returns the last position.

        Rows and checkpoints are committed together. A track whose handler fails is parked before that event, with
        everything before it applied; the other tracks go on. Raises StoreUnavailable and CheckpointMoved with nothing
        changed.
        """
        after = tracks[0].at(tenant).position
        trace = appended.of(tenant, after, after + limit) if tracks[0].generation.active else None
        with (
            _no_collecting(limit),
            working_on(tenant=tenant),
            PROJECT_SECONDS.time(),
            follow("project", trace, kind=CONSUMER, tenant=tenant, after=after, projections=len(tracks)),
        ):
            last = self._apply(tenant, tracks, limit)
            PROJECTED_EVENTS.add(last - after)
            if trace is not None:
                applied.note(tenant, last)
            return last

    def _apply(self, tenant: str, tracks: Sequence[Track], limit: int) -> int:
        after = tracks[0].at(tenant).position
        page = self._store.read_page(tenant, after, limit)
        if not page:
            return after
        handlers = {track: self._handlers(track.projection) for track in tracks}
        events = self._decoded(page, {name for known in handlers.values() for name in known})
        try:
            reached = self._commit(tenant, tracks, handlers, page, events, careful=False)
        except RowsRefused:
            reached = self._commit(tenant, tracks, handlers, page, events, careful=True)
        for track, checkpoint in reached.items():
            track.checkpoints[tenant] = checkpoint
        return page[-1].position

    def _commit(
        self,
        tenant: str,
        tracks: Sequence[Track],
        handlers: Mapping[Track, Mapping[str, EventHandler]],
        page: Sequence[Recorded],
        events: Mapping[int, Event | Exception],
        *,
        careful: bool,
    ) -> dict[Track, Checkpoint]:
        reached: dict[Track, Checkpoint] = {}
        standing = {track.generation: track.at(tenant).position for track in tracks}
        with self._tables.batch(tenant, standing, careful=careful) as batch:
            for track in tracks:
                takes_all = track.projection.any_handler is not None
                wanted = [
                    (recorded, events.get(recorded.position))
                    for recorded in page
                    if takes_all or recorded.type in handlers[track]
                ]
                checkpoint = _apply(batch, track, handlers[track], wanted, page[-1].position)
                reached[track] = replace(checkpoint, edition=track.at(tenant).edition)
                batch.checkpoint(track.generation, reached[track])
        return reached

    def unpark(self, tenant: str, track: Track) -> None:
        """Let a parked track try the event that it failed at again."""
        checkpoint = replace(track.at(tenant), at=datetime.now(UTC), error=None, failed_position=None)
        with self._tables.batch(tenant, {track.generation: checkpoint.position}) as batch:
            batch.checkpoint(track.generation, checkpoint)
        track.checkpoints[tenant] = checkpoint

    def _handlers(self, projection: Projection) -> dict[str, EventHandler]:
        return {self._registry.of(model).name: handler for model, handler in projection.handlers.items()}

    def _decoded(self, page: Sequence[Recorded], wanted: set[str]) -> dict[int, Event | Exception]:
        """By position. What cannot be read is kept as its exception: it concerns only those that want the event."""
        events: dict[int, Event | Exception] = {}
        for recorded in page:
            if recorded.type in wanted:
                try:
                    events[recorded.position] = self._codec.decode(recorded)
                except StoreUnavailable:
                    raise
                except Exception as error:  # noqa: BLE001, RUF100  (raised again for each projection that wants it)
                    events[recorded.position] = error
        return events


@contextmanager
def _no_collecting(events: int) -> Iterator[None]:
    """No search for cycles meanwhile. A page of events is many objects that live for a moment and hold no cycles; to
    look through them again and again takes a fifth of a rebuild."""
    if events < _MANY or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


_Wanted = Sequence[tuple[Recorded, Event | Exception | None]]


def _apply(batch: Batch, track: Track, handlers: Mapping[str, EventHandler], wanted: _Wanted, last: int) -> Checkpoint:
    now = datetime.now(UTC)
    try:
        _attempt(batch, track, handlers, wanted)
    except (StoreUnavailable, CheckpointMoved):
        raise
    except Exception:  # the slow way finds out which event it was, and keeps what came before it
        for entry in wanted:
            try:
                _attempt(batch, track, handlers, [entry])
            except (StoreUnavailable, CheckpointMoved):
                raise
            except Exception as error:
                recorded = entry[0]
                log.exception(
                    "projection %s is parked at position %d (%s)",
                    track.projection.name,
                    recorded.position,
                    recorded.type,
                )
                text = f"{recorded.type}: {type(error).__name__}: {error}"
                return Checkpoint(recorded.position - 1, now, text, recorded.position)
    return Checkpoint(last, now)


def _attempt(batch: Batch, track: Track, handlers: Mapping[str, EventHandler], wanted: _Wanted) -> None:
    if not wanted:
        return
    any_handler = track.projection.any_handler
    with batch.attempt(track.projection, track.generation) as tx:
        for recorded, event in wanted:
            if any_handler is not None:
                any_handler(tx, recorded)
            if recorded.type in handlers:
                if isinstance(event, Exception):
                    raise event
                handlers[recorded.type](tx, event, recorded)
