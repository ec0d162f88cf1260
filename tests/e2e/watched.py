"""Chromium as the tests want it: off the network, frozen in language, zone and motion, an eye on every page."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request, ViewportSize

WIDE: ViewportSize = {"width": 1440, "height": 900}
NARROW: ViewportSize = {"width": 390, "height": 844}

# A browser that is this many times slower, with answers that take their time, shows which tests only hurry.
SLOWER = float(os.environ.get("VAMGR_TEST_SLOW_BROWSER", "1"))

# Chromium looks for Google's hosts by itself; what it does alone must not be taken for what the pages do.
_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
)
# The list of an address bar that nobody sees is a page of its own, which takes longer to load than most of ours do,
# once for each window. What Playwright switches off is repeated, since only the last such list counts.
_NOT_OURS = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
_FAILED_LOAD = re.compile(r"Failed to load resource: (?:the server responded with a status of (\d+)|(net::\w+))")


def launch(playwright: Playwright, executable: Path) -> Browser:
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return playwright.chromium.launch(
        executable_path=str(executable),
        chromium_sandbox=not as_root,
        args=[*_FLAGS, f"--disable-features={','.join(_NOT_OURS)}", *(["--no-sandbox"] if as_root else [])],
    )


@dataclass
class Watched:
    """One person's browser. What a page does that no page of ours may do is kept in ``complaints``.

    ``expected`` names answers that this test provokes, as ``("409", "/api/v1/bookings")`` or
    ``("net::ERR_CONNECTION_REFUSED", "/api/v1/")``: the status or the network's error, and how the path begins.
    """

    context: BrowserContext
    origin: str
    expected: set[tuple[str, str]] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        # Who is not signed in learns it from this answer.
        self.expected.add(("401", "/api/v1/me"))
        self.context.on("request", self._request)
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self.complaints.append(f"page error: {error.error}"))

    def new_page(self, path: str | None = None) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(30_000 * SLOWER)
        if SLOWER > 1:
            slow_down(page)
        if path is not None:
            page.goto(self.origin + path)
        return page

    def expect(self, status: str, path: str) -> None:
        self.expected.add((status, path))

    def check(self) -> None:
        assert not self.complaints, "\n".join(self.complaints)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:", f"blob:{self.origin}/")):
            self.complaints.append(f"request to another origin: {request.method} {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"}:
            return
        failed = _FAILED_LOAD.match(message.text)
        if failed:
            path = urlsplit(message.location["url"]).path
            if any(what in failed.groups() and path.startswith(start) for what, start in self.expected):
                return
        # Chromium's words about its own software rendering are not about the page.
        if message.type == "warning" and "GPU stall" in message.text:
            return
        self.complaints.append(f"console {message.type}: {message.text} ({message.location['url']})")


def slow_down(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    unlimited = {"offline": False, "downloadThroughput": -1, "uploadThroughput": -1}
    devtools.send("Network.emulateNetworkConditions", {**unlimited, "latency": 50 * SLOWER})


@contextmanager
def watched(
    browser: Browser,
    origin: str,
    *,
    viewport: ViewportSize = WIDE,
    dark: bool = False,
    scale: float = 1,
) -> Iterator[Watched]:
    """A browser without memory, closed at the end; complains then about what was seen."""
    context = browser.new_context(
        base_url=origin,
        viewport=viewport,
        device_scale_factor=scale,
        locale="en-GB",
        timezone_id="UTC",
        reduced_motion="reduce",
        color_scheme="dark" if dark else "light",
        service_workers="block",
    )
    try:
        one = Watched(context, origin)
        yield one
        one.check()
    finally:
        context.close()
