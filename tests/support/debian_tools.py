"""Programs that check the deployment files and are not on every machine: Debian's own, unpacked and not installed, so
that nothing is started and nothing of the system changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Not committed.
_KEPT = ROOT / ".tools-deploy"
_SECONDS = 120


def tool(name: str, package: str) -> str:
    """The path of the program; skips the test, and says what to install, where it is not and Debian has none."""
    found = shutil.which(name) or shutil.which(name, path=str(_KEPT / package / "usr" / "bin"))
    found = found or _unpacked(name, package)
    if found is None:
        pytest.skip(
            f"NO {name.upper()}: install it (Debian's package {package}) to have its word on the deployment files."
        )
    return found


def _unpacked(name: str, package: str) -> str | None:
    if shutil.which("apt-get") is None or shutil.which("dpkg") is None:
        return None
    _KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_KEPT) as place:
        folder = Path(place)
        if not _run(["apt-get", "-q", "download", package], folder):
            if os.geteuid() != 0 or not _run(["apt-get", "-q", "update"], folder):
                return None
            if not _run(["apt-get", "-q", "download", package], folder):
                return None
        files = [str(file) for file in folder.glob("*.deb")]
        if len(files) != 1 or not _run(["dpkg", "-x", files[0], "unpacked"], folder):
            return None
        try:
            (folder / "unpacked").rename(_KEPT / package)
        except OSError:
            if not (_KEPT / package).exists():  # else another worker was quicker
                raise
    return shutil.which(name, path=str(_KEPT / package / "usr" / "bin"))


def _run(command: list[str], folder: Path) -> bool:
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=_SECONDS).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
