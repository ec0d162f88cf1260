"""The small form of an airport that answers embed."""

from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from vamgr.world import airports


class AirportRef(BaseModel):
    """``icao`` is the airport's ident; ``lat`` and ``lon`` in degrees."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    icao: str
    iata: str | None
    name: str
    city: str
    country: str
    lat: float
    lon: float


@lru_cache(maxsize=20_000)
def airport_ref(icao: str) -> AirportRef:
    """The airport's small form. An ident that the data no longer has keeps its code as its name, at 0/0."""
    found = airports.get(icao)
    if found is None:
        return AirportRef(icao=icao, iata=None, name=icao, city="", country="", lat=0.0, lon=0.0)
    return AirportRef(
        icao=found.icao,
        iata=found.iata,
        name=found.name,
        city=found.city or "",
        country=found.country,
        lat=found.lat,
        lon=found.lon,
    )
