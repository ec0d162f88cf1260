"""What answers about reports look like, and how a row of the table becomes one."""

from __future__ import annotations

from functools import cache, partial
from typing import Any, Literal

from pydantic import ConfigDict, Field

from vamgr.airline.queries import AirlineRef, airline_ref
from vamgr.crew.queries import PilotRef, pilot_ref
from vamgr.finance.queries import flight_money
from vamgr.fleet.queries import AircraftRef, aircraft_ref
from vamgr.flights.events import RULE, FareSold, FieldChange, Finding
from vamgr.identity.queries import UserRef, user_refs
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.listing import Page
from vamgr.kernel.read import Reader, Row
from vamgr.network.queries import RouteRef, route_ref
from vamgr.world.refs import AirportRef, airport_ref


class Deciding(Model):
    """``by``: a user, or `rule`."""

    kind: str
    by: UserRef | str
    at: str
    reason: str | None


class PirepSummary(Model):
    """A report in a list. Of a draft, what is not written yet is null."""

    id: str
    ident: str
    callsign: str
    flight_number: int | None
    state: str
    source: str
    diverted: bool
    pilot: PilotRef
    airline: AirlineRef
    aircraft: AircraftRef
    route: RouteRef | None
    booking_id: str | None
    flight_type: str
    departure: AirportRef
    planned_arrival: AirportRef
    arrival: AirportRef
    block_off_at: str | None
    block_on_at: str | None
    block_minutes: int | None
    flight_minutes: int | None
    distance_nmi: float | None
    fuel_used_kg: float | None
    landing_rate_fpm: int | None
    filed_at: str | None
    decided_at: str | None
    decided_by: UserRef | str | None
    findings_failed: int
    comments: int
    result_minor: int | None
    pay_minor: int | None
    currency: str | None
    created_at: str
    updated_at: str
    actions: list[str]


class Planned(Model):
    block_minutes: int | None
    distance_nmi: float | None
    block_fuel_kg: float | None
    alternate: str | None


class CommentAnswer(Model):
    """``from``: `pilot` or `staff`."""

    model_config = ConfigDict(serialize_by_alias=True)

    id: str
    at: str
    by: UserRef
    text: str
    author: str = Field(serialization_alias="from")


class Amended(Model):
    at: str
    by: UserRef
    reason: str
    changes: list[FieldChange]


class Duplicate(Model):
    id: str
    ident: str
    filed_at: str


class Effects(Model):
    """What the acceptance brought, while it stands."""

    pilot_minutes: int
    pilot_location: str
    aircraft_minutes: int
    promoted_to: str | None
    journal_entry_ids: list[str]


class Recorded(Model):
    """What the recorded track of a flight says in short; all of it under `/pireps/{id}/track`. ``source``: added here,
    or brought along from phpVMS (then the other facts come with the track)."""

    source: Literal["recorded", "phpvms"]
    format: str | None = None
    size_bytes: int | None = None
    points: int | None = None
    first_at: str | None = None
    last_at: str | None = None
    max_altitude_ft: int | None = None
    max_ground_speed_kt: int | None = None
    distance_nmi: float | None = None


class PlannedTimes(Model):
    """As it was booked."""

    block_off_at: str
    block_on_at: str


class Usual(Model):
    """What to hold this flight against: the mean landing of its pilot, and the mean times and fuel of other accepted
    flights on the same route with the same type. Null with fewer than three."""

    landings: int
    landing_rate_fpm: float | None
    route_flights: int
    block_minutes: float | None
    fuel_used_kg: float | None


class Pirep(PirepSummary):
    model_config = ConfigDict(serialize_by_alias=True)

    takeoff_at: str | None
    landing_at: str | None
    block_fuel_kg: float | None
    fuel_remaining_kg: float | None
    planned: Planned | None
    cruise_level_ft: int | None
    route_text: str
    remarks: str
    fields: dict[str, str]
    fares: list[FareSold]
    passengers: int
    cargo_kg: float
    load_factor_percent: float | None
    findings: list[Finding]
    decision: Deciding | None
    ended_reason: str | None
    amendments: list[Amended]
    comment_list: list[CommentAnswer]
    duplicates: list[Duplicate]
    effects: Effects | None
    track: list[tuple[float, float]]
    recorded: Recorded | None
    planned_times: PlannedTimes | None
    usual: Usual
    link_token: str | None


class ReviewItem(PirepSummary):
    findings: list[Finding]
    waiting_minutes: int


class Review(Page[ReviewItem]):
    oldest_filed_at: str | None


class ByType(Model):
    type_icao: str
    flights: int
    block_minutes: int


class ByMonth(Model):
    month: str
    flights: int
    block_minutes: int


class Totals(Model):
    """Over all flights under the filters, not only those of the page."""

    flights: int
    block_minutes: int
    flight_minutes: int
    distance_nmi: float
    fuel_used_kg: float
    passengers: int
    pay_minor: int | None
    average_landing_rate_fpm: float | None
    by_type: list[ByType]
    by_month: list[ByMonth]


class Logbook(Page[PirepSummary]):
    totals: Totals


class Refs:
    """The small forms of other things, each looked up once per answer."""

    def __init__(self, reader: Reader) -> None:
        self.airline = cache(partial(airline_ref, reader))
        self.pilot = cache(partial(pilot_ref, reader))
        self.aircraft = cache(partial(aircraft_ref, reader))
        self.route = cache(partial(route_ref, reader))
        self.user = cache(lambda user_id: user_refs(reader, [user_id])[user_id])

    def decider(self, decided_by: str | None) -> UserRef | str | None:
        return decided_by if decided_by in (None, RULE) else self.user(decided_by)


def actions(call: Call, row: Row) -> list[str]:
    """What this caller could do now, in this state."""
    state = row["state"]
    own = row["user_id"] == call.actor.user_id
    staff = call.actor.can("flights.review")
    decides = staff and (not own or call.actor.role == "owner")
    found = []
    if own and state == "draft":
        found += ["edit", "file"]
    if own and state in ("draft", "filed", "in_review"):
        found.append("cancel")
    if (
        (own and state in ("filed", "in_review"))
        or (decides and state in ("accepted", "rejected"))
        or (staff and state in ("filed", "in_review"))
    ):
        found.append("amend")
    if (own or staff) and state in ("filed", "in_review", "accepted", "rejected"):
        found.append("comment")
    if staff and state == "filed":
        found.append("review")
    if decides and state in ("filed", "in_review", "rejected"):
        found.append("accept")
    if decides and state in ("filed", "in_review", "accepted"):
        found.append("reject")
    if decides and state in ("accepted", "rejected"):
        found.append("reverse")
    return found


def may_see_money(call: Call, row: Row) -> bool:
    """Staff who see the money, and the pilot of the flight."""
    return call.actor.can("finance.view") or bool(row["user_id"] == call.actor.user_id)


def summary(call: Call, refs: Refs, row: Row) -> dict[str, Any]:
    money = flight_money(call.reader, [row["id"]]).get(row["id"]) if row["state"] == "accepted" else None
    shown = money if money and may_see_money(call, row) else None
    return {
        **row,
        "result_minor": shown["result_minor"] if shown else None,
        "pay_minor": shown["pay_minor"] if shown else None,
        "pilot": refs.pilot(row["pilot_id"]),
        "airline": refs.airline(row["airline_id"]),
        "aircraft": refs.aircraft(row["aircraft_id"]),
        "route": refs.route(row["route_id"]) if row["route_id"] else None,
        "departure": airport_ref(row["departure"]),
        "planned_arrival": airport_ref(row["planned_arrival"]),
        "arrival": airport_ref(row["arrival"]),
        "decided_by": refs.decider(row["decided_by"]),
        "actions": actions(call, row),
    }
