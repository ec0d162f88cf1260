"""What aircraft cost and are worth, and the figures that a new subfleet starts with. Pure.

Everything here is a proposal with its reasons: people change every figure.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal

from vamgr.airline.events import AirlineSettings
from vamgr.fleet.events import Fare, SubfleetTerms
from vamgr.kernel.money import shown
from vamgr.world import costs, performance
from vamgr.world.models import SEAT_KG, AircraftType

MARGIN_PERCENT = 25
"""On top of the costs of a flight; it also pays the pilot."""
SALES_COST_PERCENT = 5
"""Of a fare, for catering and selling it: an assumption of ours."""
BUSINESS_PRICE = 3
"""A business seat costs three times an economy seat (2.8 to 3.5 is usual) and takes the room of two."""
CABIN_CREW_USD_1995 = 60.0
"""Per attendant and block hour, in dollars of 1995 (Roskam, Airplane Design VIII)."""
FLOWN_HOURS_PER_YEAR = {True: 500, False: 3000}
"""Light aircraft and others: over how many hours a year the insurance is spread. Assumptions of ours."""
MINIMUM_CARGO_FARE_KG = 500


@dataclass(frozen=True, slots=True)
class Quote:
    price_minor: int
    currency: str
    basis: str


def quote(kind: AircraftType, currency: str) -> Quote:
    """The price new. There are no exchange rates offline: US cents count as minor units of the airline's currency."""
    estimate = costs.aircraft_price(kind)
    price = int((estimate.amount * 100).quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
    basis = f"{kind.name} new, by take-off mass: {estimate.formula_text}"
    if currency != "USD":
        basis += f"; counted as {shown(price, currency)}, since there are no exchange rates here"
    return Quote(price, currency, f"{basis}.")


def sale_value_minor(price_minor: int, bought_at: datetime, now: datetime, block_minutes: int) -> int:
    """What an aircraft fetches: its price less 4 % per year and 1 % per 1,000 block hours, never below 20 %.

    (25 years of straight-line depreciation to a residual of 20 %, with the use counted on top: our assumption.)
    """
    years = Decimal((now - bought_at).days) / Decimal("365.25")
    lost = Decimal("0.04") * years + Decimal("0.01") * Decimal(block_minutes) / 60_000
    share = max(Decimal("0.2"), 1 - lost)
    return int((price_minor * share).quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


@dataclass(frozen=True, slots=True)
class Template:
    """``notes_on``: for each field where its figure comes from, in a sentence."""

    terms: SubfleetTerms
    notes_on: dict[str, str]


def template(kind: AircraftType, settings: AirlineSettings, currency: str) -> Template:
    """A subfleet of this type with cabins, fares and costs worked out, so that it can be used as it is."""
    hour_minor, hour_note = _block_hour(kind)
    handling, handling_note = _handling_percent(kind, settings)
    stage = stage_nmi(kind)
    trip, trip_note = _trip_cost_minor(kind, settings, stage, hour_minor, handling, currency)
    fares, fares_note = _fares(kind, settings, trip, currency)
    terms = SubfleetTerms(
        name=kind.name,
        fares=fares,
        cargo_capacity_kg=float(kind.max_cargo_kg),
        fuel_kind=kind.fuel_kind,
        cost_block_hour_minor=hour_minor,
        ground_handling_multiplier_percent=handling,
    )
    notes = {
        "fares": f"{fares_note} {trip_note}",
        "cargo_capacity_kg": "What a full cabin leaves of the payload.",
        "fuel_kind": f"{kind.name} flies on it.",
        "cost_block_hour_minor": hour_note,
        "ground_handling_multiplier_percent": handling_note,
        "burn_kg_per_hour": f"Empty: {kind.burn_kg_h:g} kg/h ({kind.provenance.get('burn_kg_h', 'estimated')}).",
    }
    return Template(terms, notes)


def _block_hour(kind: AircraftType) -> tuple[int, str]:
    maintenance = costs.airframe_maintenance_per_hour(kind)
    hours = FLOWN_HOURS_PER_YEAR[kind.is_light]
    insurance = costs.hull_insurance_per_year(costs.aircraft_price(kind).amount)
    attendants = kind.cabin_crew * CABIN_CREW_USD_1995 * costs.escalation(1995)
    total = float(maintenance.amount) + float(insurance.amount) / hours + attendants
    note = (
        f"Maintenance {maintenance.amount}, insurance {insurance.amount} a year over {hours} h, and"
        f" {kind.cabin_crew} cabin crew {attendants:.2f} = {total:.2f} USD per block hour."
    )
    return round(total * 100), note


def _handling_percent(kind: AircraftType, settings: AirlineSettings) -> tuple[float, str]:
    cost = costs.handling_cost(kind.max_payload_kg)
    if settings.handling_cost_minor == 0:
        return 100.0, "As the airport charges it."
    share = min(1000, max(1, round(float(cost.amount) * 100 / settings.handling_cost_minor * 100)))
    return float(share), f"A turnaround of this type: {cost.formula_text}, as a share of the airport's price."


def stage_nmi(kind: AircraftType) -> int:
    """The flight that the fares are made for: 40 % of the range, 50 to 3,000 nmi."""
    return int(min(3000, max(50, round(performance.range_nmi(kind) * 0.4, -1))))


def _trip_cost_minor(
    kind: AircraftType, settings: AirlineSettings, stage_nmi: int, hour_minor: int, handling: float, currency: str
) -> tuple[int, str]:
    minutes = performance.block_minutes(kind, stage_nmi).minutes
    fuel_kg = performance.trip_fuel_kg(kind, stage_nmi).kg
    per_100kg = getattr(settings, f"fuel_price_{kind.fuel_kind}_minor_per_100kg", 0)
    parts = {
        "fuel": fuel_kg / 100 * per_100kg,
        "block hours": minutes / 60 * hour_minor,
        "handling": 2 * settings.handling_cost_minor * handling / 100,
        "landing": settings.landing_fee_minor_per_tonne * kind.mtow_kg / 1000,
        "navigation": settings.navigation_fee_minor_per_100nmi * stage_nmi / 100 * math.sqrt(kind.mtow_kg / 50_000),
    }
    total = round(sum(parts.values()))
    listed = ", ".join(f"{name} {shown(round(amount), currency)}" for name, amount in parts.items())
    return total, f"A flight of {stage_nmi} nmi in {minutes} min costs {shown(total, currency)}: {listed}."


def _fares(
    kind: AircraftType, settings: AirlineSettings, trip_minor: int, currency: str
) -> tuple[tuple[Fare, ...], str]:
    seats, cargo_kg = kind.passenger_seats, 0 if kind.is_light else kind.max_cargo_kg
    business = 0 if seats < 100 else round(seats * (0.04 if seats < 250 else 0.06)) * 2
    economy = seats - 2 * business
    full = max(1, settings.load_factor_percent) / 100
    needed = trip_minor * (1 + MARGIN_PERCENT / 100) / (1 - SALES_COST_PERCENT / 100) / full
    fares: list[Fare] = []
    if economy > 0:
        paying = cargo_kg / SEAT_KG / 2 if cargo_kg >= MINIMUM_CARGO_FARE_KG else 0.0
        price = _whole(needed / (economy + BUSINESS_PRICE * business + paying))
        fares.append(_fare("Y", "Economy", economy, price))
        if business:
            fares.append(_fare("J", "Business", business, BUSINESS_PRICE * price))
        per_kg = round(price / SEAT_KG / 2)
    else:
        per_kg = round(needed / cargo_kg) if cargo_kg else 0
    if cargo_kg >= MINIMUM_CARGO_FARE_KG:
        cargo = Fare(
            number=0, code="CGO", name="Cargo", kind="cargo", capacity=cargo_kg, price_minor=per_kg, cost_minor=0
        )
        fares.append(cargo)
    note = (
        f"Seats as the maker fits them. The fares cover a typical flight with {settings.load_factor_percent} % of the"
        f" seats sold, {SALES_COST_PERCENT} % for selling and catering, and a margin of {MARGIN_PERCENT} %."
    )
    if business:
        note += f" A business seat takes the room of two and costs {BUSINESS_PRICE} times as much."
    if per_kg and cargo_kg >= MINIMUM_CARGO_FARE_KG:
        note += f" A kilogram of cargo pays half of a passenger's, {shown(per_kg, currency)}."
    return tuple(fares), note


def _fare(code: str, name: str, seats: int, price_minor: int) -> Fare:
    cost = round(price_minor * SALES_COST_PERCENT / 100)
    return Fare(number=0, code=code, name=name, kind="pax", capacity=seats, price_minor=price_minor, cost_minor=cost)


def _whole(minor: float) -> int:
    """To whole hundreds of minor units, at least one."""
    return max(100, round(minor / 100) * 100)
