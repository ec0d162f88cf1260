"""Finding aircraft and subfleets."""

from __future__ import annotations

from vamgr.fleet.area import area
from vamgr.fleet.views import aircraft_table, subfleets_table
from vamgr.kernel.area import Hit
from vamgr.kernel.endpoint import Call
from vamgr.kernel.searching import fit, matching


@area.search
def find_aircraft(call: Call, text: str, limit: int) -> list[Hit]:
    table = aircraft_table.c
    columns = [table.registration, table.registration_key, table.name]
    rows = matching(call.reader, aircraft_table, columns, text, limit, table.gone.is_(None))
    return [
        Hit(
            "aircraft",
            row["id"],
            row["registration"],
            f"{row['type_icao']} at {row['location']}",
            fit(text, row["registration"], row["registration_key"], row["name"]),
        )
        for row in rows
    ]


@area.search
def find_subfleets(call: Call, text: str, limit: int) -> list[Hit]:
    table = subfleets_table.c
    rows = matching(call.reader, subfleets_table, [table.name, table.type_icao], text, limit, table.status == "active")
    return [
        Hit("subfleets", row["id"], row["name"], row["type_icao"], fit(text, row["name"], row["type_icao"]))
        for row in rows
    ]
