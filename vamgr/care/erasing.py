"""Erasing somebody from the command line: what goes and what cannot be reached is said first, and that it is gone is
proven afterwards, by looking through every file of the folder."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vamgr.accounts import all_accounts, owner_api
from vamgr.adapters.sqlite.connect import connect_reader
from vamgr.adapters.sqlite.folder import LOG_FILE
from vamgr.adapters.sqlite.replacing import REPLACED
from vamgr.care.backups import Backups
from vamgr.kernel.errors import NotFound
from vamgr.kernel.times import from_iso, iso
from vamgr.settings import Settings

_CHUNK = 1024 * 1024
_ERASED = bytes(32)
# Shorter ones would be found everywhere by chance.
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Copy:
    """Something that holds the person's data besides the airline itself. ``path``: a backup, or a folder."""

    path: Path
    made_at: str

    @property
    def said(self) -> str:
        return f"{self.path} (of {self.made_at[:10]})"


@dataclass(frozen=True)
class Plan:
    """Who is to be erased, and which backups and folders hold their data too."""

    user_id: str
    email: str
    display_name: str
    pilots: list[str]
    backups: list[Copy]
    folders: list[Copy]
    keys: list[bytes] = field(repr=False)

    def sentences(self, *, deleting: bool) -> list[str]:
        lines = [
            f"{self.display_name} <{self.email}> will be erased for good: name, e-mail address and password, their "
            "sign-ins and keys, and the key that their data in the log is encrypted with.",
            "What they flew and earned stays, without their name"
            + (f" (pilot {', '.join(self.pilots)})." if self.pilots else "."),
        ]
        if self.backups:
            lines.append("These backups were made before, and hold their data:")
            lines += [f"  {copy.said}" for copy in self.backups]
            lines.append(
                "They are deleted as well." if deleting else "Say --delete-old-backups to delete them as well."
            )
        if self.folders:
            lines.append("These folders hold their data too. Delete them yourself when they are not needed any more:")
            lines += [f"  {copy.said}" for copy in self.folders]
        lines.append("Copies that were taken elsewhere (downloaded backups, exports) cannot be reached from here.")
        return lines


@dataclass(frozen=True, slots=True)
class Trace:
    """``what``: key | e-mail address | name."""

    path: Path
    what: str


@dataclass(frozen=True, slots=True)
class Proof:
    """``traces``: found in the folder apart from ``left``, the copies that were not deleted."""

    plan: Plan
    key_gone: bool
    files: int
    traces: list[Trace]
    deleted: list[Copy]
    left: list[Copy]

    @property
    def ok(self) -> bool:
        """A name may be that of somebody else too, so it proves nothing."""
        return self.key_gone and all(trace.what == "name" for trace in self.traces)

    def sentences(self) -> list[str]:
        lines = ["The key is gone: nobody can read their data in the log any more."]
        if not self.key_gone:
            lines = ["WRONG: the key is still there. Say the same again; if that does not help, run `vamgr verify`."]
        lines.append(f"{self.files:,} files in the data folder were looked through, byte by byte:")
        for what in ("key", "e-mail address", "name"):
            found = [str(trace.path) for trace in self.traces if trace.what == what]
            lines.append(f"  {what}: {'found nowhere' if not found else 'found in ' + ', '.join(found)}")
        if any(trace.what == "name" for trace in self.traces):
            lines.append("  A name can be somebody else's too, or part of a text that somebody has written.")
        lines += [f"Deleted: {copy.said}" for copy in self.deleted]
        lines += [f"Still holds their data: {copy.said}" for copy in self.left]
        return lines

    def as_json(self) -> dict[str, Any]:
        return {
            "user_id": self.plan.user_id,
            "ok": self.ok,
            "key_gone": self.key_gone,
            "files": self.files,
            "traces": [{"path": str(trace.path), "what": trace.what} for trace in self.traces],
            "deleted": [str(copy.path) for copy in self.deleted],
            "left": [str(copy.path) for copy in self.left],
        }


async def plan(settings: Settings, person: str) -> Plan:
    """``person``: an e-mail address or the id of an account. Raises NotFound."""
    wanted = person.strip().casefold()
    found = next(
        (one for one in await all_accounts(settings) if wanted in {one["id"], (one["email"] or "").casefold()}), None
    )
    if found is None:
        raise NotFound(f"Nobody here is {person}. `vamgr user list` shows everyone.")
    if found["status"] == "erased":
        raise NotFound("This person's data was erased already.")
    since = from_iso(found["created_at"])
    backups = [
        Copy(kept.path, iso(kept.made_at))
        for kept in await asyncio.to_thread(Backups(settings).all)
        if kept.made_at >= since and kept.problem is None
    ]
    return Plan(
        user_id=found["id"],
        email=found["email"],
        display_name=found["display_name"],
        pilots=[str(pilot.get("callsign") or pilot["id"]) for pilot in found["pilots"]],
        backups=backups,
        folders=await asyncio.to_thread(_folders_with, settings.data_dir, found["id"]),
        keys=_keys_of(settings.data_dir / LOG_FILE, found["id"]),
    )


async def erase(settings: Settings, plan: Plan, *, delete_old_backups: bool) -> Proof:
    """Erase the person, through the vamgr that serves the folder if one does, and look whether it is so.

    Raises Refused for the last owner, and StoreUnavailable.
    """
    async with owner_api(settings) as api:
        await api.call("POST", f"/users/{plan.user_id}/erase", {"confirm": plan.email})
    deleted = plan.backups if delete_old_backups else []
    for copy in deleted:
        copy.path.unlink(missing_ok=True)
    return await asyncio.to_thread(_prove, settings, plan, deleted)


def spellings(text: str) -> list[bytes]:
    """A text as it may stand in a file: letters beyond ASCII have other bytes for their capitals."""
    return [one.encode() for one in {text, text.lower(), text.upper(), text.title(), text.casefold()}]


def _prove(settings: Settings, plan: Plan, deleted: list[Copy]) -> Proof:
    traces, files = [], 0
    needles = {"e-mail address": spellings(plan.email), "key": plan.keys}
    if len(plan.display_name) >= _TELLING:
        needles["name"] = spellings(plan.display_name)
    for path in _files_of(settings):
        files += 1
        traces += [Trace(path, what) for what in _found_in(path, needles)]
    key_gone = not _keys_of(settings.data_dir / LOG_FILE, plan.user_id)
    left = [copy for copy in (*plan.backups, *plan.folders) if copy not in deleted]
    return Proof(plan, key_gone, files, traces, deleted, left)


def _files_of(settings: Settings) -> Iterator[Path]:
    """Everything in the data folder but copies of the airline, which are said apart."""
    for path in sorted(settings.data_dir.rglob("*")):
        if path.is_file() and not {REPLACED, "backups"} & set(path.relative_to(settings.data_dir).parts[:-1]):
            yield path


def _found_in(path: Path, needles: dict[str, list[bytes]]) -> list[str]:
    """Which kinds of needle are in the file. ASCII's capitals do not matter for text; keys are as they are."""
    folded = {what: group if what == "key" else [needle.lower() for needle in group] for what, group in needles.items()}
    longest = max(len(needle) for group in needles.values() for needle in group)
    found: set[str] = set()
    try:
        with path.open("rb") as file:
            before = b""
            while chunk := file.read(_CHUNK):
                piece = before + chunk
                small = piece.lower()
                for what, group in folded.items():
                    if any(needle in (piece if what == "key" else small) for needle in group):
                        found.add(what)
                before = piece[-longest:]
    except OSError:  # gone meanwhile, or a socket of somebody else
        return []
    return sorted(found)


def _folders_with(data_dir: Path, user_id: str) -> list[Copy]:
    """Data folders inside the data folder that have the person's key and will keep it: what restores put aside, also in
    branches. (Branches themselves are erased together with the airline.)"""
    logs = sorted(data_dir.glob(f"**/{REPLACED}/*/**/{LOG_FILE}"))
    return [Copy(log.parent, _newest(log)) for log in logs if _keys_of(log, user_id)]


def _keys_of(log: Path, user_id: str) -> list[bytes]:
    """The keys of a person in a log, erased ones apart."""
    rows = _rows(log, "SELECT key FROM person_keys WHERE person = ?", (user_id,))
    return [bytes(row[0]) for row in rows if bytes(row[0]) != _ERASED]


def _newest(log: Path) -> str:
    rows = _rows(log, "SELECT max(recorded_at) FROM events", ())
    return str(rows[0][0]) if rows and rows[0][0] else ""


def _rows(log: Path, sql: str, parameters: tuple[str, ...]) -> list[tuple[Any, ...]]:
    try:
        with contextlib.closing(connect_reader(log)) as connection:
            return connection.execute(sql, parameters).fetchall()
    except sqlite3.Error:
        return []
