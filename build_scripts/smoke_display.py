"""A screen without a monitor, to look at the real window: Xvfb with a window manager, a screenshot, and its text."""

import collections
import difflib
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dev_venv import ROOT, say
from smoke_program import SmokeError, wait_for

_ALIKE = 0.85
_PRESSES = 6
_PRESS_SECONDS = 20
NEEDED = ("Xvfb", "openbox", "xdotool", "tesseract")
PACKAGES = ROOT / "build_scripts" / "release" / "linux-packages.txt"
SIZE = (1500, 960)


def have_tools() -> bool:
    """Find them, or install Debian's where that needs no question to a person."""
    if all(map(shutil.which, NEEDED)):
        return True
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("installing what shows a window without a monitor")
        wanted = [line for line in PACKAGES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *wanted]):
            subprocess.run(["apt-get", "-q", *arguments], env=quiet, stdout=subprocess.DEVNULL, check=False)
    return all(map(shutil.which, NEEDED))


class Screen:
    """``display`` is what DISPLAY is set to; ``folder`` holds the frame buffer and what the window manager said."""

    def __init__(self, display: str, folder: Path) -> None:
        self.display = display
        self._frame = folder / "Xvfb_screen0"
        self._managed = folder / "window-manager.log"

    def colours(self) -> int:
        """How many different ones are on the screen."""
        pixels = self._pixels()[2]
        return len(collections.Counter(pixels[index : index + 3] for index in range(0, len(pixels), 3)))

    def text(self) -> str:
        """What can be read on it."""
        with tempfile.TemporaryDirectory() as folder:
            picture = Path(folder) / "screen.ppm"
            self.save(picture, larger=True)  # small letters are misread: an i for a j
            done = subprocess.run(
                ["tesseract", str(picture), "-", "--psm", "11"], capture_output=True, text=True, check=False
            )
        if done.returncode != 0:
            raise SmokeError(f"tesseract cannot read the screen: {done.stderr}")
        return done.stdout

    def reads(self, words: str) -> bool:
        """Whether they are on it, but for a letter or two that are misread: an i for a j, or the last one lost."""
        read = " ".join(self.text().split())
        windows = (read[start : start + len(words)] for start in range(max(1, len(read) - len(words) + 1)))
        compared = (difflib.SequenceMatcher(None, window, words) for window in windows)
        return any(one.quick_ratio() >= _ALIKE and one.ratio() >= _ALIKE for one in compared)

    def save(self, target: Path, *, larger: bool = False) -> None:
        """``larger``: twice as wide and high."""
        width, height, pixels = self._pixels()
        if larger:
            lines = (pixels[start : start + width * 3] for start in range(0, len(pixels), width * 3))
            pixels = b"".join(_twice(line) * 2 for line in lines)
            width, height = width * 2, height * 2
        target.write_bytes(b"P6 %d %d 255\n" % (width, height) + pixels)

    def _pixels(self) -> tuple[int, int, bytes]:
        """Xvfb keeps its frame buffer in a file: an XWD header, a colour map, then 32 bits a pixel."""
        raw = self._frame.read_bytes()
        header_size = struct.unpack(">I", raw[:4])[0]
        fields = struct.unpack(">25I", raw[:100])
        width, height, bytes_a_line, colours = fields[4], fields[5], fields[12], fields[19]
        start = header_size + colours * 12
        rows = []
        for row in range(height):
            line = raw[start + row * bytes_a_line : start + row * bytes_a_line + width * 4]
            rgb = bytearray(width * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
            rows.append(bytes(rgb))
        return width, height, b"".join(rows)

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def window(self) -> str:
        """The id of the program's window, when it is there."""
        return wait_for("the window", self.windows)[0]

    def windows(self) -> list[str]:
        """The ids of all windows of the program that can be seen."""
        return self.xdotool("search", "--onlyvisible", "--class", "vamgr").split()

    def active(self) -> str:
        return self.xdotool("getactivewindow")

    def close(self, process: subprocess.Popen[str]) -> float:
        """Close the window as a person does, with the window manager's key; when, by ``time.perf_counter``.

        A window that has not got the keyboard yet hears nothing, nor does a window manager that is just started
        again after a crash: a person presses again.

        Raises:
            SmokeError: The program goes on however often.
        """
        for _ in range(_PRESSES):
            pressed = time.perf_counter()
            self.xdotool("key", "--clearmodifiers", "alt+F4")
            with suppress(subprocess.TimeoutExpired):
                process.wait(_PRESS_SECONDS)
                return pressed
            say(f"Alt+F4 was not heard; active: {self.active()} of {self.windows()}; {self.managed()}")
        raise SmokeError(f"the window cannot be closed; {self.managed()}")

    def managed(self) -> str:
        """What the window manager said, and how often it has ended."""
        return f"the window manager said: {self._managed.read_text('utf-8', 'replace').strip() or 'nothing'}"


def _twice(line: bytes) -> bytes:
    """Each pixel of a line two times."""
    wide = bytearray(len(line) * 2)
    for colour in range(3):
        wide[colour::6] = wide[colour + 3 :: 6] = line[colour::3]
    return bytes(wide)


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own, with a window manager, until the block ends."""
    with tempfile.TemporaryDirectory(prefix="vamgr-screen-") as folder:
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                f"{SIZE[0]}x{SIZE[1]}x24",
                "-fbdir",
                folder,
                "-nolisten",
                "tcp",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        manager = None
        try:
            display = f":{(server.stdout.readline() if server.stdout else '').strip()}"
            found = Screen(display, Path(folder))
            # Without a window manager no key closes a window: one that has crashed is started again.
            with (Path(folder) / "window-manager.log").open("wb") as said:
                manager = subprocess.Popen(
                    ["sh", "-c", "while true; do openbox; echo openbox ended with $?; sleep 0.2; done"],
                    start_new_session=True,
                    env={**os.environ, "DISPLAY": display},
                    stdout=said,
                    stderr=subprocess.STDOUT,
                )
            wait_for("the window manager", lambda: found.xdotool("get_num_desktops"))
            yield found
        finally:
            if manager is not None:
                os.killpg(manager.pid, signal.SIGTERM)
                manager.wait()
            server.terminate()
            server.wait()
