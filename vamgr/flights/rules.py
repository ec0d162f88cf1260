"""The rules of automatic acceptance. Each says what it found in a sentence; all must be met. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from vamgr.flights.events import Finding, FlightFacts, Source

FUEL_FROM: Final = 0.5
FUEL_TO: Final = 2.0
"""Fuel used between half and double the estimate is plausible: wind and level do not explain more."""
DETOUR_FACTOR: Final = 1.5
DETOUR_NMI: Final = 100.0
FAST_FACTOR: Final = 1.4
"""A mean ground speed of more than this times the cruise speed needs a look (a strong jet stream adds a third)."""


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """The airline's settings and what the pilot's rank says: both must let rules accept this kind of report."""

    by_airline: bool
    by_rank: bool
    rank_name: str
    max_landing_rate_fpm: int
    block_time_tolerance_percent: int
    arrival_as_planned: bool
    fuel_plausible: bool


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What only the rest of the system knows. Locations None: unknown. ``overlaps``: idents of the pilot's other
    flights at the same time."""

    cruise_kt: int | None
    aircraft_location: str | None
    pilot_location: str | None
    overlaps: tuple[str, ...]


def findings(facts: FlightFacts, source: Source, settings: RuleSettings, around: Circumstances) -> tuple[Finding, ...]:
    """Every rule, met or not."""
    found = [
        _enabled(source, settings),
        _landing_rate(facts, settings),
        _block_time(facts, settings),
        _distance(facts),
        _speed(facts, around.cruise_kt),
        _overlap(around.overlaps),
    ]
    if settings.arrival_as_planned:
        found.append(_arrival(facts))
    if settings.fuel_plausible:
        found.append(_fuel(facts))
    if facts.booking_id is None:
        found.append(_stood_at("aircraft-place", facts.registration, around.aircraft_location, facts.departure))
        found.append(_stood_at("pilot-place", "The pilot", around.pilot_location, facts.departure))
    return tuple(found)


def _enabled(source: Source, settings: RuleSettings) -> Finding:
    if not settings.by_airline:
        return _said("automatic", False, "Staff look at every report of this airline.")
    if not settings.by_rank:
        kind = "flown with ACARS" if source == "acars" else "filed by hand"
        return _said("automatic", False, f"Staff look at reports of the rank {settings.rank_name} that are {kind}.")
    return _said("automatic", True, "Reports that meet every rule are accepted by themselves.")


def _landing_rate(facts: FlightFacts, settings: RuleSettings) -> Finding:
    limit, rate = settings.max_landing_rate_fpm, facts.landing_rate_fpm
    if rate is None:
        return _said("landing-rate", True, "No landing rate was reported.", "landing_rate_fpm")
    if rate < limit:
        sentence = f"The touchdown with {rate} ft/min was harder than the limit of {limit} ft/min."
        return _said("landing-rate", False, sentence, "landing_rate_fpm")
    sentence = f"The touchdown with {rate} ft/min is within the limit of {limit} ft/min."
    return _said("landing-rate", True, sentence, "landing_rate_fpm")


def _block_time(facts: FlightFacts, settings: RuleSettings) -> Finding:
    planned = facts.planned.block_minutes if facts.planned else None
    flown = (facts.block_on_at - facts.block_off_at).total_seconds() / 60
    if not planned:
        return _said("block-time", True, "There is no block time to compare with.", "block_on_at")
    off = 100 * abs(flown - planned) / planned
    tolerance = settings.block_time_tolerance_percent
    sentence = (
        f"The block time of {flown:.0f} min is {off:.0f} % away from the planned {planned} min"
        f" ({tolerance} % are allowed)."
    )
    return _said("block-time", off <= tolerance, sentence, "block_on_at")


def _arrival(facts: FlightFacts) -> Finding:
    if facts.arrival == facts.planned_arrival:
        return _said("arrival", True, f"The flight landed at {facts.arrival} as planned.", "arrival")
    sentence = f"The flight landed at {facts.arrival} instead of {facts.planned_arrival}."
    return _said("arrival", False, sentence, "arrival")


def _fuel(facts: FlightFacts) -> Finding:
    estimate = facts.planned.trip_fuel_kg if facts.planned else None
    if not estimate:
        return _said("fuel", True, "There is no fuel estimate to compare with.", "fuel_used_kg")
    low, high = FUEL_FROM * estimate, FUEL_TO * estimate
    sentence = (
        f"{facts.fuel_used_kg:,.0f} kg of fuel used; {low:,.0f} to {high:,.0f} kg are plausible"
        f" for an estimate of {estimate:,.0f} kg."
    )
    return _said("fuel", low <= facts.fuel_used_kg <= high, sentence, "fuel_used_kg")


def _distance(facts: FlightFacts) -> Finding:
    limit = facts.great_circle_nmi * DETOUR_FACTOR + DETOUR_NMI
    if facts.great_circle_nmi == 0:
        return _said("distance", True, "A local flight: there is no way to compare with.", "distance_nmi")
    sentence = (
        f"{facts.distance_nmi:,.0f} nmi flown, {facts.great_circle_nmi:,.0f} nmi in a straight line"
        f" (up to {limit:,.0f} nmi are usual)."
    )
    return _said("distance", facts.distance_nmi <= limit, sentence, "distance_nmi")


def _speed(facts: FlightFacts, cruise_kt: int | None) -> Finding:
    start, end = facts.takeoff_at or facts.block_off_at, facts.landing_at or facts.block_on_at
    hours = (end - start).total_seconds() / 3600
    mean = facts.distance_nmi / hours if hours > 0 else 0.0
    if cruise_kt is None:
        return _said("speed", True, f"No cruise speed is known for {facts.type_icao}.", "block_on_at")
    sentence = f"A mean of {mean:.0f} kt over the ground; {facts.type_icao} cruises at {cruise_kt} kt."
    return _said("speed", mean <= FAST_FACTOR * cruise_kt, sentence, "block_on_at")


def _overlap(idents: tuple[str, ...]) -> Finding:
    if not idents:
        return _said("overlap", True, "The pilot has no other flight at that time.", "block_off_at")
    return _said("overlap", False, f"The pilot was on {', '.join(idents)} at the same time.", "block_off_at")


def _stood_at(rule: str, who: str, location: str | None, departure: str) -> Finding:
    if location is None or location == departure:
        return _said(rule, True, f"{who} was at {departure}.", "departure")
    return _said(rule, False, f"{who} was at {location}, not at {departure}.", "departure")


def _said(rule: str, ok: bool, sentence: str, field: str | None = None) -> Finding:
    return Finding(rule=rule, ok=ok, sentence=sentence, field=field)
