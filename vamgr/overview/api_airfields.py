"""Airports around a point with their runways, for a map that is looked at closely. The same for everybody."""

from __future__ import annotations

from pydantic import Field

from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.overview.area import api
from vamgr.world import airports
from vamgr.world.models import Airport, Runway
from vamgr.world.refs import AirportRef, airport_ref

_MOST = 80


class AirfieldQuery(Body):
    """A circle on the earth."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    within_nmi: float = Field(60, gt=0, le=250)


class Strip(Model):
    """A runway with its two ends; ``approximate``: they were worked out from its length and heading."""

    le: str
    he: str
    le_lat: float
    le_lon: float
    he_lat: float
    he_lon: float
    length_ft: int
    width_ft: int | None
    surface: str
    approximate: bool


class Airfield(AirportRef):
    kind: str
    elevation_ft: int | None
    longest_runway_ft: int | None
    runways: list[Strip]


class Airfields(Model):
    """The most important ones when there are too many."""

    items: list[Airfield]


@api.get("/airfields", ability="pilot.read", query=AirfieldQuery, answer=Airfields)
def get_airfields(call: Call) -> Airfields:
    """The airports of the world around a point, with where their runways lie."""
    query = call.query
    around = [found for _, found in airports.near(query.lat, query.lon, query.within_nmi, 4000)]
    around = [found for found in around if found.longest_runway_ft and found.kind in _RANK]
    around.sort(key=lambda one: (_RANK[one.kind], not one.scheduled, -one.longest_runway_ft, one.icao))
    return Airfields(items=[_airfield(one) for one in around[:_MOST]])


_RANK = {"large": 0, "medium": 1, "small": 2, "seaplane_base": 3}


def _airfield(airport: Airport) -> Airfield:
    return Airfield(
        **airport_ref(airport.icao).model_dump(),
        kind=airport.kind,
        elevation_ft=airport.elevation_ft,
        longest_runway_ft=airport.longest_runway_ft or None,
        runways=[strip for runway in airports.runways(airport.icao) if (strip := _strip(runway)) is not None],
    )


def _strip(runway: Runway) -> Strip | None:
    """None for a runway of which nobody wrote down where it lies."""
    if runway.le_lat is None or runway.le_lon is None or runway.he_lat is None or runway.he_lon is None:
        return None
    return Strip(
        le=runway.ident_le,
        he=runway.ident_he,
        le_lat=runway.le_lat,
        le_lon=runway.le_lon,
        he_lat=runway.he_lat,
        he_lon=runway.he_lon,
        length_ft=runway.length_ft,
        width_ft=runway.width_ft,
        surface=runway.surface,
        approximate=runway.approximate,
    )
