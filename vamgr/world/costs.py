"""Default prices and costs in US dollars, each with its formula and the numbers in it. Pure.

The formulas are those of Roskam (Airplane Design VIII), of the Association of European Airlines (1989) and of
Eurocontrol; dollars of a formula's year are brought to `PRICE_YEAR` by the cost escalation factor. They give the
right order of magnitude, not an invoice: every figure may be overridden where it is used.
"""

import math
from dataclasses import dataclass
from decimal import Decimal

from vamgr.world.models import LIGHT_KG, AircraftType, AirportKind, FuelKind

PRICE_YEAR = 2026
LB_PER_KG = 1 / 0.45359237
LABOUR_USD_PER_HOUR = 60.0
NAVIGATION_UNIT_RATE_USD = 70.0
"""About the middle of what Eurocontrol's member states charge per service unit."""
INSURANCE_SHARE = 0.01
FREE_OF_NAVIGATION_KG = 2000

_AIRPORT_FACTORS: dict[AirportKind, float] = {
    "large": 1.75,
    "medium": 1.0,
    "small": 0.75,
    "seaplane_base": 0.75,
    "heliport": 0.75,
}
"""Airline-Club (Apache-2.0) charges airport size × seats, and 3 × seats up to size 3: sizes 7, 4 and 3 beside 4."""

_FUEL_USD_PER_LB: dict[FuelKind, str] = {"jet_a": "0.7", "avgas": "0.9", "mogas": "0.8", "electric": "0"}


@dataclass(frozen=True, slots=True)
class CostEstimate:
    """An amount in US dollars, unrounded below the cent only by its formula, and the formula with its numbers."""

    amount: Decimal
    formula_text: str
    currency: str = "USD"


def _estimate(amount: float, formula: str) -> CostEstimate:
    cents = Decimal(repr(amount)).quantize(Decimal("0.01"))
    return CostEstimate(cents, f"{formula} = {cents:,} USD")


def escalation(from_year: int, to_year: int = PRICE_YEAR) -> float:
    """Roskam's cost escalation factor between two years: 1989 to 2026 is 2.147."""
    return (5.17053 + 0.104981 * (to_year - 2006)) / (5.17053 + 0.104981 * (from_year - 2006))


def fuel_price_per_kg(fuel: FuelKind) -> CostEstimate:
    """The default price of a kilogram, to four decimals: phpVMS' defaults, 0.7 (Jet A), 0.9 (100LL) and 0.8 (Mogas)
    dollars per pound. The same everywhere: no free source gives prices by airport."""
    per_lb = Decimal(_FUEL_USD_PER_LB[fuel])
    per_kg = (per_lb / Decimal("0.45359237")).quantize(Decimal("0.0001"))
    return CostEstimate(per_kg, f"{per_lb} USD/lb / 0.45359237 kg/lb = {per_kg} USD/kg")


def landing_fee(mtow_kg: float, airport: AirportKind = "medium") -> CostEstimate:
    """Roskam: 1.50 dollars of 1989 per 1,000 lb of take-off mass, by airport kind."""
    pounds, cef, factor = mtow_kg * LB_PER_KG, escalation(1989), _AIRPORT_FACTORS[airport]
    text = f"1.5 × {pounds:.0f} lb / 1000 × {cef:.3f} (1989 to {PRICE_YEAR}) × {factor:g} ({airport} airport)"
    return _estimate(1.5 * pounds / 1000 * cef * factor, text)


def handling_cost(payload_kg: float, airport: AirportKind = "medium") -> CostEstimate:
    """AEA 1989: 0.10 dollars per kilogram of payload handled, by airport kind."""
    cef, factor = escalation(1989), _AIRPORT_FACTORS[airport]
    text = f"0.10 × {payload_kg:.0f} kg payload × {cef:.3f} (1989 to {PRICE_YEAR}) × {factor:g} ({airport} airport)"
    return _estimate(0.10 * payload_kg * cef * factor, text)


def navigation_fee(mtow_kg: float, distance_nmi: float, unit_rate: float = NAVIGATION_UNIT_RATE_USD) -> CostEstimate:
    """Eurocontrol's route charge: (km / 100) × √(tonnes / 50) × unit rate; free below two tonnes."""
    if mtow_kg < FREE_OF_NAVIGATION_KG:
        return _estimate(0.0, f"free of route charges below {FREE_OF_NAVIGATION_KG} kg take-off mass")
    km, tonnes = distance_nmi * 1.852, mtow_kg / 1000
    text = f"{km:.0f} km / 100 × √({tonnes:.1f} t / 50) × {unit_rate:g}"
    return _estimate(km / 100 * math.sqrt(tonnes / 50) * unit_rate, text)


def aircraft_price(kind: AircraftType) -> CostEstimate:
    """Price new by take-off mass in lb (Roskam): 10^(3.3191 + 0.8043 log W) for jets, 10^(1.1846 + 1.2625 log W) for
    propellers, in dollars of 1989. The propeller formula also meets the list prices of new piston singles and twins."""
    pounds, cef = kind.mtow_kg * LB_PER_KG, escalation(1989)
    a, b = (3.3191, 0.8043) if kind.engine_kind == "jet" else (1.1846, 1.2625)
    price = round(10 ** (a + b * math.log10(pounds)) * cef, -3)
    return _estimate(
        price, f"10^({a} + {b} × log10({pounds:.0f} lb)) × {cef:.3f} (1989 to {PRICE_YEAR}), to the thousand"
    )


def airframe_maintenance_per_hour(kind: AircraftType, labour_rate: float = LABOUR_USD_PER_HOUR) -> CostEstimate:
    """Per flight hour. Roskam for transports: 1.03 (3 + 0.067 W/1000) R + 1.03 × 30 + 0.79e-5 P, with the empty mass W
    in lb and the price P. Light aircraft need half an hour of work per flight hour, turbines a whole one (Raymer,
    Aircraft Design, table 18.1: general aviation 0.25 to 1)."""
    price = float(aircraft_price(kind).amount)
    parts = 0.79e-5 * price
    if kind.mtow_kg <= LIGHT_KG:
        hours = 0.5 if kind.engine_kind in ("piston", "electric") else 1.0
        return _estimate(hours * labour_rate + parts, f"{hours:g} h × {labour_rate:g} + 0.79e-5 × {price:.0f}")
    pounds, cef = kind.oew_kg * LB_PER_KG, escalation(1989)
    work = 1.03 * (3 + 0.067 * pounds / 1000) * labour_rate
    text = (
        f"1.03 × (3 + 0.067 × {pounds:.0f} lb / 1000) × {labour_rate:g} + 1.03 × 30 × {cef:.3f} + 0.79e-5 × {price:.0f}"
    )
    return _estimate(work + 1.03 * 30 * cef + parts, text)


def hull_insurance_per_year(price: Decimal, share: float = INSURANCE_SHARE) -> CostEstimate:
    """A share of the price each year: 0.5 to 2 % is usual, 1 % the default."""
    return _estimate(float(price) * share, f"{price} × {share * 100:g} %")
