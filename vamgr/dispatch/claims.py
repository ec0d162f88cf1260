"""What open bookings hold, and the numbers that they were given."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.dispatch.area import area
from vamgr.dispatch.domain import BOOKING, Booking, values_of
from vamgr.dispatch.events import (
    BookingCancelled,
    BookingExpired,
    BookingFlown,
    BookingReinstated,
    DepartureReversed,
    FlightBooked,
    FlightDeparted,
)
from vamgr.kernel.claims import Held


@area.claims(
    BOOKING,
    FlightBooked,
    FlightDeparted,
    BookingFlown,
    BookingCancelled,
    BookingExpired,
    BookingReinstated,
    DepartureReversed,
)
def held_by_booking(state: Booking, _booking_id: str) -> Iterable[Held]:
    if state.booked is not None and state.status in {"booked", "departed"}:
        values = values_of(state.booked.aircraft_id, state.booked.route_id, state.booked.pilot_id)
        for scope in state.booked.claimed:
            if (value := values[scope]) is not None:
                yield Held(scope, value)


@area.numbers(BOOKING, FlightBooked)
def given_to_booking(event: FlightBooked) -> Iterable[tuple[str, int]]:
    yield "booking", event.number
