"""What the globe costs: the processor's time for a frame of a map with 2,000 routes and 500 flights, drawn in software.

Run with ``python -m tests.bench.bench_globe``. Needs Chromium and the frontend's packages (`npm ci` in ``web_ui``).
"""

from __future__ import annotations

import functools
import http.server
import statistics
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.bench.browser_work import drawing_seconds
from tests.bench.figures import Figure, Scale, Section, alone
from tests.e2e.shots import chromium
from tests.support.process import ROOT

WEB_UI = ROOT / "web_ui"
VIEW = (1440, 900)
_LIMITS_MS = {"rest": 25.0, "turn": 60.0}
_NAMES = {"rest": "camera at rest", "turn": "turning"}


def bench(scale: Scale) -> Section:
    """The globe."""
    with _page() as (browser, page):
        measured = {
            (projection, kind): _median(browser, page, projection, kind, scale)
            for projection in ("globe", "flat")
            for kind in _LIMITS_MS
        }
    figures = [
        Figure(
            f"{projection}, {_NAMES[kind]}",
            value,
            "ms/frame",
            "limit",
            _LIMITS_MS[kind],
            aim=f"at most {_LIMITS_MS[kind]:.0f} ms of processor time",
            met=value <= _LIMITS_MS[kind],
        )
        for (projection, kind), value in measured.items()
    ]
    return Section(
        "globe",
        "The map of a large airline",
        "python -m tests.bench.bench_globe",
        f"354 airports, 2,000 routes and 500 flights on {VIEW[0]}x{VIEW[1]} pixels without a graphics card: what all "
        "threads of the page and of the drawing process work for one frame. The median of several runs. On a "
        "machine that others use each frame costs several times as much: measure alone.",
        figures,
    )


def _median(browser: Browser, page: Page, projection: str, kind: str, scale: Scale) -> float:
    page.evaluate("(kind) => flip(kind)", projection)
    page.wait_for_timeout(600)  # until it has settled and its coasts are fine
    return statistics.median(_per_frame(browser, page, kind, scale.seconds) for _ in range(2 * scale.runs + 1))


def _per_frame(browser: Browser, page: Page, kind: str, seconds: float) -> float:
    before = drawing_seconds(browser)
    frames: int = page.evaluate("([kind, ms]) => run(kind, ms)", [kind, 1_000 * seconds])
    return 1_000 * (drawing_seconds(browser) - before) / max(1, frames)


@contextmanager
def _page() -> Iterator[tuple[Browser, Page]]:
    """The page of ``web_ui/bench``, built and opened, its coasts loaded."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _served(_built(Path(folder))) as origin,
        chromium() as browser,
    ):
        page = browser.new_page(viewport={"width": VIEW[0], "height": VIEW[1]})
        page.goto(origin, wait_until="networkidle")
        page.wait_for_function("() => 'run' in window")
        yield browser, page


def _built(folder: Path) -> Path:
    vite = WEB_UI / "node_modules" / "vite" / "bin" / "vite.js"
    if not vite.is_file():
        raise SystemExit(
            "The frontend's packages are missing: `npm ci` in web_ui, or `npm run bench`, which fetches them."
        )
    command = ["node", str(vite), "build", "-c", "bench/vite.config.ts", "--outDir", str(folder), "--logLevel", "error"]
    subprocess.run(command, cwd=WEB_UI, check=True)
    return folder


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nothing of it is of interest."""


if __name__ == "__main__":
    alone(bench)
