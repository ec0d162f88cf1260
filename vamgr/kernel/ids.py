"""The one id maker: UUIDv7 in text (RFC 9562), sortable by creation time, and UUIDv5 for ids derived from a cause."""

from __future__ import annotations

import os
import time
import uuid
from collections import deque

_NAMESPACE = uuid.UUID("5b1a3c0e-6f1d-5d7e-9a55-0d6c3a7f4a10")


def uuid7(unix_ms: int | None = None, random_bits: int | None = None) -> str:
    """A UUIDv7. ``unix_ms`` and ``random_bits`` (74 bits) can be given where ids must be repeatable."""
    ms = time.time_ns() // 1_000_000 if unix_ms is None else unix_ms
    rand = (_random_80_bits() if random_bits is None else random_bits) & ((1 << 74) - 1)
    value = (ms & ((1 << 48) - 1)) << 80 | 0x7 << 76 | (rand >> 62) << 64 | 0b10 << 62 | (rand & ((1 << 62) - 1))
    return str(uuid.UUID(int=value))


# Asking the system for each id alone would be a large part of an append of hundreds of events.
_fetched: deque[bytes] = deque()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_fetched.clear)


def _random_80_bits() -> int:
    """Of the system's randomness, fetched in pieces; taking one from the end is one step for any thread."""
    while True:
        try:
            return int.from_bytes(_fetched.pop(), "big")
        except IndexError:
            many = os.urandom(10 * 256)
            _fetched.extend(many[start : start + 10] for start in range(0, len(many), 10))


def derived_id(*parts: str | int) -> str:
    """The same parts give the same id, so a repeated cause gives the same command."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(str(part) for part in parts)))
