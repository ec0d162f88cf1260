"""Makes a log file of what an archive holds. It is built beside its place and put there when all of it was proven."""

from __future__ import annotations

import base64
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from vamgr.adapters.sqlite.claims_of_log import LogStreams
from vamgr.adapters.sqlite.folder import LOG_FILE
from vamgr.adapters.sqlite.schema import migrate
from vamgr.exchange.archive.layout import (
    COMMANDS,
    EVENTS,
    KEYS,
    NUMBERS,
    POLICIES,
    UPLOADS,
    ArchiveUnusable,
    Row,
)
from vamgr.exchange.archive.reading import ArchiveReader
from vamgr.kernel.claims import Derivation
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import EventRegistry
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.upcast import UnreadableEvent

Progress = Callable[[str, int, int], None]
Derive = Callable[[KeyRing], Derivation]
_KEY_BYTES = 32
_BATCH = 5000
_INSERT = "INSERT INTO events (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash) " + (
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def import_archive(archive: ArchiveReader, data_dir: Path, derive: Derive, created_at: str, progress: Progress) -> None:
    """Fill an empty folder, which nobody else uses. Nothing is there before everything was proven. Blocking.

    Raises ArchiveUnusable, StoreUnavailable.
    """
    building = data_dir / f"{LOG_FILE}-importing"
    unpacked: list[Path] = []
    try:
        _clear(building)
        for name in archive.uploads():
            unpacked.append(data_dir / name)
            _unpack(archive, name, data_dir)
        _Building(building, archive, derive, created_at, progress).run()
        used = {EVENTS, COMMANDS, KEYS, NUMBERS, POLICIES, *archive.uploads()}
        for name in archive.names:
            if name not in used:
                archive.check(name)
        _sync(building)
        building.replace(data_dir / LOG_FILE)
        unpacked = []
    except (OSError, sqlite3.OperationalError) as error:
        raise StoreUnavailable(f"{data_dir} cannot be written: {error}. Nothing was imported.") from error
    finally:
        _clear(building)
        for path in unpacked:
            path.unlink(missing_ok=True)


class _Building:
    def __init__(self, path: Path, archive: ArchiveReader, derive: Derive, created_at: str, progress: Progress) -> None:
        self._path = path
        self._archive = archive
        self._derive = derive
        self._created_at = created_at
        self._progress = progress
        self._tenant = archive.manifest.tenant
        self._types: set[tuple[str, int]] = set()
        self._persons: set[str] = set()

    def run(self) -> None:
        os.close(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection = sqlite3.connect(self._path, isolation_level=None)
        try:
            for pragma in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "cache_size = -32000"):
                connection.execute(f"PRAGMA {pragma}")
            migrate(connection)
            index = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'events_by_stream'").fetchone()[0]
            connection.execute("DROP INDEX events_by_stream")  # made in one go afterwards
            connection.execute("BEGIN")
            self._events(connection)
            connection.execute(index)
            self._streams_without_gaps(connection)
            self._side_tables(connection)
            connection.execute("COMMIT")
            connection.execute("BEGIN")
            self._claims_and_numbers(connection)
            connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            raise ArchiveUnusable(
                f"{self._archive.path.name} was damaged or tampered with: it says a thing twice ({error})."
            ) from None
        finally:
            connection.close()

    def _events(self, connection: sqlite3.Connection) -> None:
        rows = self._noted(self._archive.events(lambda done, total: self._progress("Events", done, total)))
        while batch := list(islice(rows, _BATCH)):
            connection.executemany(_INSERT, batch)
        manifest = self._archive.manifest
        connection.execute(
            "INSERT INTO tenants (tenant, slug, created_at) VALUES (?, ?, ?)",
            (self._tenant, manifest.slug, manifest.created_at),
        )
        connection.execute(
            "INSERT INTO heads (tenant, position, hash) VALUES (?, ?, ?)",
            (self._tenant, manifest.position, bytes.fromhex(manifest.head_hash)),
        )
        connection.executemany("INSERT INTO event_types (type, schema) VALUES (?, ?)", sorted(self._types))

    def _noted(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            kind = (row[5], row[6])
            if kind not in self._types:
                self._understand(*kind)
                self._types.add(kind)
            if b'"$personal"' in row[7] and (person := person_of(row[5], row[7])) is not None:
                self._persons.add(person)
            yield row

    def _understand(self, name: str, schema: int) -> None:
        if not event_registry.known(name) or schema > event_registry.named(name).schema:
            raise ArchiveUnusable(
                f"{self._archive.path.name} holds events that this version of vamgr does not know ({name}, schema "
                f"{schema}). Import it with vamgr {self._archive.manifest.version} or a newer one."
            )

    def _streams_without_gaps(self, connection: sqlite3.Connection) -> None:
        found = connection.execute(
            "SELECT stream FROM events WHERE tenant = ? GROUP BY stream HAVING max(version) != count(*) LIMIT 1",
            (self._tenant,),
        ).fetchone()
        if found is not None:
            raise ArchiveUnusable(
                f"{self._archive.path.name} was damaged or tampered with: the events of {found[0]} are not counted "
                "one by one."
            )

    def _side_tables(self, connection: sqlite3.Connection) -> None:
        connection.executemany(
            "INSERT INTO commands (tenant, command_id, fingerprint, answer, position) VALUES (?, ?, ?, ?, ?)",
            self._records(COMMANDS, command_id=str, fingerprint=str, answer=str, position=int),
        )
        connection.executemany(
            "INSERT INTO numbers (tenant, scope, last) VALUES (?, ?, ?)", self._records(NUMBERS, scope=str, last=int)
        )
        connection.executemany(
            "INSERT INTO policy_state (tenant, policy, position, status, error, at) VALUES (?, ?, ?, ?, ?, ?)",
            self._records(POLICIES, policy=str, position=int, status=str, error=str | None, at=str),
        )
        add_key = "INSERT INTO person_keys (tenant, person, key, created_at) VALUES (?, ?, ?, ?)"
        if self._archive.has(KEYS):
            records = self._records(KEYS, person=str, key=str | None, created_at=str)
            connection.executemany(
                add_key, ((tenant, person, self._key(key), at) for tenant, person, key, at in records)
            )
        # A person without a key is an erased one: a new key would not open what is there.
        known = {row[0] for row in connection.execute("SELECT person FROM person_keys")}
        connection.executemany(
            add_key,
            [(self._tenant, person, bytes(_KEY_BYTES), self._created_at) for person in sorted(self._persons - known)],
        )

    def _records(self, name: str, **fields: Any) -> Iterator[tuple[Any, ...]]:
        for number, record in enumerate(self._archive.records(name), start=1):
            values = [record.get(field) for field in fields]
            if not all(isinstance(value, kind) for value, kind in zip(values, fields.values(), strict=True)):
                raise ArchiveUnusable(
                    f"{self._archive.path.name} is damaged: line {number} of {name} does not hold what it should."
                )
            yield (self._tenant, *values)

    def _key(self, text: str | None) -> bytes:
        try:
            key = bytes(_KEY_BYTES) if text is None else base64.b64decode(text, validate=True)
        except ValueError:
            key = b""
        if len(key) != _KEY_BYTES:
            raise ArchiveUnusable(f"{self._archive.path.name} is damaged: a key in {KEYS} is no key.")
        return key

    def _claims_and_numbers(self, connection: sqlite3.Connection) -> None:
        try:
            fill_claims(connection, self._tenant, self._archive.manifest.position, self._derive, self._progress)
        except UnreadableEvent as error:
            raise ArchiveUnusable(f"{self._archive.path.name} holds an event that makes no sense: {error}") from None


def fill_claims(
    connection: sqlite3.Connection, tenant: str, until: int, derive: Derive, progress: Progress | None = None
) -> None:
    """Fill the tables of claims and numbers with what the events up to a position say."""
    derivation = derive(KeysInTable(connection))
    claims = derivation.claims(LogStreams(connection), tenant, until)
    done = 0
    while batch := list(islice(claims, _BATCH)):
        connection.executemany(
            "INSERT INTO claims (tenant, scope, value, holder) VALUES (?, ?, ?, ?)",
            [(tenant, claim.scope, claim.value, claim.holder) for claim in batch],
        )
        done += len(batch)
        if progress is not None:
            progress("Claims", done, done)
    connection.executemany(
        """INSERT INTO numbers (tenant, scope, last) VALUES (?, ?, ?)
        ON CONFLICT (tenant, scope) DO UPDATE SET last = max(last, excluded.last)""",
        [(tenant, scope, last) for scope, last in sorted(derivation.numbers.items())],
    )


class KeysInTable:
    """`vamgr.kernel.personal.KeyRing` that only looks."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], bytes | None] = {}

    async def ensure(self, tenant: str, person: str) -> None:
        raise NotImplementedError("no keys are made while a log is copied")

    def key(self, tenant: str, person: str) -> bytes | None:
        place = (tenant, person)
        if place not in self._known:
            row = self._connection.execute(
                "SELECT key FROM person_keys WHERE tenant = ? AND person = ?", place
            ).fetchone()
            self._known[place] = None if row is None or not any(row[0]) else bytes(row[0])
        return self._known[place]

    async def forget(self, tenant: str, person: str) -> None:
        raise NotImplementedError("no keys are deleted while a log is copied")


def person_of(event_type: str, data: bytes, registry: EventRegistry = event_registry) -> str | None:
    """Whose key opens what is personal in this event."""
    if not registry.known(event_type):
        return None
    entry = registry.named(event_type)
    found = orjson.loads(data).get(entry.model.person_field) if entry.personal else None
    return None if found is None else str(found)


def _unpack(archive: ArchiveReader, name: str, data_dir: Path) -> None:
    if not name.startswith(UPLOADS):
        raise ValueError(f"{name} is no upload")
    target = data_dir / name
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        for chunk in archive.chunks(name):
            file.write(chunk)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        if os.name == "posix":
            os.fsync(file.fileno())


def _clear(building: Path) -> None:
    for path in building.parent.glob(f"{building.name}*"):
        path.unlink(missing_ok=True)
