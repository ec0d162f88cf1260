"""Backups: made while the airline works, looked through before they count, and nothing but a whole one is restored."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import threading
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.running import Running, running_system
from vamgr.adapters.sqlite.backup import (
    MANIFEST,
    BackupUnusable,
    backup_name,
    clear_what_was_left,
    keep_newest,
    read_backup,
    restore_backup,
    write_backup,
)
from vamgr.kernel.errors import FolderInUse, StoreUnavailable
from vamgr.runtime import restore
from vamgr.settings import load_settings

STORED = Path(__file__).parents[1] / "data" / "folders"
posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an airline and two uploads. Look at it only."""
    folder = tmp_path_factory.mktemp("airline")
    newest = max(STORED.glob("format-*.zip"), key=lambda path: int(path.stem.partition("-")[2]))
    with zipfile.ZipFile(newest) as archive:
        archive.extractall(folder)
    for name, content in {"logo.png": b"a picture", "deep/er/note.txt": b""}.items():
        path = folder / "uploads" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def made(airline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of it. Look at it only."""
    return write_backup(airline, tmp_path_factory.mktemp("made") / "made.zip").path


def files(folder: Path) -> dict[str, str]:
    """What a backup holds, as it lies in a folder."""
    found = [folder / "log.sqlite", *(path for path in (folder / "uploads").rglob("*") if path.is_file())]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def manifest_of(backup: Path) -> dict[str, Any]:
    with zipfile.ZipFile(backup) as archive:
        found: dict[str, Any] = json.loads(archive.read(MANIFEST))
        return found


def heads_in(log: Path) -> dict[str, dict[str, Any]]:
    connection = sqlite3.connect(log)
    try:
        rows = connection.execute("SELECT tenant, position, hash FROM heads").fetchall()
        last = connection.execute("SELECT tenant, max(position) FROM events GROUP BY tenant").fetchall()
    finally:
        connection.close()
    assert dict(last) == {tenant: position for tenant, position, _ in rows}
    return {tenant: {"position": position, "hash": digest.hex()} for tenant, position, digest in rows}


def with_manifest(backup: Path, target: Path, change: Callable[[dict[str, Any]], Any], **more: bytes) -> Path:
    """The same backup with another list of files, and files that were not in it."""
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if name != MANIFEST:
                new.writestr(name, old.read(name))
        for name, content in more.items():
            new.writestr(name, content)
        found = json.loads(old.read(MANIFEST))
        new.writestr(MANIFEST, json.dumps(change(found) or found))
    return target


def test_a_backup_is_the_folder_and_its_list(airline: Path, made: Path, tmp_path: Path) -> None:
    backup = read_backup(made)
    found = manifest_of(made)
    with zipfile.ZipFile(made) as archive:
        assert set(archive.namelist()) == {"log.sqlite", "uploads/logo.png", "uploads/deep/er/note.txt", MANIFEST}
        archive.extractall(tmp_path)
    assert {one["name"]: one["sha256"] for one in found["files"]} == files(tmp_path)
    assert found["heads"] == heads_in(tmp_path / "log.sqlite") == heads_in(airline / "log.sqlite")
    assert backup.events == sum(head["position"] for head in found["heads"].values())
    assert backup.bytes == made.stat().st_size
    assert [path.name for path in made.parent.iterdir()] == ["made.zip"]


@posix
def test_nobody_else_can_read_it(airline: Path, made: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_backup(airline, tmp_path / "open.zip")
        restore_backup(made, tmp_path / "restored")
    finally:
        os.umask(before)
    assert (tmp_path / "open.zip").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "restored").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "restored" / "log.sqlite").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "restored" / "uploads" / "logo.png").stat().st_mode & 0o777 == 0o600


def test_what_is_restored_is_what_was_there(airline: Path, made: Path, tmp_path: Path) -> None:
    restored = restore_backup(made, tmp_path / "restored")
    assert restored.events == read_backup(made).events
    assert {name: digest for name, digest in files(tmp_path / "restored").items() if name != "log.sqlite"} == {
        name: digest for name, digest in files(airline).items() if name != "log.sqlite"
    }
    assert heads_in(tmp_path / "restored" / "log.sqlite") == heads_in(airline / "log.sqlite")
    assert not list((tmp_path / "restored").rglob("*.new"))


async def test_it_is_made_while_the_airline_works(system: Running, tmp_path: Path) -> None:
    owner = await system.set_up()
    airline_id = (await owner.get("/api/v1/airlines")).json()["items"][0]["id"]
    data, backups = system.system.data_dir, []
    done, enough = threading.Event(), threading.Event()

    def back_up() -> None:
        try:
            while not enough.is_set() or len(backups) < 3:
                backups.append(write_backup(data, tmp_path / f"{len(backups)}.zip"))
        finally:
            done.set()

    thread = threading.Thread(target=back_up)
    thread.start()
    number = 0
    while not done.is_set():
        number += 1
        body = {"airline_id": airline_id, "flight_number": number, "departure": "KBOS", "arrival": "KJFK"}
        assert (await owner.post("/api/v1/routes", json=body)).status_code == 201
        if number == 60:
            enough.set()
    thread.join()

    positions = [backup.events for backup in backups]
    assert positions == sorted(positions)
    assert positions[-1] > positions[0], "it was written to meanwhile"
    for backup in backups:
        found = restore_backup(backup.path, tmp_path / f"restored-{backup.path.stem}")
        log = tmp_path / f"restored-{backup.path.stem}" / "log.sqlite"
        assert manifest_of(backup.path)["heads"] == heads_in(log)
        assert found.heads == backup.heads
    async with running_system(tmp_path / f"restored-{backups[-1].path.stem}") as restored:
        assert (await restored.system.verify()).model_dump()["ok"]
        assert restored.system.tenant == system.system.tenant


async def test_people_can_sign_in_to_what_was_restored(system: Running, tmp_path: Path) -> None:
    owner = await system.set_up()
    kept = owner.cookies
    await system.system.back_up(tmp_path / "made.zip")
    restore_backup(tmp_path / "made.zip", tmp_path / "restored")
    async with running_system(tmp_path / "restored") as restored:
        await restored.settle()
        client = await restored.sign_in("owner@example.org")
        me = (await client.get("/api/v1/me")).json()
        assert (me["user"]["display_name"], me["airlines"][0]["name"]) == ("Olga Owner", "Fjord Air")
        again = restored.new_client()
        again.cookies = kept
        assert (await again.get("/api/v1/me")).status_code == 200, "who was signed in still is"


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_backup_is_refused_or_still_whole(data: st.DataObject, made: Path, tmp_path: Path) -> None:
    whole = made.read_bytes()
    # A third of the damage goes where the names, sizes and lists of the archive are.
    tail = st.integers(max(0, len(whole) - 1500), len(whole) - 1)
    places = data.draw(st.lists(st.integers(0, len(whole) - 1) | tail | st.integers(0, 80), min_size=1, max_size=3))
    damaged = bytearray(whole)
    for place in places:
        damaged[place] ^= data.draw(st.integers(1, 255))
    (tmp_path / "damaged.zip").write_bytes(damaged)
    target = tmp_path / "restored"
    shutil.rmtree(target, ignore_errors=True)
    try:
        restore_backup(tmp_path / "damaged.zip", target)
    except BackupUnusable:
        assert not (target / "log.sqlite").exists()
    else:
        with zipfile.ZipFile(made) as archive:
            assert files(target) == {
                name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist() if name != MANIFEST
            }


@pytest.mark.parametrize("part", [0.0, 0.01, 0.5, 0.999])
def test_a_backup_that_was_cut_off_is_refused(part: float, made: Path, tmp_path: Path) -> None:
    whole = made.read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(BackupUnusable, match=r"cut\.zip is damaged"):
        restore_backup(tmp_path / "cut.zip", tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


BAD_NAMES = [
    "../x",
    "/etc/x",
    "uploads/../../x",
    "uploads/./x",
    "uploads//x",
    "uploads\\..\\..\\x",
    "C:/x",
    "uploads/C:x",
    "read.sqlite",
    "vamgr.toml",
    "",
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_no_name_leads_out_of_the_folder(name: str, made: Path, tmp_path: Path) -> None:
    def add(found: dict[str, Any]) -> None:
        found["files"].append({"name": name, "bytes": 1, "sha256": hashlib.sha256(b"x").hexdigest()})

    bad = with_manifest(made, tmp_path / "bad.zip", add, **({name: b"x"} if name else {}))
    with pytest.raises(BackupUnusable, match="list of files"):
        restore_backup(bad, tmp_path / "in" / "restored")
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {"bad.zip"}


def test_what_is_not_in_the_list_is_not_unpacked(made: Path, tmp_path: Path) -> None:
    more = with_manifest(made, tmp_path / "more.zip", lambda _: None, **{"../x": b"x", "vamgr.toml": b"port = 1"})
    restore_backup(more, tmp_path / "restored")
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "restored" / "vamgr.toml").exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda m: m.update(format=2, version="9.1.0"), "made by vamgr 9.1.0 in a form"),
        (lambda m: m.update(format=None), "form that this version does not know"),
        (lambda m: m.pop("heads"), "no backup of vamgr"),
        (lambda m: m.update(heads={"main": 7}), "no backup of vamgr"),
        (lambda m: m.update(files=[]), "list of files"),
        (lambda m: m["files"].append({"name": 7}), "list of files"),
        (lambda m: m["files"].append("log.sqlite"), "no backup of vamgr"),
        (lambda m: m["files"][0].pop("sha256"), "not what was put in"),
        (lambda m: m["files"].append({"name": "uploads/gone", "sha256": ""}), "uploads/gone is missing"),
        (lambda _: ["a list"], "no backup of vamgr"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(
    change: Callable[[dict[str, Any]], Any], says: str, made: Path, tmp_path: Path
) -> None:
    def changed(found: dict[str, Any]) -> Any:
        answer = change(found)
        return answer if answer == ["a list"] else None

    with pytest.raises(BackupUnusable, match=says):
        read_backup(with_manifest(made, tmp_path / "bad.zip", changed))


def test_what_is_no_backup_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("no archive")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("something", "else")
    for name, says in (
        ("nothing.zip", "There is no file"),
        ("text.zip", "damaged or no backup"),
        ("other.zip", "no backup of vamgr"),
        (".", "cannot be read"),
    ):
        with pytest.raises(BackupUnusable, match=says):
            restore_backup(tmp_path / name, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


def test_an_airline_that_is_there_is_never_written_over(airline: Path, made: Path, tmp_path: Path) -> None:
    shutil.copytree(airline, tmp_path / "data")
    before = files(tmp_path / "data")
    with pytest.raises(BackupUnusable, match="holds an airline already"):
        restore_backup(made, tmp_path / "data")
    assert files(tmp_path / "data") == before


async def test_a_folder_that_is_in_use_is_left_alone(system: Running, made: Path) -> None:
    with pytest.raises(FolderInUse):
        restore_backup(made, system.system.data_dir)


async def test_what_a_log_that_was_taken_away_left_is_not_mixed_in(tmp_path: Path) -> None:
    """Its write-ahead log would be played into the restored one, and its read tables taken for those of that one."""
    async with running_system(tmp_path / "data") as running:
        owner = await running.set_up()
        await running.system.back_up(tmp_path / "made.zip")
        assert (await owner.patch("/api/v1/me", json={"display_name": "Later"})).status_code == 200
        await running.settle()
        crashed = tmp_path / "crashed"
        crashed.mkdir()
        for path in (tmp_path / "data").glob("*.sqlite*"):
            shutil.copy(path, crashed)
    assert (crashed / "log.sqlite-wal").stat().st_size > 0
    (crashed / "log.sqlite").unlink()

    restore_backup(tmp_path / "made.zip", crashed)

    assert heads_in(crashed / "log.sqlite") == manifest_of(tmp_path / "made.zip")["heads"]
    async with running_system(crashed) as restored:
        await restored.settle()
        client = await restored.sign_in("owner@example.org")
        assert (await client.get("/api/v1/me")).json()["user"]["display_name"] == "Olga Owner"
        assert (await restored.system.verify()).model_dump()["ok"]


def test_nothing_is_left_of_one_that_failed(airline: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from vamgr.adapters.sqlite import backup

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    for step in ("copy_log", "_pack", "read_backup"):
        with monkeypatch.context() as patched:
            patched.setattr(backup, step, full)
            with pytest.raises(StoreUnavailable, match="No space left on device"):
                write_backup(airline, tmp_path / "out" / "made.zip")
        assert list((tmp_path / "out").iterdir()) == []
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match="Choose another place"):
        write_backup(airline, tmp_path / "file" / "made.zip")
    with pytest.raises(StoreUnavailable, match="no airline"):
        write_backup(tmp_path / "nothing", tmp_path / "made.zip")


def test_a_damaged_log_is_not_backed_up(airline: Path, tmp_path: Path) -> None:
    shutil.copytree(airline, tmp_path / "data")
    with (tmp_path / "data" / "log.sqlite").open("r+b") as log:
        log.seek(8192)
        log.write(b"\xff" * 4096 * 4)
    with pytest.raises(StoreUnavailable, match="damaged"):
        write_backup(tmp_path / "data", tmp_path / "made.zip")
    assert not list(tmp_path.glob("made*"))


def test_an_older_backup_stays_when_a_new_one_fails(
    airline: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vamgr.adapters.sqlite import backup

    write_backup(airline, tmp_path / "made.zip")
    before = (tmp_path / "made.zip").read_bytes()

    def damaged(path: Path, *_: Any) -> None:
        raise BackupUnusable(f"{path} is damaged")

    monkeypatch.setattr(backup, "read_backup", damaged)
    with pytest.raises(BackupUnusable):
        write_backup(airline, tmp_path / "made.zip")
    assert (tmp_path / "made.zip").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["made.zip"]


def test_only_the_newest_of_a_kind_are_kept(tmp_path: Path) -> None:
    for number in range(5):
        for prefix in ("before-update-to-0.1.0", "vamgr"):
            path = tmp_path / f"{prefix}-{number}.zip"
            path.write_text("")
            os.utime(path, (number, number))
    gone = keep_newest(tmp_path, "before-update", 2)
    assert [path.name for path in gone] == [f"before-update-to-0.1.0-{number}.zip" for number in range(3)]
    assert len(list(tmp_path.glob("vamgr-*"))) == 5
    assert keep_newest(tmp_path, "before-update", 2) == []
    assert backup_name().startswith("vamgr-20")


def test_what_a_killed_backup_left_is_cleared_after_a_day_and_nothing_else_is(tmp_path: Path) -> None:
    old = time.time() - 2 * 24 * 3600
    names = (
        ".vamgr-backup-x",
        "vamgr-20260101-000000.zip.partial",
        "somebodys.zip.partial",
        "vamgr-20260101-000000.zip",
    )
    for name in names:
        path = tmp_path / name
        path.mkdir() if name.startswith(".") else path.write_text("x")
        os.utime(path, (old, old))
    fresh = tmp_path / "vamgr-20260102-000000.zip.partial"
    fresh.write_text("being written")

    clear_what_was_left(tmp_path, datetime.now(UTC))

    assert {path.name for path in tmp_path.iterdir()} == {names[2], names[3], fresh.name}


def test_a_backup_whose_log_was_rewritten_does_not_become_an_airline(made: Path, tmp_path: Path) -> None:
    """Its list of files can be made to fit; the chain of its events cannot."""
    with zipfile.ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    log = tmp_path / "log.sqlite"
    log.write_bytes(parts["log.sqlite"])
    with closing(sqlite3.connect(log, isolation_level=None)) as connection:
        connection.execute("UPDATE events SET data = data || ' ' WHERE position = 5")
    manifest = json.loads(parts["backup.json"])
    for entry in manifest["files"]:
        if entry["name"] == "log.sqlite":
            entry.update(bytes=log.stat().st_size, sha256=hashlib.sha256(log.read_bytes()).hexdigest())
    rewritten = tmp_path / "rewritten.zip"
    with zipfile.ZipFile(rewritten, "w") as archive:
        for name, content in {**parts, "log.sqlite": log.read_bytes(), "backup.json": json.dumps(manifest)}.items():
            archive.writestr(name, content)
    new = tmp_path / "new"
    with pytest.raises(BackupUnusable, match="event"):
        restore(load_settings(data_dir=new), rewritten)
    assert not (new / "log.sqlite").exists()
