"""The rules of subfleets, and the figures that a new one starts with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.airline.events import AirlineSettings
from vamgr.fleet import domain_subfleet, pricing
from vamgr.fleet.commands import checked_registration
from vamgr.fleet.domain_subfleet import SUBFLEET, Subfleet
from vamgr.fleet.events import Fare, SubfleetChanged, SubfleetCreated, SubfleetTerms
from vamgr.fleet.registrations import known_country, proposals
from vamgr.kernel.errors import DomainError, InvalidInput
from vamgr.world import aircraft_types, performance

Y = Fare(number=1, code="Y", name="Economy", kind="pax", capacity=10, price_minor=10_000, cost_minor=5_000)
CARGO = Fare(number=2, code="CGO", name="Cargo", kind="cargo", capacity=500, price_minor=100, cost_minor=0)


def terms(**changed: object) -> SubfleetTerms:
    return SubfleetTerms.model_validate({"name": "Jets", "fuel_kind": "jet_a", "fares": (Y,), **changed})


def created(**changed: object) -> Subfleet:
    event = SubfleetCreated(number=1, airline_id="a", type_icao="B738", currency="USD", terms=terms(**changed))
    return SUBFLEET.fold([event])


def test_a_change_keeps_the_old_value_and_no_change_is_no_event() -> None:
    [event] = domain_subfleet.change(created(), terms(cost_block_hour_minor=1000))
    assert isinstance(event, SubfleetChanged)
    assert [(c.name, c.old, c.new) for c in event.changes] == [("cost_block_hour_minor", 0, 1000)]
    assert domain_subfleet.change(created(), terms()) == []


def test_a_subfleet_with_aircraft_is_not_retired() -> None:
    with pytest.raises(DomainError, match="still has 2 aircraft") as refused:
        domain_subfleet.retire(created(), 2)
    assert refused.value.rule == "has-aircraft"
    retired = SUBFLEET.fold(domain_subfleet.retire(created(), 0), created())
    assert domain_subfleet.retire(retired, 0) == []
    with pytest.raises(DomainError, match="is retired"):
        domain_subfleet.change(retired, terms(name="New"))
    with pytest.raises(DomainError, match="Choose another subfleet"):
        domain_subfleet.require_active(retired)


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"fares": (Y, Y)}, "fares.1.code", "a fare Y already"),
        ({"fares": (CARGO,), "cargo_capacity_kg": 499}, "cargo_capacity_kg", "Raise it to at least 500 kg"),
        ({"mzfw_kg": 90_000}, "mzfw_kg", "above the maximum take-off weight"),
        ({"mtow_kg": 30_000}, "mtow_kg", "operating empty weight"),
        ({"mlw_kg": 80_000}, "mlw_kg", "maximum landing weight"),
    ],
)
def test_terms_that_do_not_fit_together_are_refused_on_their_field(
    changed: dict[str, object], field: str, sentence: str
) -> None:
    weights = {"oew_kg": 41_413.0, "mzfw_kg": 62_037.0, "mtow_kg": 79_016.0, "mlw_kg": None}
    with pytest.raises(InvalidInput) as refused:
        domain_subfleet.check_terms(terms(**changed), weights)
    found = {error.field: error.message for error in refused.value.errors}
    assert sentence in found[field]


def test_terms_that_fit_are_let_through() -> None:
    domain_subfleet.check_terms(terms(fares=(Y, CARGO), cargo_capacity_kg=500), {"oew_kg": None})


# --- the template -----------------------------------------------------------------------------------------------------

TYPES = ("C172", "C208", "AT72", "E190", "A320", "B738", "B77W", "A388", "R44", "C25A")


@pytest.mark.parametrize("icao", TYPES)
def test_a_template_can_be_used_as_it_is(icao: str) -> None:
    kind = aircraft_types.get(icao)
    assert kind is not None
    made = pricing.template(kind, AirlineSettings(), "USD")
    weights = {name: getattr(kind, name, None) for name in ("oew_kg", "mzfw_kg", "mtow_kg")}
    domain_subfleet.check_terms(made.terms, weights)
    seats = sum(fare.capacity for fare in made.terms.fares if fare.kind == "pax")
    assert 0 < seats <= kind.passenger_seats
    assert made.terms.fuel_kind == kind.fuel_kind
    assert made.terms.cost_block_hour_minor > 0
    assert all(made.notes_on[name] for name in ("fares", "cost_block_hour_minor", "ground_handling_multiplier_percent"))


@pytest.mark.parametrize("icao", TYPES)
def test_template_fares_cover_the_flight_that_they_were_made_for(icao: str) -> None:
    """Sold to the usual load factor, they bring in what the flight costs, and no more than half on top."""
    kind = aircraft_types.get(icao)
    assert kind is not None
    settings = AirlineSettings()
    made = pricing.template(kind, settings, "USD").terms
    nmi = min(3000, max(50, round(performance.range_nmi(kind) * 0.4, -1)))
    fuel = (
        performance.trip_fuel_kg(kind, nmi).kg / 100 * getattr(settings, f"fuel_price_{made.fuel_kind}_minor_per_100kg")
    )
    hours = performance.block_minutes(kind, nmi).minutes / 60 * made.cost_block_hour_minor
    handling = 2 * settings.handling_cost_minor * made.ground_handling_multiplier_percent / 100
    landing = settings.landing_fee_minor_per_tonne * kind.mtow_kg / 1000
    navigation = settings.navigation_fee_minor_per_100nmi * nmi / 100 * (kind.mtow_kg / 50_000) ** 0.5
    cost = fuel + hours + handling + landing + navigation
    income = sum((fare.price_minor - fare.cost_minor) * fare.capacity for fare in made.fares) * 0.82
    assert cost < income < cost * 1.5


def test_no_handling_price_leaves_the_multiplier_at_the_airports_price() -> None:
    kind = aircraft_types.get("A320")
    assert kind is not None
    made = pricing.template(kind, AirlineSettings(handling_cost_minor=0), "USD")
    assert made.terms.ground_handling_multiplier_percent == 100


# --- prices -----------------------------------------------------------------------------------------------------------


def test_a_quote_shows_its_formula_with_the_numbers_in_it() -> None:
    kind = aircraft_types.get("C172")
    assert kind is not None
    quote = pricing.quote(kind, "USD")
    assert quote.price_minor % 100 == 0
    assert "× log10(" in quote.basis
    assert f"{Decimal(quote.price_minor) / 100:,.2f} USD" in quote.basis
    assert "no exchange rates" in pricing.quote(kind, "EUR").basis


NOW = datetime(2026, 8, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "minutes", "expected"),
    [(0, 0, 1_000_000), (1461, 0, 840_000), (0, 600_000, 900_000), (36_500, 0, 200_000)],
)
def test_an_aircraft_loses_value_by_age_and_use(days: int, minutes: int, expected: int) -> None:
    assert pricing.sale_value_minor(1_000_000, NOW - timedelta(days=days), NOW, minutes) == expected


@given(st.integers(0, 10**13), st.integers(0, 50_000), st.integers(0, 10**7))
def test_a_sale_never_brings_more_than_the_price_nor_less_than_a_fifth(price: int, days: int, minutes: int) -> None:
    worth = pricing.sale_value_minor(price, NOW - timedelta(days=days), NOW, minutes)
    assert price * 2 // 10 - 1 <= worth <= price


# --- registrations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "good"), [(" n123ab ", "N123AB"), ("d-aibc", "D-AIBC"), ("LN-RPS", "LN-RPS")])
def test_registrations_are_written_in_capitals(text: str, good: str) -> None:
    assert checked_registration(text) == good


@pytest.mark.parametrize("text", ["", "N", "-N12", "N12-", "N--12", "N 123", "N123ABCDEFG", "Ñ123", "=HYPERLINK()"])
def test_what_is_no_registration_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(DomainError, match="for example N123AB"):
        checked_registration(text)


@pytest.mark.parametrize("country", ["US", "DE", "NO", "JP", "RU", "BR"])
def test_proposals_are_registrations_and_repeatable(country: str) -> None:
    assert known_country(country)
    first = list(islice(proposals(country, "1"), 20))
    assert first == list(islice(proposals(country, "1"), 20))
    assert first != list(islice(proposals(country, "2"), 20))
    assert [checked_registration(one) for one in first] == first
