"""What people download: the archive, the sums, and the bill of materials."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
import release
import release_sbom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from release import ReleaseError

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 1_790_000_000
VERSION = release.version()


@pytest.fixture(autouse=True)
def _released_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(SECONDS))
    monkeypatch.setenv("GITHUB_SHA", "c0ffee")
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """What a build on macOS leaves behind: the most that there is to pack."""
    folder = tmp_path / "dist"
    inside = folder / "vamgr.app" / "Contents"
    (inside / "MacOS").mkdir(parents=True)
    (inside / "Frameworks").mkdir()
    for program in (folder / "vamgr", inside / "MacOS" / "vamgr"):
        program.write_bytes(b"\x7fELF the program")
        program.chmod(0o755)
    (inside / "Info.plist").write_text("<plist/>", "utf-8")
    (inside / "Frameworks" / "lib.dylib").symlink_to("../MacOS/vamgr")
    (folder / "figures.json").write_text("{}", "utf-8")
    return folder


def _pack(monkeypatch: pytest.MonkeyPatch, dist: Path, output: Path, system: str = "linux") -> Path:
    monkeypatch.setattr(release, "target", lambda: (system, "x64"))
    output.mkdir(exist_ok=True)
    return release.pack(dist, output, "what others made\n")


class TestPack:
    def test_an_archive_holds_the_program_its_licences_and_a_few_words(
        self, monkeypatch: pytest.MonkeyPatch, dist: Path, tmp_path: Path
    ) -> None:
        archive = _pack(monkeypatch, dist, tmp_path / "out")

        assert archive.name == f"vamgr-{VERSION}-linux-x64.tar.xz"
        with tarfile.open(archive) as tar:
            entries = {entry.name.partition("/")[2]: entry for entry in tar}
            readme = tar.extractfile(entries["README.txt"]).read().decode()
        assert set(entries) == {
            "LICENSE", "README.txt", "THIRD-PARTY.txt", "vamgr.app", "vamgr.app/Contents",
            "vamgr.app/Contents/Frameworks", "vamgr.app/Contents/Frameworks/lib.dylib", "vamgr.app/Contents/Info.plist",
            "vamgr.app/Contents/MacOS", "vamgr.app/Contents/MacOS/vamgr",
        }  # fmt: skip
        assert VERSION in readme
        assert "commit c0ffee" in readme

    def test_modes_and_links_are_kept_and_nothing_of_this_machine_is(
        self, monkeypatch: pytest.MonkeyPatch, dist: Path, tmp_path: Path
    ) -> None:
        archive = _pack(monkeypatch, dist, tmp_path / "out")

        with tarfile.open(archive) as tar:
            entries = {entry.name.partition("/")[2]: entry for entry in tar}
        assert list(entries) == sorted(entries)
        assert entries["vamgr.app/Contents/MacOS/vamgr"].mode == 0o755
        assert entries["LICENSE"].mode == entries["vamgr.app/Contents/Info.plist"].mode == 0o644
        link = entries["vamgr.app/Contents/Frameworks/lib.dylib"]
        assert (link.issym(), link.linkname) == (True, "../MacOS/vamgr")
        owners = {(entry.uid, entry.gid, entry.uname, entry.gname, entry.mtime) for entry in entries.values()}
        assert owners == {(0, 0, "", "", SECONDS)}

    @pytest.mark.parametrize("system", ["linux", "windows"])
    def test_packed_twice_it_is_the_same_byte_for_byte(
        self, monkeypatch: pytest.MonkeyPatch, dist: Path, tmp_path: Path, system: str
    ) -> None:
        first = _pack(monkeypatch, dist, tmp_path / "first", system).read_bytes()
        for path in [dist, *dist.rglob("*")]:
            os.utime(path, (1, 1), follow_symlinks=False)
        moved = dist.rename(tmp_path / "elsewhere")

        assert _pack(monkeypatch, moved, tmp_path / "second", system).read_bytes() == first

    def test_windows_gets_a_zip_with_its_own_line_ends(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        dist = tmp_path / "dist"
        dist.mkdir()
        (dist / "vamgr.exe").write_bytes(b"MZ the program")

        archive = _pack(monkeypatch, dist, tmp_path / "out", "windows")

        name = f"vamgr-{VERSION}-windows-x64"
        assert archive.name == f"{name}.zip"
        with zipfile.ZipFile(archive) as packed:
            assert packed.testzip() is None
            assert packed.namelist() == [
                f"{name}/{file}" for file in ("LICENSE", "README.txt", "THIRD-PARTY.txt", "vamgr.exe")
            ]
            assert packed.read(f"{name}/vamgr.exe") == b"MZ the program"
            assert b"vamgr.exe serve\r\n" in packed.read(f"{name}/README.txt")

    def test_without_a_build_it_says_what_to_run(self, tmp_path: Path) -> None:
        with pytest.raises(ReleaseError, match=r"First run: python3 build_scripts/dev\.py build"):
            release.built(tmp_path)

    def test_the_time_must_be_a_number(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

        with pytest.raises(ReleaseError, match="must be a number of seconds"):
            release.moment()


class TestSums:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "deep").mkdir()
        (tmp_path / "b.zip").write_bytes(b"b")
        (tmp_path / "a.tar.gz").write_bytes(b"a")
        (tmp_path / "deep" / "c d.json").write_bytes(b"c")
        return tmp_path

    def test_they_are_what_sha256sum_reads(self, folder: Path) -> None:
        release.write_sums(folder)
        release.write_sums(folder)  # its own file is none of those that it lists

        lines = (folder / "SHA256SUMS").read_bytes().decode().splitlines()
        assert [line[66:] for line in lines] == ["a.tar.gz", "b.zip", "deep/c d.json"]
        assert lines[0] == f"{hashlib.sha256(b'a').hexdigest()}  a.tar.gz"
        assert release.check_sums(folder) == "3 files are what SHA256SUMS says"
        if shutil.which("sha256sum"):
            subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=True)

    def test_every_difference_is_told(self, folder: Path) -> None:
        release.write_sums(folder)
        (folder / "a.tar.gz").write_bytes(b"A")
        (folder / "b.zip").unlink()
        (folder / "new").write_bytes(b"")

        with pytest.raises(ReleaseError) as told:
            release.check_sums(folder)

        assert str(told.value).splitlines() == ["b.zip: missing", "new: not in SHA256SUMS", "a.tar.gz: changed"]

    def test_a_folder_without_files_is_no_release(self, tmp_path: Path) -> None:
        with pytest.raises(ReleaseError, match="no files"):
            release.write_sums(tmp_path)
        with pytest.raises(ReleaseError, match="no SHA256SUMS"):
            release.check_sums(tmp_path)

    def test_the_command_line_ends_with_a_sentence_and_one(self, tmp_path: Path) -> None:
        command = [sys.executable, str(ROOT / "build_scripts" / "release.py"), "sums", str(tmp_path)]

        said = subprocess.run(command, check=False, capture_output=True, text=True)

        assert (said.returncode, said.stderr) == (1, f"release: There are no files in {tmp_path}.\n")


class TestVersion:
    def test_the_tag_is_the_version(self) -> None:
        assert release.version(f"v{VERSION}") == VERSION

    @pytest.mark.parametrize("tag", [VERSION, "v999.0.0", "", f"v{VERSION}-rc1"])
    def test_another_tag_is_refused(self, tag: str) -> None:
        with pytest.raises(ReleaseError, match=f"must be v{re.escape(VERSION)}"):
            release.version(tag)

    def test_the_notes_are_that_versions_part_of_the_changes(self) -> None:
        text = "# Changes\n\n## 1.1.0 – not released yet\n\nnew\n\n## 1.0.0 – 2026-11-28\n\n- on\n\n## 0.9.0\n\nold\n"

        assert release.notes(text, "1.0.0") == "- on"
        with pytest.raises(ReleaseError, match="Put the date there first"):
            release.notes(text, "1.1.0")
        with pytest.raises(ReleaseError, match="no part"):
            release.notes(text, "1.0")


@pytest.fixture(scope="module")
def described() -> tuple[dict[str, Any], dict[str, dict[str, str]]]:
    """The bill of materials of this environment, which holds the whole runtime lock."""
    return release_sbom.describe(ROOT, Path(sys.executable), [], VERSION, SECONDS)


class TestBillOfMaterials:
    def test_it_is_cyclonedx_1_6(self, described: tuple[dict[str, Any], Any]) -> None:
        bom, _ = described

        assert bom["specVersion"] == "1.6"
        assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bom)) is None

    def test_it_names_what_the_locks_hold_and_the_interpreter(self, described: tuple[dict[str, Any], Any]) -> None:
        purls = [component["purl"] for component in described[0]["components"]]

        pins = release_sbom.read_lock((ROOT / "requirements" / "runtime.lock").read_text("utf-8"))
        everywhere = {f"pkg:pypi/{pin.name}@{pin.version}" for pin in pins if pin.marker is None}
        wanted = json.loads((ROOT / "web_ui" / "package.json").read_text("utf-8"))["dependencies"]
        frontend = {f"pkg:npm/{name.replace('@', '%40')}@{version}" for name, version in wanted.items()}
        assert len(everywhere) > 30
        assert everywhere | frontend <= set(purls)
        assert f"pkg:generic/cpython@{'.'.join(map(str, sys.version_info[:3]))}" in purls
        assert sum(purl.startswith("pkg:generic/openssl@") for purl in purls) == 2  # Python's, and cryptography's own
        assert any(purl.startswith("pkg:generic/sqlite@") for purl in purls)

    def test_what_another_system_or_only_a_developer_needs_is_not_in_it(
        self, described: tuple[dict[str, Any], Any]
    ) -> None:
        names = {component["name"].lower() for component in described[0]["components"]}

        assert not names & {"qtpy", "pytest", "vite", "typescript", "vitest", "react-types"}
        assert ("pyobjc-core" in names) == (sys.platform == "darwin")
        assert ("pythonnet" in names) == (sys.platform == "win32")

    def test_every_component_has_a_licence_and_what_is_fetched_has_hashes(
        self, described: tuple[dict[str, Any], Any]
    ) -> None:
        for component in described[0]["components"]:
            assert "not stated" not in release_sbom.licence_text(component), component["name"]
            if component["purl"].startswith(("pkg:npm/", "pkg:pypi/")) and component["name"] != "pyinstaller":
                assert component["externalReferences"][0]["hashes"], component["name"]

    def test_no_licence_forbids_passing_it_on_under_the_agpl(self, described: tuple[dict[str, Any], Any]) -> None:
        fine = {
            "MIT", "MIT-0", "BSD License", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Apache-2.0", "MPL-2.0",
            "PSF-2.0", "Python-2.0.1", "Unlicense", "OFL-1.1", "blessing", "Zlib", "LGPL-2.1-or-later", "CC0-1.0",
            "GPL-2.0-or-later WITH Bootloader-exception",
        }  # fmt: skip
        said = {component["name"]: release_sbom.licence_text(component) for component in described[0]["components"]}

        strange = {
            name: text
            for name, text in said.items()
            if text not in fine and not set(re.split(r" (?:OR|AND|/) |[()]", text)) - {""} <= fine
        }
        assert strange == {}

    def test_every_dependency_is_a_component_and_the_program_leads_to_all(
        self, described: tuple[dict[str, Any], Any]
    ) -> None:
        bom, _ = described
        edges = {entry["ref"]: entry["dependsOn"] for entry in bom["dependencies"]}
        known = {component["bom-ref"] for component in bom["components"]}
        program = bom["metadata"]["component"]["bom-ref"]

        seen, ahead = set(), [program]
        while ahead:
            ref = ahead.pop()
            if ref not in seen:
                seen.add(ref)
                ahead += edges[ref]
        assert seen == known | {program}

    def test_made_again_it_is_the_same(self, described: tuple[dict[str, Any], Any]) -> None:
        assert release_sbom.describe(ROOT, Path(sys.executable), [], VERSION, SECONDS)[0] == described[0]

    def test_the_hash_of_the_program_and_the_bindings_of_its_window_are_in_it(self, tmp_path: Path) -> None:
        program = tmp_path / "vamgr"
        program.write_bytes(b"...system_gi/gi/__init__.py...")

        bom, _ = release_sbom.describe(ROOT, Path(sys.executable), [program], VERSION, SECONDS)

        assert bom["metadata"]["component"]["hashes"][0]["content"] == release.sha256(program)
        assert "pygobject" in {component["name"] for component in bom["components"]}

    def test_an_environment_that_is_not_the_locks_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, described: tuple[dict[str, Any], Any]
    ) -> None:
        facts = release_sbom.ask(Path(sys.executable), [])
        pin = release_sbom.Pin("starlette", "0.0.1", None, ())

        with pytest.raises(ReleaseError, match=r"starlette 0\.0\.1 is locked, and \d"):
            release_sbom._same_as_installed([pin], facts["installed"])

    def test_the_text_for_people_brings_the_licences_themselves(self, described: tuple[dict[str, Any], Any]) -> None:
        text = release_sbom.third_party(*described)

        assert "Starlette" in text or "starlette" in text
        assert "@radix-ui/react-dialog" in text
        assert "Permission is hereby granted, free of charge" in text
        assert "Apache License" in text
