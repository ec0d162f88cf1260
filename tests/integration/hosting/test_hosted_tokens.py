"""Bearer tokens where there are many airlines: each is for the one that it was made in."""

from __future__ import annotations

from tests.support.hosted_platform import Hosted
from tests.support.running import PASSWORD
from vamgr.kernel.tenants import PLATFORM


async def test_a_token_opens_the_airline_that_it_was_made_in_and_no_other(hosted: Hosted) -> None:
    browser = hosted.browser()
    await hosted.sign_up("fjord", browser)
    await hosted.sign_up("tundra", browser)
    token = (await browser.post("/t/fjord/api/v1/tokens", json={"minutes": 60})).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    program = hosted.browser()
    assert (await program.get("/t/fjord/api/v1/me", headers=headers)).status_code == 200
    answers = [
        await program.get(f"{prefix}/api/v1/{path}", headers=headers)
        for prefix, path in (("/t/tundra", "me"), ("/t/platform", "me"), ("", "platform/tenants"))
    ]
    assert [answer.status_code for answer in answers] == [401, 401, 401]
    assert len({answer.json()["detail"] for answer in answers}) == 1


async def test_a_token_of_the_platforms_owner_may_do_that_alone(hosted: Hosted) -> None:
    owner = await hosted.platform_owner()
    body = {"minutes": 60, "abilities": ["platform.manage"]}
    made = await owner.post("/t/platform/api/v1/tokens", json=body)
    assert made.status_code == 201, made.text
    headers = {"Authorization": f"Bearer {made.json()['token']}"}
    program = hosted.browser()
    assert (await program.get("/api/v1/platform/tenants", headers=headers)).status_code == 200
    assert (await program.get("/t/platform/api/v1/users", headers=headers)).status_code == 403


async def test_all_processes_of_an_installation_sign_with_one_key(hosted: Hosted) -> None:
    key = hosted.system.signing_key()
    assert len(key) == 32
    assert await hosted.system.hosting.signing_key() == key


async def test_no_airlines_connection_reads_the_key(hosted: Hosted) -> None:
    await hosted.account(PLATFORM, "a@platform.example", role="owner", password=PASSWORD)
    for lent in (hosted.system.database.bound(PLATFORM), hosted.system.database.platform("hosting")):
        async with lent as connection:
            assert await connection.fetchval("SELECT count(*) FROM secrets") == 0
