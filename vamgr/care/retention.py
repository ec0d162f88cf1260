"""How long what is no event is kept: sessions, answers to repeated requests, the program's log, scratch files.

Events are kept for ever. Backups have their rotation (`vamgr.care.rotation`).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from vamgr.adapters.sqlite.backup import clear_what_was_left
from vamgr.logs import log_folder

if TYPE_CHECKING:
    from vamgr.runtime import System

IMPORTS = "imports"
SCRATCH_AFTER = timedelta(days=1)
_BATCH = 5000


@dataclass(frozen=True, slots=True)
class Rule:
    """``setting``: its name in vamgr.toml, None for what no setting changes. ``now``: how much of it there is."""

    what: str
    title: str
    keeps: str
    setting: str | None
    value: str
    now: str


async def sweep(system: System, now: datetime) -> None:
    """Throw away what has had its time. Raises StoreUnavailable."""
    await system.sessions.end_expired(now)
    await _forget_commands(system, now)
    settings = system.settings
    _delete_old(log_folder(settings.data_dir), "vamgr.log.*", now - timedelta(days=settings.log_days))
    _delete_old(settings.data_dir / "tmp", "*", now - SCRATCH_AFTER)
    _delete_old(settings.data_dir / IMPORTS, "*.failed.csv", now - timedelta(days=settings.command_days))
    clear_what_was_left(settings.backup_folder, now)


def rules(system: System, *, sessions: int, commands: int) -> list[Rule]:
    """What is kept for how long, and how much of it there is now, sign-ins and commands as counted. Blocking."""
    settings = system.settings
    keep = (settings.backup_keep_daily, settings.backup_keep_weekly, settings.backup_keep_monthly)
    return [
        Rule(
            "sessions",
            "Sign-ins",
            f"A sign-in ends after {settings.session_days} days without use and is forgotten then.",
            "session_days",
            str(settings.session_days),
            f"{sessions:,} open",
        ),
        Rule(
            "commands",
            "Answers to repeated requests",
            f"A request that is said again under its Idempotency-Key is answered as before for {settings.command_days} "
            "days.",
            "command_days",
            str(settings.command_days),
            f"{commands:,} kept",
        ),
        Rule(
            "logs",
            "The program's log",
            f"At most 5 files of 1 MB, and none older than {settings.log_days} days.",
            "log_days",
            str(settings.log_days),
            _files(log_folder(settings.data_dir)),
        ),
        Rule(
            "imports",
            "Rows that an import could not take",
            f"The file with the rows and their reasons stays for {settings.command_days} days.",
            "command_days",
            str(settings.command_days),
            _files(settings.data_dir / IMPORTS),
        ),
        Rule(
            "backups",
            "Scheduled backups",
            f"All of the last 24 hours, and the last one of each of {keep[0]} days, {keep[1]} weeks and {keep[2]} "
            "months. Those made by hand stay until somebody deletes them.",
            "backup_keep_daily, backup_keep_weekly, backup_keep_monthly",
            ", ".join(map(str, keep)),
            _files(settings.backup_folder),
        ),
        Rule(
            "replaced",
            "What a restore put aside",
            "Stays until somebody deletes it.",
            None,
            "",
            _files(settings.data_dir / "replaced"),
        ),
        Rule(
            "past",
            "Tables for looking back",
            "Made from the log when somebody looks back, and kept for the next time; they can be deleted at any time.",
            None,
            "",
            _sizes(settings.data_dir.glob("past.sqlite*")),
        ),
        Rule(
            "scratch",
            "Scratch files",
            "Gone with the next start, or after a day.",
            None,
            "",
            _files(settings.data_dir / "tmp"),
        ),
    ]


async def _forget_commands(system: System, now: datetime) -> None:
    """Those of the last days stay, and those that a policy which has not come further could send once more.

    The days are those of the log: a clock that is ahead, or an airline that rests, makes nothing old.
    """
    for tenant, _ in await system.store.tenants():
        head = system.store.head(tenant).position
        if head == 0:
            continue
        today = min(now, system.store.recorded_at(tenant, head))
        until = system.store.position_at(tenant, today - timedelta(days=system.settings.command_days))
        waiting = [status.position for status in system.policies.status() if status.tenant == tenant]
        until = min([until, *waiting])
        while until > 0 and await system.store.forget_commands(tenant, until, _BATCH) == _BATCH:
            pass


def _delete_old(folder: Path, pattern: str, before: datetime) -> None:
    for path in folder.glob(pattern):
        try:
            if path.stat().st_mtime < before.timestamp():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        except OSError:  # somebody else's, or gone
            continue


def _files(folder: Path) -> str:
    return _sizes(folder.rglob("*"))


def _sizes(paths: Iterable[Path]) -> str:
    sizes = []
    for path in paths:
        try:
            if path.is_file():
                sizes.append(path.stat().st_size)
        except OSError:
            continue
    return f"{len(sizes):,} files, {sum(sizes) / 1e6:,.1f} MB"
