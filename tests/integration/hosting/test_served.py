"""Who is served, from the list of logs and what the platform's log tells of them."""

from __future__ import annotations

import pytest

from tests.support.hosted_platform import Hosted, sign_up_body
from tests.support.running import STORE, Running
from vamgr.areas import load_areas
from vamgr.hosting.serving import served_tenants
from vamgr.kernel.ids import uuid7
from vamgr.kernel.tenants import PLATFORM


async def test_a_log_that_was_put_there_by_hand_is_served_under_its_own_name(hosted: Hosted) -> None:
    system = hosted.system
    await hosted.sign_up("fjord")
    by_hand, begun = uuid7(), uuid7()
    await system.store.create_tenant(by_hand, "by-hand", hosted.clock.now())
    await system.store.create_tenant(begun, f"_{begun}", hosted.clock.now())
    served = await served_tenants(system.store, system.read_model.reader(PLATFORM))
    assert sorted(one.slug for one in served) == ["by-hand", "fjord", "platform"]
    hosted.clock.forward(hours=2)
    await hosted.run_jobs()
    assert await hosted.logs() == ["by-hand", "fjord", "platform"]


async def test_a_name_of_such_a_log_is_taken(hosted: Hosted) -> None:
    await hosted.system.store.create_tenant(uuid7(), "by-hand", hosted.clock.now())
    await hosted.system.tenants.refresh()
    answer = await hosted.browser().post("/api/v1/platform/sign-up", json=sign_up_body("by-hand"))
    assert answer.status_code == 409


@pytest.mark.skipif(STORE != "sqlite", reason="about a data folder")
async def test_over_a_data_folder_there_is_no_platform(system: Running) -> None:
    owner = await system.set_up()
    told = (await owner.get("/api/v1/platform")).json()
    assert {**told, "version": ""} == {"hosted": False, "sign_up": False, "base_domain": None, "version": ""}
    routes = [one for area in load_areas() for one in area.endpoints if one.of_platform == "only"]
    assert len(routes) > 12
    for route in routes:
        answer = await owner.request(route.method, f"/api/v1{route.path.replace('{id}', 'x')}")
        assert answer.status_code == 404, route.path
