"""What aircraft hold while they are in the fleet, and the numbers that the fleet's events have given."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.fleet.area import area
from vamgr.fleet.domain import AIRCRAFT, Aircraft, registration_key
from vamgr.fleet.domain_subfleet import SUBFLEET
from vamgr.fleet.events import (
    AircraftBought,
    AircraftChanged,
    AircraftReinstated,
    AircraftRetired,
    AircraftSold,
    PurchaseReversed,
    SubfleetChanged,
    SubfleetCreated,
)
from vamgr.kernel.claims import Held


@area.claims(
    AIRCRAFT, AircraftBought, AircraftChanged, AircraftSold, AircraftRetired, PurchaseReversed, AircraftReinstated
)
def held_by_aircraft(state: Aircraft, _aircraft_id: str) -> Iterable[Held]:
    if state.bought and state.gone is None:
        yield Held("registration", registration_key(state.registration))


@area.numbers(AIRCRAFT, AircraftBought)
def given_to_aircraft(event: AircraftBought) -> Iterable[tuple[str, int]]:
    yield "aircraft", event.number


@area.numbers(SUBFLEET, SubfleetCreated, SubfleetChanged)
def given_to_subfleets(event: SubfleetCreated | SubfleetChanged) -> Iterable[tuple[str, int]]:
    if isinstance(event, SubfleetCreated):
        yield "subfleet", event.number
    for fare in event.terms.fares:
        yield "fare", fare.number
