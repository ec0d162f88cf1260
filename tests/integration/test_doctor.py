"""`vamgr doctor`: what is right, what is worth knowing, what is wrong, and what to do about it."""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.certificates import make_pair
from tests.support.process import serving, vamgr
from tests.support.running import running_system
from tests.support.services import URLS, closed_port, need
from vamgr import doctor
from vamgr.doctor import Finding, examine
from vamgr.settings import Settings, load_settings

STORED = Path(__file__).parents[1] / "data" / "folders"
SECRET = "hunter2-and-more"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A private folder with nothing in it."""
    (tmp_path / "data").mkdir(mode=0o700)
    return tmp_path / "data"


@pytest.fixture
def airline(folder: Path) -> Path:
    """A folder with an airline that has a past."""
    newest = max(STORED.glob("format-*.zip"), key=lambda path: int(path.stem.partition("-")[2]))
    return unpacked(newest, folder)


@pytest.fixture
def busy() -> Iterator[int]:
    """A port on which somebody else listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def unpacked(stored: Path, folder: Path) -> Path:
    with zipfile.ZipFile(stored) as archive:
        archive.extractall(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Without what SQLite keeps beside a log for its readers."""
    beside = {"log.sqlite-wal", "log.sqlite-shm"}
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name not in beside}


async def found(folder: Path, **options: Any) -> dict[str, Finding]:
    findings = await examine(load_settings(data_dir=folder, **{"port": 0, **options}))
    text = "\n".join(finding.text for finding in findings)
    assert SECRET not in text
    assert "Traceback" not in text
    return {finding.check: finding for finding in findings}


async def test_an_airline_that_is_well(airline: Path) -> None:
    well = await found(airline)
    assert {check: one.state for check, one in well.items() if check != "web view"} == dict.fromkeys(
        ("version", "folder", "disk", "log", "backup room", "clock jumps", "clock", "port"), "ok"
    ) | {"backups": "note", "proof": "note"}
    assert "events" in well["log"].text
    assert "there is none yet; they are made every 24 hours into" in well["backups"].text
    assert "never verified" in well["proof"].text


async def test_looking_changes_nothing(airline: Path, tmp_path: Path) -> None:
    before = contents(airline)
    await found(airline)
    assert contents(airline) == before
    assert (await found(tmp_path / "nothing"))["folder"].state == "ok"
    assert not (tmp_path / "nothing").exists()


@pytest.fixture
def a_file(tmp_path: Path) -> Path:
    (tmp_path / "file").write_text("a file")
    return tmp_path / "file"


@pytest.fixture
def mode(folder: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """The folder with other permissions."""
    if os.name != "posix":
        pytest.skip("permissions of POSIX")
    folder.chmod(request.param)
    yield folder
    folder.chmod(0o700)


async def test_a_folder_that_is_a_file(a_file: Path) -> None:
    one = (await found(a_file))["folder"]
    assert (one.state, "--data-dir" in one.text) == ("wrong", True)


@pytest.mark.parametrize("mode", [0o755], indirect=True)
async def test_a_folder_that_others_can_look_into(mode: Path) -> None:
    one = (await found(mode))["folder"]
    assert (one.state, "chmod 700" in one.text) == ("note", True)


@pytest.mark.parametrize("mode", [0o500], indirect=True)
async def test_a_folder_that_cannot_be_written(mode: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere: run the tests as another user to see this one")
    assert (await found(mode))["folder"].state == "wrong"
    below = (await found(mode / "below"))["folder"]
    assert (below.state, "cannot be made" in below.text) == ("wrong", True)


@pytest.mark.parametrize(("free", "state"), [(10**7, "wrong"), (5 * 10**8, "note"), (10**11, "ok")])
async def test_a_disk_with_little_room(free: int, state: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def usage(_path: Path) -> Any:
        return type("Usage", (), {"free": free})

    monkeypatch.setattr(doctor.shutil, "disk_usage", usage)
    assert (await found(folder))["disk"].state == state


@pytest.mark.parametrize("stored", sorted(STORED.glob("newer-*.zip")), ids=lambda path: path.stem)
async def test_a_folder_of_a_newer_version(stored: Path, folder: Path) -> None:
    well = await found(unpacked(stored, folder))
    assert well["log"].state == "wrong"
    assert "newer version" in well["log"].text or "9.1.0" in well["log"].text


@pytest.mark.parametrize("content", [b"", b"no database at all, however long it is" * 50, b"SQLite format 3\x00" * 99])
async def test_a_log_that_is_none(content: bytes, folder: Path) -> None:
    (folder / "log.sqlite").write_bytes(content)
    assert (await found(folder))["log"].state == "wrong"


async def test_a_log_that_lost_its_end(airline: Path) -> None:
    log = airline / "log.sqlite"
    log.write_bytes(log.read_bytes()[: log.stat().st_size // 2])
    well = await found(airline)
    assert {well["log"].state, well["clock"].state} <= {"ok", "wrong"}


async def test_a_clock_that_is_behind_the_log(airline: Path) -> None:
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=2)
    with sqlite3.connect(airline / "log.sqlite") as log:
        log.execute("UPDATE events SET recorded_at = ?", (later.strftime("%Y-%m-%dT%H:%M:%S.000Z"),))
    log.close()
    one = (await found(airline))["clock"]
    assert (one.state, "Set the clock" in one.text) == ("wrong", True)


async def test_a_clock_that_is_behind_the_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_BUILT", dt.datetime.now(dt.UTC) + dt.timedelta(days=1))
    assert (await found(folder))["clock"].state == "wrong"


async def test_a_busy_port_is_wrong_only_when_it_was_asked_for(folder: Path, busy: int) -> None:
    given = (await found(folder, port=busy))["port"]
    assert (given.state, "--port" in given.text) == ("wrong", True)

    usual = Settings.model_construct(_fields_set={"data_dir"}, data_dir=folder, port=busy)
    not_given = next(one for one in await examine(usual) if one.check == "port")
    assert (not_given.state, "free one" in not_given.text) == ("note", True)


async def test_an_address_that_is_not_ours(folder: Path) -> None:
    assert (await found(folder, host="203.0.113.9"))["port"].state == "wrong"
    assert (await found(folder, host="no.such.host.invalid"))["port"].state == "wrong"


@pytest.mark.parametrize(
    ("begins", "lasts", "state", "says"),
    [
        (-1, 90, "ok", "good until"),
        (-1, 3, "note", "good until"),
        (-9, -1, "wrong", "Renew it"),
        (5, 90, "wrong", "begins"),
    ],
)
async def test_a_certificate(begins: int, lasts: int, state: str, says: str, folder: Path, tmp_path: Path) -> None:
    pair = make_pair(tmp_path, begins=dt.timedelta(days=begins), lasts=dt.timedelta(days=lasts))
    one = (await found(folder, tls_cert=pair.cert, tls_key=pair.key))["tls"]
    assert (one.state, says in one.text) == (state, True), one.text


async def test_certificates_that_cannot_be_used(folder: Path, tmp_path: Path) -> None:
    pair, other = make_pair(tmp_path), make_pair(tmp_path, "other")
    locked = make_pair(tmp_path, "locked", passphrase=SECRET.encode())
    for cert, key, says in (
        (pair.cert, other.key, "does not belong"),
        (locked.cert, locked.key, "passphrase"),
        (pair.cert, tmp_path / "nothing.key", "cannot be read"),
        (pair.key, pair.key, "no certificate"),
    ):
        one = (await found(folder, tls_cert=cert, tls_key=key))["tls"]
        assert (one.state, says in one.text) == ("wrong", True), one.text


async def test_how_others_reach_it(folder: Path, tmp_path: Path) -> None:
    pair = make_pair(tmp_path)
    assert "reach" not in await found(folder)
    plain = (await found(folder, host="0.0.0.0"))["reach"]  # noqa: S104
    assert (plain.state, "--tls-cert" in plain.text) == ("note", True)
    for options in (
        {"host": "0.0.0.0", "tls_cert": pair.cert, "tls_key": pair.key},  # noqa: S104
        {"trusted_proxies": "127.0.0.1"},
    ):
        assert (await found(folder, **options))["reach"].state == "ok"


@pytest.mark.parametrize(
    ("name", "setting", "says"),
    [
        ("postgresql", "database_url", "PostgreSQL 1"),
        ("rabbitmq", "amqp_url", "RabbitMQ "),
        ("redis", "redis_url", "Redis "),
    ],
)
async def test_a_service_that_answers(name: str, setting: str, says: str, folder: Path) -> None:
    one = (await found(folder, **{setting: need(name)}))[name]
    assert (one.state, f"answers: {says}" in one.text) == ("ok", True), one.text
    assert "guest:guest" not in one.text


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("postgresql", "postgresql://va:{secret}@127.0.0.1:{port}/va"),
        ("rabbitmq", "amqp://va:{secret}@127.0.0.1:{port}/"),
        ("redis", "redis://:{secret}@127.0.0.1:{port}/0"),
    ],
)
async def test_a_service_that_is_not_there_or_says_nothing(
    name: str, address: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    setting = {"postgresql": "database_url", "rabbitmq": "amqp_url", "redis": "redis_url"}[name]
    absent = (await found(folder, **{setting: address.format(secret=SECRET, port=closed_port())}))[name]
    assert (absent.state, "cannot be used" in absent.text) == ("wrong", True), absent.text
    monkeypatch.setattr(doctor, "_SLOW_SECONDS", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = address.format(secret=SECRET, port=silent.getsockname()[1])
        mute = (await found(folder, **{setting: url}))[name]
    assert (mute.state, "did not answer" in mute.text) == ("wrong", True), mute.text
    assert SECRET not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    ("name", "setting", "url"),
    [
        ("rabbitmq", "amqp_url", URLS["rabbitmq"].replace("guest:guest", f"guest:{SECRET}")),
        ("redis", "redis_url", URLS["redis"].replace("127", f"nobody:{SECRET}@127")),
        (
            "postgresql",
            "database_url",
            URLS["postgresql"].rpartition("/")[0].replace("@", f":{SECRET}@") + "/no_such_one",
        ),
    ],
)
async def test_a_service_that_lets_nobody_in(
    name: str, setting: str, url: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    need(name)
    one = (await found(folder, **{setting: url}))[name]
    assert (one.state, "cannot be used" in one.text) == ("wrong", True), one.text
    assert SECRET not in "".join(capfd.readouterr())


async def test_a_folder_that_is_being_served_from_this_process(folder: Path) -> None:
    async with running_system(folder) as running:
        await running.set_up()
        well = await found(folder)
    assert (well["folder"].state, well["log"].state) == ("ok", "ok")


def test_the_command_beside_a_server_and_its_exit_codes(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        port = server.url.rpartition(":")[2]
        done = vamgr("doctor", "--json", "--port", port, folder=tmp_path / "data")
        assert done.returncode == 0, done.stdout
        said = json.loads(done.stdout)
        assert said["ok"]
        states = {one["check"]: one for one in said["findings"]}
        assert states["port"]["text"] == f"a vamgr (process {server.process.pid}) answers at {server.url}"
        assert states["folder"]["state"] == "ok"
        other = vamgr("doctor", "--port", port, folder=tmp_path / "other")
        assert other.returncode == 1
        assert f"wrong  port        port {port} on 127.0.0.1 cannot be used" in other.stdout
    (tmp_path / "file").write_text("a file")
    wrong = vamgr("doctor", "--port", "0", folder=tmp_path / "file")
    assert wrong.returncode == 1
    assert "is a file" in wrong.stdout
    assert "Traceback" not in wrong.stderr


def test_damage_anywhere_in_the_log_is_seen(airline: Path) -> None:
    with closing(sqlite3.connect(airline / "log.sqlite")) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'claims'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with (airline / "log.sqlite").open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    finding = doctor._log(load_settings(data_dir=airline))
    assert finding.state == "wrong"
    assert "restore it from a backup" in finding.text
