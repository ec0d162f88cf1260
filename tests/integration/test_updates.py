"""Folders that other versions wrote: an older one is copied and brought up to date, a newer one is left untouched."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from pathlib import Path

import httpx
import pytest

from tests.support.process import answer_of, serving, vamgr
from tests.support.running import PASSWORD
from vamgr.adapters.sqlite.schema import SCHEMA_VERSION

STORED = Path(__file__).parents[1] / "data" / "folders"
OLD = sorted(path for path in STORED.glob("format-*.zip") if path.stem != f"format-{SCHEMA_VERSION}")
NEWER = sorted(STORED.glob("newer-*.zip"))


def unpacked(stored: Path, folder: Path) -> Path:
    with zipfile.ZipFile(stored) as archive:
        archive.extractall(folder)
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "server.lock" and "logs" not in path.parts
    }


def test_a_folder_of_every_format_is_stored() -> None:
    assert {path.stem for path in STORED.glob("format-*.zip")} == {f"format-{n}" for n in range(1, SCHEMA_VERSION + 1)}


@pytest.mark.parametrize("stored", OLD, ids=lambda path: path.stem)
def test_an_older_folder_is_brought_up_to_date_after_a_backup(stored: Path, tmp_path: Path) -> None:
    folder = unpacked(stored, tmp_path / "data")
    before = digests(folder)["log.sqlite"]

    with serving(folder) as server:
        client = httpx.Client(base_url=f"{server.url}/api/v1", headers={"Origin": server.url})
        assert client.post("/session", json={"email": "owner@example.org", "password": PASSWORD}).status_code == 200
        assert client.get("/pireps").json()["items"][0]["state"] == "accepted"

    with sqlite3.connect(folder / "log.sqlite") as log:
        assert log.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        types = log.execute("SELECT count(*) FROM event_types").fetchone()[0]
        assert types == log.execute("SELECT count(DISTINCT type) FROM events").fetchone()[0]
    assert answer_of("verify", folder=folder)["ok"]

    (backup,) = (folder / "backups").glob("before-update-*.zip")
    restored = tmp_path / "restored"
    assert vamgr("restore", str(backup), folder=restored).returncode == 0
    with sqlite3.connect(restored / "log.sqlite") as log:
        assert log.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION, "the copy is from before the change"
    assert digests(folder)["log.sqlite"] != before
    assert answer_of("verify", folder=restored)["ok"]


@pytest.mark.parametrize("stored", OLD, ids=lambda path: path.stem)
def test_a_second_start_makes_no_second_backup(stored: Path, tmp_path: Path) -> None:
    folder = unpacked(stored, tmp_path / "data")
    for _ in range(2):
        with serving(folder):
            pass

    assert len(list((folder / "backups").iterdir())) == 1


@pytest.mark.parametrize("stored", NEWER, ids=lambda path: path.stem)
@pytest.mark.parametrize("command", ["serve", "verify", "rebuild"])
def test_a_newer_folder_is_refused_with_a_sentence_and_left_as_it_is(
    stored: Path, command: str, tmp_path: Path
) -> None:
    folder = unpacked(stored, tmp_path / "data")
    before = digests(folder)

    refused = vamgr(command, *(["--port", "0"] if command == "serve" else []), folder=folder)

    assert refused.returncode in {1, 4}
    assert "newer version" in refused.stdout + refused.stderr or "vamgr 9.1.0" in refused.stdout + refused.stderr
    assert "--data-dir" in refused.stdout + refused.stderr
    assert "Traceback" not in refused.stderr
    assert digests(folder) == before


def test_a_newer_version_copies_the_folder_even_when_the_format_stays(tmp_path: Path) -> None:
    folder = unpacked(STORED / f"format-{SCHEMA_VERSION}.zip", tmp_path / "data")
    with sqlite3.connect(folder / "log.sqlite") as log:
        log.execute("UPDATE folder SET value = '0.0.9' WHERE name = 'version'")
    log.close()

    with serving(folder):
        pass

    (backup,) = (folder / "backups").iterdir()
    with zipfile.ZipFile(backup) as archive:
        assert set(archive.namelist()) == {"log.sqlite", "backup.json"}
        assert json.loads(archive.read("backup.json"))["heads"]
