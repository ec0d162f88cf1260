"""What dispatch does when something happens elsewhere, and the clock's part: bookings that expire."""

from __future__ import annotations

from datetime import datetime, timedelta

from vamgr.crew.events import PilotLeft, PilotSuspended
from vamgr.dispatch import bookings, domain
from vamgr.dispatch.area import area
from vamgr.dispatch.commands import CancelByCause, ExpireBooking, cancel_by_cause, expire_booking, record_end
from vamgr.dispatch.domain import BOOKING
from vamgr.dispatch.events import CancelCause
from vamgr.fleet.events import AircraftRetired, AircraftSold
from vamgr.flights.events import PirepFiled
from vamgr.kernel.errors import Forbidden
from vamgr.kernel.event import Recorded
from vamgr.kernel.policy import PolicyContext
from vamgr.kernel.read import Row
from vamgr.kernel.uow import UnitOfWork
from vamgr.network.events import RouteClosed


@area.reacts_to(PirepFiled)
async def booking_is_flown(uow: UnitOfWork, event: PirepFiled, stream_id: str) -> None:
    """A report ends its booking in the same append. Raises Forbidden for another pilot's booking."""
    if event.booking_id is None:
        return
    state = (await uow.load(BOOKING, event.booking_id)).state
    if state.known.pilot_id != event.pilot_id:
        raise Forbidden("This booking is another pilot's. You can report only flights that you booked.")
    await record_end(uow, event.booking_id, domain.fly(state, pirep_id=event.pirep_id))


@area.policy(RouteClosed)
async def cancel_bookings_of_closed_routes(context: PolicyContext, event: RouteClosed, recorded: Recorded) -> None:
    reason = f"The route was closed. {event.reason}".strip()
    await _cancel(context, bookings.open_bookings(context.reader, route_id=recorded.stream_id), "route", reason)


@area.policy(AircraftSold, AircraftRetired)
async def cancel_bookings_of_gone_aircraft(
    context: PolicyContext, event: AircraftSold | AircraftRetired, recorded: Recorded
) -> None:
    what = "sold" if isinstance(event, AircraftSold) else "retired"
    rows = bookings.open_bookings(context.reader, aircraft_id=recorded.stream_id)
    await _cancel(context, rows, "aircraft", f"{event.registration} was {what}.")


@area.policy(PilotSuspended, PilotLeft)
async def cancel_bookings_of_absent_pilots(
    context: PolicyContext, event: PilotSuspended | PilotLeft, recorded: Recorded
) -> None:
    what = "was suspended" if isinstance(event, PilotSuspended) else "left the airline"
    rows = bookings.open_bookings(context.reader, pilot_id=recorded.stream_id)
    await _cancel(context, rows, "pilot", f"The pilot {what}.")


async def _cancel(context: PolicyContext, rows: list[Row], cause: CancelCause, reason: str) -> None:
    for row in rows:
        command = CancelByCause(booking_id=row["id"], cause=cause, reason=reason)
        await context.send(cancel_by_cause, command, row["id"])


def _next_expiry(context: PolicyContext) -> datetime | None:
    return bookings.next_expiry(context.reader)


@area.job(every=timedelta(minutes=5), due=_next_expiry)
async def expire_bookings(context: PolicyContext) -> None:
    for row in bookings.due_bookings(context.reader, context.now):
        await context.send(expire_booking, ExpireBooking(booking_id=row["id"]), row["id"], row["expires_at"])
