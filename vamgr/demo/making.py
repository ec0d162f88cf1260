"""An airline with a past, made through the real commands: `make_demo`."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from vamgr.demo import finale, flying, folder, founding, office
from vamgr.demo.aurora import AURORA
from vamgr.demo.aurora_people import STAFF
from vamgr.demo.elsewhere import further_airline, with_pilots
from vamgr.demo.engine import Engine
from vamgr.demo.founding import Founder
from vamgr.demo.plan import PASSWORD
from vamgr.demo.timeline import Process, Timeline
from vamgr.demo.world import Member, World
from vamgr.kernel.clock import SetClock, SystemClock
from vamgr.kernel.times import iso
from vamgr.runtime import System, open_system
from vamgr.settings import Settings

Progress = Callable[[str, int, int, int], None]
"""What is being done, how much of it in all, and how many events there are."""
_FOUNDED_HOUR = 6
_YEAR_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class Wish:
    """What to make. ``years``: how long it has been flying; ``pilots`` of each airline, None: as many as it has."""

    seed: int = 1
    years: float = 2.0
    airlines: int = 1
    pilots: int | None = None

    @property
    def days(self) -> int:
        return max(5, round(self.years * _YEAR_DAYS))


async def make_demo(
    settings: Settings, wish: Wish, progress: Progress, *, now: datetime | None = None
) -> dict[str, Any]:
    """Found the airlines so many years ago and let them fly until ``now`` (default: the present).

    The same wish and the same ``now`` give the same airline with the same ids; only passwords' hashes, keys and
    sessions differ. Returns what `vamgr demo --json` prints. Raises DomainError for a folder with an airline,
    FolderInUse, StoreUnavailable.
    """
    began = time.monotonic()
    with folder.in_the_making(settings.data_dir) as place:
        made = await _make(settings.model_copy(update={"data_dir": place}), wish, progress, now)
        folder.write_mark(place, _mark(made, wish))
    told = {name: value for name, value in made.items() if name != "made_at"}
    return {"data_dir": str(settings.data_dir), **told, "took_seconds": round(time.monotonic() - began, 1)}


async def _make(settings: Settings, wish: Wish, progress: Progress, now: datetime | None) -> dict[str, Any]:
    end = (now or SystemClock().now()).replace(microsecond=0)
    founded_at = (end - timedelta(days=wish.days)).replace(hour=_FOUNDED_HOUR, minute=0, second=0)
    local = settings.model_copy(update={"host": "127.0.0.1", "allowed_hosts": ()})
    clock = SetClock(founded_at)
    async with open_system(local, clock=clock, background=False, repeatable_ids=True, bulk=True) as system:
        progress("Founding", 0, wish.days, 0)
        timeline = Timeline(clock, end)
        with Engine(system, clock, f"demo-{wish.seed}") as engine:
            founder = Founder(engine, timeline, wish.seed, wish.days)
            worlds = await _found(founder, wish)
            await _live(worlds, founder, progress)
            clock.set(end)
            await engine.show(lambda done, total: progress("Making the lists", done, total, engine.events))
        return _told(worlds, system, wish, end)


async def _found(founder: Founder, wish: Wish) -> list[World]:
    first = AURORA if wish.pilots is None else with_pilots(AURORA, wish.pilots, wish.seed)
    worlds = [await founder.first_airline(first, STAFF)]
    for number in range(1, wish.airlines):
        plan = further_airline(number, wish.pilots or len(AURORA.pilots), wish.seed)
        worlds.append(await founder.further_airline(plan, worlds[0]))
    return worlds


async def _live(worlds: list[World], founder: Founder, progress: Progress) -> None:
    days = worlds[0].days

    def on_step(moment: datetime) -> None:
        progress("Flying", min(days, (moment - worlds[0].started_at).days), days, worlds[0].engine.events)

    timeline = worlds[0].timeline
    for world in worlds:
        for process in _lives(world, founder):
            timeline.add(process)
    await timeline.run(on_step)


def _lives(world: World, founder: Founder) -> list[Process]:
    sold = [airframe for airframe in world.plan.fleet if airframe.sold is not None]
    return [
        office.recurring_expenses(world),
        office.seasons(world),
        office.review(world),
        office.mishaps(world),
        office.second_thoughts(world, 0.62),
        *(office.hangar(world, overhaul) for overhaul in world.plan.overhauls),
        *(office.sale(world, airframe) for airframe in sold),
        founding.grow(world, founder),
        finale.begin(world),
        *(_career(world, index) for index in range(len(world.plan.pilots))),
    ]


async def _career(world: World, index: int) -> Process:
    """Begins the day after joining."""
    person = world.plan.pilots[index]
    yield world.day(world.share(person.joins) + 1, 2)
    member = next(one for one in world.pilots if one.person is person)
    async for moment in flying.career(world, member):
        yield moment


def _mark(made: dict[str, Any], wish: Wish) -> folder.Mark:
    users = made["users"]
    people = [user for user in users if user["role"] != "pilot"]
    people += [user for user in users if user["role"] == "pilot"][:1]
    return folder.Mark(
        seed=wish.seed,
        years=wish.years,
        airlines=wish.airlines,
        made_at=made["made_at"],
        airline_id=made["airline"]["id"],
        people=[{name: user[name] for name in ("role", "email", "password", "display_name")} for user in people],
    )


def _told(worlds: list[World], system: System, wish: Wish, end: datetime) -> dict[str, Any]:
    first = worlds[0]
    return {
        "seed": wish.seed,
        "made_at": iso(end),
        "airline": {"id": first.airline_id, "icao": first.plan.icao, "name": first.plan.name},
        "flights": sum(world.flights for world in worlds),
        "events": system.store.head(system.tenant).position,
        "users": [_user(member) for member in (first.owner, first.staff, *first.pilots[1:])],
    }


def _user(member: Member) -> dict[str, Any]:
    return {
        "role": member.person.role,
        "email": member.person.email,
        "password": PASSWORD,
        "display_name": member.person.name,
        "user_id": member.user_id,
        "pilot_id": member.pilot_id or None,
        "api_key": member.api_key,
    }
