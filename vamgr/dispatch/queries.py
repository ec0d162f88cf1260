"""What other areas may ask of dispatch."""

from __future__ import annotations

from vamgr.airline.queries import settings_of
from vamgr.dispatch.answers import Briefing
from vamgr.dispatch.bookings import booking_by_id, departed_bookings, due_bookings, open_bookings
from vamgr.dispatch.briefing import briefing_of_booking
from vamgr.dispatch.events import FlightPlan
from vamgr.dispatch.live import estimated_position
from vamgr.dispatch.planner import NoPilotRecord, own_pilot, plan_between
from vamgr.dispatch.planning import airframe, needed_runway_ft
from vamgr.fleet.queries import subfleet_by_id
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row

__all__ = [
    "Briefing",
    "NoPilotRecord",
    "booking_by_id",
    "briefing_of_booking",
    "cruise_kt",
    "departed_bookings",
    "due_bookings",
    "estimated_plan",
    "estimated_position",
    "needed_runway_ft",
    "open_bookings",
    "own_pilot",
]


def estimated_plan(reader: Reader, aircraft: Row, *, distance_nmi: float, flight_type: str, die: float) -> FlightPlan:
    """What a flight with this aircraft (a row of the fleet's table) would be: block time, fuel without an alternate,
    and a load. ``die``: 0 ≤ die < 1, 0.5 the average load."""
    subfleet = subfleet_by_id(reader, aircraft["subfleet_id"])
    if subfleet is None:
        raise NotFound("There is no such subfleet.")
    return plan_between(
        frame=airframe(subfleet["type_icao"], subfleet),
        aircraft=aircraft,
        subfleet=subfleet,
        route=None,
        settings=settings_of(reader, aircraft["airline_id"]),
        distance_nmi=distance_nmi,
        alternate_nmi=None,
        flight_type=flight_type,
        extra_fuel_kg=0.0,
        die=die,
    )


def cruise_kt(reader: Reader, subfleet_id: str) -> int | None:
    """The subfleet's cruise speed; None where it is not known."""
    subfleet = subfleet_by_id(reader, subfleet_id)
    frame = airframe(subfleet["type_icao"], subfleet) if subfleet else None
    return frame.kind.cruise_kt if frame and frame.kind else None
