"""``vamgr demo``: the command line's part of it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

command_app = typer.Typer(help="Make an airline with a past, to look around in.", no_args_is_help=False)

DataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", help="The demo's folder. Default: beside the usual one.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


@command_app.callback(invoke_without_command=True)
def demo(
    context: typer.Context,
    data_dir: DataDir = None,
    seed: Annotated[int, typer.Option(help="The same seed makes the same airline.")] = 1,
    years: Annotated[float, typer.Option(help="How long it has been flying.", min=0.02, max=9.9)] = 2.0,
    airlines: Annotated[int, typer.Option(help="How many airlines; more than one to measure with.", min=1, max=60)] = 1,
    pilots: Annotated[
        int | None, typer.Option(help="Pilots of each airline.", min=1, max=2000, show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make an airline with a past, to look around in; in a folder of its own unless --data-dir is given."""
    if context.invoked_subcommand is not None:
        context.obj = {**(context.obj or {}), "data_dir": data_dir or (context.obj or {}).get("data_dir")}
        return
    from vamgr.demo.making import Wish, make_demo
    from vamgr.serving import run

    settings = _settings(context, data_dir)
    wish = Wish(seed=seed, years=years, airlines=airlines, pilots=pilots)
    with _bar(shown=not as_json) as progress:
        made = run(make_demo(settings, wish, progress))
    if as_json:
        typer.echo(json.dumps(made))
        return
    typer.echo(
        f"{made['airline']['name']} is ready: {made['flights']:,} flights, {made['events']:,} events,"
        f" in {made['took_seconds']:.0f} s."
    )
    for user in made["users"][:6]:
        typer.echo(f"  {user['role']:6} {user['email']}  password {user['password']}")
    if len(made["users"]) > 6:
        typer.echo(f"  and {len(made['users']) - 6} more pilots, with the same password")
    typer.echo(f'Open it:    vamgr --data-dir "{made["data_dir"]}"')
    typer.echo(f'Remove it:  vamgr demo remove --data-dir "{made["data_dir"]}"')


@command_app.command()
def remove(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Delete the demo's folder for good. A folder that holds no demo stays as it is."""
    from vamgr.demo import folder
    from vamgr.kernel.errors import FolderInUse
    from vamgr.runtime import holder_of, is_held

    settings = _settings(context, data_dir)
    holder = holder_of(settings)
    if holder is not None:
        raise FolderInUse(f"vamgr (process {holder.pid}) has the demo open. Close it first, or remove the demo there.")
    for branch in sorted((settings.data_dir / "branches").glob("*")):
        if branch.is_dir() and is_held(branch):
            raise FolderInUse(f"The what-if copy in {branch} is open. Close it first.")
    folder.remove(settings.data_dir)
    text = f"The demo in {settings.data_dir} is gone."
    typer.echo(json.dumps({"removed": str(settings.data_dir)}) if as_json else text)


@contextmanager
def _bar(*, shown: bool) -> Iterator[Any]:
    """Gives a `Progress`; with the rate of events, which is what load tests look at."""
    if not shown or not sys.stderr.isatty():
        yield lambda *_told: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:17}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, TextColumn("{task.fields[rate]}"), console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}
        began = time.monotonic()

        def report(what: str, done: int, total: int, events: int) -> None:
            rate = f"{events:,} events, {events / max(0.1, time.monotonic() - began):,.0f}/s"
            if what not in tasks:
                for before in tasks.values():
                    bars.remove_task(before)
                tasks.clear()
                tasks[what] = bars.add_task(what, total=total, rate=rate)
            bars.update(tasks[what], completed=done, total=total, rate=rate)

        yield report


def _settings(context: typer.Context, data_dir: Path | None) -> Any:
    from vamgr import cli
    from vamgr.demo.folder import folder_for

    settings = cli.folder_settings(context, data_dir=data_dir)
    if "data_dir" not in settings.model_fields_set:
        settings = settings.model_copy(update={"data_dir": folder_for(settings.data_dir)})
    return settings
