"""Filling the read tables on PostgreSQL beside filling them on SQLite, in the same run, from the same log.

Run with ``python -m tests.bench.bench_pg_projection [events]``. "Rebuild": new tables from the whole log, in pages of
2,000 events, with their indexes. "Following": the last events in steps of three, as commands leave them behind, once
by a projector that has been at work and once by one that has just been started and knows no row yet.
"""

from __future__ import annotations

import asyncio
import secrets
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

from tests.bench.big_log import folder_of, kept
from tests.bench.figures import Figure, Scale, Section, table
from tests.support.services import URLS
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.read_tables import PostgresReadTables
from vamgr.adapters.sqlite.keys import SqliteKeyRing
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.read_tables import SqliteReadTables
from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.codec import Codec
from vamgr.kernel.event import registry
from vamgr.kernel.read_tables import ReadTables
from vamgr.runtime import load_areas

_PAGE = 2000
_STEP = 3
_FOLLOWED = 600


class _Filling:
    """One engine's tables on their way along a log."""

    def __init__(self, tables: ReadTables, store: SqliteEventStore) -> None:
        self.tables = tables
        self._projections = [projection for area in load_areas(routes=False) for projection in area.projections]
        self._applier = Applier(store, Codec(registry, SqliteKeyRing(store)), registry, tables)
        by_name = {projection.name: projection for projection in self._projections}
        self._tracks = [
            Track(by_name[one.projection], one, tables.checkpoints(one)) for one in tables.prepare(self._projections)
        ]

    def fill(self, tenant: str, until: int, page: int) -> float:
        """Events per second."""
        begun, first = time.perf_counter(), self._tracks[0].at(tenant).position
        while (position := self._tracks[0].at(tenant).position) < until:
            self._applier.apply(tenant, self._tracks, min(page, until - position))
        if any(track.at(tenant).parked for track in self._tracks):
            raise RuntimeError("an event has stopped a projection")
        return (until - first) / (time.perf_counter() - begun)

    def rebuild(self, tenant: str, until: int) -> float:
        """Events per second, into tables beside those that are there, with their indexes."""
        begun = time.perf_counter()
        self._tracks = [Track(one, self.tables.start_generation(one)) for one in self._projections]
        while (position := self._tracks[0].at(tenant).position) < until:
            self._applier.apply(tenant, self._tracks, min(_PAGE, until - position))
        for track in self._tracks:
            track.generation = self.tables.activate(track.projection, track.generation)
        return until / (time.perf_counter() - begun)


def _measured(tables: ReadTables, store: SqliteEventStore, again: ReadTables) -> tuple[float, float, float]:
    tenant = store_tenant(store)
    head = store.head(tenant).position
    filling = _Filling(tables, store)
    rebuilt = filling.rebuild(tenant, head - 2 * _FOLLOWED)
    followed = filling.fill(tenant, head - _FOLLOWED, _STEP)
    tables.close()
    fresh = _Filling(again, store).fill(tenant, head, _STEP)
    again.close()
    return rebuilt, followed, fresh


def store_tenant(store: SqliteEventStore) -> str:
    return asyncio.run(store.tenants())[0][0]


async def measure(folder: Path) -> dict[str, tuple[float, float, float]]:
    """By engine: rebuilding, following, following right after a start; in events per second."""
    store = SqliteEventStore(folder / "log.sqlite")
    await store.open()
    found = {}
    try:
        with tempfile.TemporaryDirectory(dir=kept()) as name:
            path = Path(name) / "read.sqlite"
            found["SQLite"] = await asyncio.to_thread(_measured, SqliteReadTables(path), store, SqliteReadTables(path))
        database = Database(URLS["postgresql"], schema=f"bench_{secrets.token_hex(6)}")
        await database.open()
        try:
            tables = PostgresReadTables(database), PostgresReadTables(database)
            found["PostgreSQL"] = await asyncio.to_thread(_measured, tables[0], store, tables[1])
        finally:
            await database.close()
            async with database.owner() as owner:
                await owner.execute(f'DROP SCHEMA "{database.schema}" CASCADE')
    finally:
        await store.close()
    return found


def bench(scale: Scale) -> Section:
    """Read tables on PostgreSQL."""
    return section(scale.rebuilt[0])


def section(events: int) -> Section:
    found = asyncio.run(measure(folder_of(events)))
    names = ("rebuild", "following", "following, just started")
    figures = [
        Figure(name, mine, "events/s", "SQLite", theirs)
        for name, mine, theirs in zip(names, found["PostgreSQL"], found["SQLite"], strict=True)
    ]
    return Section(
        "pg-projection",
        "Read tables on PostgreSQL",
        "python -m tests.bench.bench_pg_projection",
        "Every projection, filled from one log by the same code into either engine; both in one process, one thread, "
        "on one machine, so the way to the database is as short as it gets.",
        figures,
    )


if __name__ == "__main__":
    print(table(section(cast(int, int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)).figures))
