"""What a pilot's accepted flights add up to, by SQL over the reports' table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from math import inf

from sqlalchemy import ColumnElement, case, func, select, union_all

from vamgr.fleet.queries import AircraftRef, SubfleetRef, aircraft_ref, subfleet_ref
from vamgr.flights.streaks import days_in_a_row, weeks_in_a_row
from vamgr.flights.views import pireps_table
from vamgr.kernel.endpoint import Model
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import iso
from vamgr.world.refs import AirportRef, airport_ref

_table = pireps_table.c
RECENT_DAYS = 90
CALENDAR_DAYS = 371
"""53 whole weeks: what a calendar of a year shows."""
LANDINGS_SHOWN = 400
AIRCRAFT_SHOWN = 100
_LATE_MINUTES = 15
_RECORDED = ("block_minutes", "distance_nmi", "landing_rate_fpm", "passengers")


class Sums(Model):
    flights: int
    block_minutes: int
    flight_minutes: int
    distance_nmi: float
    passengers: int
    cargo_kg: float
    fuel_used_kg: float


class MonthOfPilot(Model):
    """``month``: 2026-08; by the time on blocks."""

    month: str
    flights: int
    block_minutes: int
    distance_nmi: float
    average_landing_rate_fpm: float | None


class TypeFlown(Model):
    type_icao: str
    flights: int
    block_minutes: int
    last_at: str


class SubfleetFlown(Model):
    subfleet: SubfleetRef
    flights: int
    block_minutes: int
    last_at: str


class AircraftFlown(Model):
    aircraft: AircraftRef
    flights: int
    block_minutes: int
    last_at: str


class AirportVisited(Model):
    """``departures`` and ``arrivals``: how many flights began and ended there."""

    airport: AirportRef
    departures: int
    arrivals: int
    last_at: str


class LegFlown(Model):
    """Both ways together; ``from_icao`` is the one that comes first in the alphabet."""

    from_icao: str
    to_icao: str
    flights: int


class CountryVisited(Model):
    """``country``: ISO 3166-1 alpha-2."""

    country: str
    airports: int
    visits: int


class DayFlown(Model):
    day: str
    flights: int
    block_minutes: int


class Streaks(Model):
    """In a row with a flight; the present one holds until a whole week or day went by without."""

    weeks_current: int
    weeks_longest: int
    days_current: int
    days_longest: int


class RecordFlight(Model):
    """``value``: in the unit of the record's name."""

    pirep_id: str
    ident: str
    departure: str
    arrival: str
    block_on_at: str
    value: float


class Records(Model):
    """Null where no flight has the figure."""

    first: RecordFlight | None
    last: RecordFlight | None
    longest_block_minutes: RecordFlight | None
    shortest_block_minutes: RecordFlight | None
    farthest_nmi: RecordFlight | None
    smoothest_landing_fpm: RecordFlight | None
    most_passengers: RecordFlight | None
    busiest_month: MonthOfPilot | None


class Landing(Model):
    pirep_id: str
    ident: str
    arrival: str
    block_on_at: str
    landing_rate_fpm: int


class Punctuality(Model):
    """Block time against the plan, over the flights that have one. ``on_plan``: at most 15 min longer than planned."""

    flights: int
    on_plan: int
    average_difference_minutes: float


def sums(reader: Reader, where: Sequence[ColumnElement[bool]]) -> Sums:
    row = reader.one(
        select(
            func.count().label("flights"),
            *(
                func.coalesce(func.sum(_table[name]), 0).label(name)
                for name in ("block_minutes", "flight_minutes", "distance_nmi", "passengers", "cargo_kg")
            ),
            func.coalesce(func.sum(_table.fuel_used_kg), 0).label("fuel_used_kg"),
        ).where(*where)
    )
    found = row or {}
    rounded = {name: round(found[name], 1) for name in ("distance_nmi", "cargo_kg", "fuel_used_kg")}
    return Sums(**{**found, **rounded})


def by_month(reader: Reader, where: Sequence[ColumnElement[bool]]) -> list[MonthOfPilot]:
    month = func.substr(_table.block_on_at, 1, 7)
    rows = reader.all(
        select(
            month.label("month"),
            *_counts(),
            func.coalesce(func.sum(_table.distance_nmi), 0).label("distance_nmi"),
            func.avg(_table.landing_rate_fpm).label("average"),
        )
        .where(*where)
        .group_by(month)
        .order_by(month)
    )
    return [
        MonthOfPilot(
            **{**row, "distance_nmi": round(row["distance_nmi"], 1)},
            average_landing_rate_fpm=None if row["average"] is None else round(row["average"], 1),
        )
        for row in rows
    ]


def by_type(reader: Reader, where: Sequence[ColumnElement[bool]]) -> list[TypeFlown]:
    return [TypeFlown(**row) for row in _grouped(reader, _table.type_icao, where)]


def by_subfleet(reader: Reader, where: Sequence[ColumnElement[bool]]) -> list[SubfleetFlown]:
    rows = _grouped(reader, _table.subfleet_id, where)
    return [SubfleetFlown(**row, subfleet=subfleet_ref(reader, row["subfleet_id"])) for row in rows]


def by_aircraft(reader: Reader, where: Sequence[ColumnElement[bool]]) -> list[AircraftFlown]:
    rows = _grouped(reader, _table.aircraft_id, where, AIRCRAFT_SHOWN)
    return [AircraftFlown(**row, aircraft=aircraft_ref(reader, row["aircraft_id"])) for row in rows]


def airports(reader: Reader, where: Sequence[ColumnElement[bool]]) -> list[AirportVisited]:
    """The most visited first."""
    one, none = func.count().label("departures"), func.sum(0).label("departures")
    last = func.max(_table.block_on_at).label("last_at")
    ends = union_all(
        select(_table.departure.label("icao"), one, func.sum(0).label("arrivals"), last)
        .where(*where)
        .group_by(_table.departure),
        select(_table.arrival.label("icao"), none, func.count().label("arrivals"), last)
        .where(*where)
        .group_by(_table.arrival),
    ).subquery()
    rows = reader.all(
        select(
            ends.c.icao,
            func.sum(ends.c.departures).label("departures"),
            func.sum(ends.c.arrivals).label("arrivals"),
            func.max(ends.c.last_at).label("last_at"),
        )
        .group_by(ends.c.icao)
        .order_by(func.sum(ends.c.departures + ends.c.arrivals).desc(), ends.c.icao)
    )
    return [AirportVisited(**row, airport=airport_ref(row["icao"])) for row in rows]


def legs(reader: Reader, where: Sequence[ColumnElement[bool]], limit: int = 1000) -> list[LegFlown]:
    there = _table.departure < _table.arrival
    start = case((there, _table.departure), else_=_table.arrival)
    end = case((there, _table.arrival), else_=_table.departure)
    rows = reader.all(
        select(start.label("from_icao"), end.label("to_icao"), func.count().label("flights"))
        .where(*where, _table.departure != _table.arrival)
        .group_by(start, end)
        .order_by(func.count().desc(), start, end)
        .limit(limit)
    )
    return [LegFlown(**row) for row in rows]


def countries(visited: Sequence[AirportVisited]) -> list[CountryVisited]:
    """The most visited first; airports that the data does not know are in none."""
    found: dict[str, list[int]] = {}
    for one in visited:
        if one.airport.country:
            count = found.setdefault(one.airport.country, [0, 0])
            count[0] += 1
            count[1] += one.departures + one.arrivals
    rows = [CountryVisited(country=code, airports=count, visits=visits) for code, (count, visits) in found.items()]
    return sorted(rows, key=lambda row: (-row.visits, row.country))


def flights_in_order(reader: Reader, where: Sequence[ColumnElement[bool]]) -> list[Row]:
    """What days, records and landings are found in, read once: the rows are long, and these columns are few."""
    names = ("ident", "departure", "arrival", "block_on_at", *_RECORDED)
    columns = (_table.id.label("pirep_id"), *(_table[name] for name in names))
    return reader.all(select(*columns).where(*where).order_by(_table.block_on_at, _table.id))


def days_flown(flights: Sequence[Row]) -> list[DayFlown]:
    days: dict[str, list[int]] = {}
    for flight in flights:
        day = days.setdefault(flight["block_on_at"][:10], [0, 0])
        day[0] += 1
        day[1] += flight["block_minutes"]
    return [DayFlown(day=day, flights=count, block_minutes=minutes) for day, (count, minutes) in days.items()]


def calendar(days: Sequence[DayFlown], now: datetime) -> list[DayFlown]:
    first = (now.date() - timedelta(days=CALENDAR_DAYS - 1)).isoformat()
    return [day for day in days if day.day >= first]


def streaks(days: Sequence[DayFlown], now: datetime) -> Streaks:
    flown = [date.fromisoformat(day.day) for day in days]
    weeks, single = weeks_in_a_row(flown, now.date()), days_in_a_row(flown, now.date())
    return Streaks(
        weeks_current=weeks.current,
        weeks_longest=weeks.longest,
        days_current=single.current,
        days_longest=single.longest,
    )


def records(flights: Sequence[Row], months: Sequence[MonthOfPilot]) -> Records:
    """``flights`` in order of time: of those that are alike the first one holds the record."""

    def most(name: str, sign: int = 1, *, below: float = inf, above: float = -inf) -> RecordFlight | None:
        able = (one for one in flights if one[name] is not None and above < one[name] < below)
        return _record(max(able, key=lambda one: sign * one[name], default=None), name)

    return Records(
        first=_record(flights[0] if flights else None, "block_minutes"),
        last=_record(flights[-1] if flights else None, "block_minutes"),
        longest_block_minutes=most("block_minutes"),
        shortest_block_minutes=most("block_minutes", -1),
        farthest_nmi=most("distance_nmi"),
        smoothest_landing_fpm=most("landing_rate_fpm", below=0),
        most_passengers=most("passengers", above=0),
        busiest_month=max(months, key=lambda one: (one.block_minutes, one.month), default=None),
    )


def _record(flight: Row | None, name: str) -> RecordFlight | None:
    return None if flight is None else RecordFlight(**flight, value=flight[name])


def landings(flights: Sequence[Row]) -> list[Landing]:
    """The latest ones, in order of time."""
    rated = [one for one in flights if one["landing_rate_fpm"] is not None]
    return [Landing(**one) for one in rated[-LANDINGS_SHOWN:]]


def punctuality(reader: Reader, where: Sequence[ColumnElement[bool]]) -> Punctuality | None:
    """None: no flight had a plan."""
    planned = _table.planned["block_minutes"].as_integer()
    late = _table.block_minutes - planned
    row = reader.one(
        select(
            func.count().label("flights"),
            func.coalesce(func.sum(case((late <= _LATE_MINUTES, 1), else_=0)), 0).label("on_plan"),
            func.avg(late).label("average"),
        ).where(*where, planned.is_not(None))
    )
    if not row or not row["flights"]:
        return None
    return Punctuality(
        flights=row["flights"], on_plan=row["on_plan"], average_difference_minutes=round(row["average"], 1)
    )


def recent_minutes(reader: Reader, where: Sequence[ColumnElement[bool]], now: datetime) -> int:
    since = iso(now - timedelta(days=RECENT_DAYS))
    total = reader.scalar(select(func.sum(_table.block_minutes)).where(*where, _table.block_on_at >= since))
    return total or 0


def reached_on(minutes_to_go: int, minutes_in_recent_days: int, now: datetime) -> str | None:
    """The day on which hours are reached at the pace of the last 90 days. None: not within ten years."""
    if minutes_to_go <= 0:
        return now.date().isoformat()
    if minutes_in_recent_days <= 0:
        return None
    days = minutes_to_go * RECENT_DAYS / minutes_in_recent_days
    return (now.date() + timedelta(days=round(days))).isoformat() if days <= 3652 else None


def _counts() -> tuple[ColumnElement[int], ...]:
    return func.count().label("flights"), func.coalesce(func.sum(_table.block_minutes), 0).label("block_minutes")


def _grouped(
    reader: Reader, key: ColumnElement[str], where: Sequence[ColumnElement[bool]], limit: int | None = None
) -> list[Row]:
    """The most flown first."""
    hours = func.coalesce(func.sum(_table.block_minutes), 0)
    statement = (
        select(key, *_counts(), func.max(_table.block_on_at).label("last_at"))
        .where(*where)
        .group_by(key)
        .order_by(hours.desc(), key)
    )
    return reader.all(statement if limit is None else statement.limit(limit))
