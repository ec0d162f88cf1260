"""The routes of bookings and of what is in the air."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AwareDatetime, Field, StringConstraints
from sqlalchemy import ColumnElement, func

from vamgr.dispatch import bookings, commands
from vamgr.dispatch.answers import BookingAnswer, BookingDetail, LiveFlight, LiveFlights
from vamgr.dispatch.area import api
from vamgr.dispatch.bodies import BookingBody
from vamgr.dispatch.briefing import briefing_of_booking
from vamgr.dispatch.live import estimated_position
from vamgr.dispatch.refs import Refs
from vamgr.dispatch.views import bookings_table
from vamgr.kernel.endpoint import Body, Call, CommandAnswer
from vamgr.kernel.errors import NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.kernel.times import from_iso, iso
from vamgr.world.refs import airport_ref

_table = bookings_table.c
Code = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, max_length=7)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]


class BookingQuery(ListQuery):
    pilot: Id | None = Field(None, description="A pilot's id, or `me`.")
    airline: Id | None = None
    status: str = Field("booked,departed", max_length=60, description="Several: separated by commas; `all` for all.")
    route: Id | None = None
    aircraft: Id | None = None
    departure: Code | None = None
    arrival: Code | None = None


class LiveQuery(Body):
    airline: Id | None = None


class DepartBody(Body):
    block_off_at: AwareDatetime | None = Field(None, description="UTC; now when it is left out.")


class CancelBody(Body):
    reason: str | None = Field(None, max_length=2000, description="Required for another pilot's booking.")


def _with_status(text: str) -> ColumnElement[bool]:
    wanted = [part.strip() for part in text.split(",") if part.strip()]
    if "all" in wanted:
        return _table.status.isnot(None)
    found = _table.status.in_(wanted)
    # Open ones are few among all that ever were. SQLite does not know, and walks through the flown ones by date.
    return func.unlikely(found) if set(wanted) <= set(bookings.OPEN) else found


BOOKINGS = Listing(
    source=bookings_table,
    key=_table.id,
    sortable={
        "planned_departure_at": _table.planned_departure_at,
        "number": _table.number,
        "expires_at": _table.expires_at,
        "ident": _table.ident,
    },
    default_sort="-planned_departure_at",
    search=[_table.ident, _table.callsign, _table.registration],
    filters={
        "airline": lambda value: _table.airline_id == value,
        "status": _with_status,
        "route": lambda value: _table.route_id == value,
        "aircraft": lambda value: _table.aircraft_id == value,
        "departure": lambda value: _table.departure == value,
        "arrival": lambda value: _table.arrival == value,
    },
)


def booking_actions(call: Call, row: Row) -> list[str]:
    """What this caller could do now."""
    own = row["user_id"] == call.actor.user_id
    actions = []
    if own and row["status"] == "booked":
        actions.append("depart")
    if row["status"] in bookings.OPEN:
        if own:
            actions.append("report")
        if own or call.actor.can("dispatch.manage"):
            actions.append("cancel")
    return actions


def booking_answer(call: Call, refs: Refs, row: Row) -> dict[str, Any]:
    return {
        **row,
        "pilot": refs.pilot(row["pilot_id"]),
        "airline": refs.airline(row["airline_id"]),
        "route": refs.route(row["route_id"]) if row["route_id"] else None,
        "departure": airport_ref(row["departure"]),
        "arrival": airport_ref(row["arrival"]),
        "alternate": airport_ref(row["alternate"]) if row["alternate"] else None,
        "aircraft": refs.aircraft(row["aircraft_id"]),
        "actions": booking_actions(call, row),
    }


@api.get("/bookings", ability="pilot.fly", query=BookingQuery, answer=Page[BookingAnswer], csv=True)
def list_bookings(call: Call) -> Page[BookingAnswer] | CsvRows:
    """List bookings.

    One's own; with `dispatch.manage` everybody's.
    """
    where: list[ColumnElement[bool]] = []
    if call.query.pilot == "me" or not call.actor.can("dispatch.manage"):
        where.append(_table.user_id == call.actor.user_id)
    if call.query.pilot not in (None, "me"):
        where.append(_table.pilot_id == call.query.pilot)
    refs = Refs(call.reader)
    return list_answer(call, BOOKINGS, BookingAnswer, where=where, row=lambda row: booking_answer(call, refs, row))


@api.get("/bookings/{id}", ability="pilot.fly", answer=BookingDetail)
def get_booking(call: Call) -> dict[str, Any]:
    """One booking with its briefing as it was booked."""
    row = bookings.booking_by_id(call.reader, call.path["id"])
    if row is None or (row["user_id"] != call.actor.user_id and not call.actor.can("dispatch.manage")):
        raise NotFound("There is no such booking.")
    briefing = briefing_of_booking(call.reader, row)
    return {**booking_answer(call, Refs(call.reader), row), "briefing": briefing}


@api.post("/bookings", ability="pilot.fly", body=BookingBody, status=201)
async def book_flight(call: Call) -> CommandAnswer:
    """Book a flight: a route, a free flight or a ferry flight.

    The load is drawn, the fuel is planned, and the aircraft is held for you.
    """
    return await call.execute(commands.book_flight, commands.BookFlight(**call.body.model_dump()))


@api.post("/bookings/{id}/depart", ability="pilot.fly", body=DepartBody)
async def depart_flight(call: Call) -> CommandAnswer:
    """Say that the flight is off blocks: it appears on the live map."""
    command = commands.DepartFlight(booking_id=call.path["id"], block_off_at=call.body.block_off_at)
    return await call.execute(commands.depart_flight, command)


@api.post("/bookings/{id}/cancel", ability="pilot.fly", body=CancelBody)
async def cancel_booking(call: Call) -> CommandAnswer:
    """Cancel a booking; the aircraft is free again where it stands."""
    command = commands.CancelBooking(booking_id=call.path["id"], reason=call.body.reason)
    return await call.execute(commands.cancel_booking, command, reason=call.body.reason)


@api.get("/flights/live", ability="pilot.read", query=LiveQuery, answer=LiveFlights, volatile=True)
def live_flights(call: Call) -> LiveFlights:
    """What is in the air now, with estimated positions."""
    return LiveFlights(at=iso(call.now), items=live_items(call, call.query.airline))


def live_items(call: Call, airline_id: str | None) -> list[LiveFlight]:
    refs = Refs(call.reader)
    items = []
    for row in bookings.departed_bookings(call.reader, airline_id):
        departure, arrival = airport_ref(row["departure"]), airport_ref(row["arrival"])
        estimate = estimated_position(
            (departure.lat, departure.lon),
            (arrival.lat, arrival.lon),
            block_off_at=from_iso(row["block_off_at"]),
            eta=from_iso(row["eta"]),
            now=call.now,
        )
        items.append(
            LiveFlight(
                booking_id=row["id"],
                ident=row["ident"],
                callsign=row["callsign"],
                airline=refs.airline(row["airline_id"]),
                pilot=refs.pilot(row["pilot_id"]),
                aircraft=refs.aircraft(row["aircraft_id"]),
                departure=departure,
                arrival=arrival,
                block_off_at=row["block_off_at"],
                eta=row["eta"],
                progress_percent=round(100 * estimate.progress, 1),
                lat=round(estimate.lat, 5),
                lon=round(estimate.lon, 5),
                heading_deg=round(estimate.heading_deg, 1),
                overdue=estimate.overdue,
            )
        )
    return items
