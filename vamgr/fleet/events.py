"""The facts about subfleets and aircraft."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from vamgr.kernel.event import Answers, Event, Value, event

FuelKind = Literal["jet_a", "avgas", "mogas", "electric"]
FareKind = Literal["pax", "cargo"]


class Fare(Value):
    """A class that is sold. ``capacity``: seats, or kg of cargo; prices and costs per passenger or per kg of cargo, in
    the airline's currency. ``number``: for programs that want a small integer; a code keeps its number."""

    number: int
    code: str
    name: str
    kind: FareKind
    capacity: int
    price_minor: int
    cost_minor: int


class SubfleetTerms(Value):
    """Everything about a subfleet that can change. ``None`` in a figure of the aircraft: as the type data has it."""

    name: str
    fares: tuple[Fare, ...] = ()
    cargo_capacity_kg: float = 0.0
    fuel_kind: FuelKind
    cost_block_hour_minor: int = 0
    ground_handling_multiplier_percent: float = 100.0
    burn_kg_per_hour: float | None = None
    cruise_kt: int | None = None
    oew_kg: float | None = None
    mzfw_kg: float | None = None
    mtow_kg: float | None = None
    mlw_kg: float | None = None
    max_fuel_kg: float | None = None
    hub: str | None = None
    notes: str = ""


class TermChange(Value):
    """One changed term with its old and new value as JSON."""

    name: str
    old: Any
    new: Any


@event("fleet.subfleet_created")
class SubfleetCreated(Event):
    number: int
    airline_id: str
    type_icao: str
    currency: str
    terms: SubfleetTerms


@event("fleet.subfleet_changed")
class SubfleetChanged(Event):
    """``terms``: all of them after the change; ``changes`` says what is different."""

    terms: SubfleetTerms
    changes: tuple[TermChange, ...]


@event("fleet.subfleet_retired")
class SubfleetRetired(Event):
    name: str


@event("fleet.subfleet_reinstated")
class SubfleetReinstated(Event):
    """Its retirement was taken back."""

    name: str


@event("fleet.aircraft_bought")
class AircraftBought(Event):
    """``location``: where it is handed over. ``price_basis``: how the price came about, in a sentence."""

    number: int
    airline_id: str
    subfleet_id: str
    registration: str
    name: str | None
    msn: str | None
    hub: str | None
    location: str
    price_minor: int
    currency: str
    price_basis: str


class AircraftField(Value):
    name: Literal["name", "msn", "hub", "registration", "subfleet_id"]
    old: str | None
    new: str | None


@event("fleet.aircraft_changed")
class AircraftChanged(Event):
    changes: tuple[AircraftField, ...]


@event("fleet.aircraft_sold")
class AircraftSold(Event):
    """``bought_for_minor``: what it cost when it was bought, for the gain or loss."""

    airline_id: str
    subfleet_id: str
    registration: str
    price_minor: int
    bought_for_minor: int
    currency: str


@event("fleet.aircraft_retired")
class AircraftRetired(Event):
    """Taken out of service for good without a buyer: its whole price is written off."""

    airline_id: str
    subfleet_id: str
    registration: str
    bought_for_minor: int
    currency: str
    reason: str


@event("fleet.purchase_reversed")
class PurchaseReversed(Event):
    """The purchase was taken back before the aircraft did anything: it is given back for the price that was paid."""

    airline_id: str
    subfleet_id: str
    registration: str
    price_minor: int
    currency: str


@event("fleet.aircraft_reinstated")
class AircraftReinstated(Event):
    """What took it out of the fleet was taken back: a sale, a retirement, or that its purchase was taken back.

    ``price_minor``: what the sale had fetched (0 for a retirement), or what the purchase costs again. ``stored``: it is
    in storage, as it was then.
    """

    airline_id: str
    subfleet_id: str
    registration: str
    was: Literal["sold", "retired", "returned"]
    price_minor: int
    currency: str
    stored: bool


@event("fleet.aircraft_stored")
class AircraftStored(Event):
    reason: str


@event("fleet.aircraft_unstored")
class AircraftUnstored(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("fleet.aircraft_stored"),)


@event("fleet.aircraft_moved")
class AircraftMoved(Event):
    """Staff put it somewhere else, without a flight. ``move_id`` orders it among the flights."""

    move_id: str
    departure: str
    arrival: str
    reason: str


@event("fleet.hours_brought")
class HoursBrought(Event):
    """Block minutes that no flight here stands for: flown elsewhere, or as another program counted. May be negative,
    where that counted less than the flights add up to."""

    minutes: int
    reason: str


@event("fleet.move_reversed")
class MoveReversed(Event):
    """The move counts no more: the aircraft stands where the flights and the other moves have brought it."""

    move_id: str
    departure: str
    arrival: str


@event("fleet.maintenance_started")
class MaintenanceStarted(Event):
    """``until``: when it is meant to be over; ending it is a decision of its own."""

    reason: str
    until: datetime | None


@event("fleet.maintenance_ended")
class MaintenanceEnded(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("fleet.maintenance_started"),)


@event("fleet.aircraft_reserved")
class AircraftReserved(Event):
    booking_id: str
    booking_number: int
    ident: str
    pilot_id: str
    departure: str
    arrival: str


@event("fleet.aircraft_departed")
class AircraftDeparted(Event):
    booking_id: str
    ident: str
    departure: str
    arrival: str
    block_off_at: datetime


@event("fleet.departure_reversed")
class AircraftDepartureReversed(Event):
    """The flight did not leave its blocks after all: the booking holds the aircraft as before."""

    booking_id: str
    ident: str
    departure: str


@event("fleet.aircraft_released")
class AircraftReleased(Event):
    """A booking was given up, or a report was rejected or withdrawn: the aircraft is free where it stands.

    Exactly one of ``booking_id`` and ``pirep_id`` is there.
    """

    booking_id: str | None
    pirep_id: str | None
    ident: str
    why: Literal["booking-cancelled", "booking-expired", "report-rejected", "report-cancelled"]


@event("fleet.aircraft_awaits_decision")
class AircraftAwaitsDecision(Event):
    """A report was filed with it, or put back to review: nobody else gets it until the report is decided."""

    pirep_id: str
    booking_id: str | None
    ident: str
    pilot_id: str
    departure: str
    arrival: str


@event("fleet.aircraft_flown")
class AircraftFlown(Event):
    """A flight counts. ``flight_id`` is the report's id. ``flight_minutes`` None: not reported."""

    flight_id: str
    ident: str
    pilot_id: str
    departure: str
    arrival: str
    block_minutes: int
    flight_minutes: int | None
    fuel_remaining_kg: float
    block_on_at: datetime


@event("fleet.flight_reversed")
class FlightReversed(Event):
    """The flight counts no more; the figures are those that were counted."""

    flight_id: str
    ident: str
    departure: str
    arrival: str
    block_minutes: int
    flight_minutes: int | None


@event("fleet.purchase_made")
class PurchaseMade(Event):
    """On the airline's stream of purchases, so that two at once cannot both spend the same money."""

    aircraft_id: str
    price_minor: int
