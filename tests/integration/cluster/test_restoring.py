"""An airline is put back to an archive by one process, and all the others remember nothing of what it was."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from tests.integration.cluster.test_two_web_nodes import Nodes, _with_two_web_nodes, fine
from tests.support.hosted_platform import sign_up_body
from tests.support.running import PASSWORD
from vamgr.copies.archives import quietly


async def _hubs(browser: Any) -> set[str]:
    [airline] = (await fine(await browser.get("/t/fjord/api/v1/airlines")))["items"]
    found = (await fine(await browser.get(f"/t/fjord/api/v1/airlines/{airline['id']}")))["hubs"]
    return {hub["icao"] for hub in found}


async def _add(browser: Any, icao: str) -> None:
    [airline] = (await fine(await browser.get("/t/fjord/api/v1/airlines")))["items"]
    await fine(await browser.post(f"/t/fjord/api/v1/airlines/{airline['id']}/hubs", json={"icao": icao}))


async def test_restored_by_one_and_known_by_all(tmp_path: Path) -> None:
    async def live(nodes: Nodes) -> None:
        one, other = nodes.web
        browser = nodes.browser()
        await fine(await browser.post("/api/v1/platform/sign-up", json=sign_up_body("fjord")))
        await other.tenants.refresh()
        tenant = one.tenants.by_slug("fjord")
        assert tenant is not None
        await _add(browser, "KBDL")
        archive = tmp_path / "fjord.zip"
        await one.copies.write(tenant.id, archive, personal_data=True, progress=quietly)
        then = one.store.head(tenant.id)
        for icao in ("KPVD", "KALB", "KHVN"):
            await _add(browser, icao)
        nodes.to = 1
        assert await _hubs(browser) >= {"KBDL", "KPVD"}

        await other.copies.restore(archive, "fjord")

        assert other.store.head(tenant.id) == then
        await one.tenants.refresh()  # as it does by itself every few seconds
        for nodes.to in (0, 1):
            assert (await browser.get("/t/fjord/api/v1/airlines")).status_code == 401
        again = nodes.browser()
        person = {"email": "owner@example.org", "password": PASSWORD}
        nodes.to = 0
        await fine(await again.post("/t/fjord/api/v1/session", json=person))
        assert not await _hubs(again) & {"KPVD", "KALB", "KHVN"}
        await _add(again, "KHVN")  # at a position at which there had been another event
        for nodes.to in (0, 1):
            async with asyncio.timeout(60):
                while "KHVN" not in (found := await _hubs(again)):  # noqa: ASYNC110  (as soon as it has heard of it)
                    await asyncio.sleep(0.05)
            assert not found & {"KPVD", "KALB"}
        assert one.store.verify_chain(tenant.id).ok

    await _with_two_web_nodes(tmp_path, live)
