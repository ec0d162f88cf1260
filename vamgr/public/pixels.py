"""A small canvas: filled shapes with soft edges, strokes, dots, and PNG out of it."""

from __future__ import annotations

import math
import re
import struct
import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vamgr.public.logo import Logo

Rgb = tuple[int, int, int]
Point = tuple[float, float]
_LINES = 4  # of samples per line of pixels
_FULL = 255
_RUNS = re.compile(rb"\xff+|[\x01-\xfe]", re.DOTALL)
"""Pixels that are covered wholly, as many as stand side by side, or one that is covered in part."""


def rgb_of(text: str) -> Rgb:
    """Of ``#rrggbb``."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    """``share`` of the other colour in the one."""
    r, g, b = (round(a + (c - a) * share) for a, c in zip(one, other, strict=True))
    return r, g, b


class Canvas:
    """Three planes of bytes, so that whole runs of pixels are set at once."""

    def __init__(self, width: int, height: int, ground: Rgb) -> None:
        self._width, self._height = width, height
        self._planes = [bytearray([value]) * (width * height) for value in ground]

    def fill(self, shapes: Iterable[Sequence[Point]], colour: Rgb, *, opacity: float = 1.0) -> None:
        """Polygons, by the even-odd rule; holes are rings of their own."""
        crossings = self._crossings(shapes)
        for row in range(self._height):
            lines = crossings[row * _LINES : (row + 1) * _LINES]
            if any(lines):
                self._blend_row(row, self._coverage(lines), colour, opacity)

    def stroke(self, points: Sequence[Point], colour: Rgb, *, width: float, opacity: float = 1.0) -> None:
        """A line through the points: every pixel near it once, by its distance."""
        nearest: dict[tuple[int, int], float] = {}
        reach = width / 2 + 1
        for (x0, y0), (x1, y1) in pairwise(points):
            dx, dy = x1 - x0, y1 - y0
            length = math.hypot(dx, dy)
            if length < 1e-9:
                continue
            for y in self._span(min(y0, y1) - reach, max(y0, y1) + reach, self._height):
                low, high = min(x0, x1), max(x0, x1)
                if abs(dy) > 1e-9:
                    # Where the line passes this row, widened by how flat it is.
                    at, spread = x0 + (y + 0.5 - y0) * dx / dy, reach * length / abs(dy)
                    low, high = max(low, at - spread), min(high, at + spread)
                for x in self._span(low - reach, high + reach, self._width):
                    share = ((x + 0.5 - x0) * dx + (y + 0.5 - y0) * dy) / length**2
                    share = min(1.0, max(0.0, share))
                    away = math.hypot(x + 0.5 - x0 - share * dx, y + 0.5 - y0 - share * dy)
                    if away < nearest.get((x, y), reach):
                        nearest[x, y] = away
        for (x, y), away in nearest.items():
            self._blend(x, y, colour, opacity * min(1.0, max(0.0, width / 2 + 0.5 - away)))

    def dot(self, x: float, y: float, radius: float, colour: Rgb, *, opacity: float = 1.0) -> None:
        for row in self._span(y - radius - 1, y + radius + 1, self._height):
            for column in self._span(x - radius - 1, x + radius + 1, self._width):
                away = math.hypot(column + 0.5 - x, row + 0.5 - y)
                self._blend(column, row, colour, opacity * min(1.0, max(0.0, radius + 0.5 - away)))

    def paste(self, logo: Logo, left: float, top: float, side: float) -> None:
        """A picture, made to fit into a square."""
        scale = side / max(logo.width, logo.height)
        width, height = max(1, round(logo.width * scale)), max(1, round(logo.height * scale))
        x0, y0 = round(left + (side - width) / 2), round(top + (side - height) / 2)
        for y in range(height):
            for x in range(width):
                *colour, alpha = logo.area(x / width, y / height, (x + 1) / width, (y + 1) / height)
                self._blend(x0 + x, y0 + y, (colour[0], colour[1], colour[2]), alpha / 255)

    def png(self) -> bytes:
        lines = bytearray()
        pixels = bytearray(3 * self._width)
        for row in range(self._height):
            for channel, plane in enumerate(self._planes):
                pixels[channel::3] = plane[row * self._width : (row + 1) * self._width]
            lines += b"\x00" + pixels
        head = struct.pack(">IIBBBBB", self._width, self._height, 8, 2, 0, 0, 0)
        parts = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(lines), 7)), (b"IEND", b"")]
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in parts
        )

    def pixel(self, x: int, y: int) -> Rgb:
        at = y * self._width + x
        return self._planes[0][at], self._planes[1][at], self._planes[2][at]

    def _crossings(self, shapes: Iterable[Sequence[Point]]) -> list[list[float]]:
        """For every line of samples, where outlines cross it."""
        total = self._height * _LINES
        found: list[list[float]] = [[] for _ in range(total)]
        for shape in shapes:
            last_x, last_y = shape[-1]
            for x, y in shape:
                if y != last_y:
                    (top_x, top), (_, bottom) = sorted([(last_x, last_y), (x, y)], key=lambda point: point[1])
                    slope = (x - last_x) / (y - last_y)
                    first = max(0, math.ceil(top * _LINES - 0.5))
                    for line in range(first, min(total, math.ceil(bottom * _LINES - 0.5))):
                        found[line].append(top_x + ((line + 0.5) / _LINES - top) * slope)
                last_x, last_y = x, y
        return found

    def _coverage(self, lines: list[list[float]]) -> bytes:
        """How much of each pixel of a row is covered, in 255ths: the running sum of what begins and ends there."""
        steps = [0.0] * (self._width + 2)
        for crossings in lines:
            crossings.sort()
            for start, end in zip(crossings[::2], crossings[1::2], strict=False):
                for at, sign in ((start, 1.0), (end, -1.0)):
                    inside = min(max(at, 0.0), float(self._width))
                    pixel = int(inside)
                    into = inside - pixel
                    steps[pixel] += sign * (1 - into)
                    steps[pixel + 1] += sign * into
        scale = _FULL / _LINES
        return bytes([min(_FULL, max(0, round(value * scale))) for value in accumulate(steps[: self._width])])

    def _blend_row(self, row: int, coverage: bytes, colour: Rgb, opacity: float) -> None:
        base = row * self._width
        for run in _RUNS.finditer(coverage):
            start, end = run.span()
            if opacity >= 1 and coverage[start] == _FULL:
                for plane, part in zip(self._planes, colour, strict=True):
                    plane[base + start : base + end] = bytes([part]) * (end - start)
                continue
            share = opacity * coverage[start] / _FULL
            for at in range(start, end):
                self._blend(at, row, colour, share)

    def _blend(self, x: int, y: int, colour: Rgb, share: float) -> None:
        if share <= 0:
            return
        at = y * self._width + x
        for plane, part in zip(self._planes, colour, strict=True):
            plane[at] = round(plane[at] + (part - plane[at]) * share)

    @staticmethod
    def _span(low: float, high: float, limit: int) -> range:
        return range(max(0, math.floor(low)), min(limit, math.ceil(high)))
