"""The few figures by which one compares airlines that went different ways."""

from __future__ import annotations

from datetime import UTC, datetime

from pydantic import BaseModel

from vamgr.airline.queries import all_airlines
from vamgr.crew.queries import pilot_count
from vamgr.finance.queries import cash_minor
from vamgr.fleet.queries import fleet_of
from vamgr.flights.queries import totals_since
from vamgr.kernel.read import Reader

_EVER = datetime(1, 1, 1, tzinfo=UTC)


class Cash(BaseModel):
    """What all airlines of one currency have in cash together, in minor units."""

    currency: str
    balance_minor: int


class Figures(BaseModel):
    """``pilots``: who have not left. ``aircraft``: that are still there. ``flights`` and ``block_minutes``: accepted.
    ``as_of``: when the newest event was written; None before the first."""

    position: int
    as_of: str | None
    airlines: int
    pilots: int
    aircraft: int
    flights: int
    block_minutes: int
    cash: list[Cash]
    events: int


def figures_of(reader: Reader, position: int, as_of: str | None) -> Figures:
    """Short reads of one snapshot."""
    with reader.snapshot():
        airlines = all_airlines(reader)
        cash: dict[str, int] = {}
        for airline in airlines:
            currency = airline["currency"]
            cash[currency] = cash.get(currency, 0) + cash_minor(reader, airline["id"])
        flights, minutes = totals_since(reader, None, _EVER)
        return Figures(
            position=position,
            as_of=as_of,
            airlines=len(airlines),
            pilots=pilot_count(reader),
            aircraft=len(fleet_of(reader)),
            flights=flights,
            block_minutes=minutes,
            cash=[Cash(currency=currency, balance_minor=minor) for currency, minor in sorted(cash.items())],
            events=position,
        )
