"""``vamgr branch``: what-if copies from the command line, also of an airline that is being served."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.money import shown

command_app = typer.Typer(
    help="What-if copies of the airline: save slots, made as of any moment.", no_args_is_help=True
)

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Which = Annotated[str, typer.Argument(metavar="BRANCH", help="Its name or id.")]
_LONG_SECONDS = 3600.0
_COLUMNS = ("events", "as_of", "airlines", "pilots", "aircraft", "flights", "hours", "cash")


@command_app.command("list")
def list_(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the branches with their headline figures."""
    found = _call(context, data_dir, "GET", "/branches")
    if as_json:
        typer.echo(json.dumps(found))
        return
    if not found["items"]:
        typer.echo("There are no branches. Make one with: vamgr branch create --name <name>")
    for one in found["items"]:
        state = "open  " if one["open"] else "closed"
        typer.echo(f"{one['id']}  {state}  {one['name']}  (from event {one['from_position']:,} of {one['as_of']})")
        typer.echo(f"    {one['problem'] or _said(one['figures'])}")


@command_app.command()
def create(
    context: typer.Context,
    name: Annotated[str, typer.Option("--name", help="What to call it.")],
    at: Annotated[
        str | None, typer.Option("--at", help="As of this moment, e.g. 2026-05-01T12:00Z; without a zone it is UTC.")
    ] = None,
    position: Annotated[
        int | None, typer.Option("--position", help="Up to this event and what happened together with it.")
    ] = None,
    note: Annotated[str, typer.Option("--note", help="What it is for.")] = "",
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Make a copy of the airline as it is, or as it was at a moment."""
    body: dict[str, Any] = {"name": name, "note": note}
    if at is not None:
        body["at"] = _moment(at).isoformat()
    if position is not None:
        body["position"] = position
    made = _call(context, data_dir, "POST", "/branches", body)
    if as_json:
        typer.echo(json.dumps({"id": made["id"]}))
    else:
        typer.echo(f'{made["id"]}: “{name}” is ready. Open it with: vamgr branch open "{name}"')


@command_app.command()
def rename(
    context: typer.Context,
    branch: Which,
    name: Annotated[str | None, typer.Option("--name", help="Its new name.")] = None,
    note: Annotated[str | None, typer.Option("--note", help="Its new note.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Give a branch another name or note."""
    changes = {key: value for key, value in {"name": name, "note": note}.items() if value is not None}
    found = _find(context, data_dir, branch)
    _call(context, data_dir, "PATCH", f"/branches/{found['id']}", changes)
    typer.echo(f"{found['id']}: “{name or found['name']}”")


@command_app.command()
def compare(
    context: typer.Context,
    branches: Annotated[list[str] | None, typer.Argument(help="Names or ids; all when none is named.")] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Put headline figures side by side: the airline first."""
    ids = ",".join(_find(context, data_dir, one)["id"] for one in branches or [])
    found = _call(context, data_dir, "GET", f"/branches/compare?ids={ids}")
    if as_json:
        typer.echo(json.dumps(found))
        return
    columns = [("the airline" if one["id"] == "main" else one["name"], one["figures"]) for one in found["columns"]]
    widths = [max(len(name), *(len(_figure(figures, row)) for row in _COLUMNS)) for name, figures in columns]
    heads = (f"{name:>{width}}" for (name, _), width in zip(columns, widths, strict=True))
    typer.echo(f"{'':10}{'  '.join(heads)}")
    for row in _COLUMNS:
        cells = (f"{_figure(figures, row):>{width}}" for (_, figures), width in zip(columns, widths, strict=True))
        typer.echo(f"{row:10}{'  '.join(cells)}")


@command_app.command()
def delete(
    context: typer.Context,
    branch: Which,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Delete a branch for good; one that is open is closed first."""
    found = _find(context, data_dir, branch)
    if not yes:
        typer.confirm(f"Delete “{found['name']}” and everything that happened in it?", abort=True)
    _call(context, data_dir, "DELETE", f"/branches/{found['id']}")
    typer.echo(f"“{found['name']}” is gone.")


@command_app.command("open")
def open_(context: typer.Context, branch: Which, data_dir: DataDir = None) -> None:
    """Open a branch: beside the airline when that is running, else by itself."""
    from vamgr import cli
    from vamgr.branches.folders import BRANCHES
    from vamgr.desktop.launching import open_app
    from vamgr.desktop.toolkit import open_browser
    from vamgr.runtime import holder_of

    found = _find(context, data_dir, branch)
    settings = cli.folder_settings(context, data_dir=data_dir)
    if holder_of(settings) is None:
        folder = settings.data_dir / BRANCHES / found["id"]
        changes = {
            "data_dir": folder,
            "host": "127.0.0.1",
            "port": 0,
            "tls_cert": None,
            "tls_key": None,
            "backup_every_hours": 0,
        }
        open_app(settings.model_copy(update=changes), port_given=True)
        return
    url = _call(context, data_dir, "POST", f"/branches/{found['id']}/open")["url"]
    typer.echo(url)
    open_browser(url)


@command_app.command()
def close(context: typer.Context, branch: Which, data_dir: DataDir = None) -> None:
    """End the vamgr that has a branch open."""
    found = _find(context, data_dir, branch)
    _call(context, data_dir, "POST", f"/branches/{found['id']}/close")
    typer.echo(f"“{found['name']}” is closed.")


def _call(
    context: typer.Context, data_dir: Path | None, method: str, path: str, body: dict[str, Any] | None = None
) -> dict[str, Any]:
    from vamgr import cli
    from vamgr.accounts import owner_api
    from vamgr.serving import run

    async def ask() -> dict[str, Any]:
        async with owner_api(cli.folder_settings(context, data_dir=data_dir), timeout_seconds=_LONG_SECONDS) as api:
            return await api.call(method, path, body)

    return run(ask())


def _find(context: typer.Context, data_dir: Path | None, wanted: str) -> dict[str, Any]:
    """By name or id. Raises NotFound."""
    items: list[dict[str, Any]] = _call(context, data_dir, "GET", "/branches")["items"]
    for one in items:
        if wanted == one["id"] or wanted.casefold() == one["name"].casefold():
            return one
    names = ", ".join(f"“{one['name']}”" for one in items) or "none"
    raise NotFound(f"There is no branch “{wanted}”. There are: {names}.")


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise DomainError("Write the moment like 2026-05-01T12:00Z.", field="at") from None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _figure(figures: dict[str, Any] | None, row: str) -> str:
    if figures is None:
        return "-"
    if row == "hours":
        return f"{figures['block_minutes'] / 60:,.1f}"
    if row == "cash":
        return ", ".join(shown(one["balance_minor"], one["currency"]) for one in figures["cash"]) or "-"
    value = figures[row]
    return f"{value:,}" if isinstance(value, int) else str(value or "-")


def _said(figures: dict[str, Any] | None) -> str:
    if figures is None:
        return "No figures yet."
    return "  ".join(f"{row} {_figure(figures, row)}" for row in _COLUMNS if row != "as_of")
