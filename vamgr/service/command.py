"""``vamgr service``: the command line's part of it."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from vamgr.service.plan import (
    DEFAULT_NAME,
    DEFAULT_PORT,
    Machine,
    Manager,
    Scope,
    ServicePlan,
    ServiceRefused,
    check_account,
    check_name,
)

command_app = typer.Typer(help="Run the server by itself, as a service of this machine.", no_args_is_help=True)

Name = Annotated[str, typer.Option("--name", help="What the service is called.")]
System = Annotated[
    bool | None,
    typer.Option("--system/--user", help="For the machine or for you. Default: what you may.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Force = Annotated[bool, typer.Option("--force", help="Also when the file there was not written by vamgr.")]


@command_app.command()
def install(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
    ] = None,
    host: Annotated[str | None, typer.Option("--host", help="The address to listen on.", show_default=False)] = None,
    port: Annotated[int | None, typer.Option("--port", help="The port.", min=1, max=65535, show_default=False)] = None,
    tls_cert: Annotated[Path | None, typer.Option("--tls-cert", help="The certificate, in PEM.")] = None,
    tls_key: Annotated[Path | None, typer.Option("--tls-key", help="Its key, in PEM.")] = None,
    name: Name = DEFAULT_NAME,
    system: System = None,
    user_account: Annotated[
        str | None, typer.Option("--user-account", help="Whom the machine's service runs as.", show_default=False)
    ] = None,
    now: Annotated[bool, typer.Option("--now/--no-now", help="Start it at once, too.")] = True,
    print_only: Annotated[bool, typer.Option("--print", help="Write the file's text here; change nothing.")] = False,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Have the system start the server, watch it and keep it in bounds. Saying it again changes only what differs."""
    from vamgr.service.installing import from_toml, owner_reminder
    from vamgr.service.installing import install as install_service

    machine, manager, scope = _where(system, name, changes=not print_only)
    before: dict[str, Any] = context.find_root().obj or {}
    folder = _absolute(data_dir or before.get("data_dir") or _usual_folder(manager, scope, name))
    settings = from_toml(folder)
    host = host or before.get("host")
    port = port or before.get("port") or (None if "port" in settings else DEFAULT_PORT)
    program, python_path = program_of(machine)
    certificate, key = _tls(tls_cert, tls_key, must_exist=not print_only)
    plan = ServicePlan(
        name=name,
        scope=scope,
        program=program,
        python_path=python_path,
        data_dir=str(folder),
        account=_account(manager, scope, user_account),
        host=host,
        port=port,
        tls_cert=certificate,
        tls_key=key,
        privileged_port=(port or settings.get("port", DEFAULT_PORT)) < 1024,
        backup_dir=_beside(folder, settings.get("backup_dir")),
    )
    plan = replace(plan, tls_as_copies=manager.needs_copies(plan))
    if print_only:
        text = manager.text(plan)
        typer.echo(json.dumps({"file": str(manager.file(name)), "text": text}) if as_json else text, nl=as_json)
        return
    reminder = owner_reminder(plan, host or str(settings.get("host", "127.0.0.1")))
    done = install_service(manager, plan, now=now and not reminder, force=force)
    lines = [*done.lines, *reminder]
    if done.changed:
        flags = _flags(name, system)
        lines += [f"Look:  vamgr service status{flags}", f"Remove it again:  vamgr service uninstall{flags}"]
    answer = {
        "name": name,
        "scope": scope.value,
        "file": str(done.file),
        "changed": done.changed,
        "kept_as": None if done.kept_as is None else str(done.kept_as),
        "data_dir": plan.data_dir,
        "account": plan.account,
        "said": lines,
    }
    _answer(answer, lines, as_json=as_json)


@command_app.command()
def uninstall(name: Name = DEFAULT_NAME, system: System = None, force: Force = False, as_json: AsJson = False) -> None:
    """Stop the service and take it from the system. The airline's data and the account stay."""
    from vamgr.service.installing import uninstall as uninstall_service

    _machine, manager, scope = _where(system, name, changes=True)
    done = uninstall_service(manager, name, force=force)
    answer = {
        "name": name,
        "scope": scope.value,
        "file": str(done.file),
        "changed": done.changed,
        "data_dir": done.data_dir,
        "said": done.lines,
    }
    _answer(answer, done.lines, as_json=as_json)


@command_app.command()
def status(name: Name = DEFAULT_NAME, system: System = None, as_json: AsJson = False) -> None:
    """Say whether it is installed, enabled and running. Exit code 0: it runs; 1: it does not."""
    from vamgr.service.installing import look

    _machine, manager, scope = _where(system, name, changes=False)
    found = look(manager, name)
    if system is None and not found.installed:
        other = _where(scope is Scope.USER, name, changes=False)
        elsewhere = look(other[1], name) if other[1].file(name).exists() else None
        found, scope = (elsewhere, other[2]) if elsewhere else (found, scope)
    enabled = {None: "unknown", True: "yes", False: "no"}[found.state.enabled]
    written = "" if found.ours or not found.installed else ", not written by vamgr"
    lines = [
        f"installed: {'yes' if found.installed else 'no'} ({found.file}{written})",
        f"enabled:   {enabled}",
        f"running:   {'yes' if found.state.running else 'no'} ({found.state.detail})",
        *([f"data:      {found.data_dir}"] if found.data_dir else []),
    ]
    answer = {
        "name": name,
        "scope": scope.value,
        "file": str(found.file),
        "installed": found.installed,
        "ours": found.ours,
        "enabled": found.state.enabled,
        "running": found.state.running,
        "detail": found.state.detail,
        "data_dir": found.data_dir,
    }
    _answer(answer, lines, as_json=as_json)
    raise SystemExit(0 if found.state.running else 1)


def this_machine() -> Machine:
    """The one that this runs on, and who we are on it."""
    import getpass

    if sys.platform == "win32":
        import ctypes

        is_admin, uid = bool(ctypes.windll.shell32.IsUserAnAdmin()), 0
        user = f"{os.environ.get('USERDOMAIN', '.')}\\{getpass.getuser()}"
    else:
        uid = os.geteuid()
        is_admin, user = uid == 0, getpass.getuser()
    return Machine(sys.platform, is_admin, uid, user, Path.home(), dict(os.environ))


def program_of(machine: Machine) -> tuple[tuple[str, ...], str | None]:
    """What starts vamgr, and where it is imported from when Python does not find it by itself: the one-file
    executable, or this Python, which stays the link into its environment that it is."""
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).resolve()),), None
    import vamgr

    root = Path(vamgr.__file__).resolve().parents[1]
    python_path = None if root.is_relative_to(Path(sys.prefix).resolve()) else str(root)
    python = Path(sys.executable).absolute()
    if machine.system != "win32":
        return (str(python), "-P", "-m", "vamgr"), python_path  # -P: nothing is imported from the working folder
    windowless = python.with_name("pythonw.exe")
    return (str(windowless if windowless.exists() else python), "-m", "vamgr"), python_path


def _where(system: bool | None, name: str, *, changes: bool) -> tuple[Machine, Manager, Scope]:
    """Raises ServiceRefused."""
    from vamgr.service.installing import manager_for

    check_name(name)
    machine = this_machine()
    scope = Scope.SYSTEM if (machine.is_admin if system is None else system) else Scope.USER
    if changes and scope is Scope.SYSTEM and not machine.is_admin:
        who = "an administrator" if machine.system == "win32" else "root, with sudo"
        raise ServiceRefused(f"Only {who}, may change the machine's services. Your own goes with --user.")
    return machine, manager_for(machine, scope), scope


def _account(manager: Manager, scope: Scope, named: str | None) -> str | None:
    if scope is Scope.USER:
        if named is not None:
            raise ServiceRefused("Your own service runs as you: --user-account goes with --system.")
        return None
    if named is None:
        return manager.default_account()
    check_account(named)
    return named


def _usual_folder(manager: Manager, scope: Scope, name: str) -> Path:
    from vamgr.settings import default_data_dir

    said = os.environ.get("VAMGR_DATA_DIR")
    if said:
        return Path(said)
    return manager.default_data_dir(name) if scope is Scope.SYSTEM else default_data_dir()


def _tls(cert: Path | None, key: Path | None, *, must_exist: bool) -> tuple[str | None, str | None]:
    """Raises ServiceRefused for one without the other, and for one that is not there."""
    if cert is None and key is None:
        return None, None
    if cert is None or key is None:
        raise ServiceRefused("A certificate and its key go together: say both --tls-cert and --tls-key.")
    found = [_absolute(cert), _absolute(key)]
    for path in found:
        if must_exist and not path.is_file():
            raise ServiceRefused(f"{path} does not exist, or may not be seen by you.")
    return str(found[0]), str(found[1])


def _beside(folder: Path, written: Any) -> str | None:
    """A path of the folder's settings: what is relative there begins at the folder."""
    return str(_absolute(folder / Path(written).expanduser())) if isinstance(written, str) and written else None


def _absolute(path: Path) -> Path:
    """Without links being followed: a certificate's link is moved to the next certificate in time."""
    return Path(os.path.abspath(path.expanduser()))  # noqa: PTH100 - Path has nothing that takes ".." out by itself


def _flags(name: str, system: bool | None) -> str:
    named = "" if name == DEFAULT_NAME else f" --name {name}"
    return named + {None: "", True: " --system", False: " --user"}[system]


def _answer(answer: dict[str, Any], lines: list[str], *, as_json: bool) -> None:
    typer.echo(json.dumps(answer) if as_json else "\n".join(lines))
