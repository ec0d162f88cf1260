"""Reads a logo's pixels out of a PNG file of 8 bits per channel that is not interlaced and not too large."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

_MOST_PIXELS = 512 * 512
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


@dataclass(frozen=True, slots=True)
class Logo:
    """Pixels as RGBA, line by line."""

    width: int
    height: int
    rgba: bytes

    def area(self, left: float, top: float, right: float, bottom: float) -> tuple[int, int, int, int]:
        """The mean colour of a part, given as shares of the whole; at least one pixel of it."""
        xs = range(int(left * self.width), max(int(left * self.width) + 1, int(right * self.width)))
        ys = range(int(top * self.height), max(int(top * self.height) + 1, int(bottom * self.height)))
        red = green = blue = alpha = count = 0
        for y in ys:
            for x in xs:
                at = 4 * (y * self.width + x)
                r, g, b, a = self.rgba[at : at + 4]
                red, green, blue, alpha, count = red + r * a, green + g * a, blue + b * a, alpha + a, count + 1
        if not alpha:
            return 0, 0, 0, 0
        return red // alpha, green // alpha, blue // alpha, alpha // count


def read_logo(path: Path) -> Logo | None:
    """None for a file that is not there, damaged, or of a kind that is not read here."""
    try:
        return _decoded(path.read_bytes())
    except (OSError, ValueError, LookupError, struct.error, zlib.error):
        return None


def _decoded(content: bytes) -> Logo | None:
    parts: dict[bytes, bytes] = {}
    at = 8
    while at + 8 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        parts[kind] = parts.get(kind, b"") + content[at + 8 : at + 8 + length]
        at += 12 + length
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", parts[b"IHDR"][:13])
    if depth != 8 or interlaced or colour not in _CHANNELS or not 0 < width * height <= _MOST_PIXELS:
        return None
    size = _CHANNELS[colour]
    expected = height * (1 + width * size)
    # No more is unpacked than the picture can hold, whatever the file says.
    raw = zlib.decompressobj().decompress(parts[b"IDAT"], expected)
    if len(raw) != expected:
        return None
    return Logo(width, height, _rgba(_unfiltered(raw, width, height, size), colour, parts))


def _unfiltered(raw: bytes, width: int, height: int, size: int) -> bytes:
    """The five filters of PNG (RFC 2083, 6), taken back line by line."""
    stride = width * size
    before = bytearray(stride)
    out = bytearray()
    for row in range(height):
        begin = row * (stride + 1)
        kind, line = raw[begin], bytearray(raw[begin + 1 : begin + 1 + stride])
        for i in range(stride if kind else 0):
            left = line[i - size] if i >= size else 0
            corner = before[i - size] if i >= size else 0
            line[i] = (line[i] + _predicted(kind, left, before[i], corner)) & 255
        out += line
        before = line
    return bytes(out)


def _predicted(kind: int, left: int, above: int, corner: int) -> int:
    match kind:
        case 1:
            return left
        case 2:
            return above
        case 3:
            return (left + above) // 2
        case 4:
            near = left + above - corner
            ways = ((abs(near - left), left), (abs(near - above), above), (abs(near - corner), corner))
            return min(ways, key=lambda way: way[0])[1]
        case _:
            raise ValueError("a line of the picture has an unknown filter")


def _rgba(pixels: bytes, colour: int, parts: dict[bytes, bytes]) -> bytes:
    out = bytearray(len(pixels) // _CHANNELS[colour] * 4)
    match colour:
        case 0 | 4:
            step = _CHANNELS[colour]
            for channel in range(3):
                out[channel::4] = pixels[0::step]
            out[3::4] = pixels[1::2] if colour == 4 else b"\xff" * len(pixels)
        case 2 | 6:
            step = _CHANNELS[colour]
            for channel in range(3):
                out[channel::4] = pixels[channel::step]
            out[3::4] = pixels[3::4] if colour == 6 else b"\xff" * (len(pixels) // 3)
        case _:
            palette, alphas = parts[b"PLTE"], parts.get(b"tRNS", b"")
            for channel in range(3):
                out[channel::4] = bytes(palette[3 * index + channel] for index in pixels)
            out[3::4] = bytes(alphas[index] if index < len(alphas) else 255 for index in pixels)
    return bytes(out)
