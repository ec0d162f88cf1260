"""Where else a flight could land: airports around the arrival by distance, and whether the type can use them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from vamgr.dispatch.planning import needed_runway_ft
from vamgr.world import airports
from vamgr.world.models import AircraftType, Airport

_RADIUS_NMI: Final = 250.0
_NEAREST_NMI: Final = 5.0
"""Closer ones share the weather, and usually the town, with the arrival."""
_CANDIDATES: Final = 80


@dataclass(frozen=True, slots=True)
class Alternate:
    airport: Airport
    distance_nmi: float
    suitable: bool
    why: str


def alternates(arrival: str, kind: AircraftType | None, count: int = 8) -> list[Alternate]:
    """At most ``count`` by distance from the arrival: those that are suitable, and large ones that are not."""
    return _around(arrival, needed_runway_ft(kind), count)


def _around(arrival: str, needed: int, count: int) -> list[Alternate]:
    here = airports.get(arrival)
    if here is None:
        return []
    around = airports.near(here.lat, here.lon, _RADIUS_NMI, _CANDIDATES, min_runway_ft=max(1, needed // 2))
    found = []
    for distance, airport in around:
        if airport.icao == here.icao or distance < _NEAREST_NMI:
            continue
        judged = judge(airport, distance, needed)
        if judged.suitable or airport.kind == "large":
            found.append(judged)
    return found[:count]


def judge(airport: Airport, distance_nmi: float, needed_ft: int) -> Alternate:
    runway = airport.longest_runway_ft
    if runway == 0:
        why = "No runway is known there."
    elif runway < needed_ft:
        why = f"The longest runway has {runway:,} ft; this type commonly needs {needed_ft:,} ft."
    else:
        why = f"The longest runway has {runway:,} ft, enough for the {needed_ft:,} ft that this type commonly needs."
    return Alternate(airport, round(distance_nmi, 1), runway >= max(1, needed_ft), why)


def nearest_suitable(arrival: str, departure: str, kind: AircraftType | None) -> Alternate | None:
    """The alternate that is taken when nobody chose one: scheduled airports go first for all but light aircraft."""
    return _nearest_suitable(arrival, departure, needed_runway_ft(kind), kind is not None and kind.is_light)


@lru_cache(maxsize=4096)
def _nearest_suitable(arrival: str, departure: str, needed_ft: int, light: bool) -> Alternate | None:
    """The same flights are planned again and again, and the world stays as it is."""
    found = [one for one in _around(arrival, needed_ft, 40) if one.suitable and one.airport.icao != departure]
    scheduled = [one for one in found if one.airport.scheduled]
    return next(iter(found if light or not scheduled else scheduled), None)
