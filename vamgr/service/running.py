"""Runs the system's programs: a list of words, no shell. What they inherit was settled at the start (frozen.py)."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from vamgr.kernel.errors import VamgrError

_SECONDS = 120
_ADMIN_FOLDERS = ("/usr/sbin", "/sbin")


class ProgramFailed(VamgrError):
    slug = "program-failed"
    status = 500
    title = "A program of the system failed"


@dataclass(frozen=True, slots=True)
class Finished:
    code: int
    out: str
    err: str


def run(argv: Sequence[str]) -> Finished:
    """Run it to its end. Raises ProgramFailed for one that is not there or does not end."""
    search = os.environ.get("PATH", os.defpath)
    if os.name == "posix":  # after a plain `su` they are not on the PATH
        search = os.pathsep.join((search, *_ADMIN_FOLDERS))
    program = shutil.which(argv[0], path=search)
    if program is None:
        raise ProgramFailed(f"{argv[0]} is not installed, or not on the PATH.")
    try:
        done = subprocess.run(  # noqa: S603 - a list of words that this package put together; no shell reads it
            [program, *argv[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ProgramFailed(f"{argv[0]} did not do its work: {error}") from error
    return Finished(done.returncode, done.stdout, done.stderr)


def must_run(argv: Sequence[str]) -> Finished:
    """Run it; raises ProgramFailed with what it said when it ends with anything but 0."""
    done = run(argv)
    if done.code != 0:
        said = " ".join((done.err or done.out).split()) or f"it ended with {done.code}"
        raise ProgramFailed(f"“{' '.join(argv)}” failed: {said}")
    return done
