"""What a browser works: the processor's time, not the clock's, so that a machine that others use says much the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

# The browser's own process draws nothing of a page.
_DRAWING = {"renderer", "GPU"}


@dataclass(frozen=True)
class MainThread:
    """The thread in which a page's scripts, styles and layout run."""

    session: CDPSession

    def worked_ms(self) -> float:
        """How long it has worked so far."""
        metrics: list[dict[str, Any]] = self.session.send("Performance.getMetrics")["metrics"]
        return next(1_000 * float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


@contextmanager
def main_thread(page: Page) -> Iterator[MainThread]:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    try:
        yield MainThread(session)
    finally:
        session.detach()


def drawing_seconds(browser: Browser) -> float:
    """What all threads of all pages and of the process that draws them have worked since they began."""
    session = browser.new_browser_cdp_session()
    try:
        processes: list[dict[str, Any]] = session.send("SystemInfo.getProcessInfo")["processInfo"]
    finally:
        session.detach()
    return sum(float(one["cpuTime"]) for one in processes if one["type"] in _DRAWING)
