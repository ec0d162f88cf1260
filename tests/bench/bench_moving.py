"""An airline moves between a data folder and a database: how fast each way is, and how much memory it takes.

Run with ``python -m tests.bench.bench_moving`` beside the tests' PostgreSQL. The log is that of `bench_archive`. Each
step is the command line in a process of its own, and what a folder can do is the peer.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import tempfile
import zipfile
from pathlib import Path

from tests.bench.bench_archive import _furnish, run
from tests.bench.figures import Figure, Scale, Section, alone
from tests.support.postgres import drop_schema, schema_name
from tests.support.services import URLS
from vamgr.adapters.postgres.connections import Database

_UPLOAD_BYTES = 200_000


def section(events: int, uploads_mb: int) -> Section:
    schema, url = schema_name(), URLS["postgresql"]
    own = {"database_schema": schema}
    there = ("--database-url", url)
    try:
        with tempfile.TemporaryDirectory(prefix="vamgr-bench-") as name:
            place, folder = Path(name), Path(name) / "data"
            # In a process of its own: a child's peak begins with what its parent had when it was made.
            maker = multiprocessing.get_context("spawn").Process(target=_furnish, args=(folder, events))
            maker.start()
            maker.join()
            (folder / "uploads").mkdir(exist_ok=True)
            for number in range(uploads_mb * 1_000_000 // _UPLOAD_BYTES):
                (folder / "uploads" / f"{number:064x}").write_bytes(os.urandom(_UPLOAD_BYTES))
            data, node = ("--data-dir", str(folder)), ("--data-dir", str(place / "node"))
            first, second = str(place / "a.zip"), str(place / "b.zip")
            run("tables", "digest", *data)
            out = run("out", "export", first, "--json", *data)
            into = run("into", "import", first, "--json", "--data-dir", str(place / "new"))
            far_into = run("far into", "import", first, "--json", "--as", "fjord", *there, *node, **own)
            run("tables", "digest", "--tenant", "fjord", *there, *node, **own)
            far_out = run("far out", "export", second, "--json", "--tenant", "fjord", *there, *node, **own)
            run("back", "import", second, "--json", "--data-dir", str(place / "back"))
            with zipfile.ZipFile(first) as archive:
                plain = sum(info.file_size for info in archive.infolist()) / 1e6
            size = Path(first).stat().st_size / 1e6
            log, tables = asyncio.run(_stored(Database(url, schema=schema)))
            own_log, own_tables = ((folder / f"{name}.sqlite").stat().st_size for name in ("log", "read"))
    finally:
        asyncio.run(drop_schema(Database(url, schema=schema)))
    figures = [
        Figure("export from the database", events / far_out.seconds, "events/s", "a folder", events / out.seconds),
        Figure("import into the database", events / far_into.seconds, "events/s", "a folder", events / into.seconds),
        Figure("memory of the export at the most", far_out.peak_mb, "MB", "a folder", out.peak_mb),
        Figure("memory of the import at the most", far_into.peak_mb, "MB", "a folder", into.peak_mb),
        Figure("log in the database", log / events, "bytes/event", "a folder", own_log / events),
        Figure("read tables in the database", tables / events, "bytes/event", "a folder", own_tables / events),
    ]
    return Section(
        "moving",
        "Moving an airline",
        "python -m tests.bench.bench_moving",
        f"An airline of {events:,} events and {uploads_mb} MB of uploads: an archive of {size:,.0f} MB, unpacked "
        f"{plain:,.0f} MB. Each step is the command line in a process of its own.",
        figures,
    )


async def _stored(database: Database) -> tuple[int, int]:
    """Bytes of the log with its indexes, and of all that is made from it."""
    async with database.owner() as connection:
        rows = await connection.fetch(
            "SELECT relname ~ '__g[0-9]+$' AS made, sum(pg_total_relation_size(oid)) FROM pg_class"
            " WHERE relkind = 'r' AND relnamespace = $1::regnamespace AND relname <> 'uploads' GROUP BY 1",
            database.schema,
        )
    sizes = {made: int(size) for made, size in rows}
    return sizes[False], sizes[True]


def bench(scale: Scale) -> Section:
    """An airline from a folder to a database and back."""
    return section(scale.past, 50 if scale.runs > 1 else 5)


if __name__ == "__main__":
    alone(bench)
