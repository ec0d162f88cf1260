"""What the map and the home screen ask of the server, of a whole system."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.kernel.times import iso


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


async def open_route(airline: SmallAirline, departure: str, arrival: str, number: int, **terms: Any) -> str:
    body = {
        "airline_id": airline.airline_id,
        "flight_number": number,
        "departure": departure,
        "arrival": arrival,
        "flight_type": "J",
        "subfleet_ids": [airline.subfleet_id],
        **terms,
    }
    return str((await airline.post("/routes", body, 201))["id"])


def keys(home: dict[str, Any]) -> list[str]:
    return [todo["key"] for todo in home["todo"]]


async def test_the_airfields_around_a_point_come_with_their_runways(airline: SmallAirline) -> None:
    found = (await airline.get("/airfields?lat=60.19&lon=11.10&within_nmi=30"))["items"]
    gardermoen = next(one for one in found if one["icao"] == "ENGM")
    assert found[0] == gardermoen, "the most important one is the first"
    assert {(strip["le"], strip["he"]) for strip in gardermoen["runways"]} == {("01L", "19R"), ("01R", "19L")}
    longest = gardermoen["runways"][0]
    assert longest["length_ft"] == gardermoen["longest_runway_ft"]
    # The ends are where the runway is: its length from them is the length on record.
    metres = 111_195 * (
        ((longest["he_lat"] - longest["le_lat"]) ** 2 + ((longest["he_lon"] - longest["le_lon"]) * 0.497) ** 2) ** 0.5
    )
    assert metres == pytest.approx(longest["length_ft"] * 0.3048, rel=0.03)


async def test_there_are_airfields_over_the_date_line_and_few_at_the_pole(airline: SmallAirline) -> None:
    fiji = (await airline.get("/airfields?lat=-17&lon=180&within_nmi=200"))["items"]
    longitudes = [one["lon"] for one in fiji]
    assert min(longitudes) < 0 < max(longitudes)
    assert len(fiji) <= 80
    pole = (await airline.get("/airfields?lat=90&lon=0&within_nmi=240"))["items"]
    assert all(one["lat"] > 85 for one in pole)
    refused = await airline.owner.get("/api/v1/airfields?lat=91&lon=0")
    assert refused.status_code == 422


async def test_a_pair_of_airports_says_how_often_it_is_flown(airline: SmallAirline) -> None:
    await open_route(airline, "KBOS", "KBED", 1, days=0b0000111)
    await open_route(airline, "KBED", "KBOS", 2, days=0b1000000)
    await open_route(airline, "KBOS", "KJFK", 3)
    arcs = (await airline.get("/home"))["map"]["arcs"]
    assert {frozenset((arc["departure"], arc["arrival"])): arc["weekly"] for arc in arcs} == {
        frozenset(("KBOS", "KBED")): 4,
        frozenset(("KBOS", "KJFK")): 7,
    }


async def test_the_next_departures_are_in_the_order_of_the_timetable(airline: SmallAirline) -> None:
    await open_route(airline, "KBOS", "KJFK", 20, departure_time="18:00")
    await open_route(airline, "KBOS", "KBED", 10, departure_time="06:00")
    await open_route(airline, "KBED", "KBOS", 30)
    board = (await airline.get("/departures"))["departures"]
    assert {line["ident"] for line in board} == {"FJO20", "FJO10"}, "what has no time has no place on the board"
    departs = [line["departs_at"] for line in board]
    assert departs == sorted(departs)
    assert all(line["arrives_at"] > line["departs_at"] for line in board)
    assert len((await airline.get("/departures?limit=1"))["departures"]) == 1


async def test_an_aircraft_in_the_air_stands_nowhere(airline: SmallAirline) -> None:
    def parked(home: dict[str, Any]) -> int:
        return sum(airport["aircraft"] for airport in home["map"]["airports"])

    assert parked(await airline.get("/home")) == 1
    booking = await airline.book()
    await airline.post(f"/bookings/{booking}/depart")
    home = await airline.get("/home")
    assert parked(home) == 0
    assert [one["state"] for one in home["map"]["aircraft"]] == ["in_flight"]


async def test_maintenance_past_its_end_is_put_before_whoever_can_end_it(airline: SmallAirline) -> None:
    until = airline.running.clock.now() + timedelta(hours=6)
    await airline.post(
        f"/aircraft/{airline.aircraft_id}/maintenance/start", {"reason": "100 h check.", "until": iso(until)}
    )
    assert "maintenance-over" not in keys(await airline.get("/home"))
    airline.running.clock.forward(minutes=7 * 60)
    home = await airline.get("/home")
    over = next(todo for todo in home["todo"] if todo["key"] == "maintenance-over")
    assert over["link"] == {"screen": "aircraft", "id": airline.aircraft_id}
    assert over["title"] == "N172AB should be back from maintenance"

    await airline.post(
        "/users", {"email": "pia@example.org", "display_name": "Pia", "password": PASSWORD, "role": "pilot"}
    )
    pilot = await airline.running.sign_in("pia@example.org")
    theirs = (await pilot.get(f"/api/v1/home?airline={airline.airline_id}")).json()
    assert "maintenance-over" not in keys(theirs)

    await airline.post(f"/aircraft/{airline.aircraft_id}/maintenance/end")
    assert "maintenance-over" not in keys(await airline.get("/home"))


async def test_what_holds_something_up_comes_before_what_is_only_booked(airline: SmallAirline) -> None:
    booking = await airline.book()
    booked = next(todo for todo in (await airline.get("/home"))["todo"] if todo["key"] == "booked")
    assert (booked["severity"], booked["link"]["id"]) == ("look", booking)
    await airline.post(f"/bookings/{booking}/depart")
    home = await airline.get("/home")
    assert keys(home)[-1] == "under-way"
    assert home["todo"][-1]["severity"] == "do"
