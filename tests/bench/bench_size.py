"""Size on disk per event: the log with all its indexes and hashes, and the read tables, beside the bare payloads.

Run with ``python -m tests.bench.bench_size``.
"""

from __future__ import annotations

import sqlite3

from tests.bench.bench_lists import filled
from tests.bench.figures import Figure, Scale, Section, alone


def bench(scale: Scale) -> Section:
    """Size on disk."""
    events = scale.logs[1]
    folder = filled(events)
    log = sqlite3.connect(folder / "log.sqlite")
    count, payload = log.execute("SELECT count(*), sum(length(data) + length(meta)) FROM events").fetchone()
    log.close()
    read = sqlite3.connect(folder / "read.sqlite")
    pages, free, size = (
        read.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    read.close()
    bare = payload / count
    figures = [
        Figure("log", (folder / "log.sqlite").stat().st_size / count, "bytes/event", "payload and meta", bare),
        Figure("read tables in use", (pages - free) * size / count, "bytes/event", "payload and meta", bare),
    ]
    return Section(
        "size",
        "Size on disk",
        "python -m tests.bench.bench_size",
        f"Of a log of {events:,} events of flights. The read tables can be thrown away at any time; while they are "
        "made anew they lie on the disk twice.",
        figures,
    )


if __name__ == "__main__":
    alone(bench)
