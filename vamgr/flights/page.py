"""What only the page of one flight needs: its recorded track in short, what was planned, what is usual, its link."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from vamgr.airline.queries import settings_of
from vamgr.dispatch.queries import booking_by_id
from vamgr.flights.answers import PlannedTimes, Recorded, Usual
from vamgr.flights.track_files import has_site_track
from vamgr.flights.views import pireps_table
from vamgr.kernel.endpoint import Call
from vamgr.kernel.read import Reader, Row

_table = pireps_table.c
_ENOUGH = 3


def page_of(call: Call, row: Row) -> dict[str, Any]:
    own_or_staff = row["user_id"] == call.actor.user_id or call.actor.can("flights.review")
    return {
        "recorded": _recorded(call, row),
        "planned_times": _planned(call.reader, row),
        "usual": _usual(call.reader, row),
        "link_token": row["link"] if own_or_staff and _links_allowed(call.reader, row) else None,
    }


def page_actions(call: Call, row: Row) -> list[str]:
    """What this caller could do with its track and its link."""
    own, staff = row["user_id"] == call.actor.user_id, call.actor.can("flights.review")
    if not (own or (staff and row["state"] != "draft")):
        return []
    has, decided = row["recorded"] is not None, row["state"] in ("accepted", "rejected")
    changes = row["state"] != "cancelled" and (staff or not has or not decided)
    found = ["track"] if changes else []
    if has and (staff or not decided):
        found.append("untrack")
    if row["link"] is not None:
        found.append("unshare")
    elif row["state"] == "accepted" and _links_allowed(call.reader, row):
        found.append("share")
    return found


def _links_allowed(reader: Reader, row: Row) -> bool:
    return settings_of(reader, row["airline_id"]).public_flight_links


def _recorded(call: Call, row: Row) -> Recorded | None:
    if row["recorded"] is not None:
        return Recorded.model_validate({**row["recorded"], "source": "recorded"})
    brought = has_site_track(call.services.uploads, call.tenant, row["id"])
    return Recorded(source="phpvms") if brought else None


def _planned(reader: Reader, row: Row) -> PlannedTimes | None:
    booking = booking_by_id(reader, row["booking_id"]) if row["booking_id"] else None
    if booking is None:
        return None
    return PlannedTimes(block_off_at=booking["planned_departure_at"], block_on_at=booking["planned_arrival_at"])


def _usual(reader: Reader, row: Row) -> Usual:
    accepted = (_table.state == "accepted", _table.id != row["id"])
    landing = reader.one(
        select(
            func.count(_table.landing_rate_fpm).label("landings"), func.avg(_table.landing_rate_fpm).label("rate")
        ).where(_table.pilot_id == row["pilot_id"], *accepted)
    )
    flown: Row | None = None
    if row["route_id"] is not None:
        flown = reader.one(
            select(
                func.count().label("flights"),
                func.avg(_table.block_minutes).label("minutes"),
                func.avg(_table.fuel_used_kg).label("fuel"),
            ).where(_table.route_id == row["route_id"], _table.type_icao == row["type_icao"], *accepted)
        )
    landings = landing["landings"] if landing else 0
    flights = flown["flights"] if flown else 0
    return Usual(
        landings=landings,
        landing_rate_fpm=round(landing["rate"]) if landing and landings >= _ENOUGH else None,
        route_flights=flights,
        block_minutes=round(flown["minutes"], 1) if flown and flights >= _ENOUGH else None,
        fuel_used_kg=round(flown["fuel"], 1) if flown and flights >= _ENOUGH else None,
    )
