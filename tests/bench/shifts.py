"""What moves by itself while screens load on a slow machine over a slow line: which screen, by how much, what of it.

python -m tests.bench.shifts [SCREEN ...]           every screen of tests/e2e/screens.py or those named, wide and narrow
python -m tests.bench.shifts --pictures FOLDER ...  also a picture of each in the middle of loading, light and dark

Answers come 300 to 800 ms late, each address always as late as before, and the processor is slowed down four times.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.people import DEMO_OWNER, Caller
from tests.e2e.screens import SCREENS, Screen, shown
from tests.e2e.shots import chromium, demo_airline
from tests.e2e.watched import NARROW, WIDE, watched
from tests.support.process import Server, serving

_PATIENCE_MS = 180_000.0
# Asked a second time an address is as late as it was, and two of one page come in an order of their own.
_LATE = """
    const asked = window.fetch;
    window.fetch = async (input, ...rest) => {
        const address = String(input.url ?? input);
        if (!address.includes('/api/v1/')) return asked(input, ...rest);
        let sum = 7;
        for (const sign of address.replace(/[0-9a-f-]{36}/g, '')) sum = (sum * 31 + sign.charCodeAt(0)) % 9973;
        await new Promise((done) => setTimeout(done, 300 + (sum % 500)));
        return asked(input, ...rest);
    };
"""
# Which of them, and from where to where.
_WATCH = """
    window.moved = [];
    const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    const name = (node) => {
        const at = node?.nodeType === 1 ? node : node?.parentElement;
        if (!at) return '(gone)';
        const text = (at.innerText ?? '').replace(/\\s+/g, ' ').slice(0, 40);
        return `<${at.tagName.toLowerCase()} class="${(at.getAttribute('class') ?? '').slice(0, 80)}"> ${text}`;
    };
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            const nodes = entry.sources.map((one) =>
                `${place(one.previousRect)} -> ${place(one.currentRect)}  ${name(one.node)}`);
            window.moved.push({ by: entry.value, nodes });
        }
    }).observe({ type: 'layout-shift', buffered: true });
"""


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, help="a folder for pictures in the middle of loading")
    parser.add_argument("--data-dir", type=Path, help="a demo that is there already, else one is made")
    parser.add_argument("--slower", type=float, default=4, help="how many times slower the processor is")
    parser.add_argument("screens", nargs="*", help="which ones; all when none is named")
    given = parser.parse_args(arguments)
    expect.set_options(timeout=_PATIENCE_MS)
    if given.pictures:
        given.pictures.mkdir(parents=True, exist_ok=True)
    with chromium() as browser, serving(given.data_dir) if given.data_dir else demo_airline(0.2) as server:
        owner = Caller(server, DEMO_OWNER)
        for screen in SCREENS:
            if given.screens and screen.name not in given.screens:
                continue
            address = screen.address(owner)
            for wide in (True, False):
                _visit(browser, server, screen, address, wide=wide, slower=given.slower, pictures=given.pictures)


def _visit(
    browser: Browser, server: Server, screen: Screen, address: str, *, wide: bool, slower: float, pictures: Path | None
) -> None:
    with watched(browser, server.url, viewport=WIDE if wide else NARROW) as one:
        if screen.signed_in:
            DEMO_OWNER.sign_in(one)
        one.context.add_init_script(_WATCH + _LATE)
        page = one.new_page()
        page.set_default_timeout(_PATIENCE_MS)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(address)
        look = "wide" if wide else "narrow"
        if pictures:
            _half_way(page, pictures, f"{screen.name}-{look}")
        shown(page)
        page.evaluate("() => new Promise((done) => setTimeout(done, 1000))")
        moved = page.evaluate("() => window.moved")
        print(f"{sum(each['by'] for each in moved):.4f}  {screen.name}, {look}", flush=True)
        for each in moved:
            if each["by"] >= 0.001:
                print(f"          {each['by']:.4f}")
                for node in each["nodes"]:
                    print(f"                  {node}")
        one.complaints.clear()  # what a page is told by the server is not what is looked at here


def _half_way(page: Page, folder: Path, name: str) -> None:
    """After the session and the airline are known and while the page's own answers are on their way."""
    page.wait_for_selector("[role=status][aria-label=Loading], h1")
    page.evaluate("() => new Promise((done) => setTimeout(done, 250))")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=folder / f"{name}-{scheme}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
