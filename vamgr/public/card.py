"""The picture that goes with a shared link: the airline's network on a globe in its colours, as a PNG.

Made here and not by a library: shapes filled by how much of each pixel they cover, and strokes over them. Pure, but for
the two files that it reads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from vamgr.public.coast import rings
from vamgr.public.logo import Logo, read_logo
from vamgr.public.pixels import Canvas, Rgb, mixed, rgb_of
from vamgr.world import geo

WIDTH, HEIGHT = 1200, 630
_CENTRE = (790.0, 330.0)
_RADII = (290.0, 640.0)
_REACH = 270.0  # pixels from the middle within which the network lies
_MOST_LEGS = 400
_NIGHT: Rgb = (9, 14, 24)
_OCEAN: Rgb = (18, 30, 52)
_LAND: Rgb = (52, 68, 92)
_WHITE: Rgb = (255, 255, 255)
_ONE_AT_A_TIME = Lock()

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the picture depends on. Places are (lat, lon); ``logo``: a PNG file; ``coast``: TopoJSON of the land."""

    primary: str
    accent: str
    hubs: tuple[Place, ...]
    places: tuple[Place, ...]
    legs: tuple[tuple[Place, Place], ...]
    logo: Path | None
    coast: Path | None


def picture(drawing: Drawing) -> bytes:
    """The PNG's bytes; made once for what looks the same."""
    with _ONE_AT_A_TIME:
        return _picture(drawing)


@lru_cache(maxsize=16)
def _picture(drawing: Drawing) -> bytes:
    primary, accent = rgb_of(drawing.primary), rgb_of(drawing.accent)
    canvas = Canvas(WIDTH, HEIGHT, mixed(_NIGHT, primary, 0.16))
    middle = _middle(drawing)
    view = _View(*middle, _radius(drawing, middle))
    ocean, land = mixed(_OCEAN, primary, 0.22), mixed(_LAND, primary, 0.22)
    canvas.fill([_circle(view.radius + 7), _circle(view.radius)], mixed(ocean, primary, 0.5), opacity=0.35)
    canvas.fill([_circle(view.radius)], ocean)
    if drawing.coast is not None:
        canvas.fill([shape for ring in rings(drawing.coast) if (shape := view.ring(ring))], land)
    line = _readable(accent, ocean)
    for start, end in drawing.legs[:_MOST_LEGS]:
        for part in view.arc(start, end):
            canvas.stroke(part, line, width=2.0, opacity=0.75)
    for place in drawing.places:
        if (at := view.point(*place)) is not None:
            canvas.dot(*at, 3.2, mixed(line, _WHITE, 0.35))
    for hub in drawing.hubs:
        if (at := view.point(*hub)) is not None:
            canvas.dot(*at, 10, line, opacity=0.45)
            canvas.dot(*at, 6, _WHITE)
    _mark(canvas, drawing, primary, accent)
    return canvas.png()


def _mark(canvas: Canvas, drawing: Drawing, primary: Rgb, accent: Rgb) -> None:
    """The logo on a tile, or the stripes of the tail fin in the airline's colours."""
    left, top, side = 84.0, 205.0, 220.0
    logo: Logo | None = read_logo(drawing.logo) if drawing.logo is not None else None
    canvas.fill([_rounded(left, top, side, side, 34)], _WHITE if logo else primary)
    if logo is not None:
        canvas.paste(logo, left + 22, top + 22, side - 44)
        return
    stripe = _readable(accent, primary)
    at = left + 35
    for width in (44.0, 24.0, 12.0):
        base, head, slant = top + side - 48, top + 48, 42.0
        canvas.fill([[(at, base), (at + width, base), (at + width + slant, head), (at + slant, head)]], stripe)
        at += width + 14


def _readable(colour: Rgb, ground: Rgb) -> Rgb:
    """The colour, lightened until it can be told from its ground (3 to 1, as WCAG asks of shapes)."""
    share = 0.0
    while share < 1 and _contrast(mixed(colour, _WHITE, share), ground) < 3:
        share += 0.1
    return mixed(colour, _WHITE, min(share, 1.0))


def _contrast(one: Rgb, other: Rgb) -> float:
    def luminance(colour: Rgb) -> float:
        parts = [v / 3294.6 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _middle(drawing: Drawing) -> Place:
    """What the globe looks at: the middle of the network, leaning to the hubs."""
    points = [*drawing.places, *(hub for hub in drawing.hubs for _ in range(1 + len(drawing.places) // 2))]
    if not points:
        return (30.0, 10.0)
    x = y = z = 0.0
    for lat, lon in points:
        a, b = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(a) * math.cos(b), y + math.cos(a) * math.sin(b), z + math.sin(a)
    if abs(x) + abs(y) + abs(z) < 1e-9:
        return drawing.hubs[0] if drawing.hubs else (30.0, 10.0)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _radius(drawing: Drawing, middle: Place) -> float:
    """A network of one country fills the picture as well as one of the world does."""
    away = sorted(geo.angular_distance(*middle, *place) for place in drawing.places)
    if not away:
        return _RADII[0]
    reach = min(away[int(0.95 * (len(away) - 1))], math.pi / 2)
    return min(_RADII[1], max(_RADII[0], _REACH / max(0.05, math.sin(reach))))


class _View:
    """The orthographic globe, seen from above a place."""

    def __init__(self, lat: float, lon: float, radius: float) -> None:
        self.radius = radius
        self._lon = math.radians(lon)
        self._sin, self._cos = math.sin(math.radians(lat)), math.cos(math.radians(lat))

    def _project(self, lat: float, lon: float) -> tuple[float, float, float]:
        """x and y on the globe's disc, and how far in front of its edge; behind it is negative."""
        a, b = math.radians(lat), math.radians(lon) - self._lon
        x = math.cos(a) * math.sin(b)
        y = self._cos * math.sin(a) - self._sin * math.cos(a) * math.cos(b)
        return x, y, self._sin * math.sin(a) + self._cos * math.cos(a) * math.cos(b)

    def _on_canvas(self, x: float, y: float) -> Place:
        return _CENTRE[0] + self.radius * x, _CENTRE[1] - self.radius * y

    def point(self, lat: float, lon: float) -> Place | None:
        x, y, front = self._project(lat, lon)
        return self._on_canvas(x, y) if front > 0.02 else None

    def ring(self, places: list[Place]) -> list[Place]:
        """A ring of the coast: what lies behind is drawn onto the edge, where it takes no room. Empty when all of it
        lies behind."""
        shape, seen = [], False
        for lat, lon in places:
            x, y, front = self._project(lat, lon)
            if front < 0:
                away = math.hypot(x, y) or 1.0
                x, y = x / away, y / away
            else:
                seen = True
            shape.append(self._on_canvas(x, y))
        return shape if seen else []

    def arc(self, start: Place, end: Place) -> list[list[Place]]:
        """The parts of the great circle that can be seen."""
        steps = max(2, math.ceil(geo.great_circle_nmi(*start, *end) / 60))
        parts: list[list[Place]] = [[]]
        for step in range(steps + 1):
            at = self.point(*geo.intermediate_point(*start, *end, step / steps))
            if at is not None:
                parts[-1].append(at)
            elif parts[-1]:
                parts.append([])
        return [part for part in parts if len(part) > 1]


def _circle(radius: float) -> list[Place]:
    turns = [2 * math.pi * step / 360 for step in range(360)]
    return [(_CENTRE[0] + radius * math.cos(turn), _CENTRE[1] + radius * math.sin(turn)) for turn in turns]


def _rounded(left: float, top: float, width: float, height: float, radius: float) -> list[Place]:
    corners = [
        (left + width - radius, top + radius, -90),
        (left + width - radius, top + height - radius, 0),
        (left + radius, top + height - radius, 90),
        (left + radius, top + radius, 180),
    ]
    return [
        (x + radius * math.cos(math.radians(turn)), y + radius * math.sin(math.radians(turn)))
        for x, y, begin in corners
        for turn in range(begin, begin + 91, 9)
    ]
