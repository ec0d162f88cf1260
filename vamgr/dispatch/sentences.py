"""How the history says what happened to bookings."""

from __future__ import annotations

from vamgr.dispatch.area import area
from vamgr.dispatch.events import (
    BookingCancelled,
    BookingExpired,
    BookingFlown,
    BookingReinstated,
    DepartureReversed,
    FlightBooked,
    FlightDeparted,
)


@area.sentence(FlightBooked)
def _booked(event: FlightBooked) -> str:
    load = event.plan.load
    what = f"{load.passengers} passengers and {load.cargo_kg:,.0f} kg of cargo" if load.payload_kg else "no load"
    return (
        f"Booked {event.ident} from {event.departure} to {event.arrival} with {event.registration}:"
        f" {what}, {event.plan.block_minutes} min."
    )


@area.sentence(FlightDeparted)
def _departed(event: FlightDeparted) -> str:
    return f"{event.ident} left its blocks at {event.departure} at {event.block_off_at:%H:%M}Z."


@area.sentence(BookingCancelled)
def _cancelled(event: BookingCancelled) -> str:
    return f"Cancelled the booking of {event.ident}: {event.reason}"


@area.sentence(BookingExpired)
def _expired(event: BookingExpired) -> str:
    return f"The booking of {event.ident} expired. {event.reason}"


@area.sentence(BookingFlown)
def _flown(event: BookingFlown) -> str:
    return f"{event.ident} was reported; the booking is done."


@area.sentence(BookingReinstated)
def _reinstated(event: BookingReinstated) -> str:
    return f"{event.ident} is booked again with {event.registration}: the cancelling was undone."


@area.sentence(DepartureReversed)
def _back_on_blocks(event: DepartureReversed) -> str:
    return f"{event.ident} has not left its blocks at {event.departure} after all: the departure was undone."
