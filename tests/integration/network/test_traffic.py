"""A week of the schedule, an airport's day, a route's record, and where one could fly to."""

from __future__ import annotations

import pytest

from tests.support.running import START, Running
from tests.support.small_airline import SmallAirline, small_airline


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


async def opened(airline: SmallAirline, number: int, departure: str, arrival: str, **fields: object) -> str:
    body = {"airline_id": airline.airline_id, "flight_number": number, "departure": departure, "arrival": arrival}
    return str((await airline.post("/routes", {**body, **fields}, 201))["id"])


async def test_a_week_has_what_the_filters_leave(airline: SmallAirline) -> None:
    await opened(airline, 1, "KBOS", "KBED", departure_time="07:00", days=31)
    await opened(airline, 2, "KBOS", "EGLL", departure_time="22:00", days=64)
    await opened(airline, 3, "KBED", "KPVD")
    week = await airline.get("/routes/timetable?week=2026-08-05")
    assert (week["monday"], week["any_time"], week["left_out"]) == ("2026-08-03", 1, 0)
    assert [len(route["flights"]) for route in week["routes"]] == [5, 2, 0]
    # The Sunday before by the clock is this Monday in UTC.
    early, late = week["routes"][1]["flights"]
    assert early["departs_minute"] == 120
    # Sunday 22:00 in Boston is Monday 02:00 in UTC, of the next week there.
    assert late["departs_minute"] == 7 * 1440 + 120
    assert (late["departure_offset_minutes"], late["arrival_offset_minutes"]) == (-240, 60)
    assert [one["icao"] for one in week["airports"]] == ["EGLL", "KBED", "KBOS", "KPVD"]
    assert len((await airline.get("/routes/timetable?touching=KPVD"))["routes"]) == 1


async def test_an_airport_has_its_next_day_its_year_its_people_and_its_sun(airline: SmallAirline) -> None:
    await opened(airline, 1, "KBOS", "KBED", departure_time="07:00")
    await opened(airline, 2, "KBED", "KBOS", departure_time="09:00", days=31)
    await airline.fly()
    traffic = await airline.get("/airports/KBOS/traffic")
    assert [one["ident"] for one in traffic["departures"]] == ["FJO1"]
    assert [one["local"][11:] for one in traffic["departures"]] == ["07:00"]
    assert traffic["departures"][0]["other"]["icao"] == "KBED"
    assert traffic["weekly_departures"] == 7
    assert len(traffic["months"]) == 12
    assert (traffic["months"][-1]["departures"], traffic["months"][-1]["arrivals"]) == (1, 0)
    assert [one["id"] for one in traffic["pilots_based"]] == [airline.pilot_id]
    assert traffic["sun"]["daylight"] == "rises"
    assert traffic["fees"]["landing_fee_minor_per_tonne"] > 0
    bed = await airline.get("/airports/KBED/traffic")
    assert len(bed["departures"]) + len(bed["arrivals"]) >= 1
    assert (await airline.owner.get("/api/v1/airports/ZZZZ/traffic")).status_code == 404


async def test_a_route_tells_who_flew_it_and_what_fits(airline: SmallAirline) -> None:
    route = await opened(airline, 1, "KBOS", "KBED")
    wish = {"kind": "route", "route_id": route, "aircraft_id": airline.aircraft_id}
    booked = (await airline.post("/bookings", {**wish, "airline_id": airline.airline_id}, 201))["id"]
    assert (await airline.get(f"/routes/{route}/performance"))["open_bookings"] == 1
    filed = await airline.report(booked, 40)
    if filed["state"] != "accepted":
        await airline.post(f"/pireps/{filed['id']}/accept", {"reason": "As flown."})
    found = await airline.get(f"/routes/{route}/performance")
    assert [(one["pilot"]["id"], one["flights"]) for one in found["pilots"]] == [(airline.pilot_id, 1)]
    assert [one["flights"] for one in found["months"]] == [1]
    assert isinstance(found["months"][0]["net_minor"], int)
    assert [one["id"] for one in found["flights"]] == [filed["id"]]
    plane = found["aircraft"][0]
    assert (plane["fits"], plane["here"], plane["location"]["icao"]) == (True, False, "KBED")
    far = await opened(airline, 2, "KBOS", "EGLL")
    plane = (await airline.get(f"/routes/{far}/performance"))["aircraft"][0]
    assert not plane["fits"]
    assert plane["reasons"][0].startswith("C172 reaches")


async def test_spokes_are_near_long_enough_and_say_what_is_flown(airline: SmallAirline) -> None:
    await opened(airline, 1, "KBOS", "KJFK", departure_time="07:00")
    near = (await airline.get("/routes/spokes?hub=KBOS&max_distance_nmi=200&min_runway_ft=6000"))["items"]
    assert near
    assert all(one["distance_nmi"] <= 200 and one["longest_runway_ft"] >= 6000 for one in near)
    assert {one["icao"]: one["connected"] for one in near}["KJFK"]
    known = (await airline.get("/routes/spokes?hub=KBOS&known=true"))["items"]
    assert [one["icao"] for one in known] == ["KJFK"]


async def test_the_past_has_its_own_week(airline: SmallAirline) -> None:
    before = START.isoformat().replace("+00:00", "Z")
    airline.running.clock.forward(minutes=30)
    await opened(airline, 1, "KBOS", "KBED", departure_time="07:00")
    assert len((await airline.get("/routes/timetable"))["routes"]) == 1
    then = await airline.get(f"/routes/timetable?as_of={before}")
    assert then["routes"] == []
