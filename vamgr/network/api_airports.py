"""The routes of airports and aircraft types: the world's data with the tenant's own prices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, cast
from zoneinfo import ZoneInfo

from pydantic import Field, StringConstraints

from vamgr.airline.queries import AirlineRef, airline_ref, airlines_with_hub, all_airlines, hubs_of
from vamgr.fleet.queries import AircraftRef, aircraft_at, aircraft_ref
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound
from vamgr.kernel.listing import MOST_OFFSET, CsvRows, Page
from vamgr.kernel.read import Row
from vamgr.network import commands, queries
from vamgr.network.api import Ident
from vamgr.network.area import api
from vamgr.network.events import FuelPrice
from vamgr.world import airports, geo
from vamgr.world.models import Airport, Runway
from vamgr.world.refs import AirportRef, airport_ref

_CSV_LIMIT = 5000
Kind = Literal["large", "medium", "small", "heliport", "seaplane_base"]
_KINDS = "large|medium|small|heliport|seaplane_base"


class AirportQuery(Body):
    """``q`` looks into codes, names and cities; ``near`` and ``within_nmi`` look around an airport."""

    q: str | None = Field(None, min_length=1, max_length=100)
    limit: int = Field(50, ge=1, le=200)
    cursor: str | None = Field(None, pattern=r"^\d{1,6}$", description="`next_cursor` of the page before.")
    offset: int | None = Field(None, ge=0, le=MOST_OFFSET, description="Rows to leave out, in place of a cursor.")
    sort: Literal["relevance", "icao", "-icao", "name", "-name", "distance", "-distance"] = "relevance"
    country: Annotated[str, StringConstraints(to_upper=True, pattern=r"^[A-Za-z]{2}$")] | None = None
    kind: str | None = Field(None, pattern=f"^({_KINDS})(,({_KINDS}))*$", description="Sizes, comma separated.")
    min_runway_ft: int | None = Field(None, ge=0, le=30_000)
    near: Ident | None = None
    within_nmi: float = Field(100, gt=0, le=1000)
    hub: bool | None = None
    in_network: bool | None = Field(None, description="An active route starts or ends there.")
    overridden: bool | None = None


class AirportRow(AirportRef):
    kind: str
    elevation_ft: int | None
    timezone: str
    longest_runway_ft: int | None
    distance_nmi: float | None
    is_hub: bool
    in_network: bool
    overridden: bool


class RunwayAnswer(Model):
    """``approximate``: the ends were worked out from the airport's position, the heading and the length."""

    ident: str
    length_ft: int | None
    width_ft: int | None
    surface: str
    lighted: bool
    headings_deg: tuple[float | None, float | None]
    ends: tuple[tuple[float, float], tuple[float, float]] | None
    approximate: bool


class FuelAnswer(Model):
    kind: str
    price_minor_per_100kg: int
    source: str


class AirportAnswer(AirportRef):
    kind: str
    region: str
    elevation_ft: int | None
    timezone: str
    local_time: str
    scheduled: bool
    runways: list[RunwayAnswer]
    longest_runway_ft: int | None
    fuel: list[FuelAnswer]
    handling_cost_minor: int | None
    handling_source: str | None
    currency: str | None
    notes: str
    overridden: bool
    hub_of: list[AirlineRef]
    aircraft_here: list[AircraftRef]
    routes_out: int
    routes_in: int
    actions: list[str]


class PricesQuery(Body):
    airline: str | None = Field(None, max_length=40, description="Whose prices; default the first airline's.")


class OverrideBody(Body):
    fuel: list[FuelPrice] = Field(default_factory=list, max_length=3)
    handling_cost_minor: int | None = Field(None, ge=0, le=1_000_000_000)
    currency: Annotated[str, StringConstraints(to_upper=True, pattern=r"^[A-Za-z]{3}$")]
    notes: str = Field("", max_length=2000)


class DistanceQuery(Body):
    from_: Ident = Field(alias="from")
    to: Ident


class DistanceAnswer(Model):
    distance_nmi: float
    bearing_deg: float
    from_: AirportRef = Field(serialization_alias="from")
    to: AirportRef


@api.get("/airports", ability="pilot.read", query=AirportQuery, answer=Page[AirportRow], csv=True)
def list_airports(call: Call) -> Page[Any] | CsvRows:
    """Search the world's airports by code, name or city, or around an airport."""
    found = _found(call)
    if call.csv:
        if not (
            call.query.q
            or call.query.near
            or call.query.country
            or call.query.hub
            or call.query.overridden
            or call.query.in_network
        ):
            sentence = "Choose a country, a search text or a place first: the whole world is too much for one table."
            raise InvalidInput(sentence, errors=[FieldError("q", sentence, "required")])
        return CsvRows(list(AirportRow.model_fields), found)
    start = int(call.query.cursor or 0) if call.query.offset is None else call.query.offset
    items = found[start : start + call.query.limit]
    end = start + len(items)
    return Page[Any](items=items, next_cursor=str(end) if end < len(found) else None, total=len(found))


@api.get("/airports/{icao}", ability="pilot.read", query=PricesQuery, answer=AirportAnswer, volatile=True)
def get_airport(call: Call) -> Row:
    """One airport: runways, local time, what fuel and handling cost here, who is here."""
    airport = _airport(call.path["icao"])
    airline_id = call.query.airline or _first_airline(call)
    terms = queries.airport_terms(call.reader, airport.icao, airline_id) if airline_id else None
    out, into = queries.routes_at(call.reader, airport.icao)
    return {
        **airport_ref(airport.icao).model_dump(),
        "kind": airport.kind,
        "region": airport.region,
        "elevation_ft": airport.elevation_ft,
        "timezone": airport.timezone,
        "local_time": call.now.astimezone(ZoneInfo(airport.timezone)).isoformat(timespec="minutes"),
        "scheduled": airport.scheduled,
        "runways": [_runway(runway) for runway in airports.runways(airport.icao)],
        "longest_runway_ft": airport.longest_runway_ft or None,
        "fuel": [
            {"kind": kind, "price_minor_per_100kg": price, "source": terms.fuel_source[kind]}
            for kind, price in terms.fuel_minor_per_100kg.items()
        ]
        if terms
        else [],
        "handling_cost_minor": terms.handling_minor if terms else None,
        "handling_source": terms.handling_source if terms else None,
        "currency": queries.currency_of(call.reader, airline_id) if airline_id else None,
        "notes": terms.notes if terms else "",
        "overridden": terms.overridden if terms else False,
        "hub_of": [airline_ref(call.reader, hub) for hub in airlines_with_hub(call.reader, airport.icao)],
        "aircraft_here": [aircraft_ref(call.reader, row["id"]) for row in aircraft_at(call.reader, airport.icao)],
        "routes_out": out,
        "routes_in": into,
        "actions": ["override"] if call.actor.can("network.manage") else [],
    }


@api.put("/airports/{icao}/override", ability="network.manage", body=OverrideBody)
async def override_airport(call: Call) -> CommandAnswer:
    """Give an airport fuel and handling prices of its own."""
    kinds = [price.kind for price in call.body.fuel]
    if len(set(kinds)) != len(kinds):
        sentence = "Each kind of fuel has one price."
        raise InvalidInput(sentence, errors=[FieldError("fuel", sentence, "duplicate")])
    for index, price in enumerate(call.body.fuel):
        if not 0 <= price.price_minor_per_100kg <= 1_000_000_000:
            sentence = "A price lies between 0 and 1,000,000,000 per 100 kg."
            raise InvalidInput(sentence, errors=[FieldError(f"fuel.{index}.price_minor_per_100kg", sentence, "range")])
    if call.body.currency not in {row["currency"] for row in all_airlines(call.reader)}:
        sentence = "Give the prices in the currency of one of your airlines."
        raise InvalidInput(sentence, errors=[FieldError("currency", sentence, "unknown-code")])
    command = commands.OverrideAirport(icao=call.path["icao"], **call.body.model_dump())
    return await call.execute(commands.override_airport, command)


@api.delete("/airports/{icao}/override", ability="network.manage")
async def clear_override(call: Call) -> CommandAnswer:
    """Take an airport's own prices away."""
    return await call.execute(commands.clear_override, commands.ClearOverride(icao=call.path["icao"]))


@api.get("/distance", ability="pilot.read", query=DistanceQuery, answer=DistanceAnswer)
def get_distance(call: Call) -> dict[str, Any]:
    """Great-circle distance and first bearing between two airports."""
    start, end = _airport(call.query.from_, "from"), _airport(call.query.to, "to")
    return {
        "distance_nmi": round(geo.great_circle_nmi(start.lat, start.lon, end.lat, end.lon), 1),
        "bearing_deg": round(geo.initial_bearing(start.lat, start.lon, end.lat, end.lon), 1),
        "from_": airport_ref(start.icao),
        "to": airport_ref(end.icao),
    }


def _found(call: Call) -> list[Row]:
    query = call.query
    hubs = {hub for row in all_airlines(call.reader) for hub in _hubs(call, row["id"])}
    overridden = queries.overridden_airports(call.reader)
    network = {row[end] for row in queries.active_routes(call.reader) for end in ("departure", "arrival")}
    kinds = cast(list[Kind], query.kind.split(",")) if query.kind else []
    # The world's own search knows one kind at a time.
    kind = kinds[0] if len(kinds) == 1 else None
    distances: dict[str, float] = {}
    chosen: Iterable[Airport]
    if query.near:
        centre = _airport(query.near, "near")
        around = airports.near(centre.lat, centre.lon, query.within_nmi, _CSV_LIMIT, min_runway_ft=query.min_runway_ft)
        distances = {airport.icao: round(distance, 1) for distance, airport in around}
        wanted = {found.icao for found in airports.search(query.q, _CSV_LIMIT)} if query.q else None
        chosen = [airport for _, airport in around if wanted is None or airport.icao in wanted]
    elif query.q:
        chosen = airports.search(query.q, _CSV_LIMIT if call.csv else 500, query.country, kind)
    elif query.hub or query.overridden or query.in_network:
        chosen = airports.many(sorted(hubs | overridden | network)).values()
    else:
        chosen = airports.listed(query.country, kind, _CSV_LIMIT)
    rows = [
        {
            **airport_ref(airport.icao).model_dump(),
            "kind": airport.kind,
            "elevation_ft": airport.elevation_ft,
            "timezone": airport.timezone,
            "longest_runway_ft": airport.longest_runway_ft or None,
            "distance_nmi": distances.get(airport.icao),
            "is_hub": airport.icao in hubs,
            "in_network": airport.icao in network,
            "overridden": airport.icao in overridden,
        }
        for airport in chosen
        if (query.country is None or airport.country == query.country)
        and (not kinds or airport.kind in kinds)
        and airport.longest_runway_ft >= (query.min_runway_ft or 0)
        and (query.hub is None or (airport.icao in hubs) == query.hub)
        and (query.in_network is None or (airport.icao in network) == query.in_network)
        and (query.overridden is None or (airport.icao in overridden) == query.overridden)
    ]
    field, down = query.sort.lstrip("-"), query.sort.startswith("-")
    if field == "distance":
        rows.sort(key=lambda row: row["distance_nmi"] or 0, reverse=down)
    elif field != "relevance":
        rows.sort(key=lambda row: str(row[field]), reverse=down)
    return rows


def _hubs(call: Call, airline_id: str) -> list[str]:
    return [hub["airport"] for hub in hubs_of(call.reader, airline_id)]


def _runway(runway: Runway) -> RunwayAnswer:
    back = None if runway.heading_true is None else (runway.heading_true + 180) % 360
    ends = None
    if None not in {runway.le_lat, runway.le_lon, runway.he_lat, runway.he_lon}:
        ends = ((runway.le_lat or 0.0, runway.le_lon or 0.0), (runway.he_lat or 0.0, runway.he_lon or 0.0))
    return RunwayAnswer(
        ident=f"{runway.ident_le}/{runway.ident_he}" if runway.ident_he else runway.ident_le,
        length_ft=runway.length_ft or None,
        width_ft=runway.width_ft,
        surface=runway.surface,
        lighted=runway.lighted,
        headings_deg=(runway.heading_true, back),
        ends=ends,
        approximate=runway.approximate,
    )


def _airport(code: str, field: str | None = None) -> Airport:
    airport = airports.get(code)
    if airport is None:
        sentence = f"No airport has the code {code}. Search by name or city."
        if field is None:
            raise NotFound(sentence)
        raise InvalidInput(sentence, errors=[FieldError(field, sentence, "unknown-code")])
    return airport


def _first_airline(call: Call) -> str | None:
    rows = all_airlines(call.reader)
    return rows[0]["id"] if rows else None
