"""How full a flight is: seats and cargo per fare class from a load factor and the command's dice. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vamgr.dispatch.events import FareLoad, LoadPlan
from vamgr.world.models import SEAT_KG

EMPTY_TYPES: Final = frozenset("PTKEWX")
"""IATA service types without a load to sell: positioning, test, training, special, military, technical stop."""
CARGO_TYPES: Final = frozenset("FMAHV")
"""IATA service types that carry cargo and mail only."""


def load_plan(
    fares: Sequence[FareLoad], *, flight_type: str, factor_percent: float, variance_percent: float, die: float
) -> LoadPlan:
    """The load of a flight. ``die``: 0 ≤ die < 1 from the command; 0.5 gives the average.

    factor = average + (2 × die − 1) × variance, held between 0 and 100; count = capacity × factor, rounded down so
    that it always fits.
    """
    if flight_type in EMPTY_TYPES:
        empty = [fare.model_copy(update={"count": 0}) for fare in fares]
        return with_counts(empty, 0.0, f"A flight of type {flight_type} carries no load.")
    drawn = round(min(100.0, max(0.0, factor_percent + (2 * die - 1) * variance_percent)), 1)
    loaded, parts = [], []
    for fare in fares:
        carried = fare.kind == "cargo" or flight_type not in CARGO_TYPES
        count = int(fare.capacity * drawn / 100) if carried else 0
        loaded.append(fare.model_copy(update={"count": count}))
        if carried:
            unit = " kg" if fare.kind == "cargo" else ""
            parts.append(f"{fare.name} {fare.capacity}{unit} × {drawn:g} % = {count}{unit}")
    how = f"{factor_percent:g} % ± {variance_percent:g} %, for this flight {drawn:g} %"
    formula = f"{how}: {'; '.join(parts)}" if parts else f"{how}: there is nothing on this aircraft to sell."
    return with_counts(loaded, drawn, formula)


def with_counts(fares: Sequence[FareLoad], factor_percent: float, formula: str) -> LoadPlan:
    """The plan's sums for given counts."""
    passengers = sum(fare.count for fare in fares if fare.kind == "pax")
    cargo = float(sum(fare.count for fare in fares if fare.kind == "cargo"))
    mass = passengers * SEAT_KG
    return LoadPlan(
        factor_percent=factor_percent,
        fares=tuple(fares),
        passengers=passengers,
        passengers_kg=mass,
        cargo_kg=cargo,
        payload_kg=mass + cargo,
        formula=formula,
    )


def lighter(load: LoadPlan, by_kg: float) -> LoadPlan:
    """So much less: cargo stays behind first, then passengers from the last class on. As much as there is."""
    left = by_kg
    fares = list(load.fares)
    for kind, each_kg in (("cargo", 1.0), ("pax", SEAT_KG)):
        for index in range(len(fares) - 1, -1, -1):
            fare = fares[index]
            if fare.kind != kind or left <= 0:
                continue
            off = min(fare.count, -int(-left // each_kg))
            fares[index] = fare.model_copy(update={"count": fare.count - off})
            left -= off * each_kg
    return with_counts(fares, load.factor_percent, load.formula)
