"""One group commit in the making: requests are checked against the log and against what the batch holds already."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

import orjson

from vamgr.adapters.appending import Appending, AppendRequest
from vamgr.kernel.store import CommandRecord

_INSERT_EVENT = """INSERT INTO events
    (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_FIND_COMMANDS = """SELECT command_id, fingerprint, answer, position FROM commands
    WHERE tenant = ? AND command_id IN (SELECT value FROM json_each(?))"""
_MAX_KNOWN_VERSIONS = 200_000


class Committed:
    """What the writer knows of the log without asking it; only ever what is on the disk."""

    def __init__(self) -> None:
        self.heads: dict[str, tuple[int, bytes]] = {}
        self.versions: dict[tuple[str, str], int] = {}
        self.types: set[tuple[str, int]] = set()

    def learn(self, batch: Batch) -> None:
        self.heads.update(batch.heads)
        self.types |= batch.types
        if len(self.versions) > _MAX_KNOWN_VERSIONS:
            self.versions.clear()
        self.versions.update(batch.versions)

    def forget(self) -> None:
        self.heads.clear()
        self.versions.clear()
        self.types.clear()


class Batch(Appending):
    """Requests of one transaction. `add` refuses a request without a trace; `write` puts all accepted ones in place."""

    def __init__(self, connection: sqlite3.Connection, committed: Committed) -> None:
        super().__init__()
        self._connection = connection
        self._committed = committed
        self.types: set[tuple[str, int]] = set()

    def look_up(self, requests: Iterable[AppendRequest]) -> None:
        """Find out which commands were done before: one question per tenant instead of one per request."""
        asked: dict[str, list[str]] = {}
        for request in requests:
            if request.command is not None:
                asked.setdefault(request.tenant, []).append(request.command.command_id)
        for tenant, ids in asked.items():
            for row in self._connection.execute(_FIND_COMMANDS, (tenant, orjson.dumps(ids).decode())):
                record = CommandRecord(*row)
                self.done_before[tenant, record.command_id] = (record, record.position)

    def write(self) -> None:
        """Raises sqlite3.Error."""
        run = self._connection.executemany
        if self.events:
            run(_INSERT_EVENT, self.events)
            self.types = {(row[5], row[6]) for row in self.events} - self._committed.types
            if self.types:
                run("INSERT OR IGNORE INTO event_types (type, schema) VALUES (?, ?)", list(self.types))
        moved = [(head[0], head[1], tenant) for tenant, head in self.heads.items()]
        run("UPDATE heads SET position = ?, hash = ? WHERE tenant = ?", moved)
        if self.commands:
            run(
                "INSERT INTO commands (tenant, command_id, fingerprint, answer, position) VALUES (?, ?, ?, ?, ?)",
                [
                    (tenant, command_id, command.fingerprint, command.answer, position)
                    for (tenant, command_id), (command, position) in self.commands.items()
                ],
            )
        if self.claims:
            free = [key for key, holder in self.claims.items() if holder is None]
            held = [(*key, holder) for key, holder in self.claims.items() if holder is not None]
            run("DELETE FROM claims WHERE tenant = ? AND scope = ? AND value = ?", free)
            run("INSERT OR REPLACE INTO claims (tenant, scope, value, holder) VALUES (?, ?, ?, ?)", held)

    def stored_head(self, tenant: str) -> tuple[int, bytes] | None:
        head = self._committed.heads.get(tenant)
        if head is None:
            row = self._one("SELECT position, hash FROM heads WHERE tenant = ?", tenant)
            if row is not None:
                head = self.heads[tenant] = (row[0], row[1])
        return head

    def stored_version(self, key: tuple[str, str]) -> int:
        version = self._committed.versions.get(key)
        if version is None:
            row = self._one("SELECT max(version) FROM events WHERE tenant = ? AND stream = ?", *key)
            version = (row[0] if row else None) or 0
        return version

    def stored_holder(self, key: tuple[str, str, str]) -> str | None:
        row = self._one("SELECT holder FROM claims WHERE tenant = ? AND scope = ? AND value = ?", *key)
        return row[0] if row else None

    def _one(self, sql: str, *parameters: str) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
        return row
