"""The program over PostgreSQL, looking from outside as over a data folder: one airline, under every name.

``python -m tests.support.over_postgresql serve …`` is ``vamgr serve …``, with an airline to be founded in a database
that has none. Three things differ from what a host runs: the tables are made before any command, every address is
that airline's, and its first run asks for no token, as on one's own computer.
"""

from __future__ import annotations

import asyncio
import sys

from vamgr.adapters.postgres.bridge import bridged
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.schema import prepare
from vamgr.directory import Directory
from vamgr.identity import api_setup
from vamgr.kernel.clock import SystemClock
from vamgr.kernel.ids import uuid7
from vamgr.kernel.tenants import PLATFORM, Tenant
from vamgr.settings import Settings, load_settings

SLUG = "main"


async def _make_ready(settings: Settings, *, airline: bool) -> None:
    database = Database(settings.database_url or "", schema=settings.database_schema)
    await prepare(database)
    if not airline:
        return
    await database.open()
    store = PostgresEventStore(database)
    await store.open()
    try:
        if SLUG not in {slug for _, slug in await store.tenants()}:
            await store.create_tenant(uuid7(), SLUG, SystemClock().now())
    finally:
        await store.close()
        await database.close()


def _the_airline(directory: Directory, host: str) -> Tenant | None:
    return next((tenant for tenant in directory.all() if tenant.id != PLATFORM), None)


if __name__ == "__main__":
    asyncio.run(bridged(_make_ready(load_settings(), airline=sys.argv[1] == "serve")))
    Directory.by_host = _the_airline  # type: ignore[method-assign]
    api_setup._token_required = lambda call: False
    from vamgr.__main__ import main

    main()
