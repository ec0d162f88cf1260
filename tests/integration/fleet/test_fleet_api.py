"""The fleet through the API of a whole system: bought, flown, taken back and sold."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.running import Running
from tests.support.small_airline import SmallAirline, small_airline

STANDING = (
    "state",
    "location",
    "block_minutes_total",
    "flight_minutes_total",
    "cycles",
    "fuel_on_board_kg",
    "fuel_known",
    "last_flight",
)


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


def standing(aircraft: dict[str, Any]) -> dict[str, Any]:
    return {name: aircraft[name] for name in STANDING}


def refusal(answer: Any) -> tuple[int, str | None, list[str]]:
    problem = answer.json()
    return answer.status_code, problem.get("rule"), [error["field"] for error in problem.get("errors", [])]


async def test_two_clicks_to_an_aircraft(airline: SmallAirline) -> None:
    aircraft = await airline.aircraft()
    assert (aircraft["state"], aircraft["location"]["icao"], aircraft["number"]) == ("parked", "KBOS", 1)
    subfleet = await airline.get(f"/subfleets/{airline.subfleet_id}")
    assert subfleet["aircraft_count"] == 1
    assert subfleet["aircraft_at"] == [{"icao": "KBOS", "count": 1}]
    assert [fare["number"] for fare in subfleet["fares"]] == [1]
    cash = (await airline.get(f"/aircraft-types/C172/quote?airline={airline.airline_id}"))["cash_minor"]
    assert cash == 20_000_000_000 - aircraft["price_minor"]


async def test_a_registration_is_taken_once_with_or_without_dashes_and_free_after_the_sale(
    airline: SmallAirline,
) -> None:
    body = {"subfleet_id": airline.subfleet_id, "registration": "n-172ab", "location": "KBOS"}
    taken = await airline.owner.post("/api/v1/aircraft", json=body)
    assert (taken.status_code, taken.json()["type"]) == (409, "/problems/claim-taken")
    assert taken.json()["errors"][0]["field"] == "registration"
    await airline.post(f"/aircraft/{airline.aircraft_id}/sell")
    assert (await airline.aircraft())["state"] == "sold"
    assert (await airline.get("/aircraft"))["total"] == 0
    assert (await airline.get("/aircraft?state=sold"))["total"] == 1
    await airline.post("/aircraft", body, 201)


async def test_an_aircraft_too_dear_is_refused_and_two_at_once_do_not_spend_the_same_money(
    airline: SmallAirline,
) -> None:
    body = {"subfleet_id": airline.subfleet_id, "location": "KBOS", "price_minor": 15_000_000_000}
    answers = await asyncio.gather(
        *(airline.owner.post("/api/v1/aircraft", json={**body, "registration": f"N{n}"}) for n in (11, 12))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    refused = next(answer for answer in answers if answer.status_code == 409)
    assert refusal(refused)[1:] == ("not-enough-cash", ["price_minor"])
    changes = {"changes": {"allow_overdraft": True}}
    allowed = await airline.owner.patch(f"/api/v1/airlines/{airline.airline_id}/settings", json=changes)
    assert allowed.status_code == 200
    await airline.post("/aircraft", {**body, "registration": "N13"}, 201)


async def test_a_flight_moves_it_and_taking_it_back_leaves_no_trace(airline: SmallAirline) -> None:
    await airline.fly("KBOS", "KBED", 40)
    before = standing(await airline.aircraft())
    assert (before["location"]["icao"], before["block_minutes_total"], before["cycles"]) == ("KBED", 40, 1)
    second = await airline.fly("KBED", "KMHT", 50)
    after = standing(await airline.aircraft())
    assert (after["location"]["icao"], after["block_minutes_total"], after["cycles"]) == ("KMHT", 90, 2)
    await airline.post(f"/pireps/{second}/reject", {"reason": "It was flown with another aircraft."})
    assert standing(await airline.aircraft()) == before
    await airline.post(f"/pireps/{second}/accept", {"reason": "It was not."})
    assert standing(await airline.aircraft()) == after


async def test_a_report_put_back_to_review_keeps_the_aircraft_until_it_is_decided(airline: SmallAirline) -> None:
    flown = await airline.fly()
    await airline.post(f"/pireps/{flown}/reverse", {"reason": "To be looked at again."})
    aircraft = await airline.aircraft()
    assert (aircraft["state"], aircraft["location"]["icao"], aircraft["pirep"]["id"]) == ("reserved", "KBOS", flown)
    sale = await airline.owner.post(f"/api/v1/aircraft/{airline.aircraft_id}/sell", json={})
    assert refusal(sale)[:2] == (409, "aircraft-not-parked")
    await airline.post(f"/pireps/{flown}/reject", {"reason": "Never flown."})
    assert (await airline.aircraft())["state"] == "parked"


async def test_booked_departed_and_cancelled(airline: SmallAirline) -> None:
    booking = await airline.book()
    aircraft = await airline.aircraft()
    assert (aircraft["state"], aircraft["booking"]["id"]) == ("reserved", booking)
    again = await airline.owner.post(
        "/api/v1/bookings",
        json={"kind": "free", "departure": "KBOS", "arrival": "KJFK", "aircraft_id": airline.aircraft_id},
    )
    assert again.status_code == 409
    for verb, body in (("sell", {}), ("move", {"location": "KJFK"}), ("maintenance/start", {"reason": "Check"})):
        refused = await airline.owner.post(f"/api/v1/aircraft/{airline.aircraft_id}/{verb}", json=body)
        assert refusal(refused)[:2] == (409, "aircraft-not-parked")
    await airline.post(f"/bookings/{booking}/depart")
    assert (await airline.aircraft())["state"] == "in_flight"
    await airline.post(f"/bookings/{booking}/cancel")
    aircraft = await airline.aircraft()
    assert (aircraft["state"], aircraft["location"]["icao"], aircraft["booking"]) == ("parked", "KBOS", None)


async def test_maintenance_and_storage_keep_it_from_being_booked(airline: SmallAirline) -> None:
    path = f"/aircraft/{airline.aircraft_id}"
    await airline.post(f"{path}/maintenance/start", {"reason": "100 h check", "until": "2026-06-02T08:00:00Z"})
    aircraft = await airline.aircraft()
    assert (aircraft["state"], aircraft["maintenance"]["until"]) == ("maintenance", "2026-06-02T08:00:00.000Z")
    assert aircraft["actions"] == ["change", "maintenance/end"]
    wish = {"kind": "free", "departure": "KBOS", "arrival": "KBED", "aircraft_id": airline.aircraft_id}
    assert (await airline.owner.post("/api/v1/bookings", json=wish)).status_code == 409
    await airline.post(f"{path}/maintenance/end")
    await airline.post(f"{path}/store", {"reason": "Winter"})
    assert (await airline.aircraft())["state_why"] == "N172AB is in storage: Winter"
    assert (await airline.owner.post("/api/v1/bookings", json=wish)).status_code == 409
    await airline.post(f"{path}/unstore")
    await airline.post("/bookings", wish, 201)


async def test_a_moved_aircraft_is_where_staff_put_it(airline: SmallAirline) -> None:
    await airline.post(f"/aircraft/{airline.aircraft_id}/move", {"location": "jfk", "reason": "On a truck."})
    assert (await airline.aircraft())["location"]["icao"] == "KJFK"
    assert (await airline.get("/aircraft?location=KJFK"))["total"] == 1


async def test_a_subfleet_changes_by_the_field_and_its_fares_keep_their_numbers(airline: SmallAirline) -> None:
    path = f"/api/v1/subfleets/{airline.subfleet_id}"
    fares = [
        {"code": "F", "name": "First", "kind": "pax", "capacity": 1, "price_minor": 9, "cost_minor": 0},
        {"code": "y", "name": "Economy", "kind": "pax", "capacity": 2, "price_minor": 5, "cost_minor": 0},
    ]
    changed = await airline.owner.patch(path, json={"fares": fares, "burn_kg_per_hour": 30.5})
    assert changed.status_code == 200, changed.text
    await airline.running.settle()
    subfleet = await airline.get(f"/subfleets/{airline.subfleet_id}")
    assert {fare["code"]: fare["number"] for fare in subfleet["fares"]} == {"F": 2, "Y": 1}
    assert subfleet["effective"]["burn_kg_per_hour"] == 30.5
    assert subfleet["effective"]["sources"]["burn_kg_per_hour"] == "subfleet"
    again = await airline.owner.patch(path, json={"burn_kg_per_hour": 30.5})
    assert again.json()["position"] == changed.json()["position"]
    await airline.owner.patch(path, json={"burn_kg_per_hour": None})
    await airline.running.settle()
    assert (await airline.get(f"/subfleets/{airline.subfleet_id}"))["effective"]["sources"][
        "burn_kg_per_hour"
    ] == "type"
    held = await airline.owner.post(f"{path}/retire", json={})
    assert refusal(held)[:2] == (409, "has-aircraft")
    await airline.post(f"/aircraft/{airline.aircraft_id}/retire", {"reason": "Worn out."})
    await airline.post(f"/subfleets/{airline.subfleet_id}/retire")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"registration": "N-"}, "registration"),
        ({"location": "ZZZZ"}, "location"),
        ({"subfleet_id": "nothing"}, "subfleet_id"),
        ({"price_minor": -1}, "price_minor"),
        ({"hub": "ZZZZ"}, "hub"),
        ({"msn": "x" * 21}, "msn"),
        ({"colour": "red"}, "colour"),
        ({"name": "a\u0000b"}, "name"),
    ],
)
async def test_bad_input_is_refused_on_its_field(airline: SmallAirline, body: dict[str, Any], field: str) -> None:
    whole = {"subfleet_id": airline.subfleet_id, "registration": "N1", "location": "KBOS", **body}
    refused = await airline.owner.post("/api/v1/aircraft", json=whole)
    assert refusal(refused) == (422, None, [field]), refused.text
    assert refused.json()["errors"][0]["message"].endswith(".")


async def test_lists_filter_sort_and_come_as_csv(airline: SmallAirline) -> None:
    for number in range(3):
        body = {
            "subfleet_id": airline.subfleet_id,
            "registration": f"N90{number}",
            "location": "KBED",
            "price_minor": 1,
        }
        await airline.post("/aircraft", body, 201)
    assert (await airline.get("/aircraft?location=KBED&q=90"))["total"] == 3
    page = await airline.get("/aircraft?sort=-registration&limit=2")
    assert [item["registration"] for item in page["items"]] == ["N902", "N901"]
    rest = await airline.get(f"/aircraft?sort=-registration&limit=2&cursor={page['next_cursor']}")
    assert [item["registration"] for item in rest["items"]] == ["N900", "N172AB"]
    for path in ("/aircraft", "/subfleets", "/aircraft-types?q=cessna"):
        text = (await airline.owner.get(f"/api/v1{path}", headers={"Accept": "text/csv"})).text
        assert text.splitlines()[0].startswith(("id,number", "icao,manufacturer"))
        assert len(text.splitlines()) > 1
    unknown = await airline.owner.get("/api/v1/aircraft?state=lost")
    assert refusal(unknown) == (422, None, ["state"])


async def test_types_are_found_and_quoted(airline: SmallAirline) -> None:
    found = await airline.get("/aircraft-types?q=737-800&limit=1")
    assert found["items"][0]["icao"] == "B738"
    wide = await airline.get("/aircraft-types?min_seats=300&engine_kind=jet&sort=-typical_seats&limit=5")
    seats = [item["typical_seats"] for item in wide["items"]]
    assert seats == sorted(seats, reverse=True)
    assert min(seats) >= 300
    quote = await airline.get(f"/aircraft-types/B738/quote?airline={airline.airline_id}")
    assert quote["affordable"] is True
    assert f"{quote['price_minor'] / 100:,.2f} USD" in quote["basis"]
    assert (await airline.owner.get("/api/v1/aircraft-types/ZZZZ")).status_code == 404


async def test_registrations_are_suggested_and_checked(airline: SmallAirline) -> None:
    items = (await airline.get("/registrations/suggest?country=no&count=3"))["items"]
    assert len(items) == 3
    assert all(item.startswith("LN-") for item in items)
    assert (await airline.get(f"/registrations/check?registration={items[0]}"))["free"] is True
    taken = await airline.get("/registrations/check?registration=N172-AB")
    assert taken["held_by"]["id"] == airline.aircraft_id
