"""Tries out a built executable, on every system with the same script: python3 build_scripts/dev.py smoke [--exe F]

An empty home folder and no network; the first evening in a real browser; kill -9; everything is there and verified; the
window with what it shows (Linux: on a screen of its own), its single instance and its clean end. Prints the figures of
start and memory beside their limits, and adds them to dist/figures.json.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

import dev_chromium  # noqa: E402
import smoke_display  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from playwright.sync_api import Error as PlaywrightError  # noqa: E402
from smoke_browser import AIRLINE, everything_is_there, first_evening, first_paint  # noqa: E402
from smoke_program import (  # noqa: E402
    Home,
    Program,
    SmokeError,
    beside_its_limit,
    drop_caches,
    is_there,
    loopback_up,
    wait_for,
    without_network,
)

from tests.e2e.watched import launch, watched  # noqa: E402

WARM_STARTS = 5
FIGURES = ROOT / "dist" / "figures.json"


class Report:
    """Says what was tried as it goes, and keeps the figures."""

    def __init__(self) -> None:
        self.figures: dict[str, float] = {}

    def step(self, what: str, tried: Callable[[], object]) -> None:
        began = time.perf_counter()
        tried()
        print(f"  ok  {what} ({time.perf_counter() - began:.1f} s)", flush=True)

    def figure(self, name: str, value: float) -> None:
        self.figures[name] = round(value, 3)
        print(f"      {beside_its_limit(name, value)}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Tries out a built executable.")
    name = "vamgr.exe" if sys.platform == "win32" else "vamgr"
    parser.add_argument("--exe", type=Path, default=ROOT / "dist" / name)
    parser.add_argument("--pictures", type=Path, help="A folder to keep the screenshot of the window in.")
    arguments = parser.parse_args()
    exe: Path = arguments.exe.resolve()
    if not exe.is_file():
        print(f"There is no {exe}. Build it first: python3 build_scripts/dev.py build", file=sys.stderr)
        return 1
    windowed = sys.platform != "linux" or smoke_display.have_tools()
    alone = without_network([str(Path(__file__)), *sys.argv[1:]])
    if alone:
        loopback_up()
    print(f"smoke test of {exe}{'' if alone else ', WITH THE NETWORK THERE: it cannot be taken away here'}")
    report = Report()
    try:
        with tempfile.TemporaryDirectory(prefix="vamgr-smoke-") as folder, _browser() as browser:
            home = Home(exe, Path(folder).resolve())
            commands(home, report)
            starts(home, browser, report)
            evening(home, browser, report)
            copies(home, report)
            if windowed:
                window(home, report, arguments.pictures)
            elif os.environ.get("CI") == "true":
                raise SmokeError(f"the window was not tried: install {', '.join(smoke_display.NEEDED)}")
            else:
                print(f"THE WINDOW WAS NOT TRIED: install {', '.join(smoke_display.NEEDED)}.")
    except (SmokeError, AssertionError, PlaywrightError, subprocess.TimeoutExpired) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    _keep(report)
    print("smoke test passed")
    return 0


def commands(home: Home, report: Report) -> None:
    """What needs no airline; and that the drivers of a scaled-out installation are in the file."""

    def drivers() -> None:
        nowhere = {
            "VAMGR_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
            "VAMGR_AMQP_URL": "amqp://127.0.0.1:1/",
            "VAMGR_REDIS_URL": "redis://127.0.0.1:1/0",
        }
        found = {one["check"]: one["text"] for one in home.json("doctor", code=1, **nowhere)["findings"]}
        for check in ("postgresql", "rabbitmq", "redis"):
            text = found[check].lower()
            if not any(word in text for word in ("refused", "connect", "1225", "111")) or "no module" in text:
                raise SmokeError(f"the driver of {check} said: {found[check]}")

    report.step("version", lambda: home.run("version"))
    report.step("doctor", lambda: home.json("doctor"))
    if sys.platform == "linux" and os.environ.get("VAMGR_SMOKE_INSIDE"):
        report.step("it runs as the first process of a container", lambda: _as_number_one(home))
    report.step("the drivers of PostgreSQL, RabbitMQ and Redis are in it and speak", drivers)


def _as_number_one(home: Home) -> None:
    command = ["unshare", "-pf", "--mount-proc", str(home.exe), "version"]
    done = subprocess.run(command, env=home.environment, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not done.stdout.startswith("vamgr "):
        raise SmokeError(f"as process 1 it ended with {done.returncode}: {done.stdout}{done.stderr}")


def starts(home: Home, browser: Browser, report: Report) -> None:
    """How long it takes until it answers, and until somebody sees it."""
    program = Program(home, "serve", "--port", "0")
    program.ready()  # the very first start makes the folder and its tables
    program.stop()
    kind = drop_caches(home.exe)
    cold = Program(home, "serve", "--port", "0")
    report.figure(f"ready, {kind}", cold.ready())
    cold.stop()
    readies, paints, ends = [], [], []
    for _ in range(WARM_STARTS):
        program = Program(home, "serve", "--port", "0")
        readies.append(program.ready())
        with watched(browser, program.url) as one:
            paints.append(first_paint(one.new_page("/")))
        ends.append(program.stop())
    report.figure("ready, warm", statistics.median(readies))
    report.figure("first paint in an open browser, after ready", statistics.median(paints))
    report.figure("first paint in an open browser, warm", statistics.median(readies) + statistics.median(paints))
    report.figure("end after SIGTERM", statistics.median(ends))


def evening(home: Home, browser: Browser, report: Report) -> None:
    """From the empty home folder over a crash to the proof that nothing is lost."""
    program = Program(home, "serve", "--port", "0")
    program.ready()
    report.step("first run, aircraft, route, booking, report, acceptance", lambda: first_evening(browser, program.url))
    memory = program.memory_mb()
    if memory is not None:
        report.figure("memory after the evening", memory)
    report.step("kill -9", program.kill)
    again = Program(home, "serve", "--port", "0")
    report.step("it starts again over what the crash left", again.ready)
    memory = again.memory_mb()
    if memory is not None:
        report.figure("memory at rest", memory)
    report.step("everything is there", lambda: everything_is_there(browser, again.url))
    report.step("verify beside the running server", lambda: _verified(home))
    if sys.platform.startswith("linux"):
        report.step("the server ends when the process that unpacked it is killed", lambda: _orphaned(again))
        for left in home.unpacked():  # nobody was there any more to clear it away
            shutil.rmtree(left)
    else:
        again.stop()
    report.step("verify", lambda: _verified(home))


def copies(home: Home, report: Report) -> None:
    """A backup, and a folder made from it that verifies."""
    copy, restored = home.folder / "copy.zip", home.folder / "restored"
    report.step("backup", lambda: home.run("backup", str(copy)))
    report.step("restore", lambda: home.run("restore", str(copy), "--data-dir", str(restored)))
    report.step("verify the restored folder", lambda: _verified(home, "--data-dir", str(restored)))


def window(home: Home, report: Report, pictures: Path | None) -> None:
    """As by a double click. What is on the screen is looked at where we have a screen of our own."""
    if sys.platform != "linux":
        report.step("the window opens and ends", lambda: _unseen_window(home))
        return
    with smoke_display.screen() as screen:
        program = Program(home, DISPLAY=screen.display)
        report.figure("window: ready", program.ready())
        report.figure("window: first paint", _painted(home, program))
        _seen(screen, report, pictures)
        report.step("a second start brings the first to the front", lambda: _second_start(home, screen))
        pids = program.pids()
        report.figure("end of the window", program.ended(pids, screen.close(program.process)))
        if (home.data_dir / "log.sqlite-wal").exists():
            raise SmokeError("the log was not brought into one file at the end")
    report.step("verify after the window", lambda: _verified(home))


def _seen(screen: smoke_display.Screen, report: Report, pictures: Path | None) -> None:
    report.step("the window shows more than a blank page", lambda: wait_for("colours", lambda: screen.colours() > 1000))
    report.step(
        "the window shows the airline, signed in",
        lambda: wait_for(f"“{AIRLINE}” on the screen", lambda: screen.reads(AIRLINE), pause=0.5),
    )
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        screen.save(pictures / "window.ppm")


def _painted(home: Home, program: Program) -> float:
    log = home.data_dir / "logs" / "vamgr.log"

    def at() -> float:
        said = [line for line in log.read_text("utf-8").splitlines() if "first paint of the window at" in line]
        last = float(said[-1].rpartition(" ")[2]) if said else 0.0
        return last if last > program.began else 0.0

    return float(wait_for("the first paint of the window", at, program)) - program.began


def _second_start(home: Home, screen: smoke_display.Screen) -> None:
    first = screen.window()
    screen.xdotool("windowminimize", first)
    wait_for("the window to be minimised", lambda: screen.active() != first)
    said = home.run(DISPLAY=screen.display)
    if "already runs here" not in said:
        raise SmokeError(f"the second start said: {said}")
    wait_for("the first window in front", lambda: screen.active() == first)
    if screen.windows() != [first]:
        raise SmokeError("the second start opened a second window")


def _unseen_window(home: Home) -> None:
    program = Program(home)
    program.ready()
    _painted(home, program)
    said = home.run()
    if "already runs here" not in said:
        raise SmokeError(f"the second start said: {said}")
    program.stop()


def _orphaned(program: Program) -> None:
    pids = program.pids()
    program.process.kill()
    program.process.wait()
    wait_for("the end of the server", lambda: not any(map(is_there, pids)))


def _verified(home: Home, *arguments: str) -> None:
    report = home.json("verify", *arguments)
    if not report["ok"] or not report["events"]:
        raise SmokeError(f"verify found: {report}")


@contextmanager
def _browser() -> Iterator[Browser]:
    chromium = dev_chromium.find_installed()
    if chromium is None:
        raise SmokeError("there is no Chromium")
    with sync_playwright() as playwright:
        browser = launch(playwright, chromium)
        try:
            yield browser
        finally:
            browser.close()


def _keep(report: Report) -> None:
    found = json.loads(FIGURES.read_text("utf-8")) if FIGURES.is_file() else {}
    if FIGURES.parent.is_dir():
        FIGURES.write_text(json.dumps({**found, "run": report.figures}, indent=1), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
