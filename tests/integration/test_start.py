"""What is imported until `vamgr serve` answers: every module there is time that somebody waits, at every start."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from vamgr.airline.commands import FoundAirline, found_airline
from vamgr.areas import AREA_NAMES
from vamgr.kernel.uow import SYSTEM
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings

# The command line as it is, up to where it says the address: from then on requests are answered.
_UNTIL_READY = """
import json, os, sys
from vamgr import __main__, cli

def say(url, settings, system):
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

cli._say_where = say
sys.argv = ["vamgr", "serve", "--port", "0", "--data-dir", sys.argv[1]]
__main__.main()
"""

# What a folder needs for nothing, or not before somebody asks for something.
_NOT_THESE = (
    r"(asyncpg|aio_pika|aiormq|pamqp|redis|greenlet|opentelemetry|jwt|google|grpc)\b",
    r"(rich|webview|gi|bottle|bcrypt|urllib\.request|sqlalchemy\.(orm|ext)|sqlalchemy\.dialects\.postgresql)\b",
    r"vamgr\.adapters\.(postgres|rabbitmq|redis)\b",
    r"vamgr\.(hosted|scaled|otlp|directory|desktop|service|copies|branches|care|verifying|doctor|diagnostics)\b",
    r"vamgr\.demo\.(?!folder|hosting)",
    r"vamgr\.web\.openapi\b",
    # Of an area: its facts and tables, and what fills those. The rest is loaded beside the first page.
    rf"vamgr\.({'|'.join(AREA_NAMES)})\.(csv\.)?(api|undo|policies|claims|sentences|answers|bodies|search|commands)",
)
# With room for a few more. Whoever comes here with many: can they be imported where they are used?
_MOST_OF_OURS = 205
_MOST = 720


def loaded_until_ready(folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _UNTIL_READY, str(folder)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("start") / "data"
    return {"a new folder": loaded_until_ready(folder), "a folder": loaded_until_ready(folder)}


@pytest.mark.parametrize("over", ["a new folder", "a folder"])
def test_nothing_is_imported_that_can_wait(modules: dict[str, list[str]], over: str) -> None:
    unwanted = [name for name in modules[over] if any(re.match(pattern, name) for pattern in _NOT_THESE)]
    assert not unwanted
    ours = [name for name in modules[over] if name.startswith("vamgr.")]
    assert "vamgr.flights.views" in ours, "the tables were not declared: this looks at something else than a start"
    assert len(ours) <= _MOST_OF_OURS
    assert len(modules[over]) <= _MOST


_REGISTERED = """
import json
from vamgr.areas import load_areas, load_routes, load_tables
from vamgr.kernel.event import registry

def known():
    areas = load_tables()
    tables, work = {"events": [one.name for one in registry.all()]}, {}
    for area in areas:
        tables[f"{area.name} projections"] = [one.name for one in area.projections]
        tables[f"{area.name} resources"] = sorted(area.resources)
        work[f"{area.name} policies"] = [one.name for one in area.policies]
        work[f"{area.name} jobs"] = [one.name for one in area.jobs]
        work[f"{area.name} reactions"] = {event.__name__: len(all_) for event, all_ in area.reactions.items()}
        work[f"{area.name} sentences"] = sorted(event.__name__ for event in area.sentences)
        work[f"{area.name} claims"] = len(area.claimings), len(area.numberings)
    return {"tables": tables, "work": work}

first = known()
load_areas(routes=False)
second = known()
load_routes()
print(json.dumps([first, second, known()]))
"""


def test_what_is_loaded_first_is_all_that_tables_and_commands_need() -> None:
    """A module by another name that declares a table or reacts to something would come too late."""
    done = subprocess.run([sys.executable, "-c", _REGISTERED], capture_output=True, text=True, timeout=120, check=True)
    tables_only, without_routes, everything = json.loads(done.stdout)
    assert everything["tables"]["flights projections"]
    assert everything["work"]["crew reactions"]
    assert tables_only["tables"] == everything["tables"]
    assert without_routes == everything
    assert not tables_only["work"]["crew reactions"], "nothing is left for later"


async def found(system: System) -> None:
    """A command that other areas react to."""
    wish = FoundAirline(name="Early", icao="ERL", callsign="EARLY", country="NO", currency="EUR")
    await system.bus.execute(system.tenant, found_airline, wish, actor=SYSTEM)


async def test_no_command_runs_before_all_that_react_to_it_are_there(tmp_path: Path) -> None:
    async with open_system(load_settings(data_dir=tmp_path / "data"), only_tables=True) as system:
        with pytest.raises(RuntimeError, match="before the areas"):
            await found(system)
        assert system.store.head(system.tenant).position == 0
        assert not system.policies.status()
        await asyncio.to_thread(system.load_routes)
        await system.begin()
        await system.begin()
        assert system.policies.status()
        await found(system)
        await system.settled(system.tenant)
        assert system.store.head(system.tenant).position > 1, "nobody reacted"


async def test_what_is_closed_before_everything_is_loaded_begins_nothing(tmp_path: Path) -> None:
    async with open_system(load_settings(data_dir=tmp_path / "data"), only_tables=True) as system:
        pass
    system.load_routes()
    await system.begin()
    assert not system.has_begun.is_set()
    assert not system.policies.status()
