"""The rules of aircraft. Pure.

Nobody sets an aircraft's state: it follows from what happened. Flights are kept as a list of moves, ordered by the
report's id (a UUIDv7, so in the order in which the reports were begun), so that taking one back leaves exactly what
the others add up to, in whichever order they were accepted and taken back.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from vamgr.fleet.events import (
    AircraftAwaitsDecision,
    AircraftBought,
    AircraftChanged,
    AircraftDeparted,
    AircraftDepartureReversed,
    AircraftField,
    AircraftFlown,
    AircraftMoved,
    AircraftReinstated,
    AircraftReleased,
    AircraftReserved,
    AircraftRetired,
    AircraftSold,
    AircraftStored,
    AircraftUnstored,
    FlightReversed,
    HoursBrought,
    MaintenanceEnded,
    MaintenanceStarted,
    MoveReversed,
    PurchaseMade,
    PurchaseReversed,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event

Gone = Literal["sold", "retired", "returned"]
State = Literal["parked", "reserved", "in_flight", "maintenance", "stored", "sold", "retired", "returned"]
ReleaseReason = Literal["booking-cancelled", "booking-expired", "report-rejected", "report-cancelled"]

STATE_WORDS: dict[State, str] = {
    "parked": "is parked",
    "reserved": "is reserved",
    "in_flight": "is in flight",
    "maintenance": "is in maintenance",
    "stored": "is in storage",
    "sold": "was sold",
    "retired": "was retired",
    "returned": "was given back",
}


@dataclass(frozen=True, slots=True)
class Move:
    """``key``: the report's id, or the move's own when staff moved it (``flight`` False; then no fuel is known)."""

    key: str
    flight: bool
    arrival: str
    block_minutes: int = 0
    flight_minutes: int = 0
    fuel_remaining_kg: float | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Who has the aircraft: a booking, or a report that awaits its decision. ``key`` is the id of that."""

    key: str
    kind: Literal["booking", "report"]
    ident: str
    departed: bool = False


@dataclass(frozen=True, slots=True)
class Aircraft:
    bought: bool = False
    airline_id: str = ""
    subfleet_id: str = ""
    registration: str = ""
    name: str | None = None
    msn: str | None = None
    hub: str | None = None
    price_minor: int = 0
    currency: str = ""
    handed_over_at: str = ""
    moves: tuple[Move, ...] = ()
    holds: tuple[Hold, ...] = ()
    stored: bool = False
    maintenance: bool = False
    gone: Gone | None = None
    block_minutes: int = 0
    flight_minutes: int = 0
    cycles: int = 0
    stored_reason: str = ""
    maintenance_reason: str = ""
    maintenance_until: datetime | None = None
    sold_for_minor: int = 0

    @property
    def location(self) -> str:
        return self.moves[-1].arrival if self.moves else self.handed_over_at

    @property
    def fuel_on_board_kg(self) -> float | None:
        """What the last flight left in the tanks; None before the first one."""
        return next((move.fuel_remaining_kg for move in reversed(self.moves) if move.flight), None)

    @property
    def state(self) -> State:
        departed = any(hold.departed for hold in self.holds)
        return state_of(self.gone, departed, self.maintenance, bool(self.holds), self.stored)

    @property
    def status(self) -> str:
        """``N123AB is reserved for VAM101``."""
        held = f" for {self.holds[0].ident}" if self.state == "reserved" else ""
        return f"{self.registration} {STATE_WORDS[self.state]}{held}"


def state_of(gone: Gone | None, departed: bool, maintenance: bool, held: bool, stored: bool) -> State:
    """The state that follows from what happened; the first that applies."""
    if gone is not None:
        return gone
    if departed:
        return "in_flight"
    if maintenance:
        return "maintenance"
    if held:
        return "reserved"
    return "stored" if stored else "parked"


def registration_key(registration: str) -> str:
    """What makes a registration unique: capital letters and digits, since dashes are written or left out at will."""
    return "".join(sign for sign in registration.upper() if sign.isalnum())


# --- what staff decide ------------------------------------------------------------------------------------------------


def change(state: Aircraft, **wanted: str | None) -> list[Event]:
    """Only what differs becomes part of the event. A registration or subfleet changes only while nobody has it."""
    changes = tuple(
        AircraftField.model_validate({"name": name, "old": getattr(state, name), "new": value})
        for name, value in wanted.items()
        if getattr(state, name) != value
    )
    if not changes:
        return []
    if {change.name for change in changes} & {"registration", "subfleet_id"}:
        require_idle(state, "change its registration or subfleet")
    elif state.gone:
        raise _refusal(state, "Nothing about it can be changed any more.")
    return [AircraftChanged(changes=changes)]


def sell(state: Aircraft, price_minor: int) -> list[Event]:
    require_idle(state, "sell it")
    return [
        AircraftSold(
            airline_id=state.airline_id,
            subfleet_id=state.subfleet_id,
            registration=state.registration,
            price_minor=price_minor,
            bought_for_minor=state.price_minor,
            currency=state.currency,
        )
    ]


def retire(state: Aircraft, reason: str) -> list[Event]:
    require_idle(state, "retire it")
    return [
        AircraftRetired(
            airline_id=state.airline_id,
            subfleet_id=state.subfleet_id,
            registration=state.registration,
            bought_for_minor=state.price_minor,
            currency=state.currency,
            reason=reason,
        )
    ]


def store(state: Aircraft, reason: str) -> list[Event]:
    if state.state == "stored":
        return []
    if state.state != "parked":
        raise _refusal(state, "Only a parked aircraft can be stored.")
    return [AircraftStored(reason=reason)]


def unstore(state: Aircraft) -> list[Event]:
    if state.state == "parked":
        return []
    if state.state != "stored":
        raise _refusal(state, "It is not in storage.")
    return [AircraftUnstored()]


def move(state: Aircraft, move_id: str, location: str, reason: str) -> list[Event]:
    require_idle(state, "move it")
    if location == state.location:
        return []
    return [AircraftMoved(move_id=move_id, departure=state.location, arrival=location, reason=reason)]


def start_maintenance(state: Aircraft, reason: str, until: datetime | None, now: datetime) -> list[Event]:
    require_idle(state, "start maintenance")
    if until is not None and until <= now:
        raise DomainError("The planned end lies in the past. Give a later time, or none.", field="until", code="order")
    return [MaintenanceStarted(reason=reason, until=until)]


def end_maintenance(state: Aircraft) -> list[Event]:
    if state.state != "maintenance":
        raise _refusal(state, "There is no maintenance to end.")
    return [MaintenanceEnded()]


def require_idle(state: Aircraft, what: str) -> None:
    if state.state not in ("parked", "stored"):
        cure = {
            "reserved": "Cancel the booking or decide the report first.",
            "in_flight": "Wait until it has arrived, or cancel the flight.",
            "maintenance": "End the maintenance first.",
        }.get(state.state, "")
        raise DomainError(f"{state.status}, so you cannot {what}. {cure}".strip(), rule="aircraft-not-parked")


def _refusal(state: Aircraft, why: str) -> DomainError:
    return DomainError(f"{state.status}. {why}", rule="aircraft-not-parked")


# --- what bookings and reports bring about ----------------------------------------------------------------------------


def reserve(
    state: Aircraft,
    reservation: AircraftReserved,
    *,
    airline_id: str,
    subfleet_id: str,
    exclusive: bool,
    must_be_at_departure: bool,
) -> list[Event]:
    """Raises DomainError with a rule on ``aircraft_id`` when the aircraft cannot be had for this flight."""
    if state.airline_id != airline_id or state.subfleet_id != subfleet_id:
        raise DomainError(
            f"{state.registration} does not belong to this airline and subfleet. Choose another aircraft.",
            field="aircraft_id",
            code="not-allowed",
        )
    if state.state not in ("parked", "reserved"):
        raise DomainError(f"{state.status}. Choose another aircraft.", field="aircraft_id", rule="aircraft-not-parked")
    if exclusive and state.holds:
        raise DomainError(
            f"{state.status} already. Choose another aircraft.", field="aircraft_id", rule="aircraft-booked"
        )
    if must_be_at_departure and state.location != reservation.departure:
        raise DomainError(
            f"{state.registration} is at {state.location}, not at {reservation.departure}. Fly it there first,"
            " or choose another aircraft.",
            field="aircraft_id",
            rule="aircraft-elsewhere",
        )
    return [reservation]


def depart(state: Aircraft, departure: AircraftDeparted) -> list[Event]:
    if state.state == "in_flight":
        raise DomainError(f"{state.status}. Only one flight at a time can have it.", rule="aircraft-not-parked")
    if state.gone or state.state in ("maintenance", "stored"):
        raise _refusal(state, "It cannot depart.")
    return [departure]


def release(
    state: Aircraft, why: ReleaseReason, *, booking_id: str | None = None, pirep_id: str | None = None
) -> list[Event]:
    """Free it from this booking or report; nothing happens when that does not hold it."""
    hold = _hold(state, pirep_id or booking_id)
    if hold is None:
        return []
    return [AircraftReleased(booking_id=booking_id, pirep_id=pirep_id, ident=hold.ident, why=why)]


def await_decision(
    state: Aircraft, report: AircraftAwaitsDecision, *, airline_id: str, subfleet_id: str
) -> list[Event]:
    """A report was filed. Its aircraft must be of the airline and still there, wherever it stands: whether the places
    agree is for the review to judge."""
    if state.airline_id != airline_id or state.subfleet_id != subfleet_id:
        raise DomainError(
            f"{state.registration} does not belong to this airline and subfleet. Choose another aircraft.",
            field="aircraft_id",
            code="not-allowed",
        )
    if state.gone:
        raise DomainError(f"{state.status}. Choose another aircraft.", field="aircraft_id", rule="aircraft-not-parked")
    return [report]


def fly(state: Aircraft, flight: AircraftFlown) -> list[Event]:
    if any(move.key == flight.flight_id for move in state.moves):
        raise DomainError(f"{flight.ident} counts for {state.registration} already.", rule="flight-counted")
    return [flight]


def take_back(state: Aircraft, flight_id: str, reversal: FlightReversed) -> list[Event]:
    if not any(move.key == flight_id for move in state.moves):
        raise DomainError(f"{reversal.ident} does not count for {state.registration}.", rule="flight-not-counted")
    return [reversal]


def _hold(state: Aircraft, key: str | None) -> Hold | None:
    return next((hold for hold in state.holds if hold.key == key), None)


# --- folding ----------------------------------------------------------------------------------------------------------


def evolve(state: Aircraft, event: Event) -> Aircraft:  # noqa: PLR0911  (one line of effect per event)
    match event:
        case AircraftBought():
            return _bought(event)
        case AircraftChanged():
            return replace(state, **{change.name: change.new for change in event.changes})  # type: ignore[arg-type]
        case AircraftSold():
            return replace(state, gone="sold", stored=False, sold_for_minor=event.price_minor)
        case AircraftRetired():
            return replace(state, gone="retired", stored=False)
        case AircraftStored():
            return replace(state, stored=True, stored_reason=event.reason)
        case AircraftUnstored():
            return replace(state, stored=False)
        case MaintenanceStarted():
            return replace(state, maintenance=True, maintenance_reason=event.reason, maintenance_until=event.until)
        case MaintenanceEnded():
            return replace(state, maintenance=False)
        case HoursBrought():
            return replace(state, block_minutes=state.block_minutes + event.minutes)
        case AircraftMoved():
            return replace(state, moves=_with(state.moves, Move(event.move_id, False, event.arrival)))
        case MoveReversed():
            return replace(state, moves=tuple(move for move in state.moves if move.key != event.move_id))
        case PurchaseReversed():
            return replace(state, gone="returned", stored=False)
        case AircraftReinstated():
            return replace(state, gone=None, stored=event.stored)
        case _:
            return _evolve_flight(state, event)


def _evolve_flight(state: Aircraft, event: Event) -> Aircraft:
    match event:
        case AircraftReserved():
            return replace(state, holds=(*state.holds, Hold(event.booking_id, "booking", event.ident)))
        case AircraftDeparted():
            departed = Hold(event.booking_id, "booking", event.ident, departed=True)
            return replace(state, holds=(*_without(state.holds, event.booking_id), departed))
        case AircraftDepartureReversed():
            parked = Hold(event.booking_id, "booking", event.ident)
            return replace(state, holds=(*_without(state.holds, event.booking_id), parked))
        case AircraftReleased():
            return replace(state, holds=_without(state.holds, event.booking_id, event.pirep_id))
        case AircraftAwaitsDecision():
            others = _without(state.holds, event.booking_id, event.pirep_id)
            return replace(state, holds=(*others, Hold(event.pirep_id, "report", event.ident)))
        case AircraftFlown():
            flown = Move(
                event.flight_id,
                True,
                event.arrival,
                event.block_minutes,
                event.flight_minutes or 0,
                event.fuel_remaining_kg,
            )
            return replace(
                state,
                moves=_with(state.moves, flown),
                holds=_without(state.holds, event.flight_id),
                block_minutes=state.block_minutes + flown.block_minutes,
                flight_minutes=state.flight_minutes + flown.flight_minutes,
                cycles=state.cycles + 1,
            )
        case FlightReversed():
            gone = next(move for move in state.moves if move.key == event.flight_id)
            return replace(
                state,
                moves=tuple(move for move in state.moves if move is not gone),
                block_minutes=state.block_minutes - gone.block_minutes,
                flight_minutes=state.flight_minutes - gone.flight_minutes,
                cycles=state.cycles - 1,
            )
        case _:
            raise TypeError(f"an aircraft does not know {type(event).__name__}")


def _bought(event: AircraftBought) -> Aircraft:
    return Aircraft(
        bought=True,
        airline_id=event.airline_id,
        subfleet_id=event.subfleet_id,
        registration=event.registration,
        name=event.name,
        msn=event.msn,
        hub=event.hub,
        price_minor=event.price_minor,
        currency=event.currency,
        handed_over_at=event.location,
    )


def _with(moves: tuple[Move, ...], new: Move) -> tuple[Move, ...]:
    at = bisect(moves, new.key, key=lambda move: move.key)
    return (*moves[:at], new, *moves[at:])


def _without(holds: tuple[Hold, ...], *keys: str | None) -> tuple[Hold, ...]:
    return tuple(hold for hold in holds if hold.key not in keys)


AIRCRAFT = Decider("aircraft", Aircraft(), evolve)


# --- purchases --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Purchases:
    """How many aircraft the airline has bought: the stream only serialises purchases."""

    count: int = 0


def require_cash(price_minor: int, cash_minor: int, price_text: str, cash_text: str) -> None:
    if price_minor > cash_minor:
        raise DomainError(
            f"It costs {price_text}, and the airline has {cash_text}. Choose a cheaper aircraft, lower the price,"
            " or allow an overdraft in the settings.",
            field="price_minor",
            rule="not-enough-cash",
        )


def _evolve_purchases(state: Purchases, event: Event) -> Purchases:
    match event:
        case PurchaseMade():
            return Purchases(state.count + 1)
        case _:
            raise TypeError(f"purchases do not know {type(event).__name__}")


PURCHASES = Decider("purchases", Purchases(), _evolve_purchases)
