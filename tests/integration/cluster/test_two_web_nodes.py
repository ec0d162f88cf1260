"""Web nodes are stateless: what is begun at one of them is ended at another, over the same database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.support.hosted_platform import sign_up_body
from tests.support.postgres import drop_schema, schema_name
from tests.support.rabbitmq_names import remove_queues
from tests.support.running import PASSWORD, first_run
from tests.support.services import need
from vamgr.adapters.postgres.bridge import bridged, install
from vamgr.adapters.postgres.connections import Database
from vamgr.areas import load_areas
from vamgr.hosted import open_hosted
from vamgr.kernel.ids import uuid7
from vamgr.scaled import ScaledSystem
from vamgr.settings import Settings
from vamgr.web.app import build_app

PORT = 8470
CSV = {"Content-Type": "text/csv"}
EXPENSES = (
    b"airline,name,amount,type,flight_type,charge_to_user,multiplier,active,ref_model,ref_model_id\r\n"
    b"FJO,Hangar,40,M,,,,1,,\r\n"
    b"XXX,Hangar,40,M,,,,1,,\r\n"
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301"
    "0100c9fe92ef0000000049454e44ae426082"
)


@dataclass
class Nodes(httpx.AsyncBaseTransport):
    """A balancer: requests go to the node that ``to`` says."""

    web: list[ScaledSystem]
    to: int = 0
    ways: list[httpx.ASGITransport] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ways = [httpx.ASGITransport(app=build_app(system), client=("127.0.0.1", 4)) for system in self.web]

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self.ways[self.to].handle_async_request(request)

    def browser(self, host: str = "127.0.0.1", **headers: str) -> httpx.AsyncClient:
        origin = f"http://{host}:{PORT}"
        return httpx.AsyncClient(transport=self, base_url=origin, headers={"Origin": origin, **headers}, timeout=60)

    async def until(self, at: int, ask: Callable[[], Awaitable[httpx.Response]], state: str) -> dict[str, Any]:
        """What a node answers when it says so."""
        async with asyncio.timeout(60):
            while True:
                self.to = at
                answer = await ask()
                assert answer.status_code == 200, answer.text
                found: dict[str, Any] = answer.json()
                if found["state"] == state:
                    return found
                assert found["state"] in {"checking", "checked", "applying", "applied", "undoing"}, found
                await asyncio.sleep(0.05)


async def fine(answer: httpx.Response) -> Any:
    assert answer.status_code < 300, answer.text
    return answer.json()


async def test_what_is_begun_at_one_is_ended_at_the_other(tmp_path: Path) -> None:
    async def live(nodes: Nodes) -> None:
        other = nodes.web[1]
        browser = nodes.browser()
        key = {"Idempotency-Key": uuid7()}
        await fine(await browser.post("/api/v1/platform/sign-up", json=sign_up_body("fjord"), headers=key))
        nodes.to = 1
        await other.tenants.refresh()
        again = await browser.post("/api/v1/platform/sign-up", json=sign_up_body("fjord"), headers=key)
        assert again.status_code == 201, again.text
        assert (await browser.get("/t/fjord/api/v1/me")).status_code == 200
        found = other.tenants.by_slug("fjord")
        assert found is not None
        tenant = found.id
        await _a_file(nodes, browser)
        await _tokens(nodes, browser)
        await _sign_in_and_switch(nodes)
        await _first_run(nodes)
        await _uploads(nodes, browser, tenant)

    await _with_two_web_nodes(tmp_path, live)


async def _a_file(nodes: Nodes, browser: httpx.AsyncClient) -> None:
    imports = "/t/fjord/api/v1/imports"
    nodes.to = 0
    begun = await fine(await browser.post(imports, params={"kind": "expenses"}, content=EXPENSES, headers=CSV))
    path = f"{imports}/{begun['id']}"
    checked = await nodes.until(1, lambda: browser.get(path), "checked")
    assert checked["counts"]["rows"] == 2, checked
    rows = await fine(await browser.get(f"{path}/rows"))
    assert [row["status"] for row in rows["items"]] == ["new", "failed"], rows
    await fine(await browser.post(f"{path}/apply"))  # at the node that has not read the file
    applied = await nodes.until(0, lambda: browser.get(path), "applied")
    assert applied["counts"]["new"] == 1
    assert "undo" in applied["actions"], applied
    twice = await browser.post(f"{path}/apply")
    assert twice.status_code == 409, twice.text
    await fine(await browser.post(f"{path}/undo"))
    await nodes.until(1, lambda: browser.get(path), "undone")
    await fine(await browser.delete(path))
    nodes.to = 0
    assert (await browser.get(f"{path}/rows")).status_code == 404
    assert "failed.csv" in (await fine(await browser.get(path)))["actions"]
    failed = await browser.get(f"{path}/failed.csv")  # of what the other node has imported, when the rest is forgotten
    assert b"XXX,Hangar" in failed.content, failed.text


async def _tokens(nodes: Nodes, browser: httpx.AsyncClient) -> None:
    nodes.to = 0
    made = await fine(await browser.post("/t/fjord/api/v1/tokens", json={"minutes": 5}))
    nodes.to = 1
    program = nodes.browser(Authorization=f"Bearer {made['token']}")
    assert (await program.get("/t/fjord/api/v1/airlines")).status_code == 200


async def _sign_in_and_switch(nodes: Nodes) -> None:
    nodes.to = 1
    await fine(await nodes.browser().post("/api/v1/platform/sign-up", json=sign_up_body("tundra")))
    person = nodes.browser()
    nodes.to = 0
    await nodes.web[0].tenants.refresh()
    mine = await fine(
        await person.post("/api/v1/platform/session", json={"email": "owner@example.org", "password": PASSWORD})
    )
    assert {one["slug"] for one in mine["airlines"]} == {"fjord", "tundra"}
    nodes.to = 1
    assert len((await fine(await person.get("/api/v1/platform/session")))["airlines"]) == 2
    await fine(await person.post("/api/v1/platform/switch", json={"slug": "tundra"}))
    nodes.to = 0
    assert (await person.get("/t/tundra/api/v1/me")).status_code == 200
    nodes.to = 1
    await fine(await person.delete("/t/tundra/api/v1/session"))
    nodes.to = 0
    assert (await person.get("/t/tundra/api/v1/me")).status_code == 401


async def _first_run(nodes: Nodes) -> None:
    """A log that was put there by hand, with the token that another node has printed."""
    one, other = nodes.web
    assert one.setup_token == other.setup_token
    await one.store.create_tenant(uuid7(), "byhand", one.clock.now())
    await other.tenants.refresh()
    nodes.to = 1
    body = first_run()
    body["owner"]["email"] = "hand@example.org"
    stranger = nodes.browser()
    assert (await stranger.post("/t/byhand/api/v1/setup", json={**body, "token": "wrong"})).status_code == 422
    await fine(await stranger.post("/t/byhand/api/v1/setup", json={**body, "token": one.setup_token}))


async def _uploads(nodes: Nodes, browser: httpx.AsyncClient, tenant: str) -> None:
    nodes.to = 0
    [airline] = (await fine(await browser.get("/t/fjord/api/v1/airlines")))["items"]
    path = f"/t/fjord/api/v1/airlines/{airline['id']}/logo"
    await fine(await browser.put(path, content=PNG, headers={"Content-Type": "image/png"}))
    for nodes.to in (0, 1):
        [airline] = (await fine(await browser.get("/t/fjord/api/v1/airlines")))["items"]
        assert (await browser.get(f"/t/fjord{airline['logo_url']}")).status_code == 200
    kept = [system.data_dir / "cache" / "uploads" / tenant for system in nodes.web]
    assert [folder.is_dir() for folder in kept] == [True, True]
    await nodes.web[0].store.delete_tenant(tenant)
    for system in nodes.web:
        await system.tenants.refresh()
    assert [folder.is_dir() for folder in kept] == [False, False], "no node keeps files of an airline that is gone"
    # nor does one that was not there when it went
    kept[1].mkdir(parents=True)
    (kept[1] / "old.png").write_bytes(PNG)
    await asyncio.to_thread(nodes.web[1].uploads.keep_only, {"tundra"})  # type: ignore[attr-defined]
    assert not kept[1].exists()


async def test_a_host_of_its_own_is_entered_at_whichever_node(tmp_path: Path) -> None:
    async def live(nodes: Nodes) -> None:
        front = nodes.browser("vamgr.example")
        made = await fine(await front.post("/api/v1/platform/sign-up", json=sign_up_body("fjord")))
        assert made["address"].startswith(f"http://fjord.vamgr.example:{PORT}/launch?token=")
        token = made["address"].rpartition("=")[2]
        nodes.to = 1
        await nodes.web[1].tenants.refresh()
        there = nodes.browser("fjord.vamgr.example")
        entered = await there.get("/launch", params={"token": token})
        assert entered.status_code == 303
        assert (await there.get("/api/v1/me")).status_code == 200
        nodes.to = 0
        late = nodes.browser("fjord.vamgr.example")
        await late.get("/launch", params={"token": token})
        assert (await late.get("/api/v1/me")).status_code == 401, "it works once, in all of them together"
        assert (await late.post("/api/v1/session/launch", json={"token": token})).status_code == 401

        person = {"email": "owner@example.org", "password": PASSWORD}
        await fine(await front.post("/api/v1/platform/session", json=person))
        switched = await fine(await front.post("/api/v1/platform/switch", json={"slug": "fjord"}))
        nodes.to = 1
        program = nodes.browser("fjord.vamgr.example")
        said = await program.post("/api/v1/session/launch", json={"token": switched["address"].rpartition("=")[2]})
        assert said.status_code == 200, said.text
        nodes.to = 0
        assert (await program.get("/api/v1/me")).status_code == 200

    await _with_two_web_nodes(tmp_path, live, base_domain="vamgr.example")


async def _with_two_web_nodes(folder: Path, live: Callable[[Nodes], Awaitable[None]], **settings: Any) -> None:
    install(asyncio.get_running_loop())
    schema = schema_name()

    async def run() -> None:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(_node(folder / "work", schema, ("projector", "relay", "policy"), settings))
            web = [
                await stack.enter_async_context(_node(folder / name, schema, ("web",), settings))
                for name in ("one", "other")
            ]
            await live(Nodes(web))

    try:
        await bridged(run())
    finally:
        await drop_schema(Database(need("postgresql"), schema=schema))
        await remove_queues(need("rabbitmq"), schema)


@asynccontextmanager
async def _node(
    folder: Path, schema: str, roles: tuple[Any, ...], settings: dict[str, Any]
) -> AsyncIterator[ScaledSystem]:
    given = Settings(
        data_dir=folder,
        database_url=need("postgresql"),
        database_schema=schema,
        amqp_url=need("rabbitmq"),
        amqp_queues="classic",
        redis_url=need("redis"),
        role=roles,
        sign_up=True,
        tenant_requests=10_000,
        **settings,
    )
    async with open_hosted(given, areas=load_areas()) as system:
        assert isinstance(system, ScaledSystem)
        yield system
