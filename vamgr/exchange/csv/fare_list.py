"""fares.csv: what the rows of subfleets refer to by a fare's code.

A subfleet here has its own fares, so this list is kept beside them: it is what ``Y?capacity=130`` in subfleets.csv is
completed from. Codes that only subfleets have are in the list as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vamgr.exchange.csv import cells
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.fares import fare_code
from vamgr.exchange.csv.rows import Column, Reading, RowKind, RowReader, at_most
from vamgr.exchange.csv.standing import Standing
from vamgr.kernel.read import Row
from vamgr.kernel.uow import UnitOfWork

KINDS = {"0": "pax", "1": "cargo"}


class Fares(RowKind):
    kind: Kind = "fares"
    ability = "fleet.manage"
    key_words = "code"
    columns = (
        Column("code", "1 to 4 letters and digits, such as Y.", required=True),
        Column("name", "What it is called.", required=True),
        Column("type", "0 for passengers, 1 for cargo.", required=True),
        Column("price", "Per passenger, or per kg."),
        Column("cost", "Per passenger, or per kg."),
        Column("capacity", "Seats, or kg; a subfleet may have its own.", required=True),
        Column("notes", "For the staff."),
        Column("active", "1 or 0."),
    )

    fields: Mapping[str, str] = {}

    def read(self, standing: Standing, row: Mapping[str, str]) -> Reading:
        take = RowReader(row)
        reading = take.reading
        currency = standing.airline["currency"]
        reading.label = row.get("code", "").upper()
        code = take.need("code", fare_code)
        if code is not None:
            reading.key = code
            reading.texts["code"] = code
            if _kept(standing, code) or _of_subfleet(standing, code):
                reading.target = code
        take.need("name", str)
        take.set("name", at_most(80))
        take.need("type", str)
        take.set("type", _kind)
        for column in ("price", "cost"):
            take.set(column, lambda text: cells.money_text(cells.money(text, currency), currency), empty="0")
        take.need("capacity", str)
        take.set("capacity", lambda text: str(cells.whole(text, least=0, most=100_000)))
        take.set("notes", at_most(2000))
        take.set_if_filled("active", lambda text: cells.flag(cells.truth(text)))
        return reading

    def texts(self, standing: Standing, target: str) -> dict[str, str]:
        return _kept(standing, target) or _of_subfleet(standing, target) or {}

    def targets(self, standing: Standing) -> Iterable[str]:
        airline_id = standing.airline["id"]
        kept = {
            subject.partition(":")[2]
            for kind, subject in standing.kept
            if kind == "fares" and subject.partition(":")[0] == airline_id
        }
        own = {fare["code"] for row in _subfleets(standing, standing.airline) for fare in row["fares"]}
        return sorted(kept | own)

    def subject(self, standing: Standing, target: str) -> str:
        return f"{standing.airline['id']}:{target}"

    def rehearse(self, standing: Standing, row: Reading, changed: set[str]) -> None:
        using = sum(
            any(fare["code"] == row.key for fare in one["fares"]) for one in _subfleets(standing, standing.airline)
        )
        if using and row.target is not None:
            row.notes.append("Subfleets that have this fare keep their own terms for it.")

    async def make(self, uow: UnitOfWork, standing: Standing, row: Reading) -> str:
        standing.keep("fares", self.subject(standing, row.key), {"active": "1", **row.texts})
        return row.key

    async def change(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        code = row.target or row.key
        standing.keep("fares", self.subject(standing, code), {**self.texts(standing, code), **row.texts})


def base_fare(standing: Standing, airline_id: str, code: str) -> dict[str, str] | None:
    """The list's fare of an airline, by column."""
    return standing.kept.get(("fares", f"{airline_id}:{code}"))


def _kept(standing: Standing, code: str) -> dict[str, str] | None:
    return base_fare(standing, standing.airline["id"], code)


def fare_of_subfleets(standing: Standing, airline: Row, code: str) -> dict[str, str] | None:
    """A fare as the airline's first subfleet that has it sells it."""
    currency = airline["currency"]
    for row in _subfleets(standing, airline):
        for fare in row["fares"]:
            if fare["code"] == code:
                return {
                    "code": code,
                    "name": fare["name"],
                    "type": "1" if fare["kind"] == "cargo" else "0",
                    "price": cells.money_text(fare["price_minor"], currency),
                    "cost": cells.money_text(fare["cost_minor"], currency),
                    "capacity": str(fare["capacity"]),
                    "notes": "",
                    "active": "1",
                }
    return None


def _of_subfleet(standing: Standing, code: str) -> dict[str, str] | None:
    return fare_of_subfleets(standing, standing.airline, code)


def _subfleets(standing: Standing, airline: Row) -> list[Row]:
    return [row for row in standing.subfleets.values() if row["airline_id"] == airline["id"]]


def _kind(text: str) -> str:
    folded = {"pax": "0", "passenger": "0", "cargo": "1"}.get(text.lower(), text)
    if folded not in KINDS:
        raise cells.CellFault(f"“{cells.shown(text)}” is no type of fare. Write 0 for passengers or 1 for cargo.")
    return folded
