"""``python -m vamgr``, the ``vamgr`` command, and where the executable begins."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line; ends the process with the command's exit code."""
    _settle_in()
    from vamgr.cli import run

    run()


def _settle_in() -> None:
    if os.name == "posix":
        os.umask(0o077)  # an airline's files are nobody else's business
    if getattr(sys, "frozen", False):
        # The libraries that came along are for this program only: a browser or a helper that it starts has its own.
        original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        os.environ.pop("LD_LIBRARY_PATH", None)
        if original is not None:
            os.environ["LD_LIBRARY_PATH"] = original
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a program without a console on Windows
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    main()
