"""How events reach other processes: runs of a tenant's events, partitions of tenants, and what a relay needs.

The log is the outbox: a relay publishes what stands in it after the last position that was confirmed. Everybody may
get a run twice and nobody misses one, so whoever consumes compares positions with a checkpoint of its own:

- all of a run before the checkpoint: it was there before, nothing to do;
- the run joins on to the checkpoint, or overlaps with it: the events after the checkpoint are news;
- events are missing in between: they are read from the log.
"""

from __future__ import annotations

import struct
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Protocol

from vamgr.kernel.errors import VamgrError
from vamgr.kernel.event import Recorded

PARTITIONS = 16
"""How many there are unless an installation says otherwise, once and for all: with another number a tenant's events
would lie in two queues, without an order between them."""


class BrokerUnavailable(VamgrError):
    """The message broker cannot be used, or did not confirm. What was published may have arrived all the same."""

    slug = "broker"
    status = 503
    title = "The message broker cannot be used"


class BrokerRefuses(BrokerUnavailable):
    """The message broker is there, and does not let us in, or not do what we must: until somebody changes that."""

    slug = "broker-refuses"
    title = "The message broker does not let vamgr in"


class Undecodable(ValueError):
    """Bytes that are no run, or one in an encoding that this program does not know."""


def partition_of(tenant: str, partitions: int) -> int:
    """The partition of a tenant, from 0: the first four bytes (big-endian) of SHA-256 over its UTF-8, modulo.

    The same in every process, on every machine and for ever; an outbox may compute it in its own language.
    """
    return int.from_bytes(sha256(tenant.encode()).digest()[:4], "big") % partitions


@dataclass(frozen=True, slots=True)
class Run:
    """Events of one tenant at the positions ``first`` to ``last``, all of them. Raises ValueError for anything else."""

    tenant: str
    first: int
    last: int
    events: tuple[Recorded, ...]

    def __post_init__(self) -> None:
        if not self.events or self.last - self.first + 1 != len(self.events):
            raise ValueError(f"a run of {len(self.events)} events does not go from {self.first} to {self.last}")
        for position, event in enumerate(self.events, self.first):
            if event.position != position or event.tenant != self.tenant:
                raise ValueError(f"a run has {event.tenant} {event.position} where {self.tenant} {position} belongs")

    @classmethod
    def of(cls, events: Sequence[Recorded]) -> Run:
        """Raises ValueError when they are none, or not consecutive events of one tenant."""
        if not events:
            raise ValueError("a run has at least one event")
        return cls(events[0].tenant, events[0].position, events[-1].position, tuple(events))

    def after(self, position: int) -> tuple[Recorded, ...]:
        """The events after a checkpoint; none when it is at the end or further."""
        return self.events[max(0, position - self.first + 1) :]


def runs_of(events: Sequence[Recorded], *, most_events: int, most_bytes: int) -> list[Run]:
    """Consecutive events of one tenant cut into runs. An event that is larger than ``most_bytes`` goes alone."""
    runs: list[Run] = []
    start = size = 0
    for number, event in enumerate(events):
        weight = len(event.data) + len(event.meta) + _OVERHEAD
        if number > start and (number - start >= most_events or size + weight > most_bytes):
            runs.append(Run.of(events[start:number]))
            start, size = number, 0
        size += weight
    if start < len(events):
        runs.append(Run.of(events[start:]))
    return runs


# The encoding. A magic and a version, then everything big-endian; texts are UTF-8 led by their length. A position is
# not repeated with each event, and data and meta are the stored bytes: what comes out hashes to the same chain.
_MAGIC = b"vR"
_VERSION = 1
_OVERHEAD = 200  # about what an event takes beside its data and meta
_HEAD = struct.Struct(">2sBHQI")  # magic, version, length of the tenant, first position, number of events
_EVENT = struct.Struct(">HQHHIqBII")  # lengths and numbers of one event, in the order in which `encode` has them
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def encode(run: Run) -> bytes:
    """The run as bytes. Raises ValueError for a moment without a time zone, and where a text or number is too large."""
    tenant = run.tenant.encode()
    try:
        parts = [_HEAD.pack(_MAGIC, _VERSION, len(tenant), run.first, len(run.events)), tenant]
        for event in run.events:
            if event.recorded_at.tzinfo is None:
                raise ValueError("a moment needs a time zone")
            stream, event_id, kind = event.stream.encode(), event.id.encode(), event.type.encode()
            parts += (
                _EVENT.pack(
                    len(stream),
                    event.version,
                    len(event_id),
                    len(kind),
                    event.schema,
                    (event.recorded_at - _EPOCH) // _MICROSECOND,
                    len(event.hash),
                    len(event.data),
                    len(event.meta),
                ),
                stream,
                event_id,
                kind,
                event.hash,
                event.data,
                event.meta,
            )
    except struct.error as error:
        raise ValueError(f"the run from {run.first} to {run.last} cannot be encoded: {error}") from error
    return b"".join(parts)


def decode(body: bytes) -> Run:
    """The run that `encode` made. Raises Undecodable, with the reason."""
    if not body.startswith(_MAGIC):
        raise Undecodable("these bytes are no run of events")
    if body[len(_MAGIC) : len(_MAGIC) + 1] != bytes([_VERSION]):
        raise Undecodable(f"a run in encoding {body[len(_MAGIC) :][:1].hex()}; this program knows {_VERSION}")
    try:
        return _decoded(body)
    except Undecodable:
        raise
    except struct.error as error:
        raise Undecodable(f"cut off after {len(body)} bytes") from error
    except (ValueError, OverflowError) as error:
        raise Undecodable(f"damaged: {error}") from error


def _decoded(body: bytes) -> Run:
    _, _, length, first, count = _HEAD.unpack_from(body)
    at = _HEAD.size + length
    tenant = body[_HEAD.size : at].decode()
    events = []
    for position in range(first, first + count):
        stream, version, event_id, kind, schema, moment, digest, data, meta = _EVENT.unpack_from(body, at)
        at += _EVENT.size
        id_at = at + stream
        kind_at = id_at + event_id
        hash_at = kind_at + kind
        data_at = hash_at + digest
        meta_at = data_at + data
        end = meta_at + meta
        if end > len(body):
            raise Undecodable(f"cut off after {len(body)} bytes")
        events.append(
            Recorded(
                tenant=tenant,
                position=position,
                stream=body[at:id_at].decode(),
                version=version,
                id=body[id_at:kind_at].decode(),
                type=body[kind_at:hash_at].decode(),
                schema=schema,
                data=body[data_at:meta_at],
                meta=body[meta_at:end],
                recorded_at=_EPOCH + moment * _MICROSECOND,
                hash=body[hash_at:data_at],
            )
        )
        at = end
    if at != len(body):
        raise Undecodable(f"{len(body) - at} bytes follow after the last event")
    return Run(tenant, first, first + count - 1, tuple(events))


# The contracts.


class Publisher(Protocol):
    async def publish(self, runs: Sequence[Run]) -> None:
        """Returns when the broker has confirmed that it keeps every one of them.

        Runs of one tenant arrive in the order in which they were published one after the other. Raises
        BrokerUnavailable; then any of them may have arrived or not. Several calls may be under way at once.
        """
        ...


@dataclass(frozen=True, slots=True)
class Behind:
    """A tenant with events after what was published."""

    tenant: str
    published: int
    head: int


class Outbox(Protocol):
    """Where the log is and how far it was published. Everything in here raises StoreUnavailable."""

    async def behind(self, partitions: Collection[int], after: str, limit: int) -> list[Behind]:
        """Up to so many tenants of these partitions that have events to publish, by tenant, after a tenant's id."""
        ...

    async def page(self, tenant: str, after: int, limit: int) -> list[Recorded]:
        """Up to ``limit`` events after a position, in order, without gaps."""
        ...

    async def moved(self, tenant: str, position: int) -> None:
        """Everything up to this position was confirmed. It never moves back: an earlier position changes nothing."""
        ...


class Shares(Protocol):
    """Partitions that several processes share among them, so that each is worked on by one at a time.

    That is for efficiency. For a moment two may have the same one (a lost connection), which must be harmless.
    """

    async def renew(self) -> frozenset[int]:
        """The partitions that this process has now. Said every second or two: a share may grow and shrink with the
        number of processes. Raises StoreUnavailable; then it has none."""
        ...

    def has(self, partition: int) -> bool:
        """Whether this process still has it, without asking anybody."""
        ...

    async def release(self) -> None:
        """Give all of them back at once."""
        ...


class AllOf:
    """`Shares` of a process that is alone: it has these partitions for ever."""

    def __init__(self, partitions: Collection[int]) -> None:
        self._partitions = frozenset(partitions)

    async def renew(self) -> frozenset[int]:
        return self._partitions

    def has(self, partition: int) -> bool:
        return partition in self._partitions

    async def release(self) -> None:
        """There is nobody to give them to."""


Handle = Callable[[Run], Awaitable[None]]
"""What a consumer does with a run. When it returns the run is done with. StoreUnavailable: try again after a pause."""


class Watched:
    """`Shares` whose coming and going somebody hears of.

    ``gained`` is awaited before this process is said to have further partitions; what it raises puts that off.
    ``lost`` hears of partitions that were given up, when whoever works on them has had the time to stop.
    """

    def __init__(
        self,
        shares: Shares,
        *,
        gained: Callable[[frozenset[int]], Awaitable[None]],
        lost: Callable[[frozenset[int]], Awaitable[None]],
    ) -> None:
        self._shares = shares
        self._gained = gained
        self._lost = lost
        self._known: frozenset[int] = frozenset()
        self._left: frozenset[int] = frozenset()

    async def renew(self) -> frozenset[int]:
        held = await self._shares.renew()
        left, self._left = self._left - held, self._known - held
        if left:
            await self._lost(left)
        if held - self._known:
            await self._gained(held - self._known)
        self._known = held
        return held

    def has(self, partition: int) -> bool:
        return self._shares.has(partition)

    async def release(self) -> None:
        self._known = self._left = frozenset()
        await self._shares.release()
