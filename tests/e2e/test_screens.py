"""Every screen, wide and at 390 px, light and dark: nothing for axe to complain of, nothing wider than the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e.axe import problems
from tests.e2e.people import DEMO_OWNER, Caller
from tests.e2e.screens import SCREENS, Screen, routes_of_the_frontend
from tests.e2e.watched import Watched, watched
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
