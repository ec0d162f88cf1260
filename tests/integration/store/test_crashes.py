"""What was acknowledged is there: after kill -9, a full disk, a torn file; and damage is said, never served."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.store.support import NOW, TENANT, opened, put, raw, write
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import StreamWrite

ROOT = Path(__file__).parents[3]


def child(what: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.integration.store.child", what, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
async def test_kill_9_in_the_middle_of_writes_loses_nothing_acknowledged(tmp_path: Path) -> None:
    rng = random.Random(9)  # noqa: S311 (when to kill is no secret)
    acknowledged: list[list[str]] = []
    for _ in range(5):
        process = child("write_for_ever", tmp_path)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(rng.randint(1, 600))]
        process.kill()
        out, _ = process.communicate(timeout=20)
        whole_lines = ("".join(lines) + out).splitlines(keepends=True)
        acks = [line.split()[1:] for line in whole_lines if line.startswith("ack ") and line.endswith("\n")]
        assert acks
        acknowledged += acks

        async with opened(tmp_path / "log.sqlite") as store:
            report = store.verify_chain(TENANT)
            assert report.ok, report.findings
            versions: dict[str, int] = {}
            for entry in store.read_page(TENANT, 0, 1_000_000):
                versions[entry.stream] = entry.version
            for writer, version, command_id, last, _number in acknowledged:
                record = await store.find_command(TENANT, command_id)
                assert record is not None
                assert record.position == int(last)
                assert versions[f"left-{writer}"] >= int(version) + 2
            # An append of two streams and two events each is there as a whole or not at all.
            writers = {stream.partition("-")[2] for stream in versions}
            assert all(versions[f"left-{name}"] == versions[f"right-{name}"] for name in writers)
            assert all(version % 2 == 0 for version in versions.values())
            assert report.head % 4 == 0
            [(commands,)] = store.query("SELECT count(*) FROM commands")
            assert commands == report.head / 4
    numbers = [int(ack[4]) for ack in acknowledged]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.skipif(sys.platform == "win32", reason="the limit on the size of files is a POSIX one")
async def test_a_full_disk_refuses_whole_batches_and_the_writer_recovers(tmp_path: Path) -> None:
    out, err = child("fill_the_disk", tmp_path).communicate(timeout=60)
    refused = [line for line in out.splitlines() if line.startswith("refused")]
    assert len(refused) == 1, out + err
    acks = [line.split()[1:] for line in out.splitlines() if line.startswith("ack")]
    assert acks[-1][0] == "9999"
    async with opened(tmp_path / "log.sqlite") as store:
        assert store.verify_chain(TENANT).ok
        assert store.head(TENANT).position == 4 * len(acks)


async def test_a_file_that_may_not_grow_says_that_the_disk_is_full(in_a_file: SqliteEventStore) -> None:
    await put(in_a_file, "pilot-1", 0)
    head = in_a_file.head(TENANT)

    def no_more(connection: sqlite3.Connection) -> None:
        [pages] = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    await in_a_file.side(no_more)
    big = NewEvent(uuid7(), "test.happened", 1, b'"' + b"x" * 100_000 + b'"', b"{}")
    with pytest.raises(StoreUnavailable, match="disk is full"):
        await in_a_file.append(TENANT, [StreamWrite("pilot-2", 0, [big])], recorded_at=NOW)
    assert in_a_file.head(TENANT) == head
    assert await in_a_file.read_stream(TENANT, "pilot-2") == []
    # The writer takes a new connection, which has no such limit.
    await in_a_file.append(TENANT, [StreamWrite("pilot-2", 0, [big])], recorded_at=NOW)
    assert in_a_file.stats.failed_batches == 1
    assert in_a_file.verify_chain(TENANT).checked == 2


def set_mode(path: Path, mode: int) -> None:
    path.chmod(mode)


async def _full_log(path: Path, events: int = 300) -> None:
    async with opened(path) as store:
        for number in range(events // 10):
            await store.append(TENANT, [write(f"pilot-{number}", 0, 10)], recorded_at=NOW)


async def test_a_truncated_file_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    await _full_log(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 3 // 4])
    with pytest.raises(StoreUnavailable, match="damaged"):
        await SqliteEventStore(path).open()
    with pytest.raises(StoreUnavailable, match="damaged"):
        LogReader(path).read_page(TENANT, 0, 1000)
    reader = LogReader(path, even_damaged=True)
    report = reader.verify_chain(TENANT)
    reader.close()
    assert [finding.kind for finding in report.findings] == ["unreadable"]
    assert report.head == 300
    assert report.first_bad == report.checked + 1
    path.write_bytes(b"not a database at all" * 500)
    with pytest.raises(StoreUnavailable, match="damaged"):
        await SqliteEventStore(path).open()


async def test_flipped_bytes_are_found_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    await _full_log(path)
    content = bytearray(path.read_bytes())
    marker = b'{"number":1}'
    places = [at for at in range(len(content)) if content.startswith(marker, at)]
    assert len(places) >= 300
    at = places[len(places) // 2]
    content[at + 10] = ord("7")  # a number in an event's data
    path.write_bytes(content)
    async with opened(path) as store:
        seen: list[tuple[int, int]] = []
        report = store.verify_chain(TENANT, lambda done, total: seen.append((done, total)))
        assert [finding.kind for finding in report.findings] == ["hash"]
        assert report.first_bad is not None
        changed = [e.stream for e in store.read_page(TENANT, 0, report.first_bad - 1) if e.data != marker]
        assert changed == []
        for after in (0, report.first_bad - 1):
            with pytest.raises(StoreUnavailable, match=f"event {report.first_bad} of"):
                store.read_page(TENANT, after, 1000)
        assert seen[-1] == (300, 300)


@pytest.mark.parametrize(
    ("damage", "kind", "position"),
    [
        ("UPDATE events SET data = CAST('{\"number\":2}' AS BLOB) WHERE position = 7", "hash", 7),
        ("UPDATE events SET data = 'text' WHERE position = 7", "hash", 7),
        ("UPDATE events SET recorded_at = '2026-08-10T15:00:00.001Z' WHERE position = 7", "hash", 7),
        ("DELETE FROM events WHERE position IN (4, 5)", "gap", 4),
        ("UPDATE events SET version = 99 WHERE position = 10", "version", 10),
        ("DELETE FROM events WHERE position > 18", "gap", 19),
        ("UPDATE heads SET hash = zeroblob(32)", "head", 20),
    ],
)
async def test_tampering_is_found(tmp_path: Path, damage: str, kind: str, position: int) -> None:
    path = tmp_path / "log.sqlite"
    await _full_log(path, 20)
    connection = raw(path)
    connection.execute(damage)
    connection.close()
    reader = LogReader(path)
    report = reader.verify_chain(TENANT)
    assert report.first_bad == position
    assert report.findings[0].kind == kind
    assert reader.verify_chain("nobody").findings[0].kind == "head"
    reader.close()
    if kind == "head" or position == 19:
        with pytest.raises(StoreUnavailable, match="does not end with its event"):
            await SqliteEventStore(path).open()


async def test_a_torn_end_of_the_write_ahead_file_costs_only_what_was_torn(tmp_path: Path) -> None:
    path, copy = tmp_path / "log.sqlite", tmp_path / "torn"
    copy.mkdir()
    async with opened(path) as store:
        for number in range(50):
            await put(store, "pilot-1", number)
        # What a crash of the machine leaves: the files as they are, nothing closed.
        for name in ("log.sqlite", "log.sqlite-wal"):
            shutil.copy(tmp_path / name, copy / name)
    wal = copy / "log.sqlite-wal"
    content = wal.read_bytes()
    assert len(content) > 50_000
    wal.write_bytes(content[:-1000])
    async with opened(copy / "log.sqlite") as torn:
        report = torn.verify_chain(TENANT)
        assert report.ok
        assert report.head == 49
        await put(torn, "pilot-1", 49)
        assert torn.verify_chain(TENANT).ok


@pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")
async def test_a_folder_without_write_access_is_refused_in_words(tmp_path: Path) -> None:
    set_mode(tmp_path, 0o555)
    if os.geteuid() == 0:
        for parent in list(tmp_path.parents)[:2]:  # pytest's own folders, so that the other user gets here at all
            set_mode(parent, 0o755)
    out, err = child("without_rights", tmp_path).communicate(timeout=30)
    set_mode(tmp_path, 0o755)
    lines = out.splitlines()
    assert len(lines) == 2, out + err
    assert lines[0].startswith("log vamgr may not write to")
    assert lines[1].startswith("folder The data folder")
    assert "permission" in lines[1]


async def test_a_read_only_copy_can_still_be_verified(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    await _full_log(path, 20)
    set_mode(path, 0o444)
    set_mode(tmp_path, 0o555)
    reader = LogReader(path)
    reader.check()
    assert reader.verify_chain(TENANT).ok
    reader.close()
    set_mode(tmp_path, 0o755)


async def test_a_file_of_a_newer_vamgr_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    await _full_log(path, 10)
    connection = raw(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable, match="newer version"):
        await SqliteEventStore(path).open()
    reader = LogReader(path)
    with pytest.raises(StoreUnavailable, match="newer version"):
        reader.check()
    reader.close()
    assert path.read_bytes() == before
    missing = LogReader(tmp_path / "nothing.sqlite")
    with pytest.raises(StoreUnavailable, match="no log at"):
        missing.check()
