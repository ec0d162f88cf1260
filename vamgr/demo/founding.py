"""The first days: the owner founds the airline, hires, buys and opens the network."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from vamgr.airline import commands as airline
from vamgr.airline.events import AirlineSettings, Colours
from vamgr.demo.engine import Engine
from vamgr.demo.plan import (
    FLAT_FARE_PERCENT,
    JET_FUEL_MINOR_PER_100KG,
    LOAD_BY_MONTH,
    PASSWORD,
    STAFF_ABILITIES,
    Airframe,
    AirlinePlan,
    Pair,
    Person,
    Spending,
)
from vamgr.demo.timeline import Process, Timeline
from vamgr.demo.world import Leg, Member, Plane, Trip, World, in_season
from vamgr.finance import commands as finance
from vamgr.fleet import commands as fleet
from vamgr.fleet import pricing
from vamgr.identity import commands as identity
from vamgr.identity import passwords
from vamgr.identity.abilities import abilities_of
from vamgr.identity.accounts import email_key, new_api_key
from vamgr.identity.events import PilotStart
from vamgr.kernel.ids import derived_id
from vamgr.kernel.uow import SYSTEM, Actor
from vamgr.network import commands as network
from vamgr.network.estimates import estimated_block_minutes, taxi_minutes
from vamgr.network.events import FareOverride, FuelPrice
from vamgr.world import aircraft_types, airports, geo

_SCHEDULE_STEP_MINUTES = 5


class Founder:
    """Makes the accounts and airlines of one demo. Everybody has the same password, so it is hashed once."""

    def __init__(self, engine: Engine, timeline: Timeline, seed: int, days: int) -> None:
        self.engine, self.timeline, self.seed, self.days = engine, timeline, seed, days
        self._hash: str | None = None

    async def first_airline(self, plan: AirlinePlan, staff: Person) -> World:
        """With the owner's and the staff's accounts."""
        person = plan.pilots[0]
        profile = {
            "name": plan.name,
            "icao": plan.icao,
            "callsign": plan.callsign,
            "country": plan.country,
            "currency": plan.currency,
            "starting_capital_minor": plan.starting_capital_minor,
            "hub_icao": plan.hubs[0],
        }
        user_id = derived_id("owner", self.engine.tenant)
        command = identity.SetUp(**await self._account(user_id, person), airline=profile, pilot=True)
        done = await self.engine.found(identity.set_up, command, actor=_actor(user_id, person))
        owner = self._member(person, user_id, str(done.extra["pilot_id"]))
        await self._give_key(owner, owner)
        employee = await self._register(staff, owner, None)
        return await self._equipped(plan, str(done.extra["airline_id"]), owner, employee)

    async def further_airline(self, plan: AirlinePlan, first: World) -> World:
        command = airline.FoundAirline(
            name=plan.name,
            icao=plan.icao,
            callsign=plan.callsign,
            country=plan.country,
            currency=plan.currency,
            starting_capital_minor=plan.starting_capital_minor,
            hub_icao=plan.hubs[0],
        )
        done = await self.engine.run(airline.found_airline, command, actor=first.owner.actor)
        return await self._equipped(plan, done.id, first.owner, first.staff)

    async def hire(self, world: World, person: Person) -> Member:
        """A pilot, with a key for the tracker or a browser."""
        member = await self._register(person, world.owner, world.airline_id)
        member.joined_on = (self.timeline.now - world.day(0)).days
        world.pilots.append(member)
        return member

    async def _equipped(self, plan: AirlinePlan, airline_id: str, owner: Member, staff: Member) -> World:
        world = World(
            self.engine, self.timeline, plan, owner, staff, airline_id, self.timeline.now, self.days
        )  # fmt: skip
        if plan.pilots[0] is owner.person:
            world.pilots.append(owner)
        await self._dress(world)
        await agree_prices(world)
        for airframe in plan.fleet:
            if airframe.bought == 0:
                await buy(world, airframe)
        for pair in plan.network:
            if pair.opens == 0:
                await open_pair(world, pair)
        for spending in plan.spending:
            await _define_expense(world, spending)
        for person in plan.pilots:
            if person.joins == 0 and person is not owner.person:
                await self.hire(world, person)
        return world

    async def _dress(self, world: World) -> None:
        colours = Colours(primary=world.plan.primary, accent=world.plan.accent)
        alone = partial(self.engine.run, actor=world.owner.actor)
        await alone(airline.change_profile, airline.ChangeProfile(
            airline_id=world.airline_id, changes={}, colours=colours
        ))  # fmt: skip
        for hub in world.plan.hubs[1:]:
            await alone(airline.open_hub, airline.ChangeHub(airline_id=world.airline_id, icao=hub))

    def _member(self, person: Person, user_id: str, pilot_id: str) -> Member:
        dice = random.Random(f"{self.seed} {person.email}")  # noqa: S311  (a pilot's habits, nothing secret)
        return Member(person, user_id, pilot_id, _actor(user_id, person), dice, at=person.base)

    async def _account(self, user_id: str, person: Person) -> dict[str, str]:
        if self._hash is None:
            self._hash = await passwords.make_hash(PASSWORD)
        return {
            "user_id": user_id,
            "email": person.email,
            "email_key": await email_key(self.engine.system.keys, self.engine.tenant, person.email),
            "display_name": person.name,
            "password_hash": self._hash,
        }

    async def _register(self, person: Person, owner: Member, airline_id: str | None) -> Member:
        user_id = derived_id("demo", self.engine.tenant, person.email)
        pilot: PilotStart | None = None
        if airline_id is not None:
            pilot = PilotStart(
                pilot_id=derived_id("pilot", user_id),
                airline_id=airline_id,
                home_airport=person.base,
                transfer_minutes=person.transfer_hours * 60,
            )
        command = identity.RegisterUser(
            **await self._account(user_id, person),
            role=person.role,
            abilities=STAFF_ABILITIES if person.role == "staff" else (),
            pilot=pilot,
        )
        await self.engine.run(identity.register_user, command, actor=owner.actor)
        member = self._member(person, user_id, pilot.pilot_id if pilot else "")
        if person.acars:
            await self._give_key(member, owner)
        return member

    async def _give_key(self, member: Member, owner: Member) -> None:
        name = "Demo" if member is owner else "ACARS" if member.pilot_id else "Office"
        done = await self.engine.run(
            identity.issue_api_key, new_api_key(member.user_id, name), actor=owner.actor
        )  # fmt: skip
        member.api_key = done.extra["key"]


def _actor(user_id: str, person: Person) -> Actor:
    abilities = abilities_of(person.role, STAFF_ABILITIES)
    return Actor(user_id, person.role, abilities, "api" if person.acars else "ui")


async def agree_prices(world: World) -> None:
    """Before the fleet, whose fares are made from what a flight costs."""
    await change_settings(
        world,
        fuel_price_jet_a_minor_per_100kg=JET_FUEL_MINOR_PER_100KG,
        load_factor_percent=LOAD_BY_MONTH[world.now.month - 1],
    )
    for airport, fuel_minor, handling_minor, notes in world.plan.airport_prices:
        command = network.OverrideAirport(
            icao=airport,
            fuel=(FuelPrice(kind="jet_a", price_minor_per_100kg=fuel_minor),),
            handling_cost_minor=handling_minor,
            currency=world.plan.currency,
            notes=notes,
        )
        await world.engine.run(network.override_airport, command, actor=world.staff.actor)


async def change_settings(world: World, **changes: int) -> None:
    command = airline.ChangeSettings(airline_id=world.airline_id, changes=changes)
    await world.engine.run(airline.change_settings, command, actor=world.owner.actor)


async def buy(world: World, airframe: Airframe) -> None:
    """Buy an aircraft, with its subfleet if it is the first of its type."""
    if airframe.type_icao not in world.subfleets:
        await _set_up_subfleet(world, airframe.type_icao)
    command = fleet.BuyAircraft(
        subfleet_id=world.subfleets[airframe.type_icao],
        registration=airframe.registration,
        location=airframe.at,
        hub=airframe.at,
        name=airframe.name,
        price_minor=airframe.price_minor,
    )
    done = await world.engine.found(fleet.buy_aircraft, command, actor=world.staff.actor)
    world.planes[airframe.registration] = Plane(done.id, airframe, airframe.at)


async def _set_up_subfleet(world: World, type_icao: str) -> None:
    """As the template proposes it."""
    kind = aircraft_types.get(type_icao)
    if kind is None:
        raise LookupError(f"there is no type {type_icao}")
    settings = AirlineSettings(fuel_price_jet_a_minor_per_100kg=JET_FUEL_MINOR_PER_100KG)
    terms = pricing.template(kind, settings, world.plan.currency).terms
    command = fleet.CreateSubfleet(airline_id=world.airline_id, type_icao=type_icao, terms=terms)
    done = await world.engine.run(fleet.create_subfleet, command, actor=world.staff.actor)
    world.subfleets[type_icao] = done.id


async def open_pair(world: World, pair: Pair) -> None:
    arrives = _arrival_time(pair, pair.hub, pair.to, pair.leaves, world.now)
    out = await _open_leg(world, pair, pair.number, pair.hub, pair.to, pair.leaves)
    back = await _open_leg(world, pair, pair.number + 1, pair.to, pair.hub, _later(arrives, pair.ground_minutes))
    world.trips.append(Trip(pair, out, back, in_season(pair, world.now)))


async def _open_leg(world: World, pair: Pair, number: int, departure: str, arrival: str, leaves: str) -> Leg:
    types = tuple(code for code in pair.types if code in world.subfleets)
    plan = network.RoutePlan(
        flight_number=number,
        departure=departure,
        arrival=arrival,
        departure_time=leaves,
        arrival_time=_arrival_time(pair, departure, arrival, leaves, world.now),
        days=pair.days,
        subfleet_ids=tuple(world.subfleets[code] for code in types),
        fares=await _fares(world, pair, types[0], _distance_nmi(departure, arrival)),
    )
    command = network.OpenRoute(airline_id=world.airline_id, plan=plan, active=in_season(pair, world.now))
    done = await world.engine.run(network.open_route, command, actor=world.staff.actor)
    zone = airports.get(departure)
    return Leg(
        route_id=done.id,
        departure=departure,
        arrival=arrival,
        types=types,
        leaves=leaves,
        zone=zone.timezone if zone else "UTC",
        days=pair.days,
        block_minutes=_block_minutes(pair, departure, arrival),
    )


def _distance_nmi(departure: str, arrival: str) -> float:
    start, end = airports.get(departure), airports.get(arrival)
    if start is None or end is None:
        raise LookupError(f"there is no airport {departure} or {arrival}")
    return geo.great_circle_nmi(start.lat, start.lon, end.lat, end.lon)


def _block_minutes(pair: Pair, departure: str, arrival: str) -> int:
    """Of the slowest type that flies it, to the next five minutes."""
    taxi = taxi_minutes(AirlineSettings())
    minutes = estimated_block_minutes(pair.types, _distance_nmi(departure, arrival), taxi)
    return -(-minutes // _SCHEDULE_STEP_MINUTES) * _SCHEDULE_STEP_MINUTES


def _arrival_time(pair: Pair, departure: str, arrival: str, leaves: str, now: datetime) -> str:
    """When it is there, local."""
    start, end = airports.get(departure), airports.get(arrival)
    hour, minute = map(int, leaves.split(":"))
    zone = ZoneInfo(start.timezone if start else "UTC")
    off = now.astimezone(zone).replace(hour=hour, minute=minute, second=0, microsecond=0)
    on = off.astimezone(ZoneInfo("UTC")) + timedelta(minutes=_block_minutes(pair, departure, arrival))
    return f"{on.astimezone(ZoneInfo(end.timezone if end else 'UTC')):%H:%M}"


async def _fares(world: World, pair: Pair, type_icao: str, distance_nmi: float) -> tuple[FareOverride, ...]:
    """The subfleet's fares are made for its typical flight; this one's grow with the distance of the first type."""
    kind = aircraft_types.get(type_icao)
    if kind is None:
        return ()
    terms = pricing.template(kind, AirlineSettings(), world.plan.currency).terms
    by_distance = FLAT_FARE_PERCENT + (100 - FLAT_FARE_PERCENT) * distance_nmi / pricing.stage_nmi(kind)
    percent = round(by_distance * pair.fare_percent / 100)
    return tuple(FareOverride(code=fare.code, price_percent=percent) for fare in terms.fares)


def _later(clock: str, minutes: int) -> str:
    hour, minute = map(int, clock.split(":"))
    at = datetime(2000, 1, 1, hour, minute) + timedelta(minutes=minutes)  # noqa: DTZ001  (a time of day)
    return f"{at:%H:%M}"


async def _define_expense(world: World, spending: Spending) -> None:
    content = finance.ExpenseContent(
        airline_id=world.airline_id,
        name=spending.name,
        kind=spending.kind,
        amount_minor=spending.amount_minor,
        currency=world.plan.currency,
        attached_kind="airline" if spending.airport is None else "airport",
        attached_id=spending.airport,
    )
    command = finance.DefineExpense(content=content)
    done = await world.engine.run(finance.define_expense, command, actor=world.staff.actor)
    if spending.kind != "per_flight":
        world.expenses[done.id] = spending.kind


async def grow(world: World, founder: Founder) -> Process:
    """Who joins, what is bought and what is opened after the start, on its day."""
    later: list[tuple[int, Airframe | Person | Pair]] = []
    later += [(world.share(one.bought), one) for one in world.plan.fleet if one.bought]
    later += [(world.share(one.joins), one) for one in world.plan.pilots if one.joins]
    later += [(world.share(one.opens), one) for one in world.plan.network if one.opens]
    for day, one in sorted(later, key=lambda entry: entry[0]):
        yield world.day(day, 13, 5)
        if isinstance(one, Airframe):
            await buy(world, one)
        elif isinstance(one, Pair):
            await open_pair(world, one)
        else:
            await founder.hire(world, one)


__all__ = ["SYSTEM", "Founder", "buy", "change_settings", "grow", "open_pair"]
