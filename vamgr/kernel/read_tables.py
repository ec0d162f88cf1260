"""What the projector asks of the database that holds the read tables. All of it blocks; one thread uses it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import Table

from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import Row


class ReadTablesDamaged(StoreUnavailable):
    """The read tables are not whole. Nothing is lost: `prepare` makes them anew, and the log fills them."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One physical set of a projection's tables. ``outdated``: made by another version of the projection's code."""

    projection: str
    number: int
    version: int
    active: bool
    outdated: bool


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The last position whose effect is in the tables. With an ``error`` it is parked before ``failed_position``."""

    position: int
    at: datetime | None = None
    error: str | None = None
    failed_position: int | None = None

    @property
    def parked(self) -> bool:
        return self.error is not None


class Batch(Protocol):
    """One transaction: rows of some projections of a tenant, and their checkpoints."""

    def attempt(self, projection: Projection, generation: Generation) -> AbstractContextManager[ProjectionTx]:
        """Changes that are kept together when the block ends, or not at all when it raises."""
        ...

    def checkpoint(self, generation: Generation, checkpoint: Checkpoint) -> None: ...


class ReadTables(Protocol):
    """Raises StoreUnavailable from every method when the database itself cannot go on (full, damaged)."""

    def prepare(self, projections: Sequence[Projection]) -> list[Generation]:
        """Make the tables and views fit the program's projections; drop what no projection has any more.

        Every projection has an active generation afterwards, and one that is being built when the active one is
        outdated.
        """
        ...

    def checkpoints(self, generation: Generation) -> dict[str, Checkpoint]:
        """By tenant."""
        ...

    def start_generation(self, projection: Projection) -> Generation:
        """New empty tables beside the active ones; an unfinished generation of the projection is dropped."""
        ...

    def complete(self, projection: Projection, generation: Generation) -> bool:
        """Do one piece of what is left to do when a generation has all its rows; True when nothing is left."""
        ...

    def activate(self, projection: Projection, generation: Generation) -> Generation:
        """Queries see this generation from now on, atomically; the one before is dropped."""
        ...

    def batch(self, tenant: str) -> AbstractContextManager[Batch]:
        """A transaction that is committed when the block ends without an exception."""
        ...

    def erase_traces(self) -> bool:
        """Leave nothing of deleted rows in the files. False when a running reader still needs them: ask again."""
        ...

    def snapshot(self) -> AbstractContextManager[ReadSnapshot]:
        """The tables as they are now, unmoved by what is applied later. Usable from any one thread."""
        ...

    def scratch(self) -> AbstractContextManager[ReadTables]:
        """Empty tables in a place of their own, gone when the block ends."""
        ...

    def close(self) -> None: ...


class ReadSnapshot(Protocol):
    def active(self, projection: Projection) -> Generation:
        """The generation that answers."""
        ...

    def checkpoints(self, generation: Generation) -> dict[str, Checkpoint]: ...

    def rows(self, table: Table, generation: Generation, tenant: str) -> Iterator[Row]:
        """Every row of the tenant as it is stored, in primary key order."""
        ...
