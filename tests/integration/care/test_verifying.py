"""A verification finds each kind of damage, says what it means and what to do, and is remembered."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.phpvms_site import small_airline as small_airline_of_phpvms
from tests.support.running import Running, running_system
from tests.support.small_airline import small_airline
from vamgr.care.checks import NAMES
from vamgr.exchange.phpvms.folder import import_folder
from vamgr.kernel.clock import SystemClock
from vamgr.runtime import open_system
from vamgr.settings import load_settings
from vamgr.verifying import verify_folder

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02" + bytes(20)


@pytest.fixture(scope="module")
def airline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an airline that has flown, with a logo. Look at it only."""
    folder = tmp_path_factory.mktemp("verified") / "data"

    async def make() -> None:
        async with running_system(folder) as running:
            airline = await small_airline(running)
            await airline.fly()
            logo = f"/api/v1/airlines/{airline.airline_id}/logo"
            put = await airline.owner.put(logo, content=PNG, headers={"Content-Type": "image/png"})
            assert put.status_code == 200, put.text

    asyncio.run(make())
    return folder


def sql(statement: str, file: str = "log.sqlite") -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        connection = sqlite3.connect(folder / file)
        with connection:
            assert connection.execute(statement).rowcount > 0, "the damage must be there"
        connection.close()

    return change


def upload_lost(folder: Path) -> None:
    next((folder / "uploads").iterdir()).unlink()


def upload_changed(folder: Path) -> None:
    next((folder / "uploads").iterdir()).write_bytes(PNG + b"x")


@pytest.mark.parametrize(
    ("damage", "check", "says"),
    [
        (sql("DELETE FROM claims WHERE scope LIKE '%registration%'"), "claims", "should be held by aircraft-"),
        (sql("UPDATE numbers SET last = 0"), "claims", "is in use"),
        (upload_lost, "uploads", "is missing"),
        (upload_changed, "uploads", "is not what was uploaded"),
        (sql("DELETE FROM person_keys WHERE length(person) = 36"), "persons", "though nobody erased them"),
    ],
)
async def test_each_damage_is_found_and_explained(
    damage: Callable[[Path], None], check: str, says: str, airline: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(airline, folder)
    damage(folder)
    report = await verify_folder(load_settings(data_dir=folder), lambda *_: None)
    assert not report.ok
    found = {one.name: one for one in report.checks}
    assert tuple(found) == NAMES
    wrong = found[check]
    assert (wrong.state, bool(wrong.advice), bool(wrong.means)) == ("wrong", True, True)
    assert says in " ".join(wrong.problems)
    said = "\n".join(report.lines())
    assert f"WRONG  {wrong.title}" in said
    assert f"What to do: {wrong.advice}" in said
    assert all(one.advice == "" for one in report.checks if one.state == "ok")


@pytest.fixture(scope="module")
def moved_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an airline that came from phpVMS, with tracks. Look at it only."""
    place = tmp_path_factory.mktemp("moved")
    dump = place / "site.sql"
    dump.write_text(small_airline_of_phpvms(6).site.sql(), "utf-8")
    settings = load_settings(data_dir=place / "data")
    asyncio.run(import_folder(settings, dump, None, lambda *_: None))
    return place / "data"


def whole(_: Path) -> None:
    pass


def report_lost(site: Path) -> None:
    (site / "report.json").unlink()


def report_changed(site: Path) -> None:
    report = site / "report.json"
    report.write_text(report.read_text("utf-8").replace('"events"', '"Events"'), "utf-8")


def tracks_lost(site: Path) -> None:
    (site / "tracks.zip").unlink()


def tracks_damaged(site: Path) -> None:
    tracks = site / "tracks.zip"
    raw = bytearray(tracks.read_bytes())
    raw[len(raw) // 4] ^= 0xFF
    tracks.write_bytes(raw)


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (whole, None),
        (report_lost, "report.json is missing"),
        (report_changed, "report.json is not the report that the import wrote"),
        (tracks_lost, "tracks.zip is missing"),
        (tracks_damaged, "tracks.zip is damaged"),
    ],
)
async def test_what_an_import_put_beside_the_log_is_looked_at(
    damage: Callable[[Path], None], says: str | None, moved_in: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(moved_in, folder)
    [site] = (folder / "uploads" / "phpvms").iterdir()
    damage(site)
    report = await verify_folder(load_settings(data_dir=folder), lambda *_: None)
    uploads = next(one for one in report.checks if one.name == "uploads")
    assert uploads.state == ("ok" if says is None else "wrong")
    if says is None:
        assert (uploads.looked_at, report.ok) == ("2 files", True)
    else:
        [problem] = uploads.problems
        assert says in problem


async def test_an_event_that_this_version_cannot_read(airline: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(airline, folder)
    settings = load_settings(data_dir=folder)
    async with open_system(settings, clock=SystemClock(), background=False) as system:
        decode = system.codec.decode

        def without_flights(recorded: Any) -> Any:
            from vamgr.kernel.upcast import UnreadableEvent

            if recorded.type == "fleet.aircraft_flown":
                raise UnreadableEvent("the event type fleet.aircraft_flown is unknown to this version of vamgr")
            return decode(recorded)

        system.codec.decode = without_flights  # type: ignore[method-assign]
        found = {one["name"]: one for one in (await system.verify()).model_dump()["checks"]}
    assert found["readable"]["state"] == "wrong"
    assert "unknown to this version" in found["readable"]["problems"][0]


async def test_the_last_report_is_kept_and_known_to_be_of_this_log(system: Running) -> None:
    owner = await system.set_up()
    before = (await owner.get("/api/v1/system/verification")).json()
    assert before == {"at": None, "head_is_ours": None, "report": None}
    report = (await owner.post("/api/v1/system/verify")).json()
    assert report["ok"]
    assert [one["name"] for one in report["checks"]] == list(NAMES)
    assert all(one["state"] == "ok" and one["looked_at"] for one in report["checks"])
    assert (await owner.patch("/api/v1/me", json={"display_name": "Later"})).status_code == 200
    kept = (await owner.get("/api/v1/system/verification")).json()
    assert kept == {"at": report["at"], "head_is_ours": True, "report": report}


async def test_an_erased_person_is_named_and_no_problem(system: Running) -> None:
    owner = await system.set_up()
    person = {"email": "p@example.org", "display_name": "P", "password": "a long enough secret 42", "role": "pilot"}
    user_id = (await owner.post("/api/v1/users", json=person)).json()["id"]
    await system.settle()
    erased = await owner.post(f"/api/v1/users/{user_id}/erase", json={"confirm": "p@example.org"})
    assert erased.status_code == 200, erased.text
    report = (await owner.post("/api/v1/system/verify")).json()
    assert report["ok"], report["problems"]
    found = next(one for one in report["checks"] if one["name"] == "persons")
    assert found["looked_at"] == f"2 people, 1 of them erased ({user_id})"
