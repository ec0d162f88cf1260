"""A pilot's statistics through the API: they add up to what the logbook says, now and at any time before."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.running import Running
from tests.support.small_airline import SmallAirline, small_airline


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


async def statistics(airline: SmallAirline, query: str = "") -> dict[str, Any]:
    return await airline.get(f"/pilots/{airline.pilot_id}/statistics{query}")


async def logbook(airline: SmallAirline, query: str = "") -> dict[str, Any]:
    return await airline.get(f"/pilots/{airline.pilot_id}/logbook{query}")


async def test_a_pilot_without_a_flight_has_empty_statistics(airline: SmallAirline) -> None:
    found = await statistics(airline)
    assert found["totals"]["flights"] == 0
    assert found["streaks"] == {"weeks_current": 0, "weeks_longest": 0, "days_current": 0, "days_longest": 0}
    assert (found["airports"], found["records"]["first"], found["punctuality"]) == ([], None, None)
    assert found["rank"]["position"] == 1
    assert found["rank"]["next"]["expected_on"] is None
    assert {one["kind"]: (one["have"], one["need"]) for one in found["awards_to_come"]} == {
        "flights": (0, 1),
        "hours": (0, 10),
        "airports": (0, 10),
        "landing": (None, 100),
    }


async def test_it_all_adds_up_to_the_logbook(airline: SmallAirline) -> None:
    first = await airline.fly("KBOS", "KBED", 32, landing_rate_fpm=-220)
    smooth = await airline.fly("KBED", "KBOS", 95, landing_rate_fpm=-90)
    await airline.fly("KBOS", "KORH", 30)
    rejected = await airline.fly("KORH", "KBOS", 40)
    await airline.post(f"/pireps/{rejected}/reject", {"reason": "Not flown."})

    found, book = await statistics(airline), (await logbook(airline))["totals"]

    totals = found["totals"]
    for name in ("flights", "block_minutes", "flight_minutes", "distance_nmi", "fuel_used_kg", "passengers"):
        assert totals[name] == book[name]
    assert totals["flights"] == 3
    for name in ("by_month", "by_type", "by_subfleet", "by_aircraft", "days"):
        assert sum(one["flights"] for one in found[name]) == 3, name
        assert sum(one["block_minutes"] for one in found[name]) == totals["block_minutes"], name
    visits = {one["airport"]["icao"]: (one["departures"], one["arrivals"]) for one in found["airports"]}
    assert visits == {"KBOS": (2, 1), "KBED": (1, 1), "KORH": (0, 1)}
    assert found["airports"][0]["airport"]["icao"] == "KBOS"
    assert found["countries"] == [{"country": "US", "airports": 3, "visits": 6}]
    assert [(leg["from_icao"], leg["to_icao"], leg["flights"]) for leg in found["legs"]] == [
        ("KBED", "KBOS", 2),
        ("KBOS", "KORH", 1),
    ]
    records = found["records"]
    assert records["first"]["pirep_id"] == first
    assert records["longest_block_minutes"]["value"] == 95
    assert records["shortest_block_minutes"]["value"] == 30
    assert (records["smoothest_landing_fpm"]["pirep_id"], records["smoothest_landing_fpm"]["value"]) == (smooth, -90)
    assert [landing["landing_rate_fpm"] for landing in found["landings"]] == [-220, -90, -150]
    planned = [await airline.get(f"/pireps/{one['pirep_id']}") for one in found["landings"]]
    late = [one["block_minutes"] - one["planned"]["block_minutes"] for one in planned]
    assert found["punctuality"] == {
        "flights": 3,
        "on_plan": sum(minutes <= 15 for minutes in late),
        "average_difference_minutes": round(sum(late) / 3, 1),
    }
    assert found["punctuality"]["on_plan"] == 2
    assert found["streaks"]["weeks_current"] == 1
    assert {award["id"] for award in found["awards"]} == {"first-flight", "soft-landing"}
    ten = next(one for one in found["awards_to_come"] if one["kind"] == "flights")
    assert (ten["have"], ten["need"]) == (3, 10)


async def test_the_way_to_the_next_rank_at_the_recent_pace(airline: SmallAirline) -> None:
    await airline.fly("KBOS", "KBED", 300)
    rank = (await statistics(airline))["rank"]
    assert (rank["total_minutes"], rank["recent_minutes"], rank["next"]["minutes_to_go"]) == (300, 300, 300)
    assert rank["next"]["expected_on"] > (await statistics(airline))["today"]


async def test_what_was_stays_as_it_was(airline: SmallAirline) -> None:
    await airline.fly("KBOS", "KBED")
    then = await statistics(airline)
    moment = airline.running.clock.now().isoformat().replace("+00:00", "Z")
    await airline.fly("KBED", "KBOS")
    past = await statistics(airline, f"?as_of={moment}")
    assert past["totals"] == then["totals"]
    assert (await statistics(airline))["totals"]["flights"] == 2


@pytest.mark.parametrize(
    ("query", "flights"),
    [
        ("?airport=KBED", 2),
        ("?airport=korh", 1),
        ("?type=C172", 3),
        ("?type=B738", 0),
        ("?type=B738,C172&airport=KORH", 1),
    ],
)
async def test_the_logbook_sums_what_the_filters_leave(airline: SmallAirline, query: str, flights: int) -> None:
    await airline.fly("KBOS", "KBED")
    await airline.fly("KBED", "KBOS")
    await airline.fly("KBOS", "KORH")
    found = await logbook(airline, query)
    assert (found["total"], found["totals"]["flights"]) == (flights, flights)
    assert found["totals"]["block_minutes"] == sum(one["block_minutes"] for one in found["items"])


async def test_an_unknown_pilot_is_not_found(airline: SmallAirline) -> None:
    answer = await airline.owner.get("/api/v1/pilots/nobody/statistics")
    assert answer.status_code == 404
