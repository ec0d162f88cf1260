"""Several airlines in one database, each at its own path of one host."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.hosting import emptied_schema, new_loop
from tests.support.running import ORIGIN, Running, TestClock
from tests.support.services import need
from vamgr.hosted import HostedSystem, open_hosted
from vamgr.kernel.ids import uuid7
from vamgr.settings import load_settings


def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> Any:
    return {"bridged": new_loop}


class OneOfMany:
    """The system as the tests of one airline see it."""

    def __init__(self, system: HostedSystem, tenant: str) -> None:
        self._system = system
        self.tenant = tenant

    def __getattr__(self, name: str) -> Any:
        return getattr(self._system, name)

    async def settle(self) -> None:
        await self._system.settled(self.tenant)


@dataclass
class Host:
    system: HostedSystem
    clock: TestClock
    app: Any

    def client(self, root: str = "") -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app=self.app, client=("127.0.0.1", 50000))
        return httpx.AsyncClient(transport=transport, base_url=f"{ORIGIN}{root}", headers={"Origin": ORIGIN})

    async def airline(self, slug: str) -> Running:
        """A new tenant, at ``/t/<slug>``."""
        tenant = uuid7()
        await self.system.store.create_tenant(tenant, slug, self.clock.now())
        await self.system.tenants.refresh()
        return Running(OneOfMany(self.system, tenant), self.clock, self.client(f"/t/{slug}"), root=f"/t/{slug}")  # type: ignore[arg-type]


@pytest.fixture
async def host(tmp_path: Path) -> AsyncIterator[Host]:
    from vamgr.web.app import build_app

    settings = load_settings(
        data_dir=tmp_path,
        database_url=need("postgresql"),
        database_schema=await emptied_schema(),
        tenant_requests=10_000,  # tests ask faster than people do
    )
    clock = TestClock()
    async with open_hosted(settings, clock=clock) as system:
        app = build_app(system)
        await asyncio.to_thread(system.load_routes)
        yield Host(system, clock, app)
