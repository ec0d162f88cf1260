"""Block times of routes, by the types that fly them."""

from __future__ import annotations

from collections.abc import Sequence

from vamgr.airline.events import AirlineSettings
from vamgr.world import aircraft_types, performance

# What flies a distance when a route names no subfleet: a piston single, a regional turboprop, a narrow-body jet.
_TYPICAL = ((150, "C172"), (350, "AT76"), (20_000, "A320"))


def stand_in_types(distance_nmi: float, own: Sequence[str]) -> list[str]:
    """The type codes that stand in for a route without subfleets.

    The typical type of the distance, unless the airline (``own``: the types of its subfleets) has other ones only:
    then those of them that reach that far.
    """
    typical = next(code for limit, code in _TYPICAL if distance_nmi <= limit)
    if typical in own:
        return [typical]
    reaching = [
        code
        for code in dict.fromkeys(own)
        if (kind := aircraft_types.get(code)) is not None and performance.range_nmi(kind) >= distance_nmi
    ]
    return reaching or [typical]


def taxi_minutes(settings: AirlineSettings) -> int:
    """Out and in together, as the airline plans it."""
    return settings.taxi_out_minutes + settings.taxi_in_minutes


def estimated_block_minutes(type_codes: Sequence[str], distance_nmi: float, taxi: int) -> int:
    """The slowest of the types, so that all of them can keep the time. Whole minutes, at least one."""
    estimates = [
        performance.block_minutes(kind, distance_nmi, taxi).minutes
        for code in type_codes
        if (kind := aircraft_types.get(code)) is not None
    ]
    return max([1, *estimates])
