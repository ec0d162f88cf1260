"""A demo is put in its place whole or not at all, and nothing but a demo is ever removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.running import running_system
from vamgr.demo import folder
from vamgr.demo.folder import Mark, NotADemo, in_the_making, read_mark, write_mark
from vamgr.kernel.errors import DomainError, FolderInUse
from vamgr.runtime import hold

MARK = Mark(1, 2.0, 1, "2026-06-01T00:00:00.000Z", "a", [])


def made(target: Path) -> None:
    with in_the_making(target) as place:
        place.mkdir()
        (place / "log.sqlite").write_bytes(b"")
        (place / "uploads").mkdir()
        write_mark(place, MARK)


def test_it_is_put_in_its_place_whole(tmp_path: Path) -> None:
    made(tmp_path / "demo")

    assert read_mark(tmp_path / "demo") == MARK
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]


def test_settings_that_are_there_stay(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "vamgr.toml").write_text("port = 1\n", "utf-8")

    made(tmp_path / "demo")

    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == [
        "demo.json", "log.sqlite", "server.lock", "uploads", "vamgr.toml",
    ]  # fmt: skip


def test_nothing_is_left_of_what_was_not_finished(tmp_path: Path) -> None:
    def half() -> None:
        with in_the_making(tmp_path / "demo") as place:
            place.mkdir()
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_somebody_has_open_stays_theirs(tmp_path: Path) -> None:
    with hold(tmp_path / "demo"):
        with pytest.raises(FolderInUse):
            made(tmp_path / "demo")
        assert (tmp_path / "demo").is_dir()


def test_one_demo_is_made_at_a_time(tmp_path: Path) -> None:
    with in_the_making(tmp_path / "demo") as place:
        place.mkdir()
        (place / "log.sqlite").write_bytes(b"")
        with pytest.raises(FolderInUse):
            made(tmp_path / "demo")
        assert (place / "log.sqlite").exists()
        write_mark(place, MARK)
    assert read_mark(tmp_path / "demo") == MARK


def test_files_that_only_look_like_a_log_are_somebodys(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "read.me").write_text("mine", "utf-8")
    with pytest.raises(DomainError, match="Choose an empty folder"):
        made(tmp_path / "demo")
    assert (tmp_path / "demo" / "read.me").read_text("utf-8") == "mine"


@pytest.mark.parametrize("held", ["uploads", "demo.json", "holiday.jpg"])
def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, held: str) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / held).touch()

    with pytest.raises(DomainError, match="Choose an empty folder"):
        made(tmp_path / "demo")

    assert [path.name for path in (tmp_path / "demo").iterdir()] == [held]


def test_removed_with_all_that_is_in_it(tmp_path: Path) -> None:
    made(tmp_path / "demo")

    folder.remove(tmp_path / "demo")

    assert list(tmp_path.iterdir()) == []


def test_cleared_but_for_its_settings(tmp_path: Path) -> None:
    made(tmp_path / "demo")
    (tmp_path / "demo" / "vamgr.toml").touch()

    folder.clear(tmp_path / "demo")

    assert {path.name for path in (tmp_path / "demo").iterdir()} == {"server.lock", "vamgr.toml"}


@pytest.mark.parametrize("take_away", [folder.remove, folder.clear])
def test_what_is_no_demo_is_never_removed(tmp_path: Path, take_away: object) -> None:
    (tmp_path / "log.sqlite").write_bytes(b"years of somebody's evenings")
    (tmp_path / "demo.json").write_text("{}", "utf-8")

    with pytest.raises(NotADemo):
        take_away(tmp_path)  # type: ignore[operator]

    assert (tmp_path / "log.sqlite").exists()


async def test_an_airline_that_was_restored_over_a_demo_is_none(tmp_path: Path) -> None:
    made(tmp_path / "demo")
    (tmp_path / "demo" / "log.sqlite").unlink()
    async with running_system(tmp_path / "demo") as running:
        await running.set_up()

    assert read_mark(tmp_path / "demo") is None
    with pytest.raises(NotADemo, match="its log is another airline's now"):
        folder.remove(tmp_path / "demo")
    assert (tmp_path / "demo" / "log.sqlite").exists()
