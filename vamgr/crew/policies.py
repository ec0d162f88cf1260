"""What accounts, bookings and reports mean for the pilots: part of the same append, and able to refuse it."""

from __future__ import annotations

from datetime import datetime, timedelta

from vamgr.airline.events import AirlineFounded
from vamgr.crew import domain
from vamgr.crew.area import area
from vamgr.crew.commands import PilotOnly, PilotReason, begin_pilot, dismiss_pilot, follow_leave, open_ranks
from vamgr.crew.domain import PILOT, Pilot
from vamgr.crew.domain_ranks import RANKS, may_fly
from vamgr.crew.events import FlightCredited, FlightCreditReversed
from vamgr.crew.queries import any_leave, pilot_rows_of_user, pilots_with_leave_due
from vamgr.dispatch.events import BookingReinstated, FlightBooked
from vamgr.fleet.queries import subfleet_by_id
from vamgr.flights.events import AcceptanceReversed, PirepAccepted, PirepFiled
from vamgr.identity.events import OwnerCreated, PersonErased, UserRegistered
from vamgr.kernel.errors import DomainError
from vamgr.kernel.policy import PolicyContext
from vamgr.kernel.uow import UnitOfWork


@area.reacts_to(AirlineFounded)
async def make_default_ranks(uow: UnitOfWork, _: AirlineFounded, stream_id: str) -> None:
    await open_ranks(uow, stream_id)


@area.reacts_to(OwnerCreated, UserRegistered)
async def hire_new_user(uow: UnitOfWork, event: OwnerCreated | UserRegistered, _: str) -> None:
    if event.pilot is not None:
        await begin_pilot(uow, event.user_id, event.pilot)


@area.reacts_to(PersonErased)
async def erased_person_leaves(uow: UnitOfWork, event: PersonErased, _: str) -> None:
    for row in pilot_rows_of_user(await uow.fresh(), event.user_id):
        await dismiss_pilot(uow, PilotReason(pilot_id=row["id"], reason="The account was erased."))


@area.reacts_to(FlightBooked, BookingReinstated)
async def check_pilot(uow: UnitOfWork, event: FlightBooked, _: str) -> None:
    state = await _pilot(uow, event.pilot_id)
    ranks = (await uow.load(RANKS, event.airline_id)).state
    rank = ranks.by_id.get(state.rank.rank_id)
    allowed = not event.restrict_to_rank or rank is None or may_fly(rank.terms, event.subfleet_id)
    subfleet = subfleet_by_id(uow.reader, event.subfleet_id)
    domain.require_may_book(
        state,
        airline_id=event.airline_id,
        departure=event.departure,
        must_be_there=event.pilot_must_be_at_departure,
        rank_allows=allowed,
        subfleet_name=subfleet["name"] if subfleet else "this subfleet",
    )


@area.reacts_to(PirepFiled)
async def check_reporting_pilot(uow: UnitOfWork, event: PirepFiled, _: str) -> None:
    domain.require_may_report(await _pilot(uow, event.pilot_id), event.airline_id)


@area.reacts_to(PirepAccepted)
async def credit_pilot(uow: UnitOfWork, event: PirepAccepted, _: str) -> None:
    state = await _pilot(uow, event.pilot_id)
    ranks = await open_ranks(uow, event.airline_id)
    flight = FlightCredited(
        flight_id=event.pirep_id,
        ident=event.ident,
        departure=event.departure,
        arrival=event.arrival,
        block_minutes=event.block_minutes,
        landing_rate_fpm=event.landing_rate_fpm,
        block_on_at=event.block_on_at,
    )
    await uow.record(PILOT, event.pilot_id, *domain.credit(state, flight, ranks.active))


@area.reacts_to(AcceptanceReversed)
async def take_credit_back(uow: UnitOfWork, event: AcceptanceReversed, _: str) -> None:
    """Exactly undone: place, hours, rank and awards are what the other flights add up to."""
    state = await _pilot(uow, event.pilot_id)
    ranks = await open_ranks(uow, event.airline_id)
    reversal = FlightCreditReversed(
        flight_id=event.pirep_id,
        ident=event.ident,
        departure=event.departure,
        arrival=event.arrival,
        block_minutes=event.block_minutes,
    )
    await uow.record(PILOT, event.pilot_id, *domain.take_back(state, reversal, ranks.active))


def _next_leave(context: PolicyContext) -> datetime | None:
    """Nothing while nobody has a leave; whoever has one is looked after all the time."""
    return context.now if any_leave(context.reader) else None


@area.job(every=timedelta(minutes=15), due=_next_leave)
async def keep_leaves(context: PolicyContext) -> None:
    """Planned leaves begin on their first day and end after their last one."""
    for row in pilots_with_leave_due(context.reader, context.now.date()):
        due = f"{row['status']} {row['leave']['said_at']}"
        await context.send(follow_leave, PilotOnly(pilot_id=row["id"]), row["id"], due)


async def _pilot(uow: UnitOfWork, pilot_id: str) -> Pilot:
    state = (await uow.load(PILOT, pilot_id)).state
    if not state.hired:
        raise DomainError("There is no such pilot.", field="pilot_id", code="unknown-code")
    return state
