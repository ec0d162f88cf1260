"""`vamgr erase-person`: says what goes and what cannot be reached, and proves afterwards that it is gone."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.support.process import vamgr
from tests.support.running import PASSWORD, running_system
from vamgr.care import erasing
from vamgr.kernel.errors import NotFound
from vamgr.runtime import back_up
from vamgr.settings import load_settings

EMAIL, NAME = "sigrid.undset@example.org", "Sigrid Undset"


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    async with running_system(tmp_path / "data") as running:
        owner = await running.set_up()
        body = {"display_name": NAME, "password": PASSWORD, "role": "pilot", "email": EMAIL}
        assert (await owner.post("/api/v1/users", json=body)).status_code == 201
        await running.settle()
    return tmp_path / "data"


def keys_in(folder: Path) -> dict[str, bytes]:
    connection = sqlite3.connect(folder / "log.sqlite")
    try:
        return dict(connection.execute("SELECT person, key FROM person_keys").fetchall())
    finally:
        connection.close()


async def test_it_is_said_done_and_proven(folder: Path) -> None:
    settings = load_settings(data_dir=folder)
    backup = back_up(settings, None).path
    aside = folder / "replaced" / "20260101-000000"
    shutil.copytree(folder, aside, ignore=shutil.ignore_patterns("replaced", "backups"))
    before = keys_in(folder)

    asked = vamgr("erase-person", EMAIL, folder=folder)
    assert (asked.returncode, asked.stderr) == (1, "Nothing was changed. Say --yes to erase it for good.\n")
    assert f"{NAME} <{EMAIL}> will be erased for good" in asked.stdout
    assert str(backup) in asked.stdout
    assert str(aside) in asked.stdout
    assert keys_in(folder) == before, "nothing happens to somebody who was only asked about"

    plan = await erasing.plan(settings, EMAIL.upper())
    proof = await erasing.erase(settings, plan, delete_old_backups=False)
    assert (proof.ok, proof.key_gone, proof.traces) == (True, True, [])
    assert proof.files >= 3
    assert [copy.path for copy in proof.left] == [backup, aside]
    assert keys_in(folder) == before | {plan.user_id: bytes(32)}
    with pytest.raises(NotFound, match="erased already"):
        await erasing.plan(settings, plan.user_id)
    with pytest.raises(NotFound, match="Nobody here is"):
        await erasing.plan(settings, EMAIL)


async def test_old_backups_go_on_request_and_what_is_left_anywhere_is_found(folder: Path) -> None:
    settings = load_settings(data_dir=folder)
    backup = back_up(settings, None).path
    plan = await erasing.plan(settings, EMAIL)
    [key] = plan.keys
    assert key == keys_in(folder)[plan.user_id]
    (folder / "logs").mkdir(exist_ok=True)
    # At the seam between two pieces that are read one after the other.
    (folder / "logs" / "old.txt").write_bytes(b"x" * (1024 * 1024 - 5) + EMAIL.upper().encode() + b"y")
    (folder / "logs" / "core").write_bytes(b"\0" * 100 + key + b"\0" * 100)
    (folder / "logs" / "letter.txt").write_text(f"Dear {NAME.lower()}!")

    proof = await erasing.erase(settings, plan, delete_old_backups=True)

    assert (proof.ok, proof.key_gone) == (False, True), "what is found is no proof"
    found = {(trace.path.name, trace.what) for trace in proof.traces}
    assert found == {("old.txt", "e-mail address"), ("core", "key"), ("letter.txt", "name")}
    assert ([copy.path for copy in proof.deleted], proof.left) == ([backup], [])
    assert not backup.exists()
    assert "A name can be somebody else's too" in "\n".join(proof.sentences())


def test_a_name_is_found_however_its_letters_are_written(tmp_path: Path) -> None:
    for number, written in enumerate(("Åsa Öberg", "ÅSA ÖBERG", "åsa öberg", "Åsa ÖBERG"[:4] + "Öberg")):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"… {written} …", "utf-8")
        assert erasing._found_in(path, {"name": erasing.spellings("Åsa Öberg")}) == ["name"], written
    other = tmp_path / "other.txt"
    other.write_text("Asa Oberg", "utf-8")
    assert erasing._found_in(other, {"name": erasing.spellings("Åsa Öberg")}) == []
