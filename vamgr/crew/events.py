"""The facts about pilots and ranks. Names of people are not here: they belong to the users of identity."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Literal

from vamgr.kernel.event import Answers, Event, Value, event
from vamgr.kernel.personal import Personal


@event("crew.pilot_hired")
class PilotHired(Event):
    """``pilot_number``: counted per airline; ``ident``: with the airline's prefix, e.g. VAM0001. ``number``: the small
    integer, unique per tenant. ``rank_id``: where the pilot begins; hours that are brought along may promote at once.
    """

    number: int
    pilot_number: int
    ident: str
    user_id: str
    airline_id: str
    home_airport: str
    rank_id: str
    rank_name: str
    rank_hours_required: int
    placed_by_staff: bool
    transfer_minutes: int
    active: bool


@event("crew.pilot_activated")
class PilotActivated(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("crew.pilot_hired"),)


@event("crew.pilot_went_on_leave")
class PilotWentOnLeave(Event):
    pass


@event("crew.pilot_returned")
class PilotReturned(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("crew.pilot_went_on_leave"),)


@event("crew.leave_planned")
class LeavePlanned(Event):
    """From when to when a pilot is away, said beforehand or during it; it takes the place of what was said before.

    ``until_on``: the last day away; None: until further notice. The days are UTC. ``user_id``: whose key keeps
    the reason.
    """

    user_id: str
    from_on: date
    until_on: date | None
    reason: Personal[str]


@event("crew.leave_plan_dropped")
class LeavePlanDropped(Event):
    """What was said about a leave holds no more."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("crew.leave_planned"),)

    from_on: date
    until_on: date | None


@event("crew.pilot_suspended")
class PilotSuspended(Event):
    reason: str


@event("crew.pilot_reinstated")
class PilotReinstated(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("crew.pilot_suspended"),)


@event("crew.pilot_left")
class PilotLeft(Event):
    user_id: str
    airline_id: str
    reason: str


@event("crew.status_restored")
class PilotStatusRestored(Event):
    """A change of status was taken back: the pilot has the one from before. ``reason``: why that one was given."""

    user_id: str
    airline_id: str
    status: Literal["pending", "active", "leave", "suspended", "left"]
    old: Literal["pending", "active", "leave", "suspended", "left"]
    reason: str | None


@event("crew.home_base_changed")
class HomeBaseChanged(Event):
    old: str
    new: str


@event("crew.pilot_moved")
class PilotMoved(Event):
    """Without a flight of the airline. ``jumpseat``: by the pilot, else by staff. ``move_id`` orders it among the
    flights."""

    move_id: str
    departure: str
    arrival: str
    jumpseat: bool
    reason: str


@event("crew.move_reversed")
class PilotMoveReversed(Event):
    """The move counts no more: the pilot is where the flights and the other moves have led."""

    move_id: str
    departure: str
    arrival: str


@event("crew.transfer_hours_changed")
class TransferHoursChanged(Event):
    old_minutes: int
    new_minutes: int
    reason: str


@event("crew.flight_credited")
class FlightCredited(Event):
    """A flight counts for the pilot. ``flight_id``: the report's id; ``landing_rate_fpm`` is negative downwards."""

    flight_id: str
    ident: str
    departure: str
    arrival: str
    block_minutes: int
    landing_rate_fpm: int | None
    block_on_at: datetime


@event("crew.flight_credit_reversed")
class FlightCreditReversed(Event):
    """The flight counts no more; the figures are those that were counted."""

    flight_id: str
    ident: str
    departure: str
    arrival: str
    block_minutes: int


@event("crew.pilot_promoted")
class PilotPromoted(Event):
    """By hours. ``flight_id``: the flight with which they were reached; None: hours that were brought along."""

    rank_id: str
    rank_name: str
    rank_hours_required: int
    old_rank_id: str
    old_rank_name: str
    flight_id: str | None


@event("crew.promotion_taken_back")
class PromotionTakenBack(Event):
    """Hours that a promotion rested on count no more. ``hours``: the whole hours that are left; ``rank_id``: the rank
    that these carry."""

    rank_id: str
    rank_name: str
    rank_hours_required: int
    old_rank_id: str
    old_rank_name: str
    hours: int
    flight_id: str | None


@event("crew.rank_assigned")
class RankAssigned(Event):
    """Staff placed the pilot there; hours never lead below it."""

    rank_id: str
    rank_name: str
    rank_hours_required: int
    old_rank_id: str
    old_rank_name: str
    reason: str


class LadderStep(Value):
    rank_id: str
    rank_name: str
    hours_required: int


@event("crew.placement_restored")
class PlacementRestored(Event):
    """That staff placed the pilot in a rank was taken back: the ladder, from the first rank on, is the former one.

    What hours lead to today, follows it as a promotion of its own.
    """

    ladder: tuple[LadderStep, ...]
    placed_by_staff: bool
    old_rank_id: str
    old_rank_name: str


@event("crew.award_earned")
class AwardEarned(Event):
    """``rule``: the rule's id; ``flight_id``: the flight that met it."""

    rule: str
    name: str
    flight_id: str


@event("crew.award_withdrawn")
class AwardWithdrawn(Event):
    """The flights that still count do not meet the rule, or met it with another flight."""

    rule: str
    name: str
    flight_id: str


@event("crew.pilot_number_given")
class PilotNumberGiven(Event):
    """On the airline's roster: a number is given once and stays given when the pilot leaves."""

    pilot_id: str
    pilot_number: int


class RankSubfleet(Value):
    """A subfleet that the rank may fly, with pay of its own: an amount per hour or a percentage of the rank's."""

    subfleet_id: str
    pay_acars_minor: int | None = None
    pay_acars_percent: float | None = None
    pay_manual_minor: int | None = None
    pay_manual_percent: float | None = None


class RankTerms(Value):
    """Pay is per block hour in the airline's currency. No ``subfleets``: all of them may be flown."""

    name: str
    hours_required: int
    pay_per_hour_acars_minor: int
    pay_per_hour_manual_minor: int
    auto_promote: bool = True
    auto_accept_acars: bool = False
    auto_accept_manual: bool = False
    subfleets: tuple[RankSubfleet, ...] = ()


class TermChange(Value):
    """One changed term with its old and new value as JSON."""

    name: str
    old: Any
    new: Any


@event("crew.rank_created")
class RankCreated(Event):
    rank_id: str
    terms: RankTerms


@event("crew.rank_changed")
class RankChanged(Event):
    """``terms``: all of them after the change; ``changes`` says what is different."""

    rank_id: str
    terms: RankTerms
    changes: tuple[TermChange, ...]


@event("crew.rank_removed")
class RankRemoved(Event):
    rank_id: str
    name: str


@event("crew.rank_reinstated")
class RankReinstated(Event):
    """Its removal was taken back."""

    rank_id: str
    name: str
