"""Looking back where several airlines are in one database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from tests.integration.hosted.conftest import Host
from tests.support.running import ORIGIN, PASSWORD
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.tables import past_schema
from vamgr.adapters.rows import quote
from vamgr.hosted import open_hosted
from vamgr.kernel.past import PastBeingPrepared


@pytest.fixture
async def fjord(host: Host) -> SmallAirline:
    return await small_airline(await host.airline("fjord"))


@pytest.fixture
async def other(host: Host) -> SmallAirline:
    return await small_airline(await host.airline("other"))


@asynccontextmanager
async def past_of(host: Host) -> AsyncIterator[Database]:
    past = host.system.database.beside(past_schema(host.system.database.schema))
    await past.open()
    try:
        yield past
    finally:
        await past.close()


async def _tables_made(host: Host) -> None:
    """The first who looks back waits for them; on a busy machine longer than a request does."""
    await host.system.past.reader(host.system.tenants.all()[0].id, 0, 60)


async def _users(client: httpx.AsyncClient, position: int) -> httpx.Response:
    """Asked again while the tables are being made, as windows do: on a busy machine that takes a while."""
    for _ in range(20):
        answer = await client.get(f"/api/v1/users?as_of={position}")
        if answer.status_code != 503:
            break
    assert answer.status_code == 200, answer.text
    return answer


async def _filled(past: Database) -> list[str]:
    async with past.platform("projections") as connection:
        rows = await connection.fetch("SELECT DISTINCT tenant FROM projection_state")
    return [row["tenant"] for row in rows]


async def test_two_airlines_look_back_each_at_its_own(host: Host, fjord: SmallAirline, other: SmallAirline) -> None:
    await _tables_made(host)
    position = host.system.store.head(fjord.running.system.tenant).position
    names = {"Fjord Air": fjord, "Other Air": other}
    await other.owner.patch(f"/api/v1/airlines/{other.airline_id}", json={"name": "Other Air"})
    await other.running.settle()
    heads = {name: host.system.store.head(one.running.system.tenant).position for name, one in names.items()}
    for one in names.values():
        await one.fly()
        await one.owner.patch(f"/api/v1/airlines/{one.airline_id}", json={"name": "Renamed Air"})
        await one.running.settle()
    answers = await asyncio.gather(*(one.get(f"/airlines?as_of={heads[name]}") for name, one in names.items()))
    assert [[item["name"] for item in answer["items"]] for answer in answers] == [["Fjord Air"], ["Other Air"]]
    for name, one in names.items():
        assert (await one.get(f"/pireps?as_of={heads[name]}"))["items"] == []
        history = await one.get(f"/history?as_of={heads[name]}")
        assert history["total"] == heads[name]
    stranger = await other.owner.get(f"/api/v1/airlines/{fjord.airline_id}?as_of={position}")
    assert stranger.status_code == 404


async def test_only_who_looks_back_is_in_the_tables_of_the_past_and_nobody_else_sees_him(
    host: Host, fjord: SmallAirline, other: SmallAirline
) -> None:
    await _tables_made(host)
    tenant, stranger = fjord.running.system.tenant, other.running.system.tenant
    await fjord.get("/aircraft?as_of=5")
    async with past_of(host) as past:
        assert await _filled(past) == [tenant]
        seen: dict[str, int] = {}
        async with past.platform("projections") as connection:
            books = "SELECT generation, tables FROM projection_generations WHERE status = 'active'"
            tables = [
                quote(f"{name}__g{row['generation']}")
                for row in await connection.fetch(books)
                for name in row["tables"].splitlines()
            ]
        for one in (tenant, stranger, ""):
            async with past.bound(one) as connection:
                counts = [await connection.fetchval(f"SELECT count(*) FROM {table}") for table in tables]  # noqa: S608
                seen[one] = sum(counts)
        assert len(tables) > 20
        assert seen[tenant] > 0
        assert (seen[stranger], seen[""]) == (0, 0)
        async with past.bound(stranger) as connection:
            with pytest.raises(Exception, match="row-level security"):
                await connection.execute(
                    "INSERT INTO projection_state (projection, generation, tenant, position, status) "
                    "VALUES ('x', 1, $1, 1, 'live')",
                    tenant,
                )


async def test_an_erased_person_is_gone_from_the_past_in_every_process(host: Host, fjord: SmallAirline) -> None:
    from vamgr.web.app import build_app

    await _tables_made(host)
    body = {"email": "pelle@example.org", "display_name": "Pelle Pilot", "password": PASSWORD, "role": "pilot"}
    made = await fjord.owner.post("/api/v1/users", json=body)
    assert made.status_code == 201, made.text
    await fjord.running.settle()
    head = host.system.store.head(fjord.running.system.tenant).position
    async with open_hosted(host.system.settings, clock=host.clock, background=False) as second:
        await asyncio.to_thread(second.load_routes)
        transport: Any = httpx.ASGITransport(app=build_app(second), client=("127.0.0.1", 50000))
        headers = {"Origin": ORIGIN}
        async with httpx.AsyncClient(transport=transport, base_url=f"{ORIGIN}/t/fjord", headers=headers) as elsewhere:
            elsewhere.cookies = fjord.owner.cookies
            for client in (fjord.owner, elsewhere):
                assert "Pelle Pilot" in (await _users(client, head)).text
            erased = await fjord.owner.post(
                f"/api/v1/users/{made.json()['id']}/erase", json={"confirm": "pelle@example.org"}
            )
            assert erased.status_code == 200, erased.text
            await fjord.running.settle()
            for client in (elsewhere, fjord.owner):
                answer = await _users(client, head)
                assert len(answer.json()["items"]) == 2
                assert "Pelle Pilot" not in answer.text


async def test_an_airline_that_is_deleted_is_gone_from_the_past_and_the_others_stay(
    host: Host, fjord: SmallAirline, other: SmallAirline
) -> None:
    await _tables_made(host)
    tenant, stays = fjord.running.system.tenant, other.running.system.tenant
    for one in (fjord, other):
        await one.get("/aircraft?as_of=7")
    await host.system.store.delete_tenant(tenant)
    async with past_of(host) as past:
        assert await _filled(past) == [stays]
    assert (await other.get("/airlines?as_of=7"))["items"][0]["id"] == other.airline_id
    # Should it come back, nothing of what was known of it counts; and a log that is not there ends the filling.
    with pytest.raises(PastBeingPrepared):
        await host.system.past.reader(tenant, 7, 0.2)
