"""From what a person reports to the facts of a flight: every field checked, every fault with its sentence. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from vamgr.flights.events import CustomField, DraftContent, FareSold, FieldChange, FlightFacts, PlannedFlight
from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.kernel.times import iso
from vamgr.world import airports, geo

MAX_BLOCK: Final = timedelta(hours=30)
CLOCK_TOLERANCE: Final = timedelta(minutes=1)
"""A simulator's clock may run ahead of ours by this much."""
OLDEST: Final = timedelta(days=3653)
MAX_FUEL_KG: Final = 400_000
MAX_DISTANCE_NMI: Final = 12_000
FASTEST_KT: Final = 1_300
"""Nothing that carries passengers was ever faster over the ground."""
MAX_FIELDS: Final = 30
MAX_FIELD_NAME: Final = 50
MAX_FIELD_VALUE: Final = 200
MAX_ROUTE_TEXT: Final = 1_000
MAX_REMARKS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Basis:
    """What is known before anything is reported: from the booking, or for a free report from the aircraft and the
    airports. ``fares`` carry the default counts; ``planned`` None: nothing could be estimated."""

    pilot_id: str
    airline_id: str
    aircraft_id: str
    registration: str
    subfleet_id: str
    type_icao: str
    route_id: str | None
    booking_id: str | None
    flight_number: int | None
    ident: str
    callsign: str
    flight_type: str
    departure: str
    planned_arrival: str
    fares: tuple[FareSold, ...]
    currency: str
    pilot_pay_minor: int | None
    planned: PlannedFlight | None


def basis_of(facts: FlightFacts) -> Basis:
    """The basis of what was filed already: amending starts from here."""
    return Basis(**{name: getattr(facts, name) for name in Basis.__slots__})


def content_of(facts: FlightFacts) -> DraftContent:
    """What was reported, as it would stand in the form."""
    same = {
        name: getattr(facts, name) for name in DraftContent.model_fields if name != "fares" and hasattr(facts, name)
    }
    return DraftContent(**same, fares=tuple((fare.code, fare.count) for fare in facts.fares))


def checked(basis: Basis, content: DraftContent, *, now: datetime) -> FlightFacts:
    """The facts. Raises InvalidInput with a sentence on each field that is missing or cannot be."""
    errors: list[FieldError] = []
    arrival = _airport(content.arrival or basis.planned_arrival, "arrival", errors)
    _airport(basis.departure, "departure", errors)
    _airport(basis.planned_arrival, "planned_arrival", errors)
    errors += _time_faults(content, now)
    errors += _fuel_faults(content)
    errors += _number_faults(content)
    errors += text_faults(content)
    fares, fare_errors = _fares(basis.fares, content.fares)
    errors += fare_errors
    circle = great_circle(basis.departure, arrival)
    distance = content.distance_nmi if content.distance_nmi is not None else round(circle, 1)
    if not errors:
        errors += _distance_faults(basis, arrival, content, circle, distance)
    off, on, fuel, used = content.block_off_at, content.block_on_at, content.block_fuel_kg, content.fuel_used_kg
    if errors or off is None or on is None or fuel is None or used is None:
        raise InvalidInput("The report cannot be handed in like this.", errors=errors)
    fixed = {name: getattr(basis, name) for name in Basis.__slots__}
    fixed["flight_number"] = content.flight_number if basis.booking_id is None else basis.flight_number
    fixed["callsign"] = content.callsign or basis.callsign
    fixed["flight_type"] = content.flight_type or basis.flight_type
    fixed["fares"] = fares
    return FlightFacts(
        **fixed,
        arrival=arrival,
        block_off_at=off,
        takeoff_at=content.takeoff_at,
        landing_at=content.landing_at,
        block_on_at=on,
        block_fuel_kg=round(fuel, 3),
        fuel_used_kg=round(used, 3),
        landing_rate_fpm=content.landing_rate_fpm,
        distance_nmi=round(distance, 1),
        great_circle_nmi=round(circle, 1),
        cruise_level_ft=content.cruise_level_ft,
        route_text=content.route_text or "",
        fields=content.fields,
    )


def great_circle(departure: str, arrival: str) -> float:
    """nmi between two airports; 0 where one of them is unknown."""
    start, end = airports.get(departure), airports.get(arrival)
    return geo.great_circle_nmi(start.lat, start.lon, end.lat, end.lon) if start and end else 0.0


def _airport(code: str, field: str, errors: list[FieldError]) -> str:
    found = airports.get(code)
    if found is None:
        errors.append(FieldError(field, f"No airport has the code “{code}”. Search by name or city.", "unknown-code"))
        return code
    return found.icao


def _time_faults(content: DraftContent, now: datetime) -> list[FieldError]:
    off, on = content.block_off_at, content.block_on_at
    if off is None or on is None:
        wanted = (("block_off_at", off, "left its blocks"), ("block_on_at", on, "was on its blocks"))
        return [
            FieldError(name, f"Say when the aircraft {what} (UTC).", "required")
            for name, value, what in wanted
            if value is None
        ]
    found = []
    if (content.takeoff_at is None) != (content.landing_at is None):
        name, other = ("landing_at", "landing") if content.landing_at is None else ("takeoff_at", "take-off")
        found.append(FieldError(name, f"Give the {other} time as well, or neither of the two.", "required"))
    sequence = [
        ("block_off_at", off, "off blocks"),
        ("takeoff_at", content.takeoff_at, "take-off"),
        ("landing_at", content.landing_at, "landing"),
        ("block_on_at", on, "on blocks"),
    ]
    given = [(name, at, what) for name, at, what in sequence if at is not None]
    for (_, before, earlier), (name, at, what) in pairwise(given):
        # Taxiing may take no time where the clock counts minutes; being in the air cannot.
        if at < before or (at == before and (name == "landing_at" or len(given) == 2)):
            sentence = f"The {what} time {_hm(at)} must be after the {earlier} time {_hm(before)}."
            found.append(FieldError(name, sentence, "order"))
    found += [
        FieldError(name, f"The {what} time is in the future. Times are UTC: it is {_hm(now)} now.", "in-future")
        for name, at, what in given
        if at > now + CLOCK_TOLERANCE
    ]
    if on - off > MAX_BLOCK:
        sentence = "The block time is more than 30 hours. Check the dates."
        found.append(FieldError("block_on_at", sentence, "too-long-flight"))
    if off < now - OLDEST:
        found.append(FieldError("block_off_at", "This is more than ten years ago. Check the date.", "too-small"))
    return found


def _hm(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}Z"


def _fuel_faults(content: DraftContent) -> list[FieldError]:
    found = []
    labels = (("block_fuel_kg", "fuel on board off blocks"), ("fuel_used_kg", "fuel used"))
    for name, what in labels:
        value = getattr(content, name)
        if value is None:
            found.append(FieldError(name, f"Give the {what} in kg.", "required"))
        elif not value >= 0:
            found.append(FieldError(name, f"The {what} cannot be less than 0 kg.", "too-small"))
        elif value > MAX_FUEL_KG:
            found.append(FieldError(name, f"The {what} is in kg, at most {MAX_FUEL_KG:,}.", "too-large"))
    block, used = content.block_fuel_kg, content.fuel_used_kg
    if not found and block is not None and used is not None and used > block:
        sentence = f"{used:,.1f} kg used is more than the {block:,.1f} kg that were on board. Check both figures."
        found.append(FieldError("fuel_used_kg", sentence, "too-large"))
    return found


def _number_faults(content: DraftContent) -> list[FieldError]:
    found = []
    rate = content.landing_rate_fpm
    if rate is not None and rate > 0:
        sentence = f"A landing rate is negative: write −{rate} for {rate} ft/min down."
        found.append(FieldError("landing_rate_fpm", sentence, "too-large"))
    elif rate is not None and rate < -5000:
        sentence = "A landing rate below −5,000 ft/min is not a landing. Check the figure."
        found.append(FieldError("landing_rate_fpm", sentence, "too-small"))
    distance = content.distance_nmi
    if distance is not None and not 0 <= distance <= MAX_DISTANCE_NMI:
        sentence = f"The distance flown lies between 0 and {MAX_DISTANCE_NMI:,} nmi."
        found.append(FieldError("distance_nmi", sentence, "too-large" if distance > 0 else "too-small"))
    level = content.cruise_level_ft
    if level is not None and not 0 <= level <= 60_000:
        sentence = "The cruise level is in feet, from 0 to 60,000."
        found.append(FieldError("cruise_level_ft", sentence, "too-large" if level > 0 else "too-small"))
    number = content.flight_number
    if number is not None and not 1 <= number <= 9999:
        found.append(FieldError("flight_number", "A flight number lies between 1 and 9999.", "too-large"))
    return found


def text_faults(content: DraftContent) -> list[FieldError]:
    found = []
    if content.route_text and len(content.route_text) > MAX_ROUTE_TEXT:
        found.append(FieldError("route_text", f"At most {MAX_ROUTE_TEXT:,} characters.", "too-long"))
    if len(content.fields) > MAX_FIELDS:
        found.append(FieldError("fields", f"At most {MAX_FIELDS} further fields.", "too-long"))
    for field in content.fields:
        if not 1 <= len(field.name) <= MAX_FIELD_NAME:
            found.append(FieldError("fields", f"A field's name has 1 to {MAX_FIELD_NAME} characters.", "too-long"))
        elif len(field.value) > MAX_FIELD_VALUE:
            sentence = f"“{field.name}” has at most {MAX_FIELD_VALUE} characters."
            found.append(FieldError(f"fields.{field.name}", sentence, "too-long"))
    return found


def _fares(
    known: tuple[FareSold, ...], counts: tuple[tuple[str, int], ...] | None
) -> tuple[tuple[FareSold, ...], list[FieldError]]:
    """The fares with the reported counts. A class that is not mentioned carried nobody."""
    if counts is None:
        return known, []
    by_code = {fare.code: fare for fare in known}
    seen = Counter(code for code, _ in counts)
    errors, sold = [], {}
    for index, (code, count) in enumerate(counts):
        fare = by_code.get(code)
        unit = "kg" if fare is not None and fare.kind == "cargo" else "seats"
        if fare is None:
            names = ", ".join(by_code) or "none"
            sentence = f"This aircraft has no fare class “{code}”; it has: {names}."
            errors.append(FieldError(f"fares.{index}.code", sentence, "unknown-code"))
        elif seen[code] > 1:
            errors.append(FieldError(f"fares.{index}.code", f"“{code}” is there twice.", "duplicate"))
        elif count < 0:
            errors.append(FieldError(f"fares.{index}.count", "A count cannot be less than 0.", "too-small"))
        elif count > fare.capacity:
            sentence = f"{fare.name} has {fare.capacity} {unit}; {count} do not fit."
            errors.append(FieldError(f"fares.{index}.count", sentence, "too-large"))
        else:
            sold[code] = count
    return tuple(fare.model_copy(update={"count": sold.get(fare.code, 0)}) for fare in known), errors


def _distance_faults(
    basis: Basis, arrival: str, content: DraftContent, circle: float, distance: float
) -> list[FieldError]:
    found = []
    # Touchdown and lift-off are not at the airports' reference points, so a little less than the circle is possible.
    if distance < 0.95 * circle - 5:
        sentence = (
            f"From {basis.departure} to {arrival} it is {circle:,.0f} nmi in a straight line;"
            f" {distance:,.0f} nmi is too short. Leave it empty to use the straight line."
        )
        found.append(FieldError("distance_nmi", sentence, "too-small"))
    start, end = content.takeoff_at or content.block_off_at, content.landing_at or content.block_on_at
    hours = (end - start).total_seconds() / 3600 if start and end else 0.0
    if distance > hours * FASTEST_KT:
        sentence = (
            f"{distance:,.0f} nmi in {hours * 60:,.0f} minutes is faster than any airliner."
            " Check the times and the airports."
        )
        found.append(FieldError("block_on_at", sentence, "order"))
    return found


_SHOWN: Final = (
    "flight_number",
    "ident",
    "callsign",
    "flight_type",
    "departure",
    "planned_arrival",
    "arrival",
    "block_off_at",
    "takeoff_at",
    "landing_at",
    "block_on_at",
    "block_fuel_kg",
    "fuel_used_kg",
    "landing_rate_fpm",
    "distance_nmi",
    "cruise_level_ft",
    "route_text",
    "fields",
    "fares",
)


def changes_between(old: FlightFacts, new: FlightFacts) -> tuple[FieldChange, ...]:
    """The facts that differ, as text."""
    return tuple(
        FieldChange(field=name, old=_shown(getattr(old, name)), new=_shown(getattr(new, name)))
        for name in _SHOWN
        if getattr(old, name) != getattr(new, name)
    )


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return iso(value)
        case tuple():
            return ", ".join(_shown(part) for part in value)
        case CustomField():
            return f"{value.name}: {value.value}"
        case FareSold():
            return f"{value.code} {value.count}"
        case _:
            return str(value)


def moved(basis: Basis, *, departure: str, planned_arrival: str) -> Basis:
    """The basis with other airports (a free report whose airports were wrong)."""
    return replace(basis, departure=departure, planned_arrival=planned_arrival)
