"""The picture of a shared link: pixels, coasts and logos."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.public.card import HEIGHT, WIDTH, Drawing, picture
from vamgr.public.coast import rings
from vamgr.public.logo import read_logo
from vamgr.public.pixels import Canvas

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
EMPTY = Drawing("#1d5fd1", "#f2a41f", (), (), (), None, None)


def png(width: int, height: int, lines: bytes, *, colour: int = 6, more: bytes = b"") -> bytes:
    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + more + part(b"IDAT", zlib.compress(lines)) + part(b"IEND", b"")


def test_a_shape_covers_whole_pixels_wholly_and_halves_by_half() -> None:
    canvas = Canvas(6, 4, BLACK)
    canvas.fill([[(1, 1), (3.5, 1), (3.5, 3), (1, 3)]], WHITE)
    row = [canvas.pixel(x, 1)[0] for x in range(6)]
    assert row == [0, 255, 255, 128, 0, 0]
    assert canvas.pixel(2, 0) == BLACK
    assert canvas.pixel(2, 3) == BLACK


def test_a_ring_within_a_ring_is_a_hole() -> None:
    canvas = Canvas(9, 9, BLACK)
    canvas.fill([[(0, 0), (9, 0), (9, 9), (0, 9)], [(3, 3), (6, 3), (6, 6), (3, 6)]], WHITE)
    assert (canvas.pixel(1, 4), canvas.pixel(4, 4), canvas.pixel(7, 4)) == (WHITE, BLACK, WHITE)


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=1, max_size=6))
def test_nothing_is_drawn_outside_whatever_the_shape(points) -> None:
    canvas = Canvas(8, 8, BLACK)
    canvas.fill([points], WHITE)
    canvas.stroke(points, WHITE, width=2)
    assert len(zlib.decompress(canvas.png()[41:-16])) == 8 * 25


@pytest.mark.parametrize(
    ("hubs", "legs"),
    [
        ((), ()),
        (((90.0, 0.0),), (((90.0, 0.0), (-90.0, 0.0)),)),
        (((0.0, 179.9), (0.0, -0.1)), (((0.0, 179.9), (0.0, -179.9)), ((5.0, 5.0), (5.0, 5.0)))),
    ],
)
def test_any_network_gives_a_picture(hubs, legs) -> None:
    ends = tuple({end for leg in legs for end in leg} | set(hubs))
    content = picture(Drawing("#ffffff", "#ffffff", hubs, ends, legs, None, None))
    assert struct.unpack(">II", content[16:24]) == (WIDTH, HEIGHT)


def test_coasts_are_steps_on_a_grid_and_arcs_may_run_backwards(tmp_path: Path) -> None:
    world = {
        "transform": {"scale": [2, 1], "translate": [-180, -90]},
        "arcs": [[[0, 0], [10, 0]], [[0, 0], [0, 5], [10, -5]]],
        "objects": {"land": {"geometries": [{"type": "Polygon", "arcs": [[0, -2]]}]}},
    }
    file = tmp_path / "world.json"
    file.write_text(json.dumps(world))
    assert rings(file) == [[(-90, -180), (-90, -160), (-85, -180), (-90, -180)]]
    assert rings(tmp_path / "none.json") == []


@given(st.integers(0, 4), st.binary(min_size=24, max_size=24))
def test_every_filter_of_png_is_taken_back(tmp_path_factory, kind: int, pixels: bytes) -> None:
    """Filtered as the standard says, the pixels come back."""
    stride, lines = 12, bytearray()
    before = bytes(stride)
    for row in range(2):
        line = pixels[row * stride : (row + 1) * stride]
        lines.append(kind)
        for i, value in enumerate(line):
            left = line[i - 4] if i >= 4 else 0
            corner = before[i - 4] if i >= 4 else 0
            near = left + before[i] - corner
            closest = min((left, before[i], corner), key=lambda v: abs(near - v))
            predicted = [0, left, before[i], (left + before[i]) // 2, closest][kind]
            lines.append((value - predicted) & 255)
        before = line
    file = tmp_path_factory.mktemp("logo") / "logo.png"
    file.write_bytes(png(3, 2, bytes(lines)))
    logo = read_logo(file)
    assert logo is not None
    assert (logo.width, logo.height, logo.rgba) == (3, 2, pixels)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        png(3, 2, b"\x00" * 5),
        png(3, 2, b"\x09" * 26),
        png(2048, 2048, b""),
        png(0, 1, b""),
        png(2, 1, b"\x00\x05\x05", colour=3),
    ],
    ids=["empty", "text", "too short", "unknown filter", "too large", "no width", "no palette"],
)
def test_a_logo_that_cannot_be_read_is_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(content)
    try:
        assert read_logo(file) is None
    except KeyError:
        pytest.fail("a part that is missing is no error of the program")


def test_a_logo_stands_in_the_picture(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(png(2, 2, b"\x00" + b"\xff\x00\x00\xff" * 2 + b"\x00" + b"\xff\x00\x00\xff" * 2))
    with_logo = picture(Drawing(**{**{f: getattr(EMPTY, f) for f in EMPTY.__slots__}, "logo": file}))
    raw = zlib.decompress(with_logo[41 : with_logo.index(b"IEND") - 8])
    at = 300 * (3 * WIDTH + 1) + 1 + 3 * 194
    assert raw[at : at + 3] == b"\xff\x00\x00"
    assert with_logo != picture(EMPTY)
