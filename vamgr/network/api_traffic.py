"""What goes on at an airport and on a route: departures and arrivals, flights flown, who and what is there."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field
from sqlalchemy import or_, select

from vamgr.airline.queries import airline_by_id, all_airlines, hubs_of, settings_of
from vamgr.crew.queries import PilotRef, pilot_ref, pilot_ref_of, pilots_with_status
from vamgr.dispatch.queries import needed_runway_ft, open_bookings
from vamgr.finance.queries import profit_by_month
from vamgr.fleet.queries import AircraftRef, aircraft_ref_of, fleet_of, subfleet_by_id
from vamgr.flights.queries import airport_flights_by_month, route_flights, route_flights_by_month, route_pilots
from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Row
from vamgr.kernel.times import iso
from vamgr.network import queries, schedule
from vamgr.network.api import Ident
from vamgr.network.area import api
from vamgr.network.views import routes_table
from vamgr.world import aircraft_types, airports, geo, performance
from vamgr.world.models import Airport
from vamgr.world.refs import AirportRef, airport_ref
from vamgr.world.sun import sun_times

_HOURS = 24
_MONTHS = 12
_MOST_MOVEMENTS = 200


class AirlineQuery(Body):
    airline: str | None = Field(None, max_length=40, description="Of which airline; default the first one.")


class Movement(Model):
    """One scheduled departure or arrival. ``other``: where it goes to or comes from; times at this airport."""

    route_id: str
    ident: str
    other: AirportRef
    at: str
    local: str
    block_minutes: int
    note: str | None


class MonthTraffic(Model):
    month: str
    departures: int
    arrivals: int


class SunAnswer(Model):
    """Of the local day. ``daylight``: rises, always (the sun stays up), never (it stays down)."""

    daylight: str
    rises_at: str | None
    sets_at: str | None
    dawn_at: str | None
    dusk_at: str | None
    noon_at: str


class FeesAnswer(Model):
    currency: str
    landing_fee_minor_per_tonne: int
    navigation_fee_minor_per_100nmi: int


class TrafficAnswer(Model):
    """``departures`` and ``arrivals``: scheduled in the next 24 hours; ``months``: flights flown, the last year's."""

    departures: list[Movement]
    arrivals: list[Movement]
    weekly_departures: int
    months: list[MonthTraffic]
    pilots_based: list[PilotRef]
    sun: SunAnswer
    fees: FeesAnswer | None


class MonthOfRoute(Model):
    month: str
    flights: int
    passengers: int
    load_factor_percent: float | None
    net_minor: int | None


class PilotOnRoute(Model):
    pilot: PilotRef
    flights: int
    block_minutes: int
    last_at: str | None


class FlightOnRoute(Model):
    id: str
    ident: str
    registration: str
    pilot: PilotRef
    block_on_at: str | None
    block_minutes: int | None
    landing_rate_fpm: int | None
    load_factor_percent: float | None


class AircraftForRoute(Model):
    """``here``: it stands where the route starts. ``reasons``: why it does not fit, in sentences; none: it does."""

    aircraft: AircraftRef
    state: str
    location: AirportRef
    here: bool
    fits: bool
    reasons: list[str]


class PerformanceAnswer(Model):
    """``net_minor`` of a month is null for those who may not see the finances."""

    currency: str
    months: list[MonthOfRoute]
    pilots: list[PilotOnRoute]
    flights: list[FlightOnRoute]
    aircraft: list[AircraftForRoute]
    open_bookings: int


class SpokesQuery(Body):
    """``known``: only airports that the airline flies to already, or has a hub at."""

    hub: Ident
    airline: str | None = Field(None, max_length=40)
    known: bool = False
    min_distance_nmi: float = Field(0, ge=0, le=11_000)
    max_distance_nmi: float = Field(800, gt=0, le=11_000)
    min_runway_ft: int = Field(0, ge=0, le=20_000)
    scheduled: bool = Field(True, description="Only airports that have airline flights in the world.")
    country: str | None = Field(None, pattern=r"^[A-Za-z]{2}$")
    limit: int = Field(40, ge=1, le=200)


class Spoke(AirportRef):
    kind: str
    distance_nmi: float
    longest_runway_ft: int | None
    connected: bool


class Spokes(Model):
    items: list[Spoke]


@api.get("/airports/{icao}/traffic", ability="pilot.read", query=AirlineQuery, answer=TrafficAnswer, volatile=True)
def get_traffic(call: Call) -> dict[str, Any]:
    """The next day's departures and arrivals, the last year's flights, who is based here, sun and fees."""
    airport = airports.get(call.path["icao"])
    if airport is None:
        raise NotFound(f"No airport has the code {call.path['icao']}. Search by name or city.")
    airline = _airline(call)
    rows = _touching(call, airport.icao, airline["id"]) if airline else []
    leaving = [row for row in rows if row["departure"] == airport.icao]
    moves = {outbound: _movements(rows, airport, call.now, outbound=outbound) for outbound in (True, False)}
    based = pilots_with_status(call.reader, "active", airline["id"]) if airline else []
    return {
        "departures": moves[True],
        "arrivals": moves[False],
        "weekly_departures": sum(int(row["days"]).bit_count() for row in leaving),
        "months": _months(call, airport.icao),
        "pilots_based": [pilot_ref_of(row) for row in based if row["home"] == airport.icao],
        "sun": _sun(airport, call.now),
        "fees": _fees(call, airline) if airline else None,
    }


@api.get("/routes/{id}/performance", ability="pilot.read", answer=PerformanceAnswer)
def get_performance(call: Call) -> dict[str, Any]:
    """Who flew a route, how full and how well it did month by month, and which aircraft fit it."""
    route = queries.route_by_id(call.reader, call.path["id"])
    if route is None:
        raise NotFound("There is no such route.")
    return {
        "currency": queries.currency_of(call.reader, route["airline_id"]),
        "months": _route_months(call, route),
        "pilots": [
            {**row, "pilot": pilot_ref(call.reader, row["pilot_id"]), "block_minutes": row["block_minutes"] or 0}
            for row in route_pilots(call.reader, route["id"])
        ],
        "flights": [
            {**row, "pilot": pilot_ref(call.reader, row["pilot_id"])} for row in route_flights(call.reader, route["id"])
        ],
        "aircraft": _aircraft(call, route),
        "open_bookings": len(open_bookings(call.reader, route_id=route["id"])),
    }


@api.get("/routes/spokes", ability="pilot.read", query=SpokesQuery, answer=Spokes)
def list_spokes(call: Call) -> Spokes:
    """Where one could fly to from a hub: by distance, runway and size, the larger airports first."""
    query = call.query
    hub = airports.get(query.hub)
    if hub is None:
        raise NotFound(f"No airport has the code {query.hub}. Search by name or city.")
    airline = _airline(call)
    routes = queries.active_routes(call.reader, airline["id"]) if airline else []
    connected = {row["arrival"] for row in routes if row["departure"] == hub.icao}
    found = _known(call, hub, routes, airline) if query.known else _around(hub, query)
    country = query.country.upper() if query.country else None
    kept = [
        (distance, airport)
        for distance, airport in found
        if airport.icao != hub.icao
        and query.min_distance_nmi <= distance <= query.max_distance_nmi
        and airport.longest_runway_ft >= query.min_runway_ft
        and (country is None or airport.country == country)
    ]
    kept.sort(key=lambda pair: (pair[1].icao in connected, _SIZES.get(pair[1].kind, 9), -pair[1].longest_runway_ft))
    return Spokes(
        items=[
            Spoke(
                **airport_ref(airport.icao).model_dump(),
                kind=airport.kind,
                distance_nmi=round(distance, 1),
                longest_runway_ft=airport.longest_runway_ft or None,
                connected=airport.icao in connected,
            )
            for distance, airport in kept[: query.limit]
        ]
    )


_SIZES = {"large": 0, "medium": 1, "small": 2}


def _around(hub: Airport, query: SpokesQuery) -> list[tuple[float, Airport]]:
    scheduled = True if query.scheduled else None
    return airports.near(
        hub.lat,
        hub.lon,
        query.max_distance_nmi,
        20_000,
        min_runway_ft=query.min_runway_ft or None,
        scheduled=scheduled,
    )


def _known(call: Call, hub: Airport, routes: list[Row], airline: Row | None) -> list[tuple[float, Airport]]:
    codes = {row[name] for row in routes for name in ("departure", "arrival")}
    codes |= {row["airport"] for row in hubs_of(call.reader, airline["id"])} if airline else set()
    found = airports.many(sorted(codes)).values()
    return [(geo.great_circle_nmi(hub.lat, hub.lon, one.lat, one.lon), one) for one in found]


def _airline(call: Call) -> Row | None:
    if call.query.airline:
        return airline_by_id(call.reader, call.query.airline)
    return next(iter(all_airlines(call.reader)), None)


def _touching(call: Call, icao: str, airline_id: str) -> list[Row]:
    table = routes_table.c
    statement = select(routes_table).where(
        table.airline_id == airline_id,
        table.status == "active",
        or_(table.departure == icao, table.arrival == icao),
    )
    return call.reader.all(statement.order_by(table.ident))


def _movements(rows: list[Row], airport: Airport, now: datetime, *, outbound: bool) -> list[Movement]:
    end = now + timedelta(hours=_HOURS)
    zone = ZoneInfo(airport.timezone)
    here, there = ("departure", "arrival") if outbound else ("arrival", "departure")
    found: list[Movement] = []
    for row in rows:
        timetable = queries.timetable_of(row)
        if timetable is None or row[here] != airport.icao:
            continue
        # What arrives in this day may have left one before; no flight takes longer than 30 hours.
        after = now if outbound else now - timedelta(hours=30)
        for one in schedule.departures(timetable, after, within_days=3):
            moment = one.departs if outbound else one.arrives
            if now <= moment.at < end:
                local = f"{moment.at.astimezone(zone):%Y-%m-%dT%H:%M}"
                found.append(
                    Movement(
                        route_id=row["id"],
                        ident=row["ident"],
                        other=airport_ref(row[there]),
                        at=iso(moment.at),
                        local=local,
                        block_minutes=row["block_minutes"],
                        note=moment.note,
                    )
                )
    found.sort(key=lambda one: (one.at, one.ident))
    return found[:_MOST_MOVEMENTS]


def _months(call: Call, icao: str) -> list[MonthTraffic]:
    """Twelve months up to this one, also those without a flight."""
    months = _last_months(call.now.date())
    found = {row["month"]: row for row in airport_flights_by_month(call.reader, icao, months[0])}
    return [
        MonthTraffic(
            month=month,
            departures=found[month]["departures"] if month in found else 0,
            arrivals=found[month]["arrivals"] if month in found else 0,
        )
        for month in months
    ]


def _last_months(today: date) -> list[str]:
    count = today.year * 12 + today.month - 1
    return [f"{one // 12}-{one % 12 + 1:02d}" for one in range(count - _MONTHS + 1, count + 1)]


def _sun(airport: Airport, now: datetime) -> SunAnswer:
    day = now.astimezone(ZoneInfo(airport.timezone)).date()
    sun = sun_times(airport.lat, airport.lon, day, airport.timezone)
    return SunAnswer(
        daylight=sun.daylight,
        rises_at=iso(sun.rises) if sun.rises else None,
        sets_at=iso(sun.sets) if sun.sets else None,
        dawn_at=iso(sun.dawn) if sun.dawn else None,
        dusk_at=iso(sun.dusk) if sun.dusk else None,
        noon_at=iso(sun.noon),
    )


def _fees(call: Call, airline: Row) -> FeesAnswer:
    settings = settings_of(call.reader, airline["id"])
    return FeesAnswer(
        currency=airline["currency"],
        landing_fee_minor_per_tonne=settings.landing_fee_minor_per_tonne,
        navigation_fee_minor_per_100nmi=settings.navigation_fee_minor_per_100nmi,
    )


def _route_months(call: Call, route: Row) -> list[MonthOfRoute]:
    """The last twelve months in which something was flown or booked on it."""
    flown = {row["month"]: row for row in route_flights_by_month(call.reader, route["id"])}
    sees = call.actor.can("finance.view")
    money = profit_by_month(call.reader, route["airline_id"], "route", route["id"]) if sees else {}
    found = []
    for month in sorted({*flown, *money})[-_MONTHS:]:
        row, profit = flown.get(month), money.get(month)
        load = row["load_factor_percent"] if row else None
        found.append(
            MonthOfRoute(
                month=month,
                flights=row["flights"] if row else 0,
                passengers=(row["passengers"] or 0) if row else 0,
                load_factor_percent=None if load is None else round(load, 1),
                net_minor=profit["income_minor"] - profit["cost_minor"] if profit else (0 if sees else None),
            )
        )
    return found


def _aircraft(call: Call, route: Row) -> list[AircraftForRoute]:
    """The aircraft of the subfleets that may fly it: those that fit and stand at its start first."""
    runways = [
        (airport.icao, airport.longest_runway_ft)
        for code in (route["departure"], route["arrival"])
        if (airport := airports.get(code)) is not None and airport.longest_runway_ft
    ]
    by_subfleet: dict[str, list[str]] = {}
    found = []
    for row in fleet_of(call.reader, route["airline_id"], route["subfleet_ids"]):
        subfleet_id = row["subfleet_id"]
        if subfleet_id not in by_subfleet:
            subfleet = subfleet_by_id(call.reader, subfleet_id)
            code = subfleet["type_icao"] if subfleet else ""
            by_subfleet[subfleet_id] = _unfit(code, route["distance_nmi"], runways)
        reasons = by_subfleet[subfleet_id]
        found.append(
            AircraftForRoute(
                aircraft=aircraft_ref_of(call.reader, row),
                state=row["state"],
                location=airport_ref(row["location"]),
                here=row["location"] == route["departure"],
                fits=not reasons,
                reasons=reasons,
            )
        )
    found.sort(key=lambda one: (not one.fits, not one.here, one.aircraft.registration))
    return found


def _unfit(code: str, distance_nmi: float, runways: list[tuple[str, int]]) -> list[str]:
    kind = aircraft_types.get(code)
    if kind is None:
        return []
    reach, needed = performance.range_nmi(kind), needed_runway_ft(kind)
    reasons = []
    if reach < distance_nmi:
        reasons.append(f"{code} reaches {reach:,} nmi; this is {distance_nmi:,.0f} nmi.")
    reasons += [
        f"{code} commonly needs {needed:,} ft of runway; {icao} has {longest:,} ft."
        for icao, longest in runways
        if longest < needed
    ]
    return reasons
