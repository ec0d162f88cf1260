"""Restoring over an airline: proven before anything moves, one of the two airlines after every crash, nothing lost."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.support.running import PASSWORD, running_system
from tests.support.small_airline import small_airline
from vamgr.adapters.sqlite import replacing
from vamgr.adapters.sqlite.backup import BackupUnusable, write_backup
from vamgr.adapters.sqlite.folder import DataFolder
from vamgr.care.proving import summary_of
from vamgr.care.restoring import Comparison, can_be_put_back, look, newest_replaced, replace_airline, stage
from vamgr.kernel.errors import FolderInUse, NewerFolder, StoreUnavailable
from vamgr.settings import Settings, load_settings

NOW = datetime(2026, 6, 3, 12, tzinfo=UTC)
posix = pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``backup.zip`` of an airline, and ``data/``, where it has gone on since. Look at it only."""
    place = tmp_path_factory.mktemp("both")
    asyncio.run(found(place))
    return place


async def found(place: Path) -> None:
    async with running_system(place / "data") as running:
        airline = await small_airline(running)
        await airline.fly()
        png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02" + bytes(20)
        put = await airline.owner.put(
            f"/api/v1/airlines/{airline.airline_id}/logo", content=png, headers={"Content-Type": "image/png"}
        )
        assert put.status_code == 200, put.text
        await running.system.back_up(place / "backup.zip")
        await airline.fly("KBED", "KBOS")


@pytest.fixture
def place(both: Path, tmp_path: Path) -> Path:
    shutil.copytree(both / "data", tmp_path / "data")
    return tmp_path


def of(place: Path) -> Settings:
    return load_settings(data_dir=place / "data")


def yes(_: list[str]) -> bool:
    return True


def events(folder: Path) -> int:
    return summary_of(folder / "log.sqlite").events


async def test_it_comes_in_whole_and_what_was_there_is_a_folder_of_its_own(both: Path, place: Path) -> None:
    old, told = events(place / "data"), []
    (place / "data" / "vamgr.toml").write_text("session_days = 7")

    def agree(sentences: list[str]) -> bool:
        told.extend(sentences)
        return True

    done = replace_airline(of(place), both / "backup.zip", agree)
    assert done is not None
    assert done.events == events(place / "data") < old
    assert f"its last {old - done.events:,} events are not in the backup" in " ".join(told)
    assert (place / "data" / "vamgr.toml").exists(), "settings are the folder's, not the airline's"
    aside = place / "data" / "replaced" / done.aside
    assert events(aside) == old
    assert len(list((aside / "uploads").iterdir())) == len(list((place / "data" / "uploads").iterdir())) == 1
    assert not (place / "data" / "restore-pending").exists()
    for folder in (place / "data", aside):
        async with running_system(folder) as running:
            report = (await running.system.verify()).model_dump()
            assert report["ok"], report["problems"]

    back = replace_airline(of(place), newest_replaced(of(place)), yes)
    assert back is not None
    assert events(place / "data") == old
    assert len(replacing.replaced_folders(place / "data")) == 2, "what was undone is kept as well"


async def test_who_was_erased_since_stays_erased(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data") as running:
        owner = await running.set_up()
        person = {"email": "p@example.org", "display_name": "Pia", "password": PASSWORD, "role": "pilot"}
        user_id = (await owner.post("/api/v1/users", json=person)).json()["id"]
        await running.system.back_up(tmp_path / "backup.zip")
        await running.settle()
        erased = await owner.post(f"/api/v1/users/{user_id}/erase", json={"confirm": "p@example.org"})
        assert erased.status_code == 200, erased.text
    assert replace_airline(of(tmp_path), tmp_path / "backup.zip", yes) is not None
    async with running_system(tmp_path / "data") as running:
        await running.settle()
        assert running.system.keys.key(running.system.tenant, user_id) is None
        owner = await running.sign_in("owner@example.org")
        found = (await owner.get(f"/api/v1/users/{user_id}")).json()
        assert (found["email"], found["display_name"]) == (None, "Erased person")
        report = (await running.system.verify()).model_dump()
        assert report["ok"], report["problems"]
        again = await owner.post("/api/v1/users", json=person)
        assert again.status_code == 201, "the address is free"


def test_somebody_who_thinks_better_of_it_changes_nothing(both: Path, place: Path) -> None:
    before = events(place / "data")
    assert replace_airline(of(place), both / "backup.zip", lambda _: False) is None
    assert events(place / "data") == before
    assert not list((place / "data").glob("re[ps]*e[dg]*"))


def test_what_it_means_is_told_apart(both: Path, place: Path, tmp_path: Path) -> None:
    def compared(source: Path) -> Comparison:
        scratch = tmp_path / "scratch"
        shutil.rmtree(scratch, ignore_errors=True)
        return look(of(place), source, scratch)

    earlier = compared(both / "backup.zip")
    assert (earlier.continues, earlier.lost_events) == ("yes", events(place / "data") - earlier.theirs.events)
    replace_airline(of(place), both / "backup.zip", yes)
    ahead = compared(newest_replaced(of(place)))
    assert (ahead.continues, ahead.lost_events) == ("ahead", None)
    assert "nothing would be lost" in " ".join(ahead.sentences())
    same = compared(both / "backup.zip")
    assert (same.continues, same.lost_events) == ("yes", 0)
    connection = sqlite3.connect(place / "data" / "log.sqlite")
    with connection:
        connection.execute("UPDATE events SET hash = zeroblob(32)")
        connection.execute("UPDATE heads SET hash = zeroblob(32)")
    connection.close()
    assert compared(both / "backup.zip").continues == "no"
    (place / "data" / "log.sqlite").write_bytes(b"no database" * 1000)
    unknown = compared(both / "backup.zip")
    assert (unknown.continues, unknown.here) == ("unknown", None)
    done = replace_airline(of(place), both / "backup.zip", yes)
    assert done is not None, "a damaged airline is what one restores over"
    assert (place / "data" / "replaced" / done.aside / "log.sqlite").read_bytes().startswith(b"no database")


# Crashes


def die_after(steps: int) -> Callable[[], None]:
    """Kill this process as `kill -9` does, at the so-many-th step."""
    left = [steps]

    def step() -> None:
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return step


def stepping(original: Callable[..., Any], step: Callable[[], None]) -> Callable[..., Any]:
    def stepped(*arguments: Any) -> Any:
        step()
        result = original(*arguments)
        step()
        return result

    return stepped


def in_a_child(work: Callable[[], object], step: Callable[[], None]) -> bool:
    """Whether the work came to its end. ``step`` is called before and after each thing that changes the disk."""
    child = os.fork()
    if child == 0:
        try:
            for name in ("_move", "_write_note", "_sync", "drop_staging", "_put_aside"):
                setattr(replacing, name, stepping(getattr(replacing, name), step))
            work()
        except BaseException:
            os._exit(2)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the child failed by itself"
    return not os.WIFSIGNALED(status)


@posix
def test_kill_9_between_any_two_steps_leaves_one_of_the_two(both: Path, tmp_path: Path) -> None:
    old, new = events(both / "data"), look(of(both), both / "backup.zip", tmp_path / "looked").theirs.events
    steps, outcomes, over = 0, set(), False
    while not over:
        place = tmp_path / f"after-{steps}"
        shutil.copytree(both / "data", place / "data")
        (place / "data" / "log.sqlite-wal").write_bytes(b"")
        (place / "data" / "log.sqlite-shm").write_bytes(b"")
        data = place / "data"
        over = in_a_child(partial(replace_airline, of(place), both / "backup.zip", yes), die_after(steps))
        # Whoever opens the folder next does this first.
        with DataFolder(data).own():
            replacing.finish_replacing(data)
        assert not (data / "restore-pending").exists()
        found = events(data)
        outcomes.add(found)
        assert found in {old, new}
        uploads = {path.name: path.read_bytes() for path in (data / "uploads").iterdir()}
        assert uploads == {path.name: path.read_bytes() for path in (both / "data" / "uploads").iterdir()}
        aside = replacing.replaced_folders(data)
        assert [events(path) for path in aside] == ([] if found == old else [old]), "the old one is kept, once"
        if found == new:
            assert not list(data.glob("read.sqlite*")), "the old tables do not come with the new log"
        steps += 1
        shutil.rmtree(place)
    assert outcomes == {old, new}
    assert steps > 30, "each step was the last one once"


@posix
def test_a_second_crash_while_the_first_is_mended(both: Path, tmp_path: Path) -> None:
    old, new = events(both / "data"), look(of(both), both / "backup.zip", tmp_path / "looked").theirs.events
    for first in (9, 19, 24, 29):
        for second in (1, 4, 10):
            place = tmp_path / f"after-{first}-{second}"
            shutil.copytree(both / "data", place / "data")
            data = place / "data"
            in_a_child(partial(replace_airline, of(place), both / "backup.zip", yes), die_after(first))
            in_a_child(partial(replacing.finish_replacing, data), die_after(second))
            replacing.finish_replacing(data)
            assert events(data) in {old, new}
            assert not (data / "restore-pending").exists()
            assert len(replacing.replaced_folders(data)) == (events(data) == new)
            shutil.rmtree(place)


def test_an_airline_that_a_stranger_began_meanwhile_is_kept_too(both: Path, place: Path) -> None:
    """An older vamgr finds an empty folder in the middle of a restore that a crash has stopped, and begins anew."""
    data = place / "data"
    stage(of(place), both / "backup.zip", NOW)
    pending = replacing.read_pending(data)
    assert pending is not None
    replacing._put_aside(data, list(replacing._of_an_airline(data)), pending.aside)
    replacing._write_note(data, replacing.replace(pending, phase="in"))
    shutil.copy(both / "data" / "log.sqlite", data / "log.sqlite")
    (data / "uploads").mkdir()
    (data / "uploads" / "theirs").write_text("x")
    done = replacing.finish_replacing(data)
    assert done is not None
    assert events(data) == done.events
    kept = replacing.replaced_folders(data)
    assert len(kept) == 2
    assert (kept[0] / "uploads" / "theirs").exists()


def test_what_was_staged_and_never_finished_is_cleared_away(place: Path) -> None:
    before = events(place / "data")
    half = place / "data" / "restore-pending"
    half.mkdir()
    (half / "log.sqlite").write_bytes(b"half of a log")
    assert replacing.finish_replacing(place / "data") is None
    assert not half.exists()
    assert events(place / "data") == before


def test_a_note_that_cannot_be_read_throws_nothing_away(place: Path) -> None:
    half = place / "data" / "restore-pending"
    half.mkdir()
    (half / "log.sqlite").write_bytes(b"maybe the only one")
    (half / "restore.json").write_text("{")
    with pytest.raises(StoreUnavailable, match="before anything is thrown away"):
        replacing.finish_replacing(place / "data")
    assert (half / "log.sqlite").exists()


# What is refused


def untouched(place: Path, before: int) -> bool:
    return events(place / "data") == before and not list((place / "data").glob("re[ps]*e[dg]*"))


def test_a_damaged_one_is_refused_and_nothing_moves(both: Path, place: Path) -> None:
    """Bits flipped all over the file: refused, or whole in spite of it (a bit that means nothing in a ZIP file)."""
    whole, before = (both / "backup.zip").read_bytes(), events(place / "data")
    refused = 0
    for number in range(60):
        damaged = bytearray(whole)
        damaged[len(whole) * number // 60] ^= 1 << (number % 8)
        (place / "damaged.zip").write_bytes(damaged)
        try:
            proven = look(of(place), place / "damaged.zip", place / "scratch")
            assert proven.continues == "yes"
        except BackupUnusable:
            refused += 1
        shutil.rmtree(place / "scratch", ignore_errors=True)
    assert refused > 40
    middle = bytearray(whole)
    middle[len(whole) // 2] ^= 16
    (place / "damaged.zip").write_bytes(middle)
    with pytest.raises(BackupUnusable, match="damaged"):
        replace_airline(of(place), place / "damaged.zip", yes)
    assert untouched(place, before)


def test_a_log_that_was_changed_and_packed_anew_is_refused(place: Path) -> None:
    """Its bytes are as its list says, but its events are not as they were written."""
    shutil.copytree(place / "data", place / "forged")
    connection = sqlite3.connect(place / "forged" / "log.sqlite")
    with connection:
        connection.execute("UPDATE events SET data = replace(data, 'Fjord', 'Fiord') WHERE position = 2")
        connection.execute("UPDATE events SET recorded_at = '2026-06-01T08:00:00.001Z' WHERE position = 2")
    connection.close()
    write_backup(place / "forged", place / "forged.zip")
    before = events(place / "data")
    for source in (place / "forged.zip", place / "forged"):
        with pytest.raises(BackupUnusable, match=r"Event 2 .* is not what was written"):
            replace_airline(of(place), source, yes)
    assert untouched(place, before)


def test_one_of_a_newer_vamgr_is_refused(place: Path) -> None:
    shutil.copytree(place / "data", place / "newer")
    connection = sqlite3.connect(place / "newer" / "log.sqlite")
    with connection:
        connection.execute("INSERT INTO event_types VALUES ('airline.moon_base_built', 1)")
    connection.close()
    before = events(place / "data")
    with pytest.raises(NewerFolder, match="moon_base_built"):
        replace_airline(of(place), place / "newer", yes)
    assert untouched(place, before)


def test_folders_that_are_no_airline_or_in_use_are_refused(place: Path) -> None:
    before = events(place / "data")
    (place / "empty").mkdir()
    with pytest.raises(BackupUnusable, match="no data folder"):
        replace_airline(of(place), place / "empty", yes)
    shutil.copytree(place / "data", place / "used")
    with DataFolder(place / "used").own(), pytest.raises(FolderInUse, match="Close it first"):
        replace_airline(of(place), place / "used", yes)
    with DataFolder(place / "data").own(), pytest.raises(FolderInUse):
        replace_airline(of(place), place / "used", yes)
    with pytest.raises(BackupUnusable, match="nothing to go back to"):
        newest_replaced(of(place))
    assert untouched(place, before)


def test_what_is_damaged_is_kept_and_nobody_is_told_that_it_can_be_put_back(both: Path, place: Path) -> None:
    log, told = place / "data" / "log.sqlite", []
    with closing(sqlite3.connect(log)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'events'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with log.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)

    def agree(sentences: list[str]) -> bool:
        told.extend(sentences)
        return True

    done = replace_airline(of(place), both / "backup.zip", agree)
    assert done is not None
    assert "It is damaged: it is kept in replaced/" in " ".join(told)
    assert not any("can be restored again" in sentence for sentence in told)
    aside = newest_replaced(of(place))
    assert not can_be_put_back(aside)
    assert can_be_put_back(place / "data")
    with pytest.raises(BackupUnusable, match=r"is damaged, so it cannot take this one's place"):
        replace_airline(of(place), aside, yes)
    assert events(place / "data") == done.events


def test_that_nobody_knows_who_was_erased_is_said(both: Path, place: Path, tmp_path: Path) -> None:
    (place / "data" / "log.sqlite").write_bytes(b"no database at all, not any more" * 300)
    sentences = look(of(place), both / "backup.zip", tmp_path / "scratch").sentences()
    assert "What is in the data folder now cannot be read." in sentences
    assert "Erase them again with `vamgr erase-person`." in sentences[-1]
