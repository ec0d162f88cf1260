"""The rows of one tenant made anew from its log and put in place of those that answer, while everybody else's stay.

After a person's key was deleted this leaves nothing readable of him in the tables of his airline, and costs no other
airline anything. Everything here blocks; a thread of its own runs it.
"""

from __future__ import annotations

from collections.abc import Sequence

from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.codec import Codec
from vamgr.kernel.comparing import fill
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import EventRegistry
from vamgr.kernel.projection import Projection
from vamgr.kernel.read_tables import CheckpointMoved, ReadTables, Remaking
from vamgr.kernel.store import EventStore

_ATTEMPTS = 5


def remake(
    tables: ReadTables,
    remaking: Remaking,
    store: EventStore,
    codec: Codec,
    registry: EventRegistry,
    projections: Sequence[Projection],
    tenant: str,
) -> list[Projection]:
    """Gives those that could not be done so: their tables are of another version, and new ones are being built.

    They are filled beside while work goes on, and then to the end of the log while nobody else fills the tenant's.
    Raises StoreUnavailable; then nothing has changed.
    """
    for _ in range(_ATTEMPTS):
        try:
            return _remake(tables, remaking, store, codec, registry, projections, tenant)
        except CheckpointMoved:
            continue
    raise StoreUnavailable("The read tables are being swapped without a pause. Try again in a moment.")


def _remake(
    tables: ReadTables,
    remaking: Remaking,
    store: EventStore,
    codec: Codec,
    registry: EventRegistry,
    projections: Sequence[Projection],
    tenant: str,
) -> list[Projection]:
    with tables.snapshot() as live:
        answering = {projection: live.active(projection) for projection in projections}
    current = [projection for projection in projections if not answering[projection].outdated]
    with remaking.beside(tenant) as fresh:
        made = {generation.projection: generation for generation in fresh.prepare(current)}
        tracks = [Track(projection, made[projection.name]) for projection in current]
        applier = Applier(store, codec, registry, fresh)

        def to_the_end() -> None:
            head = store.head(tenant).position
            for _ in fill(applier, tenant, dict.fromkeys(tracks, head)):
                continue

        to_the_end()
        with remaking.taking_over(tenant, fresh) as taking:
            to_the_end()
            for track in tracks:
                taking.take(track.projection, answering[track.projection], track.generation, track.at(tenant))
    remaking.settle(current)
    return [projection for projection in projections if projection not in current]
