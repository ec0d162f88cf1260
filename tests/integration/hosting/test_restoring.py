"""One airline becomes again what an archive of it says; its neighbours go on, and are read all the while."""

from __future__ import annotations

import asyncio
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.integration.hosting.test_command_line import platform, run
from tests.support.hosted_platform import Hosted
from tests.support.moving import Cloud, all_rows
from tests.support.running import PASSWORD
from vamgr.adapters.postgres import archive_target
from vamgr.copies import replacing
from vamgr.copies.archives import quietly
from vamgr.copies.hosted import import_hosted, run_bridged
from vamgr.exchange.archive.layout import ArchiveUnusable

TENANTS = "/t/platform/api/v1/platform/tenants"
ZIP = {"Content-Type": "application/zip"}


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one process of a test looks when it is told to."""
    monkeypatch.setattr(replacing, "EVERYBODY_KNOWS_SECONDS", 0.0)


async def hub(browser: Any, slug: str, icao: str) -> None:
    me = (await browser.get(f"/t/{slug}/api/v1/me")).json()
    made = await browser.post(f"/t/{slug}/api/v1/airlines/{me['airlines'][0]['id']}/hubs", json={"icao": icao})
    assert made.status_code in {200, 201}, made.text


async def hubs(browser: Any, slug: str) -> list[str]:
    me = (await browser.get(f"/t/{slug}/api/v1/me")).json()
    airline = (await browser.get(f"/t/{slug}/api/v1/airlines/{me['airlines'][0]['id']}")).json()
    return sorted(hub["airport"]["icao"] if "airport" in hub else hub["icao"] for hub in airline["hubs"])


async def exported(hosted: Hosted, slug: str, to: Path, *, personal_data: bool = True) -> Path:
    tenant = hosted.tenant(slug)
    await hosted.system.copies.write(tenant, to, personal_data=personal_data, progress=quietly)
    return to


def everything(hosted: Hosted) -> Cloud:
    return Cloud(hosted.system.settings, hosted.system.database)


async def two(hosted: Hosted) -> tuple[Any, Any]:
    fjord, river = hosted.browser(), hosted.browser()
    await hosted.sign_up("fjord", fjord)
    await hosted.sign_up("river", river, icao="RVR")
    await hub(fjord, "fjord", "KBDL")
    return fjord, river


async def sign_in(hosted: Hosted, slug: str) -> Any:
    browser = hosted.browser()
    body = {"email": "owner@example.org", "password": PASSWORD}
    answer = await browser.post(f"/t/{slug}/api/v1/session", json=body)
    assert answer.status_code == 200, answer.text
    return browser


async def test_one_is_restored_and_the_other_notices_nothing(hosted: Hosted, tmp_path: Path) -> None:
    fjord, river = await two(hosted)
    mine, other = hosted.tenant("fjord"), hosted.tenant("river")
    archive = await exported(hosted, "fjord", tmp_path / "fjord.zip")
    then, rows = hosted.system.store.head(mine), all_rows(hosted.system, mine)
    await hub(fjord, "fjord", "KPVD")
    assert await hubs(fjord, "fjord") == sorted({*await hubs(fjord, "fjord"), "KPVD"})
    later = hosted.system.store.head(mine)
    await hosted.system.applied.reached(other, hosted.system.store.head(other).position, 5.0)
    before, chain = await everything(hosted).everything_of(other), hosted.system.store.head(other)
    read: list[int] = []

    async def read_on() -> None:
        while True:
            read.append((await river.get("/t/river/api/v1/me")).status_code)
            await asyncio.sleep(0.2)  # not more often than an airline may ask

    reading = asyncio.create_task(read_on())
    owner = await hosted.platform_owner()
    body = archive.read_bytes()
    refused = await owner.post(f"{TENANTS}/{mine}/restore?confirm=river", content=body, headers=ZIP)
    assert refused.status_code == 422
    assert hosted.system.store.head(mine) == later
    answer = await owner.post(f"{TENANTS}/{mine}/restore?confirm=fjord", content=body, headers=ZIP)
    reading.cancel()
    assert answer.status_code == 200, answer.text
    assert answer.json()["head_hash"] == then.hash.hex()
    assert set(read) == {200}
    assert hosted.system.store.head(other) == chain
    assert await everything(hosted).everything_of(other) == before
    assert hosted.system.store.head(mine) == then
    assert all_rows(hosted.system, mine) == rows
    assert (await asyncio.to_thread(hosted.system.store.verify_chain, mine)).ok
    # Whoever was signed in is not any more, comes in again, and works on.
    assert (await fjord.get("/t/fjord/api/v1/me")).json().get("user") is None
    again = await sign_in(hosted, "fjord")
    assert "KPVD" not in await hubs(again, "fjord")
    await hub(again, "fjord", "KALB")
    assert "KALB" in await hubs(again, "fjord")
    assert not (await hosted.system.projector.compare_with_fresh_rebuild(mine)).differences
    stream = await hosted.system.store.read_stream("platform", f"hosted-{mine}")
    types = [one.type for one in stream]
    assert types[-3:] == ["hosting.tenant_suspended", "hosting.tenant_restored", "hosting.tenant_resumed"]


async def test_what_is_damaged_or_anothers_changes_nothing(
    hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fjord, _ = await two(hosted)
    mine = hosted.tenant("fjord")
    archive = await exported(hosted, "fjord", tmp_path / "fjord.zip")
    await hub(fjord, "fjord", "KPVD")
    before = await everything(hosted).everything_of(mine)
    copies = hosted.system.copies
    with pytest.raises(ArchiveUnusable, match="of another airline"):
        await copies.restore(archive, "river")
    blank = await exported(hosted, "fjord", tmp_path / "blank.zip", personal_data=False)
    with pytest.raises(ArchiveUnusable, match="no personal data"):
        await copies.restore(blank, "fjord")
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(archive) as good, zipfile.ZipFile(damaged, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            bad.writestr(name, content.replace(b"KBDL", b"KBDX") if name.startswith("events") else content)
    with pytest.raises(ArchiveUnusable):
        await copies.restore(damaged, "fjord")
    assert await everything(hosted).everything_of(mine) == before
    assert (await fjord.get("/t/fjord/api/v1/me")).status_code == 200

    # Broken off in the middle: what was there is there, and the airline is open again.
    def breaks(*_: Any) -> None:
        raise ArchiveUnusable("broken off")

    monkeypatch.setattr(archive_target._Filling, "_made_of_it", breaks)
    with pytest.raises(ArchiveUnusable, match="broken off"):
        await copies.restore(archive, "fjord")
    after = await everything(hosted).everything_of(mine)
    assert {name for name in before if after[name] != before[name]} <= {"sessions"}
    again = await sign_in(hosted, "fjord")
    assert "KPVD" in await hubs(again, "fjord")


async def test_whoever_was_erased_since_stays_erased(hosted: Hosted, tmp_path: Path) -> None:
    await two(hosted)
    mine = hosted.tenant("fjord")
    person = await hosted.account(mine, "gone@example.org")
    archive = await exported(hosted, "fjord", tmp_path / "fjord.zip")
    assert hosted.system.keys.key(mine, person) is not None
    await hosted.system.keys.forget(mine, person)
    await hosted.system.copies.restore(archive, "fjord")
    assert hosted.system.keys.key(mine, person) is None
    assert "gone@example.org" not in str(all_rows(hosted.system, mine))


async def test_from_the_command_line_beside_a_server(hosted: Hosted, tmp_path: Path) -> None:
    fjord, _ = await two(hosted)
    mine = hosted.tenant("fjord")
    archive = await exported(hosted, "fjord", tmp_path / "fjord.zip")
    then = hosted.system.store.head(mine)
    for icao in ("KPVD", "KALB"):
        await hub(fjord, "fjord", icao)

    def other_process() -> None:
        settings = hosted.system.settings
        run_bridged(import_hosted(settings, archive, "fjord", quietly, replace=True))

    await asyncio.to_thread(other_process)
    await hosted.system.tenants.refresh()  # as it does by itself every few seconds
    assert hosted.system.store.head(mine) == then
    again = await sign_in(hosted, "fjord")
    assert "KALB" not in await hubs(again, "fjord")
    await hub(again, "fjord", "KALB")  # the first of these is at a position that had another event before
    assert {"KALB"} == {icao for icao in await hubs(again, "fjord") if icao in {"KALB", "KPVD"}}
    assert not (await hosted.system.projector.compare_with_fresh_rebuild(mine)).differences


async def test_deletion_is_asked_for_and_called_off_on_the_command_line(hosted: Hosted) -> None:
    assert await run(hosted, "tenants") == "There are no airlines here yet.\n"
    await hosted.sign_up("fjord")
    assert "in 3 days" in await run(hosted, "delete", "fjord", "--reason", "unpaid", "--days", "3")
    assert "leaving" in await run(hosted, "tenants")
    assert await run(hosted, "keep", "fjord") == "fjord stays.\n"
    assert "active" in await run(hosted, "tenants")
    await asyncio.to_thread(platform, hosted, "delete", "fjord", "--reason", "x", "--days", "0", code=2)
    with pytest.raises(Exception, match="no airline “nobody”"):
        await run(hosted, "keep", "nobody")
