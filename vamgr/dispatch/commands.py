"""What can be done with bookings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from vamgr.airline.events import AirlineSettings
from vamgr.dispatch import bookings, domain
from vamgr.dispatch.domain import BOOKING, Booking
from vamgr.dispatch.events import CancelCause, Claimed, FlightBooked
from vamgr.dispatch.planner import Planned, Wish, plan_wish
from vamgr.kernel.errors import ClaimTaken, DomainError, Forbidden, NotFound
from vamgr.kernel.event import Event, Value
from vamgr.kernel.read import Reader
from vamgr.kernel.uow import UnitOfWork

_FIELD: Final = {"pilot-elsewhere": "departure", "limit": "", "pilot-not-active": ""}


class BookFlight(Wish):
    pass


class DepartFlight(Value):
    """``block_off_at`` None: now."""

    booking_id: str
    block_off_at: datetime | None = None


class CancelBooking(Value):
    booking_id: str
    reason: str | None = None


class CancelByCause(Value):
    booking_id: str
    cause: CancelCause
    reason: str


class ExpireBooking(Value):
    booking_id: str


async def book_flight(uow: UnitOfWork, cmd: BookFlight) -> str:
    """Raises DomainError with what stands in the way, ClaimTaken for an aircraft that somebody else has booked."""
    reader = await uow.fresh()
    planned = plan_wish(reader, cmd, user_id=uow.actor.user_id, now=uow.now, die=uow.rng.random())
    _check_bookable(reader, planned)
    booking_id = uow.new_id()
    wanted = Wanted(
        aircraft_id=planned.aircraft["id"],
        route_id=planned.route["id"] if planned.route else None,
        pilot_id=planned.pilot["id"],
        registration=planned.aircraft["registration"],
        ident=planned.ident,
        pilot_ident=planned.pilot["ident"],
    )
    claimed = claim_wanted(uow, booking_id, wanted, planned.settings)
    settings, plan = planned.settings, planned.plan
    await uow.record(
        BOOKING,
        booking_id,
        FlightBooked(
            booking_id=booking_id,
            number=await uow.next_number("booking"),
            ident=planned.ident,
            pilot_id=planned.pilot["id"],
            user_id=planned.pilot["user_id"],
            airline_id=planned.airline["id"],
            aircraft_id=planned.aircraft["id"],
            subfleet_id=planned.aircraft["subfleet_id"],
            route_id=planned.route["id"] if planned.route else None,
            departure=planned.departure.icao,
            arrival=planned.arrival.icao,
            kind=cmd.kind,
            registration=planned.aircraft["registration"],
            type_icao=planned.frame.type_icao,
            flight_number=planned.flight_number,
            callsign=planned.callsign,
            flight_type=planned.flight_type,
            alternate=planned.alternate.icao if planned.alternate else None,
            planned_departure_at=planned.departs_at,
            planned_arrival_at=planned.arrives_at,
            cruise_level_ft=planned.cruise_level_ft,
            route_text=planned.route_text,
            plan=plan,
            currency=planned.airline["currency"],
            pilot_pay_minor=planned.route["pilot_pay_minor"] if planned.route else None,
            expires_at=domain.expiry(uow.now, planned.departs_at, settings.booking_expiry_hours),
            claimed=claimed,
            **booking_rules(settings),
        ),
    )
    return booking_id


async def depart_flight(uow: UnitOfWork, cmd: DepartFlight) -> str:
    state = await booking_state(uow, cmd.booking_id)
    if state.known.user_id != uow.actor.user_id:
        raise Forbidden("This booking is another pilot's.")
    await uow.record(
        BOOKING, cmd.booking_id, *domain.depart(state, block_off_at=cmd.block_off_at or uow.now, now=uow.now)
    )
    return cmd.booking_id


async def cancel_booking(uow: UnitOfWork, cmd: CancelBooking) -> str:
    """By its pilot, or by staff with a reason."""
    state = await booking_state(uow, cmd.booking_id)
    own = state.known.user_id == uow.actor.user_id
    if not own and not uow.actor.can("dispatch.manage"):
        raise Forbidden("This booking is another pilot's.")
    if not own and not cmd.reason:
        raise DomainError("Say why: the pilot reads it.", field="reason", code="required")
    reason = cmd.reason or "Cancelled by the pilot."
    events = domain.cancel(state, cause="person", by=uow.actor.user_id, reason=reason)
    await record_end(uow, cmd.booking_id, events)
    return cmd.booking_id


async def cancel_by_cause(uow: UnitOfWork, cmd: CancelByCause) -> str:
    """For the policies: what is over already stays as it is."""
    state = await booking_state(uow, cmd.booking_id)
    events = domain.cancel(state, cause=cmd.cause, by=uow.actor.user_id, reason=cmd.reason)
    await record_end(uow, cmd.booking_id, events)
    return cmd.booking_id


async def expire_booking(uow: UnitOfWork, cmd: ExpireBooking) -> str:
    state = await booking_state(uow, cmd.booking_id)
    await record_end(uow, cmd.booking_id, domain.expire(state, now=uow.now))
    return cmd.booking_id


async def booking_state(uow: UnitOfWork, booking_id: str) -> Booking:
    loaded = await uow.load(BOOKING, booking_id)
    if not loaded.exists:
        raise NotFound("There is no such booking.")
    return loaded.state


async def record_end(uow: UnitOfWork, booking_id: str, events: list[Event]) -> None:
    """Record what ends the booking, and give back what it held."""
    if not events:
        return
    booked = (await uow.load(BOOKING, booking_id)).state.known
    held = domain.values_of(booked.aircraft_id, booked.route_id, booked.pilot_id)
    for scope in booked.claimed:
        value = held[scope]
        if value is not None:
            uow.release(scope, value, BOOKING.stream(booking_id))
    await uow.record(BOOKING, booking_id, *events)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a booking is about to hold, with what people call it."""

    aircraft_id: str
    route_id: str | None
    pilot_id: str
    registration: str
    ident: str
    pilot_ident: str


def claim_wanted(uow: UnitOfWork, booking_id: str, wanted: Wanted, settings: AirlineSettings) -> tuple[Claimed, ...]:
    """Take what only one booking may hold, so that of two at the same moment one is told so."""
    asked: list[tuple[bool, Claimed, str, str]] = [
        (
            settings.aircraft_exclusive_booking,
            "booked-aircraft",
            "aircraft_id",
            f"Somebody else has just booked {wanted.registration}. Take another aircraft.",
        ),
        (
            settings.one_booking_per_route and wanted.route_id is not None,
            "booked-route",
            "route_id",
            f"{wanted.ident} is booked by somebody else. Choose another route.",
        ),
        (
            settings.one_booking_per_pilot,
            "booked-pilot",
            "pilot_id",
            "A pilot holds one booking here, and you have one. Fly it or cancel it first.",
        ),
    ]
    values = domain.values_of(wanted.aircraft_id, wanted.route_id, wanted.pilot_id)
    labels = {
        "booked-aircraft": wanted.registration,
        "booked-route": wanted.ident,
        "booked-pilot": wanted.pilot_ident,
    }
    claimed: list[Claimed] = []
    for needed, scope, field, sentence in asked:
        value = values[scope]
        if needed and value is not None:
            uow.claim(scope, value, BOOKING.stream(booking_id), sentence, field, label=labels[scope])
            claimed.append(scope)
    return tuple(claimed)


def booking_rules(settings: AirlineSettings) -> dict[str, bool]:
    """The settings that a booking keeps, by the names of its event."""
    return {
        "exclusive": settings.aircraft_exclusive_booking,
        "aircraft_must_be_at_departure": settings.aircraft_at_departure,
        "pilot_must_be_at_departure": settings.pilots_fly_from_current_location,
        "restrict_to_rank": settings.restrict_aircraft_to_rank,
    }


def _check_bookable(reader: Reader, planned: Planned) -> None:
    """The first reason is the answer: it names the field that can cure it, if one can."""
    if not planned.reasons:
        return
    reason = planned.reasons[0]
    message = f"{reason.message} {reason.cure}" if reason.cure else reason.message
    if reason.code == "aircraft-booked":
        others = bookings.open_bookings(reader, aircraft_id=planned.aircraft["id"])
        if others:
            holder = BOOKING.stream(others[0]["id"])
            raise ClaimTaken(
                "booked-aircraft", planned.aircraft["id"], holder, message, "aircraft_id", others[0]["ident"]
            )
    field = _FIELD.get(reason.code, "aircraft_id")
    if planned.route is not None and field == "departure":
        field = "route_id"
    raise DomainError(message, field=field or None, rule=reason.code)
