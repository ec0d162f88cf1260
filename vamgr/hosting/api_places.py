"""What the form for a new airline looks up, where nobody can sign in yet."""

from __future__ import annotations

from vamgr.hosting.addresses import services
from vamgr.hosting.area import api
from vamgr.identity.api_setup import AirportList, AirportSearch
from vamgr.kernel.endpoint import PUBLIC, Call
from vamgr.kernel.errors import Forbidden
from vamgr.world import airports
from vamgr.world.refs import airport_ref


@api.get("/platform/airports", ability=PUBLIC, query=AirportSearch, answer=AirportList, volatile=True, timeless=True)
def search_airports(call: Call) -> AirportList:
    """Search the airport where an airline begins that somebody is opening."""
    if not services(call).settings.sign_up:
        raise Forbidden("Airlines are opened here by whoever hosts them. Ask there.")
    found = airports.search(call.query.q, limit=call.query.limit)
    return AirportList(items=[airport_ref(airport.icao) for airport in found])
