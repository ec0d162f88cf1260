"""What a service is, before any system's words for it: what is run, on which folder, as whom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from vamgr.kernel.errors import VamgrError

MARKER = "Written by vamgr"
SCRATCH, LOGS = "tmp", "logs"
DEFAULT_NAME = "vamgr"
DEFAULT_PORT = 8470
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,62}")
_ACCOUNT = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,31}")


class ServiceRefused(VamgrError):
    slug = "service"
    status = 409
    title = "The service cannot be set up like that"


class Scope(StrEnum):
    """``system``: for everyone, from the start of the machine. ``user``: for one person, from their signing in."""

    SYSTEM = "system"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Machine:
    """What of a computer decides where a service goes. ``system`` is ``sys.platform``'s word."""

    system: str
    is_admin: bool
    uid: int
    user: str
    home: Path
    environment: Mapping[str, str]

    def folder(self, variable: str, otherwise: Path) -> Path:
        return Path(self.environment.get(variable) or otherwise)


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """``program`` starts vamgr; ``python_path`` is where it is imported from when that is not the program's own place.
    ``port`` None leaves it to the folder's ``vamgr.toml``. ``tls_as_copies``: the account cannot read the certificate
    and its key itself. ``backup_dir``: where backups are kept, when not in the data folder. Paths are absolute and in
    the system's own writing."""

    name: str
    scope: Scope
    program: tuple[str, ...]
    data_dir: str
    account: str | None = None
    python_path: str | None = None
    host: str | None = None
    port: int | None = None
    tls_cert: str | None = None
    tls_key: str | None = None
    tls_as_copies: bool = False
    privileged_port: bool = False
    backup_dir: str | None = None

    @property
    def scratch_dir(self) -> str:
        """The one-file executable unpacks itself here: the system's own folder for that may not allow programs."""
        return f"{self.data_dir}/{SCRATCH}"

    def command(self, *, tls_cert: str | None = None, tls_key: str | None = None) -> tuple[str, ...]:
        """The whole command line. The arguments stand in for where the program finds the certificate and the key."""
        flags = (
            ("--data-dir", self.data_dir),
            ("--host", self.host),
            ("--port", None if self.port is None else str(self.port)),
            ("--tls-cert", tls_cert or self.tls_cert),
            ("--tls-key", tls_key or self.tls_key),
        )
        return (*self.program, "serve", *(word for flag, value in flags if value is not None for word in (flag, value)))


@dataclass(frozen=True, slots=True)
class State:
    """None: the service manager does not say."""

    enabled: bool | None
    running: bool
    detail: str


class Manager(Protocol):
    """A system's service manager, for one scope. Whatever runs a program raises ProgramFailed."""

    @property
    def encoding(self) -> str:
        """Of the file."""

    def file(self, name: str) -> Path:
        """Where the service's file belongs."""

    def default_data_dir(self, name: str) -> Path: ...

    def default_account(self) -> str | None:
        """Whom a service runs as when nobody said. Raises ServiceRefused where that must be said."""

    def text(self, plan: ServicePlan) -> str: ...

    def data_dir_in(self, text: str) -> str | None:
        """The data folder of a file that ``text`` gave; None when it does not say."""

    def is_there(self) -> bool:
        """Whether it runs on this machine, and so can be asked for something."""

    def owner_of(self, name: str) -> str | None:
        """What it holds under this name apart from the file, to look for the marker in. None: nothing."""

    def check(self, plan: ServicePlan) -> None:
        """Raises ServiceRefused for a plan that would be written and then not run."""

    def needs_copies(self, plan: ServicePlan) -> bool:
        """Whether the service manager has to hand on the certificate and its key. Raises ServiceRefused where it would
        have to and cannot."""

    def prepare(self, plan: ServicePlan) -> list[str]:
        """Make the account and the folders. Says what it made."""

    def start(self, name: str, *, now: bool, was_there: bool) -> list[str]:
        """Have it started with the system, and at once when ``now``. Says what it did."""

    def stop(self, name: str) -> list[str]:
        """Stop it and take it from the list. Says what it did."""

    def removed(self, name: str) -> None:
        """The file is gone."""

    def state(self, name: str) -> State: ...

    def by_hand(self, name: str) -> str:
        """The command that starts it, for where ``is_there`` says no."""

    def hints(self, plan: ServicePlan) -> list[str]:
        """Where the logs are, how to stop it, what else to know."""


def check_name(name: str) -> None:
    """Raises ServiceRefused."""
    if not _NAME.fullmatch(name):
        raise ServiceRefused(
            f"“{name}” cannot be a service's name. Take letters, digits, - and _, with a letter first, 63 at most."
        )


def check_account(account: str) -> None:
    """Raises ServiceRefused."""
    if not _ACCOUNT.fullmatch(account):
        raise ServiceRefused(f"“{account}” cannot be an account's name.")


def check_texts(plan: ServicePlan) -> None:
    """No service file can hold a line break or half a character. Raises ServiceRefused."""
    for word in (*plan.command(), plan.python_path or ""):
        if not word.isprintable():
            raise ServiceRefused(f"{word!r} has characters that a service's file cannot hold. Choose a plainer name.")


def is_below(path: str, folders: tuple[str, ...]) -> bool:
    """For POSIX paths: whether it is one of the folders or lies in one."""
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)
