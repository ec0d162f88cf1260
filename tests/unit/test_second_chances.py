"""A second chance is told of, is given in CI alone, and not to everything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.second_chances import AT_MOST

_CONFTEST = """
from tests.conftest import pytest_sessionfinish
from tests.support.second_chances import give

def pytest_collection_modifyitems(items):
    for item in items:
        give(item)
"""
_TESTS = """
import pytest
tried = set()

@pytest.mark.parametrize("number", range({count}))
def test_hurried(number):
    first = number not in tried
    tried.add(number)
    assert not ({fails}), "told why"
"""


def run(folder: Path, *, ci: bool = True, count: int = 1, fails: str = "first") -> tuple[int, str]:
    (folder / "conftest.py").write_text(_CONFTEST)
    (folder / "test_it.py").write_text(_TESTS.format(count=count, fails=fails))
    root = str(Path(__file__).parents[2])
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment |= {"CI": str(ci).lower(), "PYTHONPATH": os.pathsep.join((root, root + "/build_scripts"))}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--rootdir", str(folder), str(folder)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_what_passes_the_second_time_is_told_in_full(tmp_path: Path) -> None:
    code, output = run(tmp_path)
    assert code == 0, output
    assert "failed the first time, run once more" in output
    assert "told why" in output


@pytest.mark.parametrize(
    ("ci", "count", "fails"),
    [(True, 1, "True"), (False, 1, "first"), (True, AT_MOST + 1, "first")],
    ids=["fails again", "at a desk", "many"],
)
def test_no_run_passes_that_should_not(tmp_path: Path, ci: bool, count: int, fails: str) -> None:
    code, output = run(tmp_path, ci=ci, count=count, fails=fails)
    assert code == 1, output
    assert "told why" in output
