"""The plan of a flight: load, fuel and weights that add up, and that fit."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.dispatch.events import FareLoad, FlightPlan
from vamgr.dispatch.fuel import FuelRules
from vamgr.dispatch.load import lighter, load_plan
from vamgr.dispatch.planning import PlanRequest, airframe, faults, plan_flight

RULES = FuelRules(
    contingency_percent=5,
    final_reserve_jet_minutes=30,
    final_reserve_piston_minutes=45,
    taxi_out_minutes=15,
    taxi_in_minutes=5,
)


def fare(code: str = "Y", capacity: int = 180, kind: str = "pax") -> FareLoad:
    return FareLoad.model_validate(
        {
            "code": code,
            "name": {"Y": "Economy", "J": "Business", "C": "Cargo"}[code],
            "kind": kind,
            "capacity": capacity,
            "count": 0,
            "price_minor": 100,
            "cost_minor": 50,
        }
    )


FARES = (fare(), fare("C", 3000, "cargo"))


def planned(type_icao: str = "B738", distance: float = 500.0, **changes: Any) -> FlightPlan:
    own = changes.pop("own", {})
    values: dict[str, Any] = {
        "airframe": airframe(type_icao, own),
        "distance_nmi": distance,
        "alternate_nmi": 60.0,
        "flight_type": "J",
        "fares": FARES,
        "load_factor_percent": 82.0,
        "load_variance_percent": 5.0,
        "die": 0.5,
        "extra_fuel_kg": 0.0,
        "fuel_rules": RULES,
        "fuel_on_board_kg": None,
        "scheduled_block_minutes": None,
    }
    return plan_flight(PlanRequest(**{**values, **changes}))


def line(plan: FlightPlan, key: str) -> float:
    return next(one.kg for one in plan.fuel.lines if one.key == key)


def test_the_average_die_gives_the_average_load_rounded_down() -> None:
    load = load_plan(FARES, flight_type="J", factor_percent=82, variance_percent=5, die=0.5)

    assert [one.count for one in load.fares] == [147, 2460]
    assert (load.passengers, load.cargo_kg) == (147, 2460.0)
    assert load.payload_kg == 147 * 95 + 2460
    assert "180 × 82 % = 147" in load.formula


@pytest.mark.parametrize(("die", "percent"), [(0.0, 77.0), (0.999999, 87.0)])
def test_the_dice_stay_within_the_variance(die: float, percent: float) -> None:
    load = load_plan(FARES, flight_type="J", factor_percent=82, variance_percent=5, die=die)

    assert load.factor_percent == pytest.approx(percent, abs=0.1)


@given(
    factor=st.floats(0, 100),
    variance=st.floats(0, 100),
    die=st.floats(0, 1, exclude_max=True),
    capacity=st.integers(0, 900),
)
def test_no_class_is_ever_fuller_than_it_is_large(factor: float, variance: float, die: float, capacity: int) -> None:
    load = load_plan(
        [fare(capacity=capacity)], flight_type="J", factor_percent=factor, variance_percent=variance, die=die
    )

    assert 0 <= load.passengers <= capacity


def test_cargo_flights_carry_no_passengers_and_positioning_flights_nothing() -> None:
    cargo = load_plan(FARES, flight_type="F", factor_percent=82, variance_percent=0, die=0.5)
    ferry = load_plan(FARES, flight_type="P", factor_percent=82, variance_percent=0, die=0.5)

    assert (cargo.passengers, cargo.cargo_kg) == (0, 2460.0)
    assert ferry.payload_kg == 0


def test_cargo_stays_behind_before_passengers() -> None:
    load = load_plan(FARES, flight_type="J", factor_percent=100, variance_percent=0, die=0.5)

    assert (lighter(load, 500).passengers, lighter(load, 500).cargo_kg) == (180, 2500)
    assert (lighter(load, 3001).passengers, lighter(load, 3001).cargo_kg) == (179, 0)
    assert lighter(load, 10**6).payload_kg == 0


def test_the_fuel_lines_add_up_and_each_says_how() -> None:
    fuel = planned(extra_fuel_kg=300.0).fuel

    assert fuel.available
    assert [one.key for one in fuel.lines] == [
        "trip",
        "contingency",
        "alternate",
        "final_reserve",
        "taxi",
        "extra",
    ]
    assert fuel.block_fuel_kg == pytest.approx(sum(one.kg for one in fuel.lines), abs=0.1)
    assert fuel.minimum_block_fuel_kg == pytest.approx((fuel.block_fuel_kg or 0) - 300, abs=0.1)
    assert all("kg" in one.formula for one in fuel.lines)


@pytest.mark.parametrize("distance", [78, 251, 640])
def test_a_formula_gives_its_line_with_the_numbers_that_it_shows(distance: float) -> None:
    plan = planned("AT76", distance=distance)
    assert plan.fuel.model == "hourly burn"

    shown = {one.key: [float(number) for number in re.findall(r"[0-9.]*[0-9]", one.formula)] for one in plan.fuel.lines}
    # The burn is shown to a tenth of a kg an hour, so a few tenths of a kg may be off.
    burn, air, fixed, hour, gross, taxi, trip = shown["trip"]
    assert burn * (air + fixed) / hour == pytest.approx(gross, abs=0.3)
    assert gross - taxi == pytest.approx(trip, abs=0.11)
    assert trip == line(plan, "trip")
    nmi, minutes, burn, again, hour, alternate = shown["alternate"]
    assert (nmi, again) == (60, minutes)
    assert burn * again / hour == pytest.approx(alternate, abs=0.3)
    assert alternate == line(plan, "alternate")


def test_contingency_is_a_share_of_the_trip_and_the_reserve_follows_the_engine() -> None:
    jet, piston = planned(), planned("C172", 40, fares=(fare(capacity=3),))

    assert line(jet, "contingency") == pytest.approx(0.05 * line(jet, "trip"), abs=0.1)
    assert "× 30 min" in next(one.formula for one in jet.fuel.lines if one.key == "final_reserve")
    assert "× 45 min" in next(one.formula for one in piston.fuel.lines if one.key == "final_reserve")


def test_fuel_after_taxi_and_trip_is_what_is_landed_with() -> None:
    fuel = planned().fuel
    assert fuel.block_fuel_kg is not None
    assert fuel.takeoff_fuel_kg is not None
    assert fuel.landing_fuel_kg is not None

    assert fuel.block_fuel_kg > fuel.takeoff_fuel_kg > fuel.landing_fuel_kg
    assert fuel.takeoff_fuel_kg - fuel.landing_fuel_kg == pytest.approx(fuel.lines[0].kg, abs=0.2)


def test_only_what_is_missing_is_fuelled() -> None:
    dry = planned().fuel.block_fuel_kg or 0

    assert planned(fuel_on_board_kg=1000.0).fuel.uplift_kg == pytest.approx(dry - 1000, abs=0.1)
    full = planned(fuel_on_board_kg=15_000.0)
    assert full.fuel.uplift_kg == 0
    assert [one.code for one in full.warnings] == ["fuel-on-board"]


def test_a_load_that_is_too_heavy_is_reduced_until_it_fits_and_a_sentence_says_so() -> None:
    plan = planned("C172", 40, fares=(fare(capacity=3), fare("C", 3000, "cargo")))

    assert [one.code for one in plan.warnings] == ["load-reduced"]
    assert "kg of cargo" in plan.warnings[0].message
    assert all(one.ok is not False for one in plan.weights)
    assert plan.load.cargo_kg < 2460
    assert faults(plan) == []


@given(distance=st.floats(20, 2500), factor=st.floats(0, 100), cargo=st.integers(0, 40_000))
def test_what_was_planned_fits_or_it_is_said_why_not(distance: float, factor: float, cargo: int) -> None:
    plan = planned(distance=distance, load_factor_percent=factor, fares=(fare(), fare("C", cargo, "cargo")))

    assert all(one.ok is not False for one in plan.weights) or faults(plan)


def test_too_far_for_the_tanks_is_a_fault_with_both_figures() -> None:
    found = faults(planned(distance=3500))

    assert [one.code for one in found] == ["out-of-range"]
    assert "the tanks hold 20,890 kg" in found[0].message


def test_a_subfleet_can_know_better_than_the_type() -> None:
    plan = planned(own={"burn_kg_per_hour": 2000.0, "mtow_kg": 70_000.0, "mlw_kg": 65_000.0})

    assert plan.fuel.model == "hourly burn"
    assert [one.limit_kg for one in plan.weights] == [62037, 70_000.0, 65_000.0]


def test_an_unknown_type_has_no_fuel_plan_and_says_so() -> None:
    plan = planned("ZZZX")

    assert not plan.fuel.available
    assert plan.fuel.why
    assert plan.fuel.block_fuel_kg is None
    assert [one.kg for one in plan.weights] == [None, None, None]
    assert plan.block_minutes > 60


def test_the_block_time_is_taxi_and_air_or_the_schedule() -> None:
    plan = planned()

    assert plan.block_minutes == sum(one.minutes for one in plan.block_lines)
    assert [one.minutes for one in plan.block_lines][::2] == [15, 5]
    assert planned(scheduled_block_minutes=95).block_minutes == 95
