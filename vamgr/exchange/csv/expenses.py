"""expenses.csv: what is paid per flight, day and month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from vamgr.exchange.csv import cells
from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.flights import airline_with
from vamgr.exchange.csv.rows import Column, Reading, RowKind, RowReader, airport_code, at_most
from vamgr.exchange.csv.standing import Standing
from vamgr.finance import commands, domain_expenses
from vamgr.finance.domain_expenses import EXPENSE
from vamgr.finance.events import AttachedKind, Attachment, ExpenseKind, ExpenseTerms
from vamgr.fleet.domain import registration_key
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Row
from vamgr.kernel.uow import UnitOfWork
from vamgr.network.domain import FLIGHT_TYPES

_KINDS: dict[str, ExpenseKind] = {"F": "per_flight", "D": "daily", "M": "monthly"}
_REFS: dict[str, AttachedKind] = {"Subfleet": "subfleet", "Aircraft": "aircraft", "Airport": "airport"}
_MOST_MINOR = 10**13


class Expenses(RowKind):
    kind: Kind = "expenses"
    ability = "finance.manage"
    key_words = "airline and name (then what it hangs on)"
    columns = (
        Column("airline", "The airline's ICAO code; empty: every airline pays it."),
        Column("name", "What it is called.", required=True),
        Column("amount", "In the airline's currency.", required=True),
        Column("type", "F per flight, D daily, M monthly.", required=True),
        Column("flight_type", "IATA service types with commas between; empty is all."),
        Column("charge_to_user", "1: the pilot pays it."),
        Column("multiplier", "1: it is multiplied as the subfleet's ground handling is."),
        Column("active", "0: it ended yesterday; 1: it goes on; empty leaves it as it is."),
        Column("ref_model", "Subfleet, Aircraft or Airport; empty: the airline.", aliases=("ref_model_type",)),
        Column("ref_model_id", "The subfleet's code, the registration or the airport's code."),
    )

    fields: Mapping[str, str] = {
        "flight_types": "flight_type",
        "charge_to_pilot": "charge_to_user",
        "use_ground_handling_multiplier": "multiplier",
        "ends_on": "active",
        "attached_to.id": "ref_model_id",
        "airline_id": "airline",
    }

    def read(self, standing: Standing, row: Mapping[str, str]) -> Reading:
        take = RowReader(row)
        reading, texts = take.reading, take.reading.texts
        airline = take.take("airline", lambda text: airline_with(standing, text))
        currency = (airline or standing.airline)["currency"]
        texts["airline"] = airline["icao"] if airline else ""
        name = take.need("name", at_most(80))
        texts["name"] = reading.label = name or ""
        take.need("amount", str)
        take.set("amount", lambda text: _amount(text, currency))
        take.need("type", str)
        take.set("type", _kind)
        take.set("flight_type", _flight_types)
        for column in ("charge_to_user", "multiplier"):
            take.set(column, lambda text: cells.flag(_switch(text)), empty="0")
        take.set_if_filled("active", lambda text: cells.flag(cells.truth(text)))
        model = take.take("ref_model", _model) or ""
        texts["ref_model"] = model
        texts["ref_model_id"] = ""
        if model:
            airline_id = airline["id"] if airline else None
            found = take.need("ref_model_id", lambda text: _referred(standing, model, airline_id, text))
            texts["ref_model_id"] = found or ""
        if name and not reading.errors:
            self._find(standing, reading)
        return reading

    def _find(self, standing: Standing, reading: Reading) -> None:
        """The expense that a row is about: of those with its airline and name the one that is most like it."""
        texts = reading.texts
        candidates = [
            (one, self.texts(standing, one))
            for one, row in standing.expenses.items()
            if row["name"].strip() == texts["name"] and one not in standing.spoken_for
        ]
        candidates = [(one, now) for one, now in candidates if now["airline"] == texts["airline"]]

        def likeness(candidate: tuple[str, dict[str, str]]) -> int:
            return sum(candidate[1][column] == text for column, text in texts.items())

        best = max(candidates, key=likeness, default=None)
        reading.key = "\n".join(texts[column] for column in ("airline", "name", "type", "ref_model", "ref_model_id"))
        if best is not None:
            reading.target = best[0]
            standing.spoken_for.add(best[0])

    def texts(self, standing: Standing, target: str) -> dict[str, str]:
        row = standing.expenses[target]
        airline = standing.airlines.get(row["airline_id"] or "")
        kinds = {kind: code for code, kind in _KINDS.items()}
        models = {kind: model for model, kind in _REFS.items()}
        return {
            "airline": airline["icao"] if airline else "",
            "name": row["name"].strip(),
            "amount": cells.money_text(row["amount_minor"], row["currency"]),
            "type": kinds[row["kind"]],
            "flight_type": ",".join(sorted(row["flight_types"])),
            "charge_to_user": cells.flag(row["charge_to_pilot"]),
            "multiplier": cells.flag(row["use_ground_handling_multiplier"]),
            "active": cells.flag(not row["ends_on"] or row["ends_on"] >= standing.now.date().isoformat()),
            "ref_model": models.get(row["attached_kind"], ""),
            "ref_model_id": _reference(standing, row),
        }

    def targets(self, standing: Standing) -> Iterable[str]:
        return standing.expenses

    def subject(self, standing: Standing, target: str) -> str:
        return target

    def rehearse(self, standing: Standing, row: Reading, changed: set[str]) -> None:
        now = standing.expenses.get(row.target or "")
        content = self._content(standing, row, changed, _content_of_row(now) if now else None)
        attached = Attachment(kind=content.attached_kind, id=content.attached_id, label="")
        terms = ExpenseTerms(
            **content.model_dump(exclude={"airline_id", "currency", "attached_kind", "attached_id"}),
            attached_to=attached,
        )
        domain_expenses.define(content.airline_id, content.currency, terms)

    async def make(self, uow: UnitOfWork, standing: Standing, row: Reading) -> str:
        content = self._content(standing, row, set(row.texts), None)
        return await commands.define_expense(uow, commands.DefineExpense(content=content))

    async def change(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        target = row.target or ""
        state = (await uow.load(EXPENSE, target)).state
        if state.terms is None or state.removed:
            raise NotFound("This expense was removed in the meantime.")
        content = self._content(standing, row, changed, content_of(state.airline_id, state.currency, state.terms))
        await commands.change_expense(uow, commands.ChangeExpense(expense_id=target, content=content))

    def _content(
        self, standing: Standing, row: Reading, columns: set[str], before: commands.ExpenseContent | None
    ) -> commands.ExpenseContent:
        texts = row.texts
        airline = standing.airlines_by_icao.get(texts["airline"])
        values: dict[str, Any] = before.model_dump() if before else {}
        if before is None:
            values |= {"airline_id": airline["id"] if airline else None}
            values |= {"currency": (airline or standing.airline)["currency"], "name": texts["name"]}
        wanted = set(texts) if before is None else columns
        if "amount" in wanted:
            values["amount_minor"] = cells.money(texts["amount"], values["currency"], most_minor=_MOST_MINOR)
        if "type" in wanted:
            values["kind"] = _KINDS[texts["type"]]
        if "flight_type" in wanted:
            values["flight_types"] = tuple(code for code in texts["flight_type"].split(",") if code)
        if "charge_to_user" in wanted:
            values["charge_to_pilot"] = texts["charge_to_user"] == "1"
        if "multiplier" in wanted:
            values["use_ground_handling_multiplier"] = texts["multiplier"] == "1"
        if "active" in wanted and (before is not None or texts["active"] == "0"):
            values["ends_on"] = None if texts["active"] == "1" else standing.now.date() - timedelta(days=1)
        if wanted & {"ref_model", "ref_model_id"}:
            values["attached_kind"] = _REFS.get(texts["ref_model"], "airline")
            values["attached_id"] = _referred_id(standing, texts, values["airline_id"])
        return commands.ExpenseContent.model_validate(values)


def content_of(airline_id: str | None, currency: str, terms: ExpenseTerms) -> commands.ExpenseContent:
    """An expense as the command that would make it again."""
    rest = terms.model_dump(exclude={"attached_to"})
    on = terms.attached_to
    return commands.ExpenseContent(
        airline_id=airline_id, currency=currency, attached_kind=on.kind, attached_id=on.id, **rest
    )


def _content_of_row(row: Row) -> commands.ExpenseContent:
    days = {name: date.fromisoformat(row[name]) if row[name] else None for name in ("starts_on", "ends_on")}
    known = {name: row[name] for name in commands.ExpenseContent.model_fields}
    return commands.ExpenseContent.model_validate({**known, **days})


def _reference(standing: Standing, row: Row) -> str:
    match row["attached_kind"]:
        case "subfleet":
            return standing.codes.get(row["attached_id"], "")
        case "aircraft":
            aircraft = standing.aircraft.get(row["attached_id"])
            return aircraft["registration"] if aircraft else ""
        case "airport":
            return str(row["attached_id"])
        case _:
            return ""


def _referred(standing: Standing, model: str, airline_id: str | None, text: str) -> str:
    """What a row hangs on, in its one form. Raises CellFault."""
    if model == "Airport":
        return airport_code(text)
    if model == "Subfleet":
        found = standing.subfleet_with(text, airline_id)
        if found is None:
            raise CellFault(f"There is no subfleet {cells.shown(text)}. Import the subfleets first.")
        return standing.codes[found]
    known = standing.aircraft_by_registration.get(registration_key(text))
    if known is None:
        raise CellFault(f"There is no aircraft {cells.shown(text)}. Import the aircraft first.")
    return str(standing.aircraft[known]["registration"])


def _referred_id(standing: Standing, texts: Mapping[str, str], airline_id: str | None) -> str | None:
    match texts["ref_model"]:
        case "Airport":
            return texts["ref_model_id"]
        case "Subfleet":
            return standing.subfleet_with(texts["ref_model_id"], airline_id)
        case "Aircraft":
            return standing.aircraft_by_registration.get(registration_key(texts["ref_model_id"]))
        case _:
            return None


def _amount(text: str, currency: str) -> str:
    minor = cells.money(text, currency, most_minor=_MOST_MINOR)
    if minor == 0:
        raise CellFault("An expense of 0 is none. Give an amount, or leave the row out.")
    return cells.money_text(minor, currency)


def _kind(text: str) -> str:
    code = text.upper()[:1]
    if code not in _KINDS:
        raise CellFault(f"“{cells.shown(text)}” is no type. Write F per flight, D daily or M monthly.")
    return code


def _flight_types(text: str) -> str:
    codes = sorted({code.strip().upper() for code in text.split(",") if code.strip()})
    unknown = [code for code in codes if code not in FLIGHT_TYPES]
    if unknown:
        raise CellFault(f"“{cells.shown(unknown[0])}” is no IATA service type.")
    return ",".join(codes)


def _switch(text: str) -> bool:
    """A flag that some sites have as a number: anything but 0 is on."""
    try:
        return cells.truth(text)
    except CellFault:
        return cells.number(text) != 0


def _model(text: str) -> str:
    """``Subfleet`` of ``App\\Models\\Subfleet``; the airline's own is nothing."""
    name = text.rpartition("\\")[2].capitalize()
    if name in {"Expense", "Airline"}:
        return ""
    if name not in _REFS:
        raise CellFault(f"An expense cannot hang on “{cells.shown(text)}”. There are Subfleet, Aircraft and Airport.")
    return name
