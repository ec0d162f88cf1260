"""Which types stand in for a route that names no subfleet."""

from __future__ import annotations

import pytest

from vamgr.network.estimates import estimated_block_minutes, stand_in_types


@pytest.mark.parametrize(
    ("distance_nmi", "own", "types"),
    [
        (78, [], ["C172"]),
        (78, ["AT76"], ["AT76"]),
        (78, ["AT76", "C172", "A320"], ["C172"]),
        (600, ["AT76", "E190", "AT76"], ["AT76", "E190"]),
        (5000, ["AT76"], ["A320"]),
        (300, ["ZZZZ"], ["AT76"]),
    ],
)
def test_the_airlines_own_types_stand_in_where_they_reach(
    distance_nmi: float, own: list[str], types: list[str]
) -> None:
    assert stand_in_types(distance_nmi, own) == types


def test_the_slowest_type_sets_the_time() -> None:
    slow, fast = (estimated_block_minutes([code], 300, 12) for code in ("AT76", "A320"))

    assert slow > fast
    assert estimated_block_minutes(["A320", "AT76"], 300, 12) == slow
