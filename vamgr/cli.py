"""The command line. Every command says what it did; ``--json`` says it for scripts.

Exit codes: 0 done · 1 something was found or refused · 2 the command line was not understood · 3 the data folder is in
use by another vamgr · 4 the data folder or the settings cannot be used, or belong to a newer version · 5 the address
cannot be listened on · 130 interrupted.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import logging
import os
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from pydantic import ValidationError

from vamgr import __version__
from vamgr.kernel.errors import FieldError, FolderInUse, StoreUnavailable, VamgrError
from vamgr.logs import log_to_stderr
from vamgr.settings import SETTINGS_FILE, MisplacedSetting, Settings, folder_of, load_settings, shown, sources_of

if TYPE_CHECKING:
    from vamgr.system import Core

log = logging.getLogger("vamgr")
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

# Groups of commands that are imported when they are asked for: name → module with a ``command_app``.
_FURTHER = {
    "service": "vamgr.service.command",
    "branch": "vamgr.branches.command",
    "demo": "vamgr.demo.command",
    "csv": "vamgr.exchange.csv.command",
    "platform": "vamgr.cli_platform",
}
# Single commands, likewise: module with a ``register(app)`` → their names.
_SINGLE = {
    "vamgr.cli_care": {"backup", "restore", "verify", "doctor", "rebuild", "erase-person"},
    "vamgr.exchange.archive.command": {"export", "import", "digest", "prove"},
    "vamgr.exchange.phpvms.command": {"import-phpvms"},
}

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
]
Host = Annotated[str | None, typer.Option("--host", help="The address to listen on.", show_default=False)]
Port = Annotated[int | None, typer.Option("--port", help="The port; 0 takes a free one.", show_default=False)]
TlsCert = Annotated[
    Path | None, typer.Option("--tls-cert", help="Serve HTTPS with this certificate (PEM).", show_default=False)
]
TlsKey = Annotated[Path | None, typer.Option("--tls-key", help="The certificate's key (PEM).", show_default=False)]
Role = Annotated[
    str | None,
    typer.Option(
        "--role", help="With a database: web,projector,relay,policy,scheduler, or some of them.", show_default=False
    ),
]
DatabaseUrl = Annotated[
    str | None,
    typer.Option("--database-url", help="Serve the airlines of this PostgreSQL database.", show_default=False),
]
AmqpUrl = Annotated[
    str | None, typer.Option("--amqp-url", help="With a database: the RabbitMQ server.", show_default=False)
]
RedisUrl = Annotated[
    str | None, typer.Option("--redis-url", help="With a database: the Redis server.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def run() -> None:
    """Run the command line and end the process with its exit code; errors are sentences, not stack traces."""
    for name, module in _FURTHER.items():
        if {name, "--help"} & set(sys.argv[1:]):  # nobody else pays for importing it
            app.add_typer(importlib.import_module(module).command_app, name=name)
    for module, names in _SINGLE.items():
        if {*names, "--help"} & set(sys.argv[1:]):
            importlib.import_module(module).register(app)
    try:
        app(standalone_mode=True)
    except VamgrError as error:
        _fail(error)
    except OSError as error:
        import urllib.error

        if not isinstance(error, urllib.error.URLError):
            raise
        # It is just ending, or its certificate was just renewed.
        _fail(VamgrError(f"The vamgr that uses this folder does not answer: {error.reason}. Try again in a minute."))
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


@app.callback(invoke_without_command=True)
def main(context: typer.Context, data_dir: DataDir = None, host: Host = None, port: Port = None) -> None:
    """Without a command: open the airline in a window, or in the browser, or say its address."""
    context.obj = {"data_dir": data_dir, "host": host, "port": port}
    if context.invoked_subcommand is None:
        _open(context)


def _open(context: typer.Context) -> None:
    """Whoever double-clicked has no terminal to read: what goes wrong is shown in a window as well."""
    from vamgr.desktop.failing import show_failure
    from vamgr.desktop.launching import FailureShown, open_app
    from vamgr.desktop.pages import sentence_of

    settings = None
    try:
        settings = settings_from(context)
        log_to_stderr(settings.log_level, settings.log_format)
        open_app(settings, port_given=_port_given(settings))
        code = OK
    except Exception as raised:
        error = raised.error if isinstance(raised, FailureShown) else raised
        sentence = sentence_of(error)
        if not isinstance(error, VamgrError):
            log.error("vamgr could not start", exc_info=error)
        typer.echo(sentence, err=True)
        if not isinstance(raised, FailureShown):
            show_failure(settings, folder_of(context.find_root().obj or {}), sentence)
        code = exit_code(error) if isinstance(error, VamgrError) else FOUND
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End at once: the server has ended in order, and threads of the toolkit may wait for a loop that is gone."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


@app.command()
def serve(
    context: typer.Context,
    data_dir: DataDir = None,
    host: Host = None,
    port: Port = None,
    tls_cert: TlsCert = None,
    tls_key: TlsKey = None,
    role: Role = None,
    database_url: DatabaseUrl = None,
    amqp_url: AmqpUrl = None,
    redis_url: RedisUrl = None,
) -> None:
    """Serve the airline to browsers until stopped."""
    from vamgr.serving import Listening, OwnerNeeded, run
    from vamgr.serving import serve as run_server

    settings = settings_from(
        context,
        data_dir=data_dir,
        host=host,
        port=port,
        tls_cert=tls_cert,
        tls_key=tls_key,
        role=role,
        database_url=database_url,
        amqp_url=amqp_url,
        redis_url=redis_url,
    )
    log_to_stderr(settings.log_level, settings.log_format)

    async def ready(listening: Listening) -> None:
        _say_where(listening.url, settings, listening.system)

    def start() -> None:
        run(run_server(settings, port_given=_port_given(settings), when_ready=ready))

    try:
        start()
    except OwnerNeeded:
        if not sys.stdin.isatty():
            raise
        _ask_for_owner(settings)
        start()


@app.command()
def version(as_json: AsJson = False) -> None:
    """Say which version this is."""
    typer.echo(
        json.dumps({"version": __version__, "python": sys.version.split()[0]}) if as_json else f"vamgr {__version__}"
    )


@app.command()
def config(
    context: typer.Context,
    data_dir: DataDir = None,
    host: Host = None,
    port: Port = None,
    as_json: AsJson = False,
) -> None:
    """Show every setting, and where its value comes from."""
    flags = {"data_dir": data_dir, "host": host, "port": port}
    settings = settings_from(context, **flags)
    sources = sources_of(**_given(context, flags))
    rows = [(name, shown(getattr(settings, name)), sources[name]) for name in type(settings).model_fields]
    file = settings.data_dir / SETTINGS_FILE
    if as_json:
        found = {name: {"value": value, "source": source} for name, value, source in rows}
        typer.echo(json.dumps({"file": str(file), "file_exists": file.exists(), "settings": found}))
        return
    for name, value, source in rows:
        text = "-" if value in (None, []) else ", ".join(value) if isinstance(value, list) else str(value)
        typer.echo(f"{name:20} {text:44} {source}")
    typer.echo(f"\nSettings file: {file}{'' if file.exists() else ' (not there)'}. Environment: VAMGR_<NAME>.")


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
    from vamgr.serving import run

    settings = folder_settings(context, data_dir=data_dir)
    wanted = NewUser(role, email, name, password, ability, airline, api_key)
    made = run(add_account(settings, wanted))
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
    from vamgr.serving import run

    found = run(all_accounts(folder_settings(context, data_dir=data_dir)))
    if as_json:
        typer.echo(json.dumps(found))
        return
    for user in found:
        typer.echo(f"{user['role']:6} {user['status']:8} {user['email'] or '-'}  {user['display_name']}")


class SettingsUnusable(VamgrError):
    """A setting that makes no sense, or a file that cannot be read."""

    slug = "settings-unusable"
    title = "The settings cannot be used"


def settings_from(context: typer.Context, **flags: Any) -> Settings:
    """Settings with this command's flags over those before it. Raises SettingsUnusable."""
    try:
        settings = load_settings(**_given(context, flags))
    except MisplacedSetting as error:
        raise SettingsUnusable(str(error)) from None
    except ValidationError as error:
        raise SettingsUnusable("The settings cannot be used.", errors=_faults(error, _given(context, flags))) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        file = folder_of(_given(context, flags)) / SETTINGS_FILE
        raise SettingsUnusable(f"{file} cannot be read: {error}") from error
    # Only what was given: a copy counts what it changes as given, too.
    changes = {
        name: value.expanduser().absolute()
        for name in settings.model_fields_set
        if isinstance(value := getattr(settings, name), Path)
    }
    return settings.model_copy(update=changes)


def folder_settings(context: typer.Context, **flags: Any) -> Settings:
    """For commands that know data folders only. Raises SettingsUnusable where a database holds the airlines: a folder
    made in silence would be taken for them, and its backup for theirs. A folder that is named is meant, though."""
    settings = settings_from(context, **flags)
    given = _given(context, flags)
    if settings.database_url is None:
        return settings
    if given.get("data_dir") and sources_of(**given)["database_url"] != "file":
        return settings.model_copy(update={"database_url": None})
    raise SettingsUnusable(
        "This works on a data folder, but database_url is set, so nothing was done. Name another folder with "
        "--data-dir. For a database there are vamgr platform, vamgr export, and PostgreSQL's own backups."
    )


def _faults(error: ValidationError, given: dict[str, Any]) -> list[FieldError]:
    """A sentence for each bad setting, with where it was set."""
    from vamgr.web.sentences import field_errors

    sources = sources_of(**given)
    found = []
    for fault in field_errors(error):
        name = fault.field or "tls_cert, tls_key"  # what is wrong with two together
        if fault.code == "unknown-field":
            sentence = "There is no such setting. `vamgr config` lists those that there are."
            found.append(FieldError(f"{fault.field} in {SETTINGS_FILE}", sentence))
        else:
            where = {"file": f" in {SETTINGS_FILE}", "environment": " in the environment"}
            source = sources.get(name.partition(".")[0], "")
            found.append(FieldError(f"{name}{where.get(source, '')}", fault.message))
    return found


def _given(context: typer.Context, flags: dict[str, Any]) -> dict[str, Any]:
    before = {**(context.find_root().obj or {})}
    return {**before, **{name: value for name, value in flags.items() if value is not None}}


def _port_given(settings: Settings) -> bool:
    return "port" in settings.model_fields_set


def _say_where(url: str, settings: Settings, system: Core) -> None:
    typer.echo(f"vamgr {__version__} serves {system.place}")
    typer.echo(f"Open {url}")
    if settings.loopback_only:
        if system.tenants.only is not None and (settings.allowed_hosts or settings.trusted_proxies):
            typer.echo(f"The first run asks for this setup token: {system.setup_token}", err=True)
        return
    typer.echo(f"WARNING: everybody who can reach {settings.host} on the network can reach this server.", err=True)
    if settings.scheme == "http" and not settings.trusted_proxies:
        typer.echo(
            "WARNING: it speaks without encryption, so passwords can be read on the way. Give --tls-cert and "
            "--tls-key, or put a proxy in front and name it in trusted_proxies.",
            err=True,
        )


def _ask_for_owner(settings: Settings) -> None:
    """On a terminal the account can be made on the spot."""
    from vamgr.accounts import NewUser, add_account
    from vamgr.serving import run

    typer.echo(f"Others will be able to reach {settings.host}. First make the account of whoever owns this airline.")
    email = typer.prompt("E-mail address")
    name = typer.prompt("Name")
    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    run(add_account(settings, NewUser("owner", email, name, password)))


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


def exit_code(error: VamgrError) -> int:
    """The exit code that tells a script what kind of error it was."""
    if isinstance(error, FolderInUse):
        return IN_USE
    if isinstance(error, StoreUnavailable | SettingsUnusable):
        return UNUSABLE
    return {
        "port-in-use": NO_ADDRESS,
        "certificate-unusable": UNUSABLE,
        "owner-needed": UNUSABLE,
        "not-let-in": UNUSABLE,
    }.get(error.slug, FOUND)


def _fail(error: VamgrError) -> NoReturn:
    typer.echo("\n".join([error.detail, *(f"  {fault.field}: {fault.message}" for fault in error.errors)]), err=True)
    raise SystemExit(exit_code(error))
