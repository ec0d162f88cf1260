"""subfleets.csv: subfleets with their fares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vamgr.exchange.csv import cells, fares
from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.fare_list import KINDS, base_fare, fare_of_subfleets
from vamgr.exchange.csv.fares import Amount, applied
from vamgr.exchange.csv.flights import airline_with
from vamgr.exchange.csv.rows import Column, Reading, RowKind, RowReader, airport_code, at_most, pattern
from vamgr.exchange.csv.setting_up import type_named
from vamgr.exchange.csv.standing import Standing
from vamgr.fleet import commands, domain_subfleet
from vamgr.fleet.events import Fare, SubfleetTerms
from vamgr.kernel.read import Row
from vamgr.kernel.uow import UnitOfWork
from vamgr.world.models import AircraftType

_TYPE = pattern(r"[^;?&=]{1,40}", "Write the code without ; ? & and =, such as A320 or B738-CARGO.")
_FUELS = {"0": "avgas", "1": "jet_a", "2": "mogas"}
_WEIGHTS = ("oew_kg", "mzfw_kg", "mtow_kg", "mlw_kg")


class Subfleets(RowKind):
    kind: Kind = "subfleets"
    ability = "fleet.manage"
    key_words = "airline and type"
    columns = (
        Column("airline", "The airline's ICAO code.", required=True),
        Column("hub_id", "Its home: an airport's code."),
        Column("type", "The subfleet's code; for a new one best its type's ICAO designator.", required=True),
        Column("simbrief_type", "For SimBrief; a designator here also tells a new subfleet's type.", kept=True),
        Column("name", "What it is called.", required=True),
        Column("fuel_type", "0 avgas, 1 Jet A, 2 mogas; empty is the type's."),
        Column("cost_block_hour", "What a block hour costs."),
        Column("cost_delay_minute", "vamgr has no cost of delays.", kept=True),
        Column("ground_handling_multiplier", "In percent of the airport's price."),
        Column("fares", "Such as Y?price=300&cost=100&capacity=130;F; what is left out is as in fares.csv."),
        Column("ranks", "Ids of the site that it came from: set under Ranks who flies it.", kept=True),
    )

    fields: Mapping[str, str] = {
        "hub": "hub_id",
        "type_icao": "type",
        "airline_id": "airline",
        "cargo_capacity_kg": "fares",
    }

    def read(self, standing: Standing, row: Mapping[str, str]) -> Reading:
        take = RowReader(row)
        reading = take.reading
        reading.label = row.get("type", "")
        airline = take.need("airline", lambda text: airline_with(standing, text))
        code = take.need("type", _TYPE)
        take.need("name", str)
        if airline is not None:
            reading.texts["airline"] = airline["icao"]
        if airline is not None and code is not None:
            reading.key = f"{airline['icao']} {code}"
            reading.label = reading.key if len(standing.airlines) > 1 else code
            reading.target = _with_code(standing, airline["id"], code)
            reading.texts["type"] = standing.codes.get(reading.target or "", code)
            if reading.target is None:
                self._new_type(take, code, row)
        take.set("hub_id", airport_code)
        take.set("name", at_most(80))
        take.set_if_filled("fuel_type", _fuel)
        take.set_if_filled(
            "ground_handling_multiplier", lambda text: cells.plain(cells.number(text, least=0, most=1000))
        )
        if airline is not None:
            currency = airline["currency"]
            take.set_if_filled(
                "cost_block_hour",
                lambda text: cells.money_text(cells.money(text, currency, most_minor=10**13), currency),
            )
            take.set_if_filled("fares", lambda text: _fares_text(standing, airline, reading, text))
        return reading

    def _new_type(self, take: RowReader, code: str, row: Mapping[str, str]) -> None:
        kind = _kind_of(code, row)
        if kind is None:
            take.fault(
                "type",
                f"{cells.shown(code)} is no aircraft type's designator. Write one here or into simbrief_type, such as"
                " A320.",
            )
        elif kind.icao != code:
            take.note(f"{code} is taken to be of the type {kind.icao}, {kind.name}.")

    def texts(self, standing: Standing, target: str) -> dict[str, str]:
        row = standing.subfleets[target]
        airline = standing.airlines[row["airline_id"]]
        fuel = {fuel: code for code, fuel in _FUELS.items()}
        own = {fare["code"]: _said(fare) for fare in row["fares"]}
        return {
            "airline": airline["icao"],
            "hub_id": row["hub"] or "",
            "type": standing.codes[target],
            "name": row["name"],
            "fuel_type": fuel.get(row["fuel_kind"], ""),
            "cost_block_hour": cells.money_text(row["cost_block_hour_minor"], airline["currency"]),
            "ground_handling_multiplier": cells.plain(row["ground_handling_multiplier_percent"]),
            "fares": fares.amounts_text(own, airline["currency"]),
        }

    def targets(self, standing: Standing) -> Iterable[str]:
        return standing.subfleets

    def subject(self, standing: Standing, target: str) -> str:
        return target

    def rehearse(self, standing: Standing, row: Reading, changed: set[str]) -> None:
        before = standing.subfleets.get(row.target or "")
        if before is None:
            kind, terms = _new_terms(standing, row)
        else:
            known = SubfleetTerms.model_validate({name: before[name] for name in SubfleetTerms.model_fields})
            changes = _changes(standing, row, changed, known)
            terms = SubfleetTerms.model_validate({**known.model_dump(), **changes})
            kind = commands.known_type(before["type_icao"], "type")
        domain_subfleet.check_terms(terms, {name: getattr(kind, name, None) for name in _WEIGHTS})

    async def make(self, uow: UnitOfWork, standing: Standing, row: Reading) -> str:
        airline = standing.airlines_by_icao[row.texts["airline"]]
        kind, terms = _new_terms(standing, row)
        command = commands.CreateSubfleet(airline_id=airline["id"], type_icao=kind.icao, terms=terms)
        subfleet_id = await commands.create_subfleet(uow, command)
        standing.keep("subfleets", subfleet_id, {"type": row.texts["type"]})
        return subfleet_id

    async def change(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        target = row.target or ""
        known = (await commands.subfleet_state(uow, target)).known_terms
        changes = _changes(standing, row, changed, known)
        if changes:
            await commands.change_subfleet(uow, commands.ChangeSubfleet(subfleet_id=target, changes=changes))


def _with_code(standing: Standing, airline_id: str, code: str) -> str | None:
    """By its code only: another one may be called like that."""
    found = standing.subfleets_by_code.get((airline_id, code.upper()))
    return found if found is not None and standing.codes[found].upper() == code.upper() else None


def _kind_of(code: str, row: Mapping[str, str]) -> AircraftType | None:
    return type_named(code, row.get("simbrief_type", ""), row.get("name", ""))


def _new_terms(standing: Standing, row: Reading) -> tuple[AircraftType, SubfleetTerms]:
    texts = row.texts
    kind = _kind_of(texts["type"], texts)
    if kind is None:
        raise CellFault(f"{texts['type']} is no aircraft type's designator.")
    blank = SubfleetTerms(name=texts["name"], fuel_kind=kind.fuel_kind, cargo_capacity_kg=float(kind.max_cargo_kg))
    return kind, blank.model_copy(update=_changes(standing, row, set(texts), blank))


def _changes(standing: Standing, row: Reading, columns: set[str], now: SubfleetTerms) -> dict[str, Any]:
    """Some columns' texts as terms."""
    airline = standing.airlines_by_icao[row.texts["airline"]]
    changes: dict[str, Any] = {}
    for column in columns & row.texts.keys():
        text = row.texts[column]
        match column:
            case "hub_id":
                changes["hub"] = text or None
            case "name":
                changes["name"] = text
            case "fuel_type":
                changes["fuel_kind"] = _FUELS[text]
            case "cost_block_hour":
                changes["cost_block_hour_minor"] = cells.money(text, airline["currency"], most_minor=10**13)
            case "ground_handling_multiplier":
                changes["ground_handling_multiplier_percent"] = float(text)
            case "fares":
                changes["fares"] = _fares(standing, airline, text, now.fares)
    cargo = float(sum(fare.capacity for fare in changes.get("fares", ()) if fare.kind == "cargo"))
    if cargo > now.cargo_capacity_kg:
        changes["cargo_capacity_kg"] = cargo
    return changes


def _fares(standing: Standing, airline: Row, text: str, now: tuple[Fare, ...]) -> tuple[Fare, ...]:
    """The fares of a cell in which everything is said."""
    before = {fare.code: fare for fare in now}
    made = []
    for code, said in fares.amounts_of(text, airline["currency"]).items():
        known = before.get(code)
        listed = base_fare(standing, airline["id"], code) or fare_of_subfleets(standing, airline, code)
        if known is not None:
            name, kind = known.name, known.kind
        else:
            name = listed["name"] if listed else code
            kind = "cargo" if listed and KINDS.get(listed["type"]) == "cargo" else "pax"
        made.append(
            Fare(
                number=0,
                code=code,
                name=name,
                kind=kind,
                capacity=applied(said.get("capacity"), 0),
                price_minor=applied(said.get("price"), 0),
                cost_minor=applied(said.get("cost"), 0),
            )
        )
    return tuple(made)


def _fares_text(standing: Standing, airline: Row, reading: Reading, text: str) -> str:
    """The cell with everything said: what it leaves out is as in the list of fares, else as the subfleet has it, else
    as another one of the airline has it."""
    currency = airline["currency"]
    target = standing.subfleets.get(reading.target or "")
    own = {fare["code"]: fare for fare in target["fares"]} if target else {}
    full: dict[str, dict[str, Amount]] = {}
    for code, said in fares.amounts_of(text, currency).items():
        listed = base_fare(standing, airline["id"], code)
        if listed is None and code not in own:
            listed = fare_of_subfleets(standing, airline, code)
        if listed is not None:
            base = {name: cells.money(listed.get(name) or "0", currency) for name in ("price", "cost")}
            base["capacity"] = int(listed.get("capacity") or 0)
        elif code in own:
            base = {name: int(amount.value or 0) for name, amount in _said(own[code]).items()}
        else:
            base = dict.fromkeys(fares.PARAMS, 0)
            missing = [name for name in fares.PARAMS if name not in said or said[name].percent is not None]
            if missing:
                reading.notes.append(
                    f"The fare {code} is not in the list of fares, so its {' and '.join(missing)} is 0. Import"
                    " fares.csv first."
                )
        full[code] = {name: Amount(applied(said.get(name), base[name])) for name in fares.PARAMS}
    return fares.amounts_text(full, currency)


def _said(fare: Mapping[str, Any]) -> dict[str, Amount]:
    return {
        "price": Amount(fare["price_minor"]),
        "cost": Amount(fare["cost_minor"]),
        "capacity": Amount(fare["capacity"]),
    }


def _fuel(text: str) -> str:
    if text not in _FUELS:
        raise CellFault(f"“{cells.shown(text)}” is no fuel. Write 0 for avgas, 1 for Jet A, 2 for mogas.")
    return text
