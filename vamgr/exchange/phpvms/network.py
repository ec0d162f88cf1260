"""Airports' own prices, routes, and the expenses that go on."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from vamgr.exchange.phpvms import convert
from vamgr.exchange.phpvms.convert import code, key, moment, number, text, truth, whole
from vamgr.exchange.phpvms.fleet import fare_code, known_code
from vamgr.exchange.phpvms.recording import Fact, Step, facts_of
from vamgr.exchange.phpvms.schema import EXPENSE_KINDS
from vamgr.exchange.phpvms.site import LATER, ROUTES, Translation
from vamgr.exchange.phpvms.spool import Row
from vamgr.finance import domain_expenses
from vamgr.finance.domain_expenses import EXPENSE
from vamgr.finance.events import Attachment, ExpenseTerms
from vamgr.flights.facts import great_circle
from vamgr.network.domain import AIRPORT, FLIGHT_TYPES, ROUTE, route_key
from vamgr.network.estimates import estimated_block_minutes, stand_in_types
from vamgr.network.events import AirportOverridden, FareOverride, FuelPrice, RouteClosed, RouteFields, RouteOpened
from vamgr.world import airports

_ANY_FLIGHT_TYPE = "J"
_TAXI_MINUTES = 20


def plan_network(site: Translation) -> None:
    for row in site.spool.rows("airports", order="id"):
        site.plan(site.first, ROUTES, _airport, row)
    for row in site.spool.rows("flights", order="created_at, id"):
        airline = site.airlines.get(key(row, "airline_id"))
        if airline is None:
            site.found.skipped("flights", _route_name(row), "Its airline is not in the database.")
            continue
        at = site.at(moment(row, "created_at"), airline.begins)
        site.routes[key(row, "id")] = site.id_of("flights", key(row, "id"), at)
        site.plan(at, ROUTES, _route, row)
        if text(row, "deleted_at"):
            site.plan(site.at(moment(row, "deleted_at"), at), LATER, _close, row)
    for row in site.spool.rows("expenses", order="id"):
        site.plan(
            site.at(moment(row, "created_at"), max(a.begins for a in site.airlines.values())), ROUTES, _expense, row
        )


# --- airports ---------------------------------------------------------------------------------------------------------


async def _airport(site: Translation, row: Row) -> None:
    icao = code(row, "id") or code(row, "icao")
    known = airports.get(icao)
    if known is None:
        site.found.adjusted(
            "airports", icao, "vamgr's airports do not have this code; it stays as a name without a place."
        )
    icao = known.icao if known else icao
    fuel = tuple(
        FuelPrice.model_validate({"kind": kind, "price_minor_per_100kg": convert.per_100kg(price, site.currency)})
        for kind, column in (("jet_a", "fuel_jeta_cost"), ("avgas", "fuel_100ll_cost"), ("mogas", "fuel_mogas_cost"))
        if (price := number(row, column))
    )
    handling = number(row, "ground_handling_cost")
    notes = text(row, "notes")
    if not fuel and not handling and not notes:
        return
    wanted = AirportOverridden(
        icao=icao,
        fuel=fuel,
        handling_cost_minor=convert.minor(handling, site.currency) if handling else None,
        currency=site.currency,
        notes=notes,
    )
    await site.recorder.record(Step(site.first, "airports", icao, (Fact(AIRPORT, icao, wanted),)))
    site.recorder.forget(AIRPORT, icao)


# --- routes -----------------------------------------------------------------------------------------------------------


def _route_name(row: Row) -> str:
    leg = f"/{text(row, 'route_leg')}" if text(row, "route_leg") not in {"", "0"} else ""
    ways = f"{code(row, 'dpt_airport_id')}–{code(row, 'arr_airport_id')}"
    return f"{text(row, 'flight_number')}{text(row, 'route_code')}{leg} {ways}"


async def _route(site: Translation, row: Row) -> None:
    airline = site.airlines[key(row, "airline_id")]
    route_id = site.routes[key(row, "id")]
    fields = _fields(site, row)
    if site.recorder.taken("route-key", route_key(airline.id, fields.flight_number, fields.code, fields.leg)):
        del site.routes[key(row, "id")]
        site.found.skipped(
            "flights", _route_name(row), "Another flight has the same number, code and leg; vamgr wants one."
        )
        return
    active = truth(row, "active", True)
    for column, why in (("user_id", "It was one pilot's private flight"), ("owner_type", "A module owned it")):
        if text(row, column) and active:
            active = False
            site.found.adjusted("flights", _route_name(row), f"{why}; it is here, but not active.")
    opened = RouteOpened(
        number=await site.recorder.sink.number("route"), airline_id=airline.id, fields=fields, active=active
    )
    at = site.at(moment(row, "created_at"), airline.begins)
    await site.recorder.record(Step(at, "flights", key(row, "id"), (Fact(ROUTE, route_id, opened),)))


async def _close(site: Translation, row: Row) -> None:
    route_id = site.routes.get(key(row, "id"))
    if route_id is not None:
        closed = RouteClosed(reason="Imported: it was deleted in phpVMS.")
        at = site.at(moment(row, "deleted_at"), moment(row, "created_at"))
        await site.recorder.record(Step(at, "flights", key(row, "id"), (Fact(ROUTE, route_id, closed),)))


def flight_type(site: Translation, table: str, which: str, row: Row) -> str:
    found = code(row, "flight_type")
    if found in FLIGHT_TYPES:
        return found
    sentence = f"Its flight type {found or '(none)'} is no IATA service type; it is {_ANY_FLIGHT_TYPE} now."
    site.found.adjusted(table, which, sentence)
    return _ANY_FLIGHT_TYPE


def _fields(site: Translation, row: Row) -> RouteFields:
    which = _route_name(row)
    departure, arrival = known_code(code(row, "dpt_airport_id")), known_code(code(row, "arr_airport_id"))
    leaves, lands = _clock(site, row, "dpt_time"), _clock(site, row, "arr_time")
    parts = [
        part
        for pivot in site.spool.rows("flight_subfleet", "flight_id = ?", (row["id"],))
        for part in site.parts.get(key(pivot, "subfleet_id"), ())
        if part.airline.id == site.airlines[key(row, "airline_id")].id
    ]
    circle = round(great_circle(departure, arrival), 1)
    distance = float(number(row, "distance") or 0)
    flown = distance if distance > 0 else circle
    minutes, source = whole(row, "flight_time"), "entered"
    if minutes <= 0:
        types = list(dict.fromkeys(part.type_icao for part in parts)) or stand_in_types(flown, [])
        minutes, source = estimated_block_minutes(types, flown, _TAXI_MINUTES), "estimate"
    level = whole(row, "level")
    load = number(row, "load_factor")
    values = {
        "flight_number": whole(row, "flight_number"),
        "code": code(row, "route_code") if code(row, "route_code") not in {"", "0"} else None,
        "leg": whole(row, "route_leg") or None,
        "callsign": code(row, "callsign") or None,
        "departure": departure,
        "arrival": arrival,
        "alternate": known_code(code(row, "alt_airport_id")) or None,
        "departure_time": leaves,
        "arrival_time": lands if leaves else None,
        "days": whole(row, "days") & 127 or 127,
        "valid_from": convert.day(row, "start_date"),
        "valid_until": convert.day(row, "end_date"),
        "flight_type": flight_type(site, "flights", which, row),
        "subfleet_ids": tuple(dict.fromkeys(part.id for part in parts)),
        "fares": _fares(site, row),
        "level_ft": (level * 100 if level < 1000 else level) or None,
        "route_text": text(row, "route"),
        "distance_nmi": flown,
        "distance_source": "entered" if distance > 0 else "great_circle",
        "block_minutes": minutes,
        "block_source": source,
        "load_factor_percent": None if load is None else float(load),
        "pilot_pay_minor": site.minor(row, "pilot_pay") if number(row, "pilot_pay") is not None else None,
        "notes": _notes(site, row),
    }
    return RouteFields.model_validate(values)


def _clock(site: Translation, row: Row, column: str) -> str | None:
    raw = text(row, column)
    found = convert.clock(raw)
    if raw and found is None:
        site.found.adjusted("flights", _route_name(row), f"The time “{raw}” is no time of day and was left out.")
    return found


def _notes(site: Translation, row: Row) -> str:
    lines = [text(row, "notes")]
    fields = site.spool.rows("flight_field_values", "flight_id = ?", (row["id"],))
    lines += [f"{text(one, 'name')}: {text(one, 'value')}" for one in fields if text(one, "value")]
    return "\n".join(line for line in lines if line)


def _fares(site: Translation, row: Row) -> tuple[FareOverride, ...]:
    made: dict[str, FareOverride] = {}
    for pivot in site.spool.rows("flight_fare", "flight_id = ?", (row["id"],)):
        fare = site.fares.get(key(pivot, "fare_id"))
        if fare is None:
            site.found.skipped("flight_fare", f"{_route_name(row)} {key(pivot, 'fare_id')}", "The fare was deleted.")
            continue
        values: dict[str, int | float | str | None] = {"code": fare_code(fare)}
        per_kg = Decimal("0.45359237") if whole(fare, "type") == 1 else Decimal(1)
        for column in ("price", "cost", "capacity"):
            amount, percent = convert.amount_or_percent(text(pivot, column))
            if percent is not None:
                values[f"{column}_percent"] = percent
            elif amount is not None and column == "capacity":
                values["capacity"] = round(amount * per_kg)
            elif amount is not None:
                values[f"{column}_minor"] = convert.minor(amount / per_kg, site.currency)
        if len(values) > 1:
            made[fare_code(fare)] = FareOverride.model_validate(values)
    return tuple(made.values())


# --- expenses ---------------------------------------------------------------------------------------------------------


async def _expense(site: Translation, row: Row) -> None:
    """Those by the day and by the month go on from tomorrow: what phpVMS has posted is in its journals."""
    name = text(row, "name") or f"Expense {key(row, 'id')}"
    airline = site.airlines.get(key(row, "airline_id")) if text(row, "airline_id") else None
    kind = EXPENSE_KINDS.get(code(row, "type"))
    if kind is None or (text(row, "airline_id") and airline is None):
        why = "Its kind is unknown." if kind is None else "Its airline is not in the database."
        site.found.skipped("expenses", name, why)
        return
    attached = _attached(site, row)
    if not attached:
        site.found.skipped("expenses", name, "What it hangs on is not in the database, or is every airport at once.")
        return
    at = site.at(moment(row, "created_at"), max(one.begins for one in site.airlines.values()))
    for attachment in attached:
        terms = ExpenseTerms.model_validate(
            {
                "name": name,
                "kind": kind,
                "amount_minor": site.minor(row, "amount"),
                "attached_to": attachment,
                "flight_types": tuple(sorted(set(code(row, "flight_type").replace(",", " ").split()))),
                "charge_to_pilot": truth(row, "charge_to_user"),
                "use_ground_handling_multiplier": truth(row, "multiplier"),
                "starts_on": None if kind == "per_flight" else site.now.date() + timedelta(days=1),
            }
        )
        expense_id = site.id_of("expenses", f"{key(row, 'id')} {attachment.id}", at)
        events = domain_expenses.define(airline.id if airline else None, site.currency, terms)
        facts = facts_of(EXPENSE, expense_id, events)
        if not truth(row, "active", True):
            facts += facts_of(EXPENSE, expense_id, domain_expenses.remove(EXPENSE.fold(events)))
            site.found.adjusted("expenses", name, "It was not active in phpVMS; it is here and removed.")
        await site.recorder.record(
            Step(at, "expenses", f"{key(row, 'id')} {attachment.id or ''}".strip(), tuple(facts))
        )


def _attached(site: Translation, row: Row) -> list[Attachment]:
    model = text(row, "ref_model") or text(row, "ref_class")
    wanted = text(row, "ref_model_id") or text(row, "ref_class_id")
    match model.rpartition("\\")[2].casefold():
        case "":
            return [
                Attachment(kind="airline", id=None, label="the airline" if text(row, "airline_id") else "every airline")
            ]
        case "airport":
            icao = known_code(wanted.upper())
            return [Attachment(kind="airport", id=icao, label=f"airport {icao}")] if icao else []
        case "subfleet":
            parts = site.parts.get(wanted, [])
            return [Attachment(kind="subfleet", id=part.id, label=f"subfleet {part.name}") for part in parts]
        case "aircraft" if wanted in site.planes:
            plane = site.planes[wanted]
            return [Attachment(kind="aircraft", id=plane.id, label=f"aircraft {plane.registration}")]
        case _:
            return []
