"""What becomes of many routes that are about to be opened: their fields, and what is checked of each."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from hashlib import sha256
from typing import Literal

from sqlalchemy import select

from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.dispatch.queries import needed_runway_ft
from vamgr.fleet.queries import subfleet_by_id, subfleets_of
from vamgr.kernel.errors import DomainError, InvalidInput
from vamgr.kernel.event import Value
from vamgr.kernel.read import Reader, Row
from vamgr.network import bulk, domain, schedule
from vamgr.network.commands import RoutePlan, worked_out
from vamgr.network.domain import route_ident, route_key
from vamgr.network.estimates import estimated_block_minutes, stand_in_types, taxi_minutes
from vamgr.network.events import RouteFields
from vamgr.network.views import routes_table
from vamgr.world import aircraft_types, airports, geo, performance
from vamgr.world.models import Airport

Level = Literal["error", "warning", "note"]


class PlanRow(Value):
    """A route to be, as it can still be edited. ``block_minutes`` None: estimated for the subfleets."""

    flight_number: int
    departure: str
    arrival: str
    departure_time: str | None = None
    days: int = schedule.EVERY_DAY
    subfleet_ids: tuple[str, ...] = ()
    block_minutes: int | None = None


class Terms(Value):
    """What all of the routes have in common."""

    flight_type: str = "J"
    valid_from: date | None = None
    valid_until: date | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """Something about a row that a person should know; one with the level ``error`` cannot be opened."""

    code: str
    level: Level
    sentence: str
    field: str | None = None


@dataclass(slots=True)
class Planned:
    """``fields`` is None for a row that cannot be. ``arrival_days``: how many calendar days later it arrives."""

    row: PlanRow
    ident: str
    fields: RouteFields | None = None
    arrival_days: int = 0
    checks: list[Check] = field(default_factory=list)

    @property
    def can_be(self) -> bool:
        return self.fields is not None and not any(check.level == "error" for check in self.checks)


class Planner:
    """Checks rows against one airline as the reader shows it. Raises DomainError for an airline that there is not."""

    def __init__(self, reader: Reader, airline_id: str, now: datetime) -> None:
        airline = airline_by_id(reader, airline_id)
        if airline is None:
            raise DomainError("There is no such airline.", field="airline_id", code="unknown-code")
        self.airline_id = airline_id
        self.icao = str(airline["icao"])
        self._reader = reader
        self._now = now
        self._taxi = taxi_minutes(settings_of(reader, airline_id))
        self._subfleets: dict[str, Row | None] = {}

    @cached_property
    def open_routes(self) -> list[Row]:
        table = routes_table.c
        columns = (table.id, table.ident, table.flight_number, table.code, table.leg, table.departure, table.arrival)
        statement = select(*columns, table.departure_time, table.days).where(
            table.airline_id == self.airline_id, table.status != "closed"
        )
        return self._reader.all(statement.order_by(table.ident))

    @cached_property
    def taken(self) -> set[int]:
        """The flight numbers that are in use, with any code or leg."""
        return {row["flight_number"] for row in self.open_routes}

    @cached_property
    def _own_types(self) -> list[str]:
        return [row["type_icao"] for row in subfleets_of(self._reader, self.airline_id)]

    def subfleet(self, subfleet_id: str) -> Row | None:
        if subfleet_id not in self._subfleets:
            row = subfleet_by_id(self._reader, subfleet_id)
            self._subfleets[subfleet_id] = row if row and row["airline_id"] == self.airline_id else None
        return self._subfleets[subfleet_id]

    def block_minutes(self, subfleet_ids: Sequence[str], start: Airport, end: Airport) -> int:
        """As a route is given its block time when nothing else is known of it."""
        distance = round(geo.great_circle_nmi(start.lat, start.lon, end.lat, end.lon), 1)
        return estimated_block_minutes(self._types(subfleet_ids, distance), distance, self._taxi)

    def _types(self, subfleet_ids: Sequence[str], distance_nmi: float) -> list[str]:
        named = [row["type_icao"] for one in subfleet_ids if (row := self.subfleet(one)) is not None]
        return named or stand_in_types(distance_nmi, self._own_types)

    def plan(self, rows: Sequence[PlanRow], terms: Terms) -> list[Planned]:
        planned = [self._one(row, terms) for row in rows]
        self._numbers(planned)
        self._same_flights(planned)
        return planned

    def day(self, terms: Terms) -> date:
        """The day whose clocks the times are worked out by."""
        return schedule.clock_day(terms.valid_from, self._now.date())

    def _one(self, row: PlanRow, terms: Terms) -> Planned:
        planned = Planned(row, route_ident(self.icao, row.flight_number, None, None))
        unknown = [one for one in row.subfleet_ids if self.subfleet(one) is None]
        if unknown:
            sentence = "A subfleet of this row is not one of the airline's."
            planned.checks.append(Check("unknown-subfleet", "error", sentence, "subfleet_ids"))
            return planned
        try:
            self._work_out(planned, terms)
        except DomainError as error:
            field_name = error.errors[0].field if error.errors else None
            planned.checks.append(Check("not-possible", "error", error.detail, field_name))
        except InvalidInput as error:
            planned.checks += [Check("not-possible", "error", one.message, one.field) for one in error.errors]
        return planned

    def _work_out(self, planned: Planned, terms: Terms) -> None:
        row = planned.row
        start, end = airports.get(row.departure), airports.get(row.arrival)
        arrival_time = None
        if row.departure_time is not None and start is not None and end is not None:
            minutes = row.block_minutes or self.block_minutes(row.subfleet_ids, start, end)
            ends = bulk.End(start.icao, start.timezone), bulk.End(end.icao, end.timezone)
            arrival_time, planned.arrival_days = bulk.arrival_clock(self.day(terms), row.departure_time, *ends, minutes)
        plan = RoutePlan(
            **row.model_dump(),
            arrival_time=arrival_time,
            **terms.model_dump(exclude={"active"}),
        )
        named = [found["type_icao"] for one in row.subfleet_ids if (found := self.subfleet(one)) is not None]
        fields = worked_out(plan, named, self._own_types, self._taxi, self._now)
        domain.check_fields(fields)
        planned.fields = fields
        planned.checks += self.flyable(fields)

    def flyable(self, fields: RouteFields) -> Iterator[Check]:
        """Whether the aircraft reach that far and the runways are long enough, by our rules of thumb."""
        runways = [
            (airport.icao, airport.longest_runway_ft)
            for code in (fields.departure, fields.arrival)
            if (airport := airports.get(code)) is not None and airport.longest_runway_ft
        ]
        retired = [
            row["name"] for one in fields.subfleet_ids if (row := self.subfleet(one)) and row["status"] != "active"
        ]
        if retired:
            yield Check("retired", "warning", f"{', '.join(retired)} is retired and flies no more.", "subfleet_ids")
        if fields.subfleet_ids or not self._own_types:
            for code in dict.fromkeys(self._types(fields.subfleet_ids, fields.distance_nmi)):
                yield from _against(code, fields.distance_nmi, runways)
            return
        # Any subfleet may fly it: one that can is enough, and of those that cannot the best is named.
        faults = [list(_against(code, fields.distance_nmi, runways)) for code in dict.fromkeys(self._own_types)]
        yield from min(faults, key=len)

    def _numbers(self, planned: Sequence[Planned]) -> None:
        """A number is held with its code and leg: these routes have none."""
        held = {
            route_key(self.airline_id, row["flight_number"], row["code"], row["leg"]): row["ident"]
            for row in self.open_routes
        }
        wanted = Counter(one.row.flight_number for one in planned)
        for one in planned:
            if wanted[one.row.flight_number] > 1:
                sentence = f"{one.ident} is here {wanted[one.row.flight_number]} times."
                one.checks.append(Check("number-twice", "error", sentence, "flight_number"))
            by = held.get(route_key(self.airline_id, one.row.flight_number, None, None))
            if by is not None:
                one.checks.append(Check("number-taken", "error", f"{by} is open already.", "flight_number"))

    def _same_flights(self, planned: Sequence[Planned]) -> None:
        """The same airports at the same time on a same day is the same flight again."""
        there = defaultdict(list)
        for row in self.open_routes:
            there[row["departure"], row["arrival"]].append((row["ident"], row["departure_time"], row["days"]))
        here = defaultdict(list)
        for index, one in enumerate(planned):
            if one.fields is not None:
                here[one.fields.departure, one.fields.arrival].append((index, one))
        for pair, ones in here.items():
            for index, one in ones:
                assert one.fields is not None  # noqa: S101  (only those are in `here`)
                time, days = one.fields.departure_time, one.fields.days
                known = [ident for ident, at, on in there[pair] if at == time and on & days]
                twins = [
                    other.ident
                    for place, other in ones
                    if place != index
                    and other.fields is not None
                    and other.fields.departure_time == time
                    and other.fields.days & days
                ]
                when = f"at {time}" if time else "at any time"
                if known:
                    sentence = f"{', '.join(known)} flies this pair {when} on the same days already."
                    one.checks.append(Check("same-flight", "error", sentence, "departure_time"))
                if twins:
                    sentence = f"{', '.join(twins)} in this list flies the same pair {when} on the same days."
                    one.checks.append(Check("same-flight", "error", sentence, "departure_time"))
                if there[pair] and not known:
                    idents = ", ".join(ident for ident, _, _ in there[pair][:4])
                    one.checks.append(Check("same-pair", "note", f"This pair is flown as {idents} already."))


def _against(code: str, distance_nmi: float, runways: Sequence[tuple[str, int]]) -> Iterator[Check]:
    """What keeps a type from flying this, by range and runways."""
    kind = aircraft_types.get(code)
    if kind is None:
        return
    reach = performance.range_nmi(kind)
    if reach < distance_nmi:
        yield Check("range", "warning", f"{code} reaches {reach:,} nmi; this is {distance_nmi:,.0f} nmi.")
    needed = needed_runway_ft(kind)
    for icao, longest in runways:
        if longest < needed:
            sentence = f"{code} commonly needs {needed:,} ft of runway; {icao} has {longest:,} ft."
            yield Check("runway", "warning", sentence)


def seal_of(airline_id: str, planned: Sequence[Planned], terms: Terms) -> str:
    """What a preview showed, as a short text: the same again only when everything that it rests on is as it was."""
    shown = [
        [
            one.ident,
            one.fields.model_dump(mode="json") if one.fields is not None else None,
            [[check.code, check.level, check.sentence] for check in one.checks],
        ]
        for one in planned
    ]
    text = json.dumps([airline_id, terms.model_dump(mode="json"), shown], sort_keys=True)
    return sha256(text.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Needed:
    """``aircraft``: at least so many, of these subfleets together; none: of any."""

    subfleet_ids: tuple[str, ...]
    routes: int
    aircraft: int


@dataclass(frozen=True, slots=True)
class Totals:
    routes: int
    weekly_flights: int
    weekly_block_minutes: int
    needed: tuple[Needed, ...]


def totals_of(planned: Sequence[Planned], turnaround_minutes: int, day: date) -> Totals:
    """Of the rows that can be. Routes without a departure time count as flights, but hold no aircraft at a time."""
    fields = [one.fields for one in planned if one.can_be and one.fields is not None]
    weekly = [(one, one.days.bit_count()) for one in fields]
    monday = day - timedelta(days=day.weekday())
    flights: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    routes: Counter[tuple[str, ...]] = Counter()
    for one in fields:
        group = tuple(sorted(one.subfleet_ids))
        routes[group] += 1
        flights[group] += bulk.week_of(_timetable(one), monday) if one.departure_time else []
    return Totals(
        routes=len(fields),
        weekly_flights=sum(count for _, count in weekly),
        weekly_block_minutes=sum(one.block_minutes * count for one, count in weekly),
        needed=tuple(
            Needed(group, count, bulk.aircraft_needed(flights[group], turnaround_minutes))
            for group, count in routes.items()
        ),
    )


def _timetable(fields: RouteFields) -> schedule.Timetable:
    zones = [
        airport.timezone if (airport := airports.get(code)) else "UTC" for code in (fields.departure, fields.arrival)
    ]
    return schedule.Timetable(
        departure_time=fields.departure_time or "00:00",
        departure_zone=zones[0],
        arrival_time=fields.arrival_time,
        arrival_zone=zones[1],
        days=fields.days,
        valid_from=fields.valid_from,
        valid_until=fields.valid_until,
        block_minutes=fields.block_minutes,
    )
