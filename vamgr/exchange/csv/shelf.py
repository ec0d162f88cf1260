"""Where processes leave the dry runs and imports that they work on, so that any of them can answer for each.

A browser's next request may come to another process than the one that read the file. That one finds here how far it
is, and its rows, and goes on with it. Over a data folder there is one process, and no shelf.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Protocol

import orjson

from vamgr.exchange.csv.planning import Columns, Outcome
from vamgr.kernel.uow import Actor

if TYPE_CHECKING:
    from vamgr.exchange.csv.jobs import ImportJob

SHUT_DOWN = "vamgr was shut down."


class Kept(Protocol):
    """``alive``: whoever works on it has said so within the last half minute."""

    @property
    def state(self) -> str: ...
    @property
    def about(self) -> bytes: ...
    @property
    def alive(self) -> bool: ...


class Shelf(Protocol):
    """Raises StoreUnavailable from every method."""

    async def keep(self, tenant: str, import_id: str, state: str, about: bytes, rows: bytes | None = None) -> None:
        """``rows`` None: those that are there stay."""
        ...

    async def claim(self, tenant: str, import_id: str, state: str, about: bytes, states: Sequence[str] | None) -> bool:
        """Begin a step, unless another process has begun one of this airline's; from one of these states, if any are
        named."""
        ...

    def look(self, tenant: str, import_id: str) -> Kept | None: ...

    def rows(self, tenant: str, import_id: str) -> bytes | None: ...

    async def drop(self, tenant: str, import_id: str, *, idle_seconds: float = 0.0) -> None:
        """Unless somebody has been at it since."""
        ...

    async def tidy(self, tenant: str, most: int) -> None:
        """Keep the latest of those that nobody works on, and none that was left for hours."""
        ...

    async def keep_failed(self, tenant: str, import_id: str, content: bytes) -> None:
        """The rows that could not be imported, for longer than the rest; those of this airline that have had their days
        go."""
        ...

    def failed(self, tenant: str, import_id: str) -> bytes | None: ...

    def has_failed(self, tenant: str, import_id: str) -> bool: ...


def about(job: ImportJob) -> bytes:
    """All of it but its rows."""
    return orjson.dumps(
        {
            "kind": job.kind,
            "file_name": job.file_name,
            "airline_id": job.airline_id,
            "actor": [job.actor.user_id, job.actor.role, sorted(job.actor.abilities), job.actor.source],
            "digest": job.digest,
            "fuel_per_lb": job.fuel_per_lb,
            "columns": asdict(job.columns) if job.columns is not None else None,
            "progress": asdict(job.progress) if job.progress is not None else None,
            "problem": job.problem,
            "notes": job.notes,
            "tally": dict(job.tally),
            "steps": job.steps,
            "size": job.counts()["rows"],
        }
    )


def rows_of(outcomes: Sequence[Outcome]) -> bytes:
    fields = ([one.number, one.record, one.label, one.status, one.changes, one.errors, one.notes] for one in outcomes)
    return zlib.compress(orjson.dumps(list(fields)), 1)


def outcomes_of(rows: bytes) -> list[Outcome]:
    return [
        Outcome(number, record, label, status, changes, tuple((column, text) for column, text in errors), tuple(notes))
        for number, record, label, status, changes, errors, notes in orjson.loads(zlib.decompress(rows))
    ]


def fields_of(kept: Kept) -> dict[str, Any]:
    """What an `ImportJob` is made of, beside its id and tenant."""
    from vamgr.exchange.csv.jobs import Progress

    found = orjson.loads(kept.about)
    user_id, role, abilities, source = found.pop("actor")
    columns, progress, tally = found.pop("columns"), found.pop("progress"), found.pop("tally")
    busy = kept.state in ("checking", "applying", "undoing")
    fields = {
        **found,
        "actor": Actor(user_id, role, frozenset(abilities), source),
        "columns": Columns(**{**columns, "header": tuple(columns["header"])}) if columns is not None else None,
        "progress": Progress(**progress) if progress is not None else None,
        "notes": [(sentence, count) for sentence, count in found["notes"]],
        "tally": Counter(tally),
        "state": kept.state,
    }
    if busy and not kept.alive:
        fields |= {"state": "stopped", "problem": SHUT_DOWN, "progress": None}
    return fields
