"""The rules of automatic acceptance, each with the sentence that a pilot reads."""

from dataclasses import replace
from typing import Any

import pytest

from tests.unit.flights.made import NOW, basis, content, facts
from vamgr.flights.events import Finding, FlightFacts, Source
from vamgr.flights.facts import checked
from vamgr.flights.rules import Circumstances, RuleSettings, findings

RULES = RuleSettings(
    by_airline=True,
    by_rank=True,
    rank_name="First Officer",
    max_landing_rate_fpm=-600,
    block_time_tolerance_percent=50,
    arrival_as_planned=True,
    fuel_plausible=True,
)
AROUND = Circumstances(cruise_kt=434, aircraft_location="KBOS", pilot_location="KBOS", overlaps=())


def judged(flown: FlightFacts | None = None, source: Source = "manual", **changes: Any) -> dict[str, Finding]:
    rules = replace(RULES, **{name: value for name, value in changes.items() if hasattr(RULES, name)})
    around = replace(AROUND, **{name: value for name, value in changes.items() if hasattr(AROUND, name)})
    return {finding.rule: finding for finding in findings(flown or facts(), source, rules, around)}


def failed(found: dict[str, Finding]) -> list[str]:
    return [rule for rule, finding in found.items() if not finding.ok]


def test_an_ordinary_flight_meets_every_rule() -> None:
    assert failed(judged()) == []


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"landing_rate_fpm": -601}, "landing-rate"),
        ({"arrival": "KLGA"}, "arrival"),
        ({"fuel_used_kg": 1124.0}, "fuel"),
        ({"block_fuel_kg": 5000.0, "fuel_used_kg": 4501.0}, "fuel"),
        ({"distance_nmi": 400.0}, "distance"),
    ],
)
def test_what_is_odd_goes_to_review_with_a_sentence(changes: dict[str, Any], rule: str) -> None:
    found = judged(facts(**changes))

    assert rule in failed(found)
    assert found[rule].sentence.endswith(".")
    assert found[rule].field


def test_the_limit_itself_is_allowed() -> None:
    assert failed(judged(facts(landing_rate_fpm=-600))) == []


def test_a_block_time_too_far_from_the_plan_says_how_far() -> None:
    found = judged(block_time_tolerance_percent=1)

    assert failed(found) == ["block-time"]
    assert found["block-time"].sentence == (
        "The block time of 61 min is 2 % away from the planned 62 min (1 % are allowed)."
    )


def test_without_a_landing_rate_the_rule_has_nothing_against_it() -> None:
    assert judged(facts(landing_rate_fpm=None))["landing-rate"].ok


def test_the_airline_or_the_rank_can_send_everything_to_staff() -> None:
    assert failed(judged(by_airline=False)) == ["automatic"]
    found = judged(source="acars", by_rank=False)
    assert failed(found) == ["automatic"]
    assert "First Officer" in found["automatic"].sentence


def test_switched_off_rules_are_not_looked_at() -> None:
    found = judged(facts(arrival="KLGA"), arrival_as_planned=False, fuel_plausible=False)

    assert "arrival" not in found
    assert "fuel" not in found


def test_two_flights_at_once_need_a_look() -> None:
    found = judged(overlaps=("FJO7",))

    assert failed(found) == ["overlap"]
    assert "FJO7" in found["overlap"].sentence


def test_a_free_report_must_begin_where_aircraft_and_pilot_were() -> None:
    free = checked(basis(booking_id=None), content(), now=NOW)

    assert failed(judged(free)) == []
    assert failed(judged(free, aircraft_location="KSFO", pilot_location="EGLL")) == ["aircraft-place", "pilot-place"]


def test_faster_than_the_type_can_needs_a_look() -> None:
    assert failed(judged(cruise_kt=100)) == ["speed"]
