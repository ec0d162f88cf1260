"""Logos: what the bytes are decides, not what they are called."""

import struct
import zlib

import pytest

from vamgr.airline.images import MAX_BYTES, UnsupportedPicture, picture_type


def png(width: int = 64, height: int = 64) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x11\x08\x00\x40\x00\x40\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01" + bytes(20)
)
WEBP = b"RIFF\x20\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x3f\x00\x00\x3f\x00\x00" + bytes(8)


@pytest.mark.parametrize(
    ("content", "kind"), [(png(), "image/png"), (JPEG, "image/jpeg"), (WEBP, "image/webp")], ids=["png", "jpeg", "webp"]
)
def test_pictures_are_known_by_their_bytes(content: bytes, kind: str) -> None:
    assert picture_type(content) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><svg/>",
        b"GIF89a" + bytes(40),
        b"\x89PNG\r\n\x1a\n",
        png(4096, 10),
        png(0, 10),
        png() + bytes(MAX_BYTES),
        b"\xff\xd8\xff" + bytes(5),
    ],
)
def test_everything_else_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(UnsupportedPicture, match="PNG, JPEG or WebP"):
        picture_type(content)
