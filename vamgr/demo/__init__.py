"""A small airline with a past, made through the real commands: `make_demo`."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from vamgr.demo import finale, flying, founding, office, plan
from vamgr.demo.client import Caller, Site
from vamgr.demo.timeline import Process, Timeline
from vamgr.demo.world import Member, World
from vamgr.kernel.clock import SetClock, SystemClock
from vamgr.kernel.errors import DomainError
from vamgr.runtime import System, open_system
from vamgr.settings import Settings
from vamgr.web.app import build_app

Progress = Callable[[str, int, int], None]
_FOUNDED_HOUR = 6


async def make_demo(
    settings: Settings, seed: int, progress: Progress, *, now: datetime | None = None
) -> dict[str, Any]:
    """Found the airline `plan.DAYS` days ago and let it fly until ``now`` (default: the present).

    The same seed and the same ``now`` give the same airline with the same ids; only passwords' hashes, keys and
    sessions differ. Returns what `vamgr demo --json` prints. Raises DomainError for a folder with an airline,
    FolderInUse, StoreUnavailable.
    """
    began = time.monotonic()
    end = (now or SystemClock().now()).replace(microsecond=0)
    founded_at = (end - timedelta(days=plan.DAYS)).replace(hour=_FOUNDED_HOUR, minute=0, second=0)
    local = settings.model_copy(update={"host": "127.0.0.1", "allowed_hosts": ()})
    clock = SetClock(founded_at)
    async with open_system(local, clock=clock, background=False, repeatable_ids=True) as system:
        site = Site(build_app(system), f"demo-{seed}")
        await _refuse_second_airline(site, settings)
        progress("Founding", 0, plan.DAYS)
        world = await founding.found_airline(site, Timeline(clock, end), seed)
        await _live(world, system, seed, progress)
        clock.set(end)
        await system.jobs.run_due_now()
        made = await _told(world, system, settings, seed)
        for member in (world.owner, *world.pilots[1:]):
            if member.caller.api_key is None:
                await member.caller.delete("/session")
    return {**made, "took_seconds": round(time.monotonic() - began, 1)}


async def _refuse_second_airline(site: Site, settings: Settings) -> None:
    if not (await Caller(site).get("/setup"))["needed"]:
        raise DomainError(
            f"There is an airline in {settings.data_dir} already, and the demo would mix with it."
            " Choose an empty folder with --data-dir.",
            rule="already-set-up",
        )


async def _live(world: World, system: System, seed: int, progress: Progress) -> None:
    def on_step(moment: datetime) -> None:
        progress("Flying", min(plan.DAYS, (moment - world.started_at).days), plan.DAYS)

    await world.timeline.run(
        [
            office.nightly_jobs(world, system),
            office.review(world),
            office.second_thoughts(world),
            office.hangar(world),
            office.sale(world),
            founding.grow(world, seed),
            *(_career_of(world, person) for person in (plan.OWNER, *plan.PILOTS)),
        ],
        on_step,
    )
    await world.timeline.run(finale.present(world), on_step)


async def _career_of(world: World, person: plan.Person) -> Process:
    """Begins the day after joining."""
    yield world.day(person.joins_on + 1, 3)
    member = next(one for one in world.pilots if one.person is person)
    async for moment in flying.career(world, member, person.joins_on + 1):
        yield moment


async def _told(world: World, system: System, settings: Settings, seed: int) -> dict[str, Any]:
    pireps = await world.owner.caller.get("/pireps", airline=world.airline_id, limit=1)
    return {
        "data_dir": str(settings.data_dir),
        "seed": seed,
        "airline": {"id": world.airline_id, "icao": plan.AIRLINE["icao"], "name": plan.AIRLINE["name"]},
        "flights": pireps["total"],
        "events": system.store.head(system.tenant).position,
        "users": [_user(member) for member in (world.owner, world.staff, *world.pilots[1:])],
    }


def _user(member: Member) -> dict[str, Any]:
    return {
        "role": member.person.role,
        "email": member.person.email,
        "password": plan.PASSWORD,
        "display_name": member.person.name,
        "user_id": member.user_id,
        "pilot_id": member.pilot_id,
        "api_key": member.api_key,
    }
