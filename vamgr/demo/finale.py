"""The present: flights in the air, flights booked, a report that somebody has begun to look at."""

from __future__ import annotations

from datetime import timedelta

from vamgr.demo import flying
from vamgr.demo.flight import Flight
from vamgr.demo.timeline import Process
from vamgr.demo.world import FINALE_HOURS, Leg, Member, Plane, World, leaves_a_report
from vamgr.fleet import commands as fleet
from vamgr.flights import commands as flights
from vamgr.flights import decisions
from vamgr.kernel.errors import DomainError

_PROGRESS = (0.3, 0.55, 0.72, 0.42, 0.16)
"""How far the flights are that are in the air, in the order of the pilots."""


async def begin(world: World) -> Process:
    """When nobody else is under way any more."""
    yield world.end - timedelta(hours=FINALE_HOURS)
    for process in _present(world):
        world.timeline.add(process)


def _present(world: World) -> list[Process]:
    """The processes of the last hours."""
    flying = [
        member
        for member in world.pilots
        if member.person.role == "pilot"
        and member.person.quiet_from == 1.0
        and not (member.reports or member.waiting or leaves_a_report(member))
    ]
    claimed: set[str] = set()
    in_the_air: list[Process] = []
    for member in flying:
        found = _free_leg(world, member, claimed)
        if found is not None and len(in_the_air) < len(_PROGRESS):
            leg, plane = found
            claimed.add(plane.id)
            in_the_air.append(_in_the_air(world, member, leg, plane, _PROGRESS[len(in_the_air)], claimed))
    return [*in_the_air, _look_at_one(world), _due(world, claimed), _booked(world)]


def _free_leg(world: World, member: Member, claimed: set[str]) -> tuple[Leg, Plane] | None:
    """The longest flight from where the pilot is, with an aircraft that nobody else wants."""
    planes = [plane for plane in world.parked(member.at, member.person.fleets) if plane.id not in claimed]
    fitting = [(leg, plane) for leg in world.legs(member.at) for plane in planes if plane.type_icao in leg.types]
    return max(fitting, key=lambda pair: (pair[0].block_minutes, pair[1].id), default=None)


async def _in_the_air(
    world: World, member: Member, leg: Leg, plane: Plane, progress: float, claimed: set[str]
) -> Process:
    """A flight that has done this share of its block time now.

    Who was still on the way home from a late flight when it was thought of flies from where that one ended, or not.
    """
    off = world.end - timedelta(minutes=leg.block_minutes * progress)
    yield off - timedelta(minutes=member.dice.randrange(25, 55))
    if member.at != leg.departure or plane.at != leg.departure or not plane.free:
        found = _free_leg(world, member, claimed - {plane.id})
        if found is None:
            return
        leg, plane = found
        claimed.add(plane.id)
        off = max(world.now + timedelta(minutes=15), world.end - timedelta(minutes=leg.block_minutes * progress))
    flight = Flight(world, member, plane, last=True)
    try:
        booking_id = await flight.book(off, kind="route", route_id=leg.route_id)
    except DomainError:
        return  # still in the air with another one
    if off >= world.end:
        return
    yield off
    await flight.depart(booking_id)


async def _look_at_one(world: World) -> Process:
    """The office has begun with the oldest report that waits."""
    yield world.end - timedelta(minutes=41)
    if world.for_review:
        report = world.for_review[0]
        run, by = world.engine.run, world.staff.actor
        await run(decisions.start_review, flights.OfPirep(pirep_id=report.pirep_id), actor=by)
        text = "I have asked the mechanics for the load report."
        await run(decisions.add_comment, decisions.Comment(pirep_id=report.pirep_id, text=text), actor=by)


async def _due(world: World, claimed: set[str]) -> Process:
    """An aircraft in the hangar whose work was to be over by now, and one that has just gone in."""
    hub, type_icao = world.plan.hubs[0], world.plan.fleet[0].type_icao
    tired = [plane for plane in world.parked(hub, (type_icao,)) if plane.id not in claimed]
    for plane, reason, hours_ago, takes_hours in zip(
        reversed(tired[1:]),
        (
            "A-check, 750 hours reached. To be released by the inspector.",
            "Nose wheel steering: being looked at.",
        ),
        (5.5, 4),
        (3, 48),
        strict=False,
    ):
        yield world.end - timedelta(hours=hours_ago)
        if plane.free:
            plane.free = False
            until = world.now + timedelta(hours=takes_hours)
            command = fleet.StartMaintenance(aircraft_id=plane.id, reason=reason, until=until)
            await world.engine.run(fleet.start_maintenance, command, actor=world.staff.actor)


async def _booked(world: World) -> Process:
    """What the owner has booked for the next days, and an hour in the small one. Of the owner's fleet one aircraft
    stays free: there is something to fly for whoever looks around."""
    yield world.end - timedelta(minutes=17)
    owner = world.owner
    if owner.at != owner.person.base and not owner.reports:
        await flying.as_passenger(world, owner, owner.person.base)  # visitors begin where most flights begin
    after = world.end + timedelta(hours=3)
    for leg in sorted(world.legs(owner.at), key=lambda one: one.departs_after(after)):
        if (departs_at := leg.departs_after(after)) > world.end + timedelta(days=4):
            continue
        own = world.parked(owner.at, owner.person.fleets)
        plane = next((one for one in own if one.type_icao in leg.types), None)
        if plane is None or len(own) == 1:
            continue
        await Flight(world, owner, plane, last=True).book(departs_at, kind="route", route_id=leg.route_id)
        after = departs_at + timedelta(hours=20)
    if world.plan.circuit is None:
        return
    type_icao, start, turn = world.plan.circuit
    small = world.parked(start, (type_icao,))
    if small and owner.at == start:
        leaves = world.end.replace(minute=0, second=0) + timedelta(days=2)
        flight = Flight(world, owner, small[0], last=True)
        await flight.book(leaves, kind="free", departure=start, arrival=turn, flight_type="K")
