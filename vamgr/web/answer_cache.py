"""Answers that were just given, kept until anything changes: the key holds the revision of the read tables, so what is
found can never be old, and nothing ever has to be thrown away for being wrong."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

MAX_BYTES = 16 * 1024 * 1024
MAX_ANSWER_BYTES = 512 * 1024


class AnswerCache:
    """Bytes by key, the least recently used dropped first."""

    def __init__(self, max_bytes: int = MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self._size = 0
        self._answers: OrderedDict[Hashable, bytes] = OrderedDict()

    def get(self, key: Hashable) -> bytes | None:
        body = self._answers.get(key)
        if body is not None:
            self._answers.move_to_end(key)
        return body

    def put(self, key: Hashable, body: bytes) -> None:
        if len(body) > MAX_ANSWER_BYTES or key in self._answers:
            return
        self._answers[key] = body
        self._size += len(body)
        while self._size > self._max_bytes:
            _, dropped = self._answers.popitem(last=False)
            self._size -= len(dropped)
