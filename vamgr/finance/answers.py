"""How entries of the ledger are shown: with names, and with the event that each followed from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import select

from vamgr.airline.queries import AirlineRef, airline_ref
from vamgr.crew.queries import PilotRef, pilot_ref
from vamgr.finance.accounts import account
from vamgr.finance.events import Formula
from vamgr.finance.views import lines_table
from vamgr.fleet.queries import AircraftRef, SubfleetRef, aircraft_ref, subfleet_ref
from vamgr.history.queries import HistoryActor, index_rows, latest_on, narrator
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row
from vamgr.network.queries import RouteRef, route_ref

T = TypeVar("T")


class PirepName(Model):
    id: str
    ident: str


class LineRefs(Model):
    route: RouteRef | None
    aircraft: AircraftRef | None
    subfleet: SubfleetRef | None
    pilot: PilotRef | None
    pirep: PirepName | None
    expense_id: str | None


class JournalLineAnswer(Model):
    """One side of an entry; one of debit and credit is 0. ``formula`` says how the amount came about."""

    index: int
    account: str
    account_name: str
    party: str
    pilot: PilotRef | None
    debit_minor: int
    credit_minor: int
    tag: str
    memo: str
    formula: Formula
    refs: LineRefs


class EntryCause(Model):
    """The event that the entry followed from."""

    event_id: str
    position: int
    type: str
    sentence: str
    topic: str
    actor: HistoryActor


class EntrySummary(Model):
    """``total_minor``: the sum of debits. ``cash_minor``: what the airline's cash changed by."""

    id: str
    airline: AirlineRef
    when: str
    posted_at: str
    kind: str
    memo: str
    currency: str
    total_minor: int
    cash_minor: int
    line_count: int
    cause: EntryCause
    reverses: str | None
    reversed_by: str | None
    position: int


class EntryDetail(EntrySummary):
    lines: list[JournalLineAnswer]


@dataclass
class Refs:
    """Small forms of things, each looked up once per request; None for what is not there."""

    reader: Reader
    _known: dict[str, Any] = field(default_factory=dict)

    def airline(self, thing: str) -> AirlineRef:
        found = self._ref("airline", thing, airline_ref)
        if found is None:
            raise NotFound("There is no such airline.")
        return found

    def of(self, row: Row, expense_id: str | None) -> LineRefs:
        pirep = PirepName(id=row["pirep_id"], ident=row["pirep_ident"]) if row["pirep_id"] else None
        return LineRefs(
            route=self._ref("route", row["route_id"], route_ref),
            aircraft=self._ref("aircraft", row["aircraft_id"], aircraft_ref),
            subfleet=self._ref("subfleet", row["subfleet_id"], subfleet_ref),
            pilot=self.pilot(row["pilot_id"]),
            pirep=pirep,
            expense_id=expense_id,
        )

    def pilot(self, thing: str | None) -> PilotRef | None:
        return self._ref("pilot", thing, pilot_ref)

    def named(self, dimension: str, thing: str) -> str | None:
        """What a route, aircraft, subfleet or pilot is called."""
        match dimension:
            case "route":
                route = self._ref("route", thing, route_ref)
                return route.ident if route else None
            case "aircraft":
                aircraft = self._ref("aircraft", thing, aircraft_ref)
                return aircraft.registration if aircraft else None
            case "subfleet":
                subfleet = self._ref("subfleet", thing, subfleet_ref)
                return subfleet.name if subfleet else None
            case _:
                pilot = self.pilot(thing)
                return f"{pilot.pilot_number} {pilot.name}" if pilot else None

    def _ref(self, kind: str, thing: str | None, find: Callable[[Reader, str], T]) -> T | None:
        if thing is None:
            return None
        key = f"{kind}:{thing}"
        if key not in self._known:
            try:
                self._known[key] = find(self.reader, thing)
            except NotFound:
                self._known[key] = None
        found: T | None = self._known[key]
        return found


def summaries(call: Call, rows: Sequence[Row]) -> list[EntrySummary]:
    """Entries for a list, their causes read from the log together."""
    refs, causes = Refs(call.reader), _causes(call, rows)
    return [EntrySummary(**_summary(refs, row), cause=causes[row["id"]]) for row in rows]


def details(call: Call, rows: Sequence[Row]) -> list[EntryDetail]:
    """Entries with their lines."""
    refs, causes = Refs(call.reader), _causes(call, rows)
    return [
        EntryDetail(**_summary(refs, row), cause=causes[row["id"]], lines=lines_of(call.reader, refs, row))
        for row in rows
    ]


def _summary(refs: Refs, row: Row) -> dict[str, Any]:
    same = (
        "id",
        "posted_at",
        "kind",
        "memo",
        "currency",
        "total_minor",
        "cash_minor",
        "line_count",
        "reverses",
        "reversed_by",
        "position",
    )
    return {
        **{name: row[name] for name in same},
        "airline": refs.airline(row["airline_id"]),
        "when": row["happened_at"],
    }


def lines_of(reader: Reader, refs: Refs, row: Row) -> list[JournalLineAnswer]:
    table = lines_table.c
    lines = reader.all(select(lines_table).where(table.entry_id == row["id"]).order_by(table.line))
    return [
        JournalLineAnswer(
            index=line["line"],
            account_name=account(line["account"]).name,
            pilot=refs.pilot(line["pilot_id"]),
            refs=refs.of(row, line["expense_id"]),
            **{name: line[name] for name in ("account", "party", "debit_minor", "credit_minor", "tag", "memo")},
            formula=Formula.model_validate(line["formula"]),
        )
        for line in lines
    ]


def _causes(call: Call, rows: Sequence[Row]) -> dict[str, EntryCause]:
    """By entry: the event that it reacted to; for a recurring expense, the one that last said what it is."""
    own = index_rows(call.reader, [row["event_id"] for row in rows])
    reacted = index_rows(call.reader, [one["cause_event_id"] for one in own.values() if one["cause_event_id"]])
    found: dict[str, Row] = {}
    for row in rows:
        mine = own[row["event_id"]]
        cause = reacted.get(mine["cause_event_id"] or "")
        if cause is None and row["expense_id"] is not None:
            cause = latest_on(call.reader, "expense", row["expense_id"], row["position"])
        found[row["id"]] = cause or mine
    entries = {entry.event_id: entry for entry in narrator(call).entries(list(found.values()))}
    return {entry_id: EntryCause.model_validate(entries[cause["event_id"]]) for entry_id, cause in found.items()}
