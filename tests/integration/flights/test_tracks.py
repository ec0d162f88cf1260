"""Recorded tracks and public links through the API: who may, what is answered, what is undone, what is verified."""

from __future__ import annotations

import gzip
import hashlib
from typing import Any

import pytest

from tests.integration.flights.test_pireps import Base, base
from tests.support.api import Api
from tests.support.running import STORE
from vamgr.verifying import verify_system

__all__ = ["base"]


def gpx(points: int = 300, *, first_minute: int = 0) -> bytes:
    """A climb and a descent north of Boston, a point every ten seconds."""
    rows = []
    for index in range(points):
        height = 3000 - abs(index - points / 2) * 6000 / points
        at = f"2026-05-01T{12 + (first_minute * 60 + index * 10) // 3600:02}"
        at += f":{(first_minute * 60 + index * 10) // 60 % 60:02}:{index * 10 % 60:02}Z"
        rows.append(f'<trkpt lat="{42 + index * 0.005:.5f}" lon="-71"><ele>{height:.0f}</ele><time>{at}</time></trkpt>')
    return f'<gpx version="1.1"><trk><trkseg>{"".join(rows)}</trkseg></trk></gpx>'.encode()


async def send(api: Api, pirep_id: str, content: bytes, *, expect: int = 200) -> Any:
    path = f"/api/v1/pireps/{pirep_id}/track"
    answer = await api.client.put(path, content=content, headers={"content-type": "application/octet-stream"})
    assert answer.status_code == expect, answer.text
    found = answer.json()
    api.position = max(api.position, found.get("position", 0))
    return {**found, "command": answer.headers.get("vamgr-command")}


async def drop(api: Api, path: str) -> str:
    """Delete with a key; the command's id, to undo it by."""
    answer = await api.client.delete(f"/api/v1{path}", headers={"idempotency-key": path.strip("/").replace("/", "-")})
    assert answer.status_code == 200, answer.text
    api.position = answer.json()["position"]
    return answer.headers["vamgr-command"]


async def filed(base: Base, **fields: Any) -> str:
    """In review: landed too hard for the rules."""
    found = await base.pilot.post("/pireps", await base.booked(landing_rate_fpm=-900, **fields))
    return str(found["id"])


async def test_a_pilot_adds_a_recorded_track_and_everyone_who_sees_the_flight_sees_it(base: Base) -> None:
    pirep_id = await filed(base)
    assert (await base.seen(pirep_id, base.pilot))["recorded"] is None
    await base.pilot.get(f"/pireps/{pirep_id}/track", expect=404)

    await send(base.pilot, pirep_id, gpx())

    seen = await base.seen(pirep_id)
    assert seen["recorded"]["source"] == "recorded"
    assert seen["recorded"]["points"] == 300
    assert seen["recorded"]["first_at"] == "2026-05-01T12:00:00Z"
    assert 9800 < seen["recorded"]["max_altitude_ft"] < 9850
    track = await base.owner.get(f"/pireps/{pirep_id}/track")
    assert len(track["lat"]) == len(track["seconds"]) == len(track["altitude_ft"]) == 300
    assert set(track["computed"]) == {"ground_speed_kt", "vertical_speed_fpm"}
    fewer = await base.owner.get(f"/pireps/{pirep_id}/track", points=50)
    assert len(fewer["lat"]) <= 50
    assert max(fewer["altitude_ft"]) == max(track["altitude_ft"])
    assert fewer["points"] == 300
    history = await base.owner.get("/history", subject=f"pireps:{pirep_id}")
    assert any("Added a recorded track" in entry["sentence"] for entry in history["items"])


async def test_a_track_belongs_to_its_pilot_and_the_staff(base: Base) -> None:
    pirep_id = await filed(base)
    other = await base.owner.post("/pireps", base.free(landing_rate_fpm=-900))
    await send(base.pilot, other["id"], gpx(), expect=404)
    await base.pilot.get(f"/pireps/{other['id']}/track", expect=404)

    await send(base.pilot, pirep_id, gpx())
    await send(base.pilot, pirep_id, gpx(200))  # replaced before the decision
    await base.reviewer.post(f"/pireps/{pirep_id}/accept", {})

    assert "track" not in (await base.seen(pirep_id, base.pilot))["actions"]
    await send(base.pilot, pirep_id, gpx(100), expect=409)
    await base.pilot.delete(f"/pireps/{pirep_id}/track", expect=409)
    await send(base.reviewer, pirep_id, gpx(100))
    assert (await base.seen(pirep_id))["recorded"]["points"] == 100


async def test_a_bad_file_is_refused_line_by_line_and_changes_nothing(base: Base) -> None:
    pirep_id = await filed(base)

    refused = await send(base.pilot, pirep_id, b"lat,lon\n42,-71\n142,-71\n", expect=422)

    assert refused["errors"][0]["field"] == "file.0"
    assert "Line 3" in refused["errors"][0]["message"]
    await send(base.pilot, pirep_id, b'<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', expect=422)
    assert (await base.seen(pirep_id))["recorded"] is None


async def test_a_removed_track_comes_back_by_undo_and_the_past_keeps_it(base: Base) -> None:
    pirep_id = await filed(base)
    added = await send(base.pilot, pirep_id, gpx())
    await send(base.pilot, pirep_id, gpx(200))
    command = await drop(base.pilot, f"/pireps/{pirep_id}/track")
    assert (await base.seen(pirep_id))["recorded"] is None

    await base.pilot.post(f"/history/commands/{command}/undo", {})
    assert (await base.seen(pirep_id))["recorded"]["points"] == 200
    was = await base.owner.client.get(f"/api/v1/pireps/{pirep_id}/track", params={"as_of": added["position"]})
    assert was.json()["points"] == 300


@pytest.mark.skipif(STORE != "sqlite", reason="`vamgr verify` is for data folders")
async def test_verification_finds_a_track_that_is_missing_or_changed(base: Base) -> None:
    pirep_id = await filed(base)
    await send(base.pilot, pirep_id, gpx())
    folder = base.system.system.uploads_dir
    (file,) = [path for path in folder.iterdir() if path.is_file()]
    assert hashlib.sha256(file.read_bytes()).hexdigest() == file.name
    content = file.read_bytes()

    file.write_bytes(gzip.compress(b"{}"))
    wrong = await verify_system(base.system.system, lambda *_: None)
    assert any("is not what was uploaded" in problem.detail for problem in wrong.problems)
    await base.owner.get(f"/pireps/{pirep_id}/track", points=1999, expect=404)

    file.unlink()
    assert any(
        "is missing" in problem.detail
        for problem in (await verify_system(base.system.system, lambda *_: None)).problems
    )
    file.write_bytes(content)
    assert not (await verify_system(base.system.system, lambda *_: None)).problems


@pytest.fixture
async def shared(base: Base) -> tuple[Base, str, str]:
    """An accepted flight with a track and a public link: its id and token."""
    changes = {"changes": {"public_flight_links": True}}
    await base.owner.patch(f"/airlines/{base.airline_id}/settings", changes)
    base.pilot.position = base.owner.position
    pirep = await base.pilot.post("/pireps", await base.booked())
    await send(base.pilot, pirep["id"], gpx())
    link = await base.pilot.post(f"/pireps/{pirep['id']}/link", {})
    return base, pirep["id"], link["token"]


async def test_a_shared_flight_is_seen_by_anybody_with_the_link_and_says_nothing_private(
    shared: tuple[Base, str, str],
) -> None:
    base, pirep_id, token = shared
    assert len(token) >= 22
    stranger = base.system.new_client()

    answer = await stranger.get(f"/api/v1/public/flights/{token}")

    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["arrival"]["icao"] == "KJFK"
    assert found["landing_rate_fpm"] == -180
    assert len(found["track"]["lat"]) == 300
    assert found["pilot_name"] is None
    for private in ("Paula", "@", "minor", "remarks", "comment", "fuel_used_kg"):
        assert private not in answer.text
    # Sharing again gives the same link; its owner and the staff see it, others do not.
    assert (await base.reviewer.post(f"/pireps/{pirep_id}/link", {}))["token"] == token
    assert (await base.seen(pirep_id, base.pilot))["link_token"] == token


async def test_a_link_dies_with_the_sharing_the_setting_or_the_acceptance_and_lives_again(
    shared: tuple[Base, str, str],
) -> None:
    base, pirep_id, token = shared
    stranger = base.system.new_client()

    async def works() -> bool:
        after = max(one.position for one in (base.owner, base.pilot))
        answer = await stranger.get(f"/api/v1/public/flights/{token}", params={"after": after})
        return answer.status_code == 200

    command = await drop(base.pilot, f"/pireps/{pirep_id}/link")
    assert not await works()
    await base.pilot.post(f"/history/commands/{command}/undo", {})
    assert await works()

    await base.owner.patch(f"/airlines/{base.airline_id}/settings", {"changes": {"public_flight_links": False}})
    assert not await works()
    assert "share" not in (await base.seen(pirep_id, base.pilot))["actions"]
    await base.owner.patch(f"/airlines/{base.airline_id}/settings", {"changes": {"public_flight_links": True}})
    assert await works()

    await base.owner.post(f"/pireps/{pirep_id}/reverse", {"reason": "Looked at again."})
    assert not await works()
    await base.owner.post(f"/pireps/{pirep_id}/accept", {})
    assert await works()


async def test_links_are_not_made_where_the_airline_does_not_allow_them(base: Base) -> None:
    pirep = await base.pilot.post("/pireps", await base.booked())

    refused = await base.pilot.post(f"/pireps/{pirep['id']}/link", {}, expect=409)

    assert "does not allow public links" in refused["detail"]


async def test_guessing_links_is_slowed_down(base: Base) -> None:
    stranger = base.system.new_client()

    answers = [(await stranger.get(f"/api/v1/public/flights/guess-{number}")).status_code for number in range(8)]

    assert answers[0] == 404
    assert answers[-1] == 429
