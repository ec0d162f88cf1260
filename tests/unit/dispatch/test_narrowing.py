"""Which flights are wanted, and what the wishes cost: the rules behind the board's filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.dispatch.narrowing import (
    EVENINGS,
    Filters,
    counted,
    failing,
    fitting_elsewhere,
    is_wanted,
    ordered,
    relaxed,
)

NOW = datetime(2026, 6, 1, 18, 0, tzinfo=UTC)
ATR = {"id": "a1", "subfleet_id": "s1", "type_icao": "AT76"}
JET = {"id": "a2", "subfleet_id": "s2", "type_icao": "B738"}
ALL_FIRST = frozenset({"route", "pair", "airport"})


@dataclass
class OneFlight:
    """A route from Bergen that an ATR could fly now in 40 minutes."""

    ident: str = "VAM101"
    arrival: str = "ENZV"
    departure: str = "ENBR"
    distance_nmi: float = 87.0
    flight_type: str = "J"
    flyable: bool = True
    ready: Sequence[tuple[Any, int]] = ((ATR, 40),)
    fleet: Sequence[Any] = (ATR, JET)
    firsts: frozenset[str] = frozenset()
    departs_at: datetime | None = NOW + timedelta(hours=2)
    own_minutes: int = 50
    route: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.route = {
            "id": self.ident,
            "ident": self.ident,
            "callsign": None,
            "departure": self.departure,
            "arrival": self.arrival,
            "distance_nmi": self.distance_nmi,
            "flight_type": self.flight_type,
            "places": f"{self.departure} Bergen {self.arrival} Stavanger",
        }

    @property
    def block_minutes(self) -> int:
        return self.ready[0][1] if self.ready else self.own_minutes


@pytest.mark.parametrize(
    ("filters", "fails"),
    [
        (Filters(), set()),
        (Filters(flyable=False), {"flyable"}),
        (Filters(max_block_minutes=40), set()),
        (Filters(max_block_minutes=39), {"max_block_minutes"}),
        (Filters(min_distance_nmi=87, max_distance_nmi=87), set()),
        (Filters(min_distance_nmi=88), {"distance"}),
        (Filters(max_distance_nmi=86), {"distance"}),
        (Filters(arrival="ENGM"), {"arrival"}),
        (Filters(flight_type="F"), {"flight_type"}),
        (Filters(q="stavanger"), set()),
        (Filters(q="oslo"), {"q"}),
        (Filters(new="route"), {"new"}),
        (Filters(today=True), set()),
        (Filters(flyable=True, type="AT76"), set()),
        (Filters(flyable=True, type="B738"), {"flyable"}),
        (Filters(flyable=False, type="B738"), set()),
        (Filters(type="B738"), set()),
        (Filters(aircraft="a1", type="B738"), {"aircraft"}),
        (Filters(arrival="ENGM", new="pair", q="oslo"), {"arrival", "new", "q"}),
    ],
)
def test_each_filter_refuses_what_it_says(filters: Filters, fails: set[str]) -> None:
    assert failing(OneFlight(), filters, NOW) == fails


def test_a_flight_fits_when_one_of_the_wanted_aircraft_makes_it_in_time() -> None:
    flight = OneFlight(ready=((ATR, 75), (JET, 55)))

    assert failing(flight, Filters(max_block_minutes=60), NOW) == set()
    assert failing(flight, Filters(flyable=True, max_block_minutes=60, type="AT76"), NOW) == {"max_block_minutes"}


def test_without_a_ready_aircraft_the_routes_own_time_counts() -> None:
    assert failing(OneFlight(ready=(), flyable=False), Filters(max_block_minutes=49), NOW) == {"max_block_minutes"}


@pytest.mark.parametrize("departs_at", [None, NOW + timedelta(hours=24)])
def test_what_has_no_time_or_leaves_tomorrow_does_not_leave_today(departs_at: datetime | None) -> None:
    assert failing(OneFlight(departs_at=departs_at), Filters(today=True), NOW) == {"today"}


def test_counts_say_what_another_wish_would_show() -> None:
    short, long = OneFlight(firsts=ALL_FIRST), OneFlight("VAM102", ready=((JET, 110),), departs_at=None)
    grounded = OneFlight("VAM103", flyable=False, ready=())

    shown, counts = counted([short, long, grounded], Filters(flyable=True, max_block_minutes=45), NOW)

    assert shown == [short]
    assert dict(counts.within) == {30: 0, 45: 1, 60: 1, 90: 1, 120: 2, 180: 2, 240: 2, 360: 2}
    assert (counts.ready, counts.not_ready, counts.today) == (1, 0, 1)
    assert counts.types == (("AT76", 1),)
    assert dict(counts.firsts) == {"route": 1, "pair": 1, "airport": 1}


def test_what_would_help_is_the_one_filter_that_stands_in_the_way() -> None:
    flights = [OneFlight(), OneFlight("VAM102", distance_nmi=300, ready=((ATR, 80),)), OneFlight("VAM103", arrival="X")]

    found = relaxed(flights, Filters(max_block_minutes=30, arrival="ENZV"), NOW)

    assert [(one.filter, one.count, one.least) for one in found] == [("max_block_minutes", 2, 40)]
    far = relaxed(flights, Filters(max_distance_nmi=50, arrival="ENZV"), NOW)
    assert [(one.filter, one.count, one.least) for one in far] == [("distance", 2, 87)]


def test_elsewhere_counts_only_what_could_be_flown() -> None:
    flights = [OneFlight(departure="ENGM"), OneFlight(departure="ENVA", flyable=False), OneFlight(departure="ENGM")]

    assert fitting_elsewhere(flights, Filters(flyable=False), NOW) == {"ENGM": 2}


def test_orders_put_what_has_no_time_last() -> None:
    timeless, soon = OneFlight("A", departs_at=None), OneFlight("B", departs_at=NOW)

    assert ordered([timeless, soon], "next_departure_at", down=False) == [soon, timeless]
    assert ordered([timeless, soon], "ident", down=True) == [soon, timeless]


_flights = st.lists(
    st.builds(
        OneFlight,
        ident=st.uuids().map(str),
        distance_nmi=st.floats(10, 500),
        flyable=st.booleans(),
        ready=st.lists(st.tuples(st.sampled_from([ATR, JET]), st.integers(20, 400)), max_size=3),
        firsts=st.frozensets(st.sampled_from(["route", "pair", "airport"])),
        departs_at=st.none() | st.integers(0, 48).map(lambda hours: NOW + timedelta(hours=hours)),
    ),
    max_size=12,
)
_filters = st.builds(
    Filters,
    flyable=st.sampled_from([None, True, False]),
    max_block_minutes=st.none() | st.sampled_from(EVENINGS),
    max_distance_nmi=st.none() | st.floats(10, 500),
    today=st.booleans(),
    type=st.none() | st.sampled_from(["AT76", "B738"]),
    new=st.sampled_from([None, "route", "pair", "airport"]),
)


@given(_flights, _filters)
def test_each_count_is_what_the_list_shows_with_that_filter(flights: list[OneFlight], filters: Filters) -> None:
    shown, counts = counted(flights, filters, NOW)

    assert shown == [one for one in flights if not failing(one, filters, NOW)]
    for minutes, count in counts.within:
        assert count == len(counted(flights, replace(filters, max_block_minutes=minutes), NOW)[0])
    for first, count in counts.firsts:
        assert count == len(counted(flights, replace(filters, new=first), NOW)[0])
    assert counts.ready == len(counted(flights, replace(filters, flyable=True), NOW)[0])
    assert counts.not_ready == len(counted(flights, replace(filters, flyable=False), NOW)[0])
    for icao, count in counts.types:
        assert count == len(counted(flights, replace(filters, type=icao), NOW)[0])
    assert counts.today == len(counted(flights, replace(filters, today=True), NOW)[0])


@given(_flights, _filters)
def test_what_would_help_helps_by_as_many(flights: list[OneFlight], filters: Filters) -> None:
    without: dict[str, dict[str, Any]] = {
        "flyable": {"flyable": None},
        "max_block_minutes": {"max_block_minutes": None},
        "distance": {"max_distance_nmi": None},
        "today": {"today": False},
        "new": {"new": None},
        "aircraft": {"type": None},
    }
    shown = len(counted(flights, filters, NOW)[0])
    for one in relaxed(flights, filters, NOW):
        more = len(counted(flights, replace(filters, **without[one.filter]), NOW)[0])
        assert more == shown + one.count > shown


@given(st.sampled_from([ATR, JET]), _filters)
def test_an_aircraft_is_wanted_when_nothing_else_was_asked_for(aircraft: Any, filters: Filters) -> None:
    assert is_wanted(aircraft, filters) is (filters.type in (None, aircraft["type_icao"]))
