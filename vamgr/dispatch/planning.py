"""The whole plan of a flight: block time, load, fuel and weights, made to fit the limits. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from vamgr.dispatch.events import FareLoad, FlightPlan, FuelPlan, LoadPlan, PlanLine, PlanWarning, WeightLine
from vamgr.dispatch.fuel import FuelRules, fuel_plan
from vamgr.dispatch.load import lighter, load_plan
from vamgr.world import aircraft_types, performance
from vamgr.world.models import AircraftType

_ROUNDS: Final = 8
_TOLERANCE_KG: Final = 0.5
_WITHOUT_MODEL_KT: Final = 400


@dataclass(frozen=True, slots=True)
class Airframe:
    """A subfleet's aircraft: the type's figures with the subfleet's own on top. ``kind`` None: an unknown type.
    ``limits`` are kg; None: no such limit."""

    type_icao: str
    kind: AircraftType | None
    oew_kg: float | None
    mzfw_kg: float | None
    mtow_kg: float | None
    mlw_kg: float | None


def airframe(type_icao: str, own: dict[str, Any]) -> Airframe:
    """``own``: the subfleet's ``burn_kg_per_hour, cruise_kt, oew_kg, mzfw_kg, mtow_kg, mlw_kg, max_fuel_kg``, each may
    be None. With an hourly burn of its own, the subfleet is planned by that and no longer by the type's curve."""
    kind = aircraft_types.get(type_icao)
    if kind is not None:
        if own.get("burn_kg_per_hour") is not None:
            provenance = {**kind.provenance, "burn_kg_h": "the subfleet's own figure"}
            kind = replace(kind, burn_kg_h=float(own["burn_kg_per_hour"]), fuel_curve=None, provenance=provenance)
        changed = {
            name: own[name]
            for name in ("cruise_kt", "oew_kg", "mzfw_kg", "mtow_kg", "max_fuel_kg")
            if own.get(name) is not None
        }
        kind = replace(kind, **changed)
    return Airframe(
        type_icao=type_icao,
        kind=kind,
        oew_kg=kind.oew_kg if kind else own.get("oew_kg"),
        mzfw_kg=kind.mzfw_kg if kind else own.get("mzfw_kg"),
        mtow_kg=kind.mtow_kg if kind else own.get("mtow_kg"),
        mlw_kg=own.get("mlw_kg"),
    )


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """``scheduled_block_minutes``: the route's own block time where somebody entered it or the schedule gives it.
    ``die`` 0.5: the average load."""

    airframe: Airframe
    distance_nmi: float
    alternate_nmi: float | None
    flight_type: str
    fares: Sequence[FareLoad]
    load_factor_percent: float
    load_variance_percent: float
    die: float
    extra_fuel_kg: float
    fuel_rules: FuelRules
    fuel_on_board_kg: float | None
    scheduled_block_minutes: int | None


def plan_flight(request: PlanRequest) -> FlightPlan:
    """The plan; a load that is too heavy was reduced, and a warning says so. `faults` says what cannot be cured."""
    load = load_plan(
        request.fares,
        flight_type=request.flight_type,
        factor_percent=request.load_factor_percent,
        variance_percent=request.load_variance_percent,
        die=request.die,
    )
    wanted = load
    fuel, weights = _fuel_and_weights(request, load)
    first_over = next((line for line in weights if line.ok is False), None)
    for _ in range(_ROUNDS):
        over = _excess_kg(weights)
        if over <= _TOLERANCE_KG or load.payload_kg == 0:
            break
        load = lighter(load, over)
        fuel, weights = _fuel_and_weights(request, load)
    warnings = []
    if first_over is not None and load.payload_kg < wanted.payload_kg:
        warnings.append(_reduced(wanted, load, first_over))
        load = load.model_copy(update={"formula": f"{load.formula}; {warnings[0].message}"})
    on_board = request.fuel_on_board_kg
    if on_board is not None and fuel.block_fuel_kg is not None and on_board > fuel.block_fuel_kg + 1:
        sentence = (
            f"{on_board:,.0f} kg are on board already, {on_board - fuel.block_fuel_kg:,.0f} kg more than planned:"
            " nothing needs to be fuelled."
        )
        warnings.append(PlanWarning(code="fuel-on-board", message=sentence))
    minutes, lines = _block_time(request)
    return FlightPlan(
        distance_nmi=round(request.distance_nmi, 1),
        block_minutes=minutes,
        block_lines=lines,
        fuel=fuel,
        load=load,
        weights=weights,
        warnings=tuple(warnings),
    )


def faults(plan: FlightPlan) -> list[PlanWarning]:
    """Why the flight cannot be flown like this: too much fuel for the tanks, or too heavy even without a load."""
    found = []
    fuel = plan.fuel
    if fuel.block_fuel_kg is not None and fuel.capacity_kg is not None and fuel.block_fuel_kg > fuel.capacity_kg:
        sentence = (
            f"The flight needs {fuel.block_fuel_kg:,.0f} kg of fuel, the tanks hold {fuel.capacity_kg:,.0f} kg."
            " Choose an aircraft with a longer range."
        )
        found.append(PlanWarning(code="out-of-range", message=sentence))
    for line in plan.weights:
        if line.ok is False and line.kg is not None and line.limit_kg is not None:
            sentence = (
                f"Even without a load the {line.name.lower()} of {line.kg:,.0f} kg is above"
                f" the limit of {line.limit_kg:,.0f} kg. Take less extra fuel or another aircraft."
            )
            found.append(PlanWarning(code="out-of-range", message=sentence))
            break
    return found


def needed_runway_ft(kind: AircraftType | None) -> int:
    """A runway that a type commonly needs. Rules of thumb of ours, by mass and engine; no performance figures."""
    if kind is None or kind.is_rotorcraft:
        return 0
    if kind.is_light:
        return 2_000 if kind.engine_kind in ("piston", "electric") else 3_000
    if kind.engine_kind == "turboprop":
        return 4_000
    if kind.mtow_kg <= 20_000:
        return 4_500
    return 6_000 if kind.mtow_kg <= 136_000 else 8_000


def _block_time(request: PlanRequest) -> tuple[int, tuple[PlanLine, ...]]:
    if request.scheduled_block_minutes is not None:
        minutes = request.scheduled_block_minutes
        return minutes, (PlanLine(name="Block time", minutes=minutes, formula=f"{minutes} min by the schedule"),)
    rules = request.fuel_rules
    out, into = rules.taxi_out_minutes, rules.taxi_in_minutes
    if request.airframe.kind is None:
        air = round(request.distance_nmi / _WITHOUT_MODEL_KT * 60)
        formula = (
            f"{request.distance_nmi:.0f} nmi / {_WITHOUT_MODEL_KT} kt × 60 = {air} min:"
            f" no cruise speed is known for {request.airframe.type_icao}"
        )
    else:
        estimate = performance.block_minutes(request.airframe.kind, request.distance_nmi, 0)
        air, formula = estimate.minutes, estimate.formula_text.partition("; + taxi")[0]
    lines = (
        PlanLine(name="Taxi out", minutes=out, formula=f"{out} min, as the airline plans"),
        PlanLine(name="In the air", minutes=air, formula=formula),
        PlanLine(name="Taxi in", minutes=into, formula=f"{into} min, as the airline plans"),
    )
    return max(1, out + air + into), lines


def _fuel_and_weights(request: PlanRequest, load: LoadPlan) -> tuple[FuelPlan, tuple[WeightLine, ...]]:
    frame = request.airframe
    fuel = fuel_plan(
        frame.kind,
        distance_nmi=request.distance_nmi,
        alternate_nmi=request.alternate_nmi,
        payload_kg=load.payload_kg,
        extra_kg=request.extra_fuel_kg,
        rules=request.fuel_rules,
        on_board_kg=request.fuel_on_board_kg,
    )
    electric = frame.kind is not None and frame.kind.fuel_kind == "electric"
    takeoff = 0.0 if electric else fuel.takeoff_fuel_kg
    landing = 0.0 if electric else fuel.landing_fuel_kg
    zero = None if frame.oew_kg is None else frame.oew_kg + load.payload_kg
    zero_text = "" if frame.oew_kg is None else f"{frame.oew_kg:,.0f} kg empty + {load.payload_kg:,.0f} kg payload"
    return fuel, (
        _weight("zfw", "Zero fuel weight", zero, frame.mzfw_kg, zero_text),
        _weight("tow", "Take-off weight", _plus(zero, takeoff), frame.mtow_kg, _and_fuel(zero, takeoff)),
        _weight("lw", "Landing weight", _plus(zero, landing), frame.mlw_kg, _and_fuel(zero, landing)),
    )


def _plus(weight: float | None, fuel: float | None) -> float | None:
    return None if weight is None or fuel is None else weight + fuel


def _and_fuel(zero: float | None, fuel: float | None) -> str:
    return "" if zero is None or fuel is None else f"{zero:,.0f} kg without fuel + {fuel:,.0f} kg fuel"


def _weight(key: str, name: str, kg: float | None, limit: float | None, sum_text: str) -> WeightLine:
    ok = None if kg is None or limit is None else kg <= limit + _TOLERANCE_KG
    if kg is None:
        formula = "The empty weight or the fuel is not known."
    else:
        formula = f"{sum_text} = {kg:,.0f} kg"
        formula += f"; limit {limit:,.0f} kg" if limit is not None else "; no limit is known"
    return WeightLine.model_validate(
        {
            "key": key,
            "name": name,
            "kg": None if kg is None else round(kg, 1),
            "limit_kg": limit,
            "ok": ok,
            "formula": formula,
        }
    )


def _excess_kg(weights: Sequence[WeightLine]) -> float:
    over = [line.kg - line.limit_kg for line in weights if line.kg is not None and line.limit_kg is not None]
    return max([0.0, *over])


def _reduced(wanted: LoadPlan, load: LoadPlan, line: WeightLine) -> PlanWarning:
    parts = []
    if wanted.passengers > load.passengers:
        parts.append(f"{wanted.passengers - load.passengers} passengers")
    if wanted.cargo_kg > load.cargo_kg:
        parts.append(f"{wanted.cargo_kg - load.cargo_kg:,.0f} kg of cargo")
    sentence = (
        f"The load was reduced by {' and '.join(parts)}: the {line.name.lower()} would have been"
        f" {line.kg or 0:,.0f} kg, above the limit of {line.limit_kg or 0:,.0f} kg."
    )
    return PlanWarning(code="load-reduced", message=sentence)
