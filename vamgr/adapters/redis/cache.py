"""Answers that any process has just given: in this process's memory first, then in Redis.

The key holds all that an answer depends on, the revision of the tenant's read tables too, so what is found can never be
another's nor old. Redis holds digests of keys: what a stranger writes into an address is no part of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine, Hashable, Iterator
from typing import Any, Protocol

from vamgr.adapters.redis.link import Away, Link

MAX_SHARED_BYTES = 256 * 1024
TTL_SECONDS = 300


class Memory(Protocol):
    """What keeps answers in this process (`vamgr.web.answer_cache.AnswerCache`)."""

    def get(self, key: Hashable) -> bytes | None: ...
    def put(self, key: Hashable, body: bytes) -> None: ...


class SharedAnswers:
    """The interface of `AnswerCache`, over all processes. Whatever goes wrong with Redis is a miss.

    ``version``: the program's; another one may answer otherwise. ``wait``: gives a plain function the result of a
    coroutine (`Database.wait`). Give it a `Link` of its own that waits for a few milliseconds only.
    """

    def __init__(
        self, link: Link, wait: Callable[[Coroutine[Any, Any, Any]], Any], memory: Memory, version: str
    ) -> None:
        self._link = link
        self._wait = wait
        self._memory = memory
        self._version = version
        self.hits = 0
        self.misses = 0

    def get(self, key: Hashable) -> bytes | None:
        body = self._memory.get(key)
        if body is not None or self._link.resting:
            return body
        found: bytes | None = self._wait(self.find(key))
        return found

    async def find(self, key: Hashable) -> bytes | None:
        """`get`, for who can await it."""
        body = self._memory.get(key)
        if body is not None:
            return body
        try:
            found: bytes | None = await self._link.ask("GET", self._name(key))
        except (Away, TypeError):
            found = None
        if found is None:
            self.misses += 1
            return None
        self.hits += 1
        self._memory.put(key, found)
        return found

    def put(self, key: Hashable, body: bytes) -> None:
        self._memory.put(key, body)
        if len(body) > MAX_SHARED_BYTES:
            return
        try:
            name = self._name(key)
        except TypeError:
            return
        self._link.send("SET", name, body, "EX", TTL_SECONDS, "NX")

    def _name(self, key: Hashable) -> str:
        """Raises TypeError for a key with something in it that has no one way of being written."""
        digest = hashlib.sha256()
        for part in _written(key):
            digest.update(part)
        return self._link.key("answer", self._version, digest.hexdigest())


def _written(value: Any) -> Iterator[bytes]:
    """Different for different keys, and the same in every process: kinds and lengths go before what they are of."""
    if value is None or isinstance(value, bool | int):
        yield b"%s;" % repr(value).encode()
    elif isinstance(value, str | bytes):
        raw = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
        yield b"%c%d:" % (b"b" if isinstance(value, bytes) else b"s", len(raw))
        yield raw
    elif isinstance(value, tuple | frozenset):
        parts = [b"".join(_written(part)) for part in value]
        yield b"%c%d:" % (b"t" if isinstance(value, tuple) else b"f", len(parts))
        yield from parts if isinstance(value, tuple) else sorted(parts)
    else:
        raise TypeError(f"not for a key: {type(value).__name__}")
