"""What the staff do: decide on reports, look after the fleet; and the clock's part, which the server does by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from vamgr.demo import plan
from vamgr.demo.flying import LEFT_FOR_REVIEW_HOURS
from vamgr.demo.timeline import Process
from vamgr.demo.world import World
from vamgr.runtime import System

_HARD_FPM = -720
_SAID = {
    "landing-rate": "A firm one, but within what the gear is made for. Accepted; mind the flare.",
    "block-time": "The slot and the hold explain the block time.",
    "arrival": "Good decision to divert. Please bring the aircraft home empty.",
    "fuel": "Checked against the fuel slip.",
    "distance": "The routing around the closed sector explains the distance.",
    "speed": "A strong tailwind that day.",
}


async def nightly_jobs(world: World, system: System) -> Process:
    """What the server does by itself at its times: recurring expenses, bookings that expire."""
    day = 1
    while (moment := world.day(day, 0, 10)) <= world.end:
        yield moment
        await system.jobs.run_due_now()
        day += 1


async def review(world: World) -> Process:
    """Every evening somebody goes through the queue, until the last days, whose reports are left for the reader."""
    until = world.end - timedelta(hours=LEFT_FOR_REVIEW_HOURS)
    day = 0
    while world.day(day, 20, 30) < until:
        yield world.day(day, 20, 30)
        async for moment in _go_through(world):
            yield moment
        day += 1


async def _go_through(world: World) -> Process:
    staff = world.staff.caller
    queue = await staff.get("/review", airline=world.airline_id)
    for report in queue["items"]:
        await staff.post(f"/pireps/{report['id']}/review")
        yield world.now + timedelta(minutes=world.staff.dice.randrange(3, 9))
        failed = [finding["rule"] for finding in report["findings"] if not finding["ok"]]
        if (report["landing_rate_fpm"] or 0) < _HARD_FPM:
            await staff.post(
                f"/pireps/{report['id']}/reject",
                reason="That is a hard landing by the book: inspection first. Please fly the leg again.",
            )
            continue
        await staff.post(f"/pireps/{report['id']}/comments", text=_SAID.get(failed[0], "Looks right to me."))
        await staff.post(f"/pireps/{report['id']}/accept", reason="Reviewed.")


async def second_thoughts(world: World) -> Process:
    """An accepted report that turns out to be wrong: taken back, put right, accepted again."""
    yield world.day(plan.SOLD_ON - 4, 23, 20)
    staff = world.staff.caller
    latest = await staff.get("/pireps", airline=world.airline_id, state="accepted", limit=20)
    report: dict[str, Any] = next(one for one in latest["items"] if one["decided_by"] == "rule")
    path = f"/pireps/{report['id']}"
    await staff.post(f"{path}/reverse", reason="The fuel slip says something else than the report.")
    await staff.post(f"{path}/comments", text="The fuel slip shows 4 % more than reported. I put it right.")
    yield world.now + timedelta(minutes=6)
    right_kg = round(report["fuel_used_kg"] * 1.04, 1)
    await staff.post(f"{path}/amend", fuel_used_kg=right_kg, reason="Fuel used as on the fuel slip.")
    await staff.post(f"{path}/accept", reason="Right with the amended fuel.")


async def hangar(world: World) -> Process:
    """One aircraft in maintenance for some days."""
    registration, reason, day, days = plan.IN_THE_HANGAR
    async for moment in _once_parked(world, registration, day):
        yield moment
    path = f"/aircraft/{world.aircraft[registration]}/maintenance"
    until = world.day(day + days, 16)
    await world.staff.caller.post(f"{path}/start", reason=reason, until=f"{until:%Y-%m-%dT%H:%M:%SZ}")
    yield until
    await world.staff.caller.post(f"{path}/end")


async def sale(world: World) -> Process:
    """The old one is sold for what it is worth."""
    async for moment in _once_parked(world, plan.SOLD, plan.SOLD_ON):
        yield moment
    await world.staff.caller.post(f"/aircraft/{world.aircraft[plan.SOLD]}/sell")


async def _once_parked(world: World, registration: str, day: int) -> Process:
    """From this day on, the first night on which it stands at a hub."""
    while True:
        yield world.day(day, 22, 45)
        aircraft = await world.staff.caller.get(f"/aircraft/{world.aircraft[registration]}")
        if aircraft["state"] == "parked" and aircraft["location"]["icao"] in plan.HUBS:
            return
        day += 1
