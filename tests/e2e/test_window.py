"""The native window on a screen without a monitor: what it remembers, its dialogs, its keys, and what it says when
nothing works."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import smoke_display
from smoke_display import Screen
from smoke_program import wait_for

from tests.e2e.people import found_airline
from tests.support.certificates import make_pair
from tests.support.process import ROOT, environment, serving

STORED = ROOT / "tests" / "data" / "folders"
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the smoke test opens the system's own web view"),
    pytest.mark.needs_display,
]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    need = f"needs {', '.join(smoke_display.NEEDED)} and python3-gi with gir1.2-webkit2-4.1 for this Python"
    if not smoke_display.have_tools() or not _has_web_view():
        if os.environ.get("CI") == "true":
            pytest.fail(need)
        pytest.skip(need)
    with smoke_display.screen() as found:
        yield found


def _has_web_view() -> bool:
    program = "from vamgr.desktop.toolkit import find_web_view; import sys; sys.exit(not find_web_view().name)"
    display = {"DISPLAY": ":0"}  # looked at only, never opened
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env={**environment(), **display}, check=False)
    return done.returncode == 0


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an airline in it; only to be copied."""
    folder = tmp_path_factory.mktemp("founded") / "data"
    with serving(folder) as server:
        found_airline(server)
    return folder


@pytest.fixture
def folder(founded: Path, tmp_path: Path) -> Path:
    shutil.copytree(founded, tmp_path / "data")
    return tmp_path / "data"


class Desktop:
    """vamgr as by a double click. ``opened`` is what it would have opened in the browser."""

    def __init__(self, folder: Path, screen: Screen, tmp_path: Path) -> None:
        self.folder = folder
        self.opened = tmp_path / "opened.txt"
        self._screen = screen
        browser = tmp_path / "browser"
        browser.write_text(f'#!/bin/sh\necho "$1" >> "{self.opened}"\n', "utf-8")
        browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
        home = tmp_path / "home"
        (home / "Downloads").mkdir(parents=True, exist_ok=True)
        self.environment = {
            **environment(), "DISPLAY": screen.display, "BROWSER": f"{browser} %s", "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"), "XDG_DATA_HOME": str(home / ".local"),
        }  # fmt: skip
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> str:
        """Wait until the airline's page is in the window; its id."""
        painted = self.log().count("first paint")
        self.process = self.popen()
        wait_for("the first paint", lambda: self.log().count("first paint") > painted or self._ended())
        return self._screen.window()

    def popen(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "vamgr", "--data-dir", str(self.folder)],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def close(self) -> int:
        """As a person closes it; the exit code."""
        assert self.process is not None
        self._screen.close(self.process)
        return self.process.wait()

    def log(self) -> str:
        path = self.folder / "logs" / "vamgr.log"
        return path.read_text("utf-8") if path.exists() else ""

    def remembered(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "remembered.json").read_text("utf-8"))["window"]
        return found

    def _ended(self) -> bool:
        assert self.process is not None
        if self.process.poll() is not None:
            said = self.process.communicate()[0]
            pytest.fail(f"vamgr ended with {self.process.returncode}: {said}\n{self._screen.managed()}")
        return False


@pytest.fixture
def desktop(folder: Path, screen: Screen, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(folder, screen, tmp_path)
    yield made
    if made.process is not None and made.process.poll() is None:
        made.process.kill()
        made.process.wait()
        wait_for("the screen to be empty", lambda: not screen.windows())


def place(screen: Screen, window: str) -> tuple[int, ...]:
    shell = dict(line.split("=") for line in screen.xdotool("getwindowgeometry", "--shell", window).splitlines())
    return tuple(int(shell[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))


def choose_backup(screen: Screen, window: str) -> None:
    """File, Save a backup… by keyboard, until its dialog has the keyboard: the page may not listen to the menu yet."""

    def tried() -> bool:
        for key in ("Escape", "F10", "Down", "Return"):
            screen.xdotool("key", key)
        until = time.monotonic() + 2
        while time.monotonic() < until:
            if len(screen.windows()) > 1 and screen.active() != window:
                return True
        return False

    wait_for("the dialog", tried)


def test_size_and_place_stay_over_restarts_without_creeping(desktop: Desktop, screen: Screen) -> None:
    window = desktop.start()
    screen.xdotool("windowsize", "--sync", window, "900", "700")
    screen.xdotool("windowmove", "--sync", window, "200", "120")
    wait_for("the size", lambda: place(screen, window)[2:] == (900, 700))
    assert desktop.close() == 0
    first = desktop.remembered()
    assert (first["width"], first["height"]) == (900, 700)

    places = []
    for _ in range(2):
        window = desktop.start()
        places.append(place(screen, window))
        assert desktop.close() == 0

    assert places[0][2:] == places[1][2:] == (900, 700)
    assert places[0] == places[1], "the window creeps"
    assert desktop.remembered() == first


def test_a_place_that_is_on_no_screen_any_more_is_not_used(desktop: Desktop, screen: Screen) -> None:
    kept = {"port": None, "window": {"width": 900, "height": 700, "x": 5000, "y": 3000}}
    (desktop.folder / "remembered.json").write_text(json.dumps(kept))

    window = desktop.start()

    x, y, _, _ = place(screen, window)
    assert 0 <= x < smoke_display.SIZE[0] - 100
    assert 0 <= y < smoke_display.SIZE[1] - 100
    assert desktop.close() == 0


def test_the_menu_saves_a_backup_through_the_systems_dialog(desktop: Desktop, screen: Screen, tmp_path: Path) -> None:
    target = tmp_path / "kept.zip"
    window = desktop.start()

    choose_backup(screen, window)
    screen.xdotool("type", str(target.with_suffix("")))  # what is written replaces the name, not its ending
    screen.xdotool("key", "Return")

    wait_for("the backup", target.exists)
    with zipfile.ZipFile(target) as archive:
        assert "log.sqlite" in archive.namelist()
    assert target.stat().st_mode & 0o077 == 0
    wait_for("the dialog to be gone", lambda: screen.windows() == [window])
    assert desktop.close() == 0


def test_a_dialog_that_is_closed_writes_nothing_and_the_window_goes_on(desktop: Desktop, screen: Screen) -> None:
    window = desktop.start()
    for _ in range(2):  # the second time shows that the first left nothing locked
        choose_backup(screen, window)
        screen.xdotool("key", "Escape")
        wait_for("the dialog to be gone", lambda: screen.windows() == [window])

    assert list((Path(desktop.environment["HOME"]) / "Downloads").iterdir()) == []
    assert desktop.close() == 0


def test_zoom_by_key_is_remembered(desktop: Desktop, screen: Screen) -> None:
    desktop.start()

    def zoomed() -> bool:
        screen.xdotool("key", "ctrl+plus")
        until = time.monotonic() + 1
        while time.monotonic() < until:
            if desktop.remembered()["zoom"] > 1:
                return True
        return False

    wait_for("the page to listen to its keys", zoomed)
    assert desktop.close() == 0
    zoom = desktop.remembered()["zoom"]
    assert zoom in {1.1, 1.25, 1.5}

    desktop.start()
    assert desktop.close() == 0
    assert desktop.remembered()["zoom"] == zoom


def test_sigterm_closes_the_window_and_ends_well(desktop: Desktop) -> None:
    desktop.start()
    assert desktop.process is not None

    desktop.process.send_signal(signal.SIGTERM)

    assert desktop.process.wait(60) == 0
    assert not (desktop.folder / "log.sqlite-wal").exists()


def test_every_start_goes_on_with_the_same_session(desktop: Desktop) -> None:
    for _ in range(2):
        desktop.start()
        desktop.close()
    import sqlite3

    with sqlite3.connect(desktop.folder / "log.sqlite") as log:
        agents = [row[0] for row in log.execute("SELECT user_agent FROM sessions")]
    assert sum("AppleWebKit" in agent for agent in agents) == 1


def test_a_folder_that_is_served_opens_in_the_browser_signed_in_once(
    folder: Path, screen: Screen, tmp_path: Path
) -> None:
    import httpx

    desktop = Desktop(folder, screen, tmp_path)
    with serving(folder) as server:
        said = desktop.popen()
        assert said.wait(60) == 0
        assert said.stdout is not None
        assert "token" not in said.stdout.read(), "what signs in is not for the terminal's scroll-back"
        address = wait_for("the browser", lambda: desktop.opened.exists() and desktop.opened.read_text().strip())
        assert address.startswith(f"{server.url}/launch?token=")

        with httpx.Client() as first, httpx.Client() as second:
            assert first.get(address).status_code == 303
            assert first.get(f"{server.url}/api/v1/me").status_code == 200
            assert second.get(address).status_code == 303
            assert second.get(f"{server.url}/api/v1/me").status_code == 401
    assert not screen.windows()


@pytest.mark.parametrize(
    ("stored", "words"), [("newer-events.zip", "vamgr 9.1.0"), (None, "is no database")], ids=["newer", "damaged"]
)
def test_what_went_wrong_is_readable_in_the_window(
    stored: str | None, words: str, screen: Screen, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    if stored is None:
        (folder / "log.sqlite").write_bytes(b"this " + words.encode() * 500)
        words = "is damaged"
    else:
        with zipfile.ZipFile(STORED / stored) as archive:
            archive.extractall(folder)
    desktop = Desktop(folder, screen, tmp_path)
    desktop.process = desktop.popen()

    wait_for("the sentence on the screen", lambda: screen.reads(words), pause=0.3)
    assert desktop.close() == 4
    assert desktop.process.stdout is not None
    assert words in desktop.process.stdout.read()


def test_an_open_dialog_does_not_keep_it_from_ending(desktop: Desktop, screen: Screen) -> None:
    window = desktop.start()
    choose_backup(screen, window)
    assert desktop.process is not None

    desktop.process.send_signal(signal.SIGTERM)

    assert desktop.process.wait(60) == 0
    assert "Traceback" not in desktop.log()


def test_it_can_be_closed_while_it_still_starts(desktop: Desktop, screen: Screen) -> None:
    desktop.process = desktop.popen()
    wait_for("the window", screen.windows)

    assert desktop.close() == 0
    assert not screen.windows()


def test_printing_opens_the_systems_dialog_while_the_page_is_live(desktop: Desktop, screen: Screen) -> None:
    window = desktop.start()

    def tried() -> bool:
        screen.xdotool("key", "ctrl+p")
        until = time.monotonic() + 2
        while time.monotonic() < until:
            if len(screen.windows()) > 1:
                return True
        return False

    wait_for("the dialog", tried)
    screen.xdotool("key", "Escape")
    wait_for("the dialog to be gone", lambda: screen.windows() == [window])
    assert desktop.close() == 0


def test_a_stop_in_the_middle_of_the_start_leaves_no_window_behind(desktop: Desktop, screen: Screen) -> None:
    desktop.process = desktop.popen()
    wait_for("the owner's note", (desktop.folder / "server.json").exists, pause=0.001)

    desktop.process.send_signal(signal.SIGTERM)

    assert desktop.process.wait(60) == 0
    assert not screen.windows()


def test_the_window_opens_its_own_https_address(desktop: Desktop, screen: Screen) -> None:
    pair = make_pair(desktop.folder)
    (desktop.folder / "vamgr.toml").write_text(f'tls_cert = "{pair.cert.name}"\ntls_key = "{pair.key.name}"\n')

    desktop.start()

    wait_for("the airline on the screen", lambda: screen.reads("Fjord Air"), pause=0.3)
    assert desktop.close() == 0


def test_a_display_that_does_not_answer_is_no_reason_to_vanish(folder: Path, screen: Screen, tmp_path: Path) -> None:
    desktop = Desktop(folder, screen, tmp_path)
    desktop.environment["DISPLAY"] = ":987"
    desktop.process = desktop.popen()

    wait_for("the browser", lambda: desktop.opened.exists() and "/launch?token=" in desktop.opened.read_text())

    desktop.process.send_signal(signal.SIGTERM)
    assert desktop.process.wait(60) == 0
    assert desktop.process.stdout is not None
    assert ":987 cannot be opened" in desktop.process.stdout.read()
