"""POSIX: the account that a system's service runs as, what it can reach, and the folders that it owns."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from vamgr.service.plan import LOGS, SCRATCH, Scope, ServicePlan, ServiceRefused, is_below
from vamgr.service.running import must_run

_TEMPORARY = ("/tmp", "/var/tmp")  # noqa: S108 - named to be refused
_READ, _ENTER = 4, 1


@dataclass(frozen=True, slots=True)
class Account:
    """One that does not exist yet has the id -1 and so may what everybody may."""

    name: str
    uid: int = -1
    gid: int = -1
    groups: frozenset[int] = frozenset()

    def may(self, found: os.stat_result, wanted: int) -> bool:
        """By the mode bits; ``wanted`` as in ``chmod``: 4 reads, 1 enters or runs."""
        if self.uid == 0:
            return True
        shift = 0
        if found.st_uid == self.uid:
            shift = 6
        elif found.st_gid in {self.gid, *self.groups}:
            shift = 3
        return (found.st_mode >> shift) & wanted == wanted


def find_account(name: str) -> Account | None:
    import pwd

    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(name, entry.pw_uid, entry.pw_gid, frozenset(os.getgrouplist(name, entry.pw_gid)))


def first_closed(path: Path, account: Account, wanted: int = _READ) -> Path | None:
    """What keeps the account from the path: a folder that it may not enter, or the path itself. A path or a folder
    that does not exist yet keeps nobody out."""
    for folder in reversed(path.parents):
        if folder.exists() and not account.may(folder.stat(), _ENTER):
            return folder
    return path if path.exists() and not account.may(path.stat(), wanted) else None


def check_reach(plan: ServicePlan) -> None:
    """A system's service must be able to run the program and to keep its data. Raises ServiceRefused."""
    if plan.scope is Scope.USER or plan.account is None:
        return
    account = find_account(plan.account) or Account(plan.account)
    program = Path(plan.program[0])
    for path in dict.fromkeys((program, program.resolve(), *([Path(plan.python_path)] if plan.python_path else []))):
        closed = first_closed(path, account, _READ | _ENTER)
        if closed is not None or is_below(str(path), _TEMPORARY):
            raise ServiceRefused(f"{_why_not(path, closed, account)} {_remedy(plan)}")
    data_dir = Path(plan.data_dir)
    if is_below(plan.data_dir, _TEMPORARY):
        raise ServiceRefused(
            f"{data_dir} lies in a folder that the system empties. Choose another one with --data-dir, or leave it out."
        )
    closed = first_closed(data_dir.parent, account, _ENTER)
    if closed is not None:
        raise ServiceRefused(
            f"The account {account.name} cannot reach {data_dir}: {closed} is closed to it. Choose another --data-dir, "
            "or leave it out."
        )
    _check_owner(data_dir, account)


def unreadable_tls(plan: ServicePlan) -> Path | None:
    """The certificate or the key, when a system's service could not read it."""
    if plan.scope is Scope.USER or plan.account is None:
        return None
    account = find_account(plan.account) or Account(plan.account)
    for path in (plan.tls_cert, plan.tls_key):
        if path is None:
            continue
        real = Path(path).resolve()  # Let's Encrypt's are links into another folder
        if any(first_closed(one, account) or is_below(str(one), _TEMPORARY) for one in (Path(path), real)):
            return Path(path)
    return None


def prepare(plan: ServicePlan, *, makes_accounts: bool = True) -> list[str]:
    """Make the account and the folders that are missing. Says what it made. Raises ProgramFailed, ServiceRefused."""
    said: list[str] = []
    account = None
    if plan.account is not None:
        account = find_account(plan.account)
        if account is None and makes_accounts:
            _make_account(plan.account, plan.data_dir)
            said.append(f"Made the system account {plan.account}, which nobody can sign in with.")
            account = find_account(plan.account)
        if account is None:
            raise ServiceRefused(f"There is no account {plan.account} on this machine. Make it first, or name another.")
    data_dir = Path(plan.data_dir)
    was_there = data_dir.exists()
    try:
        _own_folder(data_dir, account)
        for name in (SCRATCH, LOGS):
            _own_folder(data_dir / name, account)
    except OSError as error:
        raise ServiceRefused(f"{error.filename or data_dir} cannot be made: {error.strerror or error}.") from error
    if not was_there:
        said.append(f"Made the data folder {data_dir}.")
    return said


def _make_account(name: str, data_dir: str) -> None:
    home = ("--home-dir", data_dir, "--no-create-home")
    must_run(["useradd", "--system", "--user-group", *home, "--shell", "/usr/sbin/nologin", name])


def _own_folder(folder: Path, account: Account | None) -> None:
    """Make it, or take over an empty one. What has content already belongs to the account: ``check_reach`` saw to it,
    and what lies in the account's own folder is not touched by us, for the account could have put a link there."""
    if folder.is_symlink() or (folder.exists() and any(folder.iterdir())):
        return
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if account is not None:
        os.chown(folder, account.uid, account.gid, follow_symlinks=False)


def _check_owner(data_dir: Path, account: Account) -> None:
    if not data_dir.exists():
        return
    if not data_dir.is_dir():
        raise ServiceRefused(f"{data_dir} is not a folder. Choose another --data-dir.")
    owner = data_dir.stat()
    if owner.st_uid != account.uid and any(data_dir.iterdir()):
        raise ServiceRefused(
            f"{data_dir} has something in it and does not belong to the account {account.name}. If it is vamgr's, hand "
            f"it over: chown -R {account.name} '{data_dir}', or run the service as its owner with --user-account."
        )
    if stat.S_IMODE(owner.st_mode) & 0o022 and not owner.st_mode & stat.S_ISVTX and any(data_dir.iterdir()):
        raise ServiceRefused(f"Others may write to {data_dir}. Close it first: chmod 700 '{data_dir}'")


def _why_not(path: Path, closed: Path | None, account: Account) -> str:
    if closed is None:
        return f"{path} lies in a folder that the system empties, and of which a service sees only its own part."
    where = "" if closed == path else f": {closed} is closed to it"
    return f"The account {account.name} cannot read {path}{where}."


def _remedy(plan: ServicePlan) -> str:
    if len(plan.program) == 1:
        return (
            f"Put the program where everyone can run it, and install from there: "
            f"install -m 0755 '{plan.program[0]}' /usr/local/bin/vamgr && /usr/local/bin/vamgr service install"
        )
    return "Put vamgr and its environment into a folder that everyone can read, such as /opt/vamgr."
