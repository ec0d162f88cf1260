"""What pilots can do with their reports: write, hand in, withdraw. Decisions are in `decisions`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from vamgr.airline.events import AirlineSettings
from vamgr.airline.queries import settings_of
from vamgr.crew.queries import rank_by_id
from vamgr.flights import domain
from vamgr.flights.basis import Origin, basis_for, circumstances
from vamgr.flights.domain import PIREP, By, Pirep, Refs
from vamgr.flights.events import CustomField, DraftContent, Finding, FlightFacts, Source
from vamgr.flights.facts import MAX_REMARKS, Basis, checked, text_faults
from vamgr.flights.queries import duplicates_of, pirep_of_booking
from vamgr.flights.rules import RuleSettings, findings
from vamgr.kernel.errors import DomainError, FieldError, Forbidden, InvalidInput, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.uow import Answer, UnitOfWork
from vamgr.world import airports

DUPLICATE_SCOPE: Final = "pirep-duplicate"


class Report(Value):
    """Everything that a pilot can say about a flight; None: not said. ``fields`` and ``fares`` None: not said."""

    origin: Origin = Origin()
    source: Source = "manual"
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

    def content(self) -> DraftContent:
        same = {
            name: getattr(self, name)
            for name in DraftContent.model_fields
            if name in Report.model_fields and name != "fields"
        }
        return DraftContent(
            **same,
            flight_number=self.origin.flight_number,
            callsign=self.origin.callsign,
            flight_type=self.origin.flight_type,
            fields=self.fields or (),
        )


class WriteReport(Report):
    """``draft``: keep it, do not hand it in."""

    draft: bool = False


class ChangeDraft(Value):
    """``changes``: only the fields that are sent, as in `Report` (those of ``origin`` beside the others)."""

    pirep_id: str
    changes: dict[str, Any]


class OfPirep(Value):
    pirep_id: str


class CancelPirep(Value):
    pirep_id: str
    reason: str | None = None


async def write_report(uow: UnitOfWork, cmd: WriteReport) -> Answer:
    """File a report, or keep it as a draft. The answer says the state and what the rules found."""
    reader = await uow.fresh()
    basis, pilot = basis_for(reader, cmd.origin, user_id=uow.actor.user_id, die=uow.rng.random())
    _check_pilot(pilot)
    _check_first(reader, basis)
    pirep_id = uow.new_id()
    content = cmd.content()
    if not cmd.draft:
        return await _file(uow, reader, pirep_id, basis, content, cmd.remarks or "", cmd.source, pilot)
    refs, flight = _draft_refs(pirep_id, basis, content, uow.actor.user_id)
    remarks = _draft_texts(content, cmd.remarks)
    state = (await uow.load(PIREP, pirep_id)).state
    events = domain.draft(state, refs, flight=flight, source=cmd.source, content=content, remarks=remarks)
    await uow.record(PIREP, pirep_id, *events)
    return Answer(pirep_id, {"state": "draft", "findings": []})


async def change_draft(uow: UnitOfWork, cmd: ChangeDraft) -> str:
    """Autosave: what was sent replaces what was written."""
    reader = await uow.fresh()
    state = await own_pirep(uow, cmd.pirep_id)
    report = Report.model_validate(_merged(state, cmd.changes))
    basis, _ = basis_for(reader, report.origin, user_id=uow.actor.user_id, die=uow.rng.random())
    if basis.booking_id is not None and basis.booking_id != state.known.booking_id:
        _check_first(reader, basis)
    content = report.content()
    refs, flight = _draft_refs(cmd.pirep_id, basis, content, uow.actor.user_id)
    remarks = _draft_texts(content, report.remarks)
    await uow.record(
        PIREP, cmd.pirep_id, *domain.change_draft(state, refs, flight=flight, content=content, remarks=remarks)
    )
    return cmd.pirep_id


async def file_draft(uow: UnitOfWork, cmd: OfPirep) -> Answer:
    """Hand in what was written."""
    reader = await uow.fresh()
    state = await own_pirep(uow, cmd.pirep_id)
    if state.status != "draft":
        said = domain.SAID[state.status]
        raise domain.wrong_state(state, f"This report is {said}; it cannot be filed again.")
    report = Report.model_validate(_merged(state, {}))
    basis, pilot = basis_for(reader, report.origin, user_id=uow.actor.user_id, die=uow.rng.random())
    _check_pilot(pilot)
    return await _file(uow, reader, cmd.pirep_id, basis, report.content(), state.remarks, state.source, pilot)


async def cancel_pirep(uow: UnitOfWork, cmd: CancelPirep) -> str:
    """Withdraw one's own report before it is decided."""
    state = await own_pirep(uow, cmd.pirep_id)
    by = By(uow.actor.user_id, uow.actor.role == "owner")
    await uow.record(PIREP, cmd.pirep_id, *domain.cancel(state, by, cmd.reason))
    if state.duplicate_key is not None:
        uow.release(DUPLICATE_SCOPE, state.duplicate_key, PIREP.stream(cmd.pirep_id))
    return cmd.pirep_id


async def pirep_state(uow: UnitOfWork, pirep_id: str) -> Pirep:
    loaded = await uow.load(PIREP, pirep_id)
    if not loaded.exists:
        raise NotFound("There is no such report.")
    return loaded.state


async def own_pirep(uow: UnitOfWork, pirep_id: str) -> Pirep:
    """Raises NotFound for another's draft, which nobody else may know of, and Forbidden for another's report."""
    state = await pirep_state(uow, pirep_id)
    if state.known.user_id != uow.actor.user_id:
        if state.status == "draft":
            raise NotFound("There is no such report.")
        raise Forbidden("This report is another pilot's.")
    return state


def judged(
    reader: Reader, facts: FlightFacts, source: Source, settings: AirlineSettings, *, pilot: Row | None, pirep_id: str
) -> tuple[Finding, ...]:
    """What the rules of automatic acceptance say. Both the airline and the pilot's rank must let them decide."""
    rank = rank_by_id(reader, pilot["rank_id"]) if pilot else None
    by_rank = bool(rank and rank[f"auto_accept_{source}"])
    rules = RuleSettings(
        by_airline=settings.auto_accept_enabled,
        by_rank=by_rank,
        rank_name=rank["name"] if rank else "",
        max_landing_rate_fpm=settings.auto_accept_max_landing_rate_fpm,
        block_time_tolerance_percent=settings.auto_accept_block_time_tolerance_percent,
        arrival_as_planned=settings.auto_accept_arrival_as_planned,
        fuel_plausible=settings.auto_accept_fuel_plausible,
    )
    around = circumstances(reader, facts, pilot=pilot, pirep_id=pirep_id)
    return findings(facts, source, rules, around)


async def _file(
    uow: UnitOfWork,
    reader: Reader,
    pirep_id: str,
    basis: Basis,
    content: DraftContent,
    remarks: str,
    source: Source,
    pilot: Row,
) -> Answer:
    facts = checked(basis, content, now=uow.now)
    _draft_texts(content, remarks)
    settings = settings_of(reader, basis.airline_id)
    key = _claim_once(uow, reader, pirep_id, facts, settings.duplicate_window_minutes)
    found = judged(reader, facts, source, settings, pilot=pilot, pirep_id=pirep_id)
    refs = _refs(pirep_id, basis, facts.arrival, uow.actor.user_id)
    refs = replace(refs, ident=facts.ident)
    state = (await uow.load(PIREP, pirep_id)).state
    events = domain.file(state, refs, facts=facts, remarks=remarks, source=source, findings=found, duplicate_key=key)
    after = await uow.record(PIREP, pirep_id, *events)
    return Answer(pirep_id, {"state": after.status, "findings": [finding.model_dump(mode="json") for finding in found]})


def _claim_once(uow: UnitOfWork, reader: Reader, pirep_id: str, facts: FlightFacts, window_minutes: int) -> str | None:
    """Refuse the same flight again within the window; the claim does it for two at the very same moment."""
    if not window_minutes:
        return None
    window = timedelta(minutes=window_minutes)
    found = duplicates_of(
        reader,
        pilot_id=facts.pilot_id,
        airline_id=facts.airline_id,
        ident=facts.ident,
        departure=facts.departure,
        arrival=facts.planned_arrival,
        filed_since=uow.now - window,
        without=pirep_id,
    )
    sentence = (
        f"You filed {facts.ident} from {facts.departure} to {facts.planned_arrival} less than {window_minutes}"
        " minutes ago. Withdraw that report first if this one shall replace it."
    )
    if found:
        error = DomainError(sentence, rule="duplicate")
        error.extra["of"] = found[0]["id"]
        raise error
    bucket = int(uow.now.timestamp() // window.total_seconds())
    parts = (facts.pilot_id, facts.ident, facts.departure, facts.planned_arrival, window_minutes, bucket)
    key = "|".join(map(str, parts))
    uow.claim(DUPLICATE_SCOPE, key, PIREP.stream(pirep_id), sentence)
    return key


def _check_pilot(pilot: Row) -> None:
    if pilot["status"] != "active":
        sentence = f"{pilot['ident']} is not active ({pilot['status']}). Only active pilots report flights."
        raise DomainError(sentence, rule="pilot-not-active")


def _check_first(reader: Reader, basis: Basis) -> None:
    """A booking has one report."""
    if basis.booking_id is None:
        return
    known = pirep_of_booking(reader, basis.booking_id)
    if known is not None:
        sentence = f"There is a report on this booking already ({known['state']}). Go on with that one."
        error = DomainError(sentence, field="booking_id", rule="has-report", code="duplicate")
        error.extra["of"] = known["id"]
        raise error


def _refs(pirep_id: str, basis: Basis, arrival: str, user_id: str) -> Refs:
    return Refs(
        pirep_id=pirep_id,
        ident=basis.ident,
        pilot_id=basis.pilot_id,
        user_id=user_id,
        airline_id=basis.airline_id,
        aircraft_id=basis.aircraft_id,
        subfleet_id=basis.subfleet_id,
        route_id=basis.route_id,
        booking_id=basis.booking_id,
        departure=basis.departure,
        arrival=arrival,
    )


def _draft_refs(pirep_id: str, basis: Basis, content: DraftContent, user_id: str) -> tuple[Refs, dict[str, str]]:
    """A draft may still be wrong everywhere, but airports must exist: lists and maps show them."""
    arrival = basis.planned_arrival
    if content.arrival:
        airport = airports.get(content.arrival)
        if airport is None:
            sentence = f"No airport has the code “{content.arrival}”. Search by name or city."
            raise DomainError(sentence, field="arrival", code="unknown-code")
        arrival = airport.icao
    flight = {
        "registration": basis.registration,
        "type_icao": basis.type_icao,
        "planned_arrival": basis.planned_arrival,
        "callsign": content.callsign or basis.callsign,
        "flight_type": content.flight_type or basis.flight_type,
    }
    return _refs(pirep_id, basis, arrival, user_id), flight


def _draft_texts(content: DraftContent, remarks: str | None) -> str:
    errors = text_faults(content)
    if remarks and len(remarks) > MAX_REMARKS:
        errors.append(FieldError("remarks", f"At most {MAX_REMARKS:,} characters.", "too-long"))
    if errors:
        raise InvalidInput("Some texts are too long.", errors=errors)
    return remarks or ""


def _merged(state: Pirep, changes: dict[str, Any]) -> dict[str, Any]:
    """What the draft says, as a `Report`, with the changes on top."""
    refs, content = state.known, state.content
    if content is None:
        raise domain.wrong_state(state, f"This report is {domain.SAID[state.status]}; only drafts are rewritten.")
    written = content.model_dump()
    origin: dict[str, Any] = {"booking_id": refs.booking_id, "pilot_id": refs.pilot_id}
    if refs.booking_id is None:
        origin |= {
            "aircraft_id": refs.aircraft_id,
            "departure": refs.departure,
            "planned_arrival": state.planned_arrival,
        }
    origin |= {name: written.pop(name) for name in ("flight_number", "callsign", "flight_type")}
    report = {**written, "remarks": state.remarks, "source": state.source}
    for name, value in changes.items():
        if name in Origin.model_fields:
            origin[name] = value
        else:
            report[name] = value
    return {**report, "origin": origin}
