"""The life of a booking, and what may be booked when. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from vamgr.dispatch.events import (
    BookingCancelled,
    BookingEvent,
    BookingExpired,
    BookingFlown,
    BookingReinstated,
    CancelCause,
    Claimed,
    DepartureReversed,
    FlightBooked,
    FlightDeparted,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event
from vamgr.kernel.times import iso

Status = Literal["new", "booked", "departed", "flown", "cancelled", "expired"]

TRANSITIONS: Final[dict[type[Event], dict[Status, Status]]] = {
    FlightBooked: {"new": "booked"},
    FlightDeparted: {"booked": "departed"},
    DepartureReversed: {"departed": "booked"},
    BookingFlown: {"booked": "flown", "departed": "flown"},
    BookingCancelled: {"booked": "cancelled", "departed": "cancelled"},
    BookingExpired: {"booked": "expired", "departed": "expired"},
    BookingReinstated: {"cancelled": "booked"},
}
"""The state machine: event → status before → status after. What is not here cannot happen."""

EARLIEST: Final = timedelta(hours=1)
LATEST: Final = timedelta(days=14)
DEPARTED_LIMIT: Final = timedelta(hours=30)
"""A flight that is off blocks is given up when no block time is that long."""
DEPART_BACK: Final = timedelta(hours=12)

SAID: Final[dict[Status, str]] = {
    "new": "not there",
    "booked": "open",
    "departed": "off blocks already",
    "flown": "flown and reported",
    "cancelled": "cancelled",
    "expired": "expired",
}


@dataclass(frozen=True, slots=True)
class Booking:
    """``booked``: the event that began it."""

    status: Status = "new"
    booked: FlightBooked | None = None
    expires_at: datetime | None = None
    block_off_at: datetime | None = None

    @property
    def known(self) -> FlightBooked:
        if self.booked is None:
            raise DomainError("There is no such booking.", rule="no-booking")
        return self.booked

    def refs(self) -> dict[str, Any]:
        """What every event of the booking names."""
        return {name: getattr(self.known, name) for name in BookingEvent.model_fields}


def values_of(aircraft_id: str, route_id: str | None, pilot_id: str) -> dict[Claimed, str | None]:
    """What a booking can hold for itself alone, by scope."""
    return {"booked-aircraft": aircraft_id, "booked-route": route_id, "booked-pilot": pilot_id}


def may(state: Booking, event: type[Event]) -> bool:
    return state.status in TRANSITIONS[event]


def check_planned_departure(at: datetime, now: datetime) -> None:
    """Raises DomainError on ``planned_departure_at``."""
    if at < now - EARLIEST:
        raise DomainError(
            f"{iso(at)} is more than an hour ago. Plan the departure from now on.",
            field="planned_departure_at",
            code="too-small",
        )
    if at > now + LATEST:
        raise DomainError(
            "Flights are booked up to 14 days ahead. Choose an earlier departure.",
            field="planned_departure_at",
            code="too-large",
        )


def expiry(now: datetime, planned_departure_at: datetime, hours: int) -> datetime | None:
    """When a booking is given up: so many hours after it was made, or after the planned departure if that is later
    than the booking; None with 0 hours."""
    return max(now, planned_departure_at) + timedelta(hours=hours) if hours else None


def depart(state: Booking, *, block_off_at: datetime, now: datetime) -> list[Event]:
    if not may(state, FlightDeparted):
        raise _wrong_state(state, "departs")
    if block_off_at > now + timedelta(minutes=1):
        raise DomainError("Off blocks cannot lie in the future. Times are UTC.", field="block_off_at", code="in-future")
    if block_off_at < now - DEPART_BACK:
        raise DomainError(
            "Off blocks was more than 12 hours ago: file the report instead.", field="block_off_at", code="too-small"
        )
    eta = block_off_at + timedelta(minutes=state.known.plan.block_minutes)
    return [
        FlightDeparted(**state.refs(), block_off_at=block_off_at, eta=eta, expires_at=block_off_at + DEPARTED_LIMIT)
    ]


def take_back_departure(state: Booking, *, now: datetime) -> list[Event]:
    """Put it back to its blocks, as if it had not left."""
    if not may(state, DepartureReversed):
        raise DomainError(f"This booking is {SAID[state.status]} by now.", rule="changed-since")
    until = state.known.expires_at
    if until is not None and until <= now:
        raise DomainError(f"It was to be flown until {iso(until)}. Report it, or cancel it.", rule="too-late")
    return [DepartureReversed(**state.refs(), expires_at=until)]


def cancel(state: Booking, *, cause: CancelCause, by: str, reason: str) -> list[Event]:
    """Cancelling what is over already by another cause changes nothing; a person is told so."""
    if not may(state, BookingCancelled):
        if cause != "person":
            return []
        raise _wrong_state(state, "is cancelled")
    departed = state.status == "departed"
    return [BookingCancelled(**state.refs(), cause=cause, by=by, reason=reason, departed=departed)]


def reinstate(
    state: Booking, *, now: datetime, expires_at: datetime | None, claimed: tuple[Claimed, ...], rules: dict[str, bool]
) -> list[Event]:
    """Book again what was cancelled before it departed, as it was. ``rules``: the settings that a booking keeps."""
    if not may(state, BookingReinstated):
        raise DomainError(f"This booking is {SAID[state.status]}.", rule="changed-since")
    if state.block_off_at is not None:
        raise DomainError("It was off blocks when it was cancelled. Book the flight anew.", rule="had-departed")
    booked = state.known
    if booked.planned_departure_at < now - EARLIEST:
        raise DomainError(
            f"It was planned to depart at {iso(booked.planned_departure_at)}, which has passed. Book the flight anew.",
            rule="too-late",
        )
    again = {**booked.model_dump(), **rules, "expires_at": expires_at, "claimed": claimed}
    return [BookingReinstated.model_validate(again)]


def expire(state: Booking, *, now: datetime) -> list[Event]:
    """Nothing while it is not due: the clock may have been put later since the job looked."""
    if not may(state, BookingExpired) or state.expires_at is None or now < state.expires_at:
        return []
    departed = state.status == "departed"
    reason = (
        f"No report came within 30 hours after off blocks at {iso(state.block_off_at)}."
        if departed and state.block_off_at is not None
        else f"It was not flown until {iso(state.expires_at)}."
    )
    return [BookingExpired(**state.refs(), reason=reason, departed=departed)]


def fly(state: Booking, *, pirep_id: str) -> list[Event]:
    """The flight was reported."""
    if not may(state, BookingFlown):
        raise DomainError(
            f"This booking is {SAID[state.status]}. Report the flight without a booking.",
            field="booking_id",
            rule="booking-over",
            code="wrong-state",
        )
    return [BookingFlown(**state.refs(), pirep_id=pirep_id)]


def _wrong_state(state: Booking, verb: str) -> DomainError:
    sentence = f"This booking is {SAID[state.status]}; only an open one {verb}."
    return DomainError(sentence, rule="wrong-state", code="wrong-state")


def evolve(state: Booking, event: Event) -> Booking:
    """Raises TypeError for an event that the state machine does not allow here."""
    after = TRANSITIONS.get(type(event), {}).get(state.status)
    if after is None:
        raise TypeError(f"a booking that is {state.status} does not know {type(event).__name__}")
    state = replace(state, status=after)
    match event:
        case FlightBooked():
            return replace(state, booked=event, expires_at=event.expires_at)
        case DepartureReversed():
            return replace(state, expires_at=event.expires_at, block_off_at=None)
        case FlightDeparted():
            return replace(state, expires_at=event.expires_at, block_off_at=event.block_off_at)
        case _:
            return state


BOOKING: Decider[Booking] = Decider("booking", Booking(), evolve)
