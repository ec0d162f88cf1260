"""The command line in the test's own process: a process for each command would cost a second or two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from typer.testing import CliRunner

from vamgr import cli
from vamgr.branches.command import command_app
from vamgr.exchange.archive.command import register

register(cli.app)
cli.app.add_typer(command_app, name="branch")


def command_line(folder: Path) -> Callable[..., str]:
    """``run(*arguments, code=0)`` gives what the command printed; what it refuses is raised."""

    def run(*arguments: str, code: int = 0) -> str:
        done = CliRunner().invoke(cli.app, ["--data-dir", str(folder), *arguments])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == code, done.output
        return done.stdout

    return run
