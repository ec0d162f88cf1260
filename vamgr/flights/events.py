"""The facts about pilot reports (PIREPs).

Hours, places, ranks, awards and money follow `PirepAccepted` and are taken back by `AcceptanceReversed`: these two
events, and no others, say that a flight counts and that it counts no more. A decision that changes an accepted report
(reject, reverse, amend) always records AcceptanceReversed first, and an amended one a PirepAccepted with the new facts
after it, all in one append.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from vamgr.kernel.event import Answers, Event, Value, event
from vamgr.kernel.personal import Personal

Source = Literal["manual", "acars"]
FareKind = Literal["pax", "cargo"]
RULE = "rule"
"""Who accepted a report that met every rule."""


class FareSold(Value):
    """One fare class as flown. ``capacity`` and ``count``: seats, or kg of cargo. ``price_minor`` and ``cost_minor``:
    per passenger or per kg. A copy: fares changed later do not change the flight."""

    code: str
    name: str
    kind: FareKind
    capacity: int
    count: int
    price_minor: int
    cost_minor: int


class CustomField(Value):
    name: str
    value: str


class PlannedFlight(Value):
    """What the booking, or the estimate for a flight without one, had planned."""

    block_minutes: int | None
    distance_nmi: float | None
    block_fuel_kg: float | None
    trip_fuel_kg: float | None
    alternate: str | None


class FlightFacts(Value):
    """Everything that a filed report says about the flight. Times are UTC; ``landing_rate_fpm`` is negative downwards;
    ``pilot_pay_minor``: the route's flat pay, which goes before pay by the hour."""

    pilot_id: str
    airline_id: str
    aircraft_id: str
    registration: str
    subfleet_id: str
    type_icao: str
    route_id: str | None
    booking_id: str | None
    flight_number: int | None
    ident: str
    callsign: str
    flight_type: str
    departure: str
    planned_arrival: str
    arrival: str
    block_off_at: datetime
    takeoff_at: datetime | None
    landing_at: datetime | None
    block_on_at: datetime
    block_fuel_kg: float
    fuel_used_kg: float
    landing_rate_fpm: int | None
    distance_nmi: float
    great_circle_nmi: float
    cruise_level_ft: int | None
    route_text: str
    fields: tuple[CustomField, ...]
    fares: tuple[FareSold, ...]
    currency: str
    pilot_pay_minor: int | None
    planned: PlannedFlight | None


class DraftContent(Value):
    """What has been written into a draft so far; None: not yet. ``fares``: counts by fare code."""

    flight_number: int | None = None
    callsign: str | None = None
    flight_type: str | None = None
    arrival: str | None = None
    block_off_at: datetime | None = None
    takeoff_at: datetime | None = None
    landing_at: datetime | None = None
    block_on_at: datetime | None = None
    block_fuel_kg: float | None = None
    fuel_used_kg: float | None = None
    landing_rate_fpm: int | None = None
    distance_nmi: float | None = None
    cruise_level_ft: int | None = None
    route_text: str | None = None
    fields: tuple[CustomField, ...] = ()
    fares: tuple[tuple[str, int], ...] | None = None


class Finding(Value):
    """What a rule of automatic acceptance found. ``field``: the fact that it looked at."""

    rule: str
    ok: bool
    sentence: str
    field: str | None


class FieldChange(Value):
    """An amended fact, old and new as they are shown."""

    field: str
    old: str
    new: str


class TrackFacts(Value):
    """What a recorded track says in short. ``digest``: SHA-256 in hex of its file in the uploads folder. Times None:
    it was recorded without dates; heights and speeds None: without these."""

    digest: str
    size_bytes: int
    format: str
    points: int
    first_at: datetime | None
    last_at: datetime | None
    max_altitude_ft: int | None
    max_ground_speed_kt: int | None
    distance_nmi: float


class PirepEvent(Event):
    """What every report event names. ``user_id``: the pilot's user."""

    pirep_id: str
    ident: str
    pilot_id: str
    user_id: str
    airline_id: str
    aircraft_id: str
    subfleet_id: str
    route_id: str | None
    booking_id: str | None
    departure: str
    arrival: str


@event("flights.pirep_drafted")
class PirepDrafted(PirepEvent):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("dispatch.flight_booked", "booking", "booking_id"),)

    registration: str
    type_icao: str
    planned_arrival: str
    callsign: str
    flight_type: str
    source: Source
    content: DraftContent
    remarks: Personal[str]


@event("flights.draft_changed")
class DraftChanged(PirepEvent):
    registration: str
    type_icao: str
    planned_arrival: str
    callsign: str
    flight_type: str
    content: DraftContent
    remarks: Personal[str]


@event("flights.pirep_filed")
class PirepFiled(PirepEvent):
    """The report is handed in. ``findings``: what the rules of automatic acceptance said; a PirepAccepted by rule
    follows in the same append when all of them are met. Fleet holds the aircraft until the decision.
    ``duplicate_key``: the claim that keeps the same flight from being filed twice at the same moment."""

    answers_to: ClassVar[tuple[Answers, ...]] = (
        Answers("dispatch.flight_booked", "booking", "booking_id"),
        Answers("flights.pirep_drafted"),
    )

    source: Source
    facts: FlightFacts
    findings: tuple[Finding, ...]
    duplicate_key: str | None
    remarks: Personal[str]


@event("flights.pirep_diverted")
class PirepDiverted(PirepEvent):
    """Stands beside a PirepFiled whose actual ``arrival`` is not the planned one."""

    planned_arrival: str


@event("flights.review_started")
class ReviewStarted(PirepEvent):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_filed"),)

    by: str


@event("flights.comment_added")
class CommentAdded(Event):
    """``user_id``: the author, whose key keeps the text."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_filed"),)

    pirep_id: str
    ident: str
    comment_id: str
    user_id: str
    author: Literal["pilot", "staff"]
    text: Personal[str]


@event("flights.pirep_amended")
class PirepAmended(PirepEvent):
    """``facts``: all of them as they are now; ``changes``: what changed; ``findings``: the rules anew."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_filed"),)

    by: str
    reason: str
    changes: tuple[FieldChange, ...]
    facts: FlightFacts
    findings: tuple[Finding, ...]


@event("flights.remarks_changed")
class RemarksChanged(Event):
    """The remarks of a filed report were amended. ``user_id``: the pilot's user, whose key keeps both texts."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_filed"),)

    pirep_id: str
    ident: str
    user_id: str
    by: str
    reason: str
    old: Personal[str]
    new: Personal[str]


class CountedFlight(PirepEvent):
    """A flight as it counts: all that the areas need that credit or take back.

    ``block_seconds`` and ``flight_seconds`` are exact; the minutes are these rounded half up. ``distance_nmi`` as
    flown. ``passengers`` and ``cargo_kg`` sum ``fares``. ``load_factor_percent``: of the seats; None without seats.
    """

    registration: str
    type_icao: str
    callsign: str
    flight_number: int | None
    flight_type: str
    source: Source
    planned_arrival: str
    block_off_at: datetime
    takeoff_at: datetime | None
    landing_at: datetime | None
    block_on_at: datetime
    block_seconds: int
    block_minutes: int
    flight_seconds: int | None
    flight_minutes: int | None
    block_fuel_kg: float
    fuel_used_kg: float
    fuel_remaining_kg: float
    landing_rate_fpm: int | None
    distance_nmi: float
    great_circle_nmi: float
    fares: tuple[FareSold, ...]
    passengers: int
    cargo_kg: int
    load_factor_percent: float | None
    currency: str
    pilot_pay_minor: int | None


@event("flights.pirep_accepted")
class PirepAccepted(CountedFlight):
    """The flight counts from now on. ``decided_by``: a user id, or `RULE`. ``amended``: it counted before, with other
    facts, and the AcceptanceReversed of those stands just before it in the same append."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_filed"),)

    decided_by: str
    reason: str | None
    amended: bool


@event("flights.acceptance_reversed")
class AcceptanceReversed(CountedFlight):
    """The flight counts no more: the facts are those of the PirepAccepted that is taken back. ``because``: the report
    was put back to review, rejected, or amended (then a PirepAccepted with the new facts follows in the append)."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_accepted"),)

    decided_by: str
    because: Literal["reversed", "rejected", "amended"]
    reason: str


@event("flights.pirep_rejected")
class PirepRejected(PirepEvent):
    """Stands after the AcceptanceReversed of the same append when the report had been accepted."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_filed"),)

    decided_by: str
    reason: str


@event("flights.rejection_reversed")
class RejectionReversed(PirepEvent):
    """A rejected report is in review again (and, when it was accepted at once, a PirepAccepted follows)."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_rejected"),)

    decided_by: str
    reason: str


@event("flights.pirep_cancelled")
class PirepCancelled(PirepEvent):
    """Withdrawn before a decision. ``was_filed`` False: it was a draft, and no aircraft was held."""

    answers_to: ClassVar[tuple[Answers, ...]] = (
        Answers("flights.pirep_filed"),
        Answers("flights.pirep_drafted"),
    )

    by: str
    reason: str
    was_filed: bool


@event("flights.track_recorded")
class TrackRecorded(PirepEvent):
    """The flight has a recorded track, in place of another when it had one already. The positions are in the file."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_filed"), Answers("flights.pirep_drafted"))

    by: str
    track: TrackFacts


@event("flights.track_removed")
class TrackRemoved(PirepEvent):
    """``track``: the one that it had. Its file stays: the past shows it, and an undo brings it back."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.track_recorded"),)

    by: str
    track: TrackFacts


@event("flights.link_shared")
class LinkShared(PirepEvent):
    """Whoever has the link with this token may see the flight, while the airline allows links and the flight counts."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.pirep_accepted"),)

    by: str
    token: str


@event("flights.link_revoked")
class LinkRevoked(PirepEvent):
    """The link leads nowhere any more."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("flights.link_shared"),)

    by: str
    token: str
