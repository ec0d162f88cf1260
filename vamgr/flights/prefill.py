"""A report as it would read if all had gone as planned: what the form begins with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from vamgr.dispatch.queries import Briefing, booking_by_id, briefing_of_booking
from vamgr.fleet.queries import subfleet_by_id
from vamgr.flights.basis import basis_of_booking
from vamgr.flights.events import FareSold
from vamgr.kernel.endpoint import Model
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import from_iso, iso


class FareFilled(Model):
    code: str
    count: int


class Prefill(Model):
    """The fields of a report with a booking, and the briefing beside them."""

    booking_id: str
    pirep_id: str | None
    callsign: str
    flight_type: str
    arrival: str
    block_off_at: str
    takeoff_at: str
    landing_at: str
    block_on_at: str
    block_fuel_kg: float | None
    fuel_used_kg: float | None
    distance_nmi: float
    cruise_level_ft: int | None
    route_text: str
    fares: list[FareFilled]
    briefing: Briefing


def prefill_of(reader: Reader, row: Row) -> Prefill:
    """``row``: of the bookings table. Off blocks as recorded, else as planned; the rest by the plan."""
    basis = basis_of_booking(row)
    off = from_iso(row["block_off_at"] or row["planned_departure_at"])
    on = off + timedelta(minutes=row["block_minutes"])
    minutes = {line["name"]: line["minutes"] for line in row["plan"]["block_lines"]}
    takeoff = off + timedelta(minutes=min(minutes.get("Taxi out", 0), row["block_minutes"]))
    landing = max(takeoff, on - timedelta(minutes=minutes.get("Taxi in", 0)))
    return Prefill(
        booking_id=row["id"],
        pirep_id=row["pirep_id"],
        callsign=row["callsign"],
        flight_type=row["flight_type"],
        arrival=row["arrival"],
        block_off_at=iso(off),
        takeoff_at=iso(takeoff),
        landing_at=iso(landing),
        block_on_at=iso(on),
        block_fuel_kg=row["block_fuel_kg"],
        fuel_used_kg=basis.planned.trip_fuel_kg if basis.planned else None,
        distance_nmi=row["distance_nmi"],
        cruise_level_ft=row["cruise_level_ft"],
        route_text=row["route_text"],
        fares=[FareFilled(code=fare.code, count=fare.count) for fare in basis.fares],
        briefing=briefing_of_booking(reader, row),
    )


def draft_fares(reader: Reader, row: Row) -> list[dict[str, Any]]:
    """The fare classes of a draft (a row of the reports table) with the counts that were written; what was not
    written is as booked, and without a booking nobody."""
    booking = booking_by_id(reader, row["booking_id"]) if row["booking_id"] else None
    if booking is not None:
        fares: list[dict[str, Any]] = [dict(fare) for fare in booking["plan"]["load"]["fares"]]
    else:
        subfleet = subfleet_by_id(reader, row["subfleet_id"])
        known = FareSold.model_fields  # a subfleet's fare has a number of its own, too
        offered = subfleet["fares"] if subfleet else ()
        fares = [{name: value for name, value in {**fare, "count": 0}.items() if name in known} for fare in offered]
    written = row["content"]["fares"]
    if written is None:
        return fares
    counts = dict(written)
    return [{**fare, "count": counts.get(fare["code"], 0)} for fare in fares]
