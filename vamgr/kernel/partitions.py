"""How far the consumers of each partition are, and who they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PartitionLag:
    """``events``: how many the partition's tenants lack in all, as the books say. The rest is what processes have said:
    ``ready`` messages wait in the queue, as counted at ``counted_at`` (None: by nobody lately); ``current``: that was a
    moment ago. ``process`` has the partition now, and ``unacknowledged`` messages with it; None: nobody has."""

    consumer: str
    partition: int
    events: int
    ready: int | None
    counted_at: datetime | None
    current: bool
    process: str | None
    unacknowledged: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """See `PartitionLag`."""

    ready: int | None = None
    counted_at: datetime | None = None
    current: bool = False
    process: str | None = None
    unacknowledged: int | None = None


class PartitionBoard(Protocol):
    """Where processes say what the others cannot see. It may forget; then nothing is known until it is said again."""

    async def counted(self, ready: Mapping[tuple[str, int], int]) -> None:
        """By (consumer, partition): messages that wait in the queue."""
        ...

    async def held(self, consumer: str, process: str, unacknowledged: Mapping[int, int]) -> None:
        """The partitions that a process has, with the messages that it has not done with."""
        ...

    async def told(self) -> dict[tuple[str, int], Told]:
        """By (consumer, partition)."""
        ...


def lags_of(
    queues: Sequence[tuple[str, int]], events: Mapping[tuple[str, int], int], told: Mapping[tuple[str, int], Told]
) -> list[PartitionLag]:
    """Of each of these queues."""
    found = []
    for queue in queues:
        one = told.get(queue, Told())
        found.append(
            PartitionLag(
                *queue,
                events=events.get(queue, 0),
                ready=one.ready,
                counted_at=one.counted_at,
                current=one.current,
                process=one.process,
                unacknowledged=one.unacknowledged,
            )
        )
    return found
