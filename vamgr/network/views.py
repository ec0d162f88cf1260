"""The network's read tables and sentences."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Column, Float, Integer, String

from vamgr.airline.events import AirlineFounded, ProfileChanged
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso
from vamgr.network.area import area
from vamgr.network.domain import route_ident
from vamgr.network.events import (
    AirportOverridden,
    AirportOverrideCleared,
    RouteActivated,
    RouteChanged,
    RouteClosed,
    RouteDeactivated,
    RouteFields,
    RouteOpened,
    RouteReopened,
)
from vamgr.world.airports import get as airport

routes_table = read_table(
    "routes",
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("ident", String, nullable=False),
    Column("flight_number", Integer, nullable=False),
    Column("code", String),
    Column("leg", Integer),
    Column("callsign", String),
    Column("departure", String, nullable=False),
    Column("arrival", String, nullable=False),
    Column("alternate", String),
    Column("departure_time", String),
    Column("arrival_time", String),
    Column("days", Integer, nullable=False),
    Column("valid_from", String),
    Column("valid_until", String),
    Column("flight_type", String, nullable=False),
    Column("subfleet_ids", JSON, nullable=False),
    Column("subfleet_text", String, nullable=False, doc="The ids in one text, for filters."),
    Column("fares", JSON, nullable=False),
    Column("level_ft", Integer),
    Column("route_text", String, nullable=False),
    Column("distance_nmi", Float, nullable=False),
    Column("distance_source", String, nullable=False),
    Column("block_minutes", Integer, nullable=False),
    Column("block_source", String, nullable=False),
    Column("load_factor_percent", Float),
    Column("pilot_pay_minor", Integer),
    Column("notes", String, nullable=False),
    Column("status", String, nullable=False, doc="active | inactive | closed"),
    Column("places", String, nullable=False, doc="Codes, names and cities of both ends, for the search."),
    Column("created_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    indexes=[["departure"], ["arrival"], ["airline_id", "ident"], ["ident"]],
)
route_airlines_table = read_table(
    "route_airlines", Column("id", String, primary_key=True), Column("icao", String, nullable=False)
)
overrides_table = read_table(
    "airport_overrides",
    Column("icao", String, primary_key=True),
    Column("fuel", JSON, nullable=False, doc="fuel kind → minor units per 100 kg"),
    Column("handling_cost_minor", Integer),
    Column("currency", String, nullable=False),
    Column("notes", String, nullable=False),
    Column("updated_at", String, nullable=False),
)

routes_view = area.projection(Projection("routes", version=2, tables=[routes_table, route_airlines_table]))
overrides_view = area.projection(Projection("airport_overrides", version=1, tables=[overrides_table]))


@routes_view.on(AirlineFounded)
def _airline(tx: ProjectionTx, event: AirlineFounded, recorded: Recorded) -> None:
    tx.put(route_airlines_table, id=recorded.stream_id, icao=event.icao)


@routes_view.on(ProfileChanged)
def _airline_profile(tx: ProjectionTx, event: ProfileChanged, recorded: Recorded) -> None:
    icao = next((change.new for change in event.changes if change.name == "icao"), None)
    if icao is None:
        return
    tx.patch(route_airlines_table, recorded.stream_id, icao=icao)
    for row in tx.find(routes_table, airline_id=recorded.stream_id):
        ident = route_ident(icao, row["flight_number"], row["code"], row["leg"])
        tx.patch(routes_table, row["id"], ident=ident)


@routes_view.on(RouteOpened)
def _opened(tx: ProjectionTx, event: RouteOpened, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    tx.put(
        routes_table,
        id=recorded.stream_id,
        number=event.number,
        airline_id=event.airline_id,
        status="active" if event.active else "inactive",
        created_at=at,
        updated_at=at,
        **_columns(tx, event.airline_id, event.fields),
    )


@routes_view.on(RouteChanged)
def _changed(tx: ProjectionTx, event: RouteChanged, recorded: Recorded) -> None:
    row = tx.get(routes_table, recorded.stream_id)
    if row is not None:
        columns = _columns(tx, row["airline_id"], event.fields)
        tx.patch(routes_table, recorded.stream_id, updated_at=iso(recorded.recorded_at), **columns)


@routes_view.on(RouteActivated)
def _activated(tx: ProjectionTx, event: RouteActivated, recorded: Recorded) -> None:
    tx.patch(routes_table, recorded.stream_id, status="active", updated_at=iso(recorded.recorded_at))


@routes_view.on(RouteDeactivated)
def _deactivated(tx: ProjectionTx, event: RouteDeactivated, recorded: Recorded) -> None:
    tx.patch(routes_table, recorded.stream_id, status="inactive", updated_at=iso(recorded.recorded_at))


@routes_view.on(RouteClosed)
def _closed(tx: ProjectionTx, event: RouteClosed, recorded: Recorded) -> None:
    tx.patch(routes_table, recorded.stream_id, status="closed", updated_at=iso(recorded.recorded_at))


@routes_view.on(RouteReopened)
def _reopened(tx: ProjectionTx, event: RouteReopened, recorded: Recorded) -> None:
    status = "active" if event.active else "inactive"
    tx.patch(routes_table, recorded.stream_id, status=status, updated_at=iso(recorded.recorded_at))


@overrides_view.on(AirportOverridden)
def _overridden(tx: ProjectionTx, event: AirportOverridden, recorded: Recorded) -> None:
    tx.put(
        overrides_table,
        icao=event.icao,
        fuel={price.kind: price.price_minor_per_100kg for price in event.fuel},
        handling_cost_minor=event.handling_cost_minor,
        currency=event.currency,
        notes=event.notes,
        updated_at=iso(recorded.recorded_at),
    )


@overrides_view.on(AirportOverrideCleared)
def _cleared(tx: ProjectionTx, event: AirportOverrideCleared, recorded: Recorded) -> None:
    tx.delete(overrides_table, event.icao)


def _columns(tx: ProjectionTx, airline_id: str, fields: RouteFields) -> dict[str, Any]:
    airline = tx.get(route_airlines_table, airline_id)
    ends = (airport(fields.departure), airport(fields.arrival))
    places = " ".join(f"{end.icao} {end.iata or ''} {end.name} {end.city}" for end in ends if end is not None)
    return {
        **fields.model_dump(mode="json"),
        "ident": route_ident(airline["icao"] if airline else "", fields.flight_number, fields.code, fields.leg),
        "subfleet_text": " ".join(fields.subfleet_ids),
        "places": places,
    }


@area.sentence(RouteOpened)
def _said_opened(event: RouteOpened) -> str:
    fields = event.fields
    return f"Flight {fields.flight_number} from {fields.departure} to {fields.arrival} was opened."


@area.sentence(RouteChanged)
def _said_changed(event: RouteChanged) -> str:
    names = ", ".join(change.name.replace("_", " ") for change in event.changes)
    return f"Flight {event.fields.flight_number} was changed: {names}."


@area.sentence(RouteActivated)
def _said_activated(event: RouteActivated) -> str:
    return "The route is flown again."


@area.sentence(RouteDeactivated)
def _said_deactivated(event: RouteDeactivated) -> str:
    return "The route is not flown for now."


@area.sentence(RouteClosed)
def _said_closed(event: RouteClosed) -> str:
    return f"The route was closed: {event.reason}" if event.reason else "The route was closed."


@area.sentence(RouteReopened)
def _said_reopened(_: RouteReopened) -> str:
    return "The route is open again: its closing was undone."


@area.sentence(AirportOverridden)
def _said_overridden(event: AirportOverridden) -> str:
    return f"{event.icao} has prices of its own now."


@area.sentence(AirportOverrideCleared)
def _said_cleared(event: AirportOverrideCleared) -> str:
    return f"{event.icao} has the usual prices again."
