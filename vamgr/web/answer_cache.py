"""Answers that were just given, kept until anything changes: the key holds the revision of the read tables, so what is
found can never be old, and nothing ever has to be thrown away for being wrong."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from vamgr import __version__
from vamgr.kernel.uow import Actor
from vamgr.web.requests import Scope
from vamgr.web.security import Principal

NOBODY = Actor("anonymous", "nobody")
"""Who asks without credentials."""
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


def tag_of(position: int, revision: str, principal: Principal | None, form: str) -> str:
    """The position comes first, where clients read it; the rest sets apart what else an answer depends on."""
    who = principal.actor.user_id[-8:] if principal is not None else "public"
    return f'W/"{position}.{__version__}.{form}.{revision}.{who}"'


def cache_key(tenant: str, revision: str, principal: Principal | None, scope: Scope) -> tuple[Hashable, ...]:
    """All that an answer without a clock in it can depend on."""
    actor = principal.actor if principal is not None else NOBODY
    asked = tuple(part for part in scope["query_string"].split(b"&") if not part.startswith(b"after="))
    return tenant, revision, actor.user_id, actor.abilities, scope["path"], asked


def matches(if_none_match: str | None, tag: str) -> bool:
    if if_none_match is None:
        return False
    bare = tag.removeprefix("W/")
    return any(part.strip().removeprefix("W/") == bare for part in if_none_match.split(","))
