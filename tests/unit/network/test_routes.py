"""Routes: what may be, what is a duplicate, and what changes."""

from datetime import date
from decimal import Decimal

import pytest

from vamgr.airline.events import AirlineSettings
from vamgr.kernel.errors import DomainError, InvalidInput
from vamgr.network import domain
from vamgr.network.domain import ROUTE, Route, route_ident, route_key
from vamgr.network.events import FareOverride, RouteActivated, RouteClosed, RouteDeactivated, RouteFields
from vamgr.network.queries import fare_terms, terms_from


def fields(**changes) -> RouteFields:
    given = {
        "flight_number": 101,
        "departure": "KBOS",
        "arrival": "KJFK",
        "distance_nmi": 162.0,
        "block_minutes": 60,
    }
    return RouteFields(**{**given, **changes})


def opened(**changes) -> Route:
    events = domain.open_route(ROUTE.initial, number=1, airline_id="a1", fields=fields(**changes), active=True)
    return ROUTE.fold(events)


@pytest.mark.parametrize("code", [None, "", "0"])
@pytest.mark.parametrize("leg", [None, 0])
def test_no_code_and_no_leg_are_one_key(code, leg) -> None:
    assert route_key("a1", 101, code, leg) == route_key("a1", 101, None, None)


def test_another_airline_code_or_leg_is_another_key() -> None:
    keys = {route_key("a1", 1, None, None), route_key("a2", 1, None, None), route_key("a1", 1, "A", None)}
    assert len(keys | {route_key("a1", 1, None, 2), route_key("a1", 1, "2", None)}) == 5


def test_how_people_call_it() -> None:
    assert route_ident("VAM", 101, "A", 2) == "VAM101A/2"
    assert route_ident("VAM", 101, None, None) == "VAM101"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"arrival": "KBOS"}, "arrival"),
        ({"valid_from": date(2026, 5, 2), "valid_until": date(2026, 5, 1)}, "valid_until"),
        ({"days": 0}, "days"),
        ({"flight_type": "?"}, "flight_type"),
        ({"arrival_time": "10:00"}, "departure_time"),
        ({"fares": (FareOverride(code="Y"), FareOverride(code="Y"))}, "fares.1.code"),
        ({"fares": (FareOverride(code="Y", price_minor=1, price_percent=2),)}, "fares.0.price_minor"),
        ({"fares": (FareOverride(code="Y", capacity=1, capacity_percent=2),)}, "fares.0.capacity"),
    ],
)
def test_a_route_that_cannot_be_says_which_field(changes, field) -> None:
    with pytest.raises(InvalidInput) as refused:
        opened(**changes)
    assert [error.field for error in refused.value.errors] == [field]


def test_a_training_flight_may_come_back_to_where_it_started() -> None:
    assert opened(arrival="KBOS", flight_type="K").fields is not None


def test_a_change_keeps_the_old_value() -> None:
    (changed,) = domain.change_route(opened(), fields(block_minutes=75))
    assert [(change.name, change.old, change.new) for change in changed.changes] == [("block_minutes", 60, 75)]


def test_no_difference_no_event() -> None:
    assert domain.change_route(opened(), fields()) == []
    assert domain.activate_route(opened()) == []


def test_off_and_on_again() -> None:
    state = ROUTE.fold(domain.deactivate_route(opened()), opened())
    assert domain.deactivate_route(state) == []
    assert domain.activate_route(state) == [RouteActivated()]
    assert domain.deactivate_route(opened()) == [RouteDeactivated()]


def test_a_closed_route_stays_closed() -> None:
    closed = ROUTE.fold([RouteClosed(reason="")], opened())
    for attempt in (
        lambda: domain.change_route(closed, fields()),
        lambda: domain.activate_route(closed),
        lambda: domain.close_route(closed, ""),
    ):
        with pytest.raises(DomainError):
            attempt()


FARE = {"code": "Y", "price_minor": 10_000, "cost_minor": 5_000, "capacity": 101}


def test_case_far_4_percent_of_the_subfleets_fare_with_the_capacity_floored() -> None:
    override = {"code": "Y", "price_percent": 120, "cost_percent": 80, "capacity_percent": 50}
    assert fare_terms([FARE], [override]) == [
        {"code": "Y", "price_minor": 12_000, "cost_minor": 4_000, "capacity": 50},
    ]


def test_case_far_2_an_amount_replaces_only_what_it_names() -> None:
    assert fare_terms([FARE], [{"code": "Y", "price_minor": 50}]) == [{**FARE, "price_minor": 50}]
    assert fare_terms([FARE], [{"code": "J", "price_minor": 50}]) == [FARE]


def test_an_airports_own_price_goes_before_the_settings() -> None:
    own = {"fuel": {"jet_a": 1000}, "handling_cost_minor": None, "notes": "expensive"}
    terms = terms_from("KBOS", "USD", AirlineSettings(), own)
    assert terms.fuel_price_per_kg["jet_a"] == Decimal("0.1")
    assert terms.fuel_source == {"jet_a": "override", "avgas": "default", "mogas": "default"}
    assert terms.handling_minor == AirlineSettings().handling_cost_minor
    assert terms_from("KBOS", "JPY", AirlineSettings(), own).fuel_price_per_kg["jet_a"] == Decimal(10)
