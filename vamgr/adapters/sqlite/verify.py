"""Proof that a log is what was written: gapless, in order, and every hash made of its event and the one before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from vamgr.kernel.store import GENESIS, chain_hash

_PAGE = 1000
_MAX_FINDINGS = 20
_WALK = """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
    FROM events WHERE tenant = ? AND position > ? ORDER BY position LIMIT ?"""


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


def is_as_written(previous: bytes, row: tuple[Any, ...]) -> bool:
    """Whether a row of ``events`` (columns in the table's order) has the hash that it was written with."""
    try:
        return bool(chain_hash(previous, *row[:10]) == row[10])
    except TypeError:  # a column holds another type than was written
        return False


class _Walk:
    def __init__(self, report: ChainReport) -> None:
        self.report = report
        self.position = 0
        self.hash = GENESIS
        self.versions: dict[str, int] = {}

    def found(self, position: int, kind: str, detail: str) -> None:
        self.report.findings.append(Finding(position, kind, detail))

    @property
    def over(self) -> bool:
        return len(self.report.findings) >= _MAX_FINDINGS

    def step(self, row: tuple[Any, ...]) -> None:
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


def verify_chain(
    connection: sqlite3.Connection, tenant: str, progress: Callable[[int, int], None] | None = None
) -> ChainReport:
    """Walk the log up to where it stands now. Stops after 20 findings, or where the file cannot be read.

    A tenant that is not there has a report with a ``head`` finding.
    """
    report = ChainReport(tenant)
    walk = _Walk(report)
    try:
        head = connection.execute("SELECT position, hash FROM heads WHERE tenant = ?", (tenant,)).fetchone()
        if head is None:
            walk.found(1, "head", "There is no log of this name.")
            return report
        report.head = head[0]
        while walk.position < report.head and not walk.over:
            rows = connection.execute(
                _WALK, (tenant, walk.position, min(_PAGE, report.head - walk.position))
            ).fetchall()
            for row in rows:
                if row[1] > report.head:
                    break
                walk.step(row)
            if not rows or rows[-1][1] > report.head:
                walk.found(walk.position + 1, "gap", f"Events {walk.position + 1} to {report.head} are missing.")
                break
            if progress is not None:
                progress(walk.position, report.head)
        if walk.position == report.head and walk.hash != head[1]:
            walk.found(report.head, "head", "The last event is not the one that the log ended with.")
    except sqlite3.DatabaseError as error:
        walk.found(walk.position + 1, "unreadable", f"The file cannot be read after event {walk.position}: {error}")
    return report
