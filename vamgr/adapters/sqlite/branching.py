"""A log of the first events of another one: the same events, hashes and keys, as if nothing had happened since."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from vamgr.adapters.archived import Derive
from vamgr.adapters.sqlite.archive_target import fill_claims
from vamgr.adapters.sqlite.connect import connect_reader, connect_writer, unavailable
from vamgr.adapters.sqlite.schema import migrate
from vamgr.kernel.errors import StoreUnavailable

Progress = Callable[[str, int, int], None]
_STEP = 20_000
_FOLLOWING = 1000
_COLUMNS = "tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash"


@dataclass(frozen=True, slots=True)
class BranchPoint:
    """The last event of a branch, and when it was written."""

    position: int
    as_of: str


def end_of_append(log: Path, tenant: str, position: int) -> BranchPoint:
    """The last event of the append that this one is part of: what was decided at once is never cut in two."""
    try:
        connection = connect_reader(log)
        try:
            rows = connection.execute(
                "SELECT position, meta, recorded_at FROM events WHERE tenant = ? AND position >= ? ORDER BY position",
                (tenant, position),
            )
            _, meta, as_of = next(rows)
            command = orjson.loads(meta)["command_id"]
            for later, meta, moment in rows:
                if orjson.loads(meta)["command_id"] != command:
                    break
                position, as_of = later, moment
            return BranchPoint(position, as_of)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error


def write_branch(log: Path, target: Path, tenant: str, until: int, derive: Derive, progress: Progress) -> None:
    """Write ``target`` from what ``log`` holds up to a position, also while that is being written on. Blocking.

    Sessions, and the key that digests are signed with, stay behind. Raises StoreUnavailable.
    """
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection = sqlite3.connect(target, isolation_level=None, uri=True)
        try:
            for pragma in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "cache_size = -32000"):
                connection.execute(f"PRAGMA {pragma}")
            migrate(connection)
            index = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'events_by_stream'").fetchone()[0]
            connection.execute("DROP INDEX events_by_stream")  # made in one go afterwards
            connection.execute("ATTACH DATABASE ? AS src", (f"{log.absolute().as_uri()}?mode=ro",))
            connection.execute("BEGIN")
            _copy_events(connection, tenant, until, progress)
            connection.execute(index)
            _copy_beside(connection, tenant, until)
            head = connection.execute("SELECT position FROM src.heads WHERE tenant = ?", (tenant,)).fetchone()[0]
            if head == until:
                for table in ("claims", "numbers"):
                    connection.execute(f"INSERT INTO {table} SELECT * FROM src.{table} WHERE tenant = ?", (tenant,))  # noqa: S608
            connection.execute("COMMIT")
            connection.execute("DETACH DATABASE src")
            if head != until:
                connection.execute("BEGIN")
                fill_claims(connection, tenant, until, derive, progress)
                connection.execute("COMMIT")
        finally:
            connection.close()
        with target.open("r+b") as file:
            os.fsync(file.fileno())
    except sqlite3.Error as error:
        raise unavailable(error, log) from error
    except OSError as error:
        raise StoreUnavailable(f"{target.parent} cannot be written: {error.strerror or error}.") from error


def copy_tables(read: Path, target: Path) -> None:
    """One moment of the read tables, also while they are written. Blocking. Raises StoreUnavailable."""
    try:
        source = sqlite3.connect(f"{read.absolute().as_uri()}?mode=ro", uri=True)
        try:
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            copy = sqlite3.connect(target)
            try:
                source.backup(copy)
            finally:
                copy.close()
        finally:
            source.close()
    except sqlite3.Error as error:
        raise unavailable(error, read) from error
    except OSError as error:
        raise StoreUnavailable(f"{target.parent} cannot be written: {error.strerror or error}.") from error


def _copy_events(connection: sqlite3.Connection, tenant: str, until: int, progress: Progress) -> None:
    for after in range(0, until, _STEP):
        connection.execute(
            f"""INSERT INTO main.events ({_COLUMNS}) SELECT {_COLUMNS} FROM src.events
            WHERE tenant = ? AND position > ? AND position <= ? ORDER BY position""",  # noqa: S608
            (tenant, after, min(after + _STEP, until)),
        )
        progress("Events", min(after + _STEP, until), until)
    connection.execute(
        """INSERT INTO main.heads (tenant, position, hash)
        SELECT tenant, position, hash FROM main.events WHERE tenant = ? AND position = ?""",
        (tenant, until),
    )
    connection.execute("INSERT INTO main.event_types (type, schema) SELECT DISTINCT type, schema FROM main.events")


def _copy_beside(connection: sqlite3.Connection, tenant: str, until: int) -> None:
    connection.execute(
        """INSERT INTO main.tenants (tenant, slug, created_at)
        SELECT tenant, slug, created_at FROM src.tenants WHERE tenant = ?""",
        (tenant,),
    )
    connection.execute(
        """INSERT INTO main.person_keys (tenant, person, key, created_at)
        SELECT tenant, person, key, created_at FROM src.person_keys WHERE tenant = ?""",
        (tenant,),
    )
    connection.execute(
        """INSERT INTO main.commands (tenant, command_id, fingerprint, answer, position)
        SELECT tenant, command_id, fingerprint, answer, position FROM src.commands
        WHERE tenant = ? AND position <= ?""",
        (tenant, until),
    )
    connection.execute(
        """INSERT INTO main.policy_state (policy, tenant, position, status, error, at)
        SELECT policy, tenant, min(position, ?), 'live', NULL, at FROM src.policy_state WHERE tenant = ?""",
        (_reacted_to(connection, tenant, until), tenant),
    )


def _reacted_to(connection: sqlite3.Connection, tenant: str, until: int) -> int:
    """Up to where everything that followed by itself is in the branch, too. What a policy did to an earlier event only
    after the branch's last one has to be done in the branch as well; what it did before is known by its command."""
    first = until + 1
    for (meta,) in connection.execute(
        "SELECT meta FROM src.events WHERE tenant = ? AND position > ? AND position <= ? ORDER BY position",
        (tenant, until, until + _FOLLOWING),
    ):
        cause: str = (_loaded(meta).get("causation_id")) or ""
        kind, _, number = cause.partition(":")
        if kind == "event" and number.isdecimal():
            first = min(first, int(number))
    return min(first - 1, until)


def _loaded(meta: bytes) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(meta)
    return found


def erased_persons(log: Path, tenant: str) -> list[str]:
    """Whose keys were deleted for good. Raises StoreUnavailable."""
    return _persons(log, tenant, "key = zeroblob(32)")


def readable_persons(log: Path, tenant: str, persons: list[str]) -> list[str]:
    """Those of them whose keys this log still has. Raises StoreUnavailable."""
    there = set(_persons(log, tenant, "key != zeroblob(32)"))
    return [person for person in persons if person in there]


def _persons(log: Path, tenant: str, where: str) -> list[str]:
    try:
        connection = connect_reader(log)
        try:
            rows = connection.execute(f"SELECT person FROM person_keys WHERE tenant = ? AND {where}", (tenant,))  # noqa: S608
            return [row[0] for row in rows]
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error


def forget_persons(log: Path, tenant: str, persons: list[str], at: str) -> None:
    """Delete keys for good in a log that nobody has open, and leave nothing of them in its files. Blocking.

    Raises StoreUnavailable.
    """
    try:
        connection = connect_writer(log)  # which overwrites what it deletes
        try:
            connection.executemany(
                """INSERT INTO person_keys (tenant, person, key, created_at) VALUES (?, ?, zeroblob(32), ?)
                ON CONFLICT (tenant, person) DO UPDATE SET key = excluded.key""",
                [(tenant, person, at) for person in persons],
            )
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error


def release_addresses(log: Path, tenant: str, scope: str, holders: list[str]) -> None:
    """Give back what these hold in a log that nobody has open: nothing follows any more from what cannot be read.

    Blocking. Raises StoreUnavailable.
    """
    try:
        connection = connect_writer(log)
        try:
            connection.executemany(
                "DELETE FROM claims WHERE tenant = ? AND scope = ? AND holder = ?",
                [(tenant, scope, holder) for holder in holders],
            )
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise unavailable(error, log) from error
