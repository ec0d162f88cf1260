"""One person, several airlines, one sign-in; and nobody gets in by an address alone."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.hosted_platform import Hosted, hosted_system, sign_up_body
from tests.support.running import PASSWORD
from vamgr.hosting import api_session

SESSION = "/api/v1/platform/session"
SIGN_UP = "/api/v1/platform/sign-up"
OTHER_PASSWORD = "quite another phrase 7"


@pytest.fixture(autouse=True)
def _quick_refusals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api_session, "WRONG_SECONDS", 0.05)


async def sign_in(hosted: Hosted, password: str = PASSWORD, email: str = "Owner@Example.org") -> httpx.AsyncClient:
    browser = hosted.browser()
    answer = await browser.post(SESSION, json={"email": email, "password": password})
    assert answer.status_code == 200, answer.text
    return browser


def slugs(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return sorted(airline["slug"] for airline in answer.json()["airlines"])


async def in_two(hosted: Hosted) -> None:
    await hosted.sign_up("fjord", name="Fjord Air")
    await hosted.sign_up("tundra", name="Tundra Air")


async def test_one_sign_in_opens_every_airline_with_this_address_and_password(hosted: Hosted) -> None:
    await in_two(hosted)
    await hosted.sign_up("strange", email="somebody@example.org")
    browser = hosted.browser()
    answer = await browser.post(SESSION, json={"email": "owner@example.org", "password": PASSWORD})
    assert sorted((one["slug"], one["name"], one["role"]) for one in answer.json()["airlines"]) == [
        ("fjord", "Fjord Air", "owner"),
        ("tundra", "Tundra Air", "owner"),
    ]
    for slug in ("fjord", "tundra"):
        assert (await browser.get(f"/t/{slug}/api/v1/me")).status_code == 200
    assert (await browser.get("/t/strange/api/v1/me")).status_code == 401


async def test_where_the_password_is_another_one_the_address_opens_nothing(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    await hosted.sign_up("tundra", password=OTHER_PASSWORD)
    browser = await sign_in(hosted)
    assert slugs(await browser.get(SESSION)) == ["fjord"]
    assert (await browser.get("/t/tundra/api/v1/me")).status_code == 401


async def test_the_airlines_are_listed_for_who_has_proven_them_only(hosted: Hosted) -> None:
    await in_two(hosted)
    assert slugs(await (await sign_in(hosted)).get(SESSION)) == ["fjord", "tundra"]
    assert slugs(await hosted.browser().get(SESSION)) == []


async def test_the_proof_cannot_be_made_up_or_changed(hosted: Hosted) -> None:
    await in_two(hosted)
    browser = await sign_in(hosted)
    good = next(cookie.value for cookie in browser.cookies.jar if cookie.name.startswith("vamgr_airlines")) or ""
    head, body, signature = good.split(".")
    for bad in (f"{head}.{body}.{signature[:-2]}AA", f"{head}.{body}x.{signature}", "x", f"{head}..{signature}"):
        other = hosted.browser()
        assert slugs(await other.get(SESSION, headers={"Cookie": f"vamgr_airlines_8470={bad}"})) == []
    token = (await browser.post("/t/fjord/api/v1/tokens", json={"minutes": 5})).json()["token"]
    assert slugs(await hosted.browser().get(SESSION, headers={"Cookie": f"vamgr_airlines_8470={token}"})) == []


async def test_one_goes_from_one_airline_to_another_without_a_password(hosted: Hosted) -> None:
    await in_two(hosted)
    browser = await sign_in(hosted)
    browser.cookies.delete("vamgr_session_8470", path="/t/tundra/")  # another window of the same browser, say
    assert (await browser.get("/t/tundra/api/v1/me")).status_code == 401
    switched = await browser.post("/api/v1/platform/switch", json={"slug": "tundra"})
    assert (switched.status_code, switched.json()["address"]) == (200, "http://127.0.0.1:8470/t/tundra/")
    assert (await browser.get("/t/tundra/api/v1/me")).status_code == 200


async def test_nobody_goes_to_an_airline_that_he_has_not_signed_in_to(hosted: Hosted) -> None:
    await in_two(hosted)
    await hosted.sign_up("strange", email="somebody@example.org")
    browser = await sign_in(hosted)
    assert (await browser.post("/api/v1/platform/switch", json={"slug": "strange"})).status_code == 404
    assert (await hosted.browser().post("/api/v1/platform/switch", json={"slug": "fjord"})).status_code == 404


async def test_a_new_password_ends_what_the_former_one_has_proven(hosted: Hosted) -> None:
    await in_two(hosted)
    browser = await sign_in(hosted)
    changed = await browser.post(
        "/t/fjord/api/v1/me/password", json={"current_password": PASSWORD, "new_password": OTHER_PASSWORD}
    )
    assert changed.status_code == 200, changed.text
    assert slugs(await browser.get(SESSION)) == ["tundra"]
    assert (await browser.post("/api/v1/platform/switch", json={"slug": "fjord"})).status_code == 404


async def test_one_signs_out_of_all_of_them_at_once(hosted: Hosted) -> None:
    await in_two(hosted)
    browser = await sign_in(hosted)
    stolen = {cookie.name: cookie.value or "" for cookie in browser.cookies.jar if "/t/fjord" in cookie.path}
    assert (await browser.delete(SESSION)).status_code == 200
    assert slugs(await browser.get(SESSION)) == []
    for slug in ("fjord", "tundra"):
        assert (await browser.get(f"/t/{slug}/api/v1/me")).status_code == 401
    thief = hosted.browser()
    header = {"Cookie": "; ".join(f"{name}={value}" for name, value in stolen.items())}
    assert (await thief.get("/t/fjord/api/v1/me", headers=header)).status_code == 401


async def test_who_signs_up_once_more_has_both(hosted: Hosted) -> None:
    browser = hosted.browser()
    await hosted.sign_up("fjord", browser)
    await hosted.sign_up("tundra", browser)
    assert slugs(await browser.get(SESSION)) == ["fjord", "tundra"]


async def test_a_wrong_password_and_an_unknown_address_are_answered_alike(
    hosted: Hosted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api_session, "WRONG_SECONDS", 0.6)
    await in_two(hosted)
    answers: list[dict[str, Any]] = []
    for email in ("owner@example.org", "nobody@example.org"):
        started = time.monotonic()
        answer = await hosted.browser().post(SESSION, json={"email": email, "password": "wrong all over 9"})
        assert time.monotonic() - started >= 0.6
        assert answer.status_code == 401
        assert "set-cookie" not in answer.headers
        answers.append(answer.json())
    assert answers[0] == answers[1]


async def test_tries_are_counted(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    body = {"email": "owner@example.org", "password": "wrong all over 9"}
    codes = [(await hosted.browser().post(SESSION, json=body)).status_code for _ in range(6)]
    assert codes == [401] * 5 + [429]


async def test_a_disabled_account_is_left_out(hosted: Hosted) -> None:
    await in_two(hosted)
    tenant = hosted.system.tenants.by_slug("fjord")
    assert tenant is not None
    user_id = await hosted.account(tenant.id, "pia@example.org")
    other = hosted.system.tenants.by_slug("tundra")
    assert other is not None
    await hosted.account(other.id, "pia@example.org")
    owner = await sign_in(hosted)
    assert (await owner.post(f"/t/fjord/api/v1/users/{user_id}/disable", json={"reason": "left"})).status_code == 200
    pia = await sign_in(hosted, email="pia@example.org")
    assert slugs(await pia.get(SESSION)) == ["tundra"]


async def test_where_airlines_have_names_of_their_own_one_comes_in_by_an_address(tmp_path: Path) -> None:
    async with hosted_system(tmp_path / "data", base_domain="vamgr.example") as hosted:
        await in_two(hosted)
        browser = hosted.browser()
        answer = await browser.post(SESSION, json={"email": "owner@example.org", "password": PASSWORD})
        for airline in answer.json()["airlines"]:
            there = hosted.browser(f"http://{airline['slug']}.vamgr.example:8470")
            await there.get(airline["address"])
            assert (await there.get("/api/v1/me")).status_code == 200
        switched = await browser.post("/api/v1/platform/switch", json={"slug": "tundra"})
        there = hosted.browser("http://tundra.vamgr.example:8470")
        await there.get(switched.json()["address"])
        assert (await there.get("/api/v1/me")).status_code == 200


async def test_a_sign_in_that_was_ended_elsewhere_opens_nothing_any_more(hosted: Hosted) -> None:
    """A lost telephone: its session is ended from the list on another device."""
    await in_two(hosted)
    lost, at_home = await sign_in(hosted), await sign_in(hosted)
    ended = await at_home.delete("/t/fjord/api/v1/sessions")
    assert ended.status_code == 200, ended.text
    assert (await lost.get("/t/fjord/api/v1/me")).status_code == 401

    assert slugs(await lost.get(SESSION)) == ["tundra"]
    assert (await lost.post("/api/v1/platform/switch", json={"slug": "fjord"})).status_code == 404
    assert slugs(await at_home.get(SESSION)) == ["fjord", "tundra"]


async def test_who_signs_out_of_an_airline_needs_its_password_again(hosted: Hosted) -> None:
    await in_two(hosted)
    browser = await sign_in(hosted)
    assert (await browser.delete("/t/fjord/api/v1/session")).status_code == 200

    assert (await browser.post("/api/v1/platform/switch", json={"slug": "fjord"})).status_code == 404
    assert slugs(await browser.get(SESSION)) == ["tundra"]


async def test_ending_all_sessions_counts_at_airlines_with_names_of_their_own(tmp_path: Path) -> None:
    async with hosted_system(tmp_path / "data", base_domain="example.test") as hosted:
        fjord = await hosted.sign_up("fjord")
        lost = await sign_in(hosted)
        assert slugs(await lost.get(SESSION)) == ["fjord"]
        open_now = hosted.system.sessions.of_user(hosted.tenant("fjord"), fjord["user_id"], hosted.clock.now())
        await hosted.system.sessions.revoke(hosted.tenant("fjord"), [one.id for one in open_now])

        assert slugs(await lost.get(SESSION)) == []
        assert (await lost.post("/api/v1/platform/switch", json={"slug": "fjord"})).status_code == 404


def without_owner(slug: str, **airline: Any) -> dict[str, Any]:
    return {name: value for name, value in sign_up_body(slug, **airline).items() if name != "owner"}


async def test_who_has_signed_in_opens_a_further_airline_without_saying_who(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    browser = await sign_in(hosted)
    person = (await browser.get(SESSION)).json()["person"]
    assert person == {"email": "owner@example.org", "display_name": "Olga Owner"}

    made = await browser.post(SIGN_UP, json=without_owner("tundra", name="Tundra Air"))
    assert made.status_code == 201, made.text
    me = (await browser.get("/t/tundra/api/v1/me")).json()
    assert (me["user"]["email"], me["user"]["display_name"]) == ("owner@example.org", "Olga Owner")
    assert (me["user"]["role"], me["needs_password_change"]) == ("owner", False)
    assert slugs(await browser.get(SESSION)) == ["fjord", "tundra"]
    # One sign-in for both, from now on and in any browser.
    assert slugs(await (await sign_in(hosted)).get(SESSION)) == ["fjord", "tundra"]


async def test_who_has_not_signed_in_says_who(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    nobody, signed_out = hosted.browser(), await sign_in(hosted)
    await signed_out.delete(SESSION)
    ended = await sign_in(hosted)
    await (await sign_in(hosted)).delete("/t/fjord/api/v1/sessions")
    for browser in (nobody, signed_out, ended):
        assert (await browser.get(SESSION)).json()["person"] is None
        answer = await browser.post(SIGN_UP, json=without_owner("tundra"))
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "owner")
        assert "set-cookie" not in answer.headers
    assert await hosted.logs() == ["fjord", "platform"]


async def test_nothing_that_is_sent_names_the_account(hosted: Hosted) -> None:
    """Who is sent is somebody new, with a password of their own; who is left out is whoever has signed in."""
    made = await hosted.sign_up("fjord", email="victim@example.org", password=OTHER_PASSWORD)
    await hosted.sign_up("tundra")
    browser = await sign_in(hosted)
    for more in (
        {"owner": {"email": "victim@example.org", "display_name": "V"}},
        {"user_id": made["user_id"]},
        {"email": "victim@example.org"},
        {"person": {"email": "victim@example.org"}},
    ):
        answer = await browser.post(SIGN_UP, json={**without_owner("third"), **more})
        assert answer.status_code == 422, answer.text
    assert (await browser.post(SIGN_UP, json={**without_owner("third"), "owner": None})).status_code == 201
    assert (await browser.get("/t/third/api/v1/me")).json()["user"]["email"] == "owner@example.org"
    assert (await browser.get("/t/fjord/api/v1/me")).status_code == 401


async def test_a_session_of_an_airline_alone_opens_no_further_one(hosted: Hosted) -> None:
    """An airline is no place in which anybody proves something to the front page."""
    await hosted.sign_up("fjord")
    browser = hosted.browser()
    credentials = {"email": "owner@example.org", "password": PASSWORD}
    assert (await browser.post("/t/fjord/api/v1/session", json=credentials)).status_code == 200
    secret = next(cookie.value for cookie in browser.cookies.jar)
    for name in ("vamgr_session_8470", "vamgr_airlines_8470"):
        answer = await browser.post(SIGN_UP, json=without_owner("tundra"), headers={"Cookie": f"{name}={secret}"})
        assert answer.status_code == 422
    token = (await browser.post("/t/fjord/api/v1/tokens", json={"minutes": 5})).json()["token"]
    bearer = {"Authorization": f"Bearer {token}"}
    assert (await hosted.browser().post(SIGN_UP, json=without_owner("tundra"), headers=bearer)).status_code == 401


async def test_a_page_of_another_origin_opens_nothing_in_somebodys_name(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    browser = await sign_in(hosted)
    answer = await browser.post(SIGN_UP, json=without_owner("tundra"), headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert await hosted.logs() == ["fjord", "platform"]


async def test_a_password_that_somebody_else_has_chosen_opens_no_further_airline(hosted: Hosted) -> None:
    """Whoever gave it would know that of an owner elsewhere."""
    made = await hosted.sign_up("fjord")
    owner = await sign_in(hosted)
    body = {"email": "pia@example.org", "display_name": "Pia", "password": OTHER_PASSWORD, "role": "pilot"}
    assert (await owner.post("/t/fjord/api/v1/users", json=body)).status_code == 201
    await owner.get("/t/fjord/api/v1/users", params={"after": made["position"] + 1})
    pia = await sign_in(hosted, OTHER_PASSWORD, "pia@example.org")
    assert slugs(await pia.get(SESSION)) == ["fjord"]
    assert (await pia.get(SESSION)).json()["person"] is None
    assert (await pia.post(SIGN_UP, json=without_owner("tundra"))).status_code == 422

    # Once she has one that is hers alone she may.
    words = {"current_password": OTHER_PASSWORD, "new_password": "entirely her own 11"}
    assert (await pia.post("/t/fjord/api/v1/me/password", json=words)).status_code == 200
    pia = await sign_in(hosted, "entirely her own 11", "pia@example.org")
    assert (await pia.post(SIGN_UP, json=without_owner("tundra"))).status_code == 201


async def test_a_further_airline_is_opened_once_and_for_its_person_only(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    await hosted.sign_up("tundra", email="thea@example.org", password=OTHER_PASSWORD)
    key = {"Idempotency-Key": "one-more-airline"}
    browser, thea = await sign_in(hosted), await sign_in(hosted, OTHER_PASSWORD, "thea@example.org")
    first, again = [await browser.post(SIGN_UP, json=without_owner("third"), headers=key) for _ in range(2)]
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["id"] == again.json()["id"]

    stolen = await thea.post(SIGN_UP, json=without_owner("third"), headers=key)
    assert stolen.status_code in {401, 409, 422}
    assert (await thea.get("/t/third/api/v1/me")).status_code == 401
    assert slugs(await thea.get(SESSION)) == ["tundra"]


async def test_what_was_sent_to_no_end_in_a_session_leaves_nothing(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    browser = await sign_in(hosted)
    answer = await browser.post(SIGN_UP, json={**without_owner("tundra"), "hub_icao": "QQQQ"})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "hub_icao")
    assert await hosted.logs() == ["fjord", "platform"]


async def test_who_signs_out_at_an_airlines_own_name_is_signed_out_of_it_at_the_front_page_too(tmp_path: Path) -> None:
    async with hosted_system(tmp_path / "data", base_domain="example.test") as hosted:
        await in_two(hosted)
        browser, elsewhere = await sign_in(hosted), await sign_in(hosted)
        there = hosted.browser("http://fjord.example.test:8470")
        for _ in range(2):  # come in, and come in once more while that lasts
            await there.get((await browser.post("/api/v1/platform/switch", json={"slug": "fjord"})).json()["address"])
        assert (await there.delete("/api/v1/session")).status_code == 200

        assert slugs(await browser.get(SESSION)) == ["tundra"]
        assert (await browser.post("/api/v1/platform/switch", json={"slug": "fjord"})).status_code == 404
        assert slugs(await elsewhere.get(SESSION)) == ["fjord", "tundra"], "another browser is not signed out"


async def test_signing_out_ends_nothing_of_somebody_else(tmp_path: Path) -> None:
    """The cookie that tells what ends together is the browser's to write."""
    async with hosted_system(tmp_path / "data", base_domain="example.test") as hosted:
        await in_two(hosted)
        await hosted.account(hosted.tenant("fjord"), "pia@example.org")
        browser = await sign_in(hosted)
        ids = [one["id"] for one in await sessions_of(hosted, "fjord")]
        pia = hosted.browser("http://fjord.example.test:8470")
        for session in [*ids, *[one["id"] for one in await sessions_of(hosted, "tundra")], "x" * 5000, "%00"]:
            credentials = {"email": "pia@example.org", "password": PASSWORD}
            assert (await pia.post("/api/v1/session", json=credentials)).status_code == 200
            own = next(cookie.value for cookie in pia.cookies.jar if cookie.name == "vamgr_session_8470")
            cookies = f"vamgr_session_8470={own}; vamgr_front_8470={session}"
            assert (await pia.delete("/api/v1/session", headers={"Cookie": cookies})).status_code == 200
        assert slugs(await browser.get(SESSION)) == ["fjord", "tundra"]


async def sessions_of(hosted: Hosted, slug: str) -> list[dict[str, Any]]:
    there = hosted.browser(f"http://{slug}.example.test:8470")
    answer = await there.post("/api/v1/session", json={"email": "owner@example.org", "password": PASSWORD})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = (await there.get("/api/v1/sessions")).json()["items"]
    return found
