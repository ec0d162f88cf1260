"""What other areas may ask of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, case, func, literal_column, or_, select

from vamgr.airline.queries import settings_of
from vamgr.flights.views import comments_table, pireps_table
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import iso

NOT_OVER = ("draft", "filed", "in_review", "accepted", "rejected")


def _one_of(*states: str) -> list[ColumnElement[str]]:
    """For a statement that is made once: states as part of its text."""
    return [literal_column(f"'{state}'") for state in states]


_OF_BOOKING = select(pireps_table).where(
    pireps_table.c.booking_id == bindparam("booking_id"), pireps_table.c.state.in_(_one_of(*NOT_OVER))
)
_OVERLAPPING = select(pireps_table.c.id, pireps_table.c.ident).where(
    pireps_table.c.pilot_id == bindparam("pilot_id"),
    pireps_table.c.state.in_(_one_of("filed", "in_review", "accepted")),
    pireps_table.c.block_off_at < bindparam("ends"),
    pireps_table.c.block_on_at > bindparam("starts"),
    pireps_table.c.id != bindparam("without"),
)
_SAME_FLIGHT = (
    select(pireps_table.c.id, pireps_table.c.ident, pireps_table.c.filed_at)
    .where(
        pireps_table.c.pilot_id == bindparam("pilot_id"),
        pireps_table.c.airline_id == bindparam("airline_id"),
        pireps_table.c.ident == bindparam("ident"),
        pireps_table.c.departure == bindparam("departure"),
        pireps_table.c.planned_arrival == bindparam("arrival"),
        pireps_table.c.state.in_(_one_of("filed", "in_review", "accepted", "rejected")),
        pireps_table.c.filed_at >= bindparam("since"),
        pireps_table.c.filed_at <= bindparam("until"),
        pireps_table.c.id != bindparam("without"),
    )
    .order_by(pireps_table.c.filed_at.desc())
)
_LEGS_OF_PILOT = (
    select(pireps_table.c.route_id, pireps_table.c.departure, pireps_table.c.arrival)
    .where(
        pireps_table.c.pilot_id == bindparam("pilot_id"),
        pireps_table.c.state.in_(_one_of("filed", "in_review", "accepted")),
    )
    .distinct()
)
_LAST_TYPE = (
    select(pireps_table.c.type_icao)
    .where(
        pireps_table.c.pilot_id == bindparam("pilot_id"),
        pireps_table.c.block_on_at.isnot(None),
        pireps_table.c.state.in_(_one_of("filed", "in_review", "accepted")),
    )
    .order_by(pireps_table.c.block_on_at.desc())
    .limit(1)
)
_EVER = "9999"


def pirep_by_id(reader: Reader, pirep_id: str) -> Row | None:
    return reader.row(pireps_table, pirep_id)


def pirep_of_booking(reader: Reader, booking_id: str) -> Row | None:
    """The draft or the filed report of a booking; withdrawn ones do not count."""
    return reader.one(_OF_BOOKING, {"booking_id": booking_id})


def legs_of_pilot(reader: Reader, pilot_id: str) -> list[Row]:
    """``route_id, departure, arrival`` of what a pilot has flown and reported, each once. Drafts and rejected reports
    do not count."""
    return reader.all(_LEGS_OF_PILOT, {"pilot_id": pilot_id})


def last_type_of_pilot(reader: Reader, pilot_id: str) -> str | None:
    """The ICAO designator of what a pilot flew last; None before the first flight."""
    row = reader.one(_LAST_TYPE, {"pilot_id": pilot_id})
    return None if row is None else str(row["type_icao"])


def flown_count(reader: Reader, route_id: str) -> int:
    """How many accepted flights a route has."""
    table = pireps_table.c
    statement = select(func.count()).select_from(pireps_table)
    return reader.scalar(statement.where(table.route_id == route_id, table.state == "accepted")) or 0


def duplicates_of(
    reader: Reader,
    *,
    pilot_id: str,
    airline_id: str,
    ident: str,
    departure: str,
    arrival: str,
    filed_since: datetime,
    filed_until: datetime | None = None,
    without: str = "",
) -> list[Row]:
    """The same flight by the same pilot, filed in that time and not withdrawn, the newest first."""
    return reader.all(
        _SAME_FLIGHT,
        {
            "pilot_id": pilot_id,
            "airline_id": airline_id,
            "ident": ident,
            "departure": departure,
            "arrival": arrival,
            "since": iso(filed_since),
            "until": _EVER if filed_until is None else iso(filed_until),
            "without": without,
        },
    )


def overlapping(reader: Reader, *, pilot_id: str, start: datetime, end: datetime, without: str = "") -> list[Row]:
    """The pilot's other reported flights that were under way at the same time."""
    return reader.all(_OVERLAPPING, {"pilot_id": pilot_id, "starts": iso(start), "ends": iso(end), "without": without})


def pireps_of(reader: Reader, *, pilot_id: str, states: Sequence[str], limit: int = 50) -> list[Row]:
    """A pilot's reports in these states, the newest first."""
    table = pireps_table.c
    statement = select(pireps_table).where(table.pilot_id == pilot_id, table.state.in_(states))
    return reader.all(statement.order_by(table.created_at.desc()).limit(limit))


def accepted_count(reader: Reader, airline_id: str) -> int:
    """How many flights of an airline were accepted."""
    table = pireps_table.c
    return reader.count(pireps_table, [table.airline_id == airline_id, table.state == "accepted"])


def waiting_count(reader: Reader, airline_id: str | None = None) -> int:
    """How many reports wait for a decision."""
    table = pireps_table.c
    statement = select(func.count()).select_from(pireps_table).where(table.state.in_(("filed", "in_review")))
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    return reader.scalar(statement) or 0


def recent_accepted(reader: Reader, airline_id: str | None, limit: int = 10) -> list[Row]:
    table = pireps_table.c
    statement = select(pireps_table).where(table.state == "accepted")
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    return reader.all(statement.order_by(table.block_on_at.desc()).limit(limit))


def totals_since(reader: Reader, airline_id: str | None, since: datetime) -> tuple[int, int]:
    """Accepted flights and their block minutes since then."""
    table = pireps_table.c
    conditions = [table.state == "accepted", table.block_on_at >= iso(since)]
    if airline_id is not None:
        conditions.append(table.airline_id == airline_id)
    row = reader.one(
        select(func.count().label("flights"), func.coalesce(func.sum(table.block_minutes), 0).label("minutes"))
        .select_from(pireps_table)
        .where(*conditions)
    )
    return (row["flights"], row["minutes"]) if row else (0, 0)


def flight_of_link(reader: Reader, token: str) -> Row | None:
    """The accepted flight that a public link leads to, while its airline shares flights."""
    row = reader.one(select(pireps_table).where(pireps_table.c.link == token))
    if row is None or row["state"] != "accepted" or not settings_of(reader, row["airline_id"]).public_flight_links:
        return None
    return row


def comments_of(reader: Reader, pirep_id: str) -> list[Row]:
    table = comments_table.c
    return reader.all(select(comments_table).where(table.pirep_id == pirep_id).order_by(table.at, table.id))


def filed_at_airport(reader: Reader, icao: str) -> int:
    """Accepted flights from or to an airport."""
    table = pireps_table.c
    at = or_(table.departure == icao, table.arrival == icao)
    statement = select(func.count()).select_from(pireps_table).where(and_(table.state == "accepted", at))
    return reader.scalar(statement) or 0


def load_by_month(reader: Reader, aircraft_id: str) -> dict[str, float]:
    """By month (YYYY-MM, of block on): how full an aircraft's accepted flights were on average, in percent."""
    table = pireps_table.c
    month = func.substr(table.block_on_at, 1, 7)
    statement = (
        select(month.label("month"), func.avg(table.load_factor_percent).label("percent"))
        .where(table.aircraft_id == aircraft_id, table.state == "accepted", table.load_factor_percent.is_not(None))
        .group_by(month)
    )
    return {row["month"]: round(row["percent"], 1) for row in reader.all(statement)}


def sums_of_airline(reader: Reader, airline_id: str) -> Row:
    """``flights, block_minutes, distance_nmi, passengers`` of all accepted flights of an airline."""
    table = pireps_table.c
    row = reader.one(
        select(
            func.count().label("flights"),
            func.coalesce(func.sum(table.block_minutes), 0).label("block_minutes"),
            func.coalesce(func.sum(table.distance_nmi), 0.0).label("distance_nmi"),
            func.coalesce(func.sum(table.passengers), 0).label("passengers"),
        )
        .select_from(pireps_table)
        .where(table.airline_id == airline_id, table.state == "accepted")
    )
    return row or {"flights": 0, "block_minutes": 0, "distance_nmi": 0.0, "passengers": 0}


def flights_by_month(reader: Reader, airline_id: str, since_month: str) -> list[Row]:
    """``month, flights, block_minutes`` of an airline's accepted flights by month on blocks, from ``since_month``
    (2026-08) on; months without flights are left out."""
    table = pireps_table.c
    month = func.substr(table.block_on_at, 1, 7)
    statement = (
        select(
            month.label("month"),
            func.count().label("flights"),
            func.coalesce(func.sum(table.block_minutes), 0).label("block_minutes"),
        )
        .where(table.airline_id == airline_id, table.state == "accepted", table.block_on_at >= since_month)
        .group_by(month)
        .order_by(month)
    )
    return reader.all(statement)


def airport_flights_by_month(reader: Reader, icao: str, since_month: str) -> list[Row]:
    """``month, departures, arrivals`` of the accepted flights from and to an airport, by month on blocks."""
    table = pireps_table.c
    month = func.substr(table.block_on_at, 1, 7)
    statement = (
        select(
            month.label("month"),
            func.sum(case((table.departure == icao, 1), else_=0)).label("departures"),
            func.sum(case((table.arrival == icao, 1), else_=0)).label("arrivals"),
        )
        .where(
            table.state == "accepted",
            table.block_on_at >= since_month,
            or_(table.departure == icao, table.arrival == icao),
        )
        .group_by(month)
        .order_by(month)
    )
    return reader.all(statement)


def route_flights_by_month(reader: Reader, route_id: str) -> list[Row]:
    """``month, flights, passengers, load_factor_percent`` of a route's accepted flights, by month on blocks."""
    table = pireps_table.c
    month = func.substr(table.block_on_at, 1, 7)
    statement = (
        select(
            month.label("month"),
            func.count().label("flights"),
            func.sum(table.passengers).label("passengers"),
            func.avg(table.load_factor_percent).label("load_factor_percent"),
        )
        .where(table.route_id == route_id, table.state == "accepted", table.block_on_at.is_not(None))
        .group_by(month)
        .order_by(month)
    )
    return reader.all(statement)


def route_pilots(reader: Reader, route_id: str, limit: int = 8) -> list[Row]:
    """``pilot_id, flights, block_minutes, last_at``: who flew a route, most often first."""
    table = pireps_table.c
    flights = func.count().label("flights")
    statement = (
        select(
            table.pilot_id,
            flights,
            func.sum(table.block_minutes).label("block_minutes"),
            func.max(table.block_on_at).label("last_at"),
        )
        .where(table.route_id == route_id, table.state == "accepted")
        .group_by(table.pilot_id)
        .order_by(flights.desc(), func.max(table.block_on_at).desc())
        .limit(limit)
    )
    return reader.all(statement)


def route_flights(reader: Reader, route_id: str, limit: int = 6) -> list[Row]:
    """A route's last accepted flights, the newest first."""
    table = pireps_table.c
    statement = select(pireps_table).where(table.route_id == route_id, table.state == "accepted")
    return reader.all(statement.order_by(table.block_on_at.desc()).limit(limit))
