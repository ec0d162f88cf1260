"""The event store's contract. What keeps it is an adapter; nothing here knows how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Protocol

from vamgr.kernel.event import NewEvent, Recorded

ANY_VERSION = -1
GENESIS = bytes(32)


@dataclass(frozen=True, slots=True)
class StreamWrite:
    """Events for one stream. ``expected_version``: how many events it must hold now (`ANY_VERSION`: does not matter).

    Without events it only guards: the append fails with Conflict when the stream has moved.
    """

    stream: str
    expected_version: int
    events: Sequence[NewEvent]


@dataclass(frozen=True, slots=True)
class Claim:
    """``value`` may be held once per (tenant, scope). ``detail``: what to say when it is taken; ``label``: what people
    call the value, if it is not what they see."""

    scope: str
    value: str
    holder: str
    detail: str | None = None
    field: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """Give a claim back; only its holder can."""

    scope: str
    value: str
    holder: str


@dataclass(frozen=True, slots=True)
class CommandRecord:
    """That a command was done: so that saying it again has the answer of saying it once."""

    command_id: str
    fingerprint: str
    answer: str
    position: int


@dataclass(frozen=True, slots=True)
class Appended:
    """The positions that the append took. ``repeated`` is the record of the first time when the command was known."""

    first: int
    last: int
    repeated: CommandRecord | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The last position and hash of a tenant's log (0 and `GENESIS` when it is empty)."""

    position: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    """How much room a tenant takes, in bytes; None for what is shared with others and cannot be told apart."""

    engine: str
    log_bytes: int
    read_bytes: int | None
    upload_bytes: int
    free_bytes: int | None


def chain_hash(
    previous: bytes,
    tenant: str,
    position: int,
    stream: str,
    version: int,
    event_id: str,
    event_type: str,
    schema: int,
    data: bytes,
    meta: bytes,
    recorded_at: str,
) -> bytes:
    """SHA-256 over the hash before and every stored part, each led by its length so that nothing can shift."""
    digest = sha256(previous)
    head = f"{tenant}\x1f{position}\x1f{stream}\x1f{version}\x1f{event_id}\x1f{event_type}\x1f{schema}\x1f{recorded_at}"
    for part in (head.encode(), data, meta):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


class EventStore(Protocol):
    async def create_tenant(self, tenant: str, slug: str, created_at: datetime) -> None:
        """Make an empty log. Raises ClaimTaken when the slug is in use."""
        ...

    async def tenants(self) -> list[tuple[str, str]]:
        """(tenant, slug) of every tenant, oldest first."""
        ...

    async def append(
        self,
        tenant: str,
        writes: Sequence[StreamWrite],
        *,
        recorded_at: datetime,
        claims: Sequence[Claim] = (),
        releases: Sequence[Release] = (),
        command: CommandRecord | None = None,
    ) -> Appended:
        """All or nothing over all streams, durable when it returns.

        The position in ``command`` is ignored; the record keeps the last position of this append. A command id that
        is known already appends nothing and answers with ``repeated``.
        Raises Conflict, ClaimTaken, TenantUnknown, IdempotencyMismatch, StoreUnavailable.
        """
        ...

    async def read_stream(self, tenant: str, stream: str, from_version: int = 0) -> list[Recorded]:
        """The stream's events with a version greater than ``from_version``."""
        ...

    def read_page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        """Up to ``limit`` events after a position, in order. Safe from any thread; blocks on the disk."""
        ...

    def position_at(self, tenant: str, moment: datetime) -> int:
        """The last position whose event was recorded by then; 0 before the first. Where a clock was set back, one of
        the places where the log passed that moment. Safe from any thread; a few short reads."""
        ...

    def recorded_at(self, tenant: str, position: int) -> datetime:
        """When the event at this position was recorded. Raises NotFound when there is none."""
        ...

    def days(self, tenant: str) -> list[tuple[date, int]]:
        """The days (UTC) on which something was recorded, each with its last position."""
        ...

    async def find_command(self, tenant: str, command_id: str) -> CommandRecord | None: ...

    async def claim_holder(self, tenant: str, scope: str, value: str) -> str | None: ...

    async def next_number(self, tenant: str, scope: str) -> int:
        """A small integer that was never given before in this scope. Numbers of failed commands stay unused."""
        ...

    async def heads(self, tenants: Iterable[str]) -> dict[str, int]:
        """The true positions of many logs, asked for at once. Those that do not exist are left out."""
        ...

    def head(self, tenant: str) -> Head:
        """Raises TenantUnknown."""
        ...
