"""Runs the system's programs: a list of words, no shell, and an environment that is theirs and not ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vamgr.kernel.errors import VamgrError

_SECONDS = 120
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
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


def clean_environment(environment: Mapping[str, str] | None = None, *, frozen: bool | None = None) -> dict[str, str]:
    """The environment for a program that is not ours. The one-file executable points the loader at its own libraries
    and keeps what was there before under ``…_ORIG``; another program would load the wrong ones."""
    given = os.environ if environment is None else environment
    is_frozen = bool(getattr(sys, "frozen", False)) if frozen is None else frozen
    clean = {name: value for name, value in given.items() if not name.startswith(("_PYI_", "_MEIPASS"))}
    for name in _LIBRARY_PATHS:
        before = clean.pop(f"{name}_ORIG", None)
        if before:
            clean[name] = before
        elif is_frozen:
            clean.pop(name, None)
    return clean


def run(argv: Sequence[str]) -> Finished:
    """Run it to its end. Raises ProgramFailed for one that is not there or does not end."""
    environment = clean_environment()
    search = environment.get("PATH", os.defpath)
    if os.name == "posix":  # after a plain `su` they are not on the PATH
        search = os.pathsep.join((search, *_ADMIN_FOLDERS))
    program = shutil.which(argv[0], path=search)
    if program is None:
        raise ProgramFailed(f"{argv[0]} is not installed, or not on the PATH.")
    try:
        done = subprocess.run(  # noqa: S603 - a list of words that this package put together; no shell reads it
            [program, *argv[1:]],
            env=environment,
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
