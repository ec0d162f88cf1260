"""What a one-file executable looks after: what killed ones left behind, and the environment of what it starts."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from vamgr import frozen
from vamgr.frozen import MARK, for_other_programs, settle_in, sweep


def unpacked(parent: Path, name: str, *, hours_ago: float = 1.0, marked: bool = True) -> Path:
    """What a start unpacked so long ago."""
    folder = parent / name
    (folder / "inside").mkdir(parents=True)
    if marked:
        (folder / MARK).write_text("")
        then = time.time() - hours_ago * 3600
        os.utime(folder / MARK, (then, then))
    return folder


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This run's folder, as PyInstaller says it."""
    folder = unpacked(tmp_path, "_MEIown")
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    return folder


def test_what_a_killed_one_left_is_cleared_away(own: Path, tmp_path: Path) -> None:
    left = unpacked(tmp_path, "_MEIleft")
    fresh = unpacked(tmp_path, "_MEIfresh", hours_ago=0)
    foreign = unpacked(tmp_path, "_MEIforeign", marked=False)
    other = unpacked(tmp_path, "notes")

    assert sweep() == [left]

    assert not left.exists()
    assert all(folder.exists() for folder in (own, fresh, foreign, other))


def test_one_that_runs_keeps_its_folder(own: Path, tmp_path: Path) -> None:
    running = unpacked(tmp_path, "_MEIrunning")
    with frozen._locked(running / MARK):
        assert sweep() == []
        assert (running / "inside").exists()
    assert sweep() == [running]
    assert own.exists()


def test_a_run_keeps_its_own_folder_from_others(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frozen, "_kept_open", kept := [])
    monkeypatch.setattr(frozen, "_end_with_the_first_process", lambda: None)
    settle_in()
    try:
        assert len(kept) == 1
        with pytest.raises(OSError, match=r".+"):
            frozen._locked(own / MARK)
    finally:
        kept[0].close()


@pytest.mark.parametrize("place", [None, "/opt/vamgr"])
def test_one_that_was_installed_as_a_folder_sweeps_nothing(
    place: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if place is None:
        monkeypatch.delattr(sys, "_MEIPASS", raising=False)
    else:
        monkeypatch.setattr(sys, "_MEIPASS", place, raising=False)
    left = unpacked(tmp_path, "_MEIleft")
    assert sweep() == []
    assert left.exists()


@pytest.mark.parametrize(("original", "after"), [(None, None), ("/usr/local/lib", "/usr/local/lib")])
def test_what_is_started_from_here_has_its_own_libraries(
    original: str | None, after: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(sys, "_MEIPASS", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/tmp/_MEIown")  # noqa: S108  (nothing is there)
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if original is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", original)
    settle_in()
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_other_programs_know_nothing_of_how_this_one_was_unpacked() -> None:
    packed = {
        "DYLD_LIBRARY_PATH": "/data/_MEI1",
        "DYLD_LIBRARY_PATH_ORIG": "/opt/lib",
        "_PYI_ARCHIVE_FILE": "x",
        "A": "b",
    }

    assert for_other_programs(packed) == {"DYLD_LIBRARY_PATH": "/opt/lib", "A": "b"}
