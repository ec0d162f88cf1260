"""Makes what people download out of what `dev.py build` made. Needs Python 3.11 or newer and nothing else.

  python3 build_scripts/release.py version [--tag v1.2.3]   say the version; fail unless the tag is the same
  python3 build_scripts/release.py notes                    the part of CHANGELOG.md about this version
  python3 build_scripts/release.py pack                     dist/ -> dist/release/vamgr-<version>-<os>-<arch>.tar.xz
  python3 build_scripts/release.py sbom                     ... and .cdx.json: what is in the executable
  python3 build_scripts/release.py sums FOLDER [--check]    write SHA256SUMS over a folder's files, or hold them to it

The same commit, packed twice, gives the same archive: the order, the times and the owners in it are not this machine's.
docs/releasing.md tells how these fit together.
"""

import argparse
import ast
import hashlib
import io
import lzma
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import time
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import release_sbom
from dev_venv import SetUpError, ensure
from release_sbom import ReleaseError

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
OUTPUT = DIST / "release"
SUMS = "SHA256SUMS"
EXECUTABLES = ("vamgr", "vamgr.exe", "vamgr.app")
ZIP_BEGINS = 315532800  # 1980: a ZIP file knows no earlier time

README = """vamgr {version}

Runs a virtual airline: fleet, network, crew, flights and money.

Start it: {start}
It opens a window, keeps your airline in your user data folder, and needs nothing else installed.

On a server:   {command} serve
What it knows: {command} --help

{system}LICENSE is vamgr's licence: the GNU Affero General Public License 3.0 or later. THIRD-PARTY.txt names what
others made in it, with their licences. The source is {source}.
"""
STARTS = {
    "linux": ("./vamgr", "./vamgr"),
    "windows": ("open vamgr.exe.", "vamgr.exe"),
    "macos": ("open vamgr.app.", "./vamgr.app/Contents/MacOS/vamgr"),
}
SYSTEMS = {
    "linux": "The window is WebKitGTK 4.1 of your system (Debian and Ubuntu: apt install gir1.2-webkit2-4.1).\n"
    "Without it vamgr opens in a browser.\n\n",
    "windows": "The window is Microsoft Edge WebView2, which Windows 11 has; without it vamgr opens in a browser.\n\n",
    "macos": "",
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="release.py", description="Makes what people download.")
    commands = parser.add_subparsers(dest="command", required=True)
    version_ = commands.add_parser("version", help="say the version; fail unless a tag is the same")
    version_.add_argument("--tag")
    commands.add_parser("notes", help="the part of CHANGELOG.md about this version")
    for name, text in (("pack", "make the archive"), ("sbom", "write down what is in the executable")):
        command = commands.add_parser(name, help=text)
        command.add_argument("--dist", type=Path, default=DIST, help="where the executable is")
        command.add_argument("--output", type=Path, default=OUTPUT, help="the folder to write into")
    sums_ = commands.add_parser("sums", help=f"write {SUMS}, or check the files against it")
    sums_.add_argument("folder", type=Path)
    sums_.add_argument("--check", action="store_true")
    words = parser.parse_args(arguments)

    if words.command == "version":
        print(version(words.tag))
    elif words.command == "notes":
        print(notes((ROOT / "CHANGELOG.md").read_text("utf-8"), version()))
    elif words.command == "sums":
        print(check_sums(words.folder) if words.check else write_sums(words.folder))
    else:
        bom, texts = release_sbom.describe(ROOT, ensure("build"), built(words.dist), version(), moment())
        words.output.mkdir(parents=True, exist_ok=True)
        if words.command == "sbom":
            print(release_sbom.write(bom, words.output / f"{archive_name(version())}.cdx.json"))
        else:
            print(pack(words.dist, words.output, release_sbom.third_party(bom, texts)))
    return 0


def version(tag: str | None = None) -> str:
    """The version that pyproject.toml and vamgr/__init__.py agree upon, and the tag, when there is one."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    tree = ast.parse((ROOT / "vamgr" / "__init__.py").read_text("utf-8"))
    own = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__version__"
    )
    if own != said:
        raise ReleaseError(f"pyproject.toml says {said}, and vamgr/__init__.py says {own}. Make them the same.")
    if tag is not None and tag != f"v{said}":
        raise ReleaseError(f"The tag is {tag}, and the version is {said}. The tag must be v{said}.")
    return said


def notes(changelog: str, wanted: str) -> str:
    """What CHANGELOG.md says of one version. Raises ReleaseError while it calls that version unreleased."""
    for part in re.split(r"^(?=## )", changelog, flags=re.MULTILINE):
        title, _, text = part.partition("\n")
        if title.split()[:2] == ["##", wanted]:
            if "not released" in title:
                raise ReleaseError(f"CHANGELOG.md calls {wanted} not released yet. Put the date there first.")
            return text.strip()
    raise ReleaseError(f"CHANGELOG.md has no part that begins with '## {wanted}'.")


def moment() -> int:
    """The time that is written into everything, in seconds since 1970: the build's, not this run's."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        if not told.isdecimal():
            raise ReleaseError(f"SOURCE_DATE_EPOCH must be a number of seconds, and is {told!r}.")
        return int(told)
    return int(_git("log", "-1", "--format=%ct", why="Set SOURCE_DATE_EPOCH to the time of the release."))


def _git(*words: str, why: str) -> str:
    try:
        said = subprocess.run(["git", *words], cwd=ROOT, check=False, capture_output=True, text=True)
    except OSError as error:
        raise ReleaseError(f"git does not start ({error}). {why}") from error
    if said.returncode != 0:
        raise ReleaseError(f"git {words[0]} failed: {said.stderr.strip()}. {why}")
    return said.stdout.strip()


def target() -> tuple[str, str]:
    """The system and the processor that this Python, and so the executable, is made for: ("linux", "x64")."""
    system = {"linux": "linux", "win32": "windows", "darwin": "macos"}.get(sys.platform)
    said = sysconfig.get_platform()
    if said.endswith("universal2"):  # Python for both kinds of Mac: the executable is for the one it was made on
        said = os.uname().machine
    ends = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}
    processor = next((ours for theirs, ours in ends.items() if said.endswith(theirs)), None)
    if system is None or processor is None:
        raise ReleaseError(f"There are no releases for {sys.platform} on {said}.")
    return system, processor


def archive_name(version_: str) -> str:
    return "-".join(("vamgr", version_, *target()))


def built(dist: Path) -> list[Path]:
    found = [dist / name for name in EXECUTABLES if (dist / name).exists()]
    if not found:
        raise ReleaseError(f"There is no executable in {dist}. First run: python3 build_scripts/dev.py build")
    return found


def _for_people(found: list[Path]) -> list[Path]:
    """On macOS the bundle alone: its own program serves as well, and the same twice would be twice the download."""
    bundles = [path for path in found if path.suffix == ".app"]
    return bundles or found


def pack(dist: Path, output: Path, third_party: str) -> Path:
    """The executable with its licences and a few words, in one folder in one archive."""
    system, _ = target()
    name = archive_name(version())
    start, command = STARTS[system]
    readme = README.format(
        version=version(), start=start, command=command, system=SYSTEMS[system], source=_source(version())
    )
    files: dict[str, Path | bytes] = {f"{name}/LICENSE": ROOT / "LICENSE"}
    for text_name, text in (("README.txt", readme), ("THIRD-PARTY.txt", third_party)):
        files[f"{name}/{text_name}"] = (text.replace("\n", "\r\n") if system == "windows" else text).encode()
    for root in _for_people(built(dist)):
        for path in _tree(root):
            files[f"{name}/{path.relative_to(dist).as_posix()}"] = path
    write = _zip if system == "windows" else _tar
    archive = output / f"{name}{'.zip' if system == 'windows' else '.tar.xz'}"
    write(archive, dict(sorted(files.items())), moment())
    return archive


def _source(version_: str) -> str:
    """Where the source of exactly this build is; on GitHub its address."""
    server, repository = os.environ.get("GITHUB_SERVER_URL"), os.environ.get("GITHUB_REPOSITORY")
    commit = os.environ.get("GITHUB_SHA") or _git("rev-parse", "HEAD", why="A release is made from a clone.")
    if server and repository:
        return f"{server}/{repository}/tree/{commit}"
    return f"commit {commit} of vamgr's repository (version {version_})"


def _tree(path: Path) -> Iterator[Path]:
    """A file, or a folder with all that is in it. A link inside an .app stays a link: its signature covers it."""
    yield path
    if path.is_dir() and not path.is_symlink():
        for child in sorted(path.iterdir()):
            yield from _tree(child)


def _tar(archive: Path, files: dict[str, Path | bytes], seconds: int) -> None:
    with (
        # Five megabytes less than gzip, and every system that has a window opens it by a double click.
        lzma.open(archive, "wb", preset=6) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for name, source in files.items():
            entry = tarfile.TarInfo(name)
            entry.mtime, entry.mode = seconds, 0o644
            content = b""
            if isinstance(source, bytes):
                content = source
            elif source.is_symlink():
                entry.type, entry.linkname, entry.mode = tarfile.SYMTYPE, source.readlink().as_posix(), 0o777
            elif source.is_dir():
                entry.type, entry.mode = tarfile.DIRTYPE, 0o755
            else:
                content = source.read_bytes()
                entry.mode = 0o755 if source.stat().st_mode & 0o111 else 0o644
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))


def _zip(archive: Path, files: dict[str, Path | bytes], seconds: int) -> None:
    stamp = time.gmtime(max(seconds, ZIP_BEGINS))[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, source in files.items():
            if isinstance(source, Path) and source.is_dir():
                continue
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same archive wherever it is made; Windows does not look at the modes
            entry.external_attr = (0o100755 if name.endswith(".exe") else 0o100644) << 16
            packed.writestr(entry, source if isinstance(source, bytes) else source.read_bytes())


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _listed(folder: Path) -> list[str]:
    if not folder.is_dir():
        raise ReleaseError(f"{folder} is not a folder.")
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [name for name in names if name != SUMS]


def write_sums(folder: Path) -> str:
    """Writes SHA256SUMS in the form that `sha256sum -c` reads, over every file below the folder."""
    names = _listed(folder)
    if not names:
        raise ReleaseError(f"There are no files in {folder}.")
    strange = [name for name in names if set(name) & {"\\", "\n", "\r"}]
    if strange:
        raise ReleaseError(f"sha256sum cannot read names like {strange[0]!r}: rename the file.")
    text = "".join(f"{sha256(folder / name)}  {name}\n" for name in names)
    (folder / SUMS).write_bytes(text.encode())
    return text.rstrip()


def check_sums(folder: Path) -> str:
    """Holds the files to SHA256SUMS: none changed, none missing, none that it does not name."""
    names = _listed(folder)
    if not (folder / SUMS).is_file():
        raise ReleaseError(f"There is no {SUMS} in {folder}.")
    expected: dict[str, str] = {}
    for line in (folder / SUMS).read_text("utf-8").splitlines():
        match = re.fullmatch(r"([0-9a-f]{64}) [ *](.+)", line)
        if match is None:
            raise ReleaseError(f"{SUMS} has a line that is none of its own: {line!r}.")
        expected[match[2]] = match[1]
    wrong = [f"{name}: missing" for name in sorted(expected.keys() - set(names))]
    wrong += [f"{name}: not in {SUMS}" for name in sorted(set(names) - expected.keys())]
    wrong += [f"{name}: changed" for name in names if name in expected and sha256(folder / name) != expected[name]]
    if wrong:
        raise ReleaseError("\n".join(wrong))
    return f"{len(names)} files are what {SUMS} says"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (ReleaseError, SetUpError) as problem:
        print(f"release: {problem}", file=sys.stderr)
        sys.exit(1)
