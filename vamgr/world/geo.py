"""Great circles on a sphere of the WGS 84 equatorial radius. Degrees in, nautical miles and degrees out; pure."""

import math

EARTH_RADIUS_NMI = 6_378_137.0 / 1852.0


def great_circle_nmi(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Distance by the haversine formula: exact for near and for opposite points alike."""
    return angular_distance(lat1, lon1, lat2, lon2) * EARTH_RADIUS_NMI


def angular_distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The angle in radians between two points, seen from the centre."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_lat, half_lon = (phi2 - phi1) / 2, math.radians(lon2 - lon1) / 2
    h = math.sin(half_lat) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lon) ** 2
    return 2 * math.atan2(math.sqrt(h), math.sqrt(max(0.0, 1 - h)))


def initial_bearing(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """True bearing at the first point, 0 <= bearing < 360; 0 for two equal points."""
    phi1, phi2, d = math.radians(lat1), math.radians(lat2), math.radians(lon2 - lon1)
    y = math.sin(d) * math.cos(phi2)
    x = math.cos(phi1) * math.sin(phi2) - math.sin(phi1) * math.cos(phi2) * math.cos(d)
    bearing = math.degrees(math.atan2(y, x)) % 360
    return 0.0 if bearing == 360 else bearing  # -1e-20 % 360 is 360.0


def destination(lat: float, lon: float, bearing: float, distance_nmi: float) -> tuple[float, float]:
    """The point that many nautical miles away on a true bearing, as (lat, lon) with -180 <= lon < 180."""
    phi, angle, course = math.radians(lat), distance_nmi / EARTH_RADIUS_NMI, math.radians(bearing)
    sin_lat = math.sin(phi) * math.cos(angle) + math.cos(phi) * math.sin(angle) * math.cos(course)
    phi2 = math.asin(max(-1.0, min(1.0, sin_lat)))
    y = math.sin(course) * math.sin(angle) * math.cos(phi)
    x = math.cos(angle) - math.sin(phi) * sin_lat
    return math.degrees(phi2), (lon + math.degrees(math.atan2(y, x)) + 180) % 360 - 180


def intermediate_point(lat1: float, lon1: float, lat2: float, lon2: float, fraction: float) -> tuple[float, float]:
    """The point at `fraction` (0 to 1) of the way, as (lat, lon). Of opposite points any great circle is a way."""
    angle = angular_distance(lat1, lon1, lat2, lon2)
    if angle < 1e-12:
        return lat1, lon1
    if math.pi - angle < 1e-9:
        return destination(lat1, lon1, initial_bearing(lat1, lon1, lat2, lon2), fraction * angle * EARTH_RADIUS_NMI)
    a, b = math.sin((1 - fraction) * angle) / math.sin(angle), math.sin(fraction * angle) / math.sin(angle)
    phi1, phi2, lam1, lam2 = (math.radians(v) for v in (lat1, lat2, lon1, lon2))
    x = a * math.cos(phi1) * math.cos(lam1) + b * math.cos(phi2) * math.cos(lam2)
    y = a * math.cos(phi1) * math.sin(lam1) + b * math.cos(phi2) * math.sin(lam2)
    z = a * math.sin(phi1) + b * math.sin(phi2)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def great_circle_path(
    lat1: float, lon1: float, lat2: float, lon2: float, step_nmi: float = 60.0
) -> list[tuple[float, float]]:
    """Both ends and points between them, at most `step_nmi` apart."""
    legs = max(1, math.ceil(great_circle_nmi(lat1, lon1, lat2, lon2) / step_nmi))
    return [intermediate_point(lat1, lon1, lat2, lon2, n / legs) for n in range(legs + 1)]
