"""``python -m vamgr``, the ``vamgr`` command, and where the executable begins."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line; ends the process with the command's exit code."""
    _settle_in()
    from vamgr.cli import run

    run()


def _settle_in() -> None:
    frozen = getattr(sys, "frozen", False)
    if frozen:
        from vamgr.compiled import use_compiled

        use_compiled()
    from vamgr.files import keep_files_private

    # Starting makes a few hundred thousand objects that all stay: looking through them again and again finds nothing.
    gc.set_threshold(200_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some reads every package's metadata
    keep_files_private()
    if frozen:
        from vamgr.frozen import settle_in

        settle_in()
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a program without a console on Windows
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    main()
