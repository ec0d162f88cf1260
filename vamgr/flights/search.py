"""Finding reports: one's own, and others' that are accepted or that the caller may review."""

from __future__ import annotations

from sqlalchemy import or_

from vamgr.flights.area import area
from vamgr.flights.views import pireps_table
from vamgr.kernel.area import Hit
from vamgr.kernel.endpoint import Call
from vamgr.kernel.searching import fit, matching


@area.search
def find_pireps(call: Call, text: str, limit: int) -> list[Hit]:
    table = pireps_table.c
    readable = or_(table.state == "accepted", table.user_id == call.actor.user_id)
    where = [] if call.actor.can("flights.review") else [readable]
    rows = matching(call.reader, pireps_table, [table.ident, table.registration], text, limit, *where)
    return [
        Hit(
            "pireps",
            row["id"],
            row["ident"],
            f"{row['departure']} to {row['arrival']}, {(row['block_on_at'] or '')[:10] or row['state']}",
            fit(text, row["ident"], row["registration"]) * 0.9,
        )
        for row in rows
    ]
