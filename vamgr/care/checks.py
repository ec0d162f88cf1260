"""The checks of a verification: what each looks at, what it means when it finds something, and what to do then."""

from __future__ import annotations

import asyncio
import hashlib
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel

from vamgr.airline.events import LogoChanged
from vamgr.airline.queries import all_airlines
from vamgr.exchange.events_phpvms import SiteImported
from vamgr.finance.queries import trial_difference_minor
from vamgr.flights.events import TrackRecorded
from vamgr.identity.queries import erased_user_ids
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import registry
from vamgr.kernel.upcast import UnreadableEvent

if TYPE_CHECKING:
    from vamgr.runtime import System

Progress = Callable[[str, int, int], None]
_PAGE = 2000
_SHOWN = 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Problem(BaseModel):
    """``check``: a name of `NAMES`. ``detail`` is for people."""

    check: str
    detail: str
    position: int | None = None


class Check(BaseModel):
    """``means``: what the check is about, in plain words. ``advice``: what to do, where something is wrong."""

    name: str
    title: str
    state: Literal["ok", "wrong", "unchecked"]
    means: str
    advice: str
    looked_at: str
    seconds: float
    problems: list[str]


@dataclass(frozen=True, slots=True)
class Found:
    """``looked_at``: how much, for people."""

    problems: list[Problem]
    looked_at: str


@dataclass
class Looked:
    """What one check has seen and a later one, or the report, needs. ``persons``: whose data is in events."""

    events: int = 0
    airlines: int = 0
    rows: int = 0
    persons: set[str] = field(default_factory=set)
    uploads: set[str] = field(default_factory=set)
    sites: list[SiteImported] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    means: str
    advice: str


_RESTORE = "Restore the newest backup that is whole (`vamgr restore`); what is replaced is kept. See docs/backups.md."
_REBUILD = (
    "Make the tables anew: `vamgr rebuild`. Nothing is lost by it. If it comes back, please report it with the "
    "diagnostics."
)
_WORDS = {
    "file": _Words(
        "database file",
        "SQLite reads the file of the log from end to end. A page that is wrong comes from a disk, a cable or memory "
        "that fails, or from another program.",
        f"Copy the whole data folder away first, then look at the disk. {_RESTORE}",
    ),
    "chain": _Words(
        "hash chain",
        "Every event carries a hash of itself and of the one before. One that does not fit was changed after it was "
        "written, by a failing disk or by somebody.",
        f"Everything before the first wrong event is proven. {_RESTORE}",
    ),
    "readable": _Words(
        "events can be read",
        "This version of vamgr understands every event, so that everything can be made from them again.",
        "Use the version of vamgr that wrote them, or a newer one.",
    ),
    "claims": _Words(
        "claims and numbers",
        "What may be there once only (registrations, flight numbers, addresses, the aircraft of a booking), and the "
        "next number of everything that is numbered, is just what the events say.",
        "Something could be taken that is in use, or is refused though it is free. `vamgr export` and `vamgr import` "
        "into a new folder make the claims anew from the events.",
    ),
    "uploads": _Words(
        "uploaded files",
        "Pictures and recorded tracks that people have uploaded lie beside the log, each under the digest of what is "
        "in it; so do the report and the tracks of an import from phpVMS.",
        "Upload the file again, or take the file from a backup (a backup is a ZIP file; look into uploads/).",
    ),
    "balance": _Words(
        "trial balance",
        "Debits and credits of every airline come to the same sum: no money appeared or vanished.",
        _REBUILD,
    ),
    "tables": _Words(
        "read tables",
        "What the screens show is what comes out when everything is made anew from the events.",
        _REBUILD,
    ),
    "persons": _Words(
        "personal data",
        "Names and addresses are encrypted with a key per person. Only those who were erased have none any more.",
        f"Without the key the data of these people cannot be read again. {_RESTORE}",
    ),
}
NAMES = tuple(_WORDS)


def described(name: str, found: Found, seconds: float) -> Check:
    words = _WORDS[name]
    wrong = bool(found.problems)
    return Check(
        name=name,
        title=words.title,
        state="wrong" if wrong else "ok",
        means=words.means,
        advice=words.advice if wrong else "",
        looked_at=found.looked_at,
        seconds=round(seconds, 3),
        problems=[one.detail for one in found.problems],
    )


def unchecked(name: str) -> Check:
    """What a damaged log left no way to look at."""
    words = _WORDS[name]
    return Check(
        name=name,
        title=words.title,
        state="unchecked",
        means=words.means,
        advice="",
        looked_at="",
        seconds=0,
        problems=[],
    )


async def _file(system: System, _: Looked, progress: Progress) -> Found:
    progress("Database file", 0, 1)
    lines = await asyncio.to_thread(_integrity, system)
    progress("Database file", 1, 1)
    size = system.store.path.stat().st_size
    return Found([Problem(check="file", detail=line) for line in lines], f"{size / 1e6:,.1f} MB")


def _integrity(system: System) -> list[str]:
    try:
        with system.store.reader.connection() as connection:
            rows = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({_SHOWN})")]
    except (StoreUnavailable, sqlite3.Error) as error:
        return [str(error)]
    return [] if rows == ["ok"] else rows


async def _chain(system: System, looked: Looked, progress: Progress) -> Found:
    def tell(done: int, total: int) -> None:
        progress("Hash chain", done, total)

    chain = await asyncio.to_thread(system.store.verify_chain, system.tenant, tell)
    looked.events = chain.checked
    problems = [Problem(check="chain", detail=one.detail, position=one.position) for one in chain.findings]
    return Found(problems, f"{chain.checked:,} events")


async def _readable(system: System, looked: Looked, progress: Progress) -> Found:
    problems: list[Problem] = []
    head = system.store.head(system.tenant).position
    try:
        after = 0
        while after < head and len(problems) < _SHOWN:
            after = await asyncio.to_thread(_read_some, system, after, looked, problems)
            progress("Events", min(after, head), head)
    except StoreUnavailable as error:
        problems.append(Problem(check="readable", detail=error.detail))
    return Found(problems[:_SHOWN], f"{head:,} events")


def _read_some(system: System, after: int, looked: Looked, problems: list[Problem]) -> int:
    """The position that was come to."""
    page = system.store.read_page(system.tenant, after, _PAGE)
    for recorded in page:
        try:
            event = system.codec.decode(recorded)
        except (UnreadableEvent, ValueError) as error:
            problems.append(Problem(check="readable", detail=str(error), position=recorded.position))
            continue
        entry = registry.named(recorded.type)
        if entry.personal:
            looked.persons.add(str(getattr(event, entry.model.person_field)))
        if isinstance(event, LogoChanged) and event.digest is not None:
            looked.uploads.add(event.digest)
        if isinstance(event, TrackRecorded):
            looked.uploads.add(event.track.digest)
        if isinstance(event, SiteImported):
            looked.sites.append(event)
    return page[-1].position if page else system.store.head(system.tenant).position


async def _claims(system: System, _: Looked, progress: Progress) -> Found:
    from vamgr.copies.claims import differing_claims

    try:
        lines = await differing_claims(system, lambda done, total: progress("Claims", done, total))
    except (StoreUnavailable, UnreadableEvent) as error:
        lines = [f"They could not be worked out: {error}"]
    held = (await system.store.counts(system.tenant)).claims
    return Found([Problem(check="claims", detail=line) for line in lines[:_SHOWN]], f"{held:,} claims")


async def _uploads(system: System, looked: Looked, progress: Progress) -> Found:
    lines, count = await asyncio.to_thread(_wrong_uploads, system.uploads_dir, looked.uploads, progress)
    for site in looked.sites:
        wrong, read = await asyncio.to_thread(_wrong_site_files, system.uploads_dir, site)
        lines, count = lines + wrong, count + read
    return Found([Problem(check="uploads", detail=line) for line in lines[:_SHOWN]], f"{count:,} files")


def _wrong_uploads(folder: Path, wanted: set[str], progress: Progress) -> tuple[list[str], int]:
    """(sentences, how many files were read). Files that are not called after their digest are not ours."""
    found = {path.name: path for path in folder.glob("*") if _DIGEST.fullmatch(path.name)}
    lines = [f"uploads/{name} is missing." for name in sorted(wanted - set(found))]
    for number, (name, path) in enumerate(sorted(found.items()), start=1):
        try:
            with path.open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != name:
                    lines.append(f"uploads/{name} is not what was uploaded.")
        except OSError as error:
            lines.append(f"uploads/{name} cannot be read: {error.strerror or error}.")
        progress("Uploads", number, len(found))
    return lines, len(found)


def _wrong_site_files(folder: Path, site: SiteImported) -> tuple[list[str], int]:
    """(sentences, how many files were read) of what an import from phpVMS put beside the log."""
    from vamgr.exchange.phpvms.importing import FOLDER, REPORT_FILE
    from vamgr.exchange.phpvms.tracks import FILE as TRACKS_FILE

    lines, read = [], 0
    wanted = [REPORT_FILE, TRACKS_FILE] if site.tracks else [REPORT_FILE]
    for name in wanted:
        path = folder / FOLDER / site.import_id / name
        shown = f"uploads/{FOLDER}/{site.import_id}/{name}"
        try:
            with path.open("rb") as file:
                wrong = _wrong_report(file, site) if name == REPORT_FILE else _wrong_tracks(file, site)
        except FileNotFoundError:
            lines.append(f"{shown} is missing.")
            continue
        except OSError as error:
            lines.append(f"{shown} cannot be read: {error.strerror or error}.")
            continue
        read += 1
        if wrong:
            lines.append(f"{shown} {wrong}.")
    return lines, read


def _wrong_report(file: BufferedReader, site: SiteImported) -> str:
    same = hashlib.file_digest(file, "sha256").hexdigest() == site.report_sha256
    return "" if same else "is not the report that the import wrote"


def _wrong_tracks(file: BufferedReader, site: SiteImported) -> str:
    """Its members carry checksums of their own."""
    try:
        with zipfile.ZipFile(file) as packed:
            damaged = packed.testzip()
            held = len(packed.namelist())
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        return f"is damaged: {error}"
    if damaged is not None:
        return f"is damaged in {damaged}"
    return "" if held == site.tracks else f"holds {held:,} tracks; {site.tracks:,} came"


async def _balance(system: System, looked: Looked, _: Progress) -> Found:
    await system.projector.catch_up(system.tenant)
    reader = system.read_model.reader(system.tenant)
    airlines = all_airlines(reader)
    looked.airlines = len(airlines)
    off = {airline["icao"]: trial_difference_minor(reader, airline["id"]) for airline in airlines}
    problems = [
        Problem(check="balance", detail=f"The trial balance of {icao} is off by {difference} minor units.")
        for icao, difference in off.items()
        if difference != 0
    ]
    return Found(problems, f"{len(airlines)} airline(s)")


async def _tables(system: System, looked: Looked, progress: Progress) -> Found:
    tables = await system.projector.compare_with_fresh_rebuild(
        system.tenant, lambda done, total: progress("Read tables", done, total)
    )
    looked.rows = tables.compared
    problems = [Problem(check="tables", detail=_difference(one)) for one in tables.differences]
    return Found(problems, f"{tables.compared:,} rows beside a fresh rebuild")


def _difference(one: Any) -> str:
    if one.kind == "stopped":
        return f"The projection {one.projection} cannot read the whole log: {one.detail}"
    where = f"{one.table} {'/'.join(map(str, one.key))}"
    return {
        "missing": f"{where} should be there and is not.",
        "extra": f"{where} is there and should not be.",
        "different": f"{where} differs in {', '.join(one.columns)}.",
    }[one.kind]


async def _persons(system: System, looked: Looked, _: Progress) -> Found:
    keys = await system.keys.all(system.tenant)
    erased = {person for person, key in keys.items() if key is None}
    gone = sorted(looked.persons - keys.keys())
    should_be = set(erased_user_ids(system.read_model.reader(system.tenant)))
    problems = [
        Problem(check="persons", detail=f"The key of {person} is missing, though nobody erased them.")
        for person in gone
    ]
    problems += [
        Problem(check="persons", detail=f"{person} was erased, and their key is still there.")
        for person in sorted(should_be & (keys.keys() - erased))
    ]
    said = f"{len(looked.persons):,} people, {len(erased):,} of them erased"
    return Found(problems[:_SHOWN], f"{said} ({', '.join(sorted(erased)[:_SHOWN])})" if erased else said)


RUN: dict[str, Callable[[System, Looked, Progress], Awaitable[Found]]] = {
    "file": _file,
    "chain": _chain,
    "readable": _readable,
    "claims": _claims,
    "uploads": _uploads,
    "balance": _balance,
    "tables": _tables,
    "persons": _persons,
}
