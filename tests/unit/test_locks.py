"""The lock files say what pyproject.toml asks for, and agree with each other."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WANTED = {
    "runtime": PROJECT["project"]["dependencies"],
    "dev": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
    "bench": PROJECT["dependency-groups"]["bench"],
}
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def _pins(lock: str) -> set[tuple[str, str]]:
    return set(PIN.findall((ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")))


@pytest.mark.parametrize("lock", sorted(WANTED))
def test_every_dependency_is_locked_within_its_bounds(lock: str) -> None:
    pins = _pins(lock)

    for requirement in map(Requirement, WANTED[lock]):
        versions = [version for name, version in pins if name == canonicalize_name(requirement.name)]
        assert versions, f"{requirement} is not in {lock}.lock: run build_scripts/dev.py lock"
        assert all(requirement.specifier.contains(version) for version in versions)


def test_the_dev_lock_holds_the_whole_runtime_lock() -> None:
    assert _pins("runtime") <= _pins("dev")


@pytest.mark.parametrize("lock", sorted(WANTED))
def test_a_lock_names_no_place_to_download_from(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")

    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


@pytest.mark.parametrize("lock", sorted(WANTED))
def test_every_pin_has_a_hash(lock: str) -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9])", (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8"), flags=re.M)

    assert all("--hash=sha256:" in block for block in blocks if PIN.match(block))
