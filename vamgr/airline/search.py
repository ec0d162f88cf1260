"""Finding airlines."""

from __future__ import annotations

from vamgr.airline.area import area
from vamgr.airline.views import airlines_table
from vamgr.kernel.area import Hit
from vamgr.kernel.endpoint import Call
from vamgr.kernel.searching import fit, matching


@area.search
def find_airlines(call: Call, text: str, limit: int) -> list[Hit]:
    table = airlines_table.c
    rows = matching(call.reader, airlines_table, [table.name, table.icao, table.callsign], text, limit)
    return [
        Hit("airlines", row["id"], row["name"], row["icao"], fit(text, row["name"], row["icao"], row["callsign"]))
        for row in rows
    ]
