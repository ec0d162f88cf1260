"""The key that an airline signs digests with: in a side table of its log, made when it is first needed."""

from __future__ import annotations

import base64
import sqlite3

from vamgr.adapters.sqlite.log import SqliteEventStore

SIGNING_KEY = "signing-key"


async def signing_key(store: SqliteEventStore, new: bytes) -> bytes:
    """The stored private key, or ``new``, which is then the stored one. It leaves the folder in backups only."""
    rows = store.query("SELECT value FROM folder WHERE name = ?", (SIGNING_KEY,))
    if rows:
        return base64.b64decode(rows[0][0])

    def keep(connection: sqlite3.Connection) -> str:
        connection.execute(
            "INSERT OR IGNORE INTO folder (name, value) VALUES (?, ?)", (SIGNING_KEY, base64.b64encode(new).decode())
        )
        row = connection.execute("SELECT value FROM folder WHERE name = ?", (SIGNING_KEY,)).fetchone()
        return str(row[0])

    return base64.b64decode(await store.side(keep))
