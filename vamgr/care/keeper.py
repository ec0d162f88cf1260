"""What looks after a folder while it is served: backs it up when that is due, and throws away what has had its time."""

from __future__ import annotations

import asyncio
import functools
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from vamgr.adapters.sqlite.replacing import Pending, read_pending
from vamgr.care import retention
from vamgr.care.backups import BY_HAND, SCHEDULED, Aside, Backups, Kept
from vamgr.care.notes import Check, Notes, note, read_notes
from vamgr.care.restoring import Comparison, look, stage
from vamgr.care.rotation import Keep, due_at, superfluous
from vamgr.kernel.errors import StoreUnavailable, VamgrError
from vamgr.kernel.times import from_iso, iso

if TYPE_CHECKING:
    from vamgr.runtime import System

T = TypeVar("T")
_log = logging.getLogger("vamgr.care")
# A machine that slept is looked after soon after it woke up.
_LOOK_SECONDS = 60.0
_SWEEP_EVERY = timedelta(days=1)
_RESTART_SECONDS = 0.4


class _Ended(StoreUnavailable):
    """The process is going down, so a backup that is being made is given up."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """``next_at`` None: never, or when something has happened since the last one. ``runs``: this process makes them."""

    every_hours: int
    keep: Keep
    folder: Path
    runs: bool
    next_at: datetime | None
    last_at: datetime | None
    last_error: str | None
    last_error_at: datetime | None


class Care:
    """One per system. Methods are coroutines for the event loop's thread; what takes long runs beside it."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._backups = Backups(system.settings)
        self._watching: asyncio.Task[None] | None = None
        self._ending = threading.Event()
        self._busy = asyncio.Lock()

    def start(self) -> None:
        """Follow the schedule until `stop`."""
        self._watching = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """A backup that is being made is given up, and leaves nothing behind."""
        self._ending.set()
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.wait([self._watching])
        async with self._busy:  # what a request has begun is on its way out
            pass

    # Backups

    async def backups(self) -> list[Kept]:
        return await asyncio.to_thread(self._backups.all)

    async def asides(self) -> list[Aside]:
        return await asyncio.to_thread(self._backups.asides)

    def free_bytes(self) -> int:
        return self._backups.free_bytes()

    def needed_bytes(self) -> int:
        return self._backups.needed_bytes()

    async def make_backup(self) -> Kept:
        """Raises StoreUnavailable."""
        return await self._alone(self._backups.make, BY_HAND, self._now(), self._ask)

    async def check_backup(self, name: str) -> tuple[Kept, Check]:
        """Raises NotFound and StoreUnavailable."""
        return await self._alone(self._backups.check, name, self._now())

    async def add_backup(self, content: bytes) -> Kept:
        """Raises BackupUnusable and StoreUnavailable."""
        return await self._alone(self._backups.add, content, self._now())

    async def delete_backup(self, name: str) -> None:
        """Raises NotFound and StoreUnavailable."""
        await self._alone(self._backups.delete, name)

    async def delete_aside(self, name: str) -> None:
        """Raises NotFound and StoreUnavailable."""
        await self._alone(self._backups.delete_aside, name)

    async def backup_path(self, name: str) -> Path:
        """Raises NotFound."""
        return (await asyncio.to_thread(self._backups.find, name)).path

    async def schedule(self) -> Schedule:
        settings, notes = self._system.settings, self.notes()
        next_at = self._due_at(notes) if self._runs else None
        if next_at is not None and next_at <= self._now() and await asyncio.to_thread(self._is_backed_up):
            next_at = None
        return Schedule(
            every_hours=settings.backup_every_hours,
            keep=self._keep,
            folder=self._backups.folder,
            runs=self._runs,
            next_at=next_at,
            last_at=_moment(notes.backup_at),
            last_error=notes.backup_error,
            last_error_at=_moment(notes.backup_error_at),
        )

    def backup_failed(self) -> str:
        """Why the last scheduled backup could not be made; empty when it could."""
        return self.notes().backup_error or ""

    # Restoring

    def pending(self) -> Pending | None:
        return read_pending(self._system.data_dir)

    async def compare(self, *, backup: str | None, replaced: str | None) -> Comparison:
        """What restoring this would mean. Raises NotFound, BackupUnusable, NewerFolder and StoreUnavailable."""

        def compare(source: Path) -> Comparison:
            with self._backups.scratch() as scratch:
                return look(self._system.settings, source, scratch)

        return await self._alone(compare, self._source(backup, replaced))

    async def restore(self, *, backup: str | None, replaced: str | None) -> bool:
        """Lay the backup ready, and have whoever serves this system start again with it.

        Returns whether that happens by itself; else it takes effect at the next start.
        Raises NotFound, BackupUnusable, NewerFolder and StoreUnavailable; then nothing has changed.
        """
        settings = self._system.settings
        await self._alone(stage, settings, self._source(backup, replaced), self._now())
        restart = self._system.restart
        if restart is None:
            return False
        asyncio.get_running_loop().call_later(_RESTART_SECONDS, restart, settings)  # when the answer is out
        return True

    # Looking after it

    def notes(self) -> Notes:
        return read_notes(self._system.data_dir)

    def remember_verification(self, report: dict[str, Any]) -> None:
        note(self._system.data_dir, verification=report)

    async def rules(self) -> list[retention.Rule]:
        system = self._system
        sessions = await system.sessions.count(system.tenant)
        commands = (await system.store.counts(system.tenant)).commands
        return await asyncio.to_thread(retention.rules, system, sessions=sessions, commands=commands)

    async def look_after(self) -> None:
        """Do what is due: the backup of the schedule, and the sweeping of what has had its time."""
        if await self._is_due():
            await self._back_up_by_schedule()
        swept = _moment(self.notes().sweep_at)
        if swept is None or not timedelta(0) <= self._now() - swept < _SWEEP_EVERY:
            await self._sweep()

    async def _watch(self) -> None:
        while True:
            try:
                await self.look_after()
            except Exception:
                _log.exception("the folder could not be looked after; the next look is in a minute")
            await asyncio.sleep(_LOOK_SECONDS)

    async def _is_due(self) -> bool:
        due = self._due_at(self.notes())
        return due is not None and due <= self._now() and not await asyncio.to_thread(self._is_backed_up)

    async def _back_up_by_schedule(self) -> None:
        now = self._now()
        try:
            made = await self._alone(self._backups.make, SCHEDULED, now, self._ask)
            await self._alone(self._rotate, now)
        except _Ended:
            return
        except VamgrError as error:
            _log.error("the scheduled backup could not be made: %s", error.detail)
            note(self._system.data_dir, backup_error=error.detail, backup_error_at=iso(now))
            return
        note(self._system.data_dir, backup_at=iso(now), backup_error=None, backup_error_at=None)
        _log.info("backed up to %s", made.path)

    def _rotate(self, now: datetime) -> None:
        # A damaged one stands for no day: it neither takes a whole one's place nor is thrown away unseen.
        made = {
            kept.name: kept.made_at
            for kept in self._backups.all()
            if kept.kind == "scheduled" and kept.problem is None and (kept.check is None or kept.check.ok)
        }
        for name in superfluous(made, self._keep, now):
            self._backups.delete(name)

    def _due_at(self, notes: Notes) -> datetime | None:
        system = self._system
        head = system.store.head(system.tenant).position
        return due_at(
            every=timedelta(hours=system.settings.backup_every_hours),
            begun_at=system.store.recorded_at(system.tenant, 1) if head else None,
            last_at=_moment(notes.backup_at),
            failed_at=_moment(notes.backup_error_at),
            now=self._now(),
        )

    def _is_backed_up(self) -> bool:
        """Nothing has happened since one of the backups that are there, and whole as far as is known."""
        head = self._system.store.head(self._system.tenant)
        here = (head.position, head.hash.hex())
        return any(
            kept.backup is not None
            and kept.backup.heads.get(self._system.tenant) == here
            and (kept.check is None or kept.check.ok)
            for kept in self._backups.all()
        )

    async def _sweep(self) -> None:
        now, error = self._now(), None
        try:
            await retention.sweep(self._system, now)
        except StoreUnavailable as failure:
            error = failure.detail
            _log.error("what has had its time could not be thrown away: %s", error)
        note(self._system.data_dir, sweep_at=iso(now), sweep_error=error)

    async def _alone(self, work: Callable[..., T], *arguments: Any) -> T:
        """In a thread, one at a time: two of them would take each other's notes away. Whoever gives up waits for its
        end too, since a thread cannot be stopped: the folder is let go only after that."""
        async with self._busy:
            working = asyncio.ensure_future(asyncio.to_thread(functools.partial(work, *arguments)))
            try:
                return await asyncio.shield(working)
            except asyncio.CancelledError:
                await asyncio.wait([working])
                working.exception()  # nobody asks any more
                raise

    def _source(self, backup: str | None, replaced: str | None) -> Path:
        if (backup is None) == (replaced is None):
            raise ValueError("name either a backup or a replaced folder")
        return self._backups.find(backup).path if backup is not None else self._backups.find_aside(str(replaced))

    def _ask(self) -> None:
        if self._ending.is_set():
            raise _Ended("vamgr is shutting down, so no backup was made. Make one when it runs again.")

    def _now(self) -> datetime:
        return self._system.clock.now()

    @property
    def _keep(self) -> Keep:
        settings = self._system.settings
        return Keep(settings.backup_keep_daily, settings.backup_keep_weekly, settings.backup_keep_monthly)

    @property
    def _runs(self) -> bool:
        return self._system.background and self._system.settings.backup_every_hours > 0


def _moment(stored: str | None) -> datetime | None:
    try:
        return None if stored is None else from_iso(stored)
    except ValueError:
        return None
