"""What other areas may ask of the network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, or_, select

from vamgr.airline.events import AirlineSettings
from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.kernel.endpoint import Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.money import minor_digits
from vamgr.kernel.read import Reader, Row
from vamgr.network.domain import FLIGHT_TYPES
from vamgr.network.schedule import Departure, Timetable, departures
from vamgr.network.views import overrides_table, routes_table
from vamgr.world import airports

FUEL_KINDS = ("jet_a", "avgas", "mogas")


class RouteRef(Model):
    """The small form of a route that answers embed."""

    id: str
    number: int
    ident: str


def route_ref(reader: Reader, route_id: str) -> RouteRef:
    """Raises NotFound for a route that there is not."""
    row = route_by_id(reader, route_id)
    if row is None:
        raise NotFound("There is no such route.")
    return RouteRef.model_validate(row)


def route_by_id(reader: Reader, route_id: str) -> Row | None:
    return reader.row(routes_table, route_id)


def routes_between(reader: Reader, airline_id: str, departure: str, arrival: str) -> list[Row]:
    """The open routes of an airline from one airport to another."""
    table = routes_table.c
    statement = select(routes_table).where(
        table.airline_id == airline_id,
        table.departure == departure,
        table.arrival == arrival,
        table.status != "closed",
    )
    return reader.all(statement.order_by(table.flight_number))


def active_routes(reader: Reader, airline_id: str | None = None, departure: str | None = None) -> list[Row]:
    """Active routes, all of them or of an airline, from anywhere or from one airport."""
    statement = select(routes_table).where(routes_table.c.status == "active")
    if airline_id is not None:
        statement = statement.where(routes_table.c.airline_id == airline_id)
    if departure is not None:
        statement = statement.where(routes_table.c.departure == departure)
    return reader.all(statement.order_by(routes_table.c.ident))


def route_count(reader: Reader, airline_id: str) -> int:
    statement = select(func.count()).select_from(routes_table)
    return (
        reader.scalar(statement.where(routes_table.c.airline_id == airline_id, routes_table.c.status == "active")) or 0
    )


def route_count_of_subfleet(reader: Reader, subfleet_id: str) -> int:
    """How many open routes name this subfleet."""
    named = routes_table.c.subfleet_text.contains(subfleet_id, autoescape=True)
    statement = select(func.count()).select_from(routes_table)
    return reader.scalar(statement.where(named, routes_table.c.status != "closed")) or 0


def routes_at(reader: Reader, icao: str) -> tuple[int, int]:
    """How many active routes leave from and arrive at an airport."""
    table = routes_table.c
    rows = reader.all(
        select(table.departure, table.arrival).where(
            table.status == "active", or_(table.departure == icao, table.arrival == icao)
        )
    )
    return sum(row["departure"] == icao for row in rows), sum(row["arrival"] == icao for row in rows)


def timetable_of(row: Row) -> Timetable | None:
    """When a route (a row of the routes table) flies; None without a departure time."""
    departure, arrival = airports.get(row["departure"]), airports.get(row["arrival"])
    if row["departure_time"] is None or departure is None or arrival is None:
        return None
    return Timetable(
        departure_time=row["departure_time"],
        departure_zone=departure.timezone,
        arrival_time=row["arrival_time"],
        arrival_zone=arrival.timezone,
        days=row["days"],
        valid_from=_date(row["valid_from"]),
        valid_until=_date(row["valid_until"]),
        block_minutes=row["block_minutes"],
    )


def next_departure(row: Row, after: datetime, within_days: int = 14) -> Departure | None:
    """The next scheduled departure of a route (a row of the routes table), if there is one."""
    timetable = timetable_of(row)
    return None if timetable is None else next(departures(timetable, after, within_days=within_days), None)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@dataclass(frozen=True, slots=True)
class AirportTerms:
    """What an airport costs an airline, in major units of its currency per kg and in minor units for handling.

    ``fuel_source`` and ``handling_source`` say where a price is from: ``override`` or ``default``.
    """

    icao: str
    fuel_price_per_kg: dict[str, Decimal]
    fuel_minor_per_100kg: dict[str, int]
    fuel_source: dict[str, str]
    handling_minor: int
    handling_source: str
    overridden: bool
    notes: str


def airport_terms(reader: Reader, icao: str, airline_id: str) -> AirportTerms:
    """The airport's own prices where they are set, else the airline's settings.

    A price in another currency than the airline's does not apply to it.
    """
    airline = airline_by_id(reader, airline_id)
    if airline is None:
        raise NotFound("There is no such airline.")
    own = override_of(reader, icao)
    applies = own if own is not None and own["currency"] == airline["currency"] else None
    return terms_from(icao, airline["currency"], settings_of(reader, airline_id), applies)


def terms_from(icao: str, currency: str, settings: AirlineSettings, own: Row | None) -> AirportTerms:
    """Pure: the terms from an override row (or None) and the settings."""
    fuel = {kind: getattr(settings, f"fuel_price_{kind}_minor_per_100kg") for kind in FUEL_KINDS}
    source = dict.fromkeys(FUEL_KINDS, "default")
    handling, handling_source = settings.handling_cost_minor, "default"
    if own is not None:
        fuel |= own["fuel"]
        source |= dict.fromkeys(own["fuel"], "override")
        if own["handling_cost_minor"] is not None:
            handling, handling_source = own["handling_cost_minor"], "override"
    per_major = 10 ** minor_digits(currency)
    return AirportTerms(
        icao=icao,
        fuel_price_per_kg={"electric": Decimal(0)}  # what a charge costs is not known anywhere
        | {kind: Decimal(price) / (100 * per_major) for kind, price in fuel.items()},
        fuel_minor_per_100kg=fuel,
        fuel_source=source,
        handling_minor=handling,
        handling_source=handling_source,
        overridden=own is not None,
        notes=own["notes"] if own else "",
    )


def override_of(reader: Reader, icao: str) -> Row | None:
    return reader.row(overrides_table, icao)


def overridden_airports(reader: Reader) -> set[str]:
    return {row["icao"] for row in reader.all(select(overrides_table.c.icao))}


def fare_terms(fares: list[dict[str, Any]], overrides: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A subfleet's fares with the route's own terms on top. Pure.

    Percentages are of the subfleet's value; amounts round half-even, capacities are floored.
    """
    by_code = {override["code"]: override for override in overrides}
    return [{**fare, **_overridden(fare, by_code.get(fare["code"], {}))} for fare in fares]


def _overridden(fare: dict[str, Any], override: dict[str, Any]) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for name, percent_name in (
        ("price_minor", "price_percent"),
        ("cost_minor", "cost_percent"),
        ("capacity", "capacity_percent"),
    ):
        if override.get(name) is not None:
            changed[name] = override[name]
        elif override.get(percent_name) is not None:
            value = fare[name] * Decimal(str(override[percent_name])) / 100
            changed[name] = int(value) if name == "capacity" else round(value)
    return changed


def currency_of(reader: Reader, airline_id: str) -> str:
    """The airline's currency; raises NotFound."""
    airline = airline_by_id(reader, airline_id)
    if airline is None:
        raise NotFound("There is no such airline.")
    return str(airline["currency"])


def flight_types() -> dict[str, str]:
    """IATA service types with the words that people know."""
    return dict(FLIGHT_TYPES)
