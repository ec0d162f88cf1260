"""Finds a Chromium for the end-to-end tests, or installs one where that needs no question to a person."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from dev_venv import SetUpError, say

VARIABLE = "VAMGR_TEST_CHROMIUM"
# The same engine without the browser around it that nobody sees: the tests take a quarter less time in it.
LIGHT = "chromium-headless-shell"
NAMES = (
    LIGHT,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MAC_APPS = ("Chromium", "Google Chrome", "Microsoft Edge")
WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)


def find_installed() -> Path | None:
    """The Chromium that VAMGR_TEST_CHROMIUM names, else the first one of this system that starts.

    Raises SetUpError when the variable names a file that is not there.
    """
    named = os.environ.get(VARIABLE)
    if named:
        path = Path(named)
        if not path.is_file():
            raise SetUpError(f"{VARIABLE} names {named}, and there is no such file.")
        return path
    return next((path for path in _candidates() if path.is_file() and _starts(path)), None)


def _candidates() -> Iterator[Path]:
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield Path(found)
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for app in MAC_APPS:
                yield folder / f"{app}.app/Contents/MacOS/{app}"
    elif sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
            folder_name = os.environ.get(variable)
            if folder_name:
                for program in WINDOWS_PROGRAMS:
                    yield Path(folder_name) / program


def _starts(path: Path) -> bool:
    """Some systems have a `chromium-browser` that only tells people to install a snap."""
    if sys.platform == "win32":  # there `--version` opens a window instead of answering
        return True
    try:
        answer = subprocess.run(
            [str(path), "--version"], check=False, capture_output=True, timeout=60, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def find_or_install(python: Path) -> Path | None:
    """Like find_installed, then Debian's package when we may install it, then Playwright's own browser.

    In CI Debian's light package is installed beside a browser that is there. `python` is the interpreter of the
    environment that holds Playwright.
    """
    found = find_installed() or _playwrights_own(python)
    wants_light = os.environ.get("CI") == "true" and VARIABLE not in os.environ and not shutil.which(LIGHT)
    if found and not wants_light:
        return found
    if _is_debian() and _may_install_packages():
        say(f"installing Debian's {LIGHT}")
        _try(["apt-get", "-q", "update"], 300)
        for package in (LIGHT, "chromium"):
            _try(["apt-get", "-q", "install", "-y", "--no-install-recommends", package], 900)
            installed = find_installed()
            if installed:
                return installed
    if found:
        return found
    say("no Chromium here: asking Playwright for one")
    _try([str(python), "-m", "playwright", "install", "chromium"], 600)
    return _playwrights_own(python)


def _playwrights_own(python: Path) -> Path | None:
    script = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([str(python), "-c", script], check=False, capture_output=True, text=True)
    path = Path(answer.stdout.strip() or "-")
    return path if path.is_file() and _starts(path) else None


def _is_debian() -> bool:
    # Ubuntu's package of that name only points to a snap, which containers cannot run.
    try:
        text = Path("/etc/os-release").read_text("utf-8")
    except OSError:
        return False
    return "ID=debian" in text.splitlines() and shutil.which("apt-get") is not None


def _may_install_packages() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _try(command: list[str], timeout_seconds: int) -> None:
    """Runs an installer; its failure is told, and the caller looks for the browser itself."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        answer = subprocess.run(
            command,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=timeout_seconds,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"{command[0]} did not finish: {error}")
        return
    if answer.returncode != 0:
        last = "\n".join(answer.stdout.strip().splitlines()[-5:])
        say(f"{' '.join(command)} failed:\n{last}")
