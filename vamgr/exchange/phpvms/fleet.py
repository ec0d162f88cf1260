"""Subfleets, fares and aircraft. A subfleet of phpVMS with aircraft of several types becomes one per type."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from decimal import Decimal
from typing import Literal

from vamgr.exchange.phpvms import convert
from vamgr.exchange.phpvms.convert import code, key, moment, number, text, truth, whole
from vamgr.exchange.phpvms.recording import Fact, Step, facts_of
from vamgr.exchange.phpvms.schema import ACCEPTED, AIRCRAFT_GONE, FUEL_KINDS, LB_KG
from vamgr.exchange.phpvms.site import AIRCRAFT, LAST, LATER, SUBFLEETS, Airline, Part, Plane, Translation, earliest
from vamgr.exchange.phpvms.spool import Row
from vamgr.fleet.domain import AIRCRAFT as AIRCRAFT_STREAM
from vamgr.fleet.domain import registration_key
from vamgr.fleet.domain_subfleet import SUBFLEET
from vamgr.fleet.events import (
    AircraftBought,
    AircraftMoved,
    AircraftRetired,
    AircraftStored,
    Fare,
    HoursBrought,
    MaintenanceStarted,
    SubfleetCreated,
    SubfleetRetired,
    SubfleetTerms,
)
from vamgr.kernel.event import Event
from vamgr.world import aircraft_types, airports

STAND_IN = "gone"
_ANY_TYPE = "A320"
"""What stands for a type that nobody can name; vamgr works out fuel and times from the type."""


def plan_fleet(site: Translation) -> None:
    first_flown = {
        str(aircraft): at
        for aircraft, first in site.spool.groups(
            "pireps", "aircraft_id", "min(created_at)", "created_at > '1990'"
        ).items()
        if (at := moment({"at": first}, "at")) is not None
    }
    by_subfleet: dict[str, list[Row]] = {}
    for row in site.spool.rows("aircraft", order="id"):
        by_subfleet.setdefault(key(row, "subfleet_id"), []).append(row)
    known = {key(row, "id") for row in site.spool.rows("subfleets")}
    for row in site.spool.rows("subfleets", order="id"):
        _plan_subfleet(site, row, by_subfleet.get(key(row, "id"), []), first_flown)
    for subfleet_id, rows in by_subfleet.items():
        if subfleet_id not in known:
            for row in rows:
                site.found.skipped("aircraft", text(row, "registration"), "Its subfleet is not in the database.")


def _plan_subfleet(site: Translation, row: Row, aircraft: list[Row], first_flown: dict[str, datetime]) -> None:
    airline = site.airlines.get(key(row, "airline_id"))
    if airline is None:
        airline = next(iter(site.airlines.values()))
        site.found.adjusted("subfleets", text(row, "name"), f"Its airline is not there; it went to {airline.icao}.")
    types = Counter(found for one in aircraft if (found := _type(code(one, "icao"))))
    main = next((found for found, _ in types.most_common(1)), None) or _type_of_subfleet(site, row)
    by_type: dict[str, list[Row]] = {main: []}
    for one in aircraft:
        by_type.setdefault(_type(code(one, "icao")) or main, []).append(one)
    if len(by_type) > 1:
        sentence = "It had aircraft of several types, which vamgr keeps apart: there is a subfleet for each type."
        site.found.adjusted("subfleets", text(row, "name"), sentence)
    for type_icao, planes in by_type.items():
        begins_each = {
            key(one, "id"): earliest(moment(one, "created_at"), first_flown.get(key(one, "id"))) for one in planes
        }
        begins = site.at(
            earliest(moment(row, "created_at"), [at for at in begins_each.values() if at is not None]), airline.begins
        )
        name = text(row, "name") or text(row, "type")
        part = Part(
            id=site.id_of("subfleets", f"{key(row, 'id')} {type_icao}", begins),
            airline=airline,
            type_icao=type_icao,
            name=name if type_icao == main else f"{name} ({type_icao})",
            begins=begins,
        )
        site.parts.setdefault(key(row, "id"), []).append(part)
        site.plan(begins, SUBFLEETS, _create, (part, row))
        for one in planes:
            _plan_aircraft(site, one, part, site.at(begins_each[key(one, "id")], begins))
    if text(row, "deleted_at"):
        site.plan(site.now, LATER, _retire_subfleet, row)


def _type(icao: str) -> str | None:
    found = aircraft_types.get(icao) if icao else None
    return found.icao if found else None


def _type_of_subfleet(site: Translation, row: Row) -> str:
    for guess in (code(row, "simbrief_type"), code(row, "type"), re.split(r"[-_ /]", code(row, "type"))[0]):
        if found := _type(guess):
            return found
    words = [found.icao for found in aircraft_types.search(text(row, "name"), 1)] if text(row, "name") else []
    stand_in = words[0] if words else _ANY_TYPE
    site.found.adjusted(
        "subfleets",
        text(row, "name") or key(row, "id"),
        f"Its aircraft type is no ICAO designator that vamgr knows; {stand_in} stands for it. Fuel and times of plans"
        " follow that type.",
    )
    return stand_in


# --- subfleets --------------------------------------------------------------------------------------------------------


async def _create(site: Translation, what: tuple[Part, Row]) -> None:
    part, row = what
    fares = await _fares(site, part, row)
    cargo_sold = sum(fare.capacity for fare in fares if fare.kind == "cargo")
    cargo = max(convert.kg(number(row, "cargo_capacity")), float(cargo_sold))
    fuel = convert.kg(number(row, "fuel_capacity"))
    multiplier = number(row, "ground_handling_multiplier")
    terms = SubfleetTerms(
        name=part.name,
        fares=tuple(fares),
        cargo_capacity_kg=cargo,
        fuel_kind=_fuel_kind(row),
        cost_block_hour_minor=site.minor(row, "cost_block_hour"),
        ground_handling_multiplier_percent=100.0 if multiplier is None else float(multiplier),
        max_fuel_kg=fuel or None,
        hub=code(row, "hub_id") or None,
    )
    if number(row, "cost_delay_minute"):
        site.found.note("phpVMS stores a cost per minute of delay and never charges it; vamgr does not take it over.")
    created = SubfleetCreated(
        number=await site.recorder.sink.number("subfleet"),
        airline_id=part.airline.id,
        type_icao=part.type_icao,
        currency=site.currency,
        terms=terms,
    )
    await site.recorder.record(Step(part.begins, "subfleets", part.name, (Fact(SUBFLEET, part.id, created),)))


def _fuel_kind(row: Row) -> Literal["jet_a", "avgas", "mogas"]:
    return FUEL_KINDS.get(whole(row, "fuel_type", 1), "jet_a")  # type: ignore[return-value]


def fare_code(row: Row) -> str:
    """As accounts are named after it: capital letters and digits."""
    return re.sub(r"[^A-Z0-9]", "", code(row, "code")) or f"F{key(row, 'id')}"


async def _fares(site: Translation, part: Part, row: Row) -> list[Fare]:
    made: list[Fare] = []
    for pivot in site.spool.rows("subfleet_fare", "subfleet_id = ?", (row["id"],)):
        fare = site.fares.get(key(pivot, "fare_id"))
        which = f"{part.name} {key(pivot, 'fare_id')}"
        if fare is None or text(fare, "deleted_at") or not truth(fare, "active", True):
            site.found.skipped("subfleet_fare", which, "The fare was deleted, or was not active.")
            continue
        fare_name = fare_code(fare)
        if any(one.code == fare_name for one in made):
            site.found.skipped("subfleet_fare", which, "The subfleet has a fare of this code already.")
            continue
        cargo = whole(fare, "type") == 1
        price, cost, capacity = (overridden(fare, pivot, column) for column in ("price", "cost", "capacity"))
        if cargo:
            site.found.note("Cargo fares are kept per kg instead of per pound; their prices are rounded to the cent.")
            price, cost = price / Decimal(str(LB_KG)), cost / Decimal(str(LB_KG))
        part.codes[key(fare, "id")] = fare_name
        made.append(
            Fare(
                number=await site.recorder.sink.number("fare"),
                code=fare_name,
                name=text(fare, "name") or fare_name,
                kind="cargo" if cargo else "pax",
                capacity=round(convert.kg(capacity)) if cargo else int(capacity),
                price_minor=convert.minor(price, site.currency),
                cost_minor=convert.minor(cost, site.currency),
            )
        )
    return made


def overridden(fare: Row, pivot: Row, column: str) -> Decimal:
    """A fare's figure with what the subfleet or the flight says about it."""
    base = number(fare, column) or Decimal(0)
    amount, percent = convert.amount_or_percent(text(pivot, column))
    if percent is not None:
        return base * Decimal(str(percent)) / 100
    return base if amount is None else amount


async def _retire_subfleet(site: Translation, row: Row) -> None:
    for part in site.parts.get(key(row, "id"), ()):
        planes = [plane for plane in site.planes.values() if plane.part is part]
        if all(site.recorder.state(AIRCRAFT_STREAM, plane.id).gone for plane in planes):
            retired = SubfleetRetired(name=part.name)
            await site.recorder.record(Step(site.now, "subfleets", part.name, (Fact(SUBFLEET, part.id, retired),)))
        else:
            site.found.adjusted("subfleets", part.name, "It was deleted in phpVMS but has aircraft still: it is here.")


# --- aircraft ---------------------------------------------------------------------------------------------------------


def _plan_aircraft(site: Translation, row: Row, part: Part, begins: datetime) -> None:
    row_id = key(row, "id")
    plane = Plane(site.id_of("aircraft", row_id, begins), row, part, code(row, "registration"), begins)
    site.planes[row_id] = plane
    site.plan(begins, AIRCRAFT, _buy, plane)
    deleted = moment(row, "deleted_at")
    if deleted is not None:
        site.plan(site.at(deleted, begins), LATER, _delete, plane)


async def _buy(site: Translation, plane: Plane) -> None:
    row = plane.row
    registration = re.sub(r"[^A-Z0-9-]", "", plane.registration)[:10] or f"X{key(row, 'id')}"
    while site.recorder.taken("registration", registration_key(registration)):
        registration = f"{registration[:7]}-{key(row, 'id')}"[:14]
    if registration != plane.registration:
        sentence = "Its registration was empty, taken or no registration; it was made fit."
        site.found.adjusted("aircraft", f"{plane.registration or key(row, 'id')} → {registration}", sentence)
        plane.registration = registration
    bought = AircraftBought(
        number=await site.recorder.sink.number("aircraft"),
        airline_id=plane.part.airline.id,
        subfleet_id=plane.part.id,
        registration=registration,
        name=text(row, "name") or None,
        msn=None,
        hub=code(row, "hub_id") or None,
        location=_handed_over(site, plane),
        price_minor=0,
        currency=site.currency,
        price_basis="Came with the airline from phpVMS, which keeps no prices of aircraft.",
    )
    await site.recorder.record(Step(plane.begins, "aircraft", registration, (Fact(AIRCRAFT_STREAM, plane.id, bought),)))


def _handed_over(site: Translation, plane: Plane) -> str:
    """Where its first flight that counts began; else where it stands."""
    first = next(
        site.spool.rows("pireps", "aircraft_id = ? AND state = ?", (plane.row["id"], ACCEPTED), "created_at LIMIT 1"),
        None,
    )
    hubs = plane.part.airline.hubs
    places = (
        code(first, "dpt_airport_id") if first else "",
        code(plane.row, "airport_id"),
        code(plane.row, "hub_id"),
        hubs[0] if hubs else "",
    )
    return known_code(next((place for place in places if place), any_airport(site)))


def known_code(raw: str) -> str:
    """The ident that vamgr's airports have for a code; the code itself where they have none."""
    found = airports.get(raw) if raw else None
    return found.icao if found else raw


def any_airport(site: Translation) -> str:
    """For things that stand nowhere: the site's first airport."""
    found = site.spool.value("airports", "min(id)")
    return str(found).upper() if found else "ZZZZ"


def stand_in(site: Translation, airline: Airline) -> Plane:
    """The aircraft of an airline that stands for those that are not in the database any more; made when first needed,
    before anything is recorded."""
    row_id = f"{STAND_IN} {airline.icao}"
    if row_id not in site.planes:
        row: Row = {"id": row_id, "name": "Aircraft that phpVMS no longer has", "registration": f"GONE-{airline.icao}"}
        part = Part(
            site.id_of("subfleets", row_id, airline.begins),
            airline,
            _ANY_TYPE,
            "Aircraft that phpVMS no longer has",
            airline.begins,
        )
        site.parts[row_id] = [part]
        site.plan(airline.begins, SUBFLEETS, _create, (part, row))
        _plan_aircraft(site, row, part, airline.begins)
        site.plan(site.now, LATER, _delete, site.planes[row_id])
    return site.planes[row_id]


async def _delete(site: Translation, plane: Plane) -> None:
    await retire(
        site, plane, "It was deleted in phpVMS.", site.at(moment(plane.row, "deleted_at") or site.now, plane.begins)
    )


async def retire(site: Translation, plane: Plane, reason: str, at: datetime) -> None:
    state = site.recorder.state(AIRCRAFT_STREAM, plane.id)
    if state.gone:
        return
    retired = AircraftRetired(
        airline_id=state.airline_id,
        subfleet_id=state.subfleet_id,
        registration=state.registration,
        bought_for_minor=0,
        currency=state.currency,
        reason=reason,
    )
    await site.recorder.record(
        Step(at, "aircraft", plane.registration, tuple(facts_of(AIRCRAFT_STREAM, plane.id, [retired])))
    )


# --- how everything stands at the end ---------------------------------------------------------------------------------


def plan_standing(site: Translation) -> None:
    for plane in list(site.planes.values()):
        if "flight_time" in plane.row:
            site.plan(site.now, LAST, _settle, plane)


async def _settle(site: Translation, plane: Plane) -> None:
    """Where phpVMS has it, and in which state."""
    row, state = plane.row, site.recorder.state(AIRCRAFT_STREAM, plane.id)
    events: list[Event] = []
    place = known_code(code(row, "airport_id"))
    if place and place != state.location and not state.gone:
        move_id = site.id_of("aircraft moves", key(row, "id"), site.now)
        why = "Imported: phpVMS had the aircraft here."
        events.append(AircraftMoved(move_id=move_id, departure=state.location, arrival=place, reason=why))
        sentence = "The last report ended elsewhere; the aircraft was put where phpVMS had it."
        site.found.adjusted("aircraft", plane.registration, sentence)
    rest = whole(row, "flight_time") - state.block_minutes
    if rest:
        more = "more" if rest > 0 else "less"
        why = f"Imported: phpVMS counts {abs(rest):,} min {more} than the accepted reports that it still has."
        events.append(HoursBrought(minutes=rest, reason=why))
        sentence = "The accepted reports do not add up to phpVMS's hours; the rest was brought along openly."
        site.found.adjusted("aircraft", plane.registration, sentence)
    status = code(row, "status")
    if status == "M" and not state.gone:
        events.append(MaintenanceStarted(reason="Imported: phpVMS had it in maintenance.", until=None))
    elif status == "S" and not state.gone:
        events.append(AircraftStored(reason="Imported: phpVMS had it in storage."))
    await site.recorder.record(
        Step(site.now, "aircraft", plane.registration, tuple(facts_of(AIRCRAFT_STREAM, plane.id, events)))
    )
    if status in AIRCRAFT_GONE:
        await retire(site, plane, f"Imported: {AIRCRAFT_GONE[status]}", site.now)
