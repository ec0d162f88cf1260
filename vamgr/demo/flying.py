"""A pilot's life: days on duty, trips out and back, reports, and the way home from wherever it went wrong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from vamgr.demo import plan
from vamgr.demo.timeline import Process
from vamgr.demo.world import Leg, Member, Trip, World
from vamgr.kernel.times import from_iso, iso

FINALE_HOURS = 6
"""Nobody begins a duty that is not over this long before the present: the last hours belong to `finale`."""
LEFT_FOR_REVIEW_HOURS = 60
"""In the last hours two pilots hand in what the office has not looked at yet."""
_TURNAROUND = timedelta(minutes=30)
_DAWN_HOUR = 4


async def career(world: World, member: Member, first_day: int) -> Process:
    """Day by day until the present."""
    day = first_day
    while (dawn := world.day(day, _DAWN_HOUR)) < world.end:
        yield dawn + timedelta(seconds=member.dice.randrange(3000))
        day += 1
        if member.dice.random() < _activity(world, member):
            async for moment in _duty(world, member):
                yield moment
        if member.waiting:
            return


def _activity(world: World, member: Member) -> float:
    last_days = world.end - world.now < timedelta(hours=LEFT_FOR_REVIEW_HOURS)
    return 1.0 if last_days and leaves_a_report(member) else member.person.activity


def leaves_a_report(member: Member) -> bool:
    """Who hands in at the end what waits for a decision: the one who lands hardest on jets, and on the fjords."""
    return member.person.fleets[0] in {"E190", "C208"} and member.person.role == "pilot"


async def _duty(world: World, member: Member) -> Process:
    pilot = await member.caller.get(f"/pilots/{member.pilot_id}")
    location, home = pilot["location"]["icao"], member.person.home
    if location != home:
        async for moment in _go_home(world, member, location):
            yield moment
        return
    if member.person.role == "owner" and member.dice.random() < 0.3:
        async for moment in _stay_current(world, member):
            yield moment
        return
    for trip in _trips_today(world, member):
        aircraft = None
        for leg in trip.legs:
            scheduled = leg.departs_after(world.now - timedelta(minutes=50))
            if not _done_in_time(world, scheduled, leg):
                return
            yield scheduled - timedelta(minutes=member.dice.randrange(45, 110))
            if leg is trip.out or aircraft is None:
                aircraft = await choose_aircraft(world, member, leg)
            if aircraft is None:
                return
            if leg is trip.out and member.dice.random() < 0.03:
                await _change_of_mind(member, leg, aircraft, scheduled)
                return
            flight = _Flight(world, member, aircraft, last=leg is trip.back)
            async for moment in flight.fly_route(leg, scheduled):
                yield moment
            if flight.state != "accepted":
                return


def _trips_today(world: World, member: Member) -> list[Trip]:
    """What this pilot flies today, in order: trips from home on favourite types that follow one another."""
    day, fleets = world.now.date(), member.person.fleets
    at_home = [
        trip for trip in world.trips if trip.pair.hub == member.person.home and set(trip.pair.types) & set(fleets)
    ]
    today = [(trip.out.departs_on(day), trip) for trip in at_home]
    left = [(at, trip) for at, trip in today if at is not None and at > world.now + timedelta(minutes=50)]
    chosen: list[Trip] = []
    free_at = world.now
    for _ in range(member.person.pairs):
        fitting = [(at, trip) for at, trip in left if at >= free_at]
        if not fitting:
            break
        weights = [3 if trip.pair.types[0] == fleets[0] else 1 for _, trip in fitting]
        at, trip = member.dice.choices(fitting, weights)[0]
        chosen.append(trip)
        free_at = trip.back.departs_after(at) + timedelta(minutes=trip.back.block_minutes) + 2 * _TURNAROUND
    return chosen


def _done_in_time(world: World, scheduled: datetime, leg: Leg) -> bool:
    latest = scheduled + timedelta(minutes=leg.block_minutes * 1.3) + timedelta(hours=1)
    return latest < world.end - timedelta(hours=FINALE_HOURS)


async def choose_aircraft(world: World, member: Member, leg: Leg) -> dict[str, Any] | None:
    """The favourite type that is parked there; None when all are away."""
    parked = await world.parked_at(member, leg.departure)
    fleets = list(member.person.fleets)
    if member.dice.random() < 0.3:
        fleets.reverse()
    for type_icao in (*fleets, *leg.types):
        fitting = [one for one in parked if world.type_of(one) == type_icao and type_icao in leg.types]
        if fitting:
            return min(fitting, key=lambda one: (one["block_minutes_total"], one["registration"]))
    return None


async def _change_of_mind(member: Member, leg: Leg, aircraft: dict[str, Any], scheduled: datetime) -> None:
    booking = await member.caller.post(
        "/bookings",
        kind="route",
        route_id=leg.route_id,
        aircraft_id=aircraft["id"],
        planned_departure_at=iso(scheduled),
    )
    await member.caller.post(f"/bookings/{booking['id']}/cancel", reason=f"Fog at {leg.arrival}, below minima all day.")


async def _stay_current(world: World, member: Member) -> Process:
    """An hour in the small one, out and back, without passengers."""
    type_icao, start, turn = plan.CIRCUIT
    for departure, arrival in ((start, turn), (turn, start)):
        parked = [one for one in await world.parked_at(member, departure) if world.type_of(one) == type_icao]
        leaves = max(world.now + timedelta(minutes=20), world.day((world.now - world.day(0)).days, 8, 30))
        if not parked or leaves > world.end - timedelta(hours=FINALE_HOURS + 3):
            return
        yield leaves - timedelta(minutes=20)
        flight = _Flight(world, member, parked[0], last=departure == turn)
        async for moment in flight.fly_free(departure, arrival, leaves):
            yield moment
        if flight.state != "accepted":
            return


async def _go_home(world: World, member: Member, location: str) -> Process:
    """After a diversion or a report that was not accepted: by the next flight home, else with the empty aircraft,
    else as a passenger."""
    home = member.person.home
    parked = await world.parked_at(member, location)
    flyable = [one for one in parked if world.type_of(one) in member.person.fleets]
    routes = [leg for leg in world.legs_between(location, home) if any(world.type_of(a) in leg.types for a in flyable)]
    if not flyable:
        await member.caller.post(f"/pilots/{member.pilot_id}/move", icao=home, reason="Home as a passenger.")
        return
    if routes:
        leg = routes[0]
        scheduled = leg.departs_after(world.now)
        if not _done_in_time(world, scheduled, leg):
            return
        yield scheduled - timedelta(minutes=60)
        aircraft = await choose_aircraft(world, member, leg)
        if aircraft is None:
            return
        async for moment in _Flight(world, member, aircraft, last=True).fly_route(leg, scheduled):
            yield moment
        return
    leaves = world.now + timedelta(hours=3)
    if leaves < world.end - timedelta(hours=FINALE_HOURS + 5):
        async for moment in _Flight(world, member, flyable[0], last=True).ferry(location, home, leaves):
            yield moment


class _Flight:
    """One flight from its booking to its report. ``state``: of the report, once it is handed in."""

    def __init__(self, world: World, member: Member, aircraft: dict[str, Any], *, last: bool) -> None:
        self._world, self._member, self._aircraft, self._last = world, member, aircraft, last
        self._dice = member.dice
        self.state = ""

    async def fly_route(self, leg: Leg, scheduled: datetime) -> Process:
        async for moment in self._fly(scheduled, kind="route", route_id=leg.route_id):
            yield moment

    async def fly_free(self, departure: str, arrival: str, leaves: datetime) -> Process:
        wish = {"departure": departure, "arrival": arrival, "airline_id": self._world.airline_id, "flight_type": "K"}
        async for moment in self._fly(leaves, kind="free", **wish):
            yield moment

    async def ferry(self, departure: str, arrival: str, leaves: datetime) -> Process:
        wish = {"departure": departure, "arrival": arrival, "airline_id": self._world.airline_id}
        async for moment in self._fly(leaves, kind="ferry", **wish):
            yield moment

    async def _fly(self, planned: datetime, **wish: str) -> Process:
        caller, dice = self._member.caller, self._dice
        booking = await caller.post(
            "/bookings", aircraft_id=self._aircraft["id"], planned_departure_at=iso(planned), **wish
        )
        off = max(planned + timedelta(minutes=_late_minutes(dice.random())), self._world.now + timedelta(minutes=15))
        yield off
        await caller.post(f"/bookings/{booking['id']}/depart")
        plan_of_flight = await caller.get("/pireps/prefill", booking=booking["id"])
        report = self._report(plan_of_flight, off)
        yield from_iso(report["block_on_at"]) + timedelta(minutes=dice.randrange(4, 18))
        filed = await caller.post("/pireps", **report)
        self.state = filed["state"]

    def _report(self, planned: dict[str, Any], off: datetime) -> dict[str, Any]:
        dice, person = self._dice, self._member.person
        minutes = [
            (from_iso(planned[later]) - from_iso(planned[earlier])).total_seconds() / 60
            for earlier, later in (
                ("block_off_at", "takeoff_at"),
                ("takeoff_at", "landing_at"),
                ("landing_at", "block_on_at"),
            )
        ]
        taxi_out, airborne, taxi_in = (
            max(1, round(part * max(0.7, dice.gauss(1.0, spread))))
            for part, spread in zip(minutes, (0.25, 0.05, 0.3), strict=True)
        )
        takeoff = off + timedelta(minutes=taxi_out)
        landing = takeoff + timedelta(minutes=airborne)
        block_kg = -(-planned["block_fuel_kg"] // 10) * 10
        used_kg = min(planned["fuel_used_kg"] * dice.gauss(1.0, 0.04), block_kg * 0.95)
        report: dict[str, Any] = {
            "booking_id": planned["booking_id"],
            "block_off_at": iso(off),
            "takeoff_at": iso(takeoff),
            "landing_at": iso(landing),
            "block_on_at": iso(landing + timedelta(minutes=taxi_in)),
            "block_fuel_kg": block_kg,
            "fuel_used_kg": round(used_kg, 1),
            "landing_rate_fpm": -round(abs(dice.gauss(person.landing_fpm, person.landing_spread_fpm))),
            "distance_nmi": round(planned["distance_nmi"] * dice.uniform(1.01, 1.06), 1),
            "remarks": dice.choice(plan.REMARKS),
        }
        self._what_goes_wrong(report, planned)
        return report

    def _what_goes_wrong(self, report: dict[str, Any], planned: dict[str, Any]) -> None:
        """The pilot's lapses, the one diversion, and the reports that are left for the reader."""
        world, member = self._world, self._member
        if self._last and member.lapses and world.now >= world.day(member.lapses[0][0]):
            self._lapse(report, planned, member.lapses.pop(0)[1])
        elsewhere = plan.DIVERSIONS.get(planned["arrival"])
        if not world.diverted and elsewhere is not None and world.now >= world.day(plan.DIVERT_AFTER):
            world.diverted = True
            report["arrival"] = elsewhere
            del report["distance_nmi"]
            report["remarks"] = f"Two approaches to {planned['arrival']}, nothing in sight. Diverted to {elsewhere}."
        close_to_end = world.end - world.now < timedelta(hours=LEFT_FOR_REVIEW_HOURS)
        if close_to_end and leaves_a_report(member) and self._last:
            member.waiting = True
            report["landing_rate_fpm"] = -self._dice.randrange(640, 790)
            report["remarks"] = "Windshear in the flare, firm touchdown. Please have a look at the gear."
        elif close_to_end:
            report["landing_rate_fpm"] = max(report["landing_rate_fpm"], -480)

    def _lapse(self, report: dict[str, Any], planned: dict[str, Any], lapse: plan.Lapse) -> None:
        if lapse == "long hold":
            block = from_iso(planned["block_on_at"]) - from_iso(planned["block_off_at"])
            held = 0.7 * block
            for name in ("landing_at", "block_on_at"):
                report[name] = iso(from_iso(report[name]) + held)
            report["fuel_used_kg"] = round(min(report["fuel_used_kg"] * 1.5, report["block_fuel_kg"] * 0.9), 1)
            report["remarks"] = f"Held {held.seconds // 60} minutes while the runway was cleared of snow."
            return
        hard = lapse == "hard landing"
        report["landing_rate_fpm"] = -self._dice.randrange(760, 860) if hard else -self._dice.randrange(610, 700)
        report["remarks"] = "Floated, then dropped it. My fault." if hard else "Gusts over the fence, firm touchdown."


def _late_minutes(die: float) -> int:
    """Most leave on time, some a little early, a few late."""
    steps: Iterable[tuple[float, int]] = ((0.15, -3), (0.55, 0), (0.8, 4), (0.93, 11), (1.0, 27))
    return next(minutes for limit, minutes in steps if die <= limit)
