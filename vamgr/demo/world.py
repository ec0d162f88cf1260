"""What the demo knows about the airline that it has founded."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from vamgr.demo.client import Caller
from vamgr.demo.plan import Lapse, Pair, Person
from vamgr.demo.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Leg:
    """A route. ``leaves``: local ``HH:MM`` in ``zone``; ``types``: of the subfleets that fly it."""

    route_id: str
    departure: str
    arrival: str
    types: tuple[str, ...]
    leaves: str
    zone: str
    days: int
    block_minutes: int

    def departs_on(self, day: date) -> datetime | None:
        """The scheduled departure, UTC; None on days without one."""
        if not self.days & 1 << day.weekday():
            return None
        hour, minute = map(int, self.leaves.split(":"))
        return datetime.combine(day, time(hour, minute), ZoneInfo(self.zone)).astimezone(UTC)

    def departs_after(self, moment: datetime) -> datetime:
        """The first scheduled departure from a moment on."""
        first = moment.astimezone(ZoneInfo(self.zone)).date()
        days = (self.departs_on(first + timedelta(days=offset)) for offset in range(9))
        return next(at for at in days if at is not None and at >= moment)


@dataclass(frozen=True, slots=True)
class Trip:
    """Out and back."""

    pair: Pair
    out: Leg
    back: Leg

    @property
    def legs(self) -> tuple[Leg, Leg]:
        return self.out, self.back


@dataclass
class Member:
    """A person with an account, and how they speak to the server. ``api_key`` None: through the browser alone."""

    person: Person
    user_id: str
    pilot_id: str | None
    caller: Caller
    dice: random.Random
    api_key: str | None = None
    lapses: list[tuple[int, Lapse]] = field(default_factory=list)
    """What is still to go wrong."""
    waiting: bool = False
    """Has a report that is left for the reader to decide."""


@dataclass
class World:
    """``end``: the present, where the past that is made stops."""

    timeline: Timeline
    owner: Member
    staff: Member
    pilots: list[Member]
    airline_id: str
    started_at: datetime
    subfleets: dict[str, str] = field(default_factory=dict)
    aircraft: dict[str, str] = field(default_factory=dict)
    """Ids by registration."""
    trips: list[Trip] = field(default_factory=list)
    diverted: bool = False

    @property
    def now(self) -> datetime:
        return self.timeline.now

    @property
    def end(self) -> datetime:
        return self.timeline.end

    def day(self, number: int, hour: int = 0, minute: int = 0) -> datetime:
        """A UTC moment on the airline's n-th day."""
        midnight = self.started_at.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + timedelta(days=number, hours=hour, minutes=minute)

    def type_of(self, aircraft: dict[str, Any]) -> str:
        return str(aircraft["subfleet"]["type_icao"])

    def legs_between(self, departure: str, arrival: str) -> list[Leg]:
        legs = (leg for trip in self.trips for leg in trip.legs)
        return [leg for leg in legs if (leg.departure, leg.arrival) == (departure, arrival)]

    async def parked_at(self, member: Member, airport: str) -> list[dict[str, Any]]:
        """The aircraft that could be booked there."""
        found = await member.caller.get("/aircraft", airline=self.airline_id, location=airport, state="parked")
        items: list[dict[str, Any]] = found["items"]
        return items
