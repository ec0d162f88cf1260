"""The demo's plan fits the world: aircraft reach what they fly to and can land there, names are there once."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from vamgr.demo.aurora import AURORA
from vamgr.demo.elsewhere import HUBS, further_airline, with_pilots
from vamgr.demo.plan import AirlinePlan
from vamgr.demo.world import Leg, in_season
from vamgr.dispatch.queries import needed_runway_ft
from vamgr.world import aircraft_types, airports, geo, performance

PLANS = [AURORA, *(further_airline(number, 12, seed=3) for number in (1, 2, 27))]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.icao)
def test_every_aircraft_reaches_and_can_land_where_it_is_sent(plan: AirlinePlan) -> None:
    for pair in plan.network:
        start, end = airports.get(pair.hub), airports.get(pair.to)
        assert start is not None, pair
        assert end is not None, pair
        distance = geo.great_circle_nmi(start.lat, start.lon, end.lat, end.lon)
        for code in pair.types:
            kind = aircraft_types.get(code)
            assert kind is not None
            assert distance < 0.85 * performance.range_nmi(kind), (pair.number, code)
            assert min(start.longest_runway_ft, end.longest_runway_ft) >= 0.75 * needed_runway_ft(kind), pair


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.icao)
def test_names_numbers_and_addresses_are_there_once(plan: AirlinePlan) -> None:
    for values in (
        [airframe.registration for airframe in plan.fleet],
        [airframe.name for airframe in plan.fleet],
        [number for pair in plan.network for number in (pair.number, pair.number + 1)],
        [person.email for person in plan.pilots],
    ):
        assert len(values) == len(set(values))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.icao)
def test_every_pilot_has_something_to_fly(plan: AirlinePlan) -> None:
    for person in plan.pilots:
        flown = [pair for pair in plan.network if pair.hub == person.base and set(pair.types) & set(person.fleets)]
        assert flown, person.name


def test_aurora_is_what_it_says() -> None:
    there = [airframe for airframe in AURORA.fleet if airframe.sold is None]
    assert len(AURORA.pilots) == 20
    assert 14 <= len(there) <= 18
    assert 4 <= len({airframe.type_icao for airframe in there}) <= 5
    assert 40 <= 2 * len(AURORA.network) <= 60
    assert {person.quiet_from < 1 for person in AURORA.pilots} == {True, False}


def test_the_hub_has_three_waves() -> None:
    hours = sorted(int(pair.leaves[:2]) for pair in AURORA.network if pair.hub == "ENGM")
    waves = [[hour for hour in hours if low <= hour < high] for low, high in ((6, 9), (11, 14), (16, 19))]

    assert sum(map(len, waves)) == len(hours)
    assert all(len(wave) >= 5 for wave in waves)


def test_airlines_beside_the_first_differ_and_are_the_same_for_the_same_seed() -> None:
    many = [further_airline(number, 3, seed=1) for number in range(1, 60)]

    assert len({plan.icao for plan in many}) == len({plan.name for plan in many}) == 59
    assert further_airline(5, 3, seed=1) == further_airline(5, 3, seed=1)
    assert further_airline(5, 3, seed=1) != further_airline(5, 3, seed=2)
    assert all(airports.get(hub) is not None for hub in HUBS)


@pytest.mark.parametrize(("wanted", "aircraft"), [(3, len(AURORA.fleet)), (20, len(AURORA.fleet)), (50, 36)])
def test_as_many_pilots_as_are_wanted(wanted: int, aircraft: int) -> None:
    plan = with_pilots(AURORA, wanted, seed=1)

    assert len(plan.pilots) == wanted
    assert len(plan.fleet) == aircraft


def test_a_departure_keeps_its_local_time_when_the_clocks_change() -> None:
    leg = Leg("r", "ENGM", "EGLL", ("A320",), "07:10", "Europe/Oslo", 127, 150)

    assert leg.departs_on(date(2026, 3, 28)) == datetime(2026, 3, 28, 6, 10, tzinfo=UTC)
    assert leg.departs_on(date(2026, 3, 29)) == datetime(2026, 3, 29, 5, 10, tzinfo=UTC)


def test_seasonal_pairs_have_their_months() -> None:
    by_number = {pair.number: pair for pair in AURORA.network}
    july, january = datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)

    assert [in_season(by_number[109], at) for at in (july, january)] == [True, False]
    assert [in_season(by_number[123], at) for at in (july, january)] == [False, True]
    assert all(in_season(by_number[101], at) for at in (july, january))
