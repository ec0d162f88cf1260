"""axe-core over a page: what of it a person with a screen reader, a keyboard or weak eyes could not use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

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
        "(options) => axe.run(document, options)", {"runOnly": run_only, "resultTypes": ["violations"]}
    )
    return [
        f"{violation['id']}: {node['target'][0]} {node['failureSummary'].splitlines()[-1].strip()} {node['html'][:160]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
