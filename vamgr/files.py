"""Who may read what this process writes: nobody else what is the airline's, as always what is the person's."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

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


def kept_secret(path: Path) -> bytes:
    """32 random bytes that are made once and then kept in this file, for the user alone. Raises OSError."""
    with contextlib.suppress(FileExistsError):
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "wb") as file:
            file.write(secrets.token_bytes(32))
    kept = path.read_bytes()
    if len(kept) != 32:  # cut off by a crash or a full disk: nothing was signed with it that has to go on
        path.write_bytes(secrets.token_bytes(32))
        kept = path.read_bytes()
    return kept
