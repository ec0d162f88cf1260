"""What the demo knows about an airline that it has founded: where everybody and everything is."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vamgr.demo.engine import Engine
from vamgr.demo.plan import SUMMER_MONTHS, Airframe, AirlinePlan, Lapse, Pair, Person
from vamgr.demo.timeline import Timeline
from vamgr.kernel.uow import Actor

FINALE_HOURS = 6
"""Nobody begins a duty that is not over this long before the present: the last hours belong to `finale`."""
LEFT_FOR_REVIEW_HOURS = 60
"""In the last hours some pilots hand in what the office has not looked at yet."""


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


@dataclass(slots=True)
class Trip:
    """Out and back. ``flown``: whether the season's timetable has it now."""

    pair: Pair
    out: Leg
    back: Leg
    flown: bool = True

    @property
    def legs(self) -> tuple[Leg, Leg]:
        return self.out, self.back


@dataclass(slots=True)
class Plane:
    """``free``: parked, and nobody has it. ``minutes``: flown so far, so that all of them get their turn."""

    id: str
    airframe: Airframe
    at: str
    free: bool = True
    minutes: int = 0

    @property
    def type_icao(self) -> str:
        return self.airframe.type_icao


@dataclass(slots=True)
class Member:
    """A person with an account. ``at``: the airport where they are; ``joined_on``: the day of the airline's life."""

    person: Person
    user_id: str
    pilot_id: str
    actor: Actor
    dice: random.Random
    at: str = ""
    api_key: str | None = None
    joined_on: int = 0
    reports: int = 0
    """That wait for a decision: until then nobody knows where the pilot is."""
    owed: list[Lapse] = field(default_factory=list)
    """What goes wrong next, whatever the dice say: every past has some of it."""
    waiting: bool = False
    """Has a report that is left for the reader to decide."""


@dataclass(slots=True)
class Report:
    """A report that a rule did not accept, for the staff. ``failed``: the rules."""

    pirep_id: str
    member: Member
    plane: Plane
    arrival: str
    minutes: int
    landing_rate_fpm: int
    fuel_used_kg: float
    failed: tuple[str, ...]


@dataclass
class World:
    """One airline. ``end``: the present, where the past that is made stops."""

    engine: Engine
    timeline: Timeline
    plan: AirlinePlan
    owner: Member
    staff: Member
    airline_id: str
    started_at: datetime
    days: int
    pilots: list[Member] = field(default_factory=list)
    subfleets: dict[str, str] = field(default_factory=dict)
    """Ids by type."""
    planes: dict[str, Plane] = field(default_factory=dict)
    """By registration."""
    trips: list[Trip] = field(default_factory=list)
    expenses: dict[str, str] = field(default_factory=dict)
    """Ids of the recurring ones, with their kind."""
    for_review: list[Report] = field(default_factory=list)
    last_accepted: Report | None = None
    diversion_owed: bool = False
    flights: int = 0

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

    def share(self, of_life: float) -> int:
        """The day on which so much of the airline's life is over."""
        return round(of_life * self.days)

    def legs(self, departure: str, arrival: str | None = None) -> list[Leg]:
        """What the timetable has now from an airport, or from one to another."""
        legs = (leg for trip in self.trips if trip.flown for leg in trip.legs)
        return [leg for leg in legs if leg.departure == departure and arrival in {None, leg.arrival}]

    def parked(self, airport: str, types: Iterable[str] | None = None) -> list[Plane]:
        """What could be booked there, what flew least first."""
        wanted = None if types is None else set(types)
        found = [
            plane
            for plane in self.planes.values()
            if plane.free and plane.at == airport and (wanted is None or plane.type_icao in wanted)
        ]
        return sorted(found, key=lambda plane: (plane.minutes, plane.airframe.registration))


def in_season(pair: Pair, moment: datetime) -> bool:
    if pair.season == "all year":
        return True
    return (moment.month in SUMMER_MONTHS) == (pair.season == "summer")


def leaves_a_report(member: Member) -> bool:
    """Who hands in at the end what waits for a decision: those who land hard."""
    return any(lapse != "long hold" and share >= 0.03 for lapse, share in member.person.lapses)
