"""Every screen, wide and at 390 px, light and dark: nothing for axe to complain of, nothing wider than the window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e import axe
from tests.e2e.people import DEMO_OWNER, Caller
from tests.e2e.screens import SCREENS, Screen, routes_of_the_frontend, shown
from tests.e2e.watched import NARROW, WIDE, Watched, watched
from tests.support.process import Server


def test_no_screen_is_left_out() -> None:
    looked_at = {screen.route for screen in SCREENS} - {""}
    assert looked_at == routes_of_the_frontend()


@pytest.fixture(scope="module")
def owner(demo: Server) -> Caller:
    return Caller(demo, DEMO_OWNER)


@pytest.fixture(scope="module")
def signed_in(browser: Browser, demo: Server) -> Iterator[Watched]:
    with watched(browser, demo.url) as one:
        DEMO_OWNER.sign_in(one)
        yield one


@pytest.fixture(scope="module")
def stranger(browser: Browser, demo: Server) -> Iterator[Watched]:
    with watched(browser, demo.url) as one:
        yield one


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_screen(screen: Screen, owner: Caller, signed_in: Watched, stranger: Watched) -> None:
    one = signed_in if screen.signed_in else stranger
    for expected in ("/api/v1/invitations/by-token/nothing", "/api/v1/session/launch"):
        one.expected |= {(status, expected) for status in ("401", "404", "410")}
    page = one.new_page(screen.address(owner))
    try:
        found = problems(page)
        assert not found, "\n".join(found)
        one.check()
    finally:
        one.complaints.clear()
        page.close()


def problems(page: Page) -> list[str]:
    found = []
    for width in (WIDE, NARROW):
        page.set_viewport_size(width)
        themed(page, "light")
        found += [f"{width['width']} px: {line}" for line in too_wide(page)]
        found += [f"{width['width']} px, light: {line}" for line in axe.violations(page)]
        themed(page, "dark")
        found += [f"{width['width']} px, dark: {line}" for line in axe.violations(page, colours_only=True)]
    return found


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
