"""Who gets in: sessions, keys, origins, hosts, invitations, roles, and how all of that ends at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.web.conftest import Site, running_site
from tests.support.running import PASSWORD, first_run
from vamgr.kernel.personal import ERASED


async def test_nobody_gets_in_without_signing_in(site: Site) -> None:
    await site.set_up()
    stranger = site.browser()
    for path in ("/api/v1/me", "/api/v1/airlines", "/api/v1/users", "/api/v1/stream", "/api/v1/sessions"):
        answer = await stranger.get(path)
        assert answer.status_code == 401, path
        assert answer.headers["www-authenticate"].startswith("Bearer")
    stranger.cookies.set(site.session_cookie, "made-up")
    assert (await stranger.get("/api/v1/me")).status_code == 401


async def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(site: Site) -> None:
    answer = await site.browser().post("/api/v1/setup", json=first_run())
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie
    assert "Secure" not in cookie  # plain http on the own machine


async def test_set_up_happens_once(site: Site) -> None:
    await site.set_up()
    assert (await site.browser().get("/api/v1/setup")).json()["needed"] is False
    again = await site.browser().post("/api/v1/setup", json=first_run(icao="TWO"))
    assert (again.status_code, again.json()["rule"]) == (409, "already-set-up")
    assert (await site.browser().get("/api/v1/setup/airports?q=oslo")).status_code == 403


async def test_set_up_over_the_network_needs_the_printed_token(tmp_path: Path) -> None:
    async with running_site(tmp_path / "data", allowed_hosts=("va.example.org",)) as site:
        state = (await site.browser().get("/api/v1/setup")).json()
        assert state == {"needed": True, "token_required": True, "version": state["version"]}
        for token in (None, "guess"):
            answer = await site.browser().post("/api/v1/setup", json={**first_run(), "token": token})
            assert answer.status_code == 422
            assert answer.json()["errors"][0]["field"] == "token"
        answer = await site.browser().post("/api/v1/setup", json={**first_run(), "token": site.system.setup_token})
        assert answer.status_code == 201


async def test_writes_from_other_pages_are_refused(site: Site) -> None:
    browser = await site.set_up()
    before = await site.head()
    for headers in (
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
    ):
        answer = await browser.patch("/api/v1/me", json={"display_name": "Evil"}, headers=headers)
        assert (answer.status_code, answer.json()["type"]) == (403, "/problems/forbidden"), headers
    del browser.headers["Origin"]
    assert (await browser.patch("/api/v1/me", json={"display_name": "Evil"})).status_code == 403
    assert await site.head() == before


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.1.2.3"])
async def test_other_host_names_are_refused(site: Site, host: str) -> None:
    for path in ("/", "/api/v1/setup", "/healthz"):
        answer = await site.browser().get(path, headers={"Host": host})
        assert (answer.status_code, answer.json()["type"]) == (403, "/problems/forbidden")


async def test_signing_in_makes_a_new_session_and_ends_the_old_one(site: Site) -> None:
    await site.set_up()
    browser = site.browser()
    browser.cookies.set(site.session_cookie, "chosen-by-an-attacker")
    body = {"email": "OWNER@example.org ", "password": PASSWORD}
    answer = await browser.post("/api/v1/session", json=body)
    assert answer.status_code == 200
    first = answer.cookies[site.session_cookie]
    assert first != "chosen-by-an-attacker"
    browser.cookies.clear()
    browser.cookies.set(site.session_cookie, first)
    second = (await browser.post("/api/v1/session", json=body)).cookies[site.session_cookie]
    assert second != first
    old = site.browser()
    old.cookies.set(site.session_cookie, first)
    assert (await old.get("/api/v1/me")).status_code == 401


async def test_signing_out_ends_the_session_everywhere(site: Site) -> None:
    browser = await site.set_up()
    token = browser.cookies[site.session_cookie]
    answer = await browser.delete("/api/v1/session")
    assert answer.status_code == 200
    assert "Max-Age=0" in answer.headers["set-cookie"]
    copy = site.browser()
    copy.cookies.set(site.session_cookie, token)
    assert (await copy.get("/api/v1/me")).status_code == 401


async def test_sessions_run_out_without_use_and_last_with_it(site: Site) -> None:
    browser = await site.set_up()
    site.clock.forward(days=20)
    assert (await browser.get("/api/v1/me")).status_code == 200
    site.clock.forward(days=20)
    assert (await browser.get("/api/v1/me")).status_code == 200
    site.clock.forward(days=31)
    assert (await browser.get("/api/v1/me")).status_code == 401


async def test_sessions_live_through_a_restart(tmp_path: Path) -> None:
    async with running_site(tmp_path / "data") as site:
        token = (await site.set_up()).cookies[site.session_cookie]
    async with running_site(tmp_path / "data") as site:
        browser = site.browser()
        browser.cookies.set(site.session_cookie, token)
        assert (await browser.get("/api/v1/me")).status_code == 200


async def test_sessions_are_listed_and_revoked(site: Site) -> None:
    browser = await site.set_up()
    other = await site.sign_in("owner@example.org")
    rows = (await browser.get("/api/v1/sessions")).json()["items"]
    assert sorted(row["current"] for row in rows) == [False, True]
    target = next(row["id"] for row in rows if not row["current"])
    assert (await browser.delete(f"/api/v1/sessions/{target}")).status_code == 200
    assert (await other.get("/api/v1/me")).status_code == 401
    assert (await browser.delete(f"/api/v1/sessions/{target}")).status_code == 404
    await site.add_user(browser, "per@example.org")
    pilot = await site.sign_in("per@example.org")
    mine = (await browser.get("/api/v1/sessions")).json()["items"][0]["id"]
    assert (await pilot.delete(f"/api/v1/sessions/{mine}")).status_code == 404
    assert (await pilot.get("/api/v1/sessions", params={"user": rows[0]["user"]["id"]})).status_code == 403


async def test_wrong_address_and_wrong_password_sound_the_same(site: Site) -> None:
    await site.set_up()
    answers = [
        await site.browser().post("/api/v1/session", json={"email": email, "password": "wrong password"})
        for email in ("owner@example.org", "nobody@example.org")
    ]
    assert [answer.status_code for answer in answers] == [401, 401]
    assert answers[0].json() == answers[1].json()


async def test_guessing_is_slowed_down(site: Site) -> None:
    await site.set_up()
    browser = site.browser()
    wrong = {"email": "owner@example.org", "password": "wrong password"}
    statuses = [(await browser.post("/api/v1/session", json=wrong)).status_code for _ in range(6)]
    assert statuses == [401] * 5 + [429]
    limited = await browser.post("/api/v1/session", json={**wrong, "password": PASSWORD})
    assert limited.status_code == 429
    wait = int(limited.headers["retry-after"])
    assert limited.json()["type"] == "/problems/rate-limited"
    site.clock.forward(seconds=wait)
    await site.sign_in("owner@example.org")


async def test_api_keys_are_shown_once_and_stop_at_once(site: Site) -> None:
    browser = await site.set_up()
    made = await browser.post("/api/v1/api-keys", json={"name": "ACARS"}, headers={"Idempotency-Key": "one-and-only"})
    assert made.status_code == 201
    key = made.json()["key"]
    assert made.headers["location"] == f"/api/v1/api-keys/{made.json()['id']}"
    again = await browser.post("/api/v1/api-keys", json={"name": "ACARS"}, headers={"Idempotency-Key": "one-and-only"})
    assert (again.status_code, again.json()["key"], again.json()["id"]) == (201, None, made.json()["id"])
    assert again.headers["idempotency-replayed"] == "true"
    program = site.program(key)
    assert (await program.get("/api/v1/me")).json()["user"]["role"] == "owner"
    assert (
        await site.client(**{"X-API-Key": key}).patch("/api/v1/me", json={"display_name": "Ola"})
    ).status_code == 200
    row = (await browser.get("/api/v1/api-keys")).json()["items"][0]
    assert (row["last4"], row["prefix"]) == (key[-4:], key.split("_")[1])
    assert row["last_used_at"] is not None
    assert (await browser.delete(f"/api/v1/api-keys/{row['id']}")).status_code == 200
    assert (await program.get("/api/v1/me")).status_code == 401


async def test_the_control_token_is_the_owner_here_and_nothing_else(site: Site) -> None:
    await site.set_up()
    program = site.program(site.system.control_token)
    assert (await program.get("/api/v1/users")).status_code == 200
    assert (await program.get("/api/v1/me")).status_code == 404
    assert (await site.program(site.system.control_token[:-1]).get("/api/v1/users")).status_code == 401


async def test_the_launch_token_signs_in_once(site: Site) -> None:
    owner = (await (await site.set_up()).get("/api/v1/me")).json()["user"]["id"]
    token = site.system.launch_tokens.issue(site.system.tenant, owner, site.clock.now())
    window = site.client()
    answer = await window.get(f"/launch?token={token}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert (await window.get("/api/v1/me")).json()["user"]["id"] == owner
    assert "set-cookie" not in (await site.client().get(f"/launch?token={token}")).headers
    late = site.system.launch_tokens.issue(site.system.tenant, owner, site.clock.now())
    site.clock.forward(seconds=61)
    assert "set-cookie" not in (await site.client().get(f"/launch?token={late}")).headers


async def test_roles_decide_what_opens(site: Site) -> None:
    owner = await site.set_up()
    await site.add_user(owner, "per@example.org")
    staff_id = await site.add_user(owner, "siv@example.org", "staff", "airline.manage")
    pilot, staff = await site.sign_in("per@example.org"), await site.sign_in("siv@example.org")
    body = first_run()["airline"] | {"icao": "TWO", "name": "Two"}
    refused = await pilot.post("/api/v1/airlines", json=body)
    assert (refused.status_code, refused.json()["ability"]) == (403, "airline.manage")
    assert (await staff.post("/api/v1/airlines", json=body)).status_code == 201
    assert (await staff.get("/api/v1/users")).status_code == 403
    changed = await owner.post(f"/api/v1/users/{staff_id}/role", json={"role": "pilot"})
    assert changed.status_code == 200
    assert (await staff.post("/api/v1/airlines", json=body | {"icao": "TRE"})).status_code == 403


async def test_nobody_gives_themselves_more(site: Site) -> None:
    owner = await site.set_up()
    owner_id = (await owner.get("/api/v1/me")).json()["user"]["id"]
    manager_id = await site.add_user(owner, "siv@example.org", "staff", "users.manage")
    manager = await site.sign_in("siv@example.org")
    for path, body in (
        (f"/api/v1/users/{manager_id}/role", {"role": "owner"}),
        (f"/api/v1/users/{manager_id}/role", {"role": "staff", "abilities": ["users.manage", "finance.manage"]}),
        (f"/api/v1/users/{owner_id}/disable", {"reason": "coup"}),
        (f"/api/v1/users/{owner_id}/reset-password", {"new_password": "a brand new one"}),
        (f"/api/v1/users/{owner_id}/erase", {"confirm": "owner@example.org"}),
        ("/api/v1/api-keys", {"name": "mine now", "user_id": owner_id}),
        ("/api/v1/invitations", {"role": "owner"}),
    ):
        answer = await manager.post(path, json=body)
        assert answer.status_code == 403, (path, answer.text)


async def test_the_last_owner_stays(site: Site) -> None:
    owner = await site.set_up()
    owner_id = (await owner.get("/api/v1/me")).json()["user"]["id"]
    for path, body in (
        ("role", {"role": "pilot"}),
        ("disable", {"reason": ""}),
        ("erase", {"confirm": "owner@example.org"}),
    ):
        answer = await owner.post(f"/api/v1/users/{owner_id}/{path}", json=body)
        assert (answer.status_code, answer.json().get("rule")) == (409, "last-owner"), path
    await site.add_user(owner, "eva@example.org", "owner")
    assert (await owner.post(f"/api/v1/users/{owner_id}/role", json={"role": "pilot"})).status_code == 200
    assert (await owner.get("/api/v1/users")).status_code == 403


async def test_a_disabled_account_is_out_at_once(site: Site) -> None:
    owner = await site.set_up()
    user_id = await site.add_user(owner, "per@example.org")
    pilot = await site.sign_in("per@example.org")
    key = (await pilot.post("/api/v1/api-keys", json={"name": "ACARS"})).json()["key"]
    assert (await owner.post(f"/api/v1/users/{user_id}/disable", json={"reason": "gone"})).status_code == 200
    assert (await pilot.get("/api/v1/me")).status_code == 401
    assert (await site.program(key).get("/api/v1/me")).status_code == 401
    body = {"email": "per@example.org", "password": PASSWORD}
    assert (await site.browser().post("/api/v1/session", json=body)).status_code == 401
    assert (await owner.post(f"/api/v1/users/{user_id}/enable")).status_code == 200
    await site.sign_in("per@example.org")


async def test_a_new_password_ends_the_other_sessions(site: Site) -> None:
    browser = await site.set_up()
    other = await site.sign_in("owner@example.org")
    body = {"current_password": "not it", "new_password": "quite another secret"}
    wrong = await browser.post("/api/v1/me/password", json=body)
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "current_password")
    done = await browser.post("/api/v1/me/password", json={**body, "current_password": PASSWORD})
    assert done.status_code == 200
    assert (await other.get("/api/v1/me")).status_code == 401
    assert (await browser.get("/api/v1/me")).status_code == 200
    await site.sign_in("owner@example.org", "quite another secret")


async def test_an_address_has_one_account(site: Site) -> None:
    owner = await site.set_up()
    body = {"email": "Owner@EXAMPLE.org", "display_name": "Two", "password": PASSWORD, "role": "pilot"}
    answer = await owner.post("/api/v1/users", json=body)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/claim-taken")
    assert answer.json()["errors"][0]["field"] == "email"
    assert answer.json()["held_by"] is None


async def test_an_invitation_makes_an_account_once(site: Site) -> None:
    owner = await site.set_up()
    made = await owner.post("/api/v1/invitations", json={"role": "staff", "abilities": ["fleet.manage"]})
    assert made.status_code == 201, made.text
    token = made.json()["token"]
    assert made.json()["url"] == f"{site.url}/join/{token}"
    assert token not in (await owner.get("/api/v1/invitations")).text
    path = f"/api/v1/invitations/by-token/{token}"
    assert (await site.browser().get(path)).json()["role"] == "staff"
    guest = site.browser()
    body = {"email": "siv@example.org", "display_name": "Siv", "password": PASSWORD}
    joined = await guest.post(f"{path}/accept", json=body)
    assert joined.status_code == 201, joined.text
    me = (await guest.get("/api/v1/me")).json()
    assert (me["user"]["id"], "fleet.manage" in me["abilities"]) == (joined.json()["user_id"], True)
    assert (await site.browser().get(path)).status_code == 410
    again = await site.browser().post(f"{path}/accept", json=body | {"email": "two@example.org"})
    assert again.status_code == 410
    assert (await site.browser().get("/api/v1/invitations/by-token/nonsense")).status_code == 404
    assert (await owner.get("/api/v1/invitations", params={"status": "used"})).json()["total"] == 1


async def test_erasing_a_person_leaves_no_readable_trace(site: Site, tmp_path: Path) -> None:
    owner = await site.set_up()
    email = "unforgettable@example.org"
    user_id = await site.add_user(owner, email)
    pilot = await site.sign_in(email)
    wrong = await owner.post(f"/api/v1/users/{user_id}/erase", json={"confirm": "yes"})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "confirm")
    answer = await owner.post(f"/api/v1/users/{user_id}/erase", json={"confirm": email})
    assert answer.status_code == 200, answer.text
    assert (await pilot.get("/api/v1/me")).status_code == 401
    user = (await owner.get(f"/api/v1/users/{user_id}")).json()
    assert (user["status"], user["email"], user["display_name"]) == ("erased", None, "Erased person")
    events = site.system.store.read_page(site.system.tenant, 0, 1000)
    readable = [site.system.codec.readable(event) for event in events if event.stream == f"user-{user_id}"]
    assert readable[0]["email"] == ERASED
    assert files_with(tmp_path, b"unforgettable") == []
    # The address is free again, for a new account with a new key.
    await site.add_user(owner, email)


def files_with(folder: Path, text: bytes) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and text in path.read_bytes().lower()]


async def test_ones_own_sessions_are_listed_from_any_place(site: Site) -> None:
    owner = await site.set_up()
    await site.sign_in("owner@example.org")
    whole = (await owner.get("/api/v1/sessions")).json()
    rest = (await owner.get("/api/v1/sessions", params={"offset": 1})).json()
    assert (whole["total"], rest["total"]) == (2, 2)
    assert rest["items"] == whole["items"][1:]
