"""A browser for this folder, servers on folders of their own, and the demo's folder made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.people import Airline, Person, found_airline
from tests.e2e.watched import WIDE, Watched, launch, watched
from tests.support.process import Server, answer_of, serving

# Two cores, shared: patience, and still an end.
expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("e2e")
            item.add_marker("needs_chromium")


# Not for the session: Playwright's loop runs in this thread while it lives, and other tests have loops of their own.
@pytest.fixture(scope="package")
def browser(chromium_path: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright, chromium_path)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """vamgr over a folder that nobody has used."""
    with serving(tmp_path_factory.mktemp("empty") / "data") as server:
        yield server


@pytest.fixture(scope="package")
def small_airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    """One airline for all tests that only add to it, or take back what they did."""
    with serving(tmp_path_factory.mktemp("small") / "data") as server:
        yield found_airline(server)


@pytest.fixture(scope="session")
def demo_made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `vamgr demo --json` said of ten weeks; its folder is only to be copied."""
    made: dict[str, Any] = answer_of("demo", "--years", "0.2", folder=tmp_path_factory.mktemp("demo") / "data")
    return made


@pytest.fixture(scope="module")
def demo(demo_made: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """vamgr over this module's own copy of the demo airline."""
    folder = tmp_path_factory.mktemp("demo-copy") / "data"
    shutil.copytree(demo_made["data_dir"], folder)
    with serving(folder) as server:
        yield server


Open = Callable[..., Watched]


@pytest.fixture
def open_browser(browser: Browser) -> Iterator[Open]:
    """``open_browser(server)``, ``open_browser(server, person)``: a person's own browser, watched to the test's end."""
    opened: list[Any] = []

    def open_one(server: Server, person: Person | None = None, *, viewport: Any = WIDE, dark: bool = False) -> Watched:
        manager = watched(browser, server.url, viewport=viewport, dark=dark)
        one = manager.__enter__()
        opened.append(manager)
        if person is not None:
            person.sign_in(one)
        return one

    yield open_one
    complaints = []
    for manager in reversed(opened):
        try:
            manager.__exit__(None, None, None)
        except AssertionError as error:
            complaints.append(str(error))
    assert not complaints, "\n".join(complaints)
