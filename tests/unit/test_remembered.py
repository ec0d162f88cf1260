"""What stays from one start to the next: losing it loses nothing, and no file can keep the program from starting."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.remembered import FILE, Remembered, WindowPlace, recall, remember


def test_what_was_remembered_is_recalled(tmp_path: Path) -> None:
    place = WindowPlace(width=800, height=600, x=-5, y=7, maximized=True, zoom=1.5)
    remember(tmp_path, port=8470)
    remember(tmp_path, window=place)

    assert recall(tmp_path) == Remembered(port=8470, window=place)
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE]
    if os.name == "posix":
        assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_is_in_the_file_gives_the_defaults(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_bytes(content)
        assert recall(Path(folder)) == Remembered()


@pytest.mark.parametrize(
    "content",
    [
        '{"port": 0}',
        '{"port": 65536}',
        '{"window": {"width": 1}}',
        '{"window": {"zoom": NaN}}',
        '{"window": {"x": 1e9}}',
        '{"window": {"height": Infinity}}',
        "[" * 100_000,
    ],
)
def test_what_makes_no_sense_gives_the_defaults(content: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(content)
    assert recall(tmp_path) == Remembered()


def test_what_a_newer_version_remembers_too_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"port": 8471, "theme": "dark"}')
    assert recall(tmp_path).port == 8471


def test_a_place_that_cannot_be_written_is_no_obstacle(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    remember(tmp_path / "data", port=8470)
    assert "cannot be written" in caplog.text
    assert recall(tmp_path / "data") == Remembered()
