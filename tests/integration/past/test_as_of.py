"""Looking back: what was answered then is what is answered about then."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import pytest_asyncio

from tests.support.running import START, STORE, Running, TestClock, running_system
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.adapters.sqlite.read_tables import SqliteReadTables
from vamgr.kernel.applying import Applier, Track
from vamgr.kernel.event import registry
from vamgr.kernel.read import TENANT
from vamgr.kernel.read_tables import Generation
from vamgr.kernel.times import iso

Json = dict[str, Any]


@dataclass
class Then:
    """What the airline answered at a moment. ``answers``: by path."""

    at: str
    position: int
    answers: dict[str, Json] = field(default_factory=dict)


@dataclass
class Airline:
    running: Running
    small: SmallAirline
    moments: list[Then]

    async def get(self, path: str, **query: str | int) -> Any:
        asked = f"{'&' if '?' in path else '?'}{urlencode(query)}" if query else ""
        for _ in range(20):  # asked again while tables are being made, as windows do: busy machines take a while
            answer = await self.small.owner.get(f"/api/v1{path}{asked}")
            if answer.status_code != 503:
                break
        return answer


def paths(small: SmallAirline) -> list[str]:
    airline = small.airline_id
    return [
        "/airlines",
        f"/airlines/{airline}",
        f"/airlines/{airline}/settings",
        "/settings",
        "/aircraft",
        f"/aircraft/{small.aircraft_id}",
        "/subfleets",
        f"/subfleets/{small.subfleet_id}",
        "/routes",
        "/pilots",
        f"/pilots/{small.pilot_id}",
        f"/pilots/{small.pilot_id}/ledger",
        f"/pilots/{small.pilot_id}/logbook",
        "/ranks",
        "/bookings",
        "/flights/live",
        "/pireps",
        "/review",
        f"/finance/entries?airline={airline}",
        f"/finance/accounts?airline={airline}",
        f"/finance/trial-balance?airline={airline}",
        f"/finance/profit-and-loss?airline={airline}&from=2026-01-01&to=2026-12-31",
        f"/finance/cash?airline={airline}&from=2026-05-25&to=2026-06-10",
        f"/finance/summary?airline={airline}",
        "/expenses",
        "/history",
        f"/history?subject=aircraft:{small.aircraft_id}",
        f"/home?airline={airline}",
        "/users",
        "/airports/KBOS",
        "/search?q=KBOS",
    ]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def airline(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Airline]:
    clock = TestClock()
    async with running_system(tmp_path_factory.mktemp("past") / "data", clock) as running:
        small = await small_airline(running)
        known = Airline(running, small, [])

        async def remember() -> None:
            await running.settle()
            clock.forward(minutes=7)
            position = running.system.store.head(running.system.tenant).position
            then = Then(iso(clock.now()), position)
            for path in paths(small):
                answer = await known.get(path)
                assert answer.status_code == 200, (path, answer.text)
                then.answers[path] = answer.json()
            known.moments.append(then)
            clock.forward(minutes=9)

        # The tables are made for the first who looks back; on a busy machine that takes longer than a request waits.
        await running.system.past.reader(running.system.tenant, 1, 60)
        await remember()
        await small.fly("KBOS", "KBED")
        await remember()
        route = {"airline_id": small.airline_id, "flight_number": 7, "departure": "KBOS", "arrival": "KJFK"}
        route_id = (await small.post("/routes", route, 201))["id"]
        booked = await small.book("KBED", "KBOS")
        await remember()
        filed = await small.report(booked)
        await remember()
        await small.owner.patch(f"/api/v1/routes/{route_id}", json={"flight_number": 8})
        await small.owner.patch(f"/api/v1/airlines/{small.airline_id}", json={"name": "Fjord Airways"})
        expense = {"name": "Hangar", "kind": "monthly", "amount_minor": 90_000, "airline_id": small.airline_id}
        await small.owner.post("/api/v1/expenses", json=expense)
        await remember()
        await small.post(f"/pireps/{filed['id']}/accept", {"reason": "As flown."})
        await small.fly("KBOS", "KBED", minutes=45)
        await small.owner.delete(f"/api/v1/routes/{route_id}")
        await remember()
        yield known


@pytest.mark.asyncio(loop_scope="module")
async def test_every_answer_is_what_it_was_at_that_time(airline: Airline) -> None:
    for then in airline.moments:
        for path, before in then.answers.items():
            answer = await airline.get(path, as_of=then.at)
            assert answer.status_code == 200, (path, answer.text)
            assert _kept(answer.json()) == _kept(before), (path, then.at)
            assert answer.headers["vamgr-position"] == str(then.position)
            assert answer.headers["vamgr-as-of"] == then.at
    assert len({str(then.answers["/aircraft"]) for then in airline.moments}) > 3


def _kept(answer: Json) -> Json:
    """Without what no event tells: when somebody was last seen."""
    items = [
        {name: value for name, value in item.items() if name != "last_seen_at"} for item in answer.get("items", [])
    ]
    return {**answer, "items": items}


@pytest.mark.asyncio(loop_scope="module")
async def test_every_row_of_every_table_at_every_position(airline: Airline, tmp_path: Path) -> None:
    """The rows of the past at P are those of tables that were filled with the log up to P and no further."""
    system = airline.running.system
    head = system.store.head(system.tenant).position
    projections = [projection for area in system.areas for projection in area.projections]
    tables = SqliteReadTables(tmp_path / "read.sqlite")
    by_name = {projection.name: projection for projection in projections}
    generations: list[Generation] = tables.prepare(projections)
    tracks = [Track(by_name[one.projection], one) for one in generations]
    applier = Applier(system.store, system.codec, registry, tables)
    compared = 0
    for position in range(1, head + 1):
        assert applier.apply(system.tenant, tracks, 1) == position
        reader = await system.past.reader(system.tenant, position, 30)
        with tables.snapshot() as fresh:
            for track in tracks:
                for table in track.projection.tables:
                    columns = [column for column in table.c if column.name != TENANT]
                    key = [column for column in table.primary_key.columns if column.name != TENANT]
                    statement = table.select().with_only_columns(*columns).order_by(*key)
                    past = [{**row} for row in reader.all(statement)]
                    stored = list(fresh.rows(table, track.generation, system.tenant))
                    assert len(past) == len(stored), (table.name, position)
                    sql = tables._sql[table.name]
                    assert past == [sql.python((system.tenant, *row.values())) for row in stored], table.name
                    compared += len(past)
    tables.close()
    assert compared > 5_000


@pytest.mark.asyncio(loop_scope="module")
async def test_a_position_of_the_log_is_a_moment_too(airline: Airline) -> None:
    then = airline.moments[2]
    answer = await airline.get("/aircraft", as_of=then.position)
    assert answer.json() == then.answers["/aircraft"]
    before = await airline.get("/history", as_of=then.position, limit=1)
    assert before.json()["items"][0]["position"] == then.position
    assert before.json()["total"] == then.position


@pytest.mark.asyncio(loop_scope="module")
async def test_a_list_of_the_past_comes_as_csv(airline: Airline) -> None:
    rows = (await airline.get("/pireps", as_of=airline.moments[1].at, format="csv")).text.splitlines()
    assert len(rows) == 1 + len(airline.moments[1].answers["/pireps"]["items"]) == 2


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("yesterday", "Give a moment with its zone"),
        ("2026-06-01T12:00:00", "Give a moment with its zone"),
        (iso(START - timedelta(days=1)), "The first thing happened here at 2026-06-01"),
        ("2027-01-01T00:00:00Z", "still to come"),
        ("0", "from 1 to "),
        ("99999999", "from 1 to "),
        ("", "Give a moment with its zone"),
    ],
)
async def test_a_moment_that_is_none_says_what_to_give(airline: Airline, asked: str, sentence: str) -> None:
    answer = await airline.get("/aircraft", as_of=asked)
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["field"] == "as_of"
    assert sentence in error["message"]


@pytest.mark.asyncio(loop_scope="module")
async def test_what_is_about_now_has_no_past(airline: Airline) -> None:
    answer = await airline.get("/system", as_of=airline.moments[0].at)
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/no-past"


@pytest.mark.asyncio(loop_scope="module")
async def test_nothing_is_changed_in_the_past(airline: Airline) -> None:
    position = airline.running.system.store.head(airline.running.system.tenant).position
    path = f"/api/v1/airlines/{airline.small.airline_id}?as_of={airline.moments[0].at}"
    answer = await airline.small.owner.patch(path, json={"name": "Other"})
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/past-unchangeable"
    assert airline.running.system.store.head(airline.running.system.tenant).position == position


@pytest.mark.asyncio(loop_scope="module")
async def test_an_answer_of_the_past_is_known_again(airline: Airline) -> None:
    then = airline.moments[1]
    first = await airline.get("/pireps", as_of=then.at)
    again = await airline.small.owner.get(
        "/api/v1/pireps", params={"as_of": then.at}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert again.status_code == 304
    other = await airline.get("/pireps", as_of=airline.moments[3].at)
    assert other.headers["etag"] != first.headers["etag"]


@pytest.mark.asyncio(loop_scope="module")
async def test_the_tables_of_the_past_can_be_thrown_away(airline: Airline) -> None:
    system = airline.running.system
    head = system.store.head(system.tenant).position
    await airline.get("/aircraft", as_of=head)  # waits until it is there
    assert system.past.position(system.tenant) == head
    known = await airline.get("/pireps", as_of=head)
    await system.past.forget()
    assert system.past.position(system.tenant) == 0
    if STORE == "sqlite":
        assert not (system.data_dir / "past.sqlite").exists()
    again = await airline.get("/pireps", as_of=head)
    assert again.json() == known.json()
    assert again.headers["etag"] != known.headers["etag"]
    then = airline.moments[3]
    answer = await airline.get("/aircraft", as_of=then.at)
    assert answer.json() == then.answers["/aircraft"]


@pytest.mark.asyncio(loop_scope="module")
async def test_who_may_not_see_a_thing_now_may_not_look_back_at_it(airline: Airline) -> None:
    stranger = airline.running.new_client()
    answer = await stranger.get("/api/v1/aircraft", params={"as_of": airline.moments[0].at})
    assert answer.status_code == 401


@pytest.mark.asyncio(loop_scope="module")
async def test_the_time_machine_tells_how_far_it_goes(airline: Airline) -> None:
    await airline.small.owner.post("/api/v1/time-machine/prepare")
    head = airline.running.system.store.head(airline.running.system.tenant).position
    await airline.get("/aircraft", as_of=head)  # waits until it is there
    found = (await airline.get("/time-machine")).json()
    assert found["first_at"] == iso(START)
    assert found["position"] == found["prepared_position"] == head
    assert sum(day["events"] for day in found["days"]) == head
    assert [day["date"] for day in found["days"]] == ["2026-06-01"]
    sentences = [milestone["sentence"] for milestone in found["milestones"]]
    assert any("Fjord Air" in sentence for sentence in sentences)
    assert [one["position"] for one in found["milestones"]] == sorted(one["position"] for one in found["milestones"])


async def test_days_and_moments_of_a_log_whose_clock_was_set_back(tmp_path: Path) -> None:
    clock = TestClock()
    async with running_system(tmp_path / "data", clock) as running:
        await running.set_up()
        store, tenant = running.system.store, running.system.tenant
        founded = store.head(tenant).position
        owner = await running.sign_in("owner@example.org")
        airline = (await owner.get("/api/v1/airlines")).json()["items"][0]["id"]
        for days, name in ((3, "Fjord One"), (-2, "Fjord Two"), (4, "Fjord Three")):
            clock.forward(days=days)
            answer = await owner.patch(f"/api/v1/airlines/{airline}", json={"name": name})
            assert answer.status_code == 200
        head = store.head(tenant).position
        assert head == founded + 3
        assert store.days(tenant) == [
            (START.date(), founded),
            ((START + timedelta(days=3)).date(), head - 1),
            ((START + timedelta(days=5)).date(), head),
        ]
        assert store.position_at(tenant, START) == founded
        assert store.position_at(tenant, clock.now()) == head
        assert store.position_at(tenant, START - timedelta(seconds=1)) == 0
        seen = await owner.get(f"/api/v1/airlines/{airline}", params={"as_of": head - 1})
        assert seen.json()["name"] == "Fjord Two"


@pytest.mark.asyncio(loop_scope="module")
async def test_who_looks_back_while_the_past_is_thrown_away_waits_for_it(airline: Airline) -> None:
    then = airline.moments[3]
    forgetting = asyncio.ensure_future(airline.running.system.past.forget())
    answers = [asyncio.ensure_future(airline.get("/pireps", as_of=then.at)) for _ in range(5)]
    await forgetting
    for answer in await asyncio.gather(*answers):
        assert answer.status_code == 200, answer.text
        assert answer.json() == then.answers["/pireps"]
