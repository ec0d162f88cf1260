"""What staff decide about reports, and what is said and amended on the way. Each is one command, one append."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.crew.queries import pilot_by_id
from vamgr.flights import domain
from vamgr.flights.basis import known_airport
from vamgr.flights.commands import OfPirep, judged, pirep_state
from vamgr.flights.domain import PIREP, By, Pirep
from vamgr.flights.events import CustomField, DraftContent, FlightFacts
from vamgr.flights.facts import MAX_REMARKS, Basis, basis_of, checked, content_of, moved
from vamgr.kernel.errors import DomainError, Forbidden, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.uow import Actor, Answer, UnitOfWork

REVIEW = "flights.review"


class Decide(Value):
    pirep_id: str
    reason: str | None = None


class Comment(Value):
    pirep_id: str
    text: str


class Amendment(Value):
    """New facts; a field that is not set stays."""

    flight_number: int | None = None
    callsign: str | None = None
    flight_type: str | None = None
    departure: str | None = None
    planned_arrival: str | None = None
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
    remarks: str | None = None
    fields: tuple[CustomField, ...] | None = None
    fares: tuple[tuple[str, int], ...] | None = None


class Amend(Value):
    """``named``: the fields that are amended; the others of ``amendment`` say nothing."""

    pirep_id: str
    amendment: Amendment
    named: tuple[str, ...]
    reason: str | None = None


async def start_review(uow: UnitOfWork, cmd: OfPirep) -> Answer:
    state = await _reviewed(uow, cmd.pirep_id)
    return await _record(uow, cmd.pirep_id, domain.start_review(state, by(uow.actor)))


async def accept_pirep(uow: UnitOfWork, cmd: Decide) -> Answer:
    """Hours, place, rank, awards, the aircraft and the money follow in the same append."""
    state = await _reviewed(uow, cmd.pirep_id)
    return await _record(uow, cmd.pirep_id, domain.accept(state, by(uow.actor), cmd.reason))


async def reject_pirep(uow: UnitOfWork, cmd: Decide) -> Answer:
    """What an acceptance had brought is taken back in the same append."""
    state = await _reviewed(uow, cmd.pirep_id)
    return await _record(uow, cmd.pirep_id, domain.reject(state, by(uow.actor), cmd.reason))


async def reverse_decision(uow: UnitOfWork, cmd: Decide) -> Answer:
    state = await _reviewed(uow, cmd.pirep_id)
    return await _record(uow, cmd.pirep_id, domain.reverse(state, by(uow.actor), cmd.reason))


async def add_comment(uow: UnitOfWork, cmd: Comment) -> Answer:
    state = await pirep_state(uow, cmd.pirep_id)
    _own_or_staff(state, uow.actor)
    comment_id = uow.new_id()
    events = domain.comment(state, comment_id=comment_id, user_id=uow.actor.user_id, text=cmd.text)
    await uow.record(PIREP, cmd.pirep_id, *events)
    return Answer(comment_id)


async def amend_pirep(uow: UnitOfWork, cmd: Amend) -> Answer:
    """Put facts right. Staff at any time, the pilot until the decision."""
    reader = await uow.fresh()
    state = await pirep_state(uow, cmd.pirep_id)
    require_may_amend(state, uow.actor)
    who = by(uow.actor)
    facts = state.filed_facts
    pilot = pilot_by_id(reader, facts.pilot_id)
    given = {name: getattr(cmd.amendment, name) for name in cmd.named}
    remarks = given.pop("remarks", None) if "remarks" in given else state.remarks
    basis = basis_of(facts)
    ends = {name: given.pop(name) for name in ("departure", "planned_arrival") if name in given}
    if ends:
        if basis.booking_id is not None:
            sentence = "The airports of a booked flight stand. Amend the arrival if it landed elsewhere."
            raise DomainError(sentence, field=next(iter(ends)))
        known = {name: known_airport(code, name) for name, code in ends.items()}
        basis = moved(
            basis,
            departure=known.get("departure", basis.departure),
            planned_arrival=known.get("planned_arrival", basis.planned_arrival),
        )
        if "arrival" not in given and facts.arrival == facts.planned_arrival:
            given["arrival"] = basis.planned_arrival
    if "flight_number" in given and basis.booking_id is None:
        basis = _renumbered(reader, basis, given["flight_number"], pilot)
    new = checked(basis, _amended(facts, given, other_way=bool(ends)), now=uow.now)
    settings = settings_of(reader, facts.airline_id)
    found = judged(reader, new, state.source, settings, pilot=pilot, pirep_id=cmd.pirep_id)
    events = domain.amend(state, who, facts=new, findings=found, reason=cmd.reason)
    after = await uow.record(PIREP, cmd.pirep_id, *events)
    if remarks != state.remarks:
        if len(remarks or "") > MAX_REMARKS:
            raise DomainError(f"At most {MAX_REMARKS:,} characters.", field="remarks", code="too-long")
        events = domain.change_remarks(after, who, remarks=remarks or "", reason=cmd.reason)
        after = await uow.record(PIREP, cmd.pirep_id, *events)
    return Answer(cmd.pirep_id, {"state": after.status})


def require_may_amend(state: Pirep, actor: Actor) -> None:
    """Staff at any time, the pilot until the decision. Raises NotFound and DomainError."""
    _own_or_staff(state, actor)
    if not actor.can(REVIEW) and state.status not in ("filed", "in_review"):
        said = domain.SAID[state.status]
        raise domain.wrong_state(state, f"This report is {said}; only staff amend it now.")


def by(actor: Actor) -> By:
    return By(actor.user_id, actor.role == "owner")


def _amended(facts: FlightFacts, given: dict[str, Any], *, other_way: bool) -> DraftContent:
    """What was reported with the new facts. A distance that was only the straight line is not carried to another."""
    content = content_of(facts)
    if (other_way or "arrival" in given) and facts.distance_nmi == facts.great_circle_nmi:
        content = content.model_copy(update={"distance_nmi": None})
    if "fields" in given and given["fields"] is None:
        given = {**given, "fields": ()}
    return content.model_copy(update=given)


def _renumbered(reader: Reader, basis: Basis, number: int | None, pilot: Row | None) -> Basis:
    airline = airline_by_id(reader, basis.airline_id)
    if number is None or airline is None:
        return replace(basis, flight_number=None, ident=str(pilot["ident"]) if pilot else basis.ident)
    return replace(basis, flight_number=number, ident=f"{airline['icao']}{number}")


async def _reviewed(uow: UnitOfWork, pirep_id: str) -> Pirep:
    state = await pirep_state(uow, pirep_id)
    if not uow.actor.can(REVIEW):
        raise Forbidden("You may not decide reports.")
    if state.status == "draft":
        raise NotFound("There is no such report.")
    return state


def _own_or_staff(state: Pirep, actor: Actor) -> None:
    own = state.known.user_id == actor.user_id
    if own:
        return
    if state.status == "draft" or not actor.can(REVIEW):
        raise NotFound("There is no such report.")


async def _record(uow: UnitOfWork, pirep_id: str, events: list[Any]) -> Answer:
    after = await uow.record(PIREP, pirep_id, *events)
    return Answer(pirep_id, {"state": after.status})
