"""A browser for this folder, servers on folders of their own, and the demo's folder made once."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.people import Airline, Person, found_airline
from tests.e2e.watched import SLOWER, WIDE, Watched, launch, watched
from tests.support.process import Server, answer_of, bring_in, serving
from tests.support.running import STORE
from tests.support.second_chances import give

# Two cores, shared by four workers: patience, which costs nothing where all is well, and still an end.
expect.set_options(timeout=30_000 * SLOWER)
_DEMO_SECONDS = 150


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("e2e")
            item.add_marker("needs_chromium")
            give(item)


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
    if STORE != "sqlite":
        pytest.skip("a first run belongs to a data folder; test_hosted.py founds airlines in a database")
    with serving(tmp_path_factory.mktemp("empty") / "data") as server:
        yield server


@pytest.fixture(scope="package")
def small_airline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Airline]:
    """One airline for all tests that only add to it, or take back what they did."""
    with serving(tmp_path_factory.mktemp("small") / "data", stored=True) as server:
        yield found_airline(server)


@pytest.fixture(scope="session")
def demo_made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `vamgr demo --json` said of ten weeks; its folder is only to be copied. Made once for all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    answer = shared / "demo-made.json"
    try:
        (shared / "demo-made").mkdir()
    except FileExistsError:
        return _made_by_another(answer)
    try:
        made = answer_of("demo", "--years", "0.2", folder=shared / "demo-made" / "data", timeout=_DEMO_SECONDS)
    except BaseException as error:
        _write_whole(answer, {"failed": str(error) or repr(error)})
        raise
    _write_whole(answer, made)
    return made


def _made_by_another(answer: Path) -> dict[str, Any]:
    deadline = time.monotonic() + _DEMO_SECONDS
    while not answer.exists():
        assert time.monotonic() < deadline, "another worker has not made the demo in time"
        time.sleep(0.1)
    made: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    assert "failed" not in made, f"another worker could not make the demo: {made['failed']}"
    return made


def _write_whole(path: Path, content: dict[str, Any]) -> None:
    """There for others as soon as it is complete."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(content), "utf-8")
    part.replace(path)


@pytest.fixture(scope="module")
def demo(demo_made: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """vamgr over this module's own copy of the demo airline."""
    folder = tmp_path_factory.mktemp("demo-copy") / "data"
    if STORE == "sqlite":
        shutil.copytree(demo_made["data_dir"], folder)
    else:
        archive = folder.with_name("demo.zip")
        answer_of("export", str(archive), folder=Path(demo_made["data_dir"]))
        bring_in(archive, folder)
    with serving(folder, stored=True) as server:
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
