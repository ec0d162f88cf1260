"""What a report may say: every field's limits, and the sentence for each."""

import math
from datetime import timedelta
from typing import Any

import pytest

from tests.unit.flights.made import NOW, OFF, basis, content, facts, fare
from vamgr.flights.events import CustomField
from vamgr.flights.facts import changes_between, checked, content_of
from vamgr.kernel.errors import InvalidInput


def refused(**changes: Any) -> dict[str, tuple[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        checked(basis(), content(**changes), now=NOW)
    return {error.field: (error.code, error.message) for error in caught.value.errors}


def test_a_flight_as_it_should_be_becomes_facts() -> None:
    flown = facts()

    assert flown.arrival == flown.planned_arrival == "KJFK"
    assert flown.great_circle_nmi == pytest.approx(162, abs=2)
    assert flown.distance_nmi == flown.great_circle_nmi
    assert [(one.code, one.count) for one in flown.fares] == [("Y", 120), ("J", 10), ("C", 1500)]


def test_what_is_missing_is_said_field_by_field() -> None:
    found = refused(block_off_at=None, block_on_at=None, block_fuel_kg=None, fuel_used_kg=None)

    assert set(found) == {"block_off_at", "block_on_at", "block_fuel_kg", "fuel_used_kg"}
    assert {code for code, _ in found.values()} == {"required"}


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"landing_at": OFF + timedelta(minutes=5)}, "landing_at", "order"),
        ({"takeoff_at": OFF - timedelta(minutes=1)}, "takeoff_at", "order"),
        ({"block_on_at": OFF + timedelta(minutes=50)}, "block_on_at", "order"),
        ({"landing_at": OFF + timedelta(minutes=12)}, "landing_at", "order"),
        ({"takeoff_at": None, "landing_at": None, "block_on_at": OFF}, "block_on_at", "order"),
        ({"takeoff_at": None}, "takeoff_at", "required"),
        ({"landing_at": None}, "landing_at", "required"),
        ({"block_on_at": NOW + timedelta(minutes=5)}, "block_on_at", "in-future"),
        ({"block_off_at": OFF - timedelta(hours=40)}, "block_on_at", "too-long-flight"),
        ({"block_off_at": OFF - timedelta(days=5000)}, "block_off_at", "too-small"),
        ({"block_fuel_kg": -1.0}, "block_fuel_kg", "too-small"),
        ({"block_fuel_kg": math.nan}, "block_fuel_kg", "too-small"),
        ({"block_fuel_kg": 400_001.0}, "block_fuel_kg", "too-large"),
        ({"fuel_used_kg": -0.1}, "fuel_used_kg", "too-small"),
        ({"fuel_used_kg": 4200.1}, "fuel_used_kg", "too-large"),
        ({"landing_rate_fpm": 180}, "landing_rate_fpm", "too-large"),
        ({"landing_rate_fpm": -5001}, "landing_rate_fpm", "too-small"),
        ({"distance_nmi": 100.0}, "distance_nmi", "too-small"),
        ({"distance_nmi": 12_001.0}, "distance_nmi", "too-large"),
        ({"distance_nmi": math.inf}, "distance_nmi", "too-large"),
        ({"distance_nmi": 2_000.0}, "block_on_at", "order"),
        ({"arrival": "QQQQ"}, "arrival", "unknown-code"),
        ({"cruise_level_ft": 60_001}, "cruise_level_ft", "too-large"),
        ({"flight_number": 10_000}, "flight_number", "too-large"),
        ({"route_text": "x" * 1001}, "route_text", "too-long"),
        ({"fields": tuple(CustomField(name=f"F{n}", value="") for n in range(31))}, "fields", "too-long"),
        ({"fields": (CustomField(name="", value="G26"),)}, "fields", "too-long"),
        ({"fields": (CustomField(name="Gate", value="x" * 201),)}, "fields.Gate", "too-long"),
        ({"fares": (("Y", 151),)}, "fares.0.count", "too-large"),
        ({"fares": (("Y", -1),)}, "fares.0.count", "too-small"),
        ({"fares": (("Q", 1),)}, "fares.0.code", "unknown-code"),
        ({"fares": (("Y", 1), ("Y", 2))}, "fares.0.code", "duplicate"),
    ],
)
def test_what_cannot_be_is_refused_on_its_field(changes: dict[str, Any], field: str, code: str) -> None:
    found = refused(**changes)

    assert found[field][0] == code
    assert found[field][1].endswith((".", "?"))


def test_the_sentence_for_too_many_passengers_has_the_numbers_in_it() -> None:
    found = refused(fares=(("Y", 151),))

    assert found["fares.0.count"][1] == "Economy has 150 seats; 151 do not fit."


def test_a_positive_landing_rate_is_told_how_to_write_it() -> None:
    assert "−180" in refused(landing_rate_fpm=180)["landing_rate_fpm"][1]


def test_a_second_ahead_of_our_clock_is_no_future() -> None:
    flown = facts(block_on_at=NOW + timedelta(seconds=30))

    assert flown.block_on_at > NOW


def test_reported_fares_replace_the_planned_ones_and_what_is_not_named_is_empty() -> None:
    flown = facts(fares=(("Y", 150),))

    assert {one.code: one.count for one in flown.fares} == {"Y": 150, "J": 0, "C": 0}


def test_prices_come_from_the_basis_and_not_from_the_report() -> None:
    assert {one.price_minor for one in facts(fares=(("Y", 1),)).fares} == {10_000}


def test_a_local_flight_has_no_straight_line_to_be_compared_with() -> None:
    flown = checked(basis(planned_arrival="KBOS"), content(distance_nmi=60.0), now=NOW)

    assert (flown.great_circle_nmi, flown.distance_nmi) == (0.0, 60.0)


def test_airport_codes_are_found_by_iata_too() -> None:
    assert facts(arrival="lga").arrival == "KLGA"


def test_what_was_reported_can_be_reported_again() -> None:
    flown = facts(distance_nmi=180.0, fields=(CustomField(name="Gate", value="B4"),), arrival="KLGA")

    assert checked(basis(), content_of(flown), now=NOW) == flown


def test_changes_are_told_old_and_new() -> None:
    before, after = facts(), facts(fuel_used_kg=2300.0, fares=(("Y", 100), ("J", 10), ("C", 1500)))

    assert [(one.field, one.old, one.new) for one in changes_between(before, after)] == [
        ("fuel_used_kg", "2100.0", "2300.0"),
        ("fares", "Y 120, J 10, C 1500", "Y 100, J 10, C 1500"),
    ]
    assert changes_between(before, before) == ()


def test_an_aircraft_without_fares_carries_nobody() -> None:
    empty = checked(basis(fares=()), content(), now=NOW)

    assert empty.fares == ()
    assert fare().count == 120
