"""The bookings' read table."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, Integer, String

from vamgr.dispatch.area import area
from vamgr.dispatch.events import (
    BookingCancelled,
    BookingExpired,
    BookingFlown,
    BookingReinstated,
    DepartureReversed,
    FlightBooked,
    FlightDeparted,
)
from vamgr.flights.events import PirepCancelled, PirepDrafted, PirepFiled
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

bookings_table = read_table(
    "bookings",
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("status", String, nullable=False),
    Column("ident", String, nullable=False),
    Column("callsign", String, nullable=False),
    Column("flight_number", Integer),
    Column("flight_type", String, nullable=False),
    Column("pilot_id", String, nullable=False),
    Column("user_id", String, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("route_id", String),
    Column("aircraft_id", String, nullable=False),
    Column("registration", String, nullable=False),
    Column("subfleet_id", String, nullable=False),
    Column("type_icao", String, nullable=False),
    Column("departure", String, nullable=False),
    Column("arrival", String, nullable=False),
    Column("alternate", String),
    Column("planned_departure_at", String, nullable=False),
    Column("planned_arrival_at", String, nullable=False),
    Column("block_minutes", Integer, nullable=False),
    Column("distance_nmi", Float, nullable=False),
    Column("passengers", Integer, nullable=False),
    Column("cargo_kg", Float, nullable=False),
    Column("block_fuel_kg", Float),
    Column("cruise_level_ft", Integer),
    Column("route_text", String, nullable=False),
    Column("plan", JSON, nullable=False),
    Column("currency", String, nullable=False),
    Column("pilot_pay_minor", Integer),
    Column("booked_at", String, nullable=False),
    Column("expires_at", String),
    Column("block_off_at", String),
    Column("eta", String),
    Column("pirep_id", String),
    Column("ended_reason", String),
    indexes=[
        ["status", "expires_at"],
        ["pilot_id", "status"],
        ["aircraft_id", "status"],
        ["route_id", "status"],
        ["planned_departure_at"],
    ],
)

bookings_view = area.projection(Projection("bookings", version=3, tables=[bookings_table]))


@bookings_view.on(FlightBooked)
def _booked(tx: ProjectionTx, event: FlightBooked, recorded: Recorded) -> None:
    tx.put(
        bookings_table,
        id=recorded.stream_id,
        number=event.number,
        kind=event.kind,
        status="booked",
        ident=event.ident,
        callsign=event.callsign,
        flight_number=event.flight_number,
        flight_type=event.flight_type,
        pilot_id=event.pilot_id,
        user_id=event.user_id,
        airline_id=event.airline_id,
        route_id=event.route_id,
        aircraft_id=event.aircraft_id,
        registration=event.registration,
        subfleet_id=event.subfleet_id,
        type_icao=event.type_icao,
        departure=event.departure,
        arrival=event.arrival,
        alternate=event.alternate,
        planned_departure_at=iso(event.planned_departure_at),
        planned_arrival_at=iso(event.planned_arrival_at),
        block_minutes=event.plan.block_minutes,
        distance_nmi=event.plan.distance_nmi,
        passengers=event.plan.load.passengers,
        cargo_kg=event.plan.load.cargo_kg,
        block_fuel_kg=event.plan.fuel.block_fuel_kg,
        cruise_level_ft=event.cruise_level_ft,
        route_text=event.route_text,
        plan=event.plan.model_dump(mode="json"),
        currency=event.currency,
        pilot_pay_minor=event.pilot_pay_minor,
        booked_at=iso(recorded.recorded_at),
        expires_at=iso(event.expires_at) if event.expires_at else None,
    )


@bookings_view.on(BookingReinstated)
def _reinstated(tx: ProjectionTx, event: BookingReinstated, recorded: Recorded) -> None:
    tx.patch(
        bookings_table,
        recorded.stream_id,
        status="booked",
        ended_reason=None,
        expires_at=iso(event.expires_at) if event.expires_at else None,
    )


@bookings_view.on(FlightDeparted)
def _departed(tx: ProjectionTx, event: FlightDeparted, recorded: Recorded) -> None:
    tx.patch(
        bookings_table,
        recorded.stream_id,
        status="departed",
        block_off_at=iso(event.block_off_at),
        eta=iso(event.eta),
        expires_at=iso(event.expires_at),
    )


@bookings_view.on(DepartureReversed)
def _back_on_blocks(tx: ProjectionTx, event: DepartureReversed, recorded: Recorded) -> None:
    expires_at = iso(event.expires_at) if event.expires_at else None
    tx.patch(bookings_table, recorded.stream_id, status="booked", block_off_at=None, eta=None, expires_at=expires_at)


@bookings_view.on(BookingCancelled)
def _cancelled(tx: ProjectionTx, event: BookingCancelled, recorded: Recorded) -> None:
    tx.patch(bookings_table, recorded.stream_id, status="cancelled", ended_reason=event.reason, expires_at=None)


@bookings_view.on(BookingExpired)
def _expired(tx: ProjectionTx, event: BookingExpired, recorded: Recorded) -> None:
    tx.patch(bookings_table, recorded.stream_id, status="expired", ended_reason=event.reason, expires_at=None)


@bookings_view.on(BookingFlown)
def _flown(tx: ProjectionTx, event: BookingFlown, recorded: Recorded) -> None:
    tx.patch(bookings_table, recorded.stream_id, status="flown", pirep_id=event.pirep_id, expires_at=None)


@bookings_view.on(PirepDrafted, PirepFiled)
def _reported(tx: ProjectionTx, event: PirepDrafted | PirepFiled, recorded: Recorded) -> None:
    if event.booking_id is not None:
        tx.patch(bookings_table, event.booking_id, pirep_id=event.pirep_id)


@bookings_view.on(PirepCancelled)
def _withdrawn(tx: ProjectionTx, event: PirepCancelled, recorded: Recorded) -> None:
    if event.booking_id is not None and not event.was_filed:
        tx.patch(bookings_table, event.booking_id, pirep_id=None)
