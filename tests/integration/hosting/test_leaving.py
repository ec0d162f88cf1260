"""How an airline leaves: some days in which it can be looked at and kept, and then everything of it is gone."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from tests.integration.hosting.test_tenants import TENANTS, act, items
from tests.support.hosted_platform import OWNER, Hosted
from tests.support.running import PASSWORD
from vamgr.adapters.postgres import deleting
from vamgr.adapters.postgres.read_tx import batch_lock
from vamgr.adapters.rows import physical_name, quote
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.tenants import PLATFORM

DELETE = {"reason": "asked for it", "days": 30}


async def leaving(hosted: Hosted) -> tuple[httpx.AsyncClient, httpx.AsyncClient, str]:
    """The airline's owner, the platform's, and the airline's id."""
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser)
    owner = await hosted.platform_owner()
    await act(owner, f"{made['id']}/delete", DELETE)
    return browser, owner, made["id"]


async def again(hosted: Hosted) -> httpx.AsyncClient:
    """The platform's owner, whose sign-in has run out meanwhile."""
    browser = hosted.browser()
    answer = await browser.post("/t/platform/api/v1/session", json={"email": OWNER, "password": PASSWORD})
    assert answer.status_code == 200
    return browser


async def rows(hosted: Hosted, tenant: str) -> dict[str, int]:
    """How many rows each table has of a tenant, where it has any."""
    async with hosted.system.database.owner() as connection:
        tables = await connection.fetch(deleting.TABLES_OF_TENANTS, f'"{hosted.system.database.schema}"')
        counts = {}
        for table in tables:
            sql = f'SELECT count(*) FROM "{table["name"]}" WHERE tenant = $1'  # noqa: S608
            counts[table["name"]] = await connection.fetchval(sql, tenant)
    return {name: count for name, count in counts.items() if count}


async def test_its_owner_can_look_at_it_and_nobody_can_change_it(hosted: Hosted) -> None:
    browser, owner, _ = await leaving(hosted)
    assert (await browser.get("/t/fjord/api/v1/airlines")).status_code == 200
    for method, path, body in (
        ("PATCH", "/me", {"display_name": "Somebody"}),
        ("POST", "/api-keys", {"name": "script"}),
        ("POST", "/tokens", {"minutes": 60}),
        ("DELETE", "/sessions", None),
    ):
        answer = await browser.request(method, f"/t/fjord/api/v1{path}", json=body)
        assert (answer.status_code, answer.json()["type"]) == (403, "/problems/leaving"), path
    (row,) = await items(owner)
    assert (row["status"], row["reason"], row["delete_at"][:10]) == ("leaving", "asked for it", "2026-07-01")


async def test_its_owner_can_sign_in_and_out_and_its_pilots_see_nothing(hosted: Hosted) -> None:
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser)
    await hosted.account(made["id"], "pia@example.org")
    await act(await hosted.platform_owner(), f"{made['id']}/delete", DELETE)
    pilot = hosted.browser()
    answer = await pilot.post("/t/fjord/api/v1/session", json={"email": "pia@example.org", "password": PASSWORD})
    assert answer.status_code == 200
    answer = await pilot.get("/t/fjord/api/v1/airlines")
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/leaving")
    assert (await pilot.get("/t/fjord/api/v1/public/airlines")).status_code == 403
    assert (await browser.delete("/t/fjord/api/v1/session")).status_code == 200
    answer = await browser.post("/t/fjord/api/v1/session", json={"email": "owner@example.org", "password": PASSWORD})
    assert answer.status_code == 200
    assert (await browser.get("/t/fjord/api/v1/me")).status_code == 200


async def test_kept_it_is_as_it_was(hosted: Hosted) -> None:
    browser, owner, tenant = await leaving(hosted)
    await act(owner, f"{tenant}/keep")
    assert (await browser.patch("/t/fjord/api/v1/me", json={"display_name": "Olga"})).status_code == 200
    hosted.clock.forward(days=31)
    await hosted.run_jobs()
    assert [row["status"] for row in await items(await again(hosted))] == ["active"]


async def test_before_its_time_nothing_is_deleted(hosted: Hosted) -> None:
    _, _, tenant = await leaving(hosted)
    before = await rows(hosted, tenant)
    hosted.clock.forward(days=29, hours=23)
    await hosted.run_jobs()
    assert await rows(hosted, tenant) == before, "and nothing happens in it by itself"


async def test_at_its_time_everything_is_deleted_and_nothing_of_others(hosted: Hosted) -> None:
    browser, _, tenant = await leaving(hosted)
    other = await hosted.sign_up("tundra")
    logo = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    for one in (tenant, other["id"]):
        hosted.system.uploads.keep(one, "0" * 64, logo)
        assert hosted.system.uploads.path(one, "0" * 64) is not None
    assert {"events", "person_keys", "sessions", "uploads", "claims"} <= set(await rows(hosted, tenant))
    before = await rows(hosted, other["id"])
    hosted.clock.forward(days=30)
    await hosted.run_jobs()
    assert await rows(hosted, tenant) == {}
    assert await hosted.logs() == ["platform", "tundra"]
    after = await rows(hosted, other["id"])
    assert all(after.get(name, 0) >= count for name, count in before.items() if name != "sessions")
    assert (await browser.get("/t/fjord/api/v1/me")).status_code == 404
    assert hosted.system.uploads.path(tenant, "0" * 64) is None
    assert hosted.system.uploads.path(other["id"], "0" * 64) is not None
    relogin = await again(hosted)
    assert [row["slug"] for row in await items(relogin)] == ["tundra"]
    assert [row["slug"] for row in await items(relogin, status="deleted")] == ["fjord"]


async def test_its_name_can_be_had_again_by_an_airline_that_knows_nothing_of_it(hosted: Hosted) -> None:
    _, _, tenant = await leaving(hosted)
    hosted.clock.forward(days=30)
    await hosted.run_jobs()
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser, name="Another Fjord")
    assert made["id"] != tenant
    assert (await browser.get("/t/fjord/api/v1/airlines")).json()["items"][0]["name"] == "Another Fjord"


async def test_what_breaks_off_in_the_middle_is_deleted_by_the_next_run_keys_first(
    hosted: Hosted, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, tenant = await leaving(hosted)
    empty = deleting._empty

    async def breaks(connection: Any, table: str, of: str) -> None:
        if table == "events":
            raise StoreUnavailable("The database is away.")
        await empty(connection, table, of)

    monkeypatch.setattr(deleting, "_empty", breaks)
    hosted.clock.forward(days=30)
    await hosted.run_jobs()
    left = await rows(hosted, tenant)
    assert "events" in left
    assert not {"person_keys", "sessions", "heads"} & set(left)
    owner = await again(hosted)
    late = await owner.post(f"{TENANTS}/{tenant}/keep")
    assert (late.status_code, late.json()["rule"]) == (409, "too-late")
    monkeypatch.undo()
    await hosted.run_jobs()
    assert await rows(hosted, tenant) == {}
    assert [row["status"] for row in await items(owner, status="deleted")] == ["deleted"]


async def test_the_platform_itself_cannot_be_asked_away(hosted: Hosted) -> None:
    owner = await hosted.platform_owner()
    assert (await owner.post(f"{TENANTS}/{PLATFORM}/delete", json=DELETE)).status_code == 404


@pytest.mark.parametrize("days", [0, 366])
async def test_there_is_always_a_day_to_think_about_it(hosted: Hosted, days: int) -> None:
    made = await hosted.sign_up("fjord")
    owner = await hosted.platform_owner()
    answer = await owner.post(f"{TENANTS}/{made['id']}/delete", json={"reason": "x", "days": days})
    assert answer.status_code == 422


async def test_what_is_being_filled_while_everything_is_deleted_goes_too(hosted: Hosted) -> None:
    """A projector that has read the log just before writes what it read, with names of people, when it is gone."""
    await hosted.sign_up("fjord")
    tenant, database = hosted.tenant("fjord"), hosted.system.database
    waits = "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND pid <> $1)"

    async with database.bound(tenant) as connection, connection.transaction():
        await connection.execute(f"SELECT pg_advisory_xact_lock({batch_lock(database.schema)})")
        generation = await connection.fetchval(
            "SELECT generation FROM projection_generations WHERE projection = 'users' AND status = 'active'"
        )
        table = quote(physical_name("users", generation))
        row = await connection.fetchrow(f"SELECT * FROM {table} LIMIT 1")  # noqa: S608
        places = ", ".join(f"${number}" for number in range(1, len(row) + 1))
        late = [f"{value} too" if name == "id" else value for name, value in row.items()]
        await connection.execute(f"INSERT INTO {table} VALUES ({places})", *late)  # noqa: S608
        deleting = asyncio.create_task(hosted.system.store.delete_tenant(tenant))
        done = False
        while not done and not deleting.done():
            done = await connection.fetchval(waits, connection.get_server_pid())
    await deleting

    assert await rows(hosted, tenant) == {}
