"""Reports: from a row of phpVMS to the facts of a flight, and what counts because of it."""

from __future__ import annotations

from datetime import datetime

from vamgr.crew import awards
from vamgr.crew import domain as crew
from vamgr.crew.domain import PILOT, Move
from vamgr.crew.events import AwardEarned, FlightCredited
from vamgr.exchange.phpvms.convert import code, key, moment, text, whole
from vamgr.exchange.phpvms.fleet import known_code, stand_in
from vamgr.exchange.phpvms.flown import Report, facts_of_report, landing_rate, pirep_name, remarks
from vamgr.exchange.phpvms.money import Books
from vamgr.exchange.phpvms.recording import SYSTEM, Fact, Step, facts_of
from vamgr.exchange.phpvms.schema import (
    ACCEPTED,
    CANCELLED,
    DELETED,
    DRAFT,
    IN_PROGRESS,
    PAUSED,
    PENDING,
    REJECTED,
)
from vamgr.exchange.phpvms.site import BEGUN, DECIDED, FILED, SAID, Translation, earliest
from vamgr.exchange.phpvms.spool import Row
from vamgr.finance.domain import JOURNAL
from vamgr.finance.events import EntryRefs, FlightFigures
from vamgr.fleet.domain import AIRCRAFT
from vamgr.fleet.events import AircraftAwaitsDecision, AircraftFlown
from vamgr.flights.domain import PIREP, Refs, counted
from vamgr.flights.events import (
    CommentAdded,
    DraftContent,
    PirepAccepted,
    PirepCancelled,
    PirepDiverted,
    PirepDrafted,
    PirepFiled,
    PirepRejected,
)
from vamgr.kernel.event import Event

_NOT_HANDED_IN = (IN_PROGRESS, DRAFT, PAUSED)


class Reports:
    def __init__(self, site: Translation, books: Books) -> None:
        self.site = site
        self.books = books
        self.reports: dict[str, Report] = {}
        self._earned: dict[str, list[str]] = {}

    # --- planning -----------------------------------------------------------------------------------------------------

    def plan(self) -> None:
        flown: dict[str, list[Move]] = {}
        for row in self.site.spool.rows("pireps", order="created_at, id"):
            report = self._planned(row)
            if report is None:
                continue
            self.reports[report.row_id] = report
            self.site.pireps[report.row_id] = report.id
            self._plan(report, row)
            if report.state == ACCEPTED:
                self.site.counting.add(report.row_id)
                move = Move(
                    report.id,
                    True,
                    known_code(code(row, "dpt_airport_id")),
                    known_code(code(row, "arr_airport_id")),
                    max(0, whole(row, "flight_time")),
                    landing_rate(row),
                )
                flown.setdefault(report.person.pilot_id, []).append(move)
        for moves in flown.values():
            for rule, flight in awards.earned(sorted(moves, key=lambda move: move.key)).items():
                self._earned.setdefault(flight, []).append(rule)
        for row in self.site.spool.rows("pirep_comments", order="created_at, id"):
            self._plan_comment(row)

    def _planned(self, row: Row) -> Report | None:
        site, which = self.site, pirep_name(row)
        state = whole(row, "state", PENDING)
        if state == DELETED or text(row, "deleted_at"):
            site.found.skipped("pireps", which, "It was deleted in phpVMS.")
            return None
        if state not in (*_NOT_HANDED_IN, PENDING, ACCEPTED, CANCELLED, REJECTED):
            site.found.skipped("pireps", which, f"Its state {state} is none that phpVMS 7 has.")
            return None
        person = site.people.get(key(row, "user_id"))
        if person is None:
            site.found.skipped("pireps", which, "Its pilot is not in the database any more.")
            return None
        airline = site.airlines.get(key(row, "airline_id"))
        if airline is None:
            site.found.adjusted("pireps", which, "Its airline is not in the database any more; its pilot's took it.")
            airline = person.airline
        plane = site.planes.get(key(row, "aircraft_id"))
        if plane is None:
            plane = stand_in(site, airline)
            site.found.adjusted(
                "pireps", which, "Its aircraft is not in the database any more; another one stands for it."
            )
        begun = site.at(
            earliest(moment(row, "created_at", "submitted_at", "block_off_time"), moment(row, "submitted_at")),
            person.begins,
            plane.begins,
            airline.begins,
        )
        filed = site.at(moment(row, "submitted_at"), begun) if text(row, "submitted_at") else begun
        decided = self._decided(row, state, filed)
        row_id = key(row, "id")
        return Report(row_id, site.id_of("pireps", row_id, begun), person, airline, plane, state, begun, filed, decided)

    def _decided(self, row: Row, state: int, filed: datetime) -> datetime:
        """phpVMS keeps no date of a decision: an acceptance posts money at once, another one touches the row last."""
        if state == ACCEPTED:
            posted = [
                at for line in self.books.of_pirep(key(row, "id")) if (at := moment(line, "created_at")) is not None
            ]
            return self.site.at(min([at for at in posted if at >= filed], default=filed), filed)
        return self.site.at(moment(row, "updated_at"), filed)

    def _plan(self, report: Report, row: Row) -> None:
        site = self.site
        handed_in = report.state not in _NOT_HANDED_IN and not (
            report.state == CANCELLED and not text(row, "submitted_at")
        )
        if not handed_in:
            report.left += 1
            site.plan(report.begun, BEGUN, _draft, (self, report))
        else:
            report.left += 1
            site.plan(report.filed, FILED, _file, (self, report))
        if report.state in (ACCEPTED, REJECTED, CANCELLED):
            report.left += 1
            site.plan(report.decided, DECIDED, _decide, (self, report))

    def _plan_comment(self, row: Row) -> None:
        report = self.reports.get(key(row, "pirep_id"))
        which = f"{key(row, 'id')} on {key(row, 'pirep_id')}"
        if report is None:
            self.site.found.skipped("pirep_comments", which, "Its report did not come along.")
        elif report.state in (*_NOT_HANDED_IN, CANCELLED):
            sentence = "vamgr has no comments on drafts and withdrawn reports: the text is in the report's remarks."
            self.site.found.adjusted("pirep_comments", which, sentence)
            report.early_comments.append(row)
        else:
            report.left += 1
            at = self.site.at(moment(row, "created_at"), report.filed)
            self.site.plan(at, SAID, _comment, (self, report, row))

    # --- recording ----------------------------------------------------------------------------------------------------

    def row(self, report: Report) -> Row:
        return next(self.site.spool.rows("pireps", "id = ?", (report.row_id,)))

    async def record(self, report: Report, at: datetime, actor: str, facts: list[Fact]) -> None:
        await self.site.recorder.record(Step(at, "pireps", report.row_id, tuple(facts), actor))
        self.done(report)

    def done(self, report: Report) -> None:
        report.left -= 1
        if report.left == 0:
            self.site.recorder.forget(PIREP, report.id)

    def refs(self, report: Report, ident: str, departure: str, arrival: str, route_id: str | None) -> Refs:
        return Refs(
            pirep_id=report.id,
            ident=ident,
            pilot_id=report.person.pilot_id,
            user_id=report.person.user_id,
            airline_id=report.airline.id,
            aircraft_id=report.plane.id,
            subfleet_id=report.plane.part.id,
            route_id=route_id,
            booking_id=None,
            departure=departure,
            arrival=arrival,
        )

    def awards_of(self, report: Report) -> list[Event]:
        return [
            AwardEarned(rule=rule, name=awards.BY_ID[rule].name, flight_id=report.id)
            for rule in self._earned.get(report.id, ())
        ]


# --- the steps --------------------------------------------------------------------------------------------------------


async def _draft(site: Translation, what: tuple[Reports, Report]) -> None:
    """In progress, paused and draft: what has been reported so far is a draft."""
    reports, report = what
    row = reports.row(report)
    facts = facts_of_report(site, report, row)
    refs = reports.refs(report, facts.ident, facts.departure, facts.arrival, facts.route_id)
    started = moment(row, "block_off_time")
    content = DraftContent(
        flight_number=facts.flight_number,
        callsign=facts.callsign,
        flight_type=facts.flight_type,
        arrival=facts.arrival,
        block_off_at=started,
        block_on_at=facts.block_on_at if text(row, "block_on_time") else None,
        block_fuel_kg=facts.block_fuel_kg or None,
        fuel_used_kg=facts.fuel_used_kg or None,
        landing_rate_fpm=facts.landing_rate_fpm,
        distance_nmi=facts.distance_nmi,
        cruise_level_ft=facts.cruise_level_ft,
        route_text=facts.route_text,
        fields=facts.fields[:30],
        fares=tuple((fare.code, fare.count) for fare in facts.fares) or None,
    )
    if report.state in (IN_PROGRESS, PAUSED):
        sentence = "It was being flown; what had been reported is a draft of the pilot's now."
        site.found.adjusted("pireps", pirep_name(row), sentence)
    drafted = PirepDrafted(
        **refs.fields(),
        registration=facts.registration,
        type_icao=facts.type_icao,
        planned_arrival=facts.planned_arrival,
        callsign=facts.callsign,
        flight_type=facts.flight_type,
        source="acars" if whole(row, "source") == 1 else "manual",
        content=content,
        remarks=remarks(site, report, row),
    )
    await reports.record(report, report.begun, report.person.user_id, facts_of(PIREP, report.id, [drafted]))


async def _file(site: Translation, what: tuple[Reports, Report]) -> None:
    reports, report = what
    row = reports.row(report)
    flight = facts_of_report(site, report, row)
    refs = reports.refs(report, flight.ident, flight.departure, flight.arrival, flight.route_id)
    filed = PirepFiled(
        **refs.fields(),
        source="acars" if whole(row, "source") == 1 else "manual",
        facts=flight,
        findings=(),
        duplicate_key=None,
        remarks=remarks(site, report, row),
    )
    facts = [Fact(PIREP, report.id, filed)]
    if flight.arrival != flight.planned_arrival:
        facts.append(Fact(PIREP, report.id, PirepDiverted(**refs.fields(), planned_arrival=flight.planned_arrival)))
    if report.state == PENDING:
        waits = AircraftAwaitsDecision(
            pirep_id=report.id,
            booking_id=None,
            ident=refs.ident,
            pilot_id=refs.pilot_id,
            departure=refs.departure,
            arrival=refs.arrival,
        )
        facts.append(Fact(AIRCRAFT, report.plane.id, waits, 0))
    await reports.record(report, report.filed, report.person.user_id, facts)


async def _decide(site: Translation, what: tuple[Reports, Report]) -> None:
    reports, report = what
    state = site.recorder.state(PIREP, report.id)
    same = state.known.fields()
    if report.state == REJECTED:
        rejected = PirepRejected(**same, decided_by=SYSTEM, reason="Rejected in phpVMS, which keeps no reason.")
        await reports.record(report, report.decided, SYSTEM, facts_of(PIREP, report.id, [rejected]))
    elif report.state == CANCELLED:
        cancelled = PirepCancelled(
            **same, by=report.person.user_id, reason="Cancelled in phpVMS.", was_filed=state.status != "draft"
        )
        await reports.record(report, report.decided, report.person.user_id, facts_of(PIREP, report.id, [cancelled]))
    else:
        await _accept(site, reports, report)


async def _accept(site: Translation, reports: Reports, report: Report) -> None:
    """The acceptance with what phpVMS's database says that it brought: hours, place, money."""
    state = site.recorder.state(PIREP, report.id)
    flight = state.filed_facts
    accepted = PirepAccepted(
        **counted(state.known, flight, state.source), decided_by=SYSTEM, reason=None, amended=False
    )
    credited = FlightCredited(
        flight_id=report.id,
        ident=accepted.ident,
        departure=accepted.departure,
        arrival=accepted.arrival,
        block_minutes=accepted.block_minutes,
        landing_rate_fpm=accepted.landing_rate_fpm,
        block_on_at=accepted.block_on_at,
    )
    pilot = PILOT.evolve(site.recorder.state(PILOT, report.person.pilot_id), credited)
    ranks = report.person.airline.ladder(site.recorder).active
    climbed = [credited, *crew.follow_hours(pilot, ranks, report.id), *reports.awards_of(report)]
    flown = AircraftFlown(
        flight_id=report.id,
        ident=accepted.ident,
        pilot_id=accepted.pilot_id,
        departure=accepted.departure,
        arrival=accepted.arrival,
        block_minutes=accepted.block_minutes,
        flight_minutes=accepted.flight_minutes,
        fuel_remaining_kg=accepted.fuel_remaining_kg,
        block_on_at=accepted.block_on_at,
    )
    facts = [Fact(PIREP, report.id, accepted)]
    facts += facts_of(PILOT, report.person.pilot_id, climbed, 0)
    facts.append(Fact(AIRCRAFT, report.plane.id, flown, 0))
    lines, elsewhere = reports.books.lines(reports.books.of_pirep(report.row_id), report.airline)
    if lines:
        refs = EntryRefs(
            pirep_id=report.id,
            pirep_ident=accepted.ident,
            pilot_id=accepted.pilot_id,
            user_id=accepted.user_id,
            aircraft_id=accepted.aircraft_id,
            subfleet_id=accepted.subfleet_id,
            route_id=accepted.route_id,
        )
        figures = FlightFigures(
            block_minutes=accepted.block_minutes,
            block_off_at=accepted.block_off_at,
            fuel_remaining_kg=accepted.fuel_remaining_kg,
        )
        memo = f"{accepted.ident} {accepted.departure}–{accepted.arrival}"
        entry_id = site.id_of("pirep money", report.row_id, report.decided)
        entry = reports.books.entry(
            entry_id, report.airline, accepted.block_on_at, "flight", memo, lines, refs, figures
        )
        facts.append(Fact(JOURNAL, report.id, entry, 0))
    await reports.record(report, report.decided, SYSTEM, facts)
    site.recorder.forget(JOURNAL, report.id)
    for row in elsewhere:
        await reports.books.post_alone(row)


async def _comment(site: Translation, what: tuple[Reports, Report, Row]) -> None:
    reports, report, row = what
    said = text(row, "comment")
    person = site.people.get(key(row, "user_id"))
    at = site.at(moment(row, "created_at"), report.filed, person.begins if person else None)
    if person is None:
        site.found.adjusted(
            "pirep_comments", key(row, "id"), "Its author is not there any more; it stands with the pilot's name."
        )
        said = f"(By somebody whom phpVMS no longer has) {said}"
        person = report.person
    comment = CommentAdded(
        pirep_id=report.id,
        ident=site.recorder.state(PIREP, report.id).known.ident,
        comment_id=site.id_of("pirep_comments", key(row, "id"), at),
        user_id=person.user_id,
        author="pilot" if person is report.person else "staff",
        text=said,
    )
    step = Step(at, "pirep_comments", key(row, "id"), tuple(facts_of(PIREP, report.id, [comment])), person.user_id)
    await site.recorder.record(step)
    reports.done(report)
