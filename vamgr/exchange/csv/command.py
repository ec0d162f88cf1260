"""``vamgr csv``: files in phpVMS' formats from the command line, also beside a vamgr that serves the folder."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from urllib.parse import quote, urlencode

import typer

from vamgr.kernel.errors import NotFound, VamgrError

if TYPE_CHECKING:
    from vamgr.accounts import OwnerApi

command_app = typer.Typer(
    help="Airports, fares, subfleets, aircraft, flights and expenses as CSV files in phpVMS' formats.",
    no_args_is_help=True,
)
T = TypeVar("T")


class KindName(StrEnum):
    airports = "airports"
    fares = "fares"
    subfleets = "subfleets"
    aircraft = "aircraft"
    flights = "flights"
    expenses = "expenses"


class FuelUnit(StrEnum):
    lbs = "lbs"
    kg = "kg"


Kind = Annotated[KindName, typer.Argument(help="What the file holds.", show_default=False)]
DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Airline = Annotated[
    str | None, typer.Option("--airline", help="ICAO code of an airline. Default: see above.", show_default=False)
]
PerUnit = Annotated[FuelUnit, typer.Option("--fuel-unit", help="Airports: what fuel prices are for.")]
_OK, _FOUND = 0, 1
_LONG_SECONDS = 3600.0
_POLL_SECONDS = 0.2
_SHOWN = 20


class Unreadable(VamgrError):
    slug = "file-unreadable"
    title = "The file cannot be read or written"


@command_app.command("import")
def import_(
    context: typer.Context,
    kind: Kind,
    file: Annotated[Path, typer.Argument(help="The CSV file.", show_default=False)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be.")] = False,
    failed: Annotated[
        Path | None, typer.Option("--failed", help="Write the rows that failed to this file, each with its reason.")
    ] = None,
    airline: Airline = None,
    fuel_unit: PerUnit = FuelUnit.lbs,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Import a file: rows on their own, as one step that can be undone. Rows that name no airline are the first one's.

    Importing the same file again changes nothing. The exit code is 1 when rows have failed.
    """
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise Unreadable(f"{file} cannot be read: {error.strerror}.") from error

    async def bring(api: OwnerApi, progress: Callable[[str, int, int], None]) -> dict[str, Any]:
        query = {"kind": kind.value, "file_name": file.name, "fuel_unit": fuel_unit.value}
        if airline is not None:
            query["airline"] = await _airline_id(api, airline)
        begun = json.loads(await api.send("POST", f"/imports?{urlencode(query)}", raw))
        done = await _done(api, begun["id"], progress)
        if not dry_run and "apply" in done["actions"]:
            await api.call("POST", f"/imports/{done['id']}/apply")
            done = await _done(api, done["id"], progress)
        page = await api.call("GET", f"/imports/{done['id']}/rows?status=failed&limit={_SHOWN}")
        done["failed_rows"] = page["items"]
        if failed is not None and done["counts"]["failed"]:
            _write(failed, await api.send("GET", f"/imports/{done['id']}/failed.csv"))
        return done

    done = _with_api(context, data_dir, bring, shown=not as_json)
    if as_json:
        typer.echo(json.dumps(done))
    else:
        _tell(done, failed)
    raise SystemExit(_FOUND if done["counts"]["failed"] or done["problem"] else _OK)


@command_app.command()
def export(
    context: typer.Context,
    kind: Kind,
    file: Annotated[Path | None, typer.Argument(help="Where to write it; else it goes to standard output.")] = None,
    airline: Airline = None,
    fuel_unit: PerUnit = FuelUnit.lbs,
    data_dir: DataDir = None,
) -> None:
    """Export as phpVMS does. Without --airline all airlines' things are in it."""

    async def fetch(api: OwnerApi, _: Callable[[str, int, int], None]) -> bytes:
        query = {"fuel_unit": fuel_unit.value} if kind is KindName.airports else {}
        if airline is not None:
            query["airline"] = await _airline_id(api, airline)
        return await api.send("GET", f"/exports/{kind.value}.csv?{urlencode(query)}")

    raw = _with_api(context, data_dir, fetch, shown=False)
    if file is None:
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    _write(file, raw)
    typer.echo(f"{file}: {len(raw):,} bytes.")


@command_app.command("list")
def list_(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List what was imported, the latest first."""

    async def fetch(api: OwnerApi, _: Callable[[str, int, int], None]) -> dict[str, Any]:
        return await api.call("GET", "/imports?limit=200")

    found = _with_api(context, data_dir, fetch, shown=False)
    if as_json:
        typer.echo(json.dumps(found))
        return
    for one in found["items"]:
        counts = f"{one['new']:,} new, {one['changed']:,} changed, {one['same']:,} as before, {one['failed']:,} failed"
        typer.echo(f"{one['id']}  {one['at']}  {one['state']:8} {one['kind']:10} {one['file_name'] or '-'}: {counts}")


@command_app.command()
def undo(
    context: typer.Context,
    import_id: Annotated[str, typer.Argument(metavar="ID", help="Of the import; `vamgr csv list` shows it.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Take an import back as a whole. What others have changed since is left, and named."""

    async def take_back(api: OwnerApi, progress: Callable[[str, int, int], None]) -> dict[str, Any]:
        await api.call("POST", f"/imports/{quote(import_id, safe='')}/undo")
        return await _done(api, import_id, progress)

    done = _with_api(context, data_dir, take_back, shown=not as_json)
    if as_json:
        typer.echo(json.dumps(done))
        return
    typer.echo(done["sentence"])
    for left in (done["undo"] or {"left": []})["left"]:
        typer.echo(f"  {left['what']}: {left['sentence']}")


def _with_api(
    context: typer.Context,
    data_dir: Path | None,
    work: Callable[[OwnerApi, Callable[[str, int, int], None]], Coroutine[Any, Any, T]],
    *,
    shown: bool,
) -> T:
    from vamgr import cli
    from vamgr.accounts import owner_api
    from vamgr.serving import run

    settings = cli.folder_settings(context, data_dir=data_dir)
    result: list[T] = []

    async def ask(progress: Callable[[str, int, int], None]) -> None:
        async with owner_api(settings, timeout_seconds=_LONG_SECONDS) as api:
            result.append(await work(api, progress))

    with cli._progress(shown=shown) as progress:
        run(ask(progress))
    return result[0]


async def _done(api: OwnerApi, import_id: str, progress: Callable[[str, int, int], None]) -> dict[str, Any]:
    """The import once nothing is going on any more."""
    while True:
        found = await api.call("GET", f"/imports/{import_id}")
        going = found["progress"]
        if going is None and found["state"] not in {"checking", "applying", "undoing"}:
            return found
        if going is not None:
            progress(going["what"], going["done"], going["total"])
        await asyncio.sleep(_POLL_SECONDS)


async def _airline_id(api: OwnerApi, icao: str) -> str:
    items = (await api.call("GET", "/airlines?limit=200"))["items"]
    found = next((one for one in items if one["icao"] == icao.upper()), None)
    if found is None:
        raise NotFound(f"There is no airline with the code {icao.upper()}.")
    return str(found["id"])


def _tell(done: dict[str, Any], failed: Path | None) -> None:
    typer.echo(done["sentence"])
    for note in done["notes"]:
        typer.echo(f"  {note['rows']:,} × {note['sentence']}")
    for row in done["failed_rows"]:
        said = " ".join(
            f"{one['column']}: {one['sentence']}" if one["column"] else one["sentence"] for one in row["errors"]
        )
        typer.echo(f"  line {row['line']} {row['key']}: {said}")
    more = done["counts"]["failed"] - len(done["failed_rows"])
    if more > 0:
        typer.echo(f"  and {more:,} more.")
    if failed is not None and done["counts"]["failed"]:
        typer.echo(f"The failed rows are in {failed}: mend them, and import that file.")
    if done["state"] == "applied":
        typer.echo(f"Take it back:  vamgr csv undo {done['id']}")


def _write(path: Path, raw: bytes) -> None:
    try:
        path.write_bytes(raw)
    except OSError as error:
        raise Unreadable(f"{path} cannot be written: {error.strerror}.") from error
