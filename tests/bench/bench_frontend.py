"""The figures of the frontend: sizes, the globe, ways between screens, a long table, ten tabs, what moves or leaves.

Run with ``npm run bench`` in ``web_ui``, or ``python -m tests.bench.bench_frontend``. Needs Chromium and Node.js; what
is measured is the built frontend in ``web_dist``. Each figure is printed when it is there.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.bench import bench_globe
from tests.bench.browser_work import main_thread
from tests.bench.figures import Figure, Scale, Section, alone, row
from tests.e2e.acts import is_live
from tests.e2e.people import DEMO_OWNER, Caller
from tests.e2e.screens import SCREENS, shown
from tests.e2e.shots import chromium, demo_airline
from tests.e2e.watched import WIDE, Watched
from tests.support.process import ROOT, Server
from vamgr.web.static import find_pages

# As long as the demo of the tests has been flying: half a minute instead of several.
YEARS = 0.2
NAVIGATION_MS = 100.0
FRAME_MS = 16.7
END_MS = 250.0
SHIFT = 0.01
TABS = 10
# What is waited for comes at last, also on a machine that others use; only what is timed is a figure.
PATIENCE_MS = 180_000.0
ROWS = 100_000

_BUDGET = re.compile(r"^(?:ok  |OVER) (.+?)\s+([\d.]+) of (\d+) KB$", re.MULTILINE)
# From the press to the second frame in which the other page stands there with what it has. The address is the new one
# some time before; until then it is the page that is left which has a heading.
_GO = """async (href) => {
  const left = document.querySelector('#page h1');
  const began = performance.now();
  document.querySelector(`aside a[href="${href}"]`).click();
  const frame = () => new Promise(requestAnimationFrame);
  // Some lead on to their first page, and once that has been seen, before the next frame.
  const at = () => location.pathname === href || (href !== '/' && location.pathname.startsWith(`${href}/`));
  const heading = () => document.querySelector('#page h1');
  const there = () => at() && heading() && heading() !== left
    && !document.querySelector('#page [role=status][aria-label=Loading]');
  while (!there()) {
    if (performance.now() - began > 60000) throw new Error(`${href} is not there after a minute: ${location.href}`);
    await frame();
  }
  await frame();
  return performance.now() - began;
}"""
_SCROLL = """async (frames) => {
  const box = document.querySelector('tr[data-index]').closest('.overflow-auto');
  for (let n = 0; n < frames; n++) {
    box.scrollTop += n % 40 === 39 ? 360000 : 240;
    await new Promise(requestAnimationFrame);
  }
}"""
_SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  const add = (list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value; };
  const observer = new PerformanceObserver(add);
  observer.observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => { add({ getEntries: () => observer.takeRecords() }); resolve(sum); }, 300);
})"""


def bench(scale: Scale) -> Section:
    """The frontend."""
    figures = _said("sizes", _budget)
    figures += _said("the globe", lambda: bench_globe.bench(scale).figures)
    expect.set_options(timeout=PATIENCE_MS)
    with chromium() as browser:
        print("making the demo airline …", file=sys.stderr, flush=True)
        with demo_airline(YEARS) as server:
            foreign: list[str] = []
            for title, measure in _MEASURES.items():
                figures += _said(title, partial(measure, browser, server, scale, foreign))
            leaving = _at_most("requests that leave the machine", len(foreign), "requests", 0)
            figures += _said("what leaves the machine", lambda: [leaving])
    return Section(
        "frontend",
        "The frontend",
        "npm run bench  (in web_ui)",
        "The demo airline in Chromium without a graphics card. Sizes are compressed. *Globe* and *flat* are the map of "
        "an airline with 354 airports, 2,000 routes and 500 flights on 1440x900 pixels: what all threads of the page "
        "and of the drawing process work for one frame. Ways from screen to screen go from the press to the second "
        "frame of the page that is there, all of them having been seen once: on the clock, which other work on the "
        "machine stretches, and as work of the page's main thread, which it hardly does. "
        f"The long table has {ROWS:,} rows; layout shifts are summed over each screen from its address to rest.",
        figures,
    )


def _said(title: str, measure: Callable[[], Iterable[Figure]]) -> list[Figure]:
    """Each as soon as it is known: a whole run takes minutes."""
    print(f"{title} …", file=sys.stderr, flush=True)
    known = list(measure())
    for name, value, limit, ratio, _, met in map(row, known):
        missed = "MISSED" if "no" in met else ""
        print(f"  {name}: {value} ({limit}; ratio {ratio}) {missed}".rstrip(), file=sys.stderr, flush=True)
    return known


def _at_most(name: str, value: float, unit: str, limit: float) -> Figure:
    return Figure(name, value, unit, "limit", limit, aim=f"at most {limit:g} {unit}", met=value <= limit)


def _budget() -> Iterator[Figure]:
    """Of each kind the one that is nearest to its limit."""
    script = ROOT / "web_ui" / "scripts" / "check-budget.mjs"
    done = subprocess.run(["node", str(script), str(_dist())], capture_output=True, text=True, check=False)
    worst: dict[str, tuple[str, float, float]] = {}
    for name, size, limit in _BUDGET.findall(done.stdout):
        kind = name.split()[0] if name.startswith(("route ", "lazy ")) else name
        if kind not in worst or float(size) / float(limit) > worst[kind][1] / worst[kind][2]:
            worst[kind] = (name, float(size), float(limit))
    for kind, (name, size, limit) in worst.items():
        named = f"largest {kind}: {name.split(maxsplit=1)[1].split('?')[0]}" if kind in {"route", "lazy"} else name
        yield _at_most(named, size, "KB", limit)


def _dist() -> Path:
    folder = find_pages()
    if folder is None:
        raise SystemExit("web_dist is missing. Build the frontend first: npm run build in web_ui.")
    return folder


@contextmanager
def _opened(browser: Browser, server: Server, foreign: list[str], *, signed_in: bool = True) -> Iterator[Watched]:
    context = browser.new_context(base_url=server.url, viewport=WIDE, locale="en-GB", timezone_id="UTC")
    one = Watched(context, server.url)
    context.on("request", lambda request: None if _ours(request.url, server) else foreign.append(request.url))
    if signed_in:
        DEMO_OWNER.sign_in(one)
    try:
        yield one
    finally:
        context.close()


def _page(one: Watched, path: str) -> Page:
    page = one.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(path)
    return page


def _ours(url: str, server: Server) -> bool:
    return url.startswith((f"{server.url}/", "data:", f"blob:{server.url}/"))


def _navigation(browser: Browser, server: Server, scale: Scale, foreign: list[str]) -> list[Figure]:
    with _opened(browser, server, foreign) as one:
        page = _page(one, "/crew")
        shown(page)
        links = page.locator("aside nav a, aside a[href^='/']")
        hrefs = [href for href in dict.fromkeys(link.get_attribute("href") for link in links.all()) if href]
        for href in hrefs:  # everything is fetched once
            page.evaluate(_GO, href)
            shown(page)
        # One after the other, so each is come to from another page.
        taken: dict[str, list[float]] = {href: [] for href in hrefs}
        worked: dict[str, list[float]] = {href: [] for href in hrefs}
        with main_thread(page) as thread:
            for _ in range(2 * scale.runs + 1):
                for href in hrefs:
                    before = thread.worked_ms()
                    taken[href].append(page.evaluate(_GO, href))
                    worked[href].append(thread.worked_ms() - before)
    return [*_to_screens("to", taken), *_to_screens("work of the page on the way to", worked)]


def _to_screens(what: str, measured: dict[str, list[float]]) -> list[Figure]:
    medians = {href: statistics.median(times) for href, times in measured.items()}
    slowest = max(medians, key=lambda href: medians[href])
    return [
        _at_most(f"{what} a screen seen before, median", statistics.median(medians.values()), "ms", NAVIGATION_MS),
        _at_most(f"{what} the slowest of {len(medians)}: {slowest}", medians[slowest], "ms", NAVIGATION_MS),
    ]


def _long_table(browser: Browser, server: Server, scale: Scale, foreign: list[str]) -> list[Figure]:
    frames = 120
    with _opened(browser, server, foreign, signed_in=False) as one:
        page = _page(one, "/kit")
        page.locator("tr[data-index='0']").wait_for()
        ends = [_timed(page, lambda: _to_end(page)) for _ in range(scale.runs + 1)]
        with main_thread(page) as thread:
            worked = []
            for _ in range(scale.runs):
                before = thread.worked_ms()
                page.evaluate(_SCROLL, frames)
                worked.append((thread.worked_ms() - before) / frames)
    return [
        _at_most(f"to the end of {ROWS:,} rows", statistics.median(ends), "ms", END_MS),
        _at_most("work of a frame while scrolling", statistics.median(worked), "ms", FRAME_MS),
    ]


def _timed(page: Page, act: Callable[[], None]) -> float:
    before = page.evaluate("performance.now()")
    act()
    taken: float = page.evaluate("performance.now()") - before
    page.keyboard.press("Home")
    page.locator("tr[data-index='0']:focus").wait_for()
    return taken


def _to_end(page: Page) -> None:
    page.locator("tr[data-index='0']").focus()
    page.keyboard.press("End")
    page.locator(f"tr[data-index='{ROWS - 1}']:not([aria-busy])").wait_for()


def _ten_tabs(browser: Browser, server: Server, scale: Scale, foreign: list[str]) -> list[Figure]:
    with _opened(browser, server, foreign) as one:
        streams: list[str] = []
        one.context.on("request", lambda request: "/api/v1/stream" in request.url and streams.append(request.url))
        pages = [_page(one, "/fleet") for _ in range(TABS)]
        for page in pages:
            is_live(page)
        live = sum(page.get_by_role("status").filter(has_text="Live").count() > 0 for page in pages)
    return [
        Figure("tabs that are live at once", live, "tabs", "opened", TABS, aim=f"all {TABS}", met=live == TABS),
        _at_most(f"streams of {TABS} tabs", len(streams), "streams", 1),
    ]


def _still(browser: Browser, server: Server, scale: Scale, foreign: list[str]) -> list[Figure]:
    owner = Caller(server, DEMO_OWNER)
    moved: dict[str, float] = {}
    with _opened(browser, server, foreign) as mine, _opened(browser, server, foreign, signed_in=False) as anybody:
        for screen in SCREENS:
            page = _page(mine if screen.signed_in else anybody, screen.address(owner))
            shown(page)
            expect(page.locator("body")).to_be_visible()
            moved[screen.name] = page.evaluate(_SHIFTS)
            page.close()
    most = max(moved, key=lambda name: moved[name])
    over = sum(value > SHIFT for value in moved.values())
    return [
        _at_most(f"layout shift of the worst screen: {most}", moved[most], "", SHIFT),
        _at_most(f"screens of {len(moved)} on which something moves", over, "screens", 0),
    ]


_MEASURES = {
    "from screen to screen": _navigation,
    "a long table": _long_table,
    "ten tabs": _ten_tabs,
    "what moves while a screen loads": _still,
}


if __name__ == "__main__":
    alone(bench)
