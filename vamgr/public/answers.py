"""What the public gets to read. A person is a display name here, and only where it may be."""

from __future__ import annotations

from typing import Literal

from vamgr.kernel.endpoint import Model
from vamgr.world.refs import AirportRef


class PublicColours(Model):
    primary: str
    accent: str


class PublicCounts(Model):
    """Active routes and the airports that they touch, aircraft that are there, pilots that have not left."""

    routes: int
    airports: int
    aircraft: int
    pilots: int


class PublicCard(Model):
    """An airline in the list of those here. ``code``: its ICAO designator, which is its page's address."""

    code: str
    name: str
    country: str
    colours: PublicColours
    logo_url: str | None
    introduction: str
    hubs: list[AirportRef]
    counts: PublicCounts


class PublicDirectory(Model):
    items: list[PublicCard]


class PublicAirport(AirportRef):
    hub: bool
    routes: int


class PublicLeg(Model):
    """Two airports with a route between them, in either direction."""

    departure: str
    arrival: str


class PublicMap(Model):
    airports: list[PublicAirport]
    legs: list[PublicLeg]


class PublicSubfleet(Model):
    name: str
    type_icao: str
    registrations: list[str]


class PublicMonth(Model):
    month: str
    flights: int
    block_minutes: int


class PublicStatistics(Model):
    """Of all accepted flights; ``months``: the last twelve, the oldest first."""

    flights: int
    block_minutes: int
    distance_nmi: float
    passengers: int
    months: list[PublicMonth]


class PublicFlight(Model):
    """An accepted flight. ``pilot``: null where the pilot is not named."""

    ident: str
    registration: str
    type_icao: str
    departure: AirportRef
    arrival: AirportRef
    block_on_at: str | None
    block_minutes: int | None
    distance_nmi: float | None
    pilot: str | None


class PublicJoin(Model):
    """``link``: where to ask, a web address or mailto:."""

    state: Literal["closed", "invitation", "open"]
    text: str
    link: str | None


class PublicAirline(PublicCard):
    """``statistics`` and ``latest`` are null where the airline keeps them to itself."""

    callsign: str
    founded_at: str
    join: PublicJoin
    map: PublicMap
    fleet: list[PublicSubfleet]
    statistics: PublicStatistics | None
    latest: list[PublicFlight] | None
    shows_live_flights: bool
    shows_roster: bool


class PublicLiveFlight(Model):
    """A flight off blocks, with its estimated position. ``pilot``: null where the pilot is not named."""

    id: str
    ident: str
    callsign: str
    registration: str
    type_icao: str
    departure: AirportRef
    arrival: AirportRef
    block_off_at: str
    eta: str
    progress_percent: float
    lat: float
    lon: float
    overdue: bool
    pilot: str | None


class PublicLiveFlights(Model):
    at: str
    items: list[PublicLiveFlight]


class PublicPilot(Model):
    """``block_minutes``: with those that were brought along."""

    pilot_number: str
    name: str
    rank_name: str
    home: AirportRef
    flights: int
    block_minutes: int


class PublicRoster(Model):
    items: list[PublicPilot]
