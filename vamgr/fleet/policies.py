"""What bookings and reports mean for the aircraft: part of the same append, and able to refuse it."""

from __future__ import annotations

from vamgr.dispatch.events import (
    BookingCancelled,
    BookingExpired,
    BookingReinstated,
    DepartureReversed,
    FlightBooked,
    FlightDeparted,
)
from vamgr.fleet import domain
from vamgr.fleet.area import area
from vamgr.fleet.domain import AIRCRAFT, Aircraft
from vamgr.fleet.events import (
    AircraftAwaitsDecision,
    AircraftDeparted,
    AircraftDepartureReversed,
    AircraftFlown,
    AircraftReserved,
    FlightReversed,
)
from vamgr.flights.events import (
    AcceptanceReversed,
    PirepAccepted,
    PirepCancelled,
    PirepEvent,
    PirepFiled,
    PirepRejected,
    RejectionReversed,
)
from vamgr.kernel.errors import DomainError
from vamgr.kernel.uow import UnitOfWork


@area.reacts_to(FlightBooked, BookingReinstated)
async def reserve_aircraft(uow: UnitOfWork, event: FlightBooked, _: str) -> None:
    state = await _aircraft(uow, event.aircraft_id)
    reservation = AircraftReserved(
        booking_id=event.booking_id,
        booking_number=event.number,
        ident=event.ident,
        pilot_id=event.pilot_id,
        departure=event.departure,
        arrival=event.arrival,
    )
    events = domain.reserve(
        state,
        reservation,
        airline_id=event.airline_id,
        subfleet_id=event.subfleet_id,
        exclusive=event.exclusive,
        must_be_at_departure=event.aircraft_must_be_at_departure,
    )
    await uow.record(AIRCRAFT, event.aircraft_id, *events)


@area.reacts_to(FlightDeparted)
async def aircraft_departs(uow: UnitOfWork, event: FlightDeparted, _: str) -> None:
    state = await _aircraft(uow, event.aircraft_id)
    departure = AircraftDeparted(
        booking_id=event.booking_id,
        ident=event.ident,
        departure=event.departure,
        arrival=event.arrival,
        block_off_at=event.block_off_at,
    )
    await uow.record(AIRCRAFT, event.aircraft_id, *domain.depart(state, departure))


@area.reacts_to(DepartureReversed)
async def aircraft_stays(uow: UnitOfWork, event: DepartureReversed, _: str) -> None:
    await _aircraft(uow, event.aircraft_id)
    stays = AircraftDepartureReversed(booking_id=event.booking_id, ident=event.ident, departure=event.departure)
    await uow.record(AIRCRAFT, event.aircraft_id, stays)


@area.reacts_to(BookingCancelled, BookingExpired)
async def release_booked_aircraft(uow: UnitOfWork, event: BookingCancelled | BookingExpired, _: str) -> None:
    state = await _aircraft(uow, event.aircraft_id)
    why: domain.ReleaseReason = "booking-cancelled" if isinstance(event, BookingCancelled) else "booking-expired"
    await uow.record(AIRCRAFT, event.aircraft_id, *domain.release(state, why, booking_id=event.booking_id))


@area.reacts_to(PirepFiled, RejectionReversed)
async def keep_aircraft_for_decision(uow: UnitOfWork, event: PirepFiled | RejectionReversed, _: str) -> None:
    state = await _aircraft(uow, event.aircraft_id)
    if isinstance(event, PirepFiled):
        events = domain.await_decision(
            state, _report(event), airline_id=event.airline_id, subfleet_id=event.subfleet_id
        )
    else:
        events = [_report(event)]
    await uow.record(AIRCRAFT, event.aircraft_id, *events)


@area.reacts_to(PirepAccepted)
async def credit_aircraft(uow: UnitOfWork, event: PirepAccepted, _: str) -> None:
    state = await _aircraft(uow, event.aircraft_id)
    flight = AircraftFlown(
        flight_id=event.pirep_id,
        ident=event.ident,
        pilot_id=event.pilot_id,
        departure=event.departure,
        arrival=event.arrival,
        block_minutes=event.block_minutes,
        flight_minutes=event.flight_minutes,
        fuel_remaining_kg=event.fuel_remaining_kg,
        block_on_at=event.block_on_at,
    )
    await uow.record(AIRCRAFT, event.aircraft_id, *domain.fly(state, flight))


@area.reacts_to(AcceptanceReversed)
async def take_flight_back(uow: UnitOfWork, event: AcceptanceReversed, _: str) -> None:
    """Exactly undone; a report that goes back to review keeps the aircraft until it is decided again."""
    state = await _aircraft(uow, event.aircraft_id)
    reversal = FlightReversed(
        flight_id=event.pirep_id,
        ident=event.ident,
        departure=event.departure,
        arrival=event.arrival,
        block_minutes=event.block_minutes,
        flight_minutes=event.flight_minutes,
    )
    await uow.record(AIRCRAFT, event.aircraft_id, *domain.take_back(state, event.pirep_id, reversal))
    if event.because == "reversed":
        await uow.record(AIRCRAFT, event.aircraft_id, _report(event))


@area.reacts_to(PirepRejected, PirepCancelled)
async def release_reported_aircraft(uow: UnitOfWork, event: PirepRejected | PirepCancelled, _: str) -> None:
    state = await _aircraft(uow, event.aircraft_id)
    why: domain.ReleaseReason = "report-rejected" if isinstance(event, PirepRejected) else "report-cancelled"
    await uow.record(AIRCRAFT, event.aircraft_id, *domain.release(state, why, pirep_id=event.pirep_id))


def _report(event: PirepEvent) -> AircraftAwaitsDecision:
    return AircraftAwaitsDecision(
        pirep_id=event.pirep_id,
        booking_id=event.booking_id,
        ident=event.ident,
        pilot_id=event.pilot_id,
        departure=event.departure,
        arrival=event.arrival,
    )


async def _aircraft(uow: UnitOfWork, aircraft_id: str) -> Aircraft:
    state = (await uow.load(AIRCRAFT, aircraft_id)).state
    if not state.bought:
        raise DomainError("There is no such aircraft.", field="aircraft_id", code="unknown-code")
    return state
