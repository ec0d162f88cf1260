"""axe-core over a page: what of it a person with a screen reader, a keyboard or weak eyes could not use."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page

from tests.e2e.screens import shown
from tests.e2e.watched import NARROW, WIDE

# A copy of our own, since the tests need no Node: vendor/axe-core.LICENSE.
_SOURCE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
_COLOUR_RULES = ["color-contrast", "link-in-text-block"]


def violations(page: Page, *, colours_only: bool = False) -> list[str]:
    """One line per thing that breaks a rule. ``colours_only`` when just the theme has changed since the last time."""
    if not page.evaluate("() => 'axe' in window"):
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


def problems(page: Page) -> list[str]:
    """Wide and narrow, light and dark; the page is wide and light again afterwards."""
    found = too_wide(page)
    themed(page, "light")
    found += _of("wide, light", violations(page))
    themed(page, "dark")
    found += _of("wide, dark", violations(page, colours_only=True))
    page.set_viewport_size(NARROW)
    themed(page, "dark")
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
