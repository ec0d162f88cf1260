"""Dry runs and imports while the process runs: what is being done, how far it is, and each row's outcome.

A dry run is nothing that has happened, so it is no event. An import and its undoing are in the log; what is here of
them is their progress and their rows. Where there are many processes they are on a shelf that all see (`shelf`).
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from vamgr.exchange.csv import commands, shelf, standing, table
from vamgr.exchange.csv.applying import Applying
from vamgr.exchange.csv.events import ImportBegun, Kind
from vamgr.exchange.csv.kinds import KINDS
from vamgr.exchange.csv.planning import Columns, Fault, Outcome, Planned, Planner, columns_of, notes_of, packed
from vamgr.exchange.csv.services import Services
from vamgr.exchange.csv.shelf import Shelf
from vamgr.exchange.csv.undoing import Undoing, read_from_log
from vamgr.exchange.csv.views import imports_table
from vamgr.kernel.errors import DomainError, NotFound, StoreUnavailable, VamgrError
from vamgr.kernel.ids import uuid7
from vamgr.kernel.uow import Actor

log = logging.getLogger("vamgr.imports")
State = Literal["checking", "checked", "applying", "applied", "stopped", "undoing", "undone"]
ROWS_AT_ONCE: dict[Kind, int] = {"flights": 400}
_ROWS_AT_ONCE = 150
_SLICE = 500
_REMEMBERED = 4
REMEMBERED_SECONDS = 2 * 3600.0
_TELL_SECONDS = 1.0
_BUSY = "Another file is being imported. Wait until that is done."
_LAG_EVENTS = 4000
_LAG_SECONDS = 60.0


@dataclass(slots=True)
class Progress:
    what: str
    done: int
    total: int


@dataclass
class ImportJob:
    """One file. ``columns`` and ``outcomes`` are there for those that this process has read; ``notes``: what is true of
    many rows, and of how many; ``steps``: that were ended; ``size``: how many rows there are, where they are not
    here; ``running``: in this process. ``problem``: why a step ended early, in a sentence."""

    id: str
    tenant: str
    kind: Kind
    file_name: str
    airline_id: str
    actor: Actor
    state: State
    digest: str = ""
    fuel_per_lb: bool = True
    columns: Columns | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    progress: Progress | None = None
    problem: str | None = None
    notes: list[tuple[str, int]] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)
    steps: int = 0
    size: int = 0
    running: bool = False

    @property
    def busy(self) -> bool:
        return self.state in ("applying", "undoing")

    def counts(self) -> dict[str, int]:
        """As asked for twice a second by whoever watches, so they are not counted anew each time."""
        counted = {name: self.tally[name] for name in ("new", "changed", "same", "failed")}
        return {"rows": len(self.outcomes) or self.size, **counted}

    def add(self, outcomes: list[Outcome]) -> None:
        self.outcomes += outcomes
        self.tally.update(outcome.status for outcome in outcomes)

    def fail(self, outcome: Outcome, errors: Sequence[Fault]) -> None:
        """What would have been done was not."""
        self.tally[outcome.status] -= 1
        self.tally["failed"] += 1
        outcome.status, outcome.changes, outcome.errors = "failed", "", tuple(errors)


class ImportJobs:
    """Of one process, which shares them ``on`` a shelf. One import of an airline at a time is applied or undone."""

    def __init__(self, services: Services, on: Shelf | None = None) -> None:
        self._services = services
        self._shelf = on
        self._jobs: dict[str, ImportJob] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def get(self, tenant: str, import_id: str, *, rows: bool = False) -> ImportJob | None:
        """As it stands, wherever it is worked on. ``rows``: with its outcomes; without it they may be left out."""
        job = self._jobs.get(import_id)
        if job is not None and job.tenant != tenant:
            return None
        if self._shelf is None or (job is not None and job.running):
            return job
        kept = self._shelf.look(tenant, import_id)
        if kept is None:
            return None
        found = ImportJob(id=import_id, tenant=tenant, **shelf.fields_of(kept))
        if job is not None and (job.state, job.steps) == (found.state, found.steps):
            return job
        if rows:
            packed_rows = self._shelf.rows(tenant, import_id)
            found.outcomes = shelf.outcomes_of(packed_rows) if packed_rows is not None else []
            self._forget_oldest()
            self._jobs[import_id] = found
        return found

    async def begin(
        self,
        tenant: str,
        actor: Actor,
        kind: Kind,
        raw: bytes,
        *,
        file_name: str,
        airline_id: str,
        fuel_per_lb: bool = True,
    ) -> ImportJob:
        """Read a file and begin its dry run. Raises InvalidInput for what is no such file."""
        rows = KINDS[kind]
        known = [name for column in rows.columns for name in (column.name, *column.aliases)]
        content = await asyncio.to_thread(table.read, raw, known)
        job = ImportJob(
            id=uuid7(),
            tenant=tenant,
            kind=kind,
            file_name=file_name,
            airline_id=airline_id,
            actor=_importing(actor),
            state="checking",
            digest=hashlib.sha256(raw).hexdigest(),
            fuel_per_lb=fuel_per_lb,
            columns=columns_of(rows, content),
            progress=Progress("Dry run", 0, len(content.lines)),
        )
        self._forget_oldest()
        self._jobs[job.id] = job
        if self._shelf is not None:
            await self._shelf.tidy(tenant, _REMEMBERED - 1)
            await self._shelf.keep(tenant, job.id, job.state, shelf.about(job))
        self._start(job, self._check(job, content), "checked")
        return job

    async def apply(self, job: ImportJob, actor: Actor) -> None:
        """Raises DomainError when it is not the time."""
        if job.state == "checking":
            raise DomainError("The dry run is not done yet. Wait for it.", rule="import-checking")
        if job.state != "checked":
            raise DomainError("This was imported already. Upload the file again.", rule="import-applied")
        self._require_idle(job.tenant)
        await self._claim(job, actor, "applying", Progress("Import", 0, len(job.outcomes)), ("checked",))
        self._start(job, self._apply(job), "applied")

    async def undo(self, tenant: str, actor: Actor, import_id: str) -> ImportJob:
        """Raises DomainError when it is not the time, and NotFound."""
        self._require_idle(tenant)
        row = self._services.read_model.reader(tenant).row(imports_table, import_id)
        if row is None:
            if self.get(tenant, import_id) is not None:
                raise DomainError("This was never applied, so there is nothing to undo.", rule="not-applied")
            raise NotFound("There is no such import.")
        if row["state"] == "undone":
            raise DomainError("This import was undone already.", rule="import-undone")
        job = self.get(tenant, import_id, rows=True) or ImportJob(
            id=import_id,
            tenant=tenant,
            kind=row["kind"],
            file_name=row["file_name"],
            airline_id=row["airline_id"],
            actor=actor,
            state="stopped",
        )
        await self._claim(job, actor, "undoing", Progress("Undo", 0, row["new"] + row["changed"]), None)
        self._jobs[import_id] = job
        self._start(job, self._undo(job, row["first_position"] - 1), "undone")
        return job

    async def forget(self, job: ImportJob) -> None:
        """Raises DomainError for one that is being worked on."""
        if job.busy:
            raise DomainError("It is being imported right now.", rule="import-running")
        self._jobs.pop(job.id, None)
        if self._shelf is not None:
            await self._shelf.drop(job.tenant, job.id)

    def failed(self, tenant: str, import_id: str) -> bytes | None:
        """The failed rows of an import that was applied, as long as they are kept."""
        if self._shelf is not None:
            return self._shelf.failed(tenant, import_id)
        path = self._failed_file(import_id)
        return path.read_bytes() if path.is_file() else None

    def has_failed(self, tenant: str, import_id: str) -> bool:
        if self._shelf is not None:
            return self._shelf.has_failed(tenant, import_id)
        return self._failed_file(import_id).is_file()

    async def stop(self) -> None:
        """End what is going on, between two appends."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    # the steps

    async def _claim(
        self, job: ImportJob, actor: Actor, state: State, progress: Progress, states: Sequence[State] | None
    ) -> None:
        """Begin a step, which no other process begins too. Raises DomainError; then nothing has changed."""
        before = job.actor, job.state, job.problem, job.progress
        job.actor, job.state, job.problem, job.progress = _importing(actor), state, None, progress
        if self._shelf is None:
            return
        try:
            if await self._shelf.claim(job.tenant, job.id, state, shelf.about(job), states):
                return
        except BaseException:
            job.actor, job.state, job.problem, job.progress = before
            raise
        job.actor, job.state, job.problem, job.progress = before
        raise DomainError(_BUSY, rule="import-running")

    async def _keep_shown(self, job: ImportJob) -> None:
        """Let the other processes know how far it is, and that somebody is at it."""
        while self._shelf is not None:
            await asyncio.sleep(_TELL_SECONDS)
            try:
                await self._shelf.keep(job.tenant, job.id, job.state, shelf.about(job))
            except VamgrError as error:
                log.warning("how far the import %s is could not be told: %s", job.id, error.detail)

    async def _put_down(self, job: ImportJob, ended: State) -> None:
        if self._shelf is not None:
            rows = await asyncio.to_thread(shelf.rows_of, job.outcomes) if job.columns is not None else None
            try:
                await self._shelf.keep(job.tenant, job.id, ended, shelf.about(job), rows)
            except VamgrError as error:
                log.warning("what came of the import %s is known to this process only: %s", job.id, error.detail)

    def _start(self, job: ImportJob, step: Coroutine[Any, Any, None], then: State) -> None:
        job.running = True
        task = asyncio.create_task(self._run(job, step, then))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, job: ImportJob, step: Coroutine[Any, Any, None], then: State) -> None:
        telling = asyncio.create_task(self._keep_shown(job))
        ended: State = "stopped"
        try:
            await step
            ended = then
        except asyncio.CancelledError:
            job.problem = shelf.SHUT_DOWN
            raise
        except VamgrError as error:
            job.problem = error.detail
        except Exception:
            log.exception("the import %s came to a stop", job.id)
            job.problem = "Something unexpected happened; vamgr's log says what."
        finally:
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)
            job.progress = None
            job.steps += 1
            await self._put_down(job, ended)  # before anybody is told of the end, and begins something after it
            job.state, job.running = ended, False
            asyncio.get_running_loop().call_later(REMEMBERED_SECONDS, self._let_go, job, job.steps)

    def _let_go(self, job: ImportJob, steps: int) -> None:
        """Forget a file with which nothing was done for long: its rows are many, and it can be uploaded again."""
        if not job.busy and not job.running and job.steps == steps and self._jobs.get(job.id) is job:
            del self._jobs[job.id]
            if self._shelf is not None:
                task = asyncio.create_task(self._shelf.drop(job.tenant, job.id, idle_seconds=REMEMBERED_SECONDS))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _check(self, job: ImportJob, content: table.Table) -> None:
        planner = await self._planner(job)

        def plan(lines: list[table.Line]) -> list[Outcome]:
            return [planner.outcome(line, planner.plan(line, rehearse=True)) for line in lines]

        for start in range(0, len(content.lines), _SLICE):
            job.add(await asyncio.to_thread(plan, content.lines[start : start + _SLICE]))
            self._tell(job, len(job.outcomes))
        job.notes = await asyncio.to_thread(notes_of, job.outcomes, planner.columns)

    async def _apply(self, job: ImportJob) -> None:
        planner = await self._planner(job)
        begun = ImportBegun(
            kind=job.kind,
            file_name=job.file_name,
            digest=job.digest,
            rows=len(job.outcomes),
            airline_id=job.airline_id,
        )
        command = commands.BeginImport(import_id=job.id, begun=begun)
        await self._services.bus.execute(
            job.tenant, commands.begin_import, command, actor=job.actor, correlation_id=job.id
        )
        applying = Applying(
            bus=self._services.bus,
            tenant=job.tenant,
            actor=job.actor,
            import_id=job.id,
            kind=KINDS[job.kind],
            standing=planner.standing,
            kept_columns=frozenset(planner.columns.kept),
        )
        at_once = ROWS_AT_ONCE.get(job.kind, _ROWS_AT_ONCE)
        for start in range(0, len(job.outcomes), at_once):
            part = job.outcomes[start : start + at_once]
            rows, moved = await asyncio.to_thread(_again, planner, part)
            for outcome, errors in moved:
                job.fail(outcome, errors)
            if rows:
                await applying.apply(rows)
                await self._keep_pace(job.tenant)
            for outcome in part:
                if outcome.number in applying.faults:
                    job.fail(outcome, applying.faults.pop(outcome.number))
            self._tell(job, start + len(part))
        counts = job.counts()
        if counts["failed"]:
            await self._keep_failed(job)
        finish = commands.FinishImport(import_id=job.id, same=counts["same"], failed=counts["failed"])
        await self._services.bus.execute(
            job.tenant, commands.finish_import, finish, actor=job.actor, correlation_id=job.id
        )
        await self._shown(job.tenant)

    async def _undo(self, job: ImportJob, after: int) -> None:
        services = self._services
        found = await asyncio.to_thread(read_from_log, services.store, services.codec, job.tenant, job.id, after)
        undoing = Undoing(
            bus=services.bus,
            codec=services.codec,
            areas=services.areas,
            tenant=job.tenant,
            actor=job.actor,
            import_id=job.id,
            kind=job.kind,
            touched=found.touched,
        )
        job.progress = Progress("Undo", 0, len(found.things) + len(found.kept))
        for part in found.parts(_ROWS_AT_ONCE):
            await undoing.undo(part)
            await self._shown(job.tenant)
            self._tell(job, job.progress.done + len(part))
        stays = {one.key.partition("-")[2] for one in undoing.left}
        kept = [one for one in found.kept if one.subject not in stays]
        for start in range(0, len(kept), _SLICE):
            await undoing.undo_kept(kept[start : start + _SLICE])
        finish = commands.FinishUndoing(import_id=job.id)
        await services.bus.execute(job.tenant, commands.finish_undoing, finish, actor=job.actor, correlation_id=job.id)
        await self._shown(job.tenant)

    # what they share

    async def _planner(self, job: ImportJob) -> Planner:
        await self._shown(job.tenant)
        reader = self._services.read_model.reader(job.tenant)
        found = await asyncio.to_thread(
            standing.load,
            reader,
            job.kind,
            airline_id=job.airline_id,
            now=self._services.clock.now(),
            fuel_per_lb=job.fuel_per_lb,
            may=job.actor.abilities,
        )
        assert job.columns is not None  # noqa: S101  (only jobs that were read from a file are checked and applied)
        return Planner(KINDS[job.kind], found, job.columns)

    async def _shown(self, tenant: str) -> None:
        """Wait until the read tables have everything. Raises StoreUnavailable when they do not get there."""
        head = self._services.store.head(tenant).position
        if not await self._services.applied.reached(tenant, head, _LAG_SECONDS):
            raise StoreUnavailable("The lists do not keep up with the import. Try again in a moment.")

    async def _keep_pace(self, tenant: str) -> None:
        head = self._services.store.head(tenant).position
        await self._services.applied.reached(tenant, head - _LAG_EVENTS, _LAG_SECONDS)

    def _tell(self, job: ImportJob, done: int) -> None:
        if job.progress is not None:
            job.progress.done = done

    def _require_idle(self, tenant: str) -> None:
        if any(job.busy and job.tenant == tenant for job in self._jobs.values()):
            raise DomainError(_BUSY, rule="import-running")

    def _forget_oldest(self) -> None:
        idle = [job for job in self._jobs.values() if not job.busy and not job.running]
        for job in idle[: max(0, len(idle) - _REMEMBERED + 1)]:
            del self._jobs[job.id]

    async def _keep_failed(self, job: ImportJob) -> None:
        content = await asyncio.to_thread(failed_rows, job)
        try:
            if self._shelf is not None:
                await self._shelf.keep_failed(job.tenant, job.id, content)
            else:
                await asyncio.to_thread(self._write_failed, job.id, content)
        except (OSError, VamgrError) as error:
            log.warning("the failed rows of %s could not be kept: %s", job.id, error)

    def _write_failed(self, import_id: str, content: bytes) -> None:
        path = self._failed_file(import_id)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)

    def _failed_file(self, import_id: str) -> Path:
        return self._services.data_dir / "imports" / f"{import_id}.failed.csv"


def _importing(actor: Actor) -> Actor:
    """The same person, whose doing the log calls an import."""
    return replace(actor, source="import")


def _again(planner: Planner, outcomes: list[Outcome]) -> tuple[list[Planned], list[tuple[Outcome, list[Fault]]]]:
    """The rows that are to be done, looked at once more; and those that are otherwise than in the dry run."""
    rows, moved = [], []
    for outcome in outcomes:
        if outcome.status == "failed":
            continue
        planned = planner.plan(outcome.line, rehearse=False)
        if (planned.status, packed(planned.differences)) != (outcome.status, outcome.changes):
            sentence = (
                f"{outcome.label} was changed since the dry run. Import the row again to see what it would do now."
            )
            moved.append((outcome, planned.reading.errors or [("", sentence)]))
        elif planned.status != "same":
            rows.append(planned)
    return rows, moved


def failed_rows(job: ImportJob) -> bytes:
    """The failed rows as they came, with the reason at the end, so that they can be mended and imported again."""
    header = list(job.columns.header) if job.columns else []
    kept = [index for index, name in enumerate(header) if name.lower() != table.REASON]
    columns = [header[index] for index in kept]

    def row(outcome: Outcome) -> dict[str, str]:
        cells = outcome.cells
        found = {header[index]: cells[index] if index < len(cells) else "" for index in kept}
        said = (f"{column}: {sentence}" if column else sentence for column, sentence in outcome.errors)
        return {**found, table.REASON: " ".join(said)}

    failed = (row(outcome) for outcome in job.outcomes if outcome.status == "failed")
    return b"".join(table.written([*columns, table.REASON], failed))
