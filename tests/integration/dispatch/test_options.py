"""The board through the API: what fits the time, the distance, the aircraft and what one has never flown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.support.api import Api, buy, first_airline, open_route
from tests.support.running import Running


@dataclass
class Base:
    """A pilot at Bergen with an ATR and a 737 there, and routes of very different length."""

    owner: Api
    airline_id: str
    atr: str
    jet: str
    routes: dict[str, str]
    now: Callable[[], datetime]

    async def options(self, **query: Any) -> Any:
        return await self.owner.get("/dispatch/options", **query)

    async def idents(self, **query: Any) -> list[str]:
        return [option["route"]["arrival"]["icao"] for option in (await self.options(sort="ident", **query))["items"]]


@pytest.fixture
async def base(system: Running) -> Base:
    owner = Api(await system.set_up(hub_icao="ENBR"))
    airline_id = (await first_airline(owner))["id"]
    _, atr = await buy(owner, airline_id, "AT76", "LN-ATR", "ENBR")
    _, jet = await buy(owner, airline_id, "B738", "LN-JET", "ENBR")
    routes = {
        arrival: await open_route(owner, airline_id, "ENBR", arrival, number)
        for number, arrival in enumerate(("ENZV", "ENGM", "EGLL"), start=101)
    }
    return Base(owner, airline_id, atr, jet, routes, system.clock.now)


async def test_what_fits_the_time_that_one_has(base: Base) -> None:
    every = await base.options()
    minutes = {one["route"]["arrival"]["icao"]: one["block_minutes"] for one in every["items"]}
    counts = {one["max_block_minutes"]: one["count"] for one in every["counts"]["within"]}

    assert await base.idents(max_block_minutes=60) == [icao for icao, taken in minutes.items() if taken <= 60]
    assert counts[360] == 3
    assert counts[60] == len(await base.idents(max_block_minutes=60)) < 3


async def test_the_time_is_the_one_that_the_booking_will_have(base: Base) -> None:
    option = (await base.options(arrival="EGLL"))["items"][0]
    first = option["aircraft"][0]
    wish = {"kind": "route", "route_id": base.routes["EGLL"], "aircraft_id": first["aircraft"]["id"]}

    assert option["block_minutes"] == first["block_minutes"]
    assert (await base.owner.get("/dispatch/briefing", **wish))["block_minutes"] == option["block_minutes"]


async def test_the_distance_has_two_ends(base: Base) -> None:
    assert await base.idents(min_distance_nmi=100, max_distance_nmi=300) == ["ENGM"]


async def test_the_aircraft_that_is_asked_for_is_the_one_to_take(base: Base) -> None:
    by_tail = await base.options(aircraft=base.atr)
    by_type = await base.options(type="B738")

    assert {one["aircraft"][0]["aircraft"]["registration"] for one in by_tail["items"]} == {"LN-ATR"}
    assert {one["aircraft"][0]["aircraft"]["registration"] for one in by_type["items"]} == {"LN-JET"}
    assert {one["type_icao"]: one["count"] for one in by_type["counts"]["types"]} == {"AT76": 3, "B738": 3}
    await base.owner.post("/bookings", {"kind": "route", "route_id": base.routes["ENZV"], "aircraft_id": base.atr})
    assert await base.idents(aircraft=base.atr) == []


async def test_what_was_never_flown(base: Base) -> None:
    assert await base.idents(new="route") == ["ENZV", "ENGM", "EGLL"]
    off = base.now() - timedelta(hours=3)
    booking = {"kind": "route", "route_id": base.routes["ENZV"], "aircraft_id": base.jet}
    booking_id = (await base.owner.post("/bookings", booking))["id"]
    report = {
        "booking_id": booking_id,
        "block_off_at": off.isoformat(),
        "block_on_at": (off + timedelta(minutes=50)).isoformat(),
        "block_fuel_kg": 5000,
        "fuel_used_kg": 2000,
    }
    await base.owner.post("/pireps", report)
    other_number = await open_route(base.owner, base.airline_id, "ENBR", "ENZV", 900)

    flown = await base.options(flyable="all", sort="ident", **{"from": "ENBR"})

    new = {one["route"]["id"]: one["new"] for one in flown["items"]}
    assert new[base.routes["ENZV"]] == []
    assert new[other_number] == ["route"]
    assert new[base.routes["EGLL"]] == ["route", "pair", "airport"]
    by_pair = await base.options(new="pair", flyable="all", **{"from": "ENBR"})
    assert {one["route"]["arrival"]["icao"] for one in by_pair["items"]} == {"ENGM", "EGLL"}


async def test_an_empty_board_says_which_filter_to_let_go_and_where_else_it_would_fit(base: Base) -> None:
    await buy(base.owner, base.airline_id, "AT76", "LN-OSL", "ENGM")
    await open_route(base.owner, base.airline_id, "ENGM", "ENTO", 300)

    nothing = await base.options(max_block_minutes=25, type="AT76")

    assert nothing["total"] == 0
    assert [(one["filter"], one["count"]) for one in nothing["relaxing"]] == [("max_block_minutes", 3)]
    assert nothing["relaxing"][0]["least"] > 25
    assert nothing["elsewhere"] == []
    longer = await base.options(arrival="ENTO", max_block_minutes=60)
    assert [(one["airport"]["icao"], one["count"]) for one in longer["elsewhere"]] == [("ENGM", 1)]
    assert longer["elsewhere"][0]["distance_nmi"] > 100


async def test_filters_that_mean_nothing_are_refused_on_their_field(base: Base) -> None:
    refused = await base.owner.get("/dispatch/options", expect=422, new="moon", max_block_minutes=0)

    assert {error["field"] for error in refused["errors"]} == {"new", "max_block_minutes"}


async def test_the_briefing_knows_the_runways_the_crew_and_the_aircraft(base: Base) -> None:
    wish = {"kind": "route", "route_id": base.routes["EGLL"], "aircraft_id": base.jet}
    briefing = await base.owner.get("/dispatch/briefing", **wish)

    lengths = [one["length_ft"] for one in briefing["arrival"]["runways"]]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] == briefing["arrival"]["longest_runway_ft"]
    there, back = briefing["arrival"]["runways"][0]["headings_deg"]
    assert abs(there - back) == pytest.approx(180, abs=0.2)
    assert briefing["crew"]["flight_crew"] == 2
    assert briefing["aircraft"]["engine_count"] == 2
    assert 150 < briefing["initial_course_deg"] < 250
    assert briefing["great_circle_nmi"] == pytest.approx(briefing["distance_nmi"], abs=1)
