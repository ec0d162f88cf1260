"""What the platform's owner sees and does, and what it means for the airlines."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.support.hosted_platform import ORIGIN, Hosted
from tests.support.running import PASSWORD, first_run
from vamgr.kernel.tenants import PLATFORM

TENANTS = "/t/platform/api/v1/platform/tenants"
REASON = {"reason": "unpaid"}


async def items(client: httpx.AsyncClient, **query: Any) -> list[dict[str, Any]]:
    answer = await client.get(TENANTS, params=query)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def act(client: httpx.AsyncClient, path: str, body: Any = None, method: str = "POST") -> None:
    answer = await client.request(method, f"{TENANTS}/{path}", json=body)
    assert answer.status_code == 200, answer.text


async def test_nobody_but_the_platforms_owner_sees_who_is_hosted(hosted: Hosted) -> None:
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser)
    key = (await browser.post("/t/fjord/api/v1/api-keys", json={"name": "script"})).json()["key"]
    await hosted.platform_owner()
    await hosted.account(PLATFORM, "pilot@platform.example", role="pilot")
    pilot = hosted.browser()
    credentials = {"email": "pilot@platform.example", "password": PASSWORD}
    assert (await pilot.post("/t/platform/api/v1/session", json=credentials)).status_code == 200
    for path in ("", f"/{made['id']}"):
        here = "/api/v1/platform/tenants" + path
        assert (await browser.get(here)).status_code == 401, "an airline's owner is nobody at the front page"
        assert (await browser.get(f"/t/platform{here}")).status_code == 401
        assert (await browser.get(f"/t/fjord{here}")).status_code == 404
        assert (await pilot.get(f"/t/platform{here}")).status_code == 403
        for prefix in ("", "/t/platform"):
            answer = await hosted.browser().get(f"{prefix}{here}", headers={"X-API-Key": key})
            assert answer.status_code == 401
    for way in ("suspend", "resume", "delete", "keep"):
        answer = await browser.post(f"/t/fjord/api/v1/platform/tenants/{made['id']}/{way}", json=REASON)
        assert answer.status_code == 404
        answer = await browser.post(f"/api/v1/platform/tenants/{made['id']}/{way}", json=REASON)
        assert answer.status_code == 401


async def test_the_platforms_owner_sees_everybody_with_figures(hosted: Hosted) -> None:
    await hosted.sign_up("fjord", name="Fjord Air")
    await hosted.sign_up("tundra", name="Tundra Air")
    owner = await hosted.platform_owner()
    assert "platform.manage" in (await owner.get("/t/platform/api/v1/me")).json()["abilities"]
    await hosted.run_jobs()
    rows = await items(owner, sort="slug")
    assert [(row["slug"], row["name"], row["status"], row["opened_by"]) for row in rows] == [
        ("fjord", "Fjord Air", "active", "sign-up"),
        ("tundra", "Tundra Air", "active", "sign-up"),
    ]
    for row in rows:
        assert row["pilots"] == 1
        assert row["events"] == hosted.system.store.head(row["id"]).position
        assert row["storage_bytes"] == hosted.system.storage(row["id"]).log_bytes
        assert row["last_activity_at"] is not None
        assert row["limits"] == {"requests_per_second": None, "storage_mb": None, "pilots": None}
    assert [row["slug"] for row in await items(owner, q="tundra")] == ["tundra"]
    assert await items(owner, status="suspended") == []
    listed = await owner.get(TENANTS, headers={"Accept": "text/csv"})
    assert listed.text.splitlines()[0].startswith("id,slug,name,status")
    assert len(listed.text.splitlines()) == 3


async def test_an_owner_is_invited_into_an_airline_of_their_own(hosted: Hosted) -> None:
    owner = await hosted.platform_owner()
    body = {"slug": "nordic", "name": "Nordic", "owner_email": "nora@example.org"}
    key = {"Idempotency-Key": "open-nordic"}
    opened = await owner.post(TENANTS, json=body, headers=key)
    assert opened.status_code == 201, opened.text
    again = await owner.post(TENANTS, json=body, headers=key)
    assert (again.status_code, again.json()["id"], again.json()["invitation"]) == (201, opened.json()["id"], None)
    link = opened.json()["invitation"]
    assert link.startswith(f"{ORIGIN}/t/nordic/join/")
    nora = hosted.browser()
    account = {"email": "nora@example.org", "display_name": "Nora", "password": PASSWORD}
    token = link.rpartition("/")[2]
    joined = await nora.post(f"/t/nordic/api/v1/invitations/by-token/{token}/accept", json=account)
    assert joined.status_code == 201, joined.text
    airline = {"icao": "NOR", "name": "Nordic", "callsign": "NORDIC", "country": "NO", "currency": "USD"}
    founded = await nora.post("/t/nordic/api/v1/airlines", json={**airline, "hub_icao": "ENGM"})
    assert founded.status_code in {201, 422}, founded.text
    assert (await nora.get("/t/nordic/api/v1/me")).json()["user"]["email"] == "nora@example.org"


async def test_nobody_else_takes_an_airline_that_waits_for_its_owner(hosted: Hosted) -> None:
    owner = await hosted.platform_owner()
    body = {"slug": "nordic", "name": "Nordic", "owner_email": "nora@example.org"}
    assert (await owner.post(TENANTS, json=body)).status_code == 201
    answer = await hosted.browser().post("/t/nordic/api/v1/setup", json=first_run())
    assert answer.status_code in {409, 422}, answer.text


async def test_a_suspended_airline_lets_nobody_in_until_it_goes_on(hosted: Hosted) -> None:
    browser = hosted.browser()
    fjord = await hosted.sign_up("fjord", browser)
    tundra = hosted.browser()
    await hosted.sign_up("tundra", tundra)
    owner = await hosted.platform_owner()
    await act(owner, f"{fjord['id']}/suspend", REASON)
    for path in ("/t/fjord/api/v1/me", "/t/fjord/api/v1/catalog"):
        answer = await browser.get(path)
        assert (answer.status_code, answer.json()["type"]) == (403, "/problems/suspended"), path
    assert (await browser.get("/t/fjord/")).status_code == 403
    assert (await tundra.get("/t/tundra/api/v1/me")).status_code == 200
    (row,) = await items(owner, status="suspended")
    assert (row["slug"], row["reason"]) == ("fjord", "unpaid")
    signed_in = await hosted.browser().post(
        "/api/v1/platform/session", json={"email": "owner@example.org", "password": PASSWORD}
    )
    assert {one["slug"]: one["status"] for one in signed_in.json()["airlines"]} == {
        "fjord": "suspended",
        "tundra": "active",
    }
    assert not [value for value in signed_in.headers.get_list("set-cookie") if "Path=/t/fjord/" in value]
    await act(owner, f"{fjord['id']}/resume")
    assert (await browser.get("/t/fjord/api/v1/me")).status_code == 200


async def test_an_airline_has_a_host_name_of_its_own_and_gives_it_back(hosted: Hosted) -> None:
    fjord = await hosted.sign_up("fjord")
    tundra = await hosted.sign_up("tundra")
    owner = await hosted.platform_owner()
    await act(owner, f"{fjord['id']}/host", {"host": "VA.Fjord.example"}, "PUT")
    there = hosted.browser("http://va.fjord.example")
    assert (await there.get("/api/v1/catalog")).status_code == 200
    body = {"email": "owner@example.org", "password": PASSWORD}
    assert (await there.post("/api/v1/session", json=body)).status_code == 200
    assert (await there.get("/api/v1/me")).json()["airlines"][0]["icao"] == "FJO"
    taken = await owner.put(f"{TENANTS}/{tundra['id']}/host", json={"host": "va.fjord.example"})
    assert (taken.status_code, taken.json()["errors"][0]["field"]) == (409, "host")
    await act(owner, f"{fjord['id']}/host", {"host": None}, "PUT")
    assert (await hosted.browser("http://va.fjord.example").get("/api/v1/catalog")).status_code == 403
    await act(owner, f"{tundra['id']}/host", {"host": "va.fjord.example"}, "PUT")


@pytest.mark.parametrize("host", ["localhost", "10.0.0.1", "a b.example", ""])
async def test_what_is_no_host_name_is_refused(hosted: Hosted, host: str) -> None:
    fjord = await hosted.sign_up("fjord")
    owner = await hosted.platform_owner()
    answer = await owner.put(f"{TENANTS}/{fjord['id']}/host", json={"host": host})
    assert answer.status_code == (200 if host == "" else 422)


async def test_what_is_not_hosted_is_not_found(hosted: Hosted) -> None:
    owner = await hosted.platform_owner()
    assert (await owner.get(f"{TENANTS}/nobody")).status_code == 404
    assert (await owner.post(f"{TENANTS}/nobody/suspend", json=REASON)).status_code == 404
    assert (await owner.post(f"{TENANTS}/{PLATFORM}/suspend", json=REASON)).status_code == 404


async def test_what_was_done_is_in_the_platforms_history(hosted: Hosted) -> None:
    fjord = await hosted.sign_up("fjord")
    owner = await hosted.platform_owner()
    await act(owner, f"{fjord['id']}/suspend", REASON)
    told = (await owner.get("/t/platform/api/v1/history")).json()["items"]
    sentences = [entry["sentence"] for entry in told]
    assert "The airline was suspended: unpaid" in sentences
    assert "Fjord Air signed up as “fjord”." in sentences
    assert {entry["label"] for entry in told if entry["sentence"] == "The airline was suspended: unpaid"} == {
        "Fjord Air"
    }
