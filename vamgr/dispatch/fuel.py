"""The fuel plan: every line in kg with its formula and the numbers in it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from vamgr.dispatch.events import FuelLine, FuelPlan
from vamgr.world import performance
from vamgr.world.models import AircraftType

TAXI_SHARE: Final = 0.3
"""Fuel flow while taxiing as a share of that in cruise: ICAO's idle (7 % thrust) against cruise flows of turbofans
lies between a quarter and a third. An assumption of ours for every kind of engine."""


@dataclass(frozen=True, slots=True)
class FuelRules:
    """The airline's planning settings."""

    contingency_percent: int
    final_reserve_jet_minutes: int
    final_reserve_piston_minutes: int
    taxi_out_minutes: int
    taxi_in_minutes: int


def fuel_plan(
    kind: AircraftType | None,
    *,
    distance_nmi: float,
    alternate_nmi: float | None,
    payload_kg: float,
    extra_kg: float,
    rules: FuelRules,
    on_board_kg: float | None,
) -> FuelPlan:
    """``kind`` None: the type is not in the data. ``on_board_kg`` None: not known. ``alternate_nmi`` from the arrival.

    The type's model counts from gate to gate, so taxiing is taken out of the trip and stands on its own line.
    """
    if kind is None or kind.fuel_kind == "electric":
        why = (
            "This type is not in the aircraft data, so its fuel cannot be estimated. Plan the fuel yourself."
            if kind is None
            else "An electric aircraft burns no fuel."
        )
        return FuelPlan(
            available=False,
            why=why,
            model="none",
            lines=(),
            block_fuel_kg=None,
            takeoff_fuel_kg=None,
            landing_fuel_kg=None,
            minimum_block_fuel_kg=None,
            capacity_kg=None,
            uplift_kg=None,
        )
    out = _taxi_kg(kind, rules.taxi_out_minutes)
    into = _taxi_kg(kind, rules.taxi_in_minutes)
    estimate = performance.trip_fuel_kg(kind, distance_nmi, payload_kg)
    trip = max(0.0, round(estimate.kg - out - into, 1))
    reserve_minutes = (
        rules.final_reserve_piston_minutes if kind.engine_kind == "piston" else rules.final_reserve_jet_minutes
    )
    reserve = performance.reserve_fuel_kg(kind, reserve_minutes)
    contingency = trip * rules.contingency_percent / 100
    minutes = rules.taxi_out_minutes + rules.taxi_in_minutes
    lines = [
        _line(
            "trip",
            "Trip",
            trip,
            f"{estimate.formula_text}; less {out + into:.1f} kg for taxiing = {trip:.1f} kg",
        ),
        _line(
            "contingency",
            "Contingency",
            contingency,
            f"{rules.contingency_percent} % × {trip:.1f} kg = {contingency:.1f} kg",
        ),
    ]
    if alternate_nmi is not None:
        lines.append(_alternate(kind, alternate_nmi))
    lines.append(_line("final_reserve", "Final reserve", reserve.kg, reserve.formula_text))
    taxi_text = f"{kind.burn_kg_h:.1f} kg/h × {TAXI_SHARE:g} × {minutes} min / 60 = {out + into:.1f} kg"
    lines.append(_line("taxi", "Taxi", out + into, taxi_text))
    if extra_kg:
        lines.append(_line("extra", "Extra", extra_kg, f"{extra_kg:.0f} kg as the pilot wishes"))
    block = sum(line.kg for line in lines)
    takeoff = block - out
    return FuelPlan(
        available=True,
        why=None,
        model=estimate.model_name,
        lines=tuple(lines),
        block_fuel_kg=round(block, 1),
        takeoff_fuel_kg=round(takeoff, 1),
        landing_fuel_kg=round(takeoff - trip, 1),
        minimum_block_fuel_kg=round(block - extra_kg, 1),
        capacity_kg=float(kind.max_fuel_kg),
        uplift_kg=None if on_board_kg is None else round(max(0.0, block - on_board_kg), 1),
    )


def _alternate(kind: AircraftType, distance_nmi: float) -> FuelLine:
    minutes = round(performance.block_minutes(kind, distance_nmi, 0).air_minutes, 1)
    kg = kind.burn_kg_h * minutes / 60
    formula = (
        f"{distance_nmi:.0f} nmi to the alternate in {minutes:.1f} min:"
        f" {kind.burn_kg_h:.1f} kg/h × {minutes:.1f} min / 60 = {kg:.1f} kg"
    )
    return _line("alternate", "Alternate", kg, formula)


def _taxi_kg(kind: AircraftType, minutes: int) -> float:
    return kind.burn_kg_h * TAXI_SHARE * minutes / 60


def _line(key: str, name: str, kg: float, formula: str) -> FuelLine:
    return FuelLine.model_validate({"key": key, "name": name, "kg": round(kg, 1), "formula": formula})
