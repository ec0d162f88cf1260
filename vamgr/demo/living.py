"""A demo that is looked at lives on: its pilots take off and land while it is served, and shortly before.

Nothing is remembered between two looks: everything follows from the tables as they are, whatever the visitor has done
with aircraft, routes and people meanwhile. What the rules refuse is left for the next look.
"""

from __future__ import annotations

import asyncio
import logging
import random
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from vamgr.crew.queries import pilot_of_user
from vamgr.demo.aurora import AURORA
from vamgr.demo.flight import flown
from vamgr.demo.folder import Mark, read_mark
from vamgr.demo.plan import Person
from vamgr.demo.tracks import recorded
from vamgr.dispatch import commands as dispatch
from vamgr.dispatch.events import FlightPlan
from vamgr.dispatch.queries import departed_bookings, open_bookings
from vamgr.fleet.queries import fleet_of
from vamgr.flights import commands as flights
from vamgr.flights import track_commands
from vamgr.flights.queries import pireps_of
from vamgr.flights.track_files import keep
from vamgr.identity.abilities import abilities_of
from vamgr.identity.queries import credentials_by_email, user_by_id
from vamgr.kernel.clock import SetClock, SystemClock
from vamgr.kernel.commands import Done
from vamgr.kernel.errors import Conflict, VamgrError
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import from_iso
from vamgr.kernel.uow import Actor
from vamgr.network.queries import active_routes
from vamgr.runtime import System, open_system
from vamgr.settings import Settings

log = logging.getLogger("vamgr.demo")
LOOKS_BACK: Final = timedelta(hours=6)
"""How long before somebody looks the airline has been at work: longer than any of its flights takes."""
_GAP: Final = timedelta(minutes=10)
_STEP: Final = timedelta(minutes=5)
_LOOK_SECONDS: Final = 45.0
_AT_THE_GATE: Final = timedelta(minutes=8)
"""So long after the planned arrival the report is handed in, if its pilot has not done it."""
_TURNOVER: Final = timedelta(minutes=15)
"""So long before it lands a flight does not count: from booking to departure it is at most nine minutes and a step."""


async def catch_up(settings: Settings, now: datetime | None = None) -> None:
    """Let the demo in a folder fly until now, the last hours of it, before it is served. Takes a second or two.

    Does nothing for other folders, and nothing where something is in the way: whoever opens it says what.
    """
    mark = read_mark(settings.data_dir)
    if mark is None:
        return
    now = (now or SystemClock().now()).replace(microsecond=0)
    with suppress(VamgrError):
        clock = SetClock(now)
        async with open_system(settings, clock=clock, background=False) as system:
            head = system.store.head(system.tenant).position
            last = system.store.recorded_at(system.tenant, head)
            if now - last < _GAP:
                return
            moment = max(last, now - LOOKS_BACK)
            while moment < now:
                clock.set(moment)
                await look(system, mark, moment)
                moment += _STEP


async def live_on(system: System, mark: Mark) -> None:
    """While it is served. Ends when it is cancelled."""
    while True:
        try:
            await look(system, mark, system.clock.now())
        except Exception:
            log.exception("the demo could not live on for a moment")
        await asyncio.sleep(_LOOK_SECONDS)


async def look(system: System, mark: Mark, now: datetime) -> None:
    """Hand in what has arrived, let depart what is due, and see that enough is in the air."""
    await system.projector.catch_up(system.tenant)
    reader = system.read_model.reader(system.tenant)
    crew = _crew(reader, mark)
    under_way = departed_bookings(reader, mark.airline_id)
    for row in under_way:
        if row["user_id"] in crew and now >= from_iso(row["eta"]) + _AT_THE_GATE:
            await _try(_hand_in(system, crew[row["user_id"]], row, now))
    booked = [row for row in open_bookings(reader, airline_id=mark.airline_id) if row["status"] == "booked"]
    visitors = {person["email"] for person in mark.people}
    for row in booked:
        person = crew.get(row["user_id"])
        if person is not None and person.email not in visitors and now >= from_iso(row["planned_departure_at"]):
            command = dispatch.DepartFlight(booking_id=row["id"])
            await _try(_run(system, person, row["user_id"], dispatch.depart_flight, command))
    # Whoever lands soon is followed by somebody who is off before that: the sky is not empty in between.
    staying = [row for row in under_way if now < from_iso(row["eta"]) - _TURNOVER]
    free = {user: person for user, person in crew.items() if person.email not in visitors}
    coming = sum(row["user_id"] in crew for row in staying) + sum(row["user_id"] in free for row in booked)
    if coming < _wanted(now):
        await _one_more(system, mark, free, now)


def _wanted(now: datetime) -> int:
    """How many flights there are at a time: fewer at night."""
    return 2 if now.hour < 4 else 5


def _crew(reader: Reader, mark: Mark) -> dict[str, Person]:
    """The demo's own pilots who still fly, by their user's id."""
    found: dict[str, Person] = {}
    for person in AURORA.pilots:
        known = credentials_by_email(reader, person.email)
        user = user_by_id(reader, known["user_id"]) if known is not None else None
        if user is not None and user["status"] == "active" and person.quiet_from == 1.0:
            found[user["id"]] = person
    return found


async def _one_more(system: System, mark: Mark, crew: dict[str, Person], now: datetime) -> None:
    """Somebody who is free, where an aircraft stands that a route wants, takes it."""
    reader = system.read_model.reader(system.tenant)
    dice = random.Random(f"{mark.seed} {now:%Y-%m-%d %H:%M}")  # noqa: S311  (who flies next, nothing secret)
    planes = [row for row in fleet_of(reader, mark.airline_id) if row["state"] == "parked"]
    routes = active_routes(reader, mark.airline_id)
    candidates = list(crew.items())
    dice.shuffle(candidates)
    for user_id, person in candidates:
        pilot = pilot_of_user(reader, user_id, mark.airline_id)
        if pilot is None or pilot["status"] != "active" or open_bookings(reader, pilot_id=pilot["id"]):
            continue
        if pireps_of(reader, pilot_id=pilot["id"], states=("filed", "in_review"), limit=1):
            continue
        choices = [
            (route, plane)
            for route in routes
            if route["departure"] == pilot["location"]
            for plane in planes
            if plane["location"] == pilot["location"]
            and plane["type_icao"] in person.fleets
            and (not route["subfleet_ids"] or plane["subfleet_id"] in route["subfleet_ids"])
        ]
        if choices:
            route, plane = dice.choice(choices)
            command = dispatch.BookFlight(
                kind="route",
                pilot_id=pilot["id"],
                route_id=route["id"],
                aircraft_id=plane["id"],
                planned_departure_at=now + timedelta(minutes=dice.randrange(3, 9)),
            )
            await _try(_run(system, person, user_id, dispatch.book_flight, command))
            return


async def _hand_in(system: System, person: Person, row: Row, now: datetime) -> None:
    dice = random.Random(row["id"])  # noqa: S311  (how the flight went, nothing secret)
    off = from_iso(row["block_off_at"])
    report = flown(FlightPlan.model_validate(row["plan"]), person, dice, booking_id=row["id"], off=off)
    late = report["block_on_at"] - now
    if late > timedelta():  # it took longer than planned: still taxiing
        return
    track = None
    if person.acars:
        ends = (row["departure"], row["arrival"])
        keeping = partial(keep, system.uploads, system.tenant)
        track = await asyncio.to_thread(recorded, report, row["type_icao"], ends, keeping, timedelta())
    done = await _run(system, person, row["user_id"], flights.write_report, flights.WriteReport.model_validate(report))
    if track is not None:
        command = track_commands.RecordTrack(pirep_id=done.id, track=track)
        await _run(system, person, row["user_id"], track_commands.record_track, command)


async def _run(system: System, person: Person, user_id: str, handler: Any, command: Any) -> Done:
    actor = Actor(user_id, person.role, abilities_of(person.role, ()), "api" if person.acars else "ui")
    return await system.bus.execute(system.tenant, handler, command, actor=actor)


async def _try(doing: Any) -> None:
    try:
        await doing
    except (VamgrError, Conflict) as error:
        log.info("the demo's pilots: %s", getattr(error, "detail", error))
