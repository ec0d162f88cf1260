"""The present: flights in the air, flights booked, a report that somebody has begun to look at."""

from __future__ import annotations

from datetime import timedelta

from vamgr.demo import plan
from vamgr.demo.flying import choose_aircraft, leaves_a_report
from vamgr.demo.timeline import Process
from vamgr.demo.world import Member, World
from vamgr.kernel.times import iso

_PROGRESS = (0.3, 0.55, 0.72)
"""How far the flights are that are in the air, in the order of the pilots."""


def present(world: World) -> list[Process]:
    """The processes of the last hours."""
    flying = [member for member in world.pilots if member.person.role == "pilot" and not leaves_a_report(member)]
    in_the_air = [_in_the_air(world, member, share) for member, share in zip(flying, _PROGRESS, strict=False)]
    return [*in_the_air, _look_at_one(world), _booked(world)]


async def _in_the_air(world: World, member: Member, progress: float) -> Process:
    """A flight that has done this share of its block time now."""
    location = (await member.caller.get(f"/pilots/{member.pilot_id}"))["location"]["icao"]
    parked = await world.parked_at(member, location)
    types = {world.type_of(one) for one in parked}
    legs = [leg for trip in world.trips for leg in trip.legs if leg.departure == location and types & set(leg.types)]
    own = [leg for leg in legs if set(member.person.fleets) & set(leg.types) & types]
    if not (own or legs):
        return
    leg = max(own or legs, key=lambda one: one.block_minutes)
    off = world.end - timedelta(minutes=leg.block_minutes * progress)
    yield off - timedelta(minutes=member.dice.randrange(25, 55))
    aircraft = await choose_aircraft(world, member, leg)
    if aircraft is None:
        return
    booking = await member.caller.post(
        "/bookings", kind="route", route_id=leg.route_id, aircraft_id=aircraft["id"], planned_departure_at=iso(off)
    )
    yield off
    await member.caller.post(f"/bookings/{booking['id']}/depart")


async def _look_at_one(world: World) -> Process:
    """The office has begun with the oldest report that waits."""
    yield world.end - timedelta(minutes=41)
    waiting = (await world.staff.caller.get("/review", airline=world.airline_id))["items"]
    if waiting:
        path = f"/pireps/{waiting[0]['id']}"
        await world.staff.caller.post(f"{path}/review")
        await world.staff.caller.post(f"{path}/comments", text="I have asked the mechanics for the load report.")


async def _booked(world: World) -> Process:
    """What the owner has booked for the next days, and an hour in the small one. Of the owner's fleet one aircraft
    stays free: there is something to fly for whoever looks around."""
    yield world.end - timedelta(minutes=17)
    owner, caller = world.owner, world.owner.caller
    location = (await caller.get(f"/pilots/{owner.pilot_id}"))["location"]["icao"]
    legs = [leg for trip in world.trips for leg in trip.legs if leg.departure == location]
    after = world.end + timedelta(hours=3)
    for leg in sorted(legs, key=lambda one: one.departs_after(after)):
        if (departs_at := leg.departs_after(after)) > world.end + timedelta(days=4):
            continue
        own = [one for one in await world.parked_at(owner, location) if world.type_of(one) in owner.person.fleets]
        aircraft = next((one for one in own if world.type_of(one) in leg.types), None)
        if aircraft is None or len(own) == 1:
            continue
        await caller.post(
            "/bookings",
            kind="route",
            route_id=leg.route_id,
            aircraft_id=aircraft["id"],
            planned_departure_at=iso(departs_at),
        )
        after = departs_at + timedelta(hours=20)
    type_icao, start, turn = plan.CIRCUIT
    small = [one for one in await world.parked_at(owner, start) if world.type_of(one) == type_icao]
    if small and location == start:
        await caller.post(
            "/bookings",
            kind="free",
            departure=start,
            arrival=turn,
            airline_id=world.airline_id,
            aircraft_id=small[0]["id"],
            flight_type="K",
            planned_departure_at=iso(world.end.replace(minute=0, second=0) + timedelta(days=2)),
        )
