"""The ways to a backup: a download by an owner, and the command line, also beside a running server."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.process import answer_of, serving, vamgr
from tests.support.running import PASSWORD, Running, first_run, running_system
from vamgr.adapters.sqlite.backup import (
    read_backup,
)
from vamgr.identity.abilities import ABILITIES


@pytest.fixture
def temporary() -> Callable[[Running], list[str]]:
    def left(running: Running) -> list[str]:
        return [path.name for path in (running.system.data_dir / "tmp").glob("**/*") if path.is_file()]

    return left


async def test_an_owner_downloads_a_backup(
    system: Running, tmp_path: Path, temporary: Callable[[Running], list[str]]
) -> None:
    owner = await system.set_up()
    answer = await owner.get("/api/v1/system/backup")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    assert f'filename="{system.system.backup_name()}"' in answer.headers["content-disposition"]
    (tmp_path / "got.zip").write_bytes(answer.content)
    assert read_backup(tmp_path / "got.zip").events == system.system.store.head(system.system.tenant).position
    assert temporary(system) == []
    assert (await owner.head("/api/v1/system/backup")).status_code == 200
    assert temporary(system) == []


async def test_what_a_killed_server_left_half_sent_is_gone_at_the_next_start(tmp_path: Path) -> None:
    left = tmp_path / "data" / "tmp" / ".backup-x"
    left.mkdir(parents=True)
    (left / "log.sqlite").write_bytes(b"everything")
    async with running_system(tmp_path / "data"):
        assert not left.parent.exists()


async def test_nobody_but_an_owner_does(system: Running, temporary: Callable[[Running], list[str]]) -> None:
    owner = await system.set_up()
    body = {"display_name": "Siv", "password": PASSWORD, "role": "staff"}
    made = await owner.post("/api/v1/users", json={**body, "email": "siv@example.org", "abilities": list(ABILITIES)})
    assert made.status_code == 201, made.text
    too_much = await owner.post(
        "/api/v1/users", json={**body, "email": "eva@example.org", "abilities": ["data.backup"]}
    )
    assert too_much.status_code == 422
    staff = await system.sign_in("siv@example.org")
    refused = await staff.get("/api/v1/system/backup")
    assert (refused.status_code, refused.json()["ability"]) == (403, "data.backup")
    assert (await system.client.get("/api/v1/system/backup")).status_code == 401
    key = (await staff.post("/api/v1/api-keys", json={"name": "ACARS"})).json()["key"]
    by_key = await system.new_client().get("/api/v1/system/backup", headers={"X-API-Key": key})
    assert by_key.status_code == 403
    assert temporary(system) == []


# Through the command line


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], dict[str, Any]]:
    """A folder that was served, and what `vamgr backup` said beside the server and without it."""
    folder = tmp_path_factory.mktemp("worked") / "data"
    with serving(folder) as server:
        made = httpx.post(f"{server.url}/api/v1/setup", json=first_run(), headers={"Origin": server.url})
        assert made.status_code == 201
        beside = answer_of("backup", folder=folder)
    return folder, beside, answer_of("backup", str(folder.parent), folder=folder)


@pytest.mark.usefixtures("worked")
class TestCommandLine:
    def test_beside_a_server_and_alone(self, worked: tuple[Path, dict[str, Any], dict[str, Any]]) -> None:
        folder, beside, alone = worked
        assert Path(beside["path"]).parent == folder / "backups"
        assert Path(alone["path"]).parent == folder.parent
        assert beside["events"] == alone["events"] > 0
        assert Path(alone["path"]).stat().st_size == alone["bytes"]

    @pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
    def test_all_of_it_is_private(self, worked: tuple[Path, dict[str, Any], dict[str, Any]]) -> None:
        folder, _, alone = worked
        open_ones = [path.name for path in (folder, *folder.rglob("*")) if path.stat().st_mode & 0o077]
        assert open_ones == []
        assert Path(alone["path"]).stat().st_mode & 0o777 == 0o600

    def test_it_is_restored_once_and_proven(
        self, worked: tuple[Path, dict[str, Any], dict[str, Any]], tmp_path: Path
    ) -> None:
        source = worked[1]["path"]
        restored = answer_of("restore", source, folder=tmp_path / "restored")
        assert (restored["data_dir"], restored["events"]) == (str(tmp_path / "restored"), worked[1]["events"])
        assert answer_of("verify", folder=tmp_path / "restored")["ok"]
        again = vamgr("restore", source, folder=tmp_path / "restored")
        assert again.returncode == 1
        assert "holds an airline already" in again.stderr

    def test_errors_are_sentences(self, tmp_path: Path) -> None:
        missing = vamgr("restore", str(tmp_path / "nothing.zip"), folder=tmp_path / "data")
        assert missing.returncode == 1
        assert missing.stderr == f"There is no file {tmp_path / 'nothing.zip'}.\n"
        nothing = vamgr("backup", folder=tmp_path / "data")
        assert nothing.returncode == 4
        assert "There is no airline" in nothing.stderr
