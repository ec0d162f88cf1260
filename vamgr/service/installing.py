"""Installs, removes and looks at a service; what differs between the systems is the Manager's."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vamgr.service.plan import MARKER, Machine, Manager, Scope, ServicePlan, ServiceRefused, State, check_texts
from vamgr.service.running import ProgramFailed

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class Done:
    """``lines`` say it to a person."""

    file: Path
    changed: bool
    lines: list[str]
    kept_as: Path | None = None
    data_dir: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    file: Path
    installed: bool
    ours: bool
    data_dir: str | None
    state: State


def manager_for(machine: Machine, scope: Scope) -> Manager:
    """Raises ServiceRefused for a system that vamgr knows no service manager of."""
    if machine.system == "win32":
        from vamgr.service.windows import TaskScheduler

        return TaskScheduler(machine, scope)
    if machine.system == "darwin":
        from vamgr.service.launchd import Launchd

        return Launchd(machine, scope)
    if machine.system == "linux":
        from vamgr.service.systemd import Systemd

        return Systemd(machine, scope)
    raise ServiceRefused(
        f"vamgr knows no service manager for {machine.system}. Have yours run: vamgr serve --data-dir FOLDER"
    )


def install(manager: Manager, plan: ServicePlan, *, now: bool, force: bool) -> Done:
    """Write the file and start the service, each only as far as it is not so already.

    Raises ServiceRefused, ProgramFailed.
    """
    check_texts(plan)
    file, text = manager.file(plan.name), manager.text(plan)
    there = _read(file, manager.encoding)
    known = manager.owner_of(plan.name) if manager.is_there() else None
    if not force:
        _check_ours(plan.name, f"{file}", there)
        _check_ours(plan.name, f"the task {plan.name}", known)
    manager.check(plan)
    if there == text and _is_as_wanted(manager, plan.name, now=now):
        return Done(file, changed=False, lines=[f"{file} is as it should be: nothing to do."])
    lines = manager.prepare(plan)
    kept_as = None
    if there != text:
        kept_as = _keep(file) if there is not None else None
        if kept_as:
            lines.append(f"Kept the file that was there as {kept_as}")
        _write(file, text, manager.encoding)
        lines.append(f"Wrote {file}")
    if manager.is_there():
        lines += manager.start(plan.name, now=now, was_there=there is not None)
    else:
        lines.append(
            f"The service manager does not run here, so nothing was started. Where it does: "
            f"{manager.by_hand(plan.name)}"
        )
    lines += manager.hints(plan)
    return Done(file, changed=True, lines=lines, kept_as=kept_as)


def uninstall(manager: Manager, name: str, *, force: bool) -> Done:
    """Stop the service and remove its file. The data and the account stay. Says what it did.

    Raises ServiceRefused for a file that vamgr did not write, ProgramFailed.
    """
    file = manager.file(name)
    there = _read(file, manager.encoding)
    known = manager.owner_of(name) if manager.is_there() else None
    if there is None and known is None:
        return Done(file, changed=False, lines=[f"There is no service {name}: {file} does not exist. Nothing to do."])
    if not force:
        _check_ours(name, str(file), there)
        _check_ours(name, f"the task {name}", known)
    lines = manager.stop(name) if manager.is_there() else []
    if there is not None:
        try:
            file.unlink()
        except OSError as error:
            raise _unwritable(file, error) from error
        lines.append(f"Removed {file}")
        if manager.is_there():
            manager.removed(name)
    data_dir = manager.data_dir_in(there or known or "")
    lines.append(f"The data stays where it is: {data_dir}" if data_dir else "The data stays where it is.")
    return Done(file, changed=True, lines=lines, data_dir=data_dir)


def look(manager: Manager, name: str) -> Found:
    """Raises ProgramFailed when the service manager does not answer."""
    file = manager.file(name)
    there = _read(file, manager.encoding)
    state = (
        manager.state(name)
        if manager.is_there()
        else State(None, running=False, detail="the service manager does not run here")
    )
    ours = there is not None and MARKER in there
    return Found(file, there is not None, ours, manager.data_dir_in(there) if there and ours else None, state)


def from_toml(data_dir: Path) -> dict[str, Any]:
    """What the folder's own settings say; nothing when there are none, or when we may not read them.

    Raises ServiceRefused for a file that is no TOML.
    """
    try:
        return tomllib.loads((data_dir / "vamgr.toml").read_text("utf-8"))
    except OSError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ServiceRefused(f"{data_dir / 'vamgr.toml'} cannot be read: {error}") from error


def owner_reminder(plan: ServicePlan, host: str) -> list[str]:
    """What to do before others can reach a new airline: the server does not start while nobody owns it."""
    if host in _LOOPBACK or (Path(plan.data_dir) / "log.sqlite").exists():
        return []
    words = [*plan.program, "user", "add", "--role", "owner", "--data-dir", plan.data_dir]
    if plan.data_dir.startswith("/"):
        imports = ["env", f"PYTHONPATH={plan.python_path}"] if plan.python_path else []
        command = shlex.join([*(["sudo", "-u", plan.account] if plan.account else []), *imports, *words])
    else:
        command = subprocess.list2cmdline(words)
    return [
        f"Others can reach {host}, and the airline has no owner yet: the server starts only when it has one. Make one, "
        f"then start it: {command}"
    ]


def _is_as_wanted(manager: Manager, name: str, *, now: bool) -> bool:
    if not manager.is_there():
        return True
    try:
        state = manager.state(name)
    except ProgramFailed:
        return False
    return state.enabled is not False and (state.running or not now)


def _check_ours(name: str, what: str, text: str | None) -> None:
    if text is not None and MARKER not in text:
        raise ServiceRefused(
            f"{what} was not written by vamgr. Choose another --name than {name}, or say --force if it may go."
        )


def _read(file: Path, encoding: str) -> str | None:
    try:
        return file.read_bytes().decode(encoding, errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ServiceRefused(f"{file} cannot be read: {error.strerror or error}.") from error


def _keep(file: Path) -> Path:
    """A copy beside it, under a name that is free."""
    number = 0
    while (kept := file.with_name(f"{file.name}.bak{number or ''}")).exists():
        number += 1
    try:
        shutil.copy2(file, kept)
    except OSError as error:
        raise _unwritable(kept, error) from error
    return kept


def _write(file: Path, text: str, encoding: str) -> None:
    """All of it or nothing: a half of a unit would be read at the next start of the machine."""
    fresh = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(text.encode(encoding))
        fresh.chmod(0o644)
        os.replace(fresh, file)  # noqa: PTH105 - also over a file that is there, on Windows too
    except OSError as error:
        raise _unwritable(file, error) from error


def _unwritable(file: Path, error: OSError) -> ServiceRefused:
    return ServiceRefused(f"{file} cannot be written: {error.strerror or error}.")
