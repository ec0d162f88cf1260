"""Slots of the past: at each position exactly the versions that hold there are found, and few others are looked at."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from vamgr.adapters.slots import MOST_POSITIONS, slot_of, slots_at

positions = st.integers(1, MOST_POSITIONS - 1)


def slots(position: int) -> set[int]:
    return set(slots_at(position))


@given(positions, positions, positions)
def test_a_version_is_found_at_every_position_that_it_holds_at(one: int, other: int, at: int) -> None:
    first, last = min(one, other), max(one, other)
    inside = first + at % (last - first + 1)
    assert slot_of(first, last + 1) in slots(inside)


@given(st.integers(1, 10_000), st.lists(st.integers(1, 40), min_size=1, max_size=400), st.integers(0, 20_000))
def test_few_versions_of_a_row_are_looked_at(start: int, lengths: list[int], step: int) -> None:
    edges = [start]
    for length in lengths:
        edges.append(edges[-1] + length)
    versions = list(itertools.pairwise(edges))
    at = start + step % (edges[-1] - start)
    looked_at = [version for version in versions if slot_of(*version) in slots(at)]
    assert len([version for version in looked_at if version[0] <= at < version[1]]) == 1
    assert len(looked_at) <= 16 * 4
