"""What the platform's owner sees of the tables of all airlines and does with them; proving a log, taking it away."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.support.hosted_platform import Hosted
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.times import iso

ROOT = "/t/platform/api/v1/platform"


async def system_of(owner: httpx.AsyncClient) -> dict[str, Any]:
    answer = await owner.get(f"{ROOT}/system")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def poison(hosted: Hosted, tenant: str, projection: str) -> None:
    """As a handler that cannot digest an event leaves it."""
    async with hosted.system.database.platform("projections") as connection:
        await connection.execute(
            """UPDATE projection_state SET error = 'identity.signed: ValueError: no', failed_position = position + 1,
            status = 'parked' WHERE tenant = $1 AND projection = $2""",
            tenant,
            projection,
        )
    projector = hosted.system.projector
    await projector._in_thread(projector._reload)  # type: ignore[attr-defined]


async def test_what_stands_still_is_named_with_its_airline_and_can_be_tried_again(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    await hosted.sign_up("tundra")
    owner = await hosted.platform_owner()
    before = await system_of(owner)
    assert before["stopped"] == []
    assert {one["name"] for one in before["projections"]} >= {"users", "pireps", "hosted_tenants"}
    assert {one["lag"] for one in before["projections"]} == {0}
    assert before["partitions"] is None, "one process does everything, without queues"
    fjord = hosted.tenant("fjord")
    await poison(hosted, fjord, "crew")
    found = await system_of(owner)
    [stopped] = found["stopped"]
    assert (stopped["kind"], stopped["name"], stopped["slug"], stopped["tenant"]) == (
        "projection",
        "crew",
        "fjord",
        fjord,
    )
    assert stopped["error"] == "identity.signed: ValueError: no"
    assert [one["stopped"] for one in found["projections"] if one["name"] == "crew"] == [1]
    assert (await owner.post(f"{ROOT}/tenants/{fjord}/projections/users/retry")).status_code == 404
    assert (await owner.post(f"{ROOT}/tenants/nobody/projections/crew/retry")).status_code == 404
    assert (await owner.post(f"{ROOT}/tenants/{fjord}/policies/nothing/retry")).status_code == 404
    again = await owner.post(f"{ROOT}/tenants/{fjord}/projections/crew/retry")
    assert again.status_code == 200, again.text
    assert (await system_of(owner))["stopped"] == []


async def test_how_the_jobs_ended_for_all_airlines_is_told(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    owner = await hosted.platform_owner()
    assert (await system_of(owner))["jobs"] == []
    hosted.clock.forward(hours=1)
    await hosted.run_jobs()
    jobs = (await system_of(owner))["jobs"]
    assert {one["name"] for one in jobs} == {job.name for area in hosted.system.areas for job in area.jobs}
    assert {one["last_run_at"] for one in jobs} == {iso(hosted.clock.now())}
    assert {(one["failed"], one["error"]) for one in jobs} == {(0, None)}
    for one in jobs:
        assert one["next_run_at"] == iso(hosted.clock.now() + timedelta(seconds=one["every_seconds"]))


async def test_tables_are_made_anew_for_all(hosted: Hosted) -> None:
    browser = hosted.browser()
    await hosted.sign_up("fjord", browser)
    owner = await hosted.platform_owner()
    before = [one.generation for one in hosted.system.projector.status(PLATFORM) if one.projection == "users"]
    answer = await owner.post(f"{ROOT}/projections/users/rebuild")
    assert answer.status_code == 202, answer.text
    await hosted.system.projector.rebuild("users")  # joins it, or follows it
    after = [one.generation for one in hosted.system.projector.status(PLATFORM) if one.projection == "users"]
    assert after > before
    assert (await browser.get("/t/fjord/api/v1/me")).status_code == 200
    assert (await owner.post(f"{ROOT}/projections/nothing/rebuild")).status_code == 404


async def test_a_log_is_proven_and_what_was_changed_in_it_is_found(hosted: Hosted) -> None:
    browser = hosted.browser()
    await hosted.sign_up("fjord", browser)
    fjord = hosted.tenant("fjord")
    owner = await hosted.platform_owner()
    answer = await owner.post(f"{ROOT}/tenants/{fjord}/verify")
    assert answer.status_code == 200, answer.text
    proof = answer.json()
    head = hosted.system.store.head(fjord)
    assert (proof["ok"], proof["events"], proof["head_hash"]) == (True, head.position, head.hash.hex())
    mine = await browser.post("/t/fjord/api/v1/system/chain/verify")
    assert mine.status_code == 200, mine.text
    assert mine.json()["events"] == head.position
    async with hosted.system.database.owner() as connection:
        await connection.execute("SELECT set_config('app.tenant', $1, false)", fjord)
        await connection.execute(
            "UPDATE events SET data = data || 'x'::bytea WHERE tenant = $1 AND position = 2", fjord
        )
    for answer in (
        await owner.post(f"{ROOT}/tenants/{fjord}/verify"),
        await browser.post("/t/fjord/api/v1/system/chain/verify"),
    ):
        assert answer.json()["ok"] is False
        assert answer.json()["problems"][0]["position"] == 2
    assert (await owner.post(f"{ROOT}/tenants/{PLATFORM}/verify")).json()["ok"] is True


async def test_an_airline_may_prove_its_own_log_four_times_an_hour(hosted: Hosted) -> None:
    browser, other = hosted.browser(), hosted.browser()
    await hosted.sign_up("fjord", browser)
    await hosted.sign_up("tundra", other)
    path = "/t/fjord/api/v1/system/chain/verify"
    assert [(await browser.post(path)).status_code for _ in range(5)] == [200] * 4 + [429]
    assert (await other.post("/t/tundra/api/v1/system/chain/verify")).status_code == 200, "others have their own"
    assert (await other.post(path)).status_code == 401


async def test_an_airline_is_taken_away_by_the_platforms_owner_and_by_its_own(hosted: Hosted) -> None:
    browser = hosted.browser()
    await hosted.sign_up("fjord", browser, name="Fjord Air")
    fjord = hosted.tenant("fjord")
    owner = await hosted.platform_owner()
    head = hosted.system.store.head(fjord).position
    for personal in ("true", "false"):
        answer = await owner.get(f"{ROOT}/tenants/{fjord}/export", params={"personal_data": personal})
        assert answer.status_code == 200, answer.text
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            assert archive.testzip() is None
            text = b"".join(archive.read(name) for name in archive.namelist() if name.startswith("tables/"))
    assert hosted.system.store.head(fjord).position == head, "nothing happens in the airline by it"
    await hosted.system.projector.catch_up(PLATFORM)  # a download's answer waits for no table
    history = (await owner.get("/t/platform/api/v1/history", params={"limit": 10})).text
    assert "The whole airline was exported, with what is personal in it." in history
    assert "The airline was exported without what is personal in it." in history
    assert b"owner@example.org" not in text
    mine = await browser.get("/t/fjord/api/v1/export")
    assert mine.status_code == 200, "an airline may leave"
    assert zipfile.is_zipfile(io.BytesIO(mine.content))
    assert (await owner.get(f"{ROOT}/tenants/nobody/export")).status_code == 404
    for path in ("system", f"tenants/{fjord}/export"):
        assert (await browser.get(f"/t/fjord/api/v1/platform/{path}")).status_code == 404
        assert (await hosted.browser().get(f"{ROOT}/{path}")).status_code == 401
    # also when nobody is let into it, and when it is leaving
    assert (await owner.post(f"{ROOT}/tenants/{fjord}/suspend", json={"reason": "unpaid"})).status_code == 200
    assert (await owner.get(f"{ROOT}/tenants/{fjord}/export")).status_code == 200


@pytest.mark.parametrize("name", ["storage_bytes", "events", "pilots", "last_activity_at"])
async def test_the_list_is_in_the_order_of_what_each_takes(hosted: Hosted, name: str) -> None:
    browser = hosted.browser()
    await hosted.sign_up("fjord", browser)
    await hosted.sign_up("tundra")
    for number in range(3):
        body = {
            "email": f"p{number}@example.org",
            "display_name": f"P{number}",
            "password": "a-long-password-of-hers",
            "role": "pilot",
            "pilot": {},
        }
        await browser.post("/t/fjord/api/v1/users", json=body)
    await hosted.run_jobs()
    await hosted.sign_up("unmeasured")
    owner = await hosted.platform_owner()

    async def listed(**query: Any) -> dict[str, Any]:
        answer = await owner.get(f"{ROOT}/tenants", params=query)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    for sign in ("", "-"):
        rows = (await listed(sort=f"{sign}{name}"))["items"]
        values = [row[name] for row in rows if row[name] is not None]
        assert len(rows) == 3
        assert values == sorted(values, reverse=sign == "-")
        assert [row[name] for row in rows[len(values) :]] == [None] * (3 - len(values)), "what is not known is last"
        one = await listed(sort=f"{sign}{name}", limit=2)
        two = await listed(sort=f"{sign}{name}", limit=2, cursor=one["next_cursor"])
        assert [*one["items"], *two["items"]] == rows
        assert (one["total"], two["next_cursor"]) == (3, None)
        assert (await listed(sort=f"{sign}{name}", offset=1, limit=1))["items"] == rows[1:2]
        csv = await owner.get(f"{ROOT}/tenants", params={"sort": f"{sign}{name}"}, headers={"Accept": "text/csv"})
        assert [line.split(",")[1] for line in csv.text.splitlines()[1:]] == [row["slug"] for row in rows]
    assert (await owner.get(f"{ROOT}/tenants", params={"sort": name, "cursor": "x"})).status_code == 422
    assert (await listed(sort=name, q="undr"))["total"] == 1


async def test_what_is_no_archive_is_refused_without_a_path_of_the_servers(hosted: Hosted) -> None:
    owner = await hosted.platform_owner()
    answer = await owner.post(
        f"{ROOT}/tenants/import",
        params={"slug": "ridge"},
        content=b"nothing",
        headers={"Content-Type": "application/zip"},
    )
    assert answer.status_code == 409, answer.text
    assert answer.json()["detail"].startswith("ridge.zip is damaged or no archive of vamgr")
    assert str(hosted.system.data_dir) not in answer.text
