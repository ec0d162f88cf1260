"""The built executable as a person has it: an empty home folder, no network, no Python, no settings."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE_SECONDS = float(os.environ.get("VAMGR_SMOKE_PATIENCE", "60"))


# What the figures are held against: seconds, and megabytes.
LIMITS = {
    "ready, cold": 1.2,
    "ready, first": 1.2,
    "ready, warm": 0.8,
    "memory at rest": 120.0,
    "end of the window": 2.0,
}


class SmokeError(Exception):
    """Something does not work; the text says what."""


class Home:
    """A place of its own for everything that the program writes."""

    def __init__(self, exe: Path, folder: Path) -> None:
        self.exe = exe
        self.folder = folder
        self.temp = folder / "tmp"
        for path in (folder / "home", self.temp, folder / "run"):
            path.mkdir(mode=0o700)
        self.environment = self._environment()

    @property
    def data_dir(self) -> Path:
        """Where the program keeps its data when nobody tells it."""
        home = self.folder / "home"
        if sys.platform == "win32":
            return home / "AppData" / "Local" / "vamgr"
        if sys.platform == "darwin":
            return home / "Library" / "Application Support" / "vamgr"
        return home / ".local" / "share" / "vamgr"

    def _environment(self) -> dict[str, str]:
        home = self.folder / "home"
        kept = {
            name: os.environ[name]
            for name in ("PATH", "SYSTEMROOT", "COMSPEC", "PATHEXT", "WINDIR", "NUMBER_OF_PROCESSORS", "LANG", "USER")
            if name in os.environ
        }
        homes = {"HOME": home, "USERPROFILE": home, "APPDATA": home / "AppData" / "Roaming"}
        homes |= {"LOCALAPPDATA": home / "AppData" / "Local", "XDG_RUNTIME_DIR": self.folder / "run"}
        for path in homes.values():
            path.mkdir(parents=True, exist_ok=True)
        temps = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.temp))
        # Where the network cannot be taken away, whatever asks for it by the usual ways gets no answer.
        dead = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
        return {**kept, **{name: str(path) for name, path in homes.items()}, **temps, **dead, "NO_PROXY": "127.0.0.1"}

    def run(self, *arguments: str, code: int | None = 0, **extra: str) -> str:
        """One command to its end; what it printed. Raises SmokeError for another exit code."""
        done = subprocess.run(
            [str(self.exe), *arguments],
            env={**self.environment, **extra},
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS * 2,
            check=False,
        )
        if code is not None and done.returncode != code:
            raise SmokeError(f"vamgr {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def json(self, *arguments: str, code: int | None = 0, **extra: str) -> Any:
        return json.loads(self.run(*arguments, "--json", code=code, **extra))

    def unpacked(self) -> list[Path]:
        """What the one-file program has unpacked and not cleared away."""
        return list(self.temp.glob("_MEI*"))


class Program:
    """The executable, running: `serve`, or without a command as by a double click."""

    def __init__(self, home: Home, *arguments: str, **extra: str) -> None:
        self.home = home
        self.began = time.time()
        self._started = time.perf_counter()
        self.process = subprocess.Popen(
            [str(home.exe), *arguments],
            env={**home.environment, **extra},
            cwd=home.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        self.said: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def ready(self) -> float:
        """Wait until /readyz says so; the seconds from the start. Raises SmokeError."""
        self.url = wait_for("the address", self._address, self, pause=0.002)
        wait_for("/readyz", lambda: _status(f"{self.url}/readyz") == 200, self, pause=0.002)
        return time.perf_counter() - self._started

    @property
    def server_pid(self) -> int:
        """The process that serves: the second of the two of a one-file program."""
        return int(json.loads((self.home.data_dir / "server.json").read_text("utf-8"))["pid"])

    def pids(self) -> set[int]:
        return {self.process.pid, self.server_pid}

    def kill(self) -> None:
        """As a power cut would: both processes at once, with no last word."""
        pids = self.pids()
        for pid in pids:
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        self.process.wait(PATIENCE_SECONDS)
        wait_for("the end", lambda: not any(map(is_there, pids)))

    def stop(self) -> float:
        """As a service manager does; the seconds that it took. Raises SmokeError when it did not end well."""
        pids = self.pids()
        began = time.perf_counter()
        if sys.platform == "win32":
            subprocess.run(["taskkill", "/PID", str(self.server_pid)], capture_output=True, check=False)
        else:
            self.process.send_signal(signal.SIGTERM)
        return self.ended(pids, began)

    def ended(self, pids: set[int], began: float) -> float:
        code = self.process.wait(PATIENCE_SECONDS)
        wait_for("the end of both processes", lambda: not any(map(is_there, pids)))
        took = time.perf_counter() - began
        if code not in {0, -signal.SIGTERM}:
            raise SmokeError(f"it ended with {code}:\n{self.output()}")
        wait_for("the unpacked files to be gone", lambda: not self.home.unpacked())
        return took

    def memory_mb(self) -> float | None:
        """What both processes hold in memory (Linux)."""
        if not sys.platform.startswith("linux"):
            return None
        total = 0
        for pid in self.pids():
            status = Path(f"/proc/{pid}/status").read_text("utf-8")
            total += int(re.search(r"VmRSS:\s+(\d+)", status)[1])  # type: ignore[index]
        return total / 1000

    def output(self) -> str:
        return "".join(self.said)

    def _address(self) -> str | None:
        for line in self.said:
            if match := re.match(r"Open (http\S+)|vamgr \S+ is running at (http\S+)", line):
                return match[1] or match[2]
        info = self.home.data_dir / "server.json"
        try:
            # One that was killed has left its own behind.
            fresh = info.stat().st_mtime >= self.began
            return json.loads(info.read_text("utf-8"))["url"] if fresh else None
        except (OSError, ValueError):
            return None

    def _listen(self) -> None:
        self.said.extend(self.process.stdout or ())


def wait_for(what: str, asked: Callable[[], Any], program: Program | None = None, *, pause: float = 0.02) -> Any:
    """Ask until the answer is true, and give it. Raises SmokeError after a minute, or when the program has ended."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        if answer := asked():
            return answer
        if program is not None and program.process.poll() is not None:
            raise SmokeError(f"it ended with {program.process.returncode} before {what}:\n{program.output()}")
        if time.monotonic() > until:
            raise SmokeError(f"waited in vain for {what}" + (f":\n{program.output()}" if program else ""))
        time.sleep(pause)


def _status(url: str) -> int:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def is_there(pid: int) -> bool:
    if sys.platform == "win32":
        listed = subprocess.run(["tasklist", "/FI", f"PID eq {pid}"], capture_output=True, text=True, check=False)
        return str(pid) in listed.stdout
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:  # one that has ended and whose parent has not looked yet
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        return sys.platform != "linux"


def without_network(arguments: list[str]) -> bool:
    """On Linux: go on in a network of our own that leads nowhere. False where that is not allowed or not there."""
    inside = "VAMGR_SMOKE_INSIDE"
    unshare = shutil.which("unshare")
    if inside in os.environ or unshare is None or not sys.platform.startswith("linux"):
        return inside in os.environ
    flags = ["-n"] if os.geteuid() == 0 else ["-rn"]
    if subprocess.run([unshare, *flags, "true"], capture_output=True, check=False).returncode == 0:
        os.environ[inside] = "1"
        sys.stdout.flush()
        os.execv(unshare, [unshare, *flags, sys.executable, *arguments])  # noqa: S606 - no shell is what we want
    return False


def loopback_up() -> None:
    """A new network has even its loopback switched off."""
    import fcntl
    import socket
    import struct

    set_flags, up_and_running = 0x8914, 0x1 | 0x40
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as link:
        fcntl.ioctl(link, set_flags, struct.pack("16sh14x", b"lo", up_and_running))


def beside_its_limit(name: str, value: float) -> str:
    """A figure as people read it."""
    limit = LIMITS.get(name)
    unit = "MB" if name.startswith("memory") else "s"
    return f"{name}: {value:.2f} {unit}" + (f" of at most {limit:g} ({value / limit:.2f})" if limit else "")


def drop_caches(exe: Path) -> str:
    """Make the next start a cold one. Returns what was done about it, for the figure's name."""
    if sys.platform.startswith("linux"):
        try:
            os.sync()
            Path("/proc/sys/vm/drop_caches").write_text("3\n", "utf-8")
        except OSError:
            with exe.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return "cold file"
        return "cold"
    return "first"
