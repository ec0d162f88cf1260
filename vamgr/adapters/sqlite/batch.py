"""One group commit in the making: requests are checked against the log and against what the batch holds already."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson

from vamgr.adapters.sqlite.reading import unknown_tenant
from vamgr.kernel.errors import ClaimTaken, Conflict, IdempotencyMismatch
from vamgr.kernel.store import ANY_VERSION, Appended, Claim, CommandRecord, Release, StreamWrite, chain_hash

_INSERT_EVENT = """INSERT INTO events
    (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_FIND_COMMANDS = """SELECT command_id, fingerprint, answer, position FROM commands
    WHERE tenant = ? AND command_id IN (SELECT value FROM json_each(?))"""
_MAX_KNOWN_VERSIONS = 200_000


@dataclass(slots=True)
class AppendRequest:
    """``recorded_at`` is the text that is stored and hashed."""

    tenant: str
    writes: Sequence[StreamWrite]
    recorded_at: str
    claims: Sequence[Claim]
    releases: Sequence[Release]
    command: CommandRecord | None


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


class Batch:
    """Requests of one transaction. `add` refuses a request without a trace; `write` puts all accepted ones in place."""

    def __init__(self, connection: sqlite3.Connection, committed: Committed) -> None:
        self._connection = connection
        self._committed = committed
        self.heads: dict[str, tuple[int, bytes]] = {}
        self.versions: dict[tuple[str, str], int] = {}
        self._claims: dict[tuple[str, str, str], str | None] = {}
        self._commands: dict[tuple[str, str], tuple[CommandRecord, int]] = {}
        self._done_before: dict[tuple[str, str], tuple[CommandRecord, int]] = {}
        self._events: list[tuple[Any, ...]] = []
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
                self._done_before[tenant, record.command_id] = (record, record.position)

    def add(self, request: AppendRequest) -> Appended:
        """`look_up` comes first. Raises Conflict, ClaimTaken, TenantUnknown, IdempotencyMismatch."""
        tenant = request.tenant
        position, last_hash = self._head(tenant)
        command = request.command
        if command is not None:
            key = (tenant, command.command_id)
            known = self._commands.get(key) or self._done_before.get(key)
            if known is not None:
                return _repeat(*known, command)
        versions = self._moved_streams(request)
        claims = self._moved_claims(request) if request.claims or request.releases else None

        first = position + 1
        rows: list[tuple[Any, ...]] = []
        recorded_at = request.recorded_at
        for write in request.writes:
            stream = write.stream
            version = versions[tenant, stream] - len(write.events)
            for event in write.events:
                position += 1
                version += 1
                last_hash = chain_hash(
                    last_hash, tenant, position, stream, version, event.id, event.type, event.schema, event.data,
                    event.meta, recorded_at,
                )  # fmt: skip
                rows.append((
                    tenant, position, stream, version, event.id, event.type, event.schema, event.data, event.meta,
                    recorded_at, last_hash,
                ))  # fmt: skip
        # From here on nothing can fail, so a refused request leaves the batch as it was.
        self._events += rows
        self.heads[tenant] = (position, last_hash)
        self.versions.update(versions)
        if claims:
            self._claims.update(claims)
        if command is not None:
            self._commands[tenant, command.command_id] = (command, position)
        return Appended(first, position)

    def write(self) -> None:
        """Raises sqlite3.Error."""
        run = self._connection.executemany
        if self._events:
            run(_INSERT_EVENT, self._events)
            self.types = {(row[5], row[6]) for row in self._events} - self._committed.types
            if self.types:
                run("INSERT OR IGNORE INTO event_types (type, schema) VALUES (?, ?)", list(self.types))
        moved = [(head[0], head[1], tenant) for tenant, head in self.heads.items()]
        run("UPDATE heads SET position = ?, hash = ? WHERE tenant = ?", moved)
        if self._commands:
            run(
                "INSERT INTO commands (tenant, command_id, fingerprint, answer, position) VALUES (?, ?, ?, ?, ?)",
                [
                    (tenant, command_id, command.fingerprint, command.answer, position)
                    for (tenant, command_id), (command, position) in self._commands.items()
                ],
            )
        if self._claims:
            free = [key for key, holder in self._claims.items() if holder is None]
            held = [(*key, holder) for key, holder in self._claims.items() if holder is not None]
            run("DELETE FROM claims WHERE tenant = ? AND scope = ? AND value = ?", free)
            run("INSERT OR REPLACE INTO claims (tenant, scope, value, holder) VALUES (?, ?, ?, ?)", held)

    @property
    def events(self) -> int:
        return len(self._events)

    def _head(self, tenant: str) -> tuple[int, bytes]:
        head = self.heads.get(tenant) or self._committed.heads.get(tenant)
        if head is None:
            row = self._one("SELECT position, hash FROM heads WHERE tenant = ?", tenant)
            if row is None:
                raise unknown_tenant(tenant)
            head = self.heads[tenant] = (row[0], row[1])
        return head

    def _moved_streams(self, request: AppendRequest) -> dict[tuple[str, str], int]:
        """Stream → version after the request. Raises Conflict."""
        tenant = request.tenant
        moved: dict[tuple[str, str], int] = {}
        for write in request.writes:
            key = (tenant, write.stream)
            if key in moved:
                raise ValueError(f"stream {write.stream} is written twice in one append")
            actual = self._version(key)
            if write.expected_version not in (actual, ANY_VERSION):
                raise Conflict(write.stream, write.expected_version, actual)
            moved[key] = actual + len(write.events)
        return moved

    def _version(self, key: tuple[str, str]) -> int:
        version = self.versions.get(key)
        if version is None:
            version = self._committed.versions.get(key)
        if version is None:
            row = self._one("SELECT max(version) FROM events WHERE tenant = ? AND stream = ?", *key)
            version = (row[0] if row else None) or 0
        return version

    def _moved_claims(self, request: AppendRequest) -> dict[tuple[str, str, str], str | None]:
        """Claim → holder after the request (None: free). What is given back can be taken in the same request."""
        tenant = request.tenant
        moved: dict[tuple[str, str, str], str | None] = {}

        def holder_of(key: tuple[str, str, str]) -> str | None:
            if key in moved:
                return moved[key]
            if key in self._claims:
                return self._claims[key]
            row = self._one("SELECT holder FROM claims WHERE tenant = ? AND scope = ? AND value = ?", *key)
            return row[0] if row else None

        for release in request.releases:
            key = (tenant, release.scope, release.value)
            holder = holder_of(key)
            if holder is not None and holder != release.holder:
                raise ClaimTaken(release.scope, release.value, holder, f"“{release.value}” is held by someone else.")
            moved[key] = None
        for claim in request.claims:
            key = (tenant, claim.scope, claim.value)
            holder = holder_of(key)
            if holder is not None and holder != claim.holder:
                raise ClaimTaken(claim.scope, claim.value, holder, claim.detail, claim.field, claim.label)
            moved[key] = claim.holder
        return moved

    def _one(self, sql: str, *parameters: str) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
        return row


def _repeat(known: CommandRecord, position: int, asked: CommandRecord) -> Appended:
    if known.fingerprint != asked.fingerprint:
        raise IdempotencyMismatch(
            "This Idempotency-Key was already used for a different request. Use a new key for a new request."
        )
    return Appended(position, position, repeated=replace(known, position=position))
