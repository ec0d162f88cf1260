"""The systemd units for roles on plain machines, by systemd's own word."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.deploying import DEPLOY, unknown_settings

UNITS = DEPLOY / "systemd"
ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not here")


def _analyzed(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    for unit in UNITS.iterdir():
        shutil.copy(unit, folder)
    shutil.copy(UNITS / "vamgr@.service", folder / "vamgr@web-2.service")
    command = [str(ANALYZE), *arguments, str(folder / "vamgr@web-2.service")]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@needs_systemd
def test_systemd_understands_every_line(tmp_path: Path) -> None:
    done = _analyzed(tmp_path, "verify", "--man=no", str(tmp_path / "vamgr.target"))

    assert done.returncode == 0
    assert "vamgr" not in done.stderr  # unknown lines are only warned of


@needs_systemd
def test_a_line_that_there_is_not_would_be_found(tmp_path: Path) -> None:
    _analyzed(tmp_path, "--version")
    unit = tmp_path / "vamgr@wrong.service"
    unit.write_text((UNITS / "vamgr@.service").read_text("utf-8").replace("RestartSec=", "RestartSecs="), "utf-8")

    done = subprocess.run(
        [str(ANALYZE), "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False, timeout=60
    )

    assert "RestartSecs" in done.stderr


@needs_systemd
def test_it_is_little_exposed(tmp_path: Path) -> None:
    done = _analyzed(tmp_path, "security", "--offline=true", "--threshold=20")  # tenths

    if "unrecognized option" in done.stderr:
        pytest.skip("this systemd cannot look at files")
    assert done.returncode == 0, done.stdout[-300:]


@pytest.mark.parametrize(("instance", "role"), [("web", "web"), ("web-2", "web"), ("projector-b-3", "projector")])
def test_the_role_is_the_name_up_to_the_first_dash(instance: str, role: str) -> None:
    line = re.search(
        r"^ExecStart=/bin/sh -c '(.*)' vamgr %i$", (UNITS / "vamgr@.service").read_text("utf-8"), re.MULTILINE
    )
    assert line is not None
    # As systemd reads it: %% is %, $$ is $.
    script = line[1].replace("%%", "%").replace("$$", "$").replace("exec /usr/local/bin/vamgr", "echo")

    done = subprocess.run(["/bin/sh", "-c", script, "vamgr", instance], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["serve", "--role", role]


def test_its_settings_are_settings() -> None:
    texts = [path.read_text("utf-8") for path in UNITS.iterdir()]
    given = {name for text in texts for name in re.findall(r"\b(VAMGR_\w+)=", text)}

    assert unknown_settings(given) == set()
