"""Aircraft types: well-known ones come out as they are, and none comes out absurd."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.world import aircraft_types, airports, costs, database, geo, performance

CODES = [code for (code,) in database.rows("SELECT icao FROM aircraft_type ORDER BY icao")]
SEYMOUR = [code for (code,) in database.rows("SELECT icao FROM aircraft_type WHERE curve_a IS NOT NULL")]

# icao: engine, fuel, take-off mass kg, seats, cruise kt, cruise burn kg/h, each with the range that is believable
KNOWN = {
    "C172": ("piston", "avgas", (1100, 1180), (4, 4), (110, 124), (24, 31)),
    "SR22": ("piston", "avgas", (1540, 1640), (4, 5), (165, 185), (38, 52)),
    "DA40": ("piston", "avgas", (1150, 1310), (4, 4), (125, 150), (20, 32)),
    "BE58": ("piston", "avgas", (2300, 2560), (6, 6), (180, 203), (65, 95)),
    "C208": ("turboprop", "jet_a", (3600, 4000), (10, 14), (160, 190), (140, 200)),
    "PC12": ("turboprop", "jet_a", (4500, 4750), (9, 11), (260, 290), (180, 260)),
    "TBM9": ("turboprop", "jet_a", (3300, 3400), (6, 7), (300, 330), (160, 220)),
    "AT72": ("turboprop", "jet_a", (21500, 23000), (66, 74), (250, 280), (600, 850)),
    "DH8D": ("turboprop", "jet_a", (28900, 30500), (74, 82), (330, 365), (950, 1300)),
    "CRJ7": ("jet", "jet_a", (32900, 34100), (65, 70), (430, 465), (1400, 1900)),
    "E190": ("jet", "jet_a", (47700, 51900), (96, 114), (430, 460), (1600, 2100)),
    "B737": ("jet", "jet_a", (66000, 71000), (126, 149), (425, 460), (2000, 2600)),
    "B738": ("jet", "jet_a", (78000, 79100), (160, 189), (425, 460), (2200, 2800)),
    "A320": ("jet", "jet_a", (73000, 79000), (150, 180), (425, 460), (2000, 2700)),
    "B77W": ("jet", "jet_a", (345000, 352000), (300, 400), (460, 495), (5500, 8500)),
}


@pytest.mark.parametrize("icao", KNOWN)
def test_well_known_types_come_out_as_they_are(icao):
    engine, fuel, *ranges = KNOWN[icao]
    kind = aircraft_types.get(icao.lower())
    assert kind is not None
    assert (kind.engine_kind, kind.fuel_kind) == (engine, fuel)
    for figure, (low, high) in zip(
        (kind.mtow_kg, kind.typical_seats, kind.cruise_kt, kind.burn_kg_h), ranges, strict=True
    ):
        assert low <= figure <= high
    assert "estimated" not in {kind.provenance[f] for f in ("mtow_kg", "oew_kg", "seats", "cruise_kt", "burn_kg_h")}


def test_crew_and_seats_to_sell():
    light, liner = aircraft_types.get("C172"), aircraft_types.get("B738")
    assert (light.flight_crew, light.passenger_seats, light.cabin_crew) == (1, 3, 0)
    assert (liner.flight_crew, liner.passenger_seats, liner.cabin_crew) == (2, 176, 4)


@pytest.mark.parametrize(
    ("text", "first"),
    [("c172", "C172"), ("cessna 172", "C172"), ("a320", "A320"), ("737-800", "B738"), ("dash 8 400", "DH8D")],
)
def test_types_are_found_by_designator_and_name(text, first):
    assert aircraft_types.search(text)[0].icao == first


@pytest.mark.parametrize("text", ["", "%", "_", "'", "zzzzzz"])
def test_any_text_may_be_searched(text):
    assert aircraft_types.search(text) == ()
    assert aircraft_types.get(text) is None


def test_no_type_is_absurd():
    for code in CODES:
        kind = aircraft_types.get(code)
        assert kind.wake in ("L", "M", "H", "J"), code
        assert 0 < kind.oew_kg < kind.mtow_kg, code
        assert kind.mzfw_kg is None or kind.oew_kg <= kind.mzfw_kg <= kind.mtow_kg, code
        assert kind.typical_seats >= 1, code
        assert 40 <= kind.cruise_kt <= 1200, code
        assert (kind.burn_kg_h > 0) == (kind.fuel_kind != "electric"), code
        assert (kind.max_fuel_kg > 0) == (kind.fuel_kind != "electric"), code
        assert kind.max_fuel_kg + kind.oew_kg <= kind.mtow_kg * 1.05, code
        assert set(kind.provenance) >= {
            "mtow_kg",
            "oew_kg",
            "max_fuel_kg",
            "seats",
            "cruise_kt",
            "ceiling_ft",
            "burn_kg_h",
        }


TYPE = st.sampled_from(CODES).map(aircraft_types.get)


@given(TYPE, st.floats(0, 9000), st.floats(0, 2000))
def test_farther_never_takes_less_fuel_or_time(kind, distance, more):
    near, far = performance.trip_fuel_kg(kind, distance), performance.trip_fuel_kg(kind, distance + more)
    assert 0 <= near.kg <= far.kg + 1e-6
    assert performance.block_minutes(kind, distance).minutes <= performance.block_minutes(kind, distance + more).minutes


@given(TYPE, st.floats(0, 9000), st.floats(0, 1), st.floats(0, 1))
def test_payload_never_makes_fuel_negative(kind, distance, one, other):
    light, heavy = sorted((one * kind.max_payload_kg, other * kind.max_payload_kg))
    assert performance.trip_fuel_kg(kind, distance, heavy).kg >= 0
    assert performance.trip_fuel_kg(kind, distance, light).kg >= 0


def test_more_payload_burns_more_on_a_jet():
    kind = aircraft_types.get("A320")
    burns = [performance.trip_fuel_kg(kind, 1500, payload).kg for payload in (0, 6000, 12000, 18000)]
    assert burns == sorted(burns)
    assert burns[-1] > burns[0] * 1.05


@pytest.mark.parametrize(("icao", "km", "kg"), [("A320", 1000, 3969), ("A320", 3000, 9909), ("B77W", 8000, 70066)])
def test_seymours_curve_gives_the_published_fuel(icao, km, kg):
    estimate = performance.trip_fuel_kg(aircraft_types.get(icao), km / 1.852)
    assert estimate.kg == pytest.approx(kg, abs=1)
    assert estimate.model_name == "Seymour et al. 2020"
    assert f"= {kg} kg" in estimate.formula_text


def test_the_models_know_their_places():
    assert len(SEYMOUR) > 125
    assert performance.trip_fuel_kg(aircraft_types.get("C56X"), 500).model_name == "hourly burn"
    assert performance.trip_fuel_kg(aircraft_types.get("C919"), 500).model_name == "AIM2015"
    electric = next(k for k in map(aircraft_types.get, CODES) if k.engine_kind == "electric")
    assert performance.trip_fuel_kg(electric, 50).kg == 0


def test_a_known_route_takes_a_believable_time():
    def minutes(icao, origin, to):
        a, b = airports.get(origin), airports.get(to)
        distance = geo.great_circle_nmi(a.lat, a.lon, b.lat, b.lon)
        return performance.block_minutes(aircraft_types.get(icao), distance).minutes

    assert 50 <= minutes("B737", "KBOS", "KJFK") <= 80
    assert 20 <= minutes("C172", "KBED", "KMHT") <= 35
    assert 400 <= minutes("B77W", "KJFK", "EGLL") <= 450
    assert 70 <= minutes("AT72", "LFPO", "LFRB") <= 100


def test_block_time_can_be_told_the_taxi_time():
    kind = aircraft_types.get("B738")
    assert performance.block_minutes(kind, 500, 30).minutes - performance.block_minutes(kind, 500, 10).minutes == 20


@pytest.mark.parametrize("bad", [-1, float("nan"), float("inf")])
def test_impossible_input_is_refused(bad):
    kind = aircraft_types.get("B738")
    with pytest.raises(ValueError, match="distance"):
        performance.trip_fuel_kg(kind, bad)
    with pytest.raises(ValueError, match="distance"):
        performance.block_minutes(kind, bad)
    with pytest.raises(ValueError, match="payload"):
        performance.trip_fuel_kg(kind, 100, bad)
    with pytest.raises(ValueError, match="reserve"):
        performance.reserve_fuel_kg(kind, bad)


@pytest.mark.parametrize(
    ("icao", "low", "high"), [("B738", 2500, 3300), ("A320", 1900, 3300), ("B77W", 6800, 8000), ("C172", 450, 700)]
)
def test_ranges_are_believable(icao, low, high):
    assert low <= performance.range_nmi(aircraft_types.get(icao)) <= high


def test_reserve_is_burn_by_time():
    kind = aircraft_types.get("C172")
    assert performance.reserve_fuel_kg(kind, 30).kg == pytest.approx(kind.burn_kg_h / 2)
    assert performance.hourly_fuel_kg(kind).kg == kind.burn_kg_h


def test_costs_stay_finite_for_every_type():
    for code in CODES:
        kind = aircraft_types.get(code)
        assert 10_000 < costs.aircraft_price(kind).amount < 600_000_000, code
        assert 0 < costs.airframe_maintenance_per_hour(kind).amount < 10_000, code


@pytest.mark.parametrize("icao", ["A320", "B738", "E190", "AT76", "B77W"])
def test_a_formula_has_no_powers_of_ten_in_it(icao):
    for distance in (142, 900, 6000):
        text = performance.trip_fuel_kg(aircraft_types.get(icao), distance).formula_text
        assert not re.search(r"\de[-+]\d", text), text
