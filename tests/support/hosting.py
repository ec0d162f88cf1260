"""A system over PostgreSQL that looks from outside like one over a data folder: one airline, under every name."""

from __future__ import annotations

import asyncio
import atexit
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.postgres import drop_schema, schema_name
from tests.support.services import need
from vamgr.adapters.postgres.bridge import install
from vamgr.adapters.postgres.connections import Database
from vamgr.directory import Directory
from vamgr.hosted import HostedSystem, open_hosted
from vamgr.kernel.clock import Clock
from vamgr.kernel.ids import uuid7
from vamgr.kernel.tenants import Tenant
from vamgr.settings import Settings


def new_loop() -> asyncio.AbstractEventLoop:
    """One whose tasks may wait for the database in plain functions."""
    loop = asyncio.new_event_loop()
    install(loop)
    return loop


class EveryName(Directory):
    """Every host name is that of one tenant."""

    tenant: Tenant | None = None

    def by_host(self, host: str) -> Tenant | None:
        return self.tenant


@dataclass(kw_only=True)
class OneAirline(HostedSystem):
    """``tenant``: the one that the tests mean."""

    the_tenant: str = ""

    @property
    def tenant(self) -> str:
        return self.the_tenant

    async def settle(self) -> None:
        await self.settled(self.the_tenant)


_kept: list[Database] = []
_stands_for: list[Path] = []


async def _schema_for(folder: Path) -> str:
    """One per process, since making the tables takes longer than most tests; each test begins with empty ones.

    Opened for the same folder again it holds what it held, as the folder would.
    """
    if _stands_for == [folder]:
        return _kept[0].schema
    _stands_for[:] = [folder]
    return await emptied_schema()


async def emptied_schema() -> str:
    """As every test begins."""
    if not _kept:
        _kept.append(Database(need("postgresql"), schema=schema_name()))
        atexit.register(lambda: asyncio.run(drop_schema(_kept[0])))
        return _kept[0].schema
    async with _kept[0].owner() as connection:
        tables = await connection.fetch(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY ($1) AND tablename <> ALL ($2)",
            [_kept[0].schema, f"{_kept[0].schema}_past"],
            ["schema_version", "projection_generations", "forgotten"],
        )
        await connection.execute("; ".join(f'DELETE FROM "{schema}"."{table}"' for schema, table in tables))  # noqa: S608
    return _kept[0].schema


@asynccontextmanager
async def one_airline(settings: Settings, clock: Clock) -> AsyncIterator[OneAirline]:
    """In a schema that no other process uses."""
    hosted = settings.model_copy(
        update={
            "database_url": need("postgresql"),
            "database_schema": await _schema_for(settings.data_dir),
            "tenant_requests": 10_000,  # tests ask faster than people do
        }
    )
    async with open_hosted(hosted, clock=clock) as system:
        known = {slug: one for one, slug in await system.store.tenants()}
        tenant = known.get("main") or uuid7()
        if "main" not in known:
            await system.store.create_tenant(tenant, "main", clock.now())
            await system.tenants.refresh()
        system.__class__ = OneAirline
        one: Any = system
        one.the_tenant = tenant
        system.tenants.__class__ = EveryName
        system.tenants.tenant = Tenant(tenant, "main")  # type: ignore[attr-defined]
        yield one
