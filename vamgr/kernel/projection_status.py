"""What the projector tells of itself: where every projection stands, and how far a rebuild is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from vamgr.kernel.applying import Track


@dataclass(frozen=True, slots=True)
class ProjectionStatus:
    """One generation of a projection for one tenant; times aware UTC.

    ``status``: ``live`` (answers and follows), ``parked`` (stopped before ``failed_position`` by ``error``),
    ``building`` (being filled beside the one that answers), ``outdated`` (answers as it was left by an older version
    until the one being built takes over). ``lag`` is in events.
    """

    projection: str
    version: int
    generation: int
    tenant: str
    position: int
    head: int
    lag: int
    status: str
    error: str | None
    failed_position: int | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class RebuildProgress:
    """``done`` of ``total`` events have been applied, over all tenants."""

    projection: str
    done: int
    total: int


ProgressListener = Callable[[RebuildProgress], None]


def status_of(tracks: Iterable[Track], heads: Mapping[str, int]) -> list[ProjectionStatus]:
    """By projection, generation and tenant. ``heads``: the last position of each tenant."""
    found = []
    for track in sorted(tracks, key=lambda track: (track.projection.name, track.generation.number)):
        generation = track.generation
        for tenant, head in sorted(heads.items()):
            checkpoint = track.at(tenant)
            found.append(
                ProjectionStatus(
                    projection=generation.projection,
                    version=generation.version,
                    generation=generation.number,
                    tenant=tenant,
                    position=checkpoint.position,
                    head=head,
                    lag=max(0, head - checkpoint.position),
                    status=_state(track, tenant),
                    error=checkpoint.error,
                    failed_position=checkpoint.failed_position,
                    at=checkpoint.at,
                )
            )
    return found


def _state(track: Track, tenant: str) -> str:
    if track.generation.outdated:
        return "outdated"
    if track.at(tenant).parked:
        return "parked"
    return "live" if track.generation.active else "building"
