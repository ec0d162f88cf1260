"""Makes a log file of what an archive holds. It is built beside its place and put there when all of it was proven."""

from __future__ import annotations

import os
import sqlite3
from itertools import islice
from pathlib import Path

from vamgr.adapters.archived import BATCH, KEY_BYTES, Archived, Derive, LookedUpKeys, Progress
from vamgr.adapters.sqlite.claims_of_log import LogStreams
from vamgr.adapters.sqlite.folder import LOG_FILE
from vamgr.adapters.sqlite.schema import migrate
from vamgr.exchange.archive.layout import UPLOADS
from vamgr.exchange.archive.reading import ArchiveReader
from vamgr.exchange.archive.writing import ArchiveSource
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.store import GENESIS
from vamgr.kernel.upcast import UnreadableEvent

_INSERT = "INSERT INTO events (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash) " + (
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ADD_COMMAND = "INSERT INTO commands (tenant, command_id, fingerprint, answer, position) VALUES (?, ?, ?, ?, ?)"
_ADD_NUMBER = "INSERT INTO numbers (tenant, scope, last) VALUES (?, ?, ?)"
_ADD_POLICY = "INSERT INTO policy_state (tenant, policy, position, status, error, at) VALUES (?, ?, ?, ?, ?, ?)"
_ADD_KEY = "INSERT INTO person_keys (tenant, person, key, created_at) VALUES (?, ?, ?, ?)"
_ADD_TENANT = "INSERT INTO tenants (tenant, slug, created_at) VALUES (?, ?, ?)"
_ADD_HEAD = "INSERT INTO heads (tenant, position, hash) VALUES (?, ?, ?)"
_ADD_TYPE = "INSERT INTO event_types (type, schema) VALUES (?, ?)"


def import_archive(archive: ArchiveReader, data_dir: Path, derive: Derive, created_at: str, progress: Progress) -> None:
    """Fill an empty folder, which nobody else uses. Nothing is there before everything was proven. Blocking.

    Raises ArchiveUnusable, StoreUnavailable.
    """
    building = data_dir / f"{LOG_FILE}-importing"
    unpacked: list[Path] = []
    archived = Archived(archive, progress)
    try:
        _clear(building)
        for name in archive.uploads():
            unpacked.append(data_dir / name)
            _unpack(archive, name, data_dir)
        _build(building, archived, derive, created_at, progress)
        archived.check_the_rest()
        _sync(building)
        building.replace(data_dir / LOG_FILE)
        unpacked = []
    except (OSError, sqlite3.OperationalError) as error:
        raise StoreUnavailable(f"{data_dir} cannot be written: {error}. Nothing was imported.") from error
    finally:
        _clear(building)
        for path in unpacked:
            path.unlink(missing_ok=True)


def _build(path: Path, archived: Archived, derive: Derive, created_at: str, progress: Progress) -> None:
    connection = _new_log(path)
    try:
        index = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'events_by_stream'").fetchone()[0]
        connection.execute("DROP INDEX events_by_stream")  # made in one go afterwards
        connection.execute("BEGIN")
        _events(connection, archived)
        connection.execute(index)
        _streams_without_gaps(connection, archived)
        connection.executemany(_ADD_COMMAND, archived.commands())
        connection.executemany(_ADD_NUMBER, archived.numbers())
        connection.executemany(_ADD_POLICY, archived.policies())
        connection.executemany(_ADD_KEY, archived.keys())
        known = [row[0] for row in connection.execute("SELECT person FROM person_keys")]
        connection.executemany(_ADD_KEY, archived.missing_keys(known, created_at))
        connection.execute("COMMIT")
        connection.execute("BEGIN")
        fill_claims(connection, archived.tenant, archived.archive.manifest.position, derive, progress)
        connection.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        raise archived.says_twice(error) from None
    except UnreadableEvent as error:
        raise archived.makes_no_sense(error) from None
    finally:
        connection.close()


def _new_log(path: Path) -> sqlite3.Connection:
    """Fast, and nothing that survives a crash."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "cache_size = -32000"):
        connection.execute(f"PRAGMA {pragma}")
    migrate(connection)
    return connection


def _events(connection: sqlite3.Connection, archived: Archived) -> None:
    rows = archived.events()
    while batch := list(islice(rows, BATCH)):
        connection.executemany(_INSERT, batch)
    manifest = archived.archive.manifest
    connection.execute(_ADD_TENANT, (manifest.tenant, manifest.slug, manifest.created_at))
    connection.execute(_ADD_HEAD, (manifest.tenant, manifest.position, bytes.fromhex(manifest.head_hash)))
    connection.executemany(_ADD_TYPE, sorted(archived.types))


def _streams_without_gaps(connection: sqlite3.Connection, archived: Archived) -> None:
    found = connection.execute(
        "SELECT stream FROM events WHERE tenant = ? GROUP BY stream HAVING max(version) != count(*) LIMIT 1",
        (archived.tenant,),
    ).fetchone()
    if found is not None:
        raise archived.has_a_gap(found[0])


def copy_without_keys(source: ArchiveSource, folder: Path) -> None:
    """Make a data folder of a source's log and uploads, with the key of nobody in it. It is for looking at once, so
    nobody has proven it, and what is taken is not in it. Blocking. Raises StoreUnavailable."""
    try:
        connection = _new_log(folder / LOG_FILE)
        try:
            connection.execute("BEGIN")
            last = GENESIS
            types: set[tuple[str, int]] = set()
            rows = iter(source.events())
            while batch := list(islice(rows, BATCH)):
                connection.executemany(_INSERT, batch)
                last = batch[-1][10]
                types.update((row[5], row[6]) for row in batch)
            connection.execute(_ADD_TENANT, (source.tenant, source.slug, source.created_at))
            connection.execute(_ADD_HEAD, (source.tenant, source.position, last))
            connection.executemany(_ADD_TYPE, sorted(types))
            for statement, records in (
                (_ADD_COMMAND, source.commands()),
                (_ADD_NUMBER, source.numbers()),
                (_ADD_POLICY, source.policies()),
            ):
                connection.executemany(statement, ((source.tenant, *record.values()) for record in records))
            keys = source.keys()
            connection.executemany(
                _ADD_KEY, ((source.tenant, key["person"], bytes(KEY_BYTES), key["created_at"]) for key in keys)
            )
            connection.execute("COMMIT")
        finally:
            connection.close()
        for name, chunks in source.uploads().items():
            target = folder / UPLOADS / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as file:
                file.writelines(chunks())
    except (OSError, sqlite3.Error) as error:
        raise StoreUnavailable(f"{folder.parent} cannot be written: {error}. Choose another place.") from error


def fill_claims(
    connection: sqlite3.Connection, tenant: str, until: int, derive: Derive, progress: Progress | None = None
) -> None:
    """Fill the tables of claims and numbers with what the events up to a position say."""
    derivation = derive(_keys_in(connection))
    claims = derivation.claims(LogStreams(connection), tenant, until)
    done = 0
    while batch := list(islice(claims, BATCH)):
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


def _keys_in(connection: sqlite3.Connection) -> LookedUpKeys:
    def find(tenant: str, person: str) -> bytes | None:
        row = connection.execute(
            "SELECT key FROM person_keys WHERE tenant = ? AND person = ?", (tenant, person)
        ).fetchone()
        return None if row is None else row[0]

    return LookedUpKeys(find)


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
