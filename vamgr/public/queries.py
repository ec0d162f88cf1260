"""What the public may know of an airline: nothing is read that its settings do not open."""

from __future__ import annotations

import hashlib

from vamgr.airline.queries import hubs_of
from vamgr.crew.queries import pilot_by_id, pilot_count, pilots_with_status
from vamgr.dispatch.queries import departed_bookings, estimated_position
from vamgr.fleet.queries import aircraft_by_id, fleet_of, subfleets_of
from vamgr.flights.queries import flights_by_month, recent_accepted, sums_of_airline
from vamgr.identity.queries import publicly_named
from vamgr.kernel.endpoint import Call
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import from_iso
from vamgr.network.queries import active_routes
from vamgr.public.answers import (
    PublicAirline,
    PublicAirport,
    PublicCard,
    PublicColours,
    PublicCounts,
    PublicFlight,
    PublicJoin,
    PublicLeg,
    PublicLiveFlight,
    PublicMap,
    PublicMonth,
    PublicPilot,
    PublicStatistics,
    PublicSubfleet,
)
from vamgr.public.shown import Shown
from vamgr.world.refs import airport_ref

_LATEST = 12
_MONTHS = 12


def logo_url(row: Row) -> str | None:
    return f"/api/v1/airlines/{row['id']}/logo?v={row['logo_digest'][:8]}" if row["logo_digest"] else None


def card_of(reader: Reader, shown: Shown) -> PublicCard:
    row = shown.row
    return PublicCard(
        code=row["icao"],
        name=row["name"],
        country=row["country"],
        colours=PublicColours.model_validate(row["colours"]),
        logo_url=logo_url(row),
        introduction=shown.settings.public_introduction,
        hubs=[airport_ref(hub["airport"]) for hub in hubs_of(reader, shown.id)],
        counts=_counts(reader, shown.id),
    )


def page_of(call: Call, shown: Shown) -> PublicAirline:
    """All of the page but what moves and who is on the roster."""
    reader, settings = call.reader, shown.settings
    open_statistics = settings.public_statistics
    return PublicAirline(
        **dict(card_of(reader, shown)),
        callsign=shown.row["callsign"],
        founded_at=shown.row["created_at"],
        join=PublicJoin(
            state=settings.public_join, text=settings.public_join_text, link=settings.public_join_link or None
        ),
        map=network_of(reader, shown.id),
        fleet=_fleet(reader, shown.id),
        statistics=_statistics(call, shown.id) if open_statistics else None,
        latest=_latest(reader, shown) if open_statistics else None,
        shows_live_flights=settings.public_live_flights,
        shows_roster=settings.public_roster,
    )


def network_of(reader: Reader, airline_id: str) -> PublicMap:
    hubs = [hub["airport"] for hub in hubs_of(reader, airline_id)]
    touched: dict[str, int] = dict.fromkeys(hubs, 0)
    legs: set[tuple[str, str]] = set()
    for route in active_routes(reader, airline_id):
        ends = sorted((route["departure"], route["arrival"]))
        legs.add((ends[0], ends[1]))
        for end in ends:
            touched[end] = touched.get(end, 0) + 1
    return PublicMap(
        airports=[
            PublicAirport(**airport_ref(icao).model_dump(), hub=icao in hubs, routes=routes)
            for icao, routes in sorted(touched.items())
        ],
        legs=[PublicLeg(departure=one, arrival=other) for one, other in sorted(legs)],
    )


def live_of(call: Call, shown: Shown) -> list[PublicLiveFlight]:
    """Raises NotFound where the airline keeps them to itself."""
    if not shown.settings.public_live_flights:
        raise NotFound("There is no public page here.")
    rows = departed_bookings(call.reader, shown.id)
    names = _names(call.reader, shown, [row["pilot_id"] for row in rows])
    return [_live(call, row, names.get(row["pilot_id"])) for row in rows]


def _live(call: Call, row: Row, pilot: str | None) -> PublicLiveFlight:
    departure, arrival = airport_ref(row["departure"]), airport_ref(row["arrival"])
    estimate = estimated_position(
        (departure.lat, departure.lon),
        (arrival.lat, arrival.lon),
        block_off_at=from_iso(row["block_off_at"]),
        eta=from_iso(row["eta"]),
        now=call.now,
    )
    aircraft = aircraft_by_id(call.reader, row["aircraft_id"])
    return PublicLiveFlight(
        # Enough to tell flights apart; the booking's own id is nobody's business.
        id=hashlib.sha256(row["id"].encode()).hexdigest()[:12],
        ident=row["ident"],
        callsign=row["callsign"],
        registration=aircraft["registration"] if aircraft else "",
        type_icao=aircraft["type_icao"] if aircraft else "",
        departure=departure,
        arrival=arrival,
        block_off_at=row["block_off_at"],
        eta=row["eta"],
        progress_percent=round(100 * estimate.progress, 1),
        lat=round(estimate.lat, 4),
        lon=round(estimate.lon, 4),
        overdue=estimate.overdue,
        pilot=pilot,
    )


def roster_of(reader: Reader, shown: Shown) -> list[PublicPilot]:
    """Active pilots who may be named, those with most hours first. Raises NotFound where it is not open."""
    if not shown.settings.public_roster:
        raise NotFound("There is no public page here.")
    pilots = pilots_with_status(reader, "active", shown.id)
    named = publicly_named(reader, [row["user_id"] for row in pilots])
    visible = [row for row in pilots if row["user_id"] in named]
    visible.sort(key=lambda row: (-row["total_minutes"], row["number"]))
    return [
        PublicPilot(
            pilot_number=row["ident"],
            name=named[row["user_id"]],
            rank_name=row["rank_name"],
            home=airport_ref(row["home"]),
            flights=row["flights"],
            block_minutes=row["total_minutes"],
        )
        for row in visible
    ]


def _names(reader: Reader, shown: Shown, pilot_ids: list[str]) -> dict[str, str]:
    """By pilot id, those who may be named: of an airline that names its pilots, and not against their wish."""
    if not shown.settings.public_roster:
        return {}
    users = {one: row["user_id"] for one in set(pilot_ids) if (row := pilot_by_id(reader, one)) is not None}
    named = publicly_named(reader, users.values())
    return {pilot: named[user] for pilot, user in users.items() if user in named}


def _counts(reader: Reader, airline_id: str) -> PublicCounts:
    routes = active_routes(reader, airline_id)
    return PublicCounts(
        routes=len(routes),
        airports=len({end for route in routes for end in (route["departure"], route["arrival"])}),
        aircraft=len(fleet_of(reader, airline_id)),
        pilots=pilot_count(reader, airline_id=airline_id),
    )


def _fleet(reader: Reader, airline_id: str) -> list[PublicSubfleet]:
    by_subfleet: dict[str, list[str]] = {}
    for aircraft in fleet_of(reader, airline_id):
        by_subfleet.setdefault(aircraft["subfleet_id"], []).append(aircraft["registration"])
    return [
        PublicSubfleet(name=row["name"], type_icao=row["type_icao"], registrations=by_subfleet[row["id"]])
        for row in subfleets_of(reader, airline_id)
        if row["id"] in by_subfleet
    ]


def _statistics(call: Call, airline_id: str) -> PublicStatistics:
    months = []
    year, month = call.now.year, call.now.month
    for _ in range(_MONTHS):
        months.append(f"{year:04}-{month:02}")
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    found = {row["month"]: row for row in flights_by_month(call.reader, airline_id, months[-1])}
    return PublicStatistics(
        **sums_of_airline(call.reader, airline_id),
        months=[
            PublicMonth(
                month=one,
                flights=found[one]["flights"] if one in found else 0,
                block_minutes=found[one]["block_minutes"] if one in found else 0,
            )
            for one in reversed(months)
        ],
    )


def _latest(reader: Reader, shown: Shown) -> list[PublicFlight]:
    rows = recent_accepted(reader, shown.id, _LATEST)
    names = _names(reader, shown, [row["pilot_id"] for row in rows])
    return [
        PublicFlight(
            ident=row["ident"],
            registration=row["registration"],
            type_icao=row["type_icao"],
            departure=airport_ref(row["departure"]),
            arrival=airport_ref(row["arrival"]),
            block_on_at=row["block_on_at"],
            block_minutes=row["block_minutes"],
            distance_nmi=row["distance_nmi"],
            pilot=names.get(row["pilot_id"]),
        )
        for row in rows
    ]
