"""What is being worked on, for the log: ids of the tenant, the command and the request, carried along by the task.

    with working_on(tenant=tenant, command_id=command_id):
        log.info("…")             # says both, in the JSON log

Values are ids and names of the program's own things, never of people. A thread that is started by
`asyncio.to_thread` sees what its task saw; any other thread begins empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar, Token
from types import TracebackType

_NOTHING: Mapping[str, str] = {}
_about: ContextVar[Mapping[str, str]] = ContextVar("vamgr_about", default=_NOTHING)


class working_on:  # noqa: N801  (a context manager, called like a function; a generator would take three times as long)
    """For the length of a block; what was said around it stays."""

    __slots__ = ("_more", "_token")

    def __init__(self, **more: str) -> None:
        self._more = more

    def __enter__(self) -> None:
        self._token: Token[Mapping[str, str]] = _about.set({**_about.get(), **self._more})

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        _about.reset(self._token)


def working_now() -> Mapping[str, str]:
    """What the blocks around say; the innermost wins."""
    return _about.get()


def say_also(**more: str) -> None:
    """Add to what is worked on until the innermost block ends."""
    _about.set({**_about.get(), **more})
