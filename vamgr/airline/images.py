"""Looks at an uploaded picture's own bytes: what it says it is, and how large, is not to be trusted. Pure."""

from __future__ import annotations

import struct

from vamgr.kernel.errors import FieldError, VamgrError

MAX_BYTES = 1024 * 1024
MAX_SIDE = 2048
_SENTENCE = "Send the logo as a PNG, JPEG or WebP picture of at most 1 MB and 2048 by 2048 pixels."


class UnsupportedPicture(VamgrError):
    slug = "unsupported"
    status = 415
    title = "This picture cannot be used"

    def __init__(self) -> None:
        super().__init__(_SENTENCE, errors=[FieldError("logo", _SENTENCE, "bad-format")])


def picture_type(content: bytes) -> str:
    """The media type that the bytes themselves show. Raises UnsupportedPicture for anything else or too large."""
    for media_type, measure in (("image/png", _png), ("image/jpeg", _jpeg), ("image/webp", _webp)):
        size = measure(content)
        if size is not None:
            if not (0 < size[0] <= MAX_SIDE and 0 < size[1] <= MAX_SIDE) or len(content) > MAX_BYTES:
                raise UnsupportedPicture
            return media_type
    raise UnsupportedPicture


def _png(content: bytes) -> tuple[int, int] | None:
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR" or len(content) < 33:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """Walks the segments to the start of frame, which holds the size (ITU T.81, B.2.2)."""
    if content[:3] != b"\xff\xd8\xff":
        return None
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _webp(content: bytes) -> tuple[int, int] | None:
    """The three kinds of first chunk: lossy, lossless, extended (RFC 9649)."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or len(content) < 30:
        return None
    match content[12:16]:
        case b"VP8 ":
            width, height = struct.unpack("<HH", content[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
        case _:
            return None
