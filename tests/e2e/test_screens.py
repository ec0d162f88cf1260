"""Every screen, wide and narrow, light and dark: clean for axe, no wider than the window, nothing moves by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.axe import AXE_AT_HAND, WATCH_SHIFTS, problems
from tests.e2e.people import DEMO_OWNER, Caller, Person
from tests.e2e.screens import HOSTED_SCREENS, SCREENS, Screen, routes_of_the_frontend
from tests.e2e.watched import Watched, watched
from tests.support.process import Server
from tests.support.running import STORE


def test_no_screen_is_left_out() -> None:
    looked_at = {screen.route for screen in (*SCREENS, *HOSTED_SCREENS)} - {""}
    assert looked_at == routes_of_the_frontend()


@pytest.fixture(scope="module")
def owner(demo: Server) -> Caller:
    return Caller(demo, DEMO_OWNER)


_OF_A_FOLDER = {
    "phpvms-report": "a phpVMS site comes in with the first run of a data folder",
    "copies": "branches are folders beside a data folder",
}


@dataclass
class Eye:
    """One browser, and one page of it for screen after screen: a new one each time costs more than most screens."""

    browser: Watched
    page: Page | None = None

    def at(self, address: str) -> Page:
        if self.page is None:
            self.page = self.browser.new_page()
        self.page.goto(self.browser.origin + address)
        return self.page

    def close(self) -> None:
        """What went wrong on a page says nothing of the next one."""
        if self.page is not None:
            self.page.close()
            self.page = None


@contextmanager
def eye(browser: Browser, origin: str, person: Person | None = None) -> Iterator[Eye]:
    with watched(browser, origin) as one:
        if person is not None:
            person.sign_in(one)
        one.context.add_init_script(WATCH_SHIFTS)
        one.context.add_init_script(AXE_AT_HAND)
        yield Eye(one)


@pytest.fixture(scope="module")
def signed_in(browser: Browser, demo: Server) -> Iterator[Eye]:
    with eye(browser, demo.url, DEMO_OWNER) as one:
        yield one


@pytest.fixture(scope="module")
def stranger(browser: Browser, demo: Server) -> Iterator[Eye]:
    with eye(browser, demo.url) as one:
        yield one


# The other half is in test_screens_too.py.
@pytest.mark.parametrize("screen", SCREENS[0::2], ids=lambda screen: screen.name)
def test_screen(screen: Screen, owner: Caller, signed_in: Eye, stranger: Eye) -> None:
    look(screen, owner, signed_in, stranger)


def look(screen: Screen, owner: Caller, signed_in: Eye, stranger: Eye) -> None:
    if screen.name in _OF_A_FOLDER and STORE != "sqlite":
        pytest.skip(_OF_A_FOLDER[screen.name])
    eye = signed_in if screen.signed_in else stranger
    one = eye.browser
    for expected in ("/api/v1/invitations/by-token/nothing", "/api/v1/session/launch", "/api/v1/public/", "/va/"):
        one.expected |= {(status, expected) for status in ("401", "404", "410")}
    try:
        found = problems(eye.at(screen.address(owner)), reload=True)
        assert not found, "\n".join(found)
        one.check()
    except BaseException:
        eye.close()
        raise
    finally:
        one.complaints.clear()
