"""What a recorded flight says about itself: the figures of a report, from its telemetry."""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from vamgr.kernel.times import iso
from vamgr.world import geo

FLIGHTS = Path(__file__).parents[1] / "data" / "flights"
KG_PER_LB = 0.45359237


@dataclass(frozen=True)
class FlownFlight:
    """Times in seconds from the start of the recording, fuel in kg, distance in nmi, landing rate in ft/min."""

    block_off: float
    takeoff: float
    landing: float
    block_on: float
    block_fuel_kg: float
    fuel_used_kg: float
    distance_nmi: float
    landing_rate_fpm: int

    def report(self, block_on_at: datetime) -> dict[str, Any]:
        """The body of a report of this flight, on blocks at a moment."""

        def at(seconds: float) -> str:
            return iso(block_on_at - timedelta(seconds=self.block_on - seconds))

        return {
            "block_off_at": at(self.block_off),
            "takeoff_at": at(self.takeoff),
            "landing_at": at(self.landing),
            "block_on_at": at(self.block_on),
            "block_fuel_kg": round(self.block_fuel_kg, 1),
            "fuel_used_kg": round(self.fuel_used_kg, 1),
            "distance_nmi": round(self.distance_nmi, 1),
            "landing_rate_fpm": self.landing_rate_fpm,
        }


def flown(name: str) -> FlownFlight:
    """Block off at push-back, block on when the engines stop at the gate; touchdown when the wheels take the weight."""
    with gzip.open(FLIGHTS / f"{name}.csv.gz", "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    off = next(row for row in rows if row["phase"] == "PUSH_BACK")
    lifted = next(row for row in rows if row["phase"] in {"TAKE_OFF", "CLIMB_OUT"} and row["on_ground"] == "0")
    touched = next(index for index, row in enumerate(rows) if _after(row, lifted) and row["on_ground"] == "1")
    on = next(row for row in rows if row["phase"] == "DEBOARDING")
    return FlownFlight(
        block_off=_t(off),
        takeoff=_t(lifted),
        landing=_t(rows[touched]),
        block_on=_t(on),
        block_fuel_kg=float(off["fuel_lbs"]) * KG_PER_LB,
        fuel_used_kg=(float(off["fuel_lbs"]) - float(on["fuel_lbs"])) * KG_PER_LB,
        distance_nmi=_distance([row for row in rows if _t(off) <= _t(row) <= _t(on)]),
        landing_rate_fpm=_sink_rate(rows[touched - 5 : touched + 1]),
    )


def _t(row: dict[str, str]) -> float:
    return float(row["t"])


def _after(row: dict[str, str], other: dict[str, str]) -> bool:
    return _t(row) > _t(other) + 60


def _distance(rows: list[dict[str, str]]) -> float:
    points = [(float(row["lat"]), float(row["lon"])) for row in rows[::20]] + [
        (float(rows[-1]["lat"]), float(rows[-1]["lon"]))
    ]
    return sum(geo.great_circle_nmi(*a, *b) for a, b in pairwise(points))


def _sink_rate(rows: list[dict[str, str]]) -> int:
    """The slope of the gear's height over the last second or so: vertical speed at touchdown itself lags."""
    times, heights = [_t(row) for row in rows], [float(row["agl_ft"]) for row in rows]
    middle, mean = sum(times) / len(times), sum(heights) / len(heights)
    slope = sum((t - middle) * (h - mean) for t, h in zip(times, heights, strict=True)) / sum(
        (t - middle) ** 2 for t in times
    )
    return min(0, round(slope * 60))
