"""The figures that must be the same on both sides: phpVMS's from its rows, vamgr's from its own tables, afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from sqlalchemy import func, select

from vamgr.crew.domain import PILOT
from vamgr.crew.views import pilots_table
from vamgr.exchange.phpvms.convert import whole
from vamgr.exchange.phpvms.findings import Total
from vamgr.exchange.phpvms.money import Books
from vamgr.exchange.phpvms.recording import Written
from vamgr.exchange.phpvms.schema import (
    ACCEPTED,
    CANCELLED,
    DRAFT,
    IN_PROGRESS,
    PAUSED,
    PENDING,
    PIREP_STATES,
    REJECTED,
)
from vamgr.exchange.phpvms.site import Airline, Person, Translation
from vamgr.finance.events import JournalPosted
from vamgr.finance.queries import cash_minor, pilot_balance_minor
from vamgr.fleet.domain import AIRCRAFT
from vamgr.fleet.views import aircraft_table
from vamgr.flights.events import PirepAccepted, PirepCancelled, PirepDrafted, PirepFiled, PirepRejected
from vamgr.flights.views import pireps_table
from vamgr.kernel.read import Reader
from vamgr.network.views import routes_table

_BECOMES = {
    IN_PROGRESS: "draft",
    DRAFT: "draft",
    PAUSED: "draft",
    PENDING: "filed",
    ACCEPTED: "accepted",
    REJECTED: "rejected",
    CANCELLED: "cancelled",
}


class After(Protocol):
    """vamgr's own figures."""

    def pilot_minutes(self, pilot_id: str) -> int: ...
    def pilot_flights(self, pilot_id: str) -> int: ...
    def aircraft_minutes(self, aircraft_id: str) -> int: ...
    def aircraft_place(self, aircraft_id: str) -> str: ...
    def reports(self) -> dict[str, int]:
        """By state."""
        ...

    def flown(self, airline_id: str) -> tuple[int, int]:
        """(accepted flights, minutes) of an airline."""
        ...

    def cash(self, airline_id: str) -> int: ...
    def pilot_balance(self, pilot_id: str) -> int: ...
    def aircraft_count(self) -> int: ...
    def route_count(self) -> int: ...


def compare(site: Translation, books: Books, after: After) -> list[Total]:
    return [
        *_reports(site, after),
        *_airlines(site, after),
        *_balances(site, books, after),
        *_pilots(site, after),
        *_aircraft(site, after),
        _count(site, "aircraft", after.aircraft_count(), "aircraft", extra=_stand_ins(site)),
        _count(site, "flights", after.route_count(), "routes", extra=-_skipped_routes(site)),
    ]


def total(
    what: str, of: str, unit: str, before: int, after: int, sentence: str | None = None, currency: str | None = None
) -> Total:
    return Total(
        what=what,
        of=of,
        unit=unit,
        currency=currency,
        before=before,
        after=after,
        same=before == after,
        sentence=sentence,
    )


def _reports(site: Translation, after: After) -> Iterable[Total]:
    deleted_too = " OR deleted_at IS NOT NULL" if site.spool.has("pireps", "deleted_at") else ""
    rows = site.spool.groups("pireps", "state", "count(*)", f"NOT (state = 4{deleted_too})")
    before: dict[str, int] = {}
    said: dict[str, list[str]] = {}
    for state, count in rows.items():
        became = _BECOMES.get(int(state))
        if became is not None:
            before[became] = before.get(became, 0) + count
            said.setdefault(became, []).append(PIREP_STATES[int(state)])
    found = after.reports()
    for state in ("accepted", "filed", "rejected", "cancelled", "draft"):
        was, now = before.get(state, 0), found.get(state, 0)
        if was or now:
            words = ", ".join(sorted(said.get(state, [])))
            why = f"In phpVMS: {words}." if words and words != state else None
            yield total(
                "reports",
                state,
                "reports",
                was,
                now,
                why if was == now else f"{why or ''} See the skipped reports.".strip(),
            )


def _airlines(site: Translation, after: After) -> Iterable[Total]:
    flights: dict[str, int] = {}
    minutes: dict[str, int] = {}
    where = f"state = {ACCEPTED}" + (" AND deleted_at IS NULL" if site.spool.has("pireps", "deleted_at") else "")
    for airline_id, count in site.spool.groups("pireps", "airline_id", "count(*)", where).items():
        flights[str(airline_id)] = count
    for airline_id, sum_ in site.spool.groups("pireps", "airline_id", "sum(flight_time)", where).items():
        minutes[str(airline_id)] = int(sum_ or 0)
    for row_id, airline in site.airlines.items():
        now_flights, now_minutes = after.flown(airline.id)
        kept_flights, kept_minutes = whole(airline.row, "total_flights"), whole(airline.row, "total_time")
        was_flights, was_minutes = flights.get(row_id, 0), minutes.get(row_id, 0)
        said = None
        if (kept_flights, kept_minutes) not in {(was_flights, was_minutes), (0, 0)}:
            said = (
                f"phpVMS's own counter says {kept_flights:,} flights and {kept_minutes:,} min;"
                " its accepted reports are what is compared here."
            )
        yield total("flights", airline.icao, "flights", was_flights, now_flights, said)
        yield total("minutes", airline.icao, "min", was_minutes, now_minutes)


def _balances(site: Translation, books: Books, after: After) -> Iterable[Total]:
    pilots_before = pilots_after = count = 0
    by_airline: dict[str, int] = {}
    for journal_id, owner in books.owners.items():
        balance = whole(books.rows[journal_id], "balance")
        if isinstance(owner, Airline):
            by_airline[owner.id] = by_airline.get(owner.id, 0) + balance
    for airline in site.airlines.values():
        yield total(
            "balance",
            airline.icao,
            "minor",
            by_airline.get(airline.id, 0),
            after.cash(airline.id),
            currency=site.currency,
        )
    by_pilot: dict[str, int] = {}
    for journal_id, owner in books.owners.items():
        if isinstance(owner, Person):
            by_pilot[owner.pilot_id] = by_pilot.get(owner.pilot_id, 0) + whole(books.rows[journal_id], "balance")
    for person in site.people.values():
        was, now = by_pilot.get(person.pilot_id, 0), after.pilot_balance(person.pilot_id)
        if was != now:
            yield total("balance", _pilot(person), "minor", was, now, currency=site.currency)
        else:
            count, pilots_before, pilots_after = count + 1, pilots_before + was, pilots_after + now
    yield total(
        "balance",
        f"{count:,} pilots",
        "minor",
        pilots_before,
        pilots_after,
        "Each of them has the same.",
        site.currency,
    )


def _pilot(person: Person) -> str:
    return f"pilot {whole(person.row, 'pilot_id') or whole(person.row, 'id')}"


def _pilots(site: Translation, after: After) -> Iterable[Total]:
    count = before = now_all = 0
    for person in site.people.values():
        was = whole(person.row, "flight_time") + max(0, whole(person.row, "transfer_time"))
        now = after.pilot_minutes(person.pilot_id)
        flights, counted = whole(person.row, "flights"), after.pilot_flights(person.pilot_id)
        who = _pilot(person)
        if was != now:
            yield total("minutes", who, "min", was, now)
        else:
            count, before, now_all = count + 1, before + was, now_all + now
        if flights != counted:
            sentence = "phpVMS's counter of this pilot; vamgr counts the accepted reports that there are."
            yield total("flights", who, "flights", flights, counted, sentence)
    yield total("minutes", f"{count:,} pilots", "min", before, now_all, "Each of them has the same.")


def _aircraft(site: Translation, after: After) -> Iterable[Total]:
    count = before = now_all = 0
    for plane in site.planes.values():
        if "flight_time" not in plane.row:
            continue
        was, now = whole(plane.row, "flight_time"), after.aircraft_minutes(plane.id)
        if was != now:
            sentence = "phpVMS's counter of this aircraft; vamgr counts the accepted reports that there are."
            yield total("minutes", plane.registration, "min", was, now, sentence)
        else:
            count, before, now_all = count + 1, before + was, now_all + now
    yield total("minutes", f"{count:,} aircraft", "min", before, now_all, "Each of them has the same.")


def _count(site: Translation, table: str, after: int, unit: str, extra: int) -> Total:
    rows = site.spool.counts.get(table, 0)
    said = None
    if extra:
        said = (
            f"{abs(extra):,} {'stand for what phpVMS no longer has' if extra > 0 else 'were skipped, see the table'}."
        )
    return total(unit, "all", unit, rows, after, said)


def _stand_ins(site: Translation) -> int:
    return sum(1 for plane in site.planes.values() if "flight_time" not in plane.row)


def _skipped_routes(site: Translation) -> int:
    return site.spool.counts.get("flights", 0) - len(site.routes)


class Look:
    """A sink that writes nothing and counts: the figures of a look."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.states: dict[str, str] = {}
        self.by_airline: dict[str, tuple[int, int]] = {}
        self.money: dict[str, int] = {}

    async def number(self, scope: str) -> int:
        self._numbers[scope] = self._numbers.get(scope, 0) + 1
        return self._numbers[scope]

    async def take(self, written: Written) -> None:
        for fact in written.step.facts:
            match fact.event:
                case PirepDrafted():
                    self.states[fact.id] = "draft"
                case PirepFiled():
                    self.states[fact.id] = "filed"
                case PirepRejected():
                    self.states[fact.id] = "rejected"
                case PirepCancelled():
                    self.states[fact.id] = "cancelled"
                case PirepAccepted(airline_id=airline_id, block_minutes=minutes):
                    self.states[fact.id] = "accepted"
                    flights, flown = self.by_airline.get(airline_id, (0, 0))
                    self.by_airline[airline_id] = (flights + 1, flown + minutes)
                case JournalPosted(airline_id=airline_id, lines=lines):
                    for line in lines:
                        if line.account in ("cash", "pilot_balance"):
                            whose = line.pilot_id or airline_id
                            self.money[whose] = self.money.get(whose, 0) + line.debit_minor - line.credit_minor
                case _:
                    pass

    async def finish(self) -> None: ...


class Folded:
    """After a look: the figures of what would be recorded."""

    def __init__(self, site: Translation, look: Look) -> None:
        self._site = site
        self._look = look

    def pilot_minutes(self, pilot_id: str) -> int:
        return self._site.recorder.state(PILOT, pilot_id).total_minutes

    def pilot_flights(self, pilot_id: str) -> int:
        return len(self._site.recorder.state(PILOT, pilot_id).flights)

    def aircraft_minutes(self, aircraft_id: str) -> int:
        return self._site.recorder.state(AIRCRAFT, aircraft_id).block_minutes

    def aircraft_place(self, aircraft_id: str) -> str:
        return self._site.recorder.state(AIRCRAFT, aircraft_id).location

    def reports(self) -> dict[str, int]:
        return Counter(self._look.states.values())

    def flown(self, airline_id: str) -> tuple[int, int]:
        return self._look.by_airline.get(airline_id, (0, 0))

    def cash(self, airline_id: str) -> int:
        return self._look.money.get(airline_id, 0)

    def pilot_balance(self, pilot_id: str) -> int:
        return self._look.money.get(pilot_id, 0)

    def aircraft_count(self) -> int:
        return len(self._site.planes)

    def route_count(self) -> int:
        return len(self._site.routes)


class FromTables:
    """After an import: the figures of vamgr's own read tables, which the API answers from."""

    def __init__(self, reader: Reader) -> None:
        self._pilots = {row["id"]: row for row in reader.all(select(pilots_table))}
        self._aircraft = {row["id"]: row for row in reader.all(select(aircraft_table))}
        by_state = select(pireps_table.c.state, func.count().label("count")).group_by(pireps_table.c.state)
        self._states = {row["state"]: row["count"] for row in reader.all(by_state)}
        flown = (
            select(
                pireps_table.c.airline_id,
                func.count().label("count"),
                func.sum(pireps_table.c.block_minutes).label("minutes"),
            )
            .where(pireps_table.c.state == "accepted")
            .group_by(pireps_table.c.airline_id)
        )
        self._flown = {row["airline_id"]: (row["count"], int(row["minutes"] or 0)) for row in reader.all(flown)}
        self._routes = int(reader.scalar(select(func.count()).select_from(routes_table)) or 0)
        self._reader = reader

    def pilot_minutes(self, pilot_id: str) -> int:
        return int(self._pilots[pilot_id]["total_minutes"])

    def pilot_flights(self, pilot_id: str) -> int:
        return int(self._pilots[pilot_id]["flights"])

    def aircraft_minutes(self, aircraft_id: str) -> int:
        return int(self._aircraft[aircraft_id]["block_minutes_total"])

    def aircraft_place(self, aircraft_id: str) -> str:
        return str(self._aircraft[aircraft_id]["location"])

    def reports(self) -> dict[str, int]:
        return dict(self._states)

    def flown(self, airline_id: str) -> tuple[int, int]:
        return self._flown.get(airline_id, (0, 0))

    def cash(self, airline_id: str) -> int:
        return cash_minor(self._reader, airline_id)

    def pilot_balance(self, pilot_id: str) -> int:
        return pilot_balance_minor(self._reader, pilot_id)

    def aircraft_count(self) -> int:
        return len(self._aircraft)

    def route_count(self) -> int:
        return self._routes
