"""How commands about bookings are taken back: the plans, and the compensating command of their own."""

from __future__ import annotations

from vamgr.airline.queries import settings_of
from vamgr.crew.queries import pilot_by_id
from vamgr.dispatch import commands, domain
from vamgr.dispatch.area import area
from vamgr.dispatch.commands import Wanted, booking_state
from vamgr.dispatch.domain import BOOKING
from vamgr.dispatch.events import BookingCancelled, BookingReinstated, DepartureReversed, FlightBooked, FlightDeparted
from vamgr.kernel.errors import DomainError, Forbidden
from vamgr.kernel.event import Value
from vamgr.kernel.undo import Original, Undo
from vamgr.kernel.uow import UnitOfWork
from vamgr.network.queries import route_by_id

ANYONE, STAFF = "pilot.fly", "dispatch.manage"
_REASON = "The booking was undone."

area.never_undone(commands.expire_booking, "The booking was not flown in time. Book the flight anew.")


class ReinstateBooking(Value):
    booking_id: str


class TakeBackDeparture(Value):
    booking_id: str


async def reinstate_booking(uow: UnitOfWork, cmd: ReinstateBooking) -> str:
    """Book again as it was, if everything is still free and its departure still lies ahead. Raises DomainError with
    what stands in the way, and ClaimTaken for an aircraft that somebody else has booked meanwhile."""
    state = await booking_state(uow, cmd.booking_id)
    booked = state.known
    _own_or_staff(uow, booked)
    reader = await uow.fresh()
    route = route_by_id(reader, booked.route_id) if booked.route_id else None
    if route is not None and route["status"] == "closed":
        raise DomainError(f"The route {route['ident']} is closed by now.", rule="route-closed")
    settings = settings_of(reader, booked.airline_id)
    pilot = pilot_by_id(reader, booked.pilot_id)
    wanted = Wanted(
        aircraft_id=booked.aircraft_id,
        route_id=booked.route_id,
        pilot_id=booked.pilot_id,
        registration=booked.registration,
        ident=booked.ident,
        pilot_ident=pilot["ident"] if pilot else "",
    )
    events = domain.reinstate(
        state,
        now=uow.now,
        expires_at=domain.expiry(uow.now, booked.planned_departure_at, settings.booking_expiry_hours),
        claimed=commands.claim_wanted(uow, cmd.booking_id, wanted, settings),
        rules=commands.booking_rules(settings),
    )
    await uow.record(BOOKING, cmd.booking_id, *events)
    return cmd.booking_id


async def take_back_departure(uow: UnitOfWork, cmd: TakeBackDeparture) -> str:
    state = await booking_state(uow, cmd.booking_id)
    if state.known.user_id != uow.actor.user_id:
        raise Forbidden("This booking is another pilot's.")
    await uow.record(BOOKING, cmd.booking_id, *domain.take_back_departure(state, now=uow.now))
    return cmd.booking_id


@area.undoes(commands.book_flight, reinstate_booking, ability=ANYONE)
async def unbook(uow: UnitOfWork, original: Original) -> Undo:
    booking_id = original.one(FlightBooked, BookingReinstated).stream_id
    state = await booking_state(uow, booking_id)
    _own_or_staff(uow, state.known)
    if state.status not in ("booked", "departed"):
        raise DomainError(f"The booking is {domain.SAID[state.status]} by now.", rule="changed-since")
    if state.status == "departed":
        raise DomainError(
            f"{state.known.ident} is off blocks already. Cancel it if it is not flown.", rule="used-since"
        )
    return Undo(
        f"The booking of {state.known.ident} is cancelled, and {state.known.registration} is free.",
        commands.cancel_booking,
        commands.CancelBooking(booking_id=booking_id, reason=uow.reason or _REASON),
    )


@area.undoes(commands.depart_flight, ability=ANYONE)
async def undepart(uow: UnitOfWork, original: Original) -> Undo:
    booking_id = original.one(FlightDeparted).stream_id
    booked = (await booking_state(uow, booking_id)).known
    return Undo(
        f"{booked.ident} stands at its blocks at {booked.departure} again, and is booked as before.",
        take_back_departure,
        TakeBackDeparture(booking_id=booking_id),
    )


@area.undoes(take_back_departure, ability=ANYONE)
async def depart_again(uow: UnitOfWork, original: Original) -> Undo:
    reversal = original.one(DepartureReversed)
    before = await uow.state_at(BOOKING, reversal.stream_id, reversal.version - 1)
    command = commands.DepartFlight(booking_id=reversal.stream_id, block_off_at=before.block_off_at)
    return Undo(f"{reversal.event.ident} is off blocks after all.", commands.depart_flight, command)


@area.undoes(commands.cancel_booking, ability=ANYONE)
async def uncancel(uow: UnitOfWork, original: Original) -> Undo:
    return await _book_again(uow, original)


@area.undoes(commands.cancel_by_cause, ability=STAFF)
async def uncancel_by_cause(uow: UnitOfWork, original: Original) -> Undo:
    return await _book_again(uow, original)


async def _book_again(uow: UnitOfWork, original: Original) -> Undo:
    booking_id = original.one(BookingCancelled).stream_id
    booked = (await booking_state(uow, booking_id)).known
    return Undo(
        f"{booked.ident} is booked again with {booked.registration}, with the plan and the load that it had.",
        reinstate_booking,
        ReinstateBooking(booking_id=booking_id),
    )


def _own_or_staff(uow: UnitOfWork, booked: FlightBooked) -> None:
    if booked.user_id != uow.actor.user_id and not uow.actor.can(STAFF):
        raise Forbidden("This booking is another pilot's.")
