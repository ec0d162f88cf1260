"""What the projector asks of the database that holds the read tables. All of it blocks; one thread uses it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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


class CheckpointMoved(Exception):
    """Somebody else has moved a checkpoint, or swapped its generation, since this process looked. Nothing was changed:
    look again (`ReadTables.prepare` and `checkpoints`) and go on from there."""


class RowsRefused(Exception):
    """The database did not take what attempts had left for the end of a batch, and it cannot be told whose it was.
    Nothing was changed: make the batch again, ``careful``."""


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
    """The last position whose effect is in the tables. With an ``error`` it is parked before ``failed_position``.

    ``edition``: another one whenever the rows up to here were made anew, so that nobody goes on with those from before.
    """

    position: int
    at: datetime | None = None
    error: str | None = None
    failed_position: int | None = None
    edition: int = 0

    @property
    def parked(self) -> bool:
        return self.error is not None


class Batch(Protocol):
    """One transaction: rows of some projections of a tenant, and their checkpoints."""

    def attempt(self, projection: Projection, generation: Generation) -> AbstractContextManager[ProjectionTx]:
        """Changes that are kept together when the block ends, or not at all when it raises."""
        ...

    def checkpoint(self, generation: Generation, checkpoint: Checkpoint) -> None: ...


class TakingOver(Protocol):
    """The rows of one tenant are about to be replaced: nobody else changes them until the block ends."""

    def take(self, projection: Projection, generation: Generation, fresh: Generation, checkpoint: Checkpoint) -> None:
        """Put rows that were made beside in place of those in ``generation``, as far as they differ, at their
        checkpoint. Tables of the projection that are being built lose the tenant's rows, and get them anew.

        Raises CheckpointMoved when ``generation`` answers no more.
        """
        ...


class Remaking(Protocol):
    """Where the rows of one tenant can be made anew while those of all others stay as they are. All of it blocks."""

    def beside(self, tenant: str) -> AbstractContextManager[ReadTables]:
        """Empty tables in a place of their own for this, gone when the block ends; what an earlier attempt has left
        behind is removed first. Whoever else remakes the same tenant waits."""
        ...

    def taking_over(self, tenant: str, fresh: ReadTables) -> AbstractContextManager[TakingOver]:
        """All that is taken is seen at once when the block ends without an exception, or nothing of it."""
        ...

    def settle(self, projections: Sequence[Projection]) -> None:
        """Let the space of what was replaced be used again."""
        ...


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

    def batch(
        self, tenant: str, standing: Mapping[Generation, int], *, careful: bool = False
    ) -> AbstractContextManager[Batch]:
        """A transaction that is committed when the block ends without an exception.

        ``standing``: the generations that will be changed, and the positions that their checkpoints are at.
        ``careful``: rows are written at the end of each attempt, so that it is this attempt that fails.
        Raises CheckpointMoved and, unless careful, RowsRefused.
        """
        ...

    @property
    def remaking(self) -> Remaking | None:
        """None where only whole tables can be made anew."""
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
