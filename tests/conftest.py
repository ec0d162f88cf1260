"""What every test shares: how hypothesis searches, and the browser for the tests that need one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from dev_chromium import find_installed
from hypothesis import settings

from tests.support.hashes import LIGHT_HASHER, REAL_HASHER
from tests.support.own_services import OwnServices, absent
from tests.support.running import STORE, Running, running_system
from tests.support.second_chances import tell
from tests.support.services import URLS
from vamgr.identity import passwords

# Shared machines stall for seconds, so no example has a deadline. In CI the search is the same every time: what
# fails there is what the change broke. At a desk it goes on looking in new places.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "desk")


# Whoever asks for no time of its own waits as long for an answer as the machine needs, instead of five seconds.
for _kind in ("connect", "read", "write", "pool"):
    setattr(httpx._config.DEFAULT_TIMEOUT_CONFIG, _kind, 60.0)


_OWN_SERVICES = pytest.StashKey[OwnServices]()


def pytest_configure(config: pytest.Config) -> None:
    """Services that do not answer are started by whoever runs the tests, before the workers begin."""
    alone = [Path(argument.split("::")[0]).resolve() for argument in config.args]
    units = Path(__file__).parent / "unit"
    if hasattr(config, "workerinput") or config.option.collectonly or all(path.is_relative_to(units) for path in alone):
        return
    names = absent()
    if not names:
        return
    services = config.stash[_OWN_SERVICES] = OwnServices()
    services.start(names)
    for name in services.started:
        print(f"tests: {name} does not answer, so one was started for them: {URLS[name]}", flush=True)
    for wanted in services.missing.values():
        print(f"tests: {wanted}", flush=True)


def pytest_unconfigure(config: pytest.Config) -> None:
    if services := config.stash.get(_OWN_SERVICES, None):
        services.stop()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and tell(reporter, exitstatus != 0) and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session", autouse=True)
def _light_hashes() -> Iterator[None]:
    """Hundreds of tests make hashes on the way, and each would take 0.2 s of processor time. The real ones are looked
    at in tests/unit/identity, and used by every server that is a process of its own."""
    passwords._HASHER = LIGHT_HASHER
    yield
    passwords._HASHER = REAL_HASHER


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """A Chromium, Chrome or Edge of this machine; without one the test is skipped, and in CI it fails."""
    path = find_installed()
    if path is not None:
        return path
    need = "needs a Chromium: start the tests with `python3 build_scripts/dev.py test`"
    if os.environ.get("CI") == "true":
        pytest.fail(need)
    pytest.skip(need)


@pytest.fixture
async def system(tmp_path: Path) -> AsyncIterator[Running]:
    """A whole system over an empty data folder; see tests/support/running.py for what it can do."""
    async with running_system(tmp_path / "data") as running:
        yield running


if STORE == "postgresql":

    def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> Any:
        from tests.support.hosting import new_loop

        return {"bridged": new_loop}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests come last: Playwright keeps an event loop running in this thread until the session ends, and
    beside that no test can have a loop of its own. And a broken rule is seen before a broken page.

    Of their files those with most tests come first, so that no worker begins a long one when the others are done."""
    lengths = Counter(item.path for item in items)
    items.sort(key=lambda item: ("e2e" in item.path.parts, -lengths[item.path] if "e2e" in item.path.parts else 0))
