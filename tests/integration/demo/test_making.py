"""The demo airline: a believable past, whole books, and the same again for the same seed and moment."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from tests.support.api import Api
from tests.support.running import ORIGIN
from vamgr.crew.views import pilots_table
from vamgr.demo.aurora import AURORA
from vamgr.demo.making import Wish, make_demo
from vamgr.dispatch.views import bookings_table
from vamgr.finance.queries import cash_minor, pilot_balance_minor, trial_difference_minor
from vamgr.finance.views import entries_table, lines_table
from vamgr.kernel.clock import SetClock
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Recorded
from vamgr.kernel.times import from_iso
from vamgr.runtime import System, open_system
from vamgr.settings import load_settings
from vamgr.verifying import verify_system
from vamgr.web.app import build_app

pytestmark = pytest.mark.slow

NOW = datetime(2026, 6, 20, 14, 20, tzinfo=UTC)
SEED = 6
YEARS = 0.12
_BUILD = """
import asyncio, json, sys
from datetime import datetime
from pathlib import Path
from vamgr.demo.making import Wish, make_demo
from vamgr.settings import load_settings
settings = load_settings(data_dir=Path(sys.argv[1]))
made = asyncio.run(make_demo(
    settings, Wish(int(sys.argv[2]), float(sys.argv[4])), lambda *_: None, now=datetime.fromisoformat(sys.argv[3])
))
print(json.dumps(made))
"""


@dataclass(frozen=True)
class Made:
    folder: Path
    answer: dict[str, Any]


@dataclass(frozen=True)
class Opened:
    """The demo's folder in use, at the demo's present."""

    system: System
    api: Api
    answer: dict[str, Any]

    @property
    def airline_id(self) -> str:
        return str(self.answer["airline"]["id"])

    async def count(self, path: str, **query: Any) -> int:
        return int((await self.api.get(path, limit=1, **query))["total"])


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    """Two demos of the same seed and moment, each made by a process of its own, at the same time."""
    folders = [tmp_path_factory.mktemp("demo") / "data" for _ in range(2)]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _BUILD, str(folder), str(SEED), NOW.isoformat(), str(YEARS)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for folder in folders
    ]
    printed = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    return [Made(folder, json.loads(text)) for folder, text in zip(folders, printed, strict=True)]


@pytest.fixture
async def demo(twice: list[Made]) -> AsyncIterator[Opened]:
    settings = load_settings(data_dir=twice[0].folder)
    async with open_system(settings, clock=SetClock(NOW), background=False) as system:
        transport = httpx.ASGITransport(app=build_app(system), client=("127.0.0.1", 50000))
        key = {"X-API-Key": twice[0].answer["users"][0]["api_key"]}
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers=key) as client:
            yield Opened(system, Api(client), twice[0].answer)


async def test_everything_that_vamgr_can_check_about_itself_is_right(demo: Opened) -> None:
    report = await verify_system(demo.system, lambda *_: None)

    assert report.problems == []
    assert report.events == demo.answer["events"]
    assert report.airlines == 1


async def test_it_has_the_past_of_a_small_living_airline(demo: Opened) -> None:
    states = {state: await demo.count("/pireps", state=state) for state in ("accepted", "rejected", "filed,in_review")}
    statuses = Counter({status: await demo.count("/bookings", status=status) for status in ("booked", "departed")})
    by_staff = [
        pirep
        for pirep in (await demo.api.get("/pireps", state="accepted,rejected", limit=200))["items"]
        if pirep["decided_by"] != "rule"
    ]

    assert 120 <= demo.answer["flights"] <= 320
    assert states["accepted"] >= 110
    assert states["rejected"] >= 1
    assert 2 <= states["filed,in_review"] <= 3
    assert statuses["departed"] == 5
    assert 1 <= statuses["booked"] <= 4
    assert len(by_staff) >= 2
    assert any(pirep["comments"] for pirep in by_staff)
    assert await demo.count("/pireps", diverted="true") >= 1
    assert 50 <= await demo.count("/routes") <= 60
    assert await demo.count("/aircraft", state="sold") == 2
    assert await demo.count("/aircraft", state="maintenance") >= 1


async def test_flights_are_in_the_air_at_the_present_and_none_is_overdue(demo: Opened) -> None:
    live = (await demo.api.get("/flights/live"))["items"]

    assert len(live) == 5
    assert all(10 < flight["progress_percent"] < 90 and not flight["overdue"] for flight in live)


async def test_pilots_were_promoted_and_have_their_awards(demo: Opened) -> None:
    pilots = (await demo.api.get("/pilots"))["items"]

    assert len(pilots) == len(AURORA.pilots)
    assert sum(pilot["rank"]["name"] != "Cadet" for pilot in pilots) >= 4
    assert sum(bool(pilot["awards"]) for pilot in pilots) >= 18
    assert sum(pilot["flights"] >= 4 for pilot in pilots) >= 12


async def test_balances_are_the_sums_of_what_was_posted(demo: Opened) -> None:
    await demo.api.get("/me")
    reader = demo.system.read_model.reader(demo.system.tenant)
    lines, entries = lines_table.c, entries_table.c

    def posted(*where: Any) -> int:
        total = func.sum(lines.debit_minor - lines.credit_minor)
        joined = lines_table.join(entries_table, entries.id == lines.entry_id)
        return (
            reader.scalar(select(total).select_from(joined).where(entries.airline_id == demo.airline_id, *where)) or 0
        )

    pilots = (await demo.api.get("/pilots"))["items"]
    assert posted() == 0
    assert trial_difference_minor(reader, demo.airline_id) == 0
    assert cash_minor(reader, demo.airline_id) == posted(lines.account == "cash")
    for pilot in pilots:
        earned = -posted(lines.account == "pilot_earnings", lines.pilot_id == pilot["id"])
        assert pilot_balance_minor(reader, pilot["id"]) == earned == pilot["balance_minor"]
        assert earned >= 0


async def test_the_airline_neither_goes_bankrupt_nor_prints_money(demo: Opened) -> None:
    totals = (await demo.api.get("/finance/profit-and-loss", airline=demo.airline_id, group_by="none"))["totals"]
    cash = (await demo.api.get("/finance/summary", airline=demo.airline_id))["cash_minor"]

    assert -0.1 * totals["income_minor"] < totals["net_minor"] < 0.2 * totals["income_minor"]
    assert 0 < cash < 0.2 * AURORA.starting_capital_minor


async def test_recurring_expenses_were_posted_every_day(demo: Opened) -> None:
    daily = (await demo.api.get("/expenses", kind="daily"))["items"]

    assert len(daily) == 1
    for expense in daily:
        assert expense["last_posted"] == f"{NOW:%Y-%m-%d}"
        assert expense["posted_total_minor"] == Wish(SEED, YEARS).days * expense["amount_minor"]


async def test_everybody_can_sign_in_with_what_was_printed(demo: Opened) -> None:
    roles = Counter(user["role"] for user in demo.answer["users"])
    assert roles == {"owner": 1, "staff": 1, "pilot": len(AURORA.pilots) - 1}
    for user in demo.answer["users"][::5]:
        answer = await demo.api.client.post(
            "/api/v1/session", json={"email": user["email"], "password": user["password"]}
        )
        assert answer.status_code == 200, answer.text


async def test_the_same_seed_and_moment_make_the_same_airline(twice: list[Made]) -> None:
    def said(made: Made) -> dict[str, Any]:
        secret = {"data_dir", "took_seconds", "users"}
        users = [{k: v for k, v in user.items() if k != "api_key"} for user in made.answer["users"]]
        return {**{k: v for k, v in made.answer.items() if k not in secret}, "users": users}

    one, other = [await _log_of(made) for made in twice]
    assert said(twice[0]) == said(twice[1])
    assert len(one) == twice[0].answer["events"]
    assert one == other


async def _log_of(made: Made) -> list[tuple[Any, ...]]:
    """Every event as it was meant; of accounts without what is secret and so new every time."""
    async with open_system(load_settings(data_dir=made.folder), background=False) as system:
        found: list[Recorded] = []
        while page := system.store.read_page(system.tenant, found[-1].position if found else 0, 1000):
            found += page
        return [
            (
                recorded.position,
                recorded.id,
                recorded.stream,
                recorded.recorded_at,
                recorded.type if recorded.type.startswith("identity.") else system.codec.decode(recorded),
            )
            for recorded in found
        ]


async def test_a_folder_with_an_airline_is_left_alone(twice: list[Made]) -> None:
    settings = load_settings(data_dir=twice[1].folder)

    with pytest.raises(DomainError, match="Choose an empty folder"):
        await make_demo(settings, Wish(SEED, YEARS), lambda *_: None, now=NOW)

    async with open_system(settings, background=False) as system:
        assert system.store.head(system.tenant).position == twice[1].answer["events"]


@pytest.mark.parametrize("now", ["2026-11-28T16:33:55Z", "2026-11-28T17:41:43Z"])
async def test_whoever_comes_in_has_something_to_fly_at_any_hour(tmp_path: Path, now: str) -> None:
    """At these moments the demo once could not be made, and once left its owner where nothing flies."""
    settings = load_settings(data_dir=tmp_path / "demo")
    await make_demo(settings, Wish(years=0.2), lambda *_: None, now=from_iso(now))
    async with open_system(settings, clock=SetClock(from_iso(now)), background=False) as system:
        await system.settle()
        reader = system.read_model.reader(system.tenant)
        owner = reader.one(select(pilots_table).order_by(pilots_table.c.number))
        assert owner is not None
        assert owner["location"] == "ENGM"
        booked = select(bookings_table).where(bookings_table.c.pilot_id == owner["id"])
        assert reader.all(booked.where(bookings_table.c.status == "booked"))
        assert len(reader.all(select(bookings_table).where(bookings_table.c.status == "departed"))) >= 3
