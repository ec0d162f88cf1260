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


@dataclass(slots=True)
class ProjectionLag:
    """One projection over all tenants. ``lag``: events that its tables which answer lack, for the tenant that is
    furthest behind; ``building``: the same of the tables built beside, if any; ``parked``: for how many tenants it has
    stopped."""

    projection: str
    lag: int = 0
    building: int | None = None
    parked: int = 0


@dataclass(frozen=True, slots=True)
class Parked:
    """``kind``: projection | policy. ``position``: of the event that has stopped it there. ``at``: ISO 8601."""

    kind: str
    name: str
    tenant: str
    position: int | None
    error: str
    at: str | None


ProgressListener = Callable[[RebuildProgress], None]


def revision_part(generation: int, version: int, position: int, edition: int) -> str:
    """What a projection adds to a tenant's revision; every process writes it alike."""
    return f"{generation}.{version}.{position}" + (f".{edition}" if edition else "")


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


def lags_of(tracks: Iterable[Track], heads: Mapping[str, int]) -> list[ProjectionLag]:
    """By projection; quick enough to be asked every few seconds, also about a thousand tenants."""
    found: dict[str, ProjectionLag] = {}
    for track in list(tracks):
        name = track.projection.name
        lag = found.setdefault(name, ProjectionLag(name))
        positions = {tenant: checkpoint.position for tenant, checkpoint in list(track.checkpoints.items())}
        behind = max((head - positions.get(tenant, 0) for tenant, head in heads.items()), default=0)
        if track.generation.active:
            lag.lag = max(0, behind)
            lag.parked = sum(checkpoint.parked for checkpoint in list(track.checkpoints.values()))
        else:
            lag.building = max(0, behind)
    return [found[name] for name in sorted(found)]


def _state(track: Track, tenant: str) -> str:
    if track.generation.outdated:
        return "outdated"
    if track.at(tenant).parked:
        return "parked"
    return "live" if track.generation.active else "building"
