"""The log's own tables and how an older file becomes one of today."""

from __future__ import annotations

import sqlite3

from vamgr.kernel.errors import NewerFolder

# One entry per version of the file, never edited once released: a file at version n runs the entries after n.
# In WITHOUT ROWID tables the row is the leaf of the primary key, so reading a tenant's log is one walk along it.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE tenants (
            tenant TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE heads (
            tenant TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, hash BLOB NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE events (
            tenant TEXT NOT NULL, position INTEGER NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL,
            id TEXT NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, data BLOB NOT NULL, meta BLOB NOT NULL,
            recorded_at TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (tenant, position)
        ) WITHOUT ROWID""",
        "CREATE UNIQUE INDEX events_by_stream ON events (tenant, stream, version)",
        """CREATE TABLE claims (
            tenant TEXT NOT NULL, scope TEXT NOT NULL, value TEXT NOT NULL, holder TEXT NOT NULL,
            PRIMARY KEY (tenant, scope, value)
        ) WITHOUT ROWID""",
        """CREATE TABLE commands (
            tenant TEXT NOT NULL, command_id TEXT NOT NULL, fingerprint TEXT NOT NULL, answer TEXT NOT NULL,
            position INTEGER NOT NULL, PRIMARY KEY (tenant, command_id)
        ) WITHOUT ROWID""",
        """CREATE TABLE numbers (
            tenant TEXT NOT NULL, scope TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (tenant, scope)
        ) WITHOUT ROWID""",
        # A rowid table whose rows are only ever added at the end or overwritten in place: SQLite never moves one to
        # another page, so no copy of a deleted key is left behind where a page was split. A key of zeros is erased.
        """CREATE TABLE person_keys (
            number INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, person TEXT NOT NULL, key BLOB NOT NULL,
            created_at TEXT NOT NULL
        )""",
        "CREATE UNIQUE INDEX person_keys_by_person ON person_keys (tenant, person)",
        """CREATE TABLE policy_state (
            policy TEXT NOT NULL, tenant TEXT NOT NULL, position INTEGER NOT NULL, status TEXT NOT NULL,
            error TEXT, at TEXT NOT NULL, PRIMARY KEY (policy, tenant)
        ) WITHOUT ROWID""",
        """CREATE TABLE sessions (
            id_hash TEXT NOT NULL PRIMARY KEY, tenant TEXT NOT NULL, user_id TEXT NOT NULL, created_at TEXT NOT NULL,
            last_seen_at TEXT NOT NULL, expires_at TEXT NOT NULL, user_agent TEXT, address TEXT
        ) WITHOUT ROWID""",
        "CREATE INDEX sessions_by_user ON sessions (tenant, user_id)",
        "CREATE INDEX sessions_by_expiry ON sessions (expires_at)",
    ),
    (
        # What kinds of event the log holds, and which version of vamgr opened it last: so that an older one can tell at
        # once, without reading the log, that it would not understand all of it.
        """CREATE TABLE event_types (
            type TEXT NOT NULL, schema INTEGER NOT NULL, PRIMARY KEY (type, schema)
        ) WITHOUT ROWID""",
        "INSERT INTO event_types (type, schema) SELECT DISTINCT type, schema FROM events",
        "CREATE TABLE folder (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
)
SCHEMA_VERSION = len(MIGRATIONS)


def schema_version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def refuse_newer(version: int, written_by: str | None = None) -> None:
    """Raises NewerFolder for a file that a later version of vamgr has written."""
    if version > SCHEMA_VERSION:
        raise newer_folder(written_by, f"log format {version}; this version knows up to {SCHEMA_VERSION}")


def newer_folder(written_by: str | None, why: str) -> NewerFolder:
    by = f"vamgr {written_by}" if written_by else "a newer version of vamgr"
    return NewerFolder(
        f"This data folder was written by {by} ({why}). Start it with that version, or choose another data folder "
        "with --data-dir. Nothing of the airline was changed."
    )


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file up to today, each step in its own transaction. Raises NewerFolder for a newer file."""
    version = schema_version(connection)
    refuse_newer(version)
    for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
