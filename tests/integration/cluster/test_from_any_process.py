"""What one process asks of others: two systems over one database, of which one serves and one does the work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.postgres import drop_schema, schema_name
from tests.support.rabbitmq_names import remove_queues
from tests.support.running import PASSWORD, first_run
from tests.support.services import need
from vamgr.adapters.postgres.bridge import bridged, install
from vamgr.adapters.postgres.connections import Database
from vamgr.areas import load_areas
from vamgr.hosted import open_hosted
from vamgr.kernel.errors import NotFound
from vamgr.kernel.ids import uuid7
from vamgr.scaled import ScaledSystem
from vamgr.settings import Settings
from vamgr.web.app import build_app

ORIGIN = "http://127.0.0.1:8470"
PIA = {"email": "pia@example.org", "display_name": "Pia Pilot", "password": PASSWORD, "role": "staff"}


async def test_an_airline_lives_on_one_process_and_its_tables_are_filled_by_another(tmp_path: Path) -> None:
    async def live(web: ScaledSystem, worker: ScaledSystem) -> None:
        tenant, owner = await _founded(web)
        await web.projector.catch_up(tenant)
        assert worker.signals.applied.position(tenant) == web.store.head(tenant).position

        # asked by a process that has no projector, done by the one that has
        before = await _generation(web, tenant, "airlines")
        await web.projector.rebuild("airlines")
        assert await _generation(web, tenant, "airlines") > before
        assert (await owner.get("/me")).json()["airlines"]
        assert {one.status for one in web.projector.status(tenant)} == {"live"}
        with pytest.raises(NotFound):
            await web.projector.rebuild("no such thing")
        with pytest.raises(NotFound):
            await web.projector.retry("airlines", tenant)
        with pytest.raises(NotFound):
            await web.policies.retry("no such policy", tenant)

        # what is written after a swap by another process is seen too
        made = await owner.post("/users", json=PIA)
        assert made.status_code == 201, made.text
        user_id = made.json()["id"]
        await web.projector.catch_up(tenant)
        revision = web.projector.revision(tenant)
        assert revision == (await _truth(web, tenant))[2]

        # an erasure asked for here leaves nothing in tables that are filled there, which stay where they are
        generations = [one.generation for one in web.projector.status(tenant)]
        assert web.keys.key(tenant, user_id) is not None
        erased = await owner.request("POST", f"/users/{user_id}/erase", json={"confirm": "pia@example.org"})
        assert erased.status_code < 300, erased.text
        assert worker.keys.key(tenant, user_id) is None
        await web.projector.catch_up(tenant)
        compared = await web.projector.compare_with_fresh_rebuild()
        assert not compared.differences
        text = str([dict(row) for row in await _rows(web, "users")])
        assert "Pia Pilot" not in text
        assert [one.generation for one in web.projector.status(tenant)] == generations
        assert await web.keys.unfinished(tenant) == []

    await _with_two(tmp_path, live)


async def _rows(system: ScaledSystem, table: str) -> list[Any]:
    async with system.database.bound(system.tenants.all()[-1].id) as connection:
        found: list[Any] = await connection.fetch(f'SELECT * FROM "{table}"')  # noqa: S608
        return found


async def _generation(system: ScaledSystem, tenant: str, projection: str) -> int:
    return max(one.generation for one in system.projector.status(tenant) if one.projection == projection)


async def _truth(system: ScaledSystem, tenant: str) -> tuple[int, int, str]:
    from vamgr.adapters.postgres.positions import positions_of

    projections = [projection for area in system.areas for projection in area.projections]
    return (await positions_of(system.database, projections)([tenant]))[tenant]


async def _founded(system: ScaledSystem) -> tuple[str, httpx.AsyncClient]:
    tenant = uuid7()
    await system.store.create_tenant(tenant, "fjord", system.clock.now())
    await system.tenants.refresh()
    transport = httpx.ASGITransport(app=build_app(system), client=("127.0.0.1", 4))
    owner = httpx.AsyncClient(
        transport=transport, base_url=f"{ORIGIN}/t/fjord/api/v1", headers={"Origin": ORIGIN}, timeout=60
    )
    made = await owner.post("/setup", json={**first_run(), "token": system.setup_token})
    assert made.status_code < 300, made.text
    return tenant, owner


async def _with_two(folder: Path, live: Callable[[ScaledSystem, ScaledSystem], Awaitable[None]]) -> None:
    install(asyncio.get_running_loop())
    schema = schema_name()

    async def both() -> None:
        async with (
            _process(folder, schema, ("projector", "relay", "policy", "scheduler")) as worker,
            _process(folder, schema, ("web",)) as web,
        ):
            await live(web, worker)

    try:
        await bridged(both())
    finally:
        await drop_schema(Database(need("postgresql"), schema=schema))
        await remove_queues(need("rabbitmq"), schema)


@asynccontextmanager
async def _process(folder: Path, schema: str, roles: tuple[Any, ...]) -> AsyncIterator[ScaledSystem]:
    settings = Settings(
        data_dir=folder / "-".join(roles),
        database_url=need("postgresql"),
        database_schema=schema,
        amqp_url=need("rabbitmq"),
        amqp_queues="classic",
        redis_url=need("redis"),
        role=roles,
    )
    async with open_hosted(settings, areas=load_areas()) as system:
        assert isinstance(system, ScaledSystem)
        yield system
