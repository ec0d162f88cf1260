"""Finding pilots."""

from __future__ import annotations

from vamgr.crew.area import area
from vamgr.crew.views import pilots_table
from vamgr.kernel.area import Hit
from vamgr.kernel.endpoint import Call
from vamgr.kernel.searching import fit, matching


@area.search
def find_pilots(call: Call, text: str, limit: int) -> list[Hit]:
    table = pilots_table.c
    rows = matching(call.reader, pilots_table, [table.name, table.ident], text, limit, table.status != "left")
    return [
        Hit(
            "pilots",
            row["id"],
            row["name"],
            f"{row['ident']}, {row['rank_name']}",
            fit(text, row["name"], row["ident"]),
        )
        for row in rows
    ]
