"""The rules of pilots. Pure.

Flights are kept as a list of moves, ordered by the report's id (a UUIDv7, so in the order in which the reports were
begun), so that taking one back leaves exactly what the others add up to: place, hours, rank and awards.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from vamgr.crew import awards
from vamgr.crew.domain_ranks import Rank, reached
from vamgr.crew.events import (
    AwardEarned,
    AwardWithdrawn,
    FlightCredited,
    FlightCreditReversed,
    HomeBaseChanged,
    LeavePlanDropped,
    LeavePlanned,
    PilotActivated,
    PilotHired,
    PilotLeft,
    PilotMoved,
    PilotMoveReversed,
    PilotNumberGiven,
    PilotPromoted,
    PilotReinstated,
    PilotReturned,
    PilotStatusRestored,
    PilotSuspended,
    PilotWentOnLeave,
    PlacementRestored,
    PromotionTakenBack,
    RankAssigned,
    TransferHoursChanged,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event

Status = Literal["pending", "active", "leave", "suspended", "left"]

STATUS_WORDS: dict[Status, str] = {
    "pending": "waits to be activated",
    "active": "is active",
    "leave": "is on leave",
    "suspended": "is suspended",
    "left": "has left",
}


@dataclass(frozen=True, slots=True)
class Move:
    """``key``: the report's id, or the move's own when there was no flight (``flight`` False)."""

    key: str
    flight: bool
    departure: str
    arrival: str
    block_minutes: int = 0
    landing_rate_fpm: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder that the pilot climbed: the first is where he was placed, the others are promotions."""

    rank_id: str
    rank_name: str
    hours_required: int


@dataclass(frozen=True, slots=True)
class Leave:
    """``until_on``: the last day away, None: until further notice."""

    from_on: date
    until_on: date | None
    reason: str = ""

    def over(self, today: date) -> bool:
        return self.until_on is not None and self.until_on < today


@dataclass(frozen=True, slots=True)
class Pilot:
    hired: bool = False
    ident: str = ""
    user_id: str = ""
    airline_id: str = ""
    home: str = ""
    status: Status = "pending"
    transfer_minutes: int = 0
    block_minutes: int = 0
    moves: tuple[Move, ...] = ()
    ladder: tuple[Step, ...] = ()
    placed_by_staff: bool = False
    earned: tuple[tuple[str, str], ...] = ()
    home_at_hiring: str = ""
    status_reason: str | None = None
    pilot_number: int = 0
    leave: Leave | None = None

    @property
    def location(self) -> str:
        return self.moves[-1].arrival if self.moves else self.home_at_hiring

    @property
    def rank(self) -> Step:
        return self.ladder[-1]

    @property
    def total_minutes(self) -> int:
        return self.transfer_minutes + self.block_minutes

    @property
    def flights(self) -> tuple[Move, ...]:
        return tuple(move for move in self.moves if move.flight)

    @property
    def standing(self) -> str:
        """``VAM0001 is on leave``."""
        return f"{self.ident} {STATUS_WORDS[self.status]}"


# --- what people decide -----------------------------------------------------------------------------------------------


def activate(state: Pilot) -> list[Event]:
    return change_status(state, "active", ("pending",), PilotActivated(), "Only a new pilot is activated.")


def go_on_leave(state: Pilot) -> list[Event]:
    """At once, until further notice."""
    return change_status(state, "leave", ("active",), PilotWentOnLeave(), "Only an active pilot goes on leave.")


def come_back(state: Pilot) -> list[Event]:
    return change_status(state, "active", ("leave",), PilotReturned(), "Only a pilot on leave comes back.")


def suspend(state: Pilot, reason: str) -> list[Event]:
    allowed: tuple[Status, ...] = ("pending", "active", "leave")
    return change_status(state, "suspended", allowed, PilotSuspended(reason=reason), "There is nobody to suspend.")


def reinstate(state: Pilot) -> list[Event]:
    return change_status(state, "active", ("suspended",), PilotReinstated(), "Only a suspended pilot is reinstated.")


def leave(state: Pilot, reason: str) -> list[Event]:
    if state.status == "left":
        return []
    return [PilotLeft(user_id=state.user_id, airline_id=state.airline_id, reason=reason)]


def change_status(state: Pilot, to: Status, allowed: tuple[Status, ...], event: Event, why: str) -> list[Event]:
    if state.status == to:
        return []
    if state.status not in allowed:
        raise DomainError(f"{state.standing}. {why}", rule="pilot-status")
    return [event]


def change_home(state: Pilot, airport: str) -> list[Event]:
    require_here(state)
    return [] if airport == state.home else [HomeBaseChanged(old=state.home, new=airport)]


def move(state: Pilot, move_id: str, airport: str, *, jumpseat: bool, reason: str) -> list[Event]:
    if jumpseat:
        _require_active(state)
    else:
        require_here(state)
    if airport == state.location:
        return []
    return [PilotMoved(move_id=move_id, departure=state.location, arrival=airport, jumpseat=jumpseat, reason=reason)]


def assign_rank(state: Pilot, rank: Rank, reason: str) -> list[Event]:
    """Staff places the pilot; hours may promote further from there, but never lead below."""
    require_here(state)
    if rank.id == state.rank.rank_id and len(state.ladder) == 1 and state.placed_by_staff:
        return []
    return [
        RankAssigned(
            rank_id=rank.id,
            rank_name=rank.name,
            rank_hours_required=rank.hours_required,
            old_rank_id=state.rank.rank_id,
            old_rank_name=state.rank.rank_name,
            reason=reason,
        )
    ]


def change_transfer_hours(state: Pilot, minutes: int, reason: str, ranks: Iterable[Rank]) -> list[Event]:
    require_here(state)
    if minutes == state.transfer_minutes:
        return []
    changed = TransferHoursChanged(old_minutes=state.transfer_minutes, new_minutes=minutes, reason=reason)
    return [changed, *follow_hours(evolve(state, changed), ranks, None)]


def hire(hired: PilotHired, ranks: Iterable[Rank]) -> list[Event]:
    return [hired, *follow_hours(evolve(Pilot(), hired), ranks, None)]


# --- what bookings and reports bring about ----------------------------------------------------------------------------


def require_may_book(
    state: Pilot, *, airline_id: str, departure: str, must_be_there: bool, rank_allows: bool, subfleet_name: str
) -> None:
    """Raises DomainError with a rule when this pilot cannot take this flight."""
    if state.airline_id != airline_id:
        raise DomainError("This pilot does not fly for this airline.", field="pilot_id", code="not-allowed")
    _require_active(state)
    if must_be_there and state.location != departure:
        raise DomainError(
            f"{state.ident} is at {state.location}, and the flight departs from {departure}. Fly or jump-seat there"
            " first.",
            field="departure",
            rule="pilot-elsewhere",
        )
    if not rank_allows:
        raise DomainError(
            f"A {state.rank.rank_name} may not fly {subfleet_name}. Choose an aircraft that the rank allows.",
            field="aircraft_id",
            rule="rank",
        )


def require_may_report(state: Pilot, airline_id: str) -> None:
    """A flight that was booked may still be reported on leave; who is suspended or gone may not."""
    if state.airline_id != airline_id:
        raise DomainError("This pilot does not fly for this airline.", field="pilot_id", code="not-allowed")
    if state.status in ("pending", "suspended", "left"):
        raise DomainError(f"{state.standing}, so no flight can be reported. Ask the staff.", rule="pilot-not-active")


def credit(state: Pilot, flight: FlightCredited, ranks: Iterable[Rank]) -> list[Event]:
    """The flight counts: hours, place, and whatever rank and awards come with it."""
    if any(known.key == flight.flight_id for known in state.moves):
        raise DomainError(f"{flight.ident} counts for {state.ident} already.", rule="flight-counted")
    after = evolve(state, flight)
    return [flight, *follow_hours(after, ranks, flight.flight_id), *follow_awards(after)]


def take_back(state: Pilot, reversal: FlightCreditReversed, ranks: Iterable[Rank]) -> list[Event]:
    """The flight counts no more, and neither does what rested on it."""
    if not any(known.key == reversal.flight_id for known in state.moves):
        raise DomainError(f"{reversal.ident} does not count for {state.ident}.", rule="flight-not-counted")
    after = evolve(state, reversal)
    return [reversal, *follow_hours(after, ranks, reversal.flight_id), *follow_awards(after)]


def follow_hours(state: Pilot, ranks: Iterable[Rank], flight_id: str | None) -> list[Event]:
    """The promotion that the hours now lead to, or the taking back of promotions that they no longer carry.

    Only promotions are taken back: the rank in which a pilot was placed stays, however few the hours.
    """
    hours = state.total_minutes // 60
    kept = _carried(state.ladder, hours)
    target = reached(kept[-1].hours_required, state.total_minutes, ranks)
    top = Step(target.id, target.name, target.hours_required) if target else kept[-1]
    old = state.rank
    if top.rank_id == old.rank_id:
        return []
    common = {
        "rank_id": top.rank_id,
        "rank_name": top.rank_name,
        "rank_hours_required": top.hours_required,
        "old_rank_id": old.rank_id,
        "old_rank_name": old.rank_name,
        "flight_id": flight_id,
    }
    if kept == state.ladder:
        return [PilotPromoted.model_validate(common)]
    return [PromotionTakenBack.model_validate({**common, "hours": hours})]


def _carried(ladder: tuple[Step, ...], hours: int) -> tuple[Step, ...]:
    return (ladder[0], *(step for step in ladder[1:] if step.hours_required <= hours))


def follow_awards(state: Pilot) -> list[Event]:
    """What the flights that count earn now, compared with what is on record."""
    now, before = awards.earned(state.flights), dict(state.earned)
    withdrawn = [
        AwardWithdrawn(rule=rule, name=awards.BY_ID[rule].name, flight_id=flight_id)
        for rule, flight_id in before.items()
        if rule in awards.BY_ID and now.get(rule) != flight_id
    ]
    earned = [
        AwardEarned(rule=rule, name=awards.BY_ID[rule].name, flight_id=flight_id)
        for rule, flight_id in now.items()
        if before.get(rule) != flight_id
    ]
    return [*withdrawn, *earned]


def _require_active(state: Pilot) -> None:
    if state.status != "active":
        raise DomainError(f"{state.standing}, so no flight can be taken. Ask the staff.", rule="pilot-not-active")


def require_here(state: Pilot) -> None:
    if state.status == "left":
        raise DomainError(f"{state.standing}. Hire this person anew first.", rule="pilot-status")


# --- folding ----------------------------------------------------------------------------------------------------------


def evolve(state: Pilot, event: Event) -> Pilot:  # noqa: PLR0911  (one line of effect per event)
    match event:
        case PilotHired():
            return _hired(event)
        case PilotActivated():
            return replace(state, status="active", status_reason=None)
        case PilotReturned() | PilotReinstated():
            return replace(state, status="active", status_reason=None, leave=None)
        case PilotWentOnLeave():
            return replace(state, status="leave", status_reason=None)
        case PilotSuspended():
            return replace(state, status="suspended", status_reason=event.reason or None)
        case PilotLeft():
            return replace(state, status="left", status_reason=event.reason or None)
        case PilotStatusRestored():
            return replace(state, status=event.status, status_reason=event.reason)
        case TransferHoursChanged():
            return replace(state, transfer_minutes=event.new_minutes)
        case PilotPromoted():
            step = Step(event.rank_id, event.rank_name, event.rank_hours_required)
            return replace(state, ladder=(*state.ladder, step))
        case PromotionTakenBack():
            kept = _carried(state.ladder, event.hours)
            step = Step(event.rank_id, event.rank_name, event.rank_hours_required)
            return replace(state, ladder=kept if kept[-1].rank_id == step.rank_id else (*kept, step))
        case RankAssigned():
            step = Step(event.rank_id, event.rank_name, event.rank_hours_required)
            return replace(state, ladder=(step,), placed_by_staff=True)
        case PlacementRestored():
            ladder = tuple(Step(one.rank_id, one.rank_name, one.hours_required) for one in event.ladder)
            return replace(state, ladder=ladder, placed_by_staff=event.placed_by_staff)
        case AwardEarned():
            return replace(state, earned=(*state.earned, (event.rule, event.flight_id)))
        case AwardWithdrawn():
            return replace(state, earned=tuple(entry for entry in state.earned if entry[0] != event.rule))
        case _:
            return _evolve_more(state, event)


def _evolve_more(state: Pilot, event: Event) -> Pilot:
    match event:
        case PilotMoved():
            return replace(state, moves=_with(state.moves, Move(event.move_id, False, event.departure, event.arrival)))
        case PilotMoveReversed():
            return replace(state, moves=tuple(move for move in state.moves if move.key != event.move_id))
        case FlightCredited():
            flown = Move(
                event.flight_id,
                True,
                event.departure,
                event.arrival,
                event.block_minutes,
                event.landing_rate_fpm,
            )
            return replace(
                state, moves=_with(state.moves, flown), block_minutes=state.block_minutes + flown.block_minutes
            )
        case FlightCreditReversed():
            gone = next(move for move in state.moves if move.key == event.flight_id)
            return replace(
                state,
                moves=tuple(move for move in state.moves if move is not gone),
                block_minutes=state.block_minutes - gone.block_minutes,
            )
        case HomeBaseChanged():
            return replace(state, home=event.new)
        case LeavePlanned():
            return replace(state, leave=Leave(event.from_on, event.until_on, event.reason))
        case LeavePlanDropped():
            return replace(state, leave=None)
        case _:
            raise TypeError(f"a pilot does not know {type(event).__name__}")


def _hired(event: PilotHired) -> Pilot:
    return Pilot(
        hired=True,
        ident=event.ident,
        user_id=event.user_id,
        airline_id=event.airline_id,
        home=event.home_airport,
        home_at_hiring=event.home_airport,
        status="active" if event.active else "pending",
        transfer_minutes=event.transfer_minutes,
        ladder=(Step(event.rank_id, event.rank_name, event.rank_hours_required),),
        placed_by_staff=event.placed_by_staff,
        pilot_number=event.pilot_number,
    )


def _with(moves: tuple[Move, ...], new: Move) -> tuple[Move, ...]:
    at = bisect(moves, new.key, key=lambda move: move.key)
    return (*moves[:at], new, *moves[at:])


PILOT = Decider("pilot", Pilot(), evolve)


# --- the roster: pilot numbers ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Roster:
    """The pilot numbers that an airline has given."""

    given: frozenset[int] = frozenset()


def next_pilot_number(state: Roster, start: int, *, fill_gaps: bool) -> int:
    """One above the highest number given (at least ``start``), or with ``fill_gaps`` the lowest free one from there.

    Numbers of pilots who left stay given.
    """
    if not fill_gaps:
        return max(start, max(state.given, default=0) + 1)
    number = start
    while number in state.given:
        number += 1
    return number


def evolve_roster(state: Roster, event: Event) -> Roster:
    match event:
        case PilotNumberGiven():
            return Roster(state.given | {event.pilot_number})
        case _:
            raise TypeError(f"a roster does not know {type(event).__name__}")


ROSTER = Decider("roster", Roster(), evolve_roster)
