"""Opening an airline on a server that hosts many."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.support.hosted_platform import Hosted, hosted_system, sign_up_body
from vamgr.hosting.commands import open_tenant
from vamgr.identity.sessions import LAUNCH_AGENT
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.tenants import PLATFORM

SIGN_UP = "/api/v1/platform/sign-up"


async def test_whoever_signs_up_is_signed_in_at_the_airlines_own_address(hosted: Hosted) -> None:
    browser = hosted.browser()
    made = await hosted.sign_up("fjord", browser)
    assert (made["slug"], made["address"]) == ("fjord", "http://127.0.0.1:8470/t/fjord/")
    me = await browser.get("/t/fjord/api/v1/me")
    assert me.status_code == 200, me.text
    assert me.json()["user"]["email"] == "owner@example.org"
    assert [airline["icao"] for airline in me.json()["airlines"]] == ["FJO"]
    assert "platform.manage" not in me.json()["abilities"]


async def test_two_airlines_may_have_the_same_code_and_owner(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    second = hosted.browser()
    await hosted.sign_up("fjord-two", second)
    assert (await second.get("/t/fjord-two/api/v1/me")).status_code == 200
    assert (await second.get("/t/fjord/api/v1/me")).status_code == 401


async def test_a_name_is_given_once_and_what_was_begun_is_gone(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    answer = await hosted.browser().post(SIGN_UP, json=sign_up_body("fjord", icao="ABC"))
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (409, "slug")
    assert await hosted.logs() == ["fjord", "platform"]


async def test_of_two_who_want_a_name_at_the_same_moment_one_gets_it(hosted: Hosted) -> None:
    answers = await asyncio.gather(
        *(hosted.browser().post(SIGN_UP, json=sign_up_body("fjord", email=f"o{at}@example.org")) for at in range(2))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert await hosted.logs() == ["fjord", "platform"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"slug": "x"}, "slug"),
        ({"slug": "www"}, "slug"),
        ({"hub_icao": "QQQQ"}, "hub_icao"),
        ({"icao": "TOOLONG"}, "airline.icao"),
        ({"password": "short"}, "owner.password"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else value,
)
async def test_what_is_wrong_is_said_of_its_field_and_nothing_is_left(
    hosted: Hosted, change: dict[str, Any], field: str
) -> None:
    slug = change.pop("slug", "fjord")
    answer = await hosted.browser().post(SIGN_UP, json=sign_up_body(slug, **change))
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)
    assert await hosted.logs() == ["platform"]


async def test_said_again_it_is_as_if_it_was_said_once(hosted: Hosted) -> None:
    key = {"Idempotency-Key": "sign-up-of-fjord"}
    first = await hosted.browser().post(SIGN_UP, json=sign_up_body("fjord"), headers=key)
    browser = hosted.browser()
    second = await browser.post(SIGN_UP, json=sign_up_body("fjord"), headers=key)
    assert (first.status_code, second.status_code) == (201, 201)
    assert {**first.json(), "position": 0} == {**second.json(), "position": 0}
    assert (await browser.get("/t/fjord/api/v1/me")).status_code == 200


async def test_said_again_with_another_password_it_opens_nothing(hosted: Hosted) -> None:
    key = {"Idempotency-Key": "sign-up-of-fjord"}
    await hosted.browser().post(SIGN_UP, json=sign_up_body("fjord"), headers=key)
    thief = hosted.browser()
    answer = await thief.post(SIGN_UP, json=sign_up_body("fjord", password="some other words 42"), headers=key)
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert (await thief.get("/t/fjord/api/v1/me")).status_code == 401
    assert hosted.system.tenants.by_slug("fjord") is not None


async def test_what_breaks_off_before_the_end_is_seen_by_nobody_and_goes_on_when_said_again(
    hosted: Hosted, monkeypatch: pytest.MonkeyPatch
) -> None:
    execute = hosted.system.bus.execute

    async def breaks(tenant: str, handler: Any, *arguments: Any, **options: Any) -> Any:
        if handler is open_tenant:
            raise asyncio.CancelledError  # as when the process is told to end
        return await execute(tenant, handler, *arguments, **options)

    key = {"Idempotency-Key": "sign-up-of-fjord"}
    monkeypatch.setattr(hosted.system.bus, "execute", breaks)
    with pytest.raises(asyncio.CancelledError):
        await hosted.browser().post(SIGN_UP, json=sign_up_body("fjord"), headers=key)
    monkeypatch.undo()
    await hosted.system.tenants.refresh()
    assert [one.slug for one in hosted.system.tenants.all()] == ["platform"]
    assert (await hosted.browser().get("/t/fjord/api/v1/catalog")).status_code == 404
    again = await hosted.browser().post(SIGN_UP, json=sign_up_body("fjord"), headers=key)
    assert again.status_code == 201, again.text
    assert await hosted.logs() == ["fjord", "platform"]


async def test_a_name_is_free_although_somebody_broke_off_and_what_he_left_is_deleted(
    hosted: Hosted, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: Any) -> None:
        raise StoreUnavailable("The database is away.")

    execute = hosted.system.bus.execute

    async def breaks(tenant: str, handler: Any, *arguments: Any, **options: Any) -> Any:
        if tenant == PLATFORM:
            raise StoreUnavailable("The database is away.")
        return await execute(tenant, handler, *arguments, **options)

    monkeypatch.setattr(hosted.system.bus, "execute", breaks)
    monkeypatch.setattr(hosted.system.store, "delete_tenant", away)
    assert (await hosted.browser().post(SIGN_UP, json=sign_up_body("fjord"))).status_code == 503
    monkeypatch.undo()
    assert len(await hosted.system.store.tenants()) == 2
    await hosted.sign_up("fjord")
    hosted.clock.forward(hours=2)
    await hosted.run_jobs()
    assert await hosted.logs() == ["fjord", "platform"]
    assert hosted.system.tenants.by_slug("fjord") is not None


async def test_one_address_opens_a_few_airlines_and_then_waits(hosted: Hosted) -> None:
    codes = []
    for at in range(6):
        answer = await hosted.browser().post(SIGN_UP, json=sign_up_body(f"fjord-{at}"))
        codes.append(answer.status_code)
    assert codes == [201] * 5 + [429]
    assert int(answer.headers["retry-after"]) > 0


async def test_where_sign_up_is_off_nobody_signs_up(tmp_path: Path) -> None:
    async with hosted_system(tmp_path / "data", sign_up=False) as hosted:
        answer = await hosted.browser().post(SIGN_UP, json=sign_up_body("fjord"))
        assert answer.status_code == 403
        told = await hosted.browser().get("/api/v1/platform")
        assert {**told.json(), "version": ""} == {"hosted": True, "sign_up": False, "base_domain": None, "version": ""}


async def test_in_an_airlines_own_address_there_is_no_platform(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    browser = hosted.browser()
    assert (await browser.get("/t/fjord/api/v1/platform")).status_code == 404
    assert (await browser.post("/t/fjord/api/v1/platform/sign-up", json=sign_up_body("other"))).status_code == 404
    assert (await browser.get("/t/platform/api/v1/platform")).status_code == 200


async def test_with_a_domain_the_address_is_a_name_in_it_and_signs_in_once(tmp_path: Path) -> None:
    async with hosted_system(tmp_path / "data", base_domain="vamgr.example") as hosted:
        made = await hosted.sign_up("fjord")
        assert made["address"].startswith("http://fjord.vamgr.example:8470/launch?token=")
        there = hosted.browser("http://fjord.vamgr.example:8470")
        launched = await there.get(made["address"])
        assert (launched.status_code, launched.headers["location"]) == (303, "/")
        assert (await there.get("/api/v1/me")).status_code == 200
        sessions = (await there.get("/api/v1/sessions")).json()["items"]
        assert sorted(one["current"] for one in sessions) == [False, True], "here, and at the front page"
        assert not any(one["user_agent"].startswith(LAUNCH_AGENT) for one in sessions), (
            "the one that carried it over is gone"
        )
        again = hosted.browser("http://fjord.vamgr.example:8470")
        await again.get(made["address"])
        assert (await again.get("/api/v1/me")).status_code == 401


async def test_such_an_address_opens_its_own_airline_only(tmp_path: Path) -> None:
    async with hosted_system(tmp_path / "data", base_domain="vamgr.example") as hosted:
        made = await hosted.sign_up("fjord")
        await hosted.sign_up("tundra")
        elsewhere = hosted.browser("http://tundra.vamgr.example:8470")
        await elsewhere.get(made["address"].replace("fjord", "tundra"))
        assert (await elsewhere.get("/api/v1/me")).status_code == 401
