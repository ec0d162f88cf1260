"""flights.csv: routes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from vamgr.exchange.csv import cells, fares
from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.multi import names_of
from vamgr.exchange.csv.rows import Column, Reading, RowKind, RowReader, airport_code, at_most, pattern
from vamgr.exchange.csv.setting_up import known_or_type, subfleet_for, type_of
from vamgr.exchange.csv.standing import Standing
from vamgr.kernel.read import Row
from vamgr.kernel.uow import UnitOfWork
from vamgr.network import commands
from vamgr.network.commands import RoutePlan
from vamgr.network.domain import FLIGHT_TYPES, check_fields, route_ident, route_key
from vamgr.network.estimates import taxi_minutes
from vamgr.network.events import RouteFields

_CODE = pattern(r"[A-Z0-9]{0,5}", "A code has at most 5 letters and digits.")
_CALLSIGN = pattern(r"[A-Z0-9]{2,10}", "A call sign has 2 to 10 letters and digits.")
_EVERY_DAY = "1234567"


_FIELDS: dict[str, str] = {
    "flight_number": "flight_number",
    "route_code": "code",
    "callsign": "callsign",
    "route_leg": "leg",
    "dpt_airport": "departure",
    "arr_airport": "arrival",
    "alt_airport": "alternate",
    "days": "days",
    "dpt_time": "departure_time",
    "arr_time": "arrival_time",
    "level": "level_ft",
    "distance": "distance_nmi",
    "flight_time": "block_minutes",
    "flight_type": "flight_type",
    "load_factor": "load_factor_percent",
    "pilot_pay": "pilot_pay_minor",
    "route": "route_text",
    "notes": "notes",
    "start_date": "valid_from",
    "end_date": "valid_until",
    "fares": "fares",
}


class Flights(RowKind):
    kind: Kind = "flights"
    ability = "network.manage"
    key_words = "airline, flight number, route code and leg"
    columns = (
        Column("airline", "The airline's ICAO code.", required=True),
        Column("flight_number", "1 to 9999.", required=True),
        Column("route_code", "A letter or more behind the number; tells flights of one number apart."),
        Column("callsign", "The call sign without the airline's."),
        Column("route_leg", "0 to 99; tells flights of one number apart."),
        Column("dpt_airport", "Where it departs: ICAO code.", required=True),
        Column("arr_airport", "Where it arrives: ICAO code.", required=True),
        Column("alt_airport", "The alternate."),
        Column("days", "Weekdays as digits, 1 is Monday; empty is every day."),
        Column("dpt_time", "Local time at the departure."),
        Column("arr_time", "Local time at the arrival."),
        Column("level", "A flight level (350), or feet from 1000 on."),
        Column("distance", "In nmi; empty takes the great circle."),
        Column("flight_time", "Block time in minutes; empty is worked out."),
        Column("flight_type", "IATA service type, J for scheduled passengers.", required=True),
        Column("load_factor", "In percent; empty takes the airline's."),
        Column("load_factor_variance", "vamgr has it for the airline only.", kept=True),
        Column("pilot_pay", "What the pilot gets for the flight; empty pays by the hour."),
        Column("route", "The route in words of a flight plan."),
        Column("notes", "For the pilots."),
        Column("start_date", "The first day."),
        Column("end_date", "The last day."),
        Column("active", "1 or 0; empty leaves it as it is, a new one is active.", aliases=("enabled",)),
        Column("subfleets", "Codes of subfleets with ; between; empty allows all."),
        Column("fares", "The flight's own fares, such as Y?price=300&capacity=130;F."),
        Column("fields", "Fields of your own, such as Departure Gate=4.", kept=True),
        Column("event_id", "An id of the site that it came from.", kept=True),
        Column("user_id", "An id of the site that it came from.", kept=True),
    )

    fields: Mapping[str, str] = {field: column for column, field in _FIELDS.items()} | {"subfleet_ids": "subfleets"}

    def read(self, standing: Standing, row: Mapping[str, str]) -> Reading:
        take = RowReader(row)
        reading = take.reading
        airline = take.need("airline", lambda text: airline_with(standing, text))
        number = take.need("flight_number", lambda text: cells.whole(text, least=1, most=9999))
        code = take.take("route_code", _CODE) or ""
        leg = take.take("route_leg", lambda text: cells.whole(text, least=0, most=99)) or 0
        code = "" if code == "0" else code
        reading.label = f"{row.get('airline', '')}{row.get('flight_number', '')}"
        if airline is not None and number is not None:
            reading.label = route_ident(airline["icao"], number, code or None, leg or None)
            reading.key = route_key(airline["id"], number, code, leg)
            reading.target = standing.routes_by_key.get(reading.key)
            reading.texts |= {"airline": airline["icao"], "flight_number": str(number)}
            reading.texts |= {"route_code": code, "route_leg": str(leg or "")}
        take.set("callsign", _CALLSIGN)
        for column in ("dpt_airport", "arr_airport"):
            found = take.need(column, airport_code)
            reading.texts[column] = found or ""
        take.set("alt_airport", airport_code)
        take.set("days", lambda text: cells.days_text(cells.days_mask(text)), empty=_EVERY_DAY)
        take.set("dpt_time", cells.clock)
        take.set("arr_time", cells.clock)
        take.set("level", _level)
        take.set("flight_type", _flight_type)
        if not take.has("flight_type"):
            take.fault("flight_type", "Fill in flight_type: J for scheduled passengers.")
        take.set("load_factor", lambda text: cells.plain(cells.number(text, least=0, most=100)))
        take.set("route", lambda text: at_most(1000)(text.upper()))
        take.set("notes", at_most(2000))
        take.set("start_date", lambda text: cells.day(text).isoformat())
        take.set("end_date", lambda text: cells.day(text).isoformat())
        take.set_if_filled("active", lambda text: cells.flag(cells.truth(text)))
        self._figures(standing, take)
        if airline is not None:
            currency = airline["currency"]
            take.set("pilot_pay", lambda text: cells.money_text(cells.money(text, currency), currency))
            take.set("fares", lambda text: fares.said_in(text, currency))
            take.set("subfleets", lambda text: _subfleets(standing, airline["id"], text, reading))
        return reading

    def _figures(self, standing: Standing, take: RowReader) -> None:
        """Distance and block time: empty (or 0) means that they are worked out, which they may be already."""
        now = standing.routes.get(take.reading.target or "")
        for column, most, source in (("distance", 12_000, "distance_source"), ("flight_time", 1800, "block_source")):
            take.set(column, partial(_figure, most=most))
            text = take.reading.texts.get(column)
            if text == "" and (now is None or now[source] != "entered"):
                del take.reading.texts[column]

    def texts(self, standing: Standing, target: str) -> dict[str, str]:
        row = standing.routes[target]
        airline = standing.airlines[row["airline_id"]]
        codes = sorted(standing.codes[one] for one in row["subfleet_ids"] if one in standing.codes)
        pay, level, load = row["pilot_pay_minor"], row["level_ft"], row["load_factor_percent"]
        return {
            "airline": airline["icao"],
            "flight_number": str(row["flight_number"]),
            "route_code": row["code"] or "",
            "callsign": row["callsign"] or "",
            "route_leg": str(row["leg"] or ""),
            "dpt_airport": row["departure"],
            "arr_airport": row["arrival"],
            "alt_airport": row["alternate"] or "",
            "days": cells.days_text(row["days"]),
            "dpt_time": row["departure_time"] or "",
            "arr_time": row["arrival_time"] or "",
            "level": "" if not level else str(level // 100 if level % 100 == 0 else level),
            "distance": cells.plain(row["distance_nmi"]),
            "flight_time": str(row["block_minutes"]),
            "flight_type": row["flight_type"],
            "load_factor": "" if load is None else cells.plain(load),
            "pilot_pay": "" if pay is None else cells.money_text(pay, airline["currency"]),
            "route": row["route_text"].upper(),
            "notes": row["notes"].strip(),
            "start_date": row["valid_from"] or "",
            "end_date": row["valid_until"] or "",
            "active": cells.flag(row["status"] == "active"),
            "subfleets": ";".join(codes),
            "fares": fares.overrides_text(row["fares"], airline["currency"]),
        }

    def targets(self, standing: Standing) -> Iterable[str]:
        return standing.routes

    def subject(self, standing: Standing, target: str) -> str:
        return target

    def rehearse(self, standing: Standing, row: Reading, changed: set[str]) -> None:
        airline = standing.airlines_by_icao[row.texts["airline"]]
        values = _values(airline, row.texts, changed)
        before = standing.routes.get(row.target or "")
        if before is not None:
            known = RouteFields.model_validate({name: before[name] for name in RouteFields.model_fields})
            values = {**commands.as_plan(known), **values}
        if "subfleets" in changed:
            types = [type_of(standing, airline["id"], code) for code in names_of(row.texts["subfleets"])]
        else:
            types = [standing.subfleets[one]["type_icao"] for one in before["subfleet_ids"]] if before else []
        plan = RoutePlan.model_validate(values)
        check_fields(_worked_out(standing, airline["id"], plan, types, standing.now))

    async def make(self, uow: UnitOfWork, standing: Standing, row: Reading) -> str:
        airline = standing.airlines_by_icao[row.texts["airline"]]
        values = _values(airline, row.texts, set(row.texts))
        values["subfleet_ids"] = await _subfleet_ids(uow, standing, airline["id"], row.texts.get("subfleets", ""))
        plan = RoutePlan.model_validate(values)
        fields = _worked_out(standing, airline["id"], plan, _types(standing, plan), uow.now)
        active = row.texts.get("active", "1") == "1"
        return await commands.open_with(uow, airline["id"], airline["icao"], fields, active=active)

    async def change(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        target = row.target or ""
        state, before = await commands.open_route_state(uow, target)
        airline = standing.airlines[state.airline_id]
        values = _values(airline, row.texts, changed)
        if "subfleets" in changed:
            values["subfleet_ids"] = await _subfleet_ids(uow, standing, airline["id"], row.texts["subfleets"])
        if values:
            plan = RoutePlan.model_validate({**commands.as_plan(before), **values})
            fields = _worked_out(standing, airline["id"], plan, _types(standing, plan), uow.now)
            await commands.change_to(uow, target, airline["icao"], fields)
        if "active" in changed:
            switch = commands.activate_route if row.texts["active"] == "1" else commands.deactivate_route
            await switch(uow, commands.RouteOnly(route_id=target))


def _values(airline: Row, texts: Mapping[str, str], columns: set[str]) -> dict[str, Any]:
    """Some columns' texts as the fields of a plan, but for the subfleets."""
    values: dict[str, Any] = {}
    for column in columns & _FIELDS.keys():
        text = texts[column]
        match column:
            case "fares":
                value: Any = tuple(fares.overrides_of(text, airline["currency"]))
            case "days":
                value = cells.days_mask(text)
            case "route" | "notes":
                value = text
            case _:
                value = _value(column, text, airline["currency"]) if text else None
        values[_FIELDS[column]] = value
    return values


async def _subfleet_ids(uow: UnitOfWork, standing: Standing, airline_id: str, text: str) -> tuple[str, ...]:
    return tuple([await subfleet_for(uow, standing, airline_id, code) for code in names_of(text)])


def _value(column: str, text: str, currency: str) -> Any:
    match column:
        case "flight_number" | "route_leg" | "flight_time":
            return int(text)
        case "level":
            return int(text) if int(text) >= 1000 else int(text) * 100
        case "distance" | "load_factor":
            return float(Decimal(text))
        case "pilot_pay":
            return cells.money(text, currency)
        case "start_date" | "end_date":
            return date.fromisoformat(text)
        case _:
            return text


def _types(standing: Standing, plan: RoutePlan) -> list[str]:
    return [standing.subfleets[one]["type_icao"] for one in plan.subfleet_ids if one in standing.subfleets]


def _worked_out(standing: Standing, airline_id: str, plan: RoutePlan, types: list[str], now: datetime) -> RouteFields:
    own = [] if types else standing.types_of(airline_id)
    return commands.worked_out(plan, types, own, taxi_minutes(standing.settings[airline_id]), now)


def airline_with(standing: Standing, code: str) -> Row:
    """Raises CellFault."""
    row = standing.airlines_by_icao.get(code.upper())
    if row is None:
        known = ", ".join(standing.airlines_by_icao)
        raise CellFault(
            f"There is no airline {cells.shown(code.upper())} here ({known}). Found it first, or correct it."
        )
    return row


def _subfleets(standing: Standing, airline_id: str, text: str, reading: Reading) -> str:
    codes = []
    for name in names_of(text):
        code, _, sentence = known_or_type(standing, airline_id, name)
        codes.append(code)
        if sentence:
            reading.notes.append(sentence)
    if len(codes) > 50:
        raise CellFault(f"There are {len(codes)} subfleets; at most 50 can be kept.")
    return ";".join(sorted(set(codes)))


def _level(text: str) -> str:
    """``350``: a flight level; from 1000 on it is feet."""
    level = cells.whole(text.upper().removeprefix("FL"), least=0, most=60_000)
    if level >= 1000 and level % 100 == 0:
        level //= 100
    return str(level or "")


def _figure(text: str, most: int) -> str:
    value = cells.number(text, least=0, most=most)
    if most == 1800 and value != value.to_integral_value():
        raise CellFault(f"{cells.shown(text)} is not a whole number of minutes.")
    return cells.plain(value) if value else ""


def _flight_type(text: str) -> str:
    code = text.upper()
    if code not in FLIGHT_TYPES:
        raise CellFault(f"“{cells.shown(text)}” is no IATA service type. There are {', '.join(FLIGHT_TYPES)}.")
    return code
