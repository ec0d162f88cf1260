"""What-if copies: the same history up to a moment, then their own; and nobody who was erased lives on in one."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.command_line import command_line
from tests.support.process import serving
from tests.support.running import PASSWORD, running_system
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.branches.folders import BranchFolders
from vamgr.copies.claims import differing_claims
from vamgr.copies.digests import digest_of, prove_folder
from vamgr.dispatch.bookings import booking_by_id
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.times import iso
from vamgr.runtime import holder_of, open_system
from vamgr.settings import load_settings


@pytest.fixture
async def flying(tmp_path: Path) -> AsyncIterator[SmallAirline]:
    async with running_system(tmp_path / "data") as running:
        yield await small_airline(running)


async def _branch(small: SmallAirline, name: str, **fields: Any) -> str:
    return str((await small.post("/branches", {"name": name, **fields}, 201))["id"])


def _folder(small: SmallAirline, branch_id: str) -> Path:
    return small.running.system.data_dir / "branches" / branch_id


def _rows(folder: Path, sql: str) -> list[Any]:
    connection = sqlite3.connect(folder / "log.sqlite")
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


async def test_a_branch_is_the_airline_as_it_was_and_then_its_own(flying: SmallAirline, tmp_path: Path) -> None:
    clock = flying.running.clock
    before = clock.now()
    digest = await digest_of(flying.running.system)
    clock.forward(hours=2)
    booking = await flying.book()
    clock.forward(hours=2)
    await flying.post(f"/airlines/{flying.airline_id}/hubs", {"icao": "KBDL"})

    then = await _branch(flying, "Without the booking", at=iso(before + timedelta(minutes=1)), note="What if?")
    booked = await _branch(flying, "Booked", at=iso(before + timedelta(hours=3)))
    now = await _branch(flying, "Now")

    found = await flying.get("/branches")
    assert [one["name"] for one in found["items"]] == ["Now", "Booked", "Without the booking"]
    assert found["branch_of"] is None
    first = found["items"][2]
    assert (first["note"], first["as_of"], first["open"], first["problem"]) == ("What if?", iso(before), False, None)
    assert first["from_position"] == digest.position == first["figures"]["position"]
    assert first["figures"] == {
        "position": digest.position, "as_of": iso(before), "airlines": 1, "pilots": 1, "aircraft": 1, "flights": 0,
        "block_minutes": 0, "cash": found["main"]["cash"], "events": digest.position,
    }  # fmt: skip
    assert found["main"]["position"] > digest.position

    holder = f"booking-{booking}"
    claims = "SELECT scope FROM claims WHERE holder = "
    assert _rows(_folder(flying, then), f"{claims}'{holder}'") == []
    assert _rows(_folder(flying, booked), f"{claims}'{holder}'") == [("booked-aircraft",)]
    assert _rows(_folder(flying, then), "SELECT last FROM numbers WHERE scope = 'booking'") == []
    whole = "SELECT * FROM events WHERE position <= {} ORDER BY position"
    main_rows = _rows(flying.running.system.data_dir, whole.format(digest.position))
    assert _rows(_folder(flying, then), whole.format(10**9)) == main_rows

    for branch_id in (then, booked, now):
        settings = load_settings(data_dir=_folder(flying, branch_id))
        assert prove_folder(digest, settings).proven
        async with open_system(settings, background=False) as branch:
            assert (await branch.verify()).ok  # type: ignore[attr-defined]
            assert await differing_claims(branch) == []
            assert branch.store.query("SELECT count(*) FROM sessions") == [(0,)]

    # It goes its own way: what is done there is not done here, and shows in its figures.
    async with running_system(_folder(flying, then)) as there:
        owner = await there.sign_in("owner@example.org")
        said = (await owner.get("/api/v1/branches")).json()
        assert said["branch_of"] == {
            "id": then, "name": "Without the booking", "from_position": digest.position, "as_of": iso(before),
        }  # fmt: skip
        sold = await owner.post(f"/api/v1/aircraft/{flying.aircraft_id}/sell", json={})
        assert sold.status_code == 200, sold.text
        await there.settle()
    compared = await flying.get(f"/branches/compare?ids={then},{now}")
    assert [one["id"] for one in compared["columns"]] == ["main", then, now]
    assert [one["figures"]["aircraft"] for one in compared["columns"]] == [1, 0, 1]
    assert compared["columns"][1]["figures"]["cash"] != compared["columns"][0]["figures"]["cash"]
    await flying.owner.get("/api/v1/branches/compare?ids=nothing")

    renamed = await flying.owner.patch(f"/api/v1/branches/{then}", json={"name": "Sold"})
    assert renamed.status_code == 200, renamed.text
    gone = await flying.owner.delete(f"/api/v1/branches/{now}")
    assert gone.status_code == 200, gone.text
    assert [one["name"] for one in (await flying.get("/branches"))["items"]] == ["Booked", "Sold"]
    assert {path.name for path in (flying.running.system.data_dir / "branches").iterdir()} == {then, booked}


async def test_what_was_decided_at_once_is_not_cut_in_two(flying: SmallAirline) -> None:
    await flying.book()
    system = flying.running.system
    booked = next(
        event.position
        for event in system.store.read_page(system.tenant, 0, 1000)
        if event.type == "dispatch.flight_booked"
    )
    head = system.store.head(system.tenant).position
    assert head > booked, "the aircraft's reservation is a second event of the same append"

    branch_id = await _branch(flying, "Whole", position=booked)

    found = (await flying.get("/branches"))["items"][0]
    assert found["id"] == branch_id
    assert found["from_position"] == head


async def test_what_follows_from_its_last_events_is_done_in_a_branch_too(flying: SmallAirline) -> None:
    """Between a cause and what a policy makes of it one can branch, and before the cause nothing is done again."""
    booking = await flying.book()
    sent_home = (await flying.post(f"/pilots/{flying.pilot_id}/suspend", {"reason": "What if?"}))["position"]
    system = flying.running.system
    assert system.store.head(system.tenant).position > sent_home, "dispatch has cancelled the booking by itself"

    between = await _branch(flying, "Between", position=sent_home)
    after = await _branch(flying, "After")

    for branch_id, there_at_first in ((between, "booked"), (after, "cancelled")):
        async with open_system(load_settings(data_dir=_folder(flying, branch_id)), background=False) as branch:
            await branch.projector.catch_up(branch.tenant)
            row = booking_by_id(branch.read_model.reader(branch.tenant), booking)
            assert row is not None
            assert row["status"] == there_at_first
        async with running_system(_folder(flying, branch_id), flying.running.clock) as branch_running:
            head = branch_running.system.store.head(system.tenant).position
            await branch_running.settle()
            row = booking_by_id(branch_running.system.read_model.reader(system.tenant), booking)
            assert row is not None
            assert row["status"] == "cancelled"
            grown = branch_running.system.store.head(system.tenant).position - head
            assert (grown > 0) == (there_at_first == "booked")


async def test_what_cannot_be_is_said_on_its_field(flying: SmallAirline) -> None:
    await _branch(flying, "One")
    now = flying.running.clock.now()
    cases: list[tuple[dict[str, Any], str, str]] = [
        ({"name": "ONE "}, "name", "There is a branch “One” already"),
        ({"name": "  "}, "name", "at least 1 character"),
        ({"name": "x" * 81}, "name", "80 characters"),
        ({"name": "B", "note": "x" * 1001}, "note", "1,000 characters"),
        ({"name": "B", "at": "2026-06-01T08:00:00"}, "at", "Add the time zone"),
        ({"name": "B", "position": 0}, "position", "Give a position from 1 to"),
        ({"name": "B", "position": 10**6}, "position", "Give a position from 1 to"),
        ({"name": "B", "at": iso(now - timedelta(days=900))}, "at", "Nothing had happened yet"),
        ({"name": "B", "at": iso(now + timedelta(days=1))}, "at", "has not come yet"),
        ({"name": "B", "at": iso(now), "position": 3}, "position", "not both"),
    ]
    for body, field, sentence in cases:
        answer = await flying.owner.post("/api/v1/branches", json=body)
        assert answer.status_code in {409, 422}, answer.text
        assert [fault["field"] for fault in answer.json()["errors"]] == [field], body
        assert sentence in answer.json()["errors"][0]["message"]
    for method, path in (
        ("DELETE", "/branches/nothing"),
        ("POST", "/branches/..%2F..%2Fdata/open"),
        ("PATCH", "/branches/01a222ac-1f78-7a9e-8d1a-91d18c756aab"),
        ("GET", "/branches/compare?ids=x"),
    ):
        answer = await flying.owner.request(method, f"/api/v1{path}", json={} if method != "GET" else None)
        assert answer.status_code == 404, (path, answer.text)
    assert len(BranchFolders(flying.running.system.data_dir).all()) == 1


async def test_branches_are_the_owners_and_open_on_this_machine_only(flying: SmallAirline) -> None:
    branch_id = await _branch(flying, "One")
    body = {"email": "staff@example.org", "display_name": "Stan Staff", "password": PASSWORD, "role": "staff"}
    await flying.post("/users", {**body, "abilities": ["system.manage", "users.manage"]}, 201)
    staff = await flying.running.sign_in("staff@example.org")
    assert (await staff.get("/api/v1/branches")).status_code == 403
    assert (await staff.post("/api/v1/branches/forget", json={"persons": []})).status_code == 403
    assert (await flying.owner.post("/api/v1/branches/forget", json={"persons": []})).status_code == 403

    from vamgr.web.app import build_app

    far = httpx.ASGITransport(app=build_app(flying.running.system), client=("192.0.2.7", 50000))
    async with httpx.AsyncClient(
        transport=far, base_url=str(flying.owner.base_url), cookies=flying.owner.cookies
    ) as away:
        headers = {"Origin": str(flying.owner.base_url).rstrip("/")}
        answer = await away.post(f"/api/v1/branches/{branch_id}/open", json={}, headers=headers)
    assert answer.status_code == 403, answer.text
    assert "on the machine that vamgr runs on" in answer.json()["detail"]


async def _hire(small: SmallAirline, email: str) -> str:
    body = {"email": email, "display_name": "Vera Vanishing", "password": PASSWORD, "role": "pilot"}
    return str(
        (await small.post("/users", {**body, "pilot": {"airline_id": small.airline_id, "home_airport": "KBOS"}}, 201))[
            "id"
        ]
    )


async def _erase(small: SmallAirline, user_id: str, email: str) -> None:
    answer = await small.owner.post(f"/api/v1/users/{user_id}/erase", json={"confirm": email})
    assert answer.status_code == 200, answer.text
    await small.running.settle()


def _holds(folder: Path, what: bytes) -> bool:
    return any(what in _bytes_of(path) for path in folder.rglob("*") if path.is_file())


def _bytes_of(path: Path) -> bytes:
    """Nothing of a file that goes while it is looked at: a log's companions come and go with who has it open."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


async def test_whoever_is_erased_is_erased_in_every_branch_and_in_theirs(flying: SmallAirline) -> None:
    vera = await _hire(flying, "vera@example.org")
    outer = await _branch(flying, "Outer")
    async with running_system(_folder(flying, outer)) as there:
        owner = await there.sign_in("owner@example.org")
        made = await owner.post("/api/v1/branches", json={"name": "Inner"})
        assert made.status_code == 201, made.text
    inner = _folder(flying, outer) / "branches" / made.json()["id"]
    key = flying.running.system.keys.key(flying.running.system.tenant, vera)
    assert key is not None
    for folder in (_folder(flying, outer), inner):
        assert _holds(folder, b"Vera Vanishing"), "in its tables"
        assert _holds(folder, key), "in its log"

    await _erase(flying, vera, "vera@example.org")

    for folder in (_folder(flying, outer), inner):
        assert not _holds(folder, b"Vera Vanishing")
        assert not _holds(folder, key)
        async with open_system(load_settings(data_dir=folder), background=False) as branch:
            await branch.projector.catch_up(branch.tenant)
            assert (await branch.verify()).ok  # type: ignore[attr-defined]


async def test_what_a_killed_process_left_of_a_branch_goes(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data") as running:
        await _branch(await small_airline(running), "One")
    left = [tmp_path / "data" / "branches" / name for name in (".new-1", ".gone-2")]
    for folder in left:
        folder.mkdir()
        (folder / "log.sqlite").write_bytes(b"somebody's key")
    async with running_system(tmp_path / "data") as running:
        owner = await running.sign_in("owner@example.org")
        assert [one["name"] for one in (await owner.get("/api/v1/branches")).json()["items"]] == ["One"]
    assert not any(folder.exists() for folder in left)


async def test_a_branch_whose_files_are_damaged_says_so_and_can_be_deleted(flying: SmallAirline) -> None:
    noteless, broken = await _branch(flying, "Noteless"), await _branch(flying, "Broken")
    (_folder(flying, noteless) / "branch.json").write_text("{")
    (_folder(flying, broken) / "log.sqlite").write_bytes(b"no database at all, but long enough" * 99)
    found = {one["id"]: one for one in (await flying.get("/branches"))["items"]}
    assert "branch.json is missing or damaged" in found[noteless]["problem"]
    assert "is damaged" in found[broken]["problem"]
    for branch_id in (noteless, broken):
        answer = await flying.owner.delete(f"/api/v1/branches/{branch_id}")
        assert answer.status_code == 200, answer.text
    assert (await flying.get("/branches"))["items"] == []


async def test_an_erasure_that_did_not_reach_a_branch_is_finished_at_the_next_start(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data") as running:
        small = await small_airline(running)
        vera = await _hire(small, "vera@example.org")
        branch_id = await _branch(small, "One")
        folder, tenant = _folder(small, branch_id), running.system.tenant
        key = running.system.keys.key(tenant, vera)
        assert key is not None
        async with open_system(load_settings(data_dir=folder), background=False):  # somebody has it, and serves it not
            answer = await small.owner.post(f"/api/v1/users/{vera}/erase", json={"confirm": "vera@example.org"})
            assert answer.status_code == 503, answer.text
            assert "still has the data" in answer.json()["detail"]
        assert running.system.keys.key(tenant, vera) is None
        assert _holds(folder, key)
    async with running_system(tmp_path / "data") as running:
        for _ in range(200):
            if not _holds(folder, key):
                break
            await running.settle()
            await asyncio.sleep(0.05)
        assert not _holds(folder, key)


async def test_an_open_branch_is_a_vamgr_of_its_own(flying: SmallAirline) -> None:
    vera = await _hire(flying, "vera@example.org")
    branch_id = await _branch(flying, "Open")
    settings = load_settings(data_dir=_folder(flying, branch_id))

    opened = await flying.post(f"/branches/{branch_id}/open", {}, 200)
    again = await flying.post(f"/branches/{branch_id}/open", {}, 200)
    holder = holder_of(settings)
    assert holder is not None
    assert holder.url is not None
    assert opened["url"].startswith(f"{holder.url}/launch?token=")
    assert again["url"].startswith(f"{holder.url}/launch?token=")

    async with httpx.AsyncClient(base_url=holder.url, follow_redirects=True) as browser:
        page = await browser.get(again["url"])
        assert page.status_code == 200
        me = await browser.get("/api/v1/me")
        assert me.json()["user"]["email"] == "owner@example.org"
        said = (await browser.get("/api/v1/branches")).json()
        assert said["branch_of"]["id"] == branch_id
        changed = await browser.patch(
            "/api/v1/me", json={"display_name": "Olga Otherwise"}, headers={"Origin": holder.url}
        )
        assert changed.status_code == 200, changed.text

    found = (await flying.get("/branches"))["items"][0]
    assert (found["open"], found["figures"]["position"]) == (True, found["from_position"] + 1)
    await _erase(flying, vera, "vera@example.org")
    assert not _holds(_folder(flying, branch_id), b"Vera Vanishing")

    await flying.post(f"/branches/{branch_id}/close", {}, 200)
    assert holder_of(settings) is None
    assert (await flying.get("/branches"))["items"][0]["figures"]["position"] == found["from_position"] + 1
    async with open_system(settings, background=False) as branch:
        assert (await branch.verify()).ok  # type: ignore[attr-defined]
    await flying.post(f"/branches/{branch_id}/open", {}, 200)
    deleted = await flying.owner.delete(f"/api/v1/branches/{branch_id}")
    assert deleted.status_code == 200, deleted.text
    assert not _folder(flying, branch_id).exists()


def test_the_command_line_keeps_branches(tmp_path: Path) -> None:
    home = tmp_path / "home"
    run = command_line(home)
    assert run("user", "add", "--role", "owner", "--email", "o@example.org", "--name", "Olga Owner")
    assert "There are no branches" in run("branch", "list")
    first = json.loads(run("branch", "create", "--name", "First slot", "--json"))
    with serving(home):
        listed = json.loads(run("branch", "list", "--json"))
        assert [one["id"] for one in listed["items"]] == [first["id"]]
        assert run("branch", "close", "first slot") == "“First slot” is closed.\n"
    lines = run("branch", "compare").splitlines()
    assert lines[0].split() == ["the", "airline", "First", "slot"]
    assert lines[1].split() == ["events", "1", "1"]
    with pytest.raises(DomainError, match="Write the moment like"):
        run("branch", "create", "--name", "B", "--at", "yesterday")
    assert run("branch", "rename", "first slot", "--name", "Slot 1") == f"{first['id']}: “Slot 1”\n"
    assert run("branch", "delete", "Slot 1", "--yes") == "“Slot 1” is gone.\n"
    with pytest.raises(NotFound, match=r"There is no branch “Slot 1”\. There are: none\."):
        run("branch", "delete", "Slot 1", "--yes")
