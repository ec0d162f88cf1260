"""Backups, restoring, the last verification, and what is kept for how long: how the folder is looked after."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
from pathlib import Path
from typing import Any

from pydantic import Field, model_validator

from vamgr.airline.queries import all_airlines
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, FileAnswer, Model
from vamgr.kernel.errors import DomainError, StoreUnavailable
from vamgr.kernel.times import iso
from vamgr.overview.api_system import VerifyAnswer
from vamgr.overview.area import api as every_api

api = every_api.of_folder()

UPLOAD_LIMIT_BYTES = 512 * 1024 * 1024


class CheckAnswer(Model):
    """``at``: when every byte was read again."""

    at: str
    ok: bool
    detail: str


class BackupAnswer(Model):
    """``kind``: scheduled | by-hand | before-update | uploaded | other. What is null is not known: ``problem`` says
    why. ``newest_at``: of the newest event in it."""

    name: str
    kind: str
    made_at: str
    bytes: int
    events: int | None
    version: str | None
    newest_at: str | None
    checked: CheckAnswer | None
    problem: str | None


class ReplacedAnswer(Model):
    """A data folder that a restore has put aside."""

    name: str
    bytes: int
    events: int | None
    newest_at: str | None
    problem: str | None


class ScheduleAnswer(Model):
    """``next_at`` null: never, or when something has happened since the last backup. ``runs`` false: not in this
    process."""

    every_hours: int
    keep_daily: int
    keep_weekly: int
    keep_monthly: int
    dir: str
    runs: bool
    next_at: str | None
    last_at: str | None
    last_error: str | None
    last_error_at: str | None


class PendingAnswer(Model):
    """A restore that takes effect at the next start."""

    source: str
    made_at: str
    events: int


class BackupsAnswer(Model):
    """``needed_bytes``: about, for one more while it is made."""

    items: list[BackupAnswer]
    replaced: list[ReplacedAnswer]
    schedule: ScheduleAnswer
    pending: PendingAnswer | None
    free_bytes: int
    needed_bytes: int


@api.get("/system/backups", ability="data.backup", answer=BackupsAnswer, volatile=True, timeless=True)
async def list_backups(call: Call) -> BackupsAnswer:
    """The backups that there are, the newest first, and when the next one is made."""
    care = call.services.care
    schedule = await care.schedule()
    pending = care.pending()
    return BackupsAnswer(
        items=[_backup(kept) for kept in await care.backups()],
        replaced=[
            ReplacedAnswer(
                name=one.path.name,
                bytes=one.bytes,
                events=one.events,
                newest_at=one.newest_at,
                problem=one.problem,
            )
            for one in await care.asides()
        ],
        schedule=ScheduleAnswer(
            every_hours=schedule.every_hours,
            keep_daily=schedule.keep.daily,
            keep_weekly=schedule.keep.weekly,
            keep_monthly=schedule.keep.monthly,
            dir=str(schedule.folder),
            runs=schedule.runs,
            next_at=_iso(schedule.next_at),
            last_at=_iso(schedule.last_at),
            last_error=schedule.last_error,
            last_error_at=_iso(schedule.last_error_at),
        ),
        pending=None if pending is None else PendingAnswer.model_validate(pending),
        free_bytes=care.free_bytes(),
        needed_bytes=care.needed_bytes(),
    )


@api.post("/system/backups", ability="data.backup", status=201)
async def make_backup(call: Call) -> CommandAnswer:
    """Make a backup now, where backups are kept."""
    made = await call.services.care.make_backup()
    return _done(call, made.name)


@api.post("/system/backups/upload", ability="data.backup", status=201, upload_limit_bytes=UPLOAD_LIMIT_BYTES)
async def upload_backup(call: Call) -> CommandAnswer:
    """Take in a backup from elsewhere, when it is whole.

    A file above 512 MiB is copied to where backups are kept instead; it is in the list then.
    """
    assert call.upload is not None  # noqa: S101  (the web layer always gives it to an endpoint with an upload limit)
    kept = await call.services.care.add_backup(call.upload.content)
    return _done(call, kept.name)


@api.get("/system/backups/{name}", ability="data.backup", answer=FileAnswer, volatile=True, timeless=True)
async def download_kept_backup(call: Call) -> FileAnswer:
    """One of the backups that there are."""
    path = await call.services.care.backup_path(call.path["name"])
    # What is sent is deleted afterwards, so it is another name of the same file.
    link = call.services.data_dir / "tmp" / f"{secrets.token_hex(8)}-{path.name}"
    await asyncio.to_thread(_link, path, link)
    return FileAnswer(b"", "application/zip", secrets.token_hex(16), path.name, link)


class BackupVerified(Model):
    name: str
    ok: bool
    detail: str
    events: int | None
    checked_at: str


@api.post("/system/backups/{name}/verify", ability="data.backup", answer=BackupVerified)
async def verify_backup(call: Call) -> BackupVerified:
    """Read every byte of a backup again, and walk the chain of the log in it."""
    kept, check = await call.services.care.check_backup(call.path["name"])
    events = None if kept.backup is None else kept.backup.events
    return BackupVerified(name=kept.name, ok=check.ok, detail=check.detail, events=events, checked_at=check.at)


@api.delete("/system/backups/{name}", ability="data.backup")
async def delete_backup(call: Call) -> CommandAnswer:
    """Delete a backup for good."""
    await call.services.care.delete_backup(call.path["name"])
    return _done(call, call.path["name"])


@api.delete("/system/replaced/{name}", ability="data.backup")
async def delete_replaced(call: Call) -> CommandAnswer:
    """Delete what a restore put aside for good."""
    await call.services.care.delete_aside(call.path["name"])
    return _done(call, call.path["name"])


class SourceBody(Body):
    """Exactly one of the two."""

    backup: str | None = Field(None, min_length=1, max_length=200, description="The name of a backup.")
    replaced: str | None = Field(None, min_length=1, max_length=200, description="The name of what was put aside.")

    @model_validator(mode="after")
    def _one_of_them(self) -> SourceBody:
        if (self.backup is None) == (self.replaced is None):
            raise ValueError("Name either a backup or something that was replaced.")
        return self


class Standing(Model):
    events: int
    newest_at: str | None


class Comparison(Model):
    """``here`` null: what is here cannot be read. ``continues``: yes (the airline here is that of the backup, gone on)
    | ahead (the backup is that of the airline here, gone on) | no | unknown. ``lost_events``: those here that are not
    in it, null when that is no question of how many."""

    source: str
    ok: bool
    problem: str | None
    version: str | None
    theirs: Standing | None
    here: Standing | None
    continues: str
    lost_events: int | None
    sentences: list[str]


@api.post("/system/restore/check", ability="data.backup", body=SourceBody, answer=Comparison)
async def check_restore(call: Call) -> Comparison:
    """Read a backup whole and say what restoring it would mean. Changes nothing."""
    found = await call.services.care.compare(backup=call.body.backup, replaced=call.body.replaced)
    theirs = found.theirs
    return Comparison(
        source=theirs.source,
        ok=True,
        problem=None,
        version=theirs.version,
        theirs=Standing(events=theirs.events, newest_at=theirs.found.newest_at),
        here=None if found.here is None else Standing(events=found.here.events, newest_at=found.here.newest_at),
        continues=found.continues,
        lost_events=found.lost_events,
        sentences=found.sentences(),
    )


class RestoreBody(SourceBody):
    confirm: str = Field(min_length=1, max_length=10, description="The ICAO code of the airline that is replaced.")


class RestoreAnswer(CommandAnswer):
    """``restarts``: the server begins again by itself, within seconds, at the same address."""

    restarts: bool
    sentence: str


@api.post("/system/restore", ability="data.backup", body=RestoreBody, answer=RestoreAnswer)
async def restore(call: Call) -> RestoreAnswer:
    """Put a backup in the place of everything that is here; what it replaces is kept."""
    _must_confirm(call)
    restarts = await call.services.care.restore(backup=call.body.backup, replaced=call.body.replaced)
    name = str(call.body.backup or call.body.replaced)
    sentence = (
        "vamgr starts again with it now. You may have to sign in again."
        if restarts
        else "It is ready and proven. It takes effect when vamgr is started the next time."
    )
    return RestoreAnswer(id=name, position=_done(call, name).position, restarts=restarts, sentence=sentence)


class VerificationAnswer(Model):
    """``report`` null: nobody has verified this airline here yet. ``head_is_ours``: the event that the report ended
    with is still part of the log."""

    at: str | None
    head_is_ours: bool | None
    report: VerifyAnswer | None


@api.get("/system/verification", ability="system.view", answer=VerificationAnswer, volatile=True, timeless=True)
def get_verification(call: Call) -> VerificationAnswer:
    """The report of the last verification, also one by the command line."""
    report: dict[str, Any] | None = call.services.care.notes().verification
    if report is None:
        return VerificationAnswer(at=None, head_is_ours=None, report=None)
    answer = VerifyAnswer.model_validate(report)
    found = call.services.store.hash_at(call.tenant, answer.events)
    ours = found is not None and found.hex() == answer.head_hash
    return VerificationAnswer(at=answer.at, head_is_ours=ours, report=answer)


class RetentionRule(Model):
    """``setting``: its name in vamgr.toml, null for what no setting changes. ``now``: how much of it there is."""

    what: str
    title: str
    keeps: str
    setting: str | None
    value: str
    now: str


class RetentionAnswer(Model):
    items: list[RetentionRule]
    last_run_at: str | None
    last_error: str | None


@api.get("/system/retention", ability="system.view", answer=RetentionAnswer, volatile=True, timeless=True)
async def get_retention(call: Call) -> RetentionAnswer:
    """How long what is no event is kept. Events are kept for ever."""
    care = call.services.care
    notes = care.notes()
    items = [RetentionRule.model_validate(rule) for rule in await care.rules()]
    return RetentionAnswer(items=items, last_run_at=notes.sweep_at, last_error=notes.sweep_error)


def _must_confirm(call: Call) -> None:
    codes = {airline["icao"] for airline in all_airlines(call.reader)}
    if codes and call.body.confirm.upper() not in codes:
        raise DomainError(
            "Type the ICAO code of the airline that is to be replaced.", field="confirm", code="bad-format"
        )


def _backup(kept: Any) -> BackupAnswer:
    backup = kept.backup
    return BackupAnswer(
        name=kept.name,
        kind=kept.kind,
        made_at=iso(kept.made_at),
        bytes=kept.bytes,
        events=None if backup is None else backup.events,
        version=None if backup is None else backup.version,
        newest_at=None if backup is None else backup.newest_at,
        checked=None if kept.check is None else CheckAnswer.model_validate(kept.check),
        problem=kept.problem,
    )


def _link(path: Path, link: Path) -> None:
    try:
        link.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            os.link(path, link)
        except OSError:  # on another disk, or one that knows no links
            shutil.copyfile(path, link)
    except OSError as error:
        raise StoreUnavailable(f"{path} cannot be read: {error.strerror or error}.") from error


def _done(call: Call, name: str) -> CommandAnswer:
    return CommandAnswer(id=name, position=call.services.store.head(call.tenant).position)


def _iso(moment: Any) -> str | None:
    return None if moment is None else iso(moment)
