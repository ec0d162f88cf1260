"""One flight from its booking to its report, as its pilot flies it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from vamgr.demo.plan import REMARKS, Lapse, Person
from vamgr.demo.timeline import Process
from vamgr.demo.tracks import RECORDED_DAYS, recorded
from vamgr.demo.world import LEFT_FOR_REVIEW_HOURS, Leg, Member, Plane, Report, World, leaves_a_report
from vamgr.dispatch import commands as dispatch
from vamgr.dispatch.domain import BOOKING
from vamgr.dispatch.events import FlightPlan
from vamgr.flights import commands as flights
from vamgr.flights import track_commands
from vamgr.flights.basis import Origin
from vamgr.flights.track_files import keep
from vamgr.kernel.commands import Done
from vamgr.kernel.uow import UnitOfWork

HARDEST_ACCEPTED_FPM = -480
_DIVERTED = 0.012
"""The share of flights to a place with bad weather that land elsewhere in winter."""
_WINTER = frozenset({11, 12, 1, 2, 3})


class Flight:
    """``state``: of the report, once it is handed in. The aircraft is the pilot's from the booking on."""

    def __init__(self, world: World, member: Member, plane: Plane, *, last: bool) -> None:
        self._world, self._member, self._plane, self._last = world, member, plane, last
        self._dice = member.dice
        self._plan: FlightPlan | None = None
        self._ends = ("", "")
        self.state = ""

    async def fly_route(self, leg: Leg, scheduled: datetime) -> Process:
        async for moment in self._fly(scheduled, kind="route", route_id=leg.route_id):
            yield moment

    async def fly_free(self, departure: str, arrival: str, leaves: datetime) -> Process:
        async for moment in self._fly(leaves, kind="free", departure=departure, arrival=arrival, flight_type="K"):
            yield moment

    async def ferry(self, departure: str, arrival: str, leaves: datetime) -> Process:
        async for moment in self._fly(leaves, kind="ferry", departure=departure, arrival=arrival):
            yield moment

    async def book(self, planned: datetime, **wish: Any) -> str:
        """The booking's id. Raises what stands in the way."""
        command = dispatch.BookFlight(
            pilot_id=self._member.pilot_id,
            airline_id=self._world.airline_id,
            aircraft_id=self._plane.id,
            planned_departure_at=planned,
            **wish,
        )
        booked = await self._run(self._booking(), command)
        self._plane.free = False
        return booked.id

    async def depart(self, booking_id: str) -> None:
        await self._run(dispatch.depart_flight, dispatch.DepartFlight(booking_id=booking_id))

    async def _fly(self, planned: datetime, **wish: Any) -> Process:
        world, dice = self._world, self._dice
        booking_id = await self.book(planned, **wish)
        off = max(planned + timedelta(minutes=_late_minutes(dice.random())), world.now + timedelta(minutes=15))
        yield off
        await self.depart(booking_id)
        report = self._report(booking_id, off)
        yield report["block_on_at"] + timedelta(minutes=dice.randrange(4, 18))
        await self._hand_in(report)

    async def _hand_in(self, report: dict[str, Any]) -> None:
        member, plane, world = self._member, self._plane, self._world
        track = None
        if member.person.acars and (age := world.end - world.now) < timedelta(days=RECORDED_DAYS):
            system = world.engine.system
            keeping = partial(keep, system.uploads, system.tenant)
            track = recorded(report, plane.type_icao, self._ends, keeping, age)
        answer = await self._run(flights.write_report, flights.WriteReport.model_validate(report))
        if track is not None:
            await self._run(track_commands.record_track, track_commands.RecordTrack(pirep_id=answer.id, track=track))
        self.state = answer.extra["state"]
        world.flights += 1
        arrival = report["arrival"] or self._ends[1]
        minutes = round((report["block_on_at"] - report["block_off_at"]).total_seconds() / 60)
        failed = tuple(finding["rule"] for finding in answer.extra["findings"] if not finding["ok"])
        told = Report(
            answer.id, member, plane, arrival, minutes, report["landing_rate_fpm"], report["fuel_used_kg"], failed
        )
        if self.state == "accepted":
            world.last_accepted = told
            count(told)
            plane.free = True
        else:
            member.reports += 1
            world.for_review.append(told)

    def _booking(self) -> Any:
        """`book_flight`, which also keeps the plan that the pilot flies by."""

        async def book_flight(uow: UnitOfWork, cmd: dispatch.BookFlight) -> str:
            booking_id = await dispatch.book_flight(uow, cmd)
            booked = (await uow.load(BOOKING, booking_id)).state.known
            self._plan, self._ends = booked.plan, (booked.departure, booked.arrival)
            return booking_id

        return book_flight

    async def _run(self, handler: Any, command: Any) -> Done:
        return await self._world.engine.run(handler, command, actor=self._member.actor)

    def _report(self, booking_id: str, off: datetime) -> dict[str, Any]:
        if self._plan is None:
            raise RuntimeError("a flight is planned when it is booked")
        report = flown(self._plan, self._member.person, self._dice, booking_id=booking_id, off=off)
        self._what_goes_wrong(report)
        return report

    def _what_goes_wrong(self, report: dict[str, Any]) -> None:
        """The pilot's lapses, diversions, and the reports that are left for the reader."""
        world, member, dice = self._world, self._member, self._dice
        close_to_end = world.end - world.now < timedelta(hours=LEFT_FOR_REVIEW_HOURS)
        roll = dice.random()
        if close_to_end:
            if leaves_a_report(member) and self._last:
                member.waiting = True
                report["landing_rate_fpm"] = -dice.randrange(640, 790)
                report["remarks"] = "Windshear in the flare, firm touchdown. Please have a look at the gear."
            else:
                report["landing_rate_fpm"] = max(report["landing_rate_fpm"], HARDEST_ACCEPTED_FPM)
            return
        if self._last and member.owed:
            self._lapse(report, member.owed.pop())
            return
        for lapse, share in member.person.lapses:
            if self._last and roll < share:
                self._lapse(report, lapse)
                return
            roll -= share
        elsewhere = dict(world.plan.diversions).get(self._ends[1])
        bad = world.now.month in _WINTER and dice.random() < _DIVERTED
        if elsewhere and (bad or world.diversion_owed):
            world.diversion_owed = False
            report["arrival"] = elsewhere
            report["distance_nmi"] = None
            report["remarks"] = f"Two approaches to {self._ends[1]}, nothing in sight. Diverted to {elsewhere}."

    def _lapse(self, report: dict[str, Any], lapse: Lapse) -> None:
        if lapse == "long hold":
            held = timedelta(minutes=round(0.75 * sum(_minutes(self._plan)))) if self._plan else timedelta()
            for name in ("landing_at", "block_on_at"):
                report[name] += held
            report["fuel_used_kg"] = round(min(report["fuel_used_kg"] * 1.5, report["block_fuel_kg"] * 0.9), 1)
            report["remarks"] = f"Held {held.seconds // 60} minutes while the runway was cleared of snow."
            return
        hard = lapse == "hard landing"
        report["landing_rate_fpm"] = -self._dice.randrange(760, 860) if hard else -self._dice.randrange(610, 700)
        report["remarks"] = "Floated, then dropped it. My fault." if hard else "Gusts over the fence, firm touchdown."


def flown(plan: FlightPlan, person: Person, dice: Random, *, booking_id: str, off: datetime) -> dict[str, Any]:
    """What this pilot reports of a flight that went as planned, more or less: the fields of `WriteReport`."""
    taxi_out, airborne, taxi_in = (
        max(1, round(part * max(0.7, dice.gauss(1.0, spread))))
        for part, spread in zip(_minutes(plan), (0.25, 0.05, 0.3), strict=True)
    )
    takeoff = off + timedelta(minutes=taxi_out)
    landing = takeoff + timedelta(minutes=airborne)
    block_kg = -(-(plan.fuel.block_fuel_kg or 0.0) // 10) * 10
    burnt = {line.key: line.kg for line in plan.fuel.lines}
    trip_kg = burnt.get("trip", 0.0) + burnt.get("taxi", 0.0)
    return {
        "origin": Origin(booking_id=booking_id),
        "source": "acars" if person.acars else "manual",
        "arrival": None,
        "block_off_at": off,
        "takeoff_at": takeoff,
        "landing_at": landing,
        "block_on_at": landing + timedelta(minutes=taxi_in),
        "block_fuel_kg": block_kg,
        "fuel_used_kg": round(min(trip_kg * dice.gauss(1.0, 0.04), block_kg * 0.95), 1),
        "landing_rate_fpm": -round(abs(dice.gauss(person.landing_fpm, person.landing_spread_fpm))),
        "distance_nmi": round(plan.distance_nmi * dice.uniform(1.01, 1.06), 1),
        "remarks": dice.choice(REMARKS),
    }


def count(report: Report) -> None:
    """An accepted flight has moved its pilot and its aircraft."""
    report.member.at = report.plane.at = report.arrival
    report.plane.minutes += report.minutes


def _minutes(plan: FlightPlan) -> tuple[float, float, float]:
    """Taxi out, in the air, taxi in."""
    lines = {line.name: float(line.minutes) for line in plan.block_lines}
    out = min(lines.get("Taxi out", 10.0), plan.block_minutes / 4)
    into = min(lines.get("Taxi in", 5.0), plan.block_minutes / 4)
    return out, max(1.0, plan.block_minutes - out - into), into


def _late_minutes(die: float) -> int:
    """Most leave on time, some a little early, a few late."""
    steps = ((0.15, -3), (0.55, 0), (0.8, 4), (0.93, 11), (1.0, 27))
    return next(minutes for limit, minutes in steps if die <= limit)
