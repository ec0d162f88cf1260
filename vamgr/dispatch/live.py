"""Where flights that are off blocks probably are. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from vamgr.world import geo


@dataclass(frozen=True, slots=True)
class Estimate:
    """``progress``: 0 to 1; ``overdue``: after the planned time of arrival, so it stays at the arrival."""

    progress: float
    lat: float
    lon: float
    heading_deg: float
    overdue: bool


def estimated_position(
    start: tuple[float, float], end: tuple[float, float], *, block_off_at: datetime, eta: datetime, now: datetime
) -> Estimate:
    """On the great circle, by the share of the block time that has gone by: (now − off blocks) / (eta − off blocks)."""
    whole = (eta - block_off_at).total_seconds()
    share = 1.0 if whole <= 0 else min(1.0, max(0.0, (now - block_off_at).total_seconds() / whole))
    lat, lon = geo.intermediate_point(*start, *end, share)
    # At the arrival there is no bearing left to it: the last one is that from just before.
    before = geo.intermediate_point(*start, *end, min(share, 0.999))
    return Estimate(share, lat, lon, geo.initial_bearing(*before, *end), now > eta)
