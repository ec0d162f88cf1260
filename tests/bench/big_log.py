"""Data folders with long logs of real flights, made in a moment and kept for the next run.

Some flights are booked, reported, accepted and paid through the API of a running vamgr. Their events are then said
again under new ids and at later times, by a hundred pilots with fifty aircraft, until there are enough: two years of
an airline's life. What is written is what the event store would have written, hashes and all: `vamgr verify` finds its
chain whole and its read tables right. Only the claims are not kept: the hundred pilots have one number, for instance.
"""

from __future__ import annotations

import asyncio
import random
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.support.running import TestClock, running_system
from tests.support.small_airline import small_airline
from vamgr.kernel.event import Recorded
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import chain_hash
from vamgr.kernel.times import from_iso, iso

FLOWN = 20
PILOTS = 100
AIRCRAFT = 50
YEARS = 2
_BEGIN = datetime(2024, 3, 1, 6, tzinfo=UTC)
_WRITTEN_AT_ONCE = 20_000
_UUID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_CHANGING = re.compile(_UUID.pattern + rb"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
_INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def kept() -> Path:
    """Where big folders are kept between runs."""
    place = Path(tempfile.gettempdir()) / "vamgr-bench"
    place.mkdir(exist_ok=True)
    return place


def folder_of(events: int, under: Path | None = None) -> Path:
    """A data folder whose log has about so many events and whose read tables are yet to be made."""
    folder = (under or kept()) / f"log-{events}"
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        asyncio.run(make(folder, events))
        (folder / "made").touch()
    return folder


@dataclass(frozen=True, slots=True)
class _Pattern:
    """``founding``: the events of the one pilot and the one aircraft; ``flights``: what is said again and again."""

    tenant: str
    founding: list[Recorded]
    flights: list[Recorded]
    known: set[bytes]
    pilot: bytes
    aircraft: bytes


async def make(folder: Path, events: int) -> None:
    """A data folder with a log of about so many events."""
    pattern = await _pattern(folder)
    await asyncio.to_thread(_fill, folder, pattern, events)


async def _pattern(folder: Path) -> _Pattern:
    clock = TestClock(_BEGIN)
    async with running_system(folder, clock) as running:
        airline = await small_airline(running)
        system = running.system
        before = system.store.head(system.tenant).position
        ends = ("KBOS", "KBED")
        for number in range(FLOWN):
            await airline.fly(ends[number % 2], ends[1 - number % 2])
        first = system.store.read_page(system.tenant, 0, before)
        own = {f"pilot-{airline.pilot_id}", f"aircraft-{airline.aircraft_id}"}
        return _Pattern(
            system.tenant,
            [entry for entry in first if entry.stream in own],
            system.store.read_page(system.tenant, before, 100_000),
            {found for entry in first for found in _UUID.findall(entry.stream.encode() + entry.data)},
            airline.pilot_id.encode(),
            airline.aircraft_id.encode(),
        )


def _fill(folder: Path, pattern: _Pattern, events: int) -> None:
    connection = sqlite3.connect(folder / "log.sqlite", isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    position, digest = connection.execute("SELECT position, hash FROM heads").fetchone()
    versions: dict[str, int] = dict(connection.execute("SELECT stream, max(version) FROM events GROUP BY stream"))
    (last,) = connection.execute("SELECT max(recorded_at) FROM events").fetchone()
    moment = from_iso(last)
    step = timedelta(days=365 * YEARS) / max(events - position, 1)
    rows: list[tuple[object, ...]] = []
    for entry, stream, data, meta in _said_again(pattern, step):
        if position >= events:
            break
        position += 1
        moment += step
        at = iso(moment)
        version = versions[stream] = versions.get(stream, 0) + 1
        head = (pattern.tenant, position, stream, version, uuid7(), entry.type, entry.schema, data, meta, at)
        digest = chain_hash(digest, *head)
        rows.append((*head, digest))
        if len(rows) == _WRITTEN_AT_ONCE:
            _write(connection, rows)
    _write(connection, rows)
    connection.execute("UPDATE heads SET position = ?, hash = ?", (position, digest))
    connection.execute("UPDATE policy_state SET position = ?", (position,))  # what follows from them is among them
    connection.close()


def _write(connection: sqlite3.Connection, rows: list[tuple[object, ...]]) -> None:
    connection.execute("BEGIN")
    connection.executemany(_INSERT, rows)
    connection.execute("COMMIT")
    rows.clear()


def _said_again(pattern: _Pattern, step: timedelta) -> Iterator[tuple[Recorded, str, bytes, bytes]]:
    """(the event that is said again, stream, data, meta), without an end."""
    dice = random.Random(4)  # noqa: S311
    pilots, aircraft = [pattern.pilot], [pattern.aircraft]
    for things, original, count in ((pilots, pattern.pilot, PILOTS), (aircraft, pattern.aircraft, AIRCRAFT)):
        for _ in range(count - 1):
            fresh = uuid7().encode()
            things.append(fresh)
            for entry in pattern.founding:
                if entry.stream.encode().endswith(original):
                    change = _changing({original: fresh}, pattern.known, timedelta(0))
                    yield _changed(entry, change)
    start = pattern.flights[0].recorded_at
    since = 0
    while True:
        fresh_ids = {pattern.pilot: dice.choice(pilots), pattern.aircraft: dice.choice(aircraft)}
        moved = _BEGIN + since * step - start
        change = _changing(fresh_ids, pattern.known, moved)
        for entry in pattern.flights:
            since += 1
            yield _changed(entry, change)


Change = Callable[[bytes], bytes]


def _changed(entry: Recorded, change: Change) -> tuple[Recorded, str, bytes, bytes]:
    return entry, change(entry.stream.encode()).decode(), change(entry.data), change(entry.meta)


def _changing(fresh: dict[bytes, bytes], known: set[bytes], moved: timedelta) -> Change:
    """New ids for what was not there before the pattern, later times for all."""
    words = dict(fresh)

    def new(found: re.Match[bytes]) -> bytes:
        word = found.group()
        if word not in words:
            if len(word) != 36:
                words[word] = iso(from_iso(word.decode()) + moved).encode()
            else:
                words[word] = word if word in known else uuid7().encode()
        return words[word]

    return lambda text: _CHANGING.sub(new, text)
