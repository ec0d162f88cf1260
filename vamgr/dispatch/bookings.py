"""Reads of the bookings table."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, literal_column, select

from vamgr.dispatch.views import bookings_table
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import from_iso, iso

OPEN = ("booked", "departed")


def booking_by_id(reader: Reader, booking_id: str) -> Row | None:
    return reader.row(bookings_table, booking_id)


def open_bookings(
    reader: Reader,
    *,
    pilot_id: str | None = None,
    aircraft_id: str | None = None,
    route_id: str | None = None,
    airline_id: str | None = None,
) -> list[Row]:
    """Booked and departed ones, by planned departure, of whom and what is named."""
    given = {"pilot_id": pilot_id, "aircraft_id": aircraft_id, "route_id": route_id, "airline_id": airline_id}
    wanted = {name: value for name, value in given.items() if value is not None}
    return reader.all(_open(tuple(wanted)), wanted)


@cache
def _open(names: tuple[str, ...]) -> Select[Any]:
    """Made once for each choice of columns."""
    table = bookings_table.c
    open_ones: list[ColumnElement[str]] = [literal_column(f"'{status}'") for status in OPEN]
    of_whom = [table[name] == bindparam(name) for name in names]
    statement = select(bookings_table).where(table.status.in_(open_ones), *of_whom)
    return statement.order_by(table.planned_departure_at, table.number)


def due_bookings(reader: Reader, now: datetime) -> list[Row]:
    """Open ones whose time is over."""
    table = bookings_table.c
    statement = select(bookings_table).where(table.status.in_(OPEN), table.expires_at <= iso(now))
    return reader.all(statement.order_by(table.expires_at))


def next_expiry(reader: Reader) -> datetime | None:
    """When the first of the open ones is over; None where none ends by itself."""
    table = bookings_table.c
    first = reader.scalar(select(func.min(table.expires_at)).where(table.status.in_(OPEN)))
    return None if first is None else from_iso(first)


def departed_bookings(reader: Reader, airline_id: str | None = None) -> list[Row]:
    """What is in the air now: off blocks and not reported yet."""
    table = bookings_table.c
    statement = select(bookings_table).where(table.status == "departed")
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    return reader.all(statement.order_by(table.block_off_at))
