"""What dispatch answers with: bookings, briefings, reasons, live flights."""

from __future__ import annotations

from typing import Any

from vamgr.airline.queries import AirlineRef
from vamgr.crew.queries import PilotRef
from vamgr.dispatch.events import FareLoad, FuelLine, PlanLine, PlanWarning, WeightLine
from vamgr.dispatch.narrowing import FilterName, First
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


class BriefedRunway(Model):
    """``ident``: both ends (`01L/19R`); ``headings_deg`` of each, true. ``length_ft`` None: not known."""

    ident: str
    headings_deg: tuple[float | None, float | None]
    length_ft: int | None
    surface: str
    lighted: bool


class StationAnswer(AirportRef):
    """``runways``: the longest first."""

    timezone: str
    elevation_ft: int | None
    longest_runway_ft: int | None
    runways: list[BriefedRunway]


class AlternateAnswer(StationAnswer):
    distance_nmi: float


class AlternateChoice(AirportRef):
    """``why``: what its runways mean for this type, in a sentence."""

    distance_nmi: float
    longest_runway_ft: int | None
    suitable: bool
    why: str


class BriefedAircraft(AircraftRef):
    """As it is now. ``needed_runway_ft``: what the type commonly needs, a rule of thumb; 0: any. What is not known of a
    type is None."""

    type_name: str
    location: str
    state: str
    block_minutes_total: int
    cycles: int
    fuel_on_board_kg: float | None
    fuel_known: bool
    fuel_kind: str | None
    engine_kind: str | None
    engine_count: int | None
    wake: str | None
    cruise_kt: int | None
    range_nmi: int | None
    ceiling_ft: int | None
    needed_runway_ft: int


class BriefedCrew(Model):
    """``flight_crew`` and ``cabin_crew``: how many the type commonly flies with, the pilot among them.
    ``total_minutes``: what the pilot has flown, with what was brought along."""

    rank: str | None
    total_minutes: int
    flight_crew: int | None
    cabin_crew: int | None


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
    """A flight on one page. Local times carry their offset. The plan is as it was booked; ``route_notes``, the crew and
    the aircraft are as they are now. ``initial_course_deg``: true, at the start of the great circle."""

    ident: str
    callsign: str
    kind: str
    flight_type: str
    airline: AirlineRef
    pilot: PilotRef
    crew: BriefedCrew
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
    great_circle_nmi: float
    initial_course_deg: float
    cruise_level_ft: int | None
    route_text: str
    route_notes: str
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
    """A route and whether it can be flown now, with which aircraft, and why not.

    ``aircraft``: the one to take comes first; ``block_minutes`` is what the flight would be planned with then.
    ``new``: what of it the pilot has never flown: the route, the pair of airports, or to this airport.
    """

    route: OptionRoute
    next_departure_at: str | None
    next_departure_local: str | None
    block_minutes: int
    flyable: bool
    reasons: list[ReasonAnswer]
    aircraft: list[OptionAircraft]
    aircraft_ok: int
    new: list[First]


class TimeCount(Model):
    max_block_minutes: int
    count: int


class TypeCount(Model):
    type_icao: str
    count: int


class NewCount(Model):
    new: First
    count: int


class OptionCounts(Model):
    """How many flights there would be if only this one filter were set otherwise."""

    ready: int
    not_ready: int
    today: int
    within: list[TimeCount]
    types: list[TypeCount]
    new: list[NewCount]


class Relaxing(Model):
    """Without this one filter there would be ``count`` flights; ``least``: of those the fewest block minutes, or the
    fewest nautical miles."""

    filter: FilterName
    count: int
    least: float | None


class Elsewhere(Model):
    """An airport from which ``count`` flights would be what is asked for."""

    airport: AirportRef
    distance_nmi: float
    count: int


class AircraftHere(AircraftRef):
    state: str
    ok: bool
    reasons: list[ReasonAnswer]


class Options(Page[Option]):
    """``hint``: why the list is empty and what to do; ``relaxing`` and ``elsewhere``: what would fill it."""

    pilot: PilotRef
    location: AirportRef
    counts: OptionCounts
    aircraft_here: list[AircraftHere]
    hint: str | None
    relaxing: list[Relaxing]
    elsewhere: list[Elsewhere]


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
