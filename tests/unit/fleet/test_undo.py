"""What may be taken back of what was done with an aircraft."""

from __future__ import annotations

import pytest

from tests.unit.fleet.test_aircraft import BOUGHT, flight, given_aircraft, report, reservation, reversal
from vamgr.fleet import domain, domain_undo
from vamgr.fleet.domain import AIRCRAFT
from vamgr.fleet.events import (
    AircraftMoved,
    AircraftReinstated,
    AircraftRetired,
    AircraftSold,
    AircraftStored,
    MaintenanceStarted,
    MoveReversed,
    PurchaseReversed,
)
from vamgr.kernel.errors import DomainError

MOVED = AircraftMoved(move_id="m1", departure="KBOS", arrival="KBED", reason="")
SOLD = AircraftSold(
    airline_id="airline",
    subfleet_id="subfleet",
    registration="N123AB",
    price_minor=4_000_000,
    bought_for_minor=5_000_000,
    currency="USD",
)


def test_what_has_done_nothing_goes_back_for_its_price() -> None:
    (event,) = domain_undo.take_back_purchase(given_aircraft())

    assert isinstance(event, PurchaseReversed)
    assert event.price_minor == BOUGHT.price_minor
    after = AIRCRAFT.fold([event], given_aircraft())
    assert (after.gone, after.state, after.status) == ("returned", "returned", "N123AB was given back")


def test_what_has_flown_was_moved_or_is_held_does_not_go_back() -> None:
    with pytest.raises(DomainError, match="has flown") as caught:
        domain_undo.take_back_purchase(given_aircraft(flight()))
    assert caught.value.rule == "has-flown"
    with pytest.raises(DomainError, match="is at KBED"):
        domain_undo.take_back_purchase(given_aircraft(MOVED))
    with pytest.raises(DomainError, match="reserved"):
        domain_undo.take_back_purchase(given_aircraft(reservation()))
    with pytest.raises(DomainError, match="maintenance"):
        domain_undo.take_back_purchase(given_aircraft(MaintenanceStarted(reason="Check", until=None)))
    with pytest.raises(DomainError, match="was sold"):
        domain_undo.take_back_purchase(given_aircraft(SOLD))


def test_a_flight_that_counts_no_more_and_a_move_taken_back_are_no_hindrance() -> None:
    flown = flight()
    assert domain_undo.take_back_purchase(given_aircraft(flown, reversal(flown)))
    back = MoveReversed(move_id="m1", departure="KBOS", arrival="KBED")
    assert domain_undo.take_back_purchase(given_aircraft(MOVED, back))


def test_a_sold_aircraft_comes_back_as_it_was() -> None:
    stored = given_aircraft(flight(), AircraftStored(reason="Winter."))
    gone = AIRCRAFT.fold(domain.sell(stored, 4_000_000), stored)
    (event,) = domain_undo.reinstate(gone, stored=True)

    assert isinstance(event, AircraftReinstated)
    assert (event.was, event.price_minor) == ("sold", 4_000_000)
    after = AIRCRAFT.fold([event], gone)
    assert (after.state, after.location, after.block_minutes) == ("stored", stored.location, stored.block_minutes)
    with pytest.raises(DomainError, match="nothing to take back"):
        domain_undo.reinstate(after, stored=False)


def test_what_is_paid_again_is_what_came_in_for_it() -> None:
    retired = AircraftRetired(
        airline_id="airline",
        subfleet_id="subfleet",
        registration="N123AB",
        bought_for_minor=5_000_000,
        currency="USD",
        reason="Worn.",
    )
    returned = domain_undo.take_back_purchase(given_aircraft())
    prices = {}
    for gone in (given_aircraft(retired), AIRCRAFT.fold(returned, given_aircraft())):
        (event,) = domain_undo.reinstate(gone, stored=False)
        assert isinstance(event, AircraftReinstated)
        prices[event.was] = event.price_minor
    assert prices == {"retired": 0, "returned": 5_000_000}


def test_only_the_last_move_is_taken_back_while_nobody_has_the_aircraft() -> None:
    moved = given_aircraft(MOVED)
    (event,) = domain_undo.take_back_move(moved, "m1", "KBOS")
    assert AIRCRAFT.fold([event], moved).location == "KBOS"
    with pytest.raises(DomainError, match="flown or been moved since"):
        domain_undo.take_back_move(given_aircraft(MOVED, flight("m2", "KBED")), "m1", "KBOS")
    with pytest.raises(DomainError, match="reserved"):
        domain_undo.take_back_move(given_aircraft(MOVED, report(booking=None)), "m1", "KBOS")


def test_a_move_that_was_taken_back_leaves_what_was_flown_earlier_and_accepted_later() -> None:
    moved = given_aircraft(AircraftMoved(move_id="m5", departure="KBOS", arrival="KBED", reason=""))
    (back,) = domain_undo.take_back_move(moved, "m5", "KBOS")
    after = AIRCRAFT.fold([back, flight("m1", "KBOS", "KJFK")], moved)
    assert after.location == "KJFK"
