"""axe-core over a page: what of it a person with a screen reader, a keyboard or weak eyes could not use."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page

from tests.e2e.screens import shown
from tests.e2e.watched import NARROW, WIDE

# A copy of our own, since the tests need no Node: vendor/axe-core.LICENSE.
_SOURCE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
# Put into a context whose pages are all looked at: half a megabyte goes to the browser once, and is parsed once.
AXE_AT_HAND = f"window.loadAxe = function () {{ {_SOURCE}\n}};"
_TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
_COLOUR_RULES = ["color-contrast", "link-in-text-block"]


def violations(page: Page, *, colours_only: bool = False) -> list[str]:
    """One line per thing that breaks a rule. ``colours_only`` when just the theme has changed since the last time."""
    if not page.evaluate("() => ('axe' in window) || (window.loadAxe?.(), 'axe' in window)"):
        page.evaluate(_SOURCE)
    run_only = {"type": "rule", "values": _COLOUR_RULES} if colours_only else {"type": "tag", "values": _TAGS}
    found: dict[str, Any] = page.evaluate(
        "(options) => axe.run(document, options)",
        {"runOnly": run_only, "resultTypes": ["violations"], "preload": False},
    )
    return [
        f"{violation['id']}: {node['target'][0]} {node['failureSummary'].splitlines()[-1].strip()} {node['html'][:160]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def problems(page: Page, *, reload: bool = False) -> list[str]:
    """Wide and narrow, light and dark; the page is wide and light again afterwards.

    ``reload`` also loads the page narrow, and tells what moved while it was loading, wide and narrow.
    """
    shown(page)
    found = [*too_wide(page), *(shifts(page) if reload else ())]
    themed(page, "light")
    found += _of("wide, light", violations(page))
    themed(page, "dark")
    found += _of("wide, dark", violations(page, colours_only=True))
    page.set_viewport_size(NARROW)
    if reload:
        page.reload()
        shown(page)
        found += _of("narrow", [*shifts(page), *scrolls_sideways(page)])
    themed(page, "dark")  # it is, but what just loaded may still move
    found += _of("narrow, dark", violations(page, colours_only=True))
    themed(page, "light")
    found += _of("narrow, light", too_wide(page) + violations(page))
    page.set_viewport_size(WIDE)
    return found


def _of(look: str, lines: list[str]) -> list[str]:
    return [f"{look}: {line}" for line in lines]


def themed(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(
        """(dark) => document.documentElement.classList.contains('dark') === dark
            && document.getAnimations().every((animation) => animation.playState !== 'running')""",
        arg=scheme == "dark",
    )
    shown(page)


# What stood somewhere else in an earlier frame, though nobody touched anything. Put into a context before its pages.
WATCH_SHIFTS = """
    window.shifted = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            const moved = entry.sources.map(({ node }) => node && (node.outerHTML ?? node.textContent).slice(0, 120));
            window.shifted.push({ by: entry.value, moved });
        }
    }).observe({ type: 'layout-shift', buffered: true });
"""
# A fifth of what the web calls good: nobody sees it. Most screens have none at all, and on a slow line the worst has a
# tenth of this (tests/bench/shifts.py).
_MOST_SHIFT = 0.02


def shifts(page: Page) -> list[str]:
    """What moved by itself since the page began to load, if it is enough to be seen."""
    # Two frames: what has just come in has its place.
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    found: list[dict[str, Any]] = page.evaluate("() => window.shifted")
    if sum(one["by"] for one in found) <= _MOST_SHIFT:
        return []
    return [f"moved by itself: {one['by']:.3f} {one['moved']}" for one in found]


def scrolls_sideways(page: Page) -> list[str]:
    wide: int = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"the page scrolls sideways by {wide} px"] if wide > 0 else []


def too_wide(page: Page) -> list[str]:
    """What reaches beyond the window's right edge without a scroller of its own around it."""
    found: list[str] = page.evaluate(
        """() => {
            const wide = document.documentElement.clientWidth;
            const scrolls = (element) => {
                for (let at = element.parentElement; at && at.id !== 'page'; at = at.parentElement)
                    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true;
                return false;
            };
            return [...document.querySelectorAll('#root *')]
                .filter((element) => element.getBoundingClientRect().right > wide + 1 && !scrolls(element))
                .map((element) => 'too wide: ' + element.outerHTML.slice(0, 160));
        }"""
    )
    return found[:3]
