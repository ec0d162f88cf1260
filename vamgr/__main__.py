"""``python -m vamgr`` and the ``vamgr`` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line; ends the process with the command's exit code."""
    from vamgr.cli import run

    run()


if __name__ == "__main__":
    main()
