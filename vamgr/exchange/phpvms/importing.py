"""The import of a site: a look at what would come, and the coming into an airline that is not there yet."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from vamgr.exchange.events_phpvms import IMPORT, ComparedTotal, SiteImported, What
from vamgr.exchange.phpvms import totals as figures
from vamgr.exchange.phpvms.dump import DumpUnreadable
from vamgr.exchange.phpvms.findings import Report
from vamgr.exchange.phpvms.recording import Fact, Recorder, Step, ToLog
from vamgr.exchange.phpvms.spool import Spool
from vamgr.exchange.phpvms.tracks import FILE as TRACKS_FILE
from vamgr.exchange.phpvms.tracks import write_tracks
from vamgr.exchange.phpvms.translating import Translated, report_of, translate
from vamgr.kernel.area import Area
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.codec import Codec
from vamgr.kernel.errors import DomainError, StoreUnavailable
from vamgr.kernel.ids import derived_id
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.read import ReadModel
from vamgr.kernel.store import EventStore
from vamgr.kernel.times import iso

Progress = Callable[[str, int, int], None]
REPORT_FILE = "report.json"
FOLDER = "phpvms"
_LOOK_SECONDS = 0.2


class Projecting(Protocol):
    @property
    def failure(self) -> str | None:
        """Why the tables do not follow any more."""
        ...


class Target(Protocol):
    """What an import needs of the running system."""

    @property
    def areas(self) -> list[Area]: ...
    @property
    def store(self) -> EventStore: ...
    @property
    def codec(self) -> Codec: ...
    @property
    def keys(self) -> KeyRing: ...
    @property
    def heads(self) -> Heads: ...
    @property
    def applied(self) -> Heads: ...
    @property
    def read_model(self) -> ReadModel: ...
    @property
    def projector(self) -> Projecting: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def tenant(self) -> str: ...
    @property
    def uploads_dir(self) -> Path: ...


@contextmanager
def spooled(dump: Path, progress: Progress, folder: Path | None = None) -> Iterator[Spool]:
    """The dump's rows for the length of the block. Blocking. Raises DumpUnreadable."""
    with tempfile.TemporaryDirectory(prefix="vamgr-phpvms-", dir=folder, ignore_cleanup_errors=True) as place:
        spool = Spool(Path(place) / "rows.sqlite")
        try:
            try:
                spool.read(dump, progress)
            except OSError as error:
                raise DumpUnreadable(f"{dump} cannot be read: {error.strerror or error}.") from None
            yield spool
        finally:
            spool.close()


def import_id_for(spool: Spool) -> str:
    """The same rows give the same import."""
    newest = spool.value("pireps", "max(id) || count(*)")
    users = spool.value("users", "max(email) || count(*)")
    return derived_id("phpvms", str(spool.counts), str(newest), str(users))


async def look(
    spool: Spool, areas: Sequence[Area], *, name: str, now: datetime, owner_email: str | None, progress: Progress
) -> Report:
    """What would come; nothing is written. Raises DomainError."""
    seen = figures.Look()
    recorder = Recorder(seen, areas)
    translated = await translate(spool, recorder, now, owner_email, progress, "Translating")
    compared = figures.compare(translated.site, translated.books, figures.Folded(translated.site, seen))
    return report_of(translated, import_id=import_id_for(spool), name=name, totals=compared, events=recorder.events)


def refuse_existing(system: Target) -> None:
    """Raises DomainError when there is a history already: the past of a site comes before everything else."""
    if system.store.head(system.tenant).position:
        raise DomainError(
            "There is an airline already, and the past of another one cannot be put before it. Import into an empty"
            " data folder: choose one with --data-dir.",
            rule="already-set-up",
        )


async def import_spooled(
    system: Target, spool: Spool, *, name: str, owner_email: str | None, progress: Progress
) -> Report:
    """The whole site into the empty log of a system to which nobody else writes. Raises DomainError before anything
    is written, StoreUnavailable."""
    refuse_existing(system)
    began = time.monotonic()
    now = system.clock.now()
    import_id = import_id_for(spool)
    sink = ToLog(
        store=system.store, codec=system.codec, keys=system.keys, tenant=system.tenant, import_id=import_id, name=name
    )
    recorder = Recorder(_Telling(sink, system), system.areas)
    translated = await translate(spool, recorder, now, owner_email, progress, "Writing the past")
    folder = system.uploads_dir / FOLDER / import_id
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    tracks = 0
    if spool.counts.get("acars"):
        tracks = await asyncio.to_thread(write_tracks, spool, translated.site.pireps, folder / TRACKS_FILE, progress)
    await _tables_follow(system, progress)
    after = figures.FromTables(system.read_model.reader(system.tenant))
    compared = figures.compare(translated.site, translated.books, after)
    report = report_of(
        translated, import_id=import_id, name=name, totals=compared, events=recorder.events + 1
    ).model_copy(update={"imported_at": iso(now), "took_seconds": round(time.monotonic() - began, 1)})
    # Kept without anybody's address: the file outlives the keys of persons.
    raw = report.model_copy(update={"owner": None, "owners": []}).model_dump_json(indent=1).encode()
    (folder / REPORT_FILE).write_bytes(raw)
    fact = _imported(translated, report, tracks, hashlib.sha256(raw).hexdigest())
    await recorder.record(Step(now, "site", import_id, (Fact(IMPORT, import_id, fact),)))
    await recorder.sink.finish()
    await _tables_follow(system, progress)
    return report


async def _tables_follow(system: Target, progress: Progress) -> None:
    """However long it takes: a large past is many rows. Raises StoreUnavailable when they cannot."""
    head = system.store.head(system.tenant).position
    while not await system.applied.reached(system.tenant, head, _LOOK_SECONDS):
        if system.projector.failure is not None:
            raise StoreUnavailable(f"The tables cannot be brought up to date: {system.projector.failure}")
        progress("Working out the tables", system.applied.position(system.tenant), head)
    progress("Working out the tables", head, head)


class _Telling:
    """Lets the read tables follow while the log grows."""

    def __init__(self, sink: ToLog, system: Target) -> None:
        self._sink = sink
        self._system = system
        self._told = 0

    async def number(self, scope: str) -> int:
        return await self._sink.number(scope)

    async def take(self, written: object) -> None:
        await self._sink.take(written)  # type: ignore[arg-type]
        self._tell()

    async def finish(self) -> None:
        await self._sink.finish()
        self._tell()

    def _tell(self) -> None:
        if self._sink.position > self._told:
            self._told = self._sink.position
            self._system.heads.advance(self._system.tenant, self._told)


_KEPT_TOTALS: dict[str, What] = {
    "flights": "flights",
    "reports": "reports",
    "minutes": "minutes",
    "balance": "balance",
    "aircraft": "aircraft",
    "routes": "routes",
}


def _imported(translated: Translated, report: Report, tracks: int, digest: str) -> SiteImported:
    site = translated.site
    return SiteImported(
        import_id=report.id,
        name=report.name,
        events=report.events,
        first_at=site.first,
        last_at=site.last,
        rows=sum(table.rows for table in report.tables),
        skipped_rows=sum(table.skipped for table in report.tables),
        adjusted_rows=sum(table.adjusted for table in report.tables),
        tracks=tracks,
        totals=tuple(
            ComparedTotal(
                what=_KEPT_TOTALS[total.what],
                of=total.of,
                currency=total.currency,
                before=total.before,
                after=total.after,
            )
            for total in report.totals
            if total.what in _KEPT_TOTALS and not total.of.startswith("pilot ")
        ),
        report_sha256=digest,
    )
