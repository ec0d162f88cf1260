"""Kept answers stay within their room."""

from __future__ import annotations

from vamgr.web.answer_cache import MAX_ANSWER_BYTES, AnswerCache


def test_the_answer_that_was_not_asked_for_longest_makes_room() -> None:
    cache = AnswerCache(max_bytes=10)
    cache.put("a", b"12345")
    cache.put("b", b"12345")
    assert cache.get("a") == b"12345"
    cache.put("c", b"12345")
    assert (cache.get("a"), cache.get("b"), cache.get("c")) == (b"12345", None, b"12345")


def test_an_answer_of_unusual_size_is_not_kept() -> None:
    cache = AnswerCache()
    cache.put("a", bytes(MAX_ANSWER_BYTES + 1))
    assert cache.get("a") is None
