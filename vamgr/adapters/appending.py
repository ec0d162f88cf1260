"""What an append promises, for any engine: requests are checked against the log and against those before them.

Requests that wait together are written together. Each is accepted or refused as if it were alone, in order: a refused
one leaves no trace, and what an accepted one changed is what the next one meets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from vamgr.adapters.log_rows import unknown_tenant
from vamgr.kernel.errors import ClaimTaken, Conflict, IdempotencyMismatch
from vamgr.kernel.store import ANY_VERSION, Appended, Claim, CommandRecord, Release, StreamWrite, chain_hash


@dataclass(slots=True)
class AppendRequest:
    """``recorded_at`` is the text that is stored and hashed."""

    tenant: str
    writes: Sequence[StreamWrite]
    recorded_at: str
    claims: Sequence[Claim]
    releases: Sequence[Release]
    command: CommandRecord | None


@dataclass(slots=True)
class WriterStats:
    """Since the start: durable commits, events in them, batches that failed as a whole."""

    commits: int = 0
    events: int = 0
    failed_batches: int = 0


class Appending:
    """Requests of one transaction; what came of them is in the attributes, for the engine to write.

    ``events``: rows in the order of the table's columns. ``heads``: tenant → (position, hash). ``claims``: (tenant,
    scope, value) → holder, None for free. ``commands``: (tenant, command id) → the record and its position.
    ``done_before``: the same for commands that the log has already, to be filled before `add`.
    """

    def __init__(self) -> None:
        self.heads: dict[str, tuple[int, bytes]] = {}
        self.versions: dict[tuple[str, str], int] = {}
        self.claims: dict[tuple[str, str, str], str | None] = {}
        self.commands: dict[tuple[str, str], tuple[CommandRecord, int]] = {}
        self.done_before: dict[tuple[str, str], tuple[CommandRecord, int]] = {}
        self.events: list[tuple[Any, ...]] = []

    def stored_head(self, tenant: str) -> tuple[int, bytes] | None:
        """(position, hash), None for no such tenant."""
        raise NotImplementedError

    def stored_version(self, key: tuple[str, str]) -> int:
        """How many events the stream (tenant, name) has."""
        raise NotImplementedError

    def stored_holder(self, key: tuple[str, str, str]) -> str | None:
        """Who holds the claim (tenant, scope, value)."""
        raise NotImplementedError

    def add(self, request: AppendRequest) -> Appended:
        """Raises Conflict, ClaimTaken, TenantUnknown, IdempotencyMismatch; ValueError for a request in itself wrong."""
        tenant = request.tenant
        head = self.heads.get(tenant) or self.stored_head(tenant)
        if head is None:
            raise unknown_tenant(tenant)
        position, last_hash = head
        command = request.command
        if command is not None:
            key = (tenant, command.command_id)
            known = self.commands.get(key) or self.done_before.get(key)
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
        # From here on nothing can fail, so a refused request leaves everything as it was.
        self.events += rows
        self.heads[tenant] = (position, last_hash)
        self.versions.update(versions)
        if claims:
            self.claims.update(claims)
        if command is not None:
            self.commands[tenant, command.command_id] = (command, position)
        return Appended(first, position)

    def _moved_streams(self, request: AppendRequest) -> dict[tuple[str, str], int]:
        """Stream → version after the request. Raises Conflict."""
        tenant = request.tenant
        moved: dict[tuple[str, str], int] = {}
        for write in request.writes:
            key = (tenant, write.stream)
            if key in moved:
                raise ValueError(f"stream {write.stream} is written twice in one append")
            actual = self.versions.get(key)
            if actual is None:
                actual = self.stored_version(key)
            if write.expected_version not in (actual, ANY_VERSION):
                raise Conflict(write.stream, write.expected_version, actual)
            moved[key] = actual + len(write.events)
        return moved

    def _moved_claims(self, request: AppendRequest) -> dict[tuple[str, str, str], str | None]:
        """Claim → holder after the request (None: free). What is given back can be taken in the same request."""
        tenant = request.tenant
        moved: dict[tuple[str, str, str], str | None] = {}

        def holder_of(key: tuple[str, str, str]) -> str | None:
            if key in moved:
                return moved[key]
            if key in self.claims:
                return self.claims[key]
            return self.stored_holder(key)

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


def _repeat(known: CommandRecord, position: int, asked: CommandRecord) -> Appended:
    if known.fingerprint != asked.fingerprint:
        raise IdempotencyMismatch(
            "This Idempotency-Key was already used for a different request. Use a new key for a new request."
        )
    return Appended(position, position, repeated=replace(known, position=position))
