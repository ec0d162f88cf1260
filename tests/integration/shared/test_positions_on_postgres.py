"""What is asked where signals are lost says the same as the projector that made the tables."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.integration.projections.hangar import NOON, A, B, Bought, Hangar, events, fleet, places
from tests.support.postgres import open_database, prepared_schema
from vamgr.adapters.postgres.keys import PostgresKeyRing
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.positions import positions_of
from vamgr.kernel.channel import Heads
from vamgr.kernel.codec import Codec


def test_positions_and_revisions_are_those_of_the_projector(tmp_path: Path) -> None:
    with prepared_schema() as schema:
        asyncio.run(_in_schema(schema, tmp_path))


async def _in_schema(schema: str, folder: Path) -> None:
    async with open_database(schema) as database:
        await asyncio.create_task(_compared(database, folder))  # bridged, as what is made before it is not


async def _compared(database: object, folder: Path) -> None:
    store = PostgresEventStore(database)
    await store.open()
    try:
        for tenant in (A, B):
            await store.create_tenant(tenant, tenant, NOON)
        keys = PostgresKeyRing(database)
        hangar = Hangar(store, keys, Codec(events, keys), Heads(), folder, database)
        known = (places()[0], fleet()[0])
        ask = positions_of(database, known)
        async with hangar.projecting(*known) as running:
            for number in range(3):
                await hangar.record(A, Bought(aircraft=f"a{number}", location="KBOS"))
            await running.projector.catch_up(A)

            found = await ask([A, B, "nobody"])

            assert found[A] == (3, 3, running.projector.revision(A))
            assert found[B][:2] == (0, 0)
            assert "nobody" not in found
            before = found[A][2]
            await running.projector.rebuild("places")
            rebuilt = await ask([A])
            assert rebuilt[A] == (3, 3, running.projector.revision(A))
            assert rebuilt[A][2] != before, "another generation answers"
        await hangar.record(A, Bought(aircraft="late", location="KBOS"))
        assert (await ask([A]))[A] == (4, 3, rebuilt[A][2])
    finally:
        await store.close()
