"""Default costs: the published formulas with numbers worked out by hand."""

from decimal import Decimal

import pytest

from vamgr.world import aircraft_types, costs


def test_dollars_of_1989_are_worth_more_now():
    assert costs.escalation(1989, 2026) == pytest.approx(2.147, abs=0.001)
    assert costs.escalation(1999, 2026) == pytest.approx(1.639, abs=0.001)


@pytest.mark.parametrize(
    ("fuel", "price"), [("jet_a", "1.5432"), ("avgas", "1.9842"), ("mogas", "1.7637"), ("electric", "0")]
)
def test_fuel_by_the_pound_becomes_fuel_by_the_kilogram(fuel, price):
    assert costs.fuel_price_per_kg(fuel).amount == Decimal(price)


def test_landing_is_by_mass_and_airport():
    medium = costs.landing_fee(78_000)
    assert medium.amount == pytest.approx(Decimal("553.87"), abs=Decimal("0.05"))
    assert costs.landing_fee(78_000, "large").amount == pytest.approx(
        medium.amount * Decimal("1.75"), abs=Decimal("0.01")
    )
    assert "171961 lb" in medium.formula_text
    assert medium.formula_text.endswith(f"= {medium.amount:,} USD")


def test_navigation_is_eurocontrols_form():
    assert costs.navigation_fee(78_000, 1000 / 1.852).amount == Decimal("874.30")
    assert costs.navigation_fee(50_000, 100 / 1.852, 60).amount == Decimal("60.00")
    assert costs.navigation_fee(1_157, 500).amount == 0


def test_handling_is_by_payload():
    assert costs.handling_cost(10_000).amount == pytest.approx(Decimal("2147"), abs=1)


def test_prices_are_near_what_makers_ask():
    def price(icao):
        return costs.aircraft_price(aircraft_types.get(icao)).amount

    assert 60_000_000 < price("A320") < 110_000_000
    assert 22_000_000 < price("AT72") < 32_000_000
    assert 400_000 < price("C172") < 700_000
    assert 2_400_000 < price("C208") < 3_500_000


def test_maintenance_grows_from_trainer_to_liner():
    hourly = [
        costs.airframe_maintenance_per_hour(aircraft_types.get(c)).amount
        for c in ("C172", "PC12", "AT72", "A320", "B77W")
    ]
    assert hourly == sorted(hourly)
    assert 25 < hourly[0] < 60


def test_insurance_is_a_share_of_the_price():
    assert costs.hull_insurance_per_year(Decimal(72_700_000)).amount == Decimal(727_000)
