"""What `vamgr doctor` says of backups, proof and the clock: read only, beside whoever owns the folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

from vamgr.adapters.sqlite.folder import LOG_FILE
from vamgr.adapters.sqlite.replacing import read_pending
from vamgr.care.backups import Backups, Kept
from vamgr.care.notes import read_notes
from vamgr.care.proving import summary_of
from vamgr.kernel.errors import StoreUnavailable, VamgrError
from vamgr.kernel.times import from_iso
from vamgr.runtime import inspect_log
from vamgr.settings import Settings

State = Literal["ok", "note", "wrong"]
Said = tuple[str, State, str]
_OLD = timedelta(days=7)
_PROOF_IS_OLD = timedelta(days=90)
_CLOCK_EVENTS = 5000


def examine_care(settings: Settings, now: datetime) -> Iterator[Said]:
    """(check, state, sentence) of a folder with an airline in it; nothing for one without."""
    if not (settings.data_dir / LOG_FILE).exists():
        return
    pending = read_pending(settings.data_dir)
    if pending is not None:
        yield (
            "restore",
            "note",
            f"{pending.source} ({pending.events:,} events) takes the airline's place at the next start",
        )
    yield ("backups", *_backups(settings, now))
    yield ("backup room", *_room(settings))
    yield ("proof", *_proof(settings, now))
    yield ("clock jumps", *_clock_of_the_log(settings))


def _backups(settings: Settings, now: datetime) -> tuple[State, str]:
    notes, every = read_notes(settings.data_dir), settings.backup_every_hours
    plan = f"every {every} hours into {settings.backup_folder}" if every else "by hand only (backup_every_hours is 0)"
    if notes.backup_error is not None:
        return "wrong", f"the last scheduled one could not be made: {notes.backup_error}"
    bad = [kept for kept in Backups(settings).all() if kept.check is not None and not kept.check.ok]
    if bad:
        return "wrong", f"{bad[0].name} is damaged: {bad[0].check.detail if bad[0].check else ''} Make a new one."
    newest = next((kept for kept in Backups(settings).all() if kept.backup is not None), None)
    if newest is None:
        return "note", f"there is none yet; they are made {plan}"
    text = f"the newest is of {newest.made_at:%Y-%m-%d %H:%MZ}; they are made {plan}"
    if _is_behind(settings, newest) and now - newest.made_at > max(_OLD, timedelta(hours=2 * every)):
        return "note", f"{text}. More has happened since then: run `vamgr backup`."
    return "ok", text


def _is_behind(settings: Settings, newest: Kept) -> bool:
    try:
        return newest.backup is None or summary_of(settings.data_dir / LOG_FILE).heads != newest.backup.heads
    except StoreUnavailable:
        return False  # the check of the log says what is wrong with it


def _room(settings: Settings) -> tuple[State, str]:
    backups = Backups(settings)
    try:
        backups.refuse_little_space()
    except StoreUnavailable as error:
        return "wrong", error.detail
    return "ok", f"one more needs up to {backups.needed_bytes() / 1e6:,.0f} MB of {backups.free_bytes() / 1e6:,.0f} MB"


def _proof(settings: Settings, now: datetime) -> tuple[State, str]:
    report = read_notes(settings.data_dir).verification
    if report is None:
        return "note", "the airline was never verified here; `vamgr verify` does it"
    at = from_iso(str(report["at"]))
    said = f"verified on {at:%Y-%m-%d %H:%MZ}, {report['events']:,} events"
    if not report["ok"]:
        return "wrong", f"{said}: {len(report['problems'])} problem(s). Run `vamgr verify` and do what it says."
    if now - at > _PROOF_IS_OLD:
        return "note", f"{said}, a while ago; `vamgr verify` does it again"
    return "ok", said


def _clock_of_the_log(settings: Settings) -> tuple[State, str]:
    """Whether the clock went back between two of the newest events: they keep their order, but not their times."""
    reader = inspect_log(settings)
    try:
        rows = reader.query(
            """SELECT position, recorded_at, before FROM (
                SELECT e.position, e.recorded_at, lag(e.recorded_at) OVER (PARTITION BY e.tenant ORDER BY e.position)
                    AS before
                FROM heads h JOIN events e ON e.tenant = h.tenant AND e.position > h.position - ?
            ) WHERE recorded_at < before ORDER BY recorded_at DESC LIMIT 1""",
            (_CLOCK_EVENTS,),
        )
    except VamgrError as error:
        return "wrong", f"the newest events cannot be read: {error.detail}"
    finally:
        reader.close()
    if not rows:
        return "ok", "it never went back between the newest events"
    position, at, before = rows[0]
    text = (
        f"it went back from {before[:16]}Z to {at[:16]}Z before event {position}. Events keep the order in which they "
        "happened; see that the clock is set by a time server."
    )
    return "note", text
