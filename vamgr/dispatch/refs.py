"""The small forms of other areas' things, each looked up once per answer."""

from __future__ import annotations

from functools import cache, partial

from vamgr.airline.queries import airline_ref
from vamgr.crew.queries import pilot_ref
from vamgr.fleet.queries import aircraft_ref, subfleet_ref
from vamgr.kernel.read import Reader
from vamgr.network.queries import route_ref


class Refs:
    """For one answer: a list names the same few aircraft and pilots again and again."""

    def __init__(self, reader: Reader) -> None:
        self.airline = cache(partial(airline_ref, reader))
        self.pilot = cache(partial(pilot_ref, reader))
        self.aircraft = cache(partial(aircraft_ref, reader))
        self.subfleet = cache(partial(subfleet_ref, reader))
        self.route = cache(partial(route_ref, reader))
