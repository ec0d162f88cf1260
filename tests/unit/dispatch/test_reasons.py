"""Why not: reasons for pilots and aircraft, alternates, and where a flight probably is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from vamgr.dispatch.alternates import alternates, nearest_suitable
from vamgr.dispatch.live import estimated_position
from vamgr.dispatch.reasons import AircraftFacts, PilotFacts, Rules, aircraft_reasons, pilot_reasons
from vamgr.world import aircraft_types

PILOT = PilotFacts(
    ident="FJO0001", status="active", location="KBOS", rank_name="New Pilot", allowed_subfleets=frozenset({"s1"})
)
AIRCRAFT = AircraftFacts(
    id="a1", registration="N101FJ", state="parked", location="KBOS", subfleet_id="s1", subfleet_name="737-800"
)
RULES = Rules(
    pilot_at_departure=True,
    aircraft_at_departure=True,
    restrict_to_rank=True,
    aircraft_exclusive=True,
    one_per_pilot=True,
)
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def codes(aircraft: AircraftFacts, pilot: PilotFacts = PILOT, rules: Rules = RULES) -> list[str]:
    return [one.code for one in aircraft_reasons(aircraft, pilot, "KBOS", frozenset({"s1", "s2"}), rules)]


def test_nothing_stands_in_the_way() -> None:
    assert pilot_reasons(PILOT, "KBOS", RULES) == []
    assert codes(AIRCRAFT) == []


@pytest.mark.parametrize(
    ("pilot", "code"),
    [
        (replace(PILOT, status="suspended"), "pilot-not-active"),
        (replace(PILOT, location="EGLL"), "pilot-elsewhere"),
        (replace(PILOT, open_idents=("FJO7",)), "limit"),
    ],
)
def test_what_stands_in_the_pilots_way_comes_with_a_cure(pilot: PilotFacts, code: str) -> None:
    found = pilot_reasons(pilot, "KBOS", RULES)

    assert [one.code for one in found] == [code]
    assert found[0].cure


@pytest.mark.parametrize(
    ("aircraft", "code"),
    [
        (replace(AIRCRAFT, state="reserved"), "aircraft-booked"),
        (replace(AIRCRAFT, state="maintenance"), "aircraft-not-parked"),
        (replace(AIRCRAFT, location="KSFO"), "no-aircraft-here"),
        (replace(AIRCRAFT, subfleet_id="s2"), "rank"),
    ],
)
def test_what_is_wrong_with_an_aircraft(aircraft: AircraftFacts, code: str) -> None:
    assert codes(aircraft) == [code]


def test_an_aircraft_of_another_subfleet_than_the_routes() -> None:
    found = aircraft_reasons(AIRCRAFT, PILOT, "KBOS", frozenset({"s9"}), RULES)

    assert [one.code for one in found] == ["subfleet-not-allowed"]


def test_settings_switch_the_rules_off() -> None:
    loose = Rules(False, False, False, False, False)
    elsewhere = replace(PILOT, location="EGLL", open_idents=("FJO7",))

    assert pilot_reasons(elsewhere, "KBOS", loose) == []
    assert codes(replace(AIRCRAFT, state="reserved", location="KSFO", subfleet_id="s2"), rules=loose) == []


def test_alternates_come_by_distance_and_say_what_their_runways_mean() -> None:
    found = alternates("KBOS", aircraft_types.get("B738"))

    assert 0 < len(found) <= 8
    assert [one.distance_nmi for one in found] == sorted(one.distance_nmi for one in found)
    assert all(one.airport.icao != "KBOS" and "ft" in one.why for one in found)
    assert any(one.suitable for one in found)


def test_the_nearest_alternate_of_an_airliner_has_scheduled_flights() -> None:
    chosen = nearest_suitable("KJFK", "KBOS", aircraft_types.get("B738"))

    assert chosen is not None
    assert chosen.airport.scheduled
    assert chosen.airport.icao not in ("KJFK", "KBOS")


def test_a_flight_is_where_its_block_time_puts_it() -> None:
    start, end = (42.36, -71.01), (40.64, -73.78)
    off, eta = NOW, NOW + timedelta(hours=1)

    def at(minutes: int) -> tuple[float, float, float, bool]:
        one = estimated_position(start, end, block_off_at=off, eta=eta, now=NOW + timedelta(minutes=minutes))
        return one.progress, one.lat, one.lon, one.overdue

    assert at(-5) == (0.0, pytest.approx(42.36), pytest.approx(-71.01), False)
    assert at(30)[0] == 0.5
    assert 40.64 < at(30)[1] < 42.36
    assert at(90) == (1.0, pytest.approx(40.64), pytest.approx(-73.78), True)
