"""The virtual environment of the repository: made, kept in step with the locks, shared by concurrent runs.

Standard library only. Nothing here needs git, and a path with spaces is fine: programs of the environment are
always started as ``python -m``, never by their scripts, whose first line holds a path.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "vamgr-stamp.json"
PIP_LOG = VENV / "pip.log"
LOCK_FILE = ROOT / ".dev.lock"
# Everything in the runtime lock is in the dev lock too, in the same version (a test keeps it so).
INCLUDED = {"runtime": ("runtime",), "dev": ("dev", "runtime")}


class SetUpError(Exception):
    """The environment cannot be made; the text says what the person can do about it."""


def say(text: str) -> None:
    print(f"dev: {text}", file=sys.stderr, flush=True)


def ensure(profile: str) -> Path:
    """Makes sure that .venv holds what requirements/<profile>.lock asks for, and returns its Python.

    Costs two small file reads when there is nothing to do. Raises SetUpError.
    """
    if _up_to_date(profile):
        return PYTHON
    try:
        with _one_at_a_time():
            if not _up_to_date(profile):  # another run may have done the work while we waited
                if not _usable():
                    _create()
                _install(profile)
    except PermissionError as error:
        raise SetUpError(
            f"Cannot write to {error.filename or ROOT}: the folder of the repository must be writable."
        ) from error
    return PYTHON


def _digest(name: str) -> str:
    # Line ends differ between checkouts; what the lock says does not.
    text = (ROOT / "requirements" / f"{name}.lock").read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(text).hexdigest()


def _read_stamp() -> dict[str, str]:
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _up_to_date(profile: str) -> bool:
    stamp = _read_stamp()
    # The resolved path changes when the system's Python moves to another minor version below the environment.
    return PYTHON.exists() and stamp.get("python") == str(PYTHON.resolve()) and stamp.get(profile) == _digest(profile)


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Holds the set-up lock of this repository; the system lets go of it even after kill -9."""
    with LOCK_FILE.open("a+b") as file:
        told = False
        while not _try_lock(file.fileno()):
            if not told:
                say("another run is setting up .venv: waiting for it")
                told = True
            time.sleep(0.2)
        yield


def _try_lock(descriptor: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _usable() -> bool:
    if not PYTHON.exists():
        return False
    check = "import sys, encodings; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    # One that was cut off while it was made has a Python already and no pip yet.
    return _quiet([str(PYTHON), "-c", check]).returncode == 0 and _pip() is not None


def _quiet(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, check=False, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL
    )


def _create() -> None:
    """Makes an empty environment, also where the system's Python lacks the parts that the usual way needs."""
    if VENV.is_symlink() or VENV.is_file():
        raise SetUpError(f"{VENV} is not a folder of its own. Move it away, then run this again.")
    if VENV.exists():
        say("the .venv here does not work (its Python moved?): making a new one")
        shutil.rmtree(VENV)
    usual = _quiet([sys.executable, "-m", "venv", str(VENV)])
    if usual.returncode == 0:
        return
    # Debian and Ubuntu ship Python without ensurepip. A pip or virtualenv of the system will do instead.
    shutil.rmtree(VENV, ignore_errors=True)
    if _system_pip() and _quiet([sys.executable, "-m", "venv", "--without-pip", str(VENV)]).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if importlib.util.find_spec("virtualenv"):
        made = _quiet([sys.executable, "-m", "virtualenv", "--no-download", str(VENV)])
        if made.returncode == 0:
            return
        shutil.rmtree(VENV, ignore_errors=True)
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    raise SetUpError(
        f"This Python ({sys.executable}) cannot make virtual environments. On Debian and Ubuntu: "
        f"sudo apt install {version}-venv, then run this again. It said:\n" + (usual.stderr or usual.stdout).strip()
    )


def _system_pip() -> bool:
    """Is there a pip beside this Python that can install into another environment (pip 22.3 and newer)?"""
    return _quiet([sys.executable, "-m", "pip", "--python", sys.executable, "--version"]).returncode == 0


def _pip() -> list[str] | None:
    """The command that installs into the environment: its own pip, else the system's; None where neither works."""
    if _quiet([str(PYTHON), "-m", "pip", "--version"]).returncode == 0:
        return [str(PYTHON), "-m", "pip"]
    if _system_pip():
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    return None


def _install(profile: str) -> None:
    lock = ROOT / "requirements" / f"{profile}.lock"
    say(f"installing the dependencies into .venv (requirements/{profile}.lock)")
    began = time.monotonic()
    digests = {name: _digest(name) for name in INCLUDED[profile]}
    kept = {name: digest for name, digest in _read_stamp().items() if name != "python"}
    pip = _pip()
    if pip is None:
        raise SetUpError(f"The environment in {VENV} has no pip, and neither has {sys.executable}.")
    command = [*pip, "install", "--disable-pip-version-check", "--no-input", "--progress-bar=off"]
    command += ["--require-hashes", "-r", str(lock)]
    STAMP.unlink(missing_ok=True)  # a run that is cut off half-way must not look complete
    code = _run_with_progress(command)
    if code != 0:
        said = PIP_LOG.read_text("utf-8", "replace").strip().splitlines()
        errors = [line for line in said if line.startswith("ERROR")] or said[-10:]
        raise SetUpError(
            "\n".join(errors) + f"\nInstalling the dependencies failed (all that pip said: {PIP_LOG}). "
            "Check the network connection, then run this again."
        )
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps({**kept, **digests, "python": str(PYTHON.resolve())}), "utf-8")
    fresh.replace(STAMP)
    say(f"dependencies ready after {time.monotonic() - began:.0f} s")


def _run_with_progress(command: list[str]) -> int:
    """Runs pip with its words in a log; on a terminal one line shows how far it is."""
    terminal = sys.stderr.isatty()
    packages = 0
    with PIP_LOG.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        for line in process.stdout or ():
            log.write(line)
            if terminal and line.startswith(("Collecting ", "Installing collected")):
                packages += 1
                text = line.split("(from")[0].split(":")[0].strip().replace("Collecting", "fetching")
                print(f"\r\033[K  {packages:3} {text[:70]}", end="", file=sys.stderr, flush=True)
        code = process.wait()
    if terminal:
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    return code
