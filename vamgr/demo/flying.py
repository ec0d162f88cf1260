"""A pilot's life: days on duty, trips out and back, reports, and the way home from wherever it went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from vamgr.crew import commands as crew
from vamgr.demo.flight import Flight
from vamgr.demo.plan import FLYING_BY_MONTH
from vamgr.demo.timeline import Process
from vamgr.demo.world import FINALE_HOURS, LEFT_FOR_REVIEW_HOURS, Leg, Member, Plane, Trip, World, leaves_a_report
from vamgr.dispatch import commands as dispatch

_TURNAROUND = timedelta(minutes=30)
_DAWN_HOUR = 3
_PACE = 0.38
"""How much of what they would like to fly pilots find the time for."""
_CHANGE_OF_MIND = 0.03
_STAY_CURRENT = 0.15


async def career(world: World, member: Member) -> Process:
    """Day by day until the present, from the day after joining."""
    for dawn in _days_on_duty(world, member):
        yield dawn
        async for moment in duty(world, member):
            yield moment
        if member.waiting:
            return


def activity(world: World, member: Member, day: datetime) -> float:
    """How likely a duty is on a day."""
    person = member.person
    if person.quiet_from < 1.0 and day >= world.day(world.share(person.quiet_from)):
        return 0.0
    return min(0.95, _PACE * person.per_week / 7 * person.weekdays[day.weekday()] * FLYING_BY_MONTH[day.month - 1])


def _days_on_duty(world: World, member: Member) -> Iterator[datetime]:
    day = member.joined_on + 1
    while (dawn := world.day(day, _DAWN_HOUR)) < world.end:
        wants = activity(world, member, dawn)
        if world.end - dawn < timedelta(hours=LEFT_FOR_REVIEW_HOURS) and leaves_a_report(member):
            wants = 1.0
        if member.dice.random() < wants:
            yield dawn + timedelta(seconds=member.dice.randrange(3000))
        day += 1


async def duty(world: World, member: Member) -> Process:
    if member.reports:
        return
    if member.at != member.person.base:
        async for moment in _go_home(world, member):
            yield moment
        return
    if world.plan.circuit and member.person.role == "owner" and member.dice.random() < _STAY_CURRENT:
        async for moment in _stay_current(world, member, *world.plan.circuit):
            yield moment
        return
    for trip in _trips_today(world, member):
        plane: Plane | None = None
        for leg in trip.legs:
            scheduled = leg.departs_after(world.now - timedelta(minutes=50))
            if not done_in_time(world, scheduled, leg):
                return
            yield max(world.now, scheduled - timedelta(minutes=member.dice.randrange(45, 110)))
            if plane is None or not plane.free or plane.at != leg.departure:
                plane = choose_plane(world, member, leg)
            if plane is None:
                return
            if leg is trip.out and member.dice.random() < _CHANGE_OF_MIND:
                async for moment in _change_of_mind(world, member, leg, plane, scheduled):
                    yield moment
                return
            flight = Flight(world, member, plane, last=leg is trip.back)
            async for moment in flight.fly_route(leg, scheduled):
                yield moment
            if flight.state != "accepted":
                return


def _trips_today(world: World, member: Member) -> list[Trip]:
    """What this pilot flies today, in order: trips from home on own types that follow one another, by preference at
    the hours that this pilot likes."""
    day, person = world.now.date(), member.person
    at_home = [
        trip
        for trip in world.trips
        if trip.flown and trip.pair.hub == person.base and set(trip.out.types) & set(person.fleets)
    ]
    today = [(trip.out.departs_on(day), trip) for trip in at_home]
    left = [(at, trip) for at, trip in today if at is not None and at > world.now + timedelta(minutes=50)]
    chosen: list[Trip] = []
    free_at = world.now
    for _ in range(person.pairs):
        fitting = [(at, trip) for at, trip in left if at >= free_at]
        if not fitting:
            break
        weights = [_liking(member, at, trip) for at, trip in fitting]
        at, trip = member.dice.choices(fitting, weights)[0]
        chosen.append(trip)
        free_at = trip.back.departs_after(at) + timedelta(minutes=trip.back.block_minutes) + 2 * _TURNAROUND
    return chosen


def _liking(member: Member, at: datetime, trip: Trip) -> int:
    first, last = member.person.hours
    local_hour = at.astimezone(ZoneInfo(trip.out.zone)).hour
    return (3 if trip.out.types[0] == member.person.fleets[0] else 1) * (6 if first <= local_hour < last else 1)


def done_in_time(world: World, scheduled: datetime, leg: Leg) -> bool:
    latest = scheduled + timedelta(minutes=leg.block_minutes * 1.3) + timedelta(hours=1)
    return latest < world.end - timedelta(hours=FINALE_HOURS)


def choose_plane(world: World, member: Member, leg: Leg) -> Plane | None:
    """The favourite type that is parked there; None when all are away."""
    fleets = list(member.person.fleets)
    if member.dice.random() < 0.3:
        fleets.reverse()
    for type_icao in fleets:
        if type_icao in leg.types and (fitting := world.parked(leg.departure, (type_icao,))):
            return fitting[0]
    return None


async def _change_of_mind(world: World, member: Member, leg: Leg, plane: Plane, scheduled: datetime) -> Process:
    flight = Flight(world, member, plane, last=True)
    booking_id = await flight.book(scheduled, kind="route", route_id=leg.route_id)
    yield world.now + timedelta(minutes=member.dice.randrange(8, 40))
    command = dispatch.CancelBooking(
        booking_id=booking_id, reason=f"Fog at {leg.arrival}, below minima all day."
    )  # fmt: skip
    await world.engine.run(dispatch.cancel_booking, command, actor=member.actor)
    plane.free = True


async def _stay_current(world: World, member: Member, type_icao: str, start: str, turn: str) -> Process:
    """An hour in the small one, out and back, without passengers."""
    for departure, arrival in ((start, turn), (turn, start)):
        parked = world.parked(departure, (type_icao,))
        leaves = max(world.now + timedelta(minutes=20), world.day((world.now - world.day(0)).days, 8, 30))
        if not parked or leaves > world.end - timedelta(hours=FINALE_HOURS + 3):
            return
        yield leaves - timedelta(minutes=20)
        if not parked[0].free:
            return
        flight = Flight(world, member, parked[0], last=departure == turn)
        async for moment in flight.fly_free(departure, arrival, leaves):
            yield moment
        if flight.state != "accepted":
            return


async def as_passenger(world: World, member: Member, home: str) -> None:
    """The way home in somebody else's aircraft."""
    command = crew.MovePilot(pilot_id=member.pilot_id, icao=home, reason="Home as a passenger.", jumpseat=True)
    await world.engine.run(crew.move_pilot, command, actor=member.actor)
    member.at = home


async def _go_home(world: World, member: Member) -> Process:
    """After a diversion or a report that was not accepted: by the next flight home, else with the empty aircraft,
    else as a passenger."""
    home = member.person.base
    flyable = world.parked(member.at, member.person.fleets)
    if not flyable:
        await as_passenger(world, member, home)
        return
    legs = [leg for leg in world.legs(member.at, home) if any(plane.type_icao in leg.types for plane in flyable)]
    if legs:
        leg = legs[0]
        scheduled = leg.departs_after(world.now)
        if not done_in_time(world, scheduled, leg):
            return
        yield scheduled - timedelta(minutes=60)
        plane = choose_plane(world, member, leg)
        if plane is None:
            return
        async for moment in Flight(world, member, plane, last=True).fly_route(leg, scheduled):
            yield moment
        return
    leaves = world.now + timedelta(hours=3)
    if leaves < world.end - timedelta(hours=FINALE_HOURS + 5):
        async for moment in Flight(world, member, flyable[0], last=True).ferry(member.at, home, leaves):
            yield moment
