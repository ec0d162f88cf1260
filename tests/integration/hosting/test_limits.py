"""What an airline may take, so that a noisy one does not slow the others."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx

from tests.integration.hosting.test_tenants import TENANTS, act
from tests.support.hosted_platform import Hosted, hosted_system
from tests.support.running import PASSWORD

USUAL = "/api/v1/platform/limits"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cfc000000301010018dd8db00000000049454e44ae426082"
)


async def limited(hosted: Hosted, tenant: str, **limits: int) -> httpx.AsyncClient:
    owner = await hosted.platform_owner()
    await act(owner, f"{tenant}/limits", limits, "PUT")
    return owner


async def many(client: httpx.AsyncClient, path: str, count: int) -> list[httpx.Response]:
    return await asyncio.gather(*(client.get(path) for _ in range(count)))


async def test_who_asks_for_too_much_waits_and_the_others_do_not(hosted: Hosted) -> None:
    fjord, tundra = hosted.browser(), hosted.browser()
    made = await hosted.sign_up("fjord", fjord)
    await hosted.sign_up("tundra", tundra)
    await limited(hosted, made["id"], requests_per_second=1)
    answers = await many(fjord, "/t/fjord/api/v1/me", 12)
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert {answer.status_code for answer in answers} <= {200, 429}
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in refused)
    assert refused[0].json()["type"] == "/problems/rate-limited"
    assert {answer.status_code for answer in await many(tundra, "/t/tundra/api/v1/me", 12)} == {200}


async def test_whoever_hosts_reads_what_holds_for_everybody(tmp_path: Path) -> None:
    settings = {"tenant_requests": 20, "tenant_pilots": 100}
    async with hosted_system(tmp_path / "data", **settings) as hosted:
        browser = hosted.browser()
        await hosted.sign_up("fjord", browser)
        owner = await hosted.platform_owner()
        usual = await owner.get(f"/t/platform{USUAL}")
        assert (usual.status_code, usual.json()) == (
            200,
            {"requests_per_second": 20, "storage_mb": None, "pilots": 100},
        )
        assert (await browser.get(f"/t/platform{USUAL}")).status_code == 401
        assert (await browser.get(f"/t/fjord{USUAL}")).status_code == 404


async def test_the_front_page_and_the_platform_answer_while_an_airline_is_noisy(hosted: Hosted) -> None:
    fjord = hosted.browser()
    made = await hosted.sign_up("fjord", fjord)
    owner = await limited(hosted, made["id"], requests_per_second=1)
    await many(fjord, "/t/fjord/api/v1/me", 12)
    assert (await owner.get(TENANTS)).status_code == 200
    assert (await hosted.browser().get("/api/v1/platform")).status_code == 200


async def test_so_many_pilots_and_no_more(hosted: Hosted) -> None:
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser)
    await limited(hosted, made["id"], pilots=2)
    airline = made["airline_id"]

    async def hire(name: str) -> httpx.Response:
        body = {"email": f"{name}@example.org", "display_name": name, "password": PASSWORD, "role": "pilot"}
        pilot = {"airline_id": airline, "home_airport": "KBOS"}
        return await browser.post("/t/fjord/api/v1/users", json={**body, "pilot": pilot})

    assert (await hire("pia")).status_code == 201
    refused = await hire("per")
    assert (refused.status_code, refused.json()["rule"]) == (409, "pilots-full")
    assert "as many pilots as it may have: 2." in refused.json()["detail"]
    await limited_again(hosted, made["id"])
    assert (await hire("per")).status_code == 201


async def limited_again(hosted: Hosted, tenant: str) -> None:
    """Nothing of its own any more."""
    owner = hosted.browser()
    await owner.post("/t/platform/api/v1/session", json={"email": "olga@platform.example", "password": PASSWORD})
    await act(owner, f"{tenant}/limits", {}, "PUT")


async def test_what_does_not_fit_is_not_stored(hosted: Hosted) -> None:
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser)
    owner = await limited(hosted, made["id"], storage_mb=1)
    hosted.system.uploads.keep(made["id"], "0" * 64, bytes(900_000))
    path = f"/t/fjord/api/v1/airlines/{made['airline_id']}/logo"
    large = await browser.put(path, content=bytes(200_000), headers={"Content-Type": "image/png"})
    assert (large.status_code, large.json()["rule"]) == (409, "storage-full")
    small = await browser.put(path, content=PNG, headers={"Content-Type": "image/png"})
    assert small.status_code != 409, small.text
    listed = (await owner.get(f"{TENANTS}/{made['id']}")).json()
    assert (listed["pilots"], listed["storage_bytes"] > 900_000) == (1, True)  # measured by the way, and rightly


async def test_what_was_measured_grows_with_what_happens(hosted: Hosted) -> None:
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser)
    tenant = made["id"]
    await hosted.system.hosting.measure(tenant, 1, "now")
    first = (await hosted.system.hosting.figures([tenant]))[tenant]
    assert first.storage_bytes == hosted.system.storage(tenant).log_bytes
    await browser.patch("/t/fjord/api/v1/me", json={"display_name": "Olga the First"})
    hosted.system.uploads.keep(tenant, "1" * 64, b"x" * 1000)
    await hosted.system.hosting.measure(tenant, 5, "now")
    second = (await hosted.system.hosting.figures([tenant]))[tenant]
    stored = hosted.system.storage(tenant)
    assert second.storage_bytes == stored.log_bytes + 1000
    assert (second.pilots, second.events) == (5, first.events + 1)
