"""What dispatch answers with: bookings, briefings, reasons, live flights."""

from __future__ import annotations

from typing import Any

from vamgr.airline.queries import AirlineRef
from vamgr.crew.queries import PilotRef
from vamgr.dispatch.events import FareLoad, FuelLine, PlanLine, PlanWarning, WeightLine
from vamgr.fleet.queries import AircraftRef, SubfleetRef
from vamgr.kernel.endpoint import Model
from vamgr.kernel.listing import Page
from vamgr.network.queries import RouteRef
from vamgr.world.refs import AirportRef


class ReasonAnswer(Model):
    """Why something cannot be flown now, and what would cure it."""

    code: str
    message: str
    cure: str | None


class StationAnswer(AirportRef):
    timezone: str
    elevation_ft: int | None
    longest_runway_ft: int | None


class AlternateAnswer(StationAnswer):
    distance_nmi: float


class AlternateChoice(AirportRef):
    """``why``: what its runways mean for this type, in a sentence."""

    distance_nmi: float
    longest_runway_ft: int | None
    suitable: bool
    why: str


class BriefedAircraft(AircraftRef):
    type_name: str
    fuel_on_board_kg: float | None
    fuel_known: bool


class FuelAnswer(Model):
    available: bool
    why: str | None
    model: str
    lines: list[FuelLine]
    block_fuel_kg: float | None
    takeoff_fuel_kg: float | None
    landing_fuel_kg: float | None
    minimum_block_fuel_kg: float | None
    capacity_kg: float | None
    uplift_kg: float | None


class LoadAnswer(Model):
    """``preview``: the average load; the booking draws the real one."""

    preview: bool
    load_factor_percent: float
    fares: list[FareLoad]
    passengers: int
    passengers_kg: float
    cargo_kg: float
    payload_kg: float
    formula: str


class Briefing(Model):
    """A flight on one page. Local times carry their offset."""

    ident: str
    callsign: str
    kind: str
    flight_type: str
    airline: AirlineRef
    pilot: PilotRef
    aircraft: BriefedAircraft
    route: RouteRef | None
    departure: StationAnswer
    arrival: StationAnswer
    alternate: AlternateAnswer | None
    alternates: list[AlternateChoice]
    planned_departure_at: str
    planned_arrival_at: str
    departure_local: str
    arrival_local: str
    distance_nmi: float
    cruise_level_ft: int | None
    route_text: str
    block_minutes: int
    block_lines: list[PlanLine]
    fuel: FuelAnswer
    load: LoadAnswer
    weights: list[WeightLine]
    warnings: list[PlanWarning]
    currency: str


class BriefingPreview(Briefing):
    bookable: bool
    reasons: list[ReasonAnswer]


class BookingAnswer(Model):
    id: str
    number: int
    kind: str
    status: str
    ident: str
    callsign: str
    pilot: PilotRef
    airline: AirlineRef
    route: RouteRef | None
    departure: AirportRef
    arrival: AirportRef
    alternate: AirportRef | None
    aircraft: AircraftRef
    flight_type: str
    planned_departure_at: str
    planned_arrival_at: str
    block_minutes: int
    distance_nmi: float
    passengers: int
    cargo_kg: float
    block_fuel_kg: float | None
    booked_at: str
    expires_at: str | None
    block_off_at: str | None
    eta: str | None
    pirep_id: str | None
    ended_reason: str | None
    actions: list[str]


class BookingDetail(BookingAnswer):
    briefing: Briefing


class OptionRoute(Model):
    id: str
    number: int
    ident: str
    airline: AirlineRef
    departure: AirportRef
    arrival: AirportRef
    alternate: AirportRef | None
    flight_type: str
    distance_nmi: float
    block_minutes: int
    departure_time: str | None
    arrival_time: str | None
    subfleets: list[SubfleetRef]


class OptionAircraft(Model):
    aircraft: AircraftRef
    state: str
    location: str
    ok: bool
    reasons: list[ReasonAnswer]
    block_minutes: int | None


class Option(Model):
    """A route and whether it can be flown now, with which aircraft, and why not."""

    route: OptionRoute
    next_departure_at: str | None
    next_departure_local: str | None
    flyable: bool
    reasons: list[ReasonAnswer]
    aircraft: list[OptionAircraft]
    aircraft_ok: int


class AircraftHere(AircraftRef):
    state: str
    ok: bool
    reasons: list[ReasonAnswer]


class Options(Page[Option]):
    """``hint``: why the list is empty and what to do."""

    pilot: PilotRef
    location: AirportRef
    aircraft_here: list[AircraftHere]
    hint: str | None


class LiveFlight(Model):
    """A flight off blocks. There is no telemetry: the position is where the block time puts it on the great circle."""

    booking_id: str
    ident: str
    callsign: str
    airline: AirlineRef
    pilot: PilotRef
    aircraft: AircraftRef
    departure: AirportRef
    arrival: AirportRef
    block_off_at: str
    eta: str
    progress_percent: float
    lat: float
    lon: float
    heading_deg: float
    overdue: bool
    estimated: bool = True
    basis: str = "great circle by elapsed block time"


class LiveFlights(Model):
    at: str
    items: list[LiveFlight]


def dumped(reasons: Any) -> list[ReasonAnswer]:
    return [ReasonAnswer(code=one.code, message=one.message, cure=one.cure) for one in reasons]
