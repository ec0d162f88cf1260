"""What a report would come to, told before it is filed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.support.api import Api, book, buy, first_airline, open_route
from tests.support.crew import join
from tests.support.running import Running


@pytest.fixture
async def flown(system: Running) -> tuple[Api, dict[str, Any]]:
    """A pilot with a booked flight, and a report on it as it should be."""
    owner = Api(await system.set_up(hub_icao="ENBR"))
    airline_id = (await first_airline(owner))["id"]
    _, aircraft_id = await buy(owner, airline_id, "B738", "LN-JET", "ENBR")
    booking_id = await book(owner, await open_route(owner, airline_id, "ENBR", "ENGM"), aircraft_id)
    prefill = await owner.get("/pireps/prefill", booking=booking_id)
    on = system.clock.now() - timedelta(minutes=5)
    report = {
        "booking_id": booking_id,
        "block_off_at": (on - timedelta(minutes=prefill["briefing"]["block_minutes"])).isoformat(),
        "block_on_at": on.isoformat(),
        "block_fuel_kg": prefill["block_fuel_kg"],
        "fuel_used_kg": prefill["fuel_used_kg"],
        "landing_rate_fpm": -150,
    }
    return owner, report


async def test_it_says_what_the_rules_will_say_and_records_nothing(flown: tuple[Api, dict[str, Any]]) -> None:
    pilot, report = flown

    before = await pilot.post("/pireps/check", report)

    assert before["faults"] == []
    assert (await pilot.get("/pireps"))["total"] == 0
    filed = await pilot.post("/pireps", report)
    assert before["findings"] == filed["findings"]
    assert before["becomes"] == filed["state"]


async def test_what_looks_odd_is_said_before_staff_see_it(flown: tuple[Api, dict[str, Any]]) -> None:
    pilot, report = flown

    hard = await pilot.post("/pireps/check", {**report, "landing_rate_fpm": -900})

    assert hard["becomes"] == "filed"
    assert "landing-rate" in {one["rule"] for one in hard["findings"] if not one["ok"]}


async def test_what_filing_would_refuse_is_on_its_field(flown: tuple[Api, dict[str, Any]]) -> None:
    pilot, report = flown

    wrong = await pilot.post("/pireps/check", {**report, "fuel_used_kg": 90_000, "block_off_at": None})

    assert {one["field"] for one in wrong["faults"]} == {"fuel_used_kg", "block_off_at"}
    assert wrong["becomes"] is None
    await pilot.post("/pireps", {**report, "fuel_used_kg": 90_000}, expect=422)


async def test_another_pilots_booking_is_not_checked(system: Running, flown: tuple[Api, dict[str, Any]]) -> None:
    owner, report = flown
    other = await join(system, owner, "Paula", airline_id=(await first_airline(owner))["id"])

    await other.post("/pireps/check", report, expect=403)
