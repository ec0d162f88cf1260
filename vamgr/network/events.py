"""The facts about airports' prices and about routes."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from vamgr.kernel.event import Event, Value, event

FuelKind = Literal["jet_a", "avgas", "mogas"]
DistanceSource = Literal["great_circle", "entered"]
BlockSource = Literal["entered", "schedule", "estimate"]


class FuelPrice(Value):
    kind: FuelKind
    price_minor_per_100kg: int


@event("network.airport_overridden")
class AirportOverridden(Event):
    """The tenant's own prices and notes for an airport; what is None stays at the settings' default."""

    icao: str
    fuel: tuple[FuelPrice, ...] = ()
    handling_cost_minor: int | None = None
    currency: str
    notes: str = ""


@event("network.airport_override_cleared")
class AirportOverrideCleared(Event):
    icao: str


class FareOverride(Value):
    """A route's own terms for a fare of the subfleet: an amount, or a percentage of the subfleet's."""

    code: str
    price_minor: int | None = None
    price_percent: float | None = None
    cost_minor: int | None = None
    cost_percent: float | None = None
    capacity: int | None = None
    capacity_percent: float | None = None


class RouteFields(Value):
    """Everything about a route that can change. Times are ``HH:MM`` local at their airport; ``days`` is a bitmask with
    Monday 1 … Sunday 64; distances in nmi, levels in ft; empty ``subfleet_ids`` allow every subfleet of the airline."""

    flight_number: int
    code: str | None = None
    leg: int | None = None
    callsign: str | None = None
    departure: str
    arrival: str
    alternate: str | None = None
    departure_time: str | None = None
    arrival_time: str | None = None
    days: int = 127
    valid_from: date | None = None
    valid_until: date | None = None
    flight_type: str = "J"
    subfleet_ids: tuple[str, ...] = ()
    fares: tuple[FareOverride, ...] = ()
    level_ft: int | None = None
    route_text: str = ""
    distance_nmi: float
    distance_source: DistanceSource = "great_circle"
    block_minutes: int
    block_source: BlockSource = "estimate"
    load_factor_percent: float | None = None
    pilot_pay_minor: int | None = None
    notes: str = ""


@event("network.route_opened")
class RouteOpened(Event):
    number: int
    airline_id: str
    fields: RouteFields
    active: bool = True


class RouteChange(Value):
    """One changed field with its old and new value as JSON."""

    name: str
    old: Any
    new: Any


@event("network.route_changed")
class RouteChanged(Event):
    """``fields`` is the whole route after the change; ``changes`` says what is different."""

    fields: RouteFields
    changes: tuple[RouteChange, ...]


@event("network.route_activated")
class RouteActivated(Event):
    pass


@event("network.route_deactivated")
class RouteDeactivated(Event):
    pass


@event("network.route_closed")
class RouteClosed(Event):
    reason: str = ""


@event("network.route_reopened")
class RouteReopened(Event):
    """Its closing was taken back. ``active``: it is flown, as it was then."""

    active: bool
