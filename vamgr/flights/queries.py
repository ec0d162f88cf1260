"""What other areas may ask of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, func, literal_column, or_, select

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
_EVER = "9999"


def pirep_by_id(reader: Reader, pirep_id: str) -> Row | None:
    return reader.row(pireps_table, pirep_id)


def pirep_of_booking(reader: Reader, booking_id: str) -> Row | None:
    """The draft or the filed report of a booking; withdrawn ones do not count."""
    return reader.one(_OF_BOOKING, {"booking_id": booking_id})


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


def comments_of(reader: Reader, pirep_id: str) -> list[Row]:
    table = comments_table.c
    return reader.all(select(comments_table).where(table.pirep_id == pirep_id).order_by(table.at, table.id))


def filed_at_airport(reader: Reader, icao: str) -> int:
    """Accepted flights from or to an airport."""
    table = pireps_table.c
    at = or_(table.departure == icao, table.arrival == icao)
    statement = select(func.count()).select_from(pireps_table).where(and_(table.state == "accepted", at))
    return reader.scalar(statement) or 0
