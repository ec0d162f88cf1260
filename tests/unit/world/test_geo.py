"""Great circles: known distances and the rules that every distance obeys."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vamgr.world import geo

LAT = st.floats(-90, 90)
LON = st.floats(-180, 180)
POINT = st.tuples(LAT, LON)
HALF_WAY_ROUND_NMI = math.pi * geo.EARTH_RADIUS_NMI


def test_new_york_to_san_francisco_is_the_reference_distance():
    """GEO-1."""
    distance = geo.great_circle_nmi(40.6399257, -73.7786950, 37.6188056, -122.3754167)
    assert distance == pytest.approx(2244.33, abs=0.005)


def test_a_degree_of_the_equator_is_its_share_of_the_circumference():
    assert geo.great_circle_nmi(0, 0, 0, 1) == pytest.approx(6_378_137 * math.radians(1) / 1852)


def test_the_date_line_is_no_wall():
    assert geo.great_circle_nmi(0, 179.5, 0, -179.5) == pytest.approx(geo.great_circle_nmi(0, 0, 0, 1))


@pytest.mark.parametrize(("to", "bearing"), [((1, 0), 0), ((0, 1), 90), ((-1, 0), 180), ((0, -1), 270), ((0, 0), 0)])
def test_bearings_of_the_compass(to, bearing):
    assert geo.initial_bearing(0, 0, *to) == pytest.approx(bearing)


@given(POINT, POINT)
def test_there_is_as_far_as_back(a, b):
    assert geo.great_circle_nmi(*a, *b) == pytest.approx(geo.great_circle_nmi(*b, *a), abs=1e-6)


@given(POINT, POINT)
def test_a_distance_is_between_nothing_and_half_way_round(a, b):
    assert 0 <= geo.great_circle_nmi(*a, *b) <= HALF_WAY_ROUND_NMI + 1e-6


@given(POINT)
def test_here_is_no_distance_away(a):
    assert geo.great_circle_nmi(*a, *a) == 0


@given(POINT, POINT, POINT)
def test_a_detour_is_never_shorter(a, b, c):
    direct = geo.great_circle_nmi(*a, *c)
    assert direct <= geo.great_circle_nmi(*a, *b) + geo.great_circle_nmi(*b, *c) + 1e-4


@given(POINT, POINT)
def test_bearings_are_within_the_compass(a, b):
    assert 0 <= geo.initial_bearing(*a, *b) < 360


@given(POINT, POINT, st.floats(0, 1))
def test_a_point_on_the_way_divides_it(a, b, fraction):
    whole = geo.great_circle_nmi(*a, *b)
    assume(whole < HALF_WAY_ROUND_NMI - 1)
    middle = geo.intermediate_point(*a, *b, fraction)
    assert geo.great_circle_nmi(*a, *middle) == pytest.approx(whole * fraction, abs=0.01)
    assert geo.great_circle_nmi(*middle, *b) == pytest.approx(whole * (1 - fraction), abs=0.01)


@given(st.tuples(st.floats(-89, 89), LON), st.floats(0, 359.9), st.floats(0.1, 10_000))
def test_going_somewhere_covers_the_distance(a, bearing, distance):
    there = geo.destination(*a, bearing, distance)
    assert -180 <= there[1] < 180
    assert geo.great_circle_nmi(*a, *there) == pytest.approx(distance, abs=0.01)


def test_a_path_begins_and_ends_at_its_ends_in_small_steps():
    path = geo.great_circle_path(40.64, -73.78, 51.47, -0.46, step_nmi=100)
    assert path[0] == pytest.approx((40.64, -73.78))
    assert path[-1] == pytest.approx((51.47, -0.46))
    steps = [geo.great_circle_nmi(*p, *q) for p, q in pairwise(path)]
    assert max(steps) <= 100
    assert max(lat for lat, _ in path) > 51.47  # over the Atlantic it bends north


def test_opposite_points_still_have_a_way():
    middle = geo.intermediate_point(0, 0, 0, 180, 0.5)
    assert geo.great_circle_nmi(0, 0, *middle) == pytest.approx(HALF_WAY_ROUND_NMI / 2, rel=1e-6)
