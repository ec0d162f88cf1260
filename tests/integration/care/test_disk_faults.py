"""What a disk can do to an airline that runs or rests: full, torn, changed underneath, or behind a clock that jumps."""

from __future__ import annotations

import asyncio
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from tests.support.process import Server, answer_of, serving
from tests.support.running import START, Running, first_run, running_system
from tests.support.small_airline import small_airline
from vamgr.care.doctoring import examine_care
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.times import iso
from vamgr.settings import load_settings
from vamgr.verifying import Verification, verify_folder

PAGE_BYTES = 4096


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a server that was killed: most of its log is in the write-ahead file. Look at it only."""
    place = tmp_path_factory.mktemp("crashed")

    async def make() -> None:
        async with running_system(place / "data") as running:
            airline = await small_airline(running)
            for number in range(6):
                await airline.fly(*(("KBOS", "KBED") if number % 2 == 0 else ("KBED", "KBOS")))
            # As kill -9 leaves it: the files as they are, nothing closed.
            shutil.copytree(place / "data", place / "crashed", ignore=shutil.ignore_patterns("server.*"))

    asyncio.run(make())
    assert (place / "crashed" / "log.sqlite-wal").stat().st_size > 100 * PAGE_BYTES
    return place / "crashed"


@pytest.fixture(scope="module")
def closed(crashed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same one, closed in order: all of it in one file. Look at it only."""
    folder = tmp_path_factory.mktemp("closed") / "data"
    shutil.copytree(crashed, folder)

    async def close() -> None:
        async with running_system(folder):
            pass

    asyncio.run(close())
    assert not (folder / "log.sqlite-wal").exists()
    return folder


def head_of(folder: Path) -> int:
    connection = sqlite3.connect(folder / "log.sqlite")
    try:
        head: int = connection.execute("SELECT position FROM heads").fetchone()[0]
        return head
    finally:
        connection.close()


async def verified(folder: Path) -> Verification:
    return await verify_folder(load_settings(data_dir=folder), lambda *_: None)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "data"


async def test_a_killed_server_s_folder_is_whole(crashed: Path, copy: Path) -> None:
    shutil.copytree(crashed, copy)
    assert (await verified(copy)).ok


@pytest.mark.parametrize("cut", [1, PAGE_BYTES // 2, PAGE_BYTES, 3 * PAGE_BYTES, 20 * PAGE_BYTES])
async def test_a_file_that_lost_its_last_pages_is_never_called_whole(cut: int, closed: Path, copy: Path) -> None:
    shutil.copytree(closed, copy)
    log = copy / "log.sqlite"
    log.write_bytes(log.read_bytes()[:-cut])
    report = await verified(copy)
    # The last bytes of a page may mean nothing; then every event is there.
    assert (not report.ok and report.problems) or (cut == 1 and report.events == head_of(closed))


async def test_garbage_anywhere_in_the_log_is_found_or_changes_nothing(closed: Path, copy: Path) -> None:
    """Each page of the file in turn, from the last one: what verify calls whole has every event."""
    whole, dice = (closed / "log.sqlite").read_bytes(), random.Random(4)  # noqa: S311  (a repeatable disk fault)
    pages, found, head = len(whole) // PAGE_BYTES, 0, head_of(closed)
    chosen = sorted({pages - 1, pages - 2, pages - 3, *dice.sample(range(1, pages), 6)}, reverse=True)
    for page in chosen:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(closed, copy)
        torn = bytearray(whole)
        start = page * PAGE_BYTES + PAGE_BYTES // 2
        torn[start : start + PAGE_BYTES // 2] = dice.randbytes(PAGE_BYTES // 2)
        (copy / "log.sqlite").write_bytes(torn)
        report = await verified(copy)
        found += not report.ok
        if report.ok:
            assert report.events == head
    assert found >= len(chosen) // 2


async def test_a_torn_write_ahead_file_never_shortens_the_log_without_a_word(crashed: Path, copy: Path) -> None:
    """SQLite drops everything after the first page that does not fit: events that were acknowledged. The read tables
    have seen them."""
    wal, dice = (crashed / "log.sqlite-wal").read_bytes(), random.Random(5)  # noqa: S311  (a repeatable disk fault)
    refused = 0
    for place in (0.05, 0.3, 0.6, 0.9, 0.97):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(crashed, copy)
        torn = bytearray(wal)
        start = int(len(torn) * place)
        torn[start : start + 600] = dice.randbytes(600)
        (copy / "log.sqlite-wal").write_bytes(torn)
        report = await verified(copy)
        assert not report.ok
        refused += 1
        with pytest.raises(StoreUnavailable):
            async with running_system(copy):
                pass
    assert refused == 5


async def test_an_older_log_put_in_its_place_is_said(crashed: Path, closed: Path, copy: Path) -> None:
    shutil.copytree(closed, copy)
    connection = sqlite3.connect(copy / "log.sqlite")
    head = head_of(copy)
    with connection:
        connection.execute("DELETE FROM events WHERE position > ?", (head - 3,))
        connection.execute(
            "UPDATE heads SET position = ?, hash = (SELECT hash FROM events WHERE position = ?)", (head - 3, head - 3)
        )
    connection.close()
    with pytest.raises(StoreUnavailable, match=f"{head:,} events were there, and {head - 3:,} are"):
        async with running_system(copy):
            pass
    report = await verified(copy)
    assert not report.ok
    assert "has lost its end" in report.problems[0].detail
    (copy / "read.sqlite").unlink()
    (copy / "past.sqlite").unlink(missing_ok=True)
    async with running_system(copy) as running:
        await running.settle()
        assert running.system.store.head(running.system.tenant).position == head - 3


class SmallDisk:
    """A disk of its own in memory where that can be had; else a limit to how large the server's files may become."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)]
        self.mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0

    def fill(self, server: Server) -> None:
        """Leave room for a little more."""
        if self.mounted:
            (self.place / "ballast").write_bytes(bytes(shutil.disk_usage(self.place).free - 120_000))
        else:
            largest = max(path.stat().st_size for path in server.folder.glob("*.sqlite*"))
            self._limit(server, largest + 150_000)

    def free(self, server: Server) -> None:
        if self.mounted:
            (self.place / "ballast").unlink()
        else:
            self._limit(server, None)

    def unmount(self) -> None:
        if self.mounted:
            subprocess.run(["umount", "-l", str(self.place)], check=True)

    def _limit(self, server: Server, size: int | None) -> None:
        import resource

        most = resource.RLIM_INFINITY
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (most if size is None else size, most))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    disk = SmallDisk(tmp_path / "disk")
    yield disk
    disk.unmount()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="makes a disk, or sets the limits of another process")
def test_a_full_disk_refuses_what_it_cannot_keep_and_goes_on_when_there_is_room(disk: SmallDisk) -> None:
    folder = disk.place / "data"
    with serving(folder) as server:
        client = httpx.Client(base_url=f"{server.url}/api/v1", headers={"Origin": server.url}, timeout=30)
        assert client.post("/setup", json=first_run()).status_code == 201
        airline = client.get("/airlines").json()["items"][0]["id"]
        body = {"airline_id": airline, "departure": "KBOS", "arrival": "KJFK"}
        disk.fill(server)
        done, refused = 0, None
        for number in range(1, 400):
            answer = client.post("/routes", json={**body, "flight_number": number})
            if answer.status_code != 201:
                refused = answer
                break
            done = number
        assert refused is not None, "it was never full"
        assert (refused.status_code, refused.json()["type"]) == (503, "/problems/storage")
        assert client.get("/airlines").status_code == 200, "what is there can still be read"
        backup = client.post("/system/backups")
        assert (backup.status_code, backup.json()["type"]) == (503, "/problems/storage") or not disk.mounted
        disk.free(server)
        again = client.post("/routes", json={**body, "flight_number": done + 1})
        until = time.monotonic() + 60
        while again.status_code == 503 and time.monotonic() < until:  # the tables are tried again in a moment
            time.sleep(0.1)
            again = client.post("/routes", json={**body, "flight_number": done + 1})
        assert again.status_code == 201, again.text
        known = client.get("/routes", params={"limit": 1, "after": again.json()["position"]}).json()["total"]
        assert known == done + 1
        report = answer_of("verify", folder=folder)
        assert report["ok"], report["problems"]


async def test_a_clock_that_jumps_back_costs_no_event_and_no_sense(system: Running, tmp_path: Path) -> None:
    """Positions say what came first; times are what the clock said."""
    owner, clock = await system.set_up(), system.clock
    clock.forward(hours=5)
    assert (await owner.patch("/api/v1/me", json={"display_name": "At one"})).status_code == 200
    clock.moment = START + timedelta(hours=2)
    assert (await owner.patch("/api/v1/me", json={"display_name": "Put back"})).status_code == 200, "still signed in"
    clock.forward(hours=1)
    assert (await owner.patch("/api/v1/me", json={"display_name": "At eleven"})).status_code == 200
    await system.settle()
    assert (await owner.get("/api/v1/me")).json()["user"]["display_name"] == "At eleven"
    await system.system.jobs.run_due_now()
    assert all(status.error is None for status in system.system.jobs.status(system.system.tenant))

    async def name_at(moment: str) -> str:
        for _ in range(100):
            answer = await owner.get("/api/v1/users", params={"as_of": moment})
            if answer.status_code != 503:
                break
            await asyncio.sleep(0.05)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["items"][0]["display_name"])

    head = system.system.store.head(system.system.tenant).position
    at_each = [await name_at(str(position)) for position in range(head - 3, head + 1)]
    assert at_each == ["Olga Owner", "At one", "Put back", "At eleven"]
    # A moment that the clock said twice is one of the two, and a later moment never shows an earlier airline.
    clock.moment = START + timedelta(hours=6)
    order = ["Olga Owner", "At one", "Put back", "At eleven"]
    shown = [order.index(await name_at(iso(START + timedelta(minutes=30 * half)))) for half in range(1, 12)]
    assert shown == sorted(shown)
    assert (shown[0], shown[-1]) == (0, 3)

    report = (await owner.post("/api/v1/system/verify")).json()
    assert report["ok"], report["problems"]
    settings = load_settings(data_dir=tmp_path / "data")
    said = {check: (state, text) for check, state, text in examine_care(settings, START)}
    assert said["clock jumps"][0] == "note"
    assert f"before event {head - 1}" in said["clock jumps"][1]
