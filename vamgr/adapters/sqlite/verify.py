"""Proof that a log is what was written: gapless, in order, and every hash made of its event and the one before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from vamgr.adapters.log_rows import ChainReport, Walk

_PAGE = 1000
_WALK = """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
    FROM events WHERE tenant = ? AND position > ? ORDER BY position LIMIT ?"""


def verify_chain(
    connection: sqlite3.Connection, tenant: str, progress: Callable[[int, int], None] | None = None
) -> ChainReport:
    """Walk the log up to where it stands now. Stops after 20 findings, or where the file cannot be read.

    A tenant that is not there has a report with a ``head`` finding.
    """
    report = ChainReport(tenant)
    walk = Walk(report)
    try:
        head = connection.execute("SELECT position, hash FROM heads WHERE tenant = ?", (tenant,)).fetchone()
        if head is None:
            return walk.nowhere()
        report.head = head[0]
        while walk.goes_on:
            limit = min(_PAGE, report.head - walk.position)
            if not walk.page(connection.execute(_WALK, (tenant, walk.position, limit)).fetchall()):
                break
            if progress is not None:
                progress(walk.position, report.head)
        walk.end(head[1])
    except sqlite3.DatabaseError as error:
        walk.found(walk.position + 1, "unreadable", f"The file cannot be read after event {walk.position}: {error}")
    return report
