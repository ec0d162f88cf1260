"""A program that fills read tables until it is killed: `python crashing.py <folder> [<schema in PostgreSQL>]`.

Its handler counts every event into one row, so an event that is applied twice, or left out, shows.
"""

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from sqlalchemy import Column, Integer, String

from tests.integration.projections.hangar import A, Flown, open_hangar, table
from tests.support.services import URLS
from vamgr.adapters.postgres.bridge import bridged, install
from vamgr.adapters.postgres.connections import Database
from vamgr.kernel.projection import Projection

totals = table("totals", Column("id", String, primary_key=True), Column("flights", Integer), Column("minutes", Integer))
counting = Projection("counting", version=1, tables=[totals])


@counting.on(Flown)
def _flown(tx, event, recorded):  # type: ignore[no-untyped-def]
    row = tx.get(totals, "all") or {"flights": 0, "minutes": 0}
    tx.put(totals, id="all", flights=row["flights"] + 1, minutes=row["minutes"] + event.minutes)


async def main(folder: Path, schema: str | None = None) -> None:
    database = None
    if schema is not None:
        install(asyncio.get_running_loop())
        database = Database(URLS["postgresql"], schema=schema)
        await database.open()
    async with open_hangar(folder, database) as hangar, hangar.projecting(counting, batch_size=7) as running:
        shown = 0
        while True:
            now = running.projector.applied.position(A)
            if now != shown:
                shown = now
                print(now, flush=True)
            await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(bridged(main(Path(sys.argv[1]), *sys.argv[2:])))
