"""The sums of a logbook."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, or_, select

from vamgr.finance.queries import flight_money
from vamgr.flights.answers import ByMonth, ByType, Totals
from vamgr.flights.filters import LISTING
from vamgr.flights.views import pireps_table
from vamgr.kernel.read import Reader, Row

_table = pireps_table.c


def totals(reader: Reader, q: str | None, where: Sequence[ColumnElement[bool]], *, with_pay: bool) -> Totals:
    """Over the accepted flights that match: what is not accepted does not count in a logbook."""
    matching = [*where, _table.state == "accepted"]
    if q:
        matching.append(or_(*(column.icontains(q, autoescape=True) for column in LISTING.search)))
    row = reader.one(
        select(
            func.count().label("flights"),
            func.coalesce(func.sum(_table.block_minutes), 0).label("block_minutes"),
            func.coalesce(func.sum(_table.flight_minutes), 0).label("flight_minutes"),
            func.coalesce(func.sum(_table.distance_nmi), 0.0).label("distance_nmi"),
            func.coalesce(func.sum(_table.fuel_used_kg), 0.0).label("fuel_used_kg"),
            func.coalesce(func.sum(_table.passengers), 0).label("passengers"),
            func.avg(_table.landing_rate_fpm).label("average"),
        ).where(*matching)
    )
    sums = row or {}
    return Totals(
        flights=sums["flights"],
        block_minutes=sums["block_minutes"],
        flight_minutes=sums["flight_minutes"],
        distance_nmi=round(sums["distance_nmi"], 1),
        fuel_used_kg=round(sums["fuel_used_kg"], 1),
        passengers=sums["passengers"],
        pay_minor=_pay(reader, matching) if with_pay else None,
        average_landing_rate_fpm=None if sums["average"] is None else round(sums["average"], 1),
        by_type=[ByType(**entry) for entry in _grouped(reader, _table.type_icao, "type_icao", matching)],
        by_month=[
            ByMonth(**entry) for entry in _grouped(reader, func.substr(_table.block_on_at, 1, 7), "month", matching)
        ],
    )


def _grouped(reader: Reader, key: ColumnElement[str], name: str, matching: Sequence[ColumnElement[bool]]) -> list[Row]:
    return reader.all(
        select(
            key.label(name),
            func.count().label("flights"),
            func.coalesce(func.sum(_table.block_minutes), 0).label("block_minutes"),
        )
        .where(*matching)
        .group_by(key)
        .order_by(key)
    )


def _pay(reader: Reader, matching: Sequence[ColumnElement[bool]]) -> int:
    ids = [row["id"] for row in reader.all(select(_table.id).where(*matching))]
    return sum(money["pay_minor"] or 0 for money in flight_money(reader, ids).values())
