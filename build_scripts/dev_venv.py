"""The virtual environments of the repository: made, kept in step with the locks, shared by concurrent runs.

One to run and test in, one that the executable is made from, which holds nothing else, and one with what the
deployment files are checked with.

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
LOCK_FILE = ROOT / ".dev.lock"
# Everything in the runtime lock is in the dev lock too, in the same version (a test keeps it so).
INCLUDED = {"runtime": ("runtime",), "dev": ("dev", "runtime"), "build": ("build",), "deploy": ("deploy",)}
FOLDERS = {"runtime": ".venv", "dev": ".venv", "build": ".venv-build", "deploy": ".venv-deploy"}


class SetUpError(Exception):
    """The environment cannot be made; the text says what the person can do about it."""


def say(text: str) -> None:
    print(f"dev: {text}", file=sys.stderr, flush=True)


def ensure(profile: str) -> Path:
    """Makes sure that the profile's environment holds what requirements/<profile>.lock asks for; returns its Python.

    Costs two small file reads when there is nothing to do. Raises SetUpError.
    """
    environment = _Environment(profile)
    if environment.up_to_date():
        return environment.python
    try:
        with _one_at_a_time(environment):
            if not environment.up_to_date():  # another run may have done the work while we waited
                if not environment.usable():
                    environment.create()
                environment.install()
    except PermissionError as error:
        raise SetUpError(
            f"Cannot write to {error.filename or ROOT}: the folder of the repository must be writable."
        ) from error
    return environment.python


class _Environment:
    """The environment of a profile: runtime and dev share one."""

    def __init__(self, profile: str) -> None:
        self.profile = profile
        self.folder = ROOT / FOLDERS[profile]
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.stamp = self.folder / "vamgr-stamp.json"
        self.pip_log = self.folder / "pip.log"

    def up_to_date(self) -> bool:
        stamp = self._read_stamp()
        # The resolved path changes when the system's Python moves to another minor version below the environment.
        same_python = self.python.exists() and stamp.get("python") == str(self.python.resolve())
        return same_python and stamp.get(self.profile) == _digest(self.profile)

    def usable(self) -> bool:
        if not self.python.exists():
            return False
        check = "import sys, encodings; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
        # One that was cut off while it was made has a Python already and no pip yet.
        return _quiet([str(self.python), "-c", check]).returncode == 0 and self._pip() is not None

    def create(self) -> None:
        """Makes an empty environment, also where the system's Python lacks the parts that the usual way needs."""
        if self.folder.is_symlink() or self.folder.is_file():
            raise SetUpError(f"{self.folder} is not a folder of its own. Move it away, then run this again.")
        if self.folder.exists():
            say(f"the {self.folder.name} here does not work (its Python moved?): making a new one")
            shutil.rmtree(self.folder)
        usual = _quiet([sys.executable, "-m", "venv", str(self.folder)])
        if usual.returncode == 0:
            return
        # Debian and Ubuntu ship Python without ensurepip. A pip or virtualenv of the system will do instead.
        shutil.rmtree(self.folder, ignore_errors=True)
        if _system_pip() and _quiet([sys.executable, "-m", "venv", "--without-pip", str(self.folder)]).returncode == 0:
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        if importlib.util.find_spec("virtualenv"):
            made = _quiet([sys.executable, "-m", "virtualenv", "--no-download", str(self.folder)])
            if made.returncode == 0:
                return
            shutil.rmtree(self.folder, ignore_errors=True)
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        raise SetUpError(
            f"This Python ({sys.executable}) cannot make virtual environments. On Debian and Ubuntu: "
            f"sudo apt install {version}-venv, then run this again. It said:\n" + (usual.stderr or usual.stdout).strip()
        )

    def install(self) -> None:
        profile = self.profile
        lock = ROOT / "requirements" / f"{profile}.lock"
        say(f"installing the dependencies into {self.folder.name} (requirements/{profile}.lock)")
        began = time.monotonic()
        digests = {name: _digest(name) for name in INCLUDED[profile]}
        kept = {name: digest for name, digest in self._read_stamp().items() if name != "python"}
        pip = self._pip()
        if pip is None:
            raise SetUpError(f"The environment in {self.folder} has no pip, and neither has {sys.executable}.")
        command = [*pip, "install", "--disable-pip-version-check", "--no-input", "--progress-bar=off"]
        command += ["--require-hashes", "-r", str(lock)]
        self.stamp.unlink(missing_ok=True)  # a run that is cut off half-way must not look complete
        code = _run_with_progress(command, self.pip_log)
        if code != 0:
            said = self.pip_log.read_text("utf-8", "replace").strip().splitlines()
            errors = [line for line in said if line.startswith("ERROR")] or said[-10:]
            raise SetUpError(
                "\n".join(errors) + f"\nInstalling the dependencies failed (all that pip said: {self.pip_log}). "
                "Check the network connection, then run this again."
            )
        fresh = self.stamp.with_suffix(".new")
        fresh.write_text(json.dumps({**kept, **digests, "python": str(self.python.resolve())}), "utf-8")
        fresh.replace(self.stamp)
        say(f"dependencies ready after {time.monotonic() - began:.0f} s")

    def _read_stamp(self) -> dict[str, str]:
        try:
            stamp = json.loads(self.stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _pip(self) -> list[str] | None:
        """The command that installs into the environment: its own pip, else the system's; None where neither works."""
        if _quiet([str(self.python), "-m", "pip", "--version"]).returncode == 0:
            return [str(self.python), "-m", "pip"]
        if _system_pip():
            return [sys.executable, "-m", "pip", "--python", str(self.python)]
        return None


def _digest(name: str) -> str:
    # Line ends differ between checkouts; what the lock says does not.
    text = (ROOT / "requirements" / f"{name}.lock").read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(text).hexdigest()


@contextlib.contextmanager
def _one_at_a_time(environment: "_Environment") -> Iterator[None]:
    """Holds the set-up lock of this repository; the system lets go of it even after kill -9."""
    with LOCK_FILE.open("a+b") as file:
        told = False
        while not _try_lock(file.fileno()):
            if not told:
                say(f"another run is setting up {environment.folder.name}: waiting for it")
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


def _quiet(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, check=False, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL
    )


def _system_pip() -> bool:
    """Is there a pip beside this Python that can install into another environment (pip 22.3 and newer)?"""
    return _quiet([sys.executable, "-m", "pip", "--python", sys.executable, "--version"]).returncode == 0


def _run_with_progress(command: list[str], pip_log: Path) -> int:
    """Runs pip with its words in a log; on a terminal one line shows how far it is."""
    terminal = sys.stderr.isatty()
    packages = 0
    with pip_log.open("w", encoding="utf-8") as log:
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
