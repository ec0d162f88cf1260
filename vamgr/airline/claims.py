"""What airlines hold, and the numbers that they were given."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.airline.area import area
from vamgr.airline.domain import AIRLINE, Airline
from vamgr.airline.events import AirlineFounded, ProfileChanged
from vamgr.kernel.claims import Held


@area.claims(AIRLINE, AirlineFounded, ProfileChanged)
def held_by_airline(state: Airline, _airline_id: str) -> Iterable[Held]:
    if state.founded:
        yield Held("airline-icao", state.icao)


@area.numbers(AIRLINE, AirlineFounded)
def given_to_airline(event: AirlineFounded) -> Iterable[tuple[str, int]]:
    yield "airline", event.number
