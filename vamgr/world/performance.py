"""How long a flight takes and what it burns, by aircraft type. Pure but for the fuel table read once.

Distances are great-circle nmi, fuel kg, times minutes. Every estimate carries its formula with the numbers in it.
Fuel: Seymour et al. 2020 for the types it names; the hourly burn where a source has one; AIM2015 (Dray et al. 2019),
scaled by take-off mass, for other jets of more than 15 t; an estimated hourly burn for the rest. Seymour's authors ask
not to rank makers by their curves.
"""

import math
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from vamgr.world import database
from vamgr.world.models import SEAT_KG, AircraftType

KM_PER_NMI = 1.852
AVERAGE_LOAD = 0.8
"""The share of seats taken to which the curves for an average payload are read."""
SMALLEST_SIZED_JET_KG = 15_000
FIXED_BURN_HOURS = 0.1
"""Taxi, take-off and climb power in the hourly model: six minutes of cruise burn. An assumption of ours."""
RESERVE_MINUTES = 45

# The reference aircraft of AIM2015's nine size classes with their take-off mass in kg (documentation v11, table 1).
_SIZE_CLASSES = (
    (1, "CRJ7", 33_000),
    (2, "E190", 47_790),
    (3, "A319", 73_500),
    (4, "A320", 73_501),
    (5, "B738", 79_016),
    (6, "B788", 227_930),
    (7, "A333", 233_000),
    (8, "B77W", 351_530),
    (9, "A388", 569_000),
)


@dataclass(frozen=True, slots=True)
class FuelEstimate:
    """Fuel in kg, the model's name, and the formula with its numbers."""

    kg: float
    model_name: str
    formula_text: str


@dataclass(frozen=True, slots=True)
class TimeEstimate:
    """Block time in whole minutes, the part of it in the air, and the formula with its numbers."""

    minutes: int
    air_minutes: float
    formula_text: str


@dataclass(frozen=True, slots=True)
class _Profile:
    """Mean rates in ft/min and mean speeds as a share of cruise speed. Rules of thumb per engine kind, ours."""

    climb_fpm: float
    climb_speed: float
    descent_fpm: float
    descent_speed: float


_PROFILES = {
    "jet": _Profile(1800, 0.68, 1800, 0.72),
    "turboprop": _Profile(1300, 0.65, 1500, 0.85),
    "piston": _Profile(600, 0.72, 500, 1.0),
    "electric": _Profile(600, 0.72, 500, 1.0),
    "rotor": _Profile(800, 0.65, 700, 0.9),
}


def _require_distance(distance_nmi: float) -> None:
    if not (math.isfinite(distance_nmi) and distance_nmi >= 0):
        raise ValueError("The distance must be zero or more nautical miles.")


# --- fuel -----------------------------------------------------------------------------------------------------------


def trip_fuel_kg(kind: AircraftType, distance_nmi: float, payload_kg: float | None = None) -> FuelEstimate:
    """Fuel from gate to gate without reserves, for a payload (None: the average one, 80 % of the seats).

    Grows with the distance and is never negative. Jets of more than 15 t burn more with more payload (AIM2015's
    slope); lighter aircraft, propellers, and types known by their hourly burn fly at a power setting: payload is
    not counted.
    Raises ValueError for a negative distance or payload.
    """
    _require_distance(distance_nmi)
    if payload_kg is not None and not (math.isfinite(payload_kg) and payload_kg >= 0):
        raise ValueError("The payload must be zero or more kilograms.")
    if kind.fuel_kind == "electric":
        return FuelEstimate(0.0, "electric", "an electric aircraft burns no fuel: 0 kg")
    sized = kind.engine_kind == "jet" and kind.mtow_kg > SMALLEST_SIZED_JET_KG
    average = min(float(kind.max_payload_kg), AVERAGE_LOAD * kind.passenger_seats * SEAT_KG)
    load = average if payload_kg is None else payload_kg
    if kind.fuel_curve is None:
        by_size = sized and kind.provenance.get("burn_kg_h") == "estimated"
        return _sized(kind, distance_nmi, load) if by_size else _hourly(kind, distance_nmi)
    base = _seymour(kind, distance_nmi)
    if payload_kg is None or not sized or distance_nmi == 0:
        return base
    heavier = max(-0.3 * base.kg, _aim(kind, distance_nmi, load)[0] - _aim(kind, distance_nmi, average)[0])
    return FuelEstimate(
        base.kg + heavier,
        f"{base.model_name}, payload by AIM2015",
        f"{base.formula_text}; {heavier:+.0f} kg for {load:.0f} kg payload against the average of {average:.0f} kg"
        f" = {base.kg + heavier:.0f} kg",
    )


def _seymour(kind: AircraftType, distance_nmi: float) -> FuelEstimate:
    curve = kind.fuel_curve
    assert curve is not None  # noqa: S101 - the caller has just looked
    km = distance_nmi * KM_PER_NMI
    # Some fits bend down with distance. Past half their way to the top they go on straight, so more is never less.
    bend = -curve.b / (4 * curve.a) if curve.a < 0 else math.inf
    inside = min(km, bend)
    kg = curve.a * inside**2 + curve.b * inside + curve.c
    text = f"{_plain(curve.a)} × {inside:.0f}² + {_plain(curve.b)} × {inside:.0f} + {_plain(curve.c)}"
    if km > bend:
        slope = curve.b / 2
        kg += slope * (km - bend)
        text += f" + {_plain(slope)} × {km - bend:.0f}"
    return FuelEstimate(kg, "Seymour et al. 2020", f"{text} = {kg:.0f} kg, with {distance_nmi:.0f} nmi = {km:.0f} km")


def _plain(factor: float) -> str:
    """Six significant digits as people write numbers: 0.00000124 and not 1.24e-06."""
    return f"{Decimal(f'{factor:g}'):f}"


def _hourly(kind: AircraftType, distance_nmi: float) -> FuelEstimate:
    # Rounded before it is counted with, so that the formula gives the result with the numbers that it shows.
    minutes = round(_air_minutes(kind, distance_nmi)[0], 1)
    fixed = FIXED_BURN_HOURS * 60
    kg = kind.burn_kg_h * (minutes + fixed) / 60
    text = (
        f"{kind.burn_kg_h:.1f} kg/h × ({minutes:.1f} min in the air + {fixed:g} min for taxi and take-off) / 60"
        f" = {kg:.1f} kg"
    )
    return FuelEstimate(kg, "hourly burn", text)


def _sized(kind: AircraftType, distance_nmi: float, payload_kg: float) -> FuelEstimate:
    kg, reference, scale = _aim(kind, distance_nmi, payload_kg)
    text = (
        f"AIM2015 size class of the {reference} at {distance_nmi * KM_PER_NMI:.0f} km, scaled by take-off mass"
        f" × {scale:.3f}, payload {payload_kg:.0f} kg = {kg:.0f} kg"
    )
    return FuelEstimate(kg, "AIM2015", text)


@lru_cache(maxsize=1)
def _aim_terms() -> dict[int, list[tuple[float, ...]]]:
    """Per size class the three phases as (intercept, D, D·PL, D², PL, D²·PL, minimum)."""
    terms: dict[int, list[tuple[float, ...]]] = {}
    for size, *phase in database.rows(
        "SELECT size_class, intercept, d, d_pl, d2, pl, d2_pl, minimum FROM fuel_size_class"
    ):
        terms.setdefault(size, []).append(tuple(phase))
    return terms


def _aim(kind: AircraftType, distance_nmi: float, payload_kg: float) -> tuple[float, str, float]:
    """Fuel of the size class nearest in take-off mass: every phase takes the whole stage as its distance."""
    size, reference, mass = min(_SIZE_CLASSES, key=lambda c: abs(math.log(kind.mtow_kg / c[2])))
    scale = kind.mtow_kg / mass
    km, load = distance_nmi * KM_PER_NMI, payload_kg / scale
    total = 0.0
    for intercept, d, d_pl, d2, pl, d2_pl, minimum in _aim_terms()[size]:
        total += max(minimum, intercept + d * km + d_pl * km * load + d2 * km**2 + pl * load + d2_pl * km**2 * load)
    return total * scale, reference, scale


def hourly_fuel_kg(kind: AircraftType) -> FuelEstimate:
    """Fuel of one hour in cruise: what holding and the final reserve are counted with."""
    source = kind.provenance.get("burn_kg_h", "estimated")
    return FuelEstimate(kind.burn_kg_h, "hourly burn", f"{kind.burn_kg_h:.1f} kg/h in cruise ({source})")


def reserve_fuel_kg(kind: AircraftType, minutes: float) -> FuelEstimate:
    """Fuel for so many minutes of holding, at cruise burn."""
    if not (math.isfinite(minutes) and minutes >= 0):
        raise ValueError("The reserve must be zero or more minutes.")
    kg = kind.burn_kg_h * minutes / 60
    return FuelEstimate(kg, "hourly burn", f"{kind.burn_kg_h:.1f} kg/h × {minutes:g} min / 60 = {kg:.1f} kg")


@lru_cache(maxsize=4096)
def range_nmi(kind: AircraftType) -> int:
    """How far the type goes: as published, else as far as a full cabin and full or remaining tanks carry it with
    45 minutes in reserve."""
    if kind.published_range_nmi is not None:
        return kind.published_range_nmi
    payload = min(float(kind.max_payload_kg), kind.passenger_seats * SEAT_KG)
    fuel = min(float(kind.max_fuel_kg), kind.mtow_kg - kind.oew_kg - payload) - kind.burn_kg_h * RESERVE_MINUTES / 60
    low, high = 0.0, 12_000.0
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (middle, high) if trip_fuel_kg(kind, middle, payload).kg <= fuel else (low, middle)
    return int(low)


# --- time -----------------------------------------------------------------------------------------------------------


def cruise_altitude_ft(kind: AircraftType) -> int:
    """A usual cruise altitude, in thousands: 88 % of the ceiling for turbines; unpressurised types lower."""
    if kind.is_rotorcraft:
        return min(3_000, int(0.8 * kind.ceiling_ft))
    if kind.engine_kind in ("piston", "electric"):
        return min(8_000, int(0.7 * kind.ceiling_ft) // 1000 * 1000)
    low_flyer = kind.engine_kind == "turboprop" and kind.is_light and kind.ceiling_ft <= 25_000
    return 12_000 if low_flyer else min(39_000, int(0.88 * kind.ceiling_ft) // 1000 * 1000)


def default_taxi_minutes(kind: AircraftType) -> int:
    """Taxi out and in together: 18 above 20 t, 12 above 5.7 t, else 8 minutes. Assumptions of ours."""
    return 18 if kind.mtow_kg > 20_000 else 8 if kind.is_light else 12


def block_minutes(kind: AircraftType, distance_nmi: float, taxi_minutes: int | None = None) -> TimeEstimate:
    """Block time without wind: taxi, then climb, cruise and descent along the way that is really flown.

    The way flown is Seymour's (equation 6): 1.0387 × great circle + 21.9 nmi, for aircraft above 5.7 t; light ones
    fly 1.0387 × great circle. A flight too short to reach cruise altitude climbs less high, in proportion.
    """
    _require_distance(distance_nmi)
    taxi = default_taxi_minutes(kind) if taxi_minutes is None else taxi_minutes
    if taxi < 0:
        raise ValueError("The taxi time must be zero or more minutes.")
    air, text = _air_minutes(kind, distance_nmi)
    total = round(air + taxi)
    return TimeEstimate(total, air, f"{text}; + taxi {taxi} min = {total} min")


def _air_minutes(kind: AircraftType, distance_nmi: float) -> tuple[float, str]:
    flown = distance_nmi * 1.0387 + (0.0 if kind.is_light or kind.is_rotorcraft else 21.9)
    profile = _PROFILES["rotor" if kind.is_rotorcraft else kind.engine_kind]
    altitude = cruise_altitude_ft(kind)
    climb, descent = altitude / profile.climb_fpm, altitude / profile.descent_fpm
    per_minute = kind.cruise_kt / 60
    slow_nmi = per_minute * (climb * profile.climb_speed + descent * profile.descent_speed)
    if flown <= slow_nmi:
        share = flown / slow_nmi
        air = (climb + descent) * share
        text = (
            f"{flown:.0f} nmi flown, all of it climb and descent to {round(altitude * share, -2):.0f} ft:"
            f" {climb * share:.0f} + {descent * share:.0f} min"
        )
        return air, text
    cruise = (flown - slow_nmi) / per_minute
    text = (
        f"{flown:.0f} nmi flown: climb {climb:.0f} min and descent {descent:.0f} min"
        f" ({altitude} ft, {slow_nmi:.0f} nmi)"
        f" + ({flown:.0f} - {slow_nmi:.0f}) nmi / {kind.cruise_kt} kt × 60 = {cruise:.0f} min"
    )
    return climb + descent + cruise, text
