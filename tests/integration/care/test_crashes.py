"""A real server, killed under load: a few points here, two hundred in `python -m tests.bench.crash`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.bench.crash import crash
from tests.support.process import answer_of


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="forks servers, and kills them")
async def test_a_server_that_is_killed_again_and_again_keeps_its_word(tmp_path: Path) -> None:
    done = await crash(tmp_path / "data", points=5, people=4, seed=3, say=False)
    assert done.wrong == []
    assert done.points == 5
    report = answer_of("verify", folder=tmp_path / "data")
    assert report["ok"], report["problems"]
    assert report["events"] > 60, "something has happened between the kills"
