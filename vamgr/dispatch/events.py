"""The facts about bookings.

Every event names the aircraft, the pilot and the airline, so that the areas that react need no look-up.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from vamgr.kernel.event import Answers, Event, Value, event

BookingKind = Literal["route", "free", "ferry"]
FareKind = Literal["pax", "cargo"]
FuelLineKey = Literal["trip", "contingency", "alternate", "final_reserve", "taxi", "extra"]
WeightKey = Literal["zfw", "tow", "lw"]
CancelCause = Literal["person", "route", "aircraft", "pilot"]
Claimed = Literal["booked-aircraft", "booked-route", "booked-pilot"]
"""What only one booking holds at a time, as far as the airline's settings ask for it."""


class FareLoad(Value):
    """One fare class of a flight. ``capacity`` and ``count``: seats, or kg of cargo. ``price_minor`` and
    ``cost_minor``: per passenger or per kg, in the airline's currency, with the route's overrides applied."""

    code: str
    name: str
    kind: FareKind
    capacity: int
    count: int
    price_minor: int
    cost_minor: int


class PlanLine(Value):
    """Minutes of the block time, with the formula and its numbers."""

    name: str
    minutes: int
    formula: str


class FuelLine(Value):
    key: FuelLineKey
    name: str
    kg: float
    formula: str


class FuelPlan(Value):
    """``available`` False: there is no burn model for the type, ``why`` says so, and the figures are None."""

    available: bool
    why: str | None
    model: str
    lines: tuple[FuelLine, ...]
    block_fuel_kg: float | None
    takeoff_fuel_kg: float | None
    landing_fuel_kg: float | None
    minimum_block_fuel_kg: float | None
    capacity_kg: float | None
    uplift_kg: float | None


class LoadPlan(Value):
    """``factor_percent``: the load factor drawn for this flight; ``formula`` says how the counts came about."""

    factor_percent: float
    fares: tuple[FareLoad, ...]
    passengers: int
    passengers_kg: float
    cargo_kg: float
    payload_kg: float
    formula: str


class WeightLine(Value):
    """``limit_kg`` None: the type has no such limit; ``kg`` None: it cannot be computed."""

    key: WeightKey
    name: str
    kg: float | None
    limit_kg: float | None
    ok: bool | None
    formula: str


class PlanWarning(Value):
    code: str
    message: str


class FlightPlan(Value):
    """The briefing's figures as they were at booking: frozen, so that later prices change nothing."""

    distance_nmi: float
    block_minutes: int
    block_lines: tuple[PlanLine, ...]
    fuel: FuelPlan
    load: LoadPlan
    weights: tuple[WeightLine, ...]
    warnings: tuple[PlanWarning, ...]


class BookingEvent(Event):
    """What every booking event names. ``user_id``: the pilot's user."""

    booking_id: str
    number: int
    ident: str
    pilot_id: str
    user_id: str
    airline_id: str
    aircraft_id: str
    subfleet_id: str
    route_id: str | None
    departure: str
    arrival: str


@event("dispatch.flight_booked")
class FlightBooked(BookingEvent):
    """A pilot holds an aircraft for a flight. Fleet reserves the aircraft, or refuses; crew checks the pilot.

    ``aircraft_must_be_at_departure``, ``pilot_must_be_at_departure`` and ``restrict_to_rank`` are the airline's
    settings at this moment. ``exclusive`` False: other pilots may book the same aircraft as well. ``claimed``: what is
    given back when the booking is over.
    """

    kind: BookingKind
    registration: str
    type_icao: str
    flight_number: int | None
    callsign: str
    flight_type: str
    alternate: str | None
    planned_departure_at: datetime
    planned_arrival_at: datetime
    cruise_level_ft: int | None
    route_text: str
    plan: FlightPlan
    currency: str
    pilot_pay_minor: int | None
    expires_at: datetime | None
    claimed: tuple[Claimed, ...]
    exclusive: bool
    aircraft_must_be_at_departure: bool
    pilot_must_be_at_departure: bool
    restrict_to_rank: bool


@event("dispatch.booking_reinstated")
class BookingReinstated(FlightBooked):
    """Its cancelling was taken back: it holds the aircraft again, with the plan that it had. Fleet and crew check it
    as they check a new one, by the airline's settings at this moment."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("dispatch.booking_cancelled"),)


@event("dispatch.flight_departed")
class FlightDeparted(BookingEvent):
    """Off blocks: the aircraft is in flight until the booking is flown, cancelled or expired."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("dispatch.flight_booked"),)

    block_off_at: datetime
    eta: datetime
    expires_at: datetime


@event("dispatch.departure_reversed")
class DepartureReversed(BookingEvent):
    """It did not leave its blocks after all: the booking is open as before."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("dispatch.flight_departed"),)

    expires_at: datetime | None


@event("dispatch.booking_cancelled")
class BookingCancelled(BookingEvent):
    """The aircraft is parked at the departure again. ``cause``: by a person (``by``), or by what became of the route,
    the aircraft or the pilot. ``departed``: it was off blocks."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("dispatch.flight_booked"),)

    cause: CancelCause
    by: str
    reason: str
    departed: bool


@event("dispatch.booking_expired")
class BookingExpired(BookingEvent):
    """Not flown in time: the aircraft is parked at the departure again."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("dispatch.flight_booked"),)

    reason: str
    departed: bool


@event("dispatch.booking_flown")
class BookingFlown(BookingEvent):
    """The flight was reported; the booking is over.

    It follows from flights.PirepFiled in the same append, and stands there *after* a PirepAccepted of the same append:
    what concerns the aircraft or the pilot reacts to the events of flights, not to this one.
    """

    pirep_id: str
