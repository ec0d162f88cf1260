"""An aircraft's life story and figures, now and as they were."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


async def later(airline: SmallAirline, days: int) -> None:
    """Days on, signed in anew."""
    airline.running.clock.forward(days=days)
    airline.owner = await airline.running.sign_in("owner@example.org")


async def life(airline: SmallAirline, query: str = "") -> list[dict[str, Any]]:
    """The oldest first."""
    found = await airline.get(f"/aircraft/{airline.aircraft_id}/life?sort=at&{query}")
    assert found["total"] == len(found["items"])
    items: list[dict[str, Any]] = found["items"]
    return items


async def statistics(airline: SmallAirline, query: str = "") -> dict[str, Any]:
    return await airline.get(f"/aircraft/{airline.aircraft_id}/statistics?{query}")


async def undo_last(airline: SmallAirline) -> None:
    entry = (await airline.get(f"/history?subject=aircraft:{airline.aircraft_id}&limit=1"))["items"][0]
    await airline.post(f"/history/commands/{entry['command']['id']}/undo")


async def test_what_happened_in_its_order_with_places_and_money(airline: SmallAirline) -> None:
    plane = f"/aircraft/{airline.aircraft_id}"
    price = (await airline.aircraft())["price_minor"]
    flight = await airline.fly()
    airline.running.clock.forward(minutes=30)
    await airline.post(f"{plane}/move", {"location": "KBOS", "reason": "Needed at home"})
    airline.running.clock.forward(minutes=30)
    await airline.post(f"{plane}/maintenance/start", {"reason": "Annual"})
    await later(airline, 2)
    await airline.post(f"{plane}/maintenance/end")
    await airline.post(f"{plane}/store", {"reason": "Winter"})
    await later(airline, 90)
    await airline.post(f"{plane}/unstore")
    await airline.post(f"{plane}/sell", {"price_minor": 1_000_000})

    story = await life(airline)
    assert [one["kind"] for one in story] == ["bought", "flight", "move", "maintenance", "storage", "sold"]
    bought, flown, moved, maintained, stored, sold = story
    assert (bought["place"]["icao"], bought["money_minor"]) == ("KBOS", -price)
    result = (await airline.get(f"/pireps/{flight}/finance"))["totals"]["net_minor"]
    assert (flown["place"]["icao"], flown["to_place"]["icao"], flown["block_minutes"]) == ("KBOS", "KBED", 60)
    assert (flown["pirep_id"], flown["money_minor"]) == (flight, result)
    assert (moved["place"]["icao"], moved["to_place"]["icao"], moved["reason"]) == ("KBED", "KBOS", "Needed at home")
    assert (maintained["reason"], maintained["place"]["icao"]) == ("Annual", "KBOS")
    assert maintained["ended_at"] > maintained["at"]
    assert stored["ended_at"] > stored["at"]
    assert sold["money_minor"] == 1_000_000

    assert [one["kind"] for one in await life(airline, "kind=maintenance,storage")] == ["maintenance", "storage"]
    refused = await airline.owner.get(f"/api/v1{plane}/life?kind=holiday")
    assert refused.status_code == 422
    lines = (await airline.owner.get(f"/api/v1{plane}/life?format=csv")).text.splitlines()
    assert len(lines) == 7


async def test_what_is_taken_back_leaves_the_story(airline: SmallAirline) -> None:
    plane = f"/aircraft/{airline.aircraft_id}"
    await airline.post(f"{plane}/move", {"location": "KBED"})
    assert [one["kind"] for one in await life(airline)] == ["bought", "move"]
    await undo_last(airline)
    assert [one["kind"] for one in await life(airline)] == ["bought"]
    await airline.post(f"{plane}/store", {"reason": "Winter"})
    await airline.post(f"{plane}/sell")
    assert [one["kind"] for one in await life(airline)] == ["bought", "storage", "sold"]
    await undo_last(airline)
    story = await life(airline)
    assert [one["kind"] for one in story] == ["bought", "storage", "storage"]
    assert (story[-1]["reason"], story[-1]["ended_at"]) == ("Winter", None)


async def test_days_flown_and_what_was_earned(airline: SmallAirline) -> None:
    await airline.fly()
    await airline.fly("KBED", "KBOS")
    await later(airline, 3)
    figures = await statistics(airline)
    assert (figures["flights"], figures["block_minutes"]) == (2, 120)
    assert figures["days"] >= 4
    assert figures["days_flown"] + figures["days_standing"] == figures["days"]
    assert sum(month["flights"] for month in figures["months"]) == 2
    money = figures["money"]
    group = (await airline.get(f"/finance/profit-and-loss?airline={airline.airline_id}&group_by=aircraft"))["groups"]
    assert money["earned_minor"] == next(one["net_minor"] for one in group if one["key"] == airline.aircraft_id)
    assert money["per_block_hour_minor"] == round(money["earned_minor"] / 2)
    assert sum(month["net_minor"] for month in money["months"]) == money["earned_minor"]
    assert sum(one["amount_minor"] for one in money["accounts"]) == money["earned_minor"]


async def test_what_the_sale_brought_is_not_earned_by_flying(airline: SmallAirline) -> None:
    await airline.fly()
    before = (await statistics(airline))["money"]
    await airline.post(f"/aircraft/{airline.aircraft_id}/sell", {"price_minor": 1})
    await later(airline, 40)
    after = await statistics(airline)
    assert after["money"]["earned_minor"] == before["earned_minor"]
    assert after["standing_since"] is None
    assert len(after["months"]) <= 2, "its days end with the sale"


async def test_the_story_and_the_figures_as_they_were(airline: SmallAirline) -> None:
    await airline.fly()
    head = (await airline.get("/history?limit=1"))["items"][0]["position"]
    await later(airline, 1)
    await airline.fly("KBED", "KBOS")
    assert len(await life(airline, f"as_of={head}")) == 2
    assert (await statistics(airline, f"as_of={head}"))["flights"] == 1
    assert (await statistics(airline))["flights"] == 2


async def test_who_may_not_see_the_money_sees_the_flying(airline: SmallAirline, system: Running) -> None:
    await airline.fly()
    body = {"email": "pilot@example.org", "display_name": "Petra Pilot", "password": PASSWORD, "role": "pilot"}
    assert (await airline.owner.post("/api/v1/users", json=body)).status_code == 201
    await system.settle()
    pilot = await system.sign_in("pilot@example.org")
    plane = f"/api/v1/aircraft/{airline.aircraft_id}"
    figures = (await pilot.get(f"{plane}/statistics")).json()
    assert (figures["flights"], figures["money"]) == (1, None)
    flight = next(one for one in (await pilot.get(f"{plane}/life")).json()["items"] if one["kind"] == "flight")
    assert flight["money_minor"] is None


async def test_the_booking_that_holds_it_says_which_flight_it_is(airline: SmallAirline) -> None:
    await airline.book()
    booking = (await airline.aircraft())["booking"]
    assert (booking["departure"]["icao"], booking["arrival"]["icao"], booking["departed"]) == ("KBOS", "KBED", False)
    assert booking["ident"]
