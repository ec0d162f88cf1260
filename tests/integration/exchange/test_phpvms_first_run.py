"""The import in the first run of a server, as a browser does it. Its dump is written by hand, without a database."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.phpvms import PASSWORD, Site
from tests.support.phpvms_site import hashed, small_airline
from tests.support.running import Running, TestClock, running_system
from vamgr.exchange.phpvms.first_run import SiteImport
from vamgr.kernel.times import from_iso

NOW = from_iso("2026-06-01T08:00:00Z")
PART = 100_000


@pytest.fixture(scope="module")
def dump() -> bytes:
    return small_airline(6).site.sql().encode()


async def begin(client: httpx.AsyncClient, dump: bytes) -> str:
    answer = await client.post("/api/v1/setup/phpvms", json={"name": "site.sql", "size_bytes": len(dump)})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["upload"])


async def send(client: httpx.AsyncClient, upload: str, offset: int, content: bytes) -> httpx.Response:
    return await client.post(
        f"/api/v1/setup/phpvms/parts?upload={upload}&offset={offset}",
        content=content,
        headers={"Content-Type": "application/octet-stream"},
    )


async def send_all(client: httpx.AsyncClient, dump: bytes) -> str:
    upload = await begin(client, dump)
    for offset in range(0, len(dump), PART):
        answer = await send(client, upload, offset, dump[offset : offset + PART])
        assert answer.status_code == 200, answer.text
    return upload


async def ended(client: httpx.AsyncClient, upload: str) -> dict[str, Any]:
    while True:
        found: dict[str, Any] = (await client.get(f"/api/v1/setup/phpvms?upload={upload}")).json()
        if found["state"] in ("looked", "done", "failed"):
            return found
        await asyncio.sleep(0.02)


async def test_a_site_comes_in_with_the_first_run(system: Running, dump: bytes) -> None:
    client = system.client
    upload = await send_all(client, dump)
    assert (await client.post(f"/api/v1/setup/phpvms/look?upload={upload}")).status_code == 200
    looked = await ended(client, upload)
    assert looked["state"] == "looked", looked["sentence"]
    assert looked["report"]["owner"] == {"email": "Ada@Example.org", "name": "Ada Admin"}
    assert system.system.store.head(system.system.tenant).position == 0
    assert (await client.get("/api/v1/setup/phpvms")).json()["report"] is None

    owner = "user2@example.org"
    refused = await client.post(f"/api/v1/setup/phpvms/run?upload={upload}", json={"owner_email": "who@example.org"})
    assert refused.status_code == 422
    answer = await client.post(f"/api/v1/setup/phpvms/run?upload={upload}", json={"owner_email": "ada@example.org"})
    assert answer.status_code == 200, answer.text
    done = await ended(client, upload)
    assert done["state"] == "done", done["sentence"]
    assert done["report"]["tables"] == looked["report"]["tables"]

    ada = await system.sign_in("ada@example.org", PASSWORD)
    pilot = await system.sign_in(owner, PASSWORD)
    assert (await client.get("/api/v1/setup")).json()["needed"] is False
    sites = (await ada.get("/api/v1/imports/phpvms")).json()["items"]
    assert [site["name"] for site in sites] == ["site.sql"]
    report = (await ada.get(f"/api/v1/imports/phpvms/{sites[0]['id']}")).json()
    assert (report["events"], report["owner"], report["owners"]) == (done["report"]["events"], None, [])
    assert (await pilot.get("/api/v1/imports/phpvms")).status_code == 403
    # Nobody begins a second one.
    again = await client.post("/api/v1/setup/phpvms", json={"name": "site.sql", "size_bytes": 5})
    assert again.status_code in (409, 422)
    assert "already" in again.json()["detail"]


async def test_tracks_are_kept_beside_the_airline(system: Running, dump: bytes) -> None:
    client = system.client
    upload = await send_all(client, dump)
    await client.post(f"/api/v1/setup/phpvms/look?upload={upload}")
    await ended(client, upload)
    await client.post(f"/api/v1/setup/phpvms/run?upload={upload}", json={})
    await ended(client, upload)
    ada = await system.sign_in("ada@example.org", PASSWORD)
    pireps = (await ada.get("/api/v1/pireps?limit=200")).json()["items"]
    tracks = []
    for row in pireps:
        answer = await ada.get(f"/api/v1/pireps/{row['id']}/phpvms-track")
        assert answer.status_code in (200, 404), answer.text
        if answer.status_code == 200:
            tracks.append(answer.json()["points"])
    assert [len(points) for points in tracks] == [6, 6, 6]
    assert tracks[0][1] == {
        **dict.fromkeys(tracks[0][1]),
        "type": "path",
        "at": tracks[0][1]["at"],
        "lat": 50.03333,
        "lon": 7.57056,
        "altitude_ft": 1000.0,
        "altitude_agl_ft": 0.0,
        "heading": 240.0,
        "ground_speed_kt": 420.0,
        "vertical_speed_fpm": 1500.5,
        "fuel_kg": 4082.331,
        "status": "ENR",
        "order": 1,
    }
    assert tracks[0][5]["log"] == "Wheels up; it's loud"


async def test_parts_may_be_sent_again_and_must_be_in_order(system: Running, dump: bytes) -> None:
    client = system.client
    upload = await begin(client, dump)
    assert (await send(client, upload, 0, dump[:10])).json() == {"received_bytes": 10}
    assert (await send(client, upload, 0, dump[:10])).json() == {"received_bytes": 10}
    gap = await send(client, upload, 20, dump[20:30])
    assert gap.status_code == 409
    assert "10 bytes have come" in gap.json()["detail"]
    early = await client.post(f"/api/v1/setup/phpvms/look?upload={upload}")
    assert "Send the rest first" in early.json()["detail"]
    too_much = await send(client, upload, 10, dump[10:] + b"x")
    assert too_much.status_code == 422


async def test_another_s_upload_is_closed_to_who_does_not_know_its_secret(system: Running, dump: bytes) -> None:
    client = system.client
    await begin(client, dump)
    assert (await send(client, "guess", 0, dump[:10])).status_code == 403
    for path in ("look", "forget"):
        assert (await client.post(f"/api/v1/setup/phpvms/{path}?upload=guess")).status_code == 403


async def test_what_is_no_dump_is_told_with_its_line(system: Running) -> None:
    client = system.client
    wrong = small_airline(1).site.sql().encode().replace(b"'VMA'", b"VMA'", 1)
    upload = await send_all(client, wrong)
    await client.post(f"/api/v1/setup/phpvms/look?upload={upload}")
    failed = await ended(client, upload)
    assert failed["state"] == "failed"
    assert failed["sentence"].startswith("Line ")
    forgotten = await client.post(f"/api/v1/setup/phpvms/forget?upload={upload}")
    assert forgotten.json()["state"] == "none"
    assert not list((system.system.data_dir / "tmp").glob("phpvms-*"))


async def test_elsewhere_the_token_of_the_first_run_is_asked_for(tmp_path: Path, dump: bytes) -> None:
    async with running_system(tmp_path / "data", clock=TestClock(NOW), allowed_hosts=["va.example.org"]) as running:
        body = {"name": "site.sql", "size_bytes": len(dump)}
        refused = await running.client.post("/api/v1/setup/phpvms", json=body)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["field"] == "token"
        token = running.system.setup_token
        assert (await running.client.post("/api/v1/setup/phpvms", json={**body, "token": token})).status_code == 201


async def test_an_interrupted_import_is_told_after_the_next_start(
    tmp_path: Path, dump: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_system(tmp_path / "data", clock=TestClock(NOW)) as running:
        upload = await send_all(running.client, dump)
        await running.client.post(f"/api/v1/setup/phpvms/look?upload={upload}")
        await ended(running.client, upload)
        monkeypatch.setattr("vamgr.exchange.phpvms.importing.write_tracks", _power_cut)
        await running.client.post(f"/api/v1/setup/phpvms/run?upload={upload}", json={})
        assert (await ended(running.client, upload))["state"] == "failed"
    async with running_system(tmp_path / "data", clock=TestClock(NOW)) as running:
        await running.settle()
        found = (await running.client.get("/api/v1/setup/phpvms")).json()
        assert found["state"] == "failed"
        assert "interrupted" in found["sentence"]


def _power_cut(*_: Any) -> int:
    raise RuntimeError("the power is gone")


async def test_one_at_a_time(system: Running, dump: bytes) -> None:
    upload = await send_all(system.client, dump)
    site: SiteImport = system.system.site_import
    site.look(upload)
    answer = await system.client.post("/api/v1/setup/phpvms", json={"name": "b.sql", "size_bytes": 5})
    assert answer.status_code == 409
    assert "under way" in answer.json()["detail"]
    await ended(system.client, upload)


async def test_a_site_on_its_first_day(system: Running) -> None:
    """One airline, one administrator, nothing else: and the other extreme, nobody at all."""
    site = Site()
    site.add("airlines", id=1, icao="NEW", name="New", active=1)
    site.add("users", id=1, name="Solo", email="solo@example.org", password=hashed(PASSWORD), airline_id=1, state=1)
    upload = await send_all(system.client, site.sql().encode())
    await system.client.post(f"/api/v1/setup/phpvms/look?upload={upload}")
    assert (await ended(system.client, upload))["state"] == "looked"
    await system.client.post(f"/api/v1/setup/phpvms/run?upload={upload}", json={})
    assert (await ended(system.client, upload))["state"] == "done"
    solo = await system.sign_in("solo@example.org", PASSWORD)
    assert (await solo.get("/api/v1/me")).json()["pilots"][0]["pilot_number"] == "NEW0001"


@pytest.mark.parametrize(("table", "words"), [("airlines", "no airline"), ("users", "no active user")])
async def test_without_an_airline_or_anybody_there_is_nothing(system: Running, table: str, words: str) -> None:
    site = small_airline(1).site
    site.rows[table] = []
    upload = await send_all(system.client, site.sql().encode())
    await system.client.post(f"/api/v1/setup/phpvms/look?upload={upload}")
    failed = await ended(system.client, upload)
    assert failed["state"] == "failed"
    assert words in failed["sentence"]


async def test_who_signs_in_while_the_past_still_comes_stops_nothing(system: Running, dump: bytes) -> None:
    client = system.client
    upload = await send_all(client, dump)
    await client.post(f"/api/v1/setup/phpvms/look?upload={upload}")
    await ended(client, upload)
    await client.post(f"/api/v1/setup/phpvms/run?upload={upload}", json={})
    # Suspended at the end of the import, and until then not.
    body = {"email": "user4@example.org", "password": PASSWORD}
    while (await client.get(f"/api/v1/setup/phpvms?upload={upload}")).json()["state"] == "writing":
        await client.post("/api/v1/session", json=body)
        await asyncio.sleep(0)
    assert (await ended(client, upload))["state"] == "done"
