"""The command line. Every command says what it did; ``--json`` says it for scripts.

Exit codes: 0 done · 1 something was found or refused · 2 the command line was not understood · 3 the data folder is in
use by another vamgr · 4 the data folder or the settings cannot be used · 5 the address cannot be listened on · 130
interrupted.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import sys
import tomllib
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from pydantic import ValidationError

from vamgr import __version__
from vamgr.kernel.errors import FolderInUse, StoreUnavailable, VamgrError
from vamgr.settings import Settings, load_settings

OK, FOUND, USAGE, IN_USE, UNUSABLE, NO_ADDRESS, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130

app = typer.Typer(
    name="vamgr",
    help="Runs a virtual airline: the fleet, the network, the crew, the flights and the money.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)
users = typer.Typer(help="Accounts of this airline's people.", no_args_is_help=True)
app.add_typer(users, name="user")

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
]
Host = Annotated[str | None, typer.Option("--host", help="The address to listen on.", show_default=False)]
Port = Annotated[int | None, typer.Option("--port", help="The port; 0 takes a free one.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def run() -> None:
    """Run the command line and end the process with its exit code; errors are sentences, not stack traces."""
    try:
        app(standalone_mode=True)
    except VamgrError as error:
        _fail(error)
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


@app.callback(invoke_without_command=True)
def main(context: typer.Context, data_dir: DataDir = None, host: Host = None, port: Port = None) -> None:
    """Without a command: open the airline in a window, or in the browser, or say its address."""
    context.obj = {"data_dir": data_dir, "host": host, "port": port}
    if context.invoked_subcommand is None:
        from vamgr.desktop import open_app

        settings = settings_from(context)
        _log_to_stderr(settings)
        raise SystemExit(_run(open_app(settings, port_given=_port_given(settings))))


@app.command()
def serve(context: typer.Context, data_dir: DataDir = None, host: Host = None, port: Port = None) -> None:
    """Serve the airline to browsers until stopped."""
    from vamgr.serving import Listening
    from vamgr.serving import serve as run_server

    settings = settings_from(context, data_dir=data_dir, host=host, port=port)
    _log_to_stderr(settings)

    async def ready(listening: Listening) -> None:
        _say_where(listening.url, settings, listening.system.setup_token)

    _run(run_server(settings, port_given=_port_given(settings), when_ready=ready))


@app.command()
def version(as_json: AsJson = False) -> None:
    """Say which version this is."""
    typer.echo(
        json.dumps({"version": __version__, "python": sys.version.split()[0]}) if as_json else f"vamgr {__version__}"
    )


@app.command()
def verify(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Check everything: the log's hash chain, the trial balance, and that every table equals a fresh rebuild."""
    from vamgr.verifying import verify_folder

    settings = settings_from(context, data_dir=data_dir)
    with _progress(shown=not as_json) as progress:
        report = _run(verify_folder(settings, progress))
    if as_json:
        typer.echo(report.model_dump_json())
    else:
        for line in report.lines():
            typer.echo(line)
    raise SystemExit(OK if report.ok else FOUND)


@app.command()
def rebuild(
    context: typer.Context,
    projections: Annotated[list[str] | None, typer.Argument(help="Which ones; all when none is named.")] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Make the read tables anew from the log."""
    from vamgr.verifying import rebuild_projections

    settings = settings_from(context, data_dir=data_dir)
    with _progress(shown=not as_json) as progress:
        rebuilt = _run(rebuild_projections(settings, projections or [], progress))
    typer.echo(json.dumps({"rebuilt": rebuilt}) if as_json else f"Rebuilt: {', '.join(rebuilt)}.")


@app.command()
def demo(
    context: typer.Context,
    data_dir: DataDir = None,
    seed: Annotated[int, typer.Option(help="The same seed makes the same airline.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Make a small airline with a past, to look around in; in a folder of its own unless --data-dir is given."""
    from vamgr.demo import make_demo

    settings = settings_from(context, data_dir=data_dir)
    if "data_dir" not in settings.model_fields_set:
        settings = settings.model_copy(
            update={"data_dir": settings.data_dir.with_name(f"{settings.data_dir.name}-demo")}
        )
    with _progress(shown=not as_json) as progress:
        made = _run(make_demo(settings, seed, progress))
    if as_json:
        typer.echo(json.dumps(made))
        return
    typer.echo(f"{made['airline']['name']} is ready: {made['flights']} flights, {made['events']} events.")
    for user in made["users"]:
        typer.echo(f"  {user['role']:6} {user['email']}  password {user['password']}")
    typer.echo(f'Open it:  vamgr --data-dir "{made["data_dir"]}"')


@users.command("add")
def add_user(
    context: typer.Context,
    role: Annotated[str, typer.Option(help="owner, staff or pilot.")],
    email: Annotated[str | None, typer.Option(help="Default: one made from the role.")] = None,
    name: Annotated[str | None, typer.Option(help="Default: one made from the role.")] = None,
    password: Annotated[str | None, typer.Option(help="Default: one is made and shown.")] = None,
    ability: Annotated[
        list[str] | None, typer.Option(help="For staff; may be given several times. Default: all.")
    ] = None,
    airline: Annotated[
        str | None, typer.Option(help="ICAO code of the airline to fly for. Default: the first.")
    ] = None,
    api_key: Annotated[bool, typer.Option("--api-key", help="Make an API key too, and show it.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Add an account. Works on a folder that is being served, too."""
    from vamgr.accounts import NewUser, add_account

    settings = settings_from(context, data_dir=data_dir)
    wanted = NewUser(role, email, name, password, ability, airline, api_key)
    made = _run(add_account(settings, wanted))
    if as_json:
        typer.echo(json.dumps(made))
        return
    typer.echo(f"{made['role']} {made['email']}, password {made['password']}")
    if made["api_key"]:
        typer.echo(f"API key, shown only now: {made['api_key']}")


@users.command("list")
def list_users(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the accounts."""
    from vamgr.accounts import all_accounts

    found = _run(all_accounts(settings_from(context, data_dir=data_dir)))
    if as_json:
        typer.echo(json.dumps(found))
        return
    for user in found:
        typer.echo(f"{user['role']:6} {user['status']:8} {user['email'] or '-'}  {user['display_name']}")


def settings_from(context: typer.Context, **flags: Any) -> Settings:
    """Settings with this command's flags over those before it. Ends the process with a sentence for bad ones."""
    before = {**(context.find_root().obj or {})}
    given = {**before, **{name: value for name, value in flags.items() if value is not None}}
    try:
        settings = load_settings(**given)
    except ValidationError as error:
        lines = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
        _stop("The settings cannot be used.\n  " + "\n  ".join(lines), UNUSABLE)
    except (tomllib.TOMLDecodeError, OSError) as error:
        _stop(f"vamgr.toml cannot be read: {error}", UNUSABLE)
    return settings.model_copy(update={"data_dir": settings.data_dir.expanduser().absolute()})


def _port_given(settings: Settings) -> bool:
    return "port" in settings.model_fields_set


def _run(coroutine: Any) -> Any:
    """Run it on the fastest event loop there is."""
    try:
        import uvloop
    except ImportError:  # Windows has none
        return asyncio.run(coroutine)
    return uvloop.run(coroutine)


def _say_where(url: str, settings: Settings, setup_token: str) -> None:
    typer.echo(f"vamgr {__version__} serves {settings.data_dir}")
    typer.echo(f"Open {url}")
    if not settings.loopback_only:
        typer.echo(
            "Warning: others on the network can reach this address. The first run asks for this setup token: "
            f"{setup_token}",
            err=True,
        )


def _log_to_stderr(settings: Settings) -> None:
    logging.basicConfig(
        level=settings.log_level.upper(),
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    for chatty in ("uvicorn", "uvicorn.error", "pywebview"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


@contextlib.contextmanager
def _progress(*, shown: bool) -> Any:
    """Gives ``report(what, done, total)``; a bar on a terminal, nothing in a script."""
    if not shown or not sys.stderr.isatty():
        yield lambda _what, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def report(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)

        yield report


def _fail(error: VamgrError) -> None:
    lines = [error.detail, *(f"  {fault.field}: {fault.message}" for fault in error.errors)]
    code = FOUND
    if isinstance(error, FolderInUse):
        code = IN_USE
    elif isinstance(error, StoreUnavailable):
        code = UNUSABLE
    elif error.slug == "port-in-use":
        code = NO_ADDRESS
    _stop("\n".join(lines), code)


def _stop(sentence: str, code: int) -> NoReturn:
    typer.echo(sentence, err=True)
    raise SystemExit(code)
