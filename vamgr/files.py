"""Who may read what this process writes: nobody else what is the airline's, as always what is the person's."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator

_users_umask = 0o022


@contextlib.contextmanager
def files_for_the_user() -> Iterator[None]:
    """What is started or written here makes files as the user's other programs do. (vamgr's own are private; while this
    lasts they are so by their folder.)"""
    if os.name != "posix":
        yield
        return
    private = os.umask(_users_umask)
    try:
        yield
    finally:
        os.umask(private)


def keep_files_private() -> None:
    """An airline's files are nobody else's business. Called once, at the start of the process."""
    global _users_umask  # noqa: PLW0603  (as the mask itself, there is one per process)
    if os.name == "posix":
        _users_umask = os.umask(0o077)
