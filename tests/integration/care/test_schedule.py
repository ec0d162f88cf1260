"""Backups by the schedule, what is thrown away in time, and how a failure becomes visible."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.running import START, Running, running_system
from vamgr.adapters.sqlite.backup import BackupUnusable, read_backup
from vamgr.care import retention
from vamgr.doctor import examine
from vamgr.kernel.errors import NotFound
from vamgr.settings import load_settings


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    async with running_system(
        tmp_path / "data", backup_dir=tmp_path / "backups", backup_keep_daily=2, backup_keep_weekly=0
    ) as running:
        yield running


async def backups(owner: httpx.AsyncClient) -> dict[str, Any]:
    answer = await owner.get("/api/v1/system/backups")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def change(owner: httpx.AsyncClient, name: str) -> None:
    assert (await owner.patch("/api/v1/me", json={"display_name": name})).status_code == 200


async def test_it_follows_the_schedule_and_the_page_shows_it(running: Running) -> None:
    owner, care, clock = await running.set_up(), running.system.care, running.clock
    await care.look_after()
    listed = await backups(owner)
    assert listed["items"] == [], "what was begun a moment ago is not worth a copy yet"
    schedule = listed["schedule"]
    assert schedule == schedule | {
        "every_hours": 24,
        "keep_daily": 2,
        "runs": True,
        "next_at": "2026-06-01T09:00:00.000Z",
        "last_at": None,
        "last_error": None,
    }
    clock.forward(hours=1)
    await care.look_after()
    [first] = (await backups(owner))["items"]
    assert (first["kind"], first["made_at"]) == ("scheduled", "2026-06-01T09:00:00.000Z")
    assert first["events"] == running.system.store.head(running.system.tenant).position
    assert (first["newest_at"], first["checked"]["ok"]) == ("2026-06-01T08:00:00.000Z", True)
    await care.look_after()
    clock.forward(days=3)
    await care.look_after()
    listed = await backups(owner)
    assert len(listed["items"]) == 1, "nothing has happened since"
    assert listed["schedule"]["next_at"] is None

    # The machine was off for days meanwhile, and is woken up: one backup, not one for each day.
    await change(owner, "Later")
    await care.look_after()
    await change(owner, "Later still")
    await care.look_after()
    listed = await backups(owner)
    assert [one["made_at"][:10] for one in listed["items"]] == ["2026-06-04", "2026-06-01"]
    assert listed["schedule"]["next_at"] == "2026-06-05T09:00:00.000Z"

    for number in range(3):
        clock.forward(days=1)
        await change(owner, f"Day {number}")
        await care.look_after()
    kept = [one["made_at"][:10] for one in (await backups(owner))["items"]]
    assert kept == ["2026-06-07", "2026-06-06"], "the last ones of two days, and June's is one of them"


async def test_a_damaged_one_takes_no_whole_ones_place(running: Running, tmp_path: Path) -> None:
    owner, care, clock = await running.set_up(), running.system.care, running.clock
    for number in range(4):
        clock.forward(days=1)
        await change(owner, f"Day {number}")
        await care.look_after()
        if number in {1, 2}:
            newest = next(one["name"] for one in (await backups(owner))["items"] if one["problem"] is None)
            (tmp_path / "backups" / newest).write_bytes(b"PK of a stick that was pulled out")
    whole = [one["made_at"][:10] for one in (await backups(owner))["items"] if one["problem"] is None]
    assert whole == ["2026-06-05", "2026-06-02"], "the two newest that can be restored"


async def test_a_clock_that_was_set_back_does_not_stop_it(running: Running) -> None:
    owner, care = await running.set_up(), running.system.care
    running.clock.moment = START + timedelta(days=400)
    await care.look_after()
    running.clock.moment = START + timedelta(days=1)
    await change(owner, "Later")
    await care.look_after()
    await care.look_after()
    assert [one["made_at"][:10] for one in (await backups(owner))["items"]] == ["2027-07-06", "2026-06-02"]
    assert (await backups(owner))["schedule"]["next_at"] == "2026-06-03T08:00:00.000Z"


async def test_one_that_fails_is_seen_everywhere_and_tried_again(tmp_path: Path) -> None:
    settings = {"backup_dir": tmp_path / "stick" / "backups"}
    async with running_system(tmp_path / "data", **settings) as running:
        owner, care = await running.set_up(), running.system.care
        running.clock.forward(hours=2)
        await care.look_after()
        schedule = (await backups(owner))["schedule"]
        assert schedule["last_error"] == (
            f"Backups are to be kept in {tmp_path / 'stick' / 'backups'}, and {tmp_path / 'stick'} is not there. "
            "Is its disk connected?"
        )
        assert schedule["next_at"] == "2026-06-01T10:15:00.000Z"
        todo = (await owner.get("/api/v1/home")).json()["todo"]
        [said] = [one for one in todo if one["key"] == "backup-failed"]
        assert (said["severity"], said["detail"]) == ("do", schedule["last_error"])
        findings = {one.check: one for one in await examine(load_settings(data_dir=tmp_path / "data", **settings))}
        assert findings["backups"].state == "wrong"
        assert "is not there" in findings["backups"].text

        (tmp_path / "stick").mkdir()
        await care.look_after()
        assert (await backups(owner))["items"] == [], "not at once"
        running.clock.forward(minutes=15)
        await care.look_after()
        listed = await backups(owner)
        assert (len(listed["items"]), listed["schedule"]["last_error"]) == (1, None)
        assert "backup-failed" not in {one["key"] for one in (await owner.get("/api/v1/home")).json()["todo"]}
        pilot = await owner.post(
            "/api/v1/users",
            json={
                "email": "p@example.org",
                "display_name": "P",
                "password": "a long enough secret 42",
                "role": "pilot",
            },
        )
        assert pilot.status_code == 201
        other = await running.sign_in("p@example.org")
        assert (await other.get("/api/v1/system/backups")).status_code == 403


async def test_a_disk_that_is_too_full_is_said_before_it_is_filled(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await running.set_up()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9 - 1000, 1000))  # type: ignore[attr-defined]
    refused = await owner.post("/api/v1/system/backups")
    assert (refused.status_code, refused.json()["type"]) == (503, "/problems/storage")
    assert "Free some space" in refused.json()["detail"]


async def test_made_by_hand_downloaded_checked_and_deleted(running: Running, tmp_path: Path) -> None:
    owner = await running.set_up()
    made = await owner.post("/api/v1/system/backups")
    assert made.status_code == 201
    name = made.json()["id"]
    [listed] = (await backups(owner))["items"]
    assert (listed["name"], listed["kind"]) == (name, "by-hand")

    got = await owner.get(f"/api/v1/system/backups/{name}")
    assert got.content == (tmp_path / "backups" / name).read_bytes(), "it is still there, too"
    (tmp_path / "elsewhere.zip").write_bytes(got.content)
    assert read_backup(tmp_path / "elsewhere.zip").events == listed["events"]

    checked = (await owner.post(f"/api/v1/system/backups/{name}/verify")).json()
    assert (checked["ok"], checked["events"]) == (True, listed["events"])
    with (tmp_path / "backups" / name).open("r+b") as file:
        file.seek(300)
        file.write(b"\xff" * 8)
    checked = (await owner.post(f"/api/v1/system/backups/{name}/verify")).json()
    assert not checked["ok"]
    assert "damaged" in checked["detail"]
    assert not (await backups(owner))["items"][0]["checked"]["ok"]

    for path in ("../data/log.sqlite", "..%2Fdata%2Flog.sqlite", "nothing.zip", "%2E%2E"):
        assert (await owner.get(f"/api/v1/system/backups/{path}")).status_code == 404
    assert (await owner.delete(f"/api/v1/system/backups/{name}")).status_code == 200
    assert (await backups(owner))["items"] == []

    content = (tmp_path / "elsewhere.zip").read_bytes()
    upload = {"Content-Type": "application/zip"}
    bad = await owner.post("/api/v1/system/backups/upload", content=content[:-50], headers=upload)
    assert (bad.status_code, bad.json()["type"]) == (409, "/problems/backup-unusable")
    assert bad.json()["detail"].startswith("This file is damaged")
    taken = await owner.post("/api/v1/system/backups/upload", content=content, headers=upload)
    assert taken.status_code == 201, taken.text
    [listed] = (await backups(owner))["items"]
    assert (listed["name"], listed["kind"]) == (taken.json()["id"], "uploaded")
    assert not list((tmp_path / "data" / "tmp").iterdir()), "no scratch is left"


async def test_a_restore_without_a_server_waits_for_the_next_start(running: Running, tmp_path: Path) -> None:
    owner = await running.set_up()
    name = (await owner.post("/api/v1/system/backups")).json()["id"]
    events = running.system.store.head(running.system.tenant).position
    await change(owner, "Later")
    two = await owner.post("/api/v1/system/restore", json={"backup": name, "replaced": "x", "confirm": "FJO"})
    assert two.status_code == 422
    gone = await owner.post("/api/v1/system/restore", json={"backup": "nothing.zip", "confirm": "FJO"})
    assert gone.status_code == 404
    answer = await owner.post("/api/v1/system/restore", json={"backup": name, "confirm": "FJO"})
    assert answer.status_code == 200, answer.text
    assert not answer.json()["restarts"]
    assert (await backups(owner))["pending"]["events"] == events
    findings = {one.check: one for one in await examine(load_settings(data_dir=tmp_path / "data"))}
    assert "takes the airline's place at the next start" in findings["restore"].text
    assert running.system.store.head(running.system.tenant).position > events, "until then it goes on"


async def test_what_waits_comes_in_at_the_next_start(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data") as running:
        owner = await running.set_up()
        name = (await owner.post("/api/v1/system/backups")).json()["id"]
        events = running.system.store.head(running.system.tenant).position
        await change(owner, "Later")
        await running.system.care.restore(backup=name, replaced=None)
        with pytest.raises(NotFound):
            await running.system.care.restore(backup=None, replaced="nothing")
    async with running_system(tmp_path / "data") as running:
        await running.settle()
        assert running.system.store.head(running.system.tenant).position == events
        owner = await running.sign_in("owner@example.org")
        assert (await owner.get("/api/v1/me")).json()["user"]["display_name"] == "Olga Owner"
        [aside] = (await backups(owner))["replaced"]
        assert aside["events"] == events + 1
        assert (await owner.delete(f"/api/v1/system/replaced/{aside['name']}")).status_code == 200
        assert (await backups(owner))["replaced"] == []


async def test_a_bad_backup_in_the_list_is_no_reason_to_fail(running: Running, tmp_path: Path) -> None:
    owner = await running.set_up()
    (tmp_path / "backups").mkdir(exist_ok=True)
    (tmp_path / "backups" / "holiday.zip").write_bytes(b"pictures")
    [listed] = (await backups(owner))["items"]
    assert (listed["kind"], listed["events"]) == ("other", None)
    assert "damaged or no backup" in listed["problem"]
    with pytest.raises(BackupUnusable):
        await running.system.care.restore(backup="holiday.zip", replaced=None)
    assert running.system.care.pending() is None


# Retention of what is no event


async def test_what_has_had_its_time_goes_and_nothing_else(running: Running) -> None:
    owner, system, clock = await running.set_up(), running.system, running.clock
    old = {"Idempotency-Key": "an-old-request-1"}
    assert (await owner.patch("/api/v1/me", json={"display_name": "Old"}, headers=old)).status_code == 200
    logs, tmp, imports = (system.data_dir / name for name in ("logs", "tmp", "imports"))
    for folder, name in (
        (logs, "vamgr.log"),
        (logs, "vamgr.log.1"),
        (logs, "notes.txt"),
        (tmp, "left.zip"),
        (imports, "one.failed.csv"),
    ):
        folder.mkdir(exist_ok=True)
        (folder / name).write_text("x")
        os.utime(folder / name, (START.timestamp(), START.timestamp()))
    clock.forward(days=100)
    await system.care.look_after()
    left = {path.name for path in (*logs.iterdir(), *tmp.iterdir(), *imports.iterdir())}
    assert left == {"vamgr.log", "notes.txt"}
    assert system.store.query("SELECT count(*) FROM sessions") == [(0,)]
    # The airline has rested since: nothing in its log is older than 90 of its own days.
    known = system.store.query("SELECT count(*) FROM commands")[0][0]
    assert known > 0
    owner = await running.sign_in("owner@example.org")
    new = {"Idempotency-Key": "a-new-request-2"}
    assert (await owner.patch("/api/v1/me", json={"display_name": "New"}, headers=new)).status_code == 200
    await running.settle()
    await retention.sweep(system, clock.now())
    assert system.store.query("SELECT count(*) FROM commands") == [(1,)]
    again = await owner.patch("/api/v1/me", json={"display_name": "New"}, headers=new)
    assert again.headers["idempotency-replayed"] == "true"
    answer = (await owner.get("/api/v1/system/retention")).json()
    rules = {rule["what"]: rule for rule in answer["items"]}
    assert set(rules) == {"sessions", "commands", "logs", "imports", "backups", "replaced", "past", "scratch"}
    assert (rules["commands"]["setting"], rules["commands"]["value"]) == ("command_days", "90")
    assert rules["sessions"]["now"] == "1 open"
    assert answer["last_error"] is None
    assert answer["last_run_at"] == "2026-09-09T08:00:00.000Z"


async def test_a_policy_that_stands_still_keeps_what_it_could_say_twice(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await running.set_up()
    system, clock = running.system, running.clock
    clock.forward(days=100)
    await change(await running.sign_in("owner@example.org"), "New")
    await running.settle()
    [first, *others] = system.policies.status()
    stuck = [replace(first, position=0), *others]
    known = system.store.query("SELECT count(*) FROM commands")
    monkeypatch.setattr(system.policies, "status", lambda: stuck)
    await retention.sweep(system, clock.now())
    assert system.store.query("SELECT count(*) FROM commands") == known


async def test_going_down_in_the_middle_of_a_backup_leaves_no_half_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vamgr.adapters.sqlite import backup

    begun, copy_log = threading.Event(), backup.copy_log

    def slowly(log: Path, copy: Path) -> None:
        begun.set()
        copy_log(log, copy)
        time.sleep(0.3)

    monkeypatch.setattr(backup, "copy_log", slowly)
    async with running_system(tmp_path / "data") as running:
        await running.set_up()
        running.clock.forward(hours=2)
        running.system.care.start()
        assert await asyncio.to_thread(begun.wait, 10)
    assert list((tmp_path / "data" / "backups").iterdir()) == []
    async with running_system(tmp_path / "data") as running:
        assert running.system.care.notes().backup_error is None, "that is no failure"
