"""The workflows that make a release: what they may do, in which order, and what is switched off."""

from __future__ import annotations

import json
import os
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def _workflow(name: str) -> dict[str, Any]:
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))


def _jobs() -> list[tuple[str, dict[str, Any]]]:
    return [(f"{path.name}: {name}", job) for path in WORKFLOWS for name, job in _workflow(path.name)["jobs"].items()]


def _steps() -> list[tuple[str, dict[str, Any]]]:
    return [(place, step) for place, job in _jobs() for step in job["steps"]]


def _place(steps: list[dict[str, Any]], text: str) -> list[int]:
    return [index for index, step in enumerate(steps) if text in step.get("run", "")]


def test_there_is_one_for_changes_and_one_for_releases() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]


def test_by_default_they_only_read() -> None:
    for path in WORKFLOWS:
        workflow = _workflow(path.name)
        assert workflow["permissions"] == {"contents": "read"}
        writers = [name for name, job in workflow["jobs"].items() if "permissions" in job]
        assert writers == (["publish"] if path.name == "release.yml" else [])
        assert "concurrency" in workflow


@pytest.mark.parametrize(("place", "job"), _jobs())
def test_every_job_ends_by_itself(place: str, job: dict[str, Any]) -> None:
    assert 0 < job["timeout-minutes"] <= 120


@pytest.mark.parametrize(("place", "step"), [(place, step) for place, step in _steps() if "uses" in step])
def test_every_action_is_a_commit_that_nobody_can_move(place: str, step: dict[str, Any]) -> None:
    assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"])
    if step["uses"].startswith("actions/checkout@"):
        assert step["with"]["persist-credentials"] is False


def test_one_action_is_one_version_everywhere_and_says_which() -> None:
    lines = [line for path in WORKFLOWS for line in path.read_text("utf-8").splitlines() if " uses: " in line]
    pins = {re.fullmatch(r"\s*(?:- )?uses: (\S+)@(\w{40}) # (v\d+\.\d+\.\d+)", line).groups() for line in lines}

    assert len({name for name, _, _ in pins}) == len(pins)


@pytest.mark.parametrize(("place", "step"), [(place, step) for place, step in _steps() if "run" in step])
def test_no_script_is_put_together_from_what_others_can_name(place: str, step: dict[str, Any]) -> None:
    assert "${{" not in step["run"]


def test_secrets_are_only_seen_by_the_steps_that_sign_and_only_for_a_tag() -> None:
    for place, step in _steps():
        if "secrets." in json.dumps(step):
            assert step["name"].startswith("Sign for "), place
    build = _workflow("release.yml")["jobs"]["build"]
    assert build["environment"] == "${{ github.ref_type == 'tag' && 'signing' || 'trial' }}"


def test_a_release_comes_from_a_tag_or_by_hand() -> None:
    begins = _workflow("release.yml")[True]  # YAML 1.1 reads `on` as a truth

    assert begins == {"push": {"tags": ["v*"]}, "workflow_dispatch": None}


def test_it_is_built_for_every_system() -> None:
    matrix = _workflow("release.yml")["jobs"]["build"]["strategy"]["matrix"]["include"]

    assert [entry["name"] for entry in matrix] == [
        "linux-x64", "linux-arm64", "windows-x64", "macos-arm64", "macos-x64",
    ]  # fmt: skip
    for entry in matrix:
        # An old system to build on, and no "latest" that changes under our feet.
        assert entry.get("image") == ("debian:12" if entry["name"].startswith("linux") else None)
        assert "latest" not in entry["runner"]


def test_what_is_packed_was_tried_out_before_and_again_after_it_was_signed() -> None:
    steps = _workflow("release.yml")["jobs"]["build"]["steps"]
    build, pack, sbom = (
        _place(steps, command)[0] for command in ("dev.py build", "release.py pack", "release.py sbom")
    )
    smokes = _place(steps, "dev.py smoke")
    signs = [index for index, step in enumerate(steps) if step.get("name", "").startswith("Sign for ")]

    assert "if" not in steps[smokes[0]]  # the first is for every system, whatever else is switched on
    assert build < smokes[0] < min(signs)
    assert max(signs) < smokes[-1] < pack < sbom
    again = steps[smokes[2]]["if"]
    assert "WINDOWS_SIGNING" in again
    assert "MACOS_SIGNING" in again


def test_signing_is_off_until_a_variable_says_on() -> None:
    signing = [step for _, step in _steps() if step.get("name", "").startswith(("Sign for ", "Verify the sign"))]

    assert len(signing) == 3
    for step in signing:
        system, variable = ("macOS", "MACOS") if "macOS" in step["name"] else ("Windows", "WINDOWS")
        assert step["if"] == f"runner.os == '{system}' && vars.{variable}_SIGNING == 'on'"


def test_only_a_tag_is_published_and_only_as_a_draft() -> None:
    jobs = _workflow("release.yml")["jobs"]
    publish = jobs["publish"]
    steps = publish["steps"]

    assert "startsWith(github.ref, 'refs/tags/v')" in publish["if"]
    assert set(publish["needs"]) == {"build", "elsewhere"}
    assert publish["permissions"] == {"contents": "write", "id-token": "write", "attestations": "write"}
    attest = next(i for i, step in enumerate(steps) if step.get("uses", "").startswith("actions/attest-build-prov"))
    create = _place(steps, "gh release create")
    assert _place(steps, "release.py sums release --check")[0] < attest < create[0]
    assert "--draft --verify-tag" in steps[create[0]]["run"]
    places = [place for place, step in _steps() if "gh release" in step.get("run", "")]
    assert places == ["release.yml: publish"]


def test_the_tag_is_held_against_the_version_before_anything_is_built() -> None:
    jobs = _workflow("release.yml")["jobs"]

    checks = [step for step in jobs["frontend"]["steps"] if "release.py version --tag" in step.get("run", "")]
    assert [step["if"] for step in checks] == ["github.ref_type == 'tag'"]
    assert jobs["build"]["needs"] == "frontend"


def test_what_builds_the_same_each_time_is_set() -> None:
    workflow = _workflow("release.yml")

    assert workflow["env"] == {"PYTHONHASHSEED": "1"}
    steps = workflow["jobs"]["build"]["steps"]
    assert _place(steps, "SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)")[0] < _place(steps, "dev.py build")[0]


@pytest.mark.parametrize("path", sorted((ROOT / "build_scripts" / "release").glob("*.sh")), ids=lambda p: p.name)
def test_the_scripts_that_they_call_are_there_and_parse(path: Path) -> None:
    called = {word for _, step in _steps() for word in step.get("run", "").split() if word.endswith(".sh")}

    assert f"build_scripts/release/{path.name}" in called
    assert path.read_text("utf-8").startswith("#!/usr/bin/env bash\n")
    if shutil.which("bash"):
        subprocess.run(["bash", "-n", str(path)], check=True)
    if os.name == "posix":
        assert os.access(path, os.X_OK)


def test_the_entitlements_are_the_three_that_pyinstaller_needs() -> None:
    path = ROOT / "build_scripts" / "release" / "entitlements.plist"

    assert plistlib.loads(path.read_bytes()) == {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }
    assert b"<!--" not in path.read_bytes()  # codesign's own reader of XML stumbles over comments
