"""What there is while a file is looked at: read once, so that fifty thousand rows ask no table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from vamgr.airline.domain import effective
from vamgr.airline.events import AirlineSettings
from vamgr.airline.views import airlines_table, hubs_table, settings_table
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.views import kept_table
from vamgr.finance.views_expenses import expenses_table
from vamgr.fleet.domain import registration_key
from vamgr.fleet.views import aircraft_table, subfleets_table
from vamgr.kernel.read import Reader, Row
from vamgr.network.domain import route_key
from vamgr.network.views import overrides_table, routes_table

_NEEDS: dict[Kind, frozenset[str]] = {
    "airports": frozenset({"overrides"}),
    "fares": frozenset({"subfleets"}),
    "subfleets": frozenset({"subfleets"}),
    "aircraft": frozenset({"subfleets", "aircraft"}),
    "flights": frozenset({"subfleets", "routes"}),
    "expenses": frozenset({"subfleets", "aircraft", "expenses"}),
}


@dataclass
class Standing:
    """``airline``: of rows that name none. ``kept``: (kind, subject) → columns that go out as they came in.
    ``fuel_per_lb``: how airports' files give fuel prices. ``may``: the abilities of whoever imports.

    ``spoken_for``: things that a row of the file was found to be about; ``added``: subfleets that were set up on the
    way; ``to_keep``: columns that the row being done wants kept.
    """

    now: datetime
    airline: Row
    fuel_per_lb: bool = True
    airlines: dict[str, Row] = field(default_factory=dict)
    settings: dict[str, AirlineSettings] = field(default_factory=dict)
    hubs: dict[str, set[str]] = field(default_factory=dict)
    kept: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    subfleets: dict[str, Row] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    aircraft: dict[str, Row] = field(default_factory=dict)
    routes: dict[str, Row] = field(default_factory=dict)
    expenses: dict[str, Row] = field(default_factory=dict)
    overrides: dict[str, Row] = field(default_factory=dict)
    airlines_by_icao: dict[str, Row] = field(default_factory=dict)
    subfleets_by_code: dict[tuple[str, str], str] = field(default_factory=dict)
    aircraft_by_registration: dict[str, str] = field(default_factory=dict)
    routes_by_key: dict[str, str] = field(default_factory=dict)
    may: frozenset[str] = frozenset({"*"})
    spoken_for: set[str] = field(default_factory=set)
    added: list[str] = field(default_factory=list)
    to_keep: dict[tuple[Kind, str], dict[str, str]] = field(default_factory=dict)

    def can(self, ability: str) -> bool:
        """Whether whoever imports may do that, too."""
        return "*" in self.may or ability in self.may

    def subfleet_with(self, code: str, airline_id: str | None = None) -> str | None:
        """The active subfleet of that code (or name): of the airline, or of any, this one's first."""
        wanted = code.upper()
        if airline_id is not None:
            return self.subfleets_by_code.get((airline_id, wanted))
        found = self.subfleets_by_code.get((self.airline["id"], wanted))
        others = (self.subfleets_by_code.get((one, wanted)) for one in self.airlines)
        return found or next((one for one in others if one is not None), None)

    def types_of(self, airline_id: str) -> list[str]:
        """The types of an airline's subfleets, by name of the subfleet."""
        return [row["type_icao"] for row in self.subfleets.values() if row["airline_id"] == airline_id]

    def add_subfleet(self, row: Row, code: str) -> None:
        """One that this import has just set up."""
        self.subfleets[row["id"]] = row
        self.codes[row["id"]] = code
        self.subfleets_by_code[row["airline_id"], code.upper()] = row["id"]
        self.added.append(row["id"])

    def forget_added(self, but: int) -> None:
        """Those that came to nothing: all but the first so many."""
        for subfleet_id in self.added[but:]:
            row = self.subfleets.pop(subfleet_id)
            del self.subfleets_by_code[row["airline_id"], self.codes.pop(subfleet_id).upper()]
        del self.added[but:]

    def keep(self, kind: Kind, subject: str, columns: dict[str, str]) -> None:
        """Let columns be kept with the row that is being done."""
        self.to_keep.setdefault((kind, subject), {}).update(columns)


def load(
    reader: Reader,
    kind: Kind,
    *,
    airline_id: str,
    now: datetime,
    fuel_per_lb: bool = True,
    may: frozenset[str] = frozenset({"*"}),
    everything: bool = False,
) -> Standing:
    """Read what a kind of file needs; ``everything``: also what only an export of airports needs. For any thread."""
    airlines = {row["id"]: row for row in _all(reader, select(airlines_table).order_by(airlines_table.c.number))}
    standing = Standing(now=now, airline=airlines[airline_id], fuel_per_lb=fuel_per_lb, airlines=airlines, may=may)
    standing.airlines_by_icao = {row["icao"]: row for row in airlines.values()}
    standing.settings = _settings(reader, airlines)
    for row in _all(reader, select(hubs_table)):
        standing.hubs.setdefault(row["airport"], set()).add(row["airline_id"])
    for row in _all(reader, select(kept_table).where(kept_table.c.kind.in_({kind, "fares", "subfleets"}))):
        standing.kept[row["kind"], row["subject"]] = row["columns"]
    needs = _NEEDS[kind] | ({"routes", "aircraft"} if everything else frozenset())
    if "subfleets" in needs:
        _load_subfleets(reader, standing)
    if "aircraft" in needs:
        there = select(aircraft_table).where(aircraft_table.c.gone.is_(None)).order_by(aircraft_table.c.registration)
        standing.aircraft = {row["id"]: row for row in _all(reader, there)}
        standing.aircraft_by_registration = {
            registration_key(row["registration"]): row["id"] for row in standing.aircraft.values()
        }
    if "routes" in needs:
        table = routes_table.c
        open_ones = select(routes_table).where(table.status != "closed").order_by(table.ident, table.id)
        standing.routes = {row["id"]: row for row in _all(reader, open_ones)}
        standing.routes_by_key = {
            route_key(row["airline_id"], row["flight_number"], row["code"], row["leg"]): row["id"]
            for row in standing.routes.values()
        }
    if "expenses" in needs:
        active = select(expenses_table).where(expenses_table.c.status == "active").order_by(expenses_table.c.name)
        standing.expenses = {row["id"]: row for row in _all(reader, active)}
    if "overrides" in needs:
        standing.overrides = {row["icao"]: row for row in _all(reader, select(overrides_table))}
    return standing


def _load_subfleets(reader: Reader, standing: Standing) -> None:
    rows = _all(reader, select(subfleets_table).order_by(subfleets_table.c.number))
    kept = {subject: columns for (kind, subject), columns in standing.kept.items() if kind == "subfleets"}
    standing.codes = codes_of(rows, kept)
    active = sorted((row for row in rows if row["status"] == "active"), key=lambda row: str(row["name"]))
    standing.subfleets = {row["id"]: row for row in active}
    for row in active:
        standing.subfleets_by_code.setdefault((row["airline_id"], row["name"].upper()), row["id"])
    for row in active:
        standing.subfleets_by_code[row["airline_id"], standing.codes[row["id"]].upper()] = row["id"]


def codes_of(rows: Iterable[Row], kept: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Subfleet id → the short code that files have for it, one for each within its airline. Pure.

    What a file called it; else its type's designator for the first of the airline's that has the type, and
    ``A320-7`` with its number for the others, so that a later one never takes a code over.
    """
    rows = sorted(rows, key=lambda row: int(row["number"]))
    codes = {row["id"]: kept[row["id"]]["type"] for row in rows if "type" in kept.get(row["id"], {})}
    taken = {(row["airline_id"], codes[row["id"]].upper()) for row in rows if row["id"] in codes}
    for row in rows:
        if row["id"] not in codes:
            plain = (row["airline_id"], row["type_icao"])
            codes[row["id"]] = f"{row['type_icao']}-{row['number']}" if plain in taken else row["type_icao"]
            taken.add(plain)
    return codes


def _settings(reader: Reader, airlines: Iterable[str]) -> dict[str, AirlineSettings]:
    values: dict[str, dict[str, Any]] = {}
    for row in _all(reader, select(settings_table)):
        values.setdefault(row["airline_id"], {})[row["name"]] = row["value"]
    return {airline_id: effective(values.get("", {}), values.get(airline_id, {})) for airline_id in airlines}


def _all(reader: Reader, statement: Select[Any]) -> list[Row]:
    return list(reader.stream(statement))
