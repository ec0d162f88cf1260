"""The first days: the owner founds the airline, hires, buys and opens the network."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

from vamgr.demo import plan
from vamgr.demo.client import Caller, Site
from vamgr.demo.plan import Airframe, Pair, Person
from vamgr.demo.timeline import Process, Timeline
from vamgr.demo.world import Leg, Member, Trip, World

_SCHEDULE_STEP_MINUTES = 5


async def found_airline(site: Site, timeline: Timeline, seed: int) -> World:
    """Everything that is there before the first flight."""
    started_at = timeline.now
    owner = _member(Caller(site), plan.OWNER, seed)
    made = await owner.caller.post(
        "/setup",
        owner={"email": owner.person.email, "display_name": owner.person.name, "password": plan.PASSWORD},
        airline=plan.AIRLINE,
        hub_icao=plan.HUBS[0],
        pilot=True,
    )
    owner.user_id, owner.pilot_id = made["user_id"], made["pilot_id"]
    airline_id: str = made["airline_id"]
    owner.api_key = (await owner.caller.post("/api-keys", name="Demo"))["key"]
    staff = await _hire(site, owner, plan.STAFF, airline_id, seed)
    world = World(timeline, owner, staff, [owner], airline_id, started_at)
    await owner.caller.patch(f"/airlines/{airline_id}", colours=plan.COLOURS)
    for hub in plan.HUBS[1:]:
        await owner.caller.post(f"/airlines/{airline_id}/hubs", icao=hub)
    await _agree_prices(world)
    for airframe in plan.FLEET:
        if airframe.bought_on == 0:
            await buy(world, airframe)
    for pair in plan.NETWORK:
        world.trips.append(await _open_pair(world, pair))
    for name, kind, amount_minor, attached_to, airport in plan.EXPENSES:
        await _define_expense(world, name, kind, amount_minor, attached_to, airport)
    for person in plan.PILOTS:
        if person.joins_on == 0:
            world.pilots.append(await _hire(site, owner, person, airline_id, seed))
    return world


async def _agree_prices(world: World) -> None:
    """Before the fleet, whose fares are made from what a flight costs."""
    changes = {"fuel_price_jet_a_minor_per_100kg": plan.JET_FUEL_MINOR_PER_100KG}
    await world.owner.caller.patch(f"/airlines/{world.airline_id}/settings", changes=changes)
    for airport, fuel_minor, handling_minor, notes in plan.AIRPORT_PRICES:
        await world.staff.caller.put(
            f"/airports/{airport}/override",
            fuel=[{"kind": "jet_a", "price_minor_per_100kg": fuel_minor}],
            handling_cost_minor=handling_minor,
            currency=plan.CURRENCY,
            notes=notes,
        )


async def hire_later(world: World, person: Person, seed: int) -> Member:
    """One who joins when the airline flies already."""
    member = await _hire(world.owner.caller.site, world.owner, person, world.airline_id, seed)
    world.pilots.append(member)
    return member


async def buy(world: World, airframe: Airframe) -> None:
    """Buy an aircraft, with its subfleet if it is the first of its type."""
    staff = world.staff.caller
    if airframe.type_icao not in world.subfleets:
        template = await staff.get("/subfleets/template", type=airframe.type_icao, airline=world.airline_id)
        template.pop("notes_on")
        world.subfleets[airframe.type_icao] = (await staff.post("/subfleets", **template))["id"]
    terms: dict[str, Any] = {} if airframe.price_minor is None else {"price_minor": airframe.price_minor}
    bought = await staff.post(
        "/aircraft",
        subfleet_id=world.subfleets[airframe.type_icao],
        registration=airframe.registration,
        location=airframe.at,
        hub=airframe.at,
        name=airframe.name,
        **terms,
    )
    world.aircraft[airframe.registration] = bought["id"]


async def grow(world: World, seed: int) -> Process:
    """Who joins and what is bought after the start, on its day."""
    later: list[Airframe | Person] = [one for one in plan.FLEET if one.bought_on]
    later += [one for one in plan.PILOTS if one.joins_on]
    for one in sorted(later, key=_day_of):
        yield world.day(_day_of(one), 13, 5)
        if isinstance(one, Airframe):
            await buy(world, one)
        else:
            await hire_later(world, one, seed)


def _day_of(one: Airframe | Person) -> int:
    return one.bought_on if isinstance(one, Airframe) else one.joins_on


def _member(caller: Caller, person: Person, seed: int) -> Member:
    dice = random.Random(f"{seed} {person.email}")  # noqa: S311  (a pilot's habits, nothing secret)
    return Member(person, "", None, caller, dice, lapses=list(person.lapses))


async def _hire(site: Site, owner: Member, person: Person, airline_id: str, seed: int) -> Member:
    """An account; for those who fly also a pilot record. Programs get a key, the others sign in."""
    member = _member(Caller(site), person, seed)
    extra: dict[str, Any] = {}
    if person.role == "staff":
        extra["abilities"] = plan.STAFF_ABILITIES
    else:
        transfer_minutes = person.transfer_hours * 60
        extra["pilot"] = {
            "airline_id": airline_id,
            "home_airport": person.home,
            "transfer_minutes": transfer_minutes,
        }
    made = await owner.caller.post(
        "/users",
        email=person.email,
        display_name=person.name,
        password=plan.PASSWORD,
        role=person.role,
        **extra,
    )
    member.user_id, member.pilot_id = made["id"], made.get("pilot_id")
    if person.acars:
        key = await owner.caller.post("/api-keys", name="ACARS" if member.pilot_id else "Office", user_id=made["id"])
        member.api_key = member.caller.api_key = key["key"]
    else:
        await member.caller.post("/session", email=person.email, password=plan.PASSWORD)
    return member


async def _open_pair(world: World, pair: Pair) -> Trip:
    out = await _open_leg(world, pair, pair.number, pair.hub, pair.to, pair.leaves)
    lands = await _arrival_time(world, pair, pair.hub, pair.to, pair.leaves)
    back = await _open_leg(world, pair, pair.number + 1, pair.to, pair.hub, _later(lands, pair.ground_minutes))
    return Trip(pair, out, back)


async def _open_leg(world: World, pair: Pair, number: int, departure: str, arrival: str, leaves: str) -> Leg:
    staff = world.staff.caller
    distance_nmi = (await staff.get("/distance", **{"from": departure, "to": arrival}))["distance_nmi"]
    opened = await staff.post(
        "/routes",
        airline_id=world.airline_id,
        flight_number=number,
        departure=departure,
        arrival=arrival,
        departure_time=leaves,
        arrival_time=await _arrival_time(world, pair, departure, arrival, leaves),
        days=pair.days,
        subfleet_ids=[world.subfleets[type_icao] for type_icao in pair.types],
        fares=await _fares(world, pair, distance_nmi),
    )
    route = await staff.get(f"/routes/{opened['id']}")
    return Leg(
        route_id=opened["id"],
        departure=departure,
        arrival=arrival,
        types=pair.types,
        leaves=leaves,
        zone=route["departure"]["timezone"],
        days=pair.days,
        block_minutes=route["block_minutes"],
    )


async def _arrival_time(world: World, pair: Pair, departure: str, arrival: str, leaves: str) -> str:
    """When the slowest of the route's types is there, local, to the next five minutes."""
    estimate = await world.staff.caller.get(
        "/routes/estimate",
        departure=departure,
        arrival=arrival,
        types=",".join(pair.types),
        departure_time=leaves,
    )
    slowest = max(estimate["per_type"], key=lambda one: one["block_minutes"])
    hour, minute = map(int, slowest["arrival_time_local"].split(":"))
    return _later("00:00", -(-(hour * 60 + minute) // _SCHEDULE_STEP_MINUTES) * _SCHEDULE_STEP_MINUTES)


async def _fares(world: World, pair: Pair, distance_nmi: float) -> list[dict[str, Any]]:
    """The subfleet's fares are made for its typical flight; this one's grow with the distance of the first type."""
    subfleet = await world.staff.caller.get(f"/subfleets/{world.subfleets[pair.types[0]]}")
    typical_nmi = _TYPICAL_NMI[pair.types[0]]
    by_distance = plan.FLAT_FARE_PERCENT + (100 - plan.FLAT_FARE_PERCENT) * distance_nmi / typical_nmi
    percent = round(by_distance * pair.fare_percent / 100)
    return [{"code": fare["code"], "price_percent": percent} for fare in subfleet["fares"]]


_TYPICAL_NMI = {"A320": 850, "E190": 720, "AT76": 330, "DH8D": 440, "C208": 360}
"""The flight that each type's template makes its fares for (`notes_on.fares` of the template says it)."""


def _later(clock: str, minutes: int) -> str:
    hour, minute = map(int, clock.split(":"))
    at = datetime(2000, 1, 1, hour, minute) + timedelta(minutes=minutes)  # noqa: DTZ001  (a time of day)
    return f"{at:%H:%M}"


async def _define_expense(
    world: World, name: str, kind: str, amount_minor: int, attached_to: str, airport: str | None
) -> None:
    await world.staff.caller.post(
        "/expenses",
        airline_id=world.airline_id,
        name=name,
        kind=kind,
        amount_minor=amount_minor,
        currency=plan.CURRENCY,
        attached_to={"kind": attached_to, "id": airport},
    )
