"""One site under translation: its rows, what stands for what, the agenda of what has to be recorded when."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from vamgr.crew.domain_ranks import RANKS, Ranks
from vamgr.exchange.phpvms import convert
from vamgr.exchange.phpvms.convert import id_of, key, moment, text
from vamgr.exchange.phpvms.findings import Findings
from vamgr.exchange.phpvms.recording import Recorder
from vamgr.exchange.phpvms.spool import Row, Spool
from vamgr.kernel.money import CURRENCIES

Doing = Callable[["Translation", Any], Awaitable[None]]

# What comes first when two things carry the same date.
AIRLINES, SUBFLEETS, AIRCRAFT, PEOPLE, ROUTES, BEGUN, FILED, DECIDED, SAID, MONEY, LATER, LAST = range(12)


@dataclass
class Airline:
    """``row`` as phpVMS has it; ``ranks``: vamgr's, by the site's rank id."""

    id: str
    row: Row
    icao: str
    begins: datetime
    ranks: dict[str, str] = field(default_factory=dict)
    hubs: list[str] = field(default_factory=list)

    def ladder(self, recorder: Recorder) -> Ranks:
        return recorder.state(RANKS, self.id)


@dataclass
class Part:
    """The aircraft of one type in a phpVMS subfleet: a subfleet of vamgr's. ``codes``: fare id → fare code."""

    id: str
    airline: Airline
    type_icao: str
    name: str
    begins: datetime
    codes: dict[str, str] = field(default_factory=dict)


@dataclass
class Plane:
    id: str
    row: Row
    part: Part
    registration: str
    begins: datetime


@dataclass
class Person:
    """``pilot_id``: the one pilot of a user, whoever else they flew for."""

    user_id: str
    pilot_id: str
    row: Row
    airline: Airline
    begins: datetime
    name: str
    email: str
    role: str = "pilot"
    ident: str = ""


class Translation:
    """Everything that is known while a site is translated. ``now``: the moment of the import, the end of its past."""

    def __init__(self, spool: Spool, recorder: Recorder, now: datetime, owner_email: str | None) -> None:
        self.spool = spool
        self.recorder = recorder
        self.now = now
        self.owner_email = owner_email
        self.found = Findings()
        self.settings = {
            (text(row, "key") or text(row, "id").replace("_", ".", 1)): text(row, "value")
            for row in spool.rows("settings")
        }
        self.currency = self._currency()
        self.first, self.last = self._span()
        self.airlines: dict[str, Airline] = {}
        self.parts: dict[str, list[Part]] = {}
        self.planes: dict[str, Plane] = {}
        self.people: dict[str, Person] = {}
        self.routes: dict[str, str] = {}
        self.pireps: dict[str, str] = {}
        self.counting: set[str] = set()
        self.fares: dict[str, Row] = {key(row, "id"): row for row in spool.rows("fares")}
        self.agenda: list[tuple[datetime, int, int, Doing, Any]] = []

    def at(self, wanted: datetime | None, *not_before: datetime | None) -> datetime:
        """The date, within the site's past, and not before what it needs."""
        bounds = [moment for moment in not_before if moment is not None]
        return min(self.now, max([wanted or self.first, *bounds]))

    def plan(self, at: datetime, order: int, doing: Doing, what: Any) -> None:
        self.agenda.append((min(at, self.now), order, len(self.agenda), doing, what))

    def id_of(self, table: str, row_id: str, at: datetime) -> str:
        return id_of(table, row_id, at)

    def minor(self, row: Row, column: str) -> int:
        return convert.minor(convert.number(row, column), self.currency)

    def setting(self, name: str) -> str:
        return self.settings.get(name, "")

    def on(self, name: str, default: bool) -> bool:
        value = self.setting(name).casefold()
        return default if value == "" else value in {"1", "true", "on", "yes"}

    def _currency(self) -> str:
        kept = self.setting("units.currency") or self.spool.value("journals", "max(currency)") or ""
        code = str(kept).strip().upper()
        if code in CURRENCIES:
            return code
        self.found.note("The site's database does not say in which currency it keeps its books; USD was taken.")
        return "USD"

    def _span(self) -> tuple[datetime, datetime]:
        """The site's first and last date, over everything that has one."""
        first, last = [], []
        for table, column in _DATED:
            if self.spool.has(table, column):
                low = self.spool.value(table, f'min("{column}")', f"\"{column}\" > '1990-01-01'")
                high = self.spool.value(table, f'max("{column}")', f"\"{column}\" > '1990-01-01'")
                first += [found] if (found := moment({"at": low}, "at")) else []
                last += [found] if (found := moment({"at": high}, "at")) else []
        begins = min([*first, self.now])
        return begins, min(max([*last, begins]), self.now)


_DATED = (
    ("airlines", "created_at"),
    ("users", "created_at"),
    ("subfleets", "created_at"),
    ("aircraft", "created_at"),
    ("flights", "created_at"),
    ("pireps", "created_at"),
    ("pireps", "submitted_at"),
    ("pirep_comments", "created_at"),
    ("user_awards", "created_at"),
    ("journal_transactions", "created_at"),
    ("journal_transactions", "post_date"),
)


def earliest(*dates: datetime | Iterable[datetime] | None) -> datetime | None:
    known: list[datetime] = []
    for one in dates:
        if isinstance(one, datetime):
            known.append(one)
        elif one is not None:
            known += list(one)
    return min(known, default=None)
