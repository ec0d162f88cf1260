"""The routes that need no sign-in. What an airline does not open is not there (404), as for an airline unknown here."""

from __future__ import annotations

import asyncio
import hashlib
from concurrent.futures import ThreadPoolExecutor

from vamgr.kernel.callers import caller_of
from vamgr.kernel.endpoint import PUBLIC, Call, FileAnswer
from vamgr.kernel.errors import NotFound
from vamgr.kernel.times import iso
from vamgr.public import queries
from vamgr.public.answers import PublicAirline, PublicDirectory, PublicLiveFlights, PublicRoster
from vamgr.public.area import api
from vamgr.public.card import Drawing, picture
from vamgr.public.shown import Shown, shown_airline, shown_airlines

_SHARED_SECONDS = 30
# Whoever waits for a picture waits here, and not in the threads that the log and the read tables need.
_painter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="card")


def _shown(call: Call) -> Shown:
    """Raises RateLimited for an address that asks without end."""
    call.services.public_limit.take(caller_of(call.client_address), call.now)
    return shown_airline(call.reader, call.path["code"])


@api.get("/public/airlines", ability=PUBLIC, answer=PublicDirectory, timeless=True, shared_seconds=_SHARED_SECONDS)
def list_public_airlines(call: Call) -> PublicDirectory:
    """The airlines here that have a public page."""
    call.services.public_limit.take(caller_of(call.client_address), call.now)
    items = [queries.card_of(call.reader, one) for one in shown_airlines(call.reader)]
    if not items:
        raise NotFound("There is no public page here.")
    return PublicDirectory(items=items)


@api.get("/public/airlines/{code}", ability=PUBLIC, answer=PublicAirline, timeless=True, shared_seconds=_SHARED_SECONDS)
def get_public_airline(call: Call) -> PublicAirline:
    """An airline's public page: network, fleet, how to join, and figures where it opens them."""
    return queries.page_of(call, _shown(call))


@api.get("/public/airlines/{code}/live", ability=PUBLIC, answer=PublicLiveFlights, volatile=True, timeless=True)
def public_live_flights(call: Call) -> PublicLiveFlights:
    """What the airline has in the air now, where it shows that."""
    return PublicLiveFlights(at=iso(call.now), items=queries.live_of(call, _shown(call)))


@api.get(
    "/public/airlines/{code}/roster",
    ability=PUBLIC,
    answer=PublicRoster,
    timeless=True,
    shared_seconds=_SHARED_SECONDS,
)
def public_roster(call: Call) -> PublicRoster:
    """The pilots who may be named, where the airline shows its roster."""
    return PublicRoster(items=queries.roster_of(call.reader, _shown(call)))


@api.get(
    "/public/airlines/{code}/card.png",
    ability=PUBLIC,
    answer=FileAnswer,
    timeless=True,
    shared_seconds=_SHARED_SECONDS,
)
async def public_card(call: Call) -> FileAnswer:
    """The picture for links to the page: the network on a globe, 1200 by 630 pixels."""
    with call.reader.snapshot():
        drawing = _drawing(call, _shown(call))
    content = await asyncio.get_running_loop().run_in_executor(_painter, picture, drawing)
    return FileAnswer(content, "image/png", hashlib.sha256(content).hexdigest())


def _drawing(call: Call, shown: Shown) -> Drawing:
    network = queries.network_of(call.reader, shown.id)
    places = {airport.icao: (airport.lat, airport.lon) for airport in network.airports}
    digest = shown.row["logo_digest"] if shown.row["logo_media_type"] == "image/png" else None
    return Drawing(
        primary=shown.row["colours"]["primary"],
        accent=shown.row["colours"]["accent"],
        hubs=tuple((airport.lat, airport.lon) for airport in network.airports if airport.hub),
        places=tuple(sorted(places.values())),
        legs=tuple((places[leg.departure], places[leg.arrival]) for leg in network.legs),
        logo=call.services.uploads.path(call.tenant, digest) if digest else None,
        coast=call.services.coast_file,
    )
