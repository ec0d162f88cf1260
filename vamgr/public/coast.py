"""The land's outlines from TopoJSON (the frontend's map data), as rings of (lat, lon)."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson

log = logging.getLogger("vamgr.public")
Ring = list[tuple[float, float]]


@lru_cache(maxsize=2)
def rings(path: Path) -> list[Ring]:
    """Empty for a file that cannot be read: a globe without land is better than no picture."""
    try:
        return _rings(orjson.loads(path.read_bytes()))
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        log.warning("The coasts in %s cannot be read: %s", path, error)
        return []


def _rings(world: dict[str, Any]) -> list[Ring]:
    arcs = [_arc(arc, world["transform"]) for arc in world["arcs"]]
    found: list[Ring] = []
    for geometry in world["objects"]["land"]["geometries"]:
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        for polygon in polygons:
            found.extend(_joined(ring, arcs) for ring in polygon)
    return found


def _arc(deltas: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    """Points are written as steps from the one before, on a grid."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in deltas:
        x, y = x + dx, y + dy
        points.append((bottom + y * scale_y, left + x * scale_x))
    return points


def _joined(indexes: list[int], arcs: list[Ring]) -> Ring:
    """A negative index is the arc ~index backwards; each arc begins where the one before ended."""
    points: Ring = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points
