"""Changes in part: what null does, and where the sentence about a wrong value lands."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.support.running import Running
from tests.support.small_airline import small_airline


def fields_of(answer: httpx.Response) -> set[str]:
    assert answer.status_code == 422, answer.text
    return {error["field"] for error in answer.json()["errors"]}


@pytest.mark.parametrize("name", ["name", "icao", "callsign", "country", "colours"])
async def test_an_emptied_field_of_an_airline_is_named(system: Running, name: str) -> None:
    airline = await small_airline(system)
    answer = await airline.owner.patch(f"/api/v1/airlines/{airline.airline_id}", json={name: None})
    assert fields_of(answer) == {name}


@pytest.mark.parametrize("name", ["name", "kind", "amount_minor", "currency", "attached_to"])
async def test_an_emptied_field_of_an_expense_is_named(system: Running, name: str) -> None:
    airline = await small_airline(system)
    body = {
        "name": "Rent",
        "kind": "daily",
        "amount_minor": 5,
        "currency": "USD",
        "airline_id": None,
        "attached_to": {"kind": "airline", "id": None},
    }
    made = await airline.post("/expenses", body, 201)
    answer = await airline.owner.patch(f"/api/v1/expenses/{made['id']}", json={name: None})
    assert fields_of(answer) == {name}


async def test_countries_that_there_are_not(system: Running) -> None:
    airline = await small_airline(system)
    answer = await airline.owner.patch(f"/api/v1/airlines/{airline.airline_id}", json={"country": "XX"})
    assert fields_of(answer) == {"country"}


async def test_every_wrong_setting_is_named(system: Running) -> None:
    airline = await small_airline(system)
    changes: dict[str, Any] = {
        "booking_expiry_hours": -1,
        "no_such_setting": 3,
        "one_booking_per_pilot": "maybe",
        "load_factor_percent": "82",
        "contingency_percent": 5.5,
    }
    answer = await airline.owner.patch("/api/v1/settings", json={"changes": changes})
    assert fields_of(answer) == {f"changes.{name}" for name in changes}
    said = {error["field"]: error["message"] for error in answer.json()["errors"]}
    assert said["changes.contingency_percent"] == "Give a whole number from 0 to 100."
    nested = await airline.owner.patch("/api/v1/settings", json={"changes": {"contingency_percent": [1]}})
    assert fields_of(nested) == {"changes.contingency_percent"}


async def test_a_route_loses_its_subfleets_and_fares_and_names_each_once(system: Running) -> None:
    airline = await small_airline(system)
    body = {
        "airline_id": airline.airline_id,
        "flight_number": 7,
        "departure": "KBOS",
        "arrival": "KBED",
        "subfleet_ids": [airline.subfleet_id, airline.subfleet_id],
        "fares": [{"code": "Y", "price_minor": 1}],
    }
    route = (await airline.post("/routes", body, 201))["id"]
    assert len((await airline.get(f"/routes/{route}"))["subfleets"]) == 1
    answer = await airline.owner.patch(f"/api/v1/routes/{route}", json={"subfleet_ids": None, "fares": None})
    assert answer.status_code == 200, answer.text
    await system.settle()
    found = await airline.get(f"/routes/{route}")
    assert (found["subfleets"], found["fares"]) == ([], [])


async def test_who_holds_what_is_taken_is_called_by_its_name(system: Running) -> None:
    airline = await small_airline(system)
    route = {"airline_id": airline.airline_id, "flight_number": 7, "departure": "KBOS", "arrival": "KBED"}
    route_id = (await airline.post("/routes", route, 201))["id"]
    again = await airline.owner.post("/api/v1/routes", json=route)
    assert again.json()["held_by"] == {"topic": f"routes:{route_id}", "label": "FJO7"}
    body = {"subfleet_id": airline.subfleet_id, "registration": "N172AB", "location": "KBOS"}
    bought = await airline.owner.post("/api/v1/aircraft", json=body)
    assert bought.json()["held_by"] == {"topic": f"aircraft:{airline.aircraft_id}", "label": "N172AB"}
    booking_id = await airline.book()
    ident = (await airline.get(f"/bookings/{booking_id}"))["ident"]
    wish = {"kind": "free", "departure": "KBOS", "arrival": "KBED", "aircraft_id": airline.aircraft_id}
    booked = await airline.owner.post("/api/v1/bookings", json={**wish, "airline_id": airline.airline_id})
    assert booked.json()["held_by"] == {"topic": f"bookings:{booking_id}", "label": ident}
