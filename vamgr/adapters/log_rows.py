"""Rows of the log's table, whatever keeps them, and the proof that they are what was written.

A row has the columns (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from vamgr.kernel.errors import StoreUnavailable, TenantUnknown
from vamgr.kernel.event import Recorded
from vamgr.kernel.store import GENESIS, chain_hash
from vamgr.kernel.times import from_iso

Row: TypeAlias = Sequence[Any]

MAX_FINDINGS = 20


def unknown_tenant(tenant: str) -> TenantUnknown:
    return TenantUnknown(f"There is no airline operation “{tenant}” here.")


def recorded_from(row: Row) -> Recorded:
    tenant, position, stream, version, event_id, event_type, schema, data, meta, recorded_at, digest = row
    return Recorded(
        tenant, position, stream, version, event_id, event_type, schema, data, meta, from_iso(recorded_at), digest
    )


def is_as_written(previous: bytes, row: Row) -> bool:
    """Whether a row has the hash that it was written with."""
    try:
        return bool(chain_hash(previous, *row[:10]) == row[10])
    except TypeError:  # a column holds another type than was written
        return False


def proven(rows: list[Any], after: int, damaged: Callable[[int], StoreUnavailable]) -> list[Recorded]:
    """The events after a position, each proven by its hash. ``rows`` begin with the one at ``after``, unless that is 0.

    Raises what ``damaged`` makes of the position of an event that is not what was written, or is missing in between.
    """
    previous = GENESIS
    if after > 0 and rows and rows[0][1] == after:
        previous = rows.pop(0)[10]
    expected = max(after, 0)
    for row in rows:
        expected += 1
        if row[1] != expected or not is_as_written(previous, row):
            raise damaged(expected)
        previous = row[10]
    return [recorded_from(row) for row in rows]


def in_order(days: list[tuple[date, int]]) -> list[tuple[date, int]]:
    """Each day once, in the order of the calendar, also where a clock was set back."""
    found: list[tuple[date, int]] = []
    for day, last in days:
        if found and day <= found[-1][0]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((day, last))
    return found


@dataclass(frozen=True, slots=True)
class LogCounts:
    """How many claims are held, and how many commands remembered, beside a tenant's log."""

    claims: int
    commands: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at a position. ``kind``: gap | version | hash | head | unreadable."""

    position: int
    kind: str
    detail: str


@dataclass(slots=True)
class ChainReport:
    """``checked``: events that were walked. ``head``: the last position that the log says it has."""

    tenant: str
    head: int = 0
    checked: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.findings

    @property
    def first_bad(self) -> int | None:
        """The first position that is not as it was written; everything before it is proven."""
        return min((finding.position for finding in self.findings), default=None)


class Walk:
    """From the first event to the head, page by page."""

    def __init__(self, report: ChainReport) -> None:
        self.report = report
        self.position = 0
        self.hash = GENESIS
        self.versions: dict[str, int] = {}

    def found(self, position: int, kind: str, detail: str) -> None:
        self.report.findings.append(Finding(position, kind, detail))

    @property
    def goes_on(self) -> bool:
        return self.position < self.report.head and len(self.report.findings) < MAX_FINDINGS

    def nowhere(self) -> ChainReport:
        self.found(1, "head", "There is no log of this name.")
        return self.report

    def page(self, rows: Sequence[Row]) -> bool:
        """Walk over the rows after `position`. False when the log breaks off before its head."""
        for row in rows:
            if row[1] > self.report.head:
                break
            self._step(row)
        if not rows or rows[-1][1] > self.report.head:
            self.found(self.position + 1, "gap", f"Events {self.position + 1} to {self.report.head} are missing.")
            return False
        return True

    def end(self, head_hash: bytes) -> None:
        if self.position == self.report.head and self.hash != head_hash:
            self.found(self.report.head, "head", "The last event is not the one that the log ended with.")

    def _step(self, row: Row) -> None:
        _, position, stream, version, _, event_type = row[:6]
        if position != self.position + 1:
            self.found(self.position + 1, "gap", f"Events {self.position + 1} to {position - 1} are missing.")
        expected = self.versions.get(stream, 0) + 1
        if version != expected:
            self.found(position, "version", f"Event {position} is number {version} of {stream}, not {expected}.")
        if not is_as_written(self.hash, row):
            self.found(position, "hash", f"Event {position} ({event_type}) is not what was written.")
        # Going on from the stored hash shows the next damage too, instead of calling everything after the first bad.
        self.position, self.hash = position, row[10]
        self.versions[stream] = version
        self.report.checked += 1
