"""Finding routes, airports and aircraft types."""

from __future__ import annotations

from vamgr.kernel.area import Hit
from vamgr.kernel.endpoint import Call
from vamgr.kernel.searching import fit, matching
from vamgr.network.area import area
from vamgr.network.views import routes_table
from vamgr.world import aircraft_types, airports


@area.search
def find_routes(call: Call, text: str, limit: int) -> list[Hit]:
    table = routes_table.c
    rows = matching(
        call.reader, routes_table, [table.ident, table.callsign, table.places], text, limit, table.status != "closed"
    )
    return [
        Hit("routes", row["id"], row["ident"], f"{row['departure']} to {row['arrival']}", _route_fit(text, row))
        for row in rows
    ]


@area.search
def find_airports(call: Call, text: str, limit: int) -> list[Hit]:
    """The world's own search ranks them; the first is worth most.

    Only a code puts one before what is the airline's own: there is a place somewhere for most names of people.
    """
    found = airports.search(text, limit)
    code = text.strip().upper()
    return [
        Hit(
            "airports",
            airport.icao,
            f"{airport.icao} {airport.name}",
            ", ".join(part for part in (airport.city, airport.country) if part),
            1.0
            if code in (airport.icao, airport.iata)
            else fit(text, airport.icao, airport.iata, airport.city, airport.name) * (0.7 - 0.02 * index),
        )
        for index, airport in enumerate(found)
    ]


@area.search
def find_aircraft_types(call: Call, text: str, limit: int) -> list[Hit]:
    return [
        Hit("aircraft-types", kind.icao, kind.name, kind.icao, fit(text, kind.icao, kind.name) * (0.9 - 0.02 * index))
        for index, kind in enumerate(aircraft_types.search(text, limit))
    ]


def _route_fit(text: str, row: dict[str, object]) -> float:
    return fit(text, str(row["ident"]), str(row["departure"]), str(row["arrival"]), str(row["places"]))
