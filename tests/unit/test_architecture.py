"""The arrows between the folders: held on the real source, and the checker itself tried on small pieces."""

from pathlib import Path

import pytest

from tests.unit.architecture import MAX_LINES, violations

ROOT = Path(__file__).resolve().parents[2]


def _modules() -> list[tuple[str, str]]:
    files = sorted((ROOT / "vamgr").rglob("*.py"))
    return [
        (".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), file.read_text("utf-8"))
        for file in files
    ]


def test_the_source_keeps_the_rules() -> None:
    broken = [line for module, source in _modules() for line in violations(module, source)]

    assert not broken, "\n" + "\n".join(broken)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("vamgr.kernel.store", "from vamgr.kernel.event import Event\nimport sqlite3"),
        ("vamgr.fleet.domain", "from vamgr.kernel import Event\nfrom vamgr.world.distance import great_circle_nmi"),
        ("vamgr.fleet.domain", "from datetime import UTC, datetime\nlimit = datetime(2026, 1, 1, tzinfo=UTC)"),
        ("vamgr.finance.policies", "import asyncio\nfrom vamgr.flights.events import PirepAccepted"),
        ("vamgr.finance.policies", "from vamgr.flights import events"),
        ("vamgr.finance.policies", "import vamgr.flights.events"),
        ("vamgr.finance.api", "from vamgr.flights.queries import pirep_by_id"),
        ("vamgr.adapters.sqlite.sessions", "from vamgr.identity.sessions import Session"),
        ("vamgr.web.app", "from vamgr.flights.api import routes\nfrom vamgr.kernel.store import Store"),
        ("vamgr.adapters.sqlite.archive_source", "from vamgr.exchange.archive.layout import Row"),
        ("vamgr.branches.figures", "from vamgr.fleet.queries import fleet_of"),
        ("vamgr.runtime", "from vamgr.adapters.sqlite import SqliteStore"),
        ("vamgr.adapters.sqlite.store", "from vamgr.kernel.store import Conflict\nfrom vamgr.adapters import memory"),
        ("vamgr.world.airports", "import sqlite3\nfrom vamgr.world import cities"),
    ],
)
def test_allowed(module: str, source: str) -> None:
    assert violations(module, source) == []


@pytest.mark.parametrize(
    ("module", "source", "why"),
    [
        ("vamgr.kernel.store", "from vamgr.fleet.events import AircraftBought", "the kernel imports only the kernel"),
        ("vamgr.kernel.store", "import vamgr.adapters.sqlite", "the kernel imports only the kernel"),
        ("vamgr.kernel.store", "from vamgr import web", "the kernel imports only the kernel"),
        ("vamgr.finance.domain", "from vamgr.flights.domain import Pirep", "may read events of flights"),
        ("vamgr.finance.domain", "from vamgr.flights.queries import pirep", "may read events of flights"),
        ("vamgr.finance.policies", "from vamgr.flights.domain import Pirep", "may read events and queries"),
        ("vamgr.finance.policies", "from vamgr import flights", "may read events and queries"),
        ("vamgr.finance.views", "from vamgr.adapters.sqlite import reader", "an area imports only"),
        ("vamgr.finance.api", "from vamgr.web.errors import Problem", "an area imports only"),
        ("vamgr.finance.api", "from vamgr.settings import Settings", "an area imports only"),
        ("vamgr.adapters.sqlite.log", "from vamgr.exchange.csv import jobs", "knows the archive's form only"),
        ("vamgr.adapters.sqlite.log", "from vamgr.branches.keeper import Branches", "knows the archive's form only"),
        ("vamgr.finance.api", "from vamgr.branches.figures import figures_of", "an area imports only"),
        ("vamgr.branches.keeper", "from vamgr.adapters.sqlite.log import Store", "only the composition root"),
        ("vamgr.web.app", "from vamgr.adapters.sqlite import SqliteStore", "only the composition root"),
        ("vamgr.desktop", "import vamgr.adapters.memory", "only the composition root"),
        ("vamgr.adapters.sqlite.store", "from vamgr.fleet.domain import Aircraft", "decides nothing"),
        ("vamgr.adapters.redis", "from vamgr.web.live import Hub", "decides nothing"),
        ("vamgr.world.airports", "from vamgr.kernel.errors import Refused", "imports nothing else of vamgr"),
        ("vamgr.fleet.domain", "import random", "domain is pure"),
        ("vamgr.fleet.events", "from uuid import uuid4", "events is pure"),
        ("vamgr.fleet.domain", "def late():\n    import time", "domain is pure"),
        ("vamgr.fleet.domain", "from datetime import datetime, UTC\nx = datetime.now(UTC)", "reads the clock"),
        ("vamgr.fleet.domain", "import datetime\nx = datetime.date.today()", "reads the clock"),
        ("vamgr.fleet.domain", "from . import events", "relative import"),
        ("vamgr.fleet.domain", "from vamgr.kernel import (\n    Event,\n)\nfrom vamgr import cli", "an area imports"),
        ("vamgr.web.app", "x = 1\n" * MAX_LINES, "a file is one thought"),
    ],
)
def test_refused(module: str, source: str, why: str) -> None:
    found = violations(module, source)

    assert len(found) == 1
    assert why in found[0]
    assert found[0].startswith(f"{module}:")
