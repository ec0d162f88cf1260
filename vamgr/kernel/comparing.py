"""Are the read tables what the log says? Builds them a second time somewhere else and compares row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.codec import Codec
from vamgr.kernel.event import EventRegistry
from vamgr.kernel.projection import Projection
from vamgr.kernel.read import TENANT, Row
from vamgr.kernel.read_tables import Generation, ReadSnapshot, ReadTables
from vamgr.kernel.store import EventStore

_BATCH = 2000
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Difference:
    """``kind``: ``missing`` (only the fresh tables have the row), ``extra`` (only the live ones have it), ``different``
    (in ``columns``), or ``stopped`` (an event stops today's code at ``detail``, so the rest was not compared)."""

    kind: str
    projection: str
    tenant: str
    table: str | None = None
    key: tuple[object, ...] = ()
    columns: tuple[str, ...] = ()
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """``compared``: rows looked at. ``skipped``: projections that are being rebuilt for a changed version.

    There are at most 1000 ``differences``; the search ends there.
    """

    compared: int
    differences: tuple[Difference, ...]
    skipped: tuple[str, ...]


def compare(
    tables: ReadTables,
    store: EventStore,
    codec: Codec,
    registry: EventRegistry,
    projections: Sequence[Projection],
    tenants: Sequence[str],
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:
    """Blocks; call it in a thread. ``progress``: (events applied to the fresh tables, events in all)."""
    with tables.snapshot() as live, tables.scratch() as fresh:
        answering = {projection: live.active(projection) for projection in projections}
        current = [projection for projection in projections if not answering[projection].outdated]
        made = {generation.projection: generation for generation in fresh.prepare(current)}
        tracks = [Track(projection, made[projection.name]) for projection in current]
        goals = {
            (track, tenant): checkpoint.position
            for track in tracks
            for tenant, checkpoint in live.checkpoints(answering[track.projection]).items()
            if tenant in tenants
        }
        applier = Applier(store, codec, registry, fresh)
        total = sum(max((goals.get((track, tenant), 0) for track in tracks), default=0) for tenant in tenants)
        done = 0
        for tenant in tenants:
            for applied in fill(applier, tenant, {track: goals.get((track, tenant), 0) for track in tracks}):
                done += applied
                if progress is not None:
                    progress(done, total)
        found = _Findings()
        with fresh.snapshot() as rebuilt:
            for track in tracks:
                for tenant in tenants:
                    found.compare(track, tenant, live, answering[track.projection], rebuilt)
    skipped = tuple(projection.name for projection in projections if projection not in current)
    return Comparison(found.compared, tuple(found.differences), skipped)


def fill(applier: Applier, tenant: str, goals: dict[Track, int]) -> Iterator[int]:
    """Apply the log to every track up to its own goal, in step from where those that move stand, so that each page is
    read once. They stand at the same position."""
    position = min((track.at(tenant).position for track in goals if track.moves(tenant)), default=0)
    while going := [track for track, goal in goals.items() if goal > position and track.moves(tenant)]:
        nearest = min(goals[track] for track in going)
        reached = applier.apply(tenant, going, min(_BATCH, nearest - position))
        yield reached - position
        if reached == position:
            return
        position = reached


class _Findings:
    def __init__(self) -> None:
        self.differences: list[Difference] = []
        self.compared = 0

    def compare(
        self, track: Track, tenant: str, live: ReadSnapshot, answering: Generation, rebuilt: ReadSnapshot
    ) -> None:
        name = track.projection.name
        stopped = track.at(tenant)
        if stopped.parked:
            self.differences.append(Difference("stopped", name, tenant, detail=stopped.error))
            return
        for table in track.projection.tables:
            keys = [column.name for column in table.primary_key.columns if column.name != TENANT]
            pairs = _side_by_side(
                live.rows(table, answering, tenant), rebuilt.rows(table, track.generation, tenant), keys
            )
            for key, mine, theirs in pairs:
                self.compared += 1
                if mine == theirs:
                    continue
                if len(self.differences) >= _MOST:
                    return
                if mine is None or theirs is None:
                    kind = "missing" if mine is None else "extra"
                    self.differences.append(Difference(kind, name, tenant, table.name, key))
                else:
                    columns = tuple(column for column in mine if mine[column] != theirs[column])
                    self.differences.append(Difference("different", name, tenant, table.name, key, columns))


_Pair = tuple[tuple[object, ...], Row | None, Row | None]


def _side_by_side(left: Iterator[Row], right: Iterator[Row], keys: Sequence[str]) -> Iterator[_Pair]:
    """Rows of two lists in key order, matched by key."""

    def key_of(row: Row) -> tuple[object, ...]:
        return tuple(row[name] for name in keys)

    mine, theirs = next(left, None), next(right, None)
    while mine is not None or theirs is not None:
        if mine is not None and (theirs is None or key_of(mine) < key_of(theirs)):
            yield key_of(mine), mine, None
            mine = next(left, None)
        elif theirs is not None and (mine is None or key_of(theirs) < key_of(mine)):
            yield key_of(theirs), None, theirs
            theirs = next(right, None)
        elif mine is not None:
            yield key_of(mine), mine, theirs
            mine, theirs = next(left, None), next(right, None)
