"""Makes the executable, and says what it weighs and what its start is spent on (docs/building.md)."""

import ast
import collections
import json
import lzma
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import smoke_program
from dev_venv import ROOT, SetUpError, say

DIST = ROOT / "dist"
WORK = ROOT / "build"
FIGURES = DIST / "figures.json"
EXE = DIST / ("vamgr.exe" if os.name == "nt" else "vamgr")
GI_VARIABLE = "VAMGR_BUILD_GI"
DISK_LIMIT_MB, DOWNLOAD_LIMIT_MB = 65, 30
_LISTED = 14
_STARTS = 5
_GI_PLACES = (
    "/usr/lib/python3/dist-packages",
    "/usr/lib64/python{0}/site-packages",
    "/usr/lib/python{0}/site-packages",
)


def build(python: Path) -> int:
    """Makes dist/vamgr with the Python of the build environment. Returns the exit code; raises SetUpError."""
    if not (ROOT / "web_dist" / "index.html").is_file():
        raise SetUpError("web_dist/ is missing: build it with python3 build_scripts/dev.py frontend --write")
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": str(ROOT), GI_VARIABLE: ""}
    environment.setdefault("SOURCE_DATE_EPOCH", _commit_time())
    if sys.platform.startswith("linux"):
        environment[GI_VARIABLE] = _find_gi(python)
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    say("building the executable")
    began = time.monotonic()
    log = WORK / "pyinstaller.log"
    WORK.mkdir(exist_ok=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--distpath", str(DIST), "--workpath", str(WORK)]
    with log.open("w", encoding="utf-8") as file:
        done = subprocess.run(
            [*command, "vamgr.spec"], cwd=ROOT, env=environment, stdout=file, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode != 0 or not EXE.is_file():
        raise SetUpError("\n".join(log.read_text("utf-8", "replace").splitlines()[-15:]) + f"\nThe build failed: {log}")
    say(f"{EXE} built in {time.monotonic() - began:.0f} s")
    return _weigh(python)


def _commit_time() -> str:
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "1764547200"


def _find_gi(python: Path) -> str:
    """The folder with the system's GTK bindings for the Python that builds, or nothing: then there is no window."""
    if os.environ.get(GI_VARIABLE) == "none":  # asked for: an executable for a container
        return ""
    asked = [str(python), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    if (found := _gi_for(version)) is not None:
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("installing the system's GTK bindings (python3-gi, gir1.2-webkit2-4.1)")
        packages = ["python3-gi", "gir1.2-gtk-3.0", "gir1.2-webkit2-4.1"]
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", "-q", *arguments], env=quiet, check=False, stdout=subprocess.DEVNULL)
        if (found := _gi_for(version)) is not None:
            return found
    need = (
        f"There are no GTK bindings for Python {version}, so the executable would have no window. Build with the "
        f"system's own Python and install python3-gi and gir1.2-webkit2-4.1, or name a folder with gi in {GI_VARIABLE}."
    )
    if os.environ.get("CI") == "true":
        raise SetUpError(need)
    say(need)
    return ""


def _gi_for(version: str) -> str | None:
    tag = version.replace(".", "")
    named = os.environ.get(GI_VARIABLE)
    for place in [named] if named else [place.format(version) for place in _GI_PLACES]:
        if list(Path(place, "gi").glob(f"_gi.cpython-{tag}-*.so")):
            return place
    return None


def _weigh(python: Path) -> int:
    """Prints and keeps the figures; an executable that is too heavy is a failed build."""
    say("weighing it")
    on_disk = EXE.stat().st_size
    packed = _packed_size(EXE)
    parts = collections.Counter[str]()
    for name, source, kind in _entries(WORK / "vamgr" / "PKG-00.toc"):
        if kind not in {"OPTION", "DEPENDENCY"} and Path(source).is_file():
            parts[_part(name)] += Path(source).stat().st_size
    modules = collections.Counter[str]()
    for name, source, _ in _entries(WORK / "vamgr" / "PYZ-00.toc"):
        if Path(source).is_file():
            modules[name.partition(".")[0]] += Path(source).stat().st_size
    imports = _import_times(python)
    figures = {
        "disk_mb": round(on_disk / 1e6, 1),
        "download_mb": round(packed / 1e6, 1),
        "parts_mb": {name: round(size / 1e6, 2) for name, size in parts.most_common(_LISTED)},
        "modules_mb": {name: round(size / 1e6, 2) for name, size in modules.most_common(_LISTED)},
        "import_ms": imports,
    }
    FIGURES.write_text(json.dumps(figures, indent=1), "utf-8")
    print(f"on disk   {on_disk / 1e6:6.1f} MB of at most {DISK_LIMIT_MB} ({on_disk / 1e6 / DISK_LIMIT_MB:.2f})")
    print(f"download  {packed / 1e6:6.1f} MB of at most {DOWNLOAD_LIMIT_MB} ({packed / 1e6 / DOWNLOAD_LIMIT_MB:.2f})")
    print("heaviest files and packages, before symbols are stripped (MB):")
    print("   " + ", ".join(f"{name} {size}" for name, size in figures["parts_mb"].items()))
    print("heaviest Python packages, as source (MB):")
    print("   " + ", ".join(f"{name} {size}" for name, size in figures["modules_mb"].items()))
    print("longest imports on the way to ready (ms, with what they import):")
    print("   " + ", ".join(f"{name} {ms}" for name, ms in imports.items()))
    figures["run"] = _start_times()
    FIGURES.write_text(json.dumps(figures, indent=1), "utf-8")
    return 0 if on_disk <= DISK_LIMIT_MB * 1e6 and packed <= DOWNLOAD_LIMIT_MB * 1e6 else 1


def _start_times() -> dict[str, float]:
    """Seconds until it answers, and what it holds in memory then. `dev.py smoke` measures the first paint as well."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="vamgr-build-") as folder:
        home = smoke_program.Home(EXE, Path(folder).resolve())

        def start() -> smoke_program.Program:
            return smoke_program.Program(home, "serve", "--port", "0")

        program = start()  # the very first start makes the folder and its tables
        program.ready()
        program.stop()
        kind = smoke_program.drop_caches(EXE)
        program = start()
        found[f"ready, {kind}"] = program.ready()
        program.stop()
        warm = []
        for _ in range(_STARTS):
            program = start()
            warm.append(program.ready())
            memory = program.memory_mb()
            program.stop()
        found["ready, warm"] = statistics.median(warm)
        if memory is not None:
            found["memory at rest"] = memory
    for name, value in found.items():
        print(smoke_program.beside_its_limit(name, value))
    return {name: round(value, 3) for name, value in found.items()}


def _packed_size(path: Path) -> int:
    """As the download is packed: xz. (build_scripts/release.py)"""
    squeezer, size = lzma.LZMACompressor(preset=6), 0
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            size += len(squeezer.compress(chunk))
    return size + len(squeezer.flush())


def _part(name: str) -> str:
    first = name.replace("\\", "/").partition("/")[0]
    return "vamgr/data" if name.startswith("vamgr/data") else first


def _entries(toc: Path) -> Iterator[tuple[str, str, str]]:
    """PyInstaller's lists of what it packed: nested tuples, of which those of three texts are entries."""

    def walk(value: object) -> Iterator[tuple[str, str, str]]:
        if isinstance(value, list | tuple):
            if len(value) == 3 and all(isinstance(part, str) for part in value):
                yield tuple(value)  # type: ignore[misc]
            else:
                for part in value:
                    yield from walk(part)

    yield from walk(ast.literal_eval(toc.read_text("utf-8")))


def _import_times(python: Path) -> dict[str, int]:
    program = "import vamgr.cli, vamgr.serving, vamgr.runtime, vamgr.areas; vamgr.areas.load_tables()"
    done = subprocess.run(
        [str(python), "-X", "importtime", "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    found: dict[str, int] = {}
    for line in done.stderr.splitlines():
        match = re.match(r"import time:\s+\d+ \|\s+(\d+) \|(\s+)(\S+)", line)
        if match and "." not in match[3] and not match[3].startswith("_"):
            found[match[3]] = max(found.get(match[3], 0), int(match[1]) // 1000)
    own = {"vamgr", "site", "encodings"}
    ranked = sorted(((ms, name) for name, ms in found.items() if name not in own), reverse=True)
    return {name: ms for ms, name in ranked[:_LISTED]}
