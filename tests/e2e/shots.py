"""Pictures of every screen of the demo airline, wide and narrow, light and dark, for people to look at.

python -m tests.e2e.shots FOLDER [SCREEN ...]     all screens, or those named in screens.py
python -m tests.e2e.shots --readme                the two pictures of the README, into docs/images (needs Pillow)
python -m tests.e2e.shots --guide                 those of the user guide, into docs/images/guide (needs Pillow)
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.people import DEMO_OWNER, Caller
from tests.e2e.screens import SCREENS, Screen, shown
from tests.e2e.watched import NARROW, WIDE, launch, watched
from tests.support.process import ROOT, Server, answer_of, serving

_README = {"home": ROOT / "docs" / "images" / "home.png", "flight": ROOT / "docs" / "images" / "flight.png"}

_GUIDE = ROOT / "docs" / "images" / "guide"
_GUIDE_WIDE = (
    *("home", "fly", "booking", "report", "flight", "logbook"),
    *("network-week", "network-map", "fleet", "aircraft", "crew", "pilot", "finance", "finance-profit", "history"),
    *("public", "settings-airline", "settings-abilities", "data", "system"),
)
_GUIDE_NARROW = ("fly", "booking-departed", "review")
_GUIDE_WIDTH = 1200  # of a wide one, in pixels: as wide as a page of text shows it


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readme", action="store_true", help="make the pictures of the README")
    parser.add_argument("--guide", action="store_true", help="make the pictures of the user guide")
    parser.add_argument("folder", nargs="?", type=Path, help="where the pictures go")
    parser.add_argument("screens", nargs="*", help="which ones; all when none is named")
    given = parser.parse_args(arguments)
    if not given.readme and not given.guide and given.folder is None:
        parser.error("name a folder for the pictures, or ask for --readme or --guide")
    with demo_airline() as server, chromium() as browser:
        owner = Caller(server, DEMO_OWNER)
        if given.readme:
            for name, target in _README.items():
                screen = next(one for one in SCREENS if one.name == name)
                target.parent.mkdir(parents=True, exist_ok=True)
                shoot(browser, owner, server, screen, {target: (True, name == "home")}, opened="Economy fares")
                lighter(target)
            return
        if given.guide:
            _shoot_guide(browser, owner, server)
            return
        given.folder.mkdir(parents=True, exist_ok=True)
        for screen in SCREENS:
            if not given.screens or screen.name in given.screens:
                shoot(browser, owner, server, screen, _all_looks(given.folder, screen.name))
                print(screen.name, flush=True)


def _shoot_guide(browser: Browser, owner: Caller, server: Server) -> None:
    _GUIDE.mkdir(parents=True, exist_ok=True)
    for screen in SCREENS:
        looks = {
            _GUIDE / f"{screen.name}{'' if wide else '-phone'}.png": (wide, False)
            for wide, names in ((True, _GUIDE_WIDE), (False, _GUIDE_NARROW))
            if screen.name in names
        }
        if looks:
            shoot(browser, owner, server, screen, looks)
            for target in looks:
                lighter(target, width=_GUIDE_WIDTH)


def _all_looks(folder: Path, name: str) -> dict[Path, tuple[bool, bool]]:
    return {
        folder / f"{name}-{'wide' if wide else 'narrow'}-{'dark' if dark else 'light'}.png": (wide, dark)
        for wide in (True, False)
        for dark in (False, True)
    }


def shoot(
    browser: Browser,
    owner: Caller,
    server: Server,
    screen: Screen,
    looks: dict[Path, tuple[bool, bool]],
    opened: str | None = None,
) -> None:
    """``looks``: for each picture whether it is wide, and whether it is dark. ``opened``: what is unfolded for it."""
    address = screen.address(owner)
    for target, (wide, dark) in looks.items():
        with watched(browser, server.url, viewport=WIDE if wide else NARROW, dark=dark) as one:
            one.expected |= {(status, "/api/v1/") for status in ("401", "404", "410")}
            if screen.signed_in:
                DEMO_OWNER.sign_in(one)
            page = one.new_page(address)
            settled(page)
            tour = page.get_by_role("dialog", name="Tour").get_by_role("button", name="End the tour")
            if address == "/":  # where it begins by itself
                tour.click()
                settled(page)
            details = page.locator("details").filter(has_text=opened or "")
            if opened and details.count():
                details.first.locator("summary").click()
                page.mouse.move(0, 0)
                settled(page)
            page.screenshot(path=target, animations="disabled")


def lighter(picture: Path, width: int | None = None) -> None:
    """Six bits for each colour: no eye sees it, and every clone has a third less to fetch.

    With a ``width`` at most so wide, and five bits: many pictures on one page.
    """
    try:
        from PIL import Image
    except ImportError:
        raise SystemExit(f"{picture} is made, but large: `pip install pillow` and start again.") from None
    with Image.open(picture) as image:
        whole = image.convert("RGB")
        if width is None:
            whole.point(lambda level: level & 0xFC | level >> 6).save(picture, optimize=True)
            return
        if whole.width > width:
            whole = whole.resize((width, whole.height * width // whole.width), Image.Resampling.LANCZOS)
        whole.point(lambda level: level & 0xF8 | level >> 5).save(picture, optimize=True)


def settled(page: Page) -> None:
    """The screen, its map with fine coasts and its typefaces are there: two pictures in a row are the same."""
    shown(page)
    page.evaluate("() => document.fonts.ready")
    page.wait_for_load_state("load")
    page.wait_for_function(
        """() => [...document.querySelectorAll('[role=application] canvas:first-child')].every((map) => {
            const middle = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
            middle.drawImage(map, map.width / 2, map.height / 2, 1, 1, 0, 0, 1, 1);
            return middle.getImageData(0, 0, 1, 1).data[3] > 0
                && performance.getEntriesByType('resource').some((file) => file.name.includes('countries-50m'));
        })"""
    )
    before = page.screenshot()
    for _ in range(20):
        page.evaluate("() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))")
        now = page.screenshot()
        if now == before:
            return
        before = now


@contextmanager
def demo_airline(years: float = 2.0) -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        answer_of("demo", "--years", str(years), folder=Path(folder) / "data", timeout=900)
        with serving(Path(folder) / "data") as server:
            yield server


@contextmanager
def chromium() -> Iterator[Browser]:
    sys.path.insert(0, str(ROOT / "build_scripts"))
    from dev_chromium import find_installed

    path = find_installed()
    if path is None:
        raise SystemExit("There is no Chromium, Chrome or Edge here. Install one, or name it in VAMGR_TEST_CHROMIUM.")
    with sync_playwright() as playwright:
        yield launch(playwright, path)


if __name__ == "__main__":
    main(sys.argv[1:])
