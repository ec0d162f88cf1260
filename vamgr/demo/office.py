"""What the staff do: decide on reports, look after the fleet and the seasons; and the clock's part, which the server
does by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from vamgr.demo.flight import count
from vamgr.demo.founding import change_settings
from vamgr.demo.plan import JET_FUEL_MINOR_PER_100KG, LOAD_BY_MONTH, Airframe, Overhaul
from vamgr.demo.timeline import Process
from vamgr.demo.world import FINALE_HOURS, LEFT_FOR_REVIEW_HOURS, Plane, Report, World, in_season
from vamgr.finance import commands as finance
from vamgr.finance.domain_expenses import due_moment
from vamgr.fleet import commands as fleet
from vamgr.flights import commands as flights
from vamgr.flights import decisions
from vamgr.network import commands as network

_HARD_FPM = -720
_SAID = {
    "landing-rate": "A firm one, but within what the gear is made for. Accepted; mind the flare.",
    "block-time": "The slot and the hold explain the block time.",
    "arrival": "Good decision to divert. Please bring the aircraft home empty.",
    "fuel": "Checked against the fuel slip.",
    "distance": "The routing around the closed sector explains the distance.",
    "speed": "A strong tailwind that day.",
}
_POST_EXPENSES = "finance.post_expenses"
_REVIEW_HOUR = 20


async def recurring_expenses(world: World) -> Process:
    """What the server's job posts at its time, under the job's own ids, so that a server finds nothing left to do."""
    for day in _days(world, first=1):
        moment = due_moment(day) + timedelta(minutes=4)
        if moment > world.end:
            return
        yield moment
        for expense_id, kind in world.expenses.items():
            if kind == "daily" or day.day == 1:
                command = finance.PostExpense(expense_id=expense_id, airline_id=world.airline_id, due_on=day)
                await world.engine.as_job(
                    _POST_EXPENSES,
                    finance.post_expense,
                    command,
                    expense_id,
                    world.airline_id,
                    day.isoformat(),
                )


async def seasons(world: World) -> Process:
    """On the first of each month: how full flights are, what fuel costs, and which routes are flown."""
    fuel = float(JET_FUEL_MINOR_PER_100KG)
    dice = world.staff.dice
    for day in _days(world, first=1):
        if day.day != 1:
            continue
        yield datetime.combine(day, datetime.min.time(), world.end.tzinfo) + timedelta(minutes=35)
        fuel += 0.3 * (JET_FUEL_MINOR_PER_100KG - fuel) + dice.gauss(0, 320)
        await change_settings(
            world,
            load_factor_percent=LOAD_BY_MONTH[day.month - 1],
            fuel_price_jet_a_minor_per_100kg=round(fuel, -1).__trunc__(),
        )
        for trip in world.trips:
            flown = in_season(trip.pair, world.now)
            if flown != trip.flown:
                trip.flown = flown
                change = network.activate_route if flown else network.deactivate_route
                for leg in trip.legs:
                    command = network.RouteOnly(route_id=leg.route_id)
                    await world.engine.run(change, command, actor=world.staff.actor)


async def review(world: World) -> Process:
    """Every evening somebody goes through the queue, until the last days, whose reports are left for the reader."""
    until = world.end - timedelta(hours=LEFT_FOR_REVIEW_HOURS)
    day = 0
    while world.day(day, _REVIEW_HOUR, 30) < until:
        yield world.day(day, _REVIEW_HOUR, 30)
        while world.for_review:
            async for moment in _decide(world, world.for_review.pop(0)):
                yield moment
        day += 1


async def _decide(world: World, report: Report) -> Process:
    await _staff(world, decisions.start_review, flights.OfPirep(pirep_id=report.pirep_id))
    yield world.now + timedelta(minutes=world.staff.dice.randrange(3, 9))
    if report.landing_rate_fpm < _HARD_FPM:
        reason = "That is a hard landing by the book: inspection first. Please fly the leg again."
        rejection = decisions.Decide(pirep_id=report.pirep_id, reason=reason)
        await _staff(world, decisions.reject_pirep, rejection)
    else:
        text = _SAID.get(report.failed[0], "Looks right to me.") if report.failed else "Looks right to me."
        await _staff(world, decisions.add_comment, decisions.Comment(pirep_id=report.pirep_id, text=text))
        acceptance = decisions.Decide(pirep_id=report.pirep_id, reason="Reviewed.")
        await _staff(world, decisions.accept_pirep, acceptance)
        count(report)
    report.member.reports -= 1
    report.plane.free = True


async def _staff(world: World, handler: Any, command: Any) -> None:
    await world.engine.run(handler, command, actor=world.staff.actor)


async def mishaps(world: World) -> Process:
    """However short its past is: a hard landing, a long hold, and a diversion."""
    yield world.day(world.share(0.25), 2)
    for lapse in ("hard landing", "long hold"):
        for member in world.pilots:
            if any(known == lapse for known, _ in member.person.lapses):
                member.owed.append(lapse)
                break
    yield world.day(world.share(0.35), 2)
    world.diversion_owed = bool(world.plan.diversions)


async def second_thoughts(world: World, at: float) -> Process:
    """One accepted report that turns out to be wrong: taken back, put right, accepted again."""
    yield world.day(world.share(at), 23, 20)
    report = world.last_accepted
    if report is None:
        return
    reason = "The fuel slip says something else than the report."
    pirep_id = report.pirep_id
    await _staff(world, decisions.reverse_decision, decisions.Decide(pirep_id=pirep_id, reason=reason))
    text = "The fuel slip shows 3 % less than reported. I put it right."
    await _staff(world, decisions.add_comment, decisions.Comment(pirep_id=pirep_id, text=text))
    yield world.now + timedelta(minutes=6)
    amendment = decisions.Amend(
        pirep_id=pirep_id,
        amendment=decisions.Amendment(fuel_used_kg=round(report.fuel_used_kg * 0.97, 1)),
        named=("fuel_used_kg",),
        reason="Fuel used as on the fuel slip.",
    )
    await _staff(world, decisions.amend_pirep, amendment)
    acceptance = decisions.Decide(pirep_id=pirep_id, reason="Right as amended.")
    await _staff(world, decisions.accept_pirep, acceptance)


async def hangar(world: World, overhaul: Overhaul) -> Process:
    """One aircraft in maintenance for some days."""
    plane = world.planes.get(overhaul.registration)
    if plane is None:
        return
    day = world.share(overhaul.at)
    async for moment in _once_parked(world, plane, day):
        yield moment
    plane.free = False
    until = (world.now + timedelta(days=overhaul.days)).replace(hour=16, minute=0, second=0)
    start = fleet.StartMaintenance(aircraft_id=plane.id, reason=overhaul.reason, until=until)
    await world.engine.run(fleet.start_maintenance, start, actor=world.staff.actor)
    yield until
    end = fleet.AircraftOnly(aircraft_id=plane.id)
    await world.engine.run(fleet.end_maintenance, end, actor=world.staff.actor)
    plane.free = True


async def sale(world: World, airframe: Airframe) -> Process:
    """An old one is sold for what it is worth."""
    plane = world.planes.get(airframe.registration)
    if plane is None or airframe.sold is None:
        return
    async for moment in _once_parked(world, plane, world.share(airframe.sold)):
        yield moment
    plane.free = False
    command = fleet.SellAircraft(aircraft_id=plane.id)
    await world.engine.run(fleet.sell_aircraft, command, actor=world.staff.actor)
    del world.planes[airframe.registration]


async def _once_parked(world: World, plane: Plane, day: int) -> Process:
    """From this day on, the first night on which it stands at a hub."""
    while True:
        yield world.day(day, 22, 45)
        if world.end - world.now < timedelta(hours=FINALE_HOURS):
            yield world.end + timedelta(days=1)
        if plane.free and plane.at in world.plan.hubs:
            return
        day += 1


def _days(world: World, *, first: int) -> Iterator[date]:
    day = world.day(first).date()
    while True:
        yield day
        day += timedelta(days=1)
