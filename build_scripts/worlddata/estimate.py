"""Figures that no source has, from the types that have them: medians of a class, and power laws.

Everything here is marked `estimated`. The classes are airframe (wing or rotor), engine kind, number of engines
(three stands for more) and wake category; when nothing is known of a class, the wider ones are asked in turn.
"""

import math
from collections.abc import Callable
from statistics import median

from worlddata.aircraft import Type

ESTIMATED = "estimated"
SEAT_KG = 95.0
LIGHT_KG = 5700.0  # below: certified for one pilot (CS-23), seats counted with the pilot's
ROTORS = ("helicopter", "gyrocopter", "tiltrotor")
Pair = tuple[float, float]


def complete(types: dict[str, Type]) -> None:
    """Fill every missing figure of every type, in place."""
    everyone = list(types.values())
    _estimate_mtow(everyone)
    for name in ("oew_kg", "max_fuel_kg"):
        _estimate_share(everyone, name)
    for kind in everyone:
        _estimate_mzfw(kind, everyone)
        if kind.wake == "L" and _mtow(kind) > 7000:
            kind.wake = "M"
    _estimate_seats(everyone)
    for name in ("cruise_kt", "ceiling_ft"):
        _estimate_like(everyone, name)
    _estimate_burn(everyone)
    for kind in everyone:
        light = _mtow(kind) <= LIGHT_KG
        kind.fuel_kind = kind.fuel_kind or _fuel_kind(kind)
        kind.flight_crew = kind.flight_crew or (1 if light else 2)


def _mtow(kind: Type) -> float:
    value = kind.value("mtow_kg")
    if value is None:
        raise SystemExit(f"{kind.icao} has no take-off mass yet: masses are estimated first.")
    return value


def _classes(kind: Type) -> tuple[tuple[object, ...], ...]:
    rotor, engines = kind.airframe in ROTORS, min(kind.engine_count, 3)
    return (
        (rotor, kind.engine_kind, engines, kind.wake),
        (rotor, kind.engine_kind, kind.wake),
        (rotor, kind.wake),
        (rotor, kind.engine_kind),
        (rotor,),
        (),
    )


def _median_of_class(kind: Type, everyone: list[Type], figure: Callable[[Type], float | None]) -> float:
    for depth, wanted in enumerate(_classes(kind)):
        known = [v for other in everyone if _classes(other)[depth] == wanted and (v := figure(other)) is not None]
        if known:
            return median(known)
    raise SystemExit(f"Nothing is known that {kind.icao} could be estimated from.")


def _known(kind: Type, name: str) -> float | None:
    figure = kind.figures.get(name)
    return figure[0] if figure and figure[1] != ESTIMATED else None


def _power_law(pairs: list[Pair]) -> Callable[[float], float]:
    """Least squares of ln y on ln x."""
    xs, ys = [math.log(x) for x, _ in pairs], [math.log(y) for _, y in pairs]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)
    return lambda x: math.exp(mean_y + slope * (math.log(x) - mean_x))


def _fuel_500_km(kind: Type) -> float | None:
    if kind.curve is None:
        return None
    a, b, c = kind.curve
    return a * 250_000 + b * 500 + c


def _estimate_mtow(everyone: list[Type]) -> None:
    """From the fuel for 500 km or the hourly burn where known, else the median of the class."""
    for figure in (_fuel_500_km, lambda t: _known(t, "burn_kg_h")):
        for engine in ("jet", "turboprop", "piston"):
            pairs = [
                (x, y) for t in everyone if t.engine_kind == engine and (x := figure(t)) and (y := _known(t, "mtow_kg"))
            ]
            if len(pairs) < 4:
                continue
            law = _power_law(pairs)
            for kind in everyone:
                if kind.engine_kind == engine and (x := figure(kind)):
                    kind.learn("mtow_kg", round(law(x), -1), ESTIMATED)
    for kind in everyone:
        if kind.value("mtow_kg") is None:
            kind.learn(
                "mtow_kg", round(_median_of_class(kind, everyone, lambda t: _known(t, "mtow_kg")), -1), ESTIMATED
            )


def _estimate_share(everyone: list[Type], name: str) -> None:
    """A mass as the share of take-off mass that it has in the class."""
    for kind in everyone:
        if kind.value(name) is None:
            share = _median_of_class(kind, everyone, lambda t: (v / _mtow(t)) if (v := _known(t, name)) else None)
            kind.learn(name, round(share * _mtow(kind)), ESTIMATED)


def _estimate_mzfw(kind: Type, everyone: list[Type]) -> None:
    """Transport aircraft only: light ones have no zero fuel limit of their own."""
    oew = kind.value("oew_kg") or 0.0
    if _mtow(kind) > LIGHT_KG and kind.airframe not in ROTORS:
        load = _median_of_class(
            kind,
            everyone,
            lambda t: (z - (_known(t, "oew_kg") or 0.0)) / _mtow(t) if (z := _known(t, "mzfw_kg")) else None,
        )
        kind.learn("mzfw_kg", min(_mtow(kind), round(oew + load * _mtow(kind))), ESTIMATED)


def _estimate_seats(everyone: list[Type]) -> None:
    for kind in everyone:
        if kind.value("seats") is None:
            per_kg = _median_of_class(kind, everyone, lambda t: (v / _mtow(t)) if (v := _known(t, "seats")) else None)
            room = ((kind.value("mzfw_kg") or _mtow(kind)) - (kind.value("oew_kg") or 0.0)) / SEAT_KG
            kind.learn("seats", max(1, math.floor(min(per_kg * _mtow(kind), room))), ESTIMATED)


def _estimate_like(everyone: list[Type], name: str) -> None:
    for kind in everyone:
        if kind.value(name) is None:
            kind.learn(name, _median_of_class(kind, everyone, lambda t: _known(t, name)), ESTIMATED)


def _estimate_burn(everyone: list[Type]) -> None:
    """Hourly cruise burn: three hours along Seymour's curve, else a power law of mass per engine kind."""
    for kind in everyone:
        if kind.curve is not None and "burn_kg_h" not in kind.figures:
            a, b, _ = kind.curve
            km_h = (kind.value("cruise_kt") or 0.0) * 1.852
            far = 3 * km_h if a >= 0 else min(3 * km_h, -b / (4 * a))  # a falling curve is trusted half-way to its top
            kind.learn("burn_kg_h", (a * far + b) * km_h, "Seymour et al. 2020")
    for rotor in (False, True):
        for engine in ("jet", "turboprop", "piston", "electric"):
            group = [t for t in everyone if t.engine_kind == engine and (t.airframe in ROTORS) == rotor]
            pairs = [(m, b) for t in group if (b := _known(t, "burn_kg_h")) and (m := _known(t, "mtow_kg"))]
            law = _power_law(pairs) if len(pairs) >= 3 else None
            for kind in group:
                if engine == "electric":
                    kind.learn("burn_kg_h", 0.0, ESTIMATED)
                    kind.figures["max_fuel_kg"] = (0.0, ESTIMATED)
                elif law is not None:
                    kind.learn("burn_kg_h", law(_mtow(kind)), ESTIMATED)
                else:
                    burn = _median_of_class(
                        kind, everyone, lambda t: (v / _mtow(t)) if (v := _known(t, "burn_kg_h")) else None
                    )
                    kind.learn("burn_kg_h", burn * _mtow(kind), ESTIMATED)


def _fuel_kind(kind: Type) -> str:
    if kind.engine_kind == "electric":
        return "electric"
    if kind.engine_kind != "piston":
        return "jet_a"
    return "mogas" if _mtow(kind) <= 650 else "avgas"  # microlights and very light aircraft run on car fuel
